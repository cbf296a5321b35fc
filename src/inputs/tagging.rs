//! What a person does to a hearing's tags: add, rename, recolour, reorder, delete while unused.

use serde_json::json;

use super::read::tags::of_hearing;
use super::store::tags as store;
use super::{Tag, TagColour, TagId, next_colour};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::hearings::access::Work;

/// Longest name, in characters: it stands on a small coloured label.
pub const NAME_MAX: usize = 40;

/// Why a tag was not changed.
#[derive(Debug, thiserror::Error)]
pub enum TagError {
    #[error("there is no such tag in this hearing")]
    NotFound,
    #[error("the hearing has a tag of that name")]
    NameTaken,
    /// Inputs would lose it; merge it into another one instead.
    #[error("inputs have the tag")]
    InUse,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(TagError);

/// Adds a tag at the end, for the team alone. Without a colour it gets the one least used.
pub fn add(tx: &mut Tx<'_>, who: &Work, name: &str, colour: Option<TagColour>) -> Result<TagId, TagError> {
    let all = of_hearing(tx, who.id())?;
    free(&all, name, None)?;
    let colour = colour.unwrap_or_else(|| next_colour(&all.iter().map(|t| t.colour).collect::<Vec<_>>()));
    let tag = Tag { id: TagId::new(tx), name: name.to_owned(), colour, public: false };
    let position = store::next_position(tx, who.id())?;
    store::insert(tx, who.id(), &tag, position)?;
    audit::record(tx, &who.actor, &event(who, Action::TagAdded, tag.id))?;
    Ok(tag.id)
}

/// Gives a tag another name or colour, or shows it in the digest.
pub fn change(tx: &mut Tx<'_>, who: &Work, tag: &Tag) -> Result<(), TagError> {
    let all = of_hearing(tx, who.id())?;
    let before = all.iter().find(|t| t.id == tag.id).ok_or(TagError::NotFound)?;
    if before == tag {
        return Ok(());
    }
    free(&all, &tag.name, Some(tag.id))?;
    store::update(tx, tag)?;
    audit::record(tx, &who.actor, &event(who, Action::TagChanged, tag.id))?;
    Ok(())
}

/// One place up or down in the list: the place is the key that a caseworker presses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    Up,
    Down,
}

/// Moves a tag. The first cannot go up, nor the last down: then nothing happens.
pub fn shift(tx: &mut Tx<'_>, who: &Work, tag: TagId, way: Direction) -> Result<(), TagError> {
    let mut order: Vec<TagId> = of_hearing(tx, who.id())?.into_iter().map(|t| t.id).collect();
    let from = order.iter().position(|id| *id == tag).ok_or(TagError::NotFound)?;
    let to = match way {
        Direction::Up => from.checked_sub(1),
        Direction::Down => Some(from + 1).filter(|to| *to < order.len()),
    };
    let Some(to) = to else { return Ok(()) };
    order.swap(from, to);
    store::reorder(tx, &order)?;
    let event = event(who, Action::TagMoved, tag).with(json!({ "from": from + 1, "to": to + 1 }));
    Ok(audit::record(tx, &who.actor, &event)?)
}

/// Deletes a tag that no input has or has had.
pub fn delete(tx: &mut Tx<'_>, who: &Work, tag: TagId) -> Result<(), TagError> {
    let all = of_hearing(tx, who.id())?;
    all.iter().find(|t| t.id == tag).ok_or(TagError::NotFound)?;
    if store::in_use(tx, tag)? {
        return Err(TagError::InUse);
    }
    store::delete(tx, tag)?;
    audit::record(tx, &who.actor, &event(who, Action::TagDeleted, tag))?;
    Ok(())
}

fn free(all: &[Tag], name: &str, own: Option<TagId>) -> Result<(), TagError> {
    let key = crate::text::fold::fold(name);
    let taken = all.iter().any(|t| Some(t.id) != own && crate::text::fold::fold(&t.name) == key);
    if taken { Err(TagError::NameTaken) } else { Ok(()) }
}

fn event(who: &Work, action: Action, id: TagId) -> Event {
    Event::new(action, id.0).in_hearing(who.id().0)
}
