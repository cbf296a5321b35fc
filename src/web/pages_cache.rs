//! Public pages in memory: rendered once per version and language, and compressed once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, ContentType, ETAG, IF_NONE_MATCH, VARY};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::Lang;
use super::packed::Packed;

/// How long a page is served without asking the database whether its version still stands.
/// A change made by this process is seen at once ([`PagesCache::forget_all`]); one by another, within this time.
const TRUSTED: Duration = Duration::from_secs(1);
/// Pages kept; all go when there are more, and come back as they are asked for.
const MOST: usize = 512;

/// What a kept page is found by: its path and language.
type Key = (String, Lang);

struct Kept {
    /// What the page was rendered from; another version is another page.
    version: String,
    page: KeptPage,
    checked: Instant,
}

/// A page that is kept. Cheap to clone.
#[derive(Clone)]
pub struct KeptPage(Arc<Tagged>);

struct Tagged {
    body: Packed,
    /// For If-None-Match; weak, as the body may be sent compressed.
    tag: String,
}

impl KeptPage {
    fn new(body: Bytes) -> Self {
        let tag = format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(&body)));
        Self(Arc::new(Tagged { body: Packed::new(body), tag }))
    }

    /// The page as a browser gets it; 304 where it holds it already.
    pub fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let tag = self.0.tag.as_str();
        let known = request.headers().get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
        let mut response = if known == Some(tag) { HttpResponse::NotModified() } else { HttpResponse::Ok() };
        // Asked for again each time: a correction must be seen at once, and the language is the visitor's.
        response
            .insert_header((CACHE_CONTROL, "no-cache"))
            .insert_header((VARY, "Accept-Encoding, Accept-Language, Cookie"))
            .insert_header((ETAG, tag));
        if known == Some(tag) {
            return response.finish();
        }
        let (body, encoding) = self.0.body.for_browser(request);
        if let Some(encoding) = encoding {
            response.insert_header((CONTENT_ENCODING, encoding));
        }
        response.content_type(ContentType::html()).body(body)
    }

    /// The page's bytes, for what is no HTML.
    pub fn bytes(&self) -> Bytes {
        self.0.body.plain()
    }
}

/// The kept pages of one process.
#[derive(Default)]
pub struct PagesCache(Mutex<HashMap<Key, Kept>>);

impl PagesCache {
    /// The page, if it was checked a moment ago.
    pub fn fresh(&self, path: &str, lang: Lang) -> Option<KeptPage> {
        let kept = self.lock();
        let found = kept.get(&(path.to_owned(), lang))?;
        (found.checked.elapsed() < TRUSTED).then(|| found.page.clone())
    }

    /// The page, if it was rendered from this version; it is then trusted a moment longer.
    pub fn of_version(&self, path: &str, lang: Lang, version: &str) -> Option<KeptPage> {
        let mut kept = self.lock();
        let found = kept.get_mut(&(path.to_owned(), lang)).filter(|kept| kept.version == version)?;
        found.checked = Instant::now();
        Some(found.page.clone())
    }

    /// Keeps a page just rendered.
    pub fn keep(&self, path: &str, lang: Lang, version: String, body: Bytes) -> KeptPage {
        let page = KeptPage::new(body);
        let mut kept = self.lock();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert((path.to_owned(), lang), Kept { version, page: page.clone(), checked: Instant::now() });
        page
    }

    /// To be called after any change to what the public sees.
    pub fn forget_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
