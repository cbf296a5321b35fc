//! The page of a project's reports, by year, where the next one is begun.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, ReportError};
use super::super::read::{ListedReport, reports};
use super::super::{MAX_REPORTS, report_path, reports_path};
use super::{TAB, form, wrong};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::measures::StatusReportId;
use crate::projects::access::{Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::projects::{self, Treatment};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct ReportsView {
    project: HeadView,
    tab: &'static str,
    url: String,
    /// The newest year first.
    reports: Vec<ListedReport>,
    can_work: bool,
    treatments: Vec<Choice>,
    form: FormView,
}

impl Template for ReportsView {
    const NAME: &'static str = "measures/status_reports.html";
}

/// `GET /planarbeid/{project}/oppfolging/rapport`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let clock = &viewer.page.state.clock;
    let today = clock.today();
    let form = FormView::of([
        (NEW_ROW, clock.new_id().to_string()),
        ("year", today.year().to_string()),
        ("until_day", today.to_string()),
    ]);
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, (&viewer.witness, can_work), (StatusCode::OK, form)).await
}

async fn show_as(
    page: &Page,
    (seat, can_work): (&Seat, bool),
    (status, form): (StatusCode, FormView),
) -> Result<HttpResponse> {
    let of = seat.id();
    let read = move |conn: &mut Conn| Ok((reports(conn, of)?, projects::read::treatments(conn, of)?));
    let (reports, treatments) = page.state.db.read::<_, db::Error>(read).await?;
    let view = ReportsView {
        project: HeadView::of(seat),
        tab: TAB,
        url: reports_path(&seat.project.slug),
        reports,
        can_work,
        treatments: form::choices(&treatments, page.lang),
        form,
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolging/rapport`.
pub(super) async fn begin(worker: Worker, form: Form) -> Result<HttpResponse> {
    let of = worker.witness.id();
    let read = move |conn: &mut Conn| projects::read::treatments(conn, of);
    let treatments: Vec<Treatment> = worker.page.state.db.read(read).await?;
    let said = match form::parse(&form.0, &treatments, worker.page.state.clock.today()) {
        Ok(said) => said,
        Err(errors) => return refuse(&worker, &form, &errors).await,
    };
    let id = StatusReportId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| actions::begin(tx, who, id, &said)).await {
        Ok(id) => {
            let to = report_path(&worker.witness.project.slug, id);
            let flash = Flash::success(Msg::new("measures-yearly-begun"));
            Ok(worker.page.redirect_with(&to, &flash))
        }
        Err(ReportError::TooMany) => {
            let msg = Msg::new("measures-yearly-too-many").arg("max", MAX_REPORTS);
            refuse(&worker, &form, &FormErrors::one("year", msg)).await
        }
        Err(error) => match form::fault(&error) {
            Some(errors) => refuse(&worker, &form, &errors).await,
            None => Err(wrong(error)),
        },
    }
}

async fn refuse(worker: &Worker, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, (&worker.witness, true), (status, form)).await
}
