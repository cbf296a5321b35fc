//! Styles, scripts, fonts and icons: embedded, named by their content, cached for good.
#![expect(clippy::same_name_method, reason = "what the derive of embedded files makes")]

use std::collections::HashMap;
use std::sync::LazyLock;

use actix_web::{HttpRequest, HttpResponse, web};
use rust_embed::RustEmbed;

use super::{Error, Result, State};

#[derive(RustEmbed)]
#[folder = "build/assets/"]
struct Assets;

static MANIFEST: LazyLock<HashMap<String, String>> = LazyLock::new(|| {
    let file = Assets::get("manifest.json");
    file.and_then(|f| serde_json::from_slice(&f.data).ok()).unwrap_or_else(|| {
        tracing::error!("build/assets/manifest.json is missing: run the asset build (make setup)");
        HashMap::new()
    })
});

/// The address of an asset by its plain name (`app.css`).
pub fn path(name: &str) -> String {
    let hashed = MANIFEST.get(name).map_or(name, String::as_str);
    format!("/assets/{hashed}")
}

/// `GET /assets/{file}`.
pub async fn serve(file: web::Path<String>) -> Result<HttpResponse> {
    let asset = Assets::get(&file).ok_or(Error::NotFound)?;
    Ok(HttpResponse::Ok()
        .insert_header(("content-type", asset.metadata.mimetype()))
        .insert_header(("cache-control", "public, max-age=31536000, immutable"))
        .body(asset.data.into_owned()))
}

/// `GET /skjold`: the municipality's shield, as configured.
pub async fn shield(request: HttpRequest) -> Result<HttpResponse> {
    let path = State::of(&request)?.config.site.shield.clone();
    let kind = match path.rsplit_once('.') {
        Some((_, "svg")) => "image/svg+xml",
        Some((_, "png")) => "image/png",
        _ => return Err(Error::NotFound),
    };
    let bytes = web::block(move || std::fs::read(path)).await.map_err(Error::internal)?;
    Ok(HttpResponse::Ok()
        .insert_header(("content-type", kind))
        .insert_header(("cache-control", "public, max-age=3600"))
        .body(bytes.map_err(Error::internal)?))
}
