//! The pages of decisions: the line of treatments, the amendments of each, what it leaves to be followed up,
//! and the public page of the adopted plan.

mod adopting;
mod amendment;
mod amendments;
mod before;
mod form;
mod points;
mod public;
mod telling;
mod treatments;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The tab these pages stand under.
const TAB: &str = "project-treatments";

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/plan/{slug}").route(get().to(public::show)))
        .service(resource("/plan/{slug}/plan.docx").route(get().to(public::document)))
        .service(resource("/plan/{slug}/bilde/{name}").route(get().to(public::image)))
        .service(
            resource("/planarbeid/{project}/behandling")
                .route(get().to(treatments::show))
                .route(post().to(treatments::add)),
        )
        .service(
            resource("/planarbeid/{project}/behandling/{treatment}")
                .route(get().to(treatments::one))
                .route(post().to(treatments::edit)),
        )
        .service(
            resource("/planarbeid/{project}/behandling/{treatment}/slett")
                .route(post().to(treatments::remove)),
        )
        .service(
            resource("/planarbeid/{project}/behandling/{treatment}/forslag")
                .route(get().to(amendments::show))
                .route(post().to(amendments::read_in)),
        )
        .service(
            resource("/planarbeid/{project}/behandling/{treatment}/forslag/nytt")
                .route(get().to(amendment::new))
                .route(post().to(amendment::add)),
        )
        .service(
            resource("/planarbeid/{project}/behandling/{treatment}/punkter")
                .route(get().to(points::show))
                .route(post().to(points::add)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolgingspunkt/{resolution}")
                .route(get().to(points::one))
                .route(post().to(points::edit)),
        )
        .service(
            resource("/planarbeid/{project}/oppfolgingspunkt/{resolution}/slett")
                .route(post().to(points::remove)),
        )
        .service(
            resource("/planarbeid/{project}/behandling/{treatment}/vedta").route(post().to(adopting::adopt)),
        )
        .service(
            resource("/planarbeid/{project}/vedtatt/{adoption}/publiser").route(post().to(adopting::publish)),
        )
        .service(
            resource("/planarbeid/{project}/vedtatt/{adoption}/angre").route(post().to(adopting::take_back)),
        );
    amendments_of(config);
}

fn amendments_of(config: &mut ServiceConfig) {
    config
        .service(
            resource("/planarbeid/{project}/endringsforslag/{amendment}")
                .route(get().to(amendment::one))
                .route(post().to(amendment::edit)),
        )
        .service(
            resource("/planarbeid/{project}/endringsforslag/{amendment}/bekreft")
                .route(post().to(amendment::confirm)),
        )
        .service(
            resource("/planarbeid/{project}/endringsforslag/{amendment}/slett")
                .route(post().to(amendment::remove)),
        );
}
