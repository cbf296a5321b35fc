//! What staff see of the answers: the list, one answer, registering one.

mod clearing;
mod correct;
mod list;
mod one;
mod register;
mod sender;
mod typing;

use actix_web::web::{ServiceConfig, get, post, resource};

pub(super) fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/arbeid/{hearing}/svar").route(get().to(list::show)))
        .service(
            resource("/arbeid/{hearing}/svar/ny")
                .route(get().to(register::form))
                .route(post().to(register::register_answer)),
        )
        .service(resource("/arbeid/{hearing}/svar/{response}").route(get().to(one::show)))
        .service(resource("/arbeid/{hearing}/svar/{response}/epost").route(post().to(sender::correct_email)))
        .service(resource("/arbeid/{hearing}/svar/{response}/lenke").route(post().to(sender::renew_link)))
        .service(
            resource("/arbeid/{hearing}/svar/{response}/klarer")
                .route(get().to(clearing::show))
                .route(post().to(clearing::clear)),
        )
        .service(resource("/arbeid/{hearing}/svar/{response}/trekk").route(post().to(clearing::withdraw)))
        .service(
            resource("/arbeid/{hearing}/svar/{response}/hold-tilbake").route(post().to(clearing::withhold)),
        )
        .service(resource("/arbeid/{hearing}/svar/{response}/slipp").route(post().to(clearing::release)))
        .service(
            resource("/arbeid/{hearing}/svar/{response}/rett")
                .route(get().to(correct::form))
                .route(post().to(correct::correct)),
        )
        .service(
            resource("/arbeid/{hearing}/svar/{response}/trekk-svaret")
                .route(post().to(correct::withdraw_answer)),
        )
        .service(
            resource("/arbeid/{hearing}/svar/{response}/sett-tilbake")
                .route(post().to(correct::restore_answer)),
        )
        .service(resource("/arbeid/{hearing}/svar/{response}/journal").route(post().to(one::journal)));
}
