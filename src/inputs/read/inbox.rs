//! The inbox: what a row shows of an answer, and how many a search finds.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use jiff::civil::Date;

use crate::db::schema::{input, input_tag, part, received, response, revision, tag};
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{InputKind, Progress, ResponseId, Tag};
use crate::responses::read::newest;
use crate::text::fold;

diesel::define_sql_function! {
    /// The same in both databases; counts characters from 1.
    fn substr(text: Text, from: Integer, count: Integer) -> Text;
}

/// Characters of an answer's beginning that a row shows, at most.
const BEGINNING: i32 = 160;

/// Of the answers in which something is found, how many the team has come so far with. The database reads their texts, and
/// gives three rows.
pub fn found(conn: &mut Conn, hearing: HearingId, search: &str) -> db::Result<HashMap<Progress, i64>> {
    let pattern = fold::like(search).unwrap_or_else(|| "%".to_owned());
    let rows: Vec<(Progress, i64)> = received::table
        .inner_join(revision::table.on(revision::id.eq(received::revision_id)))
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(false))
        .filter(revision::search_text.like(pattern).escape(fold::ESCAPE))
        .group_by(received::progress)
        .select((received::progress, diesel::dsl::count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// What the inbox shows of an answer beside coverage.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub head: AnswerHead,
    /// How the answer begins.
    pub beginning: String,
    /// Tags of its inputs, each once, in the hearing's order.
    pub tags: Vec<Tag>,
}

/// Who sent an answer, and when it was received.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = response)]
pub struct AnswerHead {
    pub id: ResponseId,
    #[diesel(column_name = sender_name)]
    pub sender: String,
    #[diesel(select_expression = received::received_on, deserialize_as = Day)]
    pub received_on: Date,
    #[diesel(select_expression = received::no_comments)]
    pub no_comments: bool,
}

/// The rows of some answers that count, in the order of `ids`. Three queries.
pub fn rows(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<Vec<Waiting>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let heads: Vec<AnswerHead> = response::table
        .inner_join(received::table.on(received::response_id.eq(response::id)))
        .filter(response::id.eq_any(ids))
        .filter(received::withdrawn.eq(false))
        .select(AnswerHead::as_select())
        .load(conn)?;
    let mut heads: HashMap<ResponseId, AnswerHead> = heads.into_iter().map(|head| (head.id, head)).collect();
    let mut beginnings = beginnings(conn, ids)?;
    let mut tags = tags(conn, ids)?;
    let row = |id: &ResponseId| {
        Some(Waiting {
            head: heads.remove(id)?,
            beginning: beginnings.remove(id).unwrap_or_default(),
            tags: tags.remove(id).unwrap_or_default(),
        })
    };
    Ok(ids.iter().filter_map(row).collect())
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
    let rows: Vec<(ResponseId, Tag, i32)> = input_tag::table
        .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
        .inner_join(tag::table.on(tag::id.eq(input_tag::tag_id)))
        .filter(input::response_id.eq_any(ids))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(InputKind::NoContent))
        .order((tag::position, tag::id))
        .select((input::response_id, Tag::as_select(), tag::position))
        .distinct()
        .load(conn)?;
    Ok(super::grouped(rows.into_iter().map(|(response, tag, _)| (response, tag)).collect()))
}
