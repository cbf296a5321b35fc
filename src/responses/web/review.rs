//! Looking over and sending.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::access::Holder;
use super::super::actions::{self, Receipt, Submit, SubmitError, versions};
use super::super::said::{SaidView, said};
use super::super::{NAME_MAX, RevisionId, store};
use super::answer::revision;
use super::uninvited::email;
use super::view::HearingView;
use super::{Answering, Respondent};
use crate::consultees::ConsulteeKind;
use crate::db::{self, Tx};
use crate::web::forms::FormView;
use crate::web::{Error, Fields, FormErrors, Msg, Page, Result};

#[derive(Serialize)]
struct ReviewView {
    hearing: HearingView,
    respondent: String,
    private: bool,
    url: String,
    revision: RevisionId,
    /// Sum of the parts' versions: what was looked over is what is sent.
    seen: i64,
    parts: Vec<SaidView>,
    form: FormView,
}

/// `GET /svar/{response}/se-over`.
pub(super) async fn show(by: Respondent) -> Result<HttpResponse> {
    if !by.holder.latest().is_draft() {
        return Ok(by.page.redirect(&format!("{}/kvittering", by.url())));
    }
    let response = by.holder.response();
    let form = FormView::of([
        ("name", response.submitter_name.clone()),
        ("email", response.submitter_email.clone()),
    ]);
    render(&by, StatusCode::OK, form).await
}

async fn render(by: &Respondent, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let (asked, revision) = (by.holder.hearing().clone(), by.holder.latest().id);
    let read = move |conn: &mut db::Conn| {
        Ok::<_, db::Error>((store::items(conn, &asked)?, store::parts(conn, revision)?))
    };
    let (items, parts) = by.page.state.db.read(read).await?;
    let view = ReviewView {
        hearing: HearingView::of(&by.page, by.holder.hearing()),
        respondent: by.holder.response().sender_name.clone(),
        private: by.holder.response().sender_kind == ConsulteeKind::PrivatePerson,
        url: by.url(),
        revision,
        seen: versions(&parts),
        parts: said(&items, &parts),
        form,
    };
    by.page.render_as(status, "responses/review.html", view)
}

/// `POST /svar/{response}/se-over`.
pub(super) async fn send(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let command = match parse(&by.holder, &fields)? {
        Ok(command) => command,
        Err(errors) => return refuse(&by, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors).await,
    };
    finish(&by, &fields, command).await
}

/// `POST /svar/{response}/ingen-merknader`.
pub(super) async fn no_comments(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let response = by.holder.response();
    let command = Submit {
        revision: revision(&fields)?,
        submitter_name: response.submitter_name.clone(),
        submitter_email: response.submitter_email.clone(),
        no_comments: true,
        seen: None,
    };
    finish(&by, &fields, command).await
}

async fn finish(by: &Respondent, fields: &Fields, command: Submit) -> Result<HttpResponse> {
    let errors = match submit(&by.page, by.holder.clone(), command).await {
        Ok(_) => return Ok(by.page.redirect(&format!("{}/kvittering", by.url()))),
        Err(SubmitError::Empty) => FormErrors::one("none", Msg::new("responses-empty")),
        Err(SubmitError::NotEmpty) => FormErrors::one("yours", Msg::new("responses-not-empty")),
        Err(SubmitError::Changed) => {
            let errors = FormErrors::one("yours", Msg::new("responses-changed"));
            return refuse(by, StatusCode::CONFLICT, fields, &errors).await;
        }
        Err(SubmitError::NotOpen) => return Err(Error::Conflict("responses-not-open")),
        Err(SubmitError::NoRevision) => return Err(Error::NotFound),
        Err(SubmitError::Database(error)) => return Err(error.into()),
        Err(other) => return Err(Error::internal(other)),
    };
    refuse(by, StatusCode::UNPROCESSABLE_ENTITY, fields, &errors).await
}

async fn submit(page: &Page, holder: Holder, command: Submit) -> std::result::Result<Receipt, SubmitError> {
    let clock = page.state.clock.clone();
    let sent =
        page.state.db.write(move |tx: &mut Tx<'_>| actions::submit(tx, &holder, &command, &clock)).await?;
    Ok(sent)
}

async fn refuse(
    by: &Respondent,
    status: StatusCode,
    fields: &Fields,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    render(by, status, by.page.refused(fields, errors)).await
}

fn parse(holder: &Holder, fields: &Fields) -> Result<std::result::Result<Submit, FormErrors>> {
    let mut errors = FormErrors::default();
    let submitter_name = errors.required(fields, "name", NAME_MAX);
    let submitter_email = email(&mut errors, fields, true);
    let private = holder.response().sender_kind == ConsulteeKind::PrivatePerson;
    if !private && !fields.has("approved") {
        errors.add("approved", Msg::new("responses-approve-first"));
    }
    let seen = fields.text("seen").parse().ok();
    let command =
        Submit { revision: revision(fields)?, submitter_name, submitter_email, no_comments: false, seen };
    Ok(errors.into_result(command))
}
