//! A list that is being saved when something goes wrong.

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::app::chores::{self, Chores};
use lydhor::audit::Actor;
use lydhor::clock::Clock;
use lydhor::consultees::{ConsulteeId, ImportId, LetterLanguage, saving, store};
use lydhor::db::schema::consultee::dsl;
use lydhor::db::{Conn, Error, Tx};

use super::{place, upload};
use crate::support::app::TestApp;

fn list(rows: usize) -> String {
    let row = |at: usize| format!("Lag {at};Annet;lag{at}@example.org\r\n");
    std::iter::once("Navn;Type;E-post\r\n".to_owned()).chain((1..=rows).map(row)).collect()
}

async fn names(app: &TestApp) -> Vec<String> {
    let load = |conn: &mut Conn| dsl::consultee.order(dsl::id).select(dsl::name).load(conn);
    app.state.db.read::<_, Error>(load).await.unwrap()
}

/// From here on the database refuses this name, until [`mend`].
async fn break_at(app: &TestApp, name: &str) {
    let (sqlite, postgres) = (
        format!(
            "CREATE TRIGGER fault BEFORE INSERT ON consultee WHEN NEW.name = '{name}' BEGIN SELECT RAISE(ABORT, 'fault'); END"
        ),
        format!("ALTER TABLE consultee ADD CONSTRAINT fault CHECK (name <> '{name}')"),
    );
    run(app, sqlite, postgres).await;
}

async fn mend(app: &TestApp) {
    run(app, "DROP TRIGGER fault".to_owned(), "ALTER TABLE consultee DROP CONSTRAINT fault".to_owned()).await;
}

async fn run(app: &TestApp, sqlite: String, postgres: String) {
    let work = move |tx: &mut Tx<'_>| {
        let sql = match &**tx {
            Conn::Sqlite(_) => &sqlite,
            Conn::Pg(_) => &postgres,
        };
        diesel::sql_query(sql).execute(&mut **tx)
    };
    app.state.db.write::<_, Error>(work).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_stays_until_every_row_is_saved_and_no_row_is_saved_twice() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    break_at(&app, "Lag 250").await;
    assert_eq!(staff.submit(&preview, &[]).await.status, 500);
    assert_eq!(names(&app).await.len(), 200, "whole chunks, up to the fault");
    let page = staff.page(&preview).await;
    assert!(page.contains("200 rader er på plass") && page.contains("Lagre resten nå"), "{page}");
    // It is not forgotten meanwhile, however old it is by any sign.
    let running = Chores::new(std::sync::Arc::clone(&app.state));
    for _ in 0..5 {
        app.clock.advance(86_400);
        running.run().await.unwrap();
    }
    let staff = app.visitor();
    let who = [("email", "ingrid.aas@example.no"), ("password", crate::support::app::PASSWORD)];
    staff.submit("/logg-inn", &who).await.to();
    assert!(staff.page(&preview).await.contains("200 rader er på plass"));
    mend(&app).await;
    assert_eq!(chores::run(&app.state).await.unwrap(), 1, "a program that starts goes on with it");
    let wanted: Vec<String> = (1..=350).map(|at| format!("Lag {at}")).collect();
    assert_eq!(names(&app).await, wanted);
    let told = staff.submit_from("/register", &preview, &[]).await;
    assert_eq!(told.to(), "/register");
    assert!(staff.page("/register").await.contains("350 nye høringsparter er lagret"));
    let audited = app.audited().await;
    for action in ["consultees.import_confirmed", "consultees.imported"] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), 1, "{action}: {audited:?}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_sent_twice_at_once_saves_once_and_is_answered_twice() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(450).as_bytes()).await.to();
    let (one, other, third) =
        tokio::join!(staff.submit(&preview, &[]), staff.submit(&preview, &[]), saving::go_on(&app.state),);
    assert_eq!((one.to(), other.to()), ("/register".to_owned(), "/register".to_owned()));
    assert!(third.is_ok());
    let mut saved = names(&app).await;
    assert_eq!(saved.len(), 450);
    saved.sort();
    saved.dedup();
    assert_eq!(saved.len(), 450, "each once");
    assert!(staff.page("/register").await.contains("450 nye høringsparter"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_saves_beside_another_goes_on_from_where_that_one_has_come() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    let id: ImportId = preview.rsplit('/').next().unwrap().parse().unwrap();
    // A second saver stands before the first chunk, while the first comes through two.
    break_at(&app, "Lag 250").await;
    assert_eq!(staff.submit(&preview, &[]).await.status, 500);
    mend(&app).await;
    let late = move |tx: &mut Tx<'_>| {
        saving::save_chunk(tx, id, (0, 101), &[], LetterLanguage::Bokmal, &Clock::default())
    };
    assert!(!app.state.db.write::<_, Error>(late).await.unwrap(), "its lines are saved already");
    let before = names(&app).await;
    assert_eq!(before.len(), 200);
    let savers = (0..4).map(|_| {
        let (db, clock) = (app.state.db.clone(), app.clock.clone());
        let who = Actor::system("test");
        std::thread::spawn(move || saving::save_now(&db, id, LetterLanguage::Bokmal, &who, &clock).unwrap())
    });
    let savers: Vec<_> = savers.collect();
    for saver in savers {
        let saved = saver.join().unwrap();
        assert_eq!((saved.rows, saved.left_out), (350, 0), "each is told of the whole list");
    }
    let mut after = names(&app).await;
    assert_eq!(after.len(), 350);
    after.sort();
    after.dedup();
    assert_eq!(after.len(), 350, "each once");
    let audited = app.audited().await;
    assert_eq!(audited.iter().filter(|one| *one == "consultees.imported").count(), 1, "{audited:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_held_against_those_in_use_less_what_it_has_saved_itself() {
    let (app, staff) = place().await;
    for (name, wanted) in [("en.csv", "Lag 1"), ("to.csv", "Lag 2")] {
        let rows = format!("Navn;Type;E-post\r\n{wanted};Annet;{name}@example.org\r\n");
        let preview = upload(&staff, name, rows.as_bytes()).await.to();
        staff.submit(&preview, &[]).await.to();
    }
    let by_hand = [("name", "For hånd"), ("kind", "other"), ("language", "nb"), ("email", "h@example.org")];
    staff.submit("/register/ny", &by_hand).await.to();
    let rows = |conn: &mut Conn| dsl::consultee.select((dsl::name, dsl::id, dsl::import_id)).load(conn);
    let rows: Vec<(String, ConsulteeId, Option<ImportId>)> =
        app.state.db.read::<_, Error>(rows).await.unwrap();
    let of = |name: &str| rows.iter().find(|row| row.0 == name).unwrap();
    let known = |import: Option<ImportId>| {
        let found = app.state.db.read_now(|conn| store::known(conn, import)).unwrap();
        let mut names: Vec<String> = found.into_iter().map(|known| known.name).collect();
        names.sort();
        names
    };
    assert_eq!(known(None), ["For hånd", "Lag 1", "Lag 2"]);
    assert_eq!(known(of("Lag 1").2), ["For hånd", "Lag 2"], "what the list itself has saved is no duplicate");
    staff.submit_from("/register", &format!("/register/{}/ut", of("Lag 2").1), &[]).await.to();
    assert_eq!(known(None), ["For hånd", "Lag 1"], "who is out of use may come in again");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_upload_waits_two_days_that_the_program_lives_through() {
    let (app, staff) = place().await;
    let running = Chores::new(std::sync::Arc::clone(&app.state));
    running.run().await.unwrap();
    let preview = upload(&staff, "liste.csv", list(2).as_bytes()).await.to();
    for days in [400, -800, 400] {
        app.clock.jump(days * 86_400);
        running.run().await.unwrap();
        app.clock.advance(60);
        chores::run(&app.state).await.unwrap();
    }
    let all = staff.page(&format!("{preview}?alle=1")).await;
    assert!(all.contains("Lag 2"), "a clock set ahead or back forgets nothing");
    for _ in 0..4 {
        app.clock.advance(86_400);
        running.run().await.unwrap();
    }
    let again = app.signed_in("Ola Nord", Role::Staff).await;
    assert_eq!(again.get(&preview).await.status, 404);
    let left = |conn: &mut Conn| lydhor::db::schema::consultee_import::table.count().get_result::<i64>(conn);
    assert_eq!(app.state.db.read::<_, Error>(left).await.unwrap(), 0);
}
