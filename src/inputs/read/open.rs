//! Inputs that wait for an assessment, a page at a time: in the order they were received, or those on some sections first.

use diesel::prelude::*;
use diesel::sql_types::Bool;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::Input;
use super::standing::{Wanted, standing};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{input, input_section, input_tag};
use crate::db::tally;
use crate::db::types::{DbTs, DbUuid, Ts};
use crate::db::{self, Conn, MultiBackend};
use crate::hearings::HearingId;
use crate::inputs::{InputId, ResponseId, SectionKey, TagId};
use crate::text::fold;

/// Which inputs are looked for; nothing finds all.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    pub section: Option<SectionKey>,
    pub tag: Option<TagId>,
    /// Found in what was said, and in the sender's name.
    pub words: String,
}

impl Sought {
    pub fn is_set(&self) -> bool {
        self.section.is_some() || self.tag.is_some() || fold::like(&self.words).is_some()
    }
}

/// Where an input stands in lists: when its answer was begun, the answer, its part's place, where it begins, its id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Queryable, Selectable, Serialize, Deserialize)]
#[diesel(table_name = input)]
pub struct Arrival {
    came: Ts,
    #[serde(rename = "of")]
    response_id: ResponseId,
    #[serde(rename = "part")]
    position: i32,
    #[serde(rename = "start")]
    span_start: i32,
    id: InputId,
}

impl Arrival {
    /// After every place there is: its time is in the year 9999.
    const LAST: Self = Self {
        came: Ts(jiff::Timestamp::MAX),
        response_id: ResponseId(Uuid::max()),
        position: i32::MAX,
        span_start: i32::MAX,
        id: InputId(Uuid::max()),
    };
}

/// The same in a list that begins with those that are near: is it one of the others?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpenPlace {
    others: bool,
    #[serde(flatten)]
    arrival: Arrival,
}

type Query<'a> = diesel::helper_types::IntoBoxed<'a, input::table, MultiBackend>;

/// True of an input that stands, counts and fits; a macro, because a query within another is never boxed. What is not sought is
/// true of every input.
macro_rules! fits {
    ($what:expr) => {{
        use diesel::sql_types::Bool;
        use $crate::db::schema::{input, input_section, input_tag};
        let what: &$crate::inputs::read::Sought = $what;
        let pattern = $crate::text::fold::like(&what.words);
        // Asked of each input, so that not all that stand on a section are read first.
        let on = input_section::table
            .filter(input_section::input_id.eq(input::id))
            .filter(input_section::section_key.nullable().eq(what.section));
        let with = input_tag::table
            .filter(input_tag::input_id.eq(input::id))
            .filter(input_tag::tag_id.nullable().eq(what.tag));
        let said =
            input::search_text.like(pattern.clone().unwrap_or_default()).escape($crate::text::fold::ESCAPE);
        input::removed_at
            .is_null()
            .and(input::withdrawn.eq(false))
            .and(what.section.is_none().into_sql::<Bool>().or(diesel::dsl::exists(on)))
            .and(what.tag.is_none().into_sql::<Bool>().or(diesel::dsl::exists(with)))
            .and(pattern.is_none().into_sql::<Bool>().or(said))
    }};
}
pub(crate) use fits;

/// Those of a hearing that fit and wait for an assessment. The words are those of the index `input_open`.
fn open(hearing: HearingId, what: &Sought) -> Query<'static> {
    let mut query = input::table
        .filter(input::hearing_id.eq(hearing))
        .filter(input::removed_at.is_null())
        .filter(diesel::dsl::sql::<Bool>("input.kind <> 'no_content'"))
        .filter(diesel::dsl::sql::<Bool>("NOT input.answered"))
        .filter(diesel::dsl::sql::<Bool>("NOT input.withdrawn"))
        .into_boxed();
    if let Some(section) = what.section {
        let on = input_section::table
            .filter(input_section::section_key.eq(section))
            .select(input_section::input_id);
        query = query.filter(input::id.eq_any(on));
    }
    if let Some(tag) = what.tag {
        let with = input_tag::table.filter(input_tag::tag_id.eq(tag)).select(input_tag::input_id);
        query = query.filter(input::id.eq_any(with));
    }
    if let Some(pattern) = fold::like(&what.words) {
        query = query.filter(input::search_text.like(pattern).escape(fold::ESCAPE));
    }
    query
}

/// How many fit. Without a filter that is known; with one the database counts, and gives one row.
pub fn count(conn: &mut Conn, hearing: HearingId, what: &Sought) -> db::Result<i64> {
    if what.is_set() {
        return open(hearing, what).count().get_result(conn);
    }
    Ok(tally::of(conn, hearing.0, &[tally::UNANSWERED])?.of(tally::UNANSWERED))
}

/// Every one that fits, by id: for those who answer all of them at once.
pub fn ids(conn: &mut Conn, hearing: HearingId, what: &Sought) -> db::Result<Vec<InputId>> {
    open(hearing, what)
        .order((input::came, input::response_id, input::position, input::span_start, input::id))
        .select(input::id)
        .load(conn)
}

/// A page of those that fit, and where each of them stands; those on the sections `near` come first.
pub fn page(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    near: &[SectionKey],
    (at, most): (&At<OpenPlace>, usize),
) -> db::Result<(Window<OpenPlace>, Window<Input>)> {
    let places = places(conn, hearing, what, near, (at, most))?;
    let ids: Vec<InputId> = places.rows.iter().map(|place| place.arrival.id).collect();
    let mut rows = standing(conn, hearing, Wanted::These(&ids))?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    let (before, after) = (places.before, places.after);
    Ok((places, Window { rows, before, after }))
}

fn places(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    near: &[SectionKey],
    (at, most): (&At<OpenPlace>, usize),
) -> db::Result<Window<OpenPlace>> {
    window(at, most, |at, limit| {
        let mut read = |others: bool, at: &At<Arrival>, limit: i64| -> db::Result<Vec<OpenPlace>> {
            if !others && near.is_empty() {
                return Ok(Vec::new());
            }
            let rows = some(conn, open(hearing, what), (near, others), at, limit)?;
            Ok(rows.into_iter().map(|arrival| OpenPlace { others, arrival }).collect())
        };
        let (first, from, back) = match *at {
            At::Start => (false, At::Start, false),
            At::After(place) => (place.others, At::After(place.arrival), false),
            At::Before(place) => (place.others, At::Before(place.arrival), true),
        };
        let mut rows = read(first, &from, limit)?;
        // What is left of the page stands in the other half, if that comes next.
        let left = limit.saturating_sub(i64::try_from(rows.len()).unwrap_or(limit));
        if left > 0 && first == back {
            let end = if back { At::Before(Arrival::LAST) } else { At::Start };
            rows.extend(read(!first, &end, left)?);
        }
        Ok(rows)
    })
}

/// Some of the inputs of a query: those on sections, or the others.
fn some(
    conn: &mut Conn,
    mut query: Query<'static>,
    (near, others): (&[SectionKey], bool),
    at: &At<Arrival>,
    limit: i64,
) -> db::Result<Vec<Arrival>> {
    if !near.is_empty() {
        let on = input_section::table
            .filter(input_section::input_id.eq(input::id))
            .filter(input_section::section_key.eq_any(near.to_vec()));
        let on = diesel::dsl::exists(on);
        query = if others { query.filter(diesel::dsl::not(on)) } else { query.filter(on) };
    }
    let columns = (input::came, input::response_id, input::position, input::span_start, input::id);
    let (came, response, position, start, id) = columns;
    let last_first = (came.desc(), response.desc(), position.desc(), start.desc(), id.desc());
    let bound = |place: Arrival| {
        (
            place.came.into_sql::<DbTs>(),
            place.response_id.into_sql::<DbUuid>(),
            place.position.into_sql::<diesel::sql_types::Integer>(),
            place.span_start.into_sql::<diesel::sql_types::Integer>(),
            place.id.into_sql::<DbUuid>(),
        )
    };
    let query = query.limit(limit);
    let rows = Arrival::as_select();
    match *at {
        At::Start => query.order(columns).select(rows).load(conn),
        At::After(place) => {
            query.filter(greater(columns, bound(place))).order(columns).select(rows).load(conn)
        }
        At::Before(place) => {
            query.filter(less(columns, bound(place))).order(last_first).select(rows).load(conn)
        }
    }
}
