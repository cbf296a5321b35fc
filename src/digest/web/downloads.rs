//! The digest as a spreadsheet and as the Word table of the case report; both show what the public page shows.

use std::sync::Arc;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::super::export::{self, Export, Words};
use super::super::filter::{Asked, Filter};
use super::super::projection::project;
use super::super::{Audience, Digest, public_path, store};
use super::scope;
use super::scope::kept;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::hearings::web::Viewer;
use crate::lang::Arg;
use crate::lang::Lang;
use crate::web::turns::{FILES, Turn, turn};
use crate::web::{Error, Query, Result, State, language};

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

/// `GET /horing/{slug}/oppsummering.xlsx`, `….docx`, with the page's filter. Only the whole digest's files are kept:
/// filters are many, and files are large.
pub(super) async fn of_public(
    request: HttpRequest,
    path: Path<(String, String)>,
    query: Query<Asked>,
) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = language::of(&request, &state.config);
    let (slug, format) = path.into_inner();
    let format = Format::parse(&format)?;
    let asked = Asked { side: None, ..query.into_inner() };
    let filter = Filter::of(&asked);
    let bytes = if filter == Filter::default() {
        let address = format!("{}.{}", public_path(&slug), format.extension());
        let made = |hearing, turn| make(&state, lang, hearing, (filter, format), turn);
        kept(&state, lang, (&slug, &address), &asked, &FILES, made).await?.bytes()
    } else {
        scope::check(&state, &slug, &asked).await?;
        let sought = slug.clone();
        let found = state.db.read(move |conn| store::published(conn, &sought)).await?;
        let (hearing, _) = found.ok_or(Error::NotFound)?;
        make(&state, lang, hearing, (filter, format), turn(&FILES).await?).await?
    };
    Ok(file(bytes, &slug, format))
}

/// `GET /arbeid/{hearing}/oppsummering.xlsx`, `….docx`: the same file before it is public.
pub(super) async fn of_staff(
    viewer: Viewer,
    path: Path<(String, String)>,
    query: Query<Asked>,
) -> Result<HttpResponse> {
    let format = Format::parse(&path.1)?;
    let (state, lang, hearing) = (&viewer.page.state, viewer.page.lang, viewer.witness.id());
    let bytes = make(state, lang, hearing, (Filter::of(&query), format), turn(&FILES).await?).await?;
    Ok(file(bytes, &viewer.witness.hearing.slug, format))
}

/// Reads and writes while it is our turn, also when whoever asked has left meanwhile: so no more are made at once.
async fn make(
    state: &Arc<State>,
    lang: Lang,
    hearing: HearingId,
    (filter, format): (Filter, Format),
    turn: Turn,
) -> Result<Bytes> {
    let read = move |conn: &mut Conn| Ok((store::sources(conn, hearing)?, turn));
    let (sources, turn) = state.db.read::<_, db::Error>(read).await?;
    let (sources, state) = (sources.ok_or(Error::NotFound)?, Arc::clone(state));
    // Writing a long table takes a while: not on a thread that serves others.
    let written = tokio::task::spawn_blocking(move || {
        let digest = project(&sources, Audience::Public, &filter);
        drop(sources);
        let bytes = write(&state, lang, &digest, format);
        drop(turn);
        bytes
    });
    written.await.map_err(Error::internal)?
}

fn write(state: &State, lang: Lang, digest: &Digest, format: Format) -> Result<Bytes> {
    let texts = |key: &str, args: &[(&str, String)]| {
        let arg = |(name, value): &(&str, String)| ((*name).to_owned(), Arg::of(value));
        state.templates.text_with(lang, key, &args.iter().map(arg).collect())
    };
    let author = state.config.site.municipality.clone();
    let export = Export::new(digest, Words { lang, texts: &texts }, author, state.clock.now());
    let bytes = match format {
        Format::Xlsx => export::sheets(&export, &state.config.data_dir),
        Format::Docx => export::report(&export),
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
