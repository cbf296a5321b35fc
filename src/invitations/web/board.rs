//! The board of a hearing: who is asked, whom the letter reached, and how far each has come.

use std::collections::HashMap;

use actix_web::HttpResponse;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::{Invited, LETTER, Progress, store};
use crate::db;
use crate::hearings::access::Work;
use crate::hearings::tabs::LETTERS;
use crate::hearings::web::Viewer;
use crate::hearings::{Head, MemberRole, Phase};
use crate::mail::outbox::{self, LetterState, LetterStatus, LetterView};
use crate::text::fold::found;
use crate::web::pagination::Pagination;
use crate::web::{Error, Query, Result};

const PER_PAGE: i64 = 100;

#[derive(Deserialize)]
pub(super) struct Asked {
    vis: Option<String>,
    q: Option<String>,
    side: Option<i64>,
}

/// Which of them are shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filter {
    All,
    Unanswered,
    Answered,
    Failed,
    Uncertain,
}

impl Filter {
    const ALL: [Self; 5] = [Self::All, Self::Unanswered, Self::Answered, Self::Failed, Self::Uncertain];

    /// In the address.
    fn word(self) -> &'static str {
        match self {
            Self::All => "alle",
            Self::Unanswered => "ubesvart",
            Self::Answered => "besvart",
            Self::Failed => "feilet",
            Self::Uncertain => "uklart",
        }
    }

    fn key(self) -> &'static str {
        match self {
            Self::All => "invitations-filter-all",
            Self::Unanswered => "invitations-filter-unanswered",
            Self::Answered => "invitations-filter-answered",
            Self::Failed => "invitations-filter-failed",
            Self::Uncertain => "invitations-filter-uncertain",
        }
    }

    fn of(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|filter| word == Some(filter.word())).unwrap_or(Self::All)
    }

    fn takes(self, progress: Progress) -> bool {
        match self {
            Self::All => true,
            Self::Unanswered => progress != Progress::Answered,
            Self::Answered => progress == Progress::Answered,
            Self::Failed => progress == Progress::Failed,
            Self::Uncertain => progress == Progress::Uncertain,
        }
    }
}

#[derive(Serialize)]
struct BoardView {
    hearing: Head,
    tab: &'static str,
    deadline: Deadline,
    may_manage: bool,
    /// May see addresses and what became of letters.
    may_work: bool,
    /// How many letters need somebody; 0 for those who do not look after them.
    letters: i64,
    counts: Counts,
    filters: Vec<FilterView>,
    rows: Vec<RowView>,
    query: String,
    pages: Pagination,
    base: String,
}

#[derive(Serialize)]
struct Deadline {
    day: Date,
    /// Negative when it is over.
    days_left: i32,
    phase: Phase,
}

/// Everybody counts in `invited`; the others may overlap.
#[derive(Default, Serialize)]
struct Counts {
    invited: usize,
    sent: usize,
    waiting: usize,
    failed: usize,
    uncertain: usize,
    opened: usize,
    drafting: usize,
    answered: usize,
}

#[derive(Serialize)]
struct FilterView {
    key: &'static str,
    href: String,
    count: usize,
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
pub(super) async fn show(viewer: Viewer, asked: Query<Asked>) -> Result<HttpResponse> {
    let id = viewer.witness.id();
    let read = move |conn: &mut db::Conn| {
        let invited = store::of_hearing(conn, id)?;
        let subjects: Vec<Uuid> = invited.iter().map(|invited| invited.id.0).collect();
        let letters = outbox::status_of(conn, LETTER, &subjects)?;
        Ok::<_, db::Error>((invited, letters))
    };
    let (invited, letters) = viewer.page.state.db.read(read).await?;
    let view = view(&viewer, &asked, invited, &letters)?;
    viewer.page.render("invitations/board.html", view)
}

fn view(
    viewer: &Viewer,
    asked: &Asked,
    invited: Vec<Invited>,
    letters: &HashMap<Uuid, LetterStatus>,
) -> Result<BoardView> {
    let head = viewer.witness.hearing.clone();
    let all: Vec<RowView> = invited.into_iter().map(|invited| row(viewer, invited, letters)).collect();
    let counts = count(&all, letters);
    let (filter, query) =
        (Filter::of(asked.vis.as_deref()), asked.q.as_deref().unwrap_or("").trim().to_owned());
    let filters = Filter::ALL.map(|one| FilterView {
        key: one.key(),
        href: format!("{}?vis={}", head.url, one.word()),
        count: all.iter().filter(|row| one.takes(row.progress)).count(),
        current: one == filter,
    });
    let wanted =
        |row: &RowView| filter.takes(row.progress) && (query.is_empty() || found(&row.invited.name, &query));
    let shown: Vec<RowView> = all.into_iter().filter(wanted).collect();
    let total = i64::try_from(shown.len()).map_err(Error::internal)?;
    let pages = Pagination::new(asked.side, total, PER_PAGE);
    let skip = usize::try_from(pages.offset()).map_err(Error::internal)?;
    let take = usize::try_from(pages.limit()).map_err(Error::internal)?;
    let mut address = url::form_urlencoded::Serializer::new(String::new());
    address.append_pair("vis", filter.word()).append_pair("q", &query);
    Ok(BoardView {
        tab: "board",
        deadline: deadline(viewer, &head),
        may_manage: viewer.witness.role == MemberRole::Lead,
        may_work: may_work(viewer),
        letters: head.tabs.iter().find(|tab| tab.name == LETTERS).map_or(0, |tab| tab.waiting),
        base: format!("{}?{}&side=", head.url, address.finish()),
        counts,
        filters: filters.into(),
        rows: shown.into_iter().skip(skip).take(take).collect(),
        query,
        pages,
        hearing: head,
    })
}

fn deadline(viewer: &Viewer, head: &Head) -> Deadline {
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
        url: format!("{}/invitasjon/{}", viewer.witness.hearing.url, invited.id),
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

fn count(rows: &[RowView], letters: &HashMap<Uuid, LetterStatus>) -> Counts {
    let of = |wanted: &dyn Fn(&RowView) -> bool| rows.iter().filter(|row| wanted(row)).count();
    let in_state = |row: &RowView, states: &[LetterState]| {
        letters.get(&row.invited.id.0).is_some_and(|letter| states.contains(&letter.state))
    };
    Counts {
        invited: rows.len(),
        sent: of(&|row| row.sent_at.is_some()),
        waiting: of(&|row| in_state(row, &[LetterState::Queued, LetterState::Sending])),
        failed: of(&|row| row.progress == Progress::Failed),
        uncertain: of(&|row| row.progress == Progress::Uncertain),
        opened: of(&|row| row.invited.opened_at.is_some()),
        drafting: of(&|row| row.invited.drafting_at.is_some() && row.invited.answered.is_none()),
        answered: of(&|row| row.invited.answered.is_some()),
    }
}
