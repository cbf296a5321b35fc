//! Beginning an answer: by a personal link, uninvited, or anew after one was sent.

use super::super::read;
use super::super::store::{self, DraftPart, NewResponse};
use super::super::{Channel, HearingToAnswer, Response, ResponseId, access, access::Holder};
use crate::audit::{self, Action, Event};
use crate::consultees::{ConsulteeKind, LetterLanguage};
use crate::db::{self, Tx};
use crate::invitations::{self, Invited};
use crate::keys::{Keys, digest};
use crate::lang::Lang;

/// Why an answer was not begun.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    #[error("the hearing is not open")]
    NotOpen,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(StartError);

/// The answer to write in, and the generation its secret is made of.
#[derive(Clone, Copy, Debug)]
pub struct Started {
    pub response: ResponseId,
    pub generation: i32,
}

/// Opens the answer of an invitation; begins it if there is none. A second call gives the same answer.
pub fn start_invited(
    tx: &mut Tx<'_>,
    invited: &Invited,
    asked: &HearingToAnswer,
) -> Result<Started, StartError> {
    if !asked.is_open(tx.today()) {
        return Err(StartError::NotOpen);
    }
    invitations::actions::mark_opened(tx, invited.id)?;
    let generation = invited.generation;
    if let Some(found) = read::by_invitation(tx, invited.id)? {
        return Ok(Started { response: found.id, generation });
    }
    let response = Response {
        id: ResponseId::new(tx),
        hearing: invited.hearing,
        invitation: Some(invited.id),
        consultee: Some(invited.consultee),
        channel: Channel::Web,
        sender_name: invited.name.clone(),
        sender_kind: invited.kind,
        submitter_name: invited.contact_name.clone(),
        submitter_email: invited.email.clone(),
        // The address we asked at is known while it is the invitation's: see `confirm::is_known`.
        email_confirmed_at: None,
        link_generation: 0,
        language: language(invited.language),
        created_at: tx.now(),
    };
    begin(tx, NewResponse { response, link_hash: None }).map(|response| Started { response, generation })
}

/// Who answers without having been asked.
#[derive(Clone, Debug)]
pub struct NewSender {
    pub submitter_name: String,
    pub submitter_email: String,
    pub sender_name: String,
    pub sender_kind: ConsulteeKind,
    pub language: Lang,
}

/// Begins an answer that nobody was invited to give.
pub fn start_uninvited(
    tx: &mut Tx<'_>,
    asked: &HearingToAnswer,
    who: &NewSender,
    keys: &Keys,
) -> Result<Started, StartError> {
    if !asked.is_open(tx.today()) {
        return Err(StartError::NotOpen);
    }
    let response = Response {
        id: ResponseId::new(tx),
        hearing: asked.id,
        invitation: None,
        consultee: None,
        channel: Channel::Web,
        sender_name: who.sender_name.clone(),
        sender_kind: who.sender_kind,
        submitter_name: who.submitter_name.clone(),
        submitter_email: who.submitter_email.clone(),
        email_confirmed_at: None,
        link_generation: 0,
        language: who.language,
        created_at: tx.now(),
    };
    let link_hash = Some(digest(&access::link_token(keys, response.id, response.link_generation)));
    let new = NewResponse { response, link_hash };
    begin(tx, new).map(|response| Started { response, generation: 0 })
}

/// There is no interface in Northern Sami yet; its readers get bokmål.
fn language(letter: LetterLanguage) -> Lang {
    match letter {
        LetterLanguage::Bokmal | LetterLanguage::NorthernSami => Lang::Nb,
        LetterLanguage::Nynorsk => Lang::Nn,
        LetterLanguage::English => Lang::En,
    }
}

fn begin(tx: &mut Tx<'_>, new: NewResponse) -> Result<ResponseId, StartError> {
    let response = new.response.clone();
    store::insert_response(tx, new)?;
    store::begin_revision(tx, response.id, 1)?;
    let event = Event::new(Action::ResponseStarted, response.id.0).in_hearing(response.hearing.0);
    audit::record(tx, &access::nameless(&response), &event)?;
    Ok(response.id)
}

/// Begins a new revision with the texts of the one sent last. While a draft stands, it is that one.
pub fn start_new_revision(tx: &mut Tx<'_>, who: &Holder) -> Result<(), StartError> {
    store::hold(tx, who.response().id)?;
    let Some(latest) = read::latest_revision(tx, who.response().id)? else {
        return Ok(());
    };
    if latest.is_draft() {
        return Ok(());
    }
    let revision = store::begin_revision(tx, who.response().id, latest.number.saturating_add(1))?;
    for part in read::parts(tx, latest.id)? {
        let copy =
            DraftPart { target: part.target, position: part.position, stance: part.stance, text: part.text };
        store::insert_part(tx, revision, &copy)?;
    }
    let event = Event::new(Action::ResponseStartedAnew, who.response().id.0)
        .in_hearing(who.hearing().id.0)
        .with(serde_json::json!({ "revision": latest.number.saturating_add(1) }));
    audit::record(tx, who.actor(), &event)?;
    Ok(())
}
