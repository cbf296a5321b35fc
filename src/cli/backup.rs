//! `backup`: one archive with every row, every kept file, and the server's key without which sent links die; of one moment.

mod form;
mod restore;

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use secrecy::ExposeSecret as _;

use self::form::Writer;
use crate::config::Config;
use crate::db::{self, Conn, Db, dump, migrate};
use crate::files::{self, Blob, FileError, Files};

pub(super) use restore::restore;

const KEY: &str = "server.key";
/// Before the names of tables and of kept files.
const ROWS: &str = "rows/";
const FILES: &str = "files/";
/// An entry that is there only where kept files are missing or damaged: their names.
const DAMAGED: &str = "damaged";
/// The exit status of a backup that lacks files which are missing or damaged.
const NOT_WHOLE: u8 = 3;
/// Bytes of rows in one entry, about: so much of a table is in memory.
const PIECE: usize = 1024 * 1024;

type Out = Writer<BufWriter<File>>;

/// Writes everything there is, as it stood at one moment.
pub(super) fn backup(config: &Config, file: &Path) -> anyhow::Result<ExitCode> {
    let db = Db::open(config.database_url.expose_secret(), 1)?;
    anyhow::ensure!(!migrate::pending(&db)?, "the schema is older than this program: run lydhor migrate");
    let out = private_file(file)?;
    let written = write(config, &db, out);
    if written.is_err() {
        // What is half is no backup, and must not be taken for one.
        std::fs::remove_file(file)?;
    }
    let Made { rows, kept, damaged } = written.with_context(|| file.display().to_string())?;
    println!(
        "{rows} rows and {kept} files in {}. It holds personal data and the server's key: keep it as you keep the database.",
        file.display()
    );
    if damaged.is_empty() {
        return Ok(ExitCode::SUCCESS);
    }
    for fault in &damaged {
        eprintln!("NOT in the backup: {fault}");
    }
    eprintln!("{} kept files are missing or damaged. Keep older backups: they may hold them.", damaged.len());
    Ok(ExitCode::from(NOT_WHOLE))
}

/// What a backup holds, and what it lacks.
struct Made {
    rows: u64,
    kept: usize,
    /// Files that are not what they should be, with why.
    damaged: Vec<String>,
}

fn write(config: &Config, db: &Db, out: File) -> anyhow::Result<Made> {
    let mut out = Writer::begin(BufWriter::new(out))?;
    out.bytes(KEY, &std::fs::read(config.data_dir.join(KEY)).context("the server's key")?)?;
    let read = |conn: &mut Conn| Ok::<_, FileError>((write_rows(conn, &mut out)?, used(conn)?));
    // The files that were used at that moment are there for a day at least, whatever happens to their rows.
    let (rows, blobs) = db.snapshot_now(read)?;
    let damaged = write_files(&Files::open(config)?, &blobs, &mut out)?;
    out.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    Ok(Made { rows, kept: blobs.len().saturating_sub(damaged.len()), damaged })
}

fn write_rows(conn: &mut Conn, out: &mut Out) -> Result<u64, FileError> {
    let mut rows = 0_u64;
    for table in dump::TABLES {
        let (before, mut piece, mut number) = (rows, Vec::new(), 1);
        let mut put = |piece: &mut Vec<u8>| {
            let put = out.bytes(&format!("{ROWS}{table}/{number:06}.jsonl"), piece);
            number += 1;
            piece.clear();
            put.map_err(outside)
        };
        dump::read(conn, table, &mut |line| {
            rows += 1;
            writeln!(piece, "{line}").map_err(outside)?;
            if piece.len() >= PIECE { put(&mut piece) } else { Ok(()) }
        })?;
        if !piece.is_empty() {
            put(&mut piece)?;
        }
        eprintln!("{table}: {}", rows - before);
    }
    Ok(rows)
}

/// Every file that a row points at.
fn used(conn: &mut Conn) -> db::Result<Vec<Blob>> {
    let mut all = Vec::new();
    loop {
        let next = files::all(conn, all.last().map(|blob: &Blob| blob.id), 1_000)?;
        if next.is_empty() {
            return Ok(all);
        }
        all.extend(next);
    }
}

/// Every file that is what it should be, read before it is written: what stands in a tar is not taken out again. Gives the others.
fn write_files(files: &Files, blobs: &[Blob], out: &mut Out) -> anyhow::Result<Vec<String>> {
    let (mut names, mut damaged) = (String::new(), Vec::new());
    for blob in blobs {
        let name = blob.name();
        let whole = match files.is_whole(blob) {
            Ok(true) => Ok(()),
            Ok(false) => Err(FileError::Damaged(name.clone(), "its content is another")),
            Err(error) => Err(error),
        };
        if let Err(fault) = whole {
            names.push_str(&name);
            names.push('\n');
            damaged.push(format!("{name}: {fault}"));
            continue;
        }
        let hash = out.stream(&format!("{FILES}{name}"), blob.bytes(), files.reader(blob)?)?;
        anyhow::ensure!(hash == blob.hash, "{name} was changed while it was read");
    }
    // A place that does not answer is another matter than a file that is damaged.
    anyhow::ensure!(
        damaged.is_empty() || damaged.len() < blobs.len() || blobs.len() == 1,
        "none of the {} kept files can be read in {}: {}",
        blobs.len(),
        files.place_name(),
        damaged.first().map_or("", String::as_str)
    );
    if !names.is_empty() {
        out.bytes(DAMAGED, names.as_bytes())?;
    }
    eprintln!("files: {}", blobs.len().saturating_sub(damaged.len()));
    Ok(damaged)
}

fn private_file(path: &Path) -> anyhow::Result<File> {
    files::create_new(path).with_context(|| path.display().to_string())
}

/// A fault outside the database, carried through its transaction.
fn outside(error: std::io::Error) -> db::Error {
    db::Error::QueryBuilderError(Box::new(error))
}
