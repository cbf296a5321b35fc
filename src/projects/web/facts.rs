//! Beginning a project, and its settings: title, case, period, mandate, scope and guidelines.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, CreateError, EditError};
use super::super::{Details, Facts, Period, ProjectId, path, read};
use super::{HeadView, Manager};
use crate::accounts::web::{SignedIn, Staff};
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// Longest title, case number, and mandate, scope and guidelines, in characters.
pub const TITLE_MAX: usize = 200;
const CASE_MAX: usize = 60;
const MANDATE_MAX: usize = 20_000;

/// The form of a project's facts.
#[derive(Serialize)]
pub struct FactsView {
    /// None for a new one.
    project: Option<HeadView>,
    tab: &'static str,
    form: FormView,
    /// What somebody else saved meanwhile.
    theirs: Option<Details>,
}

impl Template for FactsView {
    const NAME: &'static str = "projects/facts.html";
}

/// `GET /planarbeid/ny`.
pub(super) async fn new(staff: Staff) -> Result<HttpResponse> {
    let form = FormView::of([(NEW_ROW, staff.page.state.clock.new_id().to_string())]);
    show_new(&staff, StatusCode::OK, form)
}

fn show_new(staff: &SignedIn, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let view = FactsView { project: None, tab: "", form, theirs: None };
    staff.page.render_as(status, view)
}

/// `POST /planarbeid/ny`.
pub(super) async fn create(staff: Staff, form: Form) -> Result<HttpResponse> {
    let facts = match parse(&form.0) {
        Ok(facts) => facts,
        Err(errors) => {
            let form = staff.page.refused(&form.0, &errors);
            return show_new(&staff, StatusCode::UNPROCESSABLE_ENTITY, form);
        }
    };
    let account = staff.account.clone();
    let id = ProjectId(form.0.new_row(&staff.page.state.clock));
    match staff.act(move |tx, actor| actions::create(tx, &account, actor, (id, &facts))).await {
        Ok((_, slug)) => {
            Ok(staff.page.redirect_with(&path(&slug), &Flash::success(Msg::new("projects-created"))))
        }
        Err(CreateError::NotStaff) => Err(Error::Forbidden),
        Err(CreateError::Database(error)) => Err(error.into()),
    }
}

/// `GET /planarbeid/{project}/oppsett`.
pub(super) async fn settings(manager: Manager) -> Result<HttpResponse> {
    let id = manager.witness.id();
    let details = manager.page.state.db.read(move |conn| read::details(conn, id)).await?;
    show(&manager, StatusCode::OK, filled(&details.ok_or(Error::NotFound)?), None)
}

fn show(
    manager: &Manager,
    status: StatusCode,
    form: FormView,
    theirs: Option<Details>,
) -> Result<HttpResponse> {
    let project = Some(HeadView::of(&manager.witness));
    let view = FactsView { project, tab: "project-settings", form, theirs };
    manager.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppsett`.
pub(super) async fn save(manager: Manager, form: Form) -> Result<HttpResponse> {
    let version = form.0.version()?;
    let facts = match parse(&form.0) {
        Ok(facts) => facts,
        Err(errors) => {
            let form = manager.page.refused(&form.0, &errors);
            return show(&manager, StatusCode::UNPROCESSABLE_ENTITY, form, None);
        }
    };
    let saved = manager.act(move |tx, who| actions::edit(tx, who, &facts, version)).await;
    match saved {
        Ok(()) => {
            let flash = Flash::success(Msg::new("projects-saved"));
            Ok(manager.page.redirect_with(&manager.witness.project.url(), &flash))
        }
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(EditError::Stale(theirs)) => {
            let mut form = manager.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), theirs.version.to_string());
            show(&manager, StatusCode::CONFLICT, form, Some(*theirs))
        }
        Err(EditError::Database(error)) => Err(error.into()),
    }
}

fn filled(details: &Details) -> FormView {
    let Facts { title, case_number, period, mandate, scope, guidelines } = &details.facts;
    let years = period.years();
    let year = |year: Option<i32>| year.map_or_else(String::new, |year| year.to_string());
    FormView::of([
        ("title", title.clone()),
        ("case_number", case_number.clone()),
        ("first_year", year(years.map(|(first, _)| first))),
        ("last_year", year(years.map(|(_, last)| last))),
        ("mandate", mandate.clone()),
        ("scope", scope.clone()),
        ("guidelines", guidelines.clone()),
        ("version", details.version.to_string()),
    ])
}

/// Reads the form. Every fault stands by its field.
fn parse(fields: &Fields) -> std::result::Result<Facts, FormErrors> {
    let mut errors = FormErrors::default();
    let title = errors.required(fields, "title", TITLE_MAX);
    let case_number = errors.optional(fields, "case_number", CASE_MAX);
    let mandate = errors.optional_lines(fields, "mandate", MANDATE_MAX);
    let scope = errors.optional_lines(fields, "scope", MANDATE_MAX);
    let guidelines = errors.optional_lines(fields, "guidelines", MANDATE_MAX);
    let period = period(&mut errors, fields);
    errors.into_result(Facts { title, case_number, period, mandate, scope, guidelines })
}

/// Both years, or neither.
pub fn period(errors: &mut FormErrors, fields: &Fields) -> Period {
    let mut year = |name: &'static str| {
        let typed = fields.text(name);
        let year = typed.parse().ok().filter(|year| YEARS.contains(year));
        if year.is_none() && !typed.is_empty() {
            errors.add(name, Msg::new("projects-year-bad").arg("from", YEARS.start()).arg("to", YEARS.end()));
        }
        year
    };
    let (first, last) = (year("first_year"), year("last_year"));
    let empty = |name: &str| fields.text(name).is_empty();
    match (first, last) {
        (Some(first), Some(last)) if first <= last => return Period::of(first, last),
        (Some(_), Some(_)) => {
            errors.add("last_year", Msg::new("projects-years-turned"));
        }
        (Some(_), None) if empty("last_year") => {
            errors.add("last_year", Msg::new("web-field-required"));
        }
        (None, Some(_)) if empty("first_year") => {
            errors.add("first_year", Msg::new("web-field-required"));
        }
        _ => {}
    }
    Period::default()
}
