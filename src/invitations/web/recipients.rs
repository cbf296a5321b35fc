//! Choosing who is asked, looking at it once more, and sending.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, CHUNK};
use super::super::mail::Written;
use super::super::store;
use super::letter;
use super::one::refusal;
use crate::consultees::{self, Consultee, ConsulteeId, ConsulteeKind};
use crate::db;
use crate::hearings::web::Manager;
use crate::hearings::{self, Head};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// The boxes' name.
const CHOSEN: &str = "valgt";

#[derive(Serialize)]
struct ChooseView {
    hearing: Head,
    tab: &'static str,
    groups: Vec<Group>,
    total: usize,
    invited: usize,
    form: FormView,
}

impl Template for ChooseView {
    const NAME: &'static str = "invitations/choose.html";
}

/// Consultees of one kind.
#[derive(Serialize)]
struct Group {
    kind: ConsulteeKind,
    people: Vec<Recipient>,
}

#[derive(Serialize)]
struct Recipient {
    consultee: Consultee,
    /// Asked already in this hearing.
    invited: bool,
    chosen: bool,
}

/// `GET /arbeid/{hearing}/horingsparter`.
pub(super) async fn choose(manager: Manager) -> Result<HttpResponse> {
    show(&manager, StatusCode::OK, None, FormView::default()).await
}

/// `chosen`: the boxes as they were ticked; at first, the advisory councils are (kommuneloven § 5-12).
async fn show(
    manager: &Manager,
    status: StatusCode,
    chosen: Option<HashSet<ConsulteeId>>,
    form: FormView,
) -> Result<HttpResponse> {
    let id = manager.witness.id();
    let read = move |conn: &mut db::Conn| {
        Ok::<_, db::Error>((consultees::store::active(conn)?, store::invited_consultees(conn, id)?))
    };
    let (register, asked) = manager.page.state.db.read(read).await?;
    let asked: HashSet<ConsulteeId> = asked.into_iter().collect();
    let total = register.len();
    let mut groups: Vec<Group> =
        ConsulteeKind::ALL.iter().map(|kind| Group { kind: *kind, people: vec![] }).collect();
    for consultee in register {
        let kind = consultee.details.kind;
        let council = kind == ConsulteeKind::AdvisoryCouncil && consultee.details.email.is_some();
        let chosen = chosen.as_ref().map_or(council, |chosen| chosen.contains(&consultee.id));
        let choice = Recipient { invited: asked.contains(&consultee.id), chosen, consultee };
        if let Some(group) = groups.iter_mut().find(|group| group.kind == kind) {
            group.people.push(choice);
        }
    }
    groups.retain(|group| !group.people.is_empty());
    let hearing = manager.witness.hearing.clone();
    let view = ChooseView { hearing, tab: "consultees", groups, total, invited: asked.len(), form };
    manager.page.render_as(status, view)
}

#[derive(Serialize)]
struct ConfirmView {
    hearing: Head,
    tab: &'static str,
    to: Vec<Consultee>,
    /// Chosen, but without an address: they must be asked another way.
    unreachable: Vec<Consultee>,
    /// The letter as the first of them will read it.
    letter: Option<Written>,
    /// Text key of what stands in the way.
    obstacle: Option<&'static str>,
}

impl Template for ConfirmView {
    const NAME: &'static str = "invitations/confirm.html";
}

fn chosen(fields: &Fields) -> HashSet<ConsulteeId> {
    fields.all(CHOSEN).filter_map(|id| id.parse().ok()).collect()
}

/// The chosen ones who are not asked yet, in the order of their names.
fn not_asked(
    conn: &mut db::Conn,
    hearing: hearings::HearingId,
    chosen: &HashSet<ConsulteeId>,
) -> db::Result<Vec<Consultee>> {
    let asked = store::invited_consultees(conn, hearing)?;
    let register = consultees::store::active(conn)?;
    Ok(register.into_iter().filter(|one| chosen.contains(&one.id) && !asked.contains(&one.id)).collect())
}

/// `POST /arbeid/{hearing}/horingsparter`: shows what will be sent, and to how many. Changes nothing.
pub(super) async fn ask(manager: Manager, form: Form) -> Result<HttpResponse> {
    let chosen = chosen(&form.0);
    let (id, wanted) = (manager.witness.id(), chosen.clone());
    let read = move |conn: &mut db::Conn| {
        let details = hearings::store::details(conn, id)?;
        Ok::<_, db::Error>((not_asked(conn, id, &wanted)?, letter::current(conn, id)?.0, details))
    };
    let (people, text, details) = manager.page.state.db.read(read).await?;
    let details = details.ok_or(Error::NotFound)?;
    if people.is_empty() {
        let errors = FormErrors::one("valgt", Msg::new("invitations-choose-someone"));
        let view = manager.page.refused(&form.0, &errors);
        return show(&manager, StatusCode::UNPROCESSABLE_ENTITY, Some(chosen), view).await;
    }
    let (to, unreachable): (Vec<_>, Vec<_>) = people.into_iter().partition(|one| one.details.email.is_some());
    let first = to.first().map(|consultee| letter::example(&details, consultee));
    let letter = first.map(|to| letter::write(&manager.page, &text, &details, &to)).transpose()?;
    let obstacle = actions::check_open(&manager.witness, manager.page.state.clock.today()).err().map(
        |error| match error {
            actions::SendError::NotPublished => "invitations-not-published",
            _ => "invitations-over",
        },
    );
    let hearing = manager.witness.hearing.clone();
    let view = ConfirmView { hearing, tab: "consultees", to, unreachable, letter, obstacle };
    manager.page.render(view)
}

/// `POST /arbeid/{hearing}/horingsparter/send`: queues the letters in chunks. Whoever is asked already is left out, so a
/// form sent twice sends nobody two letters.
pub(super) async fn send(manager: Manager, form: Form) -> Result<HttpResponse> {
    let chosen = chosen(&form.0);
    let id = manager.witness.id();
    let read = move |conn: &mut db::Conn| {
        Ok::<_, db::Error>((not_asked(conn, id, &chosen)?, letter::current(conn, id)?.0))
    };
    let (mut people, text) = manager.page.state.db.read(read).await?;
    people.retain(|one| one.details.email.is_some());
    let board = manager.witness.hearing.url.clone();
    if people.is_empty() {
        return Ok(manager.page.redirect_with(&board, &Flash::warning(Msg::new("invitations-all-asked"))));
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
