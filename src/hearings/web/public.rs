//! What everybody may see: the list of hearings, a hearing's page, and the images of its draft.

use std::sync::Arc;

use actix_web::http::header::CACHE_CONTROL;
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::super::store::PublicHead;
use super::super::{Phase, deadline, public_path, results_path, store};
use super::telling::{Place, PublicView, Told};
use crate::db;
use crate::plans;
use crate::text::plain::to_plain;
use crate::web::{Error, Lang, Page, Result, State};

#[derive(Serialize)]
struct ListView {
    open: Vec<Row>,
    coming: Vec<Row>,
    ended: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    #[serde(flatten)]
    found: PublicHead,
    href: String,
    lead: String,
    /// Where to read what came of it; none while that is not public.
    results: Option<String>,
    days_left: i32,
}

/// `GET /`.
pub(super) async fn list(page: Page) -> Result<HttpResponse> {
    let found = page.state.db.read(store::public).await?;
    let (today, now) = (page.state.clock.today(), page.state.clock.now());
    let mut view = ListView { open: Vec::new(), coming: Vec::new(), ended: Vec::new() };
    for found in found {
        let row = Row {
            href: public_path(&found.head.slug),
            lead: lead(&found.purpose),
            results: found.results_at.map(|_| results_path(&found.head.slug)),
            days_left: deadline::days_left(now, found.head.deadline),
            found,
        };
        match Phase::on(today, true, row.found.head.opens_on, row.found.head.deadline) {
            Phase::Coming | Phase::Draft => view.coming.push(row),
            Phase::Open => view.open.push(row),
            Phase::Ended => view.ended.push(row),
        }
    }
    view.ended.reverse();
    page.render("hearings/list.html", view)
}

fn lead(purpose: &str) -> String {
    let first = purpose.split("\n\n").next().unwrap_or(purpose);
    to_plain(first).trim().to_owned()
}

/// `GET /horing/{slug}`: served from memory; the database is asked at most once a second whether it still stands.
pub(super) async fn show(request: HttpRequest, slug: Path<String>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = Lang::of(&request, &state.config);
    let (slug, path) = (slug.into_inner(), request.path().to_owned());
    if let Some(page) = state.pages.fresh(&path, lang) {
        return Ok(page.answer(&request));
    }
    let asked = slug.clone();
    let stamp = state.db.read(move |conn| store::stamp(conn, &asked)).await?.ok_or(Error::NotFound)?;
    let version = format!("{stamp}-{}", state.clock.today());
    if let Some(page) = state.pages.of_version(&path, lang, &version) {
        return Ok(page.answer(&request));
    }
    let body = render(&state, lang, slug, &path).await?;
    Ok(state.pages.keep(&path, lang, version, body).answer(&request))
}

async fn render(state: &Arc<State>, lang: Lang, slug: String, path: &str) -> Result<Bytes> {
    let read = move |conn: &mut db::Conn| match store::find_public(conn, &slug)? {
        Some(found) => Told::read(conn, found.details).map(Some),
        None => Ok(None),
    };
    let told = state.db.read::<_, db::Error>(read).await?.ok_or(Error::NotFound)?;
    let place = Place {
        path: path.to_owned(),
        images: format!("{}/bilde", public_path(&told.details.slug)),
        answer: format!("{}/svar", public_path(&told.details.slug)),
        preview: None,
    };
    let view = PublicView::of(state, lang, told, place);
    let html = state.templates.render(lang, "hearings/public.html", view);
    Ok(html.map_err(|error| Error::internal(format!("{error:#}")))?.into())
}

/// `GET /horing/{slug}/bilde/{name}`.
pub(super) async fn image(page: Page, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (slug, name) = path.into_inner();
    let read = move |conn: &mut db::Conn| match store::find_public(conn, &slug)? {
        Some(found) => plans::store::image(conn, found.plan_version_id, &name),
        None => Ok(None),
    };
    let found = page.state.db.read::<_, db::Error>(read).await?;
    serve(found, "public, max-age=86400")
}

/// An image's answer. Only pictures are shown: anything else a draft may hold is not for a browser to run.
pub(super) fn serve(found: Option<(String, Vec<u8>)>, keep: &'static str) -> Result<HttpResponse> {
    let (media_type, bytes) = found.ok_or(Error::NotFound)?;
    if !matches!(media_type.as_str(), "image/png" | "image/jpeg" | "image/gif" | "image/webp") {
        return Err(Error::NotFound);
    }
    Ok(HttpResponse::Ok().content_type(media_type).insert_header((CACHE_CONTROL, keep)).body(bytes))
}
