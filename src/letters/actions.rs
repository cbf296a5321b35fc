//! Sending a letter once more, and setting it aside.

use serde_json::json;
use uuid::Uuid;

use super::Kind;
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};
use crate::hearings::MemberRole;
use crate::hearings::access::Work;
use crate::invitations::{self, InvitationId};
use crate::mail::outbox::{self, LetterId, LetterStatus};
use crate::projects;

/// A letter as the person saw it who decides about it.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    pub letter: LetterId,
    pub version: i32,
}

/// Why nothing was done.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    #[error("no such letter")]
    NotFound,
    /// Consultees are asked by the lead alone.
    #[error("this letter is the lead's")]
    Forbidden,
    /// It is on its way already, or somebody has decided since.
    #[error("there is nothing to do about this letter any more")]
    Done,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(LetterError);

/// Who decides what is done about a letter: whose right was checked.
pub struct Decider<'a> {
    actor: &'a Actor,
    /// The hearing or the project; None for letters of neither.
    scope: Option<Uuid>,
    /// May this person ask consultees?
    asks: bool,
}

impl<'a> Decider<'a> {
    /// A worker, for the letters of their hearing.
    pub fn of_hearing(who: &'a Work) -> Self {
        Self { actor: &who.actor, scope: Some(who.id().0), asks: who.role == MemberRole::Lead }
    }

    /// A worker, for the letters of their project's follow-up.
    pub fn of_project(who: &'a projects::access::Work) -> Self {
        Self { actor: &who.actor, scope: Some(who.id().0), asks: who.role == MemberRole::Lead }
    }

    /// An administrator, for letters of no hearing. Called where the role was checked.
    pub fn of_site(actor: &'a Actor) -> Self {
        Self { actor, scope: None, asks: false }
    }
}

/// Sends a failed or uncertain letter once more: a person's decision. The same decision sent twice sends one letter.
pub fn repeat(tx: &mut Tx<'_>, who: &Decider<'_>, seen: Seen) -> Result<(), LetterError> {
    let letter = find(tx, who, seen)?;
    if !outbox::repeat(tx, seen.letter, seen.version)? {
        return Err(LetterError::Done);
    }
    if Kind::of(&letter.kind) == Kind::Invitation {
        invitations::actions::refresh(tx, InvitationId(letter.subject))?;
    }
    record(tx, who, Action::LetterRepeated, &letter)
}

/// Says that nothing more is to be done about a letter: it was seen to in another way.
pub fn settle(tx: &mut Tx<'_>, who: &Decider<'_>, seen: Seen) -> Result<(), LetterError> {
    let letter = find(tx, who, seen)?;
    if !outbox::settle(tx, seen.letter, seen.version)? {
        return Err(LetterError::Done);
    }
    record(tx, who, Action::LetterSettled, &letter)
}

fn find(tx: &mut Tx<'_>, who: &Decider<'_>, seen: Seen) -> Result<LetterStatus, LetterError> {
    let letter = outbox::one(tx, who.scope, seen.letter)?.ok_or(LetterError::NotFound)?;
    match Kind::of(&letter.kind) {
        Kind::Invitation if !who.asks => Err(LetterError::Forbidden),
        _ => Ok(letter),
    }
}

fn record(
    tx: &mut Tx<'_>,
    who: &Decider<'_>,
    action: Action,
    letter: &LetterStatus,
) -> Result<(), LetterError> {
    let fields = json!({ "kind": Kind::of(&letter.kind).as_str(), "subject": letter.subject });
    let mut event = Event::new(action, letter.id.0).with(fields);
    event.scope = who.scope;
    Ok(audit::record(tx, who.actor, &event)?)
}
