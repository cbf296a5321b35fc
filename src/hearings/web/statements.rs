//! Two pages that every public body owes its readers: accessibility and privacy.

use actix_web::HttpResponse;
use serde::Serialize;

use crate::templates::Template;
use crate::web::{Page, Result};

/// It needs nothing but the frame.
#[derive(Serialize)]
struct Accessibility;

impl Template for Accessibility {
    const NAME: &'static str = "hearings/accessibility.html";
}

/// It needs nothing but the frame.
#[derive(Serialize)]
struct Privacy;

impl Template for Privacy {
    const NAME: &'static str = "hearings/privacy.html";
}

/// `GET /tilgjengelighet`.
pub(super) async fn accessibility(page: Page) -> Result<HttpResponse> {
    page.render(Accessibility)
}

/// `GET /personvern`.
pub(super) async fn privacy(page: Page) -> Result<HttpResponse> {
    page.render(Privacy)
}
