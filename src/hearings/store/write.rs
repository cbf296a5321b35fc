//! Rows of a hearing written: only from this slice's actions.

use diesel::prelude::*;
use jiff::civil::Date;

use super::super::outcomes::DEFAULT_OUTCOMES;
use super::super::rules::Facts;
use super::super::{Details, HearingId, OutcomeId, QuestionId, Told};
use crate::accounts::AccountId;
use crate::clock::Clock;
use crate::db::schema::{correction, hearing, hearing_publication, outcome, question};
use crate::db::types::{AnyId, Day, Ts};
use crate::db::{self, Conn};
use crate::projects::ProjectId;

/// Is this slug in use?
pub fn slugs_like(conn: &mut Conn, slug: &str) -> db::Result<Vec<String>> {
    hearing::table
        .filter(hearing::slug.like(format!("{slug}%")))
        .order(hearing::id)
        .select(hearing::slug)
        .load(conn)
}

/// Did this person make it?
pub(in super::super) fn is_made_by(conn: &mut Conn, id: HearingId, who: AccountId) -> db::Result<bool> {
    let made = hearing::table.filter(hearing::id.eq(id)).filter(hearing::created_by.eq(who));
    diesel::select(diesel::dsl::exists(made)).get_result(conn)
}

pub(in super::super) fn insert(
    conn: &mut Conn,
    (id, project): (HearingId, ProjectId),
    slug: &str,
    facts: &Facts,
    by: AccountId,
    clock: &Clock,
) -> db::Result<()> {
    let told = &facts.told;
    diesel::insert_into(hearing::table)
        .values((
            hearing::id.eq(id),
            hearing::project_id.eq(project),
            hearing::kind.eq(facts.kind),
            hearing::slug.eq(slug),
            told.clone(),
            hearing::plan_version_id.eq(facts.plan_version_id),
            hearing::profile.eq(facts.profile),
            hearing::stance_asked.eq(facts.stance_asked),
            hearing::created_at.eq(Ts(clock.now())),
            hearing::created_by.eq(by),
        ))
        .execute(conn)?;
    insert_questions(conn, id, &facts.questions, clock)?;
    insert_outcomes(conn, id, clock)
}

/// Saves the facts if `version` is still the newest; false if somebody was first.
pub(in super::super) fn update(
    conn: &mut Conn,
    id: HearingId,
    version: i32,
    facts: &Facts,
    clock: &Clock,
) -> db::Result<bool> {
    if !update_told(conn, id, version, &facts.told)? {
        return Ok(false);
    }
    diesel::update(hearing::table.find(id))
        .set((
            hearing::kind.eq(facts.kind),
            hearing::plan_version_id.eq(facts.plan_version_id),
            hearing::profile.eq(facts.profile),
            hearing::stance_asked.eq(facts.stance_asked),
        ))
        .execute(conn)?;
    diesel::delete(question::table.filter(question::hearing_id.eq(id))).execute(conn)?;
    insert_questions(conn, id, &facts.questions, clock)?;
    Ok(true)
}

/// As [`update`], for what may be corrected after publication.
pub(in super::super) fn update_told(
    conn: &mut Conn,
    id: HearingId,
    version: i32,
    told: &Told,
) -> db::Result<bool> {
    let changed =
        diesel::update(hearing::table.filter(hearing::id.eq(id)).filter(hearing::version.eq(version)))
            .set((told.clone(), hearing::version.eq(version + 1)))
            .execute(conn)?;
    Ok(changed == 1)
}

fn insert_questions(conn: &mut Conn, id: HearingId, questions: &[String], clock: &Clock) -> db::Result<()> {
    for (position, text) in (1_i32..).zip(questions) {
        diesel::insert_into(question::table)
            .values((
                question::id.eq(QuestionId::new(clock)),
                question::hearing_id.eq(id),
                question::position.eq(position),
                question::text.eq(text),
            ))
            .execute(conn)?;
    }
    Ok(())
}

fn insert_outcomes(conn: &mut Conn, id: HearingId, clock: &Clock) -> db::Result<()> {
    for (position, word) in (1_i32..).zip(DEFAULT_OUTCOMES) {
        diesel::insert_into(outcome::table)
            .values((
                outcome::id.eq(OutcomeId::new(clock)),
                outcome::hearing_id.eq(id),
                outcome::position.eq(position),
                outcome::code.eq(word.code),
                outcome::label_nb.eq(word.nb),
                outcome::label_nn.eq(word.nn),
                outcome::label_en.eq(word.en),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// A second publication of a hearing is a unique violation.
pub(in super::super) fn insert_publication(
    conn: &mut Conn,
    details: &Details,
    by: AccountId,
    clock: &Clock,
) -> db::Result<()> {
    diesel::insert_into(hearing_publication::table)
        .values((
            hearing_publication::id.eq(AnyId::new(clock)),
            hearing_publication::hearing_id.eq(details.id),
            hearing_publication::at.eq(Ts(clock.now())),
            hearing_publication::by.eq(by),
        ))
        .execute(conn)?;
    Ok(())
}

pub(in super::super) fn insert_correction(
    conn: &mut Conn,
    id: HearingId,
    (sentence, deadline_before): (&str, Option<Date>),
    by: AccountId,
    clock: &Clock,
) -> db::Result<()> {
    diesel::insert_into(correction::table)
        .values((
            correction::id.eq(AnyId::new(clock)),
            correction::hearing_id.eq(id),
            correction::at.eq(Ts(clock.now())),
            correction::by.eq(by),
            correction::text.eq(sentence),
            correction::deadline_before.eq(deadline_before.map(Day)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Since when the results are public; None takes that back.
pub(in super::super) fn set_results(conn: &mut Conn, id: HearingId, at: Option<Ts>) -> db::Result<()> {
    diesel::update(hearing::table.find(id)).set(hearing::results_at.eq(at)).execute(conn)?;
    Ok(())
}
