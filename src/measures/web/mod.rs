//! The pages of follow-up: the measures with their filters, each measure's own page, the units that do them, and what is lifted;
//! asking the units, and the page where a unit reports by its link.

mod asking;
mod by_link;
mod calls;
mod cards;
mod lift;
mod list;
mod measure;
mod next;
mod shown;
mod unit;
mod units;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The tab these pages stand under.
const TAB: &str = "project-followup";

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    calls_of(config);
    config
        .service(resource("/planarbeid/{project}/oppfolging").route(get().to(list::show)))
        .service(resource("/planarbeid/{project}/oppfolging/begynn").route(post().to(list::begin)))
        .service(
            resource("/planarbeid/{project}/oppfolging/neste")
                .route(get().to(next::form))
                .route(post().to(next::begin)),
        )
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

/// Asking the units, and what they come to by their links.
fn calls_of(config: &mut ServiceConfig) {
    config
        .service(resource("/r/{token}").route(get().to(by_link::show)).route(post().to(by_link::save)))
        .service(resource("/r/{token}/endre").route(get().to(by_link::change)))
        .service(resource("/r/{token}/apnet").route(post().to(by_link::opened)))
        .service(resource("/planarbeid/{project}/rapportering").route(get().to(calls::list)))
        .service(
            resource("/planarbeid/{project}/rapportering/ny")
                .route(get().to(asking::preview))
                .route(post().to(asking::ask)),
        )
        .service(
            resource("/planarbeid/{project}/rapportering/oppsett")
                .route(get().to(asking::rhythm))
                .route(post().to(asking::save_rhythm)),
        )
        .service(resource("/planarbeid/{project}/rapportering/{call}").route(get().to(calls::show)))
        .service(resource("/planarbeid/{project}/rapportering/{call}/purr").route(post().to(calls::remind)))
        .service(resource("/planarbeid/{project}/rapportering/{call}/lukk").route(post().to(calls::close)))
        .service(
            resource("/planarbeid/{project}/rapportering/{call}/enhet/{request}/lenke")
                .route(post().to(calls::renew)),
        );
}
