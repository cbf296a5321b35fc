//! Who comes to the events of an input round: what is said, and of which state of the event.

use diesel::{Insertable, Queryable, Selectable};
use jiff::Timestamp;
use serde::Serialize;

use super::InvitationId;
use crate::db::schema::event_reply;
use crate::db::types::Ts;
use crate::hearings::events::{Workshop, WorkshopId};

/// Most people that one reply speaks for.
pub const MOST_PEOPLE: i32 = 500;
/// Longest word beside a reply, in characters.
pub const WORD_MAX: usize = 300;

/// What somebody says of an event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Coming {
    /// So many of them.
    Yes(i32),
    No,
}

/// A reply as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable)]
#[diesel(table_name = event_reply)]
pub struct Reply {
    #[diesel(column_name = workshop_id)]
    pub event: WorkshopId,
    #[diesel(column_name = invitation_id)]
    pub invitation: InvitationId,
    pub comes: bool,
    /// 0 where they do not come.
    pub how_many: i32,
    pub word: String,
    /// Of the event, when they said it.
    pub sequence: i32,
    #[diesel(serialize_as = Ts, deserialize_as = Ts)]
    pub replied_at: Timestamp,
}

impl Reply {
    /// Was it said of what holds now?
    pub fn is_of(&self, event: &Workshop) -> bool {
        self.sequence == event.sequence
    }
}
