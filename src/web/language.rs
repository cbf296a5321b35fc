//! Which language a visitor reads.

use actix_web::HttpRequest;
use actix_web::http::header::ACCEPT_LANGUAGE;

use super::cookies;
use crate::config::Config;
use crate::lang::Lang;

/// The cookie (a choice made here), else the browser's wish, else the municipality's own.
pub fn of(request: &HttpRequest, config: &Config) -> Lang {
    let chosen = request.cookie(cookies::LANGUAGE).and_then(|c| Lang::parse(c.value()));
    let wished = || {
        let header = request.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?;
        header.split(',').find_map(|part| match part.trim().get(..2)? {
            "no" => Some(Lang::Nb),
            code => Lang::parse(code),
        })
    };
    chosen.or_else(wished).or_else(|| Lang::parse(&config.site.language)).unwrap_or(Lang::Nb)
}
