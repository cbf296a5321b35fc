//! The inbox: filtered, searched, a page at a time; and the answers around the open one.

use std::collections::HashMap;

use actix_web::HttpRequest;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use crate::db::keyset::{At, window};
use crate::db::{self, Conn};
use crate::hearings::Head;
use crate::inputs::read::inbox::{Waiting, found, rows};
use crate::inputs::{Progress, ResponseId, Tag};
use crate::responses::read::{Filter, Listed, Place, listed, place, totals};
use crate::text::coverage::Coverage;
use crate::web::pagination::{self, Pages};
use crate::web::query;

/// Rows on a page of the inbox.
const PAGE: usize = 50;

/// What the address asks to see: kept in every link and form of the page, so that nobody loses their place.
#[derive(Clone, Debug, Default, Deserialize)]
pub struct Wish {
    /// A [`Progress`]; anything else shows all.
    vis: Option<String>,
    /// Search.
    sok: Option<String>,
    side: Option<String>,
    /// The input whose form is open.
    pub(super) endre: Option<String>,
}

impl Wish {
    /// Reads it from the address of any request.
    pub fn of(request: &HttpRequest) -> Self {
        let asked = query::in_address(request);
        let value = |name: &str| asked.has(name).then(|| asked.text(name).to_owned());
        Self { vis: value("vis"), sok: value("sok"), side: value("side"), endre: None }
    }

    pub(super) fn search(&self) -> String {
        self.sok.clone().unwrap_or_default().trim().to_owned()
    }

    fn show(&self) -> Option<Progress> {
        self.vis.as_deref().and_then(Progress::parse)
    }

    /// Which answers that is.
    fn wanted(&self) -> Filter {
        Filter { search: self.search(), progress: self.show(), ..Filter::default() }
    }

    /// `?vis=…&sok=…&side=…`, empty where nothing is asked.
    pub fn query(&self) -> String {
        self.query_with(&[])
    }

    /// As [`Wish::query`], with more pairs behind.
    pub fn query_with(&self, more: &[(&str, &str)]) -> String {
        let own = [("vis", &self.vis), ("sok", &self.sok), ("side", &self.side)];
        let own = own.into_iter().filter_map(|(name, value)| value.as_deref().map(|value| (name, value)));
        let pairs = own.filter(|(_, value)| !value.is_empty()).chain(more.iter().copied());
        let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
        if query.is_empty() { query } else { format!("?{query}") }
    }

    pub(super) fn answer_url(&self, hearing: &Head, id: ResponseId) -> String {
        format!("{}/arbeidsbenk/{id}{}", hearing.url(), self.query())
    }
}

/// The left pane.
#[derive(Serialize)]
pub(super) struct Inbox {
    url: String,
    search: String,
    /// The chosen filter, to be sent along with a search.
    show: Option<Progress>,
    filters: Vec<FilterView>,
    rows: Vec<RowView>,
    pages: Pages,
    /// Of the whole hearing.
    coverage: Covered,
    done: i64,
    total: i64,
}

#[derive(Serialize)]
struct FilterView {
    name: &'static str,
    count: i64,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct RowView {
    id: ResponseId,
    href: String,
    sender: String,
    /// When it was received, in Norway.
    day: Date,
    no_comments: bool,
    beginning: String,
    coverage: Covered,
    progress: Progress,
    tags: Vec<Tag>,
    current: bool,
}

/// Coverage as a page shows it.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Covered {
    #[serde(rename = "covered")]
    read: usize,
    total: usize,
    percent: u8,
    left: usize,
}

impl From<Coverage> for Covered {
    fn from(c: Coverage) -> Self {
        Self { read: c.covered, total: c.total, percent: c.percent(), left: c.left() }
    }
}

/// The neighbours of the open answer in the list as filtered, and the next that is not done.
#[derive(Clone, Debug, Default, Serialize)]
pub(super) struct Around {
    previous: Option<String>,
    next: Option<String>,
    next_open: Option<String>,
}

/// Reads them: at most six queries of one row.
pub(super) fn around(conn: &mut Conn, wish: &Wish, hearing: &Head, id: ResponseId) -> db::Result<Around> {
    let Some(place) = place(conn, hearing.id, id)? else {
        return Ok(Around::default());
    };
    let wanted = wish.wanted();
    let mut beside = |at: At<Place>| {
        let found = listed(conn, hearing.id, &wanted, &at, 1)?;
        Ok::<_, db::Error>(found.first().map(|listed| wish.answer_url(hearing, listed.id())))
    };
    let (previous, next) = (beside(At::Before(place))?, beside(At::After(place))?);
    let open = match next_open(conn, hearing, &At::After(place), id)? {
        None => next_open(conn, hearing, &At::Start, id)?,
        found => found,
    };
    Ok(Around { previous, next, next_open: open.map(|id| wish.answer_url(hearing, id)) })
}

/// The first from a place on that is not done, beside this one; the search and the filter do not matter.
fn next_open(
    conn: &mut Conn,
    hearing: &Head,
    at: &At<Place>,
    beside: ResponseId,
) -> db::Result<Option<ResponseId>> {
    let mut nearest: Option<Place> = None;
    for progress in [Progress::NotStarted, Progress::UnderWay] {
        let wanted = Filter { progress: Some(progress), ..Filter::default() };
        let found = listed(conn, hearing.id, &wanted, at, 2)?;
        let first = found.into_iter().map(|listed| listed.place).find(|place| place.response_id != beside);
        // Last received first: the nearest is the greatest.
        nearest = nearest.max(first);
    }
    Ok(nearest.map(|place| place.response_id))
}

/// Reads the page that is wished for: what it shows, and the numbers of the whole hearing as they are kept.
pub(super) fn load(
    conn: &mut Conn,
    hearing: &Head,
    wish: &Wish,
    open: Option<ResponseId>,
) -> db::Result<Inbox> {
    let totals = totals(conn, hearing.id)?;
    let counts = if wish.search().is_empty() {
        Progress::ALL.iter().map(|progress| (*progress, totals.at(*progress))).collect()
    } else {
        found(conn, hearing.id, &wish.search())?
    };
    let at = pagination::at(wish.side.as_deref());
    let wanted = wish.wanted();
    let page = window(&at, PAGE, |at, limit| listed(conn, hearing.id, &wanted, at, limit))?;
    let ids: Vec<ResponseId> = page.rows.iter().map(Listed::id).collect();
    let rows = rows(conn, &ids)?;
    let unpaged = Wish { side: None, ..wish.clone() };
    let base = format!("{}/arbeidsbenk{}", hearing.url(), unpaged.query_with(&[("side", "")]));
    Ok(Inbox {
        url: format!("{}/arbeidsbenk", hearing.url()),
        search: wish.search(),
        show: wish.show(),
        filters: filters(hearing, wish, &counts),
        pages: Pages::of(&page, &base, |listed| listed.place),
        rows: rows
            .into_iter()
            .zip(&page.rows)
            .map(|(row, listed)| shown_row(row, listed, hearing, wish, open))
            .collect(),
        coverage: totals.coverage().into(),
        done: totals.at(Progress::Done),
        total: totals.received(),
    })
}

fn shown_row(
    row: Waiting,
    listed: &Listed,
    hearing: &Head,
    wish: &Wish,
    open: Option<ResponseId>,
) -> RowView {
    RowView {
        href: wish.answer_url(hearing, row.head.id),
        current: open == Some(row.head.id),
        coverage: listed.coverage().into(),
        progress: Progress::of(listed.coverage()),
        id: row.head.id,
        sender: row.head.sender,
        day: row.head.received_on,
        no_comments: row.head.no_comments,
        beginning: row.beginning,
        tags: row.tags,
    }
}

fn filters(hearing: &Head, wish: &Wish, counts: &HashMap<Progress, i64>) -> Vec<FilterView> {
    let filter = |show: Option<Progress>| {
        let name = show.map_or("all", Progress::as_str);
        let other = Wish { vis: show.map(|show| show.to_string()), side: None, endre: None, ..wish.clone() };
        let count = match show {
            Some(show) => counts.get(&show).copied().unwrap_or(0),
            None => counts.values().sum(),
        };
        let href = format!("{}/arbeidsbenk{}", hearing.url(), other.query());
        FilterView { name, count, href, current: show == wish.show() }
    };
    Progress::ALL.iter().map(|show| filter(Some(*show))).chain([filter(None)]).collect()
}
