//! Amendments: entered by hand, read in from minutes and confirmed, changed, and removed.

use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::decisions::minutes::{Minutes, Reading};
use crate::decisions::store::{self, New, NewMinutes};
use crate::decisions::{Amendment, AmendmentId, MAX_AMENDMENTS, Proposed, read};
use crate::files::hex;
use crate::projects::access::Work;
use crate::projects::{self, TreatmentId};

/// Why the amendments were not changed.
#[derive(Debug, thiserror::Error)]
pub enum AmendError {
    #[error("there are too many amendments")]
    TooMany,
    #[error("no such treatment or amendment")]
    NotFound,
    /// The adopted version was made of them.
    #[error("the treatment has an adopted version")]
    Adopted,
    /// The same minutes were read in before.
    #[error("the minutes were read before")]
    ReadBefore,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Amendment>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(AmendError);

/// Adds one that a person entered. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(
    tx: &mut Tx<'_>,
    who: &Work,
    of: TreatmentId,
    (id, said): (AmendmentId, &Proposed),
) -> Result<(), AmendError> {
    let standing = standing(tx, who, of)?;
    if standing.iter().any(|one| one.id == id && one.said == *said) {
        return Ok(());
    }
    has_room(&standing, 1)?;
    let id = if store::is_amendment(tx, id)? { AmendmentId::new(tx) } else { id };
    let confirmed_at = Some(tx.now());
    let new = New { id, treatment: of, said, minutes: "", doubts: &[], confirmed_at };
    store::insert(tx, who, &new)?;
    record(tx, who, Action::DecisionAmendmentAdded, (id, said))
}

/// What was read of minutes that somebody pasted.
#[derive(Clone, Debug)]
pub struct ReadIn {
    /// The first amendment's: the same form sent twice is read in once.
    pub id: AmendmentId,
    pub text: String,
    pub minutes: Minutes,
    /// They may have been read in before: somebody has said so.
    pub again: bool,
}

/// Adds what was read of minutes, for a person to confirm one by one, and keeps the minutes with the lines that were not read.
pub fn read_in(tx: &mut Tx<'_>, who: &Work, of: TreatmentId, read: &ReadIn) -> Result<(), AmendError> {
    let (id, readings) = (read.id, read.minutes.amendments.as_slice());
    let standing = standing(tx, who, of)?;
    if readings.is_empty() || standing.iter().any(|one| one.id == id) {
        return Ok(());
    }
    let digest = hex(&Sha256::digest(read.text.as_bytes()));
    if !read.again && store::has_minutes(tx.conn(), of, &digest)? {
        return Err(AmendError::ReadBefore);
    }
    has_room(&standing, readings.len())?;
    let last = standing.iter().map(|one| one.said.position).max().unwrap_or(0);
    for ((position, reading), own) in (last.saturating_add(1)..).zip(readings).zip(0_usize..) {
        let used = own > 0 || store::is_amendment(tx, id)?;
        let id = if used { AmendmentId::new(tx) } else { id };
        let said = said(reading, position);
        let (minutes, doubts) = (reading.minutes.as_str(), reading.doubts.as_slice());
        let new = New { id, treatment: of, said: &said, minutes, doubts, confirmed_at: None };
        store::insert(tx, who, &new)?;
    }
    let (text, unread) = (read.text.as_str(), read.minutes.unread.as_slice());
    let new = NewMinutes { treatment: of, text, digest, unread, amendments: readings.len() };
    store::insert_minutes(tx, who, &new)?;
    let event = Event::new(Action::DecisionMinutesRead, of.0).in_project(who.id().0);
    Ok(audit::record(tx, &who.actor, &event.with(json!({ "amendments": readings.len() })))?)
}

fn said(reading: &Reading, position: i32) -> Proposed {
    Proposed {
        position,
        page: reading.page.clone(),
        section: reading.section,
        item: reading.item,
        shape: reading.shape,
        new_text: reading.new_text.clone(),
        proposer: reading.proposer.clone(),
        party: reading.party.clone(),
        outcome: reading.outcome,
        votes_for: reading.votes.map(|(votes, _)| votes),
        votes_against: reading.votes.map(|(_, votes)| votes),
        ..Proposed::default()
    }
}

/// Says otherwise what one is, as it was read as `version`; whoever saves what was read of minutes confirms it.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (AmendmentId, i32),
    said: &Proposed,
) -> Result<TreatmentId, AmendError> {
    let standing = find(tx, who, id)?;
    let of = standing.treatment;
    open(tx, who, of)?;
    if standing.said == *said && standing.confirmed_at.is_some() {
        return Ok(of);
    }
    let seen = Amendment { version, ..standing.clone() };
    if !store::update(tx, &seen, said)? {
        return Err(AmendError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::DecisionAmendmentEdited, (id, said))?;
    Ok(of)
}

/// Takes one away.
pub fn remove(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (AmendmentId, i32),
) -> Result<TreatmentId, AmendError> {
    let standing = find(tx, who, id)?;
    open(tx, who, standing.treatment)?;
    let seen = Amendment { version, ..standing.clone() };
    if !store::delete(tx, &seen)? {
        return Err(AmendError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::DecisionAmendmentRemoved, (id, &standing.said))?;
    Ok(standing.treatment)
}

fn standing(tx: &mut Tx<'_>, who: &Work, of: TreatmentId) -> Result<Vec<Amendment>, AmendError> {
    let treated = projects::read::treatments(tx, who.id())?;
    if !treated.iter().any(|treatment| treatment.id == of) {
        return Err(AmendError::NotFound);
    }
    open(tx, who, of)?;
    Ok(read::amendments(tx, who.id(), of)?)
}

/// Amendments of which the adopted version was made stay as they are.
fn open(tx: &mut Tx<'_>, who: &Work, of: TreatmentId) -> Result<(), AmendError> {
    match read::adopted_in(tx, who.id(), of)? {
        Some(_) => Err(AmendError::Adopted),
        None => Ok(()),
    }
}

fn has_room(standing: &[Amendment], more: usize) -> Result<(), AmendError> {
    let all = standing.len().saturating_add(more);
    if all > MAX_AMENDMENTS { Err(AmendError::TooMany) } else { Ok(()) }
}

fn find(tx: &mut Tx<'_>, who: &Work, id: AmendmentId) -> Result<Amendment, AmendError> {
    read::amendment(tx, who.id(), id)?.ok_or(AmendError::NotFound)
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    (id, said): (AmendmentId, &Proposed),
) -> Result<(), AmendError> {
    let fields = json!({ "shape": said.shape, "outcome": said.outcome });
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0).in_project(who.id().0).with(fields))?)
}
