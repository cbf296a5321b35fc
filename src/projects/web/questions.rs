//! Questions to the steering group: put on the page of their meeting; changed, and decided, on a page of their own.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::meetings::{self, MAX_QUESTIONS, MeetingError};
use super::super::{Appointment, MeetingId, Question, QuestionId, Wording, read};
use super::meetings::{TAB, show_as, to_meeting, wrong};
use super::{HeadView, Worker};
use crate::db;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// Longest question, and longest line on who decided; longest explanation and decision. In characters.
const LINE_MAX: usize = 300;
const TEXT_MAX: usize = 5_000;

/// The form of a question.
#[derive(Serialize)]
struct QuestionView {
    project: HeadView,
    tab: &'static str,
    question: Question,
    appointment: Appointment,
    form: FormView,
    /// Has somebody else saved meanwhile? `question` is what stands.
    theirs: bool,
}

impl Template for QuestionView {
    const NAME: &'static str = "projects/question.html";
}

/// `POST /planarbeid/{project}/moter/{meeting}`.
pub(super) async fn ask(worker: Worker, path: Path<(String, MeetingId)>, form: Form) -> Result<HttpResponse> {
    let (_, at) = path.into_inner();
    let mut errors = FormErrors::default();
    let wording = asked(&mut errors, &form.0);
    let id = QuestionId(form.0.new_row(&worker.page.state.clock));
    if errors.is_empty() {
        match worker.act(move |tx, who| meetings::ask(tx, who, at, (id, &wording))).await {
            Ok(()) => {
                return Ok(to_meeting(&worker, at, &Flash::success(Msg::new("projects-question-added"))));
            }
            Err(MeetingError::TooMany) => {
                errors.add("title", Msg::new("projects-questions-too-many").arg("max", MAX_QUESTIONS));
            }
            Err(error) => return Err(wrong(error)),
        }
    }
    let form = worker.page.refused(&form.0, &errors);
    show_as(&worker.page, (&worker.witness, at), true, StatusCode::UNPROCESSABLE_ENTITY, form).await
}

/// What is asked; nothing is decided.
fn asked(errors: &mut FormErrors, fields: &Fields) -> Wording {
    Wording {
        title: errors.required(fields, "title", LINE_MAX),
        explanation: errors.optional_lines(fields, "explanation", TEXT_MAX),
        decision: String::new(),
        decided_by: String::new(),
    }
}

/// What is asked and decided. A decision names who took part in it, and nobody takes part in none.
fn parse(fields: &Fields) -> std::result::Result<Wording, FormErrors> {
    let mut errors = FormErrors::default();
    let asked = asked(&mut errors, fields);
    let decision = errors.optional_lines(fields, "decision", TEXT_MAX);
    let decided_by = errors.optional(fields, "decided_by", LINE_MAX);
    match (decision.is_empty(), decided_by.is_empty()) {
        (false, true) => errors.add("decided_by", Msg::new("projects-question-who-decided")),
        (true, false) => errors.add("decision", Msg::new("projects-question-what-decided")),
        _ => {}
    }
    errors.into_result(Wording { decision, decided_by, ..asked })
}

/// `GET /planarbeid/{project}/sporsmal/{question}`.
pub(super) async fn edit(worker: Worker, path: Path<(String, QuestionId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let found = find(&worker, id).await?;
    let Wording { title, explanation, decision, decided_by } = found.0.wording.clone();
    let form = FormView::of([
        ("title", title),
        ("explanation", explanation),
        ("decision", decision),
        ("decided_by", decided_by),
        ("version", found.0.version.to_string()),
    ]);
    edit_as(&worker, StatusCode::OK, found, form, false)
}

fn edit_as(
    worker: &Worker,
    status: StatusCode,
    (question, appointment): (Question, Appointment),
    form: FormView,
    theirs: bool,
) -> Result<HttpResponse> {
    let project = HeadView::of(&worker.witness);
    let view = QuestionView { project, tab: TAB, question, appointment, form, theirs };
    worker.page.render_as(status, view)
}

async fn find(worker: &Worker, id: QuestionId) -> Result<(Question, Appointment)> {
    let of = worker.witness.id();
    let read = move |conn: &mut db::Conn| {
        let Some(question) = read::question(conn, of, id)? else { return Ok(None) };
        let meeting = read::meeting(conn, of, question.meeting)?;
        Ok::<_, db::Error>(meeting.map(|meeting| (question, meeting.appointment)))
    };
    worker.page.state.db.read(read).await?.ok_or(Error::NotFound)
}

/// `POST /planarbeid/{project}/sporsmal/{question}`.
pub(super) async fn save(
    worker: Worker,
    path: Path<(String, QuestionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let found = find(&worker, id).await?;
    let wording = match parse(&form.0) {
        Ok(wording) => wording,
        Err(errors) => {
            let form = worker.page.refused(&form.0, &errors);
            return edit_as(&worker, StatusCode::UNPROCESSABLE_ENTITY, found, form, false);
        }
    };
    let (seen, at) = ((id, form.0.version()?), found.0.meeting);
    match worker.act(move |tx, who| meetings::answer(tx, who, seen, &wording)).await {
        Ok(()) => Ok(to_meeting(&worker, at, &Flash::success(Msg::new("projects-question-saved")))),
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(MeetingError::Stale) => {
            let found = find(&worker, id).await?;
            let mut form = worker.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), found.0.version.to_string());
            edit_as(&worker, StatusCode::CONFLICT, found, form, true)
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /planarbeid/{project}/sporsmal/{question}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, QuestionId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let seen = (id, form.0.version()?);
    let at = worker.act(move |tx, who| meetings::remove_question(tx, who, seen)).await.map_err(wrong)?;
    let undo = format!("{}/sporsmal/{id}/gjenopprett", worker.witness.project.url());
    let flash = Flash::success(Msg::new("projects-question-removed")).with_undo(undo);
    Ok(to_meeting(&worker, at, &flash))
}

/// `POST /planarbeid/{project}/sporsmal/{question}/gjenopprett`: puts it back.
pub(super) async fn restore(
    worker: Worker,
    path: Path<(String, QuestionId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let at = worker.act(move |tx, who| meetings::restore_question(tx, who, id)).await.map_err(wrong)?;
    Ok(to_meeting(&worker, at, &Flash::success(Msg::new("projects-question-restored"))))
}
