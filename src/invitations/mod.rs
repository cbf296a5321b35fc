//! Who is asked in a hearing: letters, personal links, and how far each has come.

pub mod actions;
pub mod attending;
pub mod letter;
pub mod link;
pub mod mail;
pub mod read;
pub mod replying;
mod standard;
pub mod store;
pub mod web;

use serde::Serialize;

use crate::mail::outbox::{LetterState, LetterStatus};

pub use link::{find_by_token, link};
pub use read::Invited;

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
