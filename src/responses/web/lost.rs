//! Where an answer cannot be opened: no cookie, or an old one. The page says where the way back is, and shows what was typed.

use std::collections::HashMap;

use actix_web::HttpRequest;
use actix_web::error::InternalError;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::read::{self, TargetName};
use super::super::{Stance, Target, TargetKind, said};
use crate::db::Conn;
use crate::templates::Template;
use crate::web::{Error, Fields, Page, typed};

#[derive(Serialize)]
struct LostView {
    /// What was in the form that could not be taken.
    typed: Vec<TypedView>,
}

impl Template for LostView {
    const NAME: &'static str = "responses/lost.html";
}

/// One part as it was typed. Only what was typed names its section: whether there is such an answer is not told.
#[derive(Serialize)]
struct TypedView {
    kind: &'static str,
    number: String,
    title: String,
    stance: Option<Stance>,
    text: String,
}

/// What goes wrong before a page of an answer is written, as that page: nobody with a link is told to sign in.
pub(super) async fn explain(request: &HttpRequest, error: Error) -> actix_web::Error {
    let status = match error {
        Error::NotFound => StatusCode::NOT_FOUND,
        Error::SessionEnded => StatusCode::UNAUTHORIZED,
        other => return other.into(),
    };
    match page(request, status).await {
        Ok(page) => InternalError::from_response(error, page).into(),
        Err(other) => other.into(),
    }
}

async fn page(request: &HttpRequest, status: StatusCode) -> crate::web::Result<actix_web::HttpResponse> {
    let page = Page::of(request)?;
    let fields = typed::fields(request);
    let targets = targets(&fields);
    let wanted: Vec<_> = targets.iter().map(|(target, _)| *target).collect();
    let read = move |conn: &mut Conn| read::names(conn, &wanted);
    let names = if targets.is_empty() { HashMap::new() } else { page.state.db.read(read).await? };
    let typed = targets.iter().filter_map(|(target, said)| shown(*target, said, &fields, &names)).collect();
    page.render_as(status, LostView { typed })
}

/// What the form is about: every part of the page, or the one that was being saved.
fn targets(fields: &Fields) -> Vec<(Target, String)> {
    let all = fields.names().filter_map(|name| {
        let key = name.strip_prefix("text-")?;
        Some((Target::parse(key)?, format!("-{key}")))
    });
    let one = Target::parse(fields.text("target")).map(|target| (target, String::new()));
    all.chain(one).collect()
}

fn shown(
    target: Target,
    name: &str,
    fields: &Fields,
    names: &HashMap<Target, TargetName>,
) -> Option<TypedView> {
    let text = fields.lines(&format!("text{name}")).to_owned();
    let stance = Stance::parse(fields.text(&format!("stance{name}")));
    if said::is_blank(stance, &text) {
        return None;
    }
    let TargetName { number, heading: title } = names.get(&target).cloned().unwrap_or_default();
    Some(TypedView { kind: TargetKind::as_str(target.kind()), number, title, stance, text })
}
