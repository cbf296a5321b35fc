//! The page of a project's background documents.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::super::access::{Manage, Seat, Work};
use super::super::background::{self, BackgroundError, Found, MAX_BACKGROUND};
use super::super::{AreaKey, Background, BackgroundId, BackgroundKind, Described, read};
use super::areas::{AreaChoice, choices, ticked};
use super::{HeadView, Manager, Viewer, Worker};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::templates::Template;
use crate::text::gate::day::YEARS;
use crate::text::link;
use crate::web::flash::Flash;
use crate::web::forms::{Choice, FormView, NEW_ROW};
use crate::web::upload::{File, MAX_FILE, Upload};
use crate::web::{Error, Fields, Form, FormErrors, Page, Query, Result, download};

/// Longest title, source and line on what it says, in characters.
const TITLE_MAX: usize = 200;
const ABOUT_MAX: usize = 300;

#[derive(Serialize)]
struct BackgroundView {
    project: HeadView,
    tab: &'static str,
    documents: Vec<Listed>,
    /// One for each focus area that a document bears on, and one for all.
    filters: Vec<FilterView>,
    areas: Vec<AreaChoice>,
    kinds: Vec<Choice>,
    can_work: bool,
    /// May the visitor show one to everybody?
    can_manage: bool,
    form: FormView,
    /// Megabytes that a file may have.
    limit: usize,
}

impl Template for BackgroundView {
    const NAME: &'static str = "projects/background.html";
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    document: Background,
    /// What the areas that it bears on are called.
    bears_on: Vec<String>,
}

#[derive(Serialize)]
struct FilterView {
    /// Empty for all.
    name: String,
    href: String,
    count: usize,
    current: bool,
}

#[derive(Deserialize)]
pub(super) struct BackgroundQuery {
    omrade: Option<AreaKey>,
}

/// `GET /planarbeid/{project}/bakgrunn`.
pub(super) async fn show(viewer: Viewer, asked: Query<BackgroundQuery>) -> Result<HttpResponse> {
    let form = FormView::of([(NEW_ROW, viewer.page.state.clock.new_id().to_string())]);
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    show_as(&viewer.page, &viewer.witness, (can_work, asked.omrade), StatusCode::OK, (form, &[])).await
}

async fn show_as(
    page: &Page,
    seat: &Seat,
    (can_work, shown): (bool, Option<AreaKey>),
    status: StatusCode,
    (form, chosen): (FormView, &[AreaKey]),
) -> Result<HttpResponse> {
    let id = seat.id();
    let load = move |conn: &mut Conn| {
        let bearing = read::areas_of_background(conn, id)?;
        Ok((read::background(conn, id)?, read::areas(conn, id)?, bearing))
    };
    let (documents, areas, bearing) = page.state.db.read::<_, db::Error>(load).await?;
    let project = HeadView::of(seat);
    let areas_of = |document: &Background| bearing.get(&document.id).map_or(&[][..], Vec::as_slice);
    let filters = filters(&project.url, &areas, shown, &|key: Option<AreaKey>| {
        documents.iter().filter(|one| key.is_none_or(|key| areas_of(one).contains(&key))).count()
    });
    let choices = choices(&areas, chosen);
    let listed = |document: Background| {
        let own = areas_of(&document);
        let bears_on = choices.iter().filter(|area| own.contains(&area.key));
        Listed { bears_on: bears_on.map(|area| area.name.clone()).collect(), document }
    };
    let documents = documents.iter().filter(|one| shown.is_none_or(|key| areas_of(one).contains(&key)));
    let view = BackgroundView {
        tab: "project-background",
        documents: documents.cloned().map(listed).collect(),
        filters,
        kinds: kinds(page),
        can_work,
        can_manage: Manage::of(seat.clone()).is_some(),
        form,
        limit: MAX_FILE / 1024 / 1024,
        areas: choices,
        project,
    };
    page.render_as(status, view)
}

/// All, and each area that a document bears on; nothing where none does.
fn filters(
    project: &str,
    areas: &[read::Area],
    shown: Option<AreaKey>,
    count: &dyn Fn(Option<AreaKey>) -> usize,
) -> Vec<FilterView> {
    let here = format!("{project}/bakgrunn");
    let all =
        FilterView { name: String::new(), href: here.clone(), count: count(None), current: shown.is_none() };
    let one = |area: &read::Area| FilterView {
        name: format!("{} {}", area.number, area.heading).trim().to_owned(),
        href: format!("{here}?omrade={}", area.key),
        count: count(Some(area.key)),
        current: shown == Some(area.key),
    };
    let with: Vec<FilterView> = areas.iter().map(one).filter(|filter| filter.count > 0).collect();
    if with.is_empty() { with } else { std::iter::once(all).chain(with).collect() }
}

pub(super) fn kinds(page: &Page) -> Vec<Choice> {
    let choice = |kind: &BackgroundKind| Choice {
        value: kind.as_str().to_owned(),
        label: page.text(&format!("projects-background-kind-{kind}"), &[].into()),
    };
    BackgroundKind::ALL.iter().map(choice).collect()
}

/// `POST /planarbeid/{project}/bakgrunn`: a file or a link.
pub(super) async fn add(worker: Worker, upload: Upload) -> Result<HttpResponse> {
    let Upload { fields, file } = upload;
    let mut errors = FormErrors::default();
    let what = described(&fields, &mut errors)?;
    let given = given(&fields, file, &mut errors);
    let (Some(given), true) = (given, errors.is_empty()) else {
        return refuse(&worker, &fields, &errors).await;
    };
    let state = &worker.page.state;
    let found = match given {
        Given::Link(url) => Found::Link(url),
        Given::File(file) => {
            let placed = state.files.place_one(&state.db, file.staged).await?;
            Found::File(file.name, placed)
        }
    };
    let (id, areas) = (BackgroundId(fields.new_row(&state.clock)), ticked(&fields));
    let added = worker.act(move |tx, who| background::add(tx, who, (id, &what, &found), &areas)).await;
    match added {
        Ok(()) => Ok(back(&worker, "projects-background-added")),
        Err(BackgroundError::TooMany) => {
            let msg = Msg::new("projects-background-too-many").arg("max", MAX_BACKGROUND);
            refuse(&worker, &fields, &FormErrors::one("title", msg)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

pub(super) fn described(fields: &Fields, errors: &mut FormErrors) -> Result<Described> {
    let dated_on: Option<Date> =
        if fields.text("dated_on").is_empty() { None } else { errors.day(fields, "dated_on", &YEARS) };
    // Whoever chooses nothing adds a document.
    let kind = match fields.text("kind") {
        "" => BackgroundKind::Document,
        kind => BackgroundKind::parse(kind).ok_or(Error::Bad("web-bad-form"))?,
    };
    Ok(Described {
        kind,
        title: errors.required(fields, "title", TITLE_MAX),
        source: errors.optional(fields, "source", TITLE_MAX),
        dated_on,
        about: errors.optional(fields, "about", ABOUT_MAX),
        is_public: fields.text("is_public") == "true",
    })
}

/// What a person gave us of the document.
enum Given {
    File(File),
    Link(String),
}

/// One of the two. A browser does not send a refused file again: whoever chose one is told.
fn given(fields: &Fields, file: Option<File>, errors: &mut FormErrors) -> Option<Given> {
    let url = fields.text("url");
    match (file, url) {
        (None, "") => errors.add("file", Msg::new("projects-background-neither")),
        (Some(_), url) if !url.is_empty() => errors.add("url", Msg::new("projects-background-both")),
        (Some(file), _) if file.staged.is_empty() => {
            errors.add("file", Msg::new("projects-background-empty"));
        }
        (Some(_), _) if !errors.is_empty() => errors.add("file", Msg::new("projects-background-again")),
        (Some(file), _) => return Some(Given::File(file)),
        (None, url) => match link::page(url) {
            Some(url) => return Some(Given::Link(url.to_owned())),
            None => errors.add("url", Msg::new("projects-background-no-link")),
        },
    }
    None
}

async fn refuse(worker: &Worker, fields: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let (form, chosen) = (worker.page.refused(fields, errors), ticked(fields));
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    show_as(&worker.page, &worker.witness, (true, None), status, (form, &chosen)).await
}

/// `GET /planarbeid/{project}/bakgrunn/{document}`: its file, as it came.
pub(super) async fn fetch(viewer: Viewer, path: Path<(String, BackgroundId)>) -> Result<HttpResponse> {
    let (project, (_, id)) = (viewer.witness.id(), path.into_inner());
    let state = &viewer.page.state;
    let found = state.db.read(move |conn| read::background_file(conn, project, id)).await?;
    let (name, file) = found.ok_or(Error::NotFound)?;
    download::attachment(state, file, &name).await
}

/// `POST /planarbeid/{project}/bakgrunn/{document}/vis`: to everybody, or to members alone.
pub(super) async fn set_public(
    manager: Manager,
    path: Path<(String, BackgroundId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let is_public = form.0.text("is_public") == "true";
    manager.act(move |tx, who| background::show(tx, who, (id, is_public))).await.map_err(wrong)?;
    let said = if is_public { "projects-background-published" } else { "projects-background-hidden" };
    let to = format!("{}/bakgrunn", manager.witness.project.url());
    Ok(manager.page.redirect_with(&to, &Flash::success(Msg::new(said))))
}

/// `POST /planarbeid/{project}/bakgrunn/{document}/slett`.
pub(super) async fn remove(
    worker: Worker,
    path: Path<(String, BackgroundId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    worker.act(move |tx, who| background::remove(tx, who, id)).await.map_err(wrong)?;
    Ok(back(&worker, "projects-background-removed"))
}

fn back(worker: &Worker, said: &'static str) -> HttpResponse {
    let to = format!("{}/bakgrunn", worker.witness.project.url());
    worker.page.redirect_with(&to, &Flash::success(Msg::new(said)))
}

pub(super) fn wrong(error: BackgroundError) -> Error {
    match error {
        BackgroundError::NotFound => Error::NotFound,
        BackgroundError::NotTheLead => Error::Forbidden,
        BackgroundError::Stale => Error::Conflict("hearings-theirs-title"),
        BackgroundError::Database(inner) => inner.into(),
        other @ BackgroundError::TooMany => Error::wrong(other),
    }
}
