//! The pages of follow-up: the measures with their filters, each measure's own page, the units that do them, and what is lifted.

mod lift;
mod list;
mod measure;
mod shown;
mod unit;
mod units;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The tab these pages stand under.
const TAB: &str = "project-followup";

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/planarbeid/{project}/oppfolging").route(get().to(list::show)))
        .service(resource("/planarbeid/{project}/oppfolging/begynn").route(post().to(list::begin)))
        .service(resource("/planarbeid/{project}/oppfolging/hent").route(post().to(list::renew)))
        .service(
            resource("/planarbeid/{project}/oppfolging/tiltak/{measure}")
                .route(get().to(measure::show))
                .route(post().to(measure::report)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/tiltak/{measure}/ansvar")
                .route(post().to(measure::assign)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/tiltak/{measure}/loft")
                .route(get().to(lift::new))
                .route(post().to(lift::add)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/loft/{lift}")
                .route(get().to(lift::one))
                .route(post().to(lift::edit)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/loft/{lift}/slett").route(post().to(lift::remove)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/enheter")
                .route(get().to(units::show))
                .route(post().to(units::add)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/enheter/{unit}")
                .route(get().to(unit::show))
                .route(post().to(unit::edit)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/enheter/{unit}/fjern").route(post().to(unit::remove)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolging/enheter/{unit}/gjenopprett")
                .route(post().to(unit::restore)),
        );
}
