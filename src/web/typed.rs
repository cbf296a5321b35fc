//! What was typed into a form that could not be taken: kept aside for every form, so that no refusal loses it.

use actix_web::dev::{Payload, ServiceRequest};
use actix_web::http::header::CONTENT_TYPE;
use actix_web::web::Bytes;
use actix_web::{HttpMessage as _, HttpRequest};

use super::{Error, Fields, Result, forms};

/// Fields that are never shown again.
const SECRET: [&str; 5] = [forms::TOKEN, "password", "old", "new", "again"];

/// Fields that are chosen, not written, alone or before a hyphen and what they are about: their values are words of the program.
const CHOSEN: [&str; 64] = [
    "account",
    "agreed",
    "alle",
    "alternative_to",
    "author",
    "answered",
    "approved",
    "area",
    "block",
    "carry",
    "channel",
    "colour",
    "change_place",
    "consultee",
    "del",
    "do",
    "encoding",
    "form",
    "head",
    "input",
    "is_public",
    "item",
    "items",
    "kind",
    "language",
    "letter",
    "level",
    "needs",
    "no_comments",
    "onto",
    "note",
    "outcome",
    "part",
    "plain",
    "plan",
    "plan_changes",
    "print",
    "profile",
    "remove",
    "responsible",
    "role",
    "ruling",
    "section",
    "seen",
    "settle",
    "shape",
    "sheet",
    "slag",
    "stance",
    "state",
    "status",
    "steering_mail",
    "step",
    "table",
    "target",
    "tema",
    "theme",
    "then",
    "treatment",
    "version",
    "vis",
    "was",
    "moved",
    "side",
];

/// The body of the form, as it came.
struct Sent(Bytes);

/// Reads a posted form's body once, keeps it, and leaves it to be read again by the handler.
pub async fn keep(request: &mut ServiceRequest) -> Result<()> {
    let kind = request.headers().get(CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.starts_with("application/x-www-form-urlencoded") {
        return Ok(());
    }
    let body =
        request.extract::<Bytes>().await.map_err(|error| match error.as_response_error().status_code() {
            actix_web::http::StatusCode::PAYLOAD_TOO_LARGE => Error::TooLarge(forms::MAX_FORM),
            _ => Error::Bad("web-bad-form"),
        })?;
    let fields = body.split(|byte| *byte == b'&').count();
    if fields > forms::MAX_FIELDS {
        return Err(Error::Bad("web-too-many-fields"));
    }
    request.set_payload(Payload::from(body.clone()));
    request.extensions_mut().insert(Sent(body));
    Ok(())
}

/// The words of a form with a file, which is not read twice.
struct Words(Vec<String>);

/// Keeps what was written beside a file that could not be taken.
pub(super) fn keep_words(request: &HttpRequest, fields: &Fields) {
    request.extensions_mut().insert(Words(words(fields)));
}

/// The words a person had written, in the order of the form. Empty where nothing was.
pub fn of(request: &HttpRequest) -> Vec<String> {
    let extensions = request.extensions();
    if let Some(Words(words)) = extensions.get::<Words>() {
        return words.clone();
    }
    drop(extensions);
    words(&fields(request))
}

fn words(fields: &Fields) -> Vec<String> {
    let written = fields.pairs().filter(|(name, value)| is_written(name) && is_words(value));
    written.map(|(_, value)| value.to_owned()).collect()
}

/// The form as it came, for whoever can say what its fields are about. Empty where there was none.
pub fn fields(request: &HttpRequest) -> Fields {
    let extensions = request.extensions();
    let Some(Sent(body)) = extensions.get::<Sent>() else {
        return Fields::default();
    };
    let pairs = url::form_urlencoded::parse(body);
    Fields::new(pairs.map(|(name, value)| (name.into_owned(), value.into_owned())).collect())
}

fn is_written(name: &str) -> bool {
    let about = name.split_once('-').map_or(name, |(field, _)| field);
    !SECRET.contains(&name) && !CHOSEN.contains(&about)
}

/// Ids, numbers and empty fields are no loss.
fn is_words(value: &str) -> bool {
    value.contains(char::is_alphabetic) && uuid::Uuid::try_parse(value).is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_is_kept_and_what_was_chosen_is_not_shown_as_words() {
        let sent = [
            ("text-section-A1", "Mine ord"),
            ("stance-section-1", "supports_partly"),
            ("was-section-1", "ab12"),
            ("then", "review"),
            ("profile", "thematic_plan"),
            ("title", "other"),
            ("csrf", "abc"),
        ];
        let fields = Fields::new(sent.iter().map(|(n, v)| ((*n).to_owned(), (*v).to_owned())).collect());
        assert_eq!(words(&fields), ["Mine ord", "other"]);
    }
}
