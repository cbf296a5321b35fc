//! The hearing's tags as a page: what they are called, their colours, and the keys that stand for them.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::id;
use super::page::COLOURS;
use crate::hearings::access::{Seat, Work};
use crate::hearings::web::{HeadView, Viewer, Worker};
use crate::inputs::read::tags::{Used, used};
use crate::inputs::tagging::{self, Direction, NAME_MAX, TagError};
use crate::inputs::{Tag, TagColour};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct View {
    hearing: HeadView,
    tab: &'static str,
    works: bool,
    tags: Vec<TagRow>,
    colours: &'static [TagColour],
    /// The form for a new tag, as typed.
    form: FormView,
    name_max: usize,
    url: String,
}

impl Template for View {
    const NAME: &'static str = "inputs/tags.html";
}

#[derive(Serialize)]
struct TagRow {
    tag: Tag,
    inputs: i64,
}

pub(super) async fn list(who: Viewer) -> Result<HttpResponse> {
    let seat = (*who.witness).clone();
    show(&who.page, &seat, StatusCode::OK, FormView::default()).await
}

/// Adds a tag: from this page, or from the workbench, which it then goes back to.
pub(super) async fn add(who: Worker, Form(fields): Form) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let name = errors.required(&fields, "name", NAME_MAX);
    let colour = TagColour::parse(fields.text("colour"));
    if errors.is_empty() {
        let added = who.act(move |tx, work| tagging::add(tx, work, &name, colour)).await;
        match added {
            Ok(_) => return Ok(back(&who.page, &who.witness, "inputs-tag-added")),
            Err(TagError::NameTaken) => errors.add("name", Msg::new("inputs-tag-name-taken")),
            Err(other) => return Err(explain(other)),
        }
    }
    refused(&who, &fields, &errors).await
}

pub(super) async fn change(
    who: Worker,
    path: Path<(String, String)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let mut errors = FormErrors::default();
    let name = errors.required(&fields, "name", NAME_MAX);
    let colour = TagColour::parse(fields.text("colour")).ok_or(Error::Bad("inputs-bad-choice"))?;
    let public = fields.text("public") == "true";
    let tag = Tag { id: id(&path.1)?, name, colour, public };
    if errors.is_empty() {
        let changed = who.act(move |tx, work| tagging::change(tx, work, &tag)).await;
        match changed {
            Ok(()) => return Ok(back(&who.page, &who.witness, "inputs-tag-changed")),
            Err(TagError::NameTaken) => errors.add("name", Msg::new("inputs-tag-name-taken")),
            Err(other) => return Err(explain(other)),
        }
    }
    refused(&who, &fields, &errors).await
}

/// `til=opp` or `til=ned`.
pub(super) async fn shift(
    who: Worker,
    path: Path<(String, String)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let tag = id(&path.1)?;
    let way = if fields.text("til") == "opp" { Direction::Up } else { Direction::Down };
    let moved = who.act(move |tx, work| tagging::shift(tx, work, tag, way)).await;
    moved.map_err(explain)?;
    Ok(back(&who.page, &who.witness, "inputs-tag-moved"))
}

pub(super) async fn delete(who: Worker, path: Path<(String, String)>, _form: Form) -> Result<HttpResponse> {
    let tag = id(&path.1)?;
    match who.act(move |tx, work| tagging::delete(tx, work, tag)).await {
        Ok(()) => Ok(back(&who.page, &who.witness, "inputs-tag-deleted")),
        Err(TagError::InUse) => {
            let flash = Flash::warning(Msg::new("inputs-tag-in-use"));
            Ok(who.page.redirect_with(&url(&who.witness), &flash))
        }
        Err(other) => Err(explain(other)),
    }
}

fn back(page: &Page, who: &Work, said: &'static str) -> HttpResponse {
    page.redirect_with(&url(who), &Flash::success(Msg::new(said)))
}

async fn refused(who: &Worker, fields: &Fields, errors: &FormErrors) -> Result<HttpResponse> {
    let form = who.page.refused(fields, errors);
    show(&who.page, &who.witness, StatusCode::UNPROCESSABLE_ENTITY, form).await
}

async fn show(page: &Page, seat: &Seat, status: StatusCode, form: FormView) -> Result<HttpResponse> {
    let hearing = seat.id();
    let rows = page.state.db.read::<_, crate::db::Error>(move |conn| used(conn, hearing)).await?;
    let view = View {
        url: url(seat),
        hearing: HeadView::of(seat),
        tab: "workbench",
        works: Work::of(seat.clone()).is_some(),
        tags: rows.into_iter().map(|Used { tag, inputs }| TagRow { tag, inputs }).collect(),
        colours: COLOURS,
        form,
        name_max: NAME_MAX,
    };
    page.render_as(status, view)
}

fn url(seat: &Seat) -> String {
    format!("{}/emneknagger", seat.hearing.url())
}

fn explain(error: TagError) -> Error {
    match error {
        TagError::NotFound => Error::NotFound,
        TagError::NameTaken => Error::Conflict("inputs-tag-name-taken"),
        TagError::InUse => Error::Conflict("inputs-tag-in-use"),
        TagError::Database(error) => error.into(),
    }
}
