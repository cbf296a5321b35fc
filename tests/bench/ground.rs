//! What the measurements stand on: a state over a database on a real disk, and a log that is written but kept nowhere.

use std::path::Path;
use std::sync::Arc;

use lydhor::app::build_state;
use lydhor::clock::Clock;
use lydhor::config::Config;
use lydhor::web::State;
use tempfile::TempDir;

use crate::support::database::Database;

/// An application's state without a server. Its database goes with it.
pub(crate) struct Ground {
    pub state: Arc<State>,
    pub clock: Clock,
    _database: Database,
    _folder: TempDir,
}

impl Ground {
    pub(crate) fn new() -> Self {
        let folder = folder();
        let database = Database::create(folder.path());
        let (config, clock) = (config(&database.url, folder.path()), Clock::default());
        let state = build_state(config, clock.clone()).unwrap();
        Self { state, clock, _database: database, _folder: folder }
    }
}

/// A folder beside what was built: folders for temporary files often lie in memory, where nothing waits for a disk.
pub(crate) fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap()
}

/// The settings of a server, as variables.
pub(crate) fn variables(database: &str, folder: &Path, listen: &str) -> [(String, String); 3] {
    [
        ("LYDHOR_DATABASE_URL".to_owned(), database.to_owned()),
        ("LYDHOR_DATA_DIR".to_owned(), folder.display().to_string()),
        ("LYDHOR_LISTEN".to_owned(), listen.to_owned()),
    ]
}

fn config(database: &str, folder: &Path) -> Config {
    Config::from_parts("bench", "", variables(database, folder, "127.0.0.1:0")).unwrap()
}

/// The server's log costs what it costs in service, as far as the last step.
pub(crate) fn log_into_nothing() {
    let log = tracing_subscriber::fmt().with_env_filter("info").with_writer(std::io::sink);
    log.try_init().unwrap();
}

/// A runtime as the server's own.
pub(crate) fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap()
}
