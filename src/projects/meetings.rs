//! The steering group's meetings: when it meets, what it is asked before, and what it decided. A question without a decision waits.

use serde_json::json;
use uuid::Uuid;

use super::access::Work;
use super::{Appointment, Meeting, MeetingId, Question, QuestionId, Wording, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};

/// Most meetings of one project, and most questions of one meeting.
pub const MAX_MEETINGS: usize = 200;
pub const MAX_QUESTIONS: usize = 40;

/// Why meetings and questions were not changed.
#[derive(Debug, thiserror::Error)]
pub enum MeetingError {
    #[error("there are too many")]
    TooMany,
    #[error("no such meeting or question")]
    NotFound,
    /// Somebody else changed it since it was shown.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(MeetingError);

type Result<T> = std::result::Result<T, MeetingError>;

/// Adds a meeting and gives its id. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(tx: &mut Tx<'_>, who: &Work, (id, new): (MeetingId, &Appointment)) -> Result<MeetingId> {
    let standing = read::meetings(tx, who.id())?;
    if standing.iter().any(|one| one.id == id && one.appointment == *new) {
        return Ok(id);
    }
    has_room(standing.len(), MAX_MEETINGS)?;
    let id = if store::is_meeting(tx, id)? { MeetingId::new(tx) } else { id };
    store::insert_meeting(tx, who, id, new)?;
    record(tx, who, Action::ProjectMeetingAdded, id.0)?;
    Ok(id)
}

/// Changes when and where it is. `version` is the one that was seen.
pub fn edit(tx: &mut Tx<'_>, who: &Work, (id, version): (MeetingId, i32), to: &Appointment) -> Result<()> {
    let standing = find(tx, who, id)?;
    if standing.version == version && standing.appointment == *to {
        return Ok(());
    }
    fresh(store::update_meeting(tx, who.id(), (id, version), to)?)?;
    record(tx, who, Action::ProjectMeetingEdited, id.0)
}

/// Takes a meeting away with its questions. All of it is kept, and comes back by [`restore`].
pub fn remove(tx: &mut Tx<'_>, who: &Work, (id, version): (MeetingId, i32)) -> Result<()> {
    find(tx, who, id)?;
    let now = tx.now();
    fresh(store::set_meeting_removed(tx, who.id(), (id, version), Some(now))?)?;
    record(tx, who, Action::ProjectMeetingRemoved, id.0)
}

/// Puts back what [`remove`] took away; pressed twice it is back already.
pub fn restore(tx: &mut Tx<'_>, who: &Work, id: MeetingId) -> Result<()> {
    let Some(removed) = read::removed_meeting(tx, who.id(), id)? else { return find(tx, who, id).map(drop) };
    has_room(read::meetings(tx, who.id())?.len(), MAX_MEETINGS)?;
    fresh(store::set_meeting_removed(tx, who.id(), (id, removed.version), None)?)?;
    record(tx, who, Action::ProjectMeetingRestored, id.0)
}

/// Puts a question to the group at a meeting. Sent twice it is put once, as by [`add`].
pub fn ask(tx: &mut Tx<'_>, who: &Work, at: MeetingId, (id, new): (QuestionId, &Wording)) -> Result<()> {
    find(tx, who, at)?;
    let standing = read::questions(tx, who.id(), at)?;
    if standing.iter().any(|one| one.id == id && one.wording == *new) {
        return Ok(());
    }
    has_room(standing.len(), MAX_QUESTIONS)?;
    let id = if store::is_question(tx, id)? { QuestionId::new(tx) } else { id };
    store::insert_question(tx, who.account.id, (id, at), new)?;
    record(tx, who, Action::ProjectQuestionAdded, id.0)
}

/// Changes what is asked, and writes or takes back what was decided. `version` is the one that was seen.
pub fn answer(tx: &mut Tx<'_>, who: &Work, (id, version): (QuestionId, i32), to: &Wording) -> Result<()> {
    let standing = find_question(tx, who, id)?;
    if standing.version == version && standing.wording == *to {
        return Ok(());
    }
    fresh(store::update_question(tx, who.id(), (id, version), to)?)?;
    let is_decided = standing.wording.decision != to.decision && !to.decision.is_empty();
    let action = if is_decided { Action::ProjectQuestionDecided } else { Action::ProjectQuestionEdited };
    record(tx, who, action, id.0)
}

/// Takes a question away. It is kept, and comes back by [`restore_question`].
pub fn remove_question(tx: &mut Tx<'_>, who: &Work, (id, version): (QuestionId, i32)) -> Result<MeetingId> {
    let standing = find_question(tx, who, id)?;
    let now = tx.now();
    fresh(store::set_question_removed(tx, who.id(), (id, version), Some(now))?)?;
    record(tx, who, Action::ProjectQuestionRemoved, id.0)?;
    Ok(standing.meeting)
}

/// Puts back what [`remove_question`] took away; pressed twice it is back already. Gives its meeting.
pub fn restore_question(tx: &mut Tx<'_>, who: &Work, id: QuestionId) -> Result<MeetingId> {
    let Some(removed) = read::removed_question(tx, who.id(), id)? else {
        return Ok(find_question(tx, who, id)?.meeting);
    };
    has_room(read::questions(tx, who.id(), removed.meeting)?.len(), MAX_QUESTIONS)?;
    fresh(store::set_question_removed(tx, who.id(), (id, removed.version), None)?)?;
    record(tx, who, Action::ProjectQuestionRestored, id.0)?;
    Ok(removed.meeting)
}

fn find(tx: &mut Tx<'_>, who: &Work, id: MeetingId) -> Result<Meeting> {
    read::meeting(tx, who.id(), id)?.ok_or(MeetingError::NotFound)
}

fn find_question(tx: &mut Tx<'_>, who: &Work, id: QuestionId) -> Result<Question> {
    read::question(tx, who.id(), id)?.ok_or(MeetingError::NotFound)
}

fn has_room(standing: usize, most: usize) -> Result<()> {
    if standing < most { Ok(()) } else { Err(MeetingError::TooMany) }
}

fn fresh(written: bool) -> Result<()> {
    if written { Ok(()) } else { Err(MeetingError::Stale) }
}

fn record(tx: &mut Tx<'_>, who: &Work, action: Action, id: Uuid) -> Result<()> {
    let event = Event::new(action, id).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event.with(json!({})))?)
}
