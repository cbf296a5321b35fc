//! How far the follow-up of a project's adopted plan has come, and what bodies decided that should be done by now. Its rows are of
//! later slices, which know this one.

use diesel::prelude::*;
use jiff::civil::Date;

use crate::db::schema::{followup, measure, resolution, treatment};
use crate::db::types::{AnyId, Day, Maybe};
use crate::db::{self, Conn};
use crate::projects::ProjectId;

/// Measures that are done or stopped have these words.
const ENDED: [&str; 2] = ["done", "stopped"];

/// How many measures are followed up, how many of them are done or stopped, and how many are late.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Followed {
    pub measures: i64,
    pub ended: i64,
    pub late: i64,
}

/// Of a project; none before the follow-up is begun.
pub fn followed(conn: &mut Conn, of: ProjectId, today: Date) -> db::Result<Option<Followed>> {
    let begun: bool = diesel::select(diesel::dsl::exists(followup::table.find(of))).get_result(conn)?;
    if !begun {
        return Ok(None);
    }
    let measures = || measure::table.filter(measure::project_id.eq(of).and(measure::ended_at.is_null()));
    let passed = measure::due_on.is_not_null().and(measure::due_on.assume_not_null().lt(Day(today)));
    let late = measure::status.eq("delayed").or(passed.and(measure::status.ne_all(ENDED)));
    Ok(Some(Followed {
        measures: measures().count().get_result(conn)?,
        ended: measures().filter(measure::status.eq_any(ENDED)).count().get_result(conn)?,
        late: measures().filter(late).count().get_result(conn)?,
    }))
}

/// Points that are shown of those that are late.
const OVERDUE: i64 = 5;

/// What a body decided beside the plan's text that should be done by now.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = resolution)]
pub struct OverduePoint {
    pub id: AnyId,
    pub text: String,
    #[diesel(deserialize_as = Maybe<Day>)]
    pub due_on: Option<Date>,
}

/// The first of a project that are late, the latest of all first.
pub fn overdue_points(conn: &mut Conn, of: ProjectId, today: Date) -> db::Result<Vec<OverduePoint>> {
    resolution::table
        .inner_join(treatment::table.on(treatment::id.eq(resolution::treatment_id)))
        .filter(treatment::project_id.eq(of).and(resolution::done_on.is_null()))
        .filter(resolution::due_on.is_not_null().and(resolution::due_on.assume_not_null().lt(Day(today))))
        .order((resolution::due_on, resolution::id))
        .limit(OVERDUE)
        .select(OverduePoint::as_select())
        .load(conn)
}
