//! The only writer of `hearing`, `hearing_section`, `question`, `outcome`, `hearing_publication` and `correction`.

use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;

use super::outcomes::DEFAULT_OUTCOMES;
use super::rules::Facts;
use super::{
    Announcement, CorrectionId, HearingId, Outcome, OutcomeId, PublicationId, Question, QuestionId, Setup,
};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{correction, hearing, hearing_publication, hearing_section, outcome, question};
use crate::db::types::{Day, Maybe, Ts};
use crate::db::{self, Conn, Tx};
use crate::plans::SectionKey;
use crate::projects::ProjectId;

/// Is this slug in use?
pub(super) fn slugs_like(conn: &mut Conn, slug: &str) -> db::Result<Vec<String>> {
    hearing::table
        .filter(hearing::slug.like(format!("{slug}%")))
        .order(hearing::id)
        .select(hearing::slug)
        .load(conn)
}

/// Did this person make it?
pub(super) fn is_made_by(conn: &mut Conn, id: HearingId, who: AccountId) -> db::Result<bool> {
    let made = hearing::table.filter(hearing::id.eq(id)).filter(hearing::created_by.eq(who));
    diesel::select(diesel::dsl::exists(made)).get_result(conn)
}

/// A round that was not there before.
#[derive(Insertable)]
#[diesel(table_name = hearing)]
struct NewHearing {
    id: HearingId,
    project_id: ProjectId,
    slug: String,
    #[diesel(embed)]
    announcement: Announcement,
    #[diesel(embed)]
    setup: Setup,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    (id, project_id): (HearingId, ProjectId),
    slug: &str,
    facts: &Facts,
    created_by: AccountId,
) -> db::Result<()> {
    let (announcement, setup) = (facts.announcement.clone(), facts.setup.clone());
    let (slug, created_at) = (slug.to_owned(), tx.now());
    let row = NewHearing { id, project_id, slug, announcement, setup, created_at, created_by };
    diesel::insert_into(hearing::table).values(row).execute(tx.conn())?;
    insert_questions(tx, id, &facts.questions)?;
    insert_outcomes(tx, id)
}

/// Says which sections a round is about, where it is not about all.
pub(super) fn insert_scope(tx: &mut Tx<'_>, of: HearingId, scope: &[SectionKey]) -> db::Result<()> {
    for key in scope {
        diesel::insert_into(hearing_section::table)
            .values((hearing_section::hearing_id.eq(of), hearing_section::section_key.eq(*key)))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// The round is about the whole version again.
pub(super) fn delete_scope(conn: &mut Conn, of: HearingId) -> db::Result<usize> {
    diesel::delete(hearing_section::table.filter(hearing_section::hearing_id.eq(of))).execute(conn)
}

/// Saves the facts if `version` is still the newest; false if somebody was first.
pub(super) fn update(tx: &mut Tx<'_>, id: HearingId, version: i32, facts: &Facts) -> db::Result<bool> {
    if !correct(tx, id, version, &facts.announcement)? {
        return Ok(false);
    }
    diesel::update(hearing::table.find(id)).set(&facts.setup).kept().execute(tx.conn())?;
    diesel::delete(question::table.filter(question::hearing_id.eq(id))).execute(tx.conn())?;
    insert_questions(tx, id, &facts.questions)?;
    Ok(true)
}

/// As [`update`], for what may be corrected after publication.
pub(super) fn correct(
    conn: &mut Conn,
    id: HearingId,
    version: i32,
    announcement: &Announcement,
) -> db::Result<bool> {
    let seen = hearing::id.eq(id).and(hearing::version.eq(version));
    let changed = diesel::update(hearing::table.filter(seen))
        .set((announcement.clone(), hearing::version.eq(version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

fn insert_questions(tx: &mut Tx<'_>, of: HearingId, questions: &[String]) -> db::Result<()> {
    for (position, text) in (1_i32..).zip(questions) {
        let question = Question { id: QuestionId::new(tx), position, text: text.clone() };
        diesel::insert_into(question::table)
            .values((question, question::hearing_id.eq(of)))
            .execute(tx.conn())?;
    }
    Ok(())
}

fn insert_outcomes(tx: &mut Tx<'_>, of: HearingId) -> db::Result<()> {
    for (position, word) in (1_i32..).zip(DEFAULT_OUTCOMES) {
        let outcome = Outcome {
            id: OutcomeId::new(tx),
            position,
            code: word.code,
            label_nb: word.nb.to_owned(),
            label_nn: word.nn.to_owned(),
            label_en: word.en.to_owned(),
        };
        diesel::insert_into(outcome::table)
            .values((outcome, outcome::hearing_id.eq(of)))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// That a hearing is published, since when and by whom.
#[derive(Insertable)]
#[diesel(table_name = hearing_publication)]
struct NewPublication {
    id: PublicationId,
    hearing_id: HearingId,
    at: Ts,
    by: AccountId,
}

/// A second publication of a hearing is a unique violation.
pub(super) fn insert_publication(tx: &mut Tx<'_>, hearing_id: HearingId, by: AccountId) -> db::Result<()> {
    let row = NewPublication { id: PublicationId::new(tx), hearing_id, at: Ts(tx.now()), by };
    diesel::insert_into(hearing_publication::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// A correction, and who made it.
#[derive(Insertable)]
#[diesel(table_name = correction)]
struct NewCorrection {
    id: CorrectionId,
    hearing_id: HearingId,
    at: Ts,
    by: AccountId,
    text: String,
    #[diesel(serialize_as = Maybe<Day>)]
    deadline_before: Option<Date>,
}

pub(super) fn insert_correction(
    tx: &mut Tx<'_>,
    hearing_id: HearingId,
    (sentence, deadline_before): (&str, Option<Date>),
    by: AccountId,
) -> db::Result<()> {
    let (id, at, text) = (CorrectionId::new(tx), Ts(tx.now()), sentence.to_owned());
    let row = NewCorrection { id, hearing_id, at, by, text, deadline_before };
    diesel::insert_into(correction::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Since when the results are public; None takes that back.
pub(super) fn set_results(conn: &mut Conn, id: HearingId, at: Option<Ts>) -> db::Result<()> {
    diesel::update(hearing::table.find(id)).set(hearing::results_at.eq(at)).kept().execute(conn)?;
    Ok(())
}
