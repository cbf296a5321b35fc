//! Rows of `milestone`.

use diesel::prelude::*;
use jiff::civil::Date;

use super::super::access::Work;
use super::super::{Milestone, MilestoneId, ProjectId};
use crate::db::schema::milestone;
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn, Tx};

#[derive(Queryable, Selectable)]
#[diesel(table_name = milestone)]
struct Row {
    id: MilestoneId,
    title: String,
    due_on: Day,
    reached_on: Option<Day>,
    version: i32,
}

/// A project's milestones, the earliest first.
pub fn milestones(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Milestone>> {
    let rows = milestone::table
        .filter(milestone::project_id.eq(of))
        .order((milestone::due_on, milestone::id))
        .select(Row::as_select())
        .load(conn)?;
    let told = |Row { id, title, due_on, reached_on, version }: Row| Milestone {
        id,
        title,
        due_on: due_on.0,
        reached_on: reached_on.map(|day| day.0),
        version,
    };
    Ok(rows.into_iter().map(told).collect())
}

/// Has a milestone of any project this id?
pub(in super::super) fn is_milestone(conn: &mut Conn, id: MilestoneId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(milestone::table.find(id))).get_result(conn)
}

pub(in super::super) fn insert_milestone(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, title, due_on): (MilestoneId, &str, Date),
) -> db::Result<()> {
    diesel::insert_into(milestone::table)
        .values((
            milestone::id.eq(id),
            milestone::project_id.eq(who.id()),
            milestone::title.eq(title),
            milestone::due_on.eq(Day(due_on)),
            milestone::created_at.eq(Ts(tx.now())),
            milestone::created_by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
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
