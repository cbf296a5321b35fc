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
pub use super::store::claim;
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

crate::text_enum!(
    /// What hinders a letter from being written; a person corrects it, and the letter is repeated.
    Hindrance {
        /// The sender's address, which is configured.
        Sender = "sender",
        /// The address that answers go to.
        ReplyTo = "reply_to",
        /// The address it goes to.
        Recipient = "recipient",
        /// An address that gets a copy.
        Copy = "copy",
        Subject = "subject",
        /// Nothing is wrong with it: many of its kind went to the address, or about the same, in short time.
        TooOften = "too_often",
        /// A fault of ours; the log says more.
        Program = "program",
    }
);

/// A letter to be queued.
#[derive(Clone, Copy, Debug)]
pub struct NewLetter<'a> {
    pub kind: &'static str,
    /// What it tells about.
    pub subject: Uuid,
    /// Where it is looked after: a hearing; None for letters that belong to no hearing.
    pub scope: Option<Uuid>,
    pub recipient: &'a str,
}

/// What became of a letter.
#[derive(Clone, Debug, Serialize)]
pub struct LetterStatus {
    pub id: LetterId,
    pub kind: String,
    pub subject: Uuid,
    pub state: LetterState,
    pub recipient: String,
    /// The mail server's words as it wrote them, or how the connection broke; `None` when there are none.
    pub said: Option<String>,
    /// Why it could not be written.
    pub hindrance: Option<Hindrance>,
    /// Copies that the server did not take, with its words, of a letter that was sent.
    pub missed: Option<String>,
    /// When it came into this state, as far as is known.
    pub at: Timestamp,
    /// When a queued letter is tried next.
    pub due_at: Timestamp,
    /// Since when it waits, if it does.
    pub queued_at: Timestamp,
    pub attempts: i32,
    /// Nothing more is to be done about it.
    pub settled: bool,
    /// Grows with every person's decision about it.
    pub version: i32,
}

/// A letter that has waited for so many seconds needs somebody: three attempts have failed by then, or nobody sends.
pub const LONG: i64 = 1800;

impl LetterStatus {
    /// Has it waited too long?
    pub fn is_late(&self, clock: &Clock) -> bool {
        let waiting = matches!(self.state, LetterState::Queued | LetterState::Sending);
        waiting && self.queued_at < clock.in_seconds(-LONG)
    }

    /// With what pages ask of it.
    pub fn shown(self, clock: &Clock) -> LetterView {
        LetterView {
            late: self.is_late(clock),
            said_by: if self.by_server() { "server" } else { "program" },
            may_be_repeated: self.may_be_repeated(),
            may_be_settled: self.may_be_settled(),
            letter: self,
        }
    }

    /// Are the words the mail server's own? They begin with its code.
    fn by_server(&self) -> bool {
        let code = self.said.as_deref().and_then(|said| said.split_once(' ')).map_or("", |(code, _)| code);
        code.len() == 3 && code.bytes().all(|digit| digit.is_ascii_digit())
    }

    /// May a person send it once more?
    pub fn may_be_repeated(&self) -> bool {
        !self.settled && matches!(self.state, LetterState::Failed | LetterState::Uncertain)
    }

    /// May a person say that nothing more is to be done?
    pub fn may_be_settled(&self) -> bool {
        self.may_be_repeated() || (!self.settled && self.missed.is_some())
    }

    /// Does it need somebody?
    pub fn needs_somebody(&self, clock: &Clock) -> bool {
        self.may_be_settled() || (!self.settled && self.is_late(clock))
    }
}

/// A letter as pages show it.
#[derive(Clone, Debug, Serialize)]
pub struct LetterView {
    #[serde(flatten)]
    pub letter: LetterStatus,
    pub late: bool,
    /// Whose the words are: `server` or `program`.
    pub said_by: &'static str,
    pub may_be_repeated: bool,
    pub may_be_settled: bool,
}

/// Which letters a list shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Show {
    All,
    NeedSomebody,
    /// Queued or on their way.
    Waiting,
    In(LetterState),
}

/// A page of letters.
#[derive(Clone, Debug)]
pub struct Filter {
    pub show: Show,
    pub kind: Option<String>,
    /// Only letters made before this one.
    pub before: Option<LetterId>,
    /// What was queued before waits too long.
    pub(super) long_ago: Timestamp,
}

impl Filter {
    pub fn new(clock: &Clock, show: Show) -> Self {
        Self { show, kind: None, before: None, long_ago: clock.in_seconds(-LONG) }
    }
}

/// What letters are counted by.
#[derive(Clone, Copy, Debug)]
pub enum Recent<'a> {
    /// Those to one address, as it was queued.
    To(&'a str),
    /// Those about one subject.
    About(Uuid),
}

/// Wakes the workers of this process.
static WAKE: Notify = Notify::const_new();

/// Queues a letter. Call it in the transaction of the change it tells about.
pub fn enqueue(tx: &mut Tx<'_>, new: &NewLetter<'_>) -> db::Result<LetterId> {
    let id = LetterId::new(tx);
    let now = tx.now();
    store::insert(tx, id, new, now)?;
    // Before the commit; the worker looks again a little later.
    WAKE.notify_waiters();
    Ok(id)
}

/// Queues a letter in place of earlier ones of its kind about the same: what waits is taken back, and what failed needs
/// nobody any more.
pub fn replace(tx: &mut Tx<'_>, new: &NewLetter<'_>) -> db::Result<LetterId> {
    withdraw(tx, new.kind, new.subject)?;
    enqueue(tx, new)
}

/// Takes back letters about `subject` that have not gone out; those that failed need nobody any more.
pub fn withdraw(tx: &mut Tx<'_>, kind: &'static str, subject: Uuid) -> db::Result<()> {
    let now = tx.now();
    store::cancel(tx, kind, subject, now)?;
    store::settle_all(tx, kind, subject, now)
}

/// Sends a failed or uncertain letter that stands at `version` once more, because a person said so. `false` when it is in
/// no such state, or somebody has decided since. The caller writes the audit row.
pub fn repeat(tx: &mut Tx<'_>, id: LetterId, version: i32) -> db::Result<bool> {
    let now = tx.now();
    let queued = store::requeue(tx, id, version, now)?;
    WAKE.notify_waiters();
    Ok(queued)
}

/// Notes that a person has seen to a letter in another way. As [`repeat`].
pub fn settle(tx: &mut Tx<'_>, id: LetterId, version: i32) -> db::Result<bool> {
    let now = tx.now();
    store::settle(tx, id, version, now)
}

/// A letter of a scope.
pub fn one(conn: &mut Conn, scope: Option<Uuid>, id: LetterId) -> db::Result<Option<LetterStatus>> {
    store::one(conn, scope, id)
}

/// At most `limit` letters of a scope, newest first.
pub fn page(
    conn: &mut Conn,
    scope: Option<Uuid>,
    filter: &Filter,
    limit: i64,
) -> db::Result<Vec<LetterStatus>> {
    store::page(conn, scope, filter, limit)
}

/// How many letters a scope has of each kind in each state.
pub fn counts(conn: &mut Conn, scope: Option<Uuid>) -> db::Result<Vec<(String, LetterState, i64)>> {
    store::counts(conn, scope)
}

/// How many letters of a scope need somebody: of every kind, or of one.
pub fn troubled(conn: &mut Conn, clock: &Clock, of: (Option<Uuid>, Option<&str>)) -> db::Result<i64> {
    store::troubled(conn, of, clock.in_seconds(-LONG))
}

/// The same for each of the scopes that has any, in one query.
pub fn troubled_in(conn: &mut Conn, clock: &Clock, scopes: &[Uuid]) -> db::Result<HashMap<Uuid, i64>> {
    Ok(store::troubled_in(conn, scopes, clock.in_seconds(-LONG))?.into_iter().collect())
}

/// How many letters of `kind` were made in the last `seconds` before `before`, and not taken back.
pub fn earlier(
    conn: &mut Conn,
    clock: &Clock,
    kind: &str,
    of: Recent<'_>,
    before: LetterId,
    seconds: i64,
) -> db::Result<i64> {
    store::earlier(conn, kind, of, before, clock.in_seconds(-seconds))
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
