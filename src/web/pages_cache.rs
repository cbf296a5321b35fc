//! Public pages in memory: rendered once per version and language, and compressed once.

use std::collections::HashMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use actix_web::http::header::{CACHE_CONTROL, CONTENT_ENCODING, ContentType, ETAG, IF_NONE_MATCH, VARY};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use super::packed::Packed;
use crate::lang::Lang;

/// How long a page is served without asking the database whether its version still stands.
/// A change made by this process is seen at once ([`PagesCache::doubt_all`]); one by another, within this time.
const TRUSTED: Duration = Duration::from_secs(1);
/// Pages kept. When there are more, the one that was asked for longest ago goes.
const MOST: usize = 512;
/// Bytes of all of them.
const MOST_BYTES: usize = 64 * 1024 * 1024;
/// Pages with a query, of which there are countless, never push out those without.
const MOST_ASKED: usize = MOST / 2;

/// What a kept page is found by: its path and language.
type Key = (String, Lang);

struct Kept {
    /// What the page was rendered from; another version is another page.
    version: String,
    page: KeptPage,
    /// When its version was last seen to stand; `None` if something has changed since.
    checked: Option<Instant>,
    asked: Instant,
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

    /// Bytes in memory, with the packed copies: together they are less than half of what they pack.
    fn size(&self) -> usize {
        let plain = self.0.body.plain().len();
        plain.saturating_add(plain / 2)
    }

    /// The page's bytes, for what is no HTML.
    pub fn bytes(&self) -> Bytes {
        self.0.body.plain()
    }
}

/// The kept pages of one process.
#[derive(Default)]
pub struct PagesCache {
    kept: Mutex<HashMap<Key, Kept>>,
    /// How often they were all doubted.
    doubts: AtomicU64,
}

/// The moment before a page's version is read: what is doubted after it was read too early.
#[derive(Clone, Copy, Debug)]
pub struct Before(u64);

impl PagesCache {
    /// The page, if it was checked a moment ago.
    pub fn fresh(&self, path: &str, lang: Lang) -> Option<KeptPage> {
        let mut kept = self.lock();
        let found = kept.get_mut(&(path.to_owned(), lang))?;
        found.asked = Instant::now();
        found.checked.is_some_and(|at| at.elapsed() < TRUSTED).then(|| found.page.clone())
    }

    /// To be called before a version is read.
    pub fn before(&self) -> Before {
        Before(self.doubts.load(Ordering::SeqCst))
    }

    /// The page, if it was rendered from this version; it is then trusted a moment longer.
    pub fn of_version(&self, path: &str, lang: Lang, version: &str, before: Before) -> Option<KeptPage> {
        let mut kept = self.lock();
        let found = kept.get_mut(&(path.to_owned(), lang)).filter(|kept| kept.version == version)?;
        let now = Instant::now();
        found.checked = self.is_undoubted(before).then_some(now);
        found.asked = now;
        Some(found.page.clone())
    }

    /// Keeps a page just rendered.
    pub fn keep(&self, path: &str, lang: Lang, version: String, body: Bytes, before: Before) -> KeptPage {
        let page = KeptPage::new(body);
        if page.size() > MOST_BYTES {
            return page; // it would drive out everything else, and still not fit
        }
        let mut kept = self.lock();
        let now = Instant::now();
        make_room(&mut kept, path, page.size());
        let checked = self.is_undoubted(before).then_some(now);
        kept.insert((path.to_owned(), lang), Kept { version, page: page.clone(), checked, asked: now });
        page
    }

    /// Something has changed: before a page is served again, the database is asked whether its version still stands.
    pub fn doubt_all(&self) {
        let mut kept = self.lock();
        self.doubts.fetch_add(1, Ordering::SeqCst);
        kept.values_mut().for_each(|page| page.checked = None);
    }

    /// With the lock held: nothing was doubted since.
    fn is_undoubted(&self, before: Before) -> bool {
        self.doubts.load(Ordering::SeqCst) == before.0
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, HashMap<Key, Kept>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Lets go of what was asked for longest ago, until a page at `path` fits in.
fn make_room(kept: &mut HashMap<Key, Kept>, path: &str, size: usize) {
    let asked = |key: &Key| key.0.contains('?');
    while asked_full(kept, path) || kept.len() >= MOST || bytes(kept).saturating_add(size) > MOST_BYTES {
        let crowded = asked_full(kept, path);
        let pages = kept.iter().filter(|(key, _)| !crowded || asked(key));
        let Some(oldest) =
            pages.min_by_key(|(key, page)| (!asked(key), page.asked)).map(|(key, _)| key.clone())
        else {
            return;
        };
        kept.remove(&oldest);
    }
}

fn asked_full(kept: &HashMap<Key, Kept>, path: &str) -> bool {
    path.contains('?') && kept.keys().filter(|key| key.0.contains('?')).count() >= MOST_ASKED
}

fn bytes(kept: &HashMap<Key, Kept>) -> usize {
    kept.values().map(|page| page.page.size()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn keep(cache: &PagesCache, path: &str, size: usize) {
        cache.keep(path, Lang::Nb, "1".to_owned(), vec![b'a'; size].into(), cache.before());
    }

    #[test]
    fn a_page_is_not_trusted_after_a_change_nor_where_its_version_was_read_before_one() {
        let cache = PagesCache::default();
        keep(&cache, "/", 10);
        assert!(cache.fresh("/", Lang::Nb).is_some());
        let early = cache.before();
        cache.doubt_all();
        assert!(cache.fresh("/", Lang::Nb).is_none());
        assert!(cache.of_version("/", Lang::Nb, "1", early).is_some());
        assert!(cache.fresh("/", Lang::Nb).is_none(), "the version was read before the change");
        cache.keep("/", Lang::Nb, "1".to_owned(), Bytes::new(), early);
        assert!(cache.fresh("/", Lang::Nb).is_none(), "and so was the page");
        assert!(cache.of_version("/", Lang::Nb, "1", cache.before()).is_some());
        assert!(cache.fresh("/", Lang::Nb).is_some());
    }

    #[test]
    fn countless_queries_push_out_each_other_and_no_page_without_one() {
        let cache = PagesCache::default();
        keep(&cache, "/horing/plan", 10);
        keep(&cache, "/horing/plan/oppsummering", 10);
        for n in 0..2_000 {
            keep(&cache, &format!("/horing/plan/oppsummering?del={n}"), 10);
        }
        assert_eq!(cache.lock().len(), MOST_ASKED + 2);
        assert!(cache.fresh("/horing/plan", Lang::Nb).is_some());
        assert!(cache.fresh("/horing/plan/oppsummering", Lang::Nb).is_some());
        assert!(cache.fresh("/horing/plan/oppsummering?del=1999", Lang::Nb).is_some());
        assert!(cache.fresh("/horing/plan/oppsummering?del=0", Lang::Nb).is_none());
    }

    #[test]
    fn the_pages_never_fill_more_than_their_share_of_the_memory() {
        let cache = PagesCache::default();
        for n in 0..20 {
            keep(&cache, &format!("/horing/{n}"), MOST_BYTES / 8);
            assert!(bytes(&cache.lock()) <= MOST_BYTES, "{n}");
        }
        assert!(cache.fresh("/horing/19", Lang::Nb).is_some());
        let before = cache.lock().len();
        keep(&cache, "/large", MOST_BYTES);
        assert!(cache.fresh("/large", Lang::Nb).is_none(), "nothing is driven out for what does not fit");
        assert_eq!(cache.lock().len(), before);
    }
}
