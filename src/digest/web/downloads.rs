//! The digest as a spreadsheet and as the Word table of the case report; both show what the public page shows.

use std::sync::Arc;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::super::export::{self, Words};
use super::super::filter::{Asked, Filter};
use super::super::projection::project;
use super::super::{Audience, Digest, public_path, store};
use super::kept::kept;
use super::public::address;
use crate::db::{self, Conn};
use crate::documents::{docx_write, xlsx};
use crate::hearings::HearingId;
use crate::hearings::web::Viewer;
use crate::web::{Error, Lang, Query, Result, State};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Xlsx,
    Docx,
}

impl Format {
    fn parse(text: &str) -> Result<Self> {
        match text {
            "xlsx" => Ok(Self::Xlsx),
            "docx" => Ok(Self::Docx),
            _ => Err(Error::NotFound),
        }
    }

    fn extension(self) -> &'static str {
        match self {
            Self::Xlsx => "xlsx",
            Self::Docx => "docx",
        }
    }

    fn media_type(self) -> &'static str {
        match self {
            Self::Xlsx => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::Docx => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        }
    }
}

/// `GET /horing/{slug}/oppsummering.xlsx`, `….docx`, with the page's filter.
pub(super) async fn of_public(
    request: HttpRequest,
    path: Path<(String, String)>,
    query: Query<Asked>,
) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = Lang::of(&request, &state.config);
    let (slug, format) = path.into_inner();
    let format = Format::parse(&format)?;
    let asked = Asked { side: None, ..query.into_inner() };
    let address = address(&format!("{}.{}", public_path(&slug), format.extension()), &asked);
    let make = |hearing| make(Arc::clone(&state), lang, hearing, Filter::of(&asked), format);
    let kept = kept(&state, lang, (&slug, &address), &asked, make).await?;
    Ok(file(kept.bytes(), &slug, format))
}

/// `GET /arbeid/{hearing}/oppsummering.xlsx`, `….docx`: the same file before it is public.
pub(super) async fn of_staff(
    viewer: Viewer,
    path: Path<(String, String)>,
    query: Query<Asked>,
) -> Result<HttpResponse> {
    let format = Format::parse(&path.1)?;
    let state = Arc::clone(&viewer.page.state);
    let (lang, hearing) = (viewer.page.lang, viewer.witness.id());
    let bytes = make(state, lang, hearing, Filter::of(&query), format).await?;
    Ok(file(bytes, &viewer.witness.hearing.slug, format))
}

async fn make(
    state: Arc<State>,
    lang: Lang,
    hearing: HearingId,
    filter: Filter,
    format: Format,
) -> Result<Bytes> {
    let read = move |conn: &mut Conn| store::sources(conn, hearing);
    let sources = state.db.read::<_, db::Error>(read).await?.ok_or(Error::NotFound)?;
    // Writing a long table takes a while: not on a thread that serves others.
    let written = tokio::task::spawn_blocking(move || {
        let digest = project(&sources, Audience::Public, &filter);
        write(&state, lang, &digest, format)
    });
    written.await.map_err(Error::internal)?
}

fn write(state: &State, lang: Lang, digest: &Digest, format: Format) -> Result<Bytes> {
    let say = |key: &str| state.templates.text(lang, key);
    let words = Words { lang, say: &say };
    let bytes = match format {
        Format::Xlsx => xlsx::write(&export::sheets(digest, &words)),
        Format::Docx => docx_write::write(&export::report(digest, &words)),
    };
    Ok(bytes.map_err(Error::internal)?.into())
}

fn file(bytes: Bytes, slug: &str, format: Format) -> HttpResponse {
    let name = format!("attachment; filename=\"{slug}-oppsummering.{}\"", format.extension());
    HttpResponse::Ok()
        .content_type(format.media_type())
        .insert_header((CONTENT_DISPOSITION, name))
        .insert_header((CACHE_CONTROL, "no-cache"))
        .insert_header(("x-robots-tag", "noindex, nofollow"))
        .body(bytes)
}
