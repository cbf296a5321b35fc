//! The minutes of an event: typed, pasted or read from a document, looked over, and kept as one answer.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::WorkshopId;
use super::super::meeting::{self, MeetingError};
use super::super::read::{self, Workshop};
use super::{TAB, head};
use crate::documents::MAX_FILE;
use crate::hearings::web::{HeadView, Worker};
use crate::lang::Msg;
use crate::plans::reading;
use crate::responses::PART_MAX;
use crate::responses::actions::{RegisterError, SubmitError};
use crate::templates::Template;
use crate::text::gate;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::upload::Upload;
use crate::web::{Error, Fields, FormErrors, Result};

/// Longest key of a form.
const KEY_MAX: usize = 64;

#[derive(Serialize)]
struct MinutesView {
    hearing: HeadView,
    tab: &'static str,
    event: Workshop,
    /// Was the text read from a document, to be looked over?
    was_read: bool,
    /// Megabytes that a document may have, and characters of the text.
    max_file: usize,
    max: usize,
    form: FormView,
}

impl Template for MinutesView {
    const NAME: &'static str = "workshops/minutes.html";
}

/// `GET /arbeid/{hearing}/verksted/{workshop}/referat`.
pub(super) async fn form(worker: Worker, path: Path<(String, WorkshopId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let key = worker.page.state.clock.new_id().simple().to_string();
    render(&worker, id, StatusCode::OK, FormView::of([("form_key", key)]), false).await
}

async fn render(
    worker: &Worker,
    id: WorkshopId,
    status: StatusCode,
    form: FormView,
    was_read: bool,
) -> Result<HttpResponse> {
    const MB: usize = 1024 * 1024;
    let (hearing, of) = (head(&worker.witness)?, worker.witness.id());
    let event = worker.page.state.db.read(move |conn| read::workshop(conn, of, id)).await?;
    let event = event.ok_or(Error::NotFound)?;
    let view =
        MinutesView { hearing, tab: TAB, event, was_read, max_file: MAX_FILE / MB, max: PART_MAX, form };
    worker.page.render_as(status, view)
}

/// `POST /arbeid/{hearing}/referat`: a document is read into the form, to be looked over; a text is kept.
pub(super) async fn keep(worker: Worker, upload: Upload) -> Result<HttpResponse> {
    let Upload { fields, file } = upload;
    let id: WorkshopId = fields.text("workshop").parse().or(Err(Error::NotFound))?;
    if let Some(file) = file.filter(|file| !file.staged.is_empty()) {
        return match reading::words(file.staged.read_whole().await?).await {
            Ok(words) => {
                let read = fields.with("text", gate::lines(&words));
                let form = worker.page.refused(&read, &FormErrors::default());
                render(&worker, id, StatusCode::OK, form, true).await
            }
            Err(_) => refuse(&worker, id, &fields, ("file", Msg::new("workshops-minutes-unread"))).await,
        };
    }
    let text = fields.lines("text").trim().to_owned();
    let length = text.chars().count();
    if length > PART_MAX {
        let msg = Msg::new("web-field-too-long").arg("max", PART_MAX).arg("length", length);
        return refuse(&worker, id, &fields, ("text", msg)).await;
    }
    let key: String = fields.text("form_key").chars().take(KEY_MAX).collect();
    let language = worker.page.lang;
    let kept = worker.act(move |tx, who| meeting::keep_minutes(tx, who, (id, &key), (&text, language))).await;
    match kept {
        Ok(response) => {
            let to = format!("{}/arbeidsbenk/{response}", worker.witness.hearing.url());
            Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("workshops-minutes-kept"))))
        }
        Err(error) => refuse(&worker, id, &fields, ("text", fault(error)?)).await,
    }
}

async fn refuse(
    worker: &Worker,
    id: WorkshopId,
    fields: &Fields,
    (field, msg): (&'static str, Msg),
) -> Result<HttpResponse> {
    let form = worker.page.refused(fields, &FormErrors::one(field, msg));
    render(worker, id, StatusCode::UNPROCESSABLE_ENTITY, form, false).await
}

/// What a refusal says; errors that are no fault of the form come back.
fn fault(error: MeetingError) -> std::result::Result<Msg, Error> {
    match error {
        MeetingError::NotFound => Err(Error::NotFound),
        MeetingError::TooMany => Err(Error::Conflict("workshops-no-room")),
        MeetingError::Database(error) => Err(error.into()),
        MeetingError::Register(error) => match error {
            RegisterError::Empty | RegisterError::Submit(SubmitError::Empty) => {
                Ok(Msg::new("workshops-minutes-empty"))
            }
            RegisterError::InFuture => Ok(Msg::new("workshops-minutes-in-future")),
            RegisterError::Duplicate(_) => Ok(Msg::new("workshops-minutes-same")),
            RegisterError::SentBefore => Err(Error::Conflict("responses-register-sent-before")),
            RegisterError::Database(error) => Err(error.into()),
            other => Err(Error::wrong(other)),
        },
    }
}
