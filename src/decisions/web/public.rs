//! What everybody may read of an adopted plan: its page, kept in memory, and its pictures.

use std::sync::Arc;

use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::super::read;
use super::telling::{AdoptedView, Contents};
use crate::db::{self, Conn};
use crate::lang::Lang;
use crate::plans;
use crate::web::{Error, Page, Result, State, download, language};

/// `GET /plan/{slug}`: served from memory; the database is asked at most once a second whether it still stands.
pub(super) async fn show(request: HttpRequest, slug: Path<String>) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = language::of(&request, &state.config);
    let (slug, path) = (slug.into_inner(), request.path().to_owned());
    if let Some(page) = state.pages.fresh(&path, lang) {
        return Ok(page.answer(&request));
    }
    let before = state.pages.before();
    let asked = slug.clone();
    let stamp = state.db.read(move |conn| read::stamp(conn, &asked)).await?.ok_or(Error::NotFound)?;
    let version = format!("{stamp}-{}", state.clock.today());
    if let Some(page) = state.pages.of_version(&path, lang, &version, before) {
        return Ok(page.answer(&request));
    }
    let body = render(&state, lang, slug, &path).await?;
    Ok(state.pages.keep(&path, lang, version, body, before).answer(&request))
}

async fn render(state: &Arc<State>, lang: Lang, slug: String, path: &str) -> Result<Bytes> {
    let asked = slug.clone();
    let load = move |conn: &mut Conn| match read::published(conn, &asked)? {
        Some((project, adoption)) => Contents::read(conn, project, adoption),
        None => Ok(None),
    };
    let contents = state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
    let (shown, path) = (Arc::clone(state), path.to_owned());
    let render = move || {
        let view = AdoptedView::of(&shown, lang, contents, path);
        shown.templates.for_everybody(lang, view)
    };
    Ok(state.heavy.run_for_everybody(render).await?.map_err(Error::internal)?.into())
}

/// `GET /plan/{slug}/bilde/{name}`.
pub(super) async fn image(page: Page, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (slug, name) = path.into_inner();
    let load = move |conn: &mut Conn| match read::published(conn, &slug)? {
        Some((_, adoption)) => plans::read::image(conn, adoption.version, &name),
        None => Ok(None),
    };
    let (media_type, file) = page.state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
    download::picture(&page.state, file, &media_type, "public, max-age=86400").await
}

/// `GET /plan/{slug}/plan.docx`.
pub(super) async fn document(page: Page, slug: Path<String>) -> Result<HttpResponse> {
    let slug = slug.into_inner();
    let load = move |conn: &mut Conn| match read::published(conn, &slug)? {
        Some((_, adoption)) => plans::read::version(conn, adoption.version),
        None => Ok(None),
    };
    let version = page.state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
    plans::web::document(&page.state, version, plans::web::For::Everybody).await
}
