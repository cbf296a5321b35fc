//! One event: what is known of it, its lists of notes, and changing what is told of it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::Timestamp;
use serde::Serialize;

use super::super::actions::{self, WorkshopError};
use super::super::importing::{REMOVE_NOTES, SAVE_NOTES};
use super::super::read::{self, Import, Participant, Workshop};
use super::super::{TITLE_MAX, TOOK_PART_MAX, WorkshopId};
use super::events::wrong;
use super::replies::{Standing, standing};
use super::{TAB, facts, head};
use crate::db::{self, Conn};
use crate::documents::lists::MAX_BYTES;
use crate::hearings::access::{Seat, Work};
use crate::hearings::web::{HeadView, Viewer, Worker};
use crate::jobs::{self, Job};
use crate::lang::Msg;
use crate::responses::ResponseId;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct EventView {
    hearing: HeadView,
    tab: &'static str,
    event: Workshop,
    /// Newest first.
    lists: Vec<Listed>,
    participants: Vec<Participant>,
    /// Answers that are its minutes.
    minutes: Vec<ResponseId>,
    /// How many come; none where nobody is invited to it.
    replies: Option<Standing>,
    /// Can it still be called off?
    to_come: bool,
    can_work: bool,
    /// Its day is still to come: no notes can have come of it.
    ahead: bool,
    /// Megabytes that a list may have.
    max: usize,
    form: FormView,
}

impl Template for EventView {
    const NAME: &'static str = "workshops/workshop.html";
}

/// A list of notes, and where it stands.
#[derive(Serialize)]
struct Listed {
    file: String,
    by: String,
    at: Timestamp,
    saved: i32,
    left_out: i32,
    /// `unconfirmed` waits for a yes, `under_way` and `removing` are worked on, `stopped` and `removing_stopped` wait for somebody;
    /// `saved` and `removed` are done.
    state: &'static str,
    url: String,
}

/// `GET /arbeid/{hearing}/verksted/{workshop}`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, WorkshopId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, (&viewer.witness, id), can_work, StatusCode::OK, FormView::default()).await
}

pub(super) async fn show_as(
    page: &Page,
    (seat, id): (&Seat, WorkshopId),
    can_work: bool,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    const MB: usize = 1024 * 1024;
    let (hearing, of) = (head(seat)?, seat.id());
    let load = move |conn: &mut Conn| {
        let lists = read::imports(conn, of)?.into_iter().filter(|list| list.workshop == id);
        let lists: Vec<Import> = lists.collect();
        let subjects: Vec<_> = lists.iter().map(|list| list.id.0).collect();
        let mut jobs = jobs::not_done(conn, SAVE_NOTES, &subjects)?;
        jobs.extend(jobs::not_done(conn, REMOVE_NOTES, &subjects)?);
        let told = (read::participants(conn, id)?, read::minutes(conn, id)?, standing(conn, of, id)?);
        Ok((read::workshop(conn, of, id)?, lists, jobs, told))
    };
    let (event, lists, jobs, told) = page.state.db.read::<_, db::Error>(load).await?;
    let (participants, minutes, replies) = told;
    let event = event.ok_or(Error::NotFound)?;
    let listed = |list: Import| {
        let job = jobs.iter().filter(|job| job.subject() == list.id.0).map(Job::is_open).max();
        Listed {
            state: state(&list, job),
            url: format!("{}/lapper/{}", hearing.url, list.id),
            file: list.file_name,
            by: list.by,
            at: list.created_at,
            saved: list.saved,
            left_out: list.left_out,
        }
    };
    let view = EventView {
        lists: lists.into_iter().map(listed).collect(),
        participants,
        minutes,
        replies: event.facts.invites.then_some(replies),
        to_come: event.invites(page.state.clock.now()),
        tab: TAB,
        can_work,
        ahead: event.facts.held_on > page.state.clock.today(),
        max: MAX_BYTES / MB,
        event,
        form,
        hearing,
    };
    page.render_as(status, view)
}

/// `open`: is there a job of it that is not done, and can it still go on by itself?
fn state(list: &Import, open: Option<bool>) -> &'static str {
    match (list.is_confirmed(), list.is_removed(), open) {
        (false, ..) => "unconfirmed",
        (true, false, _) if list.is_finished() => "saved",
        (true, false, Some(true)) => "under_way",
        (true, false, _) => "stopped",
        (true, true, Some(true)) => "removing",
        (true, true, Some(false)) => "removing_stopped",
        (true, true, None) => "removed",
    }
}

#[derive(Serialize)]
struct EditView {
    hearing: HeadView,
    tab: &'static str,
    event: Workshop,
    forms: Vec<Choice>,
    title_max: usize,
    took_part_max: usize,
    form: FormView,
    /// Has somebody else saved meanwhile? `event` is what stands.
    theirs: bool,
}

impl Template for EditView {
    const NAME: &'static str = "workshops/edit.html";
}

/// `GET /arbeid/{hearing}/verksted/{workshop}/endre`.
pub(super) async fn edit(worker: Worker, path: Path<(String, WorkshopId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let event = find(&worker, id).await?;
    let form = facts::filled(&event.facts, event.version);
    edit_as(&worker, StatusCode::OK, event, form, false)
}

fn edit_as(
    worker: &Worker,
    status: StatusCode,
    event: Workshop,
    form: FormView,
    theirs: bool,
) -> Result<HttpResponse> {
    let view = EditView {
        hearing: head(&worker.witness)?,
        tab: TAB,
        event,
        forms: facts::forms(&worker.page),
        title_max: TITLE_MAX,
        took_part_max: TOOK_PART_MAX,
        form,
        theirs,
    };
    worker.page.render_as(status, view)
}

async fn find(worker: &Worker, id: WorkshopId) -> Result<Workshop> {
    let of = worker.witness.id();
    let found = worker.page.state.db.read(move |conn| read::workshop(conn, of, id)).await?;
    found.ok_or(Error::NotFound)
}

/// `POST /arbeid/{hearing}/verksted/{workshop}/endre`.
pub(super) async fn save(
    worker: Worker,
    path: Path<(String, WorkshopId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let told = match facts::parse(&form.0) {
        Ok(told) => told,
        Err(errors) => {
            let (event, form) = (find(&worker, id).await?, worker.page.refused(&form.0, &errors));
            return edit_as(&worker, StatusCode::UNPROCESSABLE_ENTITY, event, form, false);
        }
    };
    let seen = (id, form.0.version()?);
    match worker.act(move |tx, who| actions::edit(tx, who, seen, &told)).await {
        Ok(()) => {
            let to = format!("{}/verksted/{id}", worker.witness.hearing.url());
            Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("workshops-edited"))))
        }
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(WorkshopError::Stale) => {
            let event = find(&worker, id).await?;
            let mut form = worker.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), event.version.to_string());
            edit_as(&worker, StatusCode::CONFLICT, event, form, true)
        }
        Err(error) => Err(wrong(error)),
    }
}
