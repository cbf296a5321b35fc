//! Lifting: what a measure needs is brought to a body or to the budget, and what came of it is written down.

use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::measures::{Lift, LiftId, Lifted, MAX_LIFTS, MeasureId, read, store};
use crate::projects;
use crate::projects::access::FollowUp;

/// Why nothing was lifted, or said of it.
#[derive(Debug, thiserror::Error)]
pub enum LiftError {
    #[error("no such measure, or nothing such was lifted")]
    NotFound,
    #[error("the measure is no longer in the plan")]
    Ended,
    #[error("no such treatment")]
    NoTreatment,
    #[error("the measure was lifted too often")]
    TooMany,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Lift>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(LiftError);

/// Brings what a measure needs to a treatment, or to a budget or a case in words. The same sent twice under one `id` is kept once.
pub fn lift(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (of, id): (MeasureId, LiftId),
    lifted: &Lifted,
) -> Result<(), LiftError> {
    let measure = read::measure(tx, who.id(), of)?.ok_or(LiftError::NotFound)?;
    if measure.ended_at.is_some() {
        return Err(LiftError::Ended);
    }
    let standing = read::lifts(tx, of)?;
    if standing.iter().any(|one| one.id == id && one.lifted == *lifted) {
        return Ok(());
    }
    if standing.len() >= MAX_LIFTS {
        return Err(LiftError::TooMany);
    }
    is_treatment(tx, who, lifted)?;
    let id = if store::is_lift(tx, id)? { LiftId::new(tx) } else { id };
    store::insert_lift(tx, who, (of, id), lifted)?;
    record(tx, who, Action::MeasureLifted, (id, lifted))
}

/// Says otherwise where it was brought, or what came of it, as it was read as `version`.
pub fn edit_lift(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (id, version): (LiftId, i32),
    lifted: &Lifted,
) -> Result<MeasureId, LiftError> {
    let standing = find(tx, who, id)?;
    if standing.lifted == *lifted {
        return Ok(standing.measure);
    }
    is_treatment(tx, who, lifted)?;
    let seen = Lift { version, ..standing.clone() };
    if !store::update_lift(tx, &seen, lifted)? {
        return Err(LiftError::Stale(Box::new(standing)));
    }
    let settled = standing.lifted.settled_on.is_none() && lifted.settled_on.is_some();
    let action = if settled { Action::MeasureLiftSettled } else { Action::MeasureLiftEdited };
    record(tx, who, action, (id, lifted))?;
    Ok(standing.measure)
}

/// Takes away what was lifted by mistake.
pub fn remove_lift(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (id, version): (LiftId, i32),
) -> Result<MeasureId, LiftError> {
    let standing = find(tx, who, id)?;
    let seen = Lift { version, ..standing.clone() };
    if !store::delete_lift(tx, &seen)? {
        return Err(LiftError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::MeasureLiftRemoved, (id, &standing.lifted))?;
    Ok(standing.measure)
}

fn find(tx: &mut Tx<'_>, who: &FollowUp, id: LiftId) -> Result<Lift, LiftError> {
    read::lift(tx, who.id(), id)?.ok_or(LiftError::NotFound)
}

fn is_treatment(tx: &mut Tx<'_>, who: &FollowUp, lifted: &Lifted) -> Result<(), LiftError> {
    let Some(treatment) = lifted.treatment else { return Ok(()) };
    let known = projects::read::treatments(tx, who.id())?;
    if known.iter().any(|one| one.id == treatment) { Ok(()) } else { Err(LiftError::NoTreatment) }
}

fn record(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    action: Action,
    (id, lifted): (LiftId, &Lifted),
) -> Result<(), LiftError> {
    let event = Event::new(action, id.0).in_project(who.id().0);
    let fields = json!({ "treatment": lifted.treatment, "settled_on": lifted.settled_on });
    Ok(audit::record(tx, &who.actor, &event.with(fields))?)
}
