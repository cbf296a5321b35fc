//! Reading plans: versions, their sections, items and pictures, and files that wait for a yes.

mod following;
mod inputs;
mod items;
mod together;
mod versions;

use diesel::prelude::*;
use serde::Serialize;

use super::items::{Choices, Written};
use super::{ImportId, PlanVersionId, SectionId, SectionKey, SectionKind};
use crate::db::schema::{blob, plan_image, plan_import, section};
use crate::db::{self, Conn};
use crate::files::Blob;
use crate::projects::access::Work;

pub use following::{
    Followed, OnPlace, followed, on_place, said_of, stands, trail, unfollowed, versions_of_rounds, was_heard,
};
pub use inputs::{Behind, Heard, behind, heard};
pub use items::{Item, earlier_items, item_of_key, items, items_of, sizes};
pub use together::{
    Comment, SavedText, comments, is_comment_of, is_said, newest_text, open_comments, text, text_before,
    texts, writers,
};
pub use versions::{
    Newest, VersionHead, newest, numbered, numbered_or_removed, removed_versions, source, version, versions,
};

/// A section of one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable)]
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

impl Section {
    /// Its text, and what decides how its items are read.
    pub fn written(&self) -> Written<'_> {
        let Self { kind, heading, body, item_choices: choices, .. } = self;
        Written { kind: *kind, heading, body, choices }
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

/// What some sections of a version say, as Markdown, by their keys.
pub fn bodies(
    conn: &mut Conn,
    version: PlanVersionId,
    keys: &[SectionKey],
) -> db::Result<Vec<(SectionKey, String)>> {
    section::table
        .filter(section::plan_version_id.eq(version).and(section::key.eq_any(keys)))
        .order((section::position, section::id))
        .select((section::key, section::body))
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

/// A section of a version by what it is known by.
pub fn section_of_key(
    conn: &mut Conn,
    version: PlanVersionId,
    key: SectionKey,
) -> db::Result<Option<Section>> {
    section::table
        .filter(section::plan_version_id.eq(version).and(section::key.eq(key)))
        .select(Section::as_select())
        .first(conn)
        .optional()
}

/// A picture's name and alternative text.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = plan_image)]
pub struct ImageName {
    pub name: String,
    pub alt: String,
}

/// The pictures of a version, by name.
pub fn image_names(conn: &mut Conn, version: PlanVersionId) -> db::Result<Vec<ImageName>> {
    plan_image::table
        .filter(plan_image::plan_version_id.eq(version))
        .order((plan_image::name, plan_image::id))
        .select(ImageName::as_select())
        .load(conn)
}

/// A picture of a version with its file.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = plan_image)]
pub struct Picture {
    pub name: String,
    pub alt: String,
    #[diesel(embed)]
    pub file: Blob,
}

/// All pictures of a version, by name.
pub fn images(conn: &mut Conn, version: PlanVersionId) -> db::Result<Vec<Picture>> {
    plan_image::table
        .inner_join(blob::table.on(blob::id.eq(plan_image::blob_id)))
        .filter(plan_image::plan_version_id.eq(version))
        .order((plan_image::name, plan_image::id))
        .select(Picture::as_select())
        .load(conn)
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

/// An uploaded file.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = plan_import)]
pub struct Waiting {
    pub file_name: String,
    #[diesel(embed)]
    pub source: Blob,
}

/// The file, if this person uploaded it for this project.
pub fn waiting(conn: &mut Conn, id: ImportId, who: &Work) -> db::Result<Option<Waiting>> {
    let own = plan_import::project_id.eq(who.id()).and(plan_import::created_by.eq(who.account.id));
    plan_import::table
        .inner_join(blob::table.on(blob::id.eq(plan_import::source_id)))
        .filter(plan_import::id.eq(id).and(own))
        .select(Waiting::as_select())
        .first(conn)
        .optional()
}
