//! Reading calls: how a project's units are asked, each time they were, who was asked, and what each has left to report.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;

use crate::accounts::AccountId;
use crate::clock::oslo;
use crate::db::schema::{
    followup, measure, measure_status, project, responsible_unit, status_call, status_request,
};
use crate::db::types::{Day, Maybe, Ts};
use crate::db::{self, Conn};
use crate::measures::asking::{Asked, Standing, YearDay};
use crate::measures::{
    Followup, Measure, MeasureId, MeasureStatusId, Reported, ResponsibleUnitId, StatusCallId, StatusRequestId,
};
use crate::projects::{Head, ProjectId};

/// How many calls a page shows: two a year, for as long as a plan holds.
const MOST_CALLS: i64 = 40;

/// How a project's units are asked.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = followup)]
pub struct Asking {
    #[diesel(embed)]
    pub followup: Followup,
    /// Days before this one are not asked on; none where nobody has set the days.
    #[diesel(deserialize_as = Maybe<Day>)]
    pub counted_from: Option<Date>,
    /// Who took the measures over from the plan: questions go to them where the program asked.
    pub created_by: AccountId,
}

impl Asking {
    /// The days of the year that are set.
    pub fn days(&self) -> Vec<YearDay> {
        self.followup.rhythm.ask_on.iter().filter_map(|day| YearDay::stored(day)).collect()
    }

    /// How it stands with asking, when `latest` is the last call.
    pub fn standing<'a>(&self, days: &'a [YearDay], latest: Option<&Call>) -> Standing<'a> {
        Standing {
            days,
            counted_from: self.counted_from.filter(|_| self.followup.rhythm.automatic),
            asked: latest.map(Call::asked),
        }
    }
}

/// One time that the units were asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = status_call)]
pub struct Call {
    pub id: StatusCallId,
    #[diesel(column_name = project_id)]
    pub project: ProjectId,
    #[diesel(deserialize_as = Day)]
    pub asked_on: Date,
    #[diesel(deserialize_as = Day)]
    pub due_on: Date,
    #[diesel(deserialize_as = Ts)]
    pub asked_at: Timestamp,
    /// None where the program asked on its day.
    pub asked_by: Option<AccountId>,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub closed_at: Option<Timestamp>,
    pub version: i32,
}

impl Call {
    /// May the units still report by their links?
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// When it was, and until when it could be answered.
    pub fn asked(&self) -> Asked {
        let closed_on = self.closed_at.map(|at| at.to_zoned(oslo()).date());
        Asked { on: self.asked_on, until: closed_on.map_or(self.due_on, |day| day.min(self.due_on)) }
    }
}

/// A unit's place in a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = status_request)]
pub struct Request {
    pub id: StatusRequestId,
    #[diesel(column_name = call_id)]
    pub call: StatusCallId,
    #[diesel(column_name = unit_id)]
    pub unit: ResponsibleUnitId,
    #[diesel(select_expression = responsible_unit::name)]
    pub name: String,
    /// As it stands now: a letter that is repeated goes where the unit is reached today.
    #[diesel(select_expression = responsible_unit::email)]
    pub email: String,
    #[diesel(select_expression = responsible_unit::contact)]
    pub contact: String,
    /// Grows when a new link is made: earlier ones then open nothing.
    #[diesel(column_name = link_generation)]
    pub generation: i32,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub opened_at: Option<Timestamp>,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub reminded_at: Option<Timestamp>,
}

/// A unit that was asked, in which call, about which plan.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = status_request)]
pub struct AskedUnit {
    #[diesel(embed)]
    pub request: Request,
    #[diesel(embed)]
    pub call: Call,
    #[diesel(embed)]
    pub project: Head,
}

/// A measure that a unit is asked about.
#[derive(Clone, Debug, Serialize)]
pub struct ToReport {
    #[serde(flatten)]
    pub measure: Measure,
    /// What was reported of it since the unit was asked, the newest first.
    pub reports: Vec<Reported>,
}

impl ToReport {
    /// What stands: the newest of them.
    pub fn now(&self) -> Option<&Reported> {
        self.reports.first()
    }

    /// What came after the report that somebody had seen, or all where none was seen.
    pub fn unseen(&self, seen: Option<MeasureStatusId>) -> impl Iterator<Item = &Reported> {
        self.reports.iter().take_while(move |report| Some(report.id) != seen)
    }
}

/// How many of them nobody has reported since the unit was asked.
pub fn waiting(own: &[ToReport]) -> usize {
    own.iter().filter(|one| one.reports.is_empty()).count()
}

/// Requests with their units; a macro, because its type has no name.
macro_rules! requests {
    () => {
        status_request::table
            .inner_join(responsible_unit::table.on(responsible_unit::id.eq(status_request::unit_id)))
    };
}

/// The same with their calls and projects.
macro_rules! asked {
    () => {
        requests!()
            .inner_join(status_call::table.on(status_call::id.eq(status_request::call_id)))
            .inner_join(project::table.on(project::id.eq(status_call::project_id)))
            .select(AskedUnit::as_select())
    };
}

/// How a project's units are asked; none where its plan is not followed up.
pub fn asking(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Asking>> {
    followup::table.find(of).select(Asking::as_select()).first(conn).optional()
}

/// The projects whose units are asked by the program itself.
pub fn automatic(conn: &mut Conn) -> db::Result<Vec<ProjectId>> {
    followup::table
        .filter(followup::automatic.eq(true))
        .order(followup::project_id)
        .select(followup::project_id)
        .load(conn)
}

/// The times a project's units were asked, the newest first.
pub fn calls(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Call>> {
    status_call::table
        .filter(status_call::project_id.eq(of))
        .order((status_call::asked_at.desc(), status_call::id.desc()))
        .select(Call::as_select())
        .limit(MOST_CALLS)
        .load(conn)
}

/// The last time.
pub fn latest(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Call>> {
    status_call::table
        .filter(status_call::project_id.eq(of))
        .order((status_call::asked_at.desc(), status_call::id.desc()))
        .select(Call::as_select())
        .first(conn)
        .optional()
}

/// One call of a project.
pub fn call(conn: &mut Conn, of: ProjectId, id: StatusCallId) -> db::Result<Option<Call>> {
    let found = status_call::table.filter(status_call::id.eq(id).and(status_call::project_id.eq(of)));
    found.select(Call::as_select()).first(conn).optional()
}

/// Calls that take reports, and whose last day is not over.
pub fn running(conn: &mut Conn, today: Date) -> db::Result<Vec<Call>> {
    status_call::table
        .filter(status_call::closed_at.is_null())
        .filter(status_call::due_on.ge(Day(today)))
        .order(status_call::id)
        .select(Call::as_select())
        .load(conn)
}

/// The call that is open, how many were asked in it, and how many of them have reported all.
#[derive(Clone, Debug, Serialize)]
pub struct Counted {
    pub call: Call,
    pub asked: usize,
    pub answered: usize,
}

/// How many have answered in the call that is open; none where none is.
pub fn counted(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Counted>> {
    let Some(call) = latest(conn, of)?.filter(Call::is_open) else { return Ok(None) };
    let to_report = to_report(conn, of, Some(&call))?;
    let requests = requests(conn, call.id)?;
    let done = |request: &&Request| to_report.get(&request.unit).is_none_or(|own| waiting(own) == 0);
    let answered = requests.iter().filter(done).count();
    Ok(Some(Counted { asked: requests.len(), answered, call }))
}

/// Who was asked in a call, by name.
pub fn requests(conn: &mut Conn, of: StatusCallId) -> db::Result<Vec<Request>> {
    let mut found: Vec<Request> = requests!()
        .filter(status_request::call_id.eq(of))
        .order(status_request::id)
        .select(Request::as_select())
        .load(conn)?;
    crate::lang::alphabet::sort_by_name(&mut found, |request| &request.name);
    Ok(found)
}

/// One who was asked.
pub fn asked(conn: &mut Conn, id: StatusRequestId) -> db::Result<Option<AskedUnit>> {
    asked!().filter(status_request::id.eq(id)).first(conn).optional()
}

/// Those who were asked that there are.
pub fn asked_all(conn: &mut Conn, ids: &[StatusRequestId]) -> db::Result<Vec<AskedUnit>> {
    asked!().filter(status_request::id.eq_any(ids)).order(status_request::id).load(conn)
}

/// What each unit of a project has to report in a call (none: in one that begins now), in the plan's order.
/// A measure that ended before is left out; one that was reported ended in this call stays.
pub fn to_report(
    conn: &mut Conn,
    of: ProjectId,
    in_call: Option<&Call>,
) -> db::Result<HashMap<ResponsibleUnitId, Vec<ToReport>>> {
    let measures = super::measures(conn, of)?;
    let reported = match in_call {
        Some(call) => reports(conn, call, None)?,
        None => HashMap::new(),
    };
    let mut by_unit: HashMap<_, Vec<_>> = HashMap::new();
    for one in joined(measures, reported) {
        if let Some(unit) = one.measure.assigned.unit {
            by_unit.entry(unit).or_default().push(one);
        }
    }
    Ok(by_unit)
}

/// The same for one unit.
pub fn of_unit(conn: &mut Conn, asked: &AskedUnit) -> db::Result<Vec<ToReport>> {
    let measures = super::of_unit(conn, asked.project.id, asked.request.unit)?;
    let ids: Vec<MeasureId> = measures.iter().map(|measure| measure.id).collect();
    let reported = reports(conn, &asked.call, Some(&ids))?;
    Ok(joined(measures, reported).collect())
}

/// Those that a unit is asked about, with what was reported.
fn joined(
    measures: Vec<Measure>,
    mut reported: HashMap<MeasureId, Vec<Reported>>,
) -> impl Iterator<Item = ToReport> {
    measures.into_iter().filter_map(move |measure| {
        let reports = reported.remove(&measure.id).unwrap_or_default();
        let asked = !reports.is_empty() || !measure.standing.status.is_ended();
        asked.then_some(ToReport { measure, reports })
    })
}

/// What was reported of each measure in a call, the newest first: what is reported after its end belongs to the next.
fn reports(
    conn: &mut Conn,
    call: &Call,
    of: Option<&[MeasureId]>,
) -> db::Result<HashMap<MeasureId, Vec<Reported>>> {
    let until = call.closed_at.unwrap_or(Timestamp::MAX);
    let mut query = measure_status::table
        .inner_join(measure::table.on(measure::id.eq(measure_status::measure_id)))
        .filter(measure::project_id.eq(call.project))
        .filter(measure_status::at.between(Ts(call.asked_at), Ts(until)))
        // What is written down now of a day before the question is history, and no answer to it.
        .filter(measure_status::reported_on.ge(Day(call.asked_on)))
        .order((measure_status::reported_on.desc(), measure_status::at.desc(), measure_status::id.desc()))
        .select(Reported::as_select())
        .into_boxed();
    if let Some(ids) = of {
        query = query.filter(measure_status::measure_id.eq_any(ids));
    }
    let found: Vec<Reported> = query.load(conn)?;
    let mut by_measure: HashMap<_, Vec<_>> = HashMap::new();
    for report in found {
        by_measure.entry(report.measure).or_default().push(report);
    }
    Ok(by_measure)
}
