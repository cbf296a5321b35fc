//! The only writer of `plan`, `plan_version`, `section`, `removed_section`, `plan_image` and `plan_import`.

mod changes;
mod imports;

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::{PlanId, PlanVersionId, SectionId, SectionKey, SectionKind};
use crate::accounts::AccountId;
use crate::clock::Clock;
use crate::db::schema::{account, plan, plan_image, plan_version, section};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};

pub use changes::Content;
pub(super) use changes::{
    insert, is_section, remove, removed, restore, update_alt, update_content, update_number, update_places,
};
pub use imports::{Staged, staged};
pub(super) use imports::{delete_import, forget_imports, insert_import};

/// A plan with its newest version, as the list shows it.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    pub plan: PlanId,
    pub version: PlanVersionId,
    pub title: String,
    pub number: i32,
    pub source_name: String,
    pub created_at: Timestamp,
    /// Who made the version.
    pub created_by: String,
    pub frozen_at: Option<Timestamp>,
}

/// A section of one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = section)]
pub struct Section {
    pub id: SectionId,
    pub key: SectionKey,
    pub position: i32,
    /// 1 is the topmost.
    pub level: i32,
    /// `2.1`; empty where the plan has none.
    pub number: String,
    pub kind: SectionKind,
    pub heading: String,
    /// Markdown.
    pub body: String,
    pub version: i32,
}

/// Every version of every plan, newest first.
pub fn versions(conn: &mut Conn) -> db::Result<Vec<Listed>> {
    let rows: Vec<ListedRow> = plan_version::table
        .inner_join(plan::table.on(plan::id.eq(plan_version::plan_id)))
        .inner_join(account::table.on(account::id.eq(plan_version::created_by)))
        .order((plan_version::created_at.desc(), plan_version::id.desc()))
        .select((
            plan::id,
            plan_version::id,
            plan::title,
            plan_version::number,
            plan_version::source_name,
            plan_version::created_at,
            account::name,
            plan_version::frozen_at,
        ))
        .load(conn)?;
    Ok(rows.into_iter().map(listed).collect())
}

/// One version.
pub fn version(conn: &mut Conn, id: PlanVersionId) -> db::Result<Option<Listed>> {
    let row = plan_version::table
        .inner_join(plan::table.on(plan::id.eq(plan_version::plan_id)))
        .inner_join(account::table.on(account::id.eq(plan_version::created_by)))
        .filter(plan_version::id.eq(id))
        .select((
            plan::id,
            plan_version::id,
            plan::title,
            plan_version::number,
            plan_version::source_name,
            plan_version::created_at,
            account::name,
            plan_version::frozen_at,
        ))
        .first(conn)
        .optional()?;
    Ok(row.map(listed))
}

type ListedRow = (PlanId, PlanVersionId, String, i32, String, Ts, String, Option<Ts>);

fn listed(row: ListedRow) -> Listed {
    let (plan, version, title, number, source_name, created, created_by, frozen) = row;
    Listed {
        plan,
        version,
        title,
        number,
        source_name,
        created_at: created.0,
        created_by,
        frozen_at: frozen.map(|at| at.0),
    }
}

/// The sections of a version in the order of the plan.
pub fn sections(conn: &mut Conn, version: PlanVersionId) -> db::Result<Vec<Section>> {
    section::table
        .filter(section::plan_version_id.eq(version))
        .order((section::position, section::id))
        .select(Section::as_select())
        .load(conn)
}

/// A picture's name and alternative text.
#[derive(Clone, Debug, Serialize)]
pub struct ImageName {
    pub name: String,
    pub alt: String,
}

/// The pictures of a version, by name.
pub fn image_names(conn: &mut Conn, version: PlanVersionId) -> db::Result<Vec<ImageName>> {
    let rows: Vec<(String, String)> = plan_image::table
        .filter(plan_image::plan_version_id.eq(version))
        .order((plan_image::name, plan_image::id))
        .select((plan_image::name, plan_image::alt))
        .load(conn)?;
    Ok(rows.into_iter().map(|(name, alt)| ImageName { name, alt }).collect())
}

/// A picture of a version: media type and bytes.
pub fn image(conn: &mut Conn, version: PlanVersionId, name: &str) -> db::Result<Option<(String, Vec<u8>)>> {
    plan_image::table
        .filter(plan_image::plan_version_id.eq(version))
        .filter(plan_image::name.eq(name))
        .select((plan_image::media_type, plan_image::bytes))
        .first(conn)
        .optional()
}

pub(super) fn insert_plan(conn: &mut Conn, title: &str, by: AccountId, clock: &Clock) -> db::Result<PlanId> {
    let id = PlanId::new(clock);
    diesel::insert_into(plan::table)
        .values((
            plan::id.eq(id),
            plan::title.eq(title),
            plan::created_at.eq(Ts(clock.now())),
            plan::created_by.eq(by),
        ))
        .execute(conn)?;
    Ok(id)
}

pub(super) fn insert_version(
    conn: &mut Conn,
    of: PlanId,
    source: (&str, &[u8]),
    by: AccountId,
    clock: &Clock,
) -> db::Result<PlanVersionId> {
    let id = PlanVersionId::new(clock);
    diesel::insert_into(plan_version::table)
        .values((
            plan_version::id.eq(id),
            plan_version::plan_id.eq(of),
            plan_version::number.eq(1),
            plan_version::source_name.eq(source.0),
            plan_version::source.eq(source.1),
            plan_version::created_at.eq(Ts(clock.now())),
            plan_version::created_by.eq(by),
        ))
        .execute(conn)?;
    Ok(id)
}

/// A section about to be saved.
pub(super) struct NewSection<'a> {
    pub position: i32,
    pub level: i32,
    pub number: &'a str,
    pub kind: SectionKind,
    pub heading: &'a str,
    pub body: &'a str,
}

pub(super) fn insert_section(
    conn: &mut Conn,
    version: PlanVersionId,
    new: &NewSection<'_>,
    clock: &Clock,
) -> db::Result<()> {
    diesel::insert_into(section::table)
        .values((
            section::id.eq(SectionId::new(clock)),
            section::plan_version_id.eq(version),
            section::key.eq(SectionKey::new(clock)),
            section::position.eq(new.position),
            section::level.eq(new.level),
            section::number.eq(new.number),
            section::kind.eq(new.kind),
            section::heading.eq(new.heading),
            section::body.eq(new.body),
        ))
        .execute(conn)?;
    Ok(())
}

pub(super) fn insert_image(
    conn: &mut Conn,
    version: PlanVersionId,
    image: &super::import::Image,
    clock: &Clock,
) -> db::Result<()> {
    diesel::insert_into(plan_image::table)
        .values((
            plan_image::id.eq(AnyId::new(clock)),
            plan_image::plan_version_id.eq(version),
            plan_image::name.eq(&image.name),
            plan_image::media_type.eq(&image.media_type),
            plan_image::alt.eq(&image.alt),
            plan_image::bytes.eq(&image.bytes),
        ))
        .execute(conn)?;
    Ok(())
}

/// Closes a version for changes: it is being heard. Freezing again changes nothing.
pub fn freeze(conn: &mut Conn, version: PlanVersionId, clock: &Clock) -> db::Result<()> {
    diesel::update(plan_version::table.find(version).filter(plan_version::frozen_at.is_null()))
        .set(plan_version::frozen_at.eq(Ts(clock.now())))
        .execute(conn)?;
    Ok(())
}
