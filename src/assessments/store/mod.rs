//! The only writer of `assessment`, `assessment_input`, `assessment_proposal`, `assessment_approval`, `assessment_return`,
//! `assessment_taken` and `plan_reason`.

mod steps;
mod taken;

use diesel::dsl::{count_star, exists};
use diesel::prelude::*;

use super::{Answer, Assessment, AssessmentId, AssessmentState};
use crate::db::kept::Keep as _;
use crate::db::schema::{assessment, assessment_input, assessment_return, input};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;
use crate::hearings::access::Work;
use crate::inputs::store::mark_answered;
use crate::inputs::{InputId, InputKind};

pub(super) use steps::{insert_approval, insert_proposal, insert_return};
pub(super) use taken::{
    NewReason, NewTaken, end_reason, end_taken, insert_reason, insert_taken, reason_count,
};

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

/// How many of these inputs stand in the hearing, have something to answer, and are not answered yet. What was cut from an answer
/// that is withdrawn since is not to be answered.
pub(super) fn free_inputs(conn: &mut Conn, hearing: HearingId, inputs: &[InputId]) -> db::Result<i64> {
    let mut free = 0;
    for ids in inputs.chunks(AT_ONCE) {
        free += input::table
            .left_join(assessment_input::table.on(assessment_input::input_id.eq(input::id)))
            .filter(input::hearing_id.eq(hearing))
            .filter(input::id.eq_any(ids))
            .filter(input::removed_at.is_null())
            .filter(input::withdrawn.eq(false))
            .filter(input::kind.ne(InputKind::NoContent))
            .filter(assessment_input::input_id.nullable().is_null())
            .count()
            .get_result::<i64>(conn)?;
    }
    Ok(free)
}

/// How many standing inputs of answers that count an assessment answers.
pub(super) fn input_count(conn: &mut Conn, of: AssessmentId) -> db::Result<usize> {
    let count: i64 = assessment_input::table
        .inner_join(input::table.on(input::id.eq(assessment_input::input_id)))
        .filter(assessment_input::assessment_id.eq(of))
        .filter(input::removed_at.is_null())
        .filter(input::withdrawn.eq(false))
        .select(count_star())
        .first(conn)?;
    Ok(usize::try_from(count).unwrap_or(0))
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
            answer,
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
            answer,
            assessment::version.eq(version),
            // Nobody has proposed this version; an earlier one may have been sent back.
            assessment::state.eq(AssessmentState::Draft),
            assessment::returned.eq(exists(returned)),
        ))
        .kept()
        .execute(conn)?;
    Ok((changed == 1).then_some(version))
}

pub(super) fn add_inputs(conn: &mut Conn, to: AssessmentId, inputs: &[InputId]) -> db::Result<()> {
    for input in inputs {
        diesel::insert_into(assessment_input::table)
            .values((assessment_input::input_id.eq(*input), assessment_input::assessment_id.eq(to)))
            .execute(conn)?;
    }
    mark_answered(conn, inputs, true)
}

pub(super) fn remove_input(conn: &mut Conn, from: AssessmentId, input: InputId) -> db::Result<usize> {
    let removed = diesel::delete(
        assessment_input::table
            .filter(assessment_input::input_id.eq(input))
            .filter(assessment_input::assessment_id.eq(from)),
    )
    .execute(conn)?;
    if removed > 0 {
        mark_answered(conn, &[input], false)?;
    }
    Ok(removed)
}
