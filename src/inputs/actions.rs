//! What a person does to inputs: cut, place, remove, restore, and mark the rest as without content.

use jiff::Timestamp;
use serde_json::json;

use super::store::{self, NewInput, Stored};
use super::{InputId, InputKind, PartId, Placing, ResponseId, TagId, Target};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::hearings::access::Work;
use crate::text::coverage::uncovered;
use crate::text::span::{Quote, Span, SpanError, anchor};

/// A stretch of a part as the browser showed it, and what the person made of it.
#[derive(Clone, Debug)]
pub struct Cut {
    pub part: PartId,
    /// Unicode scalar values of the part's canonical text.
    pub span: Span,
    /// Must be what stands there, exactly; prefix and suffix are compared where they are given.
    pub quote: Quote,
    /// No section and no item: the one that the part was addressed to.
    pub placing: Placing,
}

/// Why nothing was cut.
#[derive(Debug, thiserror::Error)]
pub enum CutError {
    /// Of another hearing, a draft, or of a revision that a newer one has replaced.
    #[error("there is no such submitted text in this hearing")]
    NoSuchPart,
    #[error(transparent)]
    Span(#[from] SpanError),
    /// A tag or a section that is not of this hearing.
    #[error("a tag or section is not of this hearing")]
    Foreign,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(CutError);

/// Why an input was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    #[error("there is no such input in this hearing")]
    NotFound,
    /// Somebody else changed it after this person saw it.
    #[error("the input has been changed since")]
    Stale,
    #[error("a tag or section is not of this hearing")]
    Foreign,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(EditError);

/// [`cut`], where the answer was named too: a part of another answer is not there.
pub fn cut_in(tx: &mut Tx<'_>, who: &Work, response: ResponseId, wanted: &Cut) -> Result<InputId, CutError> {
    match store::open_part(tx, who.id(), wanted.part)? {
        Some(part) if part.response_id == response => cut(tx, who, wanted),
        _ => Err(CutError::NoSuchPart),
    }
}

/// Cuts an input. The same cut sent twice is one input.
pub fn cut(tx: &mut Tx<'_>, who: &Work, cut: &Cut) -> Result<InputId, CutError> {
    let part = store::open_part(tx, who.id(), cut.part)?.ok_or(CutError::NoSuchPart)?;
    let anchored = anchor(&part.canonical, cut.span.start, cut.span.end, &cut.quote)?;
    let mut placing = cut.placing.clone();
    if placing.sections.is_empty() && placing.items.is_empty() {
        match part.target {
            Target::Section(key) => placing.sections.push(key),
            Target::Item(key) => placing.items.push(key),
            Target::Question(_) | Target::Whole => {}
        }
    }
    let placing = with_sections(tx, who, placing)?;
    if !store::knows(tx, who.id(), &placing)? {
        return Err(CutError::Foreign);
    }
    if let Some(same) = store::same(tx, part.id, anchored.span, &placing)? {
        return Ok(same);
    }
    let input = NewInput { part: &part, span: anchored.span, quote: &anchored.quote, placing: &placing };
    let id = store::insert(tx, who, &input)?;
    store::recount(tx, part.response_id)?;
    let fields = json!({ "response": part.response_id, "part": part.id, "start": anchored.span.start,
        "end": anchored.span.end, "kind": placing.kind, "tags": placing.tags });
    audit::record(tx, &who.actor, &event(who, Action::InputCut, id).with(fields))?;
    Ok(id)
}

/// Changes an input's kind, stance, sections, items and tags. Gives back what it was, for undoing.
pub fn place(
    tx: &mut Tx<'_>,
    who: &Work,
    id: InputId,
    version: i32,
    placing: &Placing,
) -> Result<Stored, EditError> {
    let before = found(tx, who, id, version)?;
    let placing = with_sections(tx, who, placing.clone())?;
    if !store::knows(tx, who.id(), &placing)? {
        return Err(EditError::Foreign);
    }
    if before.placing == placing {
        return Ok(before);
    }
    if !store::place(tx, &before, &placing)? {
        return Err(EditError::Stale);
    }
    let changed = changed_fields(&before.placing, &placing);
    audit::record(tx, &who.actor, &event(who, Action::InputPlaced, id).with(json!({ "fields": changed })))?;
    Ok(before)
}

/// Tidy, and on the sections of its items too: what is said of one measure is said in its section.
fn with_sections(tx: &mut Tx<'_>, who: &Work, placing: Placing) -> db::Result<Placing> {
    let mut placing = placing.tidy();
    if !placing.items.is_empty() {
        placing.sections.extend(store::sections_of_items(tx, who.id(), &placing.items)?);
    }
    Ok(placing.tidy())
}

/// Puts a tag on an input, or takes it off. Gives back what it was.
pub fn toggle_tag(
    tx: &mut Tx<'_>,
    who: &Work,
    id: InputId,
    version: i32,
    tag: TagId,
) -> Result<Stored, EditError> {
    let placing = found(tx, who, id, version)?.placing.toggled(tag);
    place(tx, who, id, version, &placing)
}

/// Takes an input away. It can be restored: the row stays, with who and when. Removing twice is removing once.
pub fn remove(tx: &mut Tx<'_>, who: &Work, id: InputId) -> Result<Stored, EditError> {
    let input = store::find(tx, who.id(), id)?.ok_or(EditError::NotFound)?;
    if !input.removed {
        store::remove(tx, who, &[id])?;
        store::recount(tx, input.response_id)?;
        audit::record(tx, &who.actor, &event(who, Action::InputRemoved, id))?;
    }
    Ok(input)
}

/// Brings a removed input back.
pub fn restore(tx: &mut Tx<'_>, who: &Work, id: InputId) -> Result<Stored, EditError> {
    let input = store::find(tx, who.id(), id)?.ok_or(EditError::NotFound)?;
    if input.removed {
        store::restore(tx, &[id])?;
        store::recount(tx, input.response_id)?;
        audit::record(tx, &who.actor, &event(who, Action::InputRestored, id))?;
    }
    Ok(input)
}

/// What was marked in one click, and what to undo it by.
#[derive(Clone, Copy, Debug)]
pub struct Rest {
    pub response: ResponseId,
    pub count: usize,
    /// All of them were made at this time, by this person.
    pub at: Timestamp,
}

/// Marks every stretch of a part that lies in no input as without content.
pub fn mark_rest(tx: &mut Tx<'_>, who: &Work, part: PartId) -> Result<Rest, CutError> {
    let part = store::open_part(tx, who.id(), part)?.ok_or(CutError::NoSuchPart)?;
    let gaps = uncovered(&part.canonical, &store::spans(tx, part.id)?);
    let placing =
        Placing { kind: InputKind::NoContent, stance: None, sections: vec![], items: vec![], tags: vec![] };
    for span in &gaps {
        let quote = span.quote(&part.canonical)?;
        store::insert(tx, who, &NewInput { part: &part, span: *span, quote: &quote, placing: &placing })?;
    }
    let rest = Rest { response: part.response_id, count: gaps.len(), at: tx.now() };
    if rest.count > 0 {
        store::recount(tx, part.response_id)?;
        let event = Event::new(Action::InputRestMarked, part.id.0).in_hearing(who.id().0);
        audit::record(tx, &who.actor, &event.with(json!({ "count": rest.count })))?;
    }
    Ok(rest)
}

/// Takes back [`mark_rest`]: what this person marked in this part at that time.
pub fn unmark_rest(
    tx: &mut Tx<'_>,
    who: &Work,
    part: PartId,
    at: Timestamp,
) -> Result<ResponseId, EditError> {
    let response = store::open_part(tx, who.id(), part)?.ok_or(EditError::NotFound)?.response_id;
    let ids = store::marked_at(tx, part, who.account.id, at)?;
    if !ids.is_empty() {
        store::remove(tx, who, &ids)?;
        store::recount(tx, response)?;
        let event = Event::new(Action::InputRestUnmarked, part.0).in_hearing(who.id().0);
        audit::record(tx, &who.actor, &event.with(json!({ "count": ids.len() })))?;
    }
    Ok(response)
}

fn found(tx: &mut Tx<'_>, who: &Work, id: InputId, version: i32) -> Result<Stored, EditError> {
    let input = store::find(tx, who.id(), id)?.filter(|input| !input.removed).ok_or(EditError::NotFound)?;
    if input.version == version { Ok(input) } else { Err(EditError::Stale) }
}

fn event(who: &Work, action: Action, id: InputId) -> Event {
    Event::new(action, id.0).in_hearing(who.id().0)
}

fn changed_fields(before: &Placing, after: &Placing) -> Vec<&'static str> {
    let changes = [
        ("kind", before.kind != after.kind),
        ("stance", before.stance != after.stance),
        ("sections", before.sections != after.sections),
        ("items", before.items != after.items),
        ("tags", before.tags != after.tags),
    ];
    changes.into_iter().filter(|(_, changed)| *changed).map(|(name, _)| name).collect()
}
