//! Lists of notes: uploaded or pasted, forgotten before a yes, gone on with, and taken out again.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use tokio::task::spawn_blocking;

use super::super::importing::{self, ImportError};
use super::super::notes::{Mapping, columns};
use super::super::{MAX_IMPORTS, NoteImportId, WorkshopId};
use super::event::show_as;
use crate::consultees::web::no_list;
use crate::documents::lists::ListError;
use crate::files::Staged;
use crate::hearings::web::Worker;
use crate::jobs::web::address;
use crate::lang::Msg;
use crate::web::flash::Flash;
use crate::web::upload::Upload;
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// `POST /arbeid/{hearing}/lapper`: keeps a file, or what was pasted, and goes to its preview. The form says of which event.
pub(super) async fn upload(worker: Worker, upload: Upload) -> Result<HttpResponse> {
    let Upload { fields, file } = upload;
    let id: WorkshopId = fields.text("workshop").parse().or(Err(Error::NotFound))?;
    let (name, field, staged) = match file.filter(|file| !file.staged.is_empty()) {
        Some(file) => (file.name, "file", file.staged),
        None if fields.lines("text").trim().is_empty() => {
            return refuse(&worker, id, &fields, "file", Msg::new("workshops-import-nothing")).await;
        }
        None => {
            let name = worker.page.say(&Msg::new("workshops-import-pasted"));
            (name, "text", pasted(&worker, fields.lines("text")).await?)
        }
    };
    let bytes = staged.read_whole().await?;
    let mapping = match guess(&worker, bytes, Mapping::default()).await? {
        Ok(mapping) => mapping,
        Err(error) => return refuse(&worker, id, &fields, field, no_list(&error)).await,
    };
    let state = &worker.page.state;
    let placed = state.files.place_one(&state.db, staged).await?;
    match worker.act(move |tx, who| importing::keep(tx, who, id, (&name, &placed, &mapping))).await {
        Ok(list) => Ok(worker.page.redirect(&preview_path(&worker, list))),
        Err(ImportError::TooMany) => {
            let msg = Msg::new("workshops-import-too-many").arg("max", MAX_IMPORTS);
            refuse(&worker, id, &fields, field, msg).await
        }
        Err(error) => Err(wrong(error)),
    }
}

/// What was pasted, kept like a file. A text may begin as a workbook does, and is none.
async fn pasted(worker: &Worker, text: &str) -> Result<Staged> {
    let source = format!("\u{feff}{text}").into_bytes();
    let program = Arc::clone(&worker.page.state.program);
    let stage = move || program.files.stage(&program.clock, &source);
    Ok(spawn_blocking(stage).await.map_err(Error::internal)??)
}

/// How a list is read if nobody says more than this: its encoding and its sheet.
pub(super) async fn guess(
    worker: &Worker,
    bytes: Vec<u8>,
    chosen: Mapping,
) -> Result<std::result::Result<Mapping, ListError>> {
    let guess = move || {
        let sheet = importing::opened(&bytes, &chosen)?;
        let guess = columns::guess(&sheet.records);
        Ok(Mapping { encoding: chosen.encoding, sheet: chosen.sheet, ..guess })
    };
    worker.page.state.heavy.run(guess).await
}

async fn refuse(
    worker: &Worker,
    id: WorkshopId,
    fields: &Fields,
    field: &'static str,
    msg: Msg,
) -> Result<HttpResponse> {
    let form = worker.page.refused(fields, &FormErrors::one(field, msg));
    show_as(&worker.page, (&worker.witness, id), true, StatusCode::UNPROCESSABLE_ENTITY, form).await
}

/// `POST /arbeid/{hearing}/lapper/{import}/forkast`: forgets a list that nobody has said yes to.
pub(super) async fn discard(
    worker: Worker,
    path: Path<(String, NoteImportId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let workshop = worker.act(move |tx, who| importing::discard(tx, who, id)).await.map_err(wrong)?;
    let to = format!("{}/verksted/{workshop}", worker.witness.hearing.url());
    Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("workshops-import-discarded"))))
}

/// `POST /arbeid/{hearing}/lapper/{import}/igjen`: goes on with what stopped.
pub(super) async fn again(
    worker: Worker,
    path: Path<(String, NoteImportId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let job = worker.act(move |tx, who| importing::again(tx, who, id)).await.map_err(wrong)?;
    Ok(worker.page.redirect(&address(job)))
}

/// `POST /arbeid/{hearing}/lapper/{import}/fjern`: takes its notes out again.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, NoteImportId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let job = worker.act(move |tx, who| importing::remove(tx, who, id)).await.map_err(wrong)?;
    Ok(worker.page.redirect(&address(job)))
}

pub(super) fn preview_path(worker: &Worker, id: NoteImportId) -> String {
    format!("{}/lapper/{id}", worker.witness.hearing.url())
}

pub(super) fn wrong(error: ImportError) -> Error {
    match error {
        ImportError::NotFound => Error::NotFound,
        ImportError::Stale => Error::Conflict("workshops-import-stale"),
        ImportError::InFuture => Error::Conflict("workshops-import-in-future"),
        ImportError::NoNotes => Error::Conflict("workshops-import-no-notes"),
        ImportError::NothingNew => Error::Conflict("workshops-import-nothing-new"),
        ImportError::Frozen => Error::Conflict("workshops-import-frozen"),
        ImportError::UnderWay => Error::Conflict("workshops-import-under-way"),
        // Only who uploads comes here, and is told at the field.
        ImportError::TooMany => Error::Conflict("workshops-no-room"),
        ImportError::Database(inner) => inner.into(),
    }
}
