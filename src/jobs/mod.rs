//! Jobs: work that takes time, done by a worker in chunks, at least once, with how far it has come.
//!
//! A job names what it is about, and its [`Work`] does it in steps: each one write transaction, which moves the progress too,
//! so that whoever goes on after a stop goes on from there. A job is run by whoever holds its lease, and no step of another
//! is kept. Letters are no jobs: they go out at most once ([`crate::mail::outbox`]).

mod run;
mod store;
pub mod web;
pub mod worker;

use jiff::Timestamp;
use serde_json::json;
use tokio::sync::Notify;
use uuid::Uuid;

use crate::clock::Clock;
use crate::db::schema::job;
use crate::db::types::{AnyId, Js, Ts};
use crate::db::{self, Conn, Tx};
use crate::lang::Arg;

pub use run::Run;

crate::id!(
    /// A job's id.
    JobId
);

crate::text_enum!(
    /// Where a job is.
    JobState {
        /// For its time, or for somebody who is free.
        Waiting = "waiting",
        Running = "running",
        Done = "done",
        /// It will not be tried again unless a person says so.
        Failed = "failed",
    }
);

/// Lived days that a job that is done is kept for whoever started it. One that failed is kept until somebody deals with it.
const KEPT_DAYS: i32 = 14;

/// Does the work of one kind. `app` registers it; slices do not know the worker.
pub trait Work: Send + Sync {
    /// `slice.what`, such as `consultees.save_list`.
    fn kind(&self) -> &'static str;

    /// Is there always one, which comes again and again? It is never given up.
    fn stands(&self) -> bool {
        false
    }

    /// Does what is left to do. It may have been begun before, so it asks what is done. Runs on a blocking thread.
    fn run(&self, run: &Run<'_>) -> Result<Ended, Fault>;
}

/// How work ended that did not fail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ended {
    /// Nothing is left.
    Done(Said),
    /// Nothing is left for now.
    Again(Next),
}

/// When there may be more to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// In so many seconds.
    In(i64),
    /// On the next day that the program lives through ([`crate::db::lived`]).
    Day,
}

/// Why work did not come to its end.
#[derive(Debug, thiserror::Error)]
pub enum Fault {
    /// It would fail the same way again. What the person who started it is told.
    #[error("{}", .0.key)]
    Failed(Said),
    /// It may go better later; what to write in the log.
    #[error("{0}")]
    Retry(String),
    #[error(transparent)]
    Database(#[from] db::Error),
    /// Another holds the job now, and goes on with it.
    #[error("another goes on with it")]
    Lost,
    /// The program is to stop; the job goes on at the next start.
    #[error("the program stops")]
    Stopped,
}
crate::write_error!(Fault);

/// What came of a job: a text by key, and numbers for its placeholders. No words of persons can stand in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    key: &'static str,
    counts: Vec<(&'static str, i64)>,
}

impl Said {
    pub fn new(key: &'static str) -> Self {
        Self { key, counts: Vec::new() }
    }

    /// Adds the number of a placeholder.
    #[must_use]
    pub fn count(mut self, name: &'static str, number: impl Into<i64>) -> Self {
        self.counts.push((name, number.into()));
        self
    }

    fn stored(&self) -> Js {
        Js(self.counts.iter().map(|(name, number)| ((*name).to_owned(), json!(number))).collect())
    }
}

/// A job to be done.
#[derive(Clone, Copy, Debug)]
pub struct NewJob {
    pub kind: &'static str,
    /// What it is about. Of one kind about one subject, one at a time is open.
    pub subject: Uuid,
    /// The account that is shown how far it has come; `None` where nobody asked for it.
    pub started_by: Option<Uuid>,
}

/// A job as it stands.
#[derive(Clone, Debug, diesel::Queryable, diesel::Selectable)]
#[diesel(table_name = job)]
pub struct Job {
    pub id: JobId,
    pub kind: String,
    subject_id: AnyId,
    started_by: Option<AnyId>,
    pub state: JobState,
    due_at: Ts,
    /// Begun so often since it last came any further.
    pub attempts: i32,
    /// Done so far, of `total`; both 0 where nobody knows.
    pub done: i32,
    pub total: i32,
    said: Option<String>,
    said_counts: Js,
}

impl Job {
    pub fn subject(&self) -> Uuid {
        self.subject_id.0
    }

    /// When it is tried again, if it waits.
    pub fn due_at(&self) -> Timestamp {
        self.due_at.0
    }

    /// Is there more to come of it?
    pub fn is_open(&self) -> bool {
        matches!(self.state, JobState::Waiting | JobState::Running)
    }

    /// What came of it: a text's key, with its numbers.
    pub fn said(&self) -> Option<(&str, Vec<(String, Arg)>)> {
        let counts = self.said_counts.0.as_object().into_iter().flatten();
        let number = |value: &serde_json::Value| Arg::of(&value.to_string());
        let counts = counts.map(|(name, value)| (name.clone(), number(value))).collect();
        self.said.as_deref().map(|key| (key, counts))
    }
}

/// Wakes the workers of this process.
static WAKE: Notify = Notify::const_new();

/// Puts a job in the queue, unless one of its kind about the same waits or runs; gives the one that does. Call it in the
/// transaction of what it follows from.
pub fn enqueue(tx: &mut Tx<'_>, new: &NewJob) -> db::Result<JobId> {
    let (id, now) = (JobId::new(tx), tx.now());
    store::insert(tx, id, new, now)?;
    // Before the commit; the worker looks again a little later.
    WAKE.notify_waiters();
    store::open(tx, new.kind, new.subject)?.ok_or(db::Error::NotFound)
}

/// Tries a failed job once more, because whoever started it says so. `false` when it is in no such
/// state, or another of its kind about the same is on its way.
pub fn repeat(tx: &mut Tx<'_>, id: JobId, by: Uuid) -> db::Result<bool> {
    let Some(failed) = store::started(tx, id, by)? else { return Ok(false) };
    if store::open(tx, &failed.kind, failed.subject())?.is_some() {
        return Ok(false);
    }
    let now = tx.now();
    let again = store::repeat(tx, id, by, now)?;
    WAKE.notify_waiters();
    Ok(again)
}

/// A job that this account started.
pub fn started(conn: &mut Conn, id: JobId, by: Uuid) -> db::Result<Option<Job>> {
    store::started(conn, id, by)
}

/// The latest job of a kind about a subject.
pub fn latest(conn: &mut Conn, kind: &str, subject: Uuid) -> db::Result<Option<Job>> {
    store::latest(conn, kind, subject)
}

/// Jobs that could be begun now or are under way, leaving out what comes by itself; and those that failed.
pub fn left(conn: &mut Conn, clock: &Clock) -> db::Result<(i64, i64)> {
    store::left(conn, clock.now())
}

/// The jobs of a kind about these subjects that wait, run or failed; the latest about each comes last.
pub fn not_done(conn: &mut Conn, kind: &str, subjects: &[Uuid]) -> db::Result<Vec<Job>> {
    store::not_done(conn, kind, subjects)
}

/// Forgets what failed of a kind about a subject: somebody has begun it anew, or put its subject away.
pub fn forget_failed(tx: &mut Tx<'_>, kind: &str, subject: Uuid) -> db::Result<()> {
    store::forget_failed(tx, kind, subject)
}

/// Forgets all jobs about subjects that are gone. A worker that has one under way finds it lost.
pub fn forget(tx: &mut Tx<'_>, subjects: &[Uuid]) -> db::Result<()> {
    store::forget(tx, subjects)
}

/// Forgets jobs that were done [`KEPT_DAYS`] ago, by both signs: lived days, and the clock.
pub fn forget_done(tx: &mut Tx<'_>, lived: i32) -> db::Result<usize> {
    let before = tx.in_seconds(-i64::from(KEPT_DAYS - 1) * 86_400);
    store::forget_done(tx, lived.saturating_sub(KEPT_DAYS), before)
}

/// Waits until a job is put in the queue of this process.
async fn woken() {
    WAKE.notified().await;
}
