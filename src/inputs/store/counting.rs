//! Coverage: counted from the texts and spans when they change, and kept with what stands of each answer.

use std::collections::HashMap;

use diesel::prelude::*;

use super::counted;
use super::texts::span;
use crate::db::schema::{input, part, received};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{PartId, ResponseId};
use crate::responses;
use crate::responses::RevisionId;
use crate::text::coverage::{Coverage, coverage as covered_of};
use crate::text::span::Span;

/// Counts one response anew, in the transaction that changed its inputs.
pub fn recount(conn: &mut Conn, id: ResponseId) -> db::Result<Coverage> {
    let stands = received::table.find(id).select(received::revision_id);
    let Some(revision) = stands.first::<RevisionId>(conn).optional()? else {
        return Ok(Coverage::default()); // nothing of it is received
    };
    let counted = count(conn, id, revision)?;
    responses::store::received::note_coverage(conn, id, revision, counted)?;
    Ok(counted)
}

/// The coverage of every answer a hearing has received. One query.
pub fn current(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<ResponseId, Coverage>> {
    let rows: Vec<(ResponseId, i32, i32)> = received::table
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(false))
        .order(received::response_id)
        .select((received::response_id, received::covered, received::total))
        .load(conn)?;
    let read = |(id, covered, total)| (id, Coverage { covered: counted(covered), total: counted(total) });
    Ok(rows.into_iter().map(read).collect())
}

/// The sum over a hearing's responses.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Coverage> {
    Ok(responses::store::received::totals(conn, hearing)?.coverage())
}

/// How much of a revision lies in inputs.
fn count(conn: &mut Conn, id: ResponseId, of: RevisionId) -> db::Result<Coverage> {
    let texts: Vec<(PartId, String)> =
        part::table.filter(part::revision_id.eq(of)).select((part::id, part::canonical)).load(conn)?;
    let cut: Vec<(PartId, i32, i32)> = input::table
        .filter(input::response_id.eq(id))
        .filter(input::removed_at.is_null())
        .select((input::part_id, input::span_start, input::span_end))
        .load(conn)?;
    let mut spans: HashMap<PartId, Vec<Span>> = HashMap::new();
    for (part, start, end) in cut {
        spans.entry(part).or_default().push(span((start, end)));
    }
    let spans_of = |part: &PartId| spans.get(part).map_or(&[][..], Vec::as_slice);
    Ok(texts.iter().map(|(part, text)| covered_of(text, spans_of(part))).sum())
}
