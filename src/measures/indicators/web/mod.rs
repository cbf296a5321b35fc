//! The pages of indicators: the list, and each with its numbers.

mod form;
mod list;
mod one;

use actix_web::web::{ServiceConfig, get, post, resource};

use super::actions::IndicatorError;
use crate::web::Error;

/// The tab these pages stand under.
const TAB: &str = "project-followup";

/// The routes of indicators.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/planarbeid/{project}/oppfolging/indikatorer")
                .route(get().to(list::show))
                .route(post().to(list::add)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/indikatorer/{indicator}")
                .route(get().to(one::show))
                .route(post().to(one::edit)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/indikatorer/{indicator}/tall")
                .route(post().to(one::put_numbers)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/indikatorer/{indicator}/slett")
                .route(post().to(one::remove)),
        );
}

fn wrong(error: IndicatorError) -> Error {
    match error {
        IndicatorError::NotFound => Error::NotFound,
        IndicatorError::Stale(_) => Error::Conflict("measures-indicator-stale"),
        IndicatorError::Database(inner) => inner.into(),
        other @ IndicatorError::TooMany => Error::wrong(other),
    }
}
