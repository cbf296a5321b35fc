//! The receipt: proof of what was received, and the way to a new version.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::access::{copy_key, link_token};
use super::super::actions::{self, StartError};
use super::super::said::{SaidView, said};
use super::super::{Part, ResponseId, Revision, RevisionId, store};
use super::confirm::{self, Unconfirmed};
use super::view::{HearingView, you};
use super::{Answering, Respondent};
use crate::consultees::ConsulteeKind;
use crate::db::{self, Tx};
use crate::web::forms::FormView;
use crate::web::keys::digest;
use crate::web::{Error, Result};

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
    link: Option<String>,
    base_url: String,
    /// A newer version that is being written.
    drafting: Option<RevisionId>,
    unconfirmed: Option<Unconfirmed>,
    form: FormView,
}

#[derive(Serialize)]
struct Facts {
    number: String,
    received_at: jiff::Timestamp,
    respondent: String,
    submitter: String,
    email: String,
    checksum: String,
    late: bool,
    no_comments: bool,
    /// 2 and up for a version that follows another.
    revision: i32,
}

/// `GET /svar/{response}/kvittering`: of the version sent last.
pub(super) async fn show(by: Respondent) -> Result<HttpResponse> {
    render(&by, StatusCode::OK, FormView::default()).await
}

/// `form`: of an address that is to be confirmed.
pub(super) async fn render(by: &Respondent, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let (asked, id, own) =
        (by.holder.hearing().clone(), by.holder.response().id, by.holder.response().clone());
    let read = move |conn: &mut db::Conn| {
        let latest = store::revisions(conn, id)?.into_iter().next();
        let parts = store::submitted_parts(conn, id)?;
        Ok::<_, db::Error>((latest, store::items(conn, &asked)?, parts, confirm::unconfirmed(conn, &own)?))
    };
    let (latest, items, parts, unconfirmed) = by.page.state.db.read(read).await?;
    let Some(revision) = latest else {
        return Ok(by.page.redirect(&by.url()));
    };
    let response = by.holder.response();
    let view = ReceiptView {
        hearing: HearingView::of(&by.page, by.holder.hearing()),
        receipt: facts(by, &revision, &parts),
        parts: said(&items, &parts),
        url: by.url(),
        you: you(response.sender_kind),
        private: response.sender_kind == ConsulteeKind::PrivatePerson,
        response: response.id,
        revision: revision.id,
        copy_key: copy_key(&by.page.state.keys, response.id),
        link: response.invitation.is_none().then(|| {
            format!("/i/{}", link_token(&by.page.state.keys, response.id, response.link_generation))
        }),
        base_url: by.page.state.config.base_url.clone(),
        drafting: Some(by.holder.latest()).filter(|latest| latest.is_draft()).map(|latest| latest.id),
        unconfirmed,
        form,
    };
    by.page.render_as(status, "responses/receipt.html", view)
}

fn facts(by: &Respondent, revision: &Revision, parts: &[Part]) -> Facts {
    let response = by.holder.response();
    Facts {
        number: revision.receipt_number.clone().unwrap_or_default(),
        received_at: revision.received_at.unwrap_or(revision.started_at),
        respondent: response.sender_name.clone(),
        submitter: response.submitter_name.clone(),
        email: response.submitter_email.clone(),
        checksum: checksum(parts),
        late: revision.late,
        no_comments: revision.no_comments,
        revision: revision.number,
    }
}

/// First 16 hexadecimal digits of the SHA-256 of the canonical texts, a line feed between them.
fn checksum(parts: &[Part]) -> String {
    let texts: Vec<_> = parts.iter().map(|part| part.canonical.as_str()).collect();
    digest(&texts.join("\n")).iter().take(8).fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// `POST /svar/{response}/ny`: a new version, beginning with the texts of the last.
pub(super) async fn begin_anew(Answering { by, .. }: Answering) -> Result<HttpResponse> {
    let id = by.holder.response().id.to_string();
    if let Err(wait) = by.page.state.limits.again.take(&id, by.page.state.clock.now()) {
        return Err(Error::Wait(wait));
    }
    let (holder, clock) = (by.holder.clone(), by.page.state.clock.clone());
    let work = move |tx: &mut Tx<'_>| actions::start_new_revision(tx, &holder, &clock);
    let begun = by.page.state.db.write_rows(work).await;
    match begun {
        Ok(()) => Ok(by.page.redirect(&by.url())),
        Err(StartError::NotOpen) => Err(Error::Conflict("responses-not-open")),
        Err(StartError::Database(error)) => Err(error.into()),
    }
}
