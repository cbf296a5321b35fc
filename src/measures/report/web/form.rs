//! The form of a report: what stands in it, how it is read, and the page where one under work is changed.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::Serialize;

use super::super::actions::{self, ReportError};
use super::super::{Drafted, FOREWORD_MAX, StatusReport, read, report_path, reports_path};
use super::{TAB, wrong};
use crate::db::{self, Conn};
use crate::lang::{Lang, Msg, dates};
use crate::measures::StatusReportId;
use crate::projects::web::{HeadView, Worker};
use crate::projects::{self, Treatment};
use crate::templates::Template;
use crate::text::gate::day::HEARING_YEARS;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Fields, Form, FormErrors, Result};

/// Years that a report can tell of.
const FIRST_YEAR: i32 = 2000;
const LAST_YEAR: i32 = 2100;

#[derive(Serialize)]
struct ReportFormView {
    project: HeadView,
    tab: &'static str,
    url: String,
    back: String,
    treatments: Vec<Choice>,
    form: FormView,
    /// What somebody else saved meanwhile.
    theirs: Option<StatusReport>,
}

impl Template for ReportFormView {
    const NAME: &'static str = "measures/status_report_form.html";
}

/// The treatments that a report can be for.
pub(super) fn choices(treatments: &[Treatment], lang: Lang) -> Vec<Choice> {
    let choice = |one: &Treatment| Choice {
        value: one.id.to_string(),
        label: format!("{}, {}", one.said.body, dates::day(lang, one.said.met_on)),
    };
    treatments.iter().map(choice).collect()
}

/// The form with what stands.
fn filled(report: &StatusReport) -> FormView {
    let said = &report.said;
    FormView::of([
        ("year", said.year.to_string()),
        ("until_day", said.until_day.to_string()),
        ("foreword", said.foreword.clone()),
        ("treatment", said.treatment.map(|id| id.to_string()).unwrap_or_default()),
        ("version", report.version.to_string()),
    ])
}

/// Reads the form. Every fault stands by its field.
pub(super) fn parse(
    fields: &Fields,
    treatments: &[Treatment],
    today: Date,
) -> std::result::Result<Drafted, FormErrors> {
    let mut errors = FormErrors::default();
    let typed = fields.text("year");
    let year = typed.parse().ok().filter(|year| (FIRST_YEAR..=LAST_YEAR).contains(year));
    if year.is_none() {
        let wrong = Msg::new("web-field-year").arg("from", FIRST_YEAR).arg("to", LAST_YEAR);
        errors.add("year", if typed.is_empty() { Msg::new("web-field-required") } else { wrong });
    }
    let until_day = errors.day(fields, "until_day", &HEARING_YEARS);
    if until_day.is_some_and(|day| day > today) {
        errors.add("until_day", Msg::new("measures-yearly-until-ahead"));
    } else if year.zip(until_day).is_some_and(|(year, day)| i32::from(day.year()) < year) {
        errors.add("until_day", Msg::new("measures-yearly-until-before"));
    }
    let foreword = errors.optional_lines(fields, "foreword", FOREWORD_MAX);
    let typed = fields.text("treatment");
    let treatment = treatments.iter().map(|one| one.id).find(|id| id.to_string() == typed);
    if treatment.is_none() && !typed.is_empty() {
        errors.add("treatment", Msg::new("measures-yearly-treatment-unknown"));
    }
    let (Some(year), Some(until_day)) = (year, until_day) else { return Err(errors) };
    errors.into_result(Drafted { year, until_day, foreword, treatment })
}

/// The fault that stands beside a field of the form, where the action refused for what was typed.
pub(super) fn fault(error: &ReportError) -> Option<FormErrors> {
    let (field, msg) = match error {
        ReportError::YearTaken => ("year", "measures-yearly-year-taken"),
        ReportError::NotFollowed => ("year", "measures-yearly-not-followed"),
        ReportError::NoTreatment => ("treatment", "measures-yearly-treatment-unknown"),
        _ => return None,
    };
    Some(FormErrors::one(field, Msg::new(msg)))
}

/// A report under work, and the treatments it can be for.
async fn find(worker: &Worker, id: StatusReportId) -> Result<(StatusReport, Vec<Treatment>)> {
    let of = worker.witness.id();
    let read = move |conn: &mut Conn| {
        let Some(found) = read::report(conn, of, id)? else { return Ok(None) };
        Ok::<_, db::Error>(Some((found.report, projects::read::treatments(conn, of)?)))
    };
    let (report, treatments) = worker.page.state.db.read(read).await?.ok_or(Error::NotFound)?;
    if report.sent_at.is_some() {
        return Err(Error::Conflict("measures-yearly-sent-already"));
    }
    Ok((report, treatments))
}

/// `GET /planarbeid/{project}/oppfolging/rapport/{report}/endre`.
pub(super) async fn show(worker: Worker, path: Path<(String, StatusReportId)>) -> Result<HttpResponse> {
    let (report, treatments) = find(&worker, path.1).await?;
    let form = filled(&report);
    render(&worker, (path.1, &treatments), (StatusCode::OK, form, None))
}

fn render(
    worker: &Worker,
    (id, treatments): (StatusReportId, &[Treatment]),
    (status, form, theirs): (StatusCode, FormView, Option<StatusReport>),
) -> Result<HttpResponse> {
    let slug = &worker.witness.project.slug;
    let view = ReportFormView {
        project: HeadView::of(&worker.witness),
        tab: TAB,
        url: report_path(slug, id),
        back: report_path(slug, id),
        treatments: choices(treatments, worker.page.lang),
        form,
        theirs,
    };
    worker.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolging/rapport/{report}/endre`.
pub(super) async fn edit(
    worker: Worker,
    path: Path<(String, StatusReportId)>,
    form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let (_, treatments) = find(&worker, id).await?;
    let seen = (id, form.0.version()?);
    let refused = |errors: &FormErrors| {
        let typed = worker.page.refused(&form.0, errors);
        render(&worker, (id, &treatments), (StatusCode::UNPROCESSABLE_ENTITY, typed, None))
    };
    let said = match parse(&form.0, &treatments, worker.page.state.clock.today()) {
        Ok(said) => said,
        Err(errors) => return refused(&errors),
    };
    match worker.act(move |tx, who| actions::edit(tx, who, seen, &said)).await {
        Ok(()) => {
            let to = report_path(&worker.witness.project.slug, id);
            let flash = Flash::success(Msg::new("measures-yearly-saved"));
            Ok(worker.page.redirect_with(&to, &flash))
        }
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(ReportError::Stale(theirs)) => {
            let mut typed = worker.page.refused(&form.0, &FormErrors::default());
            typed.values.insert("version".to_owned(), theirs.version.to_string());
            render(&worker, (id, &treatments), (StatusCode::CONFLICT, typed, Some(*theirs)))
        }
        Err(error) => match fault(&error) {
            Some(errors) => refused(&errors),
            None => Err(wrong(error)),
        },
    }
}

/// `POST /planarbeid/{project}/oppfolging/rapport/{report}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, StatusReportId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    worker.act(move |tx, who| actions::remove(tx, who, seen)).await.map_err(wrong)?;
    let to = reports_path(&worker.witness.project.slug);
    let flash = Flash::success(Msg::new("measures-yearly-removed"));
    Ok(worker.page.redirect_with(&to, &flash))
}
