//! The versions of a project's plan, those that were taken away too.

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::{Item, Section, items, sections};
use crate::db::schema::{account, blob, plan_version, project};
use crate::db::types::{Maybe, Ts};
use crate::db::{self, Conn};
use crate::files::Blob;
use crate::plans::{PlanVersionId, VersionKind};
use crate::projects::ProjectId;

/// A version, as lists show it.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = plan_version)]
pub struct VersionHead {
    #[diesel(column_name = project_id)]
    pub project: ProjectId,
    #[diesel(select_expression = project::slug)]
    pub project_slug: String,
    #[diesel(column_name = id)]
    pub version: PlanVersionId,
    pub title: String,
    /// 1 for the first version of a project's plan.
    pub number: i32,
    /// The file it was read from; empty where it was begun here.
    pub source_name: String,
    pub kind: VersionKind,
    #[diesel(deserialize_as = Ts)]
    pub created_at: Timestamp,
    /// Who made the version.
    #[diesel(select_expression = account::name)]
    pub created_by: String,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub frozen_at: Option<Timestamp>,
    /// Goes up with each change of the title.
    #[diesel(column_name = version)]
    pub row_version: i32,
}

/// The heads of versions, of which each query takes its own.
macro_rules! ever {
    () => {
        plan_version::table
            .inner_join(project::table.on(project::id.eq(plan_version::project_id)))
            .inner_join(account::table.on(account::id.eq(plan_version::created_by)))
            .select(VersionHead::as_select())
    };
}

pub(super) use ever;

/// Those that are not taken away.
macro_rules! standing {
    () => {
        ever!().filter(plan_version::removed_at.is_null())
    };
}

/// The versions of a project's plan, newest first.
pub fn versions(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<VersionHead>> {
    standing!().filter(plan_version::project_id.eq(of)).order(plan_version::number.desc()).load(conn)
}

/// A version with all that stands in it.
#[derive(Clone, Debug)]
pub struct Newest {
    pub head: VersionHead,
    pub sections: Vec<Section>,
    pub items: Vec<Item>,
}

/// The newest version; none where the plan has none.
pub fn newest(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Newest>> {
    let Some(head) = versions(conn, of)?.into_iter().next() else { return Ok(None) };
    let (sections, items) = (sections(conn, head.version)?, items(conn, head.version)?);
    Ok(Some(Newest { head, sections, items }))
}

/// One version.
pub fn version(conn: &mut Conn, id: PlanVersionId) -> db::Result<Option<VersionHead>> {
    standing!().filter(plan_version::id.eq(id)).first(conn).optional()
}

/// A version of a project's plan by its number.
pub fn numbered(conn: &mut Conn, of: ProjectId, number: i32) -> db::Result<Option<VersionHead>> {
    let own = plan_version::project_id.eq(of).and(plan_version::number.eq(number));
    standing!().filter(own).first(conn).optional()
}

/// The versions of a project's plan that were taken away, newest first.
pub fn removed_versions(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<VersionHead>> {
    ever!()
        .filter(plan_version::project_id.eq(of))
        .filter(plan_version::removed_at.is_not_null())
        .order(plan_version::number.desc())
        .load(conn)
}

/// A version of a project's plan by its number, also one that was taken away.
pub fn numbered_or_removed(conn: &mut Conn, of: ProjectId, number: i32) -> db::Result<Option<VersionHead>> {
    let own = plan_version::project_id.eq(of).and(plan_version::number.eq(number));
    ever!().filter(own).first(conn).optional()
}

/// The document a version was read from, and its name; none where it was begun here.
pub fn source(conn: &mut Conn, version: PlanVersionId) -> db::Result<Option<(String, Blob)>> {
    plan_version::table
        .inner_join(blob::table.on(plan_version::source_id.eq(blob::id.nullable())))
        .filter(plan_version::id.eq(version))
        .select((plan_version::source_name, Blob::as_select()))
        .first(conn)
        .optional()
}
