//! Saying where what was said of a section or an item goes on that is in the plan no more.

use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::plans::following::{FollowedId, PlaceKey, Went};
use crate::plans::{PlanVersionId, read, store};
use crate::projects::access::Work;

/// Why it is not kept.
#[derive(Debug, thiserror::Error)]
pub enum FollowError {
    /// No round was about it, or it was said of another project.
    #[error("no such place")]
    NotFound,
    /// There is a newer version than was on the screen, or the place stands in it.
    #[error("the plan is another now")]
    Moved,
    /// What it is to go onto does not stand in the newest version, or a section was to go onto an item.
    #[error("it cannot go there")]
    NoSuchTarget,
    /// Somebody has said otherwise since.
    #[error("it was said otherwise meanwhile")]
    Answered,
    #[error("nobody says why it goes nowhere")]
    ReasonMissing,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(FollowError);

/// Where a place goes on, as a person says it of the newest version.
#[derive(Clone, Debug)]
pub struct Follow {
    pub of: PlaceKey,
    pub newest: PlanVersionId,
    pub went: Went,
    pub note: String,
    /// What had been said of it when the form was shown.
    pub seen: Option<FollowedId>,
}

/// Keeps it; what was said of the place before ends. The same said twice is said once.
pub fn follow(tx: &mut Tx<'_>, who: &Work, what: &Follow) -> Result<FollowedId, FollowError> {
    let newest = read::versions(tx, who.id())?.into_iter().next();
    let newest = newest.filter(|head| head.version == what.newest).ok_or(FollowError::Moved)?;
    if read::stands(tx, newest.version, what.of)? {
        return Err(FollowError::Moved);
    }
    let fits = match (what.of, what.went) {
        (PlaceKey::Section(_), Went::Onto(PlaceKey::Item(_))) => false,
        (_, Went::Onto(to)) => read::stands(tx, newest.version, to)?,
        (_, Went::Nowhere) => true,
    };
    if !fits {
        return Err(FollowError::NoSuchTarget);
    }
    if what.went == Went::Nowhere && what.note.is_empty() {
        return Err(FollowError::ReasonMissing);
    }
    if !read::was_heard(tx, who.id(), what.of)? {
        return Err(FollowError::NotFound);
    }
    let before = read::followed(tx, who.id())?.into_iter().find(|one| one.of() == Some(what.of));
    if let Some(before) = &before
        && (before.went(), before.note.as_str()) == (what.went, what.note.as_str())
    {
        return Ok(before.id);
    }
    if before.as_ref().map(|one| one.id) != what.seen {
        return Err(FollowError::Answered);
    }
    if let Some(before) = &before {
        store::end_followed(tx, who, before.id)?;
    }
    let id = store::insert_followed(tx, who, what.of, (what.went, &what.note))?;
    let to = match what.went {
        Went::Onto(to) => Some(to.to_string()),
        Went::Nowhere => None,
    };
    let fields = json!({ "of": what.of.to_string(), "to": to, "plan": newest.number });
    let event = Event::new(Action::PlanPlaceFollowed, id.0).in_project(who.id().0).with(fields);
    audit::record(tx, &who.actor, &event)?;
    Ok(id)
}

/// Takes back what was said: it waits for an answer again. Taken back twice it is taken back; where somebody has said otherwise since,
/// that stands.
pub fn ask_anew(tx: &mut Tx<'_>, who: &Work, id: FollowedId) -> Result<(), FollowError> {
    let of = read::said_of(tx, who.id(), id)?.ok_or(FollowError::NotFound)?;
    let standing = read::followed(tx, who.id())?.into_iter().find(|one| one.of() == Some(of));
    if standing.is_some_and(|one| one.id != id) {
        return Err(FollowError::Answered);
    }
    if store::end_followed(tx, who, id)? {
        let event = Event::new(Action::PlanPlaceAskedAnew, id.0).in_project(who.id().0);
        audit::record(tx, &who.actor, &event)?;
    }
    Ok(())
}
