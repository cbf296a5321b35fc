//! Writing calls: how units are asked, each time, who was asked, and what became of their links.

use diesel::prelude::*;
use jiff::civil::Date;

use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{followup, status_call, status_request};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn, Tx};
use crate::measures::{ResponsibleUnitId, Rhythm, StatusCallId, StatusRequestId};
use crate::projects::ProjectId;

/// Says when and how the units of a project are asked, as it was read as `version`; false if somebody was first.
pub(in crate::measures) fn set_rhythm(
    conn: &mut Conn,
    of: ProjectId,
    version: i32,
    said: &Rhythm,
    counted_from: Date,
) -> db::Result<bool> {
    let seen = followup::project_id.eq(of).and(followup::version.eq(version));
    let changed = diesel::update(followup::table.filter(seen))
        .set((
            said.clone(),
            followup::counted_from.eq(Some(Day(counted_from))),
            followup::version.eq(version.saturating_add(1)),
        ))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// The units of a project are asked now.
pub(in crate::measures) fn insert_call(
    tx: &mut Tx<'_>,
    of: ProjectId,
    due_on: Date,
    asked_by: Option<AccountId>,
) -> db::Result<StatusCallId> {
    let (id, today, now) = (StatusCallId::new(tx), tx.today(), tx.now());
    diesel::insert_into(status_call::table)
        .values((
            status_call::id.eq(id),
            status_call::project_id.eq(of),
            status_call::asked_on.eq(Day(today)),
            status_call::due_on.eq(Day(due_on)),
            status_call::asked_at.eq(Ts(now)),
            status_call::asked_by.eq(asked_by),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// One unit is asked.
pub(in crate::measures) fn insert_request(
    tx: &mut Tx<'_>,
    call: StatusCallId,
    unit: ResponsibleUnitId,
) -> db::Result<StatusRequestId> {
    let id = StatusRequestId::new(tx);
    diesel::insert_into(status_request::table)
        .values((
            status_request::id.eq(id),
            status_request::call_id.eq(call),
            status_request::unit_id.eq(unit),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Closes the calls of a project that are open; says how many.
pub(in crate::measures) fn close_all(tx: &mut Tx<'_>, of: ProjectId) -> db::Result<usize> {
    let now = tx.now();
    let open = status_call::project_id.eq(of).and(status_call::closed_at.is_null());
    diesel::update(status_call::table.filter(open))
        .set((status_call::closed_at.eq(Some(Ts(now))), status_call::version.eq(status_call::version + 1)))
        .kept()
        .execute(tx.conn())
}

/// Closes a call that was read as `version`; false if somebody was first.
pub(in crate::measures) fn close(
    tx: &mut Tx<'_>,
    of: ProjectId,
    (id, version): (StatusCallId, i32),
) -> db::Result<bool> {
    let now = tx.now();
    let own = status_call::id.eq(id).and(status_call::project_id.eq(of));
    let seen = status_call::version.eq(version).and(status_call::closed_at.is_null());
    let changed = diesel::update(status_call::table.filter(own.and(seen)))
        .set((status_call::closed_at.eq(Some(Ts(now))), status_call::version.eq(version.saturating_add(1))))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Notes that a person has come by the link; the first time counts.
pub(in crate::measures) fn mark_opened(tx: &mut Tx<'_>, id: StatusRequestId) -> db::Result<()> {
    let now = tx.now();
    let fresh = status_request::id.eq(id).and(status_request::opened_at.is_null());
    diesel::update(status_request::table.filter(fresh))
        .set(status_request::opened_at.eq(Some(Ts(now))))
        .kept()
        .execute(tx.conn())?;
    Ok(())
}

/// Notes that a unit is reminded; false where it was before.
pub(in crate::measures) fn mark_reminded(tx: &mut Tx<'_>, id: StatusRequestId) -> db::Result<bool> {
    let now = tx.now();
    let fresh = status_request::id.eq(id).and(status_request::reminded_at.is_null());
    let changed = diesel::update(status_request::table.filter(fresh))
        .set(status_request::reminded_at.eq(Some(Ts(now))))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Makes void all links that a unit was sent in this project's calls.
pub(in crate::measures) fn renew_links(
    conn: &mut Conn,
    of: ProjectId,
    unit: ResponsibleUnitId,
) -> db::Result<()> {
    let calls = status_call::table.filter(status_call::project_id.eq(of)).select(status_call::id);
    let own = status_request::unit_id.eq(unit).and(status_request::call_id.eq_any(calls));
    diesel::update(status_request::table.filter(own))
        .set(status_request::link_generation.eq(status_request::link_generation + 1))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// A new generation of a link after `generation`; false if somebody was first.
pub(in crate::measures) fn renew(conn: &mut Conn, id: StatusRequestId, generation: i32) -> db::Result<bool> {
    let standing = status_request::id.eq(id).and(status_request::link_generation.eq(generation));
    let changed = diesel::update(status_request::table.filter(standing))
        .set(status_request::link_generation.eq(status_request::link_generation + 1))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}
