//! Who joins and who leaves a project: its lead decides.

use serde_json::json;

use super::access::Manage;
use super::{MemberRole, MembershipId, read, store};
use crate::accounts::actions::{LetInError, NewAccount, let_in};
use crate::accounts::{self, AccountId};
use crate::audit::{self, Action, Event};
use crate::db::types::Ts;
use crate::db::{self, Tx};

/// Why the list of members was not changed.
#[derive(Debug, thiserror::Error)]
pub enum MemberError {
    #[error("there is no such account")]
    NoAccount,
    #[error("is a member already")]
    Already,
    #[error("is no member")]
    NotMember,
    /// A project is never without a lead.
    #[error("the last lead stays")]
    LastLead,
    #[error("too many at once; wait {minutes} minutes")]
    TooMany { minutes: i64 },
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(MemberError);

impl From<LetInError> for MemberError {
    fn from(error: LetInError) -> Self {
        match error {
            LetInError::TooMany { minutes } => Self::TooMany { minutes },
            LetInError::Database(inner) => Self::Database(inner),
        }
    }
}

/// Makes an account a member with a role.
pub fn add(tx: &mut Tx<'_>, who: &Manage, account: AccountId, role: MemberRole) -> Result<(), MemberError> {
    let known = accounts::read::all(tx)?.into_iter().any(|a| a.id == account);
    if !known {
        return Err(MemberError::NoAccount);
    }
    if read::members(tx, who.id())?.iter().any(|m| m.account == account) {
        return Err(MemberError::Already);
    }
    join(tx, who, account, role)
}

/// Makes whoever has this e-mail a member, with an account of their own if there is none. A member already stays what they are.
pub fn invite(tx: &mut Tx<'_>, who: &Manage, new: &NewAccount, role: MemberRole) -> Result<(), MemberError> {
    let account = let_in(tx, (&who.account, &who.actor), new)?;
    if read::members(tx, who.id())?.iter().any(|m| m.account == account.id) {
        return Ok(());
    }
    join(tx, who, account.id, role)
}

fn join(tx: &mut Tx<'_>, who: &Manage, account: AccountId, role: MemberRole) -> Result<(), MemberError> {
    store::insert_member(tx, who.id(), account, role, who.account.id)?;
    let event = Event::new(Action::ProjectMemberAdded, account.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "role": role })))?;
    Ok(())
}

/// Ends a membership.
pub fn remove(tx: &mut Tx<'_>, who: &Manage, id: MembershipId) -> Result<(), MemberError> {
    let members = read::members(tx, who.id())?;
    let leaving = members.iter().find(|m| m.id == id).ok_or(MemberError::NotMember)?;
    let leads = members.iter().filter(|m| m.role == MemberRole::Lead).count();
    if leaving.role == MemberRole::Lead && leads == 1 {
        return Err(MemberError::LastLead);
    }
    store::delete_member(tx, who.id(), id)?;
    let event = Event::new(Action::ProjectMemberRemoved, leaving.account.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "role": leaving.role })))?;
    Ok(())
}

/// Somebody in the steering group is told by letter of what waits, at this moment.
pub fn mark_told(tx: &mut Tx<'_>, id: MembershipId) -> db::Result<()> {
    let now = tx.now();
    store::set_told(tx, id, Ts(now))
}
