//! Correcting what was typed of an answer, withdrawing it, and putting it back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::super::super::actions::{self, WithdrawError};
use super::super::super::{Part, ResponseId, RevisionId, Submitted, read};
use super::one::url;
use super::register::twin;
use super::typing::{self, About, fault};
use crate::clock::oslo;
use crate::db::Conn;
use crate::hearings::web::Worker;
use crate::lang::Msg;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Form, FormErrors, Result};

/// Longest reason for withdrawing, in characters.
const REASON_MAX: usize = 1_000;

async fn to_correct(worker: &Worker, id: ResponseId) -> Result<(Submitted, Vec<Part>)> {
    let hearing = worker.witness.id();
    let read = move |conn: &mut Conn| {
        let Some(answer) = read::submitted(conn, hearing, id)? else {
            return Ok::<_, crate::db::Error>(None);
        };
        let parts = read::parts(conn, answer.revision)?;
        Ok(Some((answer, parts)))
    };
    worker.page.state.db.read(read).await?.ok_or(Error::NotFound)
}

fn about(worker: &Worker, answer: &Submitted) -> About {
    let back = url(worker, answer.response);
    let correcting = Some(answer.sender_name.clone());
    About { action: format!("{back}/rett"), back, correcting, same: None }
}

/// `GET /arbeid/{hearing}/svar/{response}/rett`.
pub(super) async fn form(worker: Worker, path: Path<(String, ResponseId)>) -> Result<HttpResponse> {
    let (answer, parts) = to_correct(&worker, path.1).await?;
    if !answer.registered {
        return Err(Error::Conflict("responses-correct-not-registered"));
    }
    let known = typing::known(&worker).await?;
    let time = answer.received.at.map(|at| at.to_zoned(oslo()).strftime("%H:%M").to_string());
    let mut form = FormView::of([
        ("form_key", worker.page.state.clock.new_id().simple().to_string()),
        ("revision", answer.revision.to_string()),
        ("received", answer.received.on.to_string()),
        ("received_time", time.unwrap_or_default()),
        ("name", answer.submitter_name.clone()),
    ]);
    if answer.no_comments {
        form.put("no_comments", "true".to_owned());
    }
    for part in parts {
        form.put(&format!("text-{}", part.target), part.text);
        if let Some(stance) = part.stance {
            form.put(&format!("stance-{}", part.target), stance.as_str().to_owned());
        }
    }
    typing::render(&worker, &known, about(&worker, &answer), StatusCode::OK, form)
}

/// `POST /arbeid/{hearing}/svar/{response}/rett`.
pub(super) async fn correct(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (id, (answer, _)) = (path.1, to_correct(&worker, path.1).await?);
    let known = typing::known(&worker).await?;
    let refuse = |errors: &FormErrors| {
        let form = worker.page.refused(&fields, errors);
        typing::render(&worker, &known, about(&worker, &answer), StatusCode::UNPROCESSABLE_ENTITY, form)
    };
    let mut errors = FormErrors::default();
    let typed = typing::typed(&mut errors, &known, &fields, worker.page.state.clock.today());
    if !errors.is_empty() {
        return refuse(&errors);
    }
    let seen = fields.text("revision").parse::<RevisionId>().map_err(|_none| Error::Bad("web-bad-form"))?;
    let asked = known.asked.clone();
    let command = typed.clone();
    let correct = worker.act(move |tx, witness| actions::correct(tx, witness, &asked, (id, seen), &command));
    let done = match correct.await {
        Ok(receipt) => receipt,
        Err(error) => match twin(&worker, &known, typed, &error).await? {
            Some(receipt) => receipt,
            None => return refuse(&fault(error)?),
        },
    };
    let flash = Flash::success(Msg::new("responses-corrected").arg("number", done.number));
    Ok(worker.page.redirect_with(&url(&worker, id), &flash))
}

/// `POST /arbeid/{hearing}/svar/{response}/trekk-svaret`.
pub(super) async fn withdraw_answer(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let mut errors = FormErrors::default();
    let reason = errors.required_lines(&fields, "withdraw_reason", REASON_MAX);
    if !errors.is_empty() {
        return super::one::refuse(&worker, id, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors).await;
    }
    let done = worker.act(move |tx, witness| actions::withdraw_answer(tx, witness, id, &reason)).await;
    let flash = Flash::success(Msg::new("responses-answer-withdrawn"));
    back_to_answer(&worker, id, done, &flash.with_undo(format!("{}/sett-tilbake", url(&worker, id))))
}

/// `POST /arbeid/{hearing}/svar/{response}/sett-tilbake`.
pub(super) async fn restore_answer(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let done = worker.act(move |tx, witness| actions::restore_answer(tx, witness, id)).await;
    back_to_answer(&worker, id, done, &Flash::success(Msg::new("responses-answer-restored")))
}

/// Back to the answer's page, which says what was done. What was wished for already stands: as good as done.
fn back_to_answer(
    worker: &Worker,
    id: ResponseId,
    done: std::result::Result<(), WithdrawError>,
    flash: &Flash,
) -> Result<HttpResponse> {
    match done {
        Ok(()) => Ok(worker.page.redirect_with(&url(worker, id), flash)),
        Err(WithdrawError::Standing) => Ok(worker.page.redirect(&url(worker, id))),
        Err(WithdrawError::TheirOwn) => Err(Error::Conflict("responses-correct-not-registered")),
        Err(WithdrawError::NotFound) => Err(Error::NotFound),
        Err(WithdrawError::Database(error)) => Err(error.into()),
    }
}
