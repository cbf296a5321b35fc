//! The invitation's letter: made from the text as it was sent, with a link that is made here and kept nowhere.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use uuid::Uuid;

use super::letter::{Letter, Values};
use super::link::link as link_to;
use super::{EditionId, InvitationId, Invited, LETTER, read};
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::events::Workshop;
use crate::hearings::{self, Details, HearingId};
use crate::lang::{Lang, Msg, dates};
use crate::mail::outbox::Hindrance;
use crate::mail::render::{Render, RenderError, Rendered, Wanted, hindered};
use crate::mail::{Mailbox, Message, one_line};
use crate::program::Program;
use crate::templates::{InTwoForms, TwoForms};

/// Writes invitations' letters.
pub struct LetterRenderer {
    program: Arc<Program>,
    /// The edition read last: two thousand letters have one text, and it never changes.
    edition: Mutex<Option<(EditionId, Arc<Letter>)>>,
}

impl LetterRenderer {
    /// A renderer that makes links with this application's key.
    pub fn new(program: Arc<Program>) -> Self {
        Self { program, edition: Mutex::default() }
    }

    fn one(&self, conn: &mut Conn, round: &Round, invited: &Invited, id: Uuid) -> Rendered {
        let letter = self.edition(conn, invited.edition)?;
        let link = link_to(&self.program, invited.id, invited.generation);
        let written = write(&self.program, &letter, round, invited, link)?;
        message(&self.program, &round.details, invited, written, id)
    }

    fn edition(&self, conn: &mut Conn, id: EditionId) -> Result<Arc<Letter>, RenderError> {
        let known = self.edition.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((_, letter)) = known.filter(|(known, _)| *known == id) {
            return Ok(letter);
        }
        let letter = Arc::new(read::edition(conn, id)?.ok_or(RenderError::Gone)?);
        *self.edition.lock().unwrap_or_else(PoisonError::into_inner) = Some((id, Arc::clone(&letter)));
        Ok(letter)
    }
}

impl Render for LetterRenderer {
    fn kind(&self) -> &'static str {
        LETTER
    }

    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        let ids: Vec<_> = wanted.iter().map(|wanted| InvitationId(wanted.subject)).collect();
        let mut invited: HashMap<_, _> =
            read::invited_all(conn, &ids)?.into_iter().map(|invited| (invited.id.0, invited)).collect();
        let mut hearings = HashMap::new();
        for Invited { hearing, .. } in invited.values() {
            if let Entry::Vacant(place) = hearings.entry(*hearing) {
                place.insert(Round::read(conn, *hearing, self.program.clock.now())?);
            }
        }
        let mut one = |wanted: &Wanted| {
            let invited = invited.remove(&wanted.subject).ok_or(RenderError::Gone)?;
            let hearing = hearings.get(&invited.hearing).and_then(Option::as_ref).ok_or(RenderError::Gone)?;
            self.one(conn, hearing, &invited, wanted.id)
        };
        Ok(wanted.iter().map(&mut one).collect())
    }
}

/// The round that a letter is about, and the events that its recipients are invited to.
#[derive(Clone, Debug)]
pub struct Round {
    pub details: Details,
    pub events: Vec<Workshop>,
}

impl Round {
    /// The round with the events that one may still say one comes to.
    pub fn read(conn: &mut Conn, id: HearingId, now: jiff::Timestamp) -> db::Result<Option<Self>> {
        let Some(details) = hearings::read::details(conn, id)? else { return Ok(None) };
        let mut events = hearings::read::events::inviting(conn, id, When::instant(now).on)?;
        events.retain(|event| event.takes_replies(now));
        Ok(Some(Self { details, events }))
    }
}

/// `Verksted på biblioteket: torsdag 5. mars 2026, kl. 18.00–20.00, Nordvik bibliotek`.
fn told(program: &Program, lang: Lang, event: &Workshop) -> String {
    let facts = &event.facts;
    let mut told = vec![format!("{}: {}", facts.title, dates::long_day(lang, facts.held_on))];
    let hours = facts.hours(lang);
    if !hours.is_empty() {
        told.push(program.templates.say(lang, &Msg::new("invitations-event-hours").arg("hours", hours)));
    }
    told.extend((!facts.place.is_empty()).then(|| facts.place.clone()));
    told.join(", ")
}

/// What the recipients are invited to, one event a line, and how they say whether they come.
fn invited_to(program: &Program, lang: Lang, events: &[Workshop]) -> String {
    if events.is_empty() {
        return String::new();
    }
    let say = |key| program.templates.say(lang, &Msg::new(key));
    let lines: Vec<String> = events.iter().map(|event| told(program, lang, event)).collect();
    let (lead, how) = (say("invitations-events-letter"), say("invitations-events-letter-how"));
    format!("{lead}\n{}\n\n{how}", lines.join("\n"))
}

/// A letter as its recipient reads it.
#[derive(Clone, Debug, Serialize)]
pub struct Written {
    pub lang: Lang,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The body alone, by paragraph, for the preview.
    pub paragraphs: Vec<Paragraph>,
}

/// Lines that stand together.
#[derive(Clone, Debug, Serialize)]
pub struct Paragraph(Vec<Line>);

/// One line; the link is set as one.
#[derive(Clone, Debug, Serialize)]
struct Line {
    text: String,
    is_link: bool,
}

#[derive(Serialize)]
struct LetterView<'a> {
    subject: &'a str,
    body: &'a str,
    paragraphs: &'a [Paragraph],
    link: &'a str,
    case_number: &'a str,
    contact: Contact<'a>,
}

impl TwoForms for LetterView<'_> {
    const NAME: &'static str = "mail/invitations/letter";
}

#[derive(Serialize)]
struct Contact<'a> {
    name: &'a str,
    email: &'a str,
    phone: &'a str,
}

/// Fills the letter in for one recipient. `link` may be an example, for the preview.
pub fn write(
    program: &Program,
    letter: &Letter,
    Round { details: hearing, events }: &Round,
    to: &Invited,
    link: String,
) -> Result<Written, RenderError> {
    let (text, lang) = letter.text(to.language);
    let values = Values {
        recipient: to.name.clone(),
        contact: to.contact_name.clone(),
        title: hearing.title.clone(),
        deadline: dates::long_day(lang, hearing.deadline),
        case_number: hearing.case_number.clone(),
        events: invited_to(program, lang, events),
        link,
        municipality: program.config.site.municipality.clone(),
    };
    let (subject, body) = (text.fill_subject(&values), text.fill_body(&values));
    let paragraphs = paragraphs(&body, &values.link);
    let view = LetterView {
        subject: &subject,
        body: &body,
        paragraphs: &paragraphs,
        link: &values.link,
        case_number: &hearing.case_number,
        contact: Contact {
            name: &hearing.contact_name,
            email: &hearing.contact_email,
            phone: &hearing.contact_phone,
        },
    };
    let InTwoForms { html, text } = program.templates.in_two_forms(lang, &view)?;
    Ok(Written { lang, subject, text, html, paragraphs })
}

fn paragraphs(body: &str, link: &str) -> Vec<Paragraph> {
    let blocks = body.split("\n\n").map(str::trim).filter(|block| !block.is_empty());
    let shown = |text: &str| Line { text: text.to_owned(), is_link: text == link };
    blocks.map(|block| Paragraph(block.lines().map(|text| shown(text.trim())).collect())).collect()
}

fn message(program: &Program, hearing: &Details, to: &Invited, written: Written, id: Uuid) -> Rendered {
    let copy = |copy: &String| Mailbox::new(copy).map_err(hindered(Hindrance::Copy));
    Ok(Message {
        id,
        at: program.clock.now(),
        from: Mailbox::written(&program.config.site.mail_from).map_err(hindered(Hindrance::Sender))?,
        reply_to: reply_to(&hearing.contact_name, &hearing.contact_email)?,
        to: Mailbox::titled(&to.name, &to.email).map_err(hindered(Hindrance::Recipient))?,
        cc: to.copies.iter().map(copy).collect::<Result<_, _>>()?,
        subject: one_line(&written.subject),
        text: written.text,
        html: written.html,
        headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
    })
}

/// Answers go to the hearing's contact, where it has an address.
pub fn reply_to(name: &str, email: &str) -> Result<Option<Mailbox>, RenderError> {
    match email.trim() {
        "" => Ok(None),
        email => Mailbox::titled(name, email).map(Some).map_err(hindered(Hindrance::ReplyTo)),
    }
}
