//! What was taken into the plan, and why its text is another than what was heard.

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::accounts::AccountId;
use crate::assessments::{Assessment, AssessmentId, ReasonId, ReasonKind, Spot, TakenId};
use crate::db::kept::Keep as _;
use crate::db::schema::{assessment_taken, plan_reason};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::plans::PlanVersionId;
use crate::projects::ProjectId;

/// What is taken into a version, where, and what the section's text was and became.
pub(in super::super) struct NewTaken<'a> {
    pub of: &'a Assessment,
    pub plan: PlanVersionId,
    pub spot: Spot,
    pub before: &'a str,
    pub after: &'a str,
}

pub(in super::super) fn insert_taken(
    tx: &mut Tx<'_>,
    by: AccountId,
    new: &NewTaken<'_>,
) -> db::Result<TakenId> {
    let id = TakenId::new(tx);
    diesel::insert_into(assessment_taken::table)
        .values((
            assessment_taken::id.eq(id),
            assessment_taken::assessment_id.eq(new.of.id),
            assessment_taken::assessment_version.eq(new.of.version),
            assessment_taken::plan_version_id.eq(new.plan),
            assessment_taken::section_key.eq(new.spot.section),
            assessment_taken::item_key.eq(new.spot.item),
            assessment_taken::text_before.eq(new.before),
            assessment_taken::text_after.eq(new.after),
            assessment_taken::at.eq(Ts(tx.now())),
            assessment_taken::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Ends what stands of an assessment in a version: it is taken out, or taken in anew. How many there were.
pub(in super::super) fn end_taken(
    tx: &mut Tx<'_>,
    by: AccountId,
    (of, plan): (AssessmentId, PlanVersionId),
) -> db::Result<usize> {
    let now = Ts(tx.now());
    let own = assessment_taken::assessment_id.eq(of).and(assessment_taken::plan_version_id.eq(plan));
    diesel::update(assessment_taken::table.filter(own.and(assessment_taken::ended_at.is_null())))
        .set((assessment_taken::ended_at.eq(Some(now)), assessment_taken::ended_by.eq(Some(by))))
        .kept()
        .execute(tx.conn())
}

/// Why one section or item is as it is.
pub(in super::super) struct NewReason<'a> {
    pub project: ProjectId,
    pub plan: PlanVersionId,
    pub spot: Spot,
    pub print: &'a str,
    pub kind: ReasonKind,
    pub assessment: Option<AssessmentId>,
    pub taken: Option<TakenId>,
    pub sentence: &'a str,
}

pub(in super::super) fn insert_reason(
    tx: &mut Tx<'_>,
    by: AccountId,
    new: &NewReason<'_>,
) -> db::Result<ReasonId> {
    let id = ReasonId::new(tx);
    diesel::insert_into(plan_reason::table)
        .values((
            plan_reason::id.eq(id),
            plan_reason::project_id.eq(new.project),
            plan_reason::plan_version_id.eq(new.plan),
            plan_reason::section_key.eq(new.spot.section),
            plan_reason::item_key.eq(new.spot.item),
            plan_reason::print.eq(new.print),
            plan_reason::kind.eq(new.kind),
            plan_reason::assessment_id.eq(new.assessment),
            plan_reason::taken_id.eq(new.taken),
            plan_reason::sentence.eq(new.sentence),
            plan_reason::at.eq(Ts(tx.now())),
            plan_reason::by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Takes back a reason that somebody gave. False where it is taken back already, or is none of the project.
pub(in super::super) fn end_reason(
    tx: &mut Tx<'_>,
    by: AccountId,
    (project, id): (ProjectId, ReasonId),
) -> db::Result<bool> {
    let now = Ts(tx.now());
    let own = plan_reason::id.eq(id).and(plan_reason::project_id.eq(project));
    let given = plan_reason::taken_id.is_null().and(plan_reason::ended_at.is_null());
    let ended = diesel::update(plan_reason::table.filter(own.and(given)))
        .set((plan_reason::ended_at.eq(Some(now)), plan_reason::ended_by.eq(Some(by))))
        .kept()
        .execute(tx.conn())?;
    Ok(ended == 1)
}

/// How many reasons people have given in a project.
pub(in super::super) fn reason_count(conn: &mut Conn, project: ProjectId) -> db::Result<i64> {
    let given = plan_reason::project_id.eq(project).and(plan_reason::ended_at.is_null());
    plan_reason::table.filter(given).select(count_star()).first(conn)
}
