//! Steps taken on assessments: proposed, approved, sent back.

use diesel::prelude::*;

use crate::accounts::AccountId;
use crate::assessments::{Assessment, AssessmentId, AssessmentState, StepId};
use crate::db::kept::Keep as _;
use crate::db::schema::{assessment, assessment_approval, assessment_proposal, assessment_return};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};

/// A step on one version, as its table has it.
macro_rules! step {
    ($tx:expr, $table:ident, $of:expr, $by:expr) => {
        (
            $table::id.eq(StepId::new($tx)),
            $table::assessment_id.eq($of.id),
            $table::assessment_version.eq($of.version),
            $table::at.eq(Ts($tx.now())),
            $table::by.eq($by),
        )
    };
}

pub(in super::super) fn insert_proposal(tx: &mut Tx<'_>, of: &Assessment, by: AccountId) -> db::Result<()> {
    let step = step!(tx, assessment_proposal, of, by);
    diesel::insert_into(assessment_proposal::table).values(step).execute(tx.conn())?;
    set_state(tx, of.id, AssessmentState::Proposed)
}

pub(in super::super) fn insert_approval(tx: &mut Tx<'_>, of: &Assessment, by: AccountId) -> db::Result<()> {
    let step = step!(tx, assessment_approval, of, by);
    diesel::insert_into(assessment_approval::table).values(step).execute(tx.conn())?;
    set_state(tx, of.id, AssessmentState::Approved)
}

/// The version that follows notes that it was sent back: see [`super::update`].
pub(in super::super) fn insert_return(
    tx: &mut Tx<'_>,
    of: &Assessment,
    by: AccountId,
    comment: &str,
) -> db::Result<()> {
    let step = step!(tx, assessment_return, of, by);
    let row = (step, assessment_return::comment.eq(comment));
    diesel::insert_into(assessment_return::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Notes how far the version has come that stands.
fn set_state(conn: &mut Conn, of: AssessmentId, state: AssessmentState) -> db::Result<()> {
    diesel::update(assessment::table.find(of))
        .set((assessment::state.eq(state), assessment::returned.eq(false)))
        .kept()
        .execute(conn)?;
    Ok(())
}
