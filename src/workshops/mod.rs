//! Input before there is a draft: workshops, meetings and open calls of an input round, and the notes that came of them.
//!
//! Each note of a list becomes an answer of its own, from its table and about its theme, with one input that covers all of it: so
//! workbench, assessments and digest work on notes as on every other answer.

pub mod actions;
pub mod importing;
pub mod jobs;
pub mod meeting;
pub mod notes;
pub mod read;
pub mod saving;
pub mod store;
pub mod web;

use diesel::{AsChangeset, ExpressionMethods as _, Insertable, Queryable, Selectable};
use jiff::civil::Date;
use serde::Serialize;

use crate::db::types::Day;
use crate::hearings::RoundKind;

crate::id!(
    /// The id of a workshop, a meeting or an open call.
    WorkshopId
);
crate::id!(
    /// The id of a list of notes that was uploaded or pasted.
    NoteImportId
);

crate::text_enum!(
    /// What sort of event it was; the label is the text `workshops-form-<name>`.
    Form { Workshop = "workshop", Meeting = "meeting", OpenCall = "open_call" }
);

/// What is known of an event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = crate::db::schema::workshop, treat_none_as_null = true, treat_none_as_default_value = false)]
pub struct Facts {
    pub title: String,
    pub form: Form,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub held_on: Date,
    /// `18:00`; empty where it is not known.
    pub held_at: String,
    pub place: String,
    /// Who took part, in words.
    pub took_part: String,
    /// How many they were, where somebody counted.
    pub participants: Option<i32>,
}

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
