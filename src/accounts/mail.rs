//! The letters that let a person set a password: the first one, and one after it was forgotten.

use std::sync::Arc;

use jiff::ToSpan as _;
use serde::Serialize;

use super::actions::{ASKED, INVITED};
use super::{Account, AccountId, Kept, link, read, store};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::mail::outbox::Hindrance;
use crate::mail::render::{Render, RenderError, Rendered, Wanted, hindered};
use crate::mail::{Mailbox, Message, one_line};
use crate::program::Program;
use crate::templates::{InTwoForms, TwoForms};

/// How long a link holds: an invited person may be away for a week, one who has forgotten waits at the screen.
const INVITED_HOURS: i64 = 7 * 24;
const ASKED_HOURS: i64 = 2;

/// Writes one kind of these letters.
pub struct PasswordRenderer {
    program: Arc<Program>,
    invited: bool,
}

impl PasswordRenderer {
    /// For those whom an administrator invites.
    pub fn invited(program: Arc<Program>) -> Self {
        Self { program, invited: true }
    }

    /// For those who have asked.
    pub fn asked(program: Arc<Program>) -> Self {
        Self { program, invited: false }
    }
}

#[derive(Serialize)]
struct LetterView<'a> {
    subject: &'a str,
    name: &'a str,
    email: &'a str,
    invited: bool,
    link: String,
    /// The last moment the link holds.
    until: jiff::Timestamp,
}

impl TwoForms for LetterView<'_> {
    const NAME: &'static str = "mail/accounts/password";
}

impl Render for PasswordRenderer {
    fn kind(&self) -> &'static str {
        if self.invited { INVITED } else { ASKED }
    }

    fn render(&self, conn: &mut Conn, wanted: &[Wanted]) -> db::Result<Vec<Rendered>> {
        wanted.iter().map(|wanted| self.one(conn, wanted)).collect()
    }
}

impl PasswordRenderer {
    fn one(&self, conn: &mut Conn, wanted: &Wanted) -> db::Result<Rendered> {
        let id = AccountId(wanted.subject);
        let kept = read::kept(conn, id)?.filter(|kept| kept.disabled_at.is_none());
        let Some(Kept { account, .. }) = kept else {
            return Ok(Err(RenderError::Gone));
        };
        let hash = store::password_hash(conn, id)?.unwrap_or_default();
        Ok(self.write(&account, &hash, wanted.id))
    }

    fn write(&self, account: &Account, hash: &str, id: uuid::Uuid) -> Rendered {
        let (program, now) = (&self.program, self.program.clock.now());
        let hours = if self.invited { INVITED_HOURS } else { ASKED_HOURS };
        let until = now.checked_add(hours.hours()).unwrap_or(now);
        let token = link::token(&program.keys, account, hash, until);
        let key = if self.invited { "accounts-mail-invited-subject" } else { "accounts-mail-asked-subject" };
        let subject = Msg::new(key).arg("municipality", &program.config.site.municipality);
        let subject = program.templates.say(account.language, &subject);
        let view = LetterView {
            subject: &subject,
            name: &account.name,
            email: &account.email,
            invited: self.invited,
            link: format!("{}/nytt-passord/{token}", program.config.base_url),
            until,
        };
        match program.templates.in_two_forms(account.language, &view) {
            Ok(InTwoForms { html, text }) => self.addressed(account, id, [subject.clone(), text, html]),
            Err(misfit) => Err(misfit.into()),
        }
    }

    fn addressed(&self, account: &Account, id: uuid::Uuid, [subject, text, html]: [String; 3]) -> Rendered {
        Ok(Message {
            id,
            at: self.program.clock.now(),
            from: Mailbox::written(&self.program.config.site.mail_from)
                .map_err(hindered(Hindrance::Sender))?,
            reply_to: None,
            to: Mailbox::titled(&account.name, &account.email).map_err(hindered(Hindrance::Recipient))?,
            cc: Vec::new(),
            subject: one_line(&subject),
            text,
            html,
            headers: vec![("Auto-Submitted".to_owned(), "auto-generated".to_owned())],
        })
    }
}
