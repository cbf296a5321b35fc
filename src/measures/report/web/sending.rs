//! The buttons that send a report, and take it back.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;

use super::super::actions::{self, Ready, ReportError};
use super::super::{WHY_MAX, report_path};
use super::one::show_as;
use super::wrong;
use crate::db::Conn;
use crate::lang::Msg;
use crate::measures::StatusReportId;
use crate::projects::web::Manager;
use crate::web::flash::Flash;
use crate::web::{Form, FormErrors, Result};

/// `POST /planarbeid/{project}/oppfolging/rapport/{report}/send`: what was looked at, and nothing else.
pub(super) async fn send(
    manager: Manager,
    path: Path<(String, StatusReportId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (of, id) = (manager.witness.id(), path.1);
    let (seen, fingerprint) = ((id, form.0.version()?), form.0.text("fingerprint").to_owned());
    let read = move |conn: &mut Conn| Ready::read(conn, of, seen, &fingerprint);
    let done = match manager.page.state.db.read::<_, ReportError>(read).await {
        Ok(ready) => manager.act(move |tx, who| actions::send(tx, who, &ready)).await,
        Err(error) => Err(error),
    };
    let flash = match done {
        Ok(()) => Flash::success(Msg::new("measures-yearly-is-sent")),
        Err(ReportError::OtherContent) => Flash::warning(Msg::new("measures-yearly-other-content")),
        Err(ReportError::Sent | ReportError::Stale(_)) => {
            Flash::warning(Msg::new("measures-yearly-sent-already"))
        }
        Err(error) => return Err(wrong(error)),
    };
    Ok(manager.page.redirect_with(&report_path(&manager.witness.project.slug, id), &flash))
}

/// `POST /planarbeid/{project}/oppfolging/rapport/{report}/trekk`.
pub(super) async fn take_back(
    manager: Manager,
    path: Path<(String, StatusReportId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (id, seen) = (path.1, (path.1, form.0.version()?));
    let mut errors = FormErrors::default();
    let why = errors.required_lines(&form.0, "why", WHY_MAX);
    if !errors.is_empty() {
        let typed = manager.page.refused(&form.0, &errors);
        let shown = (StatusCode::UNPROCESSABLE_ENTITY, typed);
        return show_as(&manager.page, &manager.witness, id, shown).await;
    }
    let (to, flash) = match manager.act(move |tx, who| actions::take_back(tx, who, seen, &why)).await {
        Ok(next) => (next, Flash::success(Msg::new("measures-yearly-taken-back"))),
        Err(ReportError::TakenBack(next)) => {
            (next.unwrap_or(id), Flash::warning(Msg::new("measures-yearly-taken-back-already")))
        }
        Err(ReportError::NotSent) => (id, Flash::warning(Msg::new("measures-yearly-not-sent"))),
        Err(ReportError::Decided) => (id, Flash::warning(Msg::new("measures-yearly-decided"))),
        Err(ReportError::BuiltOn) => (id, Flash::warning(Msg::new("measures-yearly-built-on"))),
        Err(error) => return Err(wrong(error)),
    };
    Ok(manager.page.redirect_with(&report_path(&manager.witness.project.slug, to), &flash))
}
