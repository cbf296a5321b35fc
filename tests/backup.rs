//! Backup and restore through the command line, also from one database to the other.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::config::Config;
use lydhor::db::schema::{account, audit_event};
use lydhor::db::{Conn, Db, dump};

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
    let file = app.folder().join("backup.tar");
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
        let refused = app.state.db.write(|tx| diesel::delete(audit_event::table).execute(tx.conn())).await;
        assert!(refused.unwrap_err().to_string().contains("append-only"));
    }
    assert_eq!(app.audited().await.len(), 1);
}

#[test]
fn what_is_no_backup_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("other.tar");
    let url = format!("sqlite:{}", folder.path().join("new.db").display());
    for bytes in [&b"not a backup"[..], b"", &[b'x'; 5_000], &[0; 5_000]] {
        std::fs::write(&file, bytes).unwrap();
        let refused = lydhor(&["restore", file.to_str().unwrap()], &url, folder.path());
        let said = String::from_utf8_lossy(&refused.stderr);
        assert!(!refused.status.success() && said.contains("no backup of Lydhør"), "{said}");
        assert!(!folder.path().join("new.db").exists(), "nothing is begun");
    }
}

/// The demo in a place of its own, with its backup.
struct Demo {
    place: Place,
    db: Db,
    backup: PathBuf,
}

/// A data folder and an empty database.
struct Place {
    folder: tempfile::TempDir,
    database: Database,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { database: Database::create(folder.path()), folder }
    }

    fn run(&self, arguments: &[&str]) -> Output {
        lydhor(arguments, &self.database.url, self.folder.path())
    }
}

impl Demo {
    fn new() -> Self {
        let place = Place::new();
        let variables = [
            ("LYDHOR_DATABASE_URL", place.database.url.clone()),
            ("LYDHOR_DATA_DIR", place.folder.path().display().to_string()),
        ];
        let variables = variables.map(|(name, value)| (name.to_owned(), value));
        lydhor::demo::prepare(&Config::from_parts("test", "", variables).unwrap()).unwrap();
        let backup = place.folder.path().join("demo.tar");
        let made = place.run(&["backup", backup.to_str().unwrap()]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        let db = Db::open(&place.database.url, 1).unwrap();
        Self { place, db, backup }
    }
}

/// Every kept file, by its name, with its bytes.
fn files(db: &Db, data: &Path) -> Vec<(String, Vec<u8>)> {
    let used = db.read_now(|conn| lydhor::files::all(conn, None, 1000)).unwrap();
    used.iter().map(|b| (b.name(), std::fs::read(data.join("files").join(b.name())).unwrap())).collect()
}

#[test]
fn a_backup_of_the_demo_restored_is_identical() {
    let demo = Demo::new();
    let other = Place::new();
    let restored = other.run(&["restore", demo.backup.to_str().unwrap()]);
    assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
    let db = Db::open(&other.database.url, 1).unwrap();
    assert_eq!(rows(&db), rows(&demo.db));
    let (there, here) = (files(&demo.db, demo.place.folder.path()), files(&db, other.folder.path()));
    assert!(there == here && there.len() > 2, "{}", there.len());
    let key = |place: &Place| std::fs::read(place.folder.path().join("server.key")).unwrap();
    assert_eq!(key(&other), key(&demo.place));
    let checked = other.run(&["check", "--whole"]);
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stdout));
    // Nothing in it depends on when it was made.
    let again = other.folder.path().join("again.tar");
    assert!(other.run(&["backup", again.to_str().unwrap()]).status.success());
    assert!(std::fs::read(&again).unwrap() == std::fs::read(&demo.backup).unwrap());
    // Anybody can look it through with the usual tools.
    let unpacked = tempfile::tempdir().unwrap();
    let tar = Command::new("tar").arg("-xf").arg(&again).current_dir(unpacked.path()).status().unwrap();
    let mut sums = Command::new("sha256sum");
    sums.args(["--quiet", "-c", "manifest.sha256"]).current_dir(unpacked.path());
    assert!(tar.success() && sums.status().unwrap().success());
}

#[test]
fn a_backup_that_is_cut_or_changed_anywhere_is_refused_and_nothing_is_begun() {
    let app = Place::new();
    lydhor::db::migrate::run(&Db::open(&app.database.url, 1).unwrap()).unwrap();
    lydhor::keys::Keys::load_or_create(app.folder.path()).unwrap();
    assert!(app.run(&["user", "add", "i@example.no", "--name", "Ingrid Aas", "--invite"]).status.success());
    let backup = app.folder.path().join("b.tar");
    assert!(app.run(&["backup", backup.to_str().unwrap()]).status.success());
    let whole = std::fs::read(&backup).unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("damaged.tar");
    let url = format!("sqlite:{}", folder.path().join("new.db").display());
    let said = |bytes: &[u8]| {
        std::fs::write(&file, bytes).unwrap();
        let refused = lydhor(&["restore", file.to_str().unwrap()], &url, folder.path());
        assert!(!refused.status.success());
        assert!(!folder.path().join("new.db").exists() && !folder.path().join("server.key").exists());
        String::from_utf8_lossy(&refused.stderr).into_owned()
    };
    // The last two blocks of a tar are empty.
    for end in [600, 1024, 1500, 2048, whole.len() / 2, whole.len() - 1024 - 512, whole.len() - 1024 - 513] {
        let told = said(&whole[..end]);
        assert!(told.contains("cut off"), "{end} of {}: {told}", whole.len());
    }
    let key = whole.windows(10).position(|bytes| bytes == b"server.key").unwrap();
    for at in [key + 3, key + 512 + 5, whole.len() - 1024 - 512 + 5] {
        let mut changed = whole.clone();
        changed[at] ^= 4;
        let told = said(&changed);
        assert!(told.contains("is damaged at `"), "{at}: {told}");
    }
    let mut other = whole;
    other[512..527].copy_from_slice(b"lydhor-backup-9");
    let told = said(&other);
    assert!(told.contains("of another kind (lydhor-backup-9)"), "{told}");
}

#[test]
fn a_damaged_file_stops_no_backup_is_named_and_is_missing_again_where_the_backup_is_restored() {
    let demo = Demo::new();
    let kept = files(&demo.db, demo.place.folder.path());
    let (name, bytes) = kept[0].clone();
    let file = demo.place.folder.path().join("files").join(&name);
    let mut other = bytes.clone();
    other[0] ^= 1;
    for (at, damaged) in [Some(&other[..]), Some(&bytes[1..]), None].into_iter().enumerate() {
        match damaged {
            Some(bytes) => std::fs::write(&file, bytes).unwrap(),
            None => std::fs::remove_file(&file).unwrap(),
        }
        let again = demo.place.folder.path().join(format!("again-{at}.tar"));
        let made = demo.place.run(&["backup", again.to_str().unwrap()]);
        let said = String::from_utf8_lossy(&made.stderr).into_owned();
        assert_eq!(made.status.code(), Some(3), "{said}");
        assert!(
            said.contains(&format!("NOT in the backup: {name}")) && said.contains("Keep older backups"),
            "{said}"
        );
        let elsewhere = Place::new();
        let restored = elsewhere.run(&["restore", again.to_str().unwrap()]);
        let told = String::from_utf8_lossy(&restored.stderr).into_owned();
        assert!(restored.status.success() && told.contains(&format!("not restored: {name}")), "{told}");
        let db = Db::open(&elsewhere.database.url, 1).unwrap();
        assert_eq!(rows(&db), rows(&demo.db), "every row is there");
        for (name, bytes) in &kept[1..] {
            assert!(
                std::fs::read(elsewhere.folder.path().join("files").join(name)).unwrap() == *bytes,
                "{name}"
            );
        }
        let checked = elsewhere.run(&["check"]);
        let told = String::from_utf8_lossy(&checked.stdout).into_owned();
        assert!(!checked.status.success() && told.contains(&format!("{name}: it is missing")), "{told}");
    }
}

#[test]
fn where_no_kept_file_can_be_read_no_backup_is_made() {
    let demo = Demo::new();
    for (name, _) in files(&demo.db, demo.place.folder.path()) {
        std::fs::remove_file(demo.place.folder.path().join("files").join(name)).unwrap();
    }
    let again = demo.place.folder.path().join("again.tar");
    let made = demo.place.run(&["backup", again.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&made.stderr);
    assert!(made.status.code() == Some(1) && said.contains("can be read in"), "{said}");
    assert!(!again.exists(), "what is half is not left");
}

#[test]
fn a_restore_that_fails_leaves_nothing_that_was_not_there() {
    let demo = Demo::new();
    let place = Place::new();
    let db = Db::open(&place.database.url, 1).unwrap();
    lydhor::db::migrate::run(&db).unwrap();
    // The last rows but few: files and key lie there by then.
    let refuse = |tx: &mut lydhor::db::Tx<'_>| {
        let sql = match &**tx {
            Conn::Sqlite(_) => {
                "CREATE TRIGGER fault BEFORE INSERT ON assessment BEGIN SELECT RAISE(ABORT, 'fault'); END"
            }
            Conn::Pg(_) => "ALTER TABLE assessment ADD CONSTRAINT fault CHECK (id IS NULL)",
        };
        diesel::sql_query(sql).execute(tx.conn())
    };
    db.write_now::<_, lydhor::db::Error>(refuse).unwrap();
    let (own, bytes) = files(&demo.db, demo.place.folder.path()).remove(0);
    let own = place.folder.path().join("files").join(own);
    std::fs::create_dir_all(own.parent().unwrap()).unwrap();
    std::fs::write(&own, &bytes).unwrap();
    let refused = place.run(&["restore", demo.backup.to_str().unwrap()]);
    assert_eq!(refused.status.code(), Some(1));
    let left = crate::files::on_disk(place.folder.path());
    assert_eq!(left, [own], "what lay there before stays, and nothing else");
    assert!(!place.folder.path().join("server.key").exists());
    assert_eq!(crate::files::staged(place.folder.path()), 0);
    let mend = |tx: &mut lydhor::db::Tx<'_>| {
        let sql = match &**tx {
            Conn::Sqlite(_) => "DROP TRIGGER fault",
            Conn::Pg(_) => "ALTER TABLE assessment DROP CONSTRAINT fault",
        };
        diesel::sql_query(sql).execute(tx.conn())
    };
    db.write_now::<_, lydhor::db::Error>(mend).unwrap();
    let restored = place.run(&["restore", demo.backup.to_str().unwrap()]);
    assert!(restored.status.success(), "{}", String::from_utf8_lossy(&restored.stderr));
    assert_eq!(rows(&db), rows(&demo.db));
}
