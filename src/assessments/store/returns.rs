//! Assessments sent back: who, when, and the comment.

use std::collections::HashMap;

use diesel::prelude::*;

use super::super::{Assessment, AssessmentId, Returned, StepId};
use super::steps::{Of, wanted};
use crate::accounts::AccountId;
use crate::db::schema::{account, assessment, assessment_proposal, assessment_return};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};

type Row = (AssessmentId, AccountId, String, Ts, String, Option<AccountId>);

/// The last return of each assessment that was ever sent back. One query.
pub(super) fn of(conn: &mut Conn, which: &Of) -> db::Result<HashMap<AssessmentId, Returned>> {
    let proposed = assessment_proposal::assessment_id
        .eq(assessment_return::assessment_id)
        .and(assessment_proposal::assessment_version.eq(assessment_return::assessment_version));
    let rows = assessment_return::table
        .inner_join(assessment::table.on(assessment::id.eq(assessment_return::assessment_id)))
        .inner_join(account::table.on(account::id.eq(assessment_return::by)))
        .left_join(assessment_proposal::table.on(proposed))
        .order((assessment_return::assessment_version, assessment_return::id))
        .select((
            assessment_return::assessment_id,
            account::id,
            account::name,
            assessment_return::at,
            assessment_return::comment,
            assessment_proposal::by.nullable(),
        ));
    let rows: Vec<Row> = wanted!(rows, which).load(conn)?;
    let told = |(id, by, name, at, comment, to): Row| (id, Returned { by, name, at: at.0, comment, to });
    Ok(rows.into_iter().map(told).collect())
}

pub(in super::super) fn insert_return(
    tx: &mut Tx<'_>,
    of: &Assessment,
    by: AccountId,
    comment: &str,
) -> db::Result<()> {
    diesel::insert_into(assessment_return::table)
        .values((
            assessment_return::id.eq(StepId::new(tx)),
            assessment_return::assessment_id.eq(of.id),
            assessment_return::assessment_version.eq(of.version),
            assessment_return::at.eq(Ts(tx.now())),
            assessment_return::by.eq(by),
            assessment_return::comment.eq(comment),
        ))
        .execute(tx.conn())?;
    Ok(())
}
