//! Removing what nothing points at, and what was left on its way in.

use std::io;

use super::{BlobId, Files, store};
use crate::clock::Clock;
use crate::db::{self, Db, Tx};

/// How long a file lies unused before it is removed, in days that the program lives through. A backup that began before the last
/// row was taken away still finds it.
const KEPT_DAYS: i32 = 2;
/// By the clock too.
const KEPT_SECONDS: i64 = 86_400;
/// Rows looked at in one step: whether anything points at each is asked of every table that could.
const LOOKED_AT: i64 = 200;
/// Files given up in one step, and removed between two.
const AT_ONCE: i64 = 40;

/// What does one step of a sweep: a short write transaction, so that others come in between. Gives what the work gave.
pub type Step<'a, E> = dyn FnMut(&mut dyn FnMut(&mut Tx<'_>) -> db::Result<usize>) -> Result<usize, E> + 'a;

/// Once a lived day, by as many programs as like. Says how many files were removed. It goes on where it was stopped. Blocks.
pub fn sweep<E: From<db::Error>>(
    files: &Files,
    db: &Db,
    clock: &Clock,
    lived: i32,
    step: &mut Step<'_, E>,
) -> Result<usize, E> {
    mark(lived, step)?;
    let (until, before) = (lived.saturating_sub(KEPT_DAYS), clock.in_seconds(-KEPT_SECONDS));
    while step(&mut |tx| store::give_up(tx, (until, before), AT_ONCE))? > 0 {}
    let done = remove(files, db, step)?;
    if let Err(error) = forget_staged(files, clock) {
        tracing::error!(%error, "the folder of staged files cannot be looked through");
    }
    Ok(done)
}

/// Says from when on files have been unused, those of some rows at a time.
fn mark<E>(lived: i32, step: &mut Step<'_, E>) -> Result<(), E> {
    let mut after = None;
    loop {
        let mut last = None;
        // Only what was marked is work done: looking is none.
        step(&mut |tx| {
            let (marked, next) = store::mark(tx, lived, after, LOOKED_AT)?;
            last = next;
            Ok(marked)
        })?;
        if last.is_none() {
            return Ok(());
        }
        after = last;
    }
}

/// Removes files whose rows are gone. Those that cannot be removed now are told, and wait for the next day.
fn remove<E: From<db::Error>>(files: &Files, db: &Db, step: &mut Step<'_, E>) -> Result<usize, E> {
    let (mut done, mut after) = (0_usize, None);
    loop {
        let names = db.read_now(|conn| store::removals(conn, after, AT_ONCE))?;
        let Some((last, _)) = names.last() else { return Ok(done) };
        after = Some(*last);
        let removed = |(id, name): &(BlobId, String)| match files.remove(name) {
            Ok(()) => Some(*id),
            Err(error) => {
                tracing::error!(%error, "an unused file cannot be removed; the next day tries again");
                None
            }
        };
        let gone: Vec<BlobId> = names.iter().filter_map(removed).collect();
        done = done.saturating_add(step(&mut |tx| store::removed(tx, &gone))?);
    }
}

/// What a process left that died while a file came in: no upload takes a day. One that did after all is refused when it ends.
fn forget_staged(files: &Files, clock: &Clock) -> io::Result<()> {
    let before = clock.in_seconds(-KEPT_SECONDS).as_second();
    for entry in std::fs::read_dir(files.staging())? {
        let entry = entry?;
        let begun = entry.file_name().to_str().and_then(|name| name.split_once('-')?.0.parse::<i64>().ok());
        if begun.is_some_and(|at| at < before) {
            match std::fs::remove_file(entry.path()) {
                // Another program sweeps too.
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
    }
    Ok(())
}
