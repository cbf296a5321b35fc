//! The letter to somebody in a steering group: what waits for them, as it stands when the letter goes out.

use std::sync::Arc;

use jiff::civil::Date;
use serde::Serialize;

use super::STEERING_MAIL;
use super::read::{Approvals, Waiting};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::mail::outbox::Hindrance;
use crate::mail::render::{Render, RenderError, Rendered, Wanted, hindered};
use crate::mail::{Mailbox, Message, one_line};
use crate::program::Program;
use crate::projects::read::SteeringMember;
use crate::projects::{self, MembershipId};
use crate::templates::{InTwoForms, TwoForms};

/// So many questions are named; the page has them all.
const NAMED: usize = 12;

/// Writes these letters.
pub struct SteeringRenderer(pub Arc<Program>);

#[derive(Serialize)]
struct LetterView<'a> {
    subject: &'a str,
    name: &'a str,
    plan: &'a str,
    questions: Vec<QuestionView<'a>>,
    /// Are there more than are named?
    more: bool,
    approvals: &'a [Approvals],
    /// What they are asked, and their own page, where these letters are switched off.
    link: String,
    own: String,
}

impl TwoForms for LetterView<'_> {
    const NAME: &'static str = "mail/assessments/steering";
}

#[derive(Serialize)]
struct QuestionView<'a> {
    title: &'a str,
    /// Of its meeting.
    day: Date,
}

impl Render for SteeringRenderer {
    fn kind(&self) -> &'static str {
        STEERING_MAIL
    }

    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        wanted.iter().map(|wanted| self.one(conn, wanted)).collect()
    }
}

impl SteeringRenderer {
    /// Whoever has said no meanwhile gets none, nor does anybody for whom nothing waits any more.
    fn one(&self, conn: &mut Conn, wanted: &Wanted) -> db::Result<Rendered> {
        let member = projects::read::told_member(conn, MembershipId(wanted.subject))?;
        let Some(member) = member else { return Ok(Err(RenderError::Gone)) };
        let most = i64::try_from(NAMED).unwrap_or(i64::MAX).saturating_add(1);
        let waiting = Waiting::read(conn, member.project, self.0.clock.today(), most)?;
        if waiting.is_empty() {
            return Ok(Err(RenderError::Gone));
        }
        Ok(self.write(&member, &waiting, wanted.id))
    }

    fn write(&self, to: &SteeringMember, waiting: &Waiting, id: uuid::Uuid) -> Rendered {
        let program = &self.0;
        let subject = Msg::new("assessments-mail-steering-subject").arg("plan", &to.title);
        let subject = program.templates.say(to.language, &subject);
        let base = &program.config.base_url;
        let view = LetterView {
            subject: &subject,
            name: &to.name,
            plan: &to.title,
            questions: waiting
                .questions
                .iter()
                .take(NAMED)
                .map(|one| QuestionView { title: &one.question.wording.title, day: one.appointment.held_on })
                .collect(),
            more: waiting.questions.len() > NAMED,
            approvals: &waiting.approvals,
            link: format!("{base}{}/styringsgruppe", projects::path(&to.slug)),
            own: format!("{base}/meg"),
        };
        let InTwoForms { html, text } = program.templates.in_two_forms(to.language, &view)?;
        Ok(Message {
            id,
            at: program.clock.now(),
            from: Mailbox::written(&program.config.site.mail_from).map_err(hindered(Hindrance::Sender))?,
            reply_to: None,
            to: Mailbox::titled(&to.name, &to.email).map_err(hindered(Hindrance::Recipient))?,
            cc: Vec::new(),
            subject: one_line(&subject),
            text,
            html,
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
        })
    }
}
