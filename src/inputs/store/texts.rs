//! The submitted texts that inputs are cut from, and the spans that lie in them.

use diesel::prelude::*;
use uuid::Uuid;

use super::{counted, newest};
use crate::db::schema::{input, part, response, revision};
use crate::db::types::AnyId;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{PartId, ResponseId, TargetKind};
use crate::text::span::Span;

/// A part of a submitted answer.
#[derive(Clone, Debug)]
pub struct PartText {
    pub id: PartId,
    pub response_id: ResponseId,
    pub target: TargetKind,
    /// Key of the section or item, id of the question, or nil, as `target` says.
    pub target_key: Uuid,
    pub canonical: String,
}

/// A part of the newest submitted revision of an answer to this hearing.
pub fn open_part(conn: &mut Conn, hearing: HearingId, id: PartId) -> db::Result<Option<PartText>> {
    type Row = (PartId, ResponseId, TargetKind, AnyId, String);
    let row: Option<Row> = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(part::id.eq(id))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .select((part::id, response::id, part::target_kind, part::target_key, part::canonical))
        .first(conn)
        .optional()?;
    let text = |(id, response_id, target, key, canonical): Row| PartText {
        id,
        response_id,
        target,
        target_key: key.0,
        canonical,
    };
    Ok(row.map(text))
}

/// The spans of a part's inputs.
pub fn spans(conn: &mut Conn, id: PartId) -> db::Result<Vec<Span>> {
    let rows: Vec<(i32, i32)> = input::table
        .filter(input::part_id.eq(id))
        .filter(input::removed_at.is_null())
        .order((input::span_start, input::id))
        .select((input::span_start, input::span_end))
        .load(conn)?;
    Ok(rows.into_iter().map(span).collect())
}

pub(super) fn span((start, end): (i32, i32)) -> Span {
    Span { start: counted(start), end: counted(end) }
}
