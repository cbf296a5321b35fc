//! The page of a project's indicators.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, IndicatorError};
use super::super::read::{PlanPart, indicators, plan_parts};
use super::super::{MAX_INDICATORS, Series, ShownSeries, indicator_path};
use super::{TAB, form, wrong};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::measures::IndicatorId;
use crate::projects::access::{Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct IndicatorsView {
    project: HeadView,
    tab: &'static str,
    indicators: Vec<Listed>,
    can_work: bool,
    parts: Vec<Choice>,
    form: FormView,
}

impl Template for IndicatorsView {
    const NAME: &'static str = "measures/indicators.html";
}

#[derive(Serialize)]
struct Listed {
    url: String,
    #[serde(flatten)]
    series: ShownSeries,
}

/// `GET /planarbeid/{project}/oppfolging/indikatorer`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let form = FormView::of([(NEW_ROW, viewer.page.state.clock.new_id().to_string())]);
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, (&viewer.witness, can_work), (StatusCode::OK, form)).await
}

async fn show_as(
    page: &Page,
    (seat, can_work): (&Seat, bool),
    (status, form): (StatusCode, FormView),
) -> Result<HttpResponse> {
    let of = seat.id();
    let read = move |conn: &mut Conn| Ok((indicators(conn, of)?, plan_parts(conn, of)?));
    let (found, parts) = page.state.db.read::<_, db::Error>(read).await?;
    let listed = found.into_iter().map(|(indicator, values)| Listed {
        url: indicator_path(&seat.project.slug, indicator.id),
        series: ShownSeries::of(&Series::of(&indicator, values), page.lang),
    });
    let view = IndicatorsView {
        project: HeadView::of(seat),
        tab: TAB,
        indicators: listed.collect(),
        can_work,
        parts: form::choices(&parts, None),
        form,
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolging/indikatorer`.
pub(super) async fn add(worker: Worker, form: Form) -> Result<HttpResponse> {
    let said = match form::parse(&form.0, &parts(&worker).await?, None) {
        Ok(said) => said,
        Err(errors) => return refuse(&worker, &form, &errors).await,
    };
    let id = IndicatorId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| actions::add(tx, who, id, &said)).await {
        Ok(id) => {
            let to = indicator_path(&worker.witness.project.slug, id);
            let flash = Flash::success(Msg::new("measures-indicator-added"));
            Ok(worker.page.redirect_with(&to, &flash))
        }
        Err(IndicatorError::TooMany) => {
            let msg = Msg::new("measures-indicators-too-many").arg("max", MAX_INDICATORS);
            refuse(&worker, &form, &FormErrors::one("name", msg)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

/// What of the plan an indicator can belong to.
pub(super) async fn parts(worker: &Worker) -> Result<Vec<PlanPart>> {
    let of = worker.witness.id();
    Ok(worker.page.state.db.read(move |conn: &mut Conn| plan_parts(conn, of)).await?)
}

async fn refuse(worker: &Worker, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, (&worker.witness, true), (status, form)).await
}
