//! Treatments (*behandlinger*): which body took the plan up, on which day, what was before it, and what it decided.
//!
//! A treatment that is planned has no outcome yet. What a body decided is its own: the administration's proposal and the parties' stand
//! elsewhere.

use serde_json::json;

use super::access::Work;
use super::{Treated, Treatment, TreatmentId, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};

/// Most treatments of one project.
pub const MAX_TREATMENTS: usize = 100;

/// Why the treatments were not changed.
#[derive(Debug, thiserror::Error)]
pub enum TreatmentError {
    #[error("there are too many treatments")]
    TooMany,
    #[error("no such treatment")]
    NotFound,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Treatment>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(TreatmentError);

/// Adds one. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(tx: &mut Tx<'_>, who: &Work, id: TreatmentId, said: &Treated) -> Result<(), TreatmentError> {
    let standing = read::treatments(tx, who.id())?;
    if standing.iter().any(|one| one.id == id && one.said == *said) {
        return Ok(());
    }
    if standing.len() >= MAX_TREATMENTS {
        return Err(TreatmentError::TooMany);
    }
    let id = if store::is_treatment(tx, id)? { TreatmentId::new(tx) } else { id };
    store::insert_treatment(tx, who, id, said)?;
    record(tx, who, Action::ProjectTreatmentAdded, id, said)
}

/// Says otherwise what it is, as it was read as `version`.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (TreatmentId, i32),
    said: &Treated,
) -> Result<(), TreatmentError> {
    let standing = find(tx, who, id)?;
    if standing.said == *said {
        return Ok(());
    }
    if !store::edit_treatment(tx, who.id(), (id, version), said)? {
        return Err(TreatmentError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::ProjectTreatmentEdited, id, said)
}

/// Takes one away.
pub fn remove(tx: &mut Tx<'_>, who: &Work, (id, version): (TreatmentId, i32)) -> Result<(), TreatmentError> {
    let standing = find(tx, who, id)?;
    if !store::delete_treatment(tx, who.id(), (id, version))? {
        return Err(TreatmentError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::ProjectTreatmentRemoved, id, &standing.said)
}

fn find(tx: &mut Tx<'_>, who: &Work, id: TreatmentId) -> Result<Treatment, TreatmentError> {
    read::treatments(tx, who.id())?.into_iter().find(|one| one.id == id).ok_or(TreatmentError::NotFound)
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    id: TreatmentId,
    said: &Treated,
) -> Result<(), TreatmentError> {
    let fields = json!({ "ruling": said.ruling, "met_on": said.met_on });
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0).in_project(who.id().0).with(fields))?)
}
