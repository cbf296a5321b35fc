//! A file on its way to whoever has the right to it: the slice asks for the right, and finds the file.

use actix_web::HttpResponse;
use uuid::Uuid;

use super::{Export, ExportId};
use crate::clock::oslo;
use crate::db::{self, Conn};
use crate::files::Blob;
use crate::web::{Error, Result, State, download};

/// A file of this kind, made of this scope, named by the moment that it tells of.
pub async fn fetch(state: &State, kind: &'static str, scope: Uuid, id: ExportId) -> Result<HttpResponse> {
    let find = move |conn: &mut Conn| super::file(conn, kind, scope, id);
    let found = state.db.read::<_, db::Error>(find).await?;
    let (export, blob) = found.ok_or(Error::NotFound)?;
    let media_type = media_type(&export.file_name).to_owned();
    download::attachment(state, Blob { media_type, ..blob }, &stamped(&export)).await
}

/// We know what we write.
fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "xlsx" => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "docx" => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "zip" => "application/zip",
        _ => "application/octet-stream",
    }
}

/// `boligplan-oppsummering-2026-03-02-1000.xlsx`.
fn stamped(export: &Export) -> String {
    let name = export.file_name.as_str();
    let (Some((stem, ending)), Some(at)) = (name.rsplit_once('.'), export.made_at()) else {
        return name.to_owned();
    };
    format!("{stem}-{}.{ending}", at.to_zoned(oslo()).strftime("%Y-%m-%d-%H%M"))
}
