//! Looking an answer over as the public will see it, and clearing or withholding it.

use std::collections::HashSet;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::super::actions::{self, Clear, ClearError, LookedOver};
use super::super::super::privacy::{Finding, FindingKey, FindingKind};
use super::super::super::read;
use super::super::super::said::said;
use super::super::super::{Part, ResponseId, RevisionId, Stance, TargetKind, Topic, usual_public_name};
use super::one::{back_to_answer, url};
use crate::consultees::ConsulteeKind;
use crate::db::{self, Conn};
use crate::hearings::web::{HeadView, Worker};
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::segments::{Mark, paragraphs};
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Result};

/// Longest reason for withholding, in characters.
const REASON_MAX: usize = 1_000;

#[derive(Serialize)]
struct ClearView {
    hearing: HeadView,
    tab: &'static str,
    url: String,
    revision: RevisionId,
    sender: String,
    kind: ConsulteeKind,
    /// Published without name unless staff choose otherwise.
    private: bool,
    /// `with` or `without`, as chosen last.
    name: &'static str,
    received: jiff::civil::Date,
    late: bool,
    no_comments: bool,
    parts: Vec<PartView>,
    findings: Vec<FindingView>,
    /// Of the reason to withhold.
    form: FormView,
}

impl Template for ClearView {
    const NAME: &'static str = "responses/clear.html";
}

#[derive(Serialize)]
struct PartView {
    /// The section that an item stands in.
    within: Option<String>,
    number: String,
    title: String,
    kind: TargetKind,
    stance: Option<Stance>,
    paragraphs: Vec<Vec<SegmentView>>,
}

#[derive(Serialize)]
struct SegmentView {
    text: String,
    /// Numbers of the findings that lie here.
    marks: Vec<usize>,
    /// Those of them that begin here.
    begins: Vec<usize>,
}

#[derive(Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "a template asks for each by its name")]
struct FindingView {
    number: usize,
    key: FindingKey,
    kind: FindingKind,
    words: String,
    /// Does it stand in the text, or is it the name above it?
    in_text: bool,
    only_nameless: bool,
    ticked: bool,
    missing: bool,
}

/// `GET /arbeid/{hearing}/svar/{response}/klarer`: what the public will see, and what in it looks private.
pub(super) async fn show(worker: Worker, path: Path<(String, ResponseId)>) -> Result<HttpResponse> {
    let (looked, topics) = read(&worker, path.1).await?;
    if looked.answer.cleared || looked.answer.withheld {
        return Ok(worker.page.redirect(&url(&worker, path.1)));
    }
    let form = FormView::default();
    render(&worker, (&looked, &topics), (StatusCode::OK, form), (Clear::AsUsual, &Fields::default(), &[]))
}

async fn read(worker: &Worker, id: ResponseId) -> Result<(LookedOver, Vec<Topic>)> {
    let witness = worker.witness.clone();
    let read = move |conn: &mut Conn| {
        let (Some(looked), Some(asked)) =
            (actions::look_over(conn, &witness, id)?, read::hearing(conn, witness.id())?)
        else {
            return Ok::<_, db::Error>(None);
        };
        Ok(Some((looked, read::topics(conn, &asked)?)))
    };
    let state = &worker.page.state;
    let (unsearched, topics) = state.db.read(read).await?.ok_or(Error::NotFound)?;
    let looked = state.heavy.run(|| unsearched.search()).await?;
    Ok((looked, topics))
}

fn render(
    worker: &Worker,
    (looked, topics): (&LookedOver, &[Topic]),
    (status, form): (StatusCode, FormView),
    (how, ticked, missing): (Clear, &Fields, &[FindingKey]),
) -> Result<HttpResponse> {
    let answer = &looked.answer;
    let numbered: Vec<(usize, &Finding)> = (1..).zip(&looked.findings).collect();
    let ticks: HashSet<&str> = ticked.all("finding").collect();
    let missing: HashSet<&FindingKey> = missing.iter().collect();
    let finding = |(number, finding): &(usize, &Finding)| {
        let key = finding.key();
        FindingView {
            number: *number,
            kind: finding.kind,
            words: finding.words.clone(),
            in_text: finding.part.is_some(),
            only_nameless: finding.only_nameless,
            ticked: ticks.contains(key.to_string().as_str()),
            missing: missing.contains(&key),
            key,
        }
    };
    let view = ClearView {
        hearing: HeadView::of(&worker.witness),
        tab: "responses",
        url: url(worker, answer.response),
        revision: answer.revision,
        sender: answer.sender_name.clone(),
        kind: answer.sender_kind,
        private: usual_public_name(&answer.sender_name, answer.sender_kind).is_none(),
        name: if looked.name(how).is_some() { "with" } else { "without" },
        received: answer.received.on,
        late: answer.late,
        no_comments: answer.no_comments,
        parts: parts(topics, &looked.parts, &numbered),
        findings: numbered.iter().map(finding).collect(),
        form,
    };
    worker.page.render_as(status, view)
}

/// The parts as public pages show them, with the findings marked by number.
fn parts(topics: &[Topic], parts: &[Part], findings: &[(usize, &Finding)]) -> Vec<PartView> {
    let written: Vec<&Part> = parts.iter().filter(|part| !part.is_blank()).collect();
    let view = |(said, part): (super::super::super::said::SaidView, &&Part)| {
        let here = findings.iter().filter(|(_, finding)| finding.part == Some(part.id));
        let marks: Vec<Mark<usize>> = here
            .flat_map(|(id, finding)| finding.spans.iter().map(|span| Mark { id: *id, span: *span }))
            .collect();
        let mut begun: HashSet<usize> = HashSet::new();
        let mut segment = |text: String, marks: Vec<usize>| {
            let begins: Vec<usize> = marks.iter().filter(|id| begun.insert(**id)).copied().collect();
            SegmentView { text, marks, begins }
        };
        let paragraphs = paragraphs(&part.canonical, &marks).into_iter();
        PartView {
            within: said.within,
            number: said.number,
            title: said.title,
            kind: said.kind,
            stance: said.stance,
            paragraphs: paragraphs
                .map(|paragraph| paragraph.segments.into_iter().map(|s| segment(s.text, s.ids)).collect())
                .collect(),
        }
    };
    said(topics, parts).into_iter().zip(&written).map(view).collect()
}

/// `POST /arbeid/{hearing}/svar/{response}/klarer`.
pub(super) async fn clear(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let how = match fields.text("name") {
        "with" => Clear::WithName,
        "without" => Clear::WithoutName,
        _ => Clear::AsUsual,
    };
    let (id, found) = (path.1, read(&worker, path.1).await?);
    let refuse = |msg: Msg, ticked: &Fields, missing: &[FindingKey]| {
        let first = missing.first().map_or_else(|| "name".to_owned(), |key| format!("finding-{key}"));
        let form = worker.page.refused(&Fields::default(), &FormErrors::one(first, msg));
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, form);
        render(&worker, (&found.0, &found.1), refused, (how, ticked, missing))
    };
    // What was ticked holds for the text it was ticked on, and for no other.
    if fields.text("revision") != found.0.answer.revision.to_string() {
        return refuse(Msg::new("responses-clear-changed"), &Fields::default(), &[]);
    }
    let ticked: Vec<String> = fields.all("finding").map(str::to_owned).collect();
    let confirmed = match found.0.confirm(how, &ticked) {
        Ok(confirmed) => confirmed,
        Err(missing) => {
            let msg = Msg::new("responses-clear-missing").arg("count", missing.len());
            return refuse(msg, &fields, &missing);
        }
    };
    match worker.act(move |tx, witness| actions::clear(tx, witness, &confirmed)).await {
        Err(ClearError::Changed) => {
            // It came between our reading and our writing: the page is read anew.
            let (looked, topics) = read(&worker, id).await?;
            let changed = FormErrors::one("name", Msg::new("responses-clear-changed"));
            let form = worker.page.refused(&Fields::default(), &changed);
            let refused = (StatusCode::UNPROCESSABLE_ENTITY, form);
            render(&worker, (&looked, &topics), refused, (how, &Fields::default(), &[]))
        }
        done => {
            let flash = Flash::success(Msg::new("responses-cleared"));
            back_to_answer(&worker, id, done, &flash.with_undo(format!("{}/trekk", url(&worker, id))))
        }
    }
}

/// `POST /arbeid/{hearing}/svar/{response}/trekk`.
pub(super) async fn withdraw(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let done = worker.act(move |tx, witness| actions::withdraw(tx, witness, id)).await;
    back_to_answer(&worker, id, done, &Flash::success(Msg::new("responses-clearance-withdrawn")))
}

/// `POST /arbeid/{hearing}/svar/{response}/hold-tilbake`.
pub(super) async fn withhold(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let mut errors = FormErrors::default();
    let reason = errors.required_lines(&fields, "reason", REASON_MAX);
    if !errors.is_empty() {
        let (looked, topics) = read(&worker, id).await?;
        let form = worker.page.refused(&fields, &errors);
        let refused = (StatusCode::UNPROCESSABLE_ENTITY, form);
        return render(&worker, (&looked, &topics), refused, (Clear::AsUsual, &fields, &[]));
    }
    let done = worker.act(move |tx, witness| actions::withhold(tx, witness, id, &reason)).await;
    let flash = Flash::success(Msg::new("responses-withheld-now"));
    back_to_answer(&worker, id, done, &flash.with_undo(format!("{}/slipp", url(&worker, id))))
}

/// `POST /arbeid/{hearing}/svar/{response}/slipp`: no longer withheld.
pub(super) async fn release(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let done = worker.act(move |tx, witness| actions::release(tx, witness, id)).await;
    back_to_answer(&worker, id, done, &Flash::success(Msg::new("responses-released-now")))
}
