//! The list of letters: those that need somebody first in sight, filtered, a page at a time.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::Kind;
use super::super::read::{self, About};
use crate::accounts::web::Administrator;
use crate::clock::Clock;
use crate::db::{self, Conn};
use crate::hearings::MemberRole;
use crate::hearings::web::{HeadView, Worker};
use crate::mail::outbox::{self, Filter, LetterId, LetterState, LetterStatus, LetterView, Show};
use crate::projects;
use crate::templates::Template;
use crate::web::{Page, Query, Result};

const PER_PAGE: usize = 50;

/// The filters as the address has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    vis: String,
    slag: String,
    /// The last letter of the page before.
    etter: String,
}

/// The filters' words in the address, in the order they are shown.
const SHOWS: [(&str, Show); 7] = [
    ("alle", Show::All),
    ("ma-ses-pa", Show::NeedSomebody),
    ("venter", Show::Waiting),
    ("sendt", Show::In(LetterState::Sent)),
    ("feilet", Show::In(LetterState::Failed)),
    ("uklart", Show::In(LetterState::Uncertain)),
    ("trukket", Show::In(LetterState::Cancelled)),
];

#[derive(Serialize)]
struct ListView {
    hearing: Option<HeadView>,
    project: Option<projects::web::HeadView>,
    /// Whose letters they are: `hearing`, `project` or `site`.
    of: &'static str,
    tab: &'static str,
    rows: Vec<ListedLetter>,
    filters: Vec<FilterView>,
    kinds: Vec<KindView>,
    /// The chosen kind, or empty.
    kind: String,
    /// The chosen filter's word.
    show: &'static str,
    base: String,
    /// Address of the page after this one.
    next: Option<String>,
    total: i64,
}

impl Template for ListView {
    const NAME: &'static str = "letters/list.html";
}

#[derive(Serialize)]
struct ListedLetter {
    letter: LetterView,
    kind: Kind,
    name: Option<String>,
    href: Option<String>,
    /// The viewer decides about letters of this kind.
    mine: bool,
}

#[derive(Serialize)]
struct FilterView {
    word: &'static str,
    href: String,
    count: i64,
    current: bool,
}

#[derive(Serialize)]
struct KindView {
    value: Kind,
    current: bool,
}

/// What the page is made from.
struct Found {
    letters: Vec<LetterStatus>,
    about: HashMap<Uuid, About>,
    counts: Vec<(String, LetterState, i64)>,
    troubled: i64,
    more: bool,
}

/// `GET /arbeid/{hearing}/utsendinger?vis=&slag=&etter=`.
pub(super) async fn of_hearing(worker: Worker, asked: Query<ListQuery>) -> Result<HttpResponse> {
    let head = HeadView::of(&worker.witness);
    let asks = worker.witness.role == MemberRole::Lead;
    render(&worker.page, Place::Hearing(head), asks, &asked).await
}

/// `GET /planarbeid/{project}/utsendinger`.
pub(super) async fn of_project(
    worker: projects::web::Worker,
    asked: Query<ListQuery>,
) -> Result<HttpResponse> {
    let head = projects::web::HeadView::of(&worker.witness);
    render(&worker.page, Place::Project(head), false, &asked).await
}

/// `GET /utsendinger`.
pub(super) async fn of_site(who: Administrator, asked: Query<ListQuery>) -> Result<HttpResponse> {
    render(&who.page, Place::Site, false, &asked).await
}

/// Whose letters are listed.
enum Place {
    Hearing(HeadView),
    Project(projects::web::HeadView),
    Site,
}

impl Place {
    /// The letters' scope, the path before their own, and the word for it.
    fn named(&self) -> (Option<Uuid>, &str, &'static str) {
        match self {
            Self::Hearing(head) => (Some(head.id.0), &head.url, "hearing"),
            Self::Project(head) => (Some(head.id.0), &head.url, "project"),
            Self::Site => (None, "", "site"),
        }
    }
}

async fn render(page: &Page, place: Place, asks: bool, asked: &ListQuery) -> Result<HttpResponse> {
    let ((scope, url, of), clock) = (place.named(), &page.state.clock);
    let (word, show) = SHOWS.into_iter().find(|(word, _)| *word == asked.vis).unwrap_or(SHOWS[0]);
    let kind = Kind::parse(&asked.slag).filter(|kind| kind.name().is_some());
    let mut filter = Filter::new(clock, show);
    filter.kind = kind.and_then(Kind::name).map(str::to_owned);
    filter.before = asked.etter.parse::<LetterId>().ok();
    let found = page.read(move |conn, state| find(conn, &state.clock, scope, &filter)).await?;
    let base = format!("{url}/utsendinger");
    let address =
        |word: &str, kind: Option<Kind>| format!("{base}?vis={word}&slag={}", kind.map_or("", Kind::as_str));
    let last = found.letters.last().filter(|_| found.more);
    let (hearing, project) = match place {
        Place::Hearing(head) => (Some(head), None),
        Place::Project(head) => (None, Some(head)),
        Place::Site => (None, None),
    };
    let view = ListView {
        of,
        // A project's letters stand under its follow-up.
        tab: if project.is_some() { "project-followup" } else { "letters" },
        filters: SHOWS
            .map(|(one, show)| filter_view((one, show), word, address(one, kind), (&found, kind)))
            .into(),
        kinds: kinds(&found, kind),
        kind: kind.map_or("", Kind::as_str).to_owned(),
        show: word,
        next: last.map(|last| format!("{}&etter={}", address(word, kind), last.id)),
        total: found.counts.iter().map(|(_, _, count)| count).sum(),
        rows: found.letters.into_iter().map(|letter| row(letter, &found.about, asks, clock)).collect(),
        base,
        hearing,
        project,
    };
    page.render(view)
}

fn find(conn: &mut Conn, clock: &Clock, scope: Option<Uuid>, filter: &Filter) -> db::Result<Found> {
    let limit = i64::try_from(PER_PAGE + 1).unwrap_or(i64::MAX);
    let mut letters = outbox::page(conn, scope, filter, limit)?;
    let more = letters.len() > PER_PAGE;
    letters.truncate(PER_PAGE);
    Ok(Found {
        about: read::about(conn, &letters)?,
        counts: outbox::counts(conn, scope)?,
        troubled: outbox::troubled(conn, clock, (scope, filter.kind.as_deref()))?,
        letters,
        more,
    })
}

fn filter_view(
    (word, show): (&'static str, Show),
    current: &str,
    href: String,
    (found, kind): (&Found, Option<Kind>),
) -> FilterView {
    let waits = |state: LetterState| matches!(state, LetterState::Queued | LetterState::Sending);
    // Its link keeps the kind that is chosen, and so does its number.
    let of_kind = |name: &str| kind.is_none_or(|kind| kind.name() == Some(name));
    let sum = |takes: &dyn Fn(LetterState) -> bool| {
        let counts = found.counts.iter().filter(|(name, state, _)| of_kind(name) && takes(*state));
        counts.map(|(_, _, count)| count).sum()
    };
    let count = match show {
        Show::All => sum(&|_| true),
        Show::NeedSomebody => found.troubled,
        Show::Waiting => sum(&waits),
        Show::In(wanted) => sum(&|state| state == wanted),
    };
    FilterView { word, href, count, current: word == current }
}

/// The kinds there are letters of.
fn kinds(found: &Found, current: Option<Kind>) -> Vec<KindView> {
    let there = |kind: &&Kind| found.counts.iter().any(|(name, _, _)| Kind::of(name) == **kind);
    let listed = Kind::ALL.iter().filter(there).filter(|kind| kind.name().is_some());
    listed.map(|kind| KindView { value: *kind, current: current == Some(*kind) }).collect()
}

fn row(letter: LetterStatus, about: &HashMap<Uuid, About>, asks: bool, clock: &Clock) -> ListedLetter {
    let (kind, about) = (Kind::of(&letter.kind), about.get(&letter.subject));
    ListedLetter {
        kind,
        name: about.map(|about| about.name.clone()),
        href: about.map(|about| about.path.clone()),
        mine: asks || kind != Kind::Invitation,
        letter: letter.shown(clock),
    }
}
