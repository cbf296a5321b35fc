//! The events that somebody is invited to: shown on the page that the personal link leads to, said yes or no to, kept in a calendar.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::Serialize;

use super::super::attending::{Coming, MOST_PEOPLE, Reply, WORD_MAX};
use super::super::replying::{self, ReplyError};
use super::super::{Invited, find_by_token, read};
use crate::consultees::ConsulteeKind;
use crate::db::{self, Conn};
use crate::hearings::events::{Form as EventForm, Workshop, WorkshopId};
use crate::hearings::{self, Details, public_path};
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::calendar::{Entry, MEDIA_TYPE, Span, Status};
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result, download};

/// An event as somebody who is invited sees it.
#[derive(Serialize)]
pub struct EventCard {
    id: WorkshopId,
    title: String,
    form: EventForm,
    day: Date,
    /// `18.00–20.00`; empty where it is not known.
    hours: String,
    place: String,
    /// `none`, `coming` or `declining`.
    said: &'static str,
    how_many: i32,
    word: String,
    called_off: bool,
    /// It was moved, or called off and taken up again, after they said it.
    moved: bool,
    /// Where the form is sent, and the page of the event alone.
    url: String,
    /// The calendar's file.
    calendar: String,
}

/// What one who came by a link is invited to and has not begun.
#[derive(Clone, Debug, Default)]
pub struct Events {
    all: Vec<Workshop>,
    said: HashMap<WorkshopId, Reply>,
}

impl Events {
    pub fn read(conn: &mut Conn, who: &Invited, now: jiff::Timestamp) -> db::Result<Self> {
        let today = crate::clock::When::instant(now).on;
        let mut all = hearings::read::events::inviting(conn, who.hearing, today)?;
        all.retain(|event| event.invites(now));
        Ok(Self { said: read::attending::replies_of(conn, who.id)?, all })
    }

    /// As the page of a token shows them.
    pub fn cards(&self, page: &Page, token: &str) -> Vec<EventCard> {
        self.all.iter().map(|event| card(page, token, event, self.said.get(&event.id))).collect()
    }
}

fn card(page: &Page, token: &str, event: &Workshop, reply: Option<&Reply>) -> EventCard {
    let url = format!("/i/{token}/arrangement/{}", event.id);
    let facts = &event.facts;
    EventCard {
        id: event.id,
        title: facts.title.clone(),
        form: facts.form,
        day: facts.held_on,
        hours: facts.hours(page.lang),
        place: facts.place.clone(),
        said: match reply {
            None => "none",
            Some(reply) if reply.comes => "coming",
            Some(_) => "declining",
        },
        how_many: reply.map_or(0, |reply| reply.how_many),
        word: reply.map_or_else(String::new, |reply| reply.word.clone()),
        called_off: event.called_off_at.is_some(),
        moved: reply.is_some_and(|reply| !reply.is_of(event)),
        calendar: format!("{url}/kalender.ics"),
        url,
    }
}

#[derive(Serialize)]
struct EventView {
    /// The round's title, and who is asked.
    title: String,
    name: String,
    you: &'static str,
    /// The page of the link.
    back: String,
    event: EventCard,
    word_max: usize,
    form: FormView,
}

impl Template for EventView {
    const NAME: &'static str = "invitations/event.html";
}

/// One event of one who came by a link.
struct Found {
    who: Invited,
    round: Details,
    event: Workshop,
    said: Option<Reply>,
}

async fn find(page: &Page, token: &str, id: WorkshopId) -> Result<Found> {
    let sought = token.to_owned();
    let load = move |conn: &mut Conn, state: &crate::web::State| {
        let Some(who) = find_by_token(conn, &state.keys, &sought)? else { return Ok(None) };
        let event = hearings::read::events::workshop(conn, who.hearing, id)?;
        let event = event.filter(|event| event.facts.invites);
        let (round, said) =
            (hearings::read::details(conn, who.hearing)?, read::attending::reply(conn, id, who.id)?);
        Ok::<_, db::Error>(Some((who, round, event, said)))
    };
    let Some((who, round, event, said)) = page.read(load).await? else {
        page.leads_nowhere()?;
        return Err(Error::NotFound);
    };
    let (round, event) = (round.ok_or(Error::NotFound)?, event.ok_or(Error::NotFound)?);
    Ok(Found { who, round, event, said })
}

/// `GET /i/{token}/arrangement/{workshop}`.
pub(super) async fn show(page: Page, path: Path<(String, WorkshopId)>) -> Result<HttpResponse> {
    let (token, id) = path.into_inner();
    let found = find(&page, &token, id).await?;
    show_as(&page, (&token, &found), StatusCode::OK, FormView::default())
}

fn show_as(
    page: &Page,
    (token, found): (&str, &Found),
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    if !found.event.invites(page.state.clock.now()) {
        return Err(Error::Conflict("invitations-event-closed"));
    }
    let view = EventView {
        title: found.round.title.clone(),
        name: found.who.name.clone(),
        you: if found.who.kind == ConsulteeKind::PrivatePerson { "one" } else { "many" },
        back: format!("/i/{token}"),
        event: card(page, token, &found.event, found.said.as_ref()),
        word_max: WORD_MAX,
        form,
    };
    page.render_as(status, view)
}

fn parse(fields: &Fields) -> std::result::Result<(Coming, String), FormErrors> {
    let mut errors = FormErrors::default();
    let word = errors.optional(fields, "word", WORD_MAX);
    let coming = if fields.text("do") == "decline" {
        Coming::No
    } else if let Some(people) = people(fields.text("how_many")) {
        Coming::Yes(people)
    } else {
        errors.add("how_many", Msg::new("invitations-event-people-invalid").arg("max", MOST_PEOPLE));
        Coming::No
    };
    errors.into_result((coming, word))
}

/// How many come; one, where nothing was typed.
fn people(typed: &str) -> Option<i32> {
    if typed.is_empty() {
        return Some(1);
    }
    typed.parse().ok().filter(|people| (1..=MOST_PEOPLE).contains(people))
}

/// `POST /i/{token}/arrangement/{workshop}`: says whether they come. Pressed twice it is said once.
pub(super) async fn reply(
    page: Page,
    path: Path<(String, WorkshopId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (token, id) = path.into_inner();
    let (coming, word) = match parse(&fields) {
        Ok(said) => said,
        Err(errors) => {
            let found = find(&page, &token, id).await?;
            let form = page.refused(&fields, &errors);
            return show_as(&page, (&token, &found), StatusCode::UNPROCESSABLE_ENTITY, form);
        }
    };
    let (by, said) = (token.clone(), coming.clone());
    let kept = page.write(move |tx, state| {
        let who = find_by_token(tx, &state.keys, &by)?.ok_or(ReplyError::NotFound)?;
        replying::reply(tx, &who, id, (&said, &word))
    });
    let told = match (kept.await, coming) {
        (Ok(()), Coming::Yes(people)) => Msg::new("invitations-event-said-coming").arg("people", people),
        (Ok(()), Coming::No) => Msg::new("invitations-event-said-declining"),
        (Err(ReplyError::NotFound), _) => {
            page.leads_nowhere()?;
            return Err(Error::NotFound);
        }
        (Err(ReplyError::Closed), _) => return Err(Error::Conflict("invitations-event-closed")),
        (Err(ReplyError::Database(error)), _) => return Err(error.into()),
    };
    Ok(page.redirect_with(&format!("/i/{token}"), &Flash::success(told)))
}

/// `GET /i/{token}/arrangement/{workshop}/kalender.ics`.
pub(super) async fn calendar(page: Page, path: Path<(String, WorkshopId)>) -> Result<HttpResponse> {
    let (token, id) = path.into_inner();
    let found = find(&page, &token, id).await?;
    Ok(calendar_of(&page, &found.round, &found.event))
}

/// The calendar's file of an event. It leads to the public page: a calendar is shared, a personal link is not.
pub fn calendar_of(page: &Page, round: &Details, event: &Workshop) -> HttpResponse {
    let facts = &event.facts;
    let (uid, site) = (event.id.to_string(), &page.state.config.site.municipality);
    let entry = Entry {
        uid: &uid,
        made: page.state.clock.now(),
        sequence: event.sequence,
        when: facts.starts().map_or(Span::Day(facts.held_on), |from| Span::From(from, facts.ends())),
        title: &facts.title,
        place: &facts.place,
        about: &format!("{}\n{site}", round.title),
        url: &format!("{}{}", page.state.config.base_url, public_path(&round.slug)),
        status: if event.called_off_at.is_some() { Status::Cancelled } else { Status::Confirmed },
    };
    download::made(entry.file().into_bytes(), MEDIA_TYPE, "kalender.ics")
}
