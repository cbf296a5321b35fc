//! The public digest: what politicians read, with no account.

use std::sync::Arc;

use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::super::filter::{AddressQuery, Filter};
use super::super::{Audience, answers_path, public_path, read};
use super::scope::kept;
use super::shown::{Setting, Shown};
use crate::db;
use crate::hearings::HearingId;
use crate::lang::Lang;
use crate::templates::{ForEverybody, Template};
use crate::web::pages_cache::KeptPage;
use crate::web::turns::{PAGES, Turn};
use crate::web::{Error, Query, Result, State, language};

#[derive(Serialize)]
struct PublicView {
    path: String,
    hearing_url: String,
    #[serde(flatten)]
    shown: Shown,
}

impl Template for PublicView {
    const NAME: &'static str = "digest/page.html";
}

impl ForEverybody for PublicView {}

/// `GET /horing/{slug}/oppsummering`.
pub(super) async fn show(
    request: HttpRequest,
    slug: Path<String>,
    query: Query<AddressQuery>,
) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = language::of(&request, &state.config);
    let (slug, asked) = (slug.into_inner(), query.into_inner());
    let side = asked.side().unwrap_or(1);
    let address = format!("{}#{side}", address(&public_path(&slug), &asked));
    let made = |hearing, turn| render(&state, lang, hearing, asked.clone(), turn);
    let page = kept(&state, lang, (&slug, &address), &asked, &PAGES, made).await?;
    Ok(answer(&page, &request))
}

/// What a page is kept by: two ways to write the same filter are one page.
pub(super) fn address(path: &str, asked: &AddressQuery) -> String {
    let filter = Filter::of(asked);
    format!("{path}{}", filter.query(filter.section.as_deref()))
}

/// A page for everybody, not to be found by search engines.
pub(super) fn answer(page: &KeptPage, request: &HttpRequest) -> HttpResponse {
    let mut response = page.answer(request);
    let hidden = HeaderValue::from_static("noindex, nofollow");
    response.headers_mut().insert(HeaderName::from_static("x-robots-tag"), hidden);
    response
}

async fn render(
    state: &Arc<State>,
    lang: Lang,
    hearing: HearingId,
    asked: AddressQuery,
    turn: Turn,
) -> Result<Bytes> {
    let side = asked.side().unwrap_or(1);
    let load = move |conn: &mut db::Conn| {
        let Some(sources) = read::sources(conn, hearing)? else {
            return Ok(None);
        };
        let publication = read::publication(conn, hearing)?;
        let deadline_changed = match &publication {
            Some(publication) => read::deadline_changed(conn, &sources.hearing, publication)?,
            None => None,
        };
        Ok(Some((sources, publication, deadline_changed)))
    };
    let found = state.db.read::<_, db::Error>(load).await?;
    let (sources, publication, deadline_changed) = found.ok_or(Error::NotFound)?;
    let state = Arc::clone(state);
    // A long page takes a while: not on a thread that serves others.
    let written = tokio::task::spawn_blocking(move || {
        let slug = sources.hearing.slug.clone();
        let answers = answers_path(&slug);
        let setting = Setting {
            audience: Audience::Public,
            lang,
            url: public_path(&slug),
            answers,
            publication,
            deadline_changed,
        };
        let shown = Shown::new(&sources, &asked, setting);
        if shown.page.current != side {
            return Err(Error::NotFound);
        }
        let view =
            PublicView { path: public_path(&slug), hearing_url: crate::hearings::public_path(&slug), shown };
        let html = state.templates.for_everybody(lang, view);
        drop(turn);
        Ok(html.map_err(Error::internal)?.into())
    });
    written.await.map_err(Error::internal)?
}
