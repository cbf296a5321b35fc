//! Asking consultees: the letter's text, sending it, correcting an address; and what later slices report back.

use jiff::civil::Date;
use serde_json::json;

use super::letter::Letter;
use super::{EditionId, InvitationId, LETTER, read, store};
use crate::audit::{self, Action, Event};
use crate::clock::When;
use crate::consultees::{self, Consultee};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::hearings::Phase;
use crate::hearings::access::Manage;
use crate::mail::outbox::{self, NewLetter};

/// Letters queued in one transaction: short enough that nobody waits for it.
pub const CHUNK: usize = 100;

/// Why letters were not sent.
#[derive(Debug, thiserror::Error)]
pub enum SendError {
    #[error("the hearing is not published")]
    NotPublished,
    #[error("the deadline is over")]
    Over,
    /// A placeholder is unknown, or the link is missing: the letter's page says which.
    #[error("the letter cannot be sent as it is")]
    BadLetter,
    #[error("saved by somebody else")]
    Changed,
    #[error("no such invitation or letter")]
    NotFound,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(SendError);

/// May letters go out today?
pub fn check_open(who: &Manage, today: Date) -> Result<(), SendError> {
    let head = &who.hearing;
    match Phase::on(today, head.published, head.opens_on, head.deadline) {
        Phase::Draft => Err(SendError::NotPublished),
        Phase::Ended => Err(SendError::Over),
        Phase::Coming | Phase::Open => Ok(()),
    }
}

/// Can the letter be sent as it is?
pub fn check_letter(letter: &Letter) -> Result<(), SendError> {
    let whole = [&letter.nb, &letter.nn].into_iter().all(|text| text.faults() == (None, None));
    if whole { Ok(()) } else { Err(SendError::BadLetter) }
}

/// Saves the letter's text that was read as `version` (0: none was saved).
pub fn save_letter(tx: &mut Tx<'_>, who: &Manage, letter: &Letter, version: i32) -> Result<(), SendError> {
    check_letter(letter)?;
    if !store::save_letter(tx, who.id(), letter, version, who.account.id)? {
        return Err(SendError::Changed);
    }
    record(tx, who, Action::InvitationLetterSaved, who.id().0, json!({}))?;
    Ok(())
}

/// Keeps the letter's text as it goes out now.
pub fn open_edition(tx: &mut Tx<'_>, who: &Manage, letter: &Letter) -> Result<EditionId, SendError> {
    check_open(who, tx.today())?;
    check_letter(letter)?;
    Ok(store::insert_edition(tx, who.id(), letter, who.account.id)?)
}

/// Invites one chunk of consultees and queues their letters. Those who are asked already, or have no address, are left
/// out; says how many were invited.
pub fn invite(
    tx: &mut Tx<'_>,
    who: &Manage,
    edition: EditionId,
    chunk: &[Consultee],
) -> Result<usize, SendError> {
    let asked = read::asked_of(tx, who.id(), chunk.iter().map(|consultee| consultee.id))?;
    let mut count = 0;
    for consultee in chunk.iter().filter(|consultee| !asked.contains(&consultee.id) && !consultee.retired) {
        let Some(email) = consultee.details.email.as_deref() else {
            continue;
        };
        let id = store::insert(tx, who.id(), edition, (consultee, email), who.account.id)?;
        outbox::enqueue(tx, &letter(who, id, email))?;
        count += 1;
    }
    if count > 0 {
        record(tx, who, Action::InvitationSent, edition.0, json!({ "count": count }))?;
    }
    Ok(count)
}

/// Corrects the address here and in the register, makes earlier links void, and sends a new letter.
pub fn correct_address(
    tx: &mut Tx<'_>,
    who: &Manage,
    id: InvitationId,
    email: &str,
) -> Result<(), SendError> {
    check_open(who, tx.today())?;
    let found = read::invited_in(tx, who.id(), id)?.ok_or(SendError::NotFound)?;
    store::set_email(tx, id, email)?;
    consultees::actions::correct_email(tx, &who.actor, found.consultee, email)?;
    outbox::replace(tx, &letter(who, id, email))?;
    record(tx, who, Action::InvitationAddressCorrected, id.0, json!({}))?;
    Ok(())
}

/// What is wished for with a link that may have come into wrong hands.
#[derive(Clone, Copy, Debug)]
pub struct Renew {
    pub invitation: InvitationId,
    /// As the person saw it who decides.
    pub generation: i32,
    /// A new letter goes to the address, with the new link.
    pub send: bool,
}

/// Makes a personal link, and the cookies made by it, void: at any time, whether or not it was answered by.
pub fn renew_link(tx: &mut Tx<'_>, who: &Manage, command: &Renew) -> Result<(), SendError> {
    let found = read::invited_in(tx, who.id(), command.invitation)?.ok_or(SendError::NotFound)?;
    if !store::renew(tx, found.id, command.generation)? {
        return Err(SendError::Changed);
    }
    if command.send {
        outbox::replace(tx, &letter(who, found.id, &found.email))?;
    } else {
        // What waits would carry the new link to where it may not be wanted.
        outbox::withdraw(tx, LETTER, found.id.0)?;
    }
    let fields = json!({ "sent": command.send });
    record(tx, who, Action::InvitationLinkRenewed, found.id.0, fields)?;
    Ok(())
}

/// Before a letter is repeated: those who get a copy, as the register has them now. Names are read when it is written.
pub fn refresh(tx: &mut Tx<'_>, id: InvitationId) -> db::Result<()> {
    store::refresh_copies(tx, id)
}

fn letter<'a>(who: &Manage, id: InvitationId, email: &'a str) -> NewLetter<'a> {
    NewLetter { kind: LETTER, subject: id.0, scope: Some(who.id().0), recipient: email }
}

fn record(
    tx: &mut Tx<'_>,
    who: &Manage,
    action: Action,
    subject: uuid::Uuid,
    fields: serde_json::Value,
) -> db::Result<()> {
    let event = Event::new(action, subject).in_hearing(who.id().0).with(fields);
    audit::record(tx, &who.actor, &event)
}

/// A person has come by the link and pressed its button.
pub fn mark_opened(tx: &mut Tx<'_>, id: InvitationId) -> db::Result<()> {
    let now = tx.now();
    store::mark_opened(tx, id, Ts(now))
}

/// The first words are saved.
pub fn mark_drafting(tx: &mut Tx<'_>, id: InvitationId) -> db::Result<()> {
    mark_opened(tx, id)?;
    let now = tx.now();
    store::mark_drafting(tx, id, Ts(now))
}

/// What they had begun is removed unsent: they have opened the letter, and no more.
pub fn mark_draft_gone(conn: &mut Conn, id: InvitationId) -> db::Result<()> {
    store::mark_draft_gone(conn, id)
}

/// The answer is in, by the link.
pub fn mark_answered(tx: &mut Tx<'_>, id: InvitationId) -> db::Result<()> {
    mark_drafting(tx, id)?;
    let now = tx.now();
    store::mark_answered(tx, id, When::instant(now))
}

/// When the first answer that counts came, however it came; `None` where none counts. That says nothing of whether
/// the letter was opened.
pub fn tell_answered(conn: &mut Conn, id: InvitationId, first: Option<When>) -> db::Result<()> {
    store::set_answered(conn, id, first)
}
