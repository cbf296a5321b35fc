//! The units that do measures: added, edited, removed while nothing is theirs, and brought back.

use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::measures::taken::unit_key;
use crate::measures::{Contact, MAX_UNITS, ResponsibleUnitId, Unit, read, store};
use crate::projects::access::FollowUp;

/// Why the units were not changed.
#[derive(Debug, thiserror::Error)]
pub enum UnitError {
    #[error("the follow-up is not begun")]
    NotBegun,
    #[error("no such unit")]
    NotFound,
    #[error("there are too many units")]
    TooMany,
    #[error("another unit has the name")]
    NameTaken,
    /// It has measures.
    #[error("the unit has measures")]
    InUse,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Unit>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(UnitError);

/// Adds one. The same one sent twice under one `id` is added once.
pub fn add_unit(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    id: ResponsibleUnitId,
    said: &Contact,
) -> Result<(), UnitError> {
    read::followup(tx, who.id())?.ok_or(UnitError::NotBegun)?;
    let standing = read::units(tx, who.id())?;
    if standing.iter().any(|unit| unit.id == id && unit.said == *said) {
        return Ok(());
    }
    if standing.len() >= MAX_UNITS {
        return Err(UnitError::TooMany);
    }
    free(&standing, None, said)?;
    let id = if store::is_unit(tx, id)? { ResponsibleUnitId::new(tx) } else { id };
    store::insert_unit(tx, (who.id(), who.account.id), id, said)?;
    record(tx, who, Action::MeasureUnitAdded, id)
}

/// Says otherwise what a unit is called and who is written to, as it was read as `version`.
pub fn edit_unit(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (id, version): (ResponsibleUnitId, i32),
    said: &Contact,
) -> Result<(), UnitError> {
    let standing = find(tx, who, id)?;
    if standing.said == *said {
        return Ok(());
    }
    free(&read::units(tx, who.id())?, Some(id), said)?;
    let seen = Unit { version, ..standing.clone() };
    if !store::update_unit(tx, who.id(), &seen, said)? {
        return Err(UnitError::Stale(Box::new(standing)));
    }
    // Whoever had the old address has a link that leads to this unit's page.
    if standing.said.email != said.email {
        store::calls::renew_links(tx, who.id(), id)?;
    }
    record(tx, who, Action::MeasureUnitEdited, id)
}

/// Removes one that does no measure; twice pressed is once done.
pub fn remove_unit(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (id, version): (ResponsibleUnitId, i32),
) -> Result<(), UnitError> {
    let standing = read::unit(tx, who.id(), id)?.ok_or(UnitError::NotFound)?;
    if standing.removed_at.is_some() {
        return Ok(());
    }
    if !read::of_unit(tx, who.id(), id)?.is_empty() {
        return Err(UnitError::InUse);
    }
    let seen = Unit { version, ..standing.clone() };
    let now = Some(tx.now());
    if !store::set_unit_removed(tx, who.id(), &seen, now)? {
        return Err(UnitError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::MeasureUnitRemoved, id)
}

/// Brings back one that was removed; twice pressed is once done.
pub fn restore_unit(tx: &mut Tx<'_>, who: &FollowUp, id: ResponsibleUnitId) -> Result<(), UnitError> {
    let removed = read::unit(tx, who.id(), id)?.ok_or(UnitError::NotFound)?;
    if removed.removed_at.is_none() {
        return Ok(());
    }
    let standing = read::units(tx, who.id())?;
    if standing.len() >= MAX_UNITS {
        return Err(UnitError::TooMany);
    }
    free(&standing, Some(id), &removed.said)?;
    if !store::set_unit_removed(tx, who.id(), &removed, None)? {
        return Err(UnitError::Stale(Box::new(removed)));
    }
    record(tx, who, Action::MeasureUnitRestored, id)
}

/// Two units of one name could not be told apart.
fn free(standing: &[Unit], own: Option<ResponsibleUnitId>, said: &Contact) -> Result<(), UnitError> {
    let key = unit_key(&said.name);
    let taken = standing.iter().any(|unit| Some(unit.id) != own && unit_key(&unit.said.name) == key);
    if taken { Err(UnitError::NameTaken) } else { Ok(()) }
}

fn find(tx: &mut Tx<'_>, who: &FollowUp, id: ResponsibleUnitId) -> Result<Unit, UnitError> {
    read::unit(tx, who.id(), id)?.filter(|unit| unit.removed_at.is_none()).ok_or(UnitError::NotFound)
}

fn record(tx: &mut Tx<'_>, who: &FollowUp, action: Action, id: ResponsibleUnitId) -> Result<(), UnitError> {
    let event = Event::new(action, id.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event.with(json!({})))?)
}
