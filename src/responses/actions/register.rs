//! Registering an answer that came by letter, by e-mail or in a meeting: staff type it in, and it is received at once;
//! and correcting what was typed, as a new revision.

use super::super::read;
use super::super::said::Said;
use super::super::store::{self, DraftPart, NewResponse};
use super::super::{Channel, HearingToAnswer, PART_MAX, Part, Response, ResponseId, Revision, RevisionId};
use super::submit::{self, How, Receipt, SubmitError, Typist, receipt_of};
use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;
use crate::hearings::access::Work;
use crate::invitations::{self, InvitationId};
use crate::lang::Lang;
use crate::text::fold::fold;

/// Who sent the answer.
#[derive(Clone, Debug)]
pub struct Sender {
    /// From the register, with their invitation to this hearing if they have one that is not answered.
    pub consultee: Option<ConsulteeId>,
    pub invitation: Option<InvitationId>,
    pub name: String,
    pub kind: ConsulteeKind,
}

/// An answer as staff have it before them.
#[derive(Clone, Debug)]
pub struct Register {
    pub sender: Sender,
    pub channel: Channel,
    pub typed: Typed,
    /// Where a receipt goes; empty for none.
    pub submitter_email: String,
    pub language: Lang,
    /// Staff have seen that the sender has said the same before: it is another answer all the same.
    pub another: bool,
}

/// What can be corrected.
#[derive(Clone, Debug)]
pub struct Typed {
    /// Of the form: the same form sent twice is one revision. `None` where no form was.
    pub form_key: Option<String>,
    pub received: When,
    /// Who signed; empty where not known.
    pub submitter_name: String,
    /// What was said, by what it is about.
    pub parts: Vec<Said>,
    /// The sender says that they have no comments, with or without words.
    pub no_comments: bool,
}

/// Why nothing was registered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    #[error("it cannot have come in after now")]
    InFuture,
    #[error("the hearing does not ask about this")]
    NotAsked,
    #[error("{0} characters are too many")]
    TooLong(usize),
    #[error("nothing is written")]
    Empty,
    /// The same sender has said the same.
    #[error("it looks like one that is registered")]
    Duplicate(ResponseId),
    #[error("no such answer")]
    NotFound,
    /// The sender sent it: only they change it.
    #[error("staff have not registered it")]
    NotRegistered,
    /// The sender is writing a new version of it.
    #[error("the sender is writing a new version")]
    Drafting,
    #[error("somebody else has corrected it")]
    Stale,
    #[error("the form was sent before, with another text")]
    SentBefore,
    #[error("nothing was changed")]
    Unchanged,
    #[error(transparent)]
    Submit(#[from] SubmitError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
impl db::WriteError for RegisterError {
    fn database(&self) -> Option<&db::Error> {
        match self {
            Self::Database(error) | Self::Submit(SubmitError::Database(error)) => Some(error),
            _ => None,
        }
    }
}

/// Registers an answer and gives its receipt. The same form again gives the same receipt.
pub fn register(
    tx: &mut Tx<'_>,
    who: &Work,
    asked: &HearingToAnswer,
    command: &Register,
) -> Result<Receipt, RegisterError> {
    match registered_before(tx, asked, &command.typed)? {
        Some(Before::Same(receipt)) => return Ok(receipt),
        Some(Before::Other) => return Err(RegisterError::SentBefore),
        None => {}
    }
    check(&command.typed, tx)?;
    if !command.another
        && let Some(same) = duplicate(tx, asked.id, command)?
    {
        return Err(RegisterError::Duplicate(same));
    }
    let response = Response {
        id: ResponseId::new(tx),
        hearing: asked.id,
        invitation: free_invitation(tx, command.sender.invitation)?,
        consultee: command.sender.consultee,
        channel: command.channel,
        sender_name: command.sender.name.clone(),
        sender_kind: command.sender.kind,
        submitter_name: command.typed.submitter_name.clone(),
        submitter_email: command.submitter_email.clone(),
        // Staff answer for it.
        email_confirmed_at: Some(tx.now()),
        link_generation: 0,
        language: command.language,
        created_at: tx.now(),
    };
    store::insert_response(tx, NewResponse { response: response.clone(), link_hash: None })?;
    receive(tx, who, asked, (&response, 1), &command.typed)
}

/// Corrects what was registered: a new revision beside the old one. `seen` is the revision that was corrected.
pub fn correct(
    tx: &mut Tx<'_>,
    who: &Work,
    asked: &HearingToAnswer,
    (id, seen): (ResponseId, RevisionId),
    typed: &Typed,
) -> Result<Receipt, RegisterError> {
    match registered_before(tx, asked, typed)? {
        Some(Before::Same(receipt)) => return Ok(receipt),
        Some(Before::Other) => return Err(RegisterError::SentBefore),
        None => {}
    }
    check(typed, tx)?;
    store::hold(tx, id)?;
    let (mut response, latest) = may_correct(tx, who, id)?;
    if latest.id != seen {
        return Err(RegisterError::Stale);
    }
    let before = read::parts(tx, latest.id)?;
    if is_same(&latest, &before, typed) {
        return Err(RegisterError::Unchanged);
    }
    let confirmed = response.email_is_confirmed().then(|| tx.now());
    store::rename_submitter(tx, id, &typed.submitter_name, &response.submitter_email, confirmed)?;
    response.submitter_name.clone_from(&typed.submitter_name);
    receive(tx, who, asked, (&response, latest.number.saturating_add(1)), typed)
}

/// An answer whose newest revision staff registered, and that nobody is writing on; with that revision.
pub(super) fn may_correct(
    tx: &mut Tx<'_>,
    who: &Work,
    id: ResponseId,
) -> Result<(Response, Revision), RegisterError> {
    let response = read::response_in(tx, who.id(), id)?.ok_or(RegisterError::NotFound)?;
    let latest = read::latest_revision(tx, id)?.ok_or(RegisterError::NotFound)?;
    match (latest.is_draft(), latest.registered_by) {
        (true, _) => Err(RegisterError::Drafting),
        (false, None) => Err(RegisterError::NotRegistered),
        (false, Some(_)) if read::submitted(tx, who.id(), id)?.is_none() => Err(RegisterError::NotFound),
        (false, Some(_)) => Ok((response, latest)),
    }
}

/// What a form that was sent before has become.
#[derive(Debug)]
pub enum Before {
    /// The same again.
    Same(Receipt),
    /// It was stopped on the way, changed and sent again: what stands is not what was typed now.
    Other,
}

/// What a form of this hearing has become; `None` for one that is sent for the first time.
pub fn registered_before(
    conn: &mut Conn,
    asked: &HearingToAnswer,
    typed: &Typed,
) -> db::Result<Option<Before>> {
    let Some(key) = &typed.form_key else { return Ok(None) };
    let Some(revision) = store::by_form_key(conn, asked.id, key)? else { return Ok(None) };
    let parts = read::parts(conn, revision.id)?;
    let receipt = receipt_of(&revision, asked.deadline).filter(|_| is_same(&revision, &parts, typed));
    Ok(Some(receipt.map_or(Before::Other, Before::Same)))
}

/// Does a revision say what was typed, of the same day and signed by the same?
fn is_same(revision: &Revision, parts: &[Part], typed: &Typed) -> bool {
    revision.no_comments == typed.no_comments
        && revision.submitter_name == typed.submitter_name
        && revision.received == Some(typed.received)
        && said(parts) == written(&typed.parts)
}

fn check(typed: &Typed, tx: &Tx<'_>) -> Result<(), RegisterError> {
    if typed.received.on > tx.today() || typed.received.at.is_some_and(|at| at > tx.now()) {
        return Err(RegisterError::InFuture);
    }
    if written(&typed.parts).is_empty() && !typed.no_comments {
        return Err(RegisterError::Empty);
    }
    match typed.parts.iter().map(|part| part.text.chars().count()).find(|length| *length > PART_MAX) {
        Some(length) => Err(RegisterError::TooLong(length)),
        None => Ok(()),
    }
}

/// An answer of the same sender that says the same, wherever in the plan it was put.
fn duplicate(tx: &mut Tx<'_>, hearing: HearingId, command: &Register) -> db::Result<Option<ResponseId>> {
    let sender = &command.sender;
    let wanted = words(&command.typed.parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>());
    for same in store::same_sender(tx, hearing, &sender.name, sender.consultee)? {
        let parts = read::parts(tx, same.id)?;
        let silent = wanted.is_empty() && same.no_comments == command.typed.no_comments;
        let said = words(&parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>());
        if said == wanted && (!wanted.is_empty() || silent) {
            return Ok(Some(same.response));
        }
    }
    Ok(None)
}

fn words(texts: &[&str]) -> String {
    fold(&texts.join(" "))
}

/// What the parts say that say something.
fn said(parts: &[Part]) -> Vec<Said> {
    parts.iter().filter(|part| !part.is_blank()).map(Said::of).collect()
}

/// What was typed, where something was.
fn written(parts: &[Said]) -> Vec<Said> {
    parts.iter().filter(|part| !part.is_blank()).cloned().collect()
}

fn receive(
    tx: &mut Tx<'_>,
    who: &Work,
    asked: &HearingToAnswer,
    (response, number): (&Response, i32),
    typed: &Typed,
) -> Result<Receipt, RegisterError> {
    let revision = store::begin_revision(tx, response.id, number)?;
    for Said { target, stance, text } in written(&typed.parts) {
        let position = read::position(tx, asked.id, target)?.ok_or(RegisterError::NotAsked)?;
        store::insert_part(tx, revision, &DraftPart { target, position, stance, text })?;
    }
    let revision = read::revision_of(tx, response.id, revision)?.ok_or(RegisterError::NotFound)?;
    let parts = read::parts(tx, revision.id)?;
    let how = How {
        received: typed.received,
        no_comments: typed.no_comments,
        deadline: asked.deadline,
        registered: Some(Typist { by: who.account.id, form_key: typed.form_key.clone() }),
    };
    let receipt = submit::complete(tx, response, &revision, parts, &how, &who.actor)?;
    tell_answered(tx, response)?;
    Ok(receipt)
}

/// Tells the sender's invitation when their first answer that counts came.
pub(super) fn tell_answered(tx: &mut Tx<'_>, response: &Response) -> db::Result<()> {
    let Some(consultee) = response.consultee else { return Ok(()) };
    let Some(invitation) = store::invitation_of(tx, response.hearing, consultee)? else { return Ok(()) };
    let first = store::received_from(tx, response.hearing, consultee)?;
    let first = first.iter().filter_map(|revision| revision.received).min();
    invitations::actions::tell_answered(tx, invitation, first)
}

/// The invitation, if nobody has begun to answer it: an answer of theirs must not be taken over.
fn free_invitation(tx: &mut Tx<'_>, invitation: Option<InvitationId>) -> db::Result<Option<InvitationId>> {
    match invitation {
        Some(id) if read::by_invitation(tx, id)?.is_none() => Ok(Some(id)),
        _ => Ok(None),
    }
}
