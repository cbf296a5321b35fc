//! The workbench and the hearing's tags as pages.

mod answer;
mod cutting;
mod editing;
mod inbox;
mod page;
mod places;
mod tags;

pub use cutting::{explain_edit, placing};
pub use editing::{placed_query, url};
pub use inbox::Wish;
pub use page::changed;

use std::str::FromStr;

use actix_web::web::{ServiceConfig, get, post, resource};

use crate::web::{Error, Result};

/// The routes of this slice. What may take an input out of its assessment is routed there.
pub fn routes(config: &mut ServiceConfig) {
    let bench = "/arbeid/{hearing}/arbeidsbenk";
    let input = "/arbeid/{hearing}/innspill/{input}";
    let tag = "/arbeid/{hearing}/emneknagger/{tag}";
    config
        .service(resource(bench).route(get().to(page::inbox)))
        .service(resource(format!("{bench}/{{response}}")).route(get().to(page::answer)))
        .service(resource(format!("{bench}/{{response}}/innspill")).route(post().to(cutting::cut)))
        .service(resource(format!("{bench}/{{part}}/resten")).route(post().to(cutting::mark_rest)))
        .service(
            resource(format!("{bench}/{{part}}/resten/{{at}}/angre")).route(post().to(cutting::unmark_rest)),
        )
        .service(resource(format!("{input}/knagg/{{tag}}")).route(post().to(editing::toggle_tag)))
        .service(
            resource("/arbeid/{hearing}/emneknagger").route(get().to(tags::list)).route(post().to(tags::add)),
        )
        .service(resource(tag).route(post().to(tags::change)))
        .service(resource(format!("{tag}/flytt")).route(post().to(tags::shift)))
        .service(resource(format!("{tag}/slett")).route(post().to(tags::delete)));
}

/// An id from a path or a form; what cannot be one is not there.
fn id<T: FromStr>(text: &str) -> Result<T> {
    text.parse().or(Err(Error::NotFound))
}
