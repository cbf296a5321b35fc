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

/// What a connection and whoever watches its queries tell each other.
#[derive(Debug, Default)]
pub(super) struct Pulse {
    /// A query has failed since the connection was last asked.
    pub(super) failed: AtomicBool,
    /// It is being asked whether it works: no query of anybody's.
    pub(super) asked: AtomicBool,
}

/// A connection, and whether it is known to work.
pub(in crate::db) struct Pooled {
    conn: Conn,
    worked: Instant,
    pulse: Arc<Pulse>,
}

impl Pooled {
    /// A new connection, which has just answered.
    pub(super) fn new(conn: Conn, pulse: Arc<Pulse>) -> Self {
        Self { conn, worked: Instant::now(), pulse }
    }

    /// Asks the server, unless the connection worked a moment ago.
    pub(super) fn works(&mut self) -> diesel::QueryResult<()> {
        if self.pulse.failed.load(Ordering::Relaxed) || self.worked.elapsed() > SURE_FOR {
            self.pulse.asked.store(true, Ordering::Relaxed);
            let answer = self.conn.ping();
            self.pulse.asked.store(false, Ordering::Relaxed);
            answer?;
            self.pulse.failed.store(false, Ordering::Relaxed);
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
