//! Beginning a project's plan from what another project's plan became.

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::plans::import::ImportedSection;
use crate::plans::store::{self, NewVersion};
use crate::plans::{PlanVersionId, SectionId, SectionKey, VersionKind, read};
use crate::projects::access::Work;

/// Saves these sections as the first version of the project's plan, with the pictures of the version that they come from; begun twice is
/// begun once. Keys are of one plan: here all are new.
pub fn begin_from(
    tx: &mut Tx<'_>,
    who: &Work,
    (from, sections): (PlanVersionId, &[ImportedSection]),
) -> db::Result<()> {
    if !read::versions(tx, who.id())?.is_empty() {
        return Ok(());
    }
    let title = who.project.title.clone();
    let row = NewVersion { title: &title, source_name: "", source: None, kind: VersionKind::Draft };
    let version = store::insert_version(tx, who, &row)?;
    for (position, section) in (1..).zip(sections) {
        let row = read::Section {
            id: SectionId::new(tx),
            key: SectionKey::new(tx),
            position,
            level: section.level.into(),
            number: section.number.clone(),
            kind: section.kind,
            heading: section.heading.clone(),
            body: section.body.clone(),
            item_choices: section.choices.clone(),
            version: 1,
        };
        store::insert(tx, version, &row)?;
        let items: Vec<_> = section.items.iter().map(|said| (None, said)).collect();
        store::set_items(tx, version, row.key, &items)?;
    }
    store::copy_images(tx, (from, version))?;
    let event = Event::new(Action::PlanBegun, version.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(serde_json::json!({ "from_version": from })))
}
