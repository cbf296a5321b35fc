//! Both databases take the schema, keep tests apart, and refuse what they must.

mod crowd;
mod deadlock;
mod descriptors;
mod files;
mod killed;
mod lost;

use std::sync::Barrier;
use std::thread;

use diesel::prelude::*;
use lydhor::clock::Clock;
use lydhor::db::schema::mail_worker;
use lydhor::db::types::{AnyId, Ts};
use lydhor::db::{self, Conn, Db, Tx, migrate};

use super::support::database::Database;

#[test]
fn each_test_has_a_migrated_database_of_its_own() {
    let start = Barrier::new(8);
    let databases: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..8)
            .map(|_| {
                scope.spawn(|| {
                    start.wait();
                    let folder = tempfile::tempdir().unwrap();
                    (Database::create(folder.path()), folder)
                })
            })
            .collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    for (database, _) in &databases {
        let db = Db::open(&database.url, 2).unwrap();
        assert_eq!(migrate::run(&db).unwrap(), Vec::<String>::new(), "nothing is left to run");
    }
    let mut urls: Vec<_> = databases.iter().map(|(database, _)| &database.url).collect();
    urls.sort();
    urls.dedup();
    assert_eq!(urls.len(), 8);
}

#[test]
fn a_new_file_is_its_owners_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("ny/lydhor.db").display()), 1).unwrap();
    migrate::run(&db).unwrap();
    let files: Vec<_> = std::fs::read_dir(folder.path().join("ny")).unwrap().map(Result::unwrap).collect();
    assert_eq!(files.len(), 3, "the database and what SQLite lays beside it");
    for file in files {
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.path());
    }
}

#[test]
fn a_snapshot_is_of_one_moment_and_keeps_nobody_from_writing() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let (db, clock) = (Db::open(&database.url, 2).unwrap(), Clock::default());
    let count = |conn: &mut Conn| mail_worker::table.count().get_result::<i64>(conn);
    let write = |tx: &mut Tx<'_>| {
        let now = Ts(clock.now());
        let row = (
            mail_worker::id.eq(AnyId::new(&clock)),
            mail_worker::started_at.eq(now),
            mail_worker::seen_at.eq(now),
        );
        diesel::insert_into(mail_worker::table).values(row).execute(tx.conn()).map(drop)
    };
    let seen = db.snapshot_now(|conn| {
        let before = count(conn)?;
        db.write_now(write)?;
        Ok::<_, db::Error>((before, count(conn)?))
    });
    assert_eq!(seen.unwrap(), (0, 0));
    assert_eq!(db.read_now(count).unwrap(), 1);
}

#[test]
fn a_write_has_one_moment_and_a_new_one_when_it_is_tried_again() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let clock = Clock::fixed("2026-04-13T07:00:00Z".parse().unwrap());
    let db = Db::open(&database.url, 2).unwrap().by_clock(&clock);
    let mut moments = Vec::new();
    db.write_now(|tx| {
        let began = tx.now();
        clock.advance(3 * 86_400);
        assert_eq!((tx.now(), tx.in_seconds(60).duration_since(began).as_secs()), (began, 60));
        assert!(began.to_string().starts_with(&tx.today().to_string()));
        moments.push(began);
        if moments.len() == 1 { Err(collided()) } else { Ok(()) }
    })
    .unwrap();
    assert_eq!(moments[1].duration_since(moments[0]).as_hours(), 72);
}

/// What PostgreSQL says to one of two writers that met.
fn collided() -> db::Error {
    let kind = diesel::result::DatabaseErrorKind::SerializationFailure;
    db::Error::DatabaseError(kind, Box::new("could not serialize access".to_owned()))
}

#[test]
fn what_cannot_be_rolled_back_tells_why_it_failed_and_keeps_nobody_from_writing() {
    use diesel::connection::SimpleConnection as _;
    use lydhor::inputs::actions::EditError;
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let db = Db::open(&database.url, 1).unwrap();
    let left = |conn: &mut Conn| conn.batch_execute("ROLLBACK");
    let written = db.write_now(|tx| {
        left(tx)?;
        Err::<(), _>(EditError::Stale)
    });
    assert!(matches!(written, Err(EditError::Stale)), "{written:?}");
    let read = db.snapshot_now(|conn| {
        left(conn)?;
        Err::<(), _>(EditError::NotFound)
    });
    assert!(matches!(read, Err(EditError::NotFound)), "{read:?}");
    let count = |conn: &mut Conn| mail_worker::table.count().get_result::<i64>(conn);
    assert_eq!(db.write_now(|tx| count(tx)).unwrap(), 0, "another connection takes its place");
    assert_eq!(db.snapshot_now(count).unwrap(), 0);
}
