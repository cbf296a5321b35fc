//! One write, one transaction: begun so that two writers never undo each other, and tried again where that is safe.

use std::ops::{Deref, DerefMut};
use std::time::{Duration, Instant};

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

use super::guard::Guard;
use super::kept::Kept;
use super::pool::{Manager as Opener, get};
use super::unavailable::{Unavailable, is_collision, is_connection_lost};
use super::{Conn, Error};
use crate::clock::{Clock, MakesIds, day_of, id_at, later};

/// How long a write is tried on PostgreSQL before its meeting with others is an error. A person waits for it.
const PATIENCE: Duration = Duration::from_secs(8);
/// The longest wait between two tries, in microseconds.
const LONGEST_WAIT: u64 = 250_000;

type Manager = <Conn as diesel::Connection>::TransactionManager;

/// A write transaction: its connection, and the one moment at which all of it happens.
///
/// What reads takes `&mut Conn`, which this gives; what writes takes the transaction itself. Where it is tried again,
/// the moment is read again too.
pub struct Tx<'a> {
    conn: &'a mut Conn,
    now: Timestamp,
}

impl Tx<'_> {
    /// The connection, for a query.
    pub fn conn(&mut self) -> &mut Conn {
        self.conn
    }

    /// The moment of the transaction, in whole microseconds.
    pub fn now(&self) -> Timestamp {
        self.now
    }

    /// That day in Norway, where deadlines are counted.
    pub fn today(&self) -> Date {
        day_of(self.now)
    }

    /// `seconds` after that moment.
    pub fn in_seconds(&self, seconds: i64) -> Timestamp {
        later(self.now, seconds)
    }
}

impl MakesIds for Tx<'_> {
    fn make_id(&self) -> Uuid {
        id_at(self.now)
    }
}

impl Deref for Tx<'_> {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        self.conn
    }
}
impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Conn {
        self.conn
    }
}

/// An error that a write can end with: it tells whether the database was the cause.
pub trait WriteError: From<Error> + Send + 'static {
    fn database(&self) -> Option<&Error>;
}
impl WriteError for Error {
    fn database(&self) -> Option<&Error> {
        Some(self)
    }
}

/// `write_error!(SubmitError);` for an enum with `Database(#[from] db::Error)`.
#[macro_export]
macro_rules! write_error {
    ($error:ty) => {
        impl $crate::db::WriteError for $error {
            fn database(&self) -> Option<&$crate::db::Error> {
                match self {
                    Self::Database(error) => Some(error),
                    _ => None,
                }
            }
        }
    };
}

/// How a write is kept apart from others on PostgreSQL. SQLite has one writer at a time, whatever is asked.
#[derive(Clone, Copy)]
pub(super) enum Isolation {
    Serializable,
    /// For rows changed on a condition that stands in the UPDATE itself, or under a row that is held.
    ReadCommitted,
}

impl Isolation {
    fn begin(self) -> &'static str {
        match self {
            Self::Serializable => "BEGIN ISOLATION LEVEL SERIALIZABLE",
            Self::ReadCommitted => "BEGIN ISOLATION LEVEL READ COMMITTED",
        }
    }
}

/// Holds a row of a table until the write ends: whoever else wants to hold or change it waits, and then sees what was done.
///
/// For [`super::Db::write_rows`] on PostgreSQL. On SQLite nobody else writes meanwhile anyway.
pub fn hold(conn: &mut Conn, table: &'static str, id: Uuid) -> Result<(), Error> {
    use diesel::RunQueryDsl as _;
    if let Conn::Pg(pg) = conn {
        let row = diesel::sql_query(format!("SELECT 1 FROM {table} WHERE id = $1 FOR UPDATE"));
        Kept(row.bind::<diesel::sql_types::Uuid, _>(id)).execute(pg)?;
    }
    Ok(())
}

/// Where a write goes: the connections for writing, the watch over SQLite's files, and what tells it the time.
pub(super) struct Writers<'a> {
    pub(super) pool: &'a r2d2::Pool<Opener>,
    pub(super) clock: &'a Clock,
    pub(super) guard: Option<&'a Guard>,
}

pub(super) fn write<T, E: WriteError>(
    to: &Writers<'_>,
    isolation: Isolation,
    mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let began = Instant::now();
    let mut tried = 0;
    loop {
        // The connection is given back before the wait: others need it.
        let ended = once(&mut *get(to.pool)?, to, isolation, &mut work);
        match ended {
            Ok(value) => return Ok(value),
            Err(Undone { again: true, .. }) if began.elapsed() < PATIENCE => {
                std::thread::park_timeout(wait(tried));
                tried += 1;
            }
            Err(Undone { error, .. }) => return Err(error),
        }
    }
}

/// A write that was not done.
struct Undone<E> {
    error: E,
    /// Nothing of it stands, and the next try may go better.
    again: bool,
}

/// Reads that all see one moment, while others go on writing.
pub(super) fn snapshot<T, E: From<Error>>(
    conn: &mut Conn,
    work: impl FnOnce(&mut Conn) -> Result<T, E>,
) -> Result<T, E> {
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN")?,
        Conn::Pg(c) => {
            AnsiTransactionManager::begin_transaction_sql(
                c,
                "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
            )?;
        }
    }
    // Nothing was written, so there is nothing to keep.
    match (work(conn), Manager::rollback_transaction(conn)) {
        (Ok(_), Err(error)) => Err(error.into()),
        (read, _) => read,
    }
}

fn once<T, E: WriteError>(
    conn: &mut Conn,
    to: &Writers<'_>,
    isolation: Isolation,
    work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, Undone<E>> {
    let sound = || to.guard.map_or(Ok(()), Guard::check).map_err(|loss| Error::from(Unavailable::from(loss)));
    sound().map_err(for_good)?;
    begin(conn, isolation).map_err(undone)?;
    let worked = match work(&mut Tx { now: to.clock.now(), conn }) {
        Ok(value) => sound().map(|()| value).map_err(E::from),
        Err(error) => Err(error),
    };
    let value = match worked {
        Ok(value) => value,
        Err(error) => {
            // The connection is thrown away then, and what was begun with it: the first error is what to tell.
            if let Err(worse) = Manager::rollback_transaction(conn) {
                tracing::warn!(error = %worse, "a write could not be rolled back; its connection is closed");
            }
            return Err(undone(error));
        }
    };
    if let Err(error) = Manager::commit_transaction(conn).map_err(cause) {
        // Only a collision says that nothing was kept. After a broken line nobody knows.
        return Err(Undone { again: is_collision(&error), error: error.into() });
    }
    // Locks that were lost before the commit, or a file that was removed during it: it may not have been kept.
    sound().map_err(for_good)?;
    Ok(value)
}

fn begin(conn: &mut Conn, isolation: Isolation) -> Result<(), Error> {
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE"),
        Conn::Pg(c) => AnsiTransactionManager::begin_transaction_sql(c, isolation.begin()),
    }
}

/// Why a commit failed, also where the rollback after it failed too.
fn cause(error: Error) -> Error {
    match error {
        Error::RollbackErrorOnCommit { commit_error, rollback_error } => {
            tracing::warn!(error = %rollback_error, "nor could the write be rolled back");
            *commit_error
        }
        other => other,
    }
}

fn undone<E: WriteError>(error: impl Into<E>) -> Undone<E> {
    let error = error.into();
    Undone { again: error.database().is_some_and(|why| is_collision(why) || is_connection_lost(why)), error }
}

fn for_good<E: WriteError>(error: Error) -> Undone<E> {
    Undone { error: error.into(), again: false }
}

/// Writers that met must not meet again: each waits a different while, longer each time.
fn wait(tried: u32) -> Duration {
    let mut bytes = [0; 4];
    let spread = if getrandom::fill(&mut bytes).is_ok() { u64::from(u32::from_le_bytes(bytes)) } else { 0 };
    let most = (2_000_u64 << tried.min(10)).min(LONGEST_WAIT);
    Duration::from_micros(most / 4 + spread % most)
}
