//! Clearing an answer for publication, withdrawing that, and marking it as journaled.

use super::super::{ResponseId, store, usual_public_name};
use crate::audit::{self, Event};
use crate::clock::Clock;
use crate::db::{self, Tx};
use crate::hearings::access::Work;

/// How an answer is published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clear {
    /// With name, except for private persons.
    AsUsual,
    /// With the sender's name, also a private person's who wants it.
    WithName,
    WithoutName,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ClearError {
    #[error("no such answer")]
    NotFound,
    #[error("it is cleared already")]
    Standing,
    #[error("it is not cleared")]
    NotStanding,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ClearError);

/// Clears an answer for publication: from now on public pages show it, and nothing but it.
pub fn clear(
    tx: &mut Tx<'_>,
    who: &Work,
    id: ResponseId,
    how: &Clear,
    clock: &Clock,
) -> Result<(), ClearError> {
    // A new revision that is sent meanwhile is not cleared unseen.
    store::hold(tx, id)?;
    let answer = store::submitted(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    if answer.cleared {
        return Err(ClearError::Standing);
    }
    let name = match how {
        Clear::AsUsual => usual_public_name(&answer.sender_name, answer.sender_kind),
        Clear::WithName => Some(answer.sender_name),
        Clear::WithoutName => None,
    };
    store::clear(tx, id, name.as_deref(), who.account.id, clock)?;
    let fields = serde_json::json!({ "named": name.is_some(), "revision": answer.number });
    record(tx, who, "response.cleared", id, fields, clock)?;
    Ok(())
}

/// Takes an answer off public pages again.
pub fn withdraw(tx: &mut Tx<'_>, who: &Work, id: ResponseId, clock: &Clock) -> Result<(), ClearError> {
    store::submitted(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    if !store::withdraw(tx, id, Some(who.account.id), clock.now())? {
        return Err(ClearError::NotStanding);
    }
    record(tx, who, "response.clearance_withdrawn", id, serde_json::json!({}), clock)?;
    Ok(())
}

/// Marks an answer as journaled under a number of the municipality's archive.
pub fn journal(
    tx: &mut Tx<'_>,
    who: &Work,
    id: ResponseId,
    number: &str,
    clock: &Clock,
) -> Result<(), ClearError> {
    store::submitted(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    store::journal(tx, id, number, who.account.id, clock)?;
    record(tx, who, "response.journaled", id, serde_json::json!({ "number": number }), clock)?;
    Ok(())
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: &'static str,
    id: ResponseId,
    fields: serde_json::Value,
    clock: &Clock,
) -> db::Result<()> {
    let event = Event::new(action, ("response", id.0)).in_hearing(who.id().0).with(fields);
    audit::record(tx, clock, &who.actor, &event)
}
