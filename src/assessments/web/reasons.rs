//! The small form that says why a section or an item is another than in the version that was heard.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::super::actions::reasons::{self, Because, ReasonError};
use super::super::actions::taking::working;
use super::super::read;
use super::super::{AssessmentId, MAX_REASON, ReasonId, ReasonKind, Spot};
use super::taking::list_path;
use super::unsettled;
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::plans::PlanVersionId;
use crate::projects::ProjectId;
use crate::projects::web::Worker;
use crate::web::flash::Flash;
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// `POST /planarbeid/{project}/tekstendringer/grunner`.
pub(super) async fn give(worker: Worker, form: Form) -> Result<HttpResponse> {
    let Form(fields) = form;
    let because = match read_form(&worker, &fields).await? {
        Ok(because) => because,
        Err(errors) => {
            let form = worker.page.refused(&fields, &errors);
            let shown = (StatusCode::UNPROCESSABLE_ENTITY, form);
            return unsettled::refused(&worker.page, &worker.witness, shown).await;
        }
    };
    let list = list_path(&worker.witness);
    let flash = match worker.act(move |tx, who| reasons::give(tx, who, &because)).await {
        Ok(id) => {
            let undo = format!("{list}/grunner/{id}/angre");
            Flash::success(Msg::new("assessments-taking-reason-kept")).with_undo(undo)
        }
        Err(error) => return Err(refusal(error)),
    };
    Ok(worker.page.redirect_with(&format!("{list}?liste=uten-grunn"), &flash))
}

/// `POST …/grunner/{reason}/angre`.
pub(super) async fn take_back(
    worker: Worker,
    path: Path<(String, ReasonId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    worker.act(move |tx, who| reasons::take_back(tx, who, id)).await.map_err(refusal)?;
    let to = format!("{}?liste=uten-grunn", list_path(&worker.witness));
    Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("assessments-taking-reason-back"))))
}

async fn read_form(worker: &Worker, fields: &Fields) -> Result<std::result::Result<Because, FormErrors>> {
    let bad = || Error::Bad("web-bad-form");
    let mut errors = FormErrors::default();
    let kind = ReasonKind::parse(fields.text("kind"));
    if kind.is_none() {
        errors.add("kind", Msg::new("assessments-taking-reason-which"));
    }
    let kind = kind.unwrap_or(ReasonKind::Editorial);
    let sentence = errors.optional(fields, "sentence", MAX_REASON);
    let typed = fields.text("number").trim().to_owned();
    let (plan, assessment) = find(worker, typed).await?;
    if kind == ReasonKind::Input && assessment.is_none() {
        errors.add("number", Msg::new("assessments-taking-reason-no-assessment"));
    }
    if kind != ReasonKind::Input && sentence.is_empty() {
        errors.add("sentence", Msg::new("assessments-taking-reason-sentence-needed"));
    }
    let item = fields.text("item");
    let spot = Spot {
        section: fields.text("section").parse().or(Err(bad()))?,
        item: if item.is_empty() { None } else { Some(item.parse().or(Err(bad()))?) },
    };
    let because = Because {
        plan,
        spot,
        print: fields.text("print").to_owned(),
        kind,
        assessment: assessment.filter(|_| kind == ReasonKind::Input),
        sentence,
    };
    Ok(errors.into_result(because))
}

/// The version that is written, and the assessment with this number in the round that was heard last.
async fn find(worker: &Worker, number: String) -> Result<(PlanVersionId, Option<AssessmentId>)> {
    let (project, number) = (worker.witness.id(), number.parse::<i32>().ok());
    let found = worker.page.state.db.read(move |conn| look_up(conn, project, number)).await?;
    found.ok_or(Error::Conflict("assessments-taking-frozen"))
}

type LookedUp = Option<(PlanVersionId, Option<AssessmentId>)>;

fn look_up(conn: &mut Conn, project: ProjectId, number: Option<i32>) -> db::Result<LookedUp> {
    let Some(plan) = working(conn, project)? else { return Ok(None) };
    let Some(number) = number else { return Ok(Some((plan.version, None))) };
    let Some(id) = read::id_of(conn, project, number)? else { return Ok(Some((plan.version, None))) };
    let found = read::in_project(conn, project, id)?.filter(|(one, _)| one.is_agreed());
    Ok(Some((plan.version, found.map(|(one, _)| one.id))))
}

/// A page that keeps what was typed, where somebody else was first.
fn refusal(error: ReasonError) -> Error {
    match error {
        ReasonError::NotFound => Error::NotFound,
        ReasonError::Database(error) => error.into(),
        ReasonError::Stale => Error::Conflict("assessments-taking-reason-stale"),
        ReasonError::TooMany => Error::Conflict("assessments-taking-reason-too-many"),
    }
}
