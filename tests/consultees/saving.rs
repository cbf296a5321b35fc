//! A list that is being saved when something goes wrong.

use diesel::prelude::*;
use lydhor::accounts::Role;
use lydhor::consultees::{ConsulteeId, ImportId, read};
use lydhor::db::schema::consultee::dsl;
use lydhor::db::{Conn, Error, Tx};

use super::{place, upload};
use crate::support::app::{PASSWORD, TestApp, run_jobs};
use crate::support::client::Client;

pub(super) fn list(rows: usize) -> String {
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
        diesel::sql_query(sql).execute(tx.conn())
    };
    app.state.db.write::<_, Error>(work).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_stays_until_every_row_is_saved_and_no_row_is_saved_twice() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    break_at(&app, "Lag 250").await;
    let job = staff.submit(&preview, &[]).await.to();
    assert_eq!(app.run_jobs().await, 200);
    assert_eq!(names(&app).await.len(), 200, "whole chunks, up to the fault");
    let page = staff.page(&job).await;
    assert!(page.contains("200 av 350") && page.contains("vi prøver igjen av oss selv"), "{page}");
    assert_eq!(staff.get(&preview).await.to(), job, "its preview leads there");
    app.clock.advance(9);
    assert_eq!(app.run_jobs().await, 0, "not before its time");
    mend(&app).await;
    app.clock.advance(1);
    assert_eq!(app.run_jobs().await, 150, "it goes on from there");
    let wanted: Vec<String> = (1..=350).map(|at| format!("Lag {at}")).collect();
    assert_eq!(names(&app).await, wanted);
    assert!(staff.page(&job).await.contains("350 nye høringsparter er lagret"));
    assert_eq!(staff.submit_from("/register", &preview, &[]).await.to(), preview);
    let audited = app.audited().await;
    for action in ["consultee.import_confirmed", "consultee.imported"] {
        assert_eq!(audited.iter().filter(|one| *one == action).count(), 1, "{action}: {audited:?}");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_whose_saving_failed_stands_in_the_register_until_somebody_goes_on_with_it() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    assert!(staff.page("/register").await.contains("Venter på at du ser over listen"));
    break_at(&app, "Lag 250").await;
    staff.submit(&preview, &[]).await.to();
    assert!(staff.page("/register").await.contains("0 rader er lagret. Resten er på vei."));
    for _ in 0..30 {
        app.clock.advance(86_400);
        app.run_jobs().await;
    }
    mend(&app).await;
    // Also to another than who uploaded it, and long after.
    let other = app.signed_in("Ola Nord", Role::Staff).await;
    let register = other.page("/register").await;
    assert!(
        register.contains("Det stoppet opp etter 200 lagrede rader") && register.contains("Ingrid Aas"),
        "{register}"
    );
    let job = other.submit_from("/register", &format!("{preview}/igjen"), &[]).await.to();
    // A second who presses is told that somebody has.
    let third = app.signed_in("Per Vest", Role::Staff).await;
    assert_eq!(third.submit_from("/register", &format!("{preview}/igjen"), &[]).await.to(), "/register");
    assert!(third.page("/register").await.contains("En annen har tatt hånd om listen"));
    assert_eq!(app.audited().await.iter().filter(|done| *done == "consultee.import_repeated").count(), 1);
    assert_eq!(app.run_jobs().await, 150);
    assert!(other.page(&job).await.contains("350 nye høringsparter er lagret"));
    assert_eq!(names(&app).await.len(), 350);
    // Whoever uploaded it is told too, though another went on with it.
    let staff = app.visitor();
    staff.submit("/logg-inn", &[("email", "ingrid.aas@example.no"), ("password", PASSWORD)]).await.to();
    assert_eq!(staff.get(&preview).await.to(), "/register");
    assert!(staff.page("/register").await.contains("350 nye høringsparter er lagret"));
    assert!(!other.page("/register").await.contains("liste.csv"));
    // Pressed on a page that stood open, it changes nothing.
    for (path, flash) in
        [("igjen", "En annen har tatt hånd om listen"), ("legg-bort", "En annen har tatt hånd om listen")]
    {
        other.submit_from("/register", &format!("{preview}/{path}"), &[]).await.to();
        assert!(other.page("/register").await.contains(flash), "{path}");
    }
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_that_cannot_be_saved_to_the_end_is_put_away_and_what_is_saved_stays() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    break_at(&app, "Lag 250").await;
    staff.submit(&preview, &[]).await.to();
    // Not while it is under way.
    let token = staff.token("/register").await;
    let away = format!("{preview}/legg-bort");
    staff.post(&away, &[("csrf", &token)]).await.to();
    for _ in 0..30 {
        app.clock.advance(86_400);
        app.run_jobs().await;
    }
    let staff = app.signed_in("Ola Nord", Role::Staff).await;
    assert!(staff.page("/register").await.contains("Det stoppet opp"));
    staff.submit_from("/register", &away, &[]).await.to();
    mend(&app).await;
    let register = staff.page("/register").await;
    assert!(
        register.contains("Listen er lagt bort") && !register.contains("Fortsett lagringen"),
        "{register}"
    );
    assert!(
        register.contains("Lagt bort etter 200 lagrede rader. Listen slettes om noen dager."),
        "{register}"
    );
    assert_eq!(names(&app).await.len(), 200);
    assert_eq!(staff.get(&preview).await.status, 404);
    assert!(app.audited().await.iter().any(|action| action == "consultee.import_put_away"));
    // Days that the program lives through, not a clock that is set.
    app.clock.jump(400 * 86_400);
    app.run_jobs().await;
    let staff = ola(&app).await;
    assert!(staff.page("/register").await.contains("liste.csv"));
    for _ in 0..4 {
        app.clock.advance(86_400);
        app.run_jobs().await;
    }
    let staff = ola(&app).await;
    assert!(!staff.page("/register").await.contains("liste.csv"));
    assert_eq!(kept_files(&app).await, 0, "and its file with it");
    app.finish().await;
}

/// Signed in once more: after days, nobody is.
async fn ola(app: &TestApp) -> Client {
    let staff = app.visitor();
    staff.submit("/logg-inn", &[("email", "ola.nord@example.no"), ("password", PASSWORD)]).await.to();
    staff
}

async fn kept_files(app: &TestApp) -> i64 {
    let used = |conn: &mut Conn| {
        use lydhor::db::schema::blob;
        blob::table.filter(blob::unused_on.is_null()).count().get_result(conn)
    };
    app.state.db.read::<_, Error>(used).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_put_away_by_mistake_is_taken_back_and_saved_to_the_end() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    break_at(&app, "Lag 250").await;
    staff.submit(&preview, &[]).await.to();
    for _ in 0..30 {
        app.clock.advance(86_400);
        app.run_jobs().await;
    }
    mend(&app).await;
    let staff = app.signed_in("Ola Nord", Role::Staff).await;
    staff.submit_from("/register", &format!("{preview}/legg-bort"), &[]).await.to();
    let back = format!("{preview}/hent-tilbake");
    assert!(staff.page("/register").await.contains(&back));
    let again = format!("{preview}/igjen");
    staff.submit_from("/register", &again, &[]).await.to();
    assert_eq!(app.run_jobs().await, 0, "what is put away is not gone on with");
    assert_eq!(staff.submit_from("/register", &back, &[]).await.to(), "/register");
    assert!(staff.page("/register").await.contains("Det stoppet opp etter 200 lagrede rader"));
    // Pressed on a page that stood open.
    staff.submit_from("/register", &back, &[]).await.to();
    assert!(staff.page("/register").await.contains("En annen har tatt hånd om listen"));
    assert_eq!(app.audited().await.iter().filter(|done| *done == "consultee.import_taken_back").count(), 1);
    staff.submit_from("/register", &again, &[]).await.to();
    assert_eq!(app.run_jobs().await, 150);
    assert_eq!(names(&app).await.len(), 350);
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_whose_file_is_damaged_stops_and_says_so_and_what_is_saved_stays() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(350).as_bytes()).await.to();
    let job = staff.submit(&preview, &[]).await.to();
    let folder = app.folder().join("files");
    let inner = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let inner =
        inner.filter(|path| !path.ends_with("staged")).flat_map(|path| std::fs::read_dir(path).unwrap());
    for file in inner {
        std::fs::write(file.unwrap().path(), list(350).replace("Lag 7;", "Lag x;")).unwrap();
    }
    app.run_jobs().await;
    let page = staff.page(&job).await;
    assert!(page.contains("Vi fikk det ikke til") && names(&app).await.is_empty(), "{page}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_yes_sent_twice_at_once_saves_once_and_is_answered_twice() {
    let (app, staff) = place().await;
    let preview = upload(&staff, "liste.csv", list(450).as_bytes()).await.to();
    let (one, other) = tokio::join!(staff.submit(&preview, &[]), staff.submit(&preview, &[]));
    let (one, other) = (one.to(), other.to());
    assert_eq!(one, other, "one job");
    let programs = [app.another(), app.another(), app.another()];
    let came: i64 = futures_util::future::join_all(programs.iter().map(run_jobs)).await.into_iter().sum();
    assert_eq!(came, 450, "one of them saved it");
    let mut saved = names(&app).await;
    assert_eq!(saved.len(), 450);
    saved.sort();
    saved.dedup();
    assert_eq!(saved.len(), 450, "each once");
    assert!(staff.page(&one).await.contains("450 nye høringsparter"));
    app.finish().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_list_is_held_against_those_in_use_less_what_it_has_saved_itself() {
    let (app, staff) = place().await;
    for (name, wanted) in [("en.csv", "Lag 1"), ("to.csv", "Lag 2")] {
        let rows = format!("Navn;Type;E-post\r\n{wanted};Annet;{name}@example.org\r\n");
        let preview = upload(&staff, name, rows.as_bytes()).await.to();
        staff.submit(&preview, &[]).await.to();
        app.run_jobs().await;
    }
    let by_hand = [("name", "For hånd"), ("kind", "other"), ("language", "nb"), ("email", "h@example.org")];
    staff.submit("/register/ny", &by_hand).await.to();
    let rows = |conn: &mut Conn| dsl::consultee.select((dsl::name, dsl::id, dsl::import_id)).load(conn);
    let rows: Vec<(String, ConsulteeId, Option<ImportId>)> =
        app.state.db.read::<_, Error>(rows).await.unwrap();
    let of = |name: &str| rows.iter().find(|row| row.0 == name).unwrap();
    let known = |import: Option<ImportId>| {
        let found = app.state.db.read_now(|conn| read::known(conn, import)).unwrap();
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
    app.run_jobs().await;
    let preview = upload(&staff, "liste.csv", list(2).as_bytes()).await.to();
    for days in [400, -800, 400] {
        app.clock.jump(days * 86_400);
        app.run_jobs().await;
        app.clock.advance(60);
        app.run_jobs_elsewhere().await;
    }
    let all = staff.page(&format!("{preview}?alle=1")).await;
    assert!(all.contains("Lag 2"), "a clock set ahead or back forgets nothing");
    for _ in 0..4 {
        app.clock.advance(86_400);
        app.run_jobs().await;
    }
    let again = app.signed_in("Ola Nord", Role::Staff).await;
    assert_eq!(again.get(&preview).await.status, 404);
    let left = |conn: &mut Conn| lydhor::db::schema::consultee_import::table.count().get_result::<i64>(conn);
    assert_eq!(app.state.db.read::<_, Error>(left).await.unwrap(), 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_list_that_two_confirm_is_saved_once_also_while_the_other_is_being_saved() {
    let (app, staff) = place().await;
    let other = app.signed_in("Amir Berg", Role::Staff).await;
    // Both looked it over while nothing of it was in the register.
    let lists =
        [&staff, &other].map(|who| async move { upload(who, "liste.csv", list(450).as_bytes()).await.to() });
    let [first, second] = lists;
    let (first, second) = (first.await, second.await);
    let (one, two) = (staff.submit(&first, &[]).await.to(), other.submit(&second, &[]).await.to());
    // The first has saved some of it, and waits, when the second comes.
    break_at(&app, "Lag 250").await;
    app.run_jobs().await;
    mend(&app).await;
    app.clock.advance(10);
    let (ours, theirs) = (app.another(), app.another());
    tokio::join!(run_jobs(&ours), run_jobs(&theirs));
    app.clock.advance(10);
    app.run_jobs().await;
    let mut saved = names(&app).await;
    saved.sort();
    let mut wanted: Vec<String> = (1..=450).map(|at| format!("Lag {at}")).collect();
    wanted.sort();
    assert_eq!(saved, wanted, "each once");
    let told = [staff.page(&one).await, other.page(&two).await];
    let number = |page: &String| {
        let said = regex::Regex::new(r"(\d+) nye høringsparter? er lagret").unwrap();
        said.captures(page).map_or(0, |found| found[1].parse::<i32>().unwrap())
    };
    assert_eq!(told.iter().map(number).sum::<i32>(), 450, "{told:?}");
}
