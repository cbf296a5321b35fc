//! The board of a hearing: who is asked, whom the letter reached, and how far each has come.

use std::collections::HashMap;

use actix_web::HttpResponse;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::read::attending::{self, Attendance};
use super::super::read::board::{self, Figures, Shown};
use super::super::{Invited, LETTER, Progress};
use crate::clock::When;
use crate::db;
use crate::db::keyset::Window;
use crate::hearings::access::Work;
use crate::hearings::events::Workshop;
use crate::hearings::web::{HeadView, Viewer};
use crate::hearings::{self, HearingId, MemberRole, Phase};
use crate::mail::outbox::{self, LetterState, LetterStatus, LetterView};
use crate::templates::Template;
use crate::web::pagination::{self, Pages};
use crate::web::{Query, Result};

const PER_PAGE: usize = 100;

#[derive(Deserialize)]
pub(super) struct BoardQuery {
    vis: Option<String>,
    q: Option<String>,
    side: Option<String>,
}

/// Which of them can be shown.
const FILTERS: [Shown; 5] = [Shown::All, Shown::Unanswered, Shown::Answered, Shown::Failed, Shown::Uncertain];

/// In the address.
fn word(shown: Shown) -> &'static str {
    match shown {
        Shown::All => "alle",
        Shown::Unanswered => "ubesvart",
        Shown::Answered => "besvart",
        Shown::Failed => "feilet",
        Shown::Uncertain => "uklart",
    }
}

fn key(shown: Shown) -> &'static str {
    match shown {
        Shown::All => "invitations-filter-all",
        Shown::Unanswered => "invitations-filter-unanswered",
        Shown::Answered => "invitations-filter-answered",
        Shown::Failed => "invitations-filter-failed",
        Shown::Uncertain => "invitations-filter-uncertain",
    }
}

fn shown_by(asked: Option<&str>) -> Shown {
    FILTERS.into_iter().find(|shown| asked == Some(word(*shown))).unwrap_or(Shown::All)
}

#[derive(Serialize)]
struct BoardView {
    hearing: HeadView,
    tab: &'static str,
    deadline: Deadline,
    may_manage: bool,
    /// May see addresses and what became of letters.
    may_work: bool,
    /// How many letters need somebody; 0 for those who do not look after them.
    letters: i64,
    counts: Counts,
    filters: Vec<FilterView>,
    /// What they are invited to and has not begun.
    events: Vec<EventView>,
    rows: Vec<RowView>,
    query: String,
    pages: Pages,
}

impl Template for BoardView {
    const NAME: &'static str = "invitations/board.html";
}

#[derive(Serialize)]
struct Deadline {
    day: Date,
    /// Negative when it is over.
    days_left: i32,
    phase: Phase,
}

/// Everybody counts in `invited`; the others may overlap.
#[derive(Serialize)]
struct Counts {
    invited: i64,
    sent: i64,
    waiting: i64,
    failed: i64,
    uncertain: i64,
    opened: i64,
    drafting: i64,
    answered: i64,
}

#[derive(Serialize)]
struct EventView {
    event: Workshop,
    url: String,
    attendance: Attendance,
    silent: i64,
}

#[derive(Serialize)]
struct FilterView {
    key: &'static str,
    href: String,
    count: i64,
    current: bool,
}

#[derive(Serialize)]
struct RowView {
    invited: Invited,
    url: String,
    progress: Progress,
    /// For those who look after letters.
    letter: Option<LetterView>,
    sent_at: Option<Timestamp>,
}

/// `GET /arbeid/{hearing}`.
pub(super) async fn show(viewer: Viewer, asked: Query<BoardQuery>) -> Result<HttpResponse> {
    let (id, shown) = (viewer.witness.id(), shown_by(asked.vis.as_deref()));
    let query = asked.q.as_deref().unwrap_or("").trim().to_owned();
    let now = viewer.page.state.clock.now();
    let (at, search) = (pagination::at::<board::Place>(asked.side.as_deref()), query.clone());
    let read = move |conn: &mut db::Conn| {
        let page = board::page(conn, id, (shown, &search), &at, PER_PAGE)?;
        let subjects: Vec<Uuid> = page.rows.iter().map(|invited| invited.id.0).collect();
        let letters = outbox::status_of(conn, LETTER, &subjects)?;
        Ok::<_, db::Error>((page, letters, board::figures(conn, id)?, coming(conn, id, now)?))
    };
    let (page, letters, figures, events) = viewer.page.state.db.read(read).await?;
    let mut view = view(&viewer, (shown, query), page, (&letters, &figures));
    let url = view.hearing.url.clone();
    view.events = events.into_iter().map(|told| event(&url, told, figures.invited())).collect();
    viewer.page.render(view)
}

/// The events of a round that people are invited to and that have not begun, with who comes.
fn coming(conn: &mut db::Conn, of: HearingId, now: Timestamp) -> db::Result<Vec<(Workshop, Attendance)>> {
    let mut events = hearings::read::events::inviting(conn, of, When::instant(now).on)?;
    events.retain(|event| event.invites(now));
    let ids: Vec<_> = events.iter().map(|event| event.id).collect();
    let mut told = attending::attendance(conn, &ids)?;
    let with = |event: Workshop| {
        let attendance = told.remove(&event.id).unwrap_or_default();
        (event, attendance)
    };
    Ok(events.into_iter().map(with).collect())
}

fn event(board: &str, (event, attendance): (Workshop, Attendance), asked: i64) -> EventView {
    EventView {
        url: format!("{board}/verksted/{}/pamelding", event.id),
        silent: attendance.silent(asked),
        attendance,
        event,
    }
}

fn view(
    viewer: &Viewer,
    (shown, query): (Shown, String),
    page: Window<Invited>,
    (letters, figures): (&HashMap<Uuid, LetterStatus>, &Figures),
) -> BoardView {
    let head = HeadView::of(&viewer.witness);
    let filters = FILTERS.map(|one| FilterView {
        key: key(one),
        href: format!("{}?vis={}", head.url, word(one)),
        count: figures.of(one),
        current: one == shown,
    });
    let mut address = url::form_urlencoded::Serializer::new(String::new());
    address.append_pair("vis", word(shown)).append_pair("q", &query);
    let base = format!("{}?{}&side=", head.url, address.finish());
    BoardView {
        tab: "board",
        deadline: deadline(viewer, &head),
        may_manage: viewer.witness.role == MemberRole::Lead,
        may_work: may_work(viewer),
        letters: viewer.witness.waiting.letters,
        counts: Counts {
            invited: figures.invited(),
            sent: figures.sent(),
            waiting: figures.waiting(),
            failed: figures.failed(),
            uncertain: figures.uncertain(),
            opened: figures.opened(),
            drafting: figures.drafting(),
            answered: figures.answered(),
        },
        filters: filters.into(),
        pages: Pages::of(&page, &base, board::place),
        rows: page.rows.into_iter().map(|invited| row(viewer, invited, letters)).collect(),
        events: Vec::new(),
        query,
        hearing: head,
    }
}

fn deadline(viewer: &Viewer, head: &HeadView) -> Deadline {
    let today = viewer.page.state.clock.today();
    let days_left = today.until(head.deadline).map_or(0, |span| span.get_days());
    Deadline {
        day: head.deadline,
        days_left,
        phase: Phase::on(today, head.published, head.opens_on, head.deadline),
    }
}

fn row(viewer: &Viewer, invited: Invited, letters: &HashMap<Uuid, LetterStatus>) -> RowView {
    let letter = letters.get(&invited.id.0);
    RowView {
        url: format!("{}/invitasjon/{}", viewer.witness.hearing.url(), invited.id),
        progress: Progress::of(&invited, letter),
        sent_at: letter.filter(|letter| letter.state == LetterState::Sent).map(|letter| letter.at),
        letter: letter.filter(|_| may_work(viewer)).map(|l| l.clone().shown(&viewer.page.state.clock)),
        invited,
    }
}

/// Whoever works on answers looks after letters too, and sees to whom they went.
pub(super) fn may_work(viewer: &Viewer) -> bool {
    Work::of((*viewer.witness).clone()).is_some()
}
