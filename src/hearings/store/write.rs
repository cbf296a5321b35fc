//! Rows of a hearing written: only from this slice's actions.

use diesel::prelude::*;
use jiff::civil::Date;

use super::super::outcomes::DEFAULT_OUTCOMES;
use super::super::rules::Facts;
use super::super::{Details, HearingId, OutcomeId, QuestionId, Told};
use crate::accounts::AccountId;
use crate::db::schema::{correction, hearing, hearing_publication, outcome, question};
use crate::db::types::{AnyId, Day, Ts};
use crate::db::{self, Conn, Tx};
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
    tx: &mut Tx<'_>,
    (id, project): (HearingId, ProjectId),
    slug: &str,
    facts: &Facts,
    by: AccountId,
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
            hearing::created_at.eq(Ts(tx.now())),
            hearing::created_by.eq(by),
        ))
        .execute(tx.conn())?;
    insert_questions(tx, id, &facts.questions)?;
    insert_outcomes(tx, id)
}

/// Saves the facts if `version` is still the newest; false if somebody was first.
pub(in super::super) fn update(
    tx: &mut Tx<'_>,
    id: HearingId,
    version: i32,
    facts: &Facts,
) -> db::Result<bool> {
    if !update_told(tx, id, version, &facts.told)? {
        return Ok(false);
    }
    diesel::update(hearing::table.find(id))
        .set((
            hearing::kind.eq(facts.kind),
            hearing::plan_version_id.eq(facts.plan_version_id),
            hearing::profile.eq(facts.profile),
            hearing::stance_asked.eq(facts.stance_asked),
        ))
        .execute(tx.conn())?;
    diesel::delete(question::table.filter(question::hearing_id.eq(id))).execute(tx.conn())?;
    insert_questions(tx, id, &facts.questions)?;
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

fn insert_questions(tx: &mut Tx<'_>, id: HearingId, questions: &[String]) -> db::Result<()> {
    for (position, text) in (1_i32..).zip(questions) {
        diesel::insert_into(question::table)
            .values((
                question::id.eq(QuestionId::new(tx)),
                question::hearing_id.eq(id),
                question::position.eq(position),
                question::text.eq(text),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn insert_outcomes(tx: &mut Tx<'_>, id: HearingId) -> db::Result<()> {
    for (position, word) in (1_i32..).zip(DEFAULT_OUTCOMES) {
        diesel::insert_into(outcome::table)
            .values((
                outcome::id.eq(OutcomeId::new(tx)),
                outcome::hearing_id.eq(id),
                outcome::position.eq(position),
                outcome::code.eq(word.code),
                outcome::label_nb.eq(word.nb),
                outcome::label_nn.eq(word.nn),
                outcome::label_en.eq(word.en),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// A second publication of a hearing is a unique violation.
pub(in super::super) fn insert_publication(
    tx: &mut Tx<'_>,
    details: &Details,
    by: AccountId,
) -> db::Result<()> {
    diesel::insert_into(hearing_publication::table)
        .values((
            hearing_publication::id.eq(AnyId::new(tx)),
            hearing_publication::hearing_id.eq(details.id),
            hearing_publication::at.eq(Ts(tx.now())),
            hearing_publication::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(in super::super) fn insert_correction(
    tx: &mut Tx<'_>,
    id: HearingId,
    (sentence, deadline_before): (&str, Option<Date>),
    by: AccountId,
) -> db::Result<()> {
    diesel::insert_into(correction::table)
        .values((
            correction::id.eq(AnyId::new(tx)),
            correction::hearing_id.eq(id),
            correction::at.eq(Ts(tx.now())),
            correction::by.eq(by),
            correction::text.eq(sentence),
            correction::deadline_before.eq(deadline_before.map(Day)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Since when the results are public; None takes that back.
pub(in super::super) fn set_results(conn: &mut Conn, id: HearingId, at: Option<Ts>) -> db::Result<()> {
    diesel::update(hearing::table.find(id)).set(hearing::results_at.eq(at)).execute(conn)?;
    Ok(())
}
