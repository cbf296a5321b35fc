//! The form of one unit, its removal and its return.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, UnitError};
use super::super::{ResponsibleUnitId, Unit, read};
use super::TAB;
use super::units::{parse, units_path, wrong};
use crate::db::{self, Conn};
use crate::lang::Msg;
use crate::projects::web::{Follower, HeadView};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Form, FormErrors, Result};

#[derive(Serialize)]
struct UnitView {
    project: HeadView,
    tab: &'static str,
    back: String,
    url: String,
    /// How many measures are its own; it is removed only where none is.
    measures: usize,
    form: FormView,
    /// What somebody else saved meanwhile.
    theirs: Option<Unit>,
}

impl Template for UnitView {
    const NAME: &'static str = "measures/unit.html";
}

async fn find(follower: &Follower, id: ResponsibleUnitId) -> Result<(Unit, usize)> {
    let of = follower.witness.id();
    let load = move |conn: &mut Conn| {
        Ok::<_, db::Error>((read::unit(conn, of, id)?, read::of_unit(conn, of, id)?.len()))
    };
    let (unit, measures) = follower.page.state.db.read(load).await?;
    let unit = unit.filter(|unit| unit.removed_at.is_none()).ok_or(Error::NotFound)?;
    Ok((unit, measures))
}

/// `GET /planarbeid/{project}/oppfolging/enheter/{unit}`.
pub(super) async fn show(
    follower: Follower,
    path: Path<(String, ResponsibleUnitId)>,
) -> Result<HttpResponse> {
    let (unit, measures) = find(&follower, path.1).await?;
    let form = FormView::of([
        ("name", unit.said.name.clone()),
        ("contact", unit.said.contact.clone()),
        ("email", unit.said.email.clone()),
        ("version", unit.version.to_string()),
    ]);
    show_as(&follower, StatusCode::OK, (unit.id, measures), (form, None))
}

fn show_as(
    follower: &Follower,
    status: StatusCode,
    (id, measures): (ResponsibleUnitId, usize),
    (form, theirs): (FormView, Option<Unit>),
) -> Result<HttpResponse> {
    let back = units_path(&follower.witness);
    let view = UnitView {
        project: HeadView::of(&follower.witness),
        tab: TAB,
        url: format!("{back}/{id}"),
        back,
        measures,
        form,
        theirs,
    };
    follower.page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolging/enheter/{unit}`.
pub(super) async fn edit(
    follower: Follower,
    path: Path<(String, ResponsibleUnitId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (unit, measures) = find(&follower, path.1).await?;
    let seen = (path.1, form.0.version()?);
    let refuse = |errors: &FormErrors| {
        let form = follower.page.refused(&form.0, errors);
        show_as(&follower, StatusCode::UNPROCESSABLE_ENTITY, (unit.id, measures), (form, None))
    };
    let said = match parse(&form.0) {
        Ok(said) => said,
        Err(errors) => return refuse(&errors),
    };
    match follower.act(move |tx, who| actions::edit_unit(tx, who, seen, &said)).await {
        Ok(()) => Ok(back(&follower, &Flash::success(Msg::new("measures-unit-saved")))),
        Err(UnitError::NameTaken) => refuse(&FormErrors::one("name", Msg::new("measures-unit-name-taken"))),
        // What was typed stays in the form, and what stands is shown beside it: saving again replaces it.
        Err(UnitError::Stale(theirs)) => {
            let mut form = follower.page.refused(&form.0, &FormErrors::default());
            form.values.insert("version".to_owned(), theirs.version.to_string());
            show_as(&follower, StatusCode::CONFLICT, (unit.id, measures), (form, Some(*theirs)))
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST /planarbeid/{project}/oppfolging/enheter/{unit}/fjern`.
pub(super) async fn remove(
    follower: Follower,
    path: Path<(String, ResponsibleUnitId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.1, form.0.version()?);
    follower.act(move |tx, who| actions::remove_unit(tx, who, seen)).await.map_err(wrong)?;
    let undo = format!("{}/{}/gjenopprett", units_path(&follower.witness), path.1);
    Ok(back(&follower, &Flash::success(Msg::new("measures-unit-removed")).with_undo(undo)))
}

/// `POST /planarbeid/{project}/oppfolging/enheter/{unit}/gjenopprett`.
pub(super) async fn restore(
    follower: Follower,
    path: Path<(String, ResponsibleUnitId)>,
    _: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    follower.act(move |tx, who| actions::restore_unit(tx, who, id)).await.map_err(wrong)?;
    Ok(back(&follower, &Flash::success(Msg::new("measures-unit-restored"))))
}

fn back(follower: &Follower, flash: &Flash) -> HttpResponse {
    follower.page.redirect_with(&units_path(&follower.witness), flash)
}
