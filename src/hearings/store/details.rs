//! What is told about a hearing: its facts, questions, outcomes and corrections.

use diesel::prelude::*;

use super::super::{
    Correction, Details, HearingId, Outcome, OutcomeCode, OutcomeId, Profile, PublicHearing, Question,
    QuestionId, RoundKind, Told,
};
use crate::clock::When;
use crate::db::schema::{correction, hearing, hearing_publication, outcome, question};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::plans::PlanVersionId;
use crate::projects::ProjectId;

/// A hearing's facts, published or not.
pub fn details(conn: &mut Conn, id: HearingId) -> db::Result<Option<Details>> {
    let found = hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::id.eq(id))
        .select((Row::as_select(), hearing_publication::at.nullable()))
        .first::<(Row, Option<Ts>)>(conn)
        .optional()?;
    Ok(found.map(|(row, at)| row.details(at)))
}

/// A published hearing by its slug. It may open later: ask [`super::super::Phase::on`].
pub fn find_public(conn: &mut Conn, slug: &str) -> db::Result<Option<PublicHearing>> {
    let found = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .select((Row::as_select(), hearing_publication::at))
        .first::<(Row, Ts)>(conn)
        .optional()?;
    Ok(found.map(|(row, at)| PublicHearing { details: row.details(Some(at)), published_at: at.0 }))
}

/// The extra questions, in order.
pub fn questions(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Question>> {
    let rows: Vec<(QuestionId, i32, String)> = question::table
        .filter(question::hearing_id.eq(of))
        .order((question::position, question::id))
        .select((question::id, question::position, question::text))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, position, text)| Question { id, position, text }).collect())
}

/// The words for what becomes of an input, in order.
pub fn outcomes(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Outcome>> {
    let rows: Vec<(OutcomeId, i32, OutcomeCode, String, String, String)> = outcome::table
        .filter(outcome::hearing_id.eq(of))
        .order((outcome::position, outcome::id))
        .select((
            outcome::id,
            outcome::position,
            outcome::code,
            outcome::label_nb,
            outcome::label_nn,
            outcome::label_en,
        ))
        .load(conn)?;
    let told = |(id, position, code, label_nb, label_nn, label_en)| Outcome {
        id,
        position,
        code,
        label_nb,
        label_nn,
        label_en,
    };
    Ok(rows.into_iter().map(told).collect())
}

/// What was corrected after publication, newest first.
pub fn corrections(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Correction>> {
    let rows: Vec<(Ts, String, Option<Day>)> = correction::table
        .filter(correction::hearing_id.eq(of))
        .order((correction::at.desc(), correction::id.desc()))
        .select((correction::at, correction::text, correction::deadline_before))
        .load(conn)?;
    let told = |(at, text, before): (Ts, String, Option<Day>)| Correction {
        at: at.0,
        text,
        deadline_before: before.map(|day| day.0),
    };
    Ok(rows.into_iter().map(told).collect())
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = hearing)]
pub(super) struct Row {
    id: HearingId,
    project_id: ProjectId,
    kind: RoundKind,
    slug: String,
    #[diesel(embed)]
    told: Told,
    plan_version_id: PlanVersionId,
    profile: Profile,
    stance_asked: bool,
    version: i32,
    results_at: Option<Ts>,
}

impl Row {
    pub(super) fn details(self, published: Option<Ts>) -> Details {
        let opens_on = self.told.opens_on;
        Details {
            id: self.id,
            project: self.project_id,
            kind: self.kind,
            slug: self.slug,
            told: self.told,
            plan_version_id: self.plan_version_id,
            profile: self.profile,
            open_from: published.map_or(opens_on, |at| opens_on.max(When::instant(at.0).on)),
            stance_asked: self.stance_asked,
            version: self.version,
            published_at: published.map(|at| at.0),
            results_at: self.results_at.map(|at| at.0),
        }
    }
}
