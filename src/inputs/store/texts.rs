//! The submitted texts that inputs are cut from, and the spans that lie in them.

use diesel::prelude::*;

use crate::db::schema::{input, part, response, revision};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{PartId, ResponseId, Target};
use crate::responses::read::newest;
use crate::text::span::Span;

/// A part of a submitted answer.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = part)]
pub struct PartText {
    pub id: PartId,
    #[diesel(select_expression = response::id)]
    pub response_id: ResponseId,
    #[diesel(embed)]
    pub target: Target,
    /// Its place in the order of the plan.
    pub position: i32,
    pub canonical: String,
}

/// A part of the newest submitted revision of an answer to this hearing.
pub fn open_part(conn: &mut Conn, hearing: HearingId, id: PartId) -> db::Result<Option<PartText>> {
    part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(part::id.eq(id))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .select(PartText::as_select())
        .first(conn)
        .optional()
}

/// The spans of a part's inputs.
pub fn spans(conn: &mut Conn, id: PartId) -> db::Result<Vec<Span>> {
    input::table
        .filter(input::part_id.eq(id))
        .filter(input::removed_at.is_null())
        .order((input::span_start, input::id))
        .select(Span::as_select())
        .load(conn)
}
