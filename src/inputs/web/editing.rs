//! Changing an input's tags, and what every change of an input shares: its address, its form, its undo.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

use super::cutting::explain_edit;
use super::inbox::Wish;
use super::{id, page};
use crate::hearings::access::Work;
use crate::hearings::web::Worker;
use crate::inputs::store::Stored;
use crate::inputs::{InputId, actions};
use crate::lang::Msg;
use crate::web::{Form, Result};

/// Puts a tag on, or takes it off.
pub(super) async fn toggle_tag(
    who: Worker,
    path: Path<(String, String, String)>,
    request: HttpRequest,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (input, tag, version) = (id(&path.1)?, id(&path.2)?, fields.version()?);
    let placed = who.act(move |tx, work| actions::toggle_tag(tx, work, input, version, tag)).await;
    placed_page(&who, &request, placed.map_err(explain_edit)?).await
}

/// The page after a change of placing, with the way back to what the input was.
async fn placed_page(who: &Worker, request: &HttpRequest, before: Stored) -> Result<HttpResponse> {
    let undo = url(&who.witness, before.id, "", &placed_query(request, &before, &[]));
    let said = Msg::new("inputs-done-placed");
    page::changed(&who.page, &who.witness, request, before.response_id, said, Some(undo)).await
}

/// What an input was, as its form would send it for the version that it has now; with what else the undo must know.
pub fn placed_query(request: &HttpRequest, before: &Stored, more: &[(&'static str, String)]) -> String {
    let placing = &before.placing;
    let mut pairs = vec![("version", (before.version + 1).to_string()), ("kind", placing.kind.to_string())];
    pairs.extend(placing.stance.map(|stance| ("stance", stance.to_string())));
    pairs.extend(placing.sections.iter().map(|key| ("section", key.to_string())));
    pairs.extend(placing.items.iter().map(|key| ("item", key.to_string())));
    pairs.extend(placing.tags.iter().map(|tag| ("tag", tag.to_string())));
    pairs.extend(more.iter().cloned());
    let pairs: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    Wish::of(request).query_with(&pairs)
}

/// Address of what is done to an input.
pub fn url(who: &Work, input: InputId, verb: &str, query: &str) -> String {
    format!("{}/innspill/{input}{verb}{query}", who.hearing.url())
}
