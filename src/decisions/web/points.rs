//! What a treatment decided beside the plan's text: the page of its points, and the form of one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::Serialize;

use super::super::actions::{self, ResolveError};
use super::super::{MAX_RESOLUTIONS, Resolution, ResolutionId, Resolved, read, resolutions_path};
use super::TAB;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::projects::access::{Seat, Work};
use crate::projects::read::treatments;
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::projects::{ProjectId, Treatment, TreatmentId};
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};

/// Longest point and longest name of its owner, in characters.
const POINT_MAX: usize = 2_000;
const OWNER_MAX: usize = 200;

#[derive(Serialize)]
struct PointsView {
    project: HeadView,
    tab: &'static str,
    treatment: Treatment,
    /// Its page.
    url: String,
    points: Vec<Resolution>,
    today: Date,
    can_work: bool,
    form: FormView,
}

impl Template for PointsView {
    const NAME: &'static str = "decisions/points.html";
}

#[derive(Serialize)]
struct PointView {
    project: HeadView,
    tab: &'static str,
    /// The page of all of them.
    back: String,
    id: ResolutionId,
    form: FormView,
    /// What somebody else saved meanwhile.
    theirs: Option<Resolution>,
}

impl Template for PointView {
    const NAME: &'static str = "decisions/point.html";
}

/// `GET /planarbeid/{project}/behandling/{treatment}/punkter`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, TreatmentId)>) -> Result<HttpResponse> {
    let form = FormView::of([(NEW_ROW, viewer.page.state.clock.new_id().to_string())]);
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, (&viewer.witness, can_work), path.1, (StatusCode::OK, form)).await
}

async fn show_as(
    page: &Page,
    (seat, can_work): (&Seat, bool),
    of: TreatmentId,
    (status, form): (StatusCode, FormView),
) -> Result<HttpResponse> {
    let (treatment, points) = find(page, seat.id(), of).await?;
    let view = PointsView {
        project: HeadView::of(seat),
        tab: TAB,
        treatment,
        url: resolutions_path(&seat.project.slug, of),
        points,
        today: page.state.clock.today(),
        can_work,
        form,
    };
    page.render_as(status, view)
}

async fn find(page: &Page, of: ProjectId, id: TreatmentId) -> Result<(Treatment, Vec<Resolution>)> {
    let read = move |conn: &mut Conn| {
        let Some(found) = treatments(conn, of)?.into_iter().find(|one| one.id == id) else { return Ok(None) };
        Ok::<_, db::Error>(Some((found, read::resolutions(conn, of, id)?)))
    };
    page.state.db.read(read).await?.ok_or(Error::NotFound)
}

/// `POST /planarbeid/{project}/behandling/{treatment}/punkter`.
pub(super) async fn add(
    worker: Worker,
    path: Path<(String, TreatmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let of = path.1;
    find(&worker.page, worker.witness.id(), of).await?;
    let said = match parse(&form.0) {
        Ok(said) => said,
        Err(errors) => return refuse(&worker, of, (&form, &errors)).await,
    };
    let id = ResolutionId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| actions::resolve(tx, who, (of, id), &said)).await {
        Ok(()) => Ok(back(&worker, of, "decisions-point-added")),
        Err(ResolveError::TooMany) => {
            let msg = Msg::new("decisions-points-too-many").arg("max", MAX_RESOLUTIONS);
            refuse(&worker, of, (&form, &FormErrors::one("text", msg))).await
        }
        Err(error) => Err(wrong(error)),
    }
}

async fn refuse(
    worker: &Worker,
    of: TreatmentId,
    (form, errors): (&Form, &FormErrors),
) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, (&worker.witness, true), of, (status, form)).await
}

/// `GET /planarbeid/{project}/oppfolgingspunkt/{resolution}`: its form.
pub(super) async fn one(worker: Worker, path: Path<(String, ResolutionId)>) -> Result<HttpResponse> {
    let point = standing(&worker, path.1).await?;
    let day = |day: Option<Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let form = FormView::of([
        ("text", point.said.text.clone()),
        ("owner", point.said.owner.clone()),
        ("due_on", day(point.said.due_on)),
        ("done_on", day(point.said.done_on)),
        ("version", point.version.to_string()),
    ]);
    show_one(&worker, StatusCode::OK, &point, (form, None))
}

async fn standing(worker: &Worker, id: ResolutionId) -> Result<Resolution> {
    let of = worker.witness.id();
    let found = worker.page.state.db.read(move |conn: &mut Conn| read::resolution(conn, of, id)).await?;
    found.ok_or(Error::NotFound)
}

fn show_one(
    worker: &Worker,
    status: StatusCode,
    point: &Resolution,
    (form, theirs): (FormView, Option<Resolution>),
) -> Result<HttpResponse> {
    let view = PointView {
        project: HeadView::of(&worker.witness),
        tab: TAB,
        back: resolutions_path(&worker.witness.project.slug, point.treatment),
        id: point.id,
        form,
        theirs,
    };
    worker.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolgingspunkt/{resolution}`.
pub(super) async fn edit(
    worker: Worker,
    path: Path<(String, ResolutionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let point = standing(&worker, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let said = match parse(&form.0) {
        Ok(said) => said,
        Err(errors) => {
            let form = worker.page.refused(&form.0, &errors);
            return show_one(&worker, StatusCode::UNPROCESSABLE_ENTITY, &point, (form, None));
        }
    };
    match worker.act(move |tx, who| actions::edit_point(tx, who, seen, &said)).await {
        Ok(of) => Ok(back(&worker, of, "decisions-point-saved")),
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(ResolveError::Stale(theirs)) => {
            let mut form = worker.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), theirs.version.to_string());
            show_one(&worker, StatusCode::CONFLICT, &point, (form, Some(*theirs)))
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /planarbeid/{project}/oppfolgingspunkt/{resolution}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, ResolutionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    let of = worker.act(move |tx, who| actions::remove_point(tx, who, seen)).await.map_err(wrong)?;
    Ok(back(&worker, of, "decisions-point-removed"))
}

fn back(worker: &Worker, of: TreatmentId, told: &'static str) -> HttpResponse {
    let to = resolutions_path(&worker.witness.project.slug, of);
    worker.page.redirect_with(&to, &Flash::success(Msg::new(told)))
}

fn wrong(error: ResolveError) -> Error {
    match error {
        ResolveError::NotFound => Error::NotFound,
        ResolveError::Stale(_) => Error::Conflict("decisions-point-stale"),
        ResolveError::Database(inner) => inner.into(),
        other @ ResolveError::TooMany => Error::wrong(other),
    }
}

fn parse(fields: &Fields) -> std::result::Result<Resolved, FormErrors> {
    let mut errors = FormErrors::default();
    let day = |errors: &mut FormErrors, name: &str| {
        if fields.text(name).is_empty() { None } else { errors.day(fields, name, &YEARS) }
    };
    let (due_on, done_on) = (day(&mut errors, "due_on"), day(&mut errors, "done_on"));
    let text = errors.required_lines(fields, "text", POINT_MAX);
    let owner = errors.optional(fields, "owner", OWNER_MAX);
    errors.into_result(Resolved { text, owner, due_on, done_on })
}
