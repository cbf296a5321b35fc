//! How often something may be tried. A try is counted before it is made, so that many at once cannot pass together.

use jiff::{Timestamp, ToSpan as _};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::{LimitId, store};
use crate::db::{self, Conn, Tx};

/// At most `tries` of one kind for one key, from the first until `minutes` later.
#[derive(Clone, Debug)]
pub struct Limit {
    id: LimitId,
    tries: i32,
    minutes: i64,
}

impl Limit {
    /// The key (an e-mail, an address of the network) is personal: only a hash of it is kept.
    pub fn new(kind: &str, key: &str, tries: i32, minutes: i64) -> Self {
        let hash = Sha256::digest(format!("{kind}\0{key}"));
        let id = hash.first_chunk::<16>().map_or(Uuid::nil(), |bytes| Uuid::from_bytes(*bytes));
        Self { id: LimitId(id), tries, minutes }
    }

    fn end(&self, now: Timestamp) -> Timestamp {
        now.checked_add(self.minutes.minutes()).unwrap_or(Timestamp::MAX)
    }
}

/// Counts a try, and says whether it may be made. Right at any isolation: the condition stands in the UPDATE itself.
pub fn reserve(tx: &mut Tx<'_>, limit: &Limit) -> db::Result<bool> {
    let now = tx.now();
    store::begin_throttle(tx, limit.id, now, limit.end(now))?;
    store::count_try(tx, limit.id, limit.tries)
}

/// Forgets the tries: the last one was right.
pub fn forget(conn: &mut Conn, limit: &Limit) -> db::Result<()> {
    store::forget_tries(conn, limit.id)
}

/// Takes one try back: it was right, and others may share the key.
pub fn release(conn: &mut Conn, limit: &Limit) -> db::Result<()> {
    store::take_back_try(conn, limit.id)
}
