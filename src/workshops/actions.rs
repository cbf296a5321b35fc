//! Telling of a workshop, a meeting or an open call: what it was, when, where and who took part; calling it off.

use jiff::Timestamp;
use serde_json::json;

use super::read::Workshop;
use super::{Facts, MAX_WORKSHOPS, WorkshopId, has_workshops, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::hearings::access::Work;

/// Why an event was not told of.
#[derive(Debug, thiserror::Error)]
pub enum WorkshopError {
    /// Nor has a hearing any: it hears a draft.
    #[error("no such event")]
    NotFound,
    #[error("there are too many")]
    TooMany,
    /// Somebody else changed it since it was shown.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(WorkshopError);

/// Adds an event and gives its id. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, facts): (WorkshopId, &Facts),
) -> Result<WorkshopId, WorkshopError> {
    if !has_workshops(who.hearing.kind) {
        return Err(WorkshopError::NotFound);
    }
    let standing = read::workshops(tx, who.id())?;
    if standing.iter().any(|one| one.id == id && one.facts == *facts) {
        return Ok(id);
    }
    if standing.len() >= MAX_WORKSHOPS {
        return Err(WorkshopError::TooMany);
    }
    let id = if store::is_workshop(tx, id)? { WorkshopId::new(tx) } else { id };
    store::insert(tx, who.id(), (id, facts), who.account.id)?;
    record(tx, who, Action::WorkshopAdded, id)?;
    Ok(id)
}

/// Changes what is told of an event. `version` is the one that was seen.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (WorkshopId, i32),
    to: &Facts,
) -> Result<(), WorkshopError> {
    let standing = read::workshop(tx, who.id(), id)?.ok_or(WorkshopError::NotFound)?;
    if standing.version == version && standing.facts == *to {
        return Ok(());
    }
    let sequence = standing.sequence + i32::from(to.moved_from(&standing.facts));
    if !store::update(tx, who.id(), (id, version), (to, sequence))? {
        return Err(WorkshopError::Stale);
    }
    Ok(record(tx, who, Action::WorkshopEdited, id)?)
}

/// It does not take place. Those who said that they come see it on their page, and their calendars when they fetch it anew.
pub fn call_off(tx: &mut Tx<'_>, who: &Work, seen: (WorkshopId, i32)) -> Result<(), WorkshopError> {
    let standing = read::workshop(tx, who.id(), seen.0)?.ok_or(WorkshopError::NotFound)?;
    if standing.called_off_at.is_some() {
        return Ok(());
    }
    let now = tx.now();
    set_called_off(tx, who, (&standing, seen.1), Some(now))?;
    Ok(record(tx, who, Action::WorkshopCalledOff, seen.0)?)
}

/// It does, after all.
pub fn take_up(tx: &mut Tx<'_>, who: &Work, seen: (WorkshopId, i32)) -> Result<(), WorkshopError> {
    let standing = read::workshop(tx, who.id(), seen.0)?.ok_or(WorkshopError::NotFound)?;
    if standing.called_off_at.is_none() {
        return Ok(());
    }
    set_called_off(tx, who, (&standing, seen.1), None)?;
    Ok(record(tx, who, Action::WorkshopTakenUp, seen.0)?)
}

fn set_called_off(
    tx: &mut Tx<'_>,
    who: &Work,
    (standing, version): (&Workshop, i32),
    at: Option<Timestamp>,
) -> Result<(), WorkshopError> {
    let seen = (standing.id, version);
    let changed = store::set_called_off(tx, who.id(), seen, (at, standing.sequence + 1))?;
    if changed { Ok(()) } else { Err(WorkshopError::Stale) }
}

fn record(tx: &mut Tx<'_>, who: &Work, action: Action, id: WorkshopId) -> db::Result<()> {
    let event = Event::new(action, id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({})))
}
