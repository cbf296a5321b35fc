//! Asking for the archive's package, and fetching it.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};

use super::actions;
use super::jobs::{self, MAKE_PACKAGE};
use crate::db::{self, Conn};
use crate::exports::{self, ExportId};
use crate::hearings::web::Worker;
use crate::jobs::web::address;
use crate::web::{Error, Form, Result};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/arbeid/{hearing}/arkiv").route(post().to(ask)))
        .service(resource("/arbeid/{hearing}/arkiv/{export}").route(get().to(fetch)));
}

/// `POST /arbeid/{hearing}/arkiv`: has the package made.
async fn ask(worker: Worker, _form: Form) -> Result<HttpResponse> {
    let (program, hearing) = (Arc::clone(&worker.page.state.program), worker.witness.id());
    let version = move |conn: &mut Conn| jobs::version(&program, conn, hearing);
    let version = worker.page.state.db.read::<_, db::Error>(version).await?;
    let lang = worker.page.lang;
    let job = worker.act(move |tx, who| actions::ask_package(tx, who, lang, &version)).await?;
    Ok(worker.page.redirect(&address(job)))
}

/// `GET /arbeid/{hearing}/arkiv/{export}`.
async fn fetch(worker: Worker, path: Path<(String, ExportId)>) -> Result<HttpResponse> {
    let (hearing, id) = (worker.witness.id().0, path.1);
    let find = move |conn: &mut Conn| exports::file(conn, MAKE_PACKAGE, hearing, id);
    let found = worker.page.state.db.read::<_, db::Error>(find).await?;
    let (export, blob) = found.ok_or(Error::NotFound)?;
    exports::web::send(&worker.page.state, &export, blob).await
}
