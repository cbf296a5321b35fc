//! One write, one transaction: begun so that two writers never undo each other, and tried again where that is safe.

use std::ops::{Deref, DerefMut};
use std::time::Duration;

use diesel::connection::{AnsiTransactionManager, TransactionManager};
use diesel::result::DatabaseErrorKind;

use super::{Conn, Error};

/// How often a write is tried on PostgreSQL before its serialization failure is an error.
const TRIES: u32 = 5;

type Manager = <Conn as diesel::Connection>::TransactionManager;

/// A connection inside a write transaction. Store functions take `&mut Conn`, which this gives.
pub struct Tx<'a>(&'a mut Conn);

impl Deref for Tx<'_> {
    type Target = Conn;
    fn deref(&self) -> &Conn {
        self.0
    }
}
impl DerefMut for Tx<'_> {
    fn deref_mut(&mut self) -> &mut Conn {
        self.0
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
    /// For single rows changed on a condition that stands in the UPDATE itself.
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

pub(super) fn write<T, E: WriteError>(
    conn: &mut Conn,
    isolation: Isolation,
    mut work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    let mut tried = 1;
    loop {
        match once(conn, isolation, &mut work) {
            Err(error) if tried < TRIES && error.database().is_some_and(is_serialization_failure) => {
                std::thread::park_timeout(jitter(tried));
                tried += 1;
            }
            result => return result,
        }
    }
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
    let read = work(conn);
    // Nothing was written, so there is nothing to keep.
    Manager::rollback_transaction(conn)?;
    read
}

fn once<T, E: WriteError>(
    conn: &mut Conn,
    isolation: Isolation,
    work: &mut impl FnMut(&mut Tx<'_>) -> Result<T, E>,
) -> Result<T, E> {
    match conn {
        Conn::Sqlite(c) => AnsiTransactionManager::begin_transaction_sql(c, "BEGIN IMMEDIATE")?,
        Conn::Pg(c) => AnsiTransactionManager::begin_transaction_sql(c, isolation.begin())?,
    }
    match work(&mut Tx(conn)) {
        Ok(value) => {
            Manager::commit_transaction(conn)?;
            Ok(value)
        }
        Err(error) => {
            Manager::rollback_transaction(conn)?;
            Err(error)
        }
    }
}

fn is_serialization_failure(error: &Error) -> bool {
    matches!(error, Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _))
}

/// Two writers that met must not meet again: each waits a different short while.
fn jitter(tried: u32) -> Duration {
    let mut byte = [0_u8; 1];
    let spread = if getrandom::fill(&mut byte).is_ok() { u64::from(byte[0]) } else { 128 };
    Duration::from_micros((200 + spread * 20) * u64::from(tried))
}
