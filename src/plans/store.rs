//! The only writer of `plan_version`, `section`, `removed_section`, `item`, `plan_image`, `plan_import`,
//! `place_followed`, `section_text`, `section_comment` and `section_writer`.

mod changes;
mod following;
mod imports;
mod items;
mod together;
mod versions;

use diesel::prelude::*;

use super::read::{ImageName, image, image_names};
use super::{ImageId, PlanVersionId, VersionKind};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{plan_image, plan_version};
use crate::db::types::Ts;
use crate::db::{self, Tx};
use crate::files::BlobId;
use crate::projects::ProjectId;
use crate::projects::access::Work;

pub use changes::Content;
pub(super) use changes::{
    insert, is_section, remove, removed, restore, stands_there, stood_after, update_alt, update_content,
    update_number, update_places,
};
pub(super) use following::{end_followed, insert_followed};
pub(super) use imports::{delete_import, forget_imports, insert_import};
pub(super) use items::set_items;
pub(super) use together::{
    forget_texts, insert_comment, insert_first_text, insert_text, is_comment, mark_writer, open_count,
    set_settled, unmark_writer, update_text,
};
pub(super) use versions::{is_in_a_round, set_kind, set_removed, update_title};

/// A version about to be saved.
pub(super) struct NewVersion<'a> {
    pub title: &'a str,
    pub source_name: &'a str,
    pub source: Option<BlobId>,
    pub kind: VersionKind,
}

/// The same as a row.
#[derive(Insertable)]
#[diesel(table_name = plan_version, treat_none_as_default_value = false)]
struct VersionRow {
    id: PlanVersionId,
    project_id: ProjectId,
    number: i32,
    title: String,
    source_name: String,
    source_id: Option<BlobId>,
    kind: VersionKind,
    created_at: Ts,
    created_by: AccountId,
}

/// Saves the next version of a project's plan.
pub(super) fn insert_version(tx: &mut Tx<'_>, who: &Work, new: &NewVersion<'_>) -> db::Result<PlanVersionId> {
    let id = PlanVersionId::new(tx);
    let last: Option<i32> = plan_version::table
        .filter(plan_version::project_id.eq(who.id()))
        .select(diesel::dsl::max(plan_version::number))
        .first(tx.conn())?;
    let row = VersionRow {
        id,
        project_id: who.id(),
        number: last.unwrap_or(0).saturating_add(1),
        title: new.title.to_owned(),
        source_name: new.source_name.to_owned(),
        source_id: new.source,
        kind: new.kind,
        created_at: Ts(tx.now()),
        created_by: who.account.id,
    };
    diesel::insert_into(plan_version::table).values(row).execute(tx.conn())?;
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

pub(super) fn insert_image(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    (image, file): (&super::import::Image, BlobId),
) -> db::Result<()> {
    insert_image_row(tx, version, (&image.name, image.media_type, &image.alt, file))
}

/// A picture of a version.
#[derive(Insertable)]
#[diesel(table_name = plan_image)]
struct NewImage {
    id: ImageId,
    plan_version_id: PlanVersionId,
    name: String,
    media_type: String,
    alt: String,
    blob_id: BlobId,
}

fn insert_image_row(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    (name, media_type, alt, file): (&str, &str, &str, BlobId),
) -> db::Result<()> {
    let row = NewImage {
        id: ImageId::new(tx),
        plan_version_id: version,
        name: name.to_owned(),
        media_type: media_type.to_owned(),
        alt: alt.to_owned(),
        blob_id: file,
    };
    diesel::insert_into(plan_image::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// Closes a version for changes: it is being heard, or a body has adopted a plan of it. Freezing again changes nothing.
pub fn freeze(tx: &mut Tx<'_>, version: PlanVersionId) -> db::Result<()> {
    diesel::update(plan_version::table.find(version).filter(plan_version::frozen_at.is_null()))
        .set(plan_version::frozen_at.eq(Ts(tx.now())))
        .kept()
        .execute(tx.conn())?;
    Ok(())
}
