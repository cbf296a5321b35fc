//! What is not finished: what the lead is told before the digest is published. Pure.

use std::collections::HashMap;

use serde::Serialize;

use super::Proof;
use super::projection::{Sources, proof};
use crate::assessments::{AssessmentId, AssessmentState};

/// How much of each kind of work is left. All zero is finished.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Unfinished {
    /// Answers with text that lies in no input.
    pub uncut: usize,
    /// Inputs without an approved assessment.
    pub unanswered: usize,
    /// Answers that are neither cleared for publication nor withheld.
    pub uncleared: usize,
    /// Quotes that no longer match the answer.
    pub stale: usize,
}

impl Unfinished {
    pub fn of(sources: &Sources) -> Self {
        let approved: HashMap<AssessmentId, bool> =
            sources.assessments.iter().map(|a| (a.id, a.state() == AssessmentState::Approved)).collect();
        let parts: HashMap<_, _> = sources.parts.iter().map(|(_, part)| (part.id, part)).collect();
        let answered =
            |id: Option<AssessmentId>| id.and_then(|id| approved.get(&id)).copied().unwrap_or(false);
        Self {
            uncut: uncut(sources),
            unanswered: sources.inputs.iter().filter(|input| !answered(sources.assessment_of(input))).count(),
            uncleared: sources.responses.iter().filter(|r| !r.cleared && !r.withheld).count(),
            stale: sources
                .inputs
                .iter()
                .filter(|i| proof(i, parts.get(&i.part).copied()) != Proof::Exact)
                .count(),
        }
    }

    pub fn is_finished(self) -> bool {
        self == Self::default()
    }
}

/// Answers not fully covered.
fn uncut(sources: &Sources) -> usize {
    let whole = |id| sources.covered.get(id).is_none_or(|coverage| coverage.complete());
    sources.responses.iter().filter(|answer| !whole(&answer.response)).count()
}
