//! Reading the follow-up: the measures, the units, what was reported, and what was lifted.

pub mod calls;
mod list;

use std::collections::HashMap;

use diesel::dsl::count_star;
use diesel::prelude::*;

use super::{Followup, Lift, LiftId, Measure, MeasureId, MeasureStatusId, Reported, ResponsibleUnitId, Unit};
use crate::db::schema::{followup, measure, measure_lift, measure_status, responsible_unit};
use crate::db::{self, Conn};
use crate::projects::ProjectId;

pub use list::{Place, count_waiting, glances, page, place};

/// The follow-up of a project; none before it is begun.
pub fn followup(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Followup>> {
    followup::table.find(of).select(Followup::as_select()).first(conn).optional()
}

/// The measures of the plan that holds, in its order: at most [`super::MAX_MEASURES`].
pub fn measures(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Measure>> {
    measure::table
        .filter(measure::project_id.eq(of).and(measure::ended_at.is_null()))
        .order((measure::position, measure::id))
        .select(Measure::as_select())
        .load(conn)
}

/// All that a project ever followed up, those that are no longer in the plan too.
pub fn ever(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Measure>> {
    measure::table
        .filter(measure::project_id.eq(of))
        .order((measure::position, measure::id))
        .select(Measure::as_select())
        .load(conn)
}

/// The measures of a unit in the plan that holds, in its order.
pub fn of_unit(conn: &mut Conn, of: ProjectId, unit: ResponsibleUnitId) -> db::Result<Vec<Measure>> {
    measure::table
        .filter(measure::project_id.eq(of).and(measure::ended_at.is_null()))
        .filter(measure::unit_id.eq(unit))
        .order((measure::position, measure::id))
        .select(Measure::as_select())
        .load(conn)
}

/// One measure of this project, also one that is no longer in the plan.
pub fn measure(conn: &mut Conn, of: ProjectId, id: MeasureId) -> db::Result<Option<Measure>> {
    let own = measure::project_id.eq(of).and(measure::id.eq(id));
    measure::table.filter(own).select(Measure::as_select()).first(conn).optional()
}

/// Some of the measures of this project.
pub fn some(conn: &mut Conn, of: ProjectId, ids: &[MeasureId]) -> db::Result<Vec<Measure>> {
    measure::table
        .filter(measure::project_id.eq(of).and(measure::id.eq_any(ids)))
        .order(measure::id)
        .select(Measure::as_select())
        .load(conn)
}

/// What was reported of a measure, newest first: the first of them says how it goes.
pub fn reported(conn: &mut Conn, of: MeasureId) -> db::Result<Vec<Reported>> {
    measure_status::table
        .filter(measure_status::measure_id.eq(of))
        .order((measure_status::reported_on.desc(), measure_status::at.desc(), measure_status::id.desc()))
        .select(Reported::as_select())
        .load(conn)
}

/// What was reported of a measure last, newest first.
pub fn latest(conn: &mut Conn, of: MeasureId, most: i64) -> db::Result<Vec<Reported>> {
    measure_status::table
        .filter(measure_status::measure_id.eq(of))
        .order((measure_status::reported_on.desc(), measure_status::at.desc(), measure_status::id.desc()))
        .limit(most)
        .select(Reported::as_select())
        .load(conn)
}

/// One report of a measure.
pub fn report(conn: &mut Conn, of: MeasureId, id: MeasureStatusId) -> db::Result<Option<Reported>> {
    let own = measure_status::measure_id.eq(of).and(measure_status::id.eq(id));
    measure_status::table.filter(own).select(Reported::as_select()).first(conn).optional()
}

/// How many reports a measure has.
pub fn count_reported(conn: &mut Conn, of: MeasureId) -> db::Result<i64> {
    measure_status::table.filter(measure_status::measure_id.eq(of)).count().get_result(conn)
}

/// How many reports each of some measures has; one that has none is not among them.
pub fn counts_reported(conn: &mut Conn, of: &[MeasureId]) -> db::Result<HashMap<MeasureId, i64>> {
    let rows = measure_status::table
        .filter(measure_status::measure_id.eq_any(of))
        .group_by(measure_status::measure_id)
        .select((measure_status::measure_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// The units of a project in the order of the alphabet; those that were removed are not among them.
pub fn units(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Unit>> {
    let mut units: Vec<Unit> = responsible_unit::table
        .filter(responsible_unit::project_id.eq(of).and(responsible_unit::removed_at.is_null()))
        .order(responsible_unit::id)
        .select(Unit::as_select())
        .load(conn)?;
    crate::lang::alphabet::sort_by_name(&mut units, |unit| &unit.said.name);
    Ok(units)
}

/// One unit of this project, also one that was removed.
pub fn unit(conn: &mut Conn, of: ProjectId, id: ResponsibleUnitId) -> db::Result<Option<Unit>> {
    let own = responsible_unit::project_id.eq(of).and(responsible_unit::id.eq(id));
    responsible_unit::table.filter(own).select(Unit::as_select()).first(conn).optional()
}

/// What a measure needed and where it was brought, newest first.
pub fn lifts(conn: &mut Conn, of: MeasureId) -> db::Result<Vec<Lift>> {
    measure_lift::table
        .filter(measure_lift::measure_id.eq(of))
        .order((measure_lift::created_at.desc(), measure_lift::id.desc()))
        .select(Lift::as_select())
        .load(conn)
}

/// One of them, of this project.
pub fn lift(conn: &mut Conn, of: ProjectId, id: LiftId) -> db::Result<Option<Lift>> {
    measure_lift::table
        .inner_join(measure::table.on(measure::id.eq(measure_lift::measure_id)))
        .filter(measure::project_id.eq(of).and(measure_lift::id.eq(id)))
        .select(Lift::as_select())
        .first(conn)
        .optional()
}

/// What was lifted of a project's measures and waits for an answer, the oldest first.
pub fn waiting(conn: &mut Conn, of: ProjectId, most: i64) -> db::Result<Vec<Lift>> {
    measure_lift::table
        .inner_join(measure::table.on(measure::id.eq(measure_lift::measure_id)))
        .filter(measure::project_id.eq(of).and(measure_lift::settled_on.is_null()))
        .order((measure_lift::created_at, measure_lift::id))
        .limit(most)
        .select(Lift::as_select())
        .load(conn)
}
