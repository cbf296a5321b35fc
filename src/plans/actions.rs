//! What members do with their project's plan: upload a file, save what was read of it, begin a version, and change it until it is heard.

mod adopt;
mod alt;
mod change;
mod following;
mod items;
mod next;
mod place;
mod together;
mod version;

use std::collections::HashSet;

use super::matching::Carried;
use super::new_plan::{NewPlan, Source};
use super::read::{self, Section};
use super::store::{self, NewVersion};
use super::{IMPORT_KEPT_DAYS, ImportId, ItemKey, PlanVersionId, SectionId, SectionKey, VersionKind};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::files::{self, Placed};
use crate::projects::access::Work;

pub use adopt::{save_adopted, take_adopted_away};
pub use following::{Follow, FollowError, ask_anew, follow};
pub use next::begin_from;
pub use place::{Stood, place};
pub use together::{CommentError, comment, here, settle};
pub use version::{VersionError, remove_version, retitle, take_back};

pub use change::{
    ChangeError, Edit, Removed, Spot, add, arrange, describe_image, edit, remove, renumber, restore,
};

/// Why what was read was not saved.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// The file is gone, as after a yes that was sent twice.
    #[error("no such upload")]
    NotFound,
    /// The newest version is another one, or says something else, than the file was compared with.
    #[error("the plan has changed meanwhile")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(KeepError);

/// Saves what was read as the plan's next version, with its document as it came. What carries on a section or an item of the
/// newest version keeps its key: what was said of it follows.
pub fn save_import(tx: &mut Tx<'_>, who: &Work, new: &NewPlan) -> Result<PlanVersionId, KeepError> {
    check_base(tx, who, &new.carried)?;
    let source = match &new.source {
        Source::Placed(placed) => files::keep(tx, placed)?,
        Source::Kept(id) => *id,
    };
    let row = NewVersion {
        title: &new.title,
        source_name: &new.file_name,
        source: Some(source),
        kind: VersionKind::Draft,
    };
    let version = store::insert_version(tx, who, &row)?;
    insert_sections(tx, version, new)?;
    for (image, placed) in new.read.images.iter().zip(&new.images) {
        let file = files::keep(tx, placed)?;
        store::insert_image(tx, version, (image, file))?;
    }
    let sections = &new.read.sections;
    let items: usize = sections.iter().map(|section| section.items.len()).sum();
    let counts =
        serde_json::json!({ "sections": sections.len(), "items": items, "images": new.read.images.len() });
    let event = Event::new(Action::PlanImported, version.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(counts))?;
    Ok(version)
}

/// The keys are those of the newest version still.
fn check_base(tx: &mut Tx<'_>, who: &Work, carried: &Carried) -> Result<(), KeepError> {
    let newest = read::versions(tx, who.id())?.first().map(|newest| newest.version);
    if carried.base != newest {
        return Err(KeepError::Stale);
    }
    let Some(base) = newest else { return Ok(()) };
    let sections: HashSet<SectionKey> = read::sections(tx, base)?.into_iter().map(|one| one.key).collect();
    let items: HashSet<ItemKey> = read::items(tx, base)?.into_iter().map(|one| one.key).collect();
    let stand = carried.sections.iter().flatten().all(|key| sections.contains(key))
        && carried.items.iter().flatten().flatten().all(|key| items.contains(key));
    if stand { Ok(()) } else { Err(KeepError::Stale) }
}

fn insert_sections(tx: &mut Tx<'_>, version: PlanVersionId, new: &NewPlan) -> db::Result<()> {
    let none = Vec::new();
    for (at, (position, section)) in (1..).zip(&new.read.sections).enumerate() {
        let key = new.carried.sections.get(at).copied().flatten().unwrap_or_else(|| SectionKey::new(tx));
        let row = Section {
            id: SectionId::new(tx),
            key,
            position,
            level: i32::from(section.level).clamp(1, 9),
            number: section.number.clone(),
            kind: section.kind,
            heading: section.heading.clone(),
            body: section.body.clone(),
            item_choices: section.choices.clone(),
            version: 1,
        };
        store::insert(tx, version, &row)?;
        let keys = new.carried.items.get(at).unwrap_or(&none).iter().copied();
        let items: Vec<_> = keys.chain(std::iter::repeat(None)).zip(&section.items).collect();
        store::set_items(tx, version, key, &items)?;
    }
    Ok(())
}

/// Why a version was not begun.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    #[error("no such version to begin from")]
    NotFound,
    /// Another version was begun since the form was shown: by somebody else, or by the same press sent twice.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(BeginError);

/// Begins the plan's next version: empty, for an outline to be written here, or as a copy of an earlier one, whose
/// sections and items keep their keys.
pub fn begin(
    tx: &mut Tx<'_>,
    who: &Work,
    (seen, from): (i32, Option<i32>),
) -> Result<PlanVersionId, BeginError> {
    if read::versions(tx, who.id())?.first().map_or(0, |newest| newest.number) != seen {
        return Err(BeginError::Stale);
    }
    let source = match from {
        Some(number) => Some(read::numbered(tx, who.id(), number)?.ok_or(BeginError::NotFound)?),
        None => None,
    };
    let title = source.as_ref().map_or(&who.project.title, |source| &source.title);
    let new = NewVersion { title, source_name: "", source: None, kind: VersionKind::Draft };
    let version = store::insert_version(tx, who, &new)?;
    if let Some(source) = source {
        let mut stood = items::by_section(tx, source.version)?;
        for section in read::sections(tx, source.version)? {
            let row = Section { id: SectionId::new(tx), version: 1, ..section };
            store::insert(tx, version, &row)?;
            let items = stood.remove(&row.key).unwrap_or_default();
            let kept: Vec<_> = items.iter().map(|item| (Some(item.key), &item.said)).collect();
            store::set_items(tx, version, row.key, &kept)?;
        }
        store::copy_images(tx, (source.version, version))?;
    }
    let event = Event::new(Action::PlanBegun, version.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(serde_json::json!({ "from": from })))?;
    Ok(version)
}

/// Keeps an uploaded file until somebody says yes to what was read.
pub fn stage(tx: &mut Tx<'_>, who: &Work, (name, file): (&str, &Placed)) -> db::Result<ImportId> {
    let source = files::keep(tx, file)?;
    let id = store::insert_import(tx, (name, source), who)?;
    let event = Event::new(Action::PlanUploaded, id.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event)?;
    Ok(id)
}

/// Forgets files that waited too long by both signs: days lived through, and the clock.
pub fn forget_old(tx: &mut Tx<'_>, lived: i32) -> db::Result<usize> {
    let before = tx.in_seconds(-i64::from(IMPORT_KEPT_DAYS - 1) * 86_400);
    store::forget_imports(tx, lived.saturating_sub(IMPORT_KEPT_DAYS), before)
}

/// Saves what was read of an uploaded file.
pub fn keep(
    tx: &mut Tx<'_>,
    who: &Work,
    (import, new): (ImportId, &NewPlan),
) -> Result<PlanVersionId, KeepError> {
    if !store::delete_import(tx, import, who)? {
        return Err(KeepError::NotFound);
    }
    save_import(tx, who, new)
}

/// Forgets an uploaded file.
pub fn discard(tx: &mut Tx<'_>, who: &Work, import: ImportId) -> db::Result<()> {
    if store::delete_import(tx, import, who)? {
        let event = Event::new(Action::PlanUploadDiscarded, import.0).in_project(who.id().0);
        audit::record(tx, &who.actor, &event)?;
    }
    Ok(())
}
