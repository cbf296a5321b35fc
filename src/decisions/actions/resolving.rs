//! What a body decided beside the plan's text: written down, changed (done is a change too), and removed.

use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::decisions::{MAX_RESOLUTIONS, Resolution, ResolutionId, Resolved, read, store};
use crate::projects::access::Work;
use crate::projects::{self, TreatmentId};

/// Why the points were not changed.
#[derive(Debug, thiserror::Error)]
pub enum ResolveError {
    #[error("there are too many points")]
    TooMany,
    #[error("no such treatment or point")]
    NotFound,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Resolution>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ResolveError);

/// Adds one. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn resolve(
    tx: &mut Tx<'_>,
    who: &Work,
    (of, id): (TreatmentId, ResolutionId),
    said: &Resolved,
) -> Result<(), ResolveError> {
    let treated = projects::read::treatments(tx, who.id())?;
    if !treated.iter().any(|treatment| treatment.id == of) {
        return Err(ResolveError::NotFound);
    }
    let standing = read::resolutions(tx, who.id(), of)?;
    if standing.iter().any(|one| one.id == id && one.said == *said) {
        return Ok(());
    }
    if standing.len() >= MAX_RESOLUTIONS {
        return Err(ResolveError::TooMany);
    }
    let id = if store::is_resolution(tx, id)? { ResolutionId::new(tx) } else { id };
    store::insert_resolution(tx, who, (of, id), said)?;
    record(tx, who, Action::DecisionPointAdded, (id, said))
}

/// Says otherwise what one is, as it was read as `version`.
pub fn edit_point(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (ResolutionId, i32),
    said: &Resolved,
) -> Result<TreatmentId, ResolveError> {
    let standing = find(tx, who, id)?;
    if standing.said == *said {
        return Ok(standing.treatment);
    }
    let seen = Resolution { version, ..standing.clone() };
    if !store::update_resolution(tx, &seen, said)? {
        return Err(ResolveError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::DecisionPointEdited, (id, said))?;
    Ok(standing.treatment)
}

/// Takes one away.
pub fn remove_point(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (ResolutionId, i32),
) -> Result<TreatmentId, ResolveError> {
    let standing = find(tx, who, id)?;
    let seen = Resolution { version, ..standing.clone() };
    if !store::delete_resolution(tx, &seen)? {
        return Err(ResolveError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::DecisionPointRemoved, (id, &standing.said))?;
    Ok(standing.treatment)
}

fn find(tx: &mut Tx<'_>, who: &Work, id: ResolutionId) -> Result<Resolution, ResolveError> {
    read::resolution(tx, who.id(), id)?.ok_or(ResolveError::NotFound)
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    (id, said): (ResolutionId, &Resolved),
) -> Result<(), ResolveError> {
    let fields = json!({ "due_on": said.due_on, "done_on": said.done_on });
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0).in_project(who.id().0).with(fields))?)
}
