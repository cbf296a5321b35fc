//! Registering an answer that came by letter, by e-mail or in a meeting: staff type it in, and it is received at once.

use jiff::civil::Date;

use super::super::store::{self, DraftPart, NewResponse};
use super::super::{Asked, Channel, PART_MAX, Part, Response, ResponseId, Stance, Target};
use super::submit::{self, How, Receipt, SubmitError};
use crate::clock::{Clock, oslo};
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::{self, Tx};
use crate::hearings::access::Work;
use crate::invitations::InvitationId;
use crate::web::Lang;

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
    pub received_on: Date,
    pub submitter_name: String,
    /// Where a receipt goes; empty for none.
    pub submitter_email: String,
    pub language: Lang,
    /// What was said, by what it is about.
    pub parts: Vec<(Target, Option<Stance>, String)>,
    /// The sender says that they have no comments. Words beside it are kept.
    pub no_comments: bool,
}

/// Why nothing was registered.
#[derive(Debug, thiserror::Error)]
pub enum RegisterError {
    #[error("it cannot have come in after today")]
    InFuture,
    #[error("the hearing does not ask about this")]
    NotAsked,
    #[error("{0} characters are too many")]
    TooLong(usize),
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

/// Registers an answer and gives its receipt.
pub fn register(
    tx: &mut Tx<'_>,
    who: &Work,
    asked: &Asked,
    command: &Register,
    clock: &Clock,
) -> Result<Receipt, RegisterError> {
    if command.received_on > clock.today() {
        return Err(RegisterError::InFuture);
    }
    let response = Response {
        id: ResponseId::new(clock),
        hearing: asked.id,
        invitation: free_invitation(tx, command.sender.invitation)?,
        consultee: command.sender.consultee,
        channel: command.channel,
        sender_name: command.sender.name.clone(),
        sender_kind: command.sender.kind,
        submitter_name: command.submitter_name.clone(),
        submitter_email: command.submitter_email.clone(),
        // Staff answer for it.
        email_confirmed: true,
        link_generation: 0,
        language: command.language,
        created_at: clock.now(),
    };
    let registered_by = Some(who.account.id);
    store::insert_response(tx, &NewResponse { response: response.clone(), registered_by, link_hash: None })?;
    let revision = store::begin_revision(tx, response.id, 1, clock)?;
    for (target, stance, text) in &command.parts {
        write_part(tx, asked, revision, (*target, *stance, text), clock)?;
    }
    let revision = store::draft(tx, response.id, revision)?.ok_or(SubmitError::NoRevision)?;
    let parts = store::parts(tx, revision.id)?;
    if !command.no_comments && parts.iter().all(Part::is_blank) {
        return Err(SubmitError::Empty.into());
    }
    let received_at = arrival(command.received_on, clock);
    let how = How { received_at, no_comments: command.no_comments, deadline: asked.deadline };
    Ok(submit::complete(tx, &response, &revision, parts, &how, &who.actor, clock)?)
}

/// The invitation, if nobody has begun to answer it: an answer of theirs must not be taken over.
fn free_invitation(tx: &mut Tx<'_>, invitation: Option<InvitationId>) -> db::Result<Option<InvitationId>> {
    match invitation {
        Some(id) if store::by_invitation(tx, id)?.is_none() => Ok(Some(id)),
        _ => Ok(None),
    }
}

fn write_part(
    tx: &mut Tx<'_>,
    asked: &Asked,
    revision: super::super::RevisionId,
    (target, stance, text): (Target, Option<Stance>, &str),
    clock: &Clock,
) -> Result<(), RegisterError> {
    if stance.is_none() && text.trim().is_empty() {
        return Ok(());
    }
    let length = text.chars().count();
    if length > PART_MAX {
        return Err(RegisterError::TooLong(length));
    }
    let position = store::position(tx, asked.id, target)?.ok_or(RegisterError::NotAsked)?;
    let part = DraftPart { target, position, stance, text: text.to_owned() };
    store::insert_part(tx, revision, &part, clock)?;
    Ok(())
}

/// Only the day is known: its noon stands for it, or now if that is earlier.
fn arrival(day: Date, clock: &Clock) -> jiff::Timestamp {
    let noon = oslo().to_ambiguous_timestamp(day.at(12, 0, 0, 0)).compatible();
    noon.map_or_else(|_| clock.now(), |noon| noon.min(clock.now()))
}
