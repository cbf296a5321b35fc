//! Changing what is said of a background document.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::background::{self, BackgroundError};
use super::super::{AreaKey, Background, BackgroundId, read};
use super::areas::{AreaChoice, choices, ticked};
use super::background::{described, kinds, wrong};
use super::{HeadView, Worker};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{Choice, FormView};
use crate::web::{Error, Form, FormErrors, Result};

#[derive(Serialize)]
struct DocumentView {
    project: HeadView,
    tab: &'static str,
    document: Background,
    kinds: Vec<Choice>,
    areas: Vec<AreaChoice>,
    form: FormView,
    /// Has somebody else saved meanwhile? `document` is what stands.
    theirs: bool,
}

impl Template for DocumentView {
    const NAME: &'static str = "projects/document.html";
}

/// A document, the areas of the plan, and those it bears on.
type Loaded = (Background, Vec<read::Area>, Vec<AreaKey>);

async fn load(worker: &Worker, id: BackgroundId) -> Result<Loaded> {
    let of = worker.witness.id();
    let load = move |conn: &mut Conn| {
        let document = read::background(conn, of)?.into_iter().find(|one| one.id == id);
        let own = read::areas_of_background(conn, of)?.remove(&id).unwrap_or_default();
        Ok((document, read::areas(conn, of)?, own))
    };
    let (document, areas, own) = worker.page.state.db.read::<_, db::Error>(load).await?;
    Ok((document.ok_or(Error::NotFound)?, areas, own))
}

/// `GET /planarbeid/{project}/bakgrunn/{document}/endre`.
pub(super) async fn edit(worker: Worker, path: Path<(String, BackgroundId)>) -> Result<HttpResponse> {
    let (document, areas, own) = load(&worker, path.into_inner().1).await?;
    let what = &document.what;
    let form = FormView::of([
        ("title", what.title.clone()),
        ("kind", what.kind.as_str().to_owned()),
        ("source", what.source.clone()),
        ("dated_on", what.dated_on.map_or_else(String::new, |day| day.to_string())),
        ("about", what.about.clone()),
        ("version", document.version.to_string()),
    ]);
    show(&worker, StatusCode::OK, (document, areas, own), (form, false))
}

fn show(
    worker: &Worker,
    status: StatusCode,
    (document, areas, chosen): Loaded,
    (form, theirs): (FormView, bool),
) -> Result<HttpResponse> {
    let view = DocumentView {
        project: HeadView::of(&worker.witness),
        tab: "project-background",
        document,
        kinds: kinds(&worker.page),
        areas: choices(&areas, &chosen),
        form,
        theirs,
    };
    worker.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/bakgrunn/{document}/endre`.
pub(super) async fn save(
    worker: Worker,
    path: Path<(String, BackgroundId)>,
    form: Form,
) -> Result<HttpResponse> {
    let ((_, id), Form(fields)) = (path.into_inner(), form);
    let (document, all, _) = load(&worker, id).await?;
    let mut errors = FormErrors::default();
    let (what, areas) = (described(&fields, &mut errors)?, ticked(&fields));
    if !errors.is_empty() {
        let form = worker.page.refused(&fields, &errors);
        return show(&worker, StatusCode::UNPROCESSABLE_ENTITY, (document, all, areas), (form, false));
    }
    let (seen, chosen) = ((id, fields.version()?), areas.clone());
    match worker.act(move |tx, who| background::edit(tx, who, seen, (&what, &chosen))).await {
        Ok(()) => {
            let to = format!("{}/bakgrunn", worker.witness.project.url());
            Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("projects-background-edited"))))
        }
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(BackgroundError::Stale) => {
            let (document, all, _) = load(&worker, id).await?;
            let mut form = worker.page.refused(&fields, &FormErrors::default());
            form.values.insert("version".to_owned(), document.version.to_string());
            show(&worker, StatusCode::CONFLICT, (document, all, areas), (form, true))
        }
        Err(error) => Err(wrong(error)),
    }
}
