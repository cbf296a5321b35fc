//! The only writer of `status_report`. What was sent the database itself keeps as it is.

use diesel::prelude::*;
use jiff::Timestamp;

use super::{Drafted, StatusReport};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::status_report;
use crate::db::types::{Js, Ts};
use crate::db::{self, Conn, Tx};
use crate::measures::StatusReportId;
use crate::projects::ProjectId;
use crate::projects::access::Manage;

/// Has a report of any project this id?
pub(super) fn is_report(conn: &mut Conn, id: StatusReportId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(status_report::table.find(id))).get_result(conn)
}

/// A report that was not there before.
#[derive(Insertable)]
#[diesel(table_name = status_report)]
struct NewReport {
    id: StatusReportId,
    project_id: ProjectId,
    #[diesel(embed)]
    said: Drafted,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn insert(
    tx: &mut Tx<'_>,
    (of, by): (ProjectId, AccountId),
    id: StatusReportId,
    said: &Drafted,
) -> db::Result<()> {
    let row = NewReport { id, project_id: of, said: said.clone(), created_at: tx.now(), created_by: by };
    diesel::insert_into(status_report::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed or sent since it was read.
pub(super) fn update(
    conn: &mut Conn,
    of: ProjectId,
    read: &StatusReport,
    said: &Drafted,
) -> db::Result<bool> {
    let own = status_report::id.eq(read.id).and(status_report::project_id.eq(of));
    let open = own.and(status_report::removed_at.is_null()).and(status_report::sent_at.is_null());
    let changed =
        diesel::update(status_report::table.filter(open.and(status_report::version.eq(read.version))))
            .set((said.clone(), status_report::version.eq(read.version.saturating_add(1))))
            .kept()
            .execute(conn)?;
    Ok(changed == 1)
}

/// False if it was changed or sent since it was read.
pub(super) fn remove(tx: &mut Tx<'_>, of: ProjectId, read: &StatusReport) -> db::Result<bool> {
    let now = Ts(tx.now());
    let own = status_report::id.eq(read.id).and(status_report::project_id.eq(of));
    let open = own.and(status_report::removed_at.is_null()).and(status_report::sent_at.is_null());
    let changed =
        diesel::update(status_report::table.filter(open.and(status_report::version.eq(read.version))))
            .set((
                status_report::removed_at.eq(Some(now)),
                status_report::version.eq(read.version.saturating_add(1)),
            ))
            .kept()
            .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Freezes it with what it says. False if it was changed or sent since it was read.
pub(super) fn send(
    tx: &mut Tx<'_>,
    who: &Manage,
    read: &StatusReport,
    content: serde_json::Value,
) -> db::Result<bool> {
    let now = Ts(tx.now());
    let own = status_report::id.eq(read.id).and(status_report::project_id.eq(who.id()));
    let open = own.and(status_report::removed_at.is_null()).and(status_report::sent_at.is_null());
    let changed =
        diesel::update(status_report::table.filter(open.and(status_report::version.eq(read.version))))
            .set((
                status_report::content.eq(Some(Js(content))),
                status_report::sent_at.eq(Some(now)),
                status_report::sent_by.eq(Some(who.account.id)),
                status_report::version.eq(read.version.saturating_add(1)),
            ))
            .kept()
            .execute(tx.conn())?;
    Ok(changed == 1)
}

/// Says that it was sent by mistake. False if somebody else has said so, or it is not sent.
pub(super) fn take_back(tx: &mut Tx<'_>, who: &Manage, read: &StatusReport, why: &str) -> db::Result<bool> {
    let now = Ts(tx.now());
    let own = status_report::id.eq(read.id).and(status_report::project_id.eq(who.id()));
    let standing = status_report::sent_at.is_not_null().and(status_report::taken_back_at.is_null());
    let seen = status_report::version.eq(read.version);
    let changed = diesel::update(status_report::table.filter(own.and(standing).and(seen)))
        .set((
            status_report::taken_back_at.eq(Some(now)),
            status_report::taken_back_by.eq(Some(who.account.id)),
            status_report::taken_back_why.eq(why),
            status_report::version.eq(read.version.saturating_add(1)),
        ))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}
