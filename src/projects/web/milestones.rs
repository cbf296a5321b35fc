//! The page of a project's milestones.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::Serialize;

use super::super::access::{Seat, Work};
use super::super::milestones::{self, MAX_MILESTONES, MilestoneError};
use super::super::{Milestone, MilestoneId, read};
use super::{HeadView, Viewer, Worker};
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Form, FormErrors, Page, Result};

/// Longest name of a milestone, in characters.
const TITLE_MAX: usize = 200;

#[derive(Serialize)]
struct MilestonesView {
    project: HeadView,
    tab: &'static str,
    milestones: Vec<Due>,
    can_work: bool,
    form: FormView,
}

impl Template for MilestonesView {
    const NAME: &'static str = "projects/milestones.html";
}

#[derive(Serialize)]
struct Due {
    #[serde(flatten)]
    milestone: Milestone,
    /// Its day is over, and it is not reached.
    overdue: bool,
}

/// `GET /planarbeid/{project}/milepeler`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let form = FormView::of([(NEW_ROW, viewer.page.state.clock.new_id().to_string())]);
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, &viewer.witness, can_work, StatusCode::OK, form).await
}

async fn show_as(
    page: &Page,
    seat: &Seat,
    can_work: bool,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    let (id, today) = (seat.id(), page.state.clock.today());
    let milestones = page.state.db.read(move |conn| read::milestones(conn, id)).await?;
    let row = |milestone: Milestone| Due {
        overdue: milestone.reached_on.is_none() && milestone.due_on < today,
        milestone,
    };
    let view = MilestonesView {
        project: HeadView::of(seat),
        tab: "project-milestones",
        milestones: milestones.into_iter().map(row).collect(),
        can_work,
        form,
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/milepeler`.
pub(super) async fn add(worker: Worker, form: Form) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let title = errors.required(&form.0, "title", TITLE_MAX);
    let due_on = errors.day(&form.0, "due_on", &YEARS);
    let due_on = match due_on {
        Some(due_on) if errors.is_empty() => due_on,
        _ => return refuse(&worker, &form, &errors).await,
    };
    let id = MilestoneId(form.0.new_row(&worker.page.state.clock));
    let added = worker.act(move |tx, who| milestones::add(tx, who, (id, &title, due_on))).await;
    match added {
        Ok(()) => Ok(back(&worker, &Flash::success(Msg::new("projects-milestone-added")))),
        Err(MilestoneError::TooMany) => {
            let msg = Msg::new("projects-milestone-too-many").arg("max", MAX_MILESTONES);
            refuse(&worker, &form, &FormErrors::one("title", msg)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

async fn refuse(worker: &Worker, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, &worker.witness, true, status, form).await
}

/// `POST /planarbeid/{project}/milepeler/{milestone}/nadd`: reached today, or not after all.
pub(super) async fn reach(
    worker: Worker,
    path: Path<(String, MilestoneId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let seen = (id, form.0.version()?);
    let on: Option<Date> = form.0.has("reached").then(|| worker.page.state.clock.today());
    let done = worker.act(move |tx, who| milestones::reach(tx, who, seen, on)).await;
    done.map_err(wrong)?;
    let key = if on.is_some() { "projects-milestone-is-reached" } else { "projects-milestone-is-open" };
    Ok(back(&worker, &Flash::success(Msg::new(key))))
}

/// `POST /planarbeid/{project}/milepeler/{milestone}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, MilestoneId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let seen = (id, form.0.version()?);
    worker.act(move |tx, who| milestones::remove(tx, who, seen)).await.map_err(wrong)?;
    Ok(back(&worker, &Flash::success(Msg::new("projects-milestone-removed"))))
}

fn back(worker: &Worker, flash: &Flash) -> HttpResponse {
    worker.page.redirect_with(&format!("{}/milepeler", worker.witness.project.url()), flash)
}

fn wrong(error: MilestoneError) -> Error {
    match error {
        MilestoneError::NotFound => Error::NotFound,
        MilestoneError::Stale => Error::Conflict("projects-milestone-stale"),
        MilestoneError::Database(inner) => inner.into(),
        other @ MilestoneError::TooMany => Error::wrong(other),
    }
}
