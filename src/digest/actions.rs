//! Publishing the digest, and taking it back.

use serde_json::json;

use super::store;
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx, is_unique_violation};
use crate::hearings;
use crate::hearings::access::Manage;

/// Why the digest is not published or withdrawn.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("the hearing itself is not public")]
    HearingNotPublic,
    #[error("the digest is public already")]
    AlreadyPublic,
    #[error("the digest is not public")]
    NotPublic,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(PublishError);

/// Makes the digest public. It may be unfinished: the page shows what is, and the lead was told what is not.
pub fn publish(tx: &mut Tx<'_>, who: &Manage) -> Result<(), PublishError> {
    if !who.hearing.published {
        return Err(PublishError::HearingNotPublic);
    }
    if store::publication(tx, who.id())?.is_some() {
        return Err(PublishError::AlreadyPublic);
    }
    let id = store::insert(tx, who.id(), who.account.id).map_err(|error| {
        if is_unique_violation(&error) { PublishError::AlreadyPublic } else { error.into() }
    })?;
    hearings::actions::tell_results(tx, who, true)?;
    let event = Event::new(Action::DigestPublished, id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({})))?;
    Ok(())
}

/// Takes the digest back. What was public stays in the log.
pub fn withdraw(tx: &mut Tx<'_>, who: &Manage) -> Result<(), PublishError> {
    let standing = store::publication(tx, who.id())?.ok_or(PublishError::NotPublic)?;
    if !store::withdraw(tx, standing.id, who.account.id)? {
        return Err(PublishError::NotPublic);
    }
    hearings::actions::tell_results(tx, who, false)?;
    let event = Event::new(Action::DigestWithdrawn, standing.id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event)?;
    Ok(())
}
