//! Taking a plan in: choose a file or paste it, look at what was read of it, keep it or leave it.

use std::collections::HashMap;
use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;
use tokio::task::spawn_blocking;

use super::matched::{self, Base, MatchedView};
use super::preview::Preview;
use super::{list_path, message};
use crate::documents::MAX_FILE;
use crate::documents::html::MAX_PASTE;
use crate::files::Staged;
use crate::lang::Msg;
use crate::plans::actions::{self, KeepError};
use crate::plans::import::Imported;
use crate::plans::items::{Boxes, Choices};
use crate::plans::matching::{self, Answers, Matching};
use crate::plans::read::{self, Waiting};
use crate::plans::reading::{self, ReadingError};
use crate::plans::{HEADING_MAX, ImportId, NewPlan};
use crate::projects::web::{HeadView, Worker};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::upload::Upload;
use crate::web::{Error, Fields, Form, FormErrors, Result};

#[derive(Serialize)]
struct UploadView {
    project: HeadView,
    tab: &'static str,
    /// Where the form goes.
    url: String,
    form: FormView,
    limit: usize,
    /// Megabytes that a pasted plan may have.
    paste_limit: usize,
}

impl Template for UploadView {
    const NAME: &'static str = "plans/import.html";
}

fn show_upload(me: &Worker, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    const MB: usize = 1024 * 1024;
    let (limit, paste_limit) = (MAX_FILE / MB, MAX_PASTE / MB);
    let (project, url) = (HeadView::of(&me.witness), list_path(&me.witness.project));
    let view = UploadView { project, tab: "project-plan", url, form, limit, paste_limit };
    me.page.render_as(status, view)
}

/// `GET …/plan/les-inn`.
pub(super) async fn form(me: Worker) -> Result<HttpResponse> {
    show_upload(&me, StatusCode::OK, FormView::default())
}

/// `POST …/plan/les-inn`: reads the file, keeps it for a day, shows what was read.
pub(super) async fn upload(me: Worker, upload: Upload) -> Result<HttpResponse> {
    let Upload { fields, file } = upload;
    let Some(file) = file else {
        return refused(&me, &fields, "file", Msg::new("plans-import-choose"));
    };
    if let Err(error) = reading::read(file.name.clone(), file.staged.read_whole().await?).await {
        return refused(&me, &fields, "file", fault(&error));
    }
    staged(&me, &fields, (file.name, file.staged)).await
}

/// The page again, with what was typed and the fault at its field.
pub(super) fn refused(me: &Worker, fields: &Fields, field: &str, msg: Msg) -> Result<HttpResponse> {
    let form = me.page.refused(fields, &FormErrors::one(field, msg));
    show_upload(me, StatusCode::UNPROCESSABLE_ENTITY, form)
}

/// Keeps what can be read, and goes to its preview.
pub(super) async fn staged(
    me: &Worker,
    fields: &Fields,
    (name, staged): (String, Staged),
) -> Result<HttpResponse> {
    let state = &me.page.state;
    let placed = state.files.place_one(&state.db, staged).await?;
    let id = me.act(move |tx, who| actions::stage(tx, who, (&name, &placed))).await?;
    // A title typed before the file was chosen goes along.
    let mut errors = FormErrors::default();
    let title = errors.optional(fields, "title", HEADING_MAX);
    if title.is_empty() {
        return Ok(me.page.redirect(&preview_path(me, id)));
    }
    let fields = Fields::new(vec![("title".to_owned(), title)]);
    let looked = look_at(me, id, None).await?.ok_or(Error::NotFound)?;
    let why = if errors.is_empty() { Again::First } else { Again::Faults };
    show_preview(me, why, id, looked, me.page.refused(&fields, &errors)).await
}

fn preview_path(me: &Worker, id: ImportId) -> String {
    format!("{}/les-inn/{id}", list_path(&me.witness.project))
}

fn fault(error: &ReadingError) -> Msg {
    message(error.key(), error.args())
}

/// The uploaded file and what is read of it.
async fn reread(me: &Worker, id: ImportId) -> Result<Option<(Waiting, Imported)>> {
    let (who, state) = (me.witness.clone(), &me.page.state);
    let waiting = state.db.read(move |conn| read::waiting(conn, id, &who)).await?;
    let Some(waiting) = waiting else { return Ok(None) };
    let bytes = state.files.read_whole(waiting.source.clone()).await?;
    let read = reading::read(waiting.file_name.clone(), bytes).await.map_err(Error::internal)?;
    Ok(Some((waiting, read)))
}

/// An uploaded file, compared with the newest version.
struct Looked {
    waiting: Waiting,
    read: Imported,
    base: Base,
    matching: Matching,
    answers: Answers,
    /// The answers change what is found of others too.
    others: bool,
}

/// Why the preview is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Again {
    First,
    Faults,
    /// The newest version has changed since the form was shown.
    PlanChanged,
    /// What was answered changes what is found of others too.
    OthersChanged,
}

impl Again {
    fn status(self) -> StatusCode {
        match self {
            Self::First => StatusCode::OK,
            Self::Faults => StatusCode::UNPROCESSABLE_ENTITY,
            Self::PlanChanged | Self::OthersChanged => StatusCode::CONFLICT,
        }
    }

    fn told(self) -> Option<&'static str> {
        match self {
            Self::First | Self::Faults => None,
            Self::PlanChanged => Some("plans-match-stale"),
            Self::OthersChanged => Some("plans-match-others-changed"),
        }
    }
}

/// Reads the file and compares it: as a form says; at first, with its tables and lists as the newest version has them.
async fn look_at(me: &Worker, id: ImportId, fields: Option<Fields>) -> Result<Option<Looked>> {
    let Some((waiting, mut read)) = reread(me, id).await? else { return Ok(None) };
    let base = Base::load(me).await?;
    let look = move || {
        let (matching, answers) = match fields {
            None => (matching::begun(&base.version, &mut read), Answers::default()),
            Some(fields) => {
                matching::keep(&base.version, &mut read);
                choose(&fields, &mut read);
                let answers = matched::answers(&fields, &read);
                (Matching::of(&base.version, &read, &answers), answers)
            }
        };
        let others = matching.changes_others(&base.version, &read, &answers);
        Looked { waiting, read, base, matching, answers, others }
    };
    Ok(Some(me.page.state.heavy.run(look).await?))
}

/// Reads its tables and lists as the form says.
fn choose(fields: &Fields, read: &mut Imported) {
    let (choices, none) = (ticked(fields), Choices::default());
    for (at, section) in (1..).zip(&mut read.sections) {
        section.choose(choices.get(&at).unwrap_or(&none));
    }
}

#[derive(Serialize)]
struct PreviewView {
    project: HeadView,
    tab: &'static str,
    form: FormView,
    url: String,
    file_name: String,
    /// The text that says why it is shown once more.
    told: Option<&'static str>,
    /// What the file was compared with: [`Base::seen`].
    seen: String,
    /// What was found: [`Matching::seen`].
    others: String,
    #[serde(flatten)]
    read: Preview,
}

impl Template for PreviewView {
    const NAME: &'static str = "plans/preview.html";
}

async fn show_preview(
    me: &Worker,
    why: Again,
    id: ImportId,
    looked: Looked,
    form: FormView,
) -> Result<HttpResponse> {
    let (state, lang) = (Arc::clone(&me.page.state), me.page.lang);
    let (sections, items) = matched::gone(&looked.base.version, &looked.matching);
    let heard = state.db.read(move |conn| read::heard(conn, &sections, &items)).await?;
    let (file_name, seen) = (looked.waiting.file_name.clone(), looked.base.seen());
    let others = looked.matching.seen();
    // Every section is read through for its words: away from the threads that answer requests.
    let show = move || {
        let matched = MatchedView::of(&looked.base, &looked.read, &looked.matching, &heard);
        Preview::of(&looked.read, matched, |msg| state.templates.say(lang, msg))
    };
    let read = me.page.state.heavy.run(show).await?;
    let (project, tab, url) = (HeadView::of(&me.witness), "project-plan", preview_path(me, id));
    let view = PreviewView { project, tab, form, url, file_name, told: why.told(), seen, others, read };
    me.page.render_as(why.status(), view)
}

/// `GET …/plan/les-inn/{import}`: nothing is a plan yet.
pub(super) async fn preview(me: Worker, path: Path<(String, ImportId)>) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let Some(looked) = look_at(&me, id, None).await? else {
        return Ok(gone(&me));
    };
    let title = looked.read.title.clone().unwrap_or_default();
    let form = FormView::of([("title", title)]);
    show_preview(&me, Again::First, id, looked, form).await
}

/// `POST …/plan/les-inn/{import}`: yes, this is the plan.
pub(super) async fn keep(me: Worker, path: Path<(String, ImportId)>, form: Form) -> Result<HttpResponse> {
    let ((_, id), Form(fields)) = (path.into_inner(), form);
    let Some(looked) = look_at(&me, id, Some(fields.clone())).await? else {
        return Ok(gone(&me));
    };
    let mut errors = FormErrors::default();
    let title = errors.required(&fields, "title", HEADING_MAX);
    let both = (&looked.read, &looked.matching);
    matched::faults(&looked.base.version, both, &looked.answers, &mut errors);
    let was = fields.text("was");
    if was.is_empty() {
        return Err(Error::Bad("web-bad-form"));
    }
    if was != looked.base.seen() {
        return again(&me, Again::PlanChanged, id, looked, (&fields, &errors)).await;
    }
    if !errors.is_empty() {
        return again(&me, Again::Faults, id, looked, (&fields, &errors)).await;
    }
    if looked.others && fields.text("others") != looked.matching.seen() {
        return again(&me, Again::OthersChanged, id, looked, (&fields, &errors)).await;
    }
    let program = Arc::clone(&me.page.state.program);
    let carried = looked.matching.carried(&looked.base.version, looked.base.id());
    let place = move || NewPlan::of_upload(&program, title, looked.waiting, (looked.read, carried));
    let new = spawn_blocking(place).await.map_err(Error::internal)??;
    let version = match me.act(move |tx, who| actions::keep(tx, who, (id, &new))).await {
        Ok(version) => version,
        Err(KeepError::NotFound) => return Ok(gone(&me)),
        Err(KeepError::Stale) => {
            let Some(looked) = look_at(&me, id, Some(fields.clone())).await? else { return Ok(gone(&me)) };
            return again(&me, Again::PlanChanged, id, looked, (&fields, &errors)).await;
        }
        Err(KeepError::Database(error)) => return Err(error.into()),
    };
    let version = me.page.state.db.read(move |conn| read::version(conn, version)).await?;
    let to = version.map_or_else(|| list_path(&me.witness.project), |version| version.url());
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-kept"))))
}

/// The preview once more, with what was typed and chosen.
async fn again(
    me: &Worker,
    why: Again,
    id: ImportId,
    looked: Looked,
    (fields, errors): (&Fields, &FormErrors),
) -> Result<HttpResponse> {
    show_preview(me, why, id, looked, me.page.refused(fields, errors)).await
}

/// What the boxes say, for each section by its place from 1: the same file is read the same way.
fn ticked(fields: &Fields) -> HashMap<usize, Choices> {
    let mut said: HashMap<usize, Boxes<'_>> = HashMap::new();
    for field in ["plain", "items", "agreed"] {
        for (at, name) in fields.all(field).filter_map(|value| value.split_once(':')) {
            let Ok(at) = at.parse() else { continue };
            let boxes = said.entry(at).or_default();
            match field {
                "plain" => boxes.plain.push(name),
                "items" => boxes.items.push(name),
                _ => boxes.agreed.push(name),
            }
        }
    }
    said.into_iter().map(|(at, boxes)| (at, Choices::ticked(&boxes))).collect()
}

/// `POST …/plan/les-inn/{import}/forkast`.
pub(super) async fn discard(me: Worker, path: Path<(String, ImportId)>, _form: Form) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    me.act(move |tx, who| actions::discard(tx, who, id)).await?;
    Ok(me.page.redirect(&format!("{}/les-inn", list_path(&me.witness.project))))
}

/// Kept already, by a form sent twice, or forgotten after two days: the list shows which.
fn gone(me: &Worker) -> HttpResponse {
    me.page.redirect_with(&list_path(&me.witness.project), &Flash::warning(Msg::new("plans-import-gone")))
}
