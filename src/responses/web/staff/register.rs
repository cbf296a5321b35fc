//! Registering an answer that came by letter, by e-mail or in a meeting.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;

use super::super::super::actions::{self, Before, Receipt, Register, RegisterError, Sender, Typed};
use super::super::super::{Channel, NAME_MAX};
use super::super::uninvited::email;
use super::typing::{self, About, Known, Same, fault};
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::{self, Conn, is_unique_violation};
use crate::hearings::web::Worker;
use crate::lang::Msg;
use crate::web::Error;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Fields, Form, FormErrors, Result};

fn about(worker: &Worker, same: Option<Same>) -> About {
    let list = format!("{}/svar", worker.witness.hearing.url());
    About { action: format!("{list}/ny"), back: list, correcting: None, same }
}

/// `GET /arbeid/{hearing}/svar/ny`.
pub(super) async fn form(worker: Worker) -> Result<HttpResponse> {
    let known = typing::known(&worker).await?;
    let clock = &worker.page.state.clock;
    let form = FormView::of([
        ("form_key", clock.new_id().simple().to_string()),
        ("received", clock.today().to_string()),
        ("channel", Channel::Letter.as_str().to_owned()),
    ]);
    typing::render(&worker, &known, about(&worker, None), StatusCode::OK, form)
}

/// `POST /arbeid/{hearing}/svar/ny`.
pub(super) async fn register_answer(worker: Worker, Form(fields): Form) -> Result<HttpResponse> {
    let known = typing::known(&worker).await?;
    let refuse = |errors: &FormErrors, same: Option<Same>| {
        let form = worker.page.refused(&fields, errors);
        typing::render(&worker, &known, about(&worker, same), StatusCode::UNPROCESSABLE_ENTITY, form)
    };
    let command = match parse(&worker, &known, &fields) {
        Ok(command) => command,
        Err(errors) => return refuse(&errors, None),
    };
    let asked = known.asked.clone();
    let typed = command.typed.clone();
    let register = worker.act(move |tx, who| actions::register(tx, who, &asked, &command));
    match register.await {
        Ok(receipt) => Ok(registered(&worker, receipt)),
        Err(RegisterError::Duplicate(same)) => {
            let url = format!("{}/svar/{same}", worker.witness.hearing.url());
            refuse(&fault(RegisterError::Duplicate(same))?, Some(Same { url }))
        }
        Err(error) => match twin(&worker, &known, typed, &error).await? {
            Some(receipt) => Ok(registered(&worker, receipt)),
            None => refuse(&fault(error)?, None),
        },
    }
}

/// Two clicks at once: the one that came second finds what the first has made.
pub(super) async fn twin(
    worker: &Worker,
    known: &Known,
    typed: Typed,
    error: &RegisterError,
) -> Result<Option<Receipt>> {
    let unique = matches!(error, RegisterError::Database(error) if is_unique_violation(error));
    if !unique {
        return Ok(None);
    }
    let asked = known.asked.clone();
    let read = move |conn: &mut Conn| actions::registered_before(conn, &asked, &typed);
    match worker.page.state.db.read::<_, db::Error>(read).await? {
        Some(Before::Same(receipt)) => Ok(Some(receipt)),
        Some(Before::Other) => Err(Error::Conflict("responses-register-sent-before")),
        None => Ok(None),
    }
}

pub(super) fn registered(worker: &Worker, receipt: Receipt) -> HttpResponse {
    let flash = Flash::success(Msg::new("responses-registered").arg("number", receipt.number));
    let to = format!("{}/svar/{}", worker.witness.hearing.url(), receipt.response);
    worker.page.redirect_with(&to, &flash)
}

fn parse(worker: &Worker, known: &Known, fields: &Fields) -> std::result::Result<Register, FormErrors> {
    let mut errors = FormErrors::default();
    let sender = sender(&mut errors, known, fields);
    let channel = Channel::parse(fields.text("channel")).filter(|channel| channel.is_typed());
    if channel.is_none() {
        errors.add("channel", Msg::new("web-field-required"));
    }
    let typed = typing::typed(&mut errors, known, fields, worker.page.state.clock.today());
    let submitter_email = email(&mut errors, fields, false);
    let command = Register {
        sender,
        channel: channel.unwrap_or(Channel::Letter),
        typed,
        submitter_email,
        language: worker.page.lang,
        another: fields.has("another"),
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
