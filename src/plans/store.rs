//! The only writer of `plan_version`, `section`, `removed_section`, `item`, `plan_image` and `plan_import`.

mod changes;
mod imports;
mod items;
mod versions;

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::items::Choices;
use super::{PlanVersionId, SectionId, SectionKey, SectionKind, path};
use crate::db::schema::{account, blob, plan_image, plan_version, project, section};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx};
use crate::files::{Blob, BlobId};
use crate::projects::ProjectId;
use crate::projects::access::Work;

pub use changes::Content;
pub(super) use changes::{
    insert, is_section, remove, removed, restore, stood_after, update_alt, update_content, update_number,
    update_places,
};
pub use imports::{Waiting, waiting};
pub(super) use imports::{delete_import, forget_imports, insert_import};
pub use items::{Item, items};
pub(super) use items::{items_of, set_items};
pub(super) use versions::{is_in_a_round, set_removed, update_title};
pub use versions::{numbered_or_removed, removed_versions};

/// A version, as lists show it.
#[derive(Clone, Debug, Serialize)]
pub struct Listed {
    pub project: ProjectId,
    pub version: PlanVersionId,
    pub title: String,
    /// 1 for the first version of a project's plan.
    pub number: i32,
    /// The file it was read from; empty where it was begun here.
    pub source_name: String,
    pub created_at: Timestamp,
    /// Who made the version.
    pub created_by: String,
    pub frozen_at: Option<Timestamp>,
    /// Goes up with each change of the title.
    pub row_version: i32,
    /// Path of its page.
    pub url: String,
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
    /// What somebody said of its tables and lists against the rule.
    #[serde(skip)]
    pub item_choices: Choices,
    pub version: i32,
}

/// The rows of versions that lists show, of which each query takes its own.
macro_rules! listed {
    () => {
        plan_version::table
            .inner_join(project::table.on(project::id.eq(plan_version::project_id)))
            .inner_join(account::table.on(account::id.eq(plan_version::created_by)))
            .filter(plan_version::removed_at.is_null())
            .select((VersionRow::as_select(), project::slug, account::name))
    };
}

/// The versions of a project's plan, newest first.
pub fn versions(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Listed>> {
    let rows: Vec<ListedRow> =
        listed!().filter(plan_version::project_id.eq(of)).order(plan_version::number.desc()).load(conn)?;
    Ok(rows.into_iter().map(listed).collect())
}

/// The sections of the newest version; none where the plan has none.
pub fn newest_sections(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Section>> {
    match versions(conn, of)?.first() {
        Some(newest) => sections(conn, newest.version),
        None => Ok(Vec::new()),
    }
}

/// One version.
pub fn version(conn: &mut Conn, id: PlanVersionId) -> db::Result<Option<Listed>> {
    Ok(listed!().filter(plan_version::id.eq(id)).first(conn).optional()?.map(listed))
}

/// A version of a project's plan by its number.
pub fn numbered(conn: &mut Conn, of: ProjectId, number: i32) -> db::Result<Option<Listed>> {
    let own = plan_version::project_id.eq(of).and(plan_version::number.eq(number));
    Ok(listed!().filter(own).first(conn).optional()?.map(listed))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = plan_version)]
struct VersionRow {
    id: PlanVersionId,
    project_id: ProjectId,
    number: i32,
    title: String,
    source_name: String,
    created_at: Ts,
    frozen_at: Option<Ts>,
    version: i32,
}

type ListedRow = (VersionRow, String, String);

fn listed((row, project_slug, created_by): ListedRow) -> Listed {
    Listed {
        project: row.project_id,
        version: row.id,
        title: row.title,
        url: path(&project_slug, row.number),
        number: row.number,
        source_name: row.source_name,
        created_at: row.created_at.0,
        created_by,
        frozen_at: row.frozen_at.map(|at| at.0),
        row_version: row.version,
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

/// One section of a version.
pub fn section(conn: &mut Conn, version: PlanVersionId, id: SectionId) -> db::Result<Option<Section>> {
    section::table
        .find(id)
        .filter(section::plan_version_id.eq(version))
        .select(Section::as_select())
        .first(conn)
        .optional()
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

/// A picture of a version: media type and file.
pub fn image(conn: &mut Conn, version: PlanVersionId, name: &str) -> db::Result<Option<(String, Blob)>> {
    plan_image::table
        .inner_join(blob::table.on(blob::id.eq(plan_image::blob_id)))
        .filter(plan_image::plan_version_id.eq(version))
        .filter(plan_image::name.eq(name))
        .select((plan_image::media_type, Blob::as_select()))
        .first(conn)
        .optional()
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

/// A version about to be saved.
pub(super) struct NewVersion<'a> {
    pub title: &'a str,
    pub source_name: &'a str,
    pub source: Option<BlobId>,
}

/// Saves the next version of a project's plan.
pub(super) fn insert_version(tx: &mut Tx<'_>, who: &Work, new: &NewVersion<'_>) -> db::Result<PlanVersionId> {
    let id = PlanVersionId::new(tx);
    let last: Option<i32> = plan_version::table
        .filter(plan_version::project_id.eq(who.id()))
        .select(diesel::dsl::max(plan_version::number))
        .first(tx.conn())?;
    diesel::insert_into(plan_version::table)
        .values((
            plan_version::id.eq(id),
            plan_version::project_id.eq(who.id()),
            plan_version::number.eq(last.unwrap_or(0).saturating_add(1)),
            plan_version::title.eq(new.title),
            plan_version::source_name.eq(new.source_name),
            plan_version::source_id.eq(new.source),
            plan_version::created_at.eq(Ts(tx.now())),
            plan_version::created_by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Copies pictures from one version to another.
pub(super) fn copy_images(tx: &mut Tx<'_>, (from, to): (PlanVersionId, PlanVersionId)) -> db::Result<()> {
    let names = image_names(tx, from)?;
    for ImageName { name, alt } in names {
        let Some((media_type, file)) = image(tx, from, &name)? else { continue };
        insert_image_row(tx, to, (&name, &media_type, &alt, file.id))?;
    }
    Ok(())
}

/// A section about to be saved.
pub(super) struct NewSection<'a> {
    pub position: i32,
    pub level: i32,
    pub number: &'a str,
    pub kind: SectionKind,
    pub heading: &'a str,
    pub body: &'a str,
    pub item_choices: &'a Choices,
    /// Of the section it carries on from an earlier version.
    pub key: Option<SectionKey>,
}

pub(super) fn insert_section(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    new: &NewSection<'_>,
) -> db::Result<SectionKey> {
    let key = new.key.unwrap_or_else(|| SectionKey::new(tx));
    diesel::insert_into(section::table)
        .values((
            section::id.eq(SectionId::new(tx)),
            section::plan_version_id.eq(version),
            section::key.eq(key),
            section::position.eq(new.position),
            section::level.eq(new.level),
            section::number.eq(new.number),
            section::kind.eq(new.kind),
            section::heading.eq(new.heading),
            section::body.eq(new.body),
            section::item_choices.eq(new.item_choices),
        ))
        .execute(tx.conn())?;
    Ok(key)
}

pub(super) fn insert_image(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    (image, file): (&super::import::Image, BlobId),
) -> db::Result<()> {
    insert_image_row(tx, version, (&image.name, image.media_type, &image.alt, file))
}

fn insert_image_row(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    (name, media_type, alt, file): (&str, &str, &str, BlobId),
) -> db::Result<()> {
    diesel::insert_into(plan_image::table)
        .values((
            plan_image::id.eq(AnyId::new(tx)),
            plan_image::plan_version_id.eq(version),
            plan_image::name.eq(name),
            plan_image::media_type.eq(media_type),
            plan_image::alt.eq(alt),
            plan_image::blob_id.eq(file),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Closes a version for changes: it is being heard. Freezing again changes nothing.
pub fn freeze(tx: &mut Tx<'_>, version: PlanVersionId) -> db::Result<()> {
    diesel::update(plan_version::table.find(version).filter(plan_version::frozen_at.is_null()))
        .set(plan_version::frozen_at.eq(Ts(tx.now())))
        .execute(tx.conn())?;
    Ok(())
}
