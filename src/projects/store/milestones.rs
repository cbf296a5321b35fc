//! Rows of `milestone`: added, reached and removed.

use diesel::prelude::*;
use jiff::civil::Date;

use super::super::access::Work;
use super::super::{MilestoneId, ProjectId};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::milestone;
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn, Tx};

/// Has a milestone of any project this id?
pub(in super::super) fn is_milestone(conn: &mut Conn, id: MilestoneId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(milestone::table.find(id))).get_result(conn)
}

/// A milestone that was not there before.
#[derive(Insertable)]
#[diesel(table_name = milestone)]
struct NewMilestone {
    id: MilestoneId,
    project_id: ProjectId,
    title: String,
    due_on: Day,
    created_at: Ts,
    created_by: AccountId,
}

pub(in super::super) fn insert_milestone(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, title, due_on): (MilestoneId, &str, Date),
) -> db::Result<()> {
    let row = NewMilestone {
        id,
        project_id: who.id(),
        title: title.to_owned(),
        due_on: Day(due_on),
        created_at: Ts(tx.now()),
        created_by: who.account.id,
    };
    diesel::insert_into(milestone::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn reach(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (MilestoneId, i32),
    on: Option<Date>,
) -> db::Result<bool> {
    let seen = milestone::project_id.eq(of).and(milestone::id.eq(id)).and(milestone::version.eq(version));
    let changed = diesel::update(milestone::table.filter(seen))
        .set((milestone::reached_on.eq(on.map(Day)), milestone::version.eq(version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn delete_milestone(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (MilestoneId, i32),
) -> db::Result<bool> {
    let seen = milestone::project_id.eq(of).and(milestone::id.eq(id)).and(milestone::version.eq(version));
    Ok(diesel::delete(milestone::table.filter(seen)).execute(conn)? == 1)
}
