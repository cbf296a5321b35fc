//! What staff do with plans: upload a file, save what was read of it, and change it until it is heard.

mod alt;
mod change;

use super::import::Imported;
use super::store::{self, NewSection, Staged};
use super::{IMPORT_KEPT_DAYS, ImportId, PlanVersionId};
use crate::accounts::Account;
use crate::audit::{self, Actor, Event};
use crate::clock::Clock;
use crate::db::{self, Tx};

pub use change::{ChangeError, Edit, Removed, add, arrange, describe_image, edit, remove, renumber, restore};

/// A plan that was read and looked at.
#[derive(Clone, Debug)]
pub struct NewPlan {
    pub title: String,
    pub file_name: String,
    /// The document as it came.
    pub source: Vec<u8>,
    pub read: Imported,
}

/// Saves the plan as version 1, with its document as it came. `who` is staff: their page's argument says so.
pub fn save_import(
    tx: &mut Tx<'_>,
    who: &Account,
    actor: &Actor,
    new: &NewPlan,
    clock: &Clock,
) -> db::Result<PlanVersionId> {
    let plan = store::insert_plan(tx, &new.title, who.id, clock)?;
    let version = store::insert_version(tx, plan, (&new.file_name, &new.source), who.id, clock)?;
    for (position, section) in (1..).zip(&new.read.sections) {
        let row = NewSection {
            position,
            level: i32::from(section.level).clamp(1, 9),
            number: &section.number,
            kind: section.kind,
            heading: &section.heading,
            body: &section.body,
        };
        store::insert_section(tx, version, &row, clock)?;
    }
    for image in &new.read.images {
        store::insert_image(tx, version, image, clock)?;
    }
    let counts = serde_json::json!({ "sections": new.read.sections.len(), "images": new.read.images.len() });
    audit::record(tx, clock, actor, &Event::new("plan.imported", ("plan_version", version.0)).with(counts))?;
    Ok(version)
}

/// Keeps an uploaded file until somebody says yes to what was read.
pub fn stage(
    tx: &mut Tx<'_>,
    who: &Account,
    actor: &Actor,
    file: &Staged,
    clock: &Clock,
) -> db::Result<ImportId> {
    let id = store::insert_import(tx, file, who.id, clock)?;
    audit::record(tx, clock, actor, &Event::new("plan.uploaded", ("plan_import", id.0)))?;
    Ok(id)
}

/// Forgets files that waited too long by both signs: days lived through, and the clock.
pub fn forget_old(tx: &mut Tx<'_>, lived: i32, clock: &Clock) -> db::Result<usize> {
    let before = clock.in_seconds(-i64::from(IMPORT_KEPT_DAYS - 1) * 86_400);
    store::forget_imports(tx, lived.saturating_sub(IMPORT_KEPT_DAYS), before)
}

/// Saves what was read of an uploaded file; `None` if the file is gone, as after a yes that was sent twice.
pub fn keep(
    tx: &mut Tx<'_>,
    who: &Account,
    actor: &Actor,
    (import, new): (ImportId, &NewPlan),
    clock: &Clock,
) -> db::Result<Option<PlanVersionId>> {
    if !store::delete_import(tx, import, who.id)? {
        return Ok(None);
    }
    save_import(tx, who, actor, new, clock).map(Some)
}

/// Forgets an uploaded file.
pub fn discard(
    tx: &mut Tx<'_>,
    who: &Account,
    actor: &Actor,
    import: ImportId,
    clock: &Clock,
) -> db::Result<()> {
    if store::delete_import(tx, import, who.id)? {
        audit::record(tx, clock, actor, &Event::new("plan.upload_discarded", ("plan_import", import.0)))?;
    }
    Ok(())
}
