//! What members do with the decisions on their plan.

mod adopting;
mod amending;
mod resolving;

use super::{read, store};
use crate::db::{self, Tx};
use crate::projects::TreatmentId;
use crate::projects::access::Work;
use crate::projects::treatments::{self, TreatmentError};

pub use adopting::{AdoptError, Ready, Stands, adopt, publish, take_back};
pub use amending::{AmendError, add, edit, read_in, remove};
pub use resolving::{ResolveError, edit_point, remove_point, resolve};

/// Why a treatment was not removed.
#[derive(Debug, thiserror::Error)]
pub enum RemoveError {
    /// What was proposed and adopted in it would be lost with it.
    #[error("the treatment has amendments")]
    HasAmendments,
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

/// Removes a treatment in which nothing was proposed, and of which no adopted version was made.
pub fn remove_treatment(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (TreatmentId, i32),
) -> Result<(), RemoveError> {
    let resolved = !read::resolutions(tx, who.id(), id)?.is_empty();
    if resolved || store::is_decided(tx, id)? || !read::amendments(tx, who.id(), id)?.is_empty() {
        return Err(RemoveError::HasAmendments);
    }
    Ok(treatments::remove(tx, who, (id, version))?)
}
