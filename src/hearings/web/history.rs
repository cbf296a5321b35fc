//! Who did what: the list of one hearing, and the lines other pages show of one row.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::super::Head;
use super::Viewer;
use crate::audit::{self, ActorKind, Entry};
use crate::db;
use crate::web::i18n::Arg;
use crate::web::pagination::Pagination;
use crate::web::{Page, Query, Result};

/// Lines on a page of the list.
const PER_PAGE: i64 = 50;

/// A line as `templates/hearings/_history.html` shows it, newest first in its list.
#[derive(Clone, Debug, Serialize)]
pub struct Line {
    pub at: jiff::Timestamp,
    pub actor: String,
    pub actor_kind: ActorKind,
    /// A sentence in the visitor's language.
    pub text: String,
}

/// Tells audit entries in the visitor's language.
pub fn lines(page: &Page, entries: Vec<Entry>) -> Vec<Line> {
    entries.into_iter().map(|entry| line(page, entry)).collect()
}

fn line(page: &Page, entry: Entry) -> Line {
    let text = page.state.templates.text_with(page.lang, &entry.text_key(), &values(&entry));
    Line { at: entry.at, actor: entry.actor, actor_kind: entry.actor_kind, text }
}

/// The entry's own words and numbers; a list is told by its length.
fn values(entry: &Entry) -> HashMap<String, Arg> {
    let Some(fields) = entry.fields.as_object() else { return HashMap::new() };
    let value = |value: &serde_json::Value| match value {
        serde_json::Value::Number(number) => Arg::Number(number.as_f64().unwrap_or(0.0)),
        serde_json::Value::Array(items) => Arg::Number(u32::try_from(items.len()).map_or(0.0, f64::from)),
        serde_json::Value::String(text) => Arg::Text(text.clone()),
        other => Arg::Text(other.to_string()),
    };
    fields.iter().map(|(name, v)| (name.clone(), value(v))).collect()
}

#[derive(Deserialize)]
pub(super) struct Asked {
    side: Option<i64>,
}

#[derive(Serialize)]
struct LogView {
    hearing: Head,
    tab: &'static str,
    history: Vec<Line>,
    pagination: Pagination,
}

/// `GET /arbeid/{hearing}/logg`.
pub(super) async fn log(viewer: Viewer, asked: Query<Asked>) -> Result<HttpResponse> {
    let (id, side) = (viewer.witness.id().0, asked.side);
    let read = move |conn: &mut db::Conn| {
        let pagination = Pagination::new(side, audit::count_of_hearing(conn, id)?, PER_PAGE);
        Ok((audit::of_hearing(conn, id, pagination.limit(), pagination.offset())?, pagination))
    };
    let (entries, pagination) = viewer.page.state.db.read::<_, db::Error>(read).await?;
    let view = LogView {
        hearing: viewer.witness.hearing.clone(),
        tab: "log",
        history: lines(&viewer.page, entries),
        pagination,
    };
    viewer.page.render("hearings/log.html", view)
}
