//! Registering an answer that came by letter, by e-mail or in a meeting.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::super::actions::{self, Register, RegisterError, Sender, SubmitError};
use super::super::super::store::{self, Registered};
use super::super::super::{Asked, Channel, Item, NAME_MAX, PART_MAX, Stance, Target};
use super::super::uninvited::{Choice, email, kinds};
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::{self, Conn, Tx};
use crate::hearings::Head;
use crate::hearings::web::Worker;
use crate::text::gate::day::HEARING_YEARS;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Msg, Result};

#[derive(Serialize)]
struct FormPage {
    hearing: Head,
    tab: &'static str,
    consultees: Vec<Choice>,
    kinds: Vec<Choice>,
    channels: Vec<Choice>,
    sections: Vec<SectionView>,
    stance_asked: bool,
    max: usize,
    form: FormView,
}

#[derive(Serialize)]
struct SectionView {
    key: Target,
    kind: String,
    number: String,
    title: String,
    stance: String,
    text: String,
    open: bool,
    error: Option<String>,
}

/// What the form needs to be shown and read.
struct Known {
    asked: Asked,
    items: Vec<Item>,
    register: Vec<Registered>,
}

async fn known(worker: &Worker) -> Result<Known> {
    let id = worker.witness.id();
    let read = move |conn: &mut Conn| {
        let Some(asked) = store::asked(conn, id)? else {
            return Ok::<_, db::Error>(None);
        };
        Ok(Some(Known { items: store::items(conn, &asked)?, register: store::registered(conn, id)?, asked }))
    };
    worker.page.state.db.read(read).await?.ok_or(Error::NotFound)
}

/// `GET /arbeid/{hearing}/svar/ny`.
pub(super) async fn form(worker: Worker) -> Result<HttpResponse> {
    let known = known(&worker).await?;
    let today = worker.page.state.clock.today().to_string();
    let form = FormView::of([("received", today), ("channel", Channel::Letter.as_str().to_owned())]);
    render(&worker, &known, StatusCode::OK, form)
}

fn render(worker: &Worker, known: &Known, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let page = &worker.page;
    let value = |name: String| form.values.get(&name).cloned().unwrap_or_else(String::new);
    let section = |item: &Item| {
        let text = value(format!("text-{}", item.target));
        let stance = value(format!("stance-{}", item.target));
        SectionView {
            open: !text.is_empty() || !stance.is_empty(),
            error: form.errors.get(&format!("text-{}", item.target)).cloned(),
            key: item.target,
            kind: item.kind.clone(),
            number: item.number.clone(),
            title: item.heading.clone(),
            stance,
            text,
        }
    };
    let channel = |channel: &Channel| Choice {
        value: channel.as_str().to_owned(),
        label: page.state.templates.text(page.lang, &format!("responses-channel-{channel}")),
    };
    let consultee = |c: &Registered| Choice { value: c.id.to_string(), label: c.name.clone() };
    let view = FormPage {
        hearing: worker.witness.hearing.clone(),
        tab: "responses",
        consultees: known.register.iter().map(consultee).collect(),
        kinds: kinds(page),
        channels: Channel::ALL.iter().filter(|c| **c != Channel::Web).map(channel).collect(),
        sections: known.items.iter().map(section).collect(),
        stance_asked: known.asked.stance_asked,
        max: PART_MAX,
        form,
    };
    page.render_as(status, "responses/register.html", view)
}

/// `POST /arbeid/{hearing}/svar/ny`.
pub(super) async fn register_answer(worker: Worker, Form(fields): Form) -> Result<HttpResponse> {
    let known = known(&worker).await?;
    let refuse = |errors: &FormErrors| {
        render(&worker, &known, StatusCode::UNPROCESSABLE_ENTITY, worker.page.refused(&fields, errors))
    };
    let command = match parse(&worker, &known, &fields) {
        Ok(command) => command,
        Err(errors) => return refuse(&errors),
    };
    let (witness, asked, clock) =
        (worker.witness.clone(), known.asked.clone(), worker.page.state.clock.clone());
    let work = move |tx: &mut Tx<'_>| actions::register(tx, &witness, &asked, &command, &clock);
    match worker.page.state.db.write(work).await {
        Ok(receipt) => {
            let flash = Flash::success(Msg::new("responses-registered").arg("number", receipt.number));
            let to = format!("{}/svar/{}", worker.witness.hearing.url, receipt.response);
            Ok(worker.page.redirect_with(&to, &flash))
        }
        Err(RegisterError::InFuture) => refuse(&FormErrors::one("received", Msg::new("responses-in-future"))),
        Err(RegisterError::Submit(SubmitError::Empty)) => {
            refuse(&FormErrors::one(format!("text-{}", Target::WHOLE), Msg::new("responses-register-empty")))
        }
        Err(RegisterError::NotAsked) => Err(Error::Bad("responses-not-asked")),
        Err(other) => Err(Error::wrong(other)),
    }
}

fn parse(worker: &Worker, known: &Known, fields: &Fields) -> std::result::Result<Register, FormErrors> {
    let mut errors = FormErrors::default();
    let sender = sender(&mut errors, known, fields);
    let channel = Channel::parse(fields.text("channel")).filter(|channel| *channel != Channel::Web);
    if channel.is_none() {
        errors.add("channel", Msg::new("web-field-required"));
    }
    let received_on = errors.day(fields, "received", &HEARING_YEARS);
    let submitter_name = errors.optional(fields, "name", NAME_MAX);
    let submitter_email = email(&mut errors, fields, false);
    let parts = parts(&mut errors, known, fields);
    let command = Register {
        sender,
        channel: channel.unwrap_or(Channel::Letter),
        received_on: received_on.unwrap_or_else(|| worker.page.state.clock.today()),
        submitter_name,
        submitter_email,
        language: worker.page.lang,
        parts,
        no_comments: fields.has("no_comments"),
    };
    errors.into_result(command)
}

fn sender(errors: &mut FormErrors, known: &Known, fields: &Fields) -> Sender {
    let chosen = fields.text("consultee").parse::<ConsulteeId>();
    let found = chosen.ok().and_then(|id| known.register.iter().find(|consultee| consultee.id == id));
    if let Some(consultee) = found {
        return Sender {
            consultee: Some(consultee.id),
            invitation: consultee.invitation,
            name: consultee.name.clone(),
            kind: consultee.kind,
        };
    }
    let name = errors.optional(fields, "sender", NAME_MAX);
    if name.is_empty() {
        errors.add("sender", Msg::new("responses-sender-missing"));
    }
    let kind = ConsulteeKind::parse(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", Msg::new("responses-kind-missing"));
    }
    Sender { consultee: None, invitation: None, name, kind: kind.unwrap_or(ConsulteeKind::Other) }
}

fn parts(errors: &mut FormErrors, known: &Known, fields: &Fields) -> Vec<(Target, Option<Stance>, String)> {
    let read = known.items.iter().map(|item| {
        let field = format!("text-{}", item.target);
        let text = fields.lines(&field).to_owned();
        let length = text.chars().count();
        if length > PART_MAX {
            errors.add(field, Msg::new("web-field-too-long").arg("max", PART_MAX).arg("length", length));
        }
        (item.target, Stance::parse(fields.text(&format!("stance-{}", item.target))), text)
    });
    read.filter(|(_, stance, text)| stance.is_some() || !text.trim().is_empty()).collect()
}
