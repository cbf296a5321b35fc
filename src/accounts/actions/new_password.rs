//! A new password: with the old one, by a link in a letter, or from the command line.

use std::sync::Arc;

use super::super::access::Keeper;
use super::super::throttle::{self, Limit};
use super::super::{Account, AccountId, SessionId, link, password, store};
use crate::audit::{self, Action, Actor, ActorKind, Event};
use crate::db;
use crate::mail::outbox::{self, NewLetter};
use crate::program::Program;
use crate::text::address;

/// Kind of the letter to somebody who has forgotten their password; its subject is the account.
pub const ASKED: &str = "accounts.new_password";
/// Kind of the letter by which an administrator lets a person set a password; its subject is the account.
pub const INVITED: &str = "accounts.invitation";

/// Letters to one person in an hour, and asked for from one address.
const LETTERS_TO_ONE: i32 = 3;
const LETTERS_FROM_ADDRESS: i32 = 30;
pub(super) const HOUR: i64 = 60;

/// Why the password was not set.
#[derive(Debug, thiserror::Error)]
pub enum SetError {
    #[error("the present password is wrong")]
    Wrong,
    #[error("it is the present password")]
    Same,
    #[error("too many attempts; wait {minutes} minutes")]
    TooMany { minutes: i64 },
    /// Forged, used, too old, or of a closed account.
    #[error("the link leads nowhere")]
    NoLink,
    #[error(transparent)]
    Database(#[from] db::Error),
    #[error(transparent)]
    Hash(#[from] password::HashError),
}
crate::write_error!(SetError);

/// Changes the password and ends every other session of the account. The new one was checked by the form.
pub async fn change_password(
    program: &Program,
    actor: Actor,
    who: (AccountId, SessionId),
    old: String,
    new: String,
) -> Result<(), SetError> {
    let (id, session) = who;
    let set = &program.config.sign_in;
    let limit = Limit::new("old-password", &id.to_string(), set.attempts, set.window_minutes);
    let counted = limit.clone();
    let reserve = move |tx: &mut db::Tx<'_>| {
        let free = throttle::reserve(tx, &counted)?;
        Ok::<_, db::Error>((free, store::password_hash(tx, id)?))
    };
    let (free, stored) = program.db.write_rows(reserve).await?;
    let compared = stored.clone().unwrap_or_default();
    if !free {
        return Err(SetError::TooMany { minutes: set.window_minutes });
    }
    let same = old == new;
    if !password::verify_later(old, stored).await? {
        return Err(SetError::Wrong);
    }
    if same {
        return Err(SetError::Same);
    }
    let hash = password::hash_later(new).await?;
    program
        .db
        .write(move |tx| {
            if !store::still_has(tx, id, &compared)? {
                return Err(SetError::Wrong); // another was set while we compared
            }
            throttle::forget(tx, &limit)?;
            store::set_password(tx, id, &hash)?;
            let now = tx.now();
            store::end_sessions(tx, id, Some(session), now)?;
            Ok(audit::record(tx, &actor, &Event::new(Action::AccountPasswordChanged, id.0))?)
        })
        .await
}

/// A letter to somebody who signs in: it belongs to no hearing.
pub(super) fn letter<'a>(kind: &'static str, to: &'a Account) -> NewLetter<'a> {
    NewLetter { kind, subject: to.id.0, scope: None, recipient: &to.email }
}

/// How many letters with a link one person gets in an hour.
pub(super) fn letters_to(email: &str) -> Limit {
    Limit::new("new-password-to", &address::key(email), LETTERS_TO_ONE, HOUR)
}

/// Sends a link to whoever has this e-mail, if anybody has. The answer is the same either way, so that nobody can find
/// out who has an account. An error only tells that this address of the network asks too often.
pub async fn ask_for_new(program: &Program, email: String, address: String) -> Result<(), SetError> {
    let limits = (Limit::new("new-password-from", &address, LETTERS_FROM_ADDRESS, HOUR), letters_to(&email));
    let ask = move |tx: &mut db::Tx<'_>| {
        if !throttle::reserve(tx, &limits.0)? {
            return Ok::<_, db::Error>(false);
        }
        if !throttle::reserve(tx, &limits.1)? {
            return Ok(true);
        }
        if let Some((account, _)) = store::by_email(tx, &email)? {
            outbox::enqueue(tx, &letter(ASKED, &account))?;
            let actor = Actor { address: Some(address.clone()), ..Actor::system("glemt-passord") };
            let event = Event::new(Action::AccountPasswordAsked, account.id.0);
            audit::record(tx, &actor, &event)?;
        }
        Ok(true)
    };
    if program.db.write_rows(ask).await? { Ok(()) } else { Err(SetError::TooMany { minutes: HOUR }) }
}

/// Sets the password by a link, and ends every session. The new one was checked by the form.
pub async fn set_by_link(
    program: &Arc<Program>,
    token: String,
    new: String,
    address: String,
) -> Result<(), SetError> {
    let (reading, clock, sought) = (Arc::clone(program), program.clock.clone(), token.clone());
    let known = move |conn: &mut db::Conn| link::find(conn, &reading.keys, &sought, clock.now());
    if program.db.read(known).await?.is_none() {
        return Err(SetError::NoLink);
    }
    let hash = password::hash_later(new).await?;
    let held = Arc::clone(program);
    program
        .db
        .write(move |tx| {
            let now = tx.now();
            // Looked up again: it may have been used while we hashed.
            let account = link::find(tx, &held.keys, &token, now)?.ok_or(SetError::NoLink)?;
            store::set_password(tx, account.id, &hash)?;
            store::end_sessions(tx, account.id, None, now)?;
            let actor = Actor { kind: ActorKind::Account, ..account.actor(&address) };
            let event = Event::new(Action::AccountPasswordSetByLink, account.id.0);
            Ok(audit::record(tx, &actor, &event)?)
        })
        .await
}

/// Sets the password and ends every session. `hash` is of a password that was checked.
pub fn set_from_shell(tx: &mut db::Tx<'_>, who: &Keeper, id: AccountId, hash: &str) -> db::Result<()> {
    let now = tx.now();
    store::set_password(tx, id, hash)?;
    store::end_sessions(tx, id, None, now)?;
    audit::record(tx, &who.actor, &Event::new(Action::AccountPasswordChanged, id.0))
}
