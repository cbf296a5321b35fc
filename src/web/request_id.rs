//! A name for each request: in the log, in the answer's header, and on error pages, so that a person can quote it.

use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{HeaderName, HeaderValue};
use actix_web::{HttpMessage as _, HttpRequest};

use super::{Result, State, page};

const HEADER: HeaderName = HeaderName::from_static("x-request-id");
/// Longest name that is taken from a proxy, in bytes.
const LONGEST: usize = 64;

/// A request's name: letters, digits, `-`, `_` and `.`, at most 64 of them.
#[derive(Clone)]
struct RequestId(String);

/// Names the request: as a trusted proxy calls it, or anew.
pub fn give(request: &ServiceRequest) -> Result<String> {
    let state = State::of(request.request())?;
    let proxy = page::is_from_proxy(request.request(), &state);
    let theirs = request.headers().get(HEADER).filter(|_| proxy).and_then(|value| value.to_str().ok());
    let id = match theirs.filter(|id| is_plain(id)) {
        Some(id) => id.to_owned(),
        None => state.clock.new_id().to_string(),
    };
    request.extensions_mut().insert(RequestId(id.clone()));
    Ok(id)
}

/// The name that [`give`] gave; empty before.
pub fn of(request: &HttpRequest) -> String {
    request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default()
}

/// Tells whoever asked, and the proxy.
pub fn tell(response: &mut ServiceResponse) {
    if let Ok(id) = HeaderValue::from_str(&of(response.request())) {
        response.headers_mut().insert(HEADER, id);
    }
}

/// Short, and nothing that could be taken for another line of the log or for markup.
fn is_plain(id: &str) -> bool {
    let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    (1..=LONGEST).contains(&id.len()) && id.bytes().all(plain)
}

#[test]
fn only_a_short_and_plain_name_is_taken() {
    for (id, taken) in [
        ("0190a5c2-0000-7000-8000-000000000001", true),
        ("req_1.a", true),
        ("", false),
        ("a b", false),
        ("<b>", false),
        ("a\u{1b}[31m", false),
        ("å", false),
        (&"a".repeat(64), true),
        (&"a".repeat(65), false),
    ] {
        assert_eq!(is_plain(id), taken, "{id:?}");
    }
}
