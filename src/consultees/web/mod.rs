//! The pages of the register.

use actix_web::web::ServiceConfig;

/// The routes of this slice.
pub fn routes(_config: &mut ServiceConfig) {}
