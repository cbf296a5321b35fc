//! The digest's pages: public, without account; the staff's preview of them; downloads.

mod answer;
mod downloads;
mod kept;
mod public;
mod scope;
mod shown;
mod staff;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/horing/{slug}/oppsummering").route(get().to(public::show)))
        .service(resource("/horing/{slug}/oppsummering.{format}").route(get().to(downloads::of_public)))
        .service(resource("/horing/{slug}/svar/{response}").route(get().to(answer::show)))
        .service(resource("/arbeid/{hearing}/oppsummering").route(get().to(staff::show)))
        .service(
            resource("/arbeid/{hearing}/oppsummering.{format}").route(post().to(downloads::ask_for_file)),
        )
        .service(resource("/arbeid/{hearing}/oppsummering/fil/{export}").route(get().to(downloads::of_staff)))
        .service(resource("/arbeid/{hearing}/oppsummering/publiser").route(post().to(staff::publish_digest)))
        .service(resource("/arbeid/{hearing}/oppsummering/trekk").route(post().to(staff::withdraw_digest)));
}
