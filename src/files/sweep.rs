//! Removing what nothing points at, and what was left on its way in.

use std::io;

use super::{Files, store};
use crate::clock::Clock;
use crate::db::{self, Db};

/// How long a file lies unused before it is removed, in days that the program lives through. A backup that began before the last
/// row was taken away still finds it.
const KEPT_DAYS: i32 = 2;
/// By the clock too.
const KEPT_SECONDS: i64 = 86_400;
/// Files given up in one transaction.
const AT_ONCE: i64 = 100;

/// Once a lived day, by as many programs as like. Says how many files were removed. It goes on where it was stopped.
pub async fn sweep(files: &Files, db: &Db, clock: &Clock, lived: i32) -> db::Result<usize> {
    let (until, before) = (lived.saturating_sub(KEPT_DAYS), clock.in_seconds(-KEPT_SECONDS));
    db.write(move |tx| store::mark(tx, lived)).await?;
    while db.write(move |tx| store::give_up(tx, (until, before), AT_ONCE)).await? > 0 {}
    let mut done = 0_usize;
    loop {
        let names = db.read(|conn| store::removals(conn, AT_ONCE)).await?;
        let there = names.len();
        let mut gone = 0_usize;
        for (id, name) in names {
            let removing = files.clone();
            let removed = blocking(move || removing.remove(&name)).await;
            if let Err(error) = removed {
                tracing::error!(%error, "an unused file cannot be removed; the next day tries again");
                continue;
            }
            db.write(move |tx| store::removed(tx, id)).await?;
            gone = gone.saturating_add(1);
        }
        done = done.saturating_add(gone);
        if gone == 0 || gone < there {
            break;
        }
    }
    let (files, clock) = (files.clone(), clock.clone());
    if let Err(error) = blocking(move || forget_staged(&files, &clock)).await {
        tracing::error!(%error, "the folder of staged files cannot be looked through");
    }
    Ok(done)
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> io::Result<T> + Send + 'static) -> io::Result<T> {
    tokio::task::spawn_blocking(work).await.map_err(io::Error::other)?
}

/// What a process left that died while a file came in: no upload takes a day. One that did after all is refused when it ends.
fn forget_staged(files: &Files, clock: &Clock) -> io::Result<()> {
    let before = clock.in_seconds(-KEPT_SECONDS).as_second();
    for entry in std::fs::read_dir(files.staging())? {
        let entry = entry?;
        let begun = entry.file_name().to_str().and_then(|name| name.split_once('-')?.0.parse::<i64>().ok());
        if begun.is_some_and(|at| at < before) {
            std::fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}
