//! A project's own pages, and the arguments that carry a witness of what the visitor may do in it.

mod areas;
mod background;
mod documents;
mod facts;
mod head;
mod inviting;
mod meetings;
mod members;
mod milestones;
mod questions;
mod seats;
mod tabs;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use areas::Grounds;
pub use facts::{FactsView, TITLE_MAX, period};
pub use head::HeadView;
pub use seats::{Addressed, Allowed, Follower, Manager, Viewer, Visitor, Worker};
pub use tabs::{Group, Stage, Tab, grouped};

/// The routes of this slice. The project's first page stands with its rounds, in `hearings`.
pub fn routes(config: &mut ServiceConfig) {
    steering(config);
    config
        .service(resource("/planarbeid/ny").route(get().to(facts::new)).route(post().to(facts::create)))
        .service(
            resource("/planarbeid/{project}/oppsett")
                .route(get().to(facts::settings))
                .route(post().to(facts::save)),
        )
        .service(
            resource("/planarbeid/{project}/medlemmer")
                .route(get().to(members::show))
                .route(post().to(members::add)),
        )
        .service(
            resource("/planarbeid/{project}/medlemmer/inviter")
                .route(get().to(inviting::form))
                .route(post().to(inviting::invite)),
        )
        .service(resource("/planarbeid/{project}/medlemmer/{member}/fjern").route(post().to(members::remove)))
        .service(
            resource("/planarbeid/{project}/milepeler")
                .route(get().to(milestones::show))
                .route(post().to(milestones::add)),
        )
        .service(
            resource("/planarbeid/{project}/milepeler/{milestone}/nadd").route(post().to(milestones::reach)),
        )
        .service(
            resource("/planarbeid/{project}/milepeler/{milestone}/slett")
                .route(post().to(milestones::remove)),
        )
        .service(
            resource("/planarbeid/{project}/bakgrunn")
                .route(get().to(background::show))
                .route(post().to(background::add)),
        )
        .service(resource("/planarbeid/{project}/bakgrunn/{document}").route(get().to(background::fetch)))
        .service(
            resource("/planarbeid/{project}/bakgrunn/{document}/endre")
                .route(get().to(documents::edit))
                .route(post().to(documents::save)),
        )
        .service(
            resource("/planarbeid/{project}/bakgrunn/{document}/vis")
                .route(post().to(background::set_public)),
        )
        .service(
            resource("/planarbeid/{project}/bakgrunn/{document}/slett").route(post().to(background::remove)),
        );
}

/// The steering group's meetings. What its members read first stands with the assessments that wait for them, in `assessments`.
fn steering(config: &mut ServiceConfig) {
    config
        .service(
            resource("/planarbeid/{project}/moter")
                .route(get().to(meetings::list))
                .route(post().to(meetings::add)),
        )
        .service(
            resource("/planarbeid/{project}/moter/{meeting}")
                .route(get().to(meetings::show))
                .route(post().to(questions::ask)),
        )
        .service(
            resource("/planarbeid/{project}/moter/{meeting}/endre")
                .route(get().to(meetings::edit))
                .route(post().to(meetings::save)),
        )
        .service(resource("/planarbeid/{project}/moter/{meeting}/slett").route(post().to(meetings::remove)))
        .service(
            resource("/planarbeid/{project}/moter/{meeting}/gjenopprett").route(post().to(meetings::restore)),
        )
        .service(
            resource("/planarbeid/{project}/sporsmal/{question}")
                .route(get().to(questions::edit))
                .route(post().to(questions::save)),
        )
        .service(
            resource("/planarbeid/{project}/sporsmal/{question}/slett").route(post().to(questions::remove)),
        )
        .service(
            resource("/planarbeid/{project}/sporsmal/{question}/gjenopprett")
                .route(post().to(questions::restore)),
        );
}
