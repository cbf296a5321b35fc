//! The receipt's letter: the number, and a copy of what was sent. And the one that asks first whether the address is right.

use std::sync::Arc;

use serde::Serialize;
use uuid::Uuid;

use super::access::{confirm_token, link_token};
use super::actions::{CONFIRM_MAIL, RECEIPT_MAIL};
use super::read::{self, Held};
use super::said::{SaidView, said};
use super::{HearingToAnswer, Response, ResponseId, Revision, RevisionId};
use crate::db::{self, Conn};
use crate::hearings::public_path;
use crate::invitations;
use crate::lang::Msg;
use crate::mail::outbox::{self, Hindrance, LetterId, Recent};
use crate::mail::render::{Render, RenderError, Rendered, Wanted, hindered};
use crate::mail::{Mailbox, Message, one_line};
use crate::program::Program;
use crate::templates::{InTwoForms, TwoForms};

/// Writes receipts.
pub struct ReceiptRenderer(pub Arc<Program>);

#[derive(Serialize)]
struct ReceiptView<'a> {
    subject: &'a str,
    case_number: &'a str,
    contact: Contact<'a>,
    title: &'a str,
    sender: &'a str,
    number: &'a str,
    received: crate::clock::When,
    late: bool,
    no_comments: bool,
    parts: Vec<SaidView>,
    /// The way back to the answer.
    link: String,
}

impl TwoForms for ReceiptView<'_> {
    const NAME: &'static str = "mail/responses/receipt";
}

#[derive(Serialize)]
struct Contact<'a> {
    name: &'a str,
    email: &'a str,
    phone: &'a str,
}

impl Render for ReceiptRenderer {
    fn kind(&self) -> &'static str {
        RECEIPT_MAIL
    }

    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        Ok(wanted.iter().map(|wanted| self.one(conn, wanted)).collect())
    }
}

impl ReceiptRenderer {
    fn one(&self, conn: &mut Conn, &Wanted { subject, id }: &Wanted) -> Rendered {
        let revision = read::revision(conn, RevisionId(subject))?.ok_or(RenderError::Gone)?;
        let held = read::held(conn, revision.response)?.ok_or(RenderError::Gone)?;
        let (response, asked) = (&held.response, &held.hearing);
        if !response.email_is_confirmed() {
            // The address was changed since: what was sent goes to nobody who has not said that it is theirs.
            return Err(RenderError::Gone);
        }
        let parts = read::parts(conn, revision.id)?;
        let parts = said(&read::topics(conn, asked)?, &parts);
        let link = link(&self.0, response, asked, held.generation());
        self.write(response, asked, &revision, (parts, link), id)
    }

    fn write(
        &self,
        response: &Response,
        asked: &HearingToAnswer,
        revision: &Revision,
        (parts, link): (Vec<SaidView>, String),
        id: Uuid,
    ) -> Rendered {
        let number = revision.receipt_number.as_deref().ok_or(RenderError::Gone)?;
        let subject = Msg::new("responses-receipt-subject").arg("number", number).arg("title", &asked.title);
        let subject = self.0.templates.say(response.language, &subject);
        let contact = Contact { name: &asked.contact_name, email: &asked.contact_email, phone: "" };
        let view = ReceiptView {
            subject: &subject,
            case_number: &asked.case_number,
            contact,
            title: &asked.title,
            sender: &response.sender_name,
            number,
            received: revision.came(),
            late: revision.is_late(asked.deadline),
            no_comments: revision.no_comments,
            parts,
            link,
        };
        let InTwoForms { html, text } = self.0.templates.in_two_forms(response.language, &view)?;
        self.addressed(response, asked, id, [subject.clone(), text, html])
    }

    fn addressed(
        &self,
        response: &Response,
        asked: &HearingToAnswer,
        id: Uuid,
        [subject, text, html]: [String; 3],
    ) -> Rendered {
        let name =
            if response.submitter_name.is_empty() { &response.sender_name } else { &response.submitter_name };
        let sender = Mailbox::written(&self.0.config.site.mail_from);
        Ok(Message {
            id,
            at: self.0.clock.now(),
            from: sender.map_err(hindered(Hindrance::Sender))?,
            // A receipt is owed whether or not the hearing names somebody to write to.
            reply_to: invitations::mail::reply_to(&asked.contact_name, &asked.contact_email)?,
            to: Mailbox::titled(name, &response.submitter_email).map_err(hindered(Hindrance::Recipient))?,
            cc: Vec::new(),
            subject: one_line(&subject),
            text,
            html,
            headers: vec![("Auto-Submitted".to_owned(), "auto-replied".to_owned())],
        })
    }
}

/// The personal link; for answers that staff registered without one, the hearing's page.
fn link(program: &Program, response: &Response, asked: &HearingToAnswer, generation: i32) -> String {
    let base = &program.config.base_url;
    match response.invitation {
        Some(id) => invitations::link(program, id, generation),
        None if response.channel == super::Channel::Web => {
            format!("{base}/i/{}", link_token(&program.keys, response.id, response.link_generation))
        }
        None => format!("{base}{}", public_path(&asked.slug)),
    }
}

/// Writes the letter that asks whether an address is right.
pub struct ConfirmRenderer(pub Arc<Program>);

/// Letters of this kind to one address in a day, and about one answer: more would be a nuisance sent in our name.
const MOST_TO_ONE: i64 = 3;
const MOST_ABOUT_ONE: i64 = 5;
const DAY: i64 = 86_400;

#[derive(Serialize)]
struct ConfirmView<'a> {
    subject: &'a str,
    title: &'a str,
    link: String,
}

impl TwoForms for ConfirmView<'_> {
    const NAME: &'static str = "mail/responses/confirm";
}

impl Render for ConfirmRenderer {
    fn kind(&self) -> &'static str {
        CONFIRM_MAIL
    }

    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        Ok(wanted.iter().map(|wanted| self.one(conn, wanted)).collect())
    }
}

impl ConfirmRenderer {
    fn one(&self, conn: &mut Conn, wanted: &Wanted) -> Rendered {
        let found = read::held(conn, ResponseId(wanted.subject))?;
        let Held { response, hearing, .. } = found.ok_or(RenderError::Gone)?;
        if response.email_is_confirmed() {
            return Err(RenderError::Gone);
        }
        let (clock, email, before) = (&self.0.clock, &response.submitter_email, LetterId(wanted.id));
        let earlier = |conn: &mut Conn, of| outbox::earlier(conn, clock, CONFIRM_MAIL, of, before, DAY);
        if earlier(conn, Recent::To(email))? >= MOST_TO_ONE
            || earlier(conn, Recent::About(response.id.0))? >= MOST_ABOUT_ONE
        {
            return Err(RenderError::TooOften);
        }
        self.write(&response, &hearing, wanted.id)
    }

    /// Nothing that the sender wrote stands in it, and it goes to the address alone.
    fn write(&self, response: &Response, asked: &HearingToAnswer, id: Uuid) -> Rendered {
        let Program { templates, keys, config, clock, .. } = &*self.0;
        let subject = templates.text(response.language, "responses-confirm-subject");
        let link = format!("{}/bekreft/{}", config.base_url, confirm_token(keys, response));
        let view = ConfirmView { subject: &subject, title: &asked.title, link };
        let InTwoForms { html, text } = templates.in_two_forms(response.language, &view)?;
        Ok(Message {
            id,
            at: clock.now(),
            from: Mailbox::written(&config.site.mail_from).map_err(hindered(Hindrance::Sender))?,
            reply_to: None,
            to: Mailbox::new(&response.submitter_email).map_err(hindered(Hindrance::Recipient))?,
            cc: Vec::new(),
            text,
            html,
            subject: one_line(&subject),
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
        })
    }
}
