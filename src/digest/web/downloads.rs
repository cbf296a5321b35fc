//! The digest as a spreadsheet and as the Word table of the case report; both show what the public page shows.
//!
//! Staff ask for a file, and a job makes it. The public has no account and no job: its files are made when they are asked for, two
//! at a time, and those of the whole digest are kept in memory for everybody, as long as their version stands.

use std::io::Cursor;
use std::sync::Arc;

use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION};
use actix_web::web::{Bytes, Path};
use actix_web::{HttpRequest, HttpResponse};

use super::super::export::{self, Format};
use super::super::filter::{AddressQuery, Filter};
use super::super::jobs::{self, MAKE_FILE, Which, WriteFault};
use super::super::projection::project;
use super::super::{Audience, Digest, actions, public_path, read};
use super::scope;
use super::scope::kept;
use crate::db::{self, Conn};
use crate::exports::{self, ExportId};
use crate::hearings::HearingId;
use crate::hearings::web::Viewer;
use crate::jobs::web::address;
use crate::lang::Lang;
use crate::web::turns::{FILES, Turn, turn};
use crate::web::{Error, Form, Query, Result, State, language};

/// `GET /horing/{slug}/oppsummering.xlsx`, `….docx`, with the page's filter. Only the whole digest's files are kept:
/// filters are many, and files are large.
pub(super) async fn of_public(
    request: HttpRequest,
    path: Path<(String, String)>,
    query: Query<AddressQuery>,
) -> Result<HttpResponse> {
    let state = State::of(&request)?;
    let lang = language::of(&request, &state.config);
    let (slug, format) = path.into_inner();
    let format = parse(&format)?;
    let asked = AddressQuery { side: None, ..query.into_inner() };
    let filter = Filter::of(&asked);
    let bytes = if filter == Filter::default() {
        let address = format!("{}.{}", public_path(&slug), format.extension());
        let made = |hearing, turn| make(&state, lang, hearing, (filter, format), turn);
        kept(&state, lang, (&slug, &address), &asked, &FILES, made).await?.bytes()
    } else {
        scope::check(&state, &slug, &asked).await?;
        let sought = slug.clone();
        let found = state.db.read(move |conn| read::published(conn, &sought)).await?;
        let (hearing, _) = found.ok_or(Error::NotFound)?;
        make(&state, lang, hearing, (filter, format), turn(&FILES).await?).await?
    };
    Ok(file(bytes, &slug, format))
}

/// `POST /arbeid/{hearing}/oppsummering.xlsx`, `….docx`: has the same file made, also before it is public.
pub(super) async fn ask_for_file(
    viewer: Viewer,
    path: Path<(String, String)>,
    query: Query<AddressQuery>,
    _form: Form,
) -> Result<HttpResponse> {
    let format = parse(&path.1)?;
    let which = Which { format, lang: viewer.page.lang, filter: Filter::of(&query) };
    let job = viewer.act(move |tx, who| actions::ask_file(tx, who, &which)).await?;
    Ok(viewer.page.redirect(&address(job)))
}

/// `GET /arbeid/{hearing}/oppsummering/fil/{export}`: the file that was made, for whoever may see what it was made of.
pub(super) async fn of_staff(viewer: Viewer, path: Path<(String, ExportId)>) -> Result<HttpResponse> {
    exports::web::fetch(&viewer.page.state, MAKE_FILE, viewer.witness.id().0, path.1).await
}

/// Reads and writes while it is our turn, also when whoever asked has left meanwhile: so no more are made at once.
async fn make(
    state: &Arc<State>,
    lang: Lang,
    hearing: HearingId,
    (filter, format): (Filter, Format),
    turn: Turn,
) -> Result<Bytes> {
    let load = move |conn: &mut Conn| Ok((read::sources(conn, hearing)?, turn));
    let (sources, turn) = state.db.read::<_, db::Error>(load).await?;
    let (sources, state) = (sources.ok_or(Error::NotFound)?, Arc::clone(state));
    // Writing a long table takes a while: not on a thread that serves others.
    let written = tokio::task::spawn_blocking(move || {
        let digest = project(&sources, Audience::Public, &filter);
        drop(sources);
        let which = Which { format, lang, filter };
        let bytes = write(&state, &which, &digest);
        drop(turn);
        bytes
    });
    written.await.map_err(Error::internal)?
}

fn write(state: &State, which: &Which, digest: &Digest) -> Result<Bytes> {
    let mut out = Cursor::new(Vec::new());
    let told = |_: &export::Export<'_>, _| Ok::<_, WriteFault>(());
    jobs::write(state, (which, state.clock.now()), digest, told, (&mut out, &|| true))
        .map_err(Error::internal)?;
    Ok(out.into_inner().into())
}

fn parse(ending: &str) -> Result<Format> {
    Format::parse(ending).ok_or(Error::NotFound)
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
