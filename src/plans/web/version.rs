//! A version as a whole: its title, taking it away and back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::list_path;
use super::plan::page;
use super::seats::Editor;
use crate::lang::Msg;
use crate::plans::actions::{self, VersionError};
use crate::plans::{HEADING_MAX, PlanVersionId, read};
use crate::projects::web::Worker;
use crate::web::flash::Flash;
use crate::web::{Error, Form, FormErrors, Result};

fn wrong(error: VersionError) -> Error {
    match error {
        VersionError::NotFound => Error::NotFound,
        VersionError::Frozen => Error::Conflict("plans-frozen-refused"),
        VersionError::Stale => Error::Conflict("plans-title-stale"),
        VersionError::InUse => Error::Conflict("plans-version-in-use"),
        VersionError::Database(inner) => inner.into(),
    }
}

/// `POST …/plan/{version}` with `title` and the row's `version`.
pub(super) async fn retitle(me: Editor, form: Form) -> Result<HttpResponse> {
    let (version, Form(fields)) = (me.plan.version, form);
    let mut errors = FormErrors::default();
    let title = errors.required(&fields, "title", HEADING_MAX);
    let seen = fields.version()?;
    if !errors.is_empty() {
        let form = me.page.refused(&fields, &errors);
        return page(&me, StatusCode::UNPROCESSABLE_ENTITY, None, form).await;
    }
    let done = me.act(move |tx, who| actions::retitle(tx, who, version, (seen, &title))).await;
    match done {
        Ok(()) => Ok(me.page.redirect_with(&me.plan.url(), &Flash::success(Msg::new("plans-retitled")))),
        // What was typed stays, beside the title that stands above; saved again, it holds.
        Err(VersionError::Stale) => {
            let mut form = me.page.refused(&fields, &FormErrors::one("title", Msg::new("plans-title-stale")));
            let id = me.plan.version;
            let now = me.page.state.db.read(move |conn| read::version(conn, id)).await?;
            form.values.insert("version".to_owned(), now.ok_or(Error::NotFound)?.row_version.to_string());
            page(&me, StatusCode::CONFLICT, None, form).await
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST …/plan/{version}/fjern`.
pub(super) async fn remove(worker: Worker, path: Path<(String, i32)>, _form: Form) -> Result<HttpResponse> {
    let (_, number) = path.into_inner();
    let (project, list) = (worker.witness.id(), list_path(&worker.witness.project));
    let found =
        worker.page.state.db.read(move |conn| read::numbered_or_removed(conn, project, number)).await?;
    let plan = found.ok_or(Error::NotFound)?;
    let version = plan.version;
    match worker.act(move |tx, who| actions::remove_version(tx, who, version)).await {
        // Twice pressed is away already.
        Ok(()) | Err(VersionError::NotFound) => {
            let flash = Flash::success(Msg::new("plans-version-removed").arg("number", number));
            let undo = format!("{list}/fjernet/{version}");
            Ok(worker.page.redirect_with(&list, &flash.with_undo(undo)))
        }
        Err(VersionError::InUse) => {
            let flash = Flash::warning(Msg::new("plans-version-in-use"));
            Ok(worker.page.redirect_with(&plan.url(), &flash))
        }
        Err(error) => Err(wrong(error)),
    }
}

/// `POST …/plan/fjernet/{version}`: puts it back.
pub(super) async fn take_back(
    worker: Worker,
    path: Path<(String, PlanVersionId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (_, version) = path.into_inner();
    let back = worker.act(move |tx, who| actions::take_back(tx, who, version)).await;
    match back {
        // Twice pressed is back already.
        Ok(()) | Err(VersionError::NotFound) => {}
        Err(error) => return Err(wrong(error)),
    }
    let project = worker.witness.id();
    let found = worker.page.state.db.read(move |conn| read::version(conn, version)).await?;
    let found = found.filter(|found| found.project == project).ok_or(Error::NotFound)?;
    let flash = Flash::success(Msg::new("plans-version-restored").arg("number", found.number));
    Ok(worker.page.redirect_with(&found.url(), &flash))
}
