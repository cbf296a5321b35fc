//! The receipt: proof of what was received, every version of it; and the way to a change.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{ContentDisposition, DispositionParam, DispositionType};
use serde::{Deserialize, Serialize};

use super::super::access::copy_key;
use super::super::actions::{self, CONFIRM_MAIL, StartError};
use super::super::receipt::{checksum, statement};
use super::super::said::{SaidView, said};
use super::super::{Part, Response, ResponseId, Revision, RevisionId, Topic, read};
use super::view::{HearingView, SentView, you};
use super::{Answering, Respondent};
use crate::consultees::ConsulteeKind;
use crate::db::{self, Conn};
use crate::mail::outbox::{self, LetterState};
use crate::templates::Template;
use crate::web::forms::FormView;
use crate::web::{Error, Query, Result};

#[derive(Serialize)]
struct ReceiptView {
    hearing: HearingView,
    receipt: Facts,
    parts: Vec<SaidView>,
    url: String,
    you: &'static str,
    private: bool,
    response: ResponseId,
    revision: RevisionId,
    copy_key: String,
    /// Every version that was sent, the newest first.
    versions: Vec<SentView>,
    link: Option<String>,
    base_url: String,
    /// A newer version that is being written.
    drafting: Option<RevisionId>,
    unconfirmed: Option<Unconfirmed>,
    form: FormView,
}

impl Template for ReceiptView {
    const NAME: &'static str = "responses/receipt.html";
}

#[derive(Serialize)]
struct Facts {
    number: String,
    received: crate::clock::When,
    respondent: String,
    submitter: String,
    email: String,
    checksum: String,
    late: bool,
    no_comments: bool,
    /// 2 and up for a version that follows another.
    revision: i32,
}

/// Which version is asked for; without it, the one sent last.
#[derive(Default, Deserialize)]
pub(super) struct Which {
    versjon: Option<i32>,
}

/// A version that was sent, with what it says.
struct Sent {
    revision: Revision,
    all: Vec<Revision>,
    topics: Vec<Topic>,
    parts: Vec<Part>,
    unconfirmed: Option<Unconfirmed>,
}

async fn sent(by: &Respondent, which: &Which) -> Result<Option<Sent>> {
    let (asked, own, wanted) = (by.holder.hearing().clone(), by.holder.response().clone(), which.versjon);
    let read = move |conn: &mut Conn| {
        let all = read::revisions(conn, own.id)?;
        let found =
            all.iter().find(|revision| wanted.is_none_or(|number| revision.number == number)).cloned();
        let Some(revision) = found else { return Ok::<_, db::Error>(None) };
        let (topics, parts) = (read::topics(conn, &asked)?, read::parts(conn, revision.id)?);
        let unconfirmed = unconfirmed(conn, &own)?;
        Ok(Some(Sent { revision, all, topics, parts, unconfirmed }))
    };
    Ok(by.page.state.db.read(read).await?)
}

/// `GET /svar/{response}/kvittering`, and `?versjon=1` for one that was replaced.
pub(super) async fn show(by: Respondent, which: Query<Which>) -> Result<HttpResponse> {
    show_as(&by, &which, StatusCode::OK, FormView::default()).await
}

/// `form`: of an address that is to be confirmed.
pub(super) async fn render(by: &Respondent, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    show_as(by, &Which::default(), status, form).await
}

async fn show_as(by: &Respondent, which: &Which, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let Some(sent) = sent(by, which).await? else {
        return if which.versjon.is_some() { Err(Error::NotFound) } else { Ok(by.page.redirect(&by.url())) };
    };
    let response = by.holder.response();
    let view = ReceiptView {
        hearing: HearingView::of(&by.page, by.holder.hearing()),
        receipt: facts(by, &sent),
        parts: said(&sent.topics, &sent.parts),
        url: by.url(),
        you: you(response.sender_kind),
        private: response.sender_kind == ConsulteeKind::PrivatePerson,
        response: response.id,
        revision: sent.revision.id,
        copy_key: copy_key(&by.page.state.keys, response.id),
        versions: sent.all.iter().map(SentView::of).collect(),
        link: by.own_link(),
        base_url: by.page.state.config.base_url.clone(),
        drafting: Some(by.holder.latest()).filter(|latest| latest.is_draft()).map(|latest| latest.id),
        unconfirmed: sent.unconfirmed,
        form,
    };
    by.page.render_as(status, view)
}

fn facts(by: &Respondent, sent: &Sent) -> Facts {
    let (response, revision) = (by.holder.response(), &sent.revision);
    Facts {
        number: revision.receipt_number.clone().unwrap_or_default(),
        received: revision.came(),
        respondent: response.sender_name.clone(),
        submitter: revision.submitter_name.clone(),
        email: revision.submitter_email.clone(),
        checksum: checksum(&statement(response, revision, &sent.parts)),
        late: revision.is_late(by.holder.hearing().deadline),
        no_comments: revision.no_comments,
        revision: revision.number,
    }
}

/// `GET /svar/{response}/kvittering.txt`: what was received as one text, for whoever wants to reckon its checksum.
pub(super) async fn file(by: Respondent, which: Query<Which>) -> Result<HttpResponse> {
    let sent = sent(&by, &which).await?.ok_or(Error::NotFound)?;
    let name = format!("{}.txt", sent.revision.receipt_number.as_deref().unwrap_or("kvittering"));
    let disposition = ContentDisposition {
        disposition: DispositionType::Attachment,
        parameters: vec![DispositionParam::Filename(name)],
    };
    let text = statement(by.holder.response(), &sent.revision, &sent.parts);
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").insert_header(disposition).body(text))
}

/// `POST /svar/{response}/ny`: a new version, beginning with the texts of the last.
pub(super) async fn begin_anew(Answering { by, .. }: Answering) -> Result<HttpResponse> {
    let id = by.holder.response().id.to_string();
    if let Err(wait) = by.page.state.limits.again.take(&id) {
        return Err(Error::Wait(wait));
    }
    let begun = by.act_in_answer(actions::start_new_revision).await;
    match begun {
        Ok(()) => Ok(by.page.redirect(&by.url())),
        Err(StartError::NotOpen) => Err(Error::Conflict("responses-not-open")),
        Err(StartError::Database(error)) => Err(error.into()),
    }
}

/// What the sender must know about an address that is not confirmed.
#[derive(Serialize)]
struct Unconfirmed {
    /// `sent`, `waits`, `failed`, or `often`: many such letters have gone to the address, and this one did not.
    state: &'static str,
}

/// `None` where all is well, or no address was given.
fn unconfirmed(conn: &mut Conn, response: &Response) -> db::Result<Option<Unconfirmed>> {
    if response.email_is_confirmed() || response.submitter_email.is_empty() {
        return Ok(None);
    }
    let letter = outbox::status_of(conn, CONFIRM_MAIL, &[response.id.0])?.remove(&response.id.0);
    let state = match letter.map(|letter| letter.state) {
        Some(LetterState::Sent | LetterState::Uncertain) => "sent",
        Some(LetterState::Queued | LetterState::Sending) => "waits",
        Some(LetterState::Failed) => "failed",
        Some(LetterState::Cancelled) => "often",
        // The receipt went out before: the address was known then.
        None => return Ok(None),
    };
    Ok(Some(Unconfirmed { state }))
}
