//! The inbox: every answer of a hearing with how far the team has come, and the rows of one page of it.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use jiff::civil::Date;

use super::newest;
use crate::db::schema::{input, input_tag, part, response, revision, tag};
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{InputKind, ResponseId, Tag, TagColour, TagId};
use crate::text::coverage::Coverage;
use crate::text::fold;

diesel::define_sql_function! {
    /// The same in both databases; counts characters from 1.
    fn substr(text: Text, from: Integer, count: Integer) -> Text;
}

/// Characters of an answer's beginning that a row shows, at most.
const BEGINNING: i32 = 160;

/// One answer, as much as is needed to count, filter and find the next.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    pub id: ResponseId,
    pub coverage: Coverage,
    /// Does it hold what was searched for?
    pub found: bool,
}

/// Every submitted answer, the newest first. `search` is what was typed; nothing finds all.
pub fn all(conn: &mut Conn, hearing: HearingId, search: &str) -> db::Result<Vec<Listed>> {
    let mut coverage = super::coverage(conn, hearing)?;
    let pattern = fold::like(search).unwrap_or_else(|| "%".to_owned());
    let rows: Vec<(ResponseId, bool)> = response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .filter(response::hearing_id.eq(hearing))
        .filter(newest!())
        .order((revision::received_on.desc(), revision::submitted_at.desc(), response::id.desc()))
        .select((response::id, revision::search_text.like(pattern).escape(fold::ESCAPE)))
        .load(conn)?;
    let listed = |(id, found)| Listed { id, coverage: coverage.remove(&id).unwrap_or_default(), found };
    Ok(rows.into_iter().map(listed).collect())
}

/// What a row of the inbox shows beside coverage.
#[derive(Clone, Debug)]
pub struct Row {
    pub id: ResponseId,
    pub sender: String,
    pub received_on: Date,
    pub no_comments: bool,
    /// How the answer begins.
    pub beginning: String,
    /// Tags of its inputs, each once, in the hearing's order.
    pub tags: Vec<Tag>,
}

/// The rows of some answers, in the order of `ids`. Three queries.
pub fn rows(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<Vec<Row>> {
    let found: Vec<(ResponseId, String, Option<Day>, bool)> = response::table
        .inner_join(revision::table.on(revision::response_id.eq(response::id)))
        .filter(response::id.eq_any(ids))
        .filter(newest!())
        .select((response::id, response::sender_name, revision::received_on, revision::no_comments))
        .load(conn)?;
    let mut beginnings = beginnings(conn, ids)?;
    let mut tags = tags(conn, ids)?;
    let mut rows: HashMap<ResponseId, Row> = HashMap::new();
    for (id, sender, on, no_comments) in found {
        let beginning = beginnings.remove(&id).unwrap_or_default();
        // A submitted revision has its day.
        let received_on = on.map_or(Date::ZERO, |on| on.0);
        let tags = tags.remove(&id).unwrap_or_default();
        rows.insert(id, Row { id, sender, received_on, no_comments, beginning, tags });
    }
    Ok(ids.iter().filter_map(|id| rows.remove(id)).collect())
}

fn beginnings(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<HashMap<ResponseId, String>> {
    let texts: Vec<(ResponseId, String)> = part::table
        .inner_join(revision::table.on(revision::id.eq(part::revision_id)))
        .filter(revision::response_id.eq_any(ids))
        .filter(newest!())
        .filter(part::canonical.ne(""))
        .order((part::position, part::id))
        .select((revision::response_id, substr(part::canonical, 1, BEGINNING)))
        .load(conn)?;
    let mut first = HashMap::new();
    for (id, text) in texts {
        first.entry(id).or_insert(text);
    }
    Ok(first)
}

fn tags(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<HashMap<ResponseId, Vec<Tag>>> {
    // The place is selected too: PostgreSQL orders distinct rows by nothing else.
    let rows: Vec<(ResponseId, TagId, String, TagColour, bool, i32)> = input_tag::table
        .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
        .inner_join(tag::table.on(tag::id.eq(input_tag::tag_id)))
        .filter(input::response_id.eq_any(ids))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(InputKind::NoContent))
        .order((tag::position, tag::id))
        .select((input::response_id, tag::id, tag::name, tag::colour, tag::public, tag::position))
        .distinct()
        .load(conn)?;
    let mut by_response: HashMap<_, Vec<Tag>> = HashMap::new();
    for (response, id, name, colour, public, _) in rows {
        by_response.entry(response).or_default().push(Tag { id, name, colour, public });
    }
    Ok(by_response)
}
