//! Coverage: counted from the texts and spans, kept in a row for each response.

use std::collections::HashMap;

use diesel::prelude::*;

use super::texts::span;
use super::{counted, newest, stored};
use crate::db::schema::{coverage, input, part, response, revision};
use crate::db::{self, Both, Conn};
use crate::hearings::HearingId;
use crate::inputs::{PartId, ResponseId};
use crate::responses::RevisionId;
use crate::text::coverage::{Coverage, coverage as covered_of};
use crate::text::span::Span;

/// Answers counted in one transaction: few enough that nobody waits for the writer.
const CHUNK: i64 = 50;

/// Counts one response anew, in the transaction that changed its inputs.
pub fn recount(conn: &mut Conn, id: ResponseId) -> db::Result<Coverage> {
    let Some((revision, counted)) = count(conn, &[id])?.remove(&id) else {
        return Ok(Coverage::default()); // nothing of it is received
    };
    save(conn, id, revision, counted)?;
    Ok(counted)
}

/// Counts up to fifty responses that came, or came anew, since they were counted; says how many. A job does it each minute:
/// no page waits for it, as [`current`] counts for itself what is not kept yet.
pub fn count_new(conn: &mut Conn) -> db::Result<usize> {
    let ids = uncounted(conn)?;
    for (id, (revision, counted)) in count(conn, &ids)? {
        save(conn, id, revision, counted)?;
    }
    Ok(ids.len())
}

/// Is there an answer that [`count_new`] would count?
pub fn anything_new(conn: &mut Conn) -> db::Result<bool> {
    Ok(!uncounted(conn)?.is_empty())
}

fn uncounted(conn: &mut Conn) -> db::Result<Vec<ResponseId>> {
    response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .left_join(coverage::table.on(coverage::response_id.eq(response::id)))
        .filter(newest!())
        .filter(
            coverage::response_id
                .is_null()
                .or(coverage::revision_id.nullable().ne(revision::id.nullable()).assume_not_null()),
        )
        .order(response::id)
        .limit(CHUNK)
        .select(response::id)
        .load(conn)
}

/// The coverage of every answer a hearing has received: as kept, or counted now where it came since. Four queries.
pub fn current(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<ResponseId, Coverage>> {
    type Row = (ResponseId, RevisionId, Option<RevisionId>, Option<i32>, Option<i32>);
    let rows: Vec<Row> = response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .left_join(coverage::table.on(coverage::response_id.eq(response::id)))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .order(response::id)
        .select((
            response::id,
            revision::id,
            coverage::revision_id.nullable(),
            coverage::covered.nullable(),
            coverage::total.nullable(),
        ))
        .load(conn)?;
    let (mut all, mut left) = (HashMap::new(), Vec::new());
    for (id, newest, kept_of, covered, total) in rows {
        match (covered, total) {
            (Some(covered), Some(total)) if kept_of == Some(newest) => {
                all.insert(id, Coverage { covered: counted(covered), total: counted(total) });
            }
            _ => left.push(id),
        }
    }
    all.extend(count(conn, &left)?.into_iter().map(|(id, (_, counted))| (id, counted)));
    Ok(all)
}

/// The sum over a hearing's responses.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Coverage> {
    Ok(current(conn, hearing)?.into_values().sum())
}

/// The newest submitted revision of each, and how much of it lies in inputs.
fn count(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<HashMap<ResponseId, (RevisionId, Coverage)>> {
    let received: Vec<(ResponseId, RevisionId)> = revision::table
        .filter(revision::response_id.eq_any(ids))
        .filter(newest!())
        .select((revision::response_id, revision::id))
        .load(conn)?;
    let revisions: Vec<RevisionId> = received.iter().map(|(_, revision)| *revision).collect();
    let texts: Vec<(RevisionId, PartId, String)> = part::table
        .filter(part::revision_id.eq_any(&revisions))
        .select((part::revision_id, part::id, part::canonical))
        .load(conn)?;
    let cut: Vec<(PartId, i32, i32)> = input::table
        .filter(input::response_id.eq_any(ids))
        .filter(input::removed_at.is_null())
        .select((input::part_id, input::span_start, input::span_end))
        .load(conn)?;
    let mut spans: HashMap<PartId, Vec<Span>> = HashMap::new();
    for (part, start, end) in cut {
        spans.entry(part).or_default().push(span((start, end)));
    }
    let mut sums: HashMap<RevisionId, Coverage> = HashMap::new();
    for (revision, part, text) in texts {
        let spans = spans.get(&part).map_or(&[][..], Vec::as_slice);
        let sum = sums.entry(revision).or_default();
        *sum = *sum + covered_of(&text, spans);
    }
    let counted =
        |(response, revision)| (response, (revision, sums.get(&revision).copied().unwrap_or_default()));
    Ok(received.into_iter().map(counted).collect())
}

fn save(conn: &mut Conn, id: ResponseId, of: RevisionId, counted: Coverage) -> db::Result<()> {
    let (covered, total) = (stored(counted.covered), stored(counted.total));
    let counted = (coverage::revision_id.eq(of), coverage::covered.eq(covered), coverage::total.eq(total));
    let statement = diesel::insert_into(coverage::table)
        .values((coverage::response_id.eq(id), counted))
        .on_conflict(coverage::response_id)
        .do_update()
        .set(counted);
    Both(statement).execute(conn)?;
    Ok(())
}
