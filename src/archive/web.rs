//! Asking for the archive's package, and fetching it.

use actix_web::HttpResponse;
use actix_web::web::{Path, ServiceConfig, get, post, resource};

use super::actions;
use super::jobs::MAKE_PACKAGE;
use crate::exports::{self, ExportId};
use crate::hearings::web::Worker;
use crate::jobs::web::address;
use crate::web::{Form, Result};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/arbeid/{hearing}/arkiv").route(post().to(ask)))
        .service(resource("/arbeid/{hearing}/arkiv/{export}").route(get().to(fetch)));
}

/// `POST /arbeid/{hearing}/arkiv`: has the package made.
async fn ask(worker: Worker, _form: Form) -> Result<HttpResponse> {
    let lang = worker.page.lang;
    let job = worker.act(move |tx, who| actions::ask_package(tx, who, lang)).await?;
    Ok(worker.page.redirect(&address(job)))
}

/// `GET /arbeid/{hearing}/arkiv/{export}`.
async fn fetch(worker: Worker, path: Path<(String, ExportId)>) -> Result<HttpResponse> {
    exports::web::fetch(&worker.page.state, MAKE_PACKAGE, worker.witness.id().0, path.1).await
}
