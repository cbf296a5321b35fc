//! Backup and restore through the command line, also from one database to the other.

use std::path::Path;
use std::process::{Command, Output};

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::db::schema::{account, audit_event};
use lydhor::db::{Db, dump};

use crate::support::app::TestApp;
use crate::support::database::Database;

fn lydhor(arguments: &[&str], url: &str, data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lydhor"))
        .args(arguments)
        .env("LYDHOR_DATABASE_URL", url)
        .env("LYDHOR_DATA_DIR", data)
        .env_remove("LYDHOR_TEST_DATABASE_URL")
        .current_dir(data)
        .output()
        .unwrap()
}

fn url(app: &TestApp) -> String {
    use secrecy::ExposeSecret as _;
    app.state.config.database_url.expose_secret().to_owned()
}

/// Every row of every table, as lines.
fn rows(db: &Db) -> Vec<String> {
    let mut all = Vec::new();
    db.read_now::<_, lydhor::db::Error>(|conn| {
        for table in dump::TABLES {
            dump::read(conn, table, &mut |line| {
                all.push(serde_json::from_str::<serde_json::Value>(line).unwrap().to_string());
                Ok(())
            })?;
        }
        Ok(())
    })
    .unwrap();
    all.sort();
    all
}

#[tokio::test]
async fn what_is_backed_up_is_what_is_restored_on_either_database() {
    let app = TestApp::spawn().await;
    app.signed_in("Ingrid Aas", Role::Administrator).await;
    let file = app.folder().join("backup.zip");
    let name = file.to_str().unwrap();
    let made = lydhor(&["backup", name], &url(&app), app.folder());
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    assert!(
        !lydhor(&["backup", name], &url(&app), app.folder()).status.success(),
        "never writes over a backup"
    );

    let sqlite = tempfile::tempdir().unwrap();
    let own = tempfile::tempdir().unwrap();
    let same_kind = Database::create(own.path());
    for (url, data) in [
        (format!("sqlite:{}", sqlite.path().join("new.db").display()), sqlite.path()),
        (same_kind.url.clone(), own.path()),
    ] {
        let restored = lydhor(&["restore", name], &url, data);
        assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
        let db = Db::open(&url, 1).unwrap();
        assert_eq!(rows(&db), rows(&app.state.db));
        let names: Vec<String> = db
            .read_now::<_, lydhor::db::Error>(|conn| account::table.select(account::name).load(conn))
            .unwrap();
        assert_eq!(names, ["Ingrid Aas"]);
        let again = lydhor(&["restore", name], &url, data);
        assert!(String::from_utf8_lossy(&again.stderr).contains("not empty"));
    }
}

#[tokio::test]
async fn history_cannot_be_rewritten() {
    let app = TestApp::spawn().await;
    app.account("Ingrid Aas", Role::Staff).await;
    for _ in 0..2 {
        let refused = app.state.db.write(|tx| diesel::delete(audit_event::table).execute(&mut **tx)).await;
        assert!(refused.unwrap_err().to_string().contains("append-only"));
    }
    assert_eq!(app.audited().await.len(), 1);
}

#[test]
fn what_is_no_backup_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("other.zip");
    std::fs::write(&file, b"not a zip").unwrap();
    let url = format!("sqlite:{}", folder.path().join("new.db").display());
    let refused = lydhor(&["restore", file.to_str().unwrap()], &url, folder.path());
    assert!(!refused.status.success());
}
