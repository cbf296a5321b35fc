//! What members do with the decisions on their plan.

mod adopting;
mod amending;
mod resolving;

use super::{read, store};
use crate::db::{self, Tx};
use crate::projects::access::Work;
use crate::projects::treatments::{self, TreatmentError};
use crate::projects::{self, Treated, TreatmentId};

pub use adopting::{AdoptError, Ready, Stands, adopt, publish, take_back};
pub use amending::{AmendError, ReadIn, add, edit, read_in, remove};
pub use resolving::{ResolveError, edit_point, remove_point, resolve};

/// Why a treatment was not removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// What was proposed and adopted in it would be lost with it.
    #[error("the treatment has amendments")]
    HasAmendments,
    /// What a measure needs, or a report of them, is brought to it.
    #[error("the follow-up has brought something to the treatment")]
    Awaited,
    #[error(transparent)]
    Treatment(TreatmentError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(RemoveError);

impl From<TreatmentError> for RemoveError {
    fn from(error: TreatmentError) -> Self {
        match error {
            TreatmentError::Database(inner) => Self::Database(inner),
            other => Self::Treatment(other),
        }
    }
}

/// Why a treatment was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// The adopted version was made of what it says.
    #[error("the treatment has an adopted version")]
    Adopted,
    #[error(transparent)]
    Treatment(TreatmentError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(EditError);

impl From<TreatmentError> for EditError {
    fn from(error: TreatmentError) -> Self {
        match error {
            TreatmentError::Database(inner) => Self::Database(inner),
            other => Self::Treatment(other),
        }
    }
}

/// Says otherwise what a treatment is, as it was read as `version`. What an adopted version was made of stays: the day, what the body had
/// before it, and what it came to.
pub fn edit_treatment(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (TreatmentId, i32),
    said: &Treated,
) -> Result<(), EditError> {
    let all = projects::read::treatments(tx, who.id())?;
    let standing = all.iter().find(|one| one.id == id).map(|one| &one.said);
    let made_of = |said: &Treated| (said.met_on, said.plan_number, said.ruling);
    if standing.is_some_and(|standing| made_of(standing) != made_of(said))
        && read::adopted_in(tx, who.id(), id)?.is_some()
    {
        return Err(EditError::Adopted);
    }
    Ok(treatments::edit(tx, who, (id, version), said)?)
}

/// Removes a treatment in which nothing was proposed, and of which no adopted version was made; with the minutes that somebody pasted
/// there.
pub fn remove_treatment(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (TreatmentId, i32),
) -> Result<(), RemoveError> {
    let resolved = !read::resolutions(tx, who.id(), id)?.is_empty();
    if resolved || store::is_decided(tx, id)? || !read::amendments(tx, who.id(), id)?.is_empty() {
        return Err(RemoveError::HasAmendments);
    }
    if read::is_brought_to(tx, id)? {
        return Err(RemoveError::Awaited);
    }
    store::delete_minutes(tx, id)?;
    Ok(treatments::remove(tx, who, (id, version))?)
}
