//! Forms with a file: streamed to the disk up to a limit, token checked, the file's name reduced to a name.

use actix_multipart::{Field, Multipart, MultipartError};
use actix_web::dev::Payload;
use actix_web::web::Bytes;
use actix_web::{FromRequest, HttpRequest};
use futures_util::TryStreamExt as _;
use futures_util::future::LocalBoxFuture;

use super::limits::{Wait, network};
use super::page::client_address;
use super::{Error, Fields, State, csrf, forms, typed};
use crate::files::{FileError, Incoming, Staged};
use crate::text::gate;

/// Largest file a form takes, in bytes. Importers have lower limits of their own.
pub const MAX_FILE: usize = 25 * 1024 * 1024;
/// Most text beside the file, all fields together: a whole plan without its formatting.
const MAX_TEXT: usize = 4 * 1024 * 1024;
/// Most fields and files of such a form.
const MAX_PARTS: usize = 100;
/// Bytes of a file that are written at a time.
const PIECE: usize = 256 * 1024;
/// How much of a request is read to its end although it is too large: a browser that is cut off while it sends shows no page.
const MAX_REQUEST: usize = 8 * MAX_FILE;

/// A file a person chose: hostile until an importer has read it. Gone with the request, unless somebody gives it a place.
pub struct File {
    /// Name without folders, at most 200 characters.
    pub name: String,
    pub staged: Staged,
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
            let state = State::of(&request)?;
            let from = network(&client_address(&request, &state));
            let (upload, too_large, wait) = Reading::new(&state, from).all(multipart).await?;
            if let Some(limit) = too_large {
                typed::keep_words(&request, &upload.fields);
                return Err(Error::TooLarge(limit));
            }
            if let Some(wait) = wait {
                typed::keep_words(&request, &upload.fields);
                return Err(Error::Wait(wait));
            }
            csrf::check(&state, &request, upload.fields.text(forms::TOKEN))?;
            Ok(upload)
        })
    }
}

/// A form as it comes in.
struct Reading<'a> {
    state: &'a State,
    pairs: Vec<(String, String)>,
    file: Option<File>,
    /// The limit that one of its fields went over.
    too_large: Option<usize>,
    /// The network address it comes from, as limits count it.
    from: String,
    /// Too many files have come from there: none of this form is written to the disk.
    wait: Option<Wait>,
    /// Is this form counted?
    counted: bool,
    /// Bytes so far, of all that came and of texts.
    total: usize,
    text: usize,
}

impl<'a> Reading<'a> {
    fn new(state: &'a State, from: String) -> Self {
        let (pairs, file, too_large, wait) = (Vec::new(), None, None, None);
        Self { state, pairs, file, too_large, from, wait, counted: false, total: 0, text: 0 }
    }

    /// The form, the limit that one of its fields went over, and how long to wait where too many files have come.
    async fn all(mut self, mut multipart: Multipart) -> Result<(Upload, Option<usize>, Option<Wait>), Error> {
        let mut parts = 0_usize;
        while let Some(field) = multipart.try_next().await.map_err(bad)? {
            parts = parts.saturating_add(1);
            if parts > MAX_PARTS {
                return Err(Error::Bad("web-too-many-fields"));
            }
            let disposition = field.content_disposition();
            match disposition.and_then(|d| d.get_filename()).map(gate::file_name) {
                Some(name) => self.file(field, name).await?,
                None => self.text(field).await?,
            }
        }
        Ok((Upload { fields: Fields::new(self.pairs), file: self.file }, self.too_large, self.wait))
    }

    /// The next bytes of a field; nothing more of a form that is too large, which is only read to its end.
    async fn next(&mut self, field: &mut Field, limit: usize) -> Result<Option<Bytes>, Error> {
        let Some(chunk) = field.try_next().await.map_err(bad)? else { return Ok(None) };
        self.total = self.total.saturating_add(chunk.len());
        if self.total > MAX_REQUEST {
            return Err(Error::TooLarge(limit));
        }
        Ok(Some(if self.too_large.is_none() { chunk } else { Bytes::new() }))
    }

    async fn text(&mut self, mut field: Field) -> Result<(), Error> {
        let name = field.content_disposition().and_then(|d| d.get_name()).unwrap_or_default().to_owned();
        let limit = MAX_TEXT.saturating_sub(self.text);
        let mut bytes = Vec::new();
        while let Some(chunk) = self.next(&mut field, limit).await? {
            if bytes.len().saturating_add(chunk.len()) > limit {
                self.too_large = Some(limit);
                bytes = Vec::new();
                continue;
            }
            bytes.extend_from_slice(&chunk);
        }
        self.text = self.text.saturating_add(bytes.len());
        self.pairs.push((name, String::from_utf8(bytes).or(Err(Error::Bad("web-bad-form")))?));
        Ok(())
    }

    /// To the disk, a piece at a time: whoever sends waits until it is there.
    async fn file(&mut self, mut field: Field, name: String) -> Result<(), Error> {
        let (files, clock) = (&self.state.files, &self.state.clock);
        let mut incoming = Some(files.begin(clock, MAX_FILE).map_err(FileError::from)?);
        let mut piece = Vec::new();
        while let Some(chunk) = self.next(&mut field, MAX_FILE).await? {
            // A browser sends an empty file where none was chosen.
            if !chunk.is_empty() && !self.counted {
                self.counted = true;
                self.wait = self.state.limits.files_from.take(&self.from).err();
            }
            if self.wait.is_some() {
                continue;
            }
            piece.extend_from_slice(&chunk);
            if piece.len() < PIECE {
                continue;
            }
            incoming = self.written(incoming, std::mem::take(&mut piece)).await?;
        }
        let Some(incoming) = self.written(incoming, piece).await? else { return Ok(()) };
        if !name.is_empty() && self.wait.is_none() {
            self.file = Some(File { name, staged: incoming.finished().await? });
        }
        Ok(())
    }

    /// Nothing where it went over the limit: what was there is gone already.
    async fn written(
        &mut self,
        incoming: Option<Incoming>,
        piece: Vec<u8>,
    ) -> Result<Option<Incoming>, Error> {
        let Some(incoming) = incoming.filter(|_| self.too_large.is_none()) else { return Ok(None) };
        match incoming.take(piece).await {
            Ok(incoming) => Ok(Some(incoming)),
            Err(FileError::TooLarge(limit)) => {
                self.too_large = Some(limit);
                Ok(None)
            }
            Err(error) => Err(error.into()),
        }
    }
}

fn bad(_: MultipartError) -> Error {
    Error::Bad("web-bad-form")
}
