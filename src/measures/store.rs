//! The only writer of `followup`, `responsible_unit`, `measure`, `measure_status` and `measure_lift`.

pub(super) mod calls;

use diesel::prelude::*;
use jiff::Timestamp;

use super::{
    Assigned, Contact, Followup, Lift, LiftId, Lifted, Measure, MeasureId, MeasureStatusId, Planned, Report,
    ResponsibleUnitId, Rhythm, Standing, Unit,
};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{followup, measure, measure_lift, measure_status, responsible_unit};
use crate::db::types::{Day, Maybe, Ts};
use crate::db::{self, Conn, Tx};
use crate::plans::PlanVersionId;
use crate::projects::ProjectId;
use crate::projects::access::{FollowUp, Manage};
use crate::text::address;

/// The follow-up of a plan, begun.
#[derive(Insertable)]
#[diesel(table_name = followup)]
struct NewFollowup {
    project_id: ProjectId,
    #[diesel(embed)]
    rhythm: Rhythm,
    plan_version_id: PlanVersionId,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn begin(tx: &mut Tx<'_>, who: &Manage, plan: PlanVersionId) -> db::Result<()> {
    let row = NewFollowup {
        project_id: who.id(),
        rhythm: Rhythm::default(),
        plan_version_id: plan,
        created_at: tx.now(),
        created_by: who.account.id,
    };
    diesel::insert_into(followup::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Says that the measures are those of another version; false if the follow-up was changed since it was read.
pub(super) fn take_from(conn: &mut Conn, read: &Followup, plan: PlanVersionId) -> db::Result<bool> {
    let seen = followup::project_id.eq(read.project).and(followup::version.eq(read.version));
    let changed = diesel::update(followup::table.filter(seen))
        .set((followup::plan_version_id.eq(plan), followup::version.eq(read.version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// A unit that was not there before.
#[derive(Insertable)]
#[diesel(table_name = responsible_unit)]
struct NewUnit {
    id: ResponsibleUnitId,
    project_id: ProjectId,
    #[diesel(embed)]
    said: Contact,
    email_key: String,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

/// Has a unit of any project this id?
pub(super) fn is_unit(conn: &mut Conn, id: ResponsibleUnitId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(responsible_unit::table.find(id))).get_result(conn)
}

pub(super) fn insert_unit(
    tx: &mut Tx<'_>,
    (of, by): (ProjectId, AccountId),
    id: ResponsibleUnitId,
    said: &Contact,
) -> db::Result<()> {
    let (email_key, created_at) = (address::key(&said.email), tx.now());
    let row = NewUnit { id, project_id: of, said: said.clone(), email_key, created_at, created_by: by };
    diesel::insert_into(responsible_unit::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read.
pub(super) fn update_unit(conn: &mut Conn, of: ProjectId, read: &Unit, said: &Contact) -> db::Result<bool> {
    let own = responsible_unit::id.eq(read.id).and(responsible_unit::project_id.eq(of));
    let changed =
        diesel::update(responsible_unit::table.filter(own.and(responsible_unit::version.eq(read.version))))
            .set((
                said,
                responsible_unit::email_key.eq(address::key(&said.email)),
                responsible_unit::version.eq(read.version.saturating_add(1)),
            ))
            .kept()
            .execute(conn)?;
    Ok(changed == 1)
}

/// Removes a unit, or brings it back; false if it was changed since it was read.
pub(super) fn set_unit_removed(
    conn: &mut Conn,
    of: ProjectId,
    read: &Unit,
    at: Option<Timestamp>,
) -> db::Result<bool> {
    let own = responsible_unit::id.eq(read.id).and(responsible_unit::project_id.eq(of));
    let changed =
        diesel::update(responsible_unit::table.filter(own.and(responsible_unit::version.eq(read.version))))
            .set((
                responsible_unit::removed_at.eq(at.map(Ts)),
                responsible_unit::version.eq(read.version.saturating_add(1)),
            ))
            .kept()
            .execute(conn)?;
    Ok(changed == 1)
}

/// A measure that was not followed up before.
#[derive(Insertable)]
#[diesel(table_name = measure)]
struct NewMeasure {
    id: MeasureId,
    project_id: ProjectId,
    #[diesel(embed)]
    planned: Planned,
    unit_id: Option<ResponsibleUnitId>,
    due_on: Option<Day>,
    created_at: Ts,
}

pub(super) fn insert_measure(
    tx: &mut Tx<'_>,
    of: ProjectId,
    (planned, assigned): (&Planned, Assigned),
) -> db::Result<()> {
    let row = NewMeasure {
        id: MeasureId::new(tx),
        project_id: of,
        planned: planned.clone(),
        unit_id: assigned.unit,
        due_on: assigned.due_on.map(Day),
        created_at: Ts(tx.now()),
    };
    diesel::insert_into(measure::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Says of a measure what another version of the plan says; it is in the plan that holds. False if it was changed since it was read.
pub(super) fn take_anew(
    conn: &mut Conn,
    of: ProjectId,
    read: &Measure,
    (planned, assigned): (&Planned, Assigned),
) -> db::Result<bool> {
    let own = measure::id.eq(read.id).and(measure::project_id.eq(of));
    let changed = diesel::update(measure::table.filter(own.and(measure::version.eq(read.version))))
        .set((
            planned,
            assigned,
            measure::ended_at.eq(None::<Ts>),
            measure::version.eq(read.version.saturating_add(1)),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Says that a measure is no longer in the plan that holds. False if it was changed since it was read.
pub(super) fn end(tx: &mut Tx<'_>, of: ProjectId, read: &Measure) -> db::Result<bool> {
    let own = measure::id.eq(read.id).and(measure::project_id.eq(of));
    let changed = diesel::update(measure::table.filter(own.and(measure::version.eq(read.version))))
        .set((measure::ended_at.eq(Some(Ts(tx.now()))), measure::version.eq(read.version.saturating_add(1))))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Says who does a measure and until when. False if it was changed since it was read.
pub(super) fn assign(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (MeasureId, i32),
    assigned: Assigned,
) -> db::Result<bool> {
    let seen = measure::id.eq(id).and(measure::project_id.eq(of)).and(measure::version.eq(version));
    let changed = diesel::update(measure::table.filter(seen))
        .set((assigned, measure::version.eq(version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Who reports.
pub(super) enum By {
    Account(AccountId),
    Unit(ResponsibleUnitId),
}

/// What was reported, as a row.
#[derive(Insertable)]
#[diesel(table_name = measure_status)]
struct NewStatus {
    id: MeasureStatusId,
    measure_id: MeasureId,
    #[diesel(embed)]
    report: Report,
    account_id: Option<AccountId>,
    unit_id: Option<ResponsibleUnitId>,
    reporter: String,
    #[diesel(serialize_as = Ts)]
    at: Timestamp,
}

/// Has a report of any measure this id?
pub(super) fn is_status(conn: &mut Conn, id: MeasureStatusId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(measure_status::table.find(id))).get_result(conn)
}

pub(super) fn insert_status(
    tx: &mut Tx<'_>,
    (of, id): (MeasureId, MeasureStatusId),
    report: &Report,
    (by, reporter): (&By, &str),
) -> db::Result<()> {
    let (account_id, unit_id) = match by {
        By::Account(account) => (Some(*account), None),
        By::Unit(unit) => (None, Some(*unit)),
    };
    let row = NewStatus {
        id,
        measure_id: of,
        report: report.clone(),
        account_id,
        unit_id,
        reporter: reporter.to_owned(),
        at: tx.now(),
    };
    diesel::insert_into(measure_status::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Moves a measure to what was reported last. False if it was changed since it was read.
pub(super) fn stand(conn: &mut Conn, of: ProjectId, read: &Measure, standing: &Standing) -> db::Result<bool> {
    let own = measure::id.eq(read.id).and(measure::project_id.eq(of));
    let changed = diesel::update(measure::table.filter(own.and(measure::version.eq(read.version))))
        .set((standing.clone(), measure::version.eq(read.version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// What was lifted, as a row.
#[derive(Insertable)]
#[diesel(table_name = measure_lift)]
struct NewLift {
    id: LiftId,
    measure_id: MeasureId,
    #[diesel(embed)]
    lifted: Lifted,
    #[diesel(serialize_as = Maybe<Ts>)]
    settled_at: Option<Timestamp>,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

/// Has something that was lifted, of any measure, this id?
pub(super) fn is_lift(conn: &mut Conn, id: LiftId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(measure_lift::table.find(id))).get_result(conn)
}

pub(super) fn insert_lift(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (of, id): (MeasureId, LiftId),
    lifted: &Lifted,
) -> db::Result<()> {
    let (created_at, created_by) = (tx.now(), who.account.id);
    let settled_at = lifted.settled_on.map(|_| created_at);
    let row = NewLift { id, measure_id: of, lifted: lifted.clone(), settled_at, created_at, created_by };
    diesel::insert_into(measure_lift::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// An answer that is new or reads otherwise is written down now. False if it was changed since it was read.
pub(super) fn update_lift(tx: &mut Tx<'_>, read: &Lift, lifted: &Lifted) -> db::Result<bool> {
    let was = &read.lifted;
    let same = (was.settled_on, &was.answer) == (lifted.settled_on, &lifted.answer);
    let now = if same { read.settled_at } else { lifted.settled_on.map(|_| tx.now()) };
    let own = measure_lift::id.eq(read.id).and(measure_lift::measure_id.eq(read.measure));
    let changed = diesel::update(measure_lift::table.filter(own.and(measure_lift::version.eq(read.version))))
        .set((
            lifted.clone(),
            measure_lift::settled_at.eq(now.map(Ts)),
            measure_lift::version.eq(read.version.saturating_add(1)),
        ))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// False if it was changed since it was read.
pub(super) fn delete_lift(conn: &mut Conn, read: &Lift) -> db::Result<bool> {
    let own = measure_lift::id.eq(read.id).and(measure_lift::measure_id.eq(read.measure));
    let gone = diesel::delete(measure_lift::table.filter(own.and(measure_lift::version.eq(read.version))))
        .execute(conn)?;
    Ok(gone == 1)
}
