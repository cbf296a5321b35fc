//! A connection as the pool keeps it: it knows when it last worked, so that it need not be asked before each use.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use diesel::r2d2::R2D2Connection as _;

use super::Conn;

/// How long a connection that worked is taken to work still: asking costs a way to the server and back, before every page and
/// every letter. A server that went away meanwhile is met by the query itself, and the connection is asked before the next.
const SURE_FOR: Duration = Duration::from_secs(1);

/// A connection, and whether it is known to work.
pub(in crate::db) struct Pooled {
    conn: Conn,
    worked: Instant,
    /// A query has failed on it since it was last asked.
    failed: Arc<AtomicBool>,
}

impl Pooled {
    /// A new connection, which has just answered. `failed`: set by whoever watches its queries.
    pub(super) fn new(conn: Conn, failed: Arc<AtomicBool>) -> Self {
        Self { conn, worked: Instant::now(), failed }
    }

    /// Asks the server, unless the connection worked a moment ago.
    pub(super) fn works(&mut self) -> diesel::QueryResult<()> {
        if self.failed.load(Ordering::Relaxed) || self.worked.elapsed() > SURE_FOR {
            self.conn.ping()?;
            self.failed.store(false, Ordering::Relaxed);
        }
        self.worked = Instant::now();
        Ok(())
    }
}

impl Deref for Pooled {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        &self.conn
    }
}
impl DerefMut for Pooled {
    fn deref_mut(&mut self) -> &mut Conn {
        &mut self.conn
    }
}
