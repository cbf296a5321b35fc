//! What is told about a hearing: its facts, questions, outcomes and corrections.

use diesel::prelude::*;

use super::super::{
    Correction, Details, HearingId, Outcome, OutcomeCode, OutcomeId, Profile, PublicHearing, Question,
    QuestionId,
};
use crate::clock::When;
use crate::db::schema::{correction, hearing, hearing_publication, outcome, question};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::plans::PlanVersionId;

/// A hearing's facts, published or not.
pub fn details(conn: &mut Conn, id: HearingId) -> db::Result<Option<Details>> {
    let found = hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::id.eq(id))
        .select((Row::as_select(), hearing_publication::at.nullable()))
        .first::<(Row, Option<Ts>)>(conn)
        .optional()?;
    Ok(found.map(|(row, at)| row.told(at)))
}

/// A published hearing by its slug. It may open later: ask [`super::super::Phase::on`].
pub fn find_public(conn: &mut Conn, slug: &str) -> db::Result<Option<PublicHearing>> {
    let found = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .select((Row::as_select(), hearing_publication::at))
        .first::<(Row, Ts)>(conn)
        .optional()?;
    Ok(found.map(|(row, at)| PublicHearing { details: row.told(Some(at)), published_at: at.0 }))
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
    slug: String,
    title: String,
    purpose: String,
    case_number: String,
    decided_by: String,
    decided_on: Day,
    contact_name: String,
    contact_email: String,
    contact_phone: String,
    postal_address: String,
    what_next: String,
    plan_version_id: PlanVersionId,
    profile: Profile,
    opens_on: Day,
    deadline: Day,
    stance_asked: bool,
    version: i32,
    results_at: Option<Ts>,
}

impl Row {
    pub(super) fn told(self, published: Option<Ts>) -> Details {
        Details {
            id: self.id,
            slug: self.slug,
            title: self.title,
            purpose: self.purpose,
            case_number: self.case_number,
            decided_by: self.decided_by,
            decided_on: self.decided_on.0,
            contact_name: self.contact_name,
            contact_email: self.contact_email,
            contact_phone: self.contact_phone,
            postal_address: self.postal_address,
            what_next: self.what_next,
            plan_version_id: self.plan_version_id,
            profile: self.profile,
            opens_on: self.opens_on.0,
            open_from: published.map_or(self.opens_on.0, |at| self.opens_on.0.max(When::instant(at.0).on)),
            deadline: self.deadline.0,
            stance_asked: self.stance_asked,
            version: self.version,
            published_at: published.map(|at| at.0),
            results_at: self.results_at.map(|at| at.0),
        }
    }
}
