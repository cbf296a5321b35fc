//! How far a job has come, as its page and the page's script are told.

use actix_web::http::header::{CACHE_CONTROL, ContentType, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::{Job, JobId, JobState};
use crate::templates::Template;
use crate::web::{Page, Result};

/// The page of a job that somebody started.
pub fn address(id: JobId) -> String {
    format!("/underveis/{id}")
}

/// A job as its page shows it.
#[derive(Clone, Debug, Serialize)]
pub struct JobView {
    pub id: JobId,
    pub url: String,
    pub state: JobState,
    /// More is to come: the script asks again.
    pub open: bool,
    pub done: i32,
    /// 0 where nobody knows.
    pub total: i32,
    /// When it is tried again after a fault; none else.
    pub again_at: Option<jiff::Timestamp>,
    /// What came of it, in words.
    pub said: Option<String>,
}

impl JobView {
    pub fn of(page: &Page, job: &Job) -> Self {
        let said = job.said().map(|(key, counts)| page.text(key, &counts.into_iter().collect()));
        let again = job.state == JobState::Waiting && job.attempts > 0;
        Self {
            id: job.id,
            url: address(job.id),
            state: job.state,
            open: job.is_open(),
            // The list may have become shorter since it was counted.
            done: if job.total > 0 { job.done.min(job.total) } else { job.done },
            total: job.total,
            again_at: again.then(|| job.due_at()),
            said,
        }
    }
}

/// A piece of a page for its script, which has it already where nothing has changed: 304.
pub fn piece(request: &HttpRequest, page: &Page, view: impl Template) -> Result<HttpResponse> {
    let html = page.html(view)?;
    let tag = format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(&html)));
    let known = request.headers().get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let mut response =
        if known == Some(tag.as_str()) { HttpResponse::NotModified() } else { HttpResponse::Ok() };
    response.insert_header((CACHE_CONTROL, "no-store")).insert_header((ETAG, tag.as_str()));
    if known == Some(tag.as_str()) {
        return Ok(response.finish());
    }
    Ok(response.content_type(ContentType::html()).body(html))
}
