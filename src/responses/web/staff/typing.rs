//! What staff type of an answer that came another way: the form shared by registering and correcting, shown and read.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use jiff::civil::Date;
use serde::Serialize;

use super::super::super::actions::{RegisterError, SubmitError, Typed};
use super::super::super::read::{self, Registered};
use super::super::super::said::Said;
use super::super::super::{
    Channel, HearingToAnswer, NAME_MAX, PART_MAX, Stance, Target, Topic, TopicKind, Within,
};
use super::super::uninvited::kinds;
use crate::clock::{When, oslo};
use crate::db::{self, Conn};
use crate::hearings::web::{HeadView, Worker};
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::gate::day::{HEARING_YEARS, time_of_day};
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Fields, FormErrors, Result};

/// Longest key of a form.
const KEY_MAX: usize = 64;

/// An answer of the same sender that says the same.
#[derive(Serialize)]
pub(super) struct Same {
    pub url: String,
}

#[derive(Serialize)]
struct FormPage {
    hearing: HeadView,
    tab: &'static str,
    /// Where the form goes, and where one comes from.
    action: String,
    back: String,
    /// The sender of the answer that is corrected; none for a new one.
    correcting: Option<String>,
    same: Option<Same>,
    consultees: Vec<Choice>,
    kinds: Vec<Choice>,
    channels: Vec<Choice>,
    sections: Vec<SectionView>,
    stance_asked: bool,
    max: usize,
    form: FormView,
}

impl Template for FormPage {
    const NAME: &'static str = "responses/register.html";
}

#[derive(Serialize)]
struct SectionView {
    key: Target,
    kind: TopicKind,
    number: String,
    title: String,
    /// The section's name, of an item.
    within: Option<String>,
    stance: String,
    text: String,
    open: bool,
    error: Option<String>,
}

/// What the form needs to be shown and read.
pub(super) struct Known {
    pub asked: HearingToAnswer,
    pub topics: Vec<Topic>,
    pub register: Vec<Registered>,
}

pub(super) async fn known(worker: &Worker) -> Result<Known> {
    let id = worker.witness.id();
    let read = move |conn: &mut Conn| {
        let Some(asked) = read::hearing(conn, id)? else {
            return Ok::<_, db::Error>(None);
        };
        Ok(Some(Known { topics: read::topics(conn, &asked)?, register: read::registered(conn, id)?, asked }))
    };
    worker.page.state.db.read(read).await?.ok_or(Error::NotFound)
}

/// Which form it is.
pub(super) struct About {
    pub action: String,
    pub back: String,
    pub correcting: Option<String>,
    pub same: Option<Same>,
}

pub(super) fn render(
    worker: &Worker,
    known: &Known,
    about: About,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    let page = &worker.page;
    let channel = |channel: &Channel| Choice {
        value: channel.as_str().to_owned(),
        label: page.state.templates.text(page.lang, &format!("responses-channel-{channel}")),
    };
    let consultee = |c: &Registered| Choice { value: c.id.to_string(), label: c.name.clone() };
    let view = FormPage {
        hearing: HeadView::of(&worker.witness),
        tab: "responses",
        action: about.action,
        back: about.back,
        correcting: about.correcting,
        same: about.same,
        consultees: known.register.iter().map(consultee).collect(),
        kinds: kinds(page),
        channels: Channel::ALL.iter().filter(|c| c.is_typed()).map(channel).collect(),
        sections: known.topics.iter().map(|topic| section(topic, &form)).collect(),
        stance_asked: known.asked.stance_asked,
        max: PART_MAX,
        form,
    };
    page.render_as(status, view)
}

fn section(topic: &Topic, form: &FormView) -> SectionView {
    let value = |name: String| form.values.get(&name).cloned().unwrap_or_else(String::new);
    let text = value(format!("text-{}", topic.target));
    let stance = value(format!("stance-{}", topic.target));
    SectionView {
        open: !text.is_empty() || !stance.is_empty(),
        error: form.errors.get(&format!("text-{}", topic.target)).cloned(),
        key: topic.target,
        kind: topic.kind,
        number: topic.number.clone(),
        title: topic.heading.clone(),
        within: topic.within.as_ref().map(Within::name),
        stance,
        text,
    }
}

/// Reads what can be typed anew. Every fault stands by its field.
pub(super) fn typed(errors: &mut FormErrors, known: &Known, fields: &Fields, today: Date) -> Typed {
    let key: String = fields.text("form_key").chars().take(KEY_MAX).collect();
    Typed {
        form_key: (!key.is_empty()).then_some(key),
        received: received(errors, fields).unwrap_or(When::day(today)),
        submitter_name: errors.optional(fields, "name", NAME_MAX),
        parts: parts(errors, known, fields),
        no_comments: fields.has("no_comments"),
    }
}

/// The day, and the time where that is known too: an e-mail has one, a letter has not.
fn received(errors: &mut FormErrors, fields: &Fields) -> Option<When> {
    let on = errors.day(fields, "received", &HEARING_YEARS);
    let time = fields.text("received_time");
    if time.is_empty() {
        return on.map(When::day);
    }
    let Some(time) = time_of_day(time) else {
        errors.add("received_time", Msg::new("responses-time-invalid"));
        return None;
    };
    let at = oslo().to_ambiguous_timestamp(on?.to_datetime(time)).compatible();
    at.ok().map(When::instant)
}

fn parts(errors: &mut FormErrors, known: &Known, fields: &Fields) -> Vec<Said> {
    let read = known.topics.iter().map(|topic| {
        let field = format!("text-{}", topic.target);
        let text = fields.lines(&field).to_owned();
        let length = text.chars().count();
        if length > PART_MAX {
            errors.add(field, Msg::new("web-field-too-long").arg("max", PART_MAX).arg("length", length));
        }
        let stance = Stance::parse(fields.text(&format!("stance-{}", topic.target)));
        Said { target: topic.target, stance, text }
    });
    read.filter(|part| !part.is_blank()).collect()
}

/// What a refusal says, by the field it is about; the errors that are no fault of the form come back.
pub(super) fn fault(error: RegisterError) -> std::result::Result<FormErrors, Error> {
    let one = |field: &str, key| Ok(FormErrors::one(field.to_owned(), Msg::new(key)));
    match error {
        RegisterError::InFuture => one("received", "responses-in-future"),
        RegisterError::Empty | RegisterError::Submit(SubmitError::Empty) => {
            one(&format!("text-{}", Target::Whole), "responses-register-empty")
        }
        RegisterError::Unchanged => one(&format!("text-{}", Target::Whole), "responses-correct-unchanged"),
        RegisterError::Duplicate(_) => one("another", "responses-register-same"),
        RegisterError::SentBefore => Err(Error::Conflict("responses-register-sent-before")),
        RegisterError::Stale => Err(Error::Conflict("responses-correct-stale")),
        RegisterError::Drafting => Err(Error::Conflict("responses-correct-drafting")),
        RegisterError::NotRegistered => Err(Error::Conflict("responses-correct-not-registered")),
        RegisterError::NotAsked => Err(Error::Bad("responses-not-asked")),
        RegisterError::NotFound => Err(Error::NotFound),
        RegisterError::Database(error) => Err(error.into()),
        other => Err(Error::wrong(other)),
    }
}
