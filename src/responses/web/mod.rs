//! The pages of an answer: for those who give it, and for the staff who receive it.

mod answer;
mod autosave;
mod confirm;
mod landing;
mod leaving;
mod lost;
mod receipt;
mod respondent;
mod review;
mod saving;
mod staff;
mod uninvited;
mod view;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use respondent::{Answering, Respondent};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/i/{token}").route(get().to(landing::show)).route(post().to(landing::start_by_link)),
        )
        .service(resource("/i/{token}/ingen-merknader").route(post().to(landing::no_comments_by_link)))
        .service(
            resource("/horing/{hearing}/svar")
                .route(get().to(uninvited::form))
                .route(post().to(uninvited::start_uninvited)),
        )
        .service(
            resource("/svar/{response}").route(get().to(answer::show)).route(post().to(saving::save_all)),
        )
        .service(resource("/svar/{response}/del").route(post().to(autosave::save_part)))
        .service(
            resource("/svar/{response}/se-over").route(get().to(review::show)).route(post().to(review::send)),
        )
        .service(resource("/svar/{response}/ingen-merknader").route(post().to(review::no_comments)))
        .service(resource("/svar/{response}/kvittering").route(get().to(receipt::show)))
        .service(resource("/svar/{response}/behold").route(post().to(leaving::keep_sent)))
        .service(resource("/svar/{response}/avslutt").route(post().to(leaving::sign_out)))
        .service(resource("/svar/{response}/ny").route(post().to(receipt::begin_anew)));
    config.service(resource("/svar/{response}/bekreft").route(post().to(confirm::ask_again))).service(
        resource("/bekreft/{token}").route(get().to(confirm::show)).route(post().to(confirm::confirm_email)),
    );
    staff::routes(config);
}
