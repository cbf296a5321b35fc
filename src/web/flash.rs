//! A message shown once, on the page after a change; may offer to undo it.

use actix_web::HttpRequest;
use actix_web::cookie::Cookie;
use actix_web::cookie::time::Duration;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::{Deserialize, Serialize};

use super::{State, cookies, local};
use crate::lang::Msg;

/// What the next page says: a text key and its values, which may name whom it is about. Kept in a cookie of this browser alone,
/// for a minute.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Flash {
    /// `success`, `info`, `warning` or `danger`.
    pub kind: String,
    pub key: String,
    pub args: Vec<(String, String)>,
    /// Path that undoes the change when posted to.
    pub undo: Option<String>,
}

impl Flash {
    pub fn success(msg: Msg) -> Self {
        Self::of("success", msg)
    }

    pub fn warning(msg: Msg) -> Self {
        Self::of("warning", msg)
    }

    fn of(kind: &str, msg: Msg) -> Self {
        let args = msg.args.into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
        Self { kind: kind.to_owned(), key: msg.key.to_owned(), args, undo: None }
    }

    /// Offers to undo by posting to `path`.
    #[must_use]
    pub fn with_undo(mut self, path: String) -> Self {
        self.undo = Some(path);
        self
    }

    /// The cookie that carries it.
    pub fn cookie(&self, state: &State) -> Cookie<'static> {
        let json = serde_json::to_vec(self).unwrap_or_default();
        cookies::make(&state.config, cookies::FLASH, URL_SAFE_NO_PAD.encode(json), Some(Duration::minutes(1)))
    }

    /// The message this request carries, if it is one of ours.
    pub fn of_request(request: &HttpRequest) -> Option<Self> {
        let cookie = request.cookie(cookies::FLASH)?;
        let flash: Self = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(cookie.value()).ok()?).ok()?;
        let local = flash.undo.as_deref().is_none_or(|path| local::local(path).is_some());
        local.then_some(flash)
    }
}
