//! What everybody may read of the reports of an adopted plan: those that were sent, kept in memory as the plan's own page is.

use std::io::Cursor;
use std::sync::Arc;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::super::export::Format;
use super::super::jobs::{self, WriteFault};
use super::super::read::{frozen, published};
use super::super::{Content, ShownReport, StatusReport, public_path};
use crate::db::Conn;
use crate::decisions;
use crate::lang::Lang;
use crate::templates::{ForEverybody, Template};
use crate::web::pages_cache::KeptPage;
use crate::web::turns::{FILES, turn};
use crate::web::{Error, Result, State, language};

#[derive(Serialize)]
struct PublicReportsView {
    path: String,
    plan_url: String,
    plan: String,
    /// The newest year first.
    reports: Vec<StatusReport>,
}

impl Template for PublicReportsView {
    const NAME: &'static str = "measures/public_reports.html";
}

impl ForEverybody for PublicReportsView {}

#[derive(Serialize)]
struct PublicReportView {
    path: String,
    plan_url: String,
    reports_url: String,
    url: String,
    staff: bool,
    report: ShownReport,
}

impl Template for PublicReportView {
    const NAME: &'static str = "measures/public_report.html";
}

impl ForEverybody for PublicReportView {}

/// `GET /plan/{slug}/status`.
pub(super) async fn list(request: HttpRequest, slug: Path<String>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let (lang, slug) = (language::of(&request, &state.config), slug.into_inner());
    let asked = slug.clone();
    let page = kept(&state, lang, (&slug, request.path()), || async {
        let path = public_path(&asked);
        let read = move |conn: &mut Conn| published(conn, &asked);
        let (_, adoption, reports) = state.db.read(read).await?.ok_or(Error::NotFound)?;
        let plan_url = plan_path(&path);
        let view = PublicReportsView { path, plan_url, plan: adoption.title, reports };
        Ok(state.templates.for_everybody(lang, view).map_err(Error::internal)?.into())
    });
    Ok(page.await?.answer(&request))
}

/// `GET /plan/{slug}/status/{year}`.
pub(super) async fn one(request: HttpRequest, path: Path<(String, String)>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let (lang, (slug, year)) = (language::of(&request, &state.config), path.into_inner());
    let year = in_address(&year)?;
    let page = kept(&state, lang, (&slug, request.path()), || async {
        let content = find(&state, &slug, year).await?;
        let reports_url = public_path(&slug);
        let view = PublicReportView {
            path: format!("{reports_url}/{year}"),
            url: format!("{reports_url}/{year}"),
            plan_url: plan_path(&reports_url),
            staff: false,
            report: ShownReport::of(&content, lang),
            reports_url,
        };
        let shown = Arc::clone(&state);
        let render = move || shown.templates.for_everybody(lang, view);
        Ok(state.heavy.run_for_everybody(render).await?.map_err(Error::internal)?.into())
    });
    Ok(page.await?.answer(&request))
}

/// `GET /plan/{slug}/status/{year}.docx`, `….xlsx`: made when it is asked for, two at a time, and kept while it stands.
pub(super) async fn file(request: HttpRequest, path: Path<(String, String, String)>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let (lang, (slug, year, ending)) = (language::of(&request, &state.config), path.into_inner());
    let (year, format) = (in_address(&year)?, Format::parse(&ending).ok_or(Error::NotFound)?);
    let page = kept(&state, lang, (&slug, request.path()), || async {
        let turn = turn(&FILES).await?;
        let content = find(&state, &slug, year).await?;
        let (written, made) = (Arc::clone(&state), state.clock.now());
        let write = move || {
            let mut out = Cursor::new(Vec::new());
            let told = |_: &super::super::export::Export<'_>| Ok::<_, WriteFault>(());
            let done = jobs::write(&written, (format, lang, made), &content, told, (&mut out, &|| true));
            drop(turn);
            done.map(|()| Bytes::from(out.into_inner()))
        };
        state.heavy.run_for_everybody(write).await?.map_err(Error::internal)
    });
    let name = format!("attachment; filename=\"{slug}-status-{year}.{ending}\"");
    Ok(HttpResponse::Ok()
        .content_type(format.media_type())
        .insert_header((CONTENT_DISPOSITION, name))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .body(page.await?.bytes()))
}

/// A year has one address: `02027` is none, and nobody has others kept by guessing.
fn in_address(year: &str) -> Result<i32> {
    let read = year.parse().ok().filter(|read: &i32| read.to_string() == year);
    read.ok_or(Error::NotFound)
}

/// The report of a year that was sent and stands.
async fn find(state: &State, slug: &str, year: i32) -> Result<Content> {
    let slug = slug.to_owned();
    let read = move |conn: &mut Conn| {
        let Some((project, _, reports)) = published(conn, &slug)? else { return Ok(None) };
        let Some(report) = reports.into_iter().find(|one| one.said.year == year) else { return Ok(None) };
        frozen(conn, project, report.id)
    };
    state.db.read(read).await?.ok_or(Error::NotFound)
}

/// `/plan/boligplan/status` is below `/plan/boligplan`.
fn plan_path(reports: &str) -> String {
    reports.strip_suffix("/status").unwrap_or(reports).to_owned()
}

/// The kept answer, or a new one made by `make`; not found unless the plan is public. The database is asked at most once a second.
async fn kept<F: Future<Output = Result<Bytes>>>(
    state: &State,
    lang: Lang,
    (slug, path): (&str, &str),
    make: impl FnOnce() -> F,
) -> Result<KeptPage> {
    if let Some(page) = state.pages.fresh(path, lang) {
        return Ok(page);
    }
    let (before, asked) = (state.pages.before(), slug.to_owned());
    let read = move |conn: &mut Conn| decisions::read::stamp(conn, &asked);
    let version = state.db.read(read).await?.ok_or(Error::NotFound)?;
    if let Some(page) = state.pages.of_version(path, lang, &version, before) {
        return Ok(page);
    }
    let body = make().await?;
    Ok(state.pages.keep(path, lang, version, body, before))
}
