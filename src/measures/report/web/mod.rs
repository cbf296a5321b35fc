//! The pages of the yearly reports: the list, each one under work and sent, and what everybody reads of those that were sent.

mod form;
mod list;
mod one;
mod public;
mod sending;

use actix_web::web::{ServiceConfig, get, post, resource};

use super::actions::ReportError;
use crate::web::Error;

/// The tab these pages stand under.
const TAB: &str = "project-followup";

/// The routes of reports.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/plan/{slug}/status").route(get().to(public::list)))
        .service(resource("/plan/{slug}/status/{year}.{format}").route(get().to(public::file)))
        .service(resource("/plan/{slug}/status/{year}").route(get().to(public::one)))
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport")
                .route(get().to(list::show))
                .route(post().to(list::begin)),
        )
        .service(resource("/planarbeid/{project}/oppfolging/rapport/{report}").route(get().to(one::show)))
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport/{report}/endre")
                .route(get().to(form::show))
                .route(post().to(form::edit)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport/{report}/slett")
                .route(post().to(form::remove)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport/{report}/send")
                .route(post().to(sending::send)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport/{report}/trekk")
                .route(post().to(sending::take_back)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport/{report}/fil.{format}")
                .route(post().to(one::ask_for_file)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/rapport/{report}/fil/{export}")
                .route(get().to(one::file)),
        );
}

fn wrong(error: ReportError) -> Error {
    match error {
        ReportError::NotFound => Error::NotFound,
        ReportError::Stale(_) | ReportError::OtherContent => Error::Conflict("measures-yearly-stale"),
        ReportError::Sent => Error::Conflict("measures-yearly-sent-already"),
        ReportError::Database(inner) => inner.into(),
        other => Error::wrong(other),
    }
}
