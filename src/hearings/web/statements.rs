//! Two pages that every public body owes its readers: accessibility and privacy.

use std::collections::BTreeMap;

use crate::web::{Page, Result};
use actix_web::HttpResponse;

/// The templates need nothing but the frame.
const NOTHING: BTreeMap<&str, &str> = BTreeMap::new();

/// `GET /tilgjengelighet`.
pub(super) async fn accessibility(page: Page) -> Result<HttpResponse> {
    page.render("hearings/accessibility.html", NOTHING)
}

/// `GET /personvern`.
pub(super) async fn privacy(page: Page) -> Result<HttpResponse> {
    page.render("hearings/privacy.html", NOTHING)
}
