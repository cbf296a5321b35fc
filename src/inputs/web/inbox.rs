//! The inbox: filtered, searched, a page at a time; and the answers around the open one.

use actix_web::HttpRequest;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use url::form_urlencoded::Serializer;

use crate::db::{self, Conn};
use crate::hearings::Head;
use crate::inputs::store::inbox::{self as store, Listed};
use crate::inputs::{Progress, ResponseId, Tag};
use crate::text::coverage::Coverage;
use crate::web::pagination::Pagination;
use crate::web::query;

/// Rows on a page of the inbox.
const PAGE: i64 = 50;

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
        format!("{}/arbeidsbenk/{id}{}", hearing.url, self.query())
    }
}

/// The left pane.
#[derive(Serialize)]
pub(super) struct Inbox {
    url: String,
    search: String,
    /// The chosen filter, to be sent along with a search.
    show: Option<Progress>,
    filters: Vec<Filter>,
    rows: Vec<Row>,
    pages: Pagination,
    /// Address of a page of the inbox, up to its number.
    base: String,
    /// Of the whole hearing.
    coverage: Covered,
    done: usize,
    total: usize,
}

#[derive(Serialize)]
struct Filter {
    name: &'static str,
    count: usize,
    href: String,
    current: bool,
}

#[derive(Serialize)]
struct Row {
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

pub(super) fn around(all: &[Listed], wish: &Wish, hearing: &Head, id: ResponseId) -> Around {
    let url = |listed: &Listed| wish.answer_url(hearing, listed.id);
    let shown = |listed: &&Listed| fits(listed, wish);
    let Some(at) = all.iter().position(|listed| listed.id == id) else {
        return Around::default();
    };
    let (before, after) = (all.iter().take(at), all.iter().skip(at + 1));
    let open = |listed: &&Listed| Progress::of(listed.coverage) != Progress::Done && listed.id != id;
    Around {
        previous: before.rev().find(shown).map(url),
        next: after.clone().find(shown).map(url),
        next_open: after.chain(all.iter().take(at)).find(open).map(url),
    }
}

fn fits(listed: &Listed, wish: &Wish) -> bool {
    listed.found && wish.show().is_none_or(|show| Progress::of(listed.coverage) == show)
}

pub(super) fn load(
    conn: &mut Conn,
    hearing: &Head,
    wish: &Wish,
    all: &[Listed],
    open: Option<ResponseId>,
) -> db::Result<Inbox> {
    let shown: Vec<&Listed> = all.iter().filter(|listed| fits(listed, wish)).collect();
    let asked = wish.side.as_deref().and_then(|side| side.parse().ok());
    let pages = Pagination::new(asked, i64::try_from(shown.len()).unwrap_or(i64::MAX), PAGE);
    let skip = usize::try_from(pages.offset()).unwrap_or(0);
    let page: Vec<&Listed> = shown.into_iter().skip(skip).take(50).collect();
    let ids: Vec<ResponseId> = page.iter().map(|listed| listed.id).collect();
    let rows = store::rows(conn, &ids)?;
    let coverage: Coverage = all.iter().map(|listed| listed.coverage).sum();
    let unpaged = Wish { side: None, ..wish.clone() };
    let base = unpaged.query_with(&[("side", "")]);
    Ok(Inbox {
        url: format!("{}/arbeidsbenk", hearing.url),
        search: wish.search(),
        show: wish.show(),
        filters: filters(hearing, wish, all),
        rows: rows
            .into_iter()
            .zip(page)
            .map(|(row, listed)| shown_row(row, listed, hearing, wish, open))
            .collect(),
        pages,
        base: format!("{}/arbeidsbenk{base}", hearing.url),
        coverage: coverage.into(),
        done: all.iter().filter(|listed| listed.coverage.complete()).count(),
        total: all.len(),
    })
}

fn shown_row(row: store::Row, listed: &Listed, hearing: &Head, wish: &Wish, open: Option<ResponseId>) -> Row {
    Row {
        href: wish.answer_url(hearing, row.id),
        current: open == Some(row.id),
        coverage: listed.coverage.into(),
        progress: Progress::of(listed.coverage),
        id: row.id,
        sender: row.sender,
        day: row.received_on,
        no_comments: row.no_comments,
        beginning: row.beginning,
        tags: row.tags,
    }
}

fn filters(hearing: &Head, wish: &Wish, all: &[Listed]) -> Vec<Filter> {
    let found = || all.iter().filter(|listed| listed.found);
    let filter = |name, show: Option<Progress>| {
        let wish =
            Wish { vis: show.map(|show| show.to_string()), side: None, endre: None, sok: wish.sok.clone() };
        let count = found().filter(|listed| fits(listed, &wish)).count();
        (name, count, format!("{}/arbeidsbenk{}", hearing.url, wish.query()), show)
    };
    let each =
        Progress::ALL.iter().map(|show| filter(show.as_str(), Some(*show))).chain([filter("all", None)]);
    each.map(|(name, count, href, show)| Filter { name, count, href, current: show == wish.show() }).collect()
}
