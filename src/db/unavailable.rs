//! When the database cannot do what it usually can: told apart from our own faults, so that a person can be told too.

use diesel::result::DatabaseErrorKind;

use super::Error;
use super::guard::Loss;

/// Why the database cannot be used right now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outage {
    /// Too many at once, or it starts anew: a moment later it works.
    Busy,
    /// It takes nothing in until somebody mends it: the disk is full, the file read-only or changed from outside.
    Stopped,
}

/// What we say ourselves, where the database does not.
#[derive(Debug, thiserror::Error)]
pub(super) enum Unavailable {
    #[error("no connection to the database was free: {0}")]
    NoConnection(String),
    #[error("nothing is written any more: {0}")]
    Lost(#[from] Loss),
}

impl From<Unavailable> for Error {
    fn from(why: Unavailable) -> Self {
        Self::QueryBuilderError(Box::new(why))
    }
}

/// SQLite's and PostgreSQL's own words, for diesel passes no code on for them (nor for a deadlock, 40P01). PostgreSQL is asked to say
/// them in English on each connection (pool.rs), and `lydhor check` tells where it does not.
const BUSY: [&str; 7] = [
    "database is locked",
    "database table is locked",
    "deadlock detected",
    "too many clients",
    "remaining connection slots",
    "terminating connection",
    "the database system is",
];
const STOPPED: [&str; 8] = [
    "database or disk is full",
    "disk I/O error",
    "readonly database",
    "unable to open database file",
    "database disk image is malformed",
    "No space left on device",
    "could not extend file",
    "read-only transaction",
];

/// Is the database itself the cause? `None`: it did as it should, and we asked for something wrong.
pub fn outage(error: &Error) -> Option<Outage> {
    match error {
        Error::QueryBuilderError(why) => match why.downcast_ref()? {
            Unavailable::NoConnection(_) => Some(Outage::Busy),
            Unavailable::Lost(_) => Some(Outage::Stopped),
        },
        Error::DatabaseError(
            DatabaseErrorKind::SerializationFailure
            | DatabaseErrorKind::ClosedConnection
            | DatabaseErrorKind::UnableToSendCommand,
            _,
        )
        | Error::BrokenTransactionManager => Some(Outage::Busy),
        Error::DatabaseError(DatabaseErrorKind::ReadOnlyTransaction, _) => Some(Outage::Stopped),
        Error::DatabaseError(DatabaseErrorKind::Unknown, said) => {
            let said = said.message();
            let any = |words: &[&str]| words.iter().any(|words| said.contains(words));
            if any(&BUSY) {
                return Some(Outage::Busy);
            }
            any(&STOPPED).then_some(Outage::Stopped)
        }
        _ => None,
    }
}

/// May the same be tried again at once? Two writers met, and the database undid one of them.
pub(super) fn is_collision(error: &Error) -> bool {
    match error {
        Error::DatabaseError(DatabaseErrorKind::SerializationFailure, _) => true,
        Error::DatabaseError(DatabaseErrorKind::Unknown, said) => {
            said.message().contains("deadlock detected")
        }
        _ => false,
    }
}

/// Is the connection gone? What it had begun is undone by the server, unless it was the commit.
pub(super) fn is_connection_lost(error: &Error) -> bool {
    match error {
        Error::DatabaseError(
            DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
            _,
        )
        | Error::BrokenTransactionManager => true,
        Error::DatabaseError(DatabaseErrorKind::Unknown, said) => {
            said.message().contains("terminating connection")
        }
        _ => false,
    }
}
