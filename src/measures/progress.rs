//! How far a unit has come in a call, by what matters most to the team.

use crate::mail::outbox::{LetterState, LetterStatus};

crate::text_enum!(
    /// How far; the label is the text `measures-call-progress-<name>`.
    Progress {
        /// All its measures are reported.
        Answered = "answered",
        /// Some are.
        Partly = "partly",
        /// A person has been on the page.
        Opened = "opened",
        Sent = "sent",
        /// On its way to the mail server.
        Queued = "queued",
        /// The mail server could not be reached or asked for patience; it is tried again.
        Delayed = "delayed",
        Failed = "failed",
        /// Nobody knows whether the letter went out.
        Uncertain = "uncertain",
    }
);

impl Progress {
    /// What they did counts before what became of the letter. `left` of `count` measures are not reported.
    pub fn of((left, count): (usize, usize), is_opened: bool, letter: Option<&LetterStatus>) -> Self {
        if left == 0 {
            return Self::Answered;
        }
        if left < count {
            return Self::Partly;
        }
        if is_opened {
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

    /// Did no letter reach them, and nothing was heard?
    pub fn is_unreached(self) -> bool {
        matches!(self, Self::Failed | Self::Uncertain)
    }
}
