//! Inputs that nobody answers yet, a page at a time: in the order they were received, or those on some sections first.

use diesel::prelude::*;
use diesel::sql_types::Bool;
use uuid::Uuid;

use super::inputs::{InputRow, Wanted, inputs};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{assessment_input, input, input_section, input_tag};
use crate::db::tally;
use crate::db::types::{AnyId, DbTs, DbUuid, Ts};
use crate::db::{self, Conn, MultiBackend};
use crate::hearings::HearingId;
use crate::text::fold;

use super::super::AssessmentId;

/// Which inputs are looked for; nothing finds all.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    pub section: Option<Uuid>,
    pub tag: Option<Uuid>,
    /// Found in what was said, and in the sender's name.
    pub words: String,
}

impl Sought {
    pub fn is_set(&self) -> bool {
        self.section.is_some() || self.tag.is_some() || fold::like(&self.words).is_some()
    }
}

/// Where an input stands: when its answer was begun, the answer, its part's place, where it begins, its id.
type Came = (Ts, AnyId, i32, i32, AnyId);
/// The same in a list that begins with those that are near: is it one of the others?
pub type Place = (bool, Ts, AnyId, i32, i32, AnyId);

/// The tally of those of a hearing.
const UNANSWERED: &str = "unanswered";

type Query<'a> = diesel::helper_types::IntoBoxed<'a, input::table, MultiBackend>;

/// True of an input that stands, counts and fits; a macro, because a query within another is never boxed. What is not sought is
/// true of every input.
macro_rules! fits {
    ($what:expr) => {{
        use diesel::sql_types::Bool;
        use $crate::db::schema::{input, input_section, input_tag};
        let (section, tag) = ($what.section.map(AnyId), $what.tag.map(AnyId));
        let pattern = $crate::text::fold::like(&$what.words);
        let on = input_section::table
            .filter(input_section::section_key.nullable().eq(section))
            .select(input_section::input_id);
        let with = input_tag::table.filter(input_tag::tag_id.nullable().eq(tag)).select(input_tag::input_id);
        let said =
            input::search_text.like(pattern.clone().unwrap_or_default()).escape($crate::text::fold::ESCAPE);
        input::removed_at
            .is_null()
            .and(input::withdrawn.eq(false))
            .and(section.is_none().into_sql::<Bool>().or(input::id.eq_any(on)))
            .and(tag.is_none().into_sql::<Bool>().or(input::id.eq_any(with)))
            .and(pattern.is_none().into_sql::<Bool>().or(said))
    }};
}
pub(super) use fits;

/// The inputs of a hearing that fit.
fn sought(hearing: HearingId, what: &Sought) -> Query<'static> {
    let mut query = input::table.filter(input::hearing_id.eq(hearing)).into_boxed();
    if let Some(section) = what.section {
        let on = input_section::table
            .filter(input_section::section_key.eq(AnyId(section)))
            .select(input_section::input_id);
        query = query.filter(input::id.eq_any(on));
    }
    if let Some(tag) = what.tag {
        let with = input_tag::table.filter(input_tag::tag_id.eq(AnyId(tag))).select(input_tag::input_id);
        query = query.filter(input::id.eq_any(with));
    }
    if let Some(pattern) = fold::like(&what.words) {
        query = query.filter(input::search_text.like(pattern).escape(fold::ESCAPE));
    }
    query
}

/// As [`sought`], those that wait for an assessment. The words are those of the index `input_open`.
fn open(hearing: HearingId, what: &Sought) -> Query<'static> {
    sought(hearing, what)
        .filter(input::removed_at.is_null())
        .filter(diesel::dsl::sql::<Bool>("input.kind <> 'no_content'"))
        .filter(diesel::dsl::sql::<Bool>("NOT input.answered"))
        .filter(diesel::dsl::sql::<Bool>("NOT input.withdrawn"))
}

/// How many fit. Without a filter that is known; with one the database counts, and gives one row.
pub fn free_count(conn: &mut Conn, hearing: HearingId, what: &Sought) -> db::Result<i64> {
    if what.is_set() {
        return open(hearing, what).count().get_result(conn);
    }
    Ok(tally::of(conn, hearing.0, &[UNANSWERED])?.of(UNANSWERED))
}

/// Every one that fits, by id: for those who answer all of them at once.
pub fn free_ids(conn: &mut Conn, hearing: HearingId, what: &Sought) -> db::Result<Vec<AnyId>> {
    open(hearing, what)
        .order((input::came, input::response_id, input::position, input::span_start, input::id))
        .select(input::id)
        .load(conn)
}

/// A page of those that fit, and where each of them stands; those on the sections `near` come first.
pub fn free(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    near: &[AnyId],
    (at, most): (&At<Place>, usize),
) -> db::Result<(Window<Place>, Window<InputRow>)> {
    let places = places(conn, hearing, what, near, (at, most))?;
    let ids: Vec<AnyId> = places.rows.iter().map(|place| place.5).collect();
    let mut rows = inputs(conn, hearing, Wanted::These(&ids))?;
    rows.sort_by_key(|row| ids.iter().position(|id| *id == row.id));
    let (before, after) = (places.before, places.after);
    Ok((places, Window { rows, before, after }))
}

fn places(
    conn: &mut Conn,
    hearing: HearingId,
    what: &Sought,
    near: &[AnyId],
    (at, most): (&At<Place>, usize),
) -> db::Result<Window<Place>> {
    window(at, most, |at, limit| {
        let mut read = |others: bool, at: &At<Came>, limit: i64| -> db::Result<Vec<Place>> {
            if !others && near.is_empty() {
                return Ok(Vec::new());
            }
            let rows = some(conn, open(hearing, what), (near, others), at, limit)?;
            Ok(rows.into_iter().map(|(came, r, p, s, id)| (others, came, r, p, s, id)).collect())
        };
        let (first, from, back) = match *at {
            At::Start => (false, At::Start, false),
            At::After((others, came, r, p, s, id)) => (others, At::After((came, r, p, s, id)), false),
            At::Before((others, came, r, p, s, id)) => (others, At::Before((came, r, p, s, id)), true),
        };
        let mut rows = read(first, &from, limit)?;
        // What is left of the page stands in the other half, if that comes next.
        let left = limit.saturating_sub(i64::try_from(rows.len()).unwrap_or(limit));
        if left > 0 && first == back {
            let end = if back { At::Before(LAST) } else { At::Start };
            rows.extend(read(!first, &end, left)?);
        }
        Ok(rows)
    })
}

/// After every place there is: its time is in the year 9999.
const LAST: Came = (Ts(jiff::Timestamp::MAX), AnyId(Uuid::max()), i32::MAX, i32::MAX, AnyId(Uuid::max()));

/// Some of the inputs of a query: those on sections, or the others.
fn some(
    conn: &mut Conn,
    mut query: Query<'static>,
    (near, others): (&[AnyId], bool),
    at: &At<Came>,
    limit: i64,
) -> db::Result<Vec<Came>> {
    if !near.is_empty() {
        let on = input_section::table
            .filter(input_section::input_id.eq(input::id))
            .filter(input_section::section_key.eq_any(near.to_vec()));
        let on = diesel::dsl::exists(on);
        query = if others { query.filter(diesel::dsl::not(on)) } else { query.filter(on) };
    }
    let columns = (input::came, input::response_id, input::position, input::span_start, input::id);
    let (came, response, position, start, id) = columns;
    let first_first = (came, response, position, start, id);
    let last_first = (came.desc(), response.desc(), position.desc(), start.desc(), id.desc());
    let place = |(came, response, position, start, id): Came| {
        (
            came.into_sql::<DbTs>(),
            response.into_sql::<DbUuid>(),
            position.into_sql::<diesel::sql_types::Integer>(),
            start.into_sql::<diesel::sql_types::Integer>(),
            id.into_sql::<DbUuid>(),
        )
    };
    let query = query.limit(limit);
    match *at {
        At::Start => query.order(first_first).select(columns).load(conn),
        At::After(row) => {
            query.filter(greater(columns, place(row))).order(first_first).select(columns).load(conn)
        }
        At::Before(row) => {
            query.filter(less(columns, place(row))).order(last_first).select(columns).load(conn)
        }
    }
}

/// The sections that an assessment's inputs stand on.
pub fn sections_of(conn: &mut Conn, of: AssessmentId) -> db::Result<Vec<AnyId>> {
    input_section::table
        .inner_join(assessment_input::table.on(assessment_input::input_id.eq(input_section::input_id)))
        .filter(assessment_input::assessment_id.eq(of))
        .select(input_section::section_key)
        .distinct()
        .load(conn)
}
