//! Where an assessment's change belongs in a version that was redrafted since it was heard: by what section and item are known by, then
//! by what a person said of one that is gone, then by the words that give way.

use crate::assessments::change::{stands, stands_once};
use crate::assessments::{Answer, Spot};
use crate::db::{self, Conn};
use crate::plans::following::PlaceKey;
use crate::plans::read::{self as plans, Section};
use crate::plans::{ItemKey, PlanVersionId, SectionKey};
use crate::projects::ProjectId;

/// The place of a change that names one; none where it names none, or where nothing tells where that went.
pub fn place_of(
    conn: &mut Conn,
    of: (ProjectId, PlanVersionId),
    answer: &Answer,
) -> db::Result<Option<Spot>> {
    let Some(named) = answer.change_section else { return Ok(None) };
    if let Some(item) = answer.change_item
        && let Some(spot) = of_item(conn, of, item)?
    {
        return Ok(Some(spot));
    }
    let standing = of_section(conn, of, named)?;
    let old = answer.change_old.as_str();
    let says = |section: &Section| stands_once(&section.body, old).is_some();
    let is_there =
        |section: &Section| says(section) || stands_once(&section.body, &answer.change_text).is_some();
    if old.trim().is_empty() || standing.as_ref().is_some_and(is_there) {
        return Ok(standing.map(|section| spot(section.key)));
    }
    // Words that stand in several places tell nothing.
    let all = plans::sections(conn, of.1)?;
    let mut elsewhere = all.iter().filter(|section| stands(&section.body, old));
    let moved = match (elsewhere.next(), elsewhere.next()) {
        (Some(one), None) if says(one) => Some(one.key),
        _ => None,
    };
    Ok(moved.or(standing.map(|section| section.key)).map(spot))
}

fn spot(section: SectionKey) -> Spot {
    Spot { section, item: None }
}

/// The section that a key is of, or that took it over.
fn of_section(
    conn: &mut Conn,
    (project, plan): (ProjectId, PlanVersionId),
    key: SectionKey,
) -> db::Result<Option<Section>> {
    if let Some(found) = plans::section_of_key(conn, plan, key)? {
        return Ok(Some(found));
    }
    match went(conn, (project, plan), PlaceKey::Section(key))? {
        Some(PlaceKey::Section(key)) => plans::section_of_key(conn, plan, key),
        Some(PlaceKey::Item(_)) | None => Ok(None),
    }
}

/// Where an item stands, in whichever section, or what took it over.
fn of_item(
    conn: &mut Conn,
    (project, plan): (ProjectId, PlanVersionId),
    key: ItemKey,
) -> db::Result<Option<Spot>> {
    let at = |conn: &mut Conn, key: ItemKey| {
        let found = plans::item_of_key(conn, plan, key)?;
        Ok::<_, db::Error>(found.map(|item| Spot { section: item.section, item: Some(key) }))
    };
    if let Some(found) = at(conn, key)? {
        return Ok(Some(found));
    }
    match went(conn, (project, plan), PlaceKey::Item(key))? {
        Some(PlaceKey::Item(key)) => at(conn, key),
        Some(PlaceKey::Section(key)) => Ok(Some(spot(key))),
        None => Ok(None),
    }
}

/// What a person said of a place that is gone, where that stands in the version.
fn went(
    conn: &mut Conn,
    (project, plan): (ProjectId, PlanVersionId),
    of: PlaceKey,
) -> db::Result<Option<PlaceKey>> {
    let trail = plans::trail(conn, project)?;
    let Some(to) = trail.target(of) else { return Ok(None) };
    Ok(plans::stands(conn, plan, to)?.then_some(to))
}
