//! A plan's pictures: served to staff, described in words.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::refused;
use super::seats::{Editor, Reader};
use crate::lang::Msg;
use crate::plans::{HEADING_MAX, actions, read};
use crate::web::flash::Flash;
use crate::web::{Error, Form, FormErrors, Result, download};

/// `GET …/plan/{version}/bilde/{name}`.
pub(super) async fn serve(me: Reader, path: Path<(String, i32, String)>) -> Result<HttpResponse> {
    let (version, (_, _, name)) = (me.plan.version, path.into_inner());
    let found = me.page.state.db.read(move |conn| read::image(conn, version, &name)).await?;
    let (media_type, file) = found.ok_or(Error::NotFound)?;
    // The bytes came from a stranger's file: they are a picture and nothing else.
    download::picture(&me.page.state, file, &media_type, "private, max-age=3600").await
}

/// `POST …/plan/{version}/bilde/{name}` with `alt`.
pub(super) async fn describe(
    me: Editor,
    path: Path<(String, i32, String)>,
    form: Form,
) -> Result<HttpResponse> {
    let (version, (_, _, name)) = (me.plan.version, path.into_inner());
    let mut errors = FormErrors::default();
    let alt = errors.optional(&form.0, "alt", HEADING_MAX);
    if !errors.is_empty() {
        return Err(Error::Bad("plans-image-alt-too-long"));
    }
    let save = me.act(move |tx, who| actions::describe_image(tx, who, version, (&name, &alt))).await;
    save.map_err(refused)?;
    let to = format!("{}#bilder", me.plan.url());
    Ok(me.page.redirect_with(&to, &Flash::success(Msg::new("plans-image-described"))))
}
