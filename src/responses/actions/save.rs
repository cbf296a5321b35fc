//! Saving one part of a draft. Not audited one by one: each save carries a key and a version, and history is kept per minute.

use jiff::Timestamp;

use super::super::read;
use super::super::store::{self, DraftPart, DraftSave};
use super::super::{PART_MAX, Part, PartId, Revision, RevisionId, Stance, Target, access::Holder};
use crate::db::{self, Tx};
use crate::invitations;
use crate::keys::digest;

/// Longest key of a save.
const KEY_MAX: usize = 64;
/// Saves without an answer that a save may follow.
const FOLLOWS_MAX: usize = 50;

/// New content of one part.
#[derive(Clone, Debug)]
pub struct Save {
    pub revision: RevisionId,
    pub target: Target,
    pub stance: Option<Stance>,
    pub text: String,
    /// The version that was edited; 0 for a part that was not there.
    pub version: i32,
    /// Made by the browser for each save: the same save sent again gets the same answer. Empty for none.
    pub save_key: String,
    /// Keys of the same browser's saves whose answer it never heard: what they wrote is its own, not somebody else's.
    pub follows: Vec<String>,
}

/// What the part is now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Saved {
    pub version: i32,
    pub at: Timestamp,
}

/// Why nothing was saved. What was typed is with the sender still.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// Another tab or person saved it since: both texts are to be shown. `None` stands for a part that is not there.
    #[error("the part has changed since")]
    Conflict(Option<Box<Part>>),
    /// The key is that of a save with another content, or of another part: this one is not saved.
    #[error("another save had this key")]
    OtherBefore,
    #[error("the answer has been sent")]
    Closed,
    #[error("the hearing does not ask about this")]
    NotAsked,
    #[error("{0} characters are too many")]
    TooLong(usize),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(SaveError);

/// Saves one part of a draft.
pub fn save(tx: &mut Tx<'_>, who: &Holder, command: &Save) -> Result<Saved, SaveError> {
    let length = command.text.chars().count();
    if length > PART_MAX {
        return Err(SaveError::TooLong(length));
    }
    store::hold(tx, who.response().id)?;
    let revision = read::revision_of(tx, who.response().id, command.revision)?;
    let revision = revision.filter(Revision::is_draft).ok_or(SaveError::Closed)?.id;
    let key: String = command.save_key.chars().take(KEY_MAX).collect();
    let content_hash = hash(command);
    if !key.is_empty()
        && let Some(before) = store::draft_save(tx, revision, &key)?
    {
        if before.content_hash != content_hash {
            return Err(SaveError::OtherBefore);
        }
        return Ok(Saved { version: before.version, at: before.at });
    }
    let version = edited(tx, revision, command)?;
    let saved = write(tx, who, revision, &Save { version, ..command.clone() })?;
    if !key.is_empty() {
        let save = DraftSave { content_hash, version: saved.version, at: saved.at };
        store::remember_save(tx, revision, &key, save)?;
    }
    Ok(saved)
}

/// Of what is to be saved, and of which part; not of the version, which a browser may have learnt since.
fn hash(command: &Save) -> Vec<u8> {
    let stance = command.stance.map_or("", Stance::as_str);
    digest(&format!("{}\n{stance}\n{}", command.target, command.text))
}

/// The version that was edited: the one the browser knows, or the one its own unanswered save has made of it.
fn edited(tx: &mut Tx<'_>, revision: RevisionId, command: &Save) -> db::Result<i32> {
    let keys: Vec<_> = command.follows.iter().filter(|key| !key.is_empty()).take(FOLLOWS_MAX).collect();
    if keys.is_empty() {
        return Ok(command.version);
    }
    let made = store::versions_made(tx, revision, &keys)?;
    Ok(made.into_iter().max().map_or(command.version, |made| made.max(command.version)))
}

fn write(tx: &mut Tx<'_>, who: &Holder, revision: RevisionId, command: &Save) -> Result<Saved, SaveError> {
    let standing = store::part_about(tx, revision, command.target)?;
    if let Some(same) = standing.as_ref().filter(|p| p.text == command.text && p.stance == command.stance) {
        return Ok(Saved { version: same.version, at: same.updated_at });
    }
    if standing.is_none() && command.stance.is_none() && command.text.is_empty() {
        return Ok(Saved { version: 0, at: tx.now() });
    }
    if standing.as_ref().map_or(0, |part| part.version) != command.version {
        return Err(SaveError::Conflict(standing.map(Box::new)));
    }
    let position = match &standing {
        Some(part) => part.position,
        None => read::position(tx, who.hearing().id, command.target)?.ok_or(SaveError::NotAsked)?,
    };
    let new =
        DraftPart { target: command.target, position, stance: command.stance, text: command.text.clone() };
    let now = tx.now();
    let (id, version) = match standing {
        None => (first_words(tx, who, revision, &new)?, 1),
        Some(part) if store::save_part(tx, part.id, part.version, &new, now)? => {
            (part.id, part.version.saturating_add(1))
        }
        Some(part) => return Err(SaveError::Conflict(Some(Box::new(part)))),
    };
    history(tx, id, &command.text, now)?;
    Ok(Saved { version, at: now })
}

fn first_words(tx: &mut Tx<'_>, who: &Holder, revision: RevisionId, new: &DraftPart) -> db::Result<PartId> {
    if let Some(invitation) = who.response().invitation {
        invitations::actions::mark_drafting(tx, invitation)?;
    }
    store::insert_part(tx, revision, new)
}

fn history(tx: &mut Tx<'_>, part: PartId, text: &str, now: Timestamp) -> db::Result<()> {
    let second = now.as_second();
    // A whole minute within the range of the clock is always a time.
    let minute = Timestamp::from_second(second - second.rem_euclid(60)).unwrap_or(now);
    store::keep_history(tx, part, minute, text)
}
