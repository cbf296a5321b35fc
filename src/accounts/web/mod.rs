//! Sign in, sign out, my page; and the extractor that says who is signed in.

mod pages;
mod signed_in;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use signed_in::{SignedIn, Staff};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/logg-inn").route(get().to(pages::sign_in_form)).route(post().to(pages::sign_in)))
        .service(resource("/logg-ut").route(post().to(pages::sign_out)))
        .service(resource("/meg").route(get().to(pages::me)))
        .service(resource("/meg/passord").route(post().to(pages::change_password)))
        .service(resource("/sprak").route(get().to(pages::choose_language)));
}
