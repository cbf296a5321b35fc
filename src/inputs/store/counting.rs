//! Coverage: counted from the texts and spans when they change, and kept with what stands of each answer.

use std::collections::HashMap;

use diesel::prelude::*;

use crate::db::schema::{input, part, received};
use crate::db::{self, Conn};
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

/// How much of a revision lies in inputs.
fn count(conn: &mut Conn, id: ResponseId, of: RevisionId) -> db::Result<Coverage> {
    let texts: Vec<(PartId, String)> =
        part::table.filter(part::revision_id.eq(of)).select((part::id, part::canonical)).load(conn)?;
    let cut: Vec<(PartId, Span)> = input::table
        .filter(input::response_id.eq(id))
        .filter(input::removed_at.is_null())
        .select((input::part_id, Span::as_select()))
        .load(conn)?;
    let mut spans: HashMap<PartId, Vec<Span>> = HashMap::new();
    for (part, span) in cut {
        spans.entry(part).or_default().push(span);
    }
    let spans_of = |part: &PartId| spans.get(part).map_or(&[][..], Vec::as_slice);
    Ok(texts.iter().map(|(part, text)| covered_of(text, spans_of(part))).sum())
}
