//! Cutting by selection or by paragraph, and marking the rest of a part.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use jiff::Timestamp;

use super::inbox::Wish;
use super::{id, page};
use crate::hearings::web::Worker;
use crate::inputs::actions::{self, Cut, CutError, EditError};
use crate::inputs::{InputKind, Placing, ResponseId, Stance};
use crate::lang::Msg;
use crate::text::span::{Quote, Span, SpanError};
use crate::web::{Error, Fields, Form, Result};

/// Cuts what the form says: `part`, `start`, `end`, `exact`, and how it is placed.
pub(super) async fn cut(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let response: ResponseId = id(&path.1)?;
    let cut = wanted(&fields)?;
    let made = who.act(move |tx, work| actions::cut_in(tx, work, response, &cut)).await.map_err(explain)?;
    let undo = format!("{}/innspill/{made}/fjern{}", who.witness.hearing.url(), Wish::of(&request).query());
    page::changed(&who.page, &who.witness, &request, response, Msg::new("inputs-done-cut"), Some(undo)).await
}

/// Marks what is left of a part as without content.
pub(super) async fn mark_rest(
    who: Worker,
    path: Path<(String, String)>,
    request: HttpRequest,
    _form: Form,
) -> Result<HttpResponse> {
    let part = id(&path.1)?;
    let rest = who.act(move |tx, work| actions::mark_rest(tx, work, part)).await.map_err(explain)?;
    let (url, query) = (&who.witness.hearing.url(), Wish::of(&request).query());
    let undo = format!("{url}/arbeidsbenk/{part}/resten/{}/angre{query}", rest.at.as_microsecond());
    let said = Msg::new("inputs-done-rest").arg("count", rest.count);
    page::changed(&who.page, &who.witness, &request, rest.response, said, (rest.count > 0).then_some(undo))
        .await
}

/// Takes [`mark_rest`] back.
pub(super) async fn unmark_rest(
    who: Worker,
    path: Path<(String, String, String)>,
    request: HttpRequest,
    _form: Form,
) -> Result<HttpResponse> {
    let part = id(&path.1)?;
    let micros: i64 = id(&path.2)?;
    let at = Timestamp::from_microsecond(micros).or(Err(Error::NotFound))?;
    let undone = who.act(move |tx, work| actions::unmark_rest(tx, work, part, at)).await;
    let response = undone.map_err(explain_edit)?;
    page::changed(&who.page, &who.witness, &request, response, Msg::new("inputs-done-undone"), None).await
}

fn wanted(fields: &Fields) -> Result<Cut> {
    let number = |name: &str| fields.text(name).parse().or(Err(Error::Bad("inputs-bad-span")));
    Ok(Cut {
        part: id(fields.text("part"))?,
        span: Span { start: number("start")?, end: number("end")? },
        quote: Quote {
            exact: as_shown(fields, "exact"),
            prefix: as_shown(fields, "prefix"),
            suffix: as_shown(fields, "suffix"),
        },
        placing: placing(fields)?,
    })
}

/// A browser sends every line break of a form as CR LF; the canonical text has LF alone.
fn as_shown(fields: &Fields, name: &str) -> String {
    fields.as_sent(name).replace("\r\n", "\n")
}

/// `kind`, `stance`, `section`s, `item`s and `tag`s of a form, and the `place` that is added.
pub fn placing(fields: &Fields) -> Result<Placing> {
    let kind = match fields.text("kind") {
        "" => InputKind::Proposal,
        other => InputKind::parse(other).ok_or(Error::Bad("inputs-bad-choice"))?,
    };
    let given = |name: &'static str| fields.all(name).filter(|value| !value.is_empty());
    // One list offers sections and items: what is added from it says which it is.
    let added = |kind: &'static str| given("place").filter_map(move |value| value.strip_prefix(kind));
    Ok(Placing {
        kind,
        stance: Stance::parse(fields.text("stance")),
        sections: given("section").chain(added("section-")).map(id).collect::<Result<_>>()?,
        items: given("item").chain(added("item-")).map(id).collect::<Result<_>>()?,
        tags: given("tag").map(id).collect::<Result<_>>()?,
    })
}

fn explain(error: CutError) -> Error {
    match error {
        CutError::NoSuchPart => Error::NotFound,
        CutError::Span(SpanError::Mismatch | SpanError::OutOfRange { .. }) => {
            Error::Conflict("inputs-text-differs")
        }
        CutError::Span(SpanError::SplitsGrapheme) => Error::Bad("inputs-splits-character"),
        CutError::Span(SpanError::Empty | SpanError::WhitespaceOnly) => Error::Bad("inputs-nothing-selected"),
        CutError::Foreign => Error::Bad("inputs-bad-choice"),
        CutError::Database(error) => error.into(),
    }
}

/// An action's refusal as the page says it.
pub fn explain_edit(error: EditError) -> Error {
    match error {
        EditError::NotFound => Error::NotFound,
        EditError::Stale => Error::Conflict("inputs-changed-since"),
        EditError::Foreign => Error::Bad("inputs-bad-choice"),
        EditError::Database(error) => error.into(),
    }
}
