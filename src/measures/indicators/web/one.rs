//! The page of one indicator: its line and its numbers, and for those who work the forms of both.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, IndicatorError};
use super::super::read::{PlanPart, indicator, plan_parts};
use super::super::{Indicator, Series, ShownSeries, Yearly, indicator_path, indicators_path};
use super::{TAB, form, wrong};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::measures::IndicatorId;
use crate::projects::access::{Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct IndicatorView {
    project: HeadView,
    tab: &'static str,
    /// Its page, and the page of all.
    url: String,
    back: String,
    series: ShownSeries,
    can_work: bool,
    /// Years that stand in the form of the numbers.
    years: Vec<i32>,
    parts: Vec<Choice>,
    form: FormView,
    numbers: FormView,
    version: i32,
    /// Somebody else saved meanwhile: what stands is shown above what was typed.
    stale: bool,
}

impl Template for IndicatorView {
    const NAME: &'static str = "measures/indicator.html";
}

/// An indicator as it stands, and what it can belong to.
struct Found {
    indicator: Indicator,
    values: Vec<Yearly>,
    parts: Vec<PlanPart>,
}

/// A form that comes back with what was typed, in place of the one with what stands.
enum Refused {
    None,
    Form(FormView),
    Numbers(FormView),
}

async fn find(page: &Page, seat: &Seat, id: IndicatorId) -> Result<Found> {
    let of = seat.id();
    let read = move |conn: &mut Conn| {
        let Some((indicator, values)) = indicator(conn, of, id)? else { return Ok(None) };
        Ok::<_, db::Error>(Some(Found { indicator, values, parts: plan_parts(conn, of)? }))
    };
    page.state.db.read(read).await?.ok_or(Error::NotFound)
}

/// `GET /planarbeid/{project}/oppfolging/indikatorer/{indicator}`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, IndicatorId)>) -> Result<HttpResponse> {
    let found = find(&viewer.page, &viewer.witness, path.1).await?;
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    render(&viewer.page, (&viewer.witness, can_work), found, (StatusCode::OK, Refused::None))
}

fn render(
    page: &Page,
    (seat, can_work): (&Seat, bool),
    found: Found,
    (status, refused): (StatusCode, Refused),
) -> Result<HttpResponse> {
    let Found { indicator, values, parts } = found;
    let stands = form::filled(&indicator, page.lang);
    let numbers_stand = form::numbers_filled(&indicator, &values, page.lang);
    let (form, numbers) = match refused {
        Refused::None => (stands, numbers_stand),
        Refused::Form(typed) => (typed, numbers_stand),
        Refused::Numbers(typed) => (stands, typed),
    };
    let view = IndicatorView {
        project: HeadView::of(seat),
        tab: TAB,
        url: indicator_path(&seat.project.slug, indicator.id),
        back: indicators_path(&seat.project.slug),
        can_work,
        years: values.iter().map(|one| one.year).collect(),
        parts: form::choices(&parts, Some(&indicator.said)),
        series: ShownSeries::of(&Series::of(&indicator, values), page.lang),
        form,
        numbers,
        version: indicator.version,
        stale: status == StatusCode::CONFLICT,
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolging/indikatorer/{indicator}`.
pub(super) async fn edit(
    worker: Worker,
    path: Path<(String, IndicatorId)>,
    form: Form,
) -> Result<HttpResponse> {
    let found = find(&worker.page, &worker.witness, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let said = match form::parse(&form.0, &found.parts, Some(&found.indicator.said)) {
        Ok(said) => said,
        Err(errors) => {
            let refused = Refused::Form(worker.page.refused(&form.0, &errors));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&worker.page, (&worker.witness, true), found, (status, refused));
        }
    };
    let done = worker.act(move |tx, who| actions::edit(tx, who, seen, &said)).await;
    answer(&worker, (&form, path.1), done, ("measures-indicator-saved", Refused::Form)).await
}

/// `POST /planarbeid/{project}/oppfolging/indikatorer/{indicator}/tall`.
pub(super) async fn put_numbers(
    worker: Worker,
    path: Path<(String, IndicatorId)>,
    form: Form,
) -> Result<HttpResponse> {
    let found = find(&worker.page, &worker.witness, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let values = match form::parse_numbers(&form.0, &found.values) {
        Ok(values) => values,
        Err(errors) => {
            let refused = Refused::Numbers(worker.page.refused(&form.0, &errors));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return render(&worker.page, (&worker.witness, true), found, (status, refused));
        }
    };
    let done = worker.act(move |tx, who| actions::put_numbers(tx, who, seen, &values)).await;
    answer(&worker, (&form, path.1), done, ("measures-indicator-numbers-saved", Refused::Numbers)).await
}

/// What was typed stays in the form, and what stands is shown above it: saving again replaces it.
async fn answer(
    worker: &Worker,
    (form, id): (&Form, IndicatorId),
    done: std::result::Result<(), IndicatorError>,
    (told, refused): (&'static str, fn(FormView) -> Refused),
) -> Result<HttpResponse> {
    match done {
        Ok(()) => {
            let to = indicator_path(&worker.witness.project.slug, id);
            Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new(told))))
        }
        Err(IndicatorError::Stale(_)) => {
            let found = find(&worker.page, &worker.witness, id).await?;
            let mut typed = worker.page.refused(&form.0, &FormErrors::default());
            // A year that somebody else added meanwhile stands in the form too, or saving again would take it away.
            for (name, value) in
                form::numbers_filled(&found.indicator, &found.values, worker.page.lang).values
            {
                typed.values.entry(name).or_insert(value);
            }
            form::keep_gone(&mut typed, &form.0, &found.values);
            typed.values.insert("version".to_owned(), found.indicator.version.to_string());
            let shown = (StatusCode::CONFLICT, refused(typed));
            render(&worker.page, (&worker.witness, true), found, shown)
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /planarbeid/{project}/oppfolging/indikatorer/{indicator}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, IndicatorId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    worker.act(move |tx, who| actions::remove(tx, who, seen)).await.map_err(wrong)?;
    let flash = Flash::success(Msg::new("measures-indicator-removed"));
    Ok(worker.page.redirect_with(&indicators_path(&worker.witness.project.slug), &flash))
}
