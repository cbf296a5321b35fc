//! Changing an input: kind, stance, sections, tags; removing and restoring it.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use url::form_urlencoded::parse;

use super::cutting::{explain_edit, placing};
use super::inbox::Wish;
use super::{id, page};
use crate::hearings::access::Work;
use crate::hearings::web::Worker;
use crate::inputs::store::Stored;
use crate::inputs::{InputId, actions};
use crate::web::{Error, Fields, Form, Msg, Result};

/// The form of one input. Undoing sends what it was in the address, because an undo button has no fields.
pub(super) async fn place(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let input = id(&path.1)?;
    let fields = if fields.has("kind") { fields } else { in_address(&request) };
    let (version, placing) = (version(&fields)?, placing(&fields)?);
    let (work, clock) = (who.witness.clone(), who.page.state.clock.clone());
    let placed =
        who.page.state.db.write(move |tx| actions::place(tx, &work, input, version, &placing, &clock)).await;
    placed_page(&who, &request, placed.map_err(explain_edit)?).await
}

/// Puts a tag on, or takes it off.
pub(super) async fn toggle_tag(
    who: Worker,
    path: Path<(String, String, String)>,
    request: HttpRequest,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (input, tag, version) = (id(&path.1)?, id(&path.2)?, version(&fields)?);
    let (work, clock) = (who.witness.clone(), who.page.state.clock.clone());
    let placed =
        who.page.state.db.write(move |tx| actions::toggle_tag(tx, &work, input, version, tag, &clock)).await;
    placed_page(&who, &request, placed.map_err(explain_edit)?).await
}

/// Removes; the next page offers to restore.
pub(super) async fn remove(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    _form: Form,
) -> Result<HttpResponse> {
    let input: InputId = id(&path.1)?;
    let (work, clock) = (who.witness.clone(), who.page.state.clock.clone());
    let removed = who.page.state.db.write(move |tx| actions::remove(tx, &work, input, &clock)).await;
    let undo = url(&who.witness, input, "/gjenopprett", &Wish::of(&request).query());
    let response = removed.map_err(explain_edit)?.response_id;
    page::changed(&who.page, &who.witness, &request, response, Msg::new("inputs-done-removed"), Some(undo))
        .await
}

/// Brings back what was removed.
pub(super) async fn restore(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    _form: Form,
) -> Result<HttpResponse> {
    let input: InputId = id(&path.1)?;
    let (work, clock) = (who.witness.clone(), who.page.state.clock.clone());
    let restored = who.page.state.db.write(move |tx| actions::restore(tx, &work, input, &clock)).await;
    let undo = url(&who.witness, input, "/fjern", &Wish::of(&request).query());
    let response = restored.map_err(explain_edit)?.response_id;
    page::changed(&who.page, &who.witness, &request, response, Msg::new("inputs-done-undone"), Some(undo))
        .await
}

async fn placed_page(who: &Worker, request: &HttpRequest, before: Stored) -> Result<HttpResponse> {
    let query = Wish::of(request)
        .query_with(&as_pairs(&before).iter().map(|(n, v)| (*n, v.as_str())).collect::<Vec<_>>());
    let undo = url(&who.witness, before.id, "", &query);
    let said = Msg::new("inputs-done-placed");
    page::changed(&who.page, &who.witness, request, before.response_id, said, Some(undo)).await
}

/// What an input was, as its form would send it, for the version that it has now.
fn as_pairs(before: &Stored) -> Vec<(&'static str, String)> {
    let placing = &before.placing;
    let mut pairs = vec![("version", (before.version + 1).to_string()), ("kind", placing.kind.to_string())];
    pairs.extend(placing.stance.map(|stance| ("stance", stance.to_string())));
    pairs.extend(placing.sections.iter().map(|key| ("section", key.to_string())));
    pairs.extend(placing.tags.iter().map(|tag| ("tag", tag.to_string())));
    pairs
}

fn url(who: &Work, input: InputId, verb: &str, query: &str) -> String {
    format!("{}/innspill/{input}{verb}{query}", who.hearing.url)
}

fn in_address(request: &HttpRequest) -> Fields {
    let pairs = parse(request.query_string().as_bytes());
    Fields::new(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
}

fn version(fields: &Fields) -> Result<i32> {
    fields.text("version").parse().or(Err(Error::Bad("inputs-bad-choice")))
}
