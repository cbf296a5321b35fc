//! All that is told of a hearing: its facts, questions, outcomes and corrections.

use std::collections::HashSet;
use std::ops::Deref;

use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::clock::When;
use crate::db::schema::{correction, hearing, hearing_publication, hearing_section, outcome, question};
use crate::db::types::{Maybe, Ts};
use crate::db::{self, Conn, tally};
use crate::hearings::{Announcement, Correction, HearingId, Outcome, Question, Setup};
use crate::plans::SectionKey;
use crate::projects::ProjectId;

/// A hearing as it stands: the public page, the letters and the digest read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = hearing)]
pub struct Details {
    pub id: HearingId,
    #[diesel(column_name = project_id)]
    pub project: ProjectId,
    pub slug: String,
    #[serde(flatten)]
    #[diesel(embed)]
    pub announcement: Announcement,
    #[serde(flatten)]
    #[diesel(embed)]
    pub setup: Setup,
    pub version: i32,
    /// None until it is published.
    #[diesel(select_expression = hearing_publication::at.nullable(), deserialize_as = Maybe<Ts>)]
    pub published_at: Option<Timestamp>,
    /// Since when everybody can read what was said and what came of it; None while they cannot.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub results_at: Option<Timestamp>,
}

impl Deref for Details {
    type Target = Announcement;
    fn deref(&self) -> &Announcement {
        &self.announcement
    }
}

impl Details {
    /// The day it was published, in Norway.
    pub fn published_on(&self) -> Option<Date> {
        self.published_at.map(|at| When::instant(at).on)
    }

    /// Since when answers can be given, if it is published on `today` at the latest: the day of opening, but never before the
    /// day of publishing.
    pub fn open_from(&self, today: Date) -> Date {
        self.opens_on.max(self.published_on().unwrap_or(today))
    }
}

/// A hearing's facts, published or not.
pub fn details(conn: &mut Conn, id: HearingId) -> db::Result<Option<Details>> {
    hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::id.eq(id))
        .select(Details::as_select())
        .first(conn)
        .optional()
}

/// A published hearing by its slug. It may open later: ask [`crate::hearings::Phase::on`].
pub fn find_public(conn: &mut Conn, slug: &str) -> db::Result<Option<Details>> {
    hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .select(Details::as_select())
        .first(conn)
        .optional()
}

/// The extra questions, in order.
pub fn questions(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Question>> {
    question::table
        .filter(question::hearing_id.eq(of))
        .order((question::position, question::id))
        .select(Question::as_select())
        .load(conn)
}

/// The sections that a round is about; empty where it is about the whole version.
pub fn scope(conn: &mut Conn, of: HearingId) -> db::Result<HashSet<SectionKey>> {
    let keys = hearing_section::table
        .filter(hearing_section::hearing_id.eq(of))
        .order(hearing_section::section_key)
        .select(hearing_section::section_key)
        .load(conn)?;
    Ok(keys.into_iter().collect())
}

/// The words for what becomes of an input, in order.
pub fn outcomes(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Outcome>> {
    outcome::table
        .filter(outcome::hearing_id.eq(of))
        .order((outcome::position, outcome::id))
        .select(Outcome::as_select())
        .load(conn)
}

/// What was corrected after publication, newest first.
pub fn corrections(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Correction>> {
    correction::table
        .filter(correction::hearing_id.eq(of))
        .order((correction::at.desc(), correction::id.desc()))
        .select(Correction::as_select())
        .load(conn)
}

/// What changes with the public page of a hearing, beside its corrections.
#[derive(Queryable, Selectable)]
#[diesel(table_name = hearing)]
struct Edition {
    id: HearingId,
    project_id: ProjectId,
    version: i32,
    results_at: Option<Ts>,
    #[diesel(select_expression = hearing_publication::at)]
    published_at: Ts,
}

/// What the public page of a hearing is made from, in few words: another stamp is another page.
pub fn stamp(conn: &mut Conn, slug: &str) -> db::Result<Option<String>> {
    let found = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .select(Edition::as_select())
        .first(conn)
        .optional()?;
    let Some(Edition { id, project_id, version, results_at, published_at }) = found else { return Ok(None) };
    // The line of treatments stands there too.
    let changes = tally::of(conn, project_id.0, &[tally::CHANGES])?.of(tally::CHANGES);
    let corrections: i64 =
        correction::table.filter(correction::hearing_id.eq(id)).count().get_result(conn)?;
    let results = results_at.map_or(0, |at| at.0.as_microsecond());
    Ok(Some(format!("{id}-{version}-{corrections}-{changes}-{results}-{}", published_at.0.as_microsecond())))
}
