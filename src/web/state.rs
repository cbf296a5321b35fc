//! What every handler can reach: the program's parts, and what only requests need.

use std::ops::Deref;
use std::sync::Arc;

use actix_web::HttpRequest;
use actix_web::web::Data;

use crate::program::Program;

use super::heavy::Heavy;
use super::limits::Limits;
use super::pages_cache::PagesCache;

/// Shared by all workers of one process. What actions and letters need is in the program, which knows no request.
pub struct State {
    pub program: Arc<Program>,
    /// Public pages, rendered once per version and language.
    pub pages: PagesCache,
    /// Rendering of long texts, and whatever else would keep a worker from others.
    pub heavy: Heavy,
    pub limits: Limits,
}

impl Deref for State {
    type Target = Program;
    fn deref(&self) -> &Program {
        &self.program
    }
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
