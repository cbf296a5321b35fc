//! Submitting: the draft becomes what was received, for good, with a receipt; all in one transaction.

use jiff::civil::Date;

use super::super::read;
use super::super::said::Said;
use super::super::store::{self, Completion};
use super::super::{Channel, Part, Response, ResponseId, Revision, RevisionId, access::Holder, receipt};
use super::confirm;
use crate::accounts::AccountId;
use crate::audit::{self, Action, Actor, Event};
use crate::clock::When;
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn, Tx};
use crate::invitations;
use crate::text::canonical::canonical;
use crate::text::coverage::coverage;
use crate::text::fold::{fold, fold_ascii, search_text as search_names};

/// What the sender says at the end.
#[derive(Clone, Debug)]
pub struct Submit {
    pub revision: RevisionId,
    pub submitter_name: String,
    pub submitter_email: String,
    /// "We have no comments". Words that were looked over go along and are kept: a greeting, a reason.
    pub no_comments: bool,
    /// Sum of the versions of the parts that were looked over; `None` where nothing was shown.
    pub seen: Option<i64>,
}

/// Proof that an answer was received.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Receipt {
    pub response: ResponseId,
    pub revision: RevisionId,
    pub number: String,
    pub received: When,
    pub late: bool,
}

/// Why nothing was submitted; the draft stands.
#[derive(Debug, thiserror::Error)]
pub enum SubmitError {
    /// Nothing was written: did they mean "no comments"?
    #[error("nothing is written")]
    Empty,
    /// "No comments" in one click, beside words that were not looked over.
    #[error("something is written")]
    NotEmpty,
    /// A new version that says what was sent already: nothing is to be received, and what is cleared stays cleared.
    #[error("it says what was sent already")]
    Unchanged,
    #[error("the draft has changed since it was looked over")]
    Changed,
    #[error("the hearing is not open")]
    NotOpen,
    #[error("no such revision")]
    NoRevision,
    #[error("no random number could be had: {0}")]
    Random(#[from] std::io::Error),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(SubmitError);

/// Submits a draft. The same draft sent twice gives the same receipt and one submission.
pub fn submit(tx: &mut Tx<'_>, who: &Holder, command: &Submit) -> Result<Receipt, SubmitError> {
    let response = store::held_now(tx, who.response().id)?;
    let revision = read::revision_of(tx, response.id, command.revision)?.ok_or(SubmitError::NoRevision)?;
    if let Some(receipt) = receipt_of(&revision, who.hearing().deadline) {
        return Ok(receipt);
    }
    if !who.hearing().is_open(tx.today()) {
        return Err(SubmitError::NotOpen);
    }
    let parts = read::parts(tx, revision.id)?;
    let written = parts.iter().any(|part| !part.is_blank());
    match (written, command.no_comments) {
        (false, false) => return Err(SubmitError::Empty),
        (true, true) if command.seen.is_none() => return Err(SubmitError::NotEmpty),
        _ if command.seen.is_some_and(|seen| seen != versions(&parts)) => return Err(SubmitError::Changed),
        _ => {}
    }
    if is_unchanged(tx, &revision, &parts, command.no_comments)? {
        return Err(SubmitError::Unchanged);
    }
    let known = confirm::is_known(tx, &response, &command.submitter_email)?;
    let confirmed = known.then(|| tx.now());
    store::rename_submitter(tx, response.id, &command.submitter_name, &command.submitter_email, confirmed)?;
    let mut sent = response;
    sent.submitter_name.clone_from(&command.submitter_name);
    sent.submitter_email.clone_from(&command.submitter_email);
    sent.email_confirmed_at = confirmed;
    let how = How {
        received: When::instant(tx.now()),
        no_comments: command.no_comments,
        deadline: who.hearing().deadline,
        registered: None,
    };
    complete(tx, &sent, &revision, parts, &how, who.actor())
}

/// What identifies the state of a draft that was looked over: versions only ever grow.
pub fn versions(parts: &[Part]) -> i64 {
    parts.iter().map(|part| i64::from(part.version)).sum()
}

/// Does a draft say, part for part, what the version before it said?
pub fn is_unchanged(
    conn: &mut Conn,
    draft: &Revision,
    parts: &[Part],
    no_comments: bool,
) -> db::Result<bool> {
    let Some(sent) = read::revisions(conn, draft.response)?.into_iter().next() else {
        return Ok(false);
    };
    let before = read::parts(conn, sent.id)?;
    Ok(sent.no_comments == no_comments && said(&before) == said(parts))
}

fn said(parts: &[Part]) -> Vec<Said> {
    let written = parts.iter().filter(|part| !part.is_blank());
    written.map(|part| Said { text: canonical(&part.text), ..Said::of(part) }).collect()
}

/// When and how an answer reached us, and by when it should have.
pub(super) struct How {
    pub received: When,
    pub no_comments: bool,
    pub deadline: Date,
    /// `None` for what the sender sent.
    pub registered: Option<Typist>,
}

/// Who typed an answer in, and the key of their form, where one was.
pub(super) struct Typist {
    pub by: AccountId,
    pub form_key: Option<String>,
}

/// Completes a revision: canonical texts, receipt number, late mark; reports it, writes it down, queues the receipt.
pub(super) fn complete(
    tx: &mut Tx<'_>,
    response: &Response,
    revision: &Revision,
    parts: Vec<Part>,
    how: &How,
    actor: &Actor,
) -> Result<Receipt, SubmitError> {
    let (blank, kept): (Vec<_>, Vec<_>) = parts.into_iter().partition(Part::is_blank);
    let blank: Vec<_> = blank.into_iter().map(|part| part.id).collect();
    store::clear_draft(tx, revision.id, &blank)?;
    let mut visible = 0;
    for part in &kept {
        let wanted = canonical(&part.text);
        visible += coverage(&wanted, &[]).total;
        if wanted != part.canonical {
            store::set_canonical(tx, part.id, &wanted)?;
        }
    }
    let number = receipt::number(how.received.on.year())?;
    let late = how.received.on > how.deadline;
    let registered_by = how.registered.as_ref().map(|typist| typist.by);
    let completion = Completion {
        no_comments: how.no_comments,
        received_on: Day(how.received.on),
        received_at: how.received.at.map(Ts),
        submitted_at: Ts(tx.now()),
        receipt_number: number.clone(),
        registered_by,
        form_key: how.registered.as_ref().and_then(|typist| typist.form_key.clone()),
        search_text: search_text(response, &number, &kept),
        submitter_name: response.submitter_name.clone(),
        submitter_email: response.submitter_email.clone(),
    };
    store::complete(tx, response, revision.id, &completion, visible)?;
    if let Some(invitation) = response.invitation.filter(|_| registered_by.is_none()) {
        invitations::actions::mark_answered(tx, invitation)?;
    }
    if revision.number > 1 {
        let now = tx.now();
        // Nobody has looked through the new text: what was cleared is the old one.
        store::withdraw(tx, response.id, None, now)?;
        store::lift(tx, response.id, None, now)?;
        store::end_withdrawal(tx, response.id, None, now)?;
    }
    record(tx, response, revision, (&completion, late), actor)?;
    confirm::owe(tx, response, revision)?;
    Ok(Receipt { response: response.id, revision: revision.id, number, received: how.received, late })
}

fn record(
    tx: &mut Tx<'_>,
    response: &Response,
    revision: &Revision,
    (completion, late): (&Completion, bool),
    actor: &Actor,
) -> db::Result<()> {
    let action = match (completion.registered_by.is_some(), revision.number) {
        (true, 1) => Action::ResponseRegistered,
        (true, _) => Action::ResponseCorrected,
        _ if completion.no_comments => Action::ResponseSentWithoutComments,
        _ => Action::ResponseSubmitted,
    };
    let channel = if completion.registered_by.is_some() { response.channel } else { Channel::Web };
    let fields = serde_json::json!({
        "receipt": completion.receipt_number,
        "revision": revision.number,
        "late": late,
        "no_comments": completion.no_comments,
        "channel": channel.as_str(),
    });
    let event = Event::new(action, response.id.0).in_hearing(response.hearing.0).with(fields);
    audit::record(tx, actor, &event)
}

/// Everything a person may search for, also as typed on a keyboard without æ, ø and å; names in every way they are written.
fn search_text(response: &Response, number: &str, parts: &[Part]) -> String {
    let names = format!("{} {}", response.sender_name, response.submitter_name);
    let texts = parts.iter().map(|part| part.text.as_str());
    let said: Vec<_> = [names.as_str(), number].into_iter().chain(texts).collect();
    let said = said.join("\n");
    format!("{}\n{}\n{}", search_names(&names), fold(&said), fold_ascii(&said))
}

/// The receipt of a revision that has been submitted.
pub fn receipt_of(revision: &Revision, deadline: Date) -> Option<Receipt> {
    revision.submitted_at?;
    Some(Receipt {
        response: revision.response,
        revision: revision.id,
        number: revision.receipt_number.clone()?,
        received: revision.came(),
        late: revision.is_late(deadline),
    })
}
