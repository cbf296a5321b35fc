//! The page of what a person has started: how far it has come, and what came of it. Nobody else sees it.

use actix_web::web::{Path, ServiceConfig, get, post, resource};
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::jobs::{STARTED, Started};
use crate::accounts::web::SignedIn;
use crate::db::{self, Conn};
use crate::jobs::web::{JobView, address, piece};
use crate::jobs::{self, Job, JobId};
use crate::templates::Template;
use crate::web::{Error, Form, Result};

/// The routes of what joins the parts.
pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/underveis/{job}").route(get().to(show)).route(post().to(repeat)))
        .service(resource("/underveis/{job}/na").route(get().to(now)));
}

#[derive(Serialize)]
struct StartedView {
    job: JobView,
    /// What is being done, and where one goes on to.
    title: String,
    onward: Option<Onward>,
}

impl Template for StartedView {
    const NAME: &'static str = "jobs/started.html";
}

/// As much of it as changes.
#[derive(Serialize)]
#[serde(transparent)]
struct ProgressView(StartedView);

impl Template for ProgressView {
    const NAME: &'static str = "jobs/progress.html";
}

#[derive(Serialize)]
struct Onward {
    text: String,
    url: String,
    /// A file, which tells of this moment.
    of: Option<jiff::Timestamp>,
}

/// A job, the kind that it is of, and where one goes on to.
struct Found {
    job: Job,
    kind: Option<&'static Started>,
    onward: Option<super::jobs::Onward>,
}

impl StartedView {
    fn of(who: &SignedIn, Found { job, kind, onward }: Found) -> Self {
        let text = |key: &str| who.page.state.templates.text(who.page.lang, key);
        let words = text(kind.map_or("jobs-title", |kind| kind.onward));
        let onward = onward.map(|onward| Onward { text: words, url: onward.url, of: onward.of });
        let title = text(kind.map_or("jobs-title", |kind| kind.title));
        Self { job: JobView::of(&who.page, &job), title, onward }
    }
}

async fn own(who: &SignedIn, id: JobId) -> Result<Found> {
    let by = who.account.id.0;
    let read = move |conn: &mut Conn| {
        let Some(job) = jobs::started(conn, id, by)? else { return Ok(None) };
        let kind = STARTED.iter().find(|started| started.kind == job.kind);
        let onward = match kind {
            Some(kind) if !job.is_open() => (kind.find)(conn, job.subject())?,
            _ => None,
        };
        Ok(Some(Found { job, kind, onward }))
    };
    who.page.state.db.read::<_, db::Error>(read).await?.ok_or(Error::NotFound)
}

/// `GET /underveis/{job}`.
async fn show(who: SignedIn, id: Path<JobId>) -> Result<HttpResponse> {
    let found = own(&who, id.into_inner()).await?;
    who.page.render(StartedView::of(&who, found))
}

/// `GET /underveis/{job}/na`: as much of the page as changes, for its script.
async fn now(who: SignedIn, id: Path<JobId>, request: HttpRequest) -> Result<HttpResponse> {
    let found = own(&who, id.into_inner()).await?;
    piece(&request, &who.page, ProgressView(StartedView::of(&who, found)))
}

/// `POST /underveis/{job}`: tries once more what failed. Sent twice, it is tried once.
async fn repeat(who: SignedIn, id: Path<JobId>, _form: Form) -> Result<HttpResponse> {
    let (id, by) = (id.into_inner(), who.account.id.0);
    own(&who, id).await?;
    who.act(move |tx, _| jobs::repeat(tx, id, by)).await?;
    Ok(who.page.redirect(&address(id)))
}
