//! Two writers that wait for each other: PostgreSQL undoes one of them, in the words of its own language, and it is tried again.

use std::sync::Barrier;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::RunQueryDsl as _;
use lydhor::accounts::{self, Role, actions::NewAccount};
use lydhor::audit::Actor;
use lydhor::db::{self, Conn, Db, Tx, hold, migrate};
use lydhor::lang::Lang;
use uuid::Uuid;

use crate::support::database::Database;
use crate::support::process::{Home, said};

fn account(db: &Db, name: &str) -> Uuid {
    let new = NewAccount {
        email: format!("{name}@example.no"),
        name: name.to_owned(),
        role: Role::Staff,
        language: Lang::Nb,
        password_hash: "none".to_owned(),
    };
    db.write_now(|tx| accounts::actions::add(tx, &new, &Actor::system("test"))).unwrap().id.0
}

fn is_postgres(db: &Db) -> bool {
    db.read_now::<_, db::Error>(|conn| Ok(matches!(conn, Conn::Pg(_)))).unwrap()
}

#[test]
fn two_who_hold_each_others_rows_both_come_through() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let db = Db::open(&database.url, 2).unwrap();
    migrate::run(&db).unwrap();
    let rows = [account(&db, "ingrid"), account(&db, "ola")];
    // On SQLite one writes at a time, and nobody meets anybody.
    let people = if is_postgres(&db) { 2 } else { 1 };
    let (meet, ended, tries) = (Barrier::new(people), Barrier::new(people), AtomicUsize::new(0));
    let write = |at: usize| {
        let mut times = 0;
        let work = |tx: &mut Tx<'_>| {
            tries.fetch_add(1, Ordering::Relaxed);
            times += 1;
            if times == 2 {
                // Whoever was undone could else take the row again before the other, who waits for it, is awake.
                ended.wait();
            }
            hold(tx, "account", rows[at])?;
            if times == 1 {
                meet.wait();
            }
            hold(tx, "account", rows[1 - at])
        };
        db.write_rows_now::<_, db::Error>(work).unwrap();
        if times == 1 {
            ended.wait();
        }
    };
    std::thread::scope(|scope| {
        scope.spawn(|| write(0));
        scope.spawn(|| write(1));
    });
    let expected = if is_postgres(&db) { 3 } else { 2 };
    assert_eq!(tries.load(Ordering::Relaxed), expected, "one of them was undone, and tried once more");
}

#[test]
fn a_role_that_may_not_choose_the_languages_of_messages_is_told_by_check() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let db = Db::open(&database.url, 1).unwrap();
    migrate::run(&db).unwrap();
    let data = folder.path().to_owned();
    let check = |url: &str| said(&Home { url: url.to_owned(), data: data.clone() }.run(&["check"]));
    assert!(check(&database.url).contains("ok     database messages"), "{}", check(&database.url));
    if !is_postgres(&db) {
        return;
    }
    // The cluster of the tests speaks German to whoever does not ask for something else.
    let role = format!("plain_{}", lydhor::clock::Clock::default().new_id().simple());
    for sql in [
        format!("CREATE ROLE {role} LOGIN"),
        format!("GRANT SELECT ON ALL TABLES IN SCHEMA public TO {role}"),
    ] {
        db.write_now(|tx| diesel::sql_query(&sql).execute(tx.conn())).unwrap();
    }
    let (scheme, rest) = database.url.split_once("://").unwrap();
    let plain = format!("{scheme}://{role}@{}", rest.rsplit('@').next().unwrap());
    let told = check(&plain);
    assert!(told.contains("WRONG  database messages: in another language"), "{told}");
    db.write_now(|tx| {
        diesel::sql_query(format!("ALTER ROLE {role} SET lc_messages TO 'C'")).execute(tx.conn())
    })
    .unwrap();
    assert!(check(&plain).contains("ok     database messages"));
    for sql in [format!("DROP OWNED BY {role}"), format!("DROP ROLE {role}")] {
        db.write_now(|tx| diesel::sql_query(&sql).execute(tx.conn())).unwrap();
    }
}
