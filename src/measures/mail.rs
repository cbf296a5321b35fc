//! The letters to a responsible unit: the one that asks how its measures go, and the one that reminds. The link is made here and kept
//! nowhere.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::link::link as link_to;
use super::read::calls::{self, AskedUnit, Asking, ToReport};
use super::{ASK_MAIL, REMIND_MAIL, StatusRequestId};
use crate::accounts::{self, Account};
use crate::db::{self, Conn};
use crate::lang::{Lang, Msg};
use crate::mail::outbox::Hindrance;
use crate::mail::render::{Render, RenderError, Rendered, Wanted, hindered};
use crate::mail::{Mailbox, Message, one_line};
use crate::program::Program;
use crate::templates::{InTwoForms, TwoForms};

/// So many measures are named; the page has them all.
const NAMED: usize = 12;

/// Writes one kind of these letters.
pub struct StatusRenderer {
    program: Arc<Program>,
    reminds: bool,
}

impl StatusRenderer {
    /// For those who are asked.
    pub fn asking(program: Arc<Program>) -> Self {
        Self { program, reminds: false }
    }

    /// For those who have not reported all.
    pub fn reminding(program: Arc<Program>) -> Self {
        Self { program, reminds: true }
    }
}

/// What stands in a letter to one unit.
#[derive(Clone, Debug)]
pub struct ToUnit<'a> {
    /// A person's name where one is known, otherwise the unit's.
    pub name: &'a str,
    pub plan: &'a str,
    pub due_on: Date,
    pub today: Date,
    /// The municipality's own words; may be empty.
    pub greeting: &'a str,
    /// Those that are left to report.
    pub measures: &'a [&'a ToReport],
    pub link: String,
    pub reminds: bool,
    /// Whom to ask.
    pub contact: Option<&'a Account>,
}

/// A letter as its recipient reads it.
#[derive(Clone, Debug)]
pub struct Written {
    pub subject: String,
    pub text: String,
    pub html: String,
}

#[derive(Serialize)]
struct LetterView<'a> {
    subject: &'a str,
    name: &'a str,
    plan: &'a str,
    due_on: Date,
    /// The day is over.
    over: bool,
    greeting: &'a str,
    /// Number and text.
    measures: Vec<NamedMeasure<'a>>,
    count: usize,
    /// Those that are not named.
    more: usize,
    link: &'a str,
    reminds: bool,
    contact: Option<ContactView<'a>>,
}

impl TwoForms for LetterView<'_> {
    const NAME: &'static str = "mail/measures/status";
}

#[derive(Serialize)]
struct NamedMeasure<'a> {
    number: &'a str,
    text: &'a str,
}

#[derive(Serialize)]
struct ContactView<'a> {
    name: &'a str,
    email: &'a str,
    phone: &'static str,
}

/// Writes the letter in the language the municipality writes in. `link` may be an example, for the preview.
pub fn write(program: &Program, to: &ToUnit<'_>) -> Result<Written, RenderError> {
    let lang = Lang::parse(program.config.site.content_language()).unwrap_or(Lang::Nb);
    let count = to.measures.len();
    let key = if to.reminds { "measures-mail-remind-subject" } else { "measures-mail-ask-subject" };
    let subject = Msg::new(key).arg("count", count).arg("plan", to.plan);
    let subject = program.templates.say(lang, &subject);
    let named = to.measures.iter().take(NAMED).map(|one| {
        let planned = &one.measure.planned;
        NamedMeasure { number: &planned.number, text: &planned.text }
    });
    let view = LetterView {
        subject: &subject,
        name: to.name,
        plan: to.plan,
        due_on: to.due_on,
        over: to.due_on < to.today,
        greeting: to.greeting,
        measures: named.collect(),
        count,
        more: count.saturating_sub(NAMED),
        link: &to.link,
        reminds: to.reminds,
        contact: to.contact.map(|of| ContactView { name: &of.name, email: &of.email, phone: "" }),
    };
    let InTwoForms { html, text } = program.templates.in_two_forms(lang, &view)?;
    Ok(Written { subject, text, html })
}

impl Render for StatusRenderer {
    fn kind(&self) -> &'static str {
        if self.reminds { REMIND_MAIL } else { ASK_MAIL }
    }

    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        let ids: Vec<_> = wanted.iter().map(|wanted| StatusRequestId(wanted.subject)).collect();
        let asked = calls::asked_all(conn, &ids)?;
        let mut known = HashMap::new();
        for one in &asked {
            if let Entry::Vacant(place) = known.entry(one.call.id) {
                place.insert(OfCall::read(conn, one)?);
            }
        }
        let one = |wanted: &Wanted| {
            let unit = asked.iter().find(|unit| unit.request.id.0 == wanted.subject);
            let unit = unit.ok_or(RenderError::Gone)?;
            let of = known.get(&unit.call.id).ok_or(RenderError::Gone)?;
            self.one(unit, of, wanted.id)
        };
        Ok(wanted.iter().map(one).collect())
    }
}

/// What the letters of one call have in common.
struct OfCall {
    asking: Option<Asking>,
    to_report: HashMap<super::ResponsibleUnitId, Vec<ToReport>>,
    contact: Option<Account>,
}

impl OfCall {
    fn read(conn: &mut Conn, one: &AskedUnit) -> db::Result<Self> {
        let asking = calls::asking(conn, one.project.id)?;
        let to_report = calls::to_report(conn, one.project.id, Some(&one.call))?;
        let by = one.call.asked_by.or(asking.as_ref().map(|asking| asking.created_by));
        let contact = by.map(|by| accounts::read::kept(conn, by)).transpose()?.flatten();
        let contact = contact.filter(|kept| kept.disabled_at.is_none()).map(|kept| kept.account);
        Ok(Self { asking, to_report, contact })
    }
}

impl StatusRenderer {
    /// A call that is closed asks nobody, and whoever has reported all is not reminded.
    fn one(&self, unit: &AskedUnit, of: &OfCall, id: uuid::Uuid) -> Rendered {
        let own = of.to_report.get(&unit.request.unit).map(Vec::as_slice).unwrap_or_default();
        let left: Vec<_> = own.iter().filter(|one| !self.reminds || one.reports.is_empty()).collect();
        if left.is_empty() || !unit.call.is_open() {
            return Err(RenderError::Gone);
        }
        let request = &unit.request;
        let written = write(
            &self.program,
            &ToUnit {
                name: if request.contact.is_empty() { &request.name } else { &request.contact },
                plan: &unit.project.title,
                due_on: unit.call.due_on,
                today: self.program.clock.today(),
                greeting: of.asking.as_ref().map_or("", |asking| &asking.followup.rhythm.greeting),
                measures: &left,
                link: link_to(&self.program, request.id, request.generation),
                reminds: self.reminds,
                contact: of.contact.as_ref(),
            },
        )?;
        self.message(request, of.contact.as_ref(), written, id)
    }

    fn message(
        &self,
        to: &calls::Request,
        contact: Option<&Account>,
        written: Written,
        id: uuid::Uuid,
    ) -> Rendered {
        let program = &self.program;
        let reply_to = contact.map(|of| Mailbox::titled(&of.name, &of.email));
        Ok(Message {
            id,
            at: program.clock.now(),
            from: Mailbox::written(&program.config.site.mail_from).map_err(hindered(Hindrance::Sender))?,
            reply_to: reply_to.transpose().map_err(hindered(Hindrance::ReplyTo))?,
            to: Mailbox::titled(&to.name, &to.email).map_err(hindered(Hindrance::Recipient))?,
            cc: Vec::new(),
            subject: one_line(&written.subject),
            text: written.text,
            html: written.html,
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
        })
    }
}
