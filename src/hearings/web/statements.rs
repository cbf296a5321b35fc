//! Two pages that every public body owes its readers: accessibility and privacy.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::web::{Page, Result};

#[derive(Serialize)]
struct Nothing {}

/// `GET /tilgjengelighet`.
pub(super) async fn accessibility(page: Page) -> Result<HttpResponse> {
    page.render("hearings/accessibility.html", Nothing {})
}

/// `GET /personvern`.
pub(super) async fn privacy(page: Page) -> Result<HttpResponse> {
    page.render("hearings/privacy.html", Nothing {})
}
