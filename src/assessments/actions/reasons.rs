//! Saying why the plan's text is another than what was heard: for what a person wrote in it without an assessment being taken in.

use serde_json::json;

use super::taking::{section_of, working};
use crate::assessments::change::{GONE, print_of};
use crate::assessments::read::Reason;
use crate::assessments::store::{self, NewReason};
use crate::assessments::{AssessmentId, MAX_REASONS, ReasonId, ReasonKind, Spot, read};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::plans::PlanVersionId;
use crate::projects::access::Work;

/// Why a reason is not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReasonError {
    #[error("no such assessment, section or reason")]
    NotFound,
    /// The text is another than was on the screen.
    #[error("the text is another now")]
    Stale,
    #[error("there are too many")]
    TooMany,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ReasonError);

/// A reason for what a section or an item says, as its print has it.
#[derive(Clone, Debug)]
pub struct Because {
    pub plan: PlanVersionId,
    pub spot: Spot,
    pub print: String,
    pub kind: ReasonKind,
    pub assessment: Option<AssessmentId>,
    pub sentence: String,
}

impl Because {
    /// Was the same said of the same before, as by a button that is pressed twice?
    fn is(&self, one: &Reason) -> bool {
        let same = (one.spot(), one.kind, one.print.as_str(), one.sentence.as_str());
        one.taken.is_none() && same == (self.spot, self.kind, self.print.as_str(), self.sentence.as_str())
    }
}

/// Keeps a reason for what stands there now, once.
pub fn give(tx: &mut Tx<'_>, who: &Work, because: &Because) -> Result<ReasonId, ReasonError> {
    let plan =
        working(tx, who.id())?.filter(|plan| plan.version == because.plan).ok_or(ReasonError::Stale)?;
    let says = match section_of(tx, plan.version, because.spot.section)? {
        Some((section, items)) => [false, true]
            .map(|is_new| print_of(because.spot, is_new, (std::slice::from_ref(&section), &items))),
        None => [GONE.to_owned(), GONE.to_owned()],
    };
    if !says.contains(&because.print) {
        return Err(ReasonError::Stale);
    }
    if let Some(id) = because.assessment {
        let (found, _) = read::in_project(tx, who.id(), id)?.ok_or(ReasonError::NotFound)?;
        if !found.is_agreed() {
            return Err(ReasonError::NotFound);
        }
    }
    if let Some(same) = read::reasons(tx, who.id())?.into_iter().find(|one| because.is(one)) {
        return Ok(same.id);
    }
    if store::reason_count(tx, who.id())? >= MAX_REASONS {
        return Err(ReasonError::TooMany);
    }
    let new = NewReason {
        project: who.id(),
        plan: plan.version,
        spot: because.spot,
        print: &because.print,
        kind: because.kind,
        assessment: because.assessment,
        taken: None,
        sentence: &because.sentence,
    };
    let id = store::insert_reason(tx, who.account.id, &new)?;
    let event = Event::new(Action::PlanReasonGiven, id.0).in_project(who.id().0);
    let fields = json!({ "kind": because.kind, "section": because.spot.section, "plan": plan.number });
    audit::record(tx, &who.actor, &event.with(fields))?;
    Ok(id)
}

/// Takes a reason back that was given by mistake. Taken back twice it is taken back.
pub fn take_back(tx: &mut Tx<'_>, who: &Work, id: ReasonId) -> Result<(), ReasonError> {
    if !read::was_given(tx, who.id(), id)? {
        return Err(ReasonError::NotFound);
    }
    if !store::end_reason(tx, who.account.id, (who.id(), id))? {
        return Ok(());
    }
    let event = Event::new(Action::PlanReasonTakenBack, id.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event)?)
}
