//! Who is asked in a hearing: letters, personal links, and how far each has come.

pub mod actions;
pub mod letter;
pub mod link;
pub mod mail;
pub mod store;
pub mod web;

use jiff::Timestamp;
use serde::Serialize;

use crate::clock::When;
use crate::consultees::{ConsulteeId, ConsulteeKind, LetterLanguage};
use crate::hearings::HearingId;
use crate::mail::outbox::{LetterState, LetterStatus};

pub use link::{find_by_token, link};

crate::id!(
    /// An invitation's id.
    InvitationId
);
crate::id!(
    /// The id of a letter's text as it was sent.
    EditionId
);

/// The kind of an invitation's letter in the outbox; its subject is the invitation.
pub const LETTER: &str = "invitations.letter";

/// One who is asked in one hearing, and how far they have come.
#[derive(Clone, Debug, Serialize)]
pub struct Invited {
    pub id: InvitationId,
    pub hearing: HearingId,
    pub hearing_slug: String,
    pub consultee: ConsulteeId,
    /// The text that the letter was sent with.
    pub edition: EditionId,
    pub name: String,
    pub kind: ConsulteeKind,
    pub contact_name: String,
    /// The address the letter goes to: as in the register when it was sent, or as corrected since.
    pub email: String,
    pub copies: Vec<String>,
    pub language: LetterLanguage,
    /// Grows when the address is corrected or the link made void: earlier links then lead nowhere.
    pub generation: i32,
    pub created_at: Timestamp,
    pub opened_at: Option<Timestamp>,
    pub drafting_at: Option<Timestamp>,
    /// When the first answer that counts came; a letter's, the day alone.
    pub answered: Option<When>,
}

/// How far an invitation has come, by what matters most to the lead.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    Answered,
    Drafting,
    Opened,
    Sent,
    /// On its way to the mail server.
    Queued,
    /// The mail server could not be reached or asked for patience; it is tried again.
    Delayed,
    Failed,
    Uncertain,
}

impl Progress {
    /// What they did counts before what became of the letter.
    pub fn of(invited: &Invited, letter: Option<&LetterStatus>) -> Self {
        if invited.answered.is_some() {
            return Self::Answered;
        }
        if invited.drafting_at.is_some() {
            return Self::Drafting;
        }
        if invited.opened_at.is_some() {
            return Self::Opened;
        }
        match letter.map(|letter| (letter.state, letter.attempts)) {
            Some((LetterState::Sent, _)) => Self::Sent,
            Some((LetterState::Failed | LetterState::Cancelled, _)) => Self::Failed,
            Some((LetterState::Uncertain, _)) => Self::Uncertain,
            Some((LetterState::Queued, attempts)) if attempts > 0 => Self::Delayed,
            Some((LetterState::Queued | LetterState::Sending, _)) | None => Self::Queued,
        }
    }

    /// The word in text keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answered => "answered",
            Self::Drafting => "drafting",
            Self::Opened => "opened",
            Self::Sent => "sent",
            Self::Queued => "queued",
            Self::Delayed => "delayed",
            Self::Failed => "failed",
            Self::Uncertain => "uncertain",
        }
    }
}
