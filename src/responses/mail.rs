//! The receipt's letter: the number, and a copy of what was sent.

use std::sync::Arc;

use serde::Serialize;
use uuid::Uuid;

use super::access::link_token;
use super::actions::RECEIPT_MAIL;
use super::said::{SaidView, said};
use super::{Asked, Response, Revision, RevisionId, store};
use crate::db::{self, Conn};
use crate::hearings::public_path;
use crate::invitations;
use crate::mail::outbox::Hindrance;
use crate::mail::render::{Render, RenderError, Rendered, Wanted, hindered};
use crate::mail::{Address, Message, one_line};
use crate::web::{Msg, State};

/// Writes receipts.
pub struct ReceiptRenderer(pub Arc<State>);

#[derive(Serialize)]
struct View<'a> {
    subject: &'a str,
    case_number: &'a str,
    contact: Contact<'a>,
    title: &'a str,
    sender: &'a str,
    number: &'a str,
    received_at: jiff::Timestamp,
    late: bool,
    no_comments: bool,
    parts: Vec<SaidView>,
    /// The way back to the answer.
    link: String,
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
        let revision = store::revision(conn, RevisionId(subject))?.ok_or(RenderError::Gone)?;
        let (response, asked, generation) = store::held(conn, revision.response)?.ok_or(RenderError::Gone)?;
        let parts = store::parts(conn, revision.id)?;
        let parts = said(&store::items(conn, &asked)?, &parts);
        let link = link(&self.0, &response, &asked, generation);
        self.write(&response, &asked, &revision, (parts, link), id)
    }

    fn write(
        &self,
        response: &Response,
        asked: &Asked,
        revision: &Revision,
        (parts, link): (Vec<SaidView>, String),
        id: Uuid,
    ) -> Rendered {
        let number = revision.receipt_number.as_deref().ok_or(RenderError::Gone)?;
        let subject = Msg::new("responses-receipt-subject").arg("number", number).arg("title", &asked.title);
        let subject = self.0.templates.say(response.language, &subject);
        let contact = Contact { name: &asked.contact_name, email: &asked.contact_email, phone: "" };
        let view = View {
            subject: &subject,
            case_number: &asked.case_number,
            contact,
            title: &asked.title,
            sender: &response.sender_name,
            number,
            received_at: revision.received_at.unwrap_or(revision.started_at),
            late: revision.late,
            no_comments: revision.no_comments,
            parts,
            link,
        };
        let render = |name: &str| {
            let rendered = self.0.templates.render(response.language, name, &view);
            rendered.map_err(|error| RenderError::ours(format!("{name}: {error:#}")))
        };
        let (html, text) = (render("mail/responses/receipt.html")?, render("mail/responses/receipt.txt")?);
        self.addressed(response, asked, id, [subject.clone(), text, html])
    }

    fn addressed(
        &self,
        response: &Response,
        asked: &Asked,
        id: Uuid,
        [subject, text, html]: [String; 3],
    ) -> Rendered {
        let name =
            if response.submitter_name.is_empty() { &response.sender_name } else { &response.submitter_name };
        let sender = Address::written(&self.0.config.site.mail_from);
        Ok(Message {
            id,
            at: self.0.clock.now(),
            from: sender.map_err(hindered(Hindrance::Sender))?,
            // A receipt is owed whether or not the hearing names somebody to write to.
            reply_to: invitations::mail::reply_to(&asked.contact_name, &asked.contact_email)?,
            to: Address::titled(name, &response.submitter_email).map_err(hindered(Hindrance::Recipient))?,
            cc: Vec::new(),
            subject: one_line(&subject),
            text,
            html,
            headers: vec![("Auto-Submitted".to_owned(), "auto-replied".to_owned())],
        })
    }
}

/// The personal link; for answers that staff registered without one, the hearing's page.
fn link(state: &State, response: &Response, asked: &Asked, generation: i32) -> String {
    let base = &state.config.base_url;
    match response.invitation {
        Some(id) => invitations::link(state, id, generation),
        None if response.channel == super::Channel::Web => {
            format!("{base}/i/{}", link_token(&state.keys, response.id))
        }
        None => format!("{base}{}", public_path(&asked.slug)),
    }
}
