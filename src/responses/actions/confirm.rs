//! Whether an e-mail address is the sender's own: nothing but one letter goes to an address before a person there has said so.
//!
//! The answer itself is received at once, and waits for nothing.

use super::super::{Response, ResponseId, Revision, access::Holder};
use super::super::{read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Conn, Tx};
use crate::hearings::access::Work;
use crate::invitations;
use crate::mail::outbox::{self, NewLetter};

/// Kind of the letter with the receipt; its subject is the revision.
pub const RECEIPT_MAIL: &str = "responses.receipt";
/// Kind of the letter that asks whether an address is right; its subject is the response.
pub const CONFIRM_MAIL: &str = "responses.confirm";

/// Do two addresses reach the same mailbox, as far as can be known?
pub(super) fn same(one: &str, other: &str) -> bool {
    one.eq_ignore_ascii_case(other)
}

/// Is the address known to be the sender's: confirmed by them, or the one we asked them at?
pub(super) fn is_known(conn: &mut Conn, response: &Response, email: &str) -> db::Result<bool> {
    if response.email_is_confirmed() && same(email, &response.submitter_email) {
        return Ok(true);
    }
    match response.invitation {
        Some(id) => Ok(invitations::read::invited(conn, id)?.is_some_and(|one| same(email, &one.email))),
        None => Ok(false),
    }
}

/// Queues what a revision that has just been submitted owes its sender: its receipt, or the letter that asks.
///
/// Two that answer at once meet in no row of the outbox, but where one of them answers anew.
pub(super) fn owe(tx: &mut Tx<'_>, to: &Response, revision: &Revision) -> db::Result<()> {
    if to.submitter_email.is_empty() {
        return Ok(());
    }
    if to.email_is_confirmed() {
        outbox::enqueue(tx, &letter(to, RECEIPT_MAIL, revision.id.0))?;
    } else if revision.number > 1 {
        tell(tx, to)?;
    } else {
        outbox::enqueue(tx, &letter(to, CONFIRM_MAIL, to.id.0))?;
    }
    Ok(())
}

/// Sends what is owed to the sender's address: the receipt of their latest submitted revision, or first the letter that asks
/// whether the address is right.
pub(super) fn tell(tx: &mut Tx<'_>, response: &Response) -> db::Result<()> {
    if response.submitter_email.is_empty() {
        return Ok(());
    }
    let revisions = read::revisions(tx, response.id)?;
    // What waits was written to the address before.
    for revision in &revisions {
        outbox::withdraw(tx, RECEIPT_MAIL, revision.id.0)?;
    }
    if !response.email_is_confirmed() {
        outbox::replace(tx, &letter(response, CONFIRM_MAIL, response.id.0))?;
        return Ok(());
    }
    outbox::withdraw(tx, CONFIRM_MAIL, response.id.0)?;
    if let Some(latest) = revisions.first() {
        outbox::enqueue(tx, &letter(response, RECEIPT_MAIL, latest.id.0))?;
    }
    Ok(())
}

fn letter<'a>(response: &'a Response, kind: &'static str, subject: uuid::Uuid) -> NewLetter<'a> {
    NewLetter { kind, subject, scope: Some(response.hearing.0), recipient: &response.submitter_email }
}

/// A person at the address says that it is right: the receipt follows. Said twice, it is the same.
pub fn confirm_email(tx: &mut Tx<'_>, response: &Response) -> db::Result<()> {
    let now = tx.now();
    if !store::confirm_email(tx, response.id, &response.submitter_email, now)? {
        return Ok(());
    }
    let confirmed = Response { email_confirmed_at: Some(now), ..response.clone() };
    tell(tx, &confirmed)?;
    record(tx, Action::ResponseEmailConfirmed, &confirmed)
}

/// The sender asks for the letter once more, to the same address or to one that is right.
pub fn ask_again(tx: &mut Tx<'_>, who: &Holder, email: &str) -> db::Result<()> {
    let mut response = store::held_now(tx, who.response().id)?;
    if response.email_is_confirmed() && same(email, &response.submitter_email) {
        return Ok(());
    }
    response.email_confirmed_at = is_known(tx, &response, email)?.then(|| tx.now());
    email.clone_into(&mut response.submitter_email);
    let confirmed = response.email_confirmed_at;
    store::rename_submitter(tx, response.id, &response.submitter_name, email, confirmed)?;
    tell(tx, &response)?;
    record(tx, Action::ResponseEmailChanged, &response)
}

fn record(tx: &mut Tx<'_>, action: Action, of: &Response) -> db::Result<()> {
    let event = Event::new(action, of.id.0).in_hearing(of.hearing.0);
    audit::record(tx, &super::super::access::named(of), &event)
}

/// Staff correct the address, which they answer for, and the receipt goes there.
pub fn correct_email(tx: &mut Tx<'_>, who: &Work, id: ResponseId, email: &str) -> db::Result<bool> {
    let Some(mut response) = read::response_in(tx, who.id(), id)? else { return Ok(false) };
    email.clone_into(&mut response.submitter_email);
    response.email_confirmed_at = Some(tx.now());
    store::rename_submitter(tx, id, &response.submitter_name, email, response.email_confirmed_at)?;
    tell(tx, &response)?;
    let event = Event::new(Action::ResponseEmailCorrected, id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event)?;
    Ok(true)
}
