//! What a report under work is made of: of each measure no more than the report tells, so that it costs the same however long the plan
//! has been followed up.

use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;

use super::reports;
use crate::clock::oslo;
use crate::db::schema::{measure, measure_lift, measure_status};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::decisions;
use crate::measures::indicators::{self, Series};
use crate::measures::report::{Before, Sources, StatusReport};
use crate::measures::{self, Lift, Measure, MeasureStatusId, Reported};
use crate::projects::{self, ProjectId};

/// How many reports one query asks for.
const AT_ONCE: usize = 1_000;

/// All that a report until this day is made of, in a number of queries that does not grow with what was reported.
pub fn sources(conn: &mut Conn, of: ProjectId, until: Date) -> db::Result<Sources> {
    let adoption = decisions::read::adopted_version(conn, of)?;
    let all: Vec<StatusReport> = reports(conn, of)?.into_iter().map(|one| one.report).collect();
    let since = before(&all, until);
    let indicators = indicators::read::indicators(conn, of)?;
    Ok(Sources {
        plan: adoption.as_ref().map(|one| one.title.clone()).unwrap_or_default(),
        adopted_by: adoption.as_ref().map(|one| one.body.clone()).unwrap_or_default(),
        adopted_on: adoption.as_ref().map(|one| one.met_on),
        measures: measures(conn, of, since)?,
        reported: reported(conn, of, (since, until))?,
        lifts: lifts(conn, of, (since, until))?,
        units: measures::read::units(conn, of)?,
        treatments: projects::read::treatments(conn, of)?,
        indicators: indicators.into_iter().map(|(one, values)| Series::of(&one, values)).collect(),
        since,
    })
}

/// The report before one until this day: of those that were sent and stand, the one of the last day before it.
fn before(all: &[StatusReport], until: Date) -> Option<Before> {
    let sent = all.iter().filter(|one| one.stands_sent() && one.said.until_day < until);
    let mut sent: Vec<(Date, Timestamp)> =
        sent.filter_map(|one| Some((one.said.until_day, one.sent_at?))).collect();
    sent.sort_unstable();
    let (day, sent_at) = *sent.last()?;
    Some(Before { day, sent_at, is_first: sent.len() == 1 })
}

/// The measures of the plan that holds, and those that ended since the report before, in the order of the plan.
fn measures(conn: &mut Conn, of: ProjectId, since: Option<Before>) -> db::Result<Vec<Measure>> {
    let mut query = measure::table
        .filter(measure::project_id.eq(of))
        .order((measure::position, measure::id))
        .select(Measure::as_select())
        .into_boxed();
    if let Some(day) = since.and_then(|before| before.day.to_zoned(oslo()).ok()) {
        let ended = measure::ended_at.assume_not_null().ge(Ts(day.timestamp()));
        query = query.filter(measure::ended_at.is_null().or(ended));
    }
    query.load(conn)
}

/// What was reported of a measure up to a day, the newest first; a macro, because its type has no name.
macro_rules! until {
    ($day:expr) => {
        measure_status::table
            .filter(measure_status::measure_id.eq(measure::id))
            .filter(measure_status::reported_on.le(Day($day)))
            .select(measure_status::id)
            .order((measure_status::reported_on.desc(), measure_status::at.desc(), measure_status::id.desc()))
            .limit(1)
    };
}

/// One report of each measure of a project; a macro for the same reason.
macro_rules! of_each {
    ($conn:expr, $of:expr, $report:expr) => {
        measure::table
            .filter(measure::project_id.eq($of))
            .order(measure::id)
            .select($report.single_value())
            .load::<Option<MeasureStatusId>>($conn)?
    };
}

/// Of each measure what stands at the end of a day, what stood in the report before, and the newest that was written down since.
fn reported(
    conn: &mut Conn,
    of: ProjectId,
    (since, until): (Option<Before>, Date),
) -> db::Result<Vec<Reported>> {
    let mut wanted = of_each!(conn, of, until!(until));
    if let Some(before) = since {
        let sent_at = Ts(before.sent_at);
        wanted.extend(of_each!(conn, of, until!(before.day).filter(measure_status::at.le(sent_at))));
        let newer = measure_status::table
            .filter(measure_status::measure_id.eq(measure::id))
            .filter(measure_status::at.gt(sent_at).and(measure_status::reported_on.le(Day(until))))
            .select(measure_status::id)
            .order(measure_status::at.desc())
            .limit(1);
        wanted.extend(of_each!(conn, of, newer));
    }
    let mut wanted: Vec<MeasureStatusId> = wanted.into_iter().flatten().collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut found: Vec<Reported> = Vec::new();
    for some in wanted.chunks(AT_ONCE) {
        let rows = measure_status::table
            .filter(measure_status::id.eq_any(some))
            .order(measure_status::id)
            .select(Reported::as_select());
        found.extend(rows.load(conn)?);
    }
    found.sort_by_key(|one| std::cmp::Reverse((one.report.reported_on, one.at, one.id)));
    Ok(found)
}

/// What was lifted of a project's measures, but for what the report before told the answer of.
fn lifts(conn: &mut Conn, of: ProjectId, (since, until): (Option<Before>, Date)) -> db::Result<Vec<Lift>> {
    let mut query = measure_lift::table
        .inner_join(measure::table.on(measure::id.eq(measure_lift::measure_id)))
        .filter(measure::project_id.eq(of).and(measure_lift::lifted_on.le(Day(until))))
        .order((measure_lift::created_at.desc(), measure_lift::id.desc()))
        .select(Lift::as_select())
        .into_boxed();
    if let Some(before) = since {
        let later = measure_lift::settled_on.assume_not_null().gt(Day(before.day));
        let afterwards = measure_lift::settled_at.assume_not_null().gt(Ts(before.sent_at));
        query = query.filter(measure_lift::settled_on.is_null().or(later).or(afterwards));
    }
    query.load(conn)
}
