//! Changing, removing and restoring an input from the workbench, with regard to the assessment it stands in.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};

use super::super::actions::holding::{self, Changed, HoldError};
use crate::hearings::web::Worker;
use crate::inputs::InputId;
use crate::inputs::web::{Wish, changed, explain_edit, placed_query, placing, url};
use crate::lang::Msg;
use crate::web::query::in_address;
use crate::web::{Error, Form, Result};

/// The assessment that an undo puts the input back into.
const BACK: &str = "vurdering";

/// `POST /arbeid/{hearing}/innspill/{input}`: the form of one input. Undoing sends what it was in the address, because
/// an undo button has no fields.
pub(super) async fn place_input(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let (input, back) = (id(&path.1)?, back(&request));
    let fields = if fields.has("kind") { fields } else { in_address(&request) };
    let (version, placing) = (fields.version()?, placing(&fields)?);
    let placed = who.act(move |tx, work| holding::place_input(tx, work, (input, version), &placing, back));
    let placed = placed.await.map_err(explain)?;
    let query = placed_query(&request, &placed.before, &more(&placed));
    let said = match placed.look_at {
        Some(number) => Msg::new("assessments-input-moved").arg("number", number),
        None => said(&placed, "inputs-done-placed"),
    };
    let undo = url(&who.witness, input, "", &query);
    changed(&who.page, &who.witness, &request, placed.before.response_id, said, Some(undo)).await
}

/// `POST …/fjern`; the next page offers to restore.
pub(super) async fn remove_input(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    _form: Form,
) -> Result<HttpResponse> {
    let input = id(&path.1)?;
    let removed = who.act(move |tx, work| holding::remove_input(tx, work, input)).await;
    let removed = removed.map_err(explain)?;
    let more = more(&removed);
    let pairs: Vec<_> = more.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let undo = url(&who.witness, input, "/gjenopprett", &Wish::of(&request).query_with(&pairs));
    let said = said(&removed, "inputs-done-removed");
    changed(&who.page, &who.witness, &request, removed.before.response_id, said, Some(undo)).await
}

/// `POST …/gjenopprett`: brings back what was removed.
pub(super) async fn restore_input(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    _form: Form,
) -> Result<HttpResponse> {
    let (input, back) = (id(&path.1)?, back(&request));
    let restored = who.act(move |tx, work| holding::restore_input(tx, work, input, back)).await;
    let response = restored.map_err(explain)?.before.response_id;
    let undo = url(&who.witness, input, "/fjern", &Wish::of(&request).query());
    changed(&who.page, &who.witness, &request, response, Msg::new("inputs-done-undone"), Some(undo)).await
}

fn id(text: &str) -> Result<InputId> {
    text.parse().or(Err(Error::NotFound))
}

fn back(request: &HttpRequest) -> Option<i32> {
    in_address(request).text(BACK).parse().ok()
}

fn more(done: &Changed) -> Vec<(&'static str, String)> {
    done.left.map(|number| (BACK, number.to_string())).into_iter().collect()
}

fn said(done: &Changed, usual: &'static str) -> Msg {
    match done.left {
        Some(number) => Msg::new("assessments-input-left").arg("number", number),
        None => Msg::new(usual),
    }
}

fn explain(error: HoldError) -> Error {
    match error {
        HoldError::Approved(number) => {
            Error::Stands(Msg::new("assessments-input-approved").arg("number", number))
        }
        HoldError::Edit(error) => explain_edit(error),
        HoldError::Database(error) => error.into(),
    }
}
