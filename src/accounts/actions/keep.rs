//! Keeping other people's accounts: adding, changing, closing, opening again, ending sessions.

use super::super::access::Keeper;
use super::super::{Account, AccountId, Details, Role, read, store};
use super::new_password::{INVITED, letter};
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};
use crate::lang::Lang;
use crate::mail::outbox;

/// What a new account is made of.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub language: Lang,
    /// Already hashed: hashing is too slow for a transaction. Empty until the person has set one.
    pub password_hash: String,
}

/// Why an account stays as it was.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error("no such account")]
    NotFound,
    /// Nobody closes the door behind themselves.
    #[error("it is one's own account")]
    Own,
    /// Then nobody could open it again.
    #[error("the last administrator")]
    LastAdministrator,
    #[error("another account has this e-mail")]
    EmailTaken,
    #[error("changed by somebody else meanwhile")]
    Changed,
    /// A closed account gets no link.
    #[error("the account is closed")]
    Closed,
    #[error(transparent)]
    Database(db::Error),
}
crate::write_error!(KeepError);

impl From<db::Error> for KeepError {
    fn from(error: db::Error) -> Self {
        if db::is_unique_violation(&error) { Self::EmailTaken } else { Self::Database(error) }
    }
}

/// Adds an account. A second one with the same e-mail is a unique violation ([`db::is_unique_violation`]).
pub fn add(tx: &mut Tx<'_>, new: &NewAccount, actor: &Actor) -> db::Result<Account> {
    let details = Details {
        email: new.email.trim().to_owned(),
        name: new.name.trim().to_owned(),
        role: new.role,
        language: new.language,
    };
    let account = Account { id: AccountId::new(tx), details };
    store::insert(tx, &account, &new.password_hash)?;
    let event =
        Event::new(Action::AccountAdded, account.id.0).with(serde_json::json!({ "role": new.role.as_str() }));
    audit::record(tx, actor, &event)?;
    Ok(account)
}

/// Sends the letter with the link by which the person sets a password: the first, or a new one.
pub fn invite(tx: &mut Tx<'_>, who: &Keeper, id: AccountId) -> Result<(), KeepError> {
    let kept = read::kept(tx, id)?.ok_or(KeepError::NotFound)?;
    if kept.disabled_at.is_some() {
        return Err(KeepError::Closed);
    }
    // A letter that still waits would carry the same link.
    outbox::replace(tx, &letter(INVITED, &kept.account))?;
    record(tx, who, Action::AccountInvited, id)
}

/// Changes name, e-mail, role and language; `version` is the one that was seen.
pub fn change(
    tx: &mut Tx<'_>,
    who: &Keeper,
    id: AccountId,
    version: i32,
    details: &Details,
) -> Result<(), KeepError> {
    let kept = read::kept(tx, id)?.ok_or(KeepError::NotFound)?;
    let was = &kept.account;
    if details.role != Role::Administrator {
        keeps_an_administrator(tx, was)?;
    }
    if !store::change(tx, id, version, details)? {
        return Err(KeepError::Changed);
    }
    let changed: Vec<&str> = [
        ("email", was.email != details.email),
        ("name", was.name != details.name),
        ("role", was.role != details.role),
        ("language", was.language != details.language),
    ]
    .into_iter()
    .filter_map(|(name, differs)| differs.then_some(name))
    .collect();
    let event = Event::new(Action::AccountChanged, id.0)
        .with(serde_json::json!({ "fields": changed, "changed": changed.len() }));
    Ok(audit::record(tx, &who.actor, &event)?)
}

/// Closes an account: it signs in no more, and its sessions end. Closing it twice is closing it.
pub fn close(tx: &mut Tx<'_>, who: &Keeper, id: AccountId) -> Result<(), KeepError> {
    if who.is(id) {
        return Err(KeepError::Own);
    }
    let kept = read::kept(tx, id)?.ok_or(KeepError::NotFound)?;
    keeps_an_administrator(tx, &kept.account)?;
    let now = tx.now();
    if !store::set_disabled(tx, id, Some(now))? {
        return Ok(());
    }
    store::end_sessions(tx, id, None, now)?;
    record(tx, who, Action::AccountClosed, id)
}

/// Opens a closed account again, with the password it had.
pub fn open_again(tx: &mut Tx<'_>, who: &Keeper, id: AccountId) -> Result<(), KeepError> {
    read::kept(tx, id)?.ok_or(KeepError::NotFound)?;
    if !store::set_disabled(tx, id, None)? {
        return Ok(());
    }
    record(tx, who, Action::AccountOpened, id)
}

/// Ends every session of an account; says how many.
pub fn end_sessions(tx: &mut Tx<'_>, who: &Keeper, id: AccountId) -> Result<usize, KeepError> {
    read::kept(tx, id)?.ok_or(KeepError::NotFound)?;
    let now = tx.now();
    let ended = store::end_sessions(tx, id, None, now)?;
    record(tx, who, Action::AccountSessionsEnded, id)?;
    Ok(ended)
}

fn record(tx: &mut Tx<'_>, who: &Keeper, action: Action, id: AccountId) -> Result<(), KeepError> {
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0))?)
}

/// Refuses when this is the only administrator who may sign in.
fn keeps_an_administrator(tx: &mut Tx<'_>, account: &Account) -> Result<(), KeepError> {
    if account.role == Role::Administrator && store::administrators_but(tx, account.id)? == 0 {
        return Err(KeepError::LastAdministrator);
    }
    Ok(())
}
