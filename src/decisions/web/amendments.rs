//! The page of a treatment's amendments: what was proposed in the order of voting, and the place where minutes are pasted.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, AmendError, ReadIn};
use super::super::minutes::{self, Tree};
use super::super::{
    Adoption, AmendmentId, MAX_AMENDMENTS, PastedMinutes, TEXT_MAX, Trouble, amendments_path,
};
use super::TAB;
use super::before::{Before, Shown};
use crate::db::Conn;
use crate::lang::Msg;
use crate::projects::access::{Manage, Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::projects::{ProjectId, Treatment, TreatmentId, plan_path};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct AmendmentsView {
    project: HeadView,
    tab: &'static str,
    treatment: Treatment,
    /// Its page.
    url: String,
    /// Does anybody know which version was before the body?
    has_plan: bool,
    amendments: Vec<Shown>,
    /// How many of them wait for somebody to look at what was read.
    unconfirmed: usize,
    /// The minutes they were read from.
    minutes: Vec<PastedMinutes>,
    may: May,
    /// The version that was made of them.
    adoption: Option<Adoption>,
    /// Where everybody reads it, once it is published.
    public_url: String,
    /// Why none could be made just now.
    troubles: Vec<Trouble>,
    /// Of the minutes.
    form: FormView,
}

/// What the one who looks may do.
#[derive(Serialize)]
struct May {
    work: bool,
    /// Change amendments: those of which the adopted version was made stay.
    change: bool,
    publish: bool,
}

impl Template for AmendmentsView {
    const NAME: &'static str = "decisions/amendments.html";
}

/// `GET /planarbeid/{project}/behandling/{treatment}/forslag`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, TreatmentId)>) -> Result<HttpResponse> {
    let before = find(&viewer.page, viewer.witness.id(), path.1).await?;
    let form = new_row(&viewer.page);
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, (&viewer.witness, can_work), StatusCode::OK, (&before, form), Vec::new())
}

pub(super) async fn find(page: &Page, of: ProjectId, id: TreatmentId) -> Result<Before> {
    let found = page.state.db.read(move |conn: &mut Conn| Before::read(conn, of, id)).await?;
    found.ok_or(Error::NotFound)
}

fn show_as(
    page: &Page,
    (seat, can_work): (&Seat, bool),
    status: StatusCode,
    (before, form): (&Before, FormView),
    troubles: Vec<Trouble>,
) -> Result<HttpResponse> {
    let shown = |amendment| Shown::of(&seat.project.slug, before, amendment);
    let view = AmendmentsView {
        project: HeadView::of(seat),
        tab: TAB,
        url: amendments_path(&seat.project.slug, before.treatment.id),
        treatment: before.treatment.clone(),
        has_plan: before.plan.is_some(),
        amendments: before.amendments.iter().map(shown).collect(),
        unconfirmed: before.amendments.iter().filter(|one| one.confirmed_at.is_none()).count(),
        minutes: before.minutes.clone(),
        may: May {
            work: can_work,
            change: can_work && before.adoption.is_none(),
            publish: Manage::of(seat.clone()).is_some(),
        },
        adoption: before.adoption.clone(),
        public_url: plan_path(&seat.project.slug),
        troubles,
        form,
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/behandling/{treatment}/forslag`: reads minutes. Lines that are no amendments stay in the form.
pub(super) async fn read_in(
    worker: Worker,
    path: Path<(String, TreatmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let before = find(&worker.page, worker.witness.id(), path.1).await?;
    let mut errors = FormErrors::default();
    let text = errors.required_lines(&form.0, "minutes", TEXT_MAX);
    if before.plan.is_none() {
        errors.add("minutes", Msg::new("decisions-plan-needed"));
    }
    if !errors.is_empty() {
        return refuse(&worker, &form, (&before, &errors));
    }
    let Some(plan) = &before.plan else { return Err(Error::NotFound) };
    let tree = Tree::of(&plan.sections, &plan.items);
    // As much work as there are words: not on a thread that answers others.
    let read = move || (minutes::read(&text, &tree), text);
    let (minutes, text) = worker.page.state.heavy.run(read).await?;
    let (count, unread) = (minutes.amendments.len(), minutes.unread.clone());
    if count == 0 {
        let errors = FormErrors::one("minutes", Msg::new("decisions-minutes-nothing"));
        return refuse(&worker, &form, (&before, &errors));
    }
    let id = AmendmentId(form.0.new_row(&worker.page.state.clock));
    let read = ReadIn { id, text, minutes, again: form.0.has("again") };
    match worker.act(move |tx, who| actions::read_in(tx, who, path.1, &read)).await {
        Ok(()) if unread.is_empty() => {
            let to = amendments_path(&worker.witness.project.slug, before.treatment.id);
            let told = Msg::new("decisions-minutes-read").arg("count", count);
            Ok(worker.page.redirect_with(&to, &Flash::success(told)))
        }
        Ok(()) => left_over(&worker, &form, before.treatment.id, &unread).await,
        Err(AmendError::TooMany) => {
            let msg = Msg::new("decisions-amendments-too-many").arg("max", MAX_AMENDMENTS);
            refuse(&worker, &form, (&before, &FormErrors::one("minutes", msg)))
        }
        Err(AmendError::ReadBefore) => {
            let errors = FormErrors::one("minutes", Msg::new("decisions-minutes-before"));
            refuse(&worker, &form, (&before, &errors))
        }
        Err(error) => Err(wrong(error)),
    }
}

/// What was read stands in the list; what was not is still in the form, and told.
async fn left_over(worker: &Worker, form: &Form, of: TreatmentId, unread: &[String]) -> Result<HttpResponse> {
    let before = find(&worker.page, worker.witness.id(), of).await?;
    let fields = form.0.with("minutes", unread.join("\n")).with(NEW_ROW, worker.page.state.clock.new_id());
    let told = Msg::new("decisions-minutes-unread").arg("count", unread.len());
    let form = worker.page.refused(&fields, &FormErrors::one("minutes", told));
    show_as(&worker.page, (&worker.witness, true), StatusCode::OK, (&before, form), Vec::new())
}

fn refuse(worker: &Worker, form: &Form, (before, errors): (&Before, &FormErrors)) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, (&worker.witness, true), status, (before, form), Vec::new())
}

/// The page again, with what stands in the way of the adopted version.
pub(super) fn troubled(worker: &Worker, before: &Before, troubles: Vec<Trouble>) -> Result<HttpResponse> {
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, (&worker.witness, true), status, (before, new_row(&worker.page)), troubles)
}

fn new_row(page: &Page) -> FormView {
    FormView::of([(NEW_ROW, page.state.clock.new_id().to_string())])
}

pub(super) fn wrong(error: AmendError) -> Error {
    match error {
        AmendError::NotFound => Error::NotFound,
        AmendError::Stale(_) => Error::Conflict("decisions-amendment-stale"),
        AmendError::Adopted => Error::Conflict("decisions-adopted-locked"),
        AmendError::Database(inner) => inner.into(),
        other @ (AmendError::TooMany | AmendError::ReadBefore) => Error::wrong(other),
    }
}
