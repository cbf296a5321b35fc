//! What the editor's buttons do: begin, save, propose, approve, send back. What was typed is never lost on the way.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::super::actions::{self, AssessError, Edit};
use super::super::{Answer, Assessment, AssessmentState, Lack, MAX_COMMENT, MAX_TEXT, StepError};
use super::editor::{Shown, input_ids, show_as};
use crate::hearings::access::Seat;
use crate::hearings::web::{Approver, Worker};
use crate::lang::Msg;
use crate::plans::{ItemKey, SectionKey};
use crate::text::bounded::is_bounded;
use crate::web::flash::Flash;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};

/// `POST /arbeid/{hearing}/vurderinger/ny`.
pub(super) async fn create_assessment(worker: Worker, form: Form) -> Result<HttpResponse> {
    let fields = form.0;
    let chosen = input_ids(&fields, "input")?;
    let (answer, errors) = read(&fields);
    if !errors.is_empty() {
        return refuse(&worker.page, &worker.witness, None, &fields, &errors).await;
    }
    match worker.act(move |tx, who| actions::create(tx, who, &answer, &chosen)).await {
        Ok(number) => after_save(&worker, number, 1, &fields).await,
        Err(error) => refused(&worker.page, &worker.witness, None, &fields, error).await,
    }
}

/// `POST /arbeid/{hearing}/vurderinger/{number}`: text and inputs in one save, whichever button was pressed.
pub(super) async fn save_assessment(
    worker: Worker,
    path: Path<(String, i32)>,
    form: Form,
) -> Result<HttpResponse> {
    let (number, fields) = (path.1, form.0);
    let (answer, errors) = read(&fields);
    if !errors.is_empty() {
        return refuse(&worker.page, &worker.witness, Some(number), &fields, &errors).await;
    }
    let edit = Edit {
        version: fields.version()?,
        state: AssessmentState::parse(fields.text("state")),
        answer,
        add: Vec::new(),
        remove: input_ids(&fields, "remove")?.into_iter().next(),
    };
    match worker.act(move |tx, who| actions::save(tx, who, number, &edit)).await {
        Ok(version) => after_save(&worker, number, version, &fields).await,
        Err(error) => refused(&worker.page, &worker.witness, Some(number), &fields, error).await,
    }
}

/// `POST /arbeid/{hearing}/vurderinger/{number}/godkjenn`.
pub(super) async fn approve_assessment(
    approver: Approver,
    path: Path<(String, i32)>,
    form: Form,
) -> Result<HttpResponse> {
    let (number, version) = (path.1, form.0.version()?);
    match approver.act(move |tx, who| actions::approve(tx, who, number, version)).await {
        Ok(()) => {
            let flash = Flash::success(Msg::new("assessments-approved").arg("number", number));
            Ok(approver
                .page
                .redirect_with(&format!("{}/vurderinger", approver.witness.hearing.url()), &flash))
        }
        Err(error) => {
            let to = format!("{}/vurderinger/{number}", approver.witness.hearing.url());
            Ok(approver.page.redirect_with(&to, &Flash::warning(message(error)?)))
        }
    }
}

/// `POST /arbeid/{hearing}/vurderinger/{number}/send-tilbake`.
pub(super) async fn return_assessment(
    approver: Approver,
    path: Path<(String, i32)>,
    form: Form,
) -> Result<HttpResponse> {
    let (number, version) = (path.1, form.0.version()?);
    let (page, mut errors) = (&approver.page, FormErrors::default());
    let comment = errors.required_lines(&form.0, "comment", MAX_COMMENT);
    if !errors.is_empty() {
        let comment = Some(page.refused(&form.0, &errors));
        let shown = Shown { number: Some(number), comment, ..Shown::default() };
        return show_as(page, &approver.witness, StatusCode::UNPROCESSABLE_ENTITY, shown).await;
    }
    let sent = approver.act(move |tx, who| actions::send_back(tx, who, number, version, &comment)).await;
    let list = format!("{}/vurderinger", approver.witness.hearing.url());
    match sent {
        Ok(_) => {
            let flash = Flash::success(Msg::new("assessments-returned").arg("number", number));
            Ok(page.redirect_with(&list, &flash))
        }
        Err(error) => Ok(page.redirect_with(&format!("{list}/{number}"), &Flash::warning(message(error)?))),
    }
}

/// Goes back to the page, and proposes on the way if that was the button.
async fn after_save(worker: &Worker, number: i32, version: i32, fields: &Fields) -> Result<HttpResponse> {
    let to = format!("{}/vurderinger/{number}", worker.witness.hearing.url());
    if fields.text("do") == "add" {
        return Ok(worker.page.redirect(&format!("{to}/innspill")));
    }
    if fields.text("do") != "propose" {
        return Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("assessments-saved"))));
    }
    match worker.act(move |tx, who| actions::propose(tx, who, number, version)).await {
        Ok(()) => Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("assessments-proposed")))),
        // The text is saved: a new assessment has its number now, so the next save goes there.
        Err(error) => {
            let fields = fields.with("version", version);
            refused(&worker.page, &worker.witness, Some(number), &fields, error).await
        }
    }
}

fn read(fields: &Fields) -> (Answer, FormErrors) {
    let mut errors = FormErrors::default();
    let outcome = fields.text("outcome");
    let parsed = outcome.parse().map(Some);
    if !outcome.is_empty() && parsed.is_err() {
        errors.add("outcome", Msg::new("assessments-unknown-outcome"));
    }
    let plan_changes = fields.has("plan_changes");
    let place = place(fields.text("change_place"));
    if place.is_none() && !fields.text("change_place").is_empty() {
        errors.add("change_place", Msg::new("assessments-unknown-place"));
    }
    let (change_section, change_item) = place.unzip();
    let change_item = change_item.flatten();
    let answer = Answer {
        reasoning: errors.optional_lines(fields, "reasoning", MAX_TEXT),
        outcome: parsed.unwrap_or(None),
        conclusion: errors.optional_lines(fields, "conclusion", MAX_TEXT),
        plan_changes,
        change_text: errors.optional_lines(fields, "change_text", MAX_TEXT),
        change_section,
        change_item,
        change_old: errors.optional_lines(fields, "change_old", MAX_TEXT),
    };
    // What the plan itself could not hold.
    if !is_bounded(&answer.change_text) {
        errors.add("change_text", Msg::new("plans-body-nested"));
    }
    (answer, errors)
}

/// A section, or an item in it, as the list of places has them.
fn place(value: &str) -> Option<(SectionKey, Option<ItemKey>)> {
    match value.split_once(':') {
        Some((section, item)) => Some((section.parse().ok()?, Some(item.parse().ok()?))),
        None => Some((value.parse().ok()?, None)),
    }
}

/// The editor again, with what was typed and why it could not be taken.
async fn refused(
    page: &Page,
    seat: &Seat,
    number: Option<i32>,
    fields: &Fields,
    error: AssessError,
) -> Result<HttpResponse> {
    match error {
        AssessError::Conflict(theirs) => {
            again(page, seat, number, (fields, *theirs), Msg::new("assessments-conflict")).await
        }
        AssessError::Moved(theirs) => {
            let moved = Msg::new("assessments-moved").arg("state", theirs.state().as_str());
            again(page, seat, number, (fields, *theirs), moved).await
        }
        AssessError::Step(StepError::Lacks(lacks)) => {
            let mut errors = FormErrors::default();
            for lack in lacks {
                let (field, msg) = lacking(lack);
                errors.add(field, msg);
            }
            refuse(page, seat, number, fields, &errors).await
        }
        AssessError::NotFound => Err(Error::NotFound),
        other => {
            let field = match other {
                AssessError::UnknownOutcome => "outcome",
                AssessError::UnknownPlace => "change_place",
                _ => "inputs",
            };
            refuse(page, seat, number, fields, &FormErrors::one(field, message(other)?)).await
        }
    }
}

/// Both texts on the screen: the next save is a choice made with them.
async fn again(
    page: &Page,
    seat: &Seat,
    number: Option<i32>,
    (fields, theirs): (&Fields, Assessment),
    why: Msg,
) -> Result<HttpResponse> {
    let fields = fields.with("version", theirs.version).with("state", theirs.state());
    let form = page.refused(&fields, &FormErrors::one("reasoning", why));
    let shown = Shown { number, form: Some(form), theirs: true, ..Shown::default() };
    show_as(page, seat, StatusCode::CONFLICT, shown).await
}

async fn refuse(
    page: &Page,
    seat: &Seat,
    number: Option<i32>,
    fields: &Fields,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    let form = Some(page.refused(fields, errors));
    let shown = Shown { number, chosen: input_ids(fields, "input")?, form, ..Shown::default() };
    show_as(page, seat, StatusCode::UNPROCESSABLE_ENTITY, shown).await
}

fn lacking(lack: Lack) -> (&'static str, Msg) {
    match lack {
        Lack::Inputs => ("inputs", Msg::new("assessments-lacks-inputs")),
        Lack::Reasoning => ("reasoning", Msg::new("assessments-lacks-reasoning")),
        Lack::Outcome => ("outcome", Msg::new("assessments-lacks-outcome")),
        Lack::ChangeText => ("change_text", Msg::new("assessments-lacks-change")),
        Lack::Unticked => ("plan_changes", Msg::new("assessments-lacks-tick")),
        Lack::OldText => ("change_old", Msg::new("assessments-lacks-old")),
    }
}

pub(super) fn message(error: AssessError) -> Result<Msg> {
    Ok(Msg::new(match error {
        AssessError::NotFound => return Err(Error::NotFound),
        AssessError::Database(error) => return Err(error.into()),
        AssessError::Conflict(_) | AssessError::Moved(_) => "assessments-changed-meanwhile",
        AssessError::InputTaken => "assessments-input-taken",
        AssessError::NoInputs => "assessments-lacks-inputs",
        AssessError::UnknownOutcome => "assessments-unknown-outcome",
        AssessError::UnknownPlace => "assessments-unknown-place",
        AssessError::Step(StepError::Lacks(_)) => "assessments-lacks-reasoning",
        AssessError::Step(StepError::AlreadyProposed) => "assessments-already-proposed",
        AssessError::Step(StepError::NotProposed) => "assessments-not-proposed",
        AssessError::Step(StepError::AlreadyApproved) => "assessments-already-approved",
        AssessError::Step(StepError::SamePerson) => "assessments-same-person",
    }))
}
