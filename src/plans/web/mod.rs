//! Pages for plans: the list, the import with its preview, and the plan itself. Staff only.

mod advice;
mod change;
mod differences;
mod document;
mod following;
mod head;
mod images;
mod import;
mod matched;
mod pasted;
mod plan;
mod preview;
mod seats;
mod section;
mod together;
mod version;
mod worktable;

use actix_web::web::{ServiceConfig, get, post, resource, scope};

pub use document::{For, answer as document};
pub use head::VersionView;
pub use plan::TreeSection;

use super::actions::ChangeError;
use crate::lang::Msg;
use crate::projects::Head;
use crate::web::Error;

/// Path of a project's plan: its versions.
fn list_path(project: &Head) -> String {
    format!("{}/plan", project.url())
}

/// The routes of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(
            resource("/planarbeid/{project}/plan").route(get().to(plan::list)).route(post().to(plan::begin)),
        )
        .service(
            resource("/planarbeid/{project}/plan/les-inn")
                .route(get().to(import::form))
                .route(post().to(import::upload)),
        )
        .service(resource("/planarbeid/{project}/plan/endringer").route(get().to(differences::show)))
        .service(resource("/planarbeid/{project}/plan/endringer.docx").route(get().to(differences::file)))
        .service(resource("/planarbeid/{project}/plan/arbeidsbord").route(get().to(worktable::newest)))
        .service(resource("/planarbeid/{project}/plan/steder").route(get().to(following::show)))
        .service(
            resource("/planarbeid/{project}/plan/steder/angre/{said}").route(post().to(following::ask_anew)),
        )
        .service(
            resource("/planarbeid/{project}/plan/steder/{place}")
                .route(get().to(following::one))
                .route(post().to(following::follow)),
        )
        .service(resource("/planarbeid/{project}/plan/lim-inn").route(post().to(pasted::whole_plan)))
        .service(
            resource("/planarbeid/{project}/plan/les-inn/{import}")
                .route(get().to(import::preview))
                .route(post().to(import::keep)),
        )
        .service(
            resource("/planarbeid/{project}/plan/les-inn/{import}/forkast").route(post().to(import::discard)),
        )
        .service(
            resource("/planarbeid/{project}/plan/fjernet/{version}").route(post().to(version::take_back)),
        )
        .service(scope("/planarbeid/{project}/plan/{version}").configure(of_version));
}

/// The pages of one version.
fn of_version(config: &mut ServiceConfig) {
    config
        .service(resource("").route(get().to(plan::show)).route(post().to(version::retitle)))
        .service(resource("/kan-folges-opp").route(get().to(advice::show)))
        .service(
            resource("/arbeidsbord").route(get().to(worktable::show)).route(post().to(worktable::add_area)),
        )
        .service(resource("/arbeidsbord/plasser").route(post().to(worktable::place)))
        .service(resource("/arbeidsbord/{section}/ny").route(post().to(worktable::add_in)))
        .service(resource("/fjern").route(post().to(version::remove)))
        .service(resource("/lim-inn").route(post().to(pasted::into_section)))
        .service(resource("/plan.docx").route(get().to(document::file)))
        .service(resource("/kilde").route(get().to(plan::source)))
        .service(resource("/nummerer").route(post().to(change::renumber)))
        .service(resource("/angre/{batch}").route(post().to(change::restore)))
        .service(resource("/bilde/{name}").route(get().to(images::serve)).route(post().to(images::describe)))
        .service(resource("/del").route(get().to(section::blank)).route(post().to(section::add)))
        .service(resource("/del/{section}").route(get().to(section::form)).route(post().to(section::save)))
        .service(resource("/del/{section}/historikk").route(get().to(together::history)))
        .service(resource("/del/{section}/her").route(post().to(together::here)))
        .service(resource("/del/{section}/kommentar").route(post().to(section::comment)))
        .service(resource("/del/{section}/kommentar/{comment}/ferdig").route(post().to(together::settle)))
        .service(resource("/del/{section}/kommentar/{comment}/apne").route(post().to(together::reopen)))
        .service(resource("/del/{section}/flytt").route(post().to(change::arrange)))
        .service(resource("/del/{section}/slett").route(post().to(change::remove)));
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
