//! Steps taken on assessments: who proposed and who approved the version that stands.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::{Assessment, AssessmentId, AssessmentState, Step, StepId};
use crate::accounts::AccountId;
use crate::db::schema::{account, assessment, assessment_approval, assessment_proposal};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;

/// Whose steps are read.
pub(super) enum Of {
    All(HearingId),
    These(Vec<AssessmentId>),
}

/// One step of each assessment that has it.
pub(super) type Steps = HashMap<AssessmentId, Step>;

type StepRow = (AssessmentId, AccountId, String, Ts);

pub(in super::super) fn insert_proposal(tx: &mut Tx<'_>, of: &Assessment, by: AccountId) -> db::Result<()> {
    diesel::insert_into(assessment_proposal::table)
        .values((
            assessment_proposal::id.eq(StepId::new(tx)),
            assessment_proposal::assessment_id.eq(of.id),
            assessment_proposal::assessment_version.eq(of.version),
            assessment_proposal::at.eq(Ts(tx.now())),
            assessment_proposal::by.eq(by),
        ))
        .execute(tx.conn())?;
    set_state(tx, of, AssessmentState::Proposed)
}

pub(in super::super) fn insert_approval(tx: &mut Tx<'_>, of: &Assessment, by: AccountId) -> db::Result<()> {
    diesel::insert_into(assessment_approval::table)
        .values((
            assessment_approval::id.eq(StepId::new(tx)),
            assessment_approval::assessment_id.eq(of.id),
            assessment_approval::assessment_version.eq(of.version),
            assessment_approval::at.eq(Ts(tx.now())),
            assessment_approval::by.eq(by),
        ))
        .execute(tx.conn())?;
    set_state(tx, of, AssessmentState::Approved)
}

/// Notes how far the version has come that stands.
fn set_state(conn: &mut Conn, of: &Assessment, state: AssessmentState) -> db::Result<()> {
    diesel::update(assessment::table.find(of.id))
        .set((assessment::state.eq(state), assessment::returned.eq(false)))
        .execute(conn)?;
    Ok(())
}

/// The part of a query about `assessment` that is wanted.
macro_rules! wanted {
    ($query:expr, $of:expr) => {{
        let query = $query.into_boxed();
        match $of {
            Of::All(hearing) => query.filter(assessment::hearing_id.eq(*hearing)),
            Of::These(ids) => query.filter(assessment::id.eq_any(ids)),
        }
    }};
}
pub(super) use wanted;

/// Proposals of the versions that stand now.
pub(super) fn proposals(conn: &mut Conn, of: &Of) -> db::Result<Steps> {
    let rows = assessment_proposal::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_proposal::assessment_id)))
        .inner_join(account::table.on(account::id.eq(assessment_proposal::by)))
        .filter(assessment_proposal::assessment_version.eq(assessment::version))
        .order((assessment_proposal::at, assessment_proposal::id))
        .select((assessment::id, account::id, account::name, assessment_proposal::at));
    Ok(first_of_each(wanted!(rows, of).load(conn)?))
}

/// Approvals of the versions that stand now.
pub(super) fn approvals(conn: &mut Conn, of: &Of) -> db::Result<Steps> {
    let rows = assessment_approval::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_approval::assessment_id)))
        .inner_join(account::table.on(account::id.eq(assessment_approval::by)))
        .filter(assessment_approval::assessment_version.eq(assessment::version))
        .order((assessment_approval::at, assessment_approval::id))
        .select((assessment::id, account::id, account::name, assessment_approval::at));
    Ok(first_of_each(wanted!(rows, of).load(conn)?))
}

fn first_of_each(rows: Vec<StepRow>) -> Steps {
    let mut steps = Steps::new();
    for (id, by, name, at) in rows {
        steps.entry(id).or_insert(Step { by, name, at: at.0 });
    }
    steps
}
