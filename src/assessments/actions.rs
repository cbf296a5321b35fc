//! What people do with assessments: begin, save, propose, approve, send back.

pub mod holding;
pub mod placing;
pub mod reasons;
pub mod taking;

use serde_json::json;

use super::{Answer, Assessment, AssessmentState, Lack, StepError, change, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx, is_unique_violation};
use crate::hearings::access::{Approve, Seat, Work};
use crate::hearings::{self, HearingId};
use crate::inputs::InputId;
use crate::plans::SectionKey;
use crate::plans::read::{Item, Section};

/// Why an assessment is not changed.
#[derive(Debug, thiserror::Error)]
pub enum AssessError {
    #[error("there is no such assessment")]
    NotFound,
    /// Somebody saved it meanwhile: what stands there now.
    #[error("somebody else changed it first")]
    Conflict(Box<Assessment>),
    /// It was proposed, approved or sent back since it was shown; nothing of its text is another.
    #[error("its state is another since")]
    Moved(Box<Assessment>),
    /// An input is answered by another assessment, is removed, or is of another hearing.
    #[error("an input cannot be answered here")]
    InputTaken,
    #[error("an assessment answers at least one input")]
    NoInputs,
    #[error("the outcome is not on this hearing's list")]
    UnknownOutcome,
    #[error("the plan that is heard has no such section or item")]
    UnknownPlace,
    #[error(transparent)]
    Step(#[from] StepError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(AssessError);

/// One save of the editor: text and inputs together, so that neither is lost when the other changes.
#[derive(Clone, Debug, Default)]
pub struct Edit {
    /// The version that was on the screen.
    pub version: i32,
    /// The state that was on the screen, where the editor showed one.
    pub state: Option<AssessmentState>,
    pub answer: Answer,
    pub add: Vec<InputId>,
    pub remove: Option<InputId>,
}

/// Begins an assessment of these inputs and gives its number.
pub fn create(tx: &mut Tx<'_>, who: &Work, answer: &Answer, inputs: &[InputId]) -> Result<i32, AssessError> {
    if inputs.is_empty() {
        return Err(AssessError::NoInputs);
    }
    check(tx, who.id(), answer, inputs)?;
    let answer = placed(tx, who.id(), answer)?;
    let (id, number) = store::insert(tx, who, &answer)?;
    store::add_inputs(tx, id, inputs).map_err(taken)?;
    let fields = json!({ "number": number, "inputs": inputs.len() });
    record(tx, who, Action::AssessmentCreated, id, fields)?;
    Ok(number)
}

/// Saves text and inputs. Whatever changes makes a new version, so that no approval stands for words it never saw;
/// a save that changes nothing leaves the version, and the approval, alone. Gives the version that now stands.
pub fn save(tx: &mut Tx<'_>, who: &Work, number: i32, edit: &Edit) -> Result<i32, AssessError> {
    let old = read::by_number(tx, who.id(), number)?.ok_or(AssessError::NotFound)?;
    if old.version != edit.version {
        return Err(AssessError::Conflict(Box::new(old)));
    }
    check(tx, who.id(), &edit.answer, &edit.add)?;
    let answer = placed(tx, who.id(), &edit.answer)?;
    store::add_inputs(tx, old.id, &edit.add).map_err(taken)?;
    let removed = match edit.remove {
        Some(input) => store::remove_input(tx, old.id, input)?,
        None => 0,
    };
    let changed = changed_fields(&old.answer, &answer);
    if changed.is_empty() && edit.add.is_empty() && removed == 0 {
        return Ok(old.version);
    }
    // A proposal and an approval are about a version and make no new one; a change ends them, so it takes who has seen them.
    if edit.state.is_some_and(|seen| seen != old.state()) {
        return Err(AssessError::Moved(Box::new(old)));
    }
    let Some(version) = store::update(tx, &old, &answer)? else {
        return Err(AssessError::Conflict(Box::new(old)));
    };
    let fields = json!({
        "number": number, "changed": changed, "added": edit.add.len(), "removed": removed, "version": version,
        "lapsed": old.state().as_str(),
    });
    record(tx, who, Action::AssessmentChanged, old.id, fields)?;
    Ok(version)
}

/// Proposes the version that was on the screen.
pub fn propose(tx: &mut Tx<'_>, who: &Work, number: i32, version: i32) -> Result<(), AssessError> {
    let found = of_version(tx, who, number, version)?;
    let inputs = store::input_count(tx, found.id)?;
    found.may_be_proposed(inputs)?;
    if !old_text_stands(tx, &found)? {
        return Err(StepError::Lacks(vec![Lack::OldText]).into());
    }
    store::insert_proposal(tx, &found, who.account.id)?;
    record(tx, who, Action::AssessmentProposed, found.id, json!({ "number": number, "version": version }))?;
    Ok(())
}

/// Approves the version that was on the screen. Never by the one who proposed it, lead and administrator included.
pub fn approve(tx: &mut Tx<'_>, who: &Approve, number: i32, version: i32) -> Result<(), AssessError> {
    let found = of_version(tx, who, number, version)?;
    found.may_be_approved_by(who.account.id)?;
    store::insert_approval(tx, &found, who.account.id)?;
    record(tx, who, Action::AssessmentApproved, found.id, json!({ "number": number, "version": version }))?;
    Ok(())
}

/// Gives a proposed assessment back to whoever proposed it, with a comment. A new version stands, and it is no longer
/// proposed. Gives that version.
pub fn send_back(
    tx: &mut Tx<'_>,
    who: &Approve,
    number: i32,
    version: i32,
    comment: &str,
) -> Result<i32, AssessError> {
    let found = of_version(tx, who, number, version)?;
    found.may_be_approved_by(who.account.id)?;
    store::insert_return(tx, &found, who.account.id, comment)?;
    let Some(next) = store::update(tx, &found, &found.answer)? else {
        return Err(AssessError::Conflict(Box::new(found)));
    };
    record(tx, who, Action::AssessmentReturned, found.id, json!({ "number": number, "version": version }))?;
    Ok(next)
}

fn of_version(tx: &mut Tx<'_>, who: &Seat, number: i32, version: i32) -> Result<Assessment, AssessError> {
    let found = read::by_number(tx, who.id(), number)?.ok_or(AssessError::NotFound)?;
    if found.version == version { Ok(found) } else { Err(AssessError::Conflict(Box::new(found))) }
}

/// Looks before it writes: on PostgreSQL two who look at the same time are told apart by that.
fn check(
    tx: &mut Tx<'_>,
    hearing: HearingId,
    answer: &Answer,
    inputs: &[InputId],
) -> Result<(), AssessError> {
    if let Some(outcome) = answer.outcome
        && !hearings::read::outcomes(tx, hearing)?.iter().any(|o| o.id == outcome)
    {
        return Err(AssessError::UnknownOutcome);
    }
    let free = store::free_inputs(tx, hearing, inputs)?;
    if usize::try_from(free) == Ok(inputs.len()) { Ok(()) } else { Err(AssessError::InputTaken) }
}

/// The answer with what its item said when it was heard. What was heard is frozen, so it holds.
fn placed(tx: &mut Tx<'_>, hearing: HearingId, answer: &Answer) -> Result<Answer, AssessError> {
    let mut answer = answer.clone();
    let Some(section) = answer.change_section else { return Ok(answer) };
    let (_, items) = heard(tx, hearing, section)?.ok_or(AssessError::UnknownPlace)?;
    if let Some(key) = answer.change_item {
        let item = items.into_iter().find(|item| item.key == key).ok_or(AssessError::UnknownPlace)?;
        answer.change_old = item.said.text;
    }
    Ok(answer)
}

/// Do the words that give way stand in the section that was heard, and once?
fn old_text_stands(tx: &mut Tx<'_>, found: &Assessment) -> Result<bool, AssessError> {
    let answer = &found.answer;
    let (Some(section), None) = (answer.change_section, answer.change_item) else { return Ok(true) };
    if !answer.plan_changes || answer.change_old.trim().is_empty() {
        return Ok(true);
    }
    let (heard, _) = heard(tx, found.hearing, section)?.ok_or(AssessError::UnknownPlace)?;
    Ok(change::stands_once(&heard.body, &answer.change_old).is_some())
}

/// A section of the version that the hearing is about, with its items.
fn heard(
    tx: &mut Tx<'_>,
    hearing: HearingId,
    section: SectionKey,
) -> db::Result<Option<(Section, Vec<Item>)>> {
    match hearings::read::details(tx, hearing)? {
        Some(details) => taking::section_of(tx, details.setup.plan_version_id, section),
        None => Ok(None),
    }
}

fn taken(error: db::Error) -> AssessError {
    if is_unique_violation(&error) { AssessError::InputTaken } else { AssessError::Database(error) }
}

fn changed_fields(old: &Answer, new: &Answer) -> Vec<&'static str> {
    let checks = [
        (old.reasoning != new.reasoning, "reasoning"),
        (old.outcome != new.outcome, "outcome"),
        (old.conclusion != new.conclusion, "conclusion"),
        (old.plan_changes != new.plan_changes, "plan_changes"),
        (old.change_text != new.change_text, "change_text"),
        ((old.change_section, old.change_item) != (new.change_section, new.change_item), "change_place"),
        (old.change_old != new.change_old, "change_old"),
    ];
    checks.into_iter().filter_map(|(differs, name)| differs.then_some(name)).collect()
}

fn record(
    tx: &mut Tx<'_>,
    who: &Seat,
    action: Action,
    id: super::AssessmentId,
    fields: serde_json::Value,
) -> db::Result<()> {
    let event = Event::new(action, id.0).in_hearing(who.id().0).with(fields);
    audit::record(tx, &who.actor, &event)
}
