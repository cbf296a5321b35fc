//! Changing a version as a whole: its title, and whether the lists show it.

use diesel::dsl::exists;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::db::kept::Keep as _;
use crate::db::schema::{hearing, plan_version};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::plans::{PlanVersionId, VersionKind};
use crate::projects::access::Work;

/// Is a round about it, also one that is only prepared? The slice of rounds comes later and knows this one; the column is theirs.
pub(in crate::plans) fn is_in_a_round(conn: &mut Conn, version: PlanVersionId) -> db::Result<bool> {
    let rounds = hearing::table.filter(hearing::plan_version_id.eq(version));
    diesel::select(exists(rounds)).get_result(conn)
}

/// Writes the title of a row that is still at version `seen`; false if it is not.
pub(in crate::plans) fn update_title(
    conn: &mut Conn,
    version: PlanVersionId,
    seen: i32,
    title: &str,
) -> db::Result<bool> {
    let row = plan_version::id.eq(version).and(plan_version::version.eq(seen));
    let changed = diesel::update(plan_version::table.filter(row))
        .set((plan_version::title.eq(title), plan_version::version.eq(plan_version::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Takes a version of this project's plan out of the lists, or puts it back; false if it is there already, or is no version of it.
pub(in crate::plans) fn set_removed(
    conn: &mut Conn,
    who: &Work,
    version: PlanVersionId,
    at: Option<Timestamp>,
) -> db::Result<bool> {
    let own = plan_version::id.eq(version).and(plan_version::project_id.eq(who.id()));
    let other = plan_version::removed_at.is_null().eq(at.is_some());
    let changed = diesel::update(plan_version::table.filter(own.and(other)))
        .set(plan_version::removed_at.eq(at.map(Ts)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Says what a version of this project's plan is; false if it is no version of it.
pub(in crate::plans) fn set_kind(
    conn: &mut Conn,
    who: &Work,
    version: PlanVersionId,
    kind: VersionKind,
) -> db::Result<bool> {
    let own = plan_version::id.eq(version).and(plan_version::project_id.eq(who.id()));
    let changed = diesel::update(plan_version::table.filter(own))
        .set(plan_version::kind.eq(kind))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}
