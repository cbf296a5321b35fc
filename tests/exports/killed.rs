//! The real server, killed while it makes a file: nothing is half, and the next start makes it whole.

use std::sync::Arc;

use diesel::prelude::*;
use lydhor::accounts::actions::NewAccount;
use lydhor::accounts::{self, Role};
use lydhor::audit::Actor;
use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::db::schema::{export, job};
use lydhor::db::{Conn, Db, Error, migrate};
use lydhor::files::BlobId;
use lydhor::jobs::worker::LEASE;
use lydhor::lang::Lang;

use super::{PAGE, SHEET, rows};
use crate::files::{on_disk, staged, used};
use crate::support::app::PASSWORD;
use crate::support::client::Client;
use crate::support::database::Database;
use crate::support::process::{Home, Server};
use crate::support::scene::{self, Size};

const EMAIL: &str = "ingrid.aas@example.no";

/// A state of its own, as the next start has it, by a clock that need not be waited for.
fn next_start(home: &Home) -> (Arc<lydhor::jobs::worker::Worker>, Clock) {
    let variables = [
        ("LYDHOR_DATABASE_URL".to_owned(), home.url.clone()),
        ("LYDHOR_DATA_DIR".to_owned(), home.data.display().to_string()),
    ];
    let config = Config::from_parts("test", "", variables).unwrap();
    let clock = Clock::fixed(Clock::default().now());
    let state = lydhor::app::build_state(config, clock.clone()).unwrap();
    (lydhor::app::jobs::build(&Arc::clone(&state.program)), clock)
}

fn standing(db: &Db) -> (String, Option<BlobId>) {
    let read = |conn: &mut Conn| {
        let state = job::table.filter(job::kind.eq("digest.make_file")).select(job::state).first(conn)?;
        Ok::<_, Error>((state, export::table.select(export::file_id).first(conn)?))
    };
    db.read_now(read).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_in_the_middle_of_a_file_it_leaves_nothing_half_and_the_next_start_makes_it() {
    let folder = tempfile::tempdir().unwrap();
    let database = Database::create(folder.path());
    let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
    let db = Db::open(&home.url, 2).unwrap();
    migrate::run(&db).unwrap();
    let new = NewAccount {
        email: EMAIL.to_owned(),
        name: "Ingrid Aas".to_owned(),
        role: Role::Administrator,
        language: Lang::Nb,
        password_hash: accounts::password::hash(PASSWORD).unwrap(),
    };
    db.write_now(|tx| accounts::actions::add(tx, &new, &Actor::system("test"))).unwrap();
    let size = Size { sections: 8, invited: 1500, answers: 1500 };
    scene::write(&db, &Clock::default(), "boligplan", size);
    let mut server = Server::start(&home);
    let staff = Client::new(&server.base);
    staff.submit("/logg-inn", &[("email", EMAIL), ("password", PASSWORD)]).await.to();
    let page = staff.submit_from(PAGE, SHEET, &[]).await.to();
    // Until it has come some way.
    let started = |page: String| page.contains(" max=\"") && !page.contains("value=\"0\"");
    loop {
        let shown = staff.page(&page).await;
        if started(shown.clone()) {
            break;
        }
        assert!(shown.contains("data-open"), "it ended before it was looked at: {shown}");
    }
    server.kill();
    assert_eq!(standing(&db), ("running".to_owned(), None));
    assert_eq!((staged(folder.path()), on_disk(folder.path()).len(), used(&db).len()), (1, 0, 0));
    tokio::task::block_in_place(|| {
        let (jobs, clock) = next_start(&home);
        jobs.run_until_idle().unwrap();
        assert_eq!(standing(&db).0, "running", "it cannot know yet that the other is dead");
        clock.advance(i64::try_from(LEASE.as_secs()).unwrap());
        jobs.run_until_idle().unwrap();
    });
    let (state, file) = standing(&db);
    assert!(state == "done" && file.is_some(), "{state}");
    assert_eq!(used(&db).len(), 1);
    let server = Server::start(&home);
    let again = Client::new(&server.base);
    again.submit("/logg-inn", &[("email", EMAIL), ("password", PASSWORD)]).await.to();
    let told = again.page(&page).await;
    let file = told.split('"').find(|word| word.contains("/fil/")).unwrap().to_owned();
    let shown = again.page(PAGE).await;
    let sheet = rows(again.bytes(&file).await);
    assert!(sheet >= 1500 && shown.contains("Oppsummering"), "{sheet}");
}
