//! Putting a section elsewhere in a plan, or a new one where it belongs: the worktable's two ways to change the outline.

use serde_json::json;

use super::change::{ChangeError, open, places};
use crate::audit::{self, Action, Event};
use crate::db::Tx;
use crate::plans::outline::{self, Side};
use crate::plans::store;
use crate::plans::{PlanVersionId, SectionId};
use crate::projects::access::Work;

/// Where a section stood when somebody looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stood {
    pub section: SectionId,
    pub position: i32,
    pub level: i32,
}

/// Puts a section, with all that stands under it, beside or under another. Refused where either stands elsewhere than it was seen:
/// somebody else has moved something, and the person would not get what they saw.
pub fn place(
    tx: &mut Tx<'_>,
    who: &Work,
    version: PlanVersionId,
    (moved, side, target): (Stood, Side, Stood),
) -> Result<(), ChangeError> {
    let sections = open(tx, who, version)?;
    for stood in [moved, target] {
        let now = sections.iter().find(|s| s.id == stood.section).ok_or(ChangeError::NotFound)?;
        if !store::stands_there(tx, stood.section, (stood.position, stood.level))? {
            return Err(ChangeError::Stale(Box::new(now.clone())));
        }
    }
    let after = outline::put(&places(&sections), moved.section, (side, target.section));
    store::update_places(tx, &sections, &after.ok_or(ChangeError::Misplaced)?)?;
    let event = Event::new(Action::PlanSectionMoved, moved.section.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "plan_version": version, "step": side })))?;
    Ok(())
}
