//! The link of an answer that nobody was asked for: made void, and sent anew where its owner should have another.

use super::super::{ResponseId, access};
use super::super::{read, store};
use super::confirm::tell;
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::hearings::access::Work;
use crate::keys::{Keys, digest};

/// What is wished for.
#[derive(Clone, Copy, Debug)]
pub struct Renew {
    pub response: ResponseId,
    /// As the person saw it who decides.
    pub generation: i32,
    /// The sender gets the receipt once more, with the new link.
    pub send: bool,
}

/// Why the link was not renewed.
#[derive(Debug, thiserror::Error)]
pub enum RenewError {
    #[error("no such answer")]
    NotFound,
    /// Somebody was first: the link that was seen is void already.
    #[error("the link has been renewed since")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(RenewError);

/// Makes the link, and every cookie made by it, void.
pub fn renew_link(tx: &mut Tx<'_>, who: &Work, command: &Renew, keys: &Keys) -> Result<(), RenewError> {
    let response = read::response_in(tx, who.id(), command.response)?.ok_or(RenewError::NotFound)?;
    let next = command.generation.saturating_add(1);
    let hash = digest(&access::link_token(keys, response.id, next));
    if !store::renew_link(tx, response.id, command.generation, hash)? {
        return Err(RenewError::Stale);
    }
    if command.send {
        tell(tx, &response)?;
    }
    let event = Event::new(Action::ResponseLinkRenewed, response.id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(serde_json::json!({ "sent": command.send })))?;
    Ok(())
}
