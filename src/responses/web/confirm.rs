//! Confirming an e-mail address: where the letter's link leads, and asking for the letter once more.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::access;
use super::super::actions;
use super::super::read::{self, Held};
use super::Answering;
use super::receipt;
use super::uninvited::email;
use crate::db::{self, Conn, Tx};
use crate::keys::Keys;
use crate::templates::Template;
use crate::web::{Form, FormErrors, Page, Result, State};

#[derive(Serialize)]
struct ConfirmView {
    /// `ask`, `done`, or `gone` for a link that leads nowhere.
    state: &'static str,
    title: String,
    email: String,
    action: String,
}

impl Template for ConfirmView {
    const NAME: &'static str = "responses/confirm.html";
}

/// `GET /bekreft/{token}`: changes nothing, for mail scanners open links too.
pub(super) async fn show(page: Page, token: Path<String>) -> Result<HttpResponse> {
    let sought = token.clone();
    let found = page.read(move |conn, state| find(conn, &state.keys, &sought)).await?;
    let Some(Held { response, hearing, .. }) = found else {
        page.leads_nowhere()?;
        let view =
            ConfirmView { state: "gone", title: String::new(), email: String::new(), action: String::new() };
        return page.render_as(StatusCode::NOT_FOUND, view);
    };
    let view = ConfirmView {
        state: if response.email_is_confirmed() { "done" } else { "ask" },
        title: hearing.title,
        email: response.submitter_email,
        action: format!("/bekreft/{token}"),
    };
    page.render(view)
}

/// The answer whose address a token confirms.
fn find(conn: &mut Conn, keys: &Keys, token: &str) -> db::Result<Option<Held>> {
    let Some(id) = access::confirmed_id(token) else { return Ok(None) };
    let held = read::held(conn, id)?;
    Ok(held.filter(|held| access::is_confirmation(keys, &held.response, token)))
}

/// `POST /bekreft/{token}`.
pub(super) async fn confirm_email(page: Page, token: Path<String>, _form: Form) -> Result<HttpResponse> {
    let sought = token.clone();
    let confirm = move |tx: &mut Tx<'_>, state: &State| match find(tx, &state.keys, &sought)? {
        Some(held) => actions::confirm_email(tx, &held.response),
        None => Ok(()),
    };
    page.write::<_, db::Error>(confirm).await?;
    Ok(page.redirect(&format!("/bekreft/{token}")))
}

/// `POST /svar/{response}/bekreft`: the letter once more, to the same address or to a right one.
pub(super) async fn ask_again(Answering { by, fields }: Answering) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let address = email(&mut errors, &fields, true);
    if !errors.is_empty() {
        let form = by.page.refused(&fields, &errors);
        return receipt::render(&by, StatusCode::UNPROCESSABLE_ENTITY, form).await;
    }
    let id = by.holder.response().id;
    if let Err(wait) = by.page.state.limits.again.take(&id.to_string()) {
        let form = by.page.refused(&fields, &FormErrors::one("email", wait.told()));
        return receipt::render(&by, StatusCode::TOO_MANY_REQUESTS, form).await;
    }
    by.act(move |tx, holder| actions::ask_again(tx, holder, &address)).await?;
    Ok(by.page.redirect(&format!("{}/kvittering", by.url())))
}
