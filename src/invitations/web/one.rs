//! One invitation: what became of its letter, and what a person may do about it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, Renew, SendError};
use super::super::{InvitationId, Invited, LETTER, read};
use super::board::may_work;
use crate::db;
use crate::hearings::web::{HeadView, Manager, Viewer};
use crate::hearings::{HearingId, MemberRole};
use crate::lang::Msg;
use crate::mail::outbox::{self, LetterStatus, LetterView};
use crate::templates::Template;
use crate::text::address;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Form, FormErrors, Page, Result};

type Place = Path<(String, InvitationId)>;

#[derive(Serialize)]
struct OneView {
    hearing: HeadView,
    tab: &'static str,
    invited: Invited,
    letter: Option<LetterView>,
    /// May see addresses.
    may_work: bool,
    may_manage: bool,
    form: FormView,
}

impl Template for OneView {
    const NAME: &'static str = "invitations/one.html";
}

/// `GET /arbeid/{hearing}/invitasjon/{invitation}`.
pub(super) async fn show(viewer: Viewer, place: Place) -> Result<HttpResponse> {
    let head = HeadView::of(&viewer.witness);
    let may = (may_work(&viewer), viewer.witness.role == MemberRole::Lead);
    page(&viewer.page, head, place.1, may, StatusCode::OK, None).await
}

async fn page(
    page: &Page,
    hearing: HeadView,
    id: InvitationId,
    (may_work, may_manage): (bool, bool),
    status: StatusCode,
    refused: Option<FormView>,
) -> Result<HttpResponse> {
    let (invited, letter) = with_letter(page, hearing.id, id).await?.ok_or(Error::NotFound)?;
    let form = refused.unwrap_or_else(|| FormView::of([("email", invited.email.clone())]));
    let letter = letter.map(|letter| letter.shown(&page.state.clock));
    let view = OneView { hearing, tab: "board", invited, letter, may_work, may_manage, form };
    page.render_as(status, view)
}

async fn with_letter(
    page: &Page,
    hearing: HearingId,
    id: InvitationId,
) -> Result<Option<(Invited, Option<LetterStatus>)>> {
    let read = move |conn: &mut db::Conn| {
        let Some(invited) = read::invited_in(conn, hearing, id)? else {
            return Ok::<_, db::Error>(None);
        };
        let letter = outbox::status_of(conn, LETTER, &[id.0])?.remove(&id.0);
        Ok(Some((invited, letter)))
    };
    Ok(page.state.db.read(read).await?)
}

/// `POST …/adresse`: another address, and a new letter with a new link.
pub(super) async fn correct(manager: Manager, place: Place, form: Form) -> Result<HttpResponse> {
    let id = place.1;
    let typed = form.0.text("email").to_owned();
    let Ok(email) = address::parse(&typed) else {
        let errors = FormErrors::one("email", Msg::new("invitations-email-invalid").arg("value", typed));
        let refused = manager.page.refused(&form.0, &errors);
        let head = HeadView::of(&manager.witness);
        return page(&manager.page, head, id, (true, true), StatusCode::UNPROCESSABLE_ENTITY, Some(refused))
            .await;
    };
    let corrected = manager.act(move |tx, who| actions::correct_address(tx, who, id, email.as_str())).await;
    corrected.map_err(refusal)?;
    Ok(back(&manager, id, Msg::new("invitations-corrected")))
}

/// `POST …/lenke`: the link leads nowhere from now on; a new letter goes out if it is wished for.
pub(super) async fn renew(manager: Manager, place: Place, form: Form) -> Result<HttpResponse> {
    let id = place.1;
    let generation = form.0.text("generation").parse().or(Err(Error::Bad("web-bad-form")))?;
    let command = Renew { invitation: id, generation, send: form.0.has("send") };
    match manager.act(move |tx, who| actions::renew_link(tx, who, &command)).await {
        Ok(()) if command.send => Ok(back(&manager, id, Msg::new("invitations-link-renewed-sent"))),
        Ok(()) => Ok(back(&manager, id, Msg::new("invitations-link-renewed"))),
        Err(SendError::Changed) => Err(Error::Conflict("invitations-link-was-renewed")),
        Err(other) => Err(refusal(other)),
    }
}

fn back(manager: &Manager, id: InvitationId, msg: Msg) -> HttpResponse {
    let path = format!("{}/invitasjon/{id}", manager.witness.hearing.url());
    manager.page.redirect_with(&path, &Flash::success(msg))
}

/// What stands in the way, as an error page.
pub(super) fn refusal(error: SendError) -> Error {
    match error {
        SendError::NotPublished => Error::Conflict("invitations-not-published"),
        SendError::Over => Error::Conflict("invitations-over"),
        SendError::BadLetter => Error::Conflict("invitations-bad-letter"),
        SendError::Changed => Error::Conflict("invitations-letter-changed"),
        SendError::NotFound => Error::NotFound,
        SendError::Database(error) => error.into(),
    }
}
