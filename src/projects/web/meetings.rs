//! The pages of the steering group's meetings: all of them, and one with its questions.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::access::{Seat, Work};
use super::super::meetings::{self, MAX_MEETINGS, MeetingError};
use super::super::{Appointment, Meeting, MeetingId, Question, read};
use super::{HeadView, Viewer, Worker};
use crate::db;
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};

/// The tab these pages stand under.
pub(super) const TAB: &str = "project-steering";
/// Longest place, in characters.
const PLACE_MAX: usize = 200;

#[derive(Serialize)]
struct MeetingsView {
    project: HeadView,
    tab: &'static str,
    meetings: Vec<Listed>,
    can_work: bool,
    form: FormView,
}

impl Template for MeetingsView {
    const NAME: &'static str = "projects/meetings.html";
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    meeting: Meeting,
    /// Its day is today, or ahead.
    ahead: bool,
    /// Questions that wait for a decision.
    waiting: i64,
}

/// `GET /planarbeid/{project}/moter`.
pub(super) async fn list(viewer: Viewer) -> Result<HttpResponse> {
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    list_as(&viewer.page, &viewer.witness, can_work, StatusCode::OK, new_row(&viewer.page)).await
}

async fn list_as(
    page: &Page,
    seat: &Seat,
    can_work: bool,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    let (id, today) = (seat.id(), page.state.clock.today());
    let read = move |conn: &mut db::Conn| Ok((read::meetings(conn, id)?, read::count_waiting(conn, id)?));
    let (meetings, waiting) = page.state.db.read::<_, db::Error>(read).await?;
    let listed = |meeting: Meeting| Listed {
        ahead: meeting.appointment.held_on >= today,
        waiting: waiting.get(&meeting.id).copied().unwrap_or(0),
        meeting,
    };
    let view = MeetingsView {
        project: HeadView::of(seat),
        tab: TAB,
        meetings: meetings.into_iter().map(listed).collect(),
        can_work,
        form,
    };
    page.render_as(status, view)
}

/// A form that makes something.
pub(super) fn new_row(page: &Page) -> FormView {
    FormView::of([(NEW_ROW, page.state.clock.new_id().to_string())])
}

/// `POST /planarbeid/{project}/moter`.
pub(super) async fn add(worker: Worker, form: Form) -> Result<HttpResponse> {
    let appointment = match parse(&form.0) {
        Ok(appointment) => appointment,
        Err(errors) => return refuse(&worker, &form, &errors).await,
    };
    let id = MeetingId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| meetings::add(tx, who, (id, &appointment))).await {
        Ok(id) => Ok(to_meeting(&worker, id, &Flash::success(Msg::new("projects-meeting-added")))),
        Err(MeetingError::TooMany) => {
            let msg = Msg::new("projects-meetings-too-many").arg("max", MAX_MEETINGS);
            refuse(&worker, &form, &FormErrors::one("held_on", msg)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

async fn refuse(worker: &Worker, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    list_as(&worker.page, &worker.witness, true, StatusCode::UNPROCESSABLE_ENTITY, form).await
}

fn parse(fields: &Fields) -> std::result::Result<Appointment, FormErrors> {
    let mut errors = FormErrors::default();
    let held_on = errors.day(fields, "held_on", &YEARS);
    let place = errors.optional(fields, "place", PLACE_MAX);
    match held_on {
        Some(held_on) if errors.is_empty() => Ok(Appointment { held_on, place }),
        _ => Err(errors),
    }
}

#[derive(Serialize)]
struct MeetingView {
    project: HeadView,
    tab: &'static str,
    meeting: Meeting,
    questions: Vec<Question>,
    can_work: bool,
    form: FormView,
}

impl Template for MeetingView {
    const NAME: &'static str = "projects/meeting.html";
}

/// `GET /planarbeid/{project}/moter/{meeting}`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, MeetingId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    let form = new_row(&viewer.page);
    show_as(&viewer.page, (&viewer.witness, id), can_work, StatusCode::OK, form).await
}

pub(super) async fn show_as(
    page: &Page,
    (seat, id): (&Seat, MeetingId),
    can_work: bool,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    let of = seat.id();
    let read = move |conn: &mut db::Conn| Ok((read::meeting(conn, of, id)?, read::questions(conn, of, id)?));
    let (meeting, questions) = page.state.db.read::<_, db::Error>(read).await?;
    let view = MeetingView {
        project: HeadView::of(seat),
        tab: TAB,
        meeting: meeting.ok_or(Error::NotFound)?,
        questions,
        can_work,
        form,
    };
    page.render_as(status, view)
}

/// The form of a meeting's day and place.
#[derive(Serialize)]
struct AppointmentView {
    project: HeadView,
    tab: &'static str,
    meeting: Meeting,
    form: FormView,
    /// Has somebody else saved meanwhile? `meeting` is what stands.
    theirs: bool,
}

impl Template for AppointmentView {
    const NAME: &'static str = "projects/appointment.html";
}

/// `GET /planarbeid/{project}/moter/{meeting}/endre`.
pub(super) async fn edit(worker: Worker, path: Path<(String, MeetingId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let meeting = find(&worker, id).await?;
    let form = FormView::of([
        ("held_on", meeting.appointment.held_on.to_string()),
        ("place", meeting.appointment.place.clone()),
        ("version", meeting.version.to_string()),
    ]);
    edit_as(&worker, StatusCode::OK, meeting, form, false)
}

fn edit_as(
    worker: &Worker,
    status: StatusCode,
    meeting: Meeting,
    form: FormView,
    theirs: bool,
) -> Result<HttpResponse> {
    let project = HeadView::of(&worker.witness);
    worker.page.render_as(status, AppointmentView { project, tab: TAB, meeting, form, theirs })
}

async fn find(worker: &Worker, id: MeetingId) -> Result<Meeting> {
    let of = worker.witness.id();
    let found = worker.page.state.db.read(move |conn| read::meeting(conn, of, id)).await?;
    found.ok_or(Error::NotFound)
}

/// `POST /planarbeid/{project}/moter/{meeting}/endre`.
pub(super) async fn save(
    worker: Worker,
    path: Path<(String, MeetingId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let appointment = match parse(&form.0) {
        Ok(appointment) => appointment,
        Err(errors) => {
            let (meeting, form) = (find(&worker, id).await?, worker.page.refused(&form.0, &errors));
            return edit_as(&worker, StatusCode::UNPROCESSABLE_ENTITY, meeting, form, false);
        }
    };
    let seen = (id, form.0.version()?);
    match worker.act(move |tx, who| meetings::edit(tx, who, seen, &appointment)).await {
        Ok(()) => Ok(to_meeting(&worker, id, &Flash::success(Msg::new("projects-meeting-saved")))),
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(MeetingError::Stale) => {
            let meeting = find(&worker, id).await?;
            let mut form = worker.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), meeting.version.to_string());
            edit_as(&worker, StatusCode::CONFLICT, meeting, form, true)
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /planarbeid/{project}/moter/{meeting}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, MeetingId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let seen = (id, form.0.version()?);
    worker.act(move |tx, who| meetings::remove(tx, who, seen)).await.map_err(wrong)?;
    let list = format!("{}/moter", worker.witness.project.url());
    let flash = Flash::success(Msg::new("projects-meeting-removed"));
    Ok(worker.page.redirect_with(&list, &flash.with_undo(format!("{list}/{id}/gjenopprett"))))
}

/// `POST /planarbeid/{project}/moter/{meeting}/gjenopprett`: puts it back.
pub(super) async fn restore(
    worker: Worker,
    path: Path<(String, MeetingId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    worker.act(move |tx, who| meetings::restore(tx, who, id)).await.map_err(wrong)?;
    Ok(to_meeting(&worker, id, &Flash::success(Msg::new("projects-meeting-restored"))))
}

/// The page of a meeting.
pub(super) fn to_meeting(worker: &Worker, id: MeetingId, flash: &Flash) -> HttpResponse {
    worker.page.redirect_with(&format!("{}/moter/{id}", worker.witness.project.url()), flash)
}

pub(super) fn wrong(error: MeetingError) -> Error {
    match error {
        MeetingError::NotFound => Error::NotFound,
        MeetingError::Stale => Error::Conflict("projects-meeting-stale"),
        // Only who puts something back comes here: whoever adds is told at the field.
        MeetingError::TooMany => Error::Conflict("projects-meeting-no-room"),
        MeetingError::Database(inner) => inner.into(),
    }
}
