//! The pages of the register: the list, one consultee, and the import of a list.

mod form;
mod importing;
mod lists;
mod register;

pub use importing::no_list;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/register").route(get().to(register::list)))
        .service(resource("/register/ny").route(get().to(register::new)).route(post().to(register::add)))
        .service(
            resource("/register/import")
                .route(get().to(importing::choose))
                .route(post().to(importing::upload)),
        )
        .service(
            resource("/register/import/{import}")
                .route(get().to(importing::preview))
                .route(post().to(importing::confirm)),
        )
        .service(resource("/register/import/{import}/tegnsett").route(post().to(importing::choose_encoding)))
        .service(resource("/register/import/{import}/igjen").route(post().to(lists::again)))
        .service(resource("/register/import/{import}/legg-bort").route(post().to(lists::put_away)))
        .service(resource("/register/import/{import}/hent-tilbake").route(post().to(lists::take_back)))
        .service(
            resource("/register/{consultee}")
                .route(get().to(register::show))
                .route(post().to(register::save)),
        )
        .service(resource("/register/{consultee}/ut").route(post().to(register::retire)))
        .service(resource("/register/{consultee}/inn").route(post().to(register::restore)));
}
