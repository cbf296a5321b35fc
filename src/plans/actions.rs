//! Saving an imported plan.

use super::import::Imported;
use super::store::{self, NewSection};
use super::PlanVersionId;
use crate::accounts::Account;
use crate::audit::{self, Actor, Event};
use crate::clock::Clock;
use crate::db::{self, Tx};

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
