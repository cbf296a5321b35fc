//! `restore`: a backup into an empty place, all of it or nothing; looked through from end to end before anything is written.

use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use secrecy::ExposeSecret as _;

use super::form::{self, Fault};
use super::{DAMAGED, FILES, KEY, ROWS, private_file};
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
    let (files, mut laid) = (Files::open(config)?, Laid::default());
    let rows = fill(config, (&db, &files), file, &mut laid);
    if rows.is_err() {
        laid.take_away(&files);
    }
    println!("{} rows and {} files restored.", rows?, laid.count);
    warn_of_damaged(file)?;
    Ok(ExitCode::SUCCESS)
}

/// The key, then the files, then the rows: those that are there have theirs.
fn fill(config: &Config, (db, files): (&Db, &Files), file: &Path, laid: &mut Laid) -> anyhow::Result<u64> {
    laid.key = restore_key(config, file)?;
    lay_files(files, file, laid)?;
    Ok(db.write_now(|tx| write_rows(tx, file))?)
}

/// What this restore has put beside the database, and was not there before.
#[derive(Default)]
struct Laid {
    count: u64,
    new: Vec<String>,
    key: Option<PathBuf>,
}

impl Laid {
    /// All or nothing: the rows are undone by the database, the rest by us.
    fn take_away(&self, files: &Files) {
        let undone = self.new.iter().map(|name| files.take_away(name));
        let undone = undone.chain(self.key.iter().map(std::fs::remove_file));
        for error in undone.filter_map(Result::err) {
            eprintln!("what was restored before the fault could not all be removed again: {error}");
        }
    }
}

fn warn_of_damaged(file: &Path) -> anyhow::Result<()> {
    let mut names = String::new();
    form::each(file, &mut |name, entry| {
        if name == DAMAGED {
            entry.read_to_string(&mut names).map_err(Fault::Disk)?;
        }
        Ok::<_, Fault>(())
    })?;
    for name in names.lines() {
        eprintln!("not restored: {name} was missing or damaged when the backup was made");
    }
    Ok(())
}

fn lay_files(files: &Files, file: &Path, laid: &mut Laid) -> Result<(), Stopped> {
    let clock = Clock::default();
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
        if files.lay(name, &incoming.finish()?)? {
            laid.new.push(name.to_owned());
        }
        laid.count = laid.count.saturating_add(1);
        Ok::<_, Stopped>(())
    })
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

/// Only a folder without a key takes the backup's: links already sent from here must not die. The key, if it was laid now.
fn restore_key(config: &Config, file: &Path) -> anyhow::Result<Option<PathBuf>> {
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
        return Ok(None);
    }
    let written = private_file(&path)?.write_all(&key);
    if let Err(error) = written {
        // Half a key would be another than the backup's, next time.
        std::fs::remove_file(&path)?;
        return Err(error.into());
    }
    Ok(Some(path))
}
