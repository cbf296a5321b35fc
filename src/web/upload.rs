//! Forms with a file: read into memory up to a limit, token checked, the file's name reduced to a name.

use actix_multipart::Multipart;
use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use futures_util::TryStreamExt as _;
use futures_util::future::LocalBoxFuture;

use super::{Error, Fields, State, csrf, forms, typed};
use crate::text::gate;

/// Largest file a form takes, in bytes. Importers have lower limits of their own.
pub const MAX_FILE: usize = 25 * 1024 * 1024;
/// Most text beside the file, all fields together: a whole plan without its formatting.
const MAX_TEXT: usize = 4 * 1024 * 1024;
/// Most fields and files of such a form.
const MAX_PARTS: usize = 100;
/// How much of a request is read to its end although it is too large: a browser that is cut off while it sends shows no page.
const MAX_REQUEST: usize = 8 * MAX_FILE;

/// A file a person chose: hostile until an importer has read it.
#[derive(Clone, Debug)]
pub struct File {
    /// Name without folders, at most 200 characters.
    pub name: String,
    pub bytes: Vec<u8>,
}

/// A multipart form whose token was checked. The token field stands before the file in our forms.
pub struct Upload {
    pub fields: Fields,
    /// `None` when no file was chosen.
    pub file: Option<File>,
}

impl FromRequest for Upload {
    type Error = Error;
    type Future = LocalBoxFuture<'static, Result<Self, Error>>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let multipart = Multipart::new(request.headers(), payload.take());
        let request = request.clone();
        Box::pin(async move {
            let (upload, too_large) = read(multipart).await?;
            if let Some(limit) = too_large {
                typed::keep_words(&request, &upload.fields);
                return Err(Error::TooLarge(limit));
            }
            csrf::check(&*State::of(&request)?, &request, upload.fields.text(forms::TOKEN))?;
            Ok(upload)
        })
    }
}

/// The form, and the limit that one of its fields went over.
async fn read(mut multipart: Multipart) -> Result<(Upload, Option<usize>), Error> {
    let bad = |_: actix_multipart::MultipartError| Error::Bad("web-bad-form");
    let (mut pairs, mut file) = (Vec::new(), None);
    let (mut too_large, mut total) = (None, 0_usize);
    let (mut parts, mut text) = (0_usize, 0_usize);
    while let Some(mut field) = multipart.try_next().await.map_err(bad)? {
        parts = parts.saturating_add(1);
        if parts > MAX_PARTS {
            return Err(Error::Bad("web-too-many-fields"));
        }
        let disposition = field.content_disposition();
        let name = disposition.and_then(|d| d.get_name()).unwrap_or_default().to_owned();
        let file_name = disposition.and_then(|d| d.get_filename()).map(gate::file_name);
        let limit = if file_name.is_some() { MAX_FILE } else { MAX_TEXT.saturating_sub(text) };
        let mut bytes = Vec::new();
        while let Some(chunk) = field.try_next().await.map_err(bad)? {
            total = total.saturating_add(chunk.len());
            if total > MAX_REQUEST {
                return Err(Error::TooLarge(limit));
            }
            if bytes.len().saturating_add(chunk.len()) > limit {
                too_large = Some(limit);
                bytes = Vec::new();
            }
            if too_large.is_none() {
                bytes.extend_from_slice(&chunk);
            }
        }
        match file_name {
            Some(name) if !name.is_empty() => file = Some(File { name, bytes }),
            Some(_) => {}
            None => {
                text = text.saturating_add(bytes.len());
                let value = String::from_utf8(bytes).or(Err(Error::Bad("web-bad-form")))?;
                pairs.push((name, value));
            }
        }
    }
    Ok((Upload { fields: Fields::new(pairs), file }, too_large))
}
