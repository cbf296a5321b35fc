//! Reading assessments: one, all of a hearing, and which inputs each answers.

mod list;
mod steps;
mod taken;
mod waiting;

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Answer, Assessment, AssessmentId};
use crate::db::schema::{assessment, assessment_input};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::InputId;

pub use list::{Answered, answered, page, proposed, returned_to, states, waiting_for};
use steps::{Of, Taken as Steps};
pub use taken::{
    Agreed, Reason, Taken, heard, id_of, in_project, not_taken, not_taken_count, reasons, taken, taken_of,
    texts, was_given, written_in,
};
pub use waiting::{Approvals, Waiting, approvals, newest};

/// An assessment as it is written, without the steps taken on it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment)]
struct Written {
    id: AssessmentId,
    hearing_id: HearingId,
    number: i32,
    #[diesel(embed)]
    answer: Answer,
    created_at: Ts,
    version: i32,
}

/// The assessment with this number.
pub fn by_number(conn: &mut Conn, hearing: HearingId, number: i32) -> db::Result<Option<Assessment>> {
    let found = assessment::table
        .filter(assessment::hearing_id.eq(hearing))
        .filter(assessment::number.eq(number))
        .select(Written::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = found else { return Ok(None) };
    Ok(whole(conn, vec![row])?.pop())
}

/// Every assessment of a hearing, by number.
pub fn all(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Assessment>> {
    let rows = assessment::table
        .filter(assessment::hearing_id.eq(hearing))
        .order((assessment::number, assessment::id))
        .select(Written::as_select())
        .load(conn)?;
    with_steps(conn, rows, &Of::All(hearing))
}

/// The assessment that answers an input.
pub fn holding(conn: &mut Conn, hearing: HearingId, of: InputId) -> db::Result<Option<Assessment>> {
    let found = assessment_input::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_input::assessment_id)))
        .filter(assessment_input::input_id.eq(of))
        .filter(assessment::hearing_id.eq(hearing))
        .select(Written::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = found else { return Ok(None) };
    Ok(whole(conn, vec![row])?.pop())
}

/// The inputs that an assessment answers.
pub fn answered_by(conn: &mut Conn, of: AssessmentId) -> db::Result<Vec<InputId>> {
    let its = assessment_input::table.filter(assessment_input::assessment_id.eq(of));
    its.select(assessment_input::input_id).load(conn)
}

/// The assessment of every input of a hearing that has one.
pub fn of_inputs(conn: &mut Conn, hearing: HearingId) -> db::Result<HashMap<InputId, AssessmentId>> {
    let rows: Vec<(InputId, AssessmentId)> = assessment_input::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_input::assessment_id)))
        .filter(assessment::hearing_id.eq(hearing))
        .select((assessment_input::input_id, assessment_input::assessment_id))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}

/// These rows with the steps taken on them. Three queries.
fn whole(conn: &mut Conn, rows: Vec<Written>) -> db::Result<Vec<Assessment>> {
    let ids = rows.iter().map(|row| row.id).collect();
    with_steps(conn, rows, &Of::These(ids))
}

fn with_steps(conn: &mut Conn, rows: Vec<Written>, of: &Of) -> db::Result<Vec<Assessment>> {
    let mut taken = Steps::read(conn, of)?;
    let one = |row: Written| Assessment {
        proposal: taken.proposals.remove(&row.id),
        approval: taken.approvals.remove(&row.id),
        returned: taken.returns.remove(&row.id),
        id: row.id,
        hearing: row.hearing_id,
        number: row.number,
        answer: row.answer,
        created_at: row.created_at.0,
        version: row.version,
    };
    Ok(rows.into_iter().map(one).collect())
}
