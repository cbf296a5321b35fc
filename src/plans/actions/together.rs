//! Writing a plan together: each text that was saved is kept with its author, the team says things of a section, and sees who has it open.

use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::plans::read::{self, Section};
use crate::plans::together::{CommentId, MAX_OPEN, is_one_go};
use crate::plans::{PlanVersionId, SectionId, SectionKey, store};
use crate::projects::access::Work;

/// Keeps what a section says after it was saved, and what it said before where nobody had changed it.
pub(super) fn keep_text(
    tx: &mut Tx<'_>,
    who: &Work,
    version: PlanVersionId,
    (before, after): (&Section, &Section),
) -> db::Result<()> {
    // Its number is not of it: what comes before may move it.
    let texts = |one: &Section| (one.heading.clone(), one.body.clone());
    store::unmark_writer(tx, who, before.id)?;
    if texts(before) == texts(after) {
        return Ok(());
    }
    let now = (who.account.id, tx.now());
    match read::newest_text(tx, before.id)? {
        // The first text of all stays: there is one before what goes on.
        Some(last) if is_one_go((last.author, last.at), now) && has_earlier(tx, &last, before.id)? => {
            store::update_text(tx, last.id, after)?;
            return Ok(());
        }
        Some(_) => {}
        None => store::insert_first_text(tx, version, before)?,
    }
    store::insert_text(tx, version, after, (now.1, now.0))?;
    store::forget_texts(tx, before.id)
}

fn has_earlier(tx: &mut Tx<'_>, last: &read::SavedText, of: SectionId) -> db::Result<bool> {
    Ok(read::text_before(tx, of, last.id)?.is_some())
}

/// Why a comment was not kept.
#[derive(Debug, thiserror::Error)]
pub enum CommentError {
    #[error("no such section or comment")]
    NotFound,
    #[error("the section has too many open comments")]
    TooMany,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(CommentError);

/// Says something of a section. The same form sent twice is one comment; with other words, or by another, it is another.
pub fn comment(
    tx: &mut Tx<'_>,
    who: &Work,
    (version, section): (PlanVersionId, SectionId),
    (id, text): (CommentId, &str),
) -> Result<(), CommentError> {
    let section = read::section(tx, version, section)?.ok_or(CommentError::NotFound)?;
    if read::is_said(tx, (who.id(), section.key), (id, text, who.account.id))? {
        return Ok(());
    }
    let id = if store::is_comment(tx, id)? { CommentId::new(tx) } else { id };
    if store::open_count(tx, (who.id(), section.key))? >= MAX_OPEN {
        return Err(CommentError::TooMany);
    }
    store::insert_comment(tx, who, (id, section.key, text))?;
    tell(tx, who, Action::PlanCommentAdded, (id, section.key))
}

/// Settles a comment, or opens it again. Done twice it is done.
pub fn settle(
    tx: &mut Tx<'_>,
    who: &Work,
    (version, section): (PlanVersionId, SectionId),
    (id, settled): (CommentId, bool),
) -> Result<(), CommentError> {
    let section = read::section(tx, version, section)?.ok_or(CommentError::NotFound)?;
    if !read::is_comment_of(tx, (who.id(), section.key), id)? {
        return Err(CommentError::NotFound);
    }
    if !store::set_settled(tx, who, (id, section.key), settled)? {
        return Ok(());
    }
    let action = if settled { Action::PlanCommentSettled } else { Action::PlanCommentReopened };
    tell(tx, who, action, (id, section.key))
}

fn tell(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    (id, section): (CommentId, SectionKey),
) -> Result<(), CommentError> {
    let event = Event::new(action, id.0).in_project(who.id().0).with(json!({ "section": section }));
    Ok(audit::record(tx, &who.actor, &event)?)
}

/// Somebody has a section's form open; whoever else has, is told by [`read::writers`].
pub fn here(
    tx: &mut Tx<'_>,
    who: &Work,
    (version, section): (PlanVersionId, SectionId),
) -> Result<(), CommentError> {
    read::section(tx, version, section)?.ok_or(CommentError::NotFound)?;
    Ok(store::mark_writer(tx, who, (version, section))?)
}
