//! The administration's answer to one or more inputs: reasoning, outcome, conclusion, and whether the plan changes.
//!
//! An answer is proposed by one person and approved by another. Both are rows that name the version they are about:
//! whoever changes the answer afterwards makes a new version, and what was approved is no longer what stands there.

pub mod actions;
pub mod change;
pub mod jobs;
pub mod mail;
pub mod read;
pub mod store;
pub mod web;

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use jiff::Timestamp;
use serde::Serialize;

use crate::accounts::AccountId;
use crate::hearings::{HearingId, OutcomeId};
use crate::plans::{ItemKey, SectionKey};

crate::id!(
    /// An assessment's id.
    AssessmentId
);
crate::id!(
    /// The id of one proposal, approval or return.
    StepId
);

crate::id!(
    /// The id of one taking of an assessment's new text into the plan.
    TakenId
);
crate::id!(
    /// The id of one reason for a change of the plan's text.
    ReasonId
);

crate::text_enum!(
    /// Why the plan's text is another than what was heard.
    ReasonKind { Input = "input", Editorial = "editorial", Political = "political", Fact = "fact" }
);
crate::text_enum!(
    /// How far an assessment has come.
    AssessmentState { Draft = "draft", Proposed = "proposed", Approved = "approved" }
);

/// The kind of the letter that tells somebody in a steering group what waits; its subject is their membership.
pub const STEERING_MAIL: &str = "assessments.steering";
/// Longest comment of an approver, in characters.
pub const MAX_COMMENT: usize = 2_000;
/// Longest reasoning, conclusion or new text, in characters.
pub const MAX_TEXT: usize = 20_000;
/// Longest sentence that gives a reason, in characters.
pub const MAX_REASON: usize = 500;
/// Most reasons that a plan's changes have at a time.
pub const MAX_REASONS: i64 = 5_000;

/// What a person writes in an assessment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::assessment, treat_none_as_null = true)]
pub struct Answer {
    pub reasoning: String,
    #[diesel(column_name = outcome_id)]
    pub outcome: Option<OutcomeId>,
    pub conclusion: String,
    pub plan_changes: bool,
    /// The new text of the plan; only where it changes.
    pub change_text: String,
    /// The section that changes, where it is one.
    pub change_section: Option<SectionKey>,
    /// The item in it, where it is one.
    pub change_item: Option<ItemKey>,
    /// The words of the heard version that the new text takes the place of; without any, it is put last in the section.
    pub change_old: String,
}

impl Answer {
    /// The same, of the place that has taken over the one it names.
    #[must_use]
    pub fn at(&self, spot: Spot) -> Self {
        Self { change_section: Some(spot.section), change_item: spot.item, ..self.clone() }
    }
}

/// A section of the plan, or an item in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct Spot {
    pub section: SectionKey,
    pub item: Option<ItemKey>,
}

/// An assessment with the steps taken on its current version.
#[derive(Clone, Debug, Serialize)]
pub struct Assessment {
    pub id: AssessmentId,
    pub hearing: HearingId,
    /// Counts from 1 in its hearing.
    pub number: i32,
    pub answer: Answer,
    pub created_at: Timestamp,
    pub version: i32,
    pub proposal: Option<Step>,
    pub approval: Option<Step>,
    /// The last time an approver sent it back.
    pub returned: Option<Returned>,
}

/// That an approver sent an assessment back, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Returned {
    pub by: AccountId,
    pub name: String,
    pub at: Timestamp,
    pub comment: String,
    /// Who had proposed it.
    pub to: Option<AccountId>,
}

/// Who proposed or approved, and when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Step {
    pub by: AccountId,
    pub name: String,
    pub at: Timestamp,
}

/// What an assessment lacks before it can be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lack {
    Inputs,
    Reasoning,
    Outcome,
    /// The plan is said to change, but not into what.
    ChangeText,
    /// Words of the plan are written, but it is not said that it changes.
    Unticked,
    /// The words that give way do not stand in the section that was heard, or more than once.
    OldText,
}

/// Why a step cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum StepError {
    #[error("the assessment lacks {0:?}")]
    Lacks(Vec<Lack>),
    #[error("it has been proposed already")]
    AlreadyProposed,
    #[error("nobody has proposed it")]
    NotProposed,
    #[error("it has been approved already")]
    AlreadyApproved,
    #[error("whoever proposed it cannot approve it")]
    SamePerson,
}

impl Assessment {
    /// Is it approved, and does it change the plan?
    pub fn is_agreed(&self) -> bool {
        self.state() == AssessmentState::Approved && self.answer.plan_changes
    }

    /// How far its current version has come.
    pub fn state(&self) -> AssessmentState {
        match (&self.proposal, &self.approval) {
            (Some(_), Some(_)) => AssessmentState::Approved,
            (Some(_), None) => AssessmentState::Proposed,
            _ => AssessmentState::Draft,
        }
    }

    /// What the approver wants changed: until it is proposed again.
    pub fn sent_back(&self) -> Option<&Returned> {
        self.returned.as_ref().filter(|_| self.state() == AssessmentState::Draft)
    }

    /// May it be proposed, with this many inputs?
    pub fn may_be_proposed(&self, inputs: usize) -> Result<(), StepError> {
        if self.proposal.is_some() {
            return Err(StepError::AlreadyProposed);
        }
        let lacks = self.answer.lacks(inputs);
        if lacks.is_empty() { Ok(()) } else { Err(StepError::Lacks(lacks)) }
    }

    /// May this person approve it? Two people stand behind an answer, whatever the role of either.
    pub fn may_be_approved_by(&self, who: AccountId) -> Result<(), StepError> {
        match (&self.proposal, &self.approval) {
            (_, Some(_)) => Err(StepError::AlreadyApproved),
            (None, _) => Err(StepError::NotProposed),
            (Some(proposal), None) if proposal.by == who => Err(StepError::SamePerson),
            (Some(_), None) => Ok(()),
        }
    }
}

impl Answer {
    /// Do words of the plan, or an item, go without others in their place?
    fn strikes(&self) -> bool {
        let gone = self.change_item.is_some() || !self.change_old.trim().is_empty();
        self.change_section.is_some() && gone && self.change_text.trim().is_empty()
    }

    /// What is missing before it can be proposed.
    pub fn lacks(&self, inputs: usize) -> Vec<Lack> {
        let checks = [
            (inputs == 0, Lack::Inputs),
            (self.reasoning.trim().is_empty(), Lack::Reasoning),
            (self.outcome.is_none(), Lack::Outcome),
            (self.plan_changes && self.change_text.trim().is_empty() && !self.strikes(), Lack::ChangeText),
            (!self.plan_changes && !self.change_text.trim().is_empty(), Lack::Unticked),
        ];
        checks.into_iter().filter_map(|(lacks, what)| lacks.then_some(what)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;

    #[expect(clippy::unnecessary_wraps, reason = "where it is used, there may be none")]
    fn step(by: AccountId) -> Option<Step> {
        Some(Step { by, name: "Kari".to_owned(), at: Timestamp::UNIX_EPOCH })
    }

    fn assessment(proposal: Option<Step>, approval: Option<Step>) -> Assessment {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let answer = Answer {
            reasoning: "Begrunnelse".to_owned(),
            outcome: Some(OutcomeId::new(&clock)),
            ..Answer::default()
        };
        let (id, hearing) = (AssessmentId::new(&clock), HearingId::new(&clock));
        let created_at = Timestamp::UNIX_EPOCH;
        Assessment {
            id,
            hearing,
            number: 1,
            answer,
            created_at,
            version: 1,
            proposal,
            approval,
            returned: None,
        }
    }

    #[test]
    fn two_people_stand_behind_an_answer() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let (one, other) = (AccountId::new(&clock), AccountId::new(&clock));
        for (proposal, approval, who, expected) in [
            (None, None, one, Err(StepError::NotProposed)),
            (step(one), None, one, Err(StepError::SamePerson)),
            (step(one), None, other, Ok(())),
            (step(one), step(other), other, Err(StepError::AlreadyApproved)),
        ] {
            assert_eq!(assessment(proposal, approval).may_be_approved_by(who), expected);
        }
    }

    #[test]
    fn what_is_proposed_is_whole() {
        let full = assessment(None, None);
        assert_eq!(full.may_be_proposed(1), Ok(()));
        assert_eq!(full.may_be_proposed(0), Err(StepError::Lacks(vec![Lack::Inputs])));
        let bare = Answer { plan_changes: true, reasoning: " \n".to_owned(), ..Answer::default() };
        assert_eq!(bare.lacks(0), [Lack::Inputs, Lack::Reasoning, Lack::Outcome, Lack::ChangeText]);
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        assert_eq!(
            assessment(step(AccountId::new(&clock)), None).may_be_proposed(1),
            Err(StepError::AlreadyProposed)
        );
    }

    #[test]
    fn an_approval_needs_a_proposal_to_count() {
        let clock = Clock::fixed(Timestamp::UNIX_EPOCH);
        let who = AccountId::new(&clock);
        for (proposal, approval, expected) in [
            (None, None, AssessmentState::Draft),
            (None, step(who), AssessmentState::Draft),
            (step(who), None, AssessmentState::Proposed),
            (step(who), step(who), AssessmentState::Approved),
        ] {
            assert_eq!(assessment(proposal, approval).state(), expected);
        }
    }
}
