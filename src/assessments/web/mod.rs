//! The pages of assessments: the list, the editor, and what is done there; and the steering group's own page.

mod changes;
mod editor;
mod filter;
mod held;
mod list;
mod picker;
mod reasons;
mod shown;
mod steering;
mod taking;
mod unmet;
mod unsettled;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.configure(text_changes);
    config
        .service(resource("/planarbeid/{project}/styringsgruppe").route(get().to(steering::show)))
        .service(resource("/arbeid/{hearing}/vurderinger").route(get().to(list::list)))
        .service(
            resource("/arbeid/{hearing}/vurderinger/ny")
                .route(get().to(editor::begin))
                .route(post().to(changes::create_assessment)),
        )
        .service(
            resource("/arbeid/{hearing}/vurderinger/utvalg")
                .route(get().to(picker::begin_again))
                .route(post().to(picker::begin_with)),
        )
        .service(
            resource("/arbeid/{hearing}/vurderinger/{number}/innspill")
                .route(get().to(picker::show))
                .route(post().to(picker::add_inputs)),
        )
        .service(
            resource("/arbeid/{hearing}/vurderinger/{number}")
                .route(get().to(editor::show))
                .route(post().to(changes::save_assessment)),
        )
        .service(
            resource("/arbeid/{hearing}/vurderinger/{number}/godkjenn")
                .route(post().to(changes::approve_assessment)),
        )
        .service(
            resource("/arbeid/{hearing}/vurderinger/{number}/send-tilbake")
                .route(post().to(changes::return_assessment)),
        )
        .service(resource("/arbeid/{hearing}/innspill/{input}").route(post().to(held::place_input)))
        .service(resource("/arbeid/{hearing}/innspill/{input}/fjern").route(post().to(held::remove_input)))
        .service(
            resource("/arbeid/{hearing}/innspill/{input}/gjenopprett").route(post().to(held::restore_input)),
        );
}

/// What of the assessments is in the plan's text.
fn text_changes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/planarbeid/{project}/tekstendringer")
                .route(get().to(unsettled::show))
                .route(post().to(unsettled::begin)),
        )
        .service(resource("/planarbeid/{project}/tekstendringer/grunner").route(post().to(reasons::give)))
        .service(
            resource("/planarbeid/{project}/tekstendringer/grunner/{reason}/angre")
                .route(post().to(reasons::take_back)),
        )
        .service(
            resource("/planarbeid/{project}/tekstendringer/{assessment}")
                .route(get().to(taking::show))
                .route(post().to(taking::take_in)),
        )
        .service(
            resource("/planarbeid/{project}/tekstendringer/{assessment}/ta-ut")
                .route(post().to(taking::take_out)),
        );
}
