//! The only writer of `assessment`, `assessment_input`, `assessment_proposal`, `assessment_approval` and `assessment_return`.

mod inputs;
mod returns;

use diesel::prelude::*;

use super::{Answer, Assessment, AssessmentId, Step, StepId};
use crate::accounts::AccountId;
use crate::db::schema::{
    account, assessment, assessment_approval, assessment_input, assessment_proposal, input,
};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx};
use crate::hearings::access::Work;
use crate::hearings::{HearingId, OutcomeId};

pub use inputs::{InputRow, ItemLabel, Place, Wanted, answered_by, any_free_beside, inputs, sections, tags};
pub(super) use returns::insert_return;

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

/// A step as joined: version, by, name, at.
type StepRow = (AssessmentId, i32, AccountId, String, Ts);

/// The assessment with this number.
pub fn by_number(conn: &mut Conn, hearing: HearingId, number: i32) -> db::Result<Option<Assessment>> {
    let found = assessment::table
        .filter(assessment::hearing_id.eq(hearing))
        .filter(assessment::number.eq(number))
        .select(Row::as_select())
        .first(conn)
        .optional()?;
    let Some(row) = found else { return Ok(None) };
    let one = |step: &StepRow| step.0 == row.id;
    let proposals = proposals(conn, hearing)?.into_iter().filter(one).collect::<Vec<_>>();
    let approvals = approvals(conn, hearing)?.into_iter().filter(one).collect::<Vec<_>>();
    let returned = returns::of(conn, hearing)?.remove(&row.id);
    Ok(Some(Assessment { returned, ..with_steps(row, &proposals, &approvals) }))
}

/// Every assessment of a hearing, by number.
pub fn all(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Assessment>> {
    let rows = assessment::table
        .filter(assessment::hearing_id.eq(hearing))
        .order((assessment::number, assessment::id))
        .select(Row::as_select())
        .load(conn)?;
    let (proposals, approvals) = (proposals(conn, hearing)?, approvals(conn, hearing)?);
    let mut returned = returns::of(conn, hearing)?;
    let whole = |row: Row| {
        let returned = returned.remove(&row.id);
        Assessment { returned, ..with_steps(row, &proposals, &approvals) }
    };
    Ok(rows.into_iter().map(whole).collect())
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
    let read = assessment::id.eq(old.id).and(assessment::version.eq(old.version));
    let changed = diesel::update(assessment::table.filter(read))
        .set((
            assessment::reasoning.eq(&answer.reasoning),
            assessment::outcome_id.eq(answer.outcome),
            assessment::conclusion.eq(&answer.conclusion),
            assessment::plan_changes.eq(answer.plan_changes),
            assessment::change_text.eq(&answer.change_text),
            assessment::version.eq(version),
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
    Ok(())
}

pub(super) fn remove_input(conn: &mut Conn, from: AssessmentId, input: AnyId) -> db::Result<usize> {
    diesel::delete(
        assessment_input::table
            .filter(assessment_input::input_id.eq(input))
            .filter(assessment_input::assessment_id.eq(from)),
    )
    .execute(conn)
}

pub(super) fn insert_proposal(tx: &mut Tx<'_>, of: &Assessment, by: AccountId) -> db::Result<()> {
    diesel::insert_into(assessment_proposal::table)
        .values((
            assessment_proposal::id.eq(StepId::new(tx)),
            assessment_proposal::assessment_id.eq(of.id),
            assessment_proposal::assessment_version.eq(of.version),
            assessment_proposal::at.eq(Ts(tx.now())),
            assessment_proposal::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(super) fn insert_approval(tx: &mut Tx<'_>, of: &Assessment, by: AccountId) -> db::Result<()> {
    diesel::insert_into(assessment_approval::table)
        .values((
            assessment_approval::id.eq(StepId::new(tx)),
            assessment_approval::assessment_id.eq(of.id),
            assessment_approval::assessment_version.eq(of.version),
            assessment_approval::at.eq(Ts(tx.now())),
            assessment_approval::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Proposals of the versions that stand now.
fn proposals(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<StepRow>> {
    assessment_proposal::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_proposal::assessment_id)))
        .inner_join(account::table.on(account::id.eq(assessment_proposal::by)))
        .filter(assessment::hearing_id.eq(hearing))
        .filter(assessment_proposal::assessment_version.eq(assessment::version))
        .order((assessment_proposal::at, assessment_proposal::id))
        .select((
            assessment_proposal::assessment_id,
            assessment_proposal::assessment_version,
            account::id,
            account::name,
            assessment_proposal::at,
        ))
        .load(conn)
}

/// Approvals of the versions that stand now.
fn approvals(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<StepRow>> {
    assessment_approval::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_approval::assessment_id)))
        .inner_join(account::table.on(account::id.eq(assessment_approval::by)))
        .filter(assessment::hearing_id.eq(hearing))
        .filter(assessment_approval::assessment_version.eq(assessment::version))
        .order((assessment_approval::at, assessment_approval::id))
        .select((
            assessment_approval::assessment_id,
            assessment_approval::assessment_version,
            account::id,
            account::name,
            assessment_approval::at,
        ))
        .load(conn)
}

fn with_steps(row: Row, proposals: &[StepRow], approvals: &[StepRow]) -> Assessment {
    let step = |rows: &[StepRow]| {
        let found = rows.iter().find(|(id, version, ..)| (*id, *version) == (row.id, row.version));
        found.map(|(_, _, by, name, at)| Step { by: *by, name: name.clone(), at: at.0 })
    };
    Assessment {
        proposal: step(proposals),
        approval: step(approvals),
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
