//! Looking over and sending.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::access::{Holder, copy_key};
use super::super::actions::{self, Submit, SubmitError, is_unchanged, versions};
use super::super::said::{SaidView, said};
use super::super::{NAME_MAX, Part, ResponseId, Revision, RevisionId, Topic, read};
use super::saving::revision;
use super::uninvited::email;
use super::view::{HearingView, SentView, you};
use super::{Answering, Respondent};
use crate::consultees::ConsulteeKind;
use crate::db;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, FormErrors, Result};

#[derive(Serialize)]
struct ReviewView {
    hearing: HearingView,
    respondent: String,
    private: bool,
    you: &'static str,
    url: String,
    /// The way back, where no letter has it.
    link: Option<String>,
    response: ResponseId,
    revision: RevisionId,
    copy_key: String,
    /// What was sent before, when this is a change of it.
    sent: Option<SentView>,
    /// It says what was sent already.
    unchanged: bool,
    /// Sum of the parts' versions: what was looked over is what is sent.
    seen: i64,
    parts: Vec<SaidView>,
    form: FormView,
}

impl Template for ReviewView {
    const NAME: &'static str = "responses/review.html";
}

/// The draft as it is looked over.
struct Draft {
    topics: Vec<Topic>,
    parts: Vec<Part>,
    sent: Option<Revision>,
    unchanged: bool,
}

async fn draft(by: &Respondent) -> Result<Draft> {
    let (asked, revision) = (by.holder.hearing().clone(), by.holder.latest().clone());
    let read = move |conn: &mut db::Conn| {
        let (topics, parts) = (read::topics(conn, &asked)?, read::parts(conn, revision.id)?);
        let sent = read::revisions(conn, revision.response)?.into_iter().next();
        let no_comments = sent.as_ref().is_some_and(|sent| sent.no_comments);
        let unchanged = is_unchanged(conn, &revision, &parts, no_comments)?;
        Ok::<_, db::Error>(Draft { topics, parts, sent, unchanged })
    };
    Ok(by.page.state.db.read(read).await?)
}

/// `GET /svar/{response}/se-over`.
pub(super) async fn show(by: Respondent) -> Result<HttpResponse> {
    if !by.holder.latest().is_draft() {
        return Ok(by.page.redirect(&format!("{}/kvittering", by.url())));
    }
    let draft = draft(&by).await?;
    let response = by.holder.response();
    let mut form = FormView::of([
        ("name", response.submitter_name.clone()),
        ("email", response.submitter_email.clone()),
    ]);
    if draft.sent.as_ref().is_some_and(|sent| sent.no_comments) {
        form.put("no_comments", "true".to_owned());
    }
    render(&by, StatusCode::OK, &draft, form)
}

fn render(by: &Respondent, status: StatusCode, draft: &Draft, form: FormView) -> Result<HttpResponse> {
    let response = by.holder.response();
    let view = ReviewView {
        link: by.own_link(),
        hearing: HearingView::of(&by.page, by.holder.hearing()),
        respondent: response.sender_name.clone(),
        private: response.sender_kind == ConsulteeKind::PrivatePerson,
        you: you(response.sender_kind),
        url: by.url(),
        response: response.id,
        revision: by.holder.latest().id,
        copy_key: copy_key(&by.page.state.keys, response.id),
        sent: draft.sent.as_ref().map(SentView::of),
        unchanged: draft.unchanged,
        seen: versions(&draft.parts),
        parts: said(&draft.topics, &draft.parts),
        form,
    };
    by.page.render_as(status, view)
}

/// `POST /svar/{response}/se-over`.
pub(super) async fn send(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let command = match parse(&by.holder, &fields)? {
        Ok(command) => command,
        Err(errors) => return refuse(&by, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors).await,
    };
    finish(&by, &fields, command).await
}

/// `POST /svar/{response}/ingen-merknader`: where nothing was written.
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
    let sent = by.act_in_answer(move |tx, holder| actions::submit(tx, holder, &command));
    let (status, fault, text) = match sent.await {
        Ok(_) => return Ok(by.page.redirect(&format!("{}/kvittering", by.url()))),
        Err(SubmitError::Empty) => (StatusCode::UNPROCESSABLE_ENTITY, "none", "responses-empty"),
        Err(SubmitError::NotEmpty) => return words_beside(by).await,
        Err(SubmitError::Unchanged) => (StatusCode::CONFLICT, "unchanged", "responses-unchanged"),
        Err(SubmitError::Changed) => (StatusCode::CONFLICT, "yours", "responses-changed"),
        Err(SubmitError::NotOpen) => return Err(Error::Conflict("responses-not-open")),
        Err(SubmitError::NoRevision) => return Err(Error::NotFound),
        Err(SubmitError::Database(error)) => return Err(error.into()),
        Err(other) => return Err(Error::wrong(other)),
    };
    refuse(by, status, fields, &FormErrors::one(fault, Msg::new(text))).await
}

/// "No comments" was pressed, and words have come: they are looked over, with the choice made, and go along.
async fn words_beside(by: &Respondent) -> Result<HttpResponse> {
    let response = by.holder.response();
    let fields = Fields::new(vec![
        ("name".to_owned(), response.submitter_name.clone()),
        ("email".to_owned(), response.submitter_email.clone()),
        ("no_comments".to_owned(), "true".to_owned()),
    ]);
    let errors = FormErrors::one("yours", Msg::new("responses-not-empty"));
    refuse(by, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors).await
}

async fn refuse(
    by: &Respondent,
    status: StatusCode,
    fields: &Fields,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    let draft = draft(by).await?;
    render(by, status, &draft, by.page.refused(fields, errors))
}

fn parse(holder: &Holder, fields: &Fields) -> Result<std::result::Result<Submit, FormErrors>> {
    let mut errors = FormErrors::default();
    let submitter_name = errors.required(fields, "name", NAME_MAX);
    let submitter_email = email(&mut errors, fields, true);
    let private = holder.response().sender_kind == ConsulteeKind::PrivatePerson;
    if !private && !fields.has("approved") {
        errors.add("approved", Msg::new("responses-approve-first"));
    }
    // A form without it has shown nothing: no answer is that state, so it is looked over again.
    let seen = Some(fields.text("seen").parse().unwrap_or(-1));
    let no_comments = fields.has("no_comments");
    let command = Submit { revision: revision(fields)?, submitter_name, submitter_email, no_comments, seen };
    Ok(errors.into_result(command))
}
