//! The only writer of `assessment`, `assessment_input`, `assessment_proposal`, `assessment_approval` and `assessment_return`.

mod free;
mod inputs;
mod listing;
mod returns;
mod steps;

use diesel::dsl::exists;
use diesel::prelude::*;

use super::{Answer, Assessment, AssessmentId, AssessmentState};
use crate::db::schema::{assessment, assessment_input, assessment_return, input};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx};
use crate::hearings::access::Work;
use crate::hearings::{HearingId, OutcomeId};
use crate::inputs::InputId;

pub use free::{Place as FreePlace, Sought, free, free_count, free_ids, sections_of};
pub use inputs::{InputRow, ItemLabel, Place, Wanted, answered_by, any_free_beside, inputs, sections, tags};
pub use listing::{Answered, answered, page, returned_to, states, waiting_for};
pub(super) use returns::insert_return;
use steps::{Of, Steps};
pub(super) use steps::{insert_approval, insert_proposal};

#[derive(Queryable, Selectable)]
#[diesel(table_name = assessment)]
struct Row {
    id: AssessmentId,
    hearing_id: HearingId,
    number: i32,
    reasoning: String,
    outcome_id: Option<OutcomeId>,
    conclusion: String,
    plan_changes: bool,
    change_text: String,
    created_at: Ts,
    version: i32,
}

/// The assessment with this number.
pub fn by_number(conn: &mut Conn, hearing: HearingId, number: i32) -> db::Result<Option<Assessment>> {
    let found = assessment::table
        .filter(assessment::hearing_id.eq(hearing))
        .filter(assessment::number.eq(number))
        .select(Row::as_select())
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
        .select(Row::as_select())
        .load(conn)?;
    with_all(conn, rows, &Of::All(hearing))
}

/// These rows with the steps taken on them. Three queries.
fn whole(conn: &mut Conn, rows: Vec<Row>) -> db::Result<Vec<Assessment>> {
    let ids = rows.iter().map(|row| row.id).collect();
    with_all(conn, rows, &Of::These(ids))
}

fn with_all(conn: &mut Conn, rows: Vec<Row>, of: &Of) -> db::Result<Vec<Assessment>> {
    let (proposals, approvals) = (steps::proposals(conn, of)?, steps::approvals(conn, of)?);
    let mut returned = returns::of(conn, of)?;
    let one = |row: Row| {
        let returned = returned.remove(&row.id);
        Assessment { returned, ..with_steps(row, &proposals, &approvals) }
    };
    Ok(rows.into_iter().map(one).collect())
}

/// The assessment that answers an input.
pub(super) fn holding(conn: &mut Conn, hearing: HearingId, of: AnyId) -> db::Result<Option<Assessment>> {
    let number = assessment_input::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_input::assessment_id)))
        .filter(assessment_input::input_id.eq(of))
        .filter(assessment::hearing_id.eq(hearing))
        .select(assessment::number)
        .first::<i32>(conn)
        .optional()?;
    match number {
        Some(number) => by_number(conn, hearing, number),
        None => Ok(None),
    }
}

/// How many of these inputs stand in the hearing, have something to answer, and are not answered yet.
pub(super) fn free_inputs(conn: &mut Conn, hearing: HearingId, inputs: &[AnyId]) -> db::Result<usize> {
    let free = input::table
        .left_join(assessment_input::table.on(assessment_input::input_id.eq(input::id)))
        .filter(input::hearing_id.eq(hearing))
        .filter(input::id.eq_any(inputs))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(inputs::NO_CONTENT))
        .filter(assessment_input::input_id.nullable().is_null())
        .select(input::id)
        .load::<AnyId>(conn)?;
    Ok(free.len())
}

/// How many standing inputs an assessment answers.
pub(super) fn input_count(conn: &mut Conn, of: AssessmentId) -> db::Result<usize> {
    let ids = assessment_input::table
        .inner_join(input::table.on(input::id.eq(assessment_input::input_id)))
        .filter(assessment_input::assessment_id.eq(of))
        .filter(input::removed_at.is_null())
        .select(input::id)
        .load::<AnyId>(conn)?;
    Ok(ids.len())
}

pub(super) fn insert(tx: &mut Tx<'_>, who: &Work, answer: &Answer) -> db::Result<(AssessmentId, i32)> {
    let last: Option<i32> = assessment::table
        .filter(assessment::hearing_id.eq(who.id()))
        .select(diesel::dsl::max(assessment::number))
        .first(tx.conn())?;
    let (id, number) = (AssessmentId::new(tx), last.unwrap_or(0) + 1);
    diesel::insert_into(assessment::table)
        .values((
            assessment::id.eq(id),
            assessment::hearing_id.eq(who.id()),
            assessment::number.eq(number),
            assessment::reasoning.eq(&answer.reasoning),
            assessment::outcome_id.eq(answer.outcome),
            assessment::conclusion.eq(&answer.conclusion),
            assessment::plan_changes.eq(answer.plan_changes),
            assessment::change_text.eq(&answer.change_text),
            assessment::created_at.eq(Ts(tx.now())),
            assessment::created_by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
    Ok((id, number))
}

/// Writes the answer as the next version, and gives that; `None` where another version stands than was read.
pub(super) fn update(conn: &mut Conn, old: &Assessment, answer: &Answer) -> db::Result<Option<i32>> {
    let version = old.version + 1;
    let returned = assessment_return::table.filter(assessment_return::assessment_id.eq(old.id));
    let read = assessment::id.eq(old.id).and(assessment::version.eq(old.version));
    let changed = diesel::update(assessment::table.filter(read))
        .set((
            assessment::reasoning.eq(&answer.reasoning),
            assessment::outcome_id.eq(answer.outcome),
            assessment::conclusion.eq(&answer.conclusion),
            assessment::plan_changes.eq(answer.plan_changes),
            assessment::change_text.eq(&answer.change_text),
            assessment::version.eq(version),
            // Nobody has proposed this version; an earlier one may have been sent back.
            assessment::state.eq(AssessmentState::Draft),
            assessment::returned.eq(exists(returned)),
        ))
        .execute(conn)?;
    Ok((changed == 1).then_some(version))
}

pub(super) fn add_inputs(conn: &mut Conn, to: AssessmentId, inputs: &[AnyId]) -> db::Result<()> {
    for input in inputs {
        diesel::insert_into(assessment_input::table)
            .values((assessment_input::input_id.eq(*input), assessment_input::assessment_id.eq(to)))
            .execute(conn)?;
    }
    mark(conn, inputs, true)
}

fn mark(conn: &mut Conn, inputs: &[AnyId], answered: bool) -> db::Result<()> {
    let ids: Vec<InputId> = inputs.iter().map(|id| InputId(id.0)).collect();
    crate::inputs::store::mark_answered(conn, &ids, answered)
}

pub(super) fn remove_input(conn: &mut Conn, from: AssessmentId, input: AnyId) -> db::Result<usize> {
    let removed = diesel::delete(
        assessment_input::table
            .filter(assessment_input::input_id.eq(input))
            .filter(assessment_input::assessment_id.eq(from)),
    )
    .execute(conn)?;
    if removed > 0 {
        mark(conn, &[input], false)?;
    }
    Ok(removed)
}

fn with_steps(row: Row, proposals: &Steps, approvals: &Steps) -> Assessment {
    Assessment {
        proposal: proposals.get(&row.id).cloned(),
        approval: approvals.get(&row.id).cloned(),
        returned: None,
        id: row.id,
        hearing: row.hearing_id,
        number: row.number,
        answer: Answer {
            reasoning: row.reasoning,
            outcome: row.outcome_id,
            conclusion: row.conclusion,
            plan_changes: row.plan_changes,
            change_text: row.change_text,
        },
        created_at: row.created_at.0,
        version: row.version,
    }
}
