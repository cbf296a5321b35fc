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
    let (rows, kept) = written.with_context(|| file.display().to_string())?;
    println!(
        "{rows} rows and {kept} files in {}. It holds personal data and the server's key: keep it as you keep the database.",
        file.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn write(config: &Config, db: &Db, out: File) -> anyhow::Result<(u64, usize)> {
    let mut out = Writer::begin(BufWriter::new(out))?;
    out.bytes(KEY, &std::fs::read(config.data_dir.join(KEY)).context("the server's key")?)?;
    let read = |conn: &mut Conn| Ok::<_, FileError>((write_rows(conn, &mut out)?, used(conn)?));
    // The files that were used at that moment are there for a day at least, whatever happens to their rows.
    let (rows, blobs) = db.snapshot_now(read)?;
    write_files(&Files::open(config)?, &blobs, &mut out)?;
    out.finish()?.into_inner().map_err(std::io::IntoInnerError::into_error)?.sync_all()?;
    Ok((rows, blobs.len()))
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

fn write_files(files: &Files, blobs: &[Blob], out: &mut Out) -> Result<(), FileError> {
    for blob in blobs {
        let name = blob.name();
        let hash = out.stream(&format!("{FILES}{name}"), blob.bytes(), files.reader(blob)?)?;
        if hash != blob.hash {
            return Err(FileError::Damaged(name, "its content is another"));
        }
    }
    eprintln!("files: {}", blobs.len());
    Ok(())
}

fn private_file(path: &Path) -> anyhow::Result<File> {
    files::create_new(path).with_context(|| path.display().to_string())
}

/// A fault outside the database, carried through its transaction.
fn outside(error: std::io::Error) -> db::Error {
    db::Error::QueryBuilderError(Box::new(error))
}
