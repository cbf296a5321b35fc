//! What stands of each answer: one row with what lists are ordered and chosen by, so that a page reads the rows it shows.
//! It is written with what it follows from, by the functions of this folder; `newest!` and `latest_submitted!` read it.

use diesel::prelude::*;
use serde::{Deserialize, Serialize};

use super::super::{Progress, ResponseId, RevisionId};
use crate::db::schema::received;
use crate::db::tally::{self, Numbers};
use crate::db::types::{Day, Ts};
use crate::db::{self, Both, Conn};
use crate::hearings::HearingId;
use crate::text::coverage::Coverage;

crate::text_enum!(
    /// What staff decided about publishing an answer.
    Decided { Open = "open", Cleared = "cleared", Withheld = "withheld" }
);

/// Where an answer stands in lists.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Queryable, Selectable, Serialize, Deserialize,
)]
#[diesel(table_name = received)]
pub struct Place {
    #[serde(rename = "on")]
    pub received_on: Day,
    #[serde(rename = "at")]
    pub submitted_at: Ts,
    #[serde(rename = "id")]
    pub response_id: ResponseId,
}

/// A revision that has just been submitted. Nobody has read it, or decided anything about it.
#[derive(Clone, Debug)]
pub struct Noted {
    pub response: ResponseId,
    pub hearing: HearingId,
    pub revision: RevisionId,
    pub received_on: Day,
    pub submitted_at: Ts,
    pub no_comments: bool,
    /// Visible characters of its parts.
    pub total: usize,
}

/// Notes that this is what stands of the answer now. A journal mark is of the answer, and stays.
pub fn note(conn: &mut Conn, new: &Noted) -> db::Result<()> {
    let coverage = Coverage { covered: 0, total: new.total };
    let columns = (
        received::revision_id.eq(new.revision),
        received::received_on.eq(new.received_on),
        received::submitted_at.eq(new.submitted_at),
        received::no_comments.eq(new.no_comments),
        received::withdrawn.eq(false),
        received::decided.eq(Decided::Open),
        counted(coverage),
    );
    let statement = diesel::insert_into(received::table)
        .values((received::response_id.eq(new.response), received::hearing_id.eq(new.hearing), columns))
        .on_conflict(received::response_id)
        .do_update()
        .set(columns);
    Both(statement).execute(conn)?;
    Ok(())
}

type Counted = (
    diesel::dsl::Eq<received::covered, i32>,
    diesel::dsl::Eq<received::total, i32>,
    diesel::dsl::Eq<received::progress, Progress>,
);

/// How far the team has come, as columns. No text comes near the limit of the numbers: a form is at most 8 MB.
fn counted(coverage: Coverage) -> Counted {
    let number = |count| i32::try_from(count).unwrap_or(i32::MAX);
    (
        received::covered.eq(number(coverage.covered)),
        received::total.eq(number(coverage.total)),
        received::progress.eq(Progress::of(coverage)),
    )
}

/// Notes how much of a revision lies in inputs, if it is the one that stands.
pub fn note_coverage(
    conn: &mut Conn,
    of: ResponseId,
    revision: RevisionId,
    coverage: Coverage,
) -> db::Result<()> {
    let row = received::response_id.eq(of).and(received::revision_id.eq(revision));
    diesel::update(received::table.filter(row)).set(counted(coverage)).execute(conn)?;
    Ok(())
}

/// Notes a decision about publishing, made or taken back.
pub(super) fn note_decided(conn: &mut Conn, of: ResponseId, what: Decided) -> db::Result<()> {
    diesel::update(received::table.find(of)).set(received::decided.eq(what)).execute(conn)?;
    Ok(())
}

/// Notes that an answer is withdrawn, or counts again.
pub(super) fn note_withdrawn(conn: &mut Conn, of: ResponseId, withdrawn: bool) -> db::Result<()> {
    diesel::update(received::table.find(of)).set(received::withdrawn.eq(withdrawn)).execute(conn)?;
    Ok(())
}

/// Notes that an answer has a number in the archive.
pub(super) fn note_journaled(conn: &mut Conn, of: ResponseId) -> db::Result<()> {
    diesel::update(received::table.find(of)).set(received::journaled.eq(true)).execute(conn)?;
    Ok(())
}

/// The names of what a hearing's answers are tallied by.
const ANSWERS: [&str; 4] = ["not_started", "under_way", "done", "withdrawn"];
const BEGUN: &str = "begun";
const COVERED: [&str; 2] = ["covered", "total"];

/// How many answers of a hearing stand where.
#[derive(Clone, Debug, Default)]
pub struct Totals(Numbers);

impl Totals {
    /// Those that count.
    pub fn received(&self) -> i64 {
        Progress::ALL.iter().map(|progress| self.0.of(progress.as_str())).sum()
    }

    /// Of those that count, how many the team has come so far with.
    pub fn at(&self, progress: Progress) -> i64 {
        self.0.of(progress.as_str())
    }

    /// How many are withdrawn.
    pub fn withdrawn(&self) -> i64 {
        self.0.of("withdrawn")
    }

    /// How many were begun and never sent. What they have written is theirs alone until then.
    pub fn drafts(&self) -> i64 {
        self.0.of(BEGUN) - self.received() - self.withdrawn()
    }

    /// How much of all that counts lies in inputs.
    pub fn coverage(&self) -> Coverage {
        Coverage { covered: self.0.size("covered"), total: self.0.size("total") }
    }
}

/// How many answers a hearing has, in each state. A few rows, however many answers.
pub fn totals(conn: &mut Conn, of: HearingId) -> db::Result<Totals> {
    let names: Vec<&str> = ANSWERS.into_iter().chain([BEGUN]).chain(COVERED).collect();
    Ok(Totals(tally::of(conn, of.0, &names)?))
}
