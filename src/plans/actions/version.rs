//! A version of the plan as a whole, before it is heard: its title, and taking away one that was begun by mistake.

use super::change::{ChangeError, open};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::plans::PlanVersionId;
use crate::plans::{read, store};
use crate::projects::access::Work;

/// Why a version was not retitled, taken away or taken back.
#[derive(Debug, thiserror::Error)]
pub enum VersionError {
    #[error("no such version")]
    NotFound,
    #[error("the version has been heard")]
    Frozen,
    /// Somebody gave it another title first.
    #[error("the version was changed by somebody else")]
    Stale,
    /// A round is about it.
    #[error("a round is about the version")]
    InUse,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(VersionError);

type Result<T> = std::result::Result<T, VersionError>;

/// Gives a version another title; `seen` is the row's version that the form was opened with.
pub fn retitle(
    tx: &mut Tx<'_>,
    who: &Work,
    version: PlanVersionId,
    (seen, title): (i32, &str),
) -> Result<()> {
    unheard(tx, who, version)?;
    let now = read::version(tx, version)?.ok_or(VersionError::NotFound)?;
    if now.row_version == seen && now.title == title {
        return Ok(());
    }
    if !store::update_title(tx, version, seen, title)? {
        return Err(VersionError::Stale);
    }
    tell(tx, who, Action::PlanRetitled, version)
}

/// Takes away a version that no round is about. All of it is kept, and comes back by [`take_back`].
pub fn remove_version(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId) -> Result<()> {
    unheard(tx, who, version)?;
    if store::is_in_a_round(tx, version)? {
        return Err(VersionError::InUse);
    }
    let now = tx.now();
    store::set_removed(tx, who, version, Some(now))?;
    tell(tx, who, Action::PlanVersionRemoved, version)
}

/// Puts back what [`remove_version`] took away.
pub fn take_back(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId) -> Result<()> {
    if !store::set_removed(tx, who, version, None)? {
        return Err(VersionError::NotFound);
    }
    tell(tx, who, Action::PlanVersionRestored, version)
}

fn unheard(tx: &mut Tx<'_>, who: &Work, version: PlanVersionId) -> Result<()> {
    match open(tx, who, version) {
        Ok(_) => Ok(()),
        Err(ChangeError::Frozen) => Err(VersionError::Frozen),
        Err(ChangeError::Database(error)) => Err(error.into()),
        Err(_) => Err(VersionError::NotFound),
    }
}

fn tell(tx: &mut Tx<'_>, who: &Work, action: Action, version: PlanVersionId) -> Result<()> {
    let event = Event::new(action, version.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event)?)
}
