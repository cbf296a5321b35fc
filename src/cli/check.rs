//! `lydhor check`: what is wrong, in words, before people find out.

use std::path::Path;
use std::process::ExitCode;

use secrecy::ExposeSecret as _;

use crate::clock::Clock;
use crate::config::Config;
use crate::db::content::{self, Depth};
use crate::db::{Db, migrate, others, recount};
use crate::files::{self, Files};
use crate::templates::Templates;
use crate::web::assets;

/// One line for each thing tried; fails when any is wrong.
pub(super) fn run(config: &Config, whole: bool) -> ExitCode {
    let db = Db::open(config.database_url.expose_secret(), 1).map_err(|e| e.to_string());
    let depth = if whole { Depth::Whole } else { Depth::Quick };
    let unopened = |_: &String| "not looked at: the database is not open".to_owned();
    let tried = [
        ("configuration", Ok(format!("{} at {}", config.site.municipality, config.base_url))),
        ("data folder", folder(&config.data_dir)),
        ("database", db.as_ref().map_err(String::clone).and_then(schema)),
        ("database messages", db.as_ref().map_err(unopened).and_then(messages)),
        ("database locks", db.as_ref().map_err(unopened).and_then(locks)),
        ("database content", db.as_ref().map_err(unopened).and_then(|db| read(db, depth))),
        ("kept counts", db.as_ref().map_err(unopened).and_then(|db| counted(db, whole))),
        ("kept files", db.as_ref().map_err(unopened).and_then(|db| kept(db, config, whole))),
        ("jobs", db.as_ref().map_err(unopened).and_then(jobs)),
        ("mail", mail(config)),
        ("shield", shield(&config.site.shield)),
        ("templates and texts", Templates::load(&config.site, assets::path).map(|_| "read".to_owned())),
    ];
    let mut code = ExitCode::SUCCESS;
    for (what, result) in tried {
        match result {
            Ok(words) => println!("ok     {what}: {words}"),
            Err(words) => {
                println!("WRONG  {what}: {words}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn folder(path: &Path) -> Result<String, String> {
    // Named by the process: two checks at once must not take each other's file away.
    let probe = path.join(format!(".lydhor-check-{}", std::process::id()));
    files::folder(path)
        .and_then(|()| files::write(&probe, b"x"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map(|()| format!("{} can be written", path.display()))
        .map_err(|e| format!("{} cannot be written: {e}", path.display()))
}

fn schema(db: &Db) -> Result<String, String> {
    if migrate::pending(db).map_err(|e| e.to_string())? {
        return Err("the schema is older than this program: run lydhor migrate".to_owned());
    }
    Ok("answers, and its schema is up to date".to_owned())
}

/// A write that met another one is tried again because of what the database says of it.
fn messages(db: &Db) -> Result<String, String> {
    if db.read_now(content::speaks_english).map_err(|e| e.to_string())? {
        return Ok("in English, as they are read".to_owned());
    }
    Err("in another language than English, and this role may not choose: let the database's administrator run \
         ALTER ROLE … SET lc_messages TO 'C' for it"
        .to_owned())
}

/// Opening has refused already where another program had lost its locks or files.
fn locks(db: &Db) -> Result<String, String> {
    use std::os::unix::fs::MetadataExt as _;
    let Some(file) = db.file() else { return Ok("PostgreSQL keeps them".to_owned()) };
    if let Some(loss) = db.lost() {
        return Err(loss.to_string());
    }
    let names = std::fs::symlink_metadata(file).map_err(|e| e.to_string())?.nlink();
    if names > 1 {
        return Err(format!(
            "{} has {names} names (hard links): programs that open it by different ones do not see each other's writes",
            file.display()
        ));
    }
    let held: Vec<_> =
        others(file).iter().map(|other| format!("{} (process {})", other.name, other.process)).collect();
    let by = match held.as_slice() {
        [] => "no other program that this user may look at has it open".to_owned(),
        held => format!("held by {}", held.join(", ")),
    };
    let ours =
        if db.sees_locks() { "they hold" } else { "this system does not show them; files are watched" };
    Ok(format!("{ours}; {by}"))
}

/// `lydhor recount`.
pub(super) fn recount(config: &Config) -> anyhow::Result<ExitCode> {
    let db = Db::open(config.database_url.expose_secret(), 1)?;
    let before = db.snapshot_now(recount::differences)?;
    db.write_now(recount::recount)?;
    match before.as_slice() {
        [] => println!("Nothing was wrong."),
        wrong => println!("Made anew. What was wrong: {}", wrong.join("; ")),
    }
    Ok(ExitCode::SUCCESS)
}

/// Counts and the like: they take a reading of all rows, so only where the whole is asked for.
fn counted(db: &Db, whole: bool) -> Result<String, String> {
    if !whole {
        return Ok("not compared (--whole does)".to_owned());
    }
    let found = db.snapshot_now(recount::differences).map_err(|e| e.to_string())?;
    match found.as_slice() {
        [] => Ok("counts and places in lists are as the rows say".to_owned()),
        wrong => Err(format!("{}: run lydhor recount", wrong.join("; "))),
    }
}

fn read(db: &Db, depth: Depth) -> Result<String, String> {
    let found = db.snapshot_now(|conn| content::check(conn, depth)).map_err(|e| e.to_string())?;
    match found.faults.as_slice() {
        [] => Ok(found.looked_at),
        faults => Err(faults.join("; ")),
    }
}

/// The files that rows point at: there, and of their size; `whole` counts their hashes too.
fn kept(db: &Db, config: &Config, whole: bool) -> Result<String, String> {
    let files = Files::open(config).map_err(|e| e.to_string())?;
    let found = db.snapshot_now(|conn| files::check(conn, &files, whole)).map_err(|e| e.to_string())?;
    match found.faults.as_slice() {
        [] => {
            let looked_at =
                if whole { "hashes are right" } else { "sizes are right (--whole reads them too)" };
            Ok(format!(
                "{} files, {} bytes, in {}: {looked_at}",
                found.files,
                found.bytes,
                files.place_name()
            ))
        }
        faults => Err(format!("in {}: {}", files.place_name(), faults.join("; "))),
    }
}

/// Failed ones are for whoever started them; they make nothing wrong here.
fn jobs(db: &Db) -> Result<String, String> {
    let left = db.read_now(|conn| crate::jobs::left(conn, &Clock::default()));
    let (due, failed) = left.map_err(|e| e.to_string())?;
    Ok(format!("{due} due or under way, {failed} failed"))
}

fn mail(config: &Config) -> Result<String, String> {
    let mailer = crate::app::build_mailer(config).map_err(|e| format!("{e:#}"))?;
    let runtime = tokio::runtime::Runtime::new().map_err(|e| e.to_string())?;
    runtime.block_on(mailer.check()).map_err(|e| e.to_string())
}

fn shield(path: &str) -> Result<String, String> {
    match path {
        "" => Ok("none; Lydhør's own mark is shown".to_owned()),
        path => std::fs::metadata(path).map(|_| path.to_owned()).map_err(|e| format!("{path}: {e}")),
    }
}
