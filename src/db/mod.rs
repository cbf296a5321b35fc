//! The database: one connection type over SQLite and PostgreSQL, and the two ways to use it.
//!
//! [`Db::read`] and [`Db::write`] each run one closure on a blocking thread: one unit of work, one transaction.
//! A write runs BEGIN IMMEDIATE on SQLite and SERIALIZABLE on PostgreSQL, and may run again there, so its closure
//! has no effect outside the database.

pub mod both;
pub mod content;
pub mod dump;
mod file;
mod guard;
pub mod kept;
pub mod keyset;
pub mod lived;
pub mod migrate;
mod others;
pub mod pool;
mod pooled;
mod proc;
pub mod recount;
mod rescue;
pub mod schema;
pub mod tally;
mod target;
mod transaction;
pub mod types;
mod unavailable;
mod watch;

pub use both::Both;
pub use guard::{File, Loss};
pub use others::{Other, others};
pub use pool::Db;
pub use transaction::{Tx, WriteError, hold};
pub use unavailable::{Outage, outage};

/// A connection to either database.
#[derive(diesel::MultiConnection)]
pub enum Conn {
    Pg(diesel::PgConnection),
    Sqlite(diesel::SqliteConnection),
}

/// What the database says when it cannot do as asked.
pub type Error = diesel::result::Error;
/// The result of a query.
pub type Result<T> = diesel::QueryResult<T>;

/// Is this the refusal of a second row where only one may stand?
pub fn is_unique_violation(error: &Error) -> bool {
    matches!(error, Error::DatabaseError(diesel::result::DatabaseErrorKind::UniqueViolation, _))
}
