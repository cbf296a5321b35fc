//! The measures of a project a page at a time, and what is counted of all of them.

use diesel::prelude::*;
use diesel::sql_types::Integer;

use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{measure, measure_lift};
use crate::db::types::{Day, DbUuid};
use crate::db::{self, Conn};
use crate::measures::filter::{Choice, Filter};
use crate::measures::{Glance, Measure, MeasureId, Status};
use crate::projects::ProjectId;

/// Where a measure stands in the list.
pub type Place = (i32, MeasureId);

/// Its place.
pub fn place(measure: &Measure) -> Place {
    (measure.planned.position, measure.id)
}

/// A page of the measures that a filter shows, in the plan's order.
pub fn page(
    conn: &mut Conn,
    of: ProjectId,
    filter: &Filter,
    (at, most): (&At<Place>, usize),
) -> db::Result<Window<Measure>> {
    window(at, most, |at, limit| {
        let mut query = measure::table
            .filter(measure::project_id.eq(of))
            .select(Measure::as_select())
            .limit(limit)
            .into_boxed();
        query = match filter.choice {
            Choice::Gone => query.filter(measure::ended_at.is_not_null()),
            _ => query.filter(measure::ended_at.is_null()),
        };
        if let Some(unit) = filter.unit {
            query = query.filter(measure::unit_id.eq(unit));
        }
        if let Some(needs) = filter.choice.needs() {
            query = query.filter(measure::needs.eq(needs));
        }
        if matches!(filter.choice, Choice::Late | Choice::Silent) {
            query = query.filter(measure::status.ne(Status::Done).and(measure::status.ne(Status::Stopped)));
        }
        if filter.choice == Choice::Late {
            let passed =
                measure::due_on.is_not_null().and(measure::due_on.assume_not_null().lt(Day(filter.today)));
            query = query.filter(measure::status.eq(Status::Delayed).or(passed));
        }
        if filter.choice == Choice::Silent {
            let long_ago = measure::status_on.assume_not_null().lt(Day(filter.silent_before));
            let reported = measure::status_on.is_not_null().and(long_ago);
            query = if filter.never_is_silent() {
                query.filter(measure::status_on.is_null().or(reported))
            } else {
                query.filter(reported)
            };
        }
        let columns = (measure::position, measure::id);
        let row = |(position, id): Place| (position.into_sql::<Integer>(), id.into_sql::<DbUuid>());
        match *at {
            At::Start => query.order(columns).load(conn),
            At::After(place) => query.filter(greater(columns, row(place))).order(columns).load(conn),
            At::Before(place) => query
                .filter(less(columns, row(place)))
                .order((measure::position.desc(), measure::id.desc()))
                .load(conn),
        }
    })
}

/// All measures of a project at a glance: at most a few thousand short rows.
pub fn glances(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Glance>> {
    measure::table
        .filter(measure::project_id.eq(of))
        .order(measure::id)
        .select(Glance::as_select())
        .load(conn)
}

/// What was lifted of a project's measures and waits for an answer.
pub fn count_waiting(conn: &mut Conn, of: ProjectId) -> db::Result<i64> {
    measure_lift::table
        .inner_join(measure::table.on(measure::id.eq(measure_lift::measure_id)))
        .filter(measure::project_id.eq(of).and(measure_lift::settled_on.is_null()))
        .count()
        .get_result(conn)
}
