//! Coverage: counted from the texts and spans, kept in a row for each response.

use std::collections::HashMap;

use diesel::prelude::*;

use super::texts::span;
use super::{counted, newest, stored};
use crate::clock::Clock;
use crate::db::schema::{coverage, input, part, response, revision};
use crate::db::types::Ts;
use crate::db::{self, Both, Conn};
use crate::hearings::HearingId;
use crate::inputs::{PartId, ResponseId};
use crate::text::coverage::{Coverage, coverage as covered_of};
use crate::text::span::Span;

/// Answers counted in one transaction: few enough that nobody waits for the writer.
const CHUNK: i64 = 50;

/// Counts one response anew, in the transaction that changed its inputs.
pub fn recount(conn: &mut Conn, id: ResponseId, clock: &Clock) -> db::Result<Coverage> {
    let mut counts = count(conn, &[id])?;
    let counted = counts.remove(&id).unwrap_or_default();
    save(conn, id, counted, clock)?;
    Ok(counted)
}

/// Counts up to fifty responses of a hearing that came, or came anew, since they were counted; says how many.
pub fn count_new(conn: &mut Conn, hearing: HearingId, clock: &Clock) -> db::Result<usize> {
    let ids = uncounted(conn, hearing)?;
    let mut counts = count(conn, &ids)?;
    for id in &ids {
        save(conn, *id, counts.remove(id).unwrap_or_default(), clock)?;
    }
    Ok(ids.len())
}

/// Those that [`count_new`] would count.
fn uncounted(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<ResponseId>> {
    response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .left_join(coverage::table.on(coverage::response_id.eq(response::id)))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .filter(
            coverage::response_id
                .is_null()
                .or(coverage::updated_at.nullable().lt(revision::submitted_at).assume_not_null()),
        )
        .order(response::id)
        .limit(CHUNK)
        .select(response::id)
        .load(conn)
}

/// Is there an answer that has not been counted?
pub fn anything_new(conn: &mut Conn, hearing: HearingId) -> db::Result<bool> {
    Ok(!uncounted(conn, hearing)?.is_empty())
}

/// The sum over a hearing's responses.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Coverage> {
    let rows: Vec<(i32, i32)> = coverage::table
        .inner_join(response::table.on(response::id.eq(coverage::response_id)))
        .filter(response::hearing_id.eq(hearing))
        .select((coverage::covered, coverage::total))
        .load(conn)?;
    Ok(rows
        .into_iter()
        .map(|(covered, total)| Coverage { covered: counted(covered), total: counted(total) })
        .sum())
}

fn count(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<HashMap<ResponseId, Coverage>> {
    let texts: Vec<(ResponseId, PartId, String)> = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .filter(revision::response_id.eq_any(ids))
        .filter(newest!())
        .select((revision::response_id, part::id, part::canonical))
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
    let mut counts = HashMap::new();
    for (response, part, text) in texts {
        let spans = spans.get(&part).map_or(&[][..], Vec::as_slice);
        let sum: &mut Coverage = counts.entry(response).or_default();
        *sum = *sum + covered_of(&text, spans);
    }
    Ok(counts)
}

fn save(conn: &mut Conn, id: ResponseId, counted: Coverage, clock: &Clock) -> db::Result<()> {
    let (covered, total, at) = (stored(counted.covered), stored(counted.total), Ts(clock.now()));
    let statement = diesel::insert_into(coverage::table)
        .values((
            coverage::response_id.eq(id),
            coverage::covered.eq(covered),
            coverage::total.eq(total),
            coverage::updated_at.eq(at),
        ))
        .on_conflict(coverage::response_id)
        .do_update()
        .set((coverage::covered.eq(covered), coverage::total.eq(total), coverage::updated_at.eq(at)));
    Both(statement).execute(conn)?;
    Ok(())
}
