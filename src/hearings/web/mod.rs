//! A hearing's pages, and the extractors that carry a witness of what the visitor may do in it.

mod seats;

use actix_web::web::ServiceConfig;

pub use seats::{Approver, Manager, Viewer, Worker};

/// The routes of this slice.
pub fn routes(_config: &mut ServiceConfig) {}
