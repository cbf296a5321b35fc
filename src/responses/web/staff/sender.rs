//! What staff do about an answer's sender: a right address for the receipt, and another link.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::super::super::ResponseId;
use super::super::super::actions::{self, Renew, RenewError};
use super::super::uninvited::email;
use super::one;
use crate::hearings::web::Worker;
use crate::lang::Msg;
use crate::web::flash::Flash;
use crate::web::{Error, Form, FormErrors, Result};

/// `POST /arbeid/{hearing}/svar/{response}/epost`: the receipt goes to this address.
pub(super) async fn correct_email(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (id, mut errors) = (path.1, FormErrors::default());
    let address = email(&mut errors, &fields, true);
    if !errors.is_empty() {
        return one::refuse(&worker, id, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors).await;
    }
    let correct = worker.act(move |tx, who| actions::correct_email(tx, who, id, &address));
    if !correct.await? {
        return Err(Error::NotFound);
    }
    Ok(worker
        .page
        .redirect_with(&one::url(&worker, id), &Flash::success(Msg::new("responses-email-corrected"))))
}

/// `POST /arbeid/{hearing}/svar/{response}/lenke`: the link that stands leads nowhere from now on.
pub(super) async fn renew_link(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let generation = fields.text("generation").parse().or(Err(Error::Bad("web-bad-form")))?;
    let command = Renew { response: id, generation, send: fields.has("send") };
    let keys = worker.page.state.keys.clone();
    let renew = worker.act(move |tx, who| actions::renew_link(tx, who, &command, &keys));
    let flash = match renew.await {
        Ok(()) => Flash::success(Msg::new("responses-link-renewed")),
        Err(RenewError::Stale) => Flash::warning(Msg::new("responses-link-was-renewed")),
        Err(RenewError::NotFound) => return Err(Error::NotFound),
        Err(RenewError::Database(error)) => return Err(error.into()),
    };
    Ok(worker.page.redirect_with(&one::url(&worker, id), &flash))
}
