//! A list of notes before it is saved: which column says what, where themes go, and what becomes of each row.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::NoteImportId;
use super::super::importing::{self, ImportError, SAVE_NOTES};
use super::super::notes::{Column, Outcome, Report};
use super::super::read::{self, Import, Workshop};
use super::choices::{self, Choosing};
use super::lists::{guess, preview_path, wrong};
use super::looked::Looked;
use super::rows::{self, ShownRow};
use super::{TAB, head};
use crate::consultees::web::no_list;
use crate::db::{self, Conn};
use crate::documents::lists::ListError;
use crate::files;
use crate::hearings::web::{HeadView, Worker};
use crate::jobs::{self, web::address};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::Pagination;
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

const PER_PAGE: i64 = 100;

#[derive(Default, Deserialize)]
pub(super) struct PreviewQuery {
    side: Option<i64>,
    /// Only rows that something is to be said of.
    merknader: Option<String>,
}

#[derive(Serialize)]
struct PreviewView {
    hearing: HeadView,
    tab: &'static str,
    event: Workshop,
    /// Its day is still to come: no notes can have come of it.
    ahead: bool,
    file: String,
    version: i32,
    counts: Counts,
    choosing: Choosing,
    rows: Vec<ShownRow>,
    only_noted: bool,
    pages: Pagination,
    url: String,
    base: String,
    form: FormView,
}

impl Template for PreviewView {
    const NAME: &'static str = "workshops/preview.html";
}

/// How many rows become what.
#[derive(Serialize)]
struct Counts {
    new: usize,
    same: usize,
    empty: usize,
    refused: usize,
    /// Above the headers.
    above: usize,
}

/// `GET /arbeid/{hearing}/lapper/{import}`.
pub(super) async fn show(
    worker: Worker,
    path: Path<(String, NoteImportId)>,
    asked: Query<PreviewQuery>,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    head(&worker.witness)?;
    let list = find(&worker, id).await?;
    if list.is_confirmed() {
        return said_yes(&worker, &list).await;
    }
    let form = choices::filled(&list.mapping);
    show_as(&worker, list, &asked, StatusCode::OK, form).await
}

async fn show_as(
    worker: &Worker,
    list: Import,
    asked: &PreviewQuery,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    let looked = look(worker, list).await?;
    let only_noted = asked.merknader.is_some();
    let shown: Vec<_> = looked.report.rows.iter().filter(|row| !only_noted || rows::speaks(row)).collect();
    let pages = Pagination::new(asked.side, i64::try_from(shown.len()).map_err(Error::internal)?, PER_PAGE);
    let (skip, take) = (usize::try_from(pages.offset()), usize::try_from(pages.limit()));
    let shown = shown.into_iter().skip(skip.map_err(Error::internal)?).take(take.map_err(Error::internal)?);
    let url = preview_path(worker, looked.list.id);
    let view = PreviewView {
        hearing: head(&worker.witness)?,
        tab: TAB,
        ahead: looked.event.facts.held_on > worker.page.state.clock.today(),
        file: looked.list.file_name.clone(),
        version: looked.list.version,
        counts: Counts {
            new: looked.report.count(|outcome| matches!(outcome, Outcome::New(_))),
            same: looked.report.count(|outcome| matches!(outcome, Outcome::Same(_))),
            empty: looked.report.count(|outcome| *outcome == Outcome::Empty),
            refused: looked.report.count(|outcome| matches!(outcome, Outcome::Refused(_))),
            above: looked.report.above,
        },
        choosing: Choosing::of(&worker.page, &looked),
        rows: shown.map(|row| rows::show(&worker.page, row, &looked.outline)).collect(),
        only_noted,
        pages,
        base: format!("{url}?{}side=", if only_noted { "merknader=1&" } else { "" }),
        url,
        event: looked.event,
        form,
    };
    worker.page.render_as(status, view)
}

async fn find(worker: &Worker, id: NoteImportId) -> Result<Import> {
    let of = worker.witness.id();
    let found = worker.page.state.db.read(move |conn| read::import(conn, of, id)).await?;
    found.ok_or(Error::NotFound)
}

/// The file as it came.
async fn source(worker: &Worker, list: &Import) -> Result<Vec<u8>> {
    let (id, state) = (list.source_id, &worker.page.state);
    let blob = state.db.read(move |conn| files::find(conn, id)).await?.ok_or(Error::NotFound)?;
    Ok(state.files.read_whole(blob).await?)
}

/// Reads the list away from the threads that answer requests, and holds it against what was imported before.
async fn look(worker: &Worker, list: Import) -> Result<Looked> {
    let (of, workshop, apart) = (worker.witness.id(), list.workshop, list.id);
    let state = &worker.page.state;
    let load =
        move |conn: &mut Conn| Ok((read::workshop(conn, of, workshop)?, importing::outline(conn, of)?));
    let (event, outline) = state.db.read::<_, db::Error>(load).await?;
    let (event, outline) = event.zip(outline).ok_or(Error::NotFound)?;
    let bytes = source(worker, &list).await?;
    let (mapping, headings) = (list.mapping.clone(), outline.headings.clone());
    let reading = move || {
        let sheet = importing::opened(&bytes, &mapping)?;
        let report = Report::of(&sheet, &mapping, &headings);
        Ok::<_, ListError>((sheet, report))
    };
    let (sheet, mut report) = state.heavy.run(reading).await?.map_err(Error::internal)?;
    let keys = report.keys();
    report.hold_against(&state.db.read(move |conn| read::known(conn, workshop, apart, &keys)).await?);
    Ok(Looked { list, event, outline, sheet, report })
}

/// Where somebody goes whose list has a yes: to the job that they started, or to the event, which tells how far others are with it.
async fn said_yes(worker: &Worker, list: &Import) -> Result<HttpResponse> {
    let (about, by) = (list.id.0, worker.witness.account.id.0);
    let own = move |conn: &mut Conn| {
        let Some(job) = jobs::latest(conn, SAVE_NOTES, about)? else { return Ok(None) };
        jobs::started(conn, job.id, by)
    };
    let job = worker.page.state.db.read::<_, db::Error>(own).await?;
    Ok(match job {
        Some(job) => worker.page.redirect(&address(job.id)),
        None => worker.page.redirect(&event_path(worker, list)),
    })
}

fn event_path(worker: &Worker, list: &Import) -> String {
    format!("{}/verksted/{}", worker.witness.hearing.url(), list.workshop)
}

/// What came of the choices in a form.
enum Chosen {
    /// The list was read so before.
    Same(Box<Looked>),
    /// It is read so from now on.
    Other,
    /// It cannot be, and this says why.
    Refused(HttpResponse),
}

/// Reads the list as a form says.
async fn read_as(worker: &Worker, list: Import, fields: &Fields) -> Result<Chosen> {
    let seen = (list.id, fields.version()?);
    let back = preview_path(worker, list.id);
    let chosen = choices::parse(fields, &list.mapping);
    if let Some(twice) = chosen.doubled() {
        let errors = FormErrors::one(twice.as_str(), Msg::new("workshops-column-twice"));
        let (form, status) = (worker.page.refused(fields, &errors), StatusCode::UNPROCESSABLE_ENTITY);
        return Ok(Chosen::Refused(show_as(worker, list, &PreviewQuery::default(), status, form).await?));
    }
    let looked = look(worker, list).await?;
    let (chosen, was) = (choices::as_guessed(chosen, &looked), &looked.list.mapping);
    if chosen == *was {
        return Ok(Chosen::Same(Box::new(looked)));
    }
    let is_other = (&chosen.encoding, &chosen.sheet) != (&was.encoding, &was.sheet);
    // Another sheet has other columns.
    let mapping = if is_other {
        match guess(worker, source(worker, &looked.list).await?, chosen).await? {
            Ok(guessed) => guessed,
            Err(error) => {
                let flash = Flash::warning(no_list(&error));
                return Ok(Chosen::Refused(worker.page.redirect_with(&back, &flash)));
            }
        }
    } else {
        chosen
    };
    match worker.act(move |tx, who| importing::choose(tx, who, seen, &mapping)).await {
        Ok(()) => Ok(Chosen::Other),
        Err(ImportError::Stale) => Ok(Chosen::Refused(stale(worker, &back))),
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /arbeid/{hearing}/lapper/{import}/kolonner`: reads the list as somebody says.
pub(super) async fn choose(
    worker: Worker,
    path: Path<(String, NoteImportId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let list = find(&worker, id).await?;
    Ok(match read_as(&worker, list, &form.0).await? {
        Chosen::Same(_) | Chosen::Other => worker.page.redirect(&preview_path(&worker, id)),
        Chosen::Refused(answer) => answer,
    })
}

fn stale(worker: &Worker, back: &str) -> HttpResponse {
    worker.page.redirect_with(back, &Flash::warning(Msg::new("workshops-import-stale")))
}

/// `POST /arbeid/{hearing}/lapper/{import}`: has every new note saved by a job. A form sent twice starts one, and gets the same answer.
/// Choices that nobody has seen the list read by are not saved by: it is read so, and looked over once more.
pub(super) async fn confirm(
    worker: Worker,
    path: Path<(String, NoteImportId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let list = find(&worker, id).await?;
    let back = preview_path(&worker, id);
    if list.is_finished() {
        return Ok(worker.page.redirect(&event_path(&worker, &list)));
    }
    let seen = (id, form.0.version()?);
    // A yes that was given stands, whatever the form says by now.
    let chooses = form.0.has(Column::Note.as_str()) && !list.is_confirmed();
    let chosen = if chooses {
        read_as(&worker, list, &form.0).await?
    } else {
        Chosen::Same(Box::new(look(&worker, list).await?))
    };
    let report = match chosen {
        Chosen::Same(looked) => looked.report,
        Chosen::Other => return Ok(refused(&worker, &back, "workshops-preview-again")),
        Chosen::Refused(answer) => return Ok(answer),
    };
    match worker.act(move |tx, who| importing::confirm(tx, who, seen, &report)).await {
        Ok(job) => Ok(worker.page.redirect(&address(job))),
        Err(ImportError::Stale) => Ok(stale(&worker, &back)),
        Err(ImportError::InFuture) => Ok(refused(&worker, &back, "workshops-import-in-future")),
        Err(ImportError::NoNotes) => Ok(refused(&worker, &back, "workshops-import-no-notes")),
        Err(ImportError::NothingNew) => Ok(refused(&worker, &back, "workshops-import-nothing-new")),
        Err(ImportError::Frozen) => Ok(refused(&worker, &back, "workshops-import-frozen")),
        Err(error) => Err(wrong(error)),
    }
}

fn refused(worker: &Worker, back: &str, key: &'static str) -> HttpResponse {
    worker.page.redirect_with(back, &Flash::warning(Msg::new(key)))
}
