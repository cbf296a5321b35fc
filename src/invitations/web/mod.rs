//! The pages of a hearing's invitations: the board, the choice of recipients, the letter, one invitation, and the events that a link
//! invites to.

mod attending;
mod board;
mod letter;
mod one;
mod recipients;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use attending::{EventCard, Events, calendar_of};

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
        .service(resource("/arbeid/{hearing}").route(get().to(board::show)))
        .service(
            resource("/i/{token}/arrangement/{workshop}")
                .route(get().to(attending::show))
                .route(post().to(attending::reply)),
        )
        .service(
            resource("/i/{token}/arrangement/{workshop}/kalender.ics").route(get().to(attending::calendar)),
        );
}
