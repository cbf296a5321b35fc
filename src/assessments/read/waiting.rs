//! What waits for a steering group: questions put for its meetings, and assessments that somebody has proposed.

use diesel::dsl::max;
use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use super::list::proposed;
use crate::assessments::AssessmentState;
use crate::db::schema::{assessment, assessment_proposal};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::hearings;
use crate::projects::read::OfMeeting;
use crate::projects::{self, ProjectId};

/// A round in which assessments wait for approval.
#[derive(Clone, Debug, Serialize)]
pub struct Approvals {
    pub title: String,
    /// Of the round.
    pub slug: String,
    pub count: i64,
}

/// The rounds of a project in which assessments wait. Two queries.
pub fn approvals(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Approvals>> {
    let rounds = hearings::read::of_project(conn, of)?;
    let ids: Vec<_> = rounds.iter().map(|round| round.id).collect();
    let counts = proposed(conn, &ids)?;
    let waits = |round: hearings::Head| {
        let count = counts.get(&round.id).copied().filter(|count| *count > 0)?;
        Some(Approvals { slug: round.slug, title: round.title, count })
    };
    Ok(rounds.into_iter().filter_map(waits).collect())
}

/// All that waits for a steering group, with the first of its questions.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub questions: Vec<OfMeeting>,
    pub approvals: Vec<Approvals>,
}

impl Waiting {
    /// With at most so many questions.
    pub fn read(conn: &mut Conn, of: ProjectId, today: Date, most: i64) -> db::Result<Self> {
        let questions = projects::read::waiting(conn, of, today, most)?;
        Ok(Self { questions, approvals: approvals(conn, of)? })
    }

    pub fn is_empty(&self) -> bool {
        self.questions.is_empty() && self.approvals.is_empty()
    }
}

/// Since when the newest of what waits does; none where nothing does.
pub fn newest(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Timestamp>> {
    let question = projects::read::newest_question(conn, of)?;
    let rounds: Vec<_> = hearings::read::of_project(conn, of)?.into_iter().map(|round| round.id).collect();
    let proposal: Option<Ts> = assessment_proposal::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_proposal::assessment_id)))
        .filter(assessment::hearing_id.eq_any(rounds))
        .filter(assessment::state.eq(AssessmentState::Proposed))
        .filter(assessment_proposal::assessment_version.eq(assessment::version))
        .select(max(assessment_proposal::at))
        .first(conn)?;
    Ok(question.max(proposal.map(|at| at.0)))
}
