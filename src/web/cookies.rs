//! The few cookies there are. All strictly necessary, so there is no banner.

use std::borrow::Cow;

use actix_web::cookie::time::Duration;
use actix_web::cookie::{Cookie, SameSite};

use crate::config::Config;

/// The chosen language.
pub const LANGUAGE: &str = "sprak";
/// A message to be shown once, on the next page.
pub const FLASH: &str = "beskjed";
const SESSION: &str = "lydhor";
const RESPONDENT: &str = "lydhor-svar";

/// Name of the cookie of a signed-in account: with https, the browser then ties it to this host.
pub fn session_name(config: &Config) -> &'static str {
    if config.is_https() { "__Host-lydhor" } else { SESSION }
}

/// Name of the cookie of a respondent's browser. The secret of each answer they hold stands in a cookie of its own,
/// whose name goes on with the answer's id.
pub fn respondent_name(config: &Config) -> &'static str {
    if config.is_https() { "__Host-lydhor-svar" } else { RESPONDENT }
}

/// A cookie that scripts cannot read and other sites cannot make the browser send with a form.
pub fn make(
    config: &Config,
    name: impl Into<Cow<'static, str>>,
    value: String,
    lasts: Option<Duration>,
) -> Cookie<'static> {
    let cookie = Cookie::build(name, value)
        .path("/")
        .http_only(true)
        .secure(config.is_https())
        .same_site(SameSite::Lax);
    match lasts {
        Some(duration) => cookie.max_age(duration).finish(),
        None => cookie.finish(),
    }
}

/// Tells the browser to forget the cookie.
pub fn forget(config: &Config, name: &'static str) -> Cookie<'static> {
    make(config, name, String::new(), Some(Duration::ZERO))
}
