//! Saving a version that a body adopted: closed for changes from the first moment.

use crate::db::{self, Tx};
use crate::plans::amended::Amended;
use crate::plans::read::{Section, VersionHead};
use crate::plans::store::{self, NewVersion};
use crate::plans::{PlanVersionId, SectionId, SectionKey, VersionKind};
use crate::projects::access::Work;

/// Saves what a version became as the plan's next one, adopted. Sections and items keep their keys, and pictures come along.
pub fn save_adopted(
    tx: &mut Tx<'_>,
    who: &Work,
    (before, amended): (&VersionHead, &Amended),
) -> db::Result<PlanVersionId> {
    let row = NewVersion { title: &before.title, source_name: "", source: None, kind: VersionKind::Adopted };
    let version = store::insert_version(tx, who, &row)?;
    for (position, section) in (1..).zip(&amended.sections) {
        let key = section.key.unwrap_or_else(|| SectionKey::new(tx));
        let row = Section {
            id: SectionId::new(tx),
            key,
            position,
            level: section.level,
            number: section.number.clone(),
            kind: section.kind,
            heading: section.heading.clone(),
            body: section.body.clone(),
            item_choices: section.choices.clone(),
            version: 1,
        };
        store::insert(tx, version, &row)?;
        let items: Vec<_> = section.items.iter().map(|(key, said)| (*key, said)).collect();
        store::set_items(tx, version, key, &items)?;
    }
    store::copy_images(tx, (before.version, version))?;
    store::freeze(tx, version)?;
    Ok(version)
}

/// Takes an adopted version away: it was made by mistake. False where a round is about it, or it is gone already.
pub fn take_adopted_away(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId) -> db::Result<bool> {
    if store::is_in_a_round(tx, version)? {
        return Ok(false);
    }
    let now = tx.now();
    Ok(store::set_kind(tx, who, version, VersionKind::Draft)?
        && store::set_removed(tx, who, version, Some(now))?)
}
