//! Deciding what the public sees of an answer: look it over, confirm what looks private, and clear it; or withhold it.
//!
//! [`clear`] takes a [`Confirmed`], which only [`LookedOver::confirm`] makes: no answer is cleared with a place that
//! nobody has looked at. A submitted revision never changes, so what was confirmed of it holds for it, and for no other.

use std::collections::HashSet;

use super::super::privacy::{self, Finding, FindingKey, Whose};
use super::super::read;
use super::super::store::{self, NewClearance};
use super::super::{Part, ResponseId, RevisionId, Submitted, usual_public_name};
use crate::audit::{self, Action, Event};
use crate::db::{self, Conn, Tx};
use crate::hearings::access::Work;

/// How an answer is published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clear {
    /// With name, except for private persons.
    AsUsual,
    /// With the sender's name, also a private person's who wants it.
    WithName,
    WithoutName,
}

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum ClearError {
    #[error("no such answer")]
    NotFound,
    #[error("it is cleared already")]
    Standing,
    #[error("it is not cleared")]
    NotStanding,
    /// A newer revision came: what was confirmed is not what would be published.
    #[error("the answer has changed since it was looked over")]
    Changed,
    #[error("it is withheld")]
    Withheld,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ClearError);

/// An answer that somebody is to look over: as it was received, and not yet searched.
#[derive(Clone, Debug)]
pub struct Unsearched {
    answer: Submitted,
    parts: Vec<Part>,
}

/// An answer as it would be published, and everything in it that looks private.
#[derive(Clone, Debug)]
pub struct LookedOver {
    pub answer: Submitted,
    pub parts: Vec<Part>,
    pub findings: Vec<Finding>,
}

/// Reads an answer for clearing; `None` if the hearing has not received it.
pub fn look_over(conn: &mut Conn, who: &Work, id: ResponseId) -> db::Result<Option<Unsearched>> {
    let Some(answer) = read::submitted(conn, who.id(), id)? else {
        return Ok(None);
    };
    let parts = read::parts(conn, answer.revision)?;
    Ok(Some(Unsearched { answer, parts }))
}

impl Unsearched {
    /// Searches the text. That takes a while where it is long: not to be done while a connection is held.
    pub fn search(self) -> LookedOver {
        let Self { answer, parts } = self;
        let whose = Whose {
            sender: &answer.sender_name,
            kind: answer.sender_kind,
            submitter: &answer.submitter_name,
        };
        let findings = privacy::findings(whose, &parts);
        LookedOver { answer, parts, findings }
    }
}

/// That a person has looked at everything that looks private in one revision, and published under which name.
#[derive(Clone, Debug)]
pub struct Confirmed {
    response: ResponseId,
    revision: RevisionId,
    name: Option<String>,
    findings: Vec<FindingKey>,
}

impl LookedOver {
    /// The name that public pages would show.
    pub fn name(&self, how: Clear) -> Option<String> {
        match how {
            Clear::AsUsual => usual_public_name(&self.answer.sender_name, self.answer.sender_kind),
            Clear::WithName => Some(self.answer.sender_name.clone()),
            Clear::WithoutName => None,
        }
    }

    /// What must be confirmed to publish it so.
    pub fn asked(&self, how: Clear) -> impl Iterator<Item = &Finding> {
        let named = self.name(how).is_some();
        self.findings.iter().filter(move |finding| match finding.part {
            None => named,
            Some(_) => !(named && finding.only_nameless),
        })
    }

    /// Holds what was ticked, by the names of the findings, against what must be; gives what is missing.
    pub fn confirm(&self, how: Clear, ticked: &[String]) -> Result<Confirmed, Vec<FindingKey>> {
        let ticked: HashSet<&str> = ticked.iter().map(String::as_str).collect();
        let (findings, missing): (Vec<_>, Vec<_>) =
            self.asked(how).map(Finding::key).partition(|key| ticked.contains(key.to_string().as_str()));
        if !missing.is_empty() {
            return Err(missing);
        }
        let (response, revision) = (self.answer.response, self.answer.revision);
        Ok(Confirmed { response, revision, name: self.name(how), findings })
    }
}

/// Clears an answer for publication: from now on public pages show it, and nothing but it.
pub fn clear(tx: &mut Tx<'_>, who: &Work, what: &Confirmed) -> Result<(), ClearError> {
    // A new revision that is sent meanwhile is not cleared unseen.
    store::hold(tx, what.response)?;
    let answer = read::submitted(tx, who.id(), what.response)?.ok_or(ClearError::NotFound)?;
    if answer.revision != what.revision {
        return Err(ClearError::Changed);
    }
    if answer.cleared {
        return Err(ClearError::Standing);
    }
    if answer.withheld {
        return Err(ClearError::Withheld);
    }
    let new = NewClearance {
        response: what.response,
        revision: what.revision,
        public_name: what.name.clone(),
        by: who.account.id,
    };
    store::clear(tx, &new, &what.findings)?;
    let confirmed: Vec<String> = what.findings.iter().map(FindingKey::to_string).collect();
    let named = what.name.is_some();
    let fields = serde_json::json!({ "named": named, "revision": answer.number, "confirmed": confirmed });
    record(tx, who, Action::ResponseCleared, what.response, fields)?;
    Ok(())
}

/// Takes an answer off public pages again.
pub fn withdraw(tx: &mut Tx<'_>, who: &Work, id: ResponseId) -> Result<(), ClearError> {
    read::submitted(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    let now = tx.now();
    if !store::withdraw(tx, id, Some(who.account.id), now)? {
        return Err(ClearError::NotStanding);
    }
    record(tx, who, Action::ResponseClearanceWithdrawn, id, serde_json::json!({}))?;
    Ok(())
}

/// Decides that an answer counts but is not published, and why. If it is cleared, it is taken off public pages.
pub fn withhold(tx: &mut Tx<'_>, who: &Work, id: ResponseId, reason: &str) -> Result<(), ClearError> {
    store::hold(tx, id)?;
    let answer = read::submitted(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    if answer.withheld {
        return Err(ClearError::Standing);
    }
    if answer.cleared {
        withdraw(tx, who, id)?;
    }
    store::withhold(tx, (id, answer.revision), reason, who.account.id)?;
    record(tx, who, Action::ResponseWithheld, id, serde_json::json!({ "revision": answer.number }))?;
    Ok(())
}

/// Takes that back: the answer waits to be cleared.
pub fn release(tx: &mut Tx<'_>, who: &Work, id: ResponseId) -> Result<(), ClearError> {
    read::submitted(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    let now = tx.now();
    if !store::lift(tx, id, Some(who.account.id), now)? {
        return Err(ClearError::NotStanding);
    }
    record(tx, who, Action::ResponseReleased, id, serde_json::json!({}))?;
    Ok(())
}

pub(super) fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    id: ResponseId,
    fields: serde_json::Value,
) -> db::Result<()> {
    let event = Event::new(action, id.0).in_hearing(who.id().0).with(fields);
    audit::record(tx, &who.actor, &event)
}
