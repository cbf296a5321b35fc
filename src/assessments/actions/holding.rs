//! Changing an input that an assessment answers: never in silence.
//!
//! What is approved stands on its inputs: they are not taken away under it. A draft or proposed assessment lets the input
//! go and is a new version, so that nobody approves what they have not seen; undoing puts the input back.

use serde_json::json;

use super::record;
use crate::assessments::{AssessmentState, read, store};
use crate::audit::Action;
use crate::db::{self, Tx};
use crate::hearings::access::Work;
use crate::inputs::actions::{self as inputs, EditError};
use crate::inputs::store::{Stored, find};
use crate::inputs::{InputId, InputKind, Placing};

/// Why an input was not changed.
#[derive(Debug, thiserror::Error)]
pub enum HoldError {
    /// It stands in the approved assessment of this number.
    #[error("the input stands in approved assessment {0}")]
    Approved(i32),
    #[error(transparent)]
    Edit(EditError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(HoldError);

impl From<EditError> for HoldError {
    fn from(error: EditError) -> Self {
        match error {
            EditError::Database(error) => Self::Database(error),
            other => Self::Edit(other),
        }
    }
}

/// What was done to an input, and to the assessment it stands or stood in.
#[derive(Clone, Debug)]
pub struct Changed {
    /// The input as it was.
    pub before: Stored,
    /// Number of the assessment it was taken out of.
    pub left: Option<i32>,
    /// Number of the assessment it stands in still, where that should be looked at again.
    pub look_at: Option<i32>,
}

/// Takes an input away, also from its assessment.
pub fn remove_input(tx: &mut Tx<'_>, who: &Work, id: InputId) -> Result<Changed, HoldError> {
    let left = leave(tx, who, id)?;
    let before = inputs::remove(tx, who, id)?;
    Ok(Changed { before, left, look_at: None })
}

/// Brings a removed input back, also into the assessment it was taken out of.
pub fn restore_input(
    tx: &mut Tx<'_>,
    who: &Work,
    id: InputId,
    assessment: Option<i32>,
) -> Result<Changed, HoldError> {
    let before = inputs::restore(tx, who, id)?;
    put_back(tx, who, id, assessment)?;
    Ok(Changed { before, left: None, look_at: None })
}

/// Changes an input's kind and place. Without content it leaves its assessment; on other sections it
/// stays, and the assessment should be looked at. `assessment`: the one it goes back to when a change is undone.
pub fn place_input(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (InputId, i32),
    placing: &Placing,
    assessment: Option<i32>,
) -> Result<Changed, HoldError> {
    let standing = find(tx, who.id(), id)?.ok_or(HoldError::Edit(EditError::NotFound))?.placing;
    let emptied = placing.kind == InputKind::NoContent && standing.kind != InputKind::NoContent;
    let moved = standing.sections != placing.clone().tidy().sections;
    let left = if emptied { leave(tx, who, id)? } else { None };
    let look_at = if moved && !emptied { look_at(tx, who, id)? } else { None };
    let before = inputs::place(tx, who, id, version, placing)?;
    put_back(tx, who, id, assessment)?;
    Ok(Changed { before, left, look_at })
}

/// The assessment whose input is about to stand elsewhere; refused while it is approved.
fn look_at(tx: &mut Tx<'_>, who: &Work, id: InputId) -> Result<Option<i32>, HoldError> {
    match read::holding(tx, who.id(), id)? {
        Some(found) if found.state() == AssessmentState::Approved => Err(HoldError::Approved(found.number)),
        found => Ok(found.map(|found| found.number)),
    }
}

fn leave(tx: &mut Tx<'_>, who: &Work, id: InputId) -> Result<Option<i32>, HoldError> {
    let Some(found) = read::holding(tx, who.id(), id)? else {
        return Ok(None);
    };
    if found.state() == AssessmentState::Approved {
        return Err(HoldError::Approved(found.number));
    }
    store::remove_input(tx, found.id, id)?;
    let version = store::update(tx, &found, &found.answer)?.ok_or(HoldError::Edit(EditError::Stale))?;
    let fields =
        json!({ "number": found.number, "removed": 1, "version": version, "lapsed": found.state().as_str() });
    record(tx, who, Action::AssessmentChanged, found.id, fields)?;
    Ok(Some(found.number))
}

/// Puts an input back, if its assessment has not been approved and no other has taken it meanwhile.
fn put_back(tx: &mut Tx<'_>, who: &Work, id: InputId, number: Option<i32>) -> Result<(), HoldError> {
    let Some(number) = number else { return Ok(()) };
    let Some(found) = read::by_number(tx, who.id(), number)? else { return Ok(()) };
    let free = store::free_inputs(tx, who.id(), &[id])? == 1;
    if !free || found.state() == AssessmentState::Approved {
        return Ok(());
    }
    store::add_inputs(tx, found.id, &[id])?;
    let version = store::update(tx, &found, &found.answer)?.ok_or(HoldError::Edit(EditError::Stale))?;
    let fields =
        json!({ "number": number, "added": 1, "version": version, "lapsed": found.state().as_str() });
    Ok(record(tx, who, Action::AssessmentChanged, found.id, fields)?)
}
