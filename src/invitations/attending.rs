//! Who comes to the events of an input round: asked by letter, said by the personal link, changed until the event begins.

use diesel::{Insertable, Queryable, Selectable};
use jiff::Timestamp;
use serde::Serialize;
use serde_json::json;

use super::{InvitationId, Invited, read, store};
use crate::audit::{self, Action, Actor, ActorKind, Event};
use crate::db::schema::event_reply;
use crate::db::types::Ts;
use crate::db::{self, Tx};
use crate::hearings;
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

/// Why a reply was not taken.
#[derive(Debug, thiserror::Error)]
pub enum ReplyError {
    #[error("no such event, or they are not invited to it")]
    NotFound,
    /// It has begun, or was called off.
    #[error("it takes no replies any more")]
    Closed,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ReplyError);

/// Says whether they come. The same said again of the same event changes nothing.
pub fn reply(
    tx: &mut Tx<'_>,
    who: &Invited,
    of: WorkshopId,
    (coming, word): (&Coming, &str),
) -> Result<(), ReplyError> {
    let event = hearings::read::events::workshop(tx, who.hearing, of)?.filter(|event| event.facts.invites);
    let event = event.ok_or(ReplyError::NotFound)?;
    if !event.takes_replies(tx.now()) {
        return Err(ReplyError::Closed);
    }
    let how_many = match coming {
        Coming::Yes(people) => *people,
        Coming::No => 0,
    };
    let said = Reply {
        event: of,
        invitation: who.id,
        comes: matches!(coming, Coming::Yes(_)),
        how_many,
        word: word.to_owned(),
        sequence: event.sequence,
        replied_at: tx.now(),
    };
    let stood = read::attending::reply(tx, of, who.id)?;
    if stood.is_some_and(|stood| Reply { replied_at: said.replied_at, ..stood } == said) {
        return Ok(());
    }
    store::save_reply(tx, &said)?;
    super::actions::mark_opened(tx, who.id)?;
    let fields = json!({ "invitation": who.id, "count": how_many });
    let told = Event::new(Action::WorkshopReplied, of.0).in_hearing(who.hearing.0).with(fields);
    audit::record(tx, &respondent(who), &told)?;
    Ok(())
}

fn respondent(who: &Invited) -> Actor {
    Actor { kind: ActorKind::Respondent, id: None, name: who.name.clone(), address: None }
}
