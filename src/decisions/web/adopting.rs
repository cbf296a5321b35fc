//! The buttons that make the adopted version, publish it, and take it back.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::super::actions::{self, AdoptError, Stands};
use super::super::{AdoptionId, amendments_path};
use super::amendments::{find, troubled};
use crate::db::Conn;
use crate::lang::Msg;
use crate::projects::TreatmentId;
use crate::projects::web::{Manager, Worker};
use crate::web::flash::Flash;
use crate::web::{Error, Form, Result};

/// `POST /planarbeid/{project}/behandling/{treatment}/vedta`.
pub(super) async fn adopt(
    worker: Worker,
    path: Path<(String, TreatmentId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let (project, of) = (worker.witness.id(), path.1);
    let read = move |conn: &mut Conn| Stands::read(conn, project, of);
    let stands = match worker.page.state.db.read::<_, AdoptError>(read).await {
        Ok(stands) => stands,
        Err(error) => return refuse(&worker, of, error),
    };
    let ready = match worker.page.state.heavy.run(move || stands.apply()).await? {
        Ok(ready) => ready,
        Err(troubles) => {
            let before = find(&worker.page, project, of).await?;
            return troubled(&worker, &before, troubles);
        }
    };
    match worker.act(move |tx, who| actions::adopt(tx, who, &ready)).await {
        Ok(_) => Ok(back(&worker, of, &Flash::success(Msg::new("decisions-adopted")))),
        Err(error) => refuse(&worker, of, error),
    }
}

/// `POST /planarbeid/{project}/vedtatt/{adoption}/angre`.
pub(super) async fn take_back(
    manager: Manager,
    path: Path<(String, AdoptionId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    match manager.act(move |tx, who| actions::take_back(tx, who, id)).await {
        Ok(of) => {
            let to = amendments_path(&manager.witness.project.slug, of);
            Ok(manager.page.redirect_with(&to, &Flash::success(Msg::new("decisions-taken-back"))))
        }
        Err(AdoptError::InUse) => Err(Error::Conflict("decisions-adopted-in-use")),
        Err(AdoptError::Database(inner)) => Err(inner.into()),
        Err(_) => Err(Error::NotFound),
    }
}

/// `POST /planarbeid/{project}/vedtatt/{adoption}/publiser`.
pub(super) async fn publish(
    manager: Manager,
    path: Path<(String, AdoptionId)>,
    _form: Form,
) -> Result<HttpResponse> {
    let id = path.1;
    match manager.act(move |tx, who| actions::publish(tx, who, id)).await {
        Ok(of) => {
            let to = amendments_path(&manager.witness.project.slug, of);
            Ok(manager.page.redirect_with(&to, &Flash::success(Msg::new("decisions-published"))))
        }
        Err(AdoptError::Database(inner)) => Err(inner.into()),
        Err(_) => Err(Error::NotFound),
    }
}

fn refuse(worker: &Worker, of: TreatmentId, error: AdoptError) -> Result<HttpResponse> {
    let told = match error {
        AdoptError::NoPlan => "decisions-plan-needed",
        AdoptError::Already => "decisions-adopted-already",
        AdoptError::Stale => "decisions-adopt-stale",
        AdoptError::Database(inner) => return Err(inner.into()),
        AdoptError::NotFound | AdoptError::InUse => return Err(Error::NotFound),
    };
    Ok(back(worker, of, &Flash::warning(Msg::new(told))))
}

fn back(worker: &Worker, of: TreatmentId, flash: &Flash) -> HttpResponse {
    worker.page.redirect_with(&amendments_path(&worker.witness.project.slug, of), flash)
}
