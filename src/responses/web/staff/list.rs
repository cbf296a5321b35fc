//! The list of answers: searched, filtered, a page at a time.

use actix_web::HttpResponse;
use percent_encoding::{NON_ALPHANUMERIC, utf8_percent_encode};
use serde::{Deserialize, Serialize};

use super::super::super::Submitted;
use super::super::super::store::{self, Decided, Filter, Place};
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

/// The filters as the address has them.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(super) struct Asked {
    q: String,
    /// One of [`FILTERS`], or empty for all.
    vis: String,
    kind: String,
    side: Option<String>,
}

/// Names of the filters, in the order they are shown.
const FILTERS: [&str; 8] =
    ["all", "late", "not_cleared", "cleared", "withheld", "not_journaled", "no_comments", "withdrawn"];

#[derive(Serialize)]
struct ListView {
    hearing: HeadView,
    tab: &'static str,
    rows: Vec<Row>,
    drafts: i64,
    /// Drafts that will be removed soon.
    announced: i64,
    query: String,
    kind: String,
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
struct Row {
    url: String,
    kind: String,
    answer: Submitted,
}

#[derive(Serialize)]
struct FilterView {
    name: &'static str,
    href: String,
    current: bool,
}

/// `GET /arbeid/{hearing}/svar`.
pub(super) async fn show(viewer: Viewer, asked: Query<Asked>) -> Result<HttpResponse> {
    let asked = asked.into_inner();
    let (hearing, filter) = (viewer.witness.id(), filter(&asked, &viewer.witness.hearing));
    let at = pagination::at::<Place>(asked.side.as_deref());
    let read = move |conn: &mut Conn| {
        let page = store::page(conn, hearing, &filter, &at, PER_PAGE)?;
        let known = store::known(conn, hearing, &filter)?;
        // A list that fits on one page tells its own length.
        let whole = !page.before && !page.after;
        let total = if whole { i64::try_from(page.rows.len()).map_or(known, Some) } else { known };
        let drafts = (store::totals(conn, hearing)?.drafts(), store::drafts_announced(conn, hearing)?);
        Ok::<_, db::Error>((page, total, drafts))
    };
    let (page, total, (drafts, announced)) = viewer.page.state.db.read(read).await?;
    let head = HeadView::of(&viewer.witness);
    let label = |kind: ConsulteeKind| {
        viewer.page.state.templates.text(viewer.page.lang, &format!("consultees-kind-{kind}"))
    };
    let row = |answer: Submitted| Row {
        url: format!("{}/svar/{}", head.url, answer.response),
        kind: label(answer.sender_kind),
        answer,
    };
    let view = ListView {
        tab: "responses",
        pages: Pages::of(&page, &format!("{}&side=", address(&head, &asked, &asked.vis)), place),
        total,
        shown: page.rows.len(),
        rows: page.rows.into_iter().map(row).collect(),
        drafts,
        announced,
        filters: FILTERS.iter().map(|name| filter_view(&head, &asked, name)).collect(),
        may_work: crate::hearings::access::Work::of((*viewer.witness).clone()).is_some(),
        query: asked.q,
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

fn filter(asked: &Asked, head: &Head) -> Filter {
    let wanted = |name: &str| (asked.vis == name).then_some(true);
    Filter {
        search: asked.q.clone(),
        kind: ConsulteeKind::parse(&asked.kind),
        no_comments: wanted("no_comments"),
        late: wanted("late").map(|_| head.deadline),
        withdrawn: asked.vis == "withdrawn",
        decided: match asked.vis.as_str() {
            "not_cleared" => Some(Decided::Open),
            "cleared" => Some(Decided::Cleared),
            "withheld" => Some(Decided::Withheld),
            _ => None,
        },
        journaled: (asked.vis == "not_journaled").then_some(false),
        progress: None,
    }
}

fn filter_view(head: &HeadView, asked: &Asked, name: &'static str) -> FilterView {
    let current = asked.vis == name || (name == "all" && !FILTERS.contains(&asked.vis.as_str()));
    FilterView { name, href: address(head, asked, name), current }
}

fn address(head: &HeadView, asked: &Asked, filter: &str) -> String {
    let escape = |text: &str| utf8_percent_encode(text, NON_ALPHANUMERIC).to_string();
    format!("{}/svar?vis={}&q={}&kind={}", head.url, escape(filter), escape(&asked.q), escape(&asked.kind))
}
