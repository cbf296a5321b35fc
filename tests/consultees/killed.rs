//! The real server, killed while it saves a long list; and two servers at once on one database.

use std::sync::Arc;

use diesel::prelude::*;
use lydhor::accounts::actions::NewAccount;
use lydhor::accounts::{self, Role};
use lydhor::audit::Actor;
use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::db::schema::{audit_event, consultee, consultee_import, job};
use lydhor::db::{Conn, Db, Error, migrate};
use lydhor::jobs::worker::LEASE;
use lydhor::lang::Lang;

use crate::support::app::PASSWORD;
use crate::support::client::Client;
use crate::support::database::Database;
use crate::support::process::{Home, Server};

const ROWS: usize = 4000;
const EMAIL: &str = "ingrid.aas@example.no";

struct Scene {
    home: Home,
    db: Db,
    _database: Database,
    _folder: tempfile::TempDir,
}

/// What stands of a list.
#[derive(Debug)]
struct Standing {
    names: Vec<String>,
    /// What the list says of it, and what its job says.
    saved: i32,
    done: i32,
    state: String,
    /// How often its end was written down.
    ends: i64,
}

impl Scene {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::create(folder.path());
        let home = Home { url: database.url.clone(), data: folder.path().to_owned() };
        let db = Db::open(&home.url, 2).unwrap();
        migrate::run(&db).unwrap();
        let new = NewAccount {
            email: EMAIL.to_owned(),
            name: "Ingrid Aas".to_owned(),
            role: Role::Staff,
            language: Lang::Nb,
            password_hash: accounts::password::hash(PASSWORD).unwrap(),
        };
        let system = Actor::system("test");
        db.write_now(|tx| accounts::actions::add(tx, &new, &system)).unwrap();
        Self { home, db, _database: database, _folder: folder }
    }

    fn standing(&self) -> Standing {
        let read = |conn: &mut Conn| {
            let list = consultee_import::table.select(consultee_import::saved);
            let work =
                job::table.filter(job::kind.eq("consultees.save_list")).select((job::done, job::state));
            let (done, state) = work.first(conn)?;
            let ended = audit_event::table.filter(audit_event::action.eq("consultee.imported"));
            Ok::<_, Error>(Standing {
                names: consultee::table.order(consultee::id).select(consultee::name).load(conn)?,
                saved: list.first(conn)?,
                done,
                state,
                ends: ended.count().get_result(conn)?,
            })
        };
        self.db.snapshot_now(read).unwrap()
    }
}

/// Says yes to a list of [`ROWS`] rows; the page of its job.
async fn confirmed(base: &str) -> (Client, String) {
    let staff = Client::new(base);
    staff.submit("/logg-inn", &[("email", EMAIL), ("password", PASSWORD)]).await.to();
    let rows = super::saving::list(ROWS).into_bytes();
    let preview =
        staff.upload("/register/import", "/register/import", "file", ("l.csv", rows), &[]).await.to();
    let job = staff.submit(&preview, &[]).await.to();
    (staff, job)
}

fn wanted() -> Vec<String> {
    (1..=ROWS).map(|at| format!("Lag {at}")).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_killed_while_it_saves_a_list_loses_nothing_and_the_next_start_goes_on() {
    let scene = Scene::new();
    let mut server = Server::start(&scene.home);
    let (staff, page) = confirmed(&server.base).await;
    while !staff.page(&page).await.contains("00 av 4\u{a0}000") {}
    server.kill();
    let before = scene.standing();
    let rows = before.names.len();
    assert!((100..ROWS).contains(&rows) && rows.is_multiple_of(100), "killed on the way: {rows}");
    assert_eq!((before.saved, before.done), (i32::try_from(rows).unwrap(), before.saved));
    assert_eq!((before.state.as_str(), before.ends), ("running", 0));
    assert_eq!(before.names, wanted()[..rows]);
    // The next start, by a clock that need not be waited for.
    let variables = [
        ("LYDHOR_DATABASE_URL".to_owned(), scene.home.url.clone()),
        ("LYDHOR_DATA_DIR".to_owned(), scene.home.data.display().to_string()),
    ];
    let config = Config::from_parts("test", "", variables).unwrap();
    let clock = Clock::fixed(Clock::default().now());
    let state = tokio::task::block_in_place(|| lydhor::app::build_state(config, clock.clone()).unwrap());
    let jobs = lydhor::app::jobs::build(&Arc::clone(&state.program));
    tokio::task::block_in_place(|| {
        jobs.run_until_idle().unwrap();
        assert_eq!(scene.standing().state, "running", "it cannot know yet that the other is dead");
        clock.advance(i64::try_from(LEASE.as_secs()).unwrap());
        jobs.run_until_idle().unwrap();
    });
    let after = scene.standing();
    assert_eq!(after.names, wanted(), "all of them, each once, in their order");
    assert_eq!((after.saved, after.done), (4000, 4000));
    assert_eq!((after.state.as_str(), after.ends), ("done", 1));
    let server = Server::start(&scene.home);
    let again = Client::new(&server.base);
    again.submit("/logg-inn", &[("email", EMAIL), ("password", PASSWORD)]).await.to();
    assert!(again.page(&page).await.contains("4000 nye høringsparter er lagret"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_servers_on_one_database_save_a_list_once() {
    let scene = Scene::new();
    let (one, _other) = (Server::start(&scene.home), Server::start(&scene.home));
    let (staff, page) = confirmed(&one.base).await;
    while staff.page(&page).await.contains("data-open") {}
    let after = scene.standing();
    let mut names = after.names.clone();
    names.sort();
    names.dedup();
    assert_eq!((after.names.len(), names.len()), (ROWS, ROWS), "each once");
    assert_eq!((after.state.as_str(), after.done, after.ends), ("done", 4000, 1));
}
