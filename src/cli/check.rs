//! `lydhor check`: what is wrong, in words, before people find out.

use std::path::Path;
use std::process::ExitCode;

use secrecy::ExposeSecret as _;

use crate::config::Config;
use crate::db::{Db, migrate};
use crate::web::templates::Templates;

/// One line for each thing tried; fails when any is wrong.
pub(super) fn run(config: &Config) -> ExitCode {
    let tried = [
        ("configuration", Ok(format!("{} at {}", config.site.municipality, config.base_url))),
        ("data folder", folder(&config.data_dir)),
        ("database", database(config)),
        ("mail", mail(config)),
        ("shield", shield(&config.site.shield)),
        ("templates and texts", Templates::load(&config.site).map(|_| "read".to_owned())),
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
    let probe = path.join(".lydhor-check");
    std::fs::create_dir_all(path)
        .and_then(|()| std::fs::write(&probe, b"x"))
        .and_then(|()| std::fs::remove_file(&probe))
        .map(|()| format!("{} can be written", path.display()))
        .map_err(|e| format!("{} cannot be written: {e}", path.display()))
}

fn database(config: &Config) -> Result<String, String> {
    let db = Db::open(config.database_url.expose_secret(), 1).map_err(|e| e.to_string())?;
    if migrate::pending(&db).map_err(|e| e.to_string())? {
        return Err("the schema is older than this program: run lydhor migrate".to_owned());
    }
    Ok("answers, and its schema is up to date".to_owned())
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
