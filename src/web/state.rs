//! What every handler can reach: configuration, database, clock, keys, templates.

use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::web::Data;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::Db;
use crate::keys::Keys;

use super::heavy::Heavy;
use super::limits::Limits;
use super::pages_cache::PagesCache;
use super::templates::Templates;

/// Shared by all workers of one process.
pub struct State {
    pub config: Config,
    pub db: Db,
    pub clock: Clock,
    pub keys: Keys,
    pub templates: Templates,
    /// Public pages, rendered once per version and language.
    pub pages: PagesCache,
    /// Rendering of long texts, and whatever else would keep a worker from others.
    pub heavy: Heavy,
    pub limits: Limits,
}

impl State {
    /// The state of the application that answers this request.
    pub fn of(request: &HttpRequest) -> super::Result<Arc<Self>> {
        request
            .app_data::<Data<Self>>()
            .map(|data| Arc::clone(data))
            .ok_or_else(|| super::Error::internal("the application was built without its state"))
    }
}
