//! The items of sections: a row for each measure or goal that stands in a section's text.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde::Serialize;

use crate::db::schema::{item, plan_version, section};
use crate::db::{self, Conn};
use crate::plans::items::Found;
use crate::plans::{ItemKey, PlanVersionId, SectionKey, SectionKind};
use crate::projects::ProjectId;

/// An item of one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = item)]
pub struct Item {
    /// The section whose text it stands in.
    #[diesel(column_name = section_key)]
    pub section: SectionKey,
    pub key: ItemKey,
    /// Its number, text and fields, as the section has them.
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Found,
}

/// The items of a version in the order of the plan. Those of a removed section are not among them.
pub fn items(conn: &mut Conn, version: PlanVersionId) -> db::Result<Vec<Item>> {
    let its = section::plan_version_id.eq(item::plan_version_id).and(section::key.eq(item::section_key));
    item::table
        .inner_join(section::table.on(its))
        .filter(item::plan_version_id.eq(version))
        .order((section::position, section::id, item::position, item::id))
        .select(Item::as_select())
        .load(conn)
}

/// How many sections a version has, and how many measures and goals: items, and sections that are one and hold none.
pub fn sizes(conn: &mut Conn, version: PlanVersionId) -> db::Result<(i64, i64)> {
    let sections = section::table.filter(section::plan_version_id.eq(version)).count().get_result(conn)?;
    let its = section::plan_version_id.eq(item::plan_version_id).and(section::key.eq(item::section_key));
    let items = item::table.inner_join(section::table.on(its)).filter(item::plan_version_id.eq(version));
    let held = item::table.filter(its);
    let alone: i64 = section::table
        .filter(section::plan_version_id.eq(version))
        .filter(section::kind.eq_any([SectionKind::Goal, SectionKind::Measure]))
        .filter(not(exists(held)))
        .count()
        .get_result(conn)?;
    let items: i64 = items.count().get_result(conn)?;
    Ok((sections, items.saturating_add(alone)))
}

/// An item of a version, in a section that stands there.
pub fn item_of_key(conn: &mut Conn, version: PlanVersionId, key: ItemKey) -> db::Result<Option<Item>> {
    item::table
        .inner_join(section::table.on(section::plan_version_id.eq(item::plan_version_id)))
        .filter(item::plan_version_id.eq(version).and(item::key.eq(key)))
        .filter(section::key.eq(item::section_key))
        .select(Item::as_select())
        .first(conn)
        .optional()
}

/// The items of one section, in its order.
pub fn items_of(conn: &mut Conn, version: PlanVersionId, of: SectionKey) -> db::Result<Vec<Item>> {
    item::table
        .filter(item::plan_version_id.eq(version).and(item::section_key.eq(of)))
        .order((item::position, item::id))
        .select(Item::as_select())
        .load(conn)
}

/// So many of a section's earlier items are asked for.
const EARLIER: i64 = 400;

/// Items that stood in a section in other versions of the same plan, and nowhere in this one; the newest version's first.
pub fn earlier_items(conn: &mut Conn, version: PlanVersionId, of: SectionKey) -> db::Result<Vec<Item>> {
    let project: ProjectId =
        plan_version::table.find(version).select(plan_version::project_id).first(conn)?;
    let own = diesel::alias!(item as own);
    let stands =
        own.filter(own.field(item::plan_version_id).eq(version)).filter(own.field(item::key).eq(item::key));
    item::table
        .inner_join(plan_version::table.on(plan_version::id.eq(item::plan_version_id)))
        .filter(plan_version::project_id.eq(project).and(item::plan_version_id.ne(version)))
        .filter(item::section_key.eq(of).and(not(exists(stands))))
        .order((plan_version::number.desc(), item::position, item::id))
        .select(Item::as_select())
        .limit(EARLIER)
        .load(conn)
}
