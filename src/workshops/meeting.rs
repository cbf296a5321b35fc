//! A meeting: who of the register took part, and its minutes, which are kept as one answer to be cut on the workbench.

use serde_json::json;

use super::read::{self, Workshop};
use super::{WorkshopId, store};
use crate::audit::{self, Action, Event};
use crate::clock::When;
use crate::consultees::{self, ConsulteeId, ConsulteeKind};
use crate::db::{self, Tx};
use crate::hearings::access::Work;
use crate::lang::Lang;
use crate::responses::actions::{self as answers, Register, RegisterError, Sender, SubmitError, Typed};
use crate::responses::said::Said;
use crate::responses::{self, Channel, ResponseId, Target};

/// Most of the register who may have taken part in one event.
pub const MAX_PARTICIPANTS: usize = 500;

/// Why nothing was kept of a meeting.
#[derive(Debug, thiserror::Error)]
pub enum MeetingError {
    #[error("no such event, or nobody such in the register")]
    NotFound,
    #[error("there are too many")]
    TooMany,
    #[error(transparent)]
    Register(#[from] RegisterError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
impl db::WriteError for MeetingError {
    fn database(&self) -> Option<&db::Error> {
        match self {
            Self::Database(error)
            | Self::Register(
                RegisterError::Database(error) | RegisterError::Submit(SubmitError::Database(error)),
            ) => Some(error),
            _ => None,
        }
    }
}

type Result<T> = std::result::Result<T, MeetingError>;

/// Somebody of the register took part. Said twice it is said once.
pub fn add_participant(tx: &mut Tx<'_>, who: &Work, of: WorkshopId, one: ConsulteeId) -> Result<()> {
    find(tx, who, of)?;
    consultees::read::find(tx, one)?.ok_or(MeetingError::NotFound)?;
    if read::participants(tx, of)?.len() >= MAX_PARTICIPANTS {
        return Err(MeetingError::TooMany);
    }
    if store::add_participant(tx, of, one)? {
        record(tx, who, Action::WorkshopParticipantAdded, of)?;
    }
    Ok(())
}

/// They did not, after all.
pub fn remove_participant(tx: &mut Tx<'_>, who: &Work, of: WorkshopId, one: ConsulteeId) -> Result<()> {
    find(tx, who, of)?;
    if store::remove_participant(tx, of, one)? {
        record(tx, who, Action::WorkshopParticipantRemoved, of)?;
    }
    Ok(())
}

/// Keeps minutes as one answer from the event, about the plan as a whole. The same form sent twice is one.
pub fn keep_minutes(
    tx: &mut Tx<'_>,
    who: &Work,
    (of, form_key): (WorkshopId, &str),
    (text, language): (&str, Lang),
) -> Result<ResponseId> {
    let event = find(tx, who, of)?;
    let asked = responses::read::hearing(tx, who.id())?.ok_or(MeetingError::NotFound)?;
    let said = Said { target: Target::Whole, stance: None, text: text.to_owned() };
    let command = Register {
        sender: Sender {
            consultee: None,
            invitation: None,
            name: event.facts.title,
            kind: ConsulteeKind::Other,
        },
        channel: Channel::Meeting,
        typed: Typed {
            form_key: Some(form_key.to_owned()),
            received: When::day(event.facts.held_on),
            submitter_name: String::new(),
            parts: vec![said],
            no_comments: false,
        },
        submitter_email: String::new(),
        language,
        another: false,
    };
    let receipt = answers::register(tx, who, &asked, &command)?;
    if store::keep_minutes(tx, of, receipt.response)? {
        record(tx, who, Action::WorkshopMinutesKept, of)?;
    }
    Ok(receipt.response)
}

fn find(tx: &mut Tx<'_>, who: &Work, of: WorkshopId) -> Result<Workshop> {
    read::workshop(tx, who.id(), of)?.ok_or(MeetingError::NotFound)
}

fn record(tx: &mut Tx<'_>, who: &Work, action: Action, of: WorkshopId) -> db::Result<()> {
    let event = Event::new(action, of.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({})))
}
