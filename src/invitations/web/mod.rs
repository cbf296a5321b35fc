//! The pages of a hearing's invitations: the board, the choice of recipients, the letter, and one invitation.

mod board;
mod letter;
mod one;
mod recipients;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/arbeid/{hearing}/horingsparter")
                .route(get().to(recipients::choose))
                .route(post().to(recipients::ask)),
        )
        .service(resource("/arbeid/{hearing}/horingsparter/send").route(post().to(recipients::send)))
        .service(
            resource("/arbeid/{hearing}/brev").route(get().to(letter::show)).route(post().to(letter::save)),
        )
        .service(resource("/arbeid/{hearing}/brev/forhandsvisning").route(get().to(letter::preview)))
        .service(resource("/arbeid/{hearing}/invitasjon/{invitation}").route(get().to(one::show)))
        .service(resource("/arbeid/{hearing}/invitasjon/{invitation}/lenke").route(post().to(one::renew)))
        .service(resource("/arbeid/{hearing}/invitasjon/{invitation}/adresse").route(post().to(one::correct)))
        .service(resource("/arbeid/{hearing}").route(get().to(board::show)));
}
