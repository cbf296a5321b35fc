//! `backup` and `restore`: one ZIP with every row, and the server's key without which sent links die.

use std::fs::File;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context as _;
use secrecy::ExposeSecret as _;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::config::Config;
use crate::db::{Conn, Db, Tx, dump, migrate};
use crate::files;

const FORMAT: &str = "lydhor-backup-1";
const KEY: &str = "server.key";

/// Writes everything there is, as it stood at one moment.
pub(super) fn backup(config: &Config, file: &Path) -> anyhow::Result<ExitCode> {
    let db = Db::open(config.database_url.expose_secret(), 1)?;
    anyhow::ensure!(!migrate::pending(&db)?, "the schema is older than this program: run lydhor migrate");
    let out = private_file(file)?;
    let mut zip = ZipWriter::new(out);
    zip.start_file("format", SimpleFileOptions::default())?;
    zip.write_all(FORMAT.as_bytes())?;
    zip.start_file(KEY, SimpleFileOptions::default())?;
    zip.write_all(&std::fs::read(config.data_dir.join(KEY)).context("the server's key")?)?;
    let mut rows = 0_u64;
    db.snapshot_now(|conn| read_all(conn, &mut zip, &mut rows))
        .with_context(|| file.display().to_string())?;
    zip.finish()?.sync_all()?;
    println!(
        "{rows} rows in {}. It holds personal data and the server's key: keep it as you keep the database.",
        file.display()
    );
    Ok(ExitCode::SUCCESS)
}

fn read_all(conn: &mut Conn, zip: &mut ZipWriter<File>, rows: &mut u64) -> crate::db::Result<()> {
    for table in dump::TABLES {
        zip.start_file(format!("{table}.jsonl"), SimpleFileOptions::default().large_file(true))
            .map_err(outside)?;
        let before = *rows;
        dump::read(conn, table, &mut |line| {
            *rows += 1;
            writeln!(zip, "{line}").map_err(outside)
        })?;
        eprintln!("{table}: {}", *rows - before);
    }
    Ok(())
}

/// Reads a backup into an empty database: all of it or nothing.
pub(super) fn restore(config: &Config, file: &Path) -> anyhow::Result<ExitCode> {
    let mut zip = ZipArchive::new(File::open(file).with_context(|| file.display().to_string())?)?;
    let format = std::io::read_to_string(zip.by_name("format").context("this is no backup of lydhor")?)?;
    anyhow::ensure!(format == FORMAT, "this backup is of another kind: {format}");
    let db = Db::open(config.database_url.expose_secret(), 1)?;
    migrate::run(&db)?;
    anyhow::ensure!(
        db.read_now(dump::is_empty)?,
        "the database is not empty; a backup is restored into an empty one"
    );
    restore_key(config, &mut zip)?;
    let rows = db.write_now(|tx| write_all(tx, &mut zip))?;
    println!("{rows} rows restored.");
    Ok(ExitCode::SUCCESS)
}

fn write_all(tx: &mut Tx<'_>, zip: &mut ZipArchive<File>) -> crate::db::Result<u64> {
    let mut rows = 0;
    for table in dump::TABLES {
        rows += lines(zip, table, &mut |line| dump::write(tx, table, line))?;
        eprintln!("{table}");
    }
    lines(zip, "revision", &mut |line| dump::close_revision(tx, line))?;
    Ok(rows)
}

fn lines(
    zip: &mut ZipArchive<File>,
    table: &str,
    each: &mut dyn FnMut(&str) -> crate::db::Result<()>,
) -> crate::db::Result<u64> {
    let mut rows = 0;
    for line in BufReader::new(zip.by_name(&format!("{table}.jsonl")).map_err(outside)?).lines() {
        each(&line.map_err(outside)?)?;
        rows += 1;
    }
    Ok(rows)
}

/// Only a folder without a key takes the backup's: links already sent from here must not die.
fn restore_key(config: &Config, zip: &mut ZipArchive<File>) -> anyhow::Result<()> {
    files::folder(&config.data_dir)?;
    let path = config.data_dir.join(KEY);
    let mut key = Vec::new();
    std::io::copy(&mut zip.by_name(KEY)?, &mut key)?;
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

fn private_file(path: &Path) -> anyhow::Result<File> {
    files::create_new(path).with_context(|| path.display().to_string())
}

/// A fault outside the database, carried through its transaction.
fn outside(error: impl std::error::Error + Send + Sync + 'static) -> crate::db::Error {
    crate::db::Error::QueryBuilderError(Box::new(error))
}
