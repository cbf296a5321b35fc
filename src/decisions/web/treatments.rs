//! The page of a plan's treatments, and the form of one.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{EditError, RemoveError, edit_treatment, remove_treatment};
use super::super::amendments_path;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::plans::read::{VersionHead, versions};
use crate::projects::access::{Seat, Work};
use crate::projects::read::treatments;
use crate::projects::treatments::{self as actions, MAX_TREATMENTS, TreatmentError};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::projects::{ProjectId, Ruling, Treated, Treatment, TreatmentId};
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Error, Fields, Form, FormErrors, Page, Result};

/// Longest name of a body, case number and decision, in characters.
const BODY_MAX: usize = 200;
const CASE_MAX: usize = 60;
const DECISION_MAX: usize = 20_000;

#[derive(Serialize)]
struct TreatmentsView {
    project: HeadView,
    tab: &'static str,
    /// The earliest first.
    treatments: Vec<Treatment>,
    can_work: bool,
    rulings: Vec<Choice>,
    versions: Vec<Choice>,
    form: FormView,
}

impl Template for TreatmentsView {
    const NAME: &'static str = "decisions/treatments.html";
}

#[derive(Serialize)]
struct TreatmentView {
    project: HeadView,
    tab: &'static str,
    id: TreatmentId,
    rulings: Vec<Choice>,
    versions: Vec<Choice>,
    form: FormView,
    /// What somebody else saved meanwhile.
    theirs: Option<Treatment>,
}

impl Template for TreatmentView {
    const NAME: &'static str = "decisions/treatment.html";
}

type Found = (Vec<Treatment>, Vec<VersionHead>);

async fn find(page: &Page, of: ProjectId) -> Result<Found> {
    let read = move |conn: &mut Conn| Ok::<_, db::Error>((treatments(conn, of)?, versions(conn, of)?));
    Ok(page.state.db.read(read).await?)
}

/// `GET /planarbeid/{project}/behandling`.
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
    let (treatments, versions) = find(page, seat.id()).await?;
    let view = TreatmentsView {
        project: HeadView::of(seat),
        tab: "project-treatments",
        treatments,
        can_work,
        rulings: rulings(page),
        versions: choices(page, &versions),
        form,
    };
    page.render_as(status, view)
}

fn rulings(page: &Page) -> Vec<Choice> {
    let choice = |ruling: &Ruling| {
        let label = page.text(&format!("decisions-ruling-{}", ruling.as_str()), &[].into());
        Choice { value: ruling.as_str().to_owned(), label }
    };
    Ruling::ALL.iter().map(choice).collect()
}

fn choices(page: &Page, versions: &[VersionHead]) -> Vec<Choice> {
    let choice = |version: &VersionHead| {
        let number = [("number".to_owned(), crate::lang::Arg::Number(version.number.into()))];
        let no = page.text("plans-version-no", &number.into());
        Choice { value: version.number.to_string(), label: format!("{no}: {}", version.title) }
    };
    versions.iter().map(choice).collect()
}

/// `POST /planarbeid/{project}/behandling`.
pub(super) async fn add(worker: Worker, form: Form) -> Result<HttpResponse> {
    let (_, versions) = find(&worker.page, worker.witness.id()).await?;
    let said = match parse(&form.0, &versions) {
        Ok(said) => said,
        Err(errors) => return refuse(&worker, &form, &errors).await,
    };
    let id = TreatmentId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| actions::add(tx, who, id, &said)).await {
        Ok(()) => Ok(back(&worker, "decisions-treatment-added")),
        Err(TreatmentError::TooMany) => {
            let msg = Msg::new("decisions-treatments-too-many").arg("max", MAX_TREATMENTS);
            refuse(&worker, &form, &FormErrors::one("body", msg)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

async fn refuse(worker: &Worker, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, &worker.witness, true, status, form).await
}

/// `GET /planarbeid/{project}/behandling/{treatment}`: its form.
pub(super) async fn one(worker: Worker, path: Path<(String, TreatmentId)>) -> Result<HttpResponse> {
    let (found, versions) = find(&worker.page, worker.witness.id()).await?;
    let treatment = found.into_iter().find(|one| one.id == path.1).ok_or(Error::NotFound)?;
    let form = filled(&treatment);
    show_one(&worker, StatusCode::OK, (treatment.id, form, None), &versions)
}

fn show_one(
    worker: &Worker,
    status: StatusCode,
    (id, form, theirs): (TreatmentId, FormView, Option<Treatment>),
    versions: &[VersionHead],
) -> Result<HttpResponse> {
    let view = TreatmentView {
        project: HeadView::of(&worker.witness),
        tab: "project-treatments",
        id,
        rulings: rulings(&worker.page),
        versions: choices(&worker.page, versions),
        form,
        theirs,
    };
    worker.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/behandling/{treatment}`.
pub(super) async fn edit(
    worker: Worker,
    path: Path<(String, TreatmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (found, versions) = find(&worker.page, worker.witness.id()).await?;
    if !found.iter().any(|one| one.id == path.1) {
        return Err(Error::NotFound);
    }
    let seen = (path.1, form.0.version()?);
    let said = match parse(&form.0, &versions) {
        Ok(said) => said,
        Err(errors) => {
            let form = worker.page.refused(&form.0, &errors);
            return show_one(&worker, StatusCode::UNPROCESSABLE_ENTITY, (path.1, form, None), &versions);
        }
    };
    match worker.act(move |tx, who| edit_treatment(tx, who, seen, &said)).await {
        Ok(()) => Ok(back(&worker, "decisions-treatment-saved")),
        Err(EditError::Adopted) => {
            let errors = FormErrors::one("ruling", Msg::new("decisions-treatment-adopted"));
            let form = worker.page.refused(&form.0, &errors);
            show_one(&worker, StatusCode::UNPROCESSABLE_ENTITY, (path.1, form, None), &versions)
        }
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(EditError::Treatment(TreatmentError::Stale(theirs))) => {
            let mut form = worker.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), theirs.version.to_string());
            show_one(&worker, StatusCode::CONFLICT, (path.1, form, Some(*theirs)), &versions)
        }
        Err(EditError::Treatment(error)) => Err(wrong(error)),
        Err(EditError::Database(error)) => Err(error.into()),
    }
}

/// `POST /planarbeid/{project}/behandling/{treatment}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, TreatmentId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    match worker.act(move |tx, who| remove_treatment(tx, who, seen)).await {
        Ok(()) => Ok(back(&worker, "decisions-treatment-removed")),
        Err(RemoveError::HasAmendments) => {
            let to = amendments_path(&worker.witness.project.slug, path.1);
            let flash = Flash::warning(Msg::new("decisions-treatment-has-amendments"));
            Ok(worker.page.redirect_with(&to, &flash))
        }
        Err(RemoveError::Awaited) => Err(Error::Conflict("decisions-treatment-awaited")),
        Err(RemoveError::Treatment(error)) => Err(wrong(error)),
        Err(RemoveError::Database(error)) => Err(error.into()),
    }
}

fn back(worker: &Worker, told: &'static str) -> HttpResponse {
    let to = format!("{}/behandling", worker.witness.project.url());
    worker.page.redirect_with(&to, &Flash::success(Msg::new(told)))
}

fn wrong(error: TreatmentError) -> Error {
    match error {
        TreatmentError::NotFound => Error::NotFound,
        TreatmentError::Stale(_) => Error::Conflict("decisions-treatment-stale"),
        TreatmentError::Database(inner) => inner.into(),
        other @ TreatmentError::TooMany => Error::wrong(other),
    }
}

fn filled(treatment: &Treatment) -> FormView {
    let said = &treatment.said;
    FormView::of([
        ("body", said.body.clone()),
        ("met_on", said.met_on.to_string()),
        ("case_number", said.case_number.clone()),
        ("plan", said.plan_number.map(|number| number.to_string()).unwrap_or_default()),
        ("ruling", said.ruling.map(|ruling| ruling.as_str().to_owned()).unwrap_or_default()),
        ("decision", said.decision.clone()),
        ("version", treatment.version.to_string()),
    ])
}

/// Reads the form. Every fault stands by its field.
fn parse(fields: &Fields, versions: &[VersionHead]) -> std::result::Result<Treated, FormErrors> {
    let mut errors = FormErrors::default();
    let body = errors.required(fields, "body", BODY_MAX);
    let met_on = errors.day(fields, "met_on", &YEARS);
    let case_number = errors.optional(fields, "case_number", CASE_MAX);
    let typed = fields.text("plan");
    let plan_number = versions.iter().map(|version| version.number).find(|no| no.to_string() == typed);
    if plan_number.is_none() && !typed.is_empty() {
        errors.add("plan", Msg::new("decisions-plan-unknown"));
    }
    let typed = fields.text("ruling");
    let ruling = Ruling::parse(typed);
    if ruling.is_none() && !typed.is_empty() {
        errors.add("ruling", Msg::new("decisions-ruling-unknown"));
    }
    let decision = errors.optional_lines(fields, "decision", DECISION_MAX);
    if ruling.is_none() && typed.is_empty() && !decision.is_empty() {
        errors.add("ruling", Msg::new("decisions-ruling-missing"));
    }
    let Some(met_on) = met_on else { return Err(errors) };
    errors.into_result(Treated { body, met_on, case_number, plan_number, ruling, decision })
}
