//! Owns the queue of letters: a row per letter, written in the transaction of what it tells about.
//!
//! The row names the letter's subject, not its text: it is rendered when it is sent. A letter goes out at most once:
//! its attempt is committed before it is handed over, and what then stays unknown is [`LetterState::Uncertain`], which
//! only a person repeats.

use std::collections::HashMap;

use jiff::Timestamp;
use serde::Serialize;
use tokio::sync::Notify;
use uuid::Uuid;

use super::store;
use crate::clock::Clock;
use crate::db::{self, Conn, Tx};

crate::id!(
    /// A letter's id; its Message-ID is made of it.
    LetterId
);

crate::text_enum!(
    /// Where a letter is.
    LetterState {
        Queued = "queued",
        /// Claimed by a worker: it may be on its way.
        Sending = "sending",
        /// The mail server took it.
        Sent = "sent",
        /// The server refused it for good, or for a day.
        Failed = "failed",
        /// It may have gone out; nobody knows.
        Uncertain = "uncertain",
        /// What it tells about is gone.
        Cancelled = "cancelled",
    }
);

/// What became of a letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterStatus {
    pub id: LetterId,
    pub state: LetterState,
    pub recipient: String,
    /// The mail server's words, as it wrote them; `None` when it said nothing.
    pub said: Option<String>,
    /// When it came into this state, as far as is known.
    pub at: Timestamp,
    /// When a queued letter is tried next.
    pub due_at: Timestamp,
    pub attempts: i32,
}

/// Wakes the workers of this process.
static WAKE: Notify = Notify::const_new();

/// Queues a letter of `kind` about `subject`. Call it in the transaction of the change it tells about.
pub fn enqueue(
    conn: &mut Conn,
    clock: &Clock,
    kind: &'static str,
    subject: Uuid,
    recipient: &str,
) -> db::Result<LetterId> {
    let id = LetterId::new(clock);
    store::insert(conn, id, kind, subject, recipient, clock.now())?;
    // Before the commit; the worker looks again a little later.
    WAKE.notify_waiters();
    Ok(id)
}

/// Sends a failed or uncertain letter once more, because a person said so. `false` when it is in no such state.
/// The caller writes the audit row.
pub fn repeat(tx: &mut Tx<'_>, clock: &Clock, id: LetterId) -> db::Result<bool> {
    let queued = store::requeue(tx, id, clock.now())?;
    WAKE.notify_waiters();
    Ok(queued)
}

/// Takes back letters about `subject` that have not gone out.
pub fn cancel(tx: &mut Tx<'_>, clock: &Clock, kind: &'static str, subject: Uuid) -> db::Result<usize> {
    store::cancel(tx, kind, subject, clock.now())
}

/// The latest letter of `kind` about each subject, in one query.
pub fn status_of(conn: &mut Conn, kind: &str, subjects: &[Uuid]) -> db::Result<HashMap<Uuid, LetterStatus>> {
    // Oldest first, so that the latest stays.
    Ok(store::of_subjects(conn, kind, subjects)?.into_iter().collect())
}

/// How many letters are due now, and how many are waiting in all.
pub fn backlog(conn: &mut Conn, clock: &Clock) -> db::Result<(i64, i64)> {
    store::backlog(conn, clock.now())
}

/// Waits until a letter is queued in this process.
pub(super) async fn woken() {
    WAKE.notified().await;
}
