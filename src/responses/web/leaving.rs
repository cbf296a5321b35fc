//! Leaving an answer: giving up a change of what was sent, and signing out on a machine that others use.

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::ResponseId;
use super::super::actions::{self, KeepError};
use super::Answering;
use super::respondent::forget;
use super::saving::revision;
use super::view::{HearingView, you};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::{Error, Result};

/// `POST /svar/{response}/behold`: what was sent stands, and the change of it is dropped.
pub(super) async fn keep_sent(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let revision = revision(&fields)?;
    match by.act_in_answer(move |tx, holder| actions::keep_sent(tx, holder, revision)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("responses-sent-kept"));
            Ok(by.page.redirect_with(&format!("{}/kvittering", by.url()), &flash))
        }
        Err(KeepError::NothingSent) => Err(Error::Conflict("responses-nothing-sent")),
        Err(KeepError::Database(error)) => Err(error.into()),
    }
}

#[derive(Serialize)]
struct LeftView {
    hearing: HearingView,
    you: &'static str,
    /// Whose copies this browser forgets.
    response: ResponseId,
    sent: bool,
}

impl Template for LeftView {
    const NAME: &'static str = "responses/left.html";
}

/// `POST /svar/{response}/avslutt`: this browser no longer opens the answer. The page itself answers, not a redirect: only
/// who pressed the button has its copies removed, not who follows a link.
pub(super) async fn sign_out(Answering { by, .. }: Answering) -> Result<HttpResponse> {
    let response = by.holder.response();
    let view = LeftView {
        hearing: HearingView::of(&by.page, by.holder.hearing()),
        you: you(response.sender_kind),
        response: response.id,
        sent: !by.holder.latest().is_draft(),
    };
    let mut page = by.page.render(view)?;
    page.add_cookie(&forget(&by.page, response.id)).map_err(Error::internal)?;
    Ok(page)
}
