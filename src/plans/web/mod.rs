//! Pages for plans: the list, the import with its preview, and the plan itself. Staff only.

mod change;
mod images;
mod import;
mod pasted;
mod plan;
mod preview;
mod section;

use actix_web::web::{ServiceConfig, get, post, resource};

pub use plan::Row;

use super::PlanVersionId;
use super::actions::ChangeError;
use crate::lang::Msg;
use crate::web::Error;

/// Where the list of plans stands.
const LIST: &str = "/planer";

/// The path of a version's page.
pub fn version_path(version: PlanVersionId) -> String {
    format!("{LIST}/{version}")
}

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(resource("/planer").route(get().to(plan::list)))
        .service(resource("/planer/import").route(get().to(import::form)).route(post().to(import::upload)))
        .service(resource("/planer/import/lim-inn").route(post().to(pasted::whole_plan)))
        .service(
            resource("/planer/import/{import}")
                .route(get().to(import::preview))
                .route(post().to(import::keep)),
        )
        .service(resource("/planer/import/{import}/forkast").route(post().to(import::discard)))
        .service(resource("/planer/{version}").route(get().to(plan::show)))
        .service(resource("/planer/{version}/lim-inn").route(post().to(pasted::into_section)))
        .service(resource("/planer/{version}/nummerer").route(post().to(change::renumber)))
        .service(resource("/planer/{version}/angre/{batch}").route(post().to(change::restore)))
        .service(
            resource("/planer/{version}/bilde/{name}")
                .route(get().to(images::serve))
                .route(post().to(images::describe)),
        )
        .service(
            resource("/planer/{version}/del").route(get().to(section::blank)).route(post().to(section::add)),
        )
        .service(
            resource("/planer/{version}/del/{section}")
                .route(get().to(section::form))
                .route(post().to(section::save)),
        )
        .service(resource("/planer/{version}/del/{section}/flytt").route(post().to(change::arrange)))
        .service(resource("/planer/{version}/del/{section}/slett").route(post().to(change::remove)));
}

/// A change that was refused, where no form is shown again.
fn refused(error: ChangeError) -> Error {
    match error {
        ChangeError::NotFound => Error::NotFound,
        ChangeError::Frozen => Error::Conflict("plans-frozen-refused"),
        ChangeError::Stale(_) => Error::Conflict("plans-section-stale"),
        ChangeError::Misplaced => Error::Conflict("plans-section-misplaced"),
        ChangeError::Database(inner) => inner.into(),
    }
}

/// A message of the import, whose values may be numbers.
fn message(key: &'static str, args: Vec<(&'static str, super::import::Arg)>) -> Msg {
    args.into_iter().fold(Msg::new(key), |msg, (name, value)| match value {
        super::import::Arg::Text(text) => msg.arg(name, text),
        super::import::Arg::Number(number) => msg.arg(name, number),
    })
}
