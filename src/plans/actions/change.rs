//! Changing a plan's sections before it is heard. Each takes the version open first, and refuses a frozen one.

use serde_json::json;

use super::items;
use super::together::keep_text;
use crate::audit::{self, Action, Event};
use crate::db::{self, Conn, Tx};
use crate::plans::items as found;
use crate::plans::outline::{self, Place, Step};
use crate::plans::read::{self, Section};
use crate::plans::store::{self, Content};
use crate::plans::{BatchId, LEVEL_MAX, PlanVersionId, SectionId, SectionKey, SectionKind, may_change};
use crate::projects::access::Work;

/// Why a plan was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    #[error("no such plan, section or picture")]
    NotFound,
    #[error("the version has been heard")]
    Frozen,
    /// Somebody saved the section first: what it says now.
    #[error("the section was changed by somebody else")]
    Stale(Box<Section>),
    /// The level would leave the section hanging, or go too deep.
    #[error("the section cannot stand there")]
    Misplaced,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ChangeError);

type Result<T> = std::result::Result<T, ChangeError>;

/// What was typed into a section's form, and the row's version that the form was opened with.
#[derive(Clone, Debug)]
pub struct Edit {
    pub section: SectionId,
    pub seen: i32,
    pub level: i32,
    pub content: Content,
}

/// Writes a section's text; a new level takes along what stands under it.
pub fn edit(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId, edit: &Edit) -> Result<()> {
    let sections = open(tx, who, version)?;
    let current = one(&sections, edit.section)?;
    if current.version != edit.seen {
        return Err(ChangeError::Stale(Box::new(current.clone())));
    }
    let after =
        outline::relevel(&places(&sections), edit.section, edit.level).ok_or(ChangeError::Misplaced)?;
    if !store::update_content(tx, edit.section, edit.seen, &edit.content)? {
        return Err(ChangeError::Stale(Box::new(current.clone())));
    }
    store::update_places(tx, &sections, &after)?;
    let after = saved(current, &edit.content);
    items::read_anew(tx, version, &after)?;
    keep_text(tx, who, version, (current, &after))?;
    let event = Event::new(Action::PlanSectionEdited, edit.section.0).in_project(who.id().0);
    Ok(audit::record(
        tx,
        &who.actor,
        &event.with(json!({ "plan_version": version, "fields": changed(current, edit) })),
    )?)
}

/// Moves a section one step, with all that stands under it.
pub fn arrange(
    tx: &mut Tx<'_>,
    who: &Work,
    version: PlanVersionId,
    (section, step): (SectionId, Step),
) -> Result<()> {
    let sections = open(tx, who, version)?;
    one(&sections, section)?;
    let after = outline::step(&places(&sections), section, step).ok_or(ChangeError::Misplaced)?;
    store::update_places(tx, &sections, &after)?;
    let event = Event::new(Action::PlanSectionMoved, section.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event.with(json!({ "plan_version": version, "step": step })))?)
}

/// Where a new section comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    First,
    /// After another, and what stands under that, on the same level.
    After(SectionId),
    /// Last of what stands under another.
    Under(SectionId),
    /// After the last focus area, and else last in the plan.
    LastArea,
}

/// Adds a section.
/// The same content sent twice under one `id` adds one; another under a used `id` adds another.
pub fn add(
    tx: &mut Tx<'_>,
    who: &Work,
    version: PlanVersionId,
    (id, spot, content): (SectionId, Spot, &Content),
) -> Result<SectionId> {
    let sections = open(tx, who, version)?;
    if sections.iter().any(|section| section.id == id && content.is_of(section)) {
        return Ok(id);
    }
    let id = if store::is_section(tx, id)? { SectionId::new(tx) } else { id };
    let (at, level) = place_of(&sections, spot)?;
    let Content { number, kind, heading, body, item_choices } = content.clone();
    let position = i32::try_from(at).unwrap_or(i32::MAX).saturating_add(1);
    let key = SectionKey::new(tx);
    let new = Section { id, key, position, level, number, kind, heading, body, item_choices, version: 1 };
    let mut order = places(&sections);
    order.insert(at.min(order.len()), Place { id, level });
    store::insert(tx, version, &new)?;
    store::update_places(tx, &sections, &order)?;
    items::read_anew(tx, version, &new)?;
    let now = tx.now();
    store::insert_text(tx, version, &new, (now, who.account.id))?;
    let event = Event::new(Action::PlanSectionAdded, id.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "plan_version": version })))?;
    Ok(id)
}

/// How many sections come before a new one, and its level.
fn place_of(sections: &[Section], spot: Spot) -> Result<(usize, i32)> {
    let after = |id: SectionId| {
        let under = outline::with_children(&places(sections), id);
        let last = under.last().and_then(|last| sections.iter().position(|s| s.id == *last));
        last.map(|last| last.saturating_add(1)).ok_or(ChangeError::NotFound)
    };
    match spot {
        Spot::First => Ok((0, 1)),
        Spot::After(id) => Ok((after(id)?, one(sections, id)?.level)),
        Spot::Under(id) => {
            let level = one(sections, id)?.level.saturating_add(1);
            if level > LEVEL_MAX { Err(ChangeError::Misplaced) } else { Ok((after(id)?, level)) }
        }
        Spot::LastArea => match sections.iter().rev().find(|s| s.kind == SectionKind::FocusArea) {
            Some(area) => Ok((after(area.id)?, area.level)),
            None => Ok((sections.len(), 1)),
        },
    }
}

/// What a removal took out.
#[derive(Clone, Debug)]
pub struct Removed {
    pub batch: BatchId,
    pub count: usize,
}

/// Takes a section out, with all that stands under it; [`restore`] puts it back. Twice pressed is one removal.
pub fn remove(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId, section: SectionId) -> Result<Removed> {
    let sections = open(tx, who, version)?;
    let ids = outline::with_children(&places(&sections), section);
    // Named by the section it began with: whoever asks for it once more can be told that it is done.
    let batch = BatchId(section.0);
    if ids.is_empty() {
        let count = store::removed(tx, version, batch)?.len();
        return if count > 0 { Ok(Removed { batch, count }) } else { Err(ChangeError::NotFound) };
    }
    let count = ids.len();
    let before = sections.iter().take_while(|s| !ids.contains(&s.id)).last().map(|s| s.id);
    let gone: Vec<Section> = sections.into_iter().filter(|s| ids.contains(&s.id)).collect();
    store::remove(tx, version, (batch, before), &gone)?;
    let event = Event::new(Action::PlanSectionRemoved, section.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "plan_version": version, "sections": count })))?;
    Ok(Removed { batch, count })
}

/// Puts back what a removal took out. Gives the first section. Twice pressed is back already.
pub fn restore(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId, batch: BatchId) -> Result<SectionId> {
    let sections = open(tx, who, version)?;
    let back = store::removed(tx, version, batch)?;
    let Some(first) = back.first().map(|section| section.id) else {
        return Ok(one(&sections, SectionId(batch.0))?.id);
    };
    let after = came_before(&sections, &back, store::stood_after(tx, version, batch)?);
    store::restore(tx, version, &back)?;
    let order = outline::put_back(&places(&sections), &places(&back), after);
    let all: Vec<Section> = sections.into_iter().chain(back.iter().cloned()).collect();
    store::update_places(tx, &all, &order)?;
    let event = Event::new(Action::PlanSectionRestored, first.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "plan_version": version, "sections": back.len() })))?;
    Ok(first)
}

/// How many of the sections stand before those that come back: up to the one they stood after. Where that one is gone too, those
/// whose position is lower than theirs was, which is near it.
fn came_before(sections: &[Section], back: &[Section], stood_after: Option<SectionId>) -> usize {
    let Some(after) = stood_after else { return 0 };
    if let Some(at) = sections.iter().position(|section| section.id == after) {
        return at.saturating_add(1);
    }
    let first = back.first().map_or(0, |section| section.position);
    sections.iter().filter(|section| section.position < first).count()
}

/// Numbers all sections by the outline. Gives how many got another number.
pub fn renumber(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId) -> Result<usize> {
    let sections = open(tx, who, version)?;
    let numbers = outline::numbers(sections.iter().map(|s| s.level));
    let mut changed = 0_usize;
    for (section, number) in sections.iter().zip(&numbers).filter(|(s, n)| s.number != **n) {
        store::update_number(tx, section.id, number)?;
        changed = changed.saturating_add(1);
    }
    let event = Event::new(Action::PlanRenumbered, version.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "sections": changed })))?;
    Ok(changed)
}

/// Writes what a picture shows, in its row and wherever a section shows it.
pub fn describe_image(
    tx: &mut Tx<'_>,
    who: &Work,
    version: PlanVersionId,
    (name, alt): (&str, &str),
) -> Result<()> {
    let sections = open(tx, who, version)?;
    if !store::update_alt(tx, version, name, alt)? {
        return Err(ChangeError::NotFound);
    }
    for section in sections {
        let body = super::alt::replace(&section.body, name, alt);
        if body != section.body {
            let (id, seen) = (section.id, section.version);
            let item_choices =
                section.item_choices.carried(&found::names(&section.body), &found::names(&body));
            let content = Content { body, item_choices, ..Content::of(&section) };
            store::update_content(tx, id, seen, &content)?;
            let after = saved(&section, &content);
            items::read_anew(tx, version, &after)?;
            keep_text(tx, who, version, (&section, &after))?;
        }
    }
    let event = Event::new(Action::PlanImageDescribed, version.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event.with(json!({ "image": name })))?)
}

/// The sections of a version of this project that may still be changed.
pub(super) fn open(conn: &mut Conn, who: &Work, version: PlanVersionId) -> Result<Vec<Section>> {
    let found = read::version(conn, version)?.filter(|found| found.project == who.id());
    let found = found.ok_or(ChangeError::NotFound)?;
    if !may_change(found.frozen_at) {
        return Err(ChangeError::Frozen);
    }
    Ok(read::sections(conn, version)?)
}

/// A section with what is written into it.
fn saved(section: &Section, content: &Content) -> Section {
    let Content { number, kind, heading, body, item_choices } = content.clone();
    Section { number, kind, heading, body, item_choices, ..section.clone() }
}

fn one(sections: &[Section], id: SectionId) -> Result<&Section> {
    sections.iter().find(|s| s.id == id).ok_or(ChangeError::NotFound)
}

pub(super) fn places(sections: &[Section]) -> Vec<Place> {
    sections.iter().map(|s| Place { id: s.id, level: s.level }).collect()
}

/// Names of the fields that an edit changes.
fn changed(current: &Section, edit: &Edit) -> Vec<&'static str> {
    let new = &edit.content;
    let fields = [
        ("number", current.number != new.number),
        ("kind", current.kind != new.kind),
        ("heading", current.heading != new.heading),
        ("body", current.body != new.body),
        ("item_choices", current.item_choices != new.item_choices),
        ("level", current.level != edit.level),
    ];
    fields.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}
