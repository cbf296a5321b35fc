//! How far the follow-up of a project's adopted plan has come. Its rows are of a later slice, which knows this one.

use diesel::prelude::*;
use jiff::civil::Date;

use crate::db::schema::{followup, measure};
use crate::db::types::Day;
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
