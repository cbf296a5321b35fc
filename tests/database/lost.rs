//! Connections that the server has closed, be it a moment after they worked: PostgreSQL alone has a server.

use diesel::RunQueryDsl as _;
use lydhor::clock::Clock;
use lydhor::db::schema::mail_worker;
use lydhor::db::types::{AnyId, Ts};
use lydhor::db::{self, Db, Tx, migrate, outage};

use crate::support::database::Database;

/// Writes a row, and reads how many there are.
fn note(db: &Db) -> db::Result<usize> {
    let clock = Clock::default();
    let insert = |tx: &mut Tx<'_>| {
        use diesel::ExpressionMethods as _;
        let (id, now) = (AnyId::new(&clock), Ts(tx.now()));
        let row = (mail_worker::id.eq(id), mail_worker::started_at.eq(now), mail_worker::seen_at.eq(now));
        diesel::insert_into(mail_worker::table).values(row).execute(tx.conn())
    };
    db.write_now(insert)
}

fn noted(db: &Db) -> db::Result<i64> {
    use diesel::QueryDsl as _;
    db.read_now(|conn| mail_worker::table.count().get_result(conn))
}

#[test]
fn a_connection_that_the_server_closed_a_moment_after_it_worked_is_replaced() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let db = Db::open(&database.url, 1).unwrap();
    migrate::run(&db).unwrap();
    for before in 0..3 {
        assert_eq!(noted(&db).unwrap(), before);
        database.cut_connections();
        // A write is tried again, on another connection: it is made once.
        assert_eq!(note(&db).unwrap(), 1);
        database.cut_connections();
        let first = noted(&db);
        if let Err(error) = &first {
            assert!(outage(error).is_some(), "{error} is told as what it is");
        }
        assert_eq!(noted(&db).unwrap(), before + 1, "whoever asks next is given another connection");
    }
}
