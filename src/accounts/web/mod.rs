//! Sign in, sign out, my page, the accounts of others; and the extractor that says who is signed in.

mod keeping;
mod pages;
mod password_link;
mod signed_in;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use signed_in::{Administrator, SignedIn, Staff};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/logg-inn").route(get().to(pages::sign_in_form)).route(post().to(pages::sign_in)))
        .service(resource("/logg-ut").route(post().to(pages::sign_out)))
        .service(
            resource("/glemt-passord")
                .route(get().to(password_link::forgotten))
                .route(post().to(password_link::ask_for_new)),
        )
        .service(
            resource("/nytt-passord/{token}")
                .route(get().to(password_link::follow))
                .route(post().to(password_link::set_by_link)),
        )
        .service(resource("/brukere").route(get().to(keeping::list)))
        .service(resource("/brukere/ny").route(get().to(keeping::new)).route(post().to(keeping::add)))
        .service(resource("/brukere/{id}").route(get().to(keeping::show)).route(post().to(keeping::change)))
        .service(resource("/brukere/{id}/lenke").route(post().to(keeping::invite)))
        .service(resource("/brukere/{id}/okter").route(post().to(keeping::end_sessions)))
        .service(resource("/brukere/{id}/steng").route(post().to(keeping::close)))
        .service(resource("/brukere/{id}/apne").route(post().to(keeping::open_again)))
        .service(resource("/meg").route(get().to(pages::me)))
        .service(resource("/meg/passord").route(post().to(pages::change_password)))
        .service(resource("/meg/brev").route(post().to(pages::choose_letters)))
        .service(resource("/sprak").route(get().to(pages::choose_language)));
}
