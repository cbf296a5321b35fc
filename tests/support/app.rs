//! The application as tests start it: the real server on a free port, an own database, a clock that tests move.

use std::sync::Arc;

use jiff::Timestamp;
use lydhor::accounts::actions::NewAccount;
use lydhor::accounts::{self, Account, Role};
use lydhor::app::{self, Application};
use lydhor::audit::Actor;
use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::jobs::worker::Worker;
use lydhor::lang::Lang;
use lydhor::mail::{MailMemory, Mailer, Message, outbox};
use lydhor::web::State;

use super::client::Client;
use super::database::Database;

/// Monday morning in spring, winter time.
pub const MORNING: &str = "2026-03-02T09:00:00Z";
/// The password of every account that tests make.
pub const PASSWORD: &str = "åpne dører i nordvik";

/// A running application. Its database and folder go when it is dropped.
pub struct TestApp {
    pub base: String,
    pub state: Arc<State>,
    pub clock: Clock,
    pub database: Database,
    folder: tempfile::TempDir,
    jobs: Arc<Worker>,
    server: actix_web::dev::ServerHandle,
}

/// The settings of a program in a test.
pub fn config(database: &str, folder: &std::path::Path, settings: &str) -> Config {
    let variables = [
        ("LYDHOR_DATABASE_URL", database.to_owned()),
        ("LYDHOR_DATABASE_CONNECTIONS", "4".to_owned()),
        ("LYDHOR_DATA_DIR", folder.display().to_string()),
        ("LYDHOR_LISTEN", "127.0.0.1:0".to_owned()),
    ];
    let variables = variables.map(|(name, value)| (name.to_owned(), value));
    Config::from_parts("test", settings, variables).unwrap()
}

/// Sends the letters that are due, and gives them.
pub async fn delivered(state: &Arc<State>) -> Vec<Message> {
    let memory = MailMemory::default();
    app::build_worker(state, Mailer::Memory(memory.clone())).unwrap().run_until_idle().await.unwrap();
    memory.letters()
}

impl TestApp {
    /// Starts with the default configuration.
    pub async fn spawn() -> Self {
        Self::spawn_with("").await
    }

    /// Starts with some settings, written as the configuration file would have them.
    pub async fn spawn_with(settings: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::create(folder.path());
        let config = config(&database.url, folder.path(), settings);
        let clock = Clock::fixed(MORNING.parse::<Timestamp>().unwrap());
        let application = build(config, clock.clone()).await;
        let base = format!("http://127.0.0.1:{}", application.port().unwrap());
        let state = Arc::clone(&application.state);
        let server = application.server().unwrap();
        let handle = server.handle();
        tokio::spawn(server);
        let jobs = app::jobs::build(&state.program);
        Self { base, state, clock, database, folder, jobs, server: handle }
    }

    /// Does the jobs that are due, as this program would that has been running all the while; says how much further they came.
    pub async fn run_jobs(&self) -> i64 {
        run_jobs(&self.jobs).await
    }

    /// The same as another program does that has just started.
    pub async fn run_jobs_elsewhere(&self) -> i64 {
        run_jobs(&self.another()).await
    }

    /// The jobs of another program that has just started on the same database.
    pub fn another(&self) -> Arc<Worker> {
        app::jobs::build(&self.state.program)
    }

    /// The end of a test: nothing is left to be done or sent, and nothing failed.
    pub async fn finish(self) {
        let clock = self.clock.clone();
        let left = move |conn: &mut lydhor::db::Conn| {
            Ok((lydhor::jobs::left(conn, &clock)?, outbox::backlog(conn, &clock)?.0))
        };
        let left = self.state.db.read::<_, lydhor::db::Error>(left).await.unwrap();
        assert_eq!(left, ((0, 0), 0), "jobs due and failed, letters due");
    }

    /// Asks for a file on the page `from`, has it made, and finds it on the page of its job: that page, and the file's address.
    pub async fn made(&self, who: &Client, from: &str, to: &str) -> (String, String) {
        let job = who.submit_from(from, to, &[]).await.to();
        self.run_jobs().await;
        let page = who.page(&job).await;
        let file = page.split('"').find(|word| word.contains("/fil/") || word.contains("/arkiv/"));
        let file = file.unwrap_or_else(|| panic!("no file: {page}")).to_owned();
        (job, file)
    }

    /// What the database keeps of other rows is what those rows say. Where it cannot be read, a test has taken it away.
    fn is_counted_right(&self) {
        if let Ok(differences) = self.state.db.snapshot_now(lydhor::db::recount::differences) {
            assert_eq!(differences, Vec::<String>::new());
        }
    }

    /// The data folder.
    pub fn folder(&self) -> &std::path::Path {
        self.folder.path()
    }

    /// A visitor nobody knows.
    pub fn visitor(&self) -> Client {
        Client::new(&self.base)
    }

    /// A new account with [`PASSWORD`]; its e-mail is `<name in lower case>@example.no`.
    pub async fn account(&self, name: &str, role: Role) -> Account {
        let new = NewAccount {
            email: format!("{}@example.no", name.to_lowercase().replace(' ', ".")),
            name: name.to_owned(),
            role,
            language: Lang::Nb,
            password_hash: accounts::password::hash(PASSWORD).unwrap(),
        };
        let add = move |tx: &mut lydhor::db::Tx<'_>| accounts::actions::add(tx, &new, &Actor::system("test"));
        self.state.db.write(add).await.unwrap()
    }

    /// A new account, signed in.
    pub async fn signed_in(&self, name: &str, role: Role) -> Client {
        self.sign_in(&self.account(name, role).await).await
    }

    /// Signs an account in.
    pub async fn sign_in(&self, account: &Account) -> Client {
        let client = self.visitor();
        let answer = client.submit("/logg-inn", &[("email", &account.email), ("password", PASSWORD)]).await;
        assert_eq!(answer.status, 303, "sign in: {}", answer.text);
        client
    }

    /// Actions audited so far, oldest first.
    pub async fn audited(&self) -> Vec<String> {
        use diesel::prelude::*;
        use lydhor::db::schema::audit_event::dsl::{action, at, audit_event, id};
        let load = |conn: &mut lydhor::db::Conn| audit_event.order((at, id)).select(action).load(conn);
        self.state.db.read::<_, lydhor::db::Error>(load).await.unwrap()
    }
}

/// Does the jobs that are due, off the runtime; says how much further they came.
pub async fn run_jobs(jobs: &Arc<Worker>) -> i64 {
    let jobs = Arc::clone(jobs);
    tokio::task::spawn_blocking(move || jobs.run_until_idle()).await.unwrap().unwrap()
}

/// Off the runtime, because opening a database blocks.
async fn build(config: Config, clock: Clock) -> Application {
    tokio::task::spawn_blocking(move || Application::build(config, clock)).await.unwrap().unwrap()
}

impl Drop for TestApp {
    fn drop(&mut self) {
        if !std::thread::panicking() {
            self.is_counted_right();
        }
        drop(self.server.stop(false));
    }
}
