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

/// Counts up to fifty responses that came, or came anew, since they were counted; says how many. A chore of the worker:
/// no page waits for it, as [`current`] counts for itself what is not kept yet.
pub fn count_new(conn: &mut Conn, clock: &Clock) -> db::Result<usize> {
    let ids = uncounted(conn)?;
    let mut counts = count(conn, &ids)?;
    for id in &ids {
        save(conn, *id, counts.remove(id).unwrap_or_default(), clock)?;
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
                .or(coverage::updated_at.nullable().lt(revision::submitted_at).assume_not_null()),
        )
        .order(response::id)
        .limit(CHUNK)
        .select(response::id)
        .load(conn)
}

/// The coverage of every answer a hearing has received: as kept, or counted now where it came since. Three queries.
pub fn current(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<ResponseId, Coverage>> {
    type Row = (ResponseId, Option<Ts>, Option<i32>, Option<i32>, Option<Ts>);
    let rows: Vec<Row> = response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .left_join(coverage::table.on(coverage::response_id.eq(response::id)))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .order(response::id)
        .select((
            response::id,
            revision::submitted_at,
            coverage::covered.nullable(),
            coverage::total.nullable(),
            coverage::updated_at.nullable(),
        ))
        .load(conn)?;
    let (mut all, mut left) = (HashMap::new(), Vec::new());
    for (id, submitted, covered, total, at) in rows {
        match (covered, total) {
            (Some(covered), Some(total)) if at.map(|at| at.0) >= submitted.map(|at| at.0) => {
                all.insert(id, Coverage { covered: counted(covered), total: counted(total) });
            }
            _ => left.push(id),
        }
    }
    let mut counts = count(conn, &left)?;
    all.extend(left.into_iter().map(|id| (id, counts.remove(&id).unwrap_or_default())));
    Ok(all)
}

/// The sum over a hearing's responses.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Coverage> {
    Ok(current(conn, hearing)?.into_values().sum())
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
