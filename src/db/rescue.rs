//! When SQLite's files were changed from outside: puts what only this process still holds where the next start finds it.

use std::fs::OpenOptions;
use std::io::ErrorKind;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

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
    let ours = |error: std::io::Error| Error::QueryBuilderError(Box::new(error));
    // Under way it has another name: a file called rescued is whole.
    let half = beside(guard.path(), ".rescuing");
    remove(&half).and_then(|()| make(&half)).map_err(ours)?;
    let name = half.to_string_lossy().into_owned();
    diesel::sql_query("VACUUM INTO $1").bind::<Text, _>(name).execute(conn)?;
    let path = free(guard).map_err(ours)?;
    std::fs::rename(&half, &path).map_err(ours)?;
    Ok(path)
}

/// What an earlier try has left. Nobody has opened it but the SQLite that failed to fill it.
fn remove(half: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(half) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// An empty file of its owner's alone: SQLite fills it.
fn make(path: &Path) -> std::io::Result<()> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(path).map(drop)
}

/// The first name that no rescue has taken.
fn free(guard: &Guard) -> std::io::Result<PathBuf> {
    let mut number = 1_u32;
    loop {
        let path = beside(guard.path(), &format!(".rescued-{number}"));
        if !path.try_exists()? {
            return Ok(path);
        }
        number = number.saturating_add(1);
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
