//! The inbox: the answers of a hearing a page at a time, the neighbours of one, and what their rows show.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use jiff::civil::Date;

use super::{counted, newest};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{input, input_tag, part, received, response, revision, tag};
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{InputKind, Progress, ResponseId, Tag, TagColour, TagId};
use crate::responses::store::{Place, place_of};
use crate::text::coverage::Coverage;
use crate::text::fold;

diesel::define_sql_function! {
    /// The same in both databases; counts characters from 1.
    fn substr(text: Text, from: Integer, count: Integer) -> Text;
}

/// Characters of an answer's beginning that a row shows, at most.
const BEGINNING: i32 = 160;

/// One answer, as much as is needed to list it and to find its neighbours.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    pub id: ResponseId,
    pub place: Place,
    pub coverage: Coverage,
}

/// Which answers are listed.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    /// What was typed; nothing finds all.
    pub search: String,
    pub progress: Option<Progress>,
}

/// A page of the answers that count, last received first. One query.
pub fn page(
    conn: &mut Conn,
    hearing: HearingId,
    wanted: &Wanted,
    at: &At<Place>,
    most: usize,
) -> db::Result<Window<Listed>> {
    window(at, most, |at, limit| from(conn, hearing, wanted, at, limit))
}

/// The first from a place on, or the last before it, the nearest first.
pub fn from(
    conn: &mut Conn,
    hearing: HearingId,
    wanted: &Wanted,
    at: &At<Place>,
    limit: i64,
) -> db::Result<Vec<Listed>> {
    let columns = (received::received_on, received::submitted_at, received::response_id);
    let mut query = received::table
        .inner_join(revision::table.on(revision::id.eq(received::revision_id)))
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(false))
        .select((columns, received::covered, received::total))
        .limit(limit)
        .into_boxed();
    if let Some(pattern) = fold::like(&wanted.search) {
        query = query.filter(revision::search_text.like(pattern).escape(fold::ESCAPE));
    }
    if let Some(progress) = wanted.progress {
        query = query.filter(received::progress.eq(progress));
    }
    let (on, submitted, id) = columns;
    let latest_first = (on.desc(), submitted.desc(), id.desc());
    let rows: Vec<(Place, i32, i32)> = match *at {
        At::Start => query.order(latest_first).load(conn)?,
        At::After(place) => query.filter(less(columns, place_of(place))).order(latest_first).load(conn)?,
        At::Before(place) => {
            query.filter(greater(columns, place_of(place))).order((on, submitted, id)).load(conn)?
        }
    };
    let listed = |(place, covered, total): (Place, i32, i32)| Listed {
        id: place.2,
        place,
        coverage: Coverage { covered: counted(covered), total: counted(total) },
    };
    Ok(rows.into_iter().map(listed).collect())
}

/// Where an answer that counts stands in the list.
pub fn place(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Place>> {
    received::table
        .find(id)
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(false))
        .select((received::received_on, received::submitted_at, received::response_id))
        .first(conn)
        .optional()
}

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
    if ids.is_empty() {
        return Ok(Vec::new());
    }
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
