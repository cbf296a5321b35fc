//! Saying whether one comes to an event: asked by letter, said by the personal link, changed until the event begins.

use serde_json::json;

use super::attending::{Coming, Reply};
use super::{Invited, read, store};
use crate::audit::{self, Action, Actor, ActorKind, Event};
use crate::db::{self, Tx};
use crate::hearings;
use crate::hearings::events::WorkshopId;

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
