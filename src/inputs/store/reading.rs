//! One answer as the workbench shows it: its parts, its inputs, and the plan it is held against.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::newest;
use super::texts::span;
use crate::clock::When;
use crate::consultees::ConsulteeKind;
use crate::db::schema::{
    account, hearing, input, input_item, input_section, input_tag, part, response, revision, section,
};
use crate::db::types::{AnyId, Day, Ts};
use crate::db::{self, Conn};
use crate::hearings::{self, HearingId};
use crate::inputs::{InputId, InputKind, ItemKey, PartId, ResponseId, SectionKey, Stance, TagId, TargetKind};
use crate::plans::store::Item;
use crate::plans::{self, PlanVersionId};
use crate::text::span::Span;

/// A submitted answer's head.
#[derive(Clone, Debug)]
pub struct Answer {
    pub id: ResponseId,
    pub sender: String,
    pub sender_kind: ConsulteeKind,
    pub received: When,
    pub late: bool,
    pub no_comments: bool,
}

/// A part with what the sender ticked.
#[derive(Clone, Debug)]
pub struct ReadPart {
    pub id: PartId,
    pub target: TargetKind,
    /// Key of the section or item, id of the question, or nil, as `target` says.
    pub target_key: Uuid,
    pub stance: Option<Stance>,
    pub canonical: String,
}

/// A standing input of the answer.
#[derive(Clone, Debug)]
pub struct ReadInput {
    pub id: InputId,
    pub part: PartId,
    pub span: Span,
    pub quote: String,
    pub kind: InputKind,
    pub stance: Option<Stance>,
    pub version: i32,
    pub by: String,
    pub at: Timestamp,
    pub sections: Vec<SectionKey>,
    pub items: Vec<ItemKey>,
    pub tags: Vec<TagId>,
}

/// A section as a place to put inputs.
#[derive(Clone, Debug, Queryable)]
pub struct Place {
    pub key: SectionKey,
    pub number: String,
    pub heading: String,
}

impl Place {
    /// Its number, or where it has none its heading.
    pub fn short(&self) -> &str {
        if self.number.is_empty() { &self.heading } else { &self.number }
    }
}

/// The newest submitted revision of an answer to this hearing.
pub fn answer(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Answer>> {
    type Row = (String, ConsulteeKind, (Option<Day>, Option<Ts>, Day), bool);
    let row: Option<Row> = response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(response::id.eq(id))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .select((
            response::sender_name,
            response::sender_kind,
            (revision::received_on, revision::received_at, hearing::deadline),
            revision::no_comments,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(|(sender, sender_kind, (on, at, deadline), no_comments)| {
        // A submitted revision has its day.
        let on = on.map_or(deadline.0, |on| on.0);
        let received = When { on, at: at.map(|at| at.0) };
        Answer { id, sender, sender_kind, received, late: on > deadline.0, no_comments }
    }))
}

/// The parts of the newest submitted revision, those without text too: a stance alone is an answer.
pub fn parts(conn: &mut Conn, id: ResponseId) -> db::Result<Vec<ReadPart>> {
    type Row = (PartId, TargetKind, AnyId, Option<Stance>, String);
    let rows: Vec<Row> = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .filter(revision::response_id.eq(id))
        .filter(newest!())
        .order((part::position, part::id))
        .select((part::id, part::target_kind, part::target_key, part::stance, part::canonical))
        .load(conn)?;
    let read = |(id, target, key, stance, canonical): Row| ReadPart {
        id,
        target,
        target_key: key.0,
        stance,
        canonical,
    };
    Ok(rows.into_iter().map(read).collect())
}

/// The standing inputs of an answer, also those cut from an earlier revision, by part and place. Four queries.
pub fn inputs(conn: &mut Conn, id: ResponseId) -> db::Result<Vec<ReadInput>> {
    type Row = (InputId, PartId, (i32, i32), String, InputKind, Option<Stance>, i32, String, Ts);
    let rows: Vec<Row> = input::table
        .inner_join(account::table.on(account::id.eq(input::created_by)))
        .filter(input::response_id.eq(id))
        .filter(input::removed_at.is_null())
        .order((input::span_start, input::span_end, input::id))
        .select((
            input::id,
            input::part_id,
            (input::span_start, input::span_end),
            input::quote,
            input::kind,
            input::stance,
            input::version,
            account::name,
            input::created_at,
        ))
        .load(conn)?;
    let mut sections = sections_of(conn, id)?;
    let mut items = items_of(conn, id)?;
    let mut tags = tags_of(conn, id)?;
    let read = |(id, part, at, quote, kind, stance, version, by, made): Row| ReadInput {
        sections: sections.remove(&id).unwrap_or_default(),
        items: items.remove(&id).unwrap_or_default(),
        tags: tags.remove(&id).unwrap_or_default(),
        id,
        part,
        span: span(at),
        quote,
        kind,
        stance,
        version,
        by,
        at: made.0,
    };
    Ok(rows.into_iter().map(read).collect())
}

fn sections_of(conn: &mut Conn, id: ResponseId) -> db::Result<HashMap<InputId, Vec<SectionKey>>> {
    let rows: Vec<(InputId, SectionKey)> = input_section::table
        .inner_join(input::table.on(input::id.eq(input_section::input_id)))
        .filter(input::response_id.eq(id))
        .select((input_section::input_id, input_section::section_key))
        .load(conn)?;
    Ok(grouped(rows))
}

fn items_of(conn: &mut Conn, id: ResponseId) -> db::Result<HashMap<InputId, Vec<ItemKey>>> {
    let rows: Vec<(InputId, ItemKey)> = input_item::table
        .inner_join(input::table.on(input::id.eq(input_item::input_id)))
        .filter(input::response_id.eq(id))
        .select((input_item::input_id, input_item::item_key))
        .load(conn)?;
    Ok(grouped(rows))
}

fn tags_of(conn: &mut Conn, id: ResponseId) -> db::Result<HashMap<InputId, Vec<TagId>>> {
    let rows: Vec<(InputId, TagId)> = input_tag::table
        .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
        .filter(input::response_id.eq(id))
        .select((input_tag::input_id, input_tag::tag_id))
        .load(conn)?;
    Ok(grouped(rows))
}

fn grouped<T>(rows: Vec<(InputId, T)>) -> HashMap<InputId, Vec<T>> {
    let mut by_input: HashMap<InputId, Vec<T>> = HashMap::new();
    for (id, value) in rows {
        by_input.entry(id).or_default().push(value);
    }
    by_input
}

/// The items of the plan that is heard, in order.
pub fn items(conn: &mut Conn, id: HearingId) -> db::Result<Vec<Item>> {
    let version = hearing::table.find(id).select(hearing::plan_version_id).first::<PlanVersionId>(conn);
    match version.optional()? {
        Some(version) => plans::store::items(conn, version),
        None => Ok(Vec::new()),
    }
}

/// The sections of the plan that is heard, in order.
pub fn places(conn: &mut Conn, id: HearingId) -> db::Result<Vec<Place>> {
    section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(id))
        .order((section::position, section::id))
        .select((section::key, section::number, section::heading))
        .load(conn)
}

/// The texts (Markdown) of some sections of the plan that is heard.
pub fn bodies(
    conn: &mut Conn,
    id: HearingId,
    keys: &[SectionKey],
) -> db::Result<HashMap<SectionKey, String>> {
    let rows: Vec<(SectionKey, String)> = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(id))
        .filter(section::key.eq_any(keys))
        .select((section::key, section::body))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// A hearing's questions by id, which is the target key of the parts that answer them.
pub fn questions(conn: &mut Conn, id: HearingId) -> db::Result<HashMap<Uuid, String>> {
    let asked = hearings::store::questions(conn, id)?;
    Ok(asked.into_iter().map(|question| (question.id.0, question.text)).collect())
}
