//! No other site can send a form here in a visitor's name: a token tied to the visitor's cookie, and the
//! browser's own word on where the request came from.

use actix_web::HttpRequest;

use super::{Error, Result, State, cookies};

const PURPOSE: &str = "csrf";
/// Seed for visitors with no cookie yet (sign in, uninvited answers): there the browser's word protects.
const NOBODY: &str = "nobody";

/// The token for the forms of the page that answers this request.
pub fn token(state: &State, request: &HttpRequest) -> String {
    let seeds = seeds(state, request);
    let seed = seeds.first().map_or(NOBODY, String::as_str);
    state.keys.token(PURPOSE, seed.as_bytes())
}

/// Refuses a change that did not come from one of our own pages.
pub fn check(state: &State, request: &HttpRequest, token: &str) -> Result<()> {
    let header = |name: &str| request.headers().get(name).and_then(|v| v.to_str().ok());
    // "none" is a person's own navigation; a form of ours is always "same-origin".
    if header("sec-fetch-site").is_some_and(|site| site != "same-origin" && site != "none") {
        return Err(Error::Forbidden);
    }
    if header("origin").is_some_and(|origin| origin != "null" && !same_host(request, origin)) {
        return Err(Error::Forbidden);
    }
    let mut known = seeds(state, request);
    if known.is_empty() {
        known.push(NOBODY.to_owned());
    }
    let good = known.into_iter().any(|seed| state.keys.verify(PURPOSE, seed.as_bytes(), token));
    if good { Ok(()) } else { Err(Error::SessionEnded) }
}

fn seeds(state: &State, request: &HttpRequest) -> Vec<String> {
    [cookies::session_name(&state.config), cookies::respondent_name(&state.config)]
        .into_iter()
        .filter_map(|name| request.cookie(name))
        .map(|cookie| cookie.value().to_owned())
        .filter(|value| !value.is_empty())
        .collect()
}

fn same_host(request: &HttpRequest, origin: &str) -> bool {
    let host = request.headers().get("host").and_then(|v| v.to_str().ok());
    origin.split_once("://").map(|(_, rest)| rest) == host
}
