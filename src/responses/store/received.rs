//! What stands of each answer: one row with what lists are ordered and chosen by, so that a page reads the rows it shows.
//! It is written with what it follows from, by the functions of this folder; `newest!` and `latest_submitted!` read it.

use diesel::prelude::*;

use crate::db::kept::Keep as _;
use crate::db::schema::received;
use crate::db::types::{Day, Ts};
use crate::db::{self, Both, Conn};
use crate::hearings::HearingId;
use crate::responses::{Decided, Progress, ResponseId, RevisionId};
use crate::text::coverage::Coverage;

/// A revision that has just been submitted. Nobody has read it, or decided anything about it.
#[derive(Clone, Debug, Insertable, AsChangeset)]
#[diesel(table_name = received, primary_key(response_id, hearing_id))]
pub struct Noted {
    #[diesel(column_name = response_id)]
    pub response: ResponseId,
    #[diesel(column_name = hearing_id)]
    pub hearing: HearingId,
    #[diesel(column_name = revision_id)]
    pub revision: RevisionId,
    pub received_on: Day,
    pub submitted_at: Ts,
    pub no_comments: bool,
    /// Visible characters of its parts.
    #[diesel(skip_insertion, skip_update)]
    pub total: usize,
}

/// Notes that this is what stands of the answer now. A journal mark is of the answer, and stays.
pub fn note(conn: &mut Conn, new: &Noted) -> db::Result<()> {
    let coverage = Coverage { covered: 0, total: new.total };
    let anew = (received::withdrawn.eq(false), received::decided.eq(Decided::Open), Counted::of(coverage));
    let statement = diesel::insert_into(received::table)
        .values((new, anew))
        .on_conflict(received::response_id)
        .do_update()
        .set((new, anew));
    Both(statement).kept().execute(conn)?;
    Ok(())
}

/// How far the team has come, as columns.
#[derive(Clone, Copy, Insertable, AsChangeset)]
#[diesel(table_name = received)]
struct Counted {
    covered: i32,
    total: i32,
    progress: Progress,
}

impl Counted {
    /// No text comes near the limit of the numbers: a form is at most 8 MB.
    fn of(coverage: Coverage) -> Self {
        let number = |count| i32::try_from(count).unwrap_or(i32::MAX);
        Self {
            covered: number(coverage.covered),
            total: number(coverage.total),
            progress: Progress::of(coverage),
        }
    }
}

/// Notes how much of a revision lies in inputs, if it is the one that stands.
pub fn note_coverage(
    conn: &mut Conn,
    of: ResponseId,
    revision: RevisionId,
    coverage: Coverage,
) -> db::Result<()> {
    let row = received::response_id.eq(of).and(received::revision_id.eq(revision));
    diesel::update(received::table.filter(row)).set(Counted::of(coverage)).kept().execute(conn)?;
    Ok(())
}

/// Notes a decision about publishing, made or taken back.
pub(super) fn note_decided(conn: &mut Conn, of: ResponseId, what: Decided) -> db::Result<()> {
    diesel::update(received::table.find(of)).set(received::decided.eq(what)).kept().execute(conn)?;
    Ok(())
}

/// Notes that an answer is withdrawn, or counts again.
pub(super) fn note_withdrawn(conn: &mut Conn, of: ResponseId, withdrawn: bool) -> db::Result<()> {
    diesel::update(received::table.find(of)).set(received::withdrawn.eq(withdrawn)).kept().execute(conn)?;
    Ok(())
}

/// Notes that an answer has a number in the archive.
pub(super) fn note_journaled(conn: &mut Conn, of: ResponseId) -> db::Result<()> {
    diesel::update(received::table.find(of)).set(received::journaled.eq(true)).kept().execute(conn)?;
    Ok(())
}
