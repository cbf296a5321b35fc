//! SQLite's files from outside: who else may open them, and what we do when somebody removes or replaces them.

use std::os::unix::fs::{MetadataExt as _, symlink};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::{Arc, Barrier};
use std::thread;

use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use lydhor::app;
use lydhor::clock::Clock;
use lydhor::db::schema::mail_worker;
use lydhor::db::types::{AnyId, Ts};
use lydhor::db::{self, Conn, Db, File, Loss, Outage, migrate, outage};
use lydhor::mail::outbox::{self, NewLetter};
use lydhor::mail::{MailFolder, Mailer};
use uuid::Uuid;

use crate::support::app::TestApp;
use crate::support::crowd::{Crowd, Respondent};
use crate::support::database::cluster;

/// A database file of this test's own, also where the run is about PostgreSQL.
struct Own {
    folder: tempfile::TempDir,
    db: Db,
}

impl Own {
    fn new(readers: u32) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&format!("sqlite:{}/lydhor.db", folder.path().display()), readers).unwrap();
        migrate::run(&db).unwrap();
        Self { folder, db }
    }

    fn file(&self, ending: &str) -> PathBuf {
        self.folder.path().join(format!("lydhor.db{ending}"))
    }

    fn write(&self) -> db::Result<()> {
        self.db.write_now(|tx| {
            let clock = Clock::default();
            let now = Ts(clock.now());
            let row = (
                mail_worker::id.eq(AnyId::new(&clock)),
                mail_worker::started_at.eq(now),
                mail_worker::seen_at.eq(now),
            );
            diesel::insert_into(mail_worker::table).values(row).execute(tx.conn()).map(drop)
        })
    }

    fn rows(&self) -> i64 {
        self.db.read_now(count).unwrap()
    }

    /// The program as a neighbour runs it, on the same file.
    fn lydhor(&self, arguments: &[&str]) -> Output {
        lydhor(arguments, &self.file(""), self.folder.path())
    }
}

fn count(conn: &mut Conn) -> db::Result<i64> {
    mail_worker::table.count().get_result(conn)
}

fn lydhor(arguments: &[&str], file: &Path, data: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_lydhor"))
        .args(arguments)
        .env("LYDHOR_DATABASE_URL", format!("sqlite:{}", file.display()))
        .env("LYDHOR_DATA_DIR", data)
        .env_remove("LYDHOR_TEST_DATABASE_URL")
        .current_dir(data)
        .output()
        .unwrap()
}

fn text(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn another_program_never_takes_itself_for_the_last_however_many_connections_we_open() {
    let own = Own::new(8);
    let inode = own.file("-wal").metadata().unwrap().ino();
    for _ in 0..2 {
        eight_at_once(&own);
        own.write().unwrap();
        let neighbour = own.lydhor(&["check", "--whole"]);
        assert!(neighbour.status.success(), "{}", text(&neighbour));
        assert!(text(&neighbour).contains("they hold; held by"), "{}", text(&neighbour));
        assert_eq!(own.file("-wal").metadata().unwrap().ino(), inode, "the -wal was removed under us");
    }
    // Opened a second time, and closed, in the same process: by another name, too.
    let link = own.folder.path().join("link.db");
    symlink("lydhor.db", &link).unwrap();
    drop(Db::open(&format!("sqlite:{}", link.display()), 1).unwrap());
    assert!(own.lydhor(&["migrate"]).status.success());
    own.write().unwrap();
    assert_eq!((own.db.lost(), own.rows()), (None, 3));
}

/// Each reads by a connection of its own, opened after the first took its locks.
fn eight_at_once(own: &Own) {
    let all = Barrier::new(8);
    let read = |conn: &mut Conn| {
        all.wait();
        count(conn)
    };
    thread::scope(|scope| (0..8).for_each(|_| drop(scope.spawn(|| own.db.read_now(read)))));
}

/// What somebody does to the files, by name.
type Harm = (&'static str, fn(&Own), Loss);

const HARMS: [Harm; 8] = [
    ("-wal removed", |own| std::fs::remove_file(own.file("-wal")).unwrap(), Loss::Removed(File::Wal)),
    ("-shm removed", |own| std::fs::remove_file(own.file("-shm")).unwrap(), Loss::Removed(File::Shm)),
    (
        "-wal and -shm removed",
        |own| ["-wal", "-shm"].iter().for_each(|end| std::fs::remove_file(own.file(end)).unwrap()),
        Loss::Removed(File::Wal),
    ),
    ("-wal replaced", |own| replace(&own.file("-wal")), Loss::Replaced(File::Wal)),
    ("file removed", |own| std::fs::remove_file(own.file("")).unwrap(), Loss::Removed(File::Database)),
    ("file replaced", |own| replace(&own.file("")), Loss::Replaced(File::Database)),
    (
        "file moved, and a link left",
        |own| {
            std::fs::rename(own.file(""), own.file(".elsewhere")).unwrap();
            symlink(own.file(".elsewhere"), own.file("")).unwrap();
        },
        Loss::Replaced(File::Database),
    ),
    (
        "file opened and closed by our own process",
        |own| drop(std::fs::File::open(own.file("")).unwrap()),
        Loss::Unlocked(File::Database),
    ),
];

fn replace(file: &Path) {
    std::fs::write(file.with_extension("new"), b"").unwrap();
    std::fs::rename(file.with_extension("new"), file).unwrap();
}

#[test]
fn nothing_is_written_into_files_that_are_no_longer_ours_and_what_was_is_put_in_safety() {
    for (harm, does, loss) in HARMS {
        let own = Own::new(2);
        (0..5).for_each(|_| own.write().unwrap());
        does(&own);
        for _ in 0..2 {
            let refused = own.write().unwrap_err();
            assert_eq!(outage(&refused), Some(Outage::Stopped), "{harm}: {refused}");
        }
        assert_eq!((own.db.lost(), own.rows()), (Some(loss), 5), "{harm}: reading goes on");

        // Others see it too, and leave the files alone.
        let neighbour = own.lydhor(&["check"]);
        let said = text(&neighbour);
        assert!(!neighbour.status.success() && said.contains("WRONG  database: "), "{harm}: {said}");
        assert!(said.contains(&format!("(process {})", std::process::id())), "{harm}: {said}");
        assert!(!own.lydhor(&["migrate"]).status.success(), "{harm}");

        own.db.rescue();
        let safe = Path::new(&own.file(".rescued-1")).exists();
        assert_eq!(
            safe,
            matches!(loss, Loss::Removed(File::Database) | Loss::Replaced(File::Database)),
            "{harm}"
        );
        assert_eq!(rows_as_left(&own, if safe { ".rescued-1" } else { "" }), 5, "{harm}");
    }
}

#[test]
fn a_rescue_that_fails_is_tried_again_and_only_what_is_whole_is_called_rescued() {
    let own = Own::new(2);
    (0..5).for_each(|_| own.write().unwrap());
    replace(&own.file(""));
    assert!(own.write().is_err());
    // Nothing can be written under the name that a rescue has on its way.
    let half = own.file(".rescuing");
    std::fs::create_dir_all(half.join("in the way")).unwrap();
    for _ in 0..2 {
        assert!(!own.db.rescue(), "told, and to be tried again");
        assert!(!own.file(".rescued-1").exists(), "nothing is called rescued that is not");
    }
    std::fs::remove_dir_all(&half).unwrap();
    // An earlier try has left half a file, and an earlier rescue a whole one.
    std::fs::write(&half, "halvveis").unwrap();
    std::fs::write(own.file(".rescued-1"), "en annen").unwrap();
    assert!(own.db.rescue());
    assert!(!half.exists(), "it has its right name now");
    assert_eq!(std::fs::read(own.file(".rescued-1")).unwrap(), b"en annen", "no rescue is written over");
    assert_eq!(rows_as_left(&own, ".rescued-2"), 5);
    assert!(own.db.rescue() && !own.file(".rescued-3").exists(), "once is enough");
}

/// What a start after `kill -9` finds: the files as they lie there, copied away.
fn rows_as_left(own: &Own, name: &str) -> i64 {
    let away = tempfile::tempdir().unwrap();
    let copy = away.path().join("lydhor.db");
    std::fs::copy(own.file(name), &copy).unwrap();
    if let Ok(wal) = std::fs::read(own.file(&format!("{name}-wal"))) {
        std::fs::write(away.path().join("lydhor.db-wal"), wal).unwrap();
    }
    Db::open(&format!("sqlite:{}", copy.display()), 1).unwrap().read_now(count).unwrap()
}

#[test]
fn a_file_that_is_gone_does_not_come_back_empty() {
    let own = Own::new(4);
    std::fs::remove_file(own.file("")).unwrap();
    assert!(own.write().is_err());
    thread::scope(|scope| {
        // More readers at once than connections are open: new ones would open the file by its name.
        let ready = Arc::new(Barrier::new(2));
        for _ in 0..2 {
            let ready = Arc::clone(&ready);
            let db = own.db.clone();
            scope.spawn(move || {
                ready.wait();
                db.read_now(count).map(drop)
            });
        }
    });
    assert!(!own.file("").exists());
}

#[test]
fn check_names_what_is_not_whole() {
    let own = Own::new(1);
    own.db
        .write_now(|tx| {
            diesel::sql_query("CREATE TABLE lone (id INTEGER PRIMARY KEY, of INTEGER REFERENCES lone)")
                .execute(tx.conn())?;
            diesel::sql_query("CREATE INDEX lone_of ON lone (of)").execute(tx.conn())?;
            diesel::sql_query("INSERT INTO lone VALUES (1, NULL), (2, 1)").execute(tx.conn()).map(drop)
        })
        .unwrap();
    assert!(own.lydhor(&["check", "--whole"]).status.success());
    // As a program without foreign keys and with a broken index would leave it.
    let mut careless = SqliteConnection::establish(own.file("").to_str().unwrap()).unwrap();
    diesel::sql_query("PRAGMA foreign_keys=OFF").execute(&mut careless).unwrap();
    diesel::sql_query("DELETE FROM lone WHERE id = 1").execute(&mut careless).unwrap();
    let said = text(&own.lydhor(&["check"]));
    assert!(said.contains("WRONG  database content: a row of lone refers to one of lone"), "{said}");
    diesel::sql_query("UPDATE lone SET of = NULL").execute(&mut careless).unwrap();
    assert!(own.lydhor(&["check"]).status.success());
    for sql in [
        "PRAGMA writable_schema=ON",
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX lone_of ON lone (id)' WHERE name = 'lone_of'",
    ] {
        diesel::sql_query(sql).execute(&mut careless).unwrap();
    }
    let quick = own.lydhor(&["check"]);
    let whole = text(&own.lydhor(&["check", "--whole"]));
    assert!(quick.status.success(), "a quick check reads no indexes: {}", text(&quick));
    assert!(whole.contains("WRONG  database content: ") && whole.contains("lone_of"), "{whole}");
}

#[derive(QueryableByName)]
struct Mode {
    #[diesel(sql_type = Text)]
    journal_mode: String,
    #[diesel(sql_type = Integer)]
    synchronous: i32,
}

#[test]
fn a_receipt_that_was_given_survives_a_power_cut() {
    let own = Own::new(1);
    let sql = "SELECT journal_mode, synchronous FROM pragma_journal_mode, pragma_synchronous";
    let mode: Mode = own.db.read_now::<_, db::Error>(|conn| diesel::sql_query(sql).get_result(conn)).unwrap();
    assert_eq!((mode.journal_mode.as_str(), mode.synchronous), ("wal", 2));
}

#[tokio::test]
async fn a_respondent_is_told_in_their_language_keeps_the_words_and_no_letter_goes_out() {
    if cluster().is_some() {
        return; // about SQLite's files
    }
    let app = TestApp::spawn().await;
    let crowd = Crowd::invite(&app.state, 2).await;
    let [first, second] = [&crowd.links[0], &crowd.links[1]];
    let respondent = Respondent::begin(&app.base, first).await.unwrap();
    respondent.save(&crowd.targets[0], "Dette er mottatt.", 0).await.unwrap();
    let queue = move |tx: &mut db::Tx<'_>| {
        let (kind, subject) = ("responses.receipt", Uuid::nil());
        outbox::enqueue(tx, &NewLetter { kind, subject, scope: None, recipient: "a@example.no" })
    };
    app.state.db.write(queue).await.unwrap();
    std::fs::remove_file(app.folder().join("lydhor.db-wal")).unwrap();

    let visitor = app.visitor();
    let token = visitor.token(second).await;
    for (language, words) in [("nb", "ta imot noe"), ("nn", "ta imot noko"), ("en", "take anything in")] {
        let fields = [("csrf", token.as_str()), ("text", "Dette hadde jeg skrevet.")];
        let refused = visitor.post_in(language, second, &fields).await;
        assert_eq!((refused.status, refused.headers["retry-after"].to_str().unwrap()), (503, "300"));
        assert!(
            refused.text.contains(words) && refused.text.contains("Dette hadde jeg skrevet."),
            "{}",
            refused.text
        );
    }
    assert!(visitor.page(second).await.contains("Velforening 1"), "reading goes on");
    let saved = respondent.save(&crowd.targets[0], "Dette er ikke mottatt.", 1).await;
    assert!(format!("{saved:?}").contains("503"), "{saved:?}");

    let mailbox = tempfile::tempdir().unwrap();
    let mailer = Mailer::Folder(MailFolder::open(mailbox.path()).unwrap());
    let worker = app::build_worker(&app.state, mailer).unwrap();
    assert!(worker.run_until_idle().await.is_err());
    assert_eq!(std::fs::read_dir(mailbox.path()).unwrap().count(), 0, "a letter went out");
}
