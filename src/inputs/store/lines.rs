//! A hearing's inputs as later slices read them: with quote, sender, sections and tags.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::counted;
use crate::consultees::ConsulteeKind;
use crate::db::schema::{input, input_section, input_tag, response, tag};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{InputId, InputKind, PartId, ResponseId, SectionKey, Stance, Tag, TagColour, TagId};
use crate::text::span::Span;

/// A standing input, with what a list of inputs shows.
#[derive(Clone, Debug, Serialize)]
pub struct InputLine {
    pub id: InputId,
    pub response_id: ResponseId,
    pub part_id: PartId,
    pub span: Span,
    pub quote: String,
    pub kind: InputKind,
    /// As the team reads it; what the sender ticked stands on the part.
    pub stance: Option<Stance>,
    /// As received: the public sees the name that the answer was cleared with.
    pub sender: String,
    pub sender_kind: ConsulteeKind,
    pub created_at: Timestamp,
    pub version: i32,
    pub sections: Vec<SectionKey>,
    /// In the hearing's order.
    pub tags: Vec<Tag>,
}

#[derive(Queryable)]
struct Row {
    id: InputId,
    response_id: ResponseId,
    part_id: PartId,
    start: i32,
    end: i32,
    quote: String,
    kind: InputKind,
    stance: Option<Stance>,
    sender: String,
    sender_kind: ConsulteeKind,
    created_at: Ts,
    version: i32,
}

/// All standing inputs of a hearing that have content, by sender and place in the answer. Three queries.
pub fn lines_of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<InputLine>> {
    let rows: Vec<Row> = input::table
        .inner_join(response::table.on(response::id.eq(input::response_id)))
        .filter(input::hearing_id.eq(hearing))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(InputKind::NoContent))
        .order((response::sender_name, response::id, input::part_id, input::span_start, input::id))
        .select((
            input::id,
            input::response_id,
            input::part_id,
            input::span_start,
            input::span_end,
            input::quote,
            input::kind,
            input::stance,
            response::sender_name,
            response::sender_kind,
            input::created_at,
            input::version,
        ))
        .load(conn)?;
    let mut sections = sections(conn, hearing)?;
    let mut tags = tags(conn, hearing)?;
    Ok(rows.into_iter().map(|row| line(row, &mut sections, &mut tags)).collect())
}

fn line(
    row: Row,
    sections: &mut HashMap<InputId, Vec<SectionKey>>,
    tags: &mut HashMap<InputId, Vec<Tag>>,
) -> InputLine {
    InputLine {
        sections: sections.remove(&row.id).unwrap_or_default(),
        tags: tags.remove(&row.id).unwrap_or_default(),
        id: row.id,
        response_id: row.response_id,
        part_id: row.part_id,
        span: Span { start: counted(row.start), end: counted(row.end) },
        quote: row.quote,
        kind: row.kind,
        stance: row.stance,
        sender: row.sender,
        sender_kind: row.sender_kind,
        created_at: row.created_at.0,
        version: row.version,
    }
}

fn sections(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<InputId, Vec<SectionKey>>> {
    let rows: Vec<(InputId, SectionKey)> = input_section::table
        .inner_join(input::table.on(input::id.eq(input_section::input_id)))
        .filter(input::hearing_id.eq(hearing))
        .order((input_section::input_id, input_section::section_key))
        .select((input_section::input_id, input_section::section_key))
        .load(conn)?;
    let mut by_input: HashMap<_, Vec<_>> = HashMap::new();
    for (input, key) in rows {
        by_input.entry(input).or_default().push(key);
    }
    Ok(by_input)
}

fn tags(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<InputId, Vec<Tag>>> {
    let rows: Vec<(InputId, TagId, String, TagColour)> = input_tag::table
        .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
        .inner_join(tag::table.on(tag::id.eq(input_tag::tag_id)))
        .filter(input::hearing_id.eq(hearing))
        .order((tag::position, tag::id, input::id))
        .select((input_tag::input_id, tag::id, tag::name, tag::colour))
        .load(conn)?;
    let mut by_input: HashMap<_, Vec<_>> = HashMap::new();
    for (input, id, name, colour) in rows {
        by_input.entry(input).or_default().push(Tag { id, name, colour });
    }
    Ok(by_input)
}
