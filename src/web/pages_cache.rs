//! Public pages in memory: rendered once per version and language.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::web::Bytes;
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::Lang;

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
    body: Bytes,
    /// For If-None-Match; weak, as the body may be sent compressed.
    tag: String,
    checked: Instant,
}

/// The kept pages of one process.
#[derive(Default)]
pub struct PagesCache(Mutex<HashMap<Key, Kept>>);

impl PagesCache {
    /// The page, if it was checked a moment ago.
    pub fn fresh(&self, path: &str, lang: Lang) -> Option<Bytes> {
        let kept = self.lock();
        let page = kept.get(&(path.to_owned(), lang))?;
        (page.checked.elapsed() < TRUSTED).then(|| page.body.clone())
    }

    /// The page, if it was rendered from this version; it is then trusted a moment longer.
    pub fn of_version(&self, path: &str, lang: Lang, version: &str) -> Option<Bytes> {
        let mut kept = self.lock();
        let page = kept.get_mut(&(path.to_owned(), lang)).filter(|p| p.version == version)?;
        page.checked = Instant::now();
        Some(page.body.clone())
    }

    /// The kept page's entity tag.
    pub fn tag(&self, path: &str, lang: Lang) -> Option<String> {
        self.lock().get(&(path.to_owned(), lang)).map(|page| page.tag.clone())
    }

    /// Keeps a page just rendered.
    pub fn keep(&self, path: &str, lang: Lang, version: String, body: Bytes) {
        let tag = format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(Sha256::digest(&body)));
        let mut kept = self.lock();
        if kept.len() >= MOST {
            kept.clear();
        }
        kept.insert((path.to_owned(), lang), Kept { version, body, tag, checked: Instant::now() });
    }

    /// To be called after any change to what the public sees.
    pub fn forget_all(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Kept>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
