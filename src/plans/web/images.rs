//! A plan's pictures: served to staff, described in words.

use std::sync::Arc;

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::{refused, version_path};
use crate::accounts::web::Staff;
use crate::lang::Msg;
use crate::plans::{HEADING_MAX, PlanVersionId, actions, store};
use crate::web::flash::Flash;
use crate::web::{Error, Form, FormErrors, Result};

/// `GET /planer/{version}/bilde/{name}`.
pub(super) async fn serve(me: Staff, path: Path<(PlanVersionId, String)>) -> Result<HttpResponse> {
    let (version, name) = path.into_inner();
    let found = me.page.state.db.read(move |conn| store::image(conn, version, &name)).await?;
    let (media_type, bytes) = found.ok_or(Error::NotFound)?;
    // The bytes came from a stranger's file: they are a picture and nothing else.
    Ok(HttpResponse::Ok()
        .insert_header(("content-type", media_type))
        .insert_header(("x-content-type-options", "nosniff"))
        .insert_header(("content-disposition", "inline"))
        .insert_header(("cache-control", "private, max-age=3600"))
        .body(bytes))
}

/// `POST /planer/{version}/bilde/{name}` with `alt`.
pub(super) async fn describe(
    me: Staff,
    path: Path<(PlanVersionId, String)>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, name) = path.into_inner();
    let mut errors = FormErrors::default();
    let alt = errors.optional(&form.0, "alt", HEADING_MAX);
    if !errors.is_empty() {
        return Err(Error::Bad("plans-image-alt-too-long"));
    }
    let (state, actor) = (Arc::clone(&me.page.state), me.actor());
    let clock = state.clock.clone();
    let save =
        state.db.write(move |tx| actions::describe_image(tx, &actor, version, (&name, &alt), &clock)).await;
    save.map_err(refused)?;
    let to = format!("{}#bilder", version_path(version));
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-image-described"))))
}
