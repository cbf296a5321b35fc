//! Keeping what was sent: a change of it that was begun is dropped again.

use super::super::{Revision, RevisionId, access::Holder};
use super::super::{read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};

/// Why nothing was dropped.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    /// Nothing stands that could be kept: the draft is all there is.
    #[error("nothing was sent")]
    NothingSent,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(KeepError);

/// Drops a draft that follows a version which was sent. One that is gone already, or was sent meanwhile, is left alone.
pub fn keep_sent(tx: &mut Tx<'_>, who: &Holder, revision: RevisionId) -> Result<(), KeepError> {
    store::hold(tx, who.response().id)?;
    let Some(draft) = read::revision_of(tx, who.response().id, revision)?.filter(Revision::is_draft) else {
        return Ok(());
    };
    if read::revisions(tx, who.response().id)?.is_empty() {
        return Err(KeepError::NothingSent);
    }
    store::drop_draft(tx, draft.id)?;
    let event = Event::new(Action::ResponseDraftDropped, who.response().id.0)
        .in_hearing(who.hearing().id.0)
        .with(serde_json::json!({ "revision": draft.number }));
    audit::record(tx, who.actor(), &event)?;
    Ok(())
}
