//! A project's milestones: what is to be done by which day, and when it was.

use jiff::civil::Date;
use serde_json::json;

use super::access::Work;
use super::{Milestone, MilestoneId, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};

/// Most milestones of one project.
pub const MAX_MILESTONES: usize = 100;

/// Why the milestones were not changed.
#[derive(Debug, thiserror::Error)]
pub enum MilestoneError {
    #[error("there are too many milestones")]
    TooMany,
    #[error("no such milestone")]
    NotFound,
    /// Somebody else changed it since it was shown.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(MilestoneError);

/// Adds one. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, title, due_on): (MilestoneId, &str, Date),
) -> Result<(), MilestoneError> {
    let standing = read::milestones(tx, who.id())?;
    if standing.iter().any(|m| m.id == id && m.title == title && m.due_on == due_on) {
        return Ok(());
    }
    if standing.len() >= MAX_MILESTONES {
        return Err(MilestoneError::TooMany);
    }
    let id = if store::is_milestone(tx, id)? { MilestoneId::new(tx) } else { id };
    store::insert_milestone(tx, who, (id, title, due_on))?;
    record(tx, who, Action::ProjectMilestoneAdded, id)
}

/// Says that it was reached on a day, or that it is not reached after all.
pub fn reach(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (MilestoneId, i32),
    reached_on: Option<Date>,
) -> Result<(), MilestoneError> {
    let standing = find(tx, who, id)?;
    if standing.reached_on == reached_on {
        return Ok(());
    }
    if !store::reach(tx, who.id(), (id, version), reached_on)? {
        return Err(MilestoneError::Stale);
    }
    let action =
        if reached_on.is_some() { Action::ProjectMilestoneReached } else { Action::ProjectMilestoneReopened };
    record(tx, who, action, id)
}

/// Takes one away.
pub fn remove(tx: &mut Tx<'_>, who: &Work, (id, version): (MilestoneId, i32)) -> Result<(), MilestoneError> {
    find(tx, who, id)?;
    if !store::delete_milestone(tx, who.id(), (id, version))? {
        return Err(MilestoneError::Stale);
    }
    record(tx, who, Action::ProjectMilestoneRemoved, id)
}

fn find(tx: &mut Tx<'_>, who: &Work, id: MilestoneId) -> Result<Milestone, MilestoneError> {
    read::milestones(tx, who.id())?.into_iter().find(|m| m.id == id).ok_or(MilestoneError::NotFound)
}

fn record(tx: &mut Tx<'_>, who: &Work, action: Action, id: MilestoneId) -> Result<(), MilestoneError> {
    let event = Event::new(action, id.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event.with(json!({})))?)
}
