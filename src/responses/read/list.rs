//! The staff's list of answers: searched, filtered, a page at a time.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::civil::Date;

use super::received::{Place, totals};
use super::submitted::{Submitted, answers, latest_submitted};
use crate::consultees::ConsulteeKind;
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{
    clearance, draft_age, hearing, journal_mark, received, response, revision, withholding,
};
use crate::db::types::{Day, DbDate, DbTs, DbUuid};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::responses::{Decided, Progress, ResponseId};
use crate::text::coverage::Coverage;
use crate::text::fold;

/// Which answers to list; `None` lets all through.
#[derive(Clone, Debug, Default)]
pub struct Filter {
    /// As typed.
    pub search: String,
    pub kind: Option<ConsulteeKind>,
    pub no_comments: Option<bool>,
    /// Those that came after this day.
    pub late: Option<Date>,
    pub decided: Option<Decided>,
    /// Those that are withdrawn, instead of those that count.
    pub withdrawn: bool,
    pub journaled: Option<bool>,
    /// How far the team has come with it.
    pub progress: Option<Progress>,
}

/// How many answers the filter lets through, where that is known without counting them.
pub fn known(conn: &mut Conn, hearing: HearingId, filter: &Filter) -> db::Result<Option<i64>> {
    let chosen = filter.kind.is_some()
        || filter.no_comments.is_some()
        || filter.late.is_some()
        || filter.decided.is_some()
        || filter.journaled.is_some()
        || filter.progress.is_some();
    if chosen || fold::like(&filter.search).is_some() {
        return Ok(None);
    }
    let totals = totals(conn, hearing)?;
    Ok(Some(if filter.withdrawn { totals.withdrawn() } else { totals.received() }))
}

/// One page of them, last received first. Two queries.
pub fn page(
    conn: &mut Conn,
    hearing: HearingId,
    filter: &Filter,
    at: &At<Place>,
    most: usize,
) -> db::Result<Window<Submitted>> {
    let places = window(at, most, |at, limit| listed(conn, hearing, filter, at, limit))?;
    let ids: Vec<ResponseId> = places.rows.iter().map(Listed::id).collect();
    if ids.is_empty() {
        return Ok(Window::default());
    }
    let rows: Vec<Submitted> = answers!()
        .filter(latest_submitted!())
        .filter(response::id.eq_any(&ids))
        .select(Submitted::as_select())
        .load(conn)?;
    let mut rows: HashMap<ResponseId, Submitted> =
        rows.into_iter().map(|answer| (answer.response, answer)).collect();
    let Window { before, after, .. } = places;
    Ok(Window { rows: ids.iter().filter_map(|id| rows.remove(id)).collect(), before, after })
}

/// An answer in a list: where it stands, and how much of it lies in inputs.
#[derive(Clone, Copy, Debug, Queryable, Selectable)]
#[diesel(table_name = received)]
pub struct Listed {
    #[diesel(embed)]
    pub place: Place,
    covered: i32,
    total: i32,
}

impl Listed {
    pub fn id(&self) -> ResponseId {
        self.place.response_id
    }

    pub fn coverage(&self) -> Coverage {
        let size = |number| usize::try_from(number).unwrap_or(0);
        Coverage { covered: size(self.covered), total: size(self.total) }
    }
}

/// The first of them from a place on, or the last before it, the nearest first.
pub fn listed(
    conn: &mut Conn,
    hearing: HearingId,
    filter: &Filter,
    at: &At<Place>,
    limit: i64,
) -> db::Result<Vec<Listed>> {
    let mut query = received::table
        .inner_join(response::table.on(response::id.eq(received::response_id)))
        .inner_join(revision::table.on(revision::id.eq(received::revision_id)))
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(filter.withdrawn))
        .select(Listed::as_select())
        .limit(limit)
        .into_boxed();
    if let Some(pattern) = fold::like(&filter.search) {
        query = query.filter(revision::search_text.like(pattern).escape(fold::ESCAPE));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(response::sender_kind.eq(kind));
    }
    if let Some(wanted) = filter.no_comments {
        query = query.filter(received::no_comments.eq(wanted));
    }
    if let Some(deadline) = filter.late {
        query = query.filter(received::received_on.gt(Day(deadline)));
    }
    if let Some(wanted) = filter.decided {
        query = query.filter(received::decided.eq(wanted));
    }
    if let Some(wanted) = filter.journaled {
        query = query.filter(received::journaled.eq(wanted));
    }
    if let Some(wanted) = filter.progress {
        query = query.filter(received::progress.eq(wanted));
    }
    let columns = (received::received_on, received::submitted_at, received::response_id);
    let (on, submitted, id) = columns;
    let latest_first = (on.desc(), submitted.desc(), id.desc());
    let bound = |place: Place| {
        (
            place.received_on.into_sql::<DbDate>(),
            place.submitted_at.into_sql::<DbTs>(),
            place.response_id.into_sql::<DbUuid>(),
        )
    };
    match *at {
        At::Start => query.order(latest_first).load(conn),
        At::After(place) => query.filter(less(columns, bound(place))).order(latest_first).load(conn),
        At::Before(place) => {
            query.filter(greater(columns, bound(place))).order((on, submitted, id)).load(conn)
        }
    }
}

/// Where an answer that counts stands in the list.
pub fn place(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Place>> {
    received::table
        .find(id)
        .filter(received::hearing_id.eq(hearing))
        .filter(received::withdrawn.eq(false))
        .select(Place::as_select())
        .first(conn)
        .optional()
}

/// How many of a hearing's drafts staff have been told about, which will be removed.
pub fn drafts_announced(conn: &mut Conn, of: HearingId) -> db::Result<i64> {
    draft_age::table
        .inner_join(revision::table.on(revision::id.eq(draft_age::revision_id)))
        .filter(draft_age::hearing_id.eq(of))
        .filter(draft_age::announced.is_not_null())
        .filter(revision::submitted_at.is_null())
        .count()
        .get_result(conn)
}
