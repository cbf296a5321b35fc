//! Kept files on their way out: streamed, as what is saved and never as a page; and pictures.

use std::io::{self, Read};

use actix_web::HttpResponse;
use actix_web::body::SizedStream;
use actix_web::http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ContentEncoding};
use actix_web::web::Bytes;
use futures_util::{Stream, stream};
use tokio::task::spawn_blocking;

use super::{Error, Result, State};
use crate::files::Blob;

/// Bytes read at a time: so much of a file is in memory for each who fetches it.
const PIECE: usize = 64 * 1024;

/// A file to be saved under the name that it came with.
pub async fn attachment(state: &State, blob: Blob, name: &str) -> Result<HttpResponse> {
    let (media_type, disposition) = (blob.media_type.clone(), saved_as(name));
    send(
        state,
        blob,
        &media_type,
        [(CONTENT_DISPOSITION, &disposition), (CACHE_CONTROL, "private, no-store")],
    )
    .await
}

/// A file that was made for whoever asks.
pub fn made(bytes: Vec<u8>, media_type: &str, name: &str) -> HttpResponse {
    HttpResponse::Ok()
        .content_type(media_type)
        .insert_header((CONTENT_DISPOSITION, saved_as(name)))
        .insert_header((CACHE_CONTROL, "private, no-store"))
        .insert_header(("x-content-type-options", "nosniff"))
        .body(bytes)
}

/// A picture of a page, of a type that is known to be one.
pub async fn picture(state: &State, blob: Blob, media_type: &str, keep: &str) -> Result<HttpResponse> {
    if !matches!(media_type, "image/png" | "image/jpeg" | "image/gif" | "image/webp") {
        return Err(Error::NotFound);
    }
    send(state, blob, media_type, [(CONTENT_DISPOSITION, "inline"), (CACHE_CONTROL, keep)]).await
}

async fn send(
    state: &State,
    blob: Blob,
    media_type: &str,
    headers: [(actix_web::http::header::HeaderName, &str); 2],
) -> Result<HttpResponse> {
    let (files, size) = (state.files.clone(), blob.bytes());
    let file = spawn_blocking(move || files.reader(&blob)).await.map_err(Error::internal)??;
    let mut response = HttpResponse::Ok();
    response.insert_header((CONTENT_TYPE, media_type)).insert_header(("x-content-type-options", "nosniff"));
    // What a person saves is packed already, and its length is told.
    response.insert_header(ContentEncoding::Identity);
    for header in headers {
        response.insert_header(header);
    }
    Ok(response.body(SizedStream::new(size, pieces(file))))
}

/// One piece at a time, read when whoever fetches it has taken the last one.
fn pieces(file: Box<dyn Read + Send>) -> impl Stream<Item = io::Result<Bytes>> {
    stream::try_unfold(file, |mut file| async move {
        let read = move || {
            let mut piece = vec![0; PIECE];
            let read = file.read(&mut piece)?;
            piece.truncate(read);
            Ok::<_, io::Error>((piece, file))
        };
        let (piece, file) = spawn_blocking(read).await.map_err(io::Error::other)??;
        Ok((!piece.is_empty()).then(|| (Bytes::from(piece), file)))
    })
}

/// RFC 6266: the name in ASCII for old browsers, and as it is.
fn saved_as(name: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || "._- ()".contains(c) { c } else { '_' };
    let ascii: String = name.chars().map(plain).collect();
    let whole: String = name.bytes().map(escaped).collect();
    format!("attachment; filename=\"{ascii}\"; filename*=UTF-8''{whole}")
}

fn escaped(byte: u8) -> String {
    match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' => char::from(byte).to_string(),
        other => format!("%{other:02X}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_file_leaves_its_header() {
        for (name, expected) in [
            ("plan.docx", "attachment; filename=\"plan.docx\"; filename*=UTF-8''plan.docx"),
            (
                "Høring \"én\";.pdf",
                "attachment; filename=\"H_ring __n__.pdf\"; filename*=UTF-8''H%C3%B8ring%20%22%C3%A9n%22%3B.pdf",
            ),
            ("a\r\nb: c", "attachment; filename=\"a__b_ c\"; filename*=UTF-8''a%0D%0Ab%3A%20c"),
        ] {
            assert_eq!(saved_as(name), expected);
        }
    }
}
