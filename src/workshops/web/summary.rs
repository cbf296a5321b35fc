//! The summary of a round: what was raised on each theme and by whom, where the theme went in a later version of the plan, and what
//! was said on one of them.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::importing::{self, Outline};
use super::super::read::summary::{self, Raised, Said};
use super::super::read::{self, Workshop};
use super::{TAB, head};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::hearings::web::{HeadView, Viewer};
use crate::inputs::InputId;
use crate::plans;
use crate::plans::SectionKey;
use crate::plans::following::section_places;
use crate::plans::read::VersionHead;
use crate::projects::ProjectId;
use crate::templates::Template;
use crate::web::pagination::{self, Pages};
use crate::web::{Error, Query, Result};

/// Senders named on a theme; of the others it says how many they are.
const NAMED: usize = 30;
/// Inputs on a page of one theme.
const PER_PAGE: usize = 100;
/// What stands for the plan as a whole in an address.
const WHOLE: &str = "hele";

#[derive(Serialize)]
struct SummaryView {
    hearing: HeadView,
    tab: &'static str,
    events: Vec<Workshop>,
    /// Inputs in all, each once.
    total: i64,
    /// In the order of the outline; the plan as a whole last.
    themes: Vec<Theme>,
    /// The number of the version that tells where themes went; none while there is no later one.
    later: Option<i32>,
}

impl Template for SummaryView {
    const NAME: &'static str = "workshops/summary.html";
}

#[derive(Serialize)]
struct Theme {
    /// Its heading with its number; empty for the plan as a whole.
    name: String,
    count: i64,
    senders: Vec<Sender>,
    /// Senders beside those.
    others: usize,
    url: String,
    /// What it is called in the later version; empty where it is not there.
    became: String,
}

#[derive(Serialize)]
struct Sender {
    name: String,
    count: i64,
}

struct Loaded {
    outline: Outline,
    later: Option<Later>,
    raised: Vec<Raised>,
    total: i64,
    events: Vec<Workshop>,
}

/// A version after the one that was heard, and what its sections are called.
struct Later {
    number: i32,
    names: HashMap<SectionKey, String>,
}

/// `GET /arbeid/{hearing}/verksted/oppsummering`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let (hearing, id, project) =
        (head(&viewer.witness)?, viewer.witness.id(), viewer.witness.hearing.project);
    let load = move |conn: &mut Conn| load(conn, id, project);
    let Loaded { outline, later, raised, total, events } =
        viewer.page.state.db.read::<_, db::Error>(load).await?.ok_or(Error::NotFound)?;
    let mut senders: HashMap<Option<SectionKey>, Vec<Sender>> = HashMap::new();
    for Raised { theme, sender, count } in raised {
        senders.entry(theme).or_default().push(Sender { name: sender, count });
    }
    let theme = |key: Option<SectionKey>, name: String, mut all: Vec<Sender>| {
        let count = all.iter().map(|sender| sender.count).sum();
        let others = all.len().saturating_sub(NAMED);
        all.truncate(NAMED);
        let became = key.and_then(|key| later.as_ref()?.names.get(&key).cloned()).unwrap_or_default();
        Theme { name, count, senders: all, others, url: theme_url(&hearing, key), became }
    };
    let mut themes = Vec::new();
    for heading in outline.headings {
        let all = senders.remove(&Some(heading.key)).unwrap_or_default();
        themes.push(theme(Some(heading.key), name_of(&heading.number, &heading.heading), all));
    }
    themes.push(theme(None, String::new(), senders.remove(&None).unwrap_or_default()));
    let number = later.as_ref().map(|later| later.number);
    viewer.page.render(SummaryView { tab: TAB, events, total, themes, later: number, hearing })
}

fn load(conn: &mut Conn, id: HearingId, project: ProjectId) -> db::Result<Option<Loaded>> {
    let Some(outline) = importing::outline(conn, id)? else { return Ok(None) };
    let later = later(conn, project, &outline.version)?;
    Ok(Some(Loaded {
        later,
        raised: summary::raised(conn, id)?,
        total: summary::count(conn, id)?,
        events: read::workshops(conn, id)?,
        outline,
    }))
}

/// The newest version, where it came after the one that was heard.
fn later(conn: &mut Conn, project: ProjectId, heard: &VersionHead) -> db::Result<Option<Later>> {
    let newest = plans::read::versions(conn, project)?.into_iter().next();
    let Some(newest) = newest.filter(|newest| newest.number > heard.number) else { return Ok(None) };
    let sections = plans::read::sections(conn, newest.version)?.into_iter();
    let mut names: HashMap<SectionKey, String> =
        sections.map(|section| (section.key, name_of(&section.number, &section.heading))).collect();
    let moved = plans::read::trail(conn, project)?.sections(&section_places(names.keys().copied()));
    let gone: Vec<_> = moved.iter().filter_map(|(was, is)| Some((*was, names.get(is)?.clone()))).collect();
    names.extend(gone);
    Ok(Some(Later { number: newest.number, names }))
}

/// `2.1 Økonomi`.
fn name_of(number: &str, heading: &str) -> String {
    format!("{number} {heading}").trim().to_owned()
}

fn theme_url(hearing: &HeadView, key: Option<SectionKey>) -> String {
    let theme = key.map_or_else(|| WHOLE.to_owned(), |key| key.to_string());
    format!("{}/verksted/oppsummering/{theme}", hearing.url)
}

#[derive(Deserialize)]
pub(super) struct ThemeQuery {
    side: Option<String>,
}

#[derive(Serialize)]
struct ThemeView {
    hearing: HeadView,
    tab: &'static str,
    /// Empty for the plan as a whole.
    name: String,
    said: Vec<Said>,
    pages: Pages,
}

impl Template for ThemeView {
    const NAME: &'static str = "workshops/theme.html";
}

/// `GET /arbeid/{hearing}/verksted/oppsummering/{theme}`.
pub(super) async fn theme(
    viewer: Viewer,
    path: Path<(String, String)>,
    asked: Query<ThemeQuery>,
) -> Result<HttpResponse> {
    let (_, theme) = path.into_inner();
    let key = match theme.as_str() {
        WHOLE => None,
        key => Some(key.parse::<SectionKey>().or(Err(Error::NotFound))?),
    };
    let (round, id, at) =
        (head(&viewer.witness)?, viewer.witness.id(), pagination::at::<InputId>(asked.side.as_deref()));
    let load = move |conn: &mut Conn| {
        Ok((importing::outline(conn, id)?, summary::said(conn, (id, key), &at, PER_PAGE)?))
    };
    let (outline, window) = viewer.page.state.db.read::<_, db::Error>(load).await?;
    let headings = outline.ok_or(Error::NotFound)?.headings;
    let heading = headings.into_iter().find(|heading| Some(heading.key) == key);
    let name = match (key, heading) {
        (None, _) => String::new(),
        (Some(_), Some(heading)) => name_of(&heading.number, &heading.heading),
        (Some(_), None) => return Err(Error::NotFound),
    };
    let pages = Pages::of(&window, &format!("{}?side=", theme_url(&round, key)), |said| said.id);
    viewer.page.render(ThemeView { hearing: round, tab: TAB, name, said: window.rows, pages })
}
