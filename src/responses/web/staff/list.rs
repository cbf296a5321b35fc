//! The list of answers: searched, filtered, a page at a time.

use actix_web::HttpResponse;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Deserializer, Serialize};

use super::super::super::read::{self, Filter, Place};
use super::super::super::{Decided, Submitted};
use super::super::uninvited::kinds;
use crate::consultees::ConsulteeKind;
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::hearings::Head;
use crate::hearings::web::{HeadView, Viewer};
use crate::templates::Template;
use crate::web::pagination::{self, Pages};
use crate::web::{Choice, Query, Result};

const PER_PAGE: usize = 50;

/// What the address asks to see.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct ListQuery {
    #[serde(rename = "q")]
    search: String,
    /// One of [`FILTERS`], or empty for all.
    #[serde(rename = "vis")]
    filter: String,
    #[serde(deserialize_with = "kind")]
    kind: Option<ConsulteeKind>,
    #[serde(rename = "side")]
    page: Option<String>,
}

/// A kind of sender; all for anything else.
fn kind<'de, D: Deserializer<'de>>(from: D) -> std::result::Result<Option<ConsulteeKind>, D::Error> {
    Ok(ConsulteeKind::parse(&String::deserialize(from)?))
}

/// Names of the filters, in the order they are shown.
const FILTERS: [&str; 8] =
    ["all", "late", "not_cleared", "cleared", "withheld", "not_journaled", "no_comments", "withdrawn"];

#[derive(Serialize)]
struct ListView {
    hearing: HeadView,
    tab: &'static str,
    rows: Vec<ListedAnswer>,
    drafts: i64,
    /// Drafts that will be removed soon.
    announced: i64,
    query: String,
    kind: Option<ConsulteeKind>,
    kinds: Vec<Choice>,
    filters: Vec<FilterView>,
    pages: Pages,
    /// How many there are, where that is known; else there are more than `shown`.
    total: Option<i64>,
    shown: usize,
    may_work: bool,
}

impl Template for ListView {
    const NAME: &'static str = "responses/list.html";
}

#[derive(Serialize)]
struct ListedAnswer {
    url: String,
    answer: Submitted,
}

#[derive(Serialize)]
struct FilterView {
    name: &'static str,
    href: String,
    current: bool,
}

/// `GET /arbeid/{hearing}/svar`.
pub(super) async fn show(viewer: Viewer, asked: Query<ListQuery>) -> Result<HttpResponse> {
    let asked = asked.into_inner();
    let (hearing, filter) = (viewer.witness.id(), filter(&asked, &viewer.witness.hearing));
    let at = pagination::at::<Place>(asked.page.as_deref());
    let read = move |conn: &mut Conn| {
        let page = read::page(conn, hearing, &filter, &at, PER_PAGE)?;
        let known = read::known(conn, hearing, &filter)?;
        // A list that fits on one page tells its own length.
        let whole = !page.before && !page.after;
        let total = if whole { i64::try_from(page.rows.len()).map_or(known, Some) } else { known };
        let drafts = (read::totals(conn, hearing)?.drafts(), read::drafts_announced(conn, hearing)?);
        Ok::<_, db::Error>((page, total, drafts))
    };
    let (page, total, (drafts, announced)) = viewer.page.state.db.read(read).await?;
    let head = HeadView::of(&viewer.witness);
    let listed =
        |answer: Submitted| ListedAnswer { url: format!("{}/svar/{}", head.url, answer.response), answer };
    let view = ListView {
        tab: "responses",
        pages: Pages::of(&page, &format!("{}&side=", address(&head, &asked, &asked.filter)), place),
        total,
        shown: page.rows.len(),
        rows: page.rows.into_iter().map(listed).collect(),
        drafts,
        announced,
        filters: FILTERS.iter().map(|name| filter_view(&head, &asked, name)).collect(),
        may_work: crate::hearings::access::Work::of((*viewer.witness).clone()).is_some(),
        query: asked.search,
        kind: asked.kind,
        kinds: kinds(&viewer.page),
        hearing: head,
    };
    viewer.page.render(view)
}

/// Where an answer stands in the list.
fn place(of: &Submitted) -> Place {
    Place { received_on: Day(of.received.on), submitted_at: Ts(of.submitted_at), response_id: of.response }
}

fn filter(asked: &ListQuery, head: &Head) -> Filter {
    let wanted = |name: &str| (asked.filter == name).then_some(true);
    Filter {
        search: asked.search.clone(),
        kind: asked.kind,
        no_comments: wanted("no_comments"),
        late: wanted("late").map(|_| head.deadline),
        withdrawn: asked.filter == "withdrawn",
        decided: match asked.filter.as_str() {
            "not_cleared" => Some(Decided::Open),
            "cleared" => Some(Decided::Cleared),
            "withheld" => Some(Decided::Withheld),
            _ => None,
        },
        journaled: (asked.filter == "not_journaled").then_some(false),
        progress: None,
    }
}

fn filter_view(head: &HeadView, asked: &ListQuery, name: &'static str) -> FilterView {
    let current = asked.filter == name || (name == "all" && !FILTERS.contains(&asked.filter.as_str()));
    FilterView { name, href: address(head, asked, name), current }
}

fn address(head: &HeadView, asked: &ListQuery, filter: &str) -> String {
    let escape = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    let kind = asked.kind.map_or("", ConsulteeKind::as_str);
    format!("{}/svar?vis={}&q={}&kind={kind}", head.url, escape(filter), escape(&asked.search))
}
