//! A hearing's pages, and the extractors that carry a witness of what the visitor may do in it.

mod anew;
mod editing;
mod fields;
mod form;
mod front;
mod head;
pub mod history;
mod list;
mod next;
mod plan;
mod project;
mod public;
mod publishing;
mod seats;
mod statements;
mod steps;
mod tabs;
mod telling;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use head::HeadView;
pub use seats::{Approver, Manager, Viewer, Worker};
pub use telling::with_room_for_tables;

/// What everybody reads. Stands before all other routes: each route is tried in turn, and these are asked for most.
pub fn public_routes(config: &mut ServiceConfig) {
    config
        .service(resource("/horing/{slug}").route(get().to(public::show)))
        .service(resource("/").route(get().to(front::list)))
        .service(resource("/horing/{slug}/plan.docx").route(get().to(public::document)))
        .service(resource("/horing/{slug}/bilde/{name}").route(get().to(public::image)))
        .service(resource("/horing/{slug}/bakgrunn/{document}").route(get().to(public::background)));
}

/// The other routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/tilgjengelighet").route(get().to(statements::accessibility)))
        .service(resource("/personvern").route(get().to(statements::privacy)))
        .service(resource("/arbeid").route(get().to(list::mine)))
        .service(resource("/planarbeid/{project}").route(get().to(project::show)))
        .service(
            resource("/planarbeid/{project}/ny-runde")
                .route(get().to(editing::new))
                .route(post().to(editing::create)),
        )
        .service(resource("/planarbeid/{project}/logg").route(get().to(history::of_project)))
        .service(
            resource("/arbeid/{hearing}/oppsett")
                .route(get().to(editing::settings))
                .route(post().to(editing::save)),
        )
        .service(resource("/arbeid/{hearing}/oppsett/hele-planen").route(post().to(editing::widen)))
        .service(
            resource("/planarbeid/{project}/hores-pa-nytt")
                .route(get().to(anew::show))
                .route(post().to(anew::begin)),
        )
        .service(
            resource("/arbeid/{hearing}/rett")
                .route(get().to(editing::correction))
                .route(post().to(editing::correct)),
        )
        .service(resource("/arbeid/{hearing}/plan").route(get().to(plan::show)))
        .service(resource("/arbeid/{hearing}/forhandsvisning").route(get().to(publishing::preview)))
        .service(resource("/arbeid/{hearing}/bilde/{name}").route(get().to(publishing::image)))
        .service(
            resource("/arbeid/{hearing}/publiser")
                .route(get().to(publishing::ask))
                .route(post().to(publishing::publish)),
        )
        .service(resource("/arbeid/{hearing}/logg").route(get().to(history::log)));
}
