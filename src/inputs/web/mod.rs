//! The workbench and its tags as pages.

use actix_web::web::ServiceConfig;

/// The routes of this slice.
pub fn routes(_config: &mut ServiceConfig) {}
