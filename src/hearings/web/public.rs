//! What everybody may see of one hearing: its page, the images of its draft, and the files that the plan builds on.

use std::sync::Arc;

use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::super::{public_path, read};
use super::telling::{Contents, Place, PublicView};
use crate::db;
use crate::files::Blob;
use crate::lang::Lang;
use crate::plans;
use crate::projects::{self, BackgroundId};
use crate::web::{Error, Page, Result, State, download, language};

/// `GET /horing/{slug}`: served from memory; the database is asked at most once a second whether it still stands.
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
    let load = move |conn: &mut db::Conn| match read::find_public(conn, &slug)? {
        Some(found) => Contents::read(conn, found).map(Some),
        None => Ok(None),
    };
    let contents = state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
    let place = Place {
        path: path.to_owned(),
        images: format!("{}/bilde", public_path(&contents.details.slug)),
        answer: format!("{}/svar", public_path(&contents.details.slug)),
        preview: None,
    };
    let shown = Arc::clone(state);
    let render = move || {
        let view = PublicView::of(&shown, lang, contents, place);
        shown.templates.for_everybody(lang, view)
    };
    Ok(state.heavy.run_for_everybody(render).await?.map_err(Error::internal)?.into())
}

/// `GET /horing/{slug}/bilde/{name}`.
pub(super) async fn image(page: Page, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (slug, name) = path.into_inner();
    let load = move |conn: &mut db::Conn| match read::find_public(conn, &slug)? {
        Some(found) => plans::read::image(conn, found.setup.plan_version_id, &name),
        None => Ok(None),
    };
    let found = page.state.db.read::<_, db::Error>(load).await?;
    serve(&page, found, "public, max-age=86400").await
}

/// `GET /horing/{slug}/plan.docx`: the draft that is heard.
pub(super) async fn document(page: Page, slug: Path<String>) -> Result<HttpResponse> {
    let slug = slug.into_inner();
    let load = move |conn: &mut db::Conn| match read::find_public(conn, &slug)? {
        Some(found) => plans::read::version(conn, found.setup.plan_version_id),
        None => Ok(None),
    };
    let version = page.state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
    plans::web::document(&page.state, version, plans::web::For::Everybody).await
}

/// `GET /horing/{slug}/bakgrunn/{document}`: a file that the plan builds on, where the project shows it to everybody.
pub(super) async fn background(page: Page, path: Path<(String, BackgroundId)>) -> Result<HttpResponse> {
    let (slug, id) = path.into_inner();
    let load = move |conn: &mut db::Conn| match read::find_public(conn, &slug)? {
        Some(found) => projects::read::public_background_file(conn, found.project, id),
        None => Ok(None),
    };
    let found = page.state.db.read::<_, db::Error>(load).await?;
    let (name, file) = found.ok_or(Error::NotFound)?;
    download::attachment(&page.state, file, &name).await
}

/// An image's answer.
pub(super) async fn serve(
    page: &Page,
    found: Option<(String, Blob)>,
    keep: &'static str,
) -> Result<HttpResponse> {
    let (media_type, file) = found.ok_or(Error::NotFound)?;
    download::picture(&page.state, file, &media_type, keep).await
}
