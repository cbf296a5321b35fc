//! The editor: the inputs on one side, the answer on the other.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::{Answer, Assessment, AssessmentState, MAX_COMMENT, Returned, Step, read};
use super::shown::{Names, ShownInput, section_label};
use crate::audit;
use crate::db::{self, Conn};
use crate::hearings::access::{Approve, Seat, Work};
use crate::hearings::web::{HeadView, Viewer, Worker};
use crate::hearings::{self, HearingId, Outcome};
use crate::inputs::read::{Input, Place, Sought, Wanted, open, places, standing, tags};
use crate::inputs::{InputId, Tag};
use crate::lang::Lang;
use crate::plans::read::{Item, items};
use crate::projects;
use crate::templates::Template;
use crate::text::plain::excerpt;
use crate::web::forms::FormView;
use crate::web::{Choice, Error, Fields, Page, Query, Result};

/// Characters shown of an item in a list of places.
const SPOT: usize = 70;
/// Lines of the log under the editor.
const LOG_LINES: i64 = 20;

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question that the template asks")]
struct EditorView {
    hearing: HeadView,
    tab: &'static str,
    /// None for one that is not saved yet.
    number: Option<i32>,
    state: AssessmentState,
    action: String,
    form: FormView,
    outcomes: Vec<OutcomeChoice>,
    /// Sections of the plan that is heard, and items in them, that it may change.
    spots: Vec<Choice>,
    inputs: Vec<ShownInput>,
    /// Are there others that nobody answers yet?
    more: bool,
    can_work: bool,
    can_approve: bool,
    /// The one who looks proposed it: another must approve.
    own_proposal: bool,
    proposal: Option<Step>,
    approval: Option<Step>,
    /// What an approver wants changed.
    returned: Option<Returned>,
    /// The comment with which it is sent back, as typed.
    comment: FormView,
    max_comment: usize,
    /// What somebody else saved meanwhile.
    theirs: Option<Answer>,
    theirs_outcome: Option<String>,
    /// Where it is taken into the plan, once it is approved and changes it.
    taking_url: Option<String>,
    log: Vec<LogLine>,
}

impl Template for EditorView {
    const NAME: &'static str = "assessments/editor.html";
}

#[derive(Serialize)]
struct OutcomeChoice {
    value: String,
    label: String,
    code: String,
}

#[derive(Serialize)]
struct LogLine {
    at: String,
    actor: String,
    what: String,
}

/// What the editor is made of, read at once.
struct Loaded {
    assessment: Option<Assessment>,
    /// Those that it answers, or that are chosen for it.
    inputs: Vec<Input>,
    /// Are there others that nobody answers yet?
    more: bool,
    sections: Vec<Place>,
    items: Vec<Item>,
    tags: Vec<Tag>,
    outcomes: Vec<Outcome>,
    log: Vec<audit::Entry>,
}

/// What the editor shows: which assessment, with which form.
#[derive(Default)]
pub(super) struct Shown {
    pub number: Option<i32>,
    /// Inputs chosen for one that is not saved yet.
    pub chosen: Vec<InputId>,
    /// As typed; None shows what is saved.
    pub form: Option<FormView>,
    pub theirs: bool,
    /// A comment that could not be sent.
    pub comment: Option<FormView>,
}

/// `GET /arbeid/{hearing}/vurderinger/ny?input=…&input=…`.
pub(super) async fn begin(worker: Worker, query: Query<Vec<(String, String)>>) -> Result<HttpResponse> {
    let chosen = input_ids(&Fields::new(query.into_inner()), "input")?;
    let shown = Shown { chosen, ..Shown::default() };
    show_as(&worker.page, &worker.witness, StatusCode::OK, shown).await
}

/// `GET /arbeid/{hearing}/vurderinger/{number}`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, i32)>) -> Result<HttpResponse> {
    let shown = Shown { number: Some(path.1), ..Shown::default() };
    show_as(&viewer.page, &viewer.witness, StatusCode::OK, shown).await
}

/// Every id of a name, as forms and addresses write them; each once.
pub(super) fn input_ids(fields: &Fields, name: &str) -> Result<Vec<InputId>> {
    let (mut ids, mut known) = (Vec::new(), HashSet::new());
    for value in fields.all(name) {
        let id = value.parse::<InputId>().or(Err(Error::Bad("web-bad-form")))?;
        if known.insert(id) {
            ids.push(id);
        }
    }
    Ok(ids)
}

/// The editor with a status: after a refused form, with what was typed.
pub(super) async fn show_as(
    page: &Page,
    seat: &Seat,
    status: StatusCode,
    shown: Shown,
) -> Result<HttpResponse> {
    let (id, number, chosen) = (seat.id(), shown.number, shown.chosen.clone());
    let loaded = page.state.db.read(move |conn| load(conn, id, number, &chosen)).await?;
    if number.is_some() && loaded.assessment.is_none() {
        return Err(Error::NotFound);
    }
    page.render_as(status, arrange(page, seat, shown, &loaded))
}

/// Twelve queries, and no more rows than the page shows.
fn load(conn: &mut Conn, hearing: HearingId, number: Option<i32>, chosen: &[InputId]) -> db::Result<Loaded> {
    let assessment = match number {
        Some(number) => read::by_number(conn, hearing, number)?,
        None => None,
    };
    let log = match &assessment {
        Some(found) => audit::of_subject(conn, found.id.0, LOG_LINES)?,
        None => Vec::new(),
    };
    let its = match &assessment {
        Some(found) => read::answered_by(conn, found.id)?,
        None => chosen.to_vec(),
    };
    let inputs = standing(conn, hearing, Wanted::These(&its))?;
    // Of those that are chosen, some wait themselves.
    let waiting = inputs.iter().filter(|input| !input.answered).count();
    let all = open::count(conn, hearing, &Sought::default())?;
    let plan = hearings::read::details(conn, hearing)?.map(|details| details.setup.plan_version_id);
    Ok(Loaded {
        items: plan.map_or(Ok(Vec::new()), |plan| items(conn, plan))?,
        assessment,
        more: usize::try_from(all).is_ok_and(|all| all > waiting),
        inputs,
        sections: places(conn, hearing)?,
        tags: tags::of_hearing(conn, hearing)?,
        outcomes: hearings::read::outcomes(conn, hearing)?,
        log,
    })
}

fn arrange(page: &Page, seat: &Seat, shown: Shown, loaded: &Loaded) -> EditorView {
    let names = Names::new(&seat.hearing.url(), &loaded.sections, &loaded.tags);
    let Loaded { assessment, inputs, more, outcomes, log, .. } = loaded;
    let path = shown.number.map_or_else(|| "ny".to_owned(), |number| number.to_string());
    let proposal = assessment.as_ref().and_then(|a| a.proposal.clone());
    let saved = assessment.as_ref().map(|a| a.answer.clone());
    EditorView {
        tab: "assessments",
        number: shown.number,
        state: assessment.as_ref().map_or(AssessmentState::Draft, Assessment::state),
        action: format!("{}/vurderinger/{path}", seat.hearing.url()),
        theirs_outcome: saved.as_ref().and_then(|a| outcome_label(outcomes, a, page.lang)),
        theirs: saved.filter(|_| shown.theirs),
        form: shown.form.unwrap_or_else(|| form_of(assessment.as_ref())),
        outcomes: outcomes.iter().map(|o| outcome_choice(o, page.lang)).collect(),
        spots: spots(&loaded.sections, &loaded.items),
        inputs: inputs.iter().map(|input| names.show(input)).collect(),
        more: *more,
        can_work: Work::of(seat.clone()).is_some(),
        can_approve: Approve::of(seat.clone()).is_some(),
        own_proposal: proposal.as_ref().is_some_and(|step| step.by == seat.account.id),
        approval: assessment.as_ref().and_then(|a| a.approval.clone()),
        returned: assessment.as_ref().and_then(|a| a.sent_back().cloned()),
        comment: shown.comment.unwrap_or_default(),
        max_comment: MAX_COMMENT,
        proposal,
        taking_url: taking_url(seat, assessment.as_ref()),
        log: log.iter().map(|entry| log_line(page, entry)).collect(),
        hearing: HeadView::of(seat),
    }
}

fn taking_url(seat: &Seat, assessment: Option<&Assessment>) -> Option<String> {
    let agreed = assessment.filter(|a| a.state() == AssessmentState::Approved && a.answer.plan_changes)?;
    Some(format!("{}/tekstendringer/{}", projects::path(&seat.hearing.project_slug), agreed.id))
}

fn form_of(assessment: Option<&Assessment>) -> FormView {
    let empty = Answer::default();
    let answer = assessment.map_or(&empty, |a| &a.answer);
    let mut form = FormView::of([
        ("version", assessment.map_or(0, |a| a.version).to_string()),
        ("state", assessment.map_or("", |a| a.state().as_str()).to_owned()),
        ("reasoning", answer.reasoning.clone()),
        ("outcome", answer.outcome.map(|id| id.to_string()).unwrap_or_default()),
        ("conclusion", answer.conclusion.clone()),
        ("change_text", answer.change_text.clone()),
        ("change_place", place_value(answer)),
        ("change_old", answer.change_old.clone()),
    ]);
    if answer.plan_changes {
        form.put("plan_changes", "true".to_owned());
    }
    form
}

/// A section, or an item in it, as the list of places has it; see [`spots`].
fn place_value(answer: &Answer) -> String {
    match (answer.change_section, answer.change_item) {
        (Some(section), Some(item)) => format!("{section}:{item}"),
        (Some(section), None) => section.to_string(),
        (None, _) => String::new(),
    }
}

/// Each section, and under it its items.
fn spots(sections: &[Place], items: &[Item]) -> Vec<Choice> {
    let mut out = Vec::with_capacity(sections.len().saturating_add(items.len()));
    let mut rest = items.iter().peekable();
    for section in sections {
        out.push(Choice { value: section.key.to_string(), label: section_label(section) });
        // They stand in the order of the plan, as the sections do.
        while let Some(item) = rest.next_if(|item| item.section == section.key) {
            let label = format!("– {} {}", item.said.number, excerpt(&item.said.text, SPOT));
            out.push(Choice { value: format!("{}:{}", item.section, item.key), label });
        }
    }
    out
}

fn outcome_choice(outcome: &Outcome, lang: Lang) -> OutcomeChoice {
    OutcomeChoice {
        value: outcome.id.to_string(),
        label: outcome.label(lang).to_owned(),
        code: outcome.code.as_str().to_owned(),
    }
}

fn outcome_label(outcomes: &[Outcome], answer: &Answer, lang: Lang) -> Option<String> {
    outcomes.iter().find(|o| Some(o.id) == answer.outcome).map(|o| o.label(lang).to_owned())
}

fn log_line(page: &Page, entry: &audit::Entry) -> LogLine {
    LogLine {
        at: entry.at.to_string(),
        actor: entry.actor.clone(),
        what: entry.told(|key, values| page.text(key, values)),
    }
}
