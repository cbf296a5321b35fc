//! Publishing the digest, and taking it back.

use serde_json::json;

use super::jobs::{MAKE_FILE, Which};
use super::{read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx, is_unique_violation};
use crate::exports::{self, Wish};
use crate::hearings;
use crate::hearings::access::{Manage, View};
use crate::jobs::JobId;

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
    if read::publication(tx, who.id())?.is_some() {
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
    let standing = read::publication(tx, who.id())?.ok_or(PublishError::NotPublic)?;
    if !store::withdraw(tx, standing.id, who.account.id)? {
        return Err(PublishError::NotPublic);
    }
    hearings::actions::tell_results(tx, who, false)?;
    let event = Event::new(Action::DigestWithdrawn, standing.id.0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event)?;
    Ok(())
}

/// Has a file of the digest made. It is no change to the hearing.
pub fn ask_file(tx: &mut Tx<'_>, who: &View, which: &Which) -> db::Result<JobId> {
    let file_name = format!("{}-oppsummering.{}", who.hearing.slug, which.format.extension());
    let (asked, by) = (which.asked(), who.account.id.0);
    let wish = Wish { kind: MAKE_FILE, scope: who.id().0, asked: &asked, file_name: &file_name, by };
    let (job, new) = exports::ask(tx, &wish)?;
    if let Some(id) = new {
        let fields = json!({ "hearing": who.id(), "kind": MAKE_FILE });
        audit::record(tx, &who.actor, &Event::new(Action::ExportAsked, id.0).with(fields))?;
    }
    Ok(job)
}
