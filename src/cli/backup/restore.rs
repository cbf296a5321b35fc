//! `restore`: a backup into an empty place, all of it or nothing; looked through from end to end before anything is written.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::Path;
use std::process::ExitCode;

use secrecy::ExposeSecret as _;

use super::form::{self, Fault};
use super::{FILES, KEY, ROWS, private_file};
use crate::clock::Clock;
use crate::config::Config;
use crate::db::{self, Db, Tx, dump, migrate};
use crate::files::{self, FileError, Files};

/// Bytes of a kept file that are held at a time.
const PIECE: usize = 256 * 1024;

/// What went wrong on the way through a backup that is whole.
#[derive(Debug, thiserror::Error)]
enum Stopped {
    #[error(transparent)]
    Backup(#[from] Fault),
    #[error(transparent)]
    File(#[from] FileError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(Stopped);

impl From<std::io::Error> for Stopped {
    fn from(error: std::io::Error) -> Self {
        Self::Backup(error.into())
    }
}

pub(in crate::cli) fn restore(config: &Config, file: &Path) -> anyhow::Result<ExitCode> {
    form::verify(file)?;
    let db = Db::open(config.database_url.expose_secret(), 1)?;
    migrate::run(&db)?;
    anyhow::ensure!(
        db.read_now(dump::is_empty)?,
        "the database is not empty; a backup is restored into an empty one"
    );
    restore_key(config, file)?;
    // The files first: rows that are there have theirs.
    let files = lay_files(&Files::open(config)?, file)?;
    let rows = db.write_now(|tx| write_rows(tx, file))?;
    println!("{rows} rows and {files} files restored.");
    Ok(ExitCode::SUCCESS)
}

fn lay_files(files: &Files, file: &Path) -> Result<u64, Stopped> {
    let (clock, mut laid) = (Clock::default(), 0_u64);
    form::each(file, &mut |name, entry| {
        let Some(name) = name.strip_prefix(FILES) else { return Ok(()) };
        let mut incoming = files.begin(&clock, usize::MAX)?;
        let mut piece = vec![0; PIECE];
        loop {
            let read = entry.read(&mut piece)?;
            match piece.get(..read) {
                Some([]) | None => break,
                Some(bytes) => incoming.write(bytes)?,
            }
        }
        files.lay(name, &incoming.finish()?)?;
        laid = laid.saturating_add(1);
        Ok::<_, Stopped>(())
    })?;
    Ok(laid)
}

fn write_rows(tx: &mut Tx<'_>, file: &Path) -> Result<u64, Stopped> {
    let mut rows = 0_u64;
    form::each(file, &mut |name, entry| {
        let Some(table) = table_of(name) else { return Ok(()) };
        lines(entry, &mut |line| {
            rows = rows.saturating_add(1);
            dump::write(tx, table, line)
        })
    })?;
    // Their parts stand now.
    form::each(file, &mut |name, entry| match table_of(name) {
        Some("revision") => lines(entry, &mut |line| dump::close_revision(tx, line)),
        _ => Ok(()),
    })?;
    Ok(rows)
}

/// `rows/audit_event/000001.jsonl` holds rows of `audit_event`.
fn table_of(name: &str) -> Option<&'static str> {
    let (table, _) = name.strip_prefix(ROWS)?.split_once('/')?;
    dump::TABLES.iter().find(|known| **known == table).copied()
}

fn lines(entry: &mut dyn Read, each: &mut dyn FnMut(&str) -> db::Result<()>) -> Result<(), Stopped> {
    for line in BufReader::new(entry).lines() {
        each(&line?)?;
    }
    Ok(())
}

/// Only a folder without a key takes the backup's: links already sent from here must not die.
fn restore_key(config: &Config, file: &Path) -> anyhow::Result<()> {
    files::folder(&config.data_dir)?;
    let path = config.data_dir.join(KEY);
    let mut key = Vec::new();
    form::each(file, &mut |name, entry| {
        if name == KEY {
            entry.read_to_end(&mut key).map_err(Fault::Disk)?;
        }
        Ok::<_, Fault>(())
    })?;
    if path.exists() {
        anyhow::ensure!(
            std::fs::read(&path)? == key,
            "{} is another key than the backup's: move it away first",
            path.display()
        );
        return Ok(());
    }
    private_file(&path)?.write_all(&key)?;
    Ok(())
}
