//! Input before there is a draft: workshops, meetings and open calls of an input round, the notes that came of them, and advice from
//! specialists.
//!
//! Each note of a list becomes an answer of its own, from its table and about its theme, with one input that covers all of it: so
//! workbench, assessments and digest work on notes as on every other answer.

pub mod actions;
mod covering;
pub mod importing;
pub mod jobs;
pub mod meeting;
pub mod notes;
pub mod read;
pub mod saving;
pub mod specialist;
pub mod store;
pub mod web;

use crate::hearings::RoundKind;

pub use crate::hearings::events::{Facts, Form, WorkshopId};

crate::id!(
    /// The id of a list of notes that was uploaded or pasted.
    NoteImportId
);

/// Longest title and place of an event, in characters.
pub const TITLE_MAX: usize = 200;
/// Longest words of who took part, in characters.
pub const TOOK_PART_MAX: usize = 2_000;
/// Most events of one round, and most lists of notes of one event.
pub const MAX_WORKSHOPS: usize = 100;
pub const MAX_IMPORTS: usize = 100;

/// Has a round of this kind workshops?
pub fn has_workshops(kind: RoundKind) -> bool {
    kind == RoundKind::InputRound
}
