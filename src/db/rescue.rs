//! When SQLite's files were changed from outside: puts what only this process still holds where the next start finds it.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::PathBuf;

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};

use super::file::beside;
use super::guard::{Guard, Loss};
use super::{Conn, Error};

/// What was done with what was received.
#[derive(Debug)]
pub(super) enum Rescue {
    /// It lies in the files as they are.
    Unneeded,
    /// Everything is in the database file itself now.
    Folded,
    /// The files are others' now: everything this process holds is in a file of its own.
    Copied(PathBuf),
}

/// What is right, by what is wrong with the files.
#[derive(Debug, PartialEq, Eq)]
enum Plan {
    Leave,
    Fold,
    Copy,
}

/// Somebody who opened the database since has a `-wal` of their own; we fold ours in only where nobody has written there.
fn plan([database, wal, shm]: [Option<Loss>; 3], wal_there: u64) -> Plan {
    let replaced = |loss: Option<Loss>| matches!(loss, Some(Loss::Replaced(_)));
    match (database, wal, shm) {
        (None, None, None) => Plan::Fold,
        (None, None, Some(_)) => Plan::Leave,
        (None, Some(Loss::Replaced(_)), None) if wal_there == 0 => Plan::Fold,
        (None, Some(Loss::Removed(_)), shm) if !replaced(shm) => Plan::Fold,
        _ => Plan::Copy,
    }
}

/// Once is enough; where it fails it may be tried again.
pub(super) fn rescue(conn: &mut Conn, guard: &Guard) -> Result<Rescue, Error> {
    match plan(guard.each(), guard.wal_there()) {
        Plan::Leave => Ok(Rescue::Unneeded),
        Plan::Fold => fold(conn).map(|()| Rescue::Folded),
        Plan::Copy => copy(conn, guard).map(Rescue::Copied),
    }
}

#[derive(QueryableByName)]
struct Checkpoint {
    #[diesel(sql_type = Integer)]
    busy: i32,
}

fn fold(conn: &mut Conn) -> Result<(), Error> {
    let done: Checkpoint = diesel::sql_query("PRAGMA wal_checkpoint(TRUNCATE)").get_result(conn)?;
    if done.busy == 0 {
        return Ok(());
    }
    Err(Error::QueryBuilderError("others are reading; not everything is in the database file yet".into()))
}

fn copy(conn: &mut Conn, guard: &Guard) -> Result<PathBuf, Error> {
    let path = new_file(guard).map_err(|error| Error::QueryBuilderError(Box::new(error)))?;
    let name = path.to_string_lossy().into_owned();
    diesel::sql_query("VACUUM INTO $1").bind::<Text, _>(name).execute(conn)?;
    Ok(path)
}

/// An empty file of its owner's alone: SQLite fills it.
fn new_file(guard: &Guard) -> std::io::Result<PathBuf> {
    let mut number = 1_u32;
    loop {
        let path = beside(guard.path(), &format!(".rescued-{number}"));
        match OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path) {
            Ok(_made) => return Ok(path),
            Err(there) if there.kind() == ErrorKind::AlreadyExists => number = number.saturating_add(1),
            Err(error) => return Err(error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::guard::File;
    use super::*;

    #[test]
    fn what_is_held_goes_into_the_file_only_where_nobody_else_has_begun_to_write() {
        let gone = |file| Some(Loss::Removed(file));
        let other = |file| Some(Loss::Replaced(file));
        let (db, wal, shm) = (File::Database, File::Wal, File::Shm);
        for (each, there, right) in [
            ([None, None, None], 9, Plan::Fold),
            ([None, gone(wal), None], 0, Plan::Fold),
            ([None, gone(wal), gone(shm)], 0, Plan::Fold),
            ([None, other(wal), None], 0, Plan::Fold),
            ([None, other(wal), None], 9, Plan::Copy),
            ([None, gone(wal), other(shm)], 0, Plan::Copy),
            ([None, other(wal), other(shm)], 0, Plan::Copy),
            ([None, None, gone(shm)], 9, Plan::Leave),
            ([gone(db), None, None], 9, Plan::Copy),
            ([other(db), other(wal), other(shm)], 0, Plan::Copy),
        ] {
            assert_eq!(plan(each, there), right, "{each:?}, {there} bytes");
        }
    }
}
