//! Who did what: the log of a hearing, and of a project.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::super::read::{self, Subject};
use super::{HeadView, Viewer};
use crate::audit::{self, Action, ActorKind, Entry, SubjectKind};
use crate::db;
use crate::db::types::Ts;
use crate::lang::alphabet::sort_by_name;
use crate::projects;
use crate::templates::Template;
use crate::web::pagination::{self, Pages};
use crate::web::{Choice, Page, Query, Result};

/// Fields of a hearing that have a name on its form.
const FIELDS: &[&str] = &[
    "title",
    "purpose",
    "case_number",
    "decided_by",
    "decided_on",
    "contact_name",
    "contact_email",
    "contact_phone",
    "postal_address",
    "what_next",
    "opens_on",
    "deadline",
    "kind",
    "period",
    "mandate",
    "scope",
    "guidelines",
];
/// What is done to an answer that nobody but its writer sees.
const DRAFTED: &[Action] =
    &[Action::ResponseStarted, Action::ResponseStartedAnew, Action::ResponseDraftExpired];
/// What is done with an assessment in its project, and not in its round.
const TAKEN: &[Action] = &[Action::AssessmentTakenIn, Action::AssessmentTakenOut];
/// Lines on a page of the list.
const PER_PAGE: usize = 50;

/// A line as `templates/hearings/_history.html` shows it, newest first in its list.
#[derive(Clone, Debug, Serialize)]
struct Line {
    at: jiff::Timestamp,
    actor: String,
    actor_kind: ActorKind,
    /// A sentence in the visitor's language.
    text: String,
    /// Names of the fields that were changed, where the sentence only counts them.
    changed: Vec<String>,
    /// The name of what it was done to.
    about: Option<String>,
    /// The page of what it was done to.
    href: Option<String>,
}

/// Tells an audit entry in the visitor's language; `url` is the hearing's.
fn line(page: &Page, url: &str, entry: Entry, subjects: &HashMap<Uuid, Subject>) -> Line {
    let text = entry.told(|key, values| page.text(key, values));
    let subject = subjects.get(&entry.subject_id);
    Line {
        href: href(url, &entry, subject),
        // Who an answer is from stands beside already when they did it themselves.
        about: subject.map(|subject| subject.name.clone()).filter(|name| *name != entry.actor),
        changed: changed(page, &entry),
        at: entry.at,
        actor: entry.actor,
        actor_kind: entry.actor_kind,
        text: capitalised(&text),
    }
}

/// Other pages put the sentence behind a name; here it stands alone.
fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

fn changed(page: &Page, entry: &Entry) -> Vec<String> {
    let fields = entry.fields.get("changed").and_then(serde_json::Value::as_array);
    let names = fields.into_iter().flatten().filter_map(serde_json::Value::as_str);
    let known = names.filter(|name| FIELDS.contains(name));
    known.map(|name| page.state.templates.text(page.lang, &format!("hearings-field-{name}"))).collect()
}

/// Where what it was done to is shown.
fn href(url: &str, entry: &Entry, subject: Option<&Subject>) -> Option<String> {
    let number = |name: &str| entry.fields.get(name).and_then(serde_json::Value::as_i64);
    let answer = subject.and_then(|subject| subject.answer);
    match entry.subject_kind {
        // A draft is its writer's alone.
        SubjectKind::Response if DRAFTED.contains(&entry.action) => None,
        SubjectKind::Response => Some(format!("{url}/svar/{}", entry.subject_id)),
        // In the project's log: what was taken into its plan.
        SubjectKind::Assessment if TAKEN.contains(&entry.action) => {
            Some(format!("{url}/tekstendringer/{}", entry.subject_id))
        }
        SubjectKind::Assessment => number("number").map(|number| format!("{url}/vurderinger/{number}")),
        SubjectKind::Input | SubjectKind::Part => answer.map(|answer| format!("{url}/arbeidsbenk/{answer}")),
        SubjectKind::Account => Some(format!("{url}/medlemmer")),
        SubjectKind::Milestone => Some(format!("{url}/milepeler")),
        SubjectKind::SteeringMeeting | SubjectKind::SteeringQuestion => Some(format!("{url}/moter")),
        SubjectKind::Background => Some(format!("{url}/bakgrunn")),
        SubjectKind::PlanVersion => Some(format!("{url}/plan")),
        SubjectKind::DigestPublication => Some(format!("{url}/oppsummering")),
        SubjectKind::Workshop | SubjectKind::NoteImport => Some(format!("{url}/verksted")),
        SubjectKind::Tag => Some(format!("{url}/emneknagger")),
        _ => None,
    }
}

/// What one can ask a hearing's list for: the first parts of the actions that stand in it.
const OF_HEARING: &[&str] = &["hearing", "invitation", "response", "input", "tag", "assessment", "digest"];
/// As [`OF_HEARING`], of a project's list.
const OF_PROJECT: &[&str] = &["project", "plan"];

#[derive(Deserialize)]
pub(super) struct LogQuery {
    side: Option<String>,
    hva: Option<String>,
    hvem: Option<String>,
}

#[derive(Serialize)]
struct LogView {
    project: Option<projects::web::HeadView>,
    hearing: Option<HeadView>,
    tab: &'static str,
    /// Path of this page.
    url: String,
    history: Vec<Line>,
    pages: Pages,
    /// How many lines there are in all; none where some are chosen.
    total: Option<i64>,
    kinds: Vec<Choice>,
    people: Vec<Choice>,
    kind: String,
    person: String,
}

impl Template for LogView {
    const NAME: &'static str = "hearings/log.html";
}

/// `GET /arbeid/{hearing}/logg`.
pub(super) async fn log(viewer: Viewer, asked: Query<LogQuery>) -> Result<HttpResponse> {
    let hearing = HeadView::of(&viewer.witness);
    let list = List { scope: hearing.id.0, url: &hearing.url, kinds: OF_HEARING };
    let view =
        LogView { hearing: Some(hearing.clone()), tab: "log", ..lines(&viewer.page, &list, &asked).await? };
    viewer.page.render(view)
}

/// `GET /planarbeid/{project}/logg`.
pub(super) async fn of_project(
    viewer: projects::web::Viewer,
    asked: Query<LogQuery>,
) -> Result<HttpResponse> {
    let project = projects::web::HeadView::of(&viewer.witness);
    let list = List { scope: project.id.0, url: &project.url, kinds: OF_PROJECT };
    let view = LogView {
        project: Some(project.clone()),
        tab: "project-log",
        ..lines(&viewer.page, &list, &asked).await?
    };
    viewer.page.render(view)
}

/// Whose list it is.
struct List<'a> {
    scope: Uuid,
    /// Path of the board or the project's first page.
    url: &'a str,
    kinds: &'static [&'static str],
}

async fn lines(page: &Page, list: &List<'_>, asked: &LogQuery) -> Result<LogView> {
    let kind = asked.hva.clone().filter(|kind| list.kinds.contains(&kind.as_str()));
    let actor = asked.hvem.as_deref().and_then(|id| id.parse().ok());
    let wanted = audit::Chosen { slice: kind.clone(), actor };
    let (scope, at) = (list.scope, pagination::at::<audit::Place>(asked.side.as_deref()));
    let chosen = kind.is_some() || actor.is_some();
    let read = move |conn: &mut db::Conn| {
        let entries = audit::list(conn, scope, &wanted, (&at, PER_PAGE))?;
        let total = if chosen { None } else { Some(audit::lines(conn, scope)?) };
        let subjects = read::subjects(conn, &entries.rows)?;
        let actors = audit::actors(conn, scope)?;
        Ok((entries, subjects, total, read::people(conn, &actors)?))
    };
    let (entries, subjects, total, mut people) = page.state.db.read::<_, db::Error>(read).await?;
    sort_by_name(&mut people, |(_, name)| name);
    let label = |kind: &&str| page.state.templates.text(page.lang, &format!("hearings-log-kind-{kind}"));
    let (kind, person) = (kind.unwrap_or_default(), actor.map(|id: Uuid| id.to_string()).unwrap_or_default());
    Ok(LogView {
        project: None,
        hearing: None,
        tab: "",
        url: format!("{}/logg", list.url),
        pages: Pages::of(&entries, &format!("?hva={kind}&hvem={person}&side="), |line| {
            (Ts(line.at), line.id)
        }),
        total,
        history: entries.rows.into_iter().map(|entry| line(page, list.url, entry, &subjects)).collect(),
        kinds: list.kinds.iter().map(|k| Choice { value: (*k).to_owned(), label: label(k) }).collect(),
        people: people.into_iter().map(|(id, name)| Choice { value: id.to_string(), label: name }).collect(),
        kind,
        person,
    })
}
