//! Choosing who is asked, looking at it once more, and sending.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::super::actions::{self, CHUNK};
use super::super::mail::{Round, Written};
use super::super::read;
use super::letter;
use super::one::refusal;
use crate::consultees::{self, Consultee, ConsulteeId, ConsulteeKind, Search};
use crate::db;
use crate::hearings::HearingId;
use crate::hearings::web::{HeadView, Manager};
use crate::keys;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::pagination::{self, Pages};
use crate::web::{Error, Fields, Form, FormErrors, Query, Result};

/// The boxes' name, and that of the box that stands for all that are found.
const CHOSEN: &str = "valgt";
const ALL: &str = "alle";
/// The buttons that show another page, or another search, and keep what is ticked.
const SIDE: &str = "side";
/// Names those whom the page before sending showed.
const SHOWN_AS: &str = "seen";
/// A register of up to so many is shown as one page, by kind; of a larger one so many at a time.
const PER_PAGE: usize = 200;
/// Names that the page shows of those who will be written to; of the rest the number.
const SHOWN: usize = 200;

#[derive(Serialize)]
struct ChooseView {
    hearing: HeadView,
    tab: &'static str,
    groups: Vec<Group>,
    /// In the register, and of it what the search finds.
    total: i64,
    found: i64,
    invited: i64,
    form: FormView,
    /// The way through a register of many; none where it is one page.
    search: Option<SearchView>,
    /// Chosen, and not among those shown.
    elsewhere: Vec<ConsulteeId>,
    /// The law's councils are chosen in advance: this is the first look, and there are some that nobody has asked.
    councils: bool,
}

impl Template for ChooseView {
    const NAME: &'static str = "invitations/choose.html";
}

#[derive(Serialize)]
struct SearchView {
    query: String,
    kind: &'static str,
    kinds: &'static [ConsulteeKind],
    /// Places alone: the buttons send them with what is ticked.
    pages: Pages,
}

/// Consultees of one kind; of any, where a search finds them.
#[derive(Serialize)]
struct Group {
    kind: Option<ConsulteeKind>,
    people: Vec<Recipient>,
}

#[derive(Serialize)]
struct Recipient {
    consultee: Consultee,
    /// Asked already in this hearing.
    invited: bool,
    chosen: bool,
}

#[derive(Default, Deserialize)]
pub(super) struct RecipientsQuery {
    q: Option<String>,
    slag: Option<String>,
    side: Option<String>,
}

impl RecipientsQuery {
    fn of(fields: &Fields) -> Self {
        let text = |name: &str| Some(fields.text(name).to_owned());
        Self { q: text("q"), slag: text("slag"), side: text(SIDE) }
    }

    fn search(&self) -> Search {
        let text = self.q.as_deref().unwrap_or("").trim().chars().take(100).collect();
        Search { text, kind: self.slag.as_deref().and_then(ConsulteeKind::parse), ..Search::default() }
    }
}

/// Who is to be asked: those that were ticked, and all that a search finds.
#[derive(Clone, Default)]
struct Wanted {
    ticked: Vec<ConsulteeId>,
    all: Option<Search>,
}

impl Wanted {
    fn of(fields: &Fields) -> Self {
        let ticked: HashSet<ConsulteeId> = fields.all(CHOSEN).filter_map(|id| id.parse().ok()).collect();
        let all = fields.has(ALL).then(|| RecipientsQuery::of(fields).search());
        Self { ticked: ticked.into_iter().collect(), all }
    }
}

/// `GET /arbeid/{hearing}/horingsparter?slag=&q=&side=`.
pub(super) async fn choose(manager: Manager, asked: Query<RecipientsQuery>) -> Result<HttpResponse> {
    show(&manager, (StatusCode::OK, FormView::default()), &asked, None).await
}

/// `chosen`: the boxes as they were ticked, also those on other pages; at first, the advisory councils are (kommuneloven § 5-12).
async fn show(
    manager: &Manager,
    (status, form): (StatusCode, FormView),
    asked: &RecipientsQuery,
    chosen: Option<Vec<ConsulteeId>>,
) -> Result<HttpResponse> {
    let (id, search, at) = (manager.witness.id(), asked.search(), pagination::at(asked.side.as_deref()));
    let sought = search.clone();
    let read = move |conn: &mut db::Conn| {
        let page = consultees::read::list(conn, &sought, &at, PER_PAGE)?;
        let found = consultees::read::count(conn, &sought)?;
        let total = consultees::read::count(conn, &Search::default())?;
        let first = chosen.is_none();
        let chosen = match chosen {
            Some(chosen) => chosen,
            None => councils(conn)?,
        };
        let ids = page.rows.iter().map(|consultee| consultee.id).chain(chosen.iter().copied());
        let asked = read::asked_of(conn, id, ids)?;
        let invited = read::board::figures(conn, id)?.invited();
        Ok::<_, db::Error>((page, (first, chosen, asked), (total, found, invited)))
    };
    let (page, (first, chosen, asked), (total, found, invited)) = manager.page.state.db.read(read).await?;
    let mut elsewhere: HashSet<ConsulteeId> = chosen.into_iter().filter(|id| !asked.contains(id)).collect();
    let councils = first && !elsewhere.is_empty();
    let hearing = HeadView::of(&manager.witness);
    let kind = search.kind.map_or("", ConsulteeKind::as_str);
    let whole = usize::try_from(total).is_ok_and(|total| total <= PER_PAGE) && total == found;
    let search = (!whole).then(|| SearchView {
        pages: Pages::of(&page, "", consultees::read::place),
        query: search.text,
        kind,
        kinds: ConsulteeKind::ALL,
    });
    let person = |consultee: Consultee| {
        let (invited, chosen) = (asked.contains(&consultee.id), elsewhere.remove(&consultee.id));
        Recipient { consultee, invited, chosen }
    };
    let people: Vec<Recipient> = page.rows.into_iter().map(person).collect();
    let groups = if whole { by_kind(people) } else { vec![Group { kind: None, people }] };
    let mut elsewhere: Vec<ConsulteeId> = elsewhere.into_iter().collect();
    elsewhere.sort_unstable();
    let tab = "consultees";
    let view = ChooseView { hearing, tab, groups, total, found, invited, form, search, elsewhere, councils };
    manager.page.render_as(status, view)
}

/// Those that the law asks the municipality to hear, as far as they can be written to.
fn councils(conn: &mut db::Conn) -> db::Result<Vec<ConsulteeId>> {
    let search = Search { kind: Some(ConsulteeKind::AdvisoryCouncil), ..Search::default() };
    let found = consultees::read::all(conn, &search)?;
    Ok(found.into_iter().filter(|one| one.details.email.is_some()).map(|one| one.id).collect())
}

fn by_kind(people: Vec<Recipient>) -> Vec<Group> {
    let mut groups: Vec<Group> =
        ConsulteeKind::ALL.iter().map(|kind| Group { kind: Some(*kind), people: vec![] }).collect();
    for one in people {
        let kind = Some(one.consultee.details.kind);
        if let Some(group) = groups.iter_mut().find(|group| group.kind == kind) {
            group.people.push(one);
        }
    }
    groups.retain(|group| !group.people.is_empty());
    groups
}

#[derive(Serialize)]
struct ConfirmView {
    hearing: HeadView,
    tab: &'static str,
    /// The first of those who will be written to, and how many they are.
    to: Vec<Consultee>,
    count: usize,
    /// Chosen, but without an address: they must be asked another way. The first of them, and how many they are.
    unreachable: Vec<Consultee>,
    unreachable_count: usize,
    /// What the form says of whom: those that were ticked, and a search whose findings are all meant.
    ticked: Vec<ConsulteeId>,
    all: Option<AllView>,
    /// The search finds others now than when this was last shown.
    changed: bool,
    /// The letter as the first of them will read it.
    letter: Option<Written>,
    /// Text key of what stands in the way.
    obstacle: Option<&'static str>,
}

#[derive(Serialize)]
struct AllView {
    query: String,
    kind: &'static str,
    /// Names those who are shown: they, and nobody else, are written to.
    shown: String,
}

impl Template for ConfirmView {
    const NAME: &'static str = "invitations/confirm.html";
}

/// Those who are wanted and not asked yet, in the order of their names.
fn not_asked(conn: &mut db::Conn, hearing: HearingId, wanted: &Wanted) -> db::Result<Vec<Consultee>> {
    let mut people = consultees::read::these(conn, &wanted.ticked)?;
    if let Some(search) = &wanted.all {
        let ticked: HashSet<ConsulteeId> = wanted.ticked.iter().copied().collect();
        let found = consultees::read::all(conn, search)?;
        people.extend(found.into_iter().filter(|one| !ticked.contains(&one.id)));
        people.sort_by_cached_key(consultees::read::place);
    }
    let asked = read::asked_of(conn, hearing, people.iter().map(|one| one.id))?;
    people.retain(|one| !asked.contains(&one.id));
    Ok(people)
}

/// `POST /arbeid/{hearing}/horingsparter`: shows what will be sent, and to how many. Changes nothing.
pub(super) async fn ask(manager: Manager, form: Form) -> Result<HttpResponse> {
    let wanted = Wanted::of(&form.0);
    if form.0.has(SIDE) {
        let first = (StatusCode::OK, FormView::default());
        return show(&manager, first, &RecipientsQuery::of(&form.0), Some(wanted.ticked)).await;
    }
    confirm(&manager, wanted, &form.0, StatusCode::OK).await
}

/// What will be sent, and to whom. 409: all that a search finds were meant, and it finds others than were shown.
async fn confirm(
    manager: &Manager,
    wanted: Wanted,
    fields: &Fields,
    status: StatusCode,
) -> Result<HttpResponse> {
    let (of, these, now) = (letter::round(manager), wanted.clone(), manager.page.state.clock.now());
    let read = move |conn: &mut db::Conn| {
        let round = Round::read(conn, of.0, now)?;
        Ok::<_, db::Error>((not_asked(conn, of.0, &these)?, letter::current(conn, of)?.0, round))
    };
    let (people, text, round) = manager.page.state.db.read(read).await?;
    let round = round.ok_or(Error::NotFound)?;
    if people.is_empty() {
        let errors = FormErrors::one("valgt", Msg::new("invitations-choose-someone"));
        let view = manager.page.refused(fields, &errors);
        let (status, asked) = (StatusCode::UNPROCESSABLE_ENTITY, RecipientsQuery::of(fields));
        return show(manager, (status, view), &asked, Some(wanted.ticked)).await;
    }
    let (mut to, mut unreachable): (Vec<_>, Vec<_>) =
        people.into_iter().partition(|one| one.details.email.is_some());
    let first = to.first().map(|consultee| letter::example(&round.details, consultee));
    let letter = first.map(|to| letter::write(&manager.page, &text, &round, &to)).transpose()?;
    let obstacle = actions::check_open(&manager.witness, manager.page.state.clock.today()).err().map(
        |error| match error {
            actions::SendError::NotPublished => "invitations-not-published",
            _ => "invitations-over",
        },
    );
    let hearing = HeadView::of(&manager.witness);
    let (count, unreachable_count, shown) = (to.len(), unreachable.len(), name_of(&to));
    to.truncate(SHOWN);
    unreachable.truncate(SHOWN);
    let all = wanted.all.map(|search| AllView {
        query: search.text,
        kind: search.kind.map_or("", ConsulteeKind::as_str),
        shown,
    });
    let ticked = wanted.ticked;
    let view = ConfirmView {
        hearing,
        tab: "consultees",
        to,
        count,
        unreachable,
        unreachable_count,
        ticked,
        all,
        letter,
        obstacle,
        changed: status == StatusCode::CONFLICT,
    };
    manager.page.render_as(status, view)
}

/// Names these people and their addresses, in their order: another list has another name.
fn name_of(people: &[Consultee]) -> String {
    let lines: Vec<String> = people
        .iter()
        .map(|one| format!("{} {}", one.id, one.details.email.as_deref().unwrap_or("")))
        .collect();
    URL_SAFE_NO_PAD.encode(keys::digest(&lines.join("\n")))
}

/// `POST /arbeid/{hearing}/horingsparter/send`: queues the letters in chunks. Whoever is asked already is left out, so a
/// form sent twice sends nobody two letters.
pub(super) async fn send(manager: Manager, form: Form) -> Result<HttpResponse> {
    let wanted = Wanted::of(&form.0);
    let (of, these) = (letter::round(&manager), wanted.clone());
    let read = move |conn: &mut db::Conn| {
        Ok::<_, db::Error>((not_asked(conn, of.0, &these)?, letter::current(conn, of)?.0))
    };
    let (mut people, text) = manager.page.state.db.read(read).await?;
    people.retain(|one| one.details.email.is_some());
    let board = manager.witness.hearing.url().clone();
    if people.is_empty() {
        return Ok(manager.page.redirect_with(&board, &Flash::warning(Msg::new("invitations-all-asked"))));
    }
    if wanted.all.is_some() && form.0.text(SHOWN_AS) != name_of(&people) {
        return confirm(&manager, wanted, &form.0, StatusCode::CONFLICT).await;
    }
    let opened = manager.act(move |tx, who| actions::open_edition(tx, who, &text)).await;
    let edition = opened.map_err(refusal)?;
    let mut sent = 0;
    for chunk in people.chunks(CHUNK).map(<[Consultee]>::to_vec) {
        let asked = manager.act(move |tx, who| actions::invite(tx, who, edition, &chunk)).await;
        sent += asked.map_err(refusal)?;
    }
    Ok(manager
        .page
        .redirect_with(&board, &Flash::success(Msg::new("invitations-sending").arg("count", sent))))
}
