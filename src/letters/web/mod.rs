//! The pages of letters that went out: a hearing's, those of a project's follow-up, and those of neither.

mod list;
mod one;

use actix_web::web::{ServiceConfig, get, post, resource};

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/arbeid/{hearing}/utsendinger").route(get().to(list::of_hearing)))
        .service(resource("/arbeid/{hearing}/utsendinger/{letter}/gjenta").route(post().to(one::repeat)))
        .service(resource("/arbeid/{hearing}/utsendinger/{letter}/legg-bort").route(post().to(one::settle)))
        .service(resource("/planarbeid/{project}/utsendinger").route(get().to(list::of_project)))
        .service(
            resource("/planarbeid/{project}/utsendinger/{letter}/gjenta")
                .route(post().to(one::repeat_of_project)),
        )
        .service(
            resource("/planarbeid/{project}/utsendinger/{letter}/legg-bort")
                .route(post().to(one::settle_of_project)),
        )
        .service(resource("/utsendinger").route(get().to(list::of_site)))
        .service(resource("/utsendinger/{letter}/gjenta").route(post().to(one::repeat_of_site)))
        .service(resource("/utsendinger/{letter}/legg-bort").route(post().to(one::settle_of_site)));
}
