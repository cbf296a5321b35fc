//! The headers every answer carries: nothing foreign runs, nothing is framed, no address leaks.

use actix_web::http::header::{HeaderMap, HeaderName, HeaderValue};

const ALWAYS: [(&str, &str); 6] = [
    (
        "content-security-policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; manifest-src 'self'",
    ),
    ("x-content-type-options", "nosniff"),
    // A link with a token must not reach any other site, nor our own next page's log.
    ("referrer-policy", "no-referrer"),
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("permissions-policy", "camera=(), microphone=(), geolocation=(), interest-cohort=()"),
];

/// Adds what is missing; a handler that set its own value keeps it.
pub fn add(headers: &mut HeaderMap, https: bool) {
    for (name, value) in ALWAYS {
        put(headers, name, value);
    }
    // Pages hold what a person wrote: no shared or later cache may keep them unless a handler says so.
    put(headers, "cache-control", "no-store");
    if https {
        put(headers, "strict-transport-security", "max-age=31536000; includeSubDomains");
    }
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &'static str) {
    let name = HeaderName::from_static(name);
    if !headers.contains_key(&name) {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
