//! Asking the responsible units how their measures go: by a person or on its day, reminding those who wait, and closing.

use jiff::civil::Date;
use serde_json::json;

use crate::accounts::AccountId;
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Conn, Tx};
use crate::mail::outbox::{self, NewLetter};
use crate::measures::asking::{day_after, due_on, remind_on};
use crate::measures::read;
use crate::measures::read::calls::{self, Call, Request};
use crate::measures::store::calls as store;
use crate::measures::{ASK_MAIL, REMIND_MAIL, Rhythm, StatusCallId, StatusRequestId};
use crate::projects::ProjectId;
use crate::projects::access::Manage;

/// Why the units were not asked, or a call was not changed.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    #[error("the plan is not followed up")]
    NotFollowed,
    /// Every measure is done or stopped, or nobody who does one has an address.
    #[error("there is nobody to ask")]
    NobodyToAsk,
    /// This is the call of today, and it is open.
    #[error("the units were asked today")]
    AlreadyAsked(StatusCallId),
    #[error("the call is closed")]
    Closed,
    /// The same button, pressed twice.
    #[error("a new link is on its way")]
    Renewed,
    #[error("the unit has no address")]
    NoAddress,
    #[error("somebody else was first")]
    Changed,
    #[error("no such call, or no such unit in it")]
    NotFound,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(CallError);

/// Says when and how the units are asked, as it was read as `version`. Days count from tomorrow: nothing goes out because it was saved.
pub fn set_rhythm(tx: &mut Tx<'_>, who: &Manage, version: i32, said: &Rhythm) -> Result<(), CallError> {
    let standing = calls::asking(tx, who.id())?.ok_or(CallError::NotFollowed)?;
    if standing.counted_from.is_some() && standing.followup.rhythm == *said {
        return Ok(());
    }
    let from = day_after(tx.today());
    if !store::set_rhythm(tx, who.id(), version, said, from)? {
        return Err(CallError::Changed);
    }
    let fields = json!({ "automatic": said.automatic, "days": said.ask_on, "answer_days": said.answer_days });
    record(tx, (who.id(), &who.actor), Action::StatusCallScheduled, who.id().0, fields)
}

/// Asks every unit that has something to report and an address. What was asked before is closed.
pub fn ask(tx: &mut Tx<'_>, who: &Manage) -> Result<StatusCallId, CallError> {
    ask_as(tx, (who.id(), &who.actor), Some(who.account.id))
}

/// Is this the day on which the program asks, and has nobody asked since?
pub fn is_day(conn: &mut Conn, of: ProjectId, today: Date) -> db::Result<bool> {
    let Some(asking) = calls::asking(conn, of)? else { return Ok(false) };
    let latest = calls::latest(conn, of)?;
    Ok(asking.standing(&asking.days(), latest.as_ref()).is_due(today))
}

/// The same as [`ask`] by the program, if this is the day; says whether it did.
pub fn ask_on_its_day(tx: &mut Tx<'_>, of: ProjectId) -> db::Result<bool> {
    let today = tx.today();
    if !is_day(tx, of, today)? {
        return Ok(false);
    }
    match ask_as(tx, (of, &Actor::system("measures")), None) {
        Ok(_) => Ok(true),
        Err(CallError::Database(error)) => Err(error),
        // Nothing is left to report, or nobody can be written to: the next day that is set, it is looked at again.
        Err(_) => Ok(false),
    }
}

fn ask_as(
    tx: &mut Tx<'_>,
    (of, actor): (ProjectId, &Actor),
    by: Option<AccountId>,
) -> Result<StatusCallId, CallError> {
    let asking = calls::asking(tx, of)?.ok_or(CallError::NotFollowed)?;
    let today = tx.today();
    if let Some(call) = calls::latest(tx, of)?.filter(|call| call.is_open() && call.asked_on == today) {
        return Err(CallError::AlreadyAsked(call.id));
    }
    let to_report = calls::to_report(tx, of, None)?;
    let units = read::units(tx, of)?;
    let asked = units.iter().filter(|unit| to_report.contains_key(&unit.id) && !unit.said.email.is_empty());
    let asked: Vec<_> = asked.collect();
    if asked.is_empty() {
        return Err(CallError::NobodyToAsk);
    }
    store::close_all(tx, of)?;
    let call = store::insert_call(tx, of, due_on(today, asking.followup.rhythm.answer_days), by)?;
    for unit in &asked {
        let id = store::insert_request(tx, call, unit.id)?;
        outbox::enqueue(tx, &letter(of, ASK_MAIL, (id, &unit.said.email)))?;
    }
    record(tx, (of, actor), Action::StatusCallAsked, call.0, json!({ "count": asked.len() }))?;
    Ok(call)
}

/// Reminds those who have not reported all, each once; says how many.
pub fn remind(tx: &mut Tx<'_>, who: &Manage, id: StatusCallId) -> Result<usize, CallError> {
    let call = calls::call(tx, who.id(), id)?.ok_or(CallError::NotFound)?;
    if !call.is_open() {
        return Err(CallError::Closed);
    }
    Ok(remind_as(tx, &who.actor, &call)?)
}

/// The same by the program, if this is the day.
pub fn remind_on_its_day(tx: &mut Tx<'_>, (of, id): (ProjectId, StatusCallId)) -> db::Result<usize> {
    let today = tx.today();
    let call = calls::call(tx, of, id)?;
    let open = call.filter(|call| call.is_open() && today <= call.due_on);
    match open.filter(|call| remind_on(call.asked_on, call.due_on) <= today) {
        Some(call) => remind_as(tx, &Actor::system("measures"), &call),
        None => Ok(0),
    }
}

/// Is this a day on which those who wait in a call are reminded by the program, and does anybody wait?
pub fn is_remind_day(conn: &mut Conn, call: &Call, today: Date) -> db::Result<bool> {
    let is_day = call.is_open() && today <= call.due_on && remind_on(call.asked_on, call.due_on) <= today;
    Ok(is_day && calls::requests(conn, call.id)?.iter().any(may_be_reminded))
}

fn remind_as(tx: &mut Tx<'_>, actor: &Actor, call: &Call) -> db::Result<usize> {
    let to_report = calls::to_report(tx, call.project, Some(call))?;
    let mut count = 0;
    for request in calls::requests(tx, call.id)? {
        let left = to_report.get(&request.unit).is_some_and(|own| calls::waiting(own) > 0);
        if left && may_be_reminded(&request) && store::mark_reminded(tx, request.id)? {
            outbox::enqueue(tx, &letter(call.project, REMIND_MAIL, (request.id, &request.email)))?;
            count += 1;
        }
    }
    if count > 0 {
        let (of, fields) = ((call.project, actor), json!({ "count": count }));
        event(tx, of, Action::StatusCallReminded, call.id.0, fields)?;
    }
    Ok(count)
}

/// Once, and only where somebody is reached.
pub fn may_be_reminded(request: &Request) -> bool {
    request.reminded_at.is_none() && !request.email.is_empty()
}

/// Closes a call that was read as `version`: reminders that wait are taken back, and the links only show. Closed twice is closed once.
pub fn close(tx: &mut Tx<'_>, who: &Manage, seen: (StatusCallId, i32)) -> Result<(), CallError> {
    if !calls::call(tx, who.id(), seen.0)?.ok_or(CallError::NotFound)?.is_open() {
        return Ok(());
    }
    if !store::close(tx, who.id(), seen)? {
        return Err(CallError::Changed);
    }
    record(tx, (who.id(), &who.actor), Action::StatusCallClosed, seen.0.0, json!({}))
}

/// Makes a unit's link void and sends it a letter with a new one.
pub fn renew_link(
    tx: &mut Tx<'_>,
    who: &Manage,
    (call, id): (StatusCallId, StatusRequestId),
    generation: i32,
) -> Result<(), CallError> {
    let asked = calls::asked(tx, id)?.filter(|asked| asked.call.id == call && asked.project.id == who.id());
    let asked = asked.ok_or(CallError::NotFound)?;
    if !asked.call.is_open() {
        return Err(CallError::Closed);
    }
    if asked.request.generation > generation {
        return Err(CallError::Renewed);
    }
    if asked.request.email.is_empty() {
        return Err(CallError::NoAddress);
    }
    if !store::renew(tx, id, generation)? {
        return Err(CallError::Changed);
    }
    // A reminder that waits would carry the new link too: one letter is enough.
    outbox::withdraw(tx, REMIND_MAIL, id.0)?;
    outbox::replace(tx, &letter(who.id(), ASK_MAIL, (id, &asked.request.email)))?;
    record(tx, (who.id(), &who.actor), Action::StatusCallLinkRenewed, id.0, json!({}))
}

fn letter<'a>(of: ProjectId, kind: &'static str, (id, email): (StatusRequestId, &'a str)) -> NewLetter<'a> {
    NewLetter { kind, subject: id.0, scope: Some(of.0), recipient: email }
}

fn record(
    tx: &mut Tx<'_>,
    of: (ProjectId, &Actor),
    action: Action,
    subject: uuid::Uuid,
    fields: serde_json::Value,
) -> Result<(), CallError> {
    Ok(event(tx, of, action, subject, fields)?)
}

fn event(
    tx: &mut Tx<'_>,
    (of, actor): (ProjectId, &Actor),
    action: Action,
    subject: uuid::Uuid,
    fields: serde_json::Value,
) -> db::Result<()> {
    audit::record(tx, actor, &Event::new(action, subject).in_project(of.0).with(fields))
}
