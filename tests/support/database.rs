//! A database of its own for each test: migrated once a run, then copied.

use std::env;
use std::path::Path;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::SimpleConnection;
use diesel::{Connection, PgConnection, SqliteConnection};
use lydhor::db::{Db, migrate};

/// An empty, migrated database, gone with the test: SQLite, or PostgreSQL where the run names a cluster.
pub struct Database {
    /// As `LYDHOR_DATABASE_URL` takes it.
    pub url: String,
    in_cluster: Option<InCluster>,
}

struct InCluster {
    admin: String,
    name: String,
}

impl Database {
    /// On SQLite the file lies in `folder`, and goes with it.
    pub fn create(folder: &Path) -> Self {
        match cluster() {
            Some(admin) => on_postgres(admin),
            None => on_sqlite(folder),
        }
    }
}

impl Database {
    /// Nobody can use it any more: its file is moved, or the cluster lets nobody in.
    pub fn take_away(&self) {
        match &self.in_cluster {
            None => {
                let file = self.url.trim_start_matches("sqlite:");
                std::fs::rename(file, format!("{file}.away")).unwrap();
            }
            Some(InCluster { admin, name }) => {
                command(admin, &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
                cut(admin, name);
            }
        }
    }

    /// The server closes every connection to it, once; SQLite has no server.
    pub fn cut_connections(&self) {
        if let Some(InCluster { admin, name }) = &self.in_cluster {
            cut(admin, name);
        }
    }
}

fn cut(admin: &str, name: &str) {
    // With a time to wait, it comes back when they have ended.
    let all =
        format!("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '{name}'");
    command(admin, &all);
}

impl Drop for Database {
    fn drop(&mut self) {
        if let Some(InCluster { admin, name }) = &self.in_cluster {
            command(admin, &format!("DROP DATABASE {name} WITH (FORCE)"));
        }
    }
}

/// The cluster that `scripts/with-postgres` has started.
#[expect(clippy::disallowed_methods, reason = "the tests' own setting, which the program does not know")]
pub fn cluster() -> Option<String> {
    env::var("LYDHOR_TEST_DATABASE_URL").ok()
}

fn on_sqlite(folder: &Path) -> Database {
    static MIGRATED: OnceLock<Vec<u8>> = OnceLock::new();
    let migrated = MIGRATED.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("lydhor.db");
        let path = file.to_str().unwrap();
        migrate::run(&Db::open(&format!("sqlite:{path}"), 1).unwrap()).unwrap();
        // The pool closes in its own time, and nobody but SQLite reads a file that it has open: a copy is read.
        let copy = folder.path().join("copy.db");
        let mut reader = SqliteConnection::establish(path).unwrap();
        reader.batch_execute(&format!("VACUUM INTO '{}'", copy.display())).unwrap();
        std::fs::read(copy).unwrap()
    });
    let file = folder.join("lydhor.db");
    std::fs::write(&file, migrated).unwrap();
    Database { url: format!("sqlite:{}", file.display()), in_cluster: None }
}

fn on_postgres(admin: String) -> Database {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    static MADE: AtomicUsize = AtomicUsize::new(0);
    let run = std::process::id();
    let template = TEMPLATE.get_or_init(|| {
        let name = format!("template_{run}");
        command(&admin, &format!("CREATE DATABASE {name}"));
        migrate::run(&Db::open(&sibling(&admin, &name), 1).unwrap()).unwrap();
        // A database that someone is connected to cannot be copied, and a pool closes in its own time.
        command(&admin, &format!("ALTER DATABASE {name} ALLOW_CONNECTIONS false"));
        cut(&admin, &name);
        name
    });
    let name = format!("test_{run}_{}", MADE.fetch_add(1, Ordering::Relaxed));
    command(&admin, &format!("CREATE DATABASE {name} TEMPLATE {template}"));
    Database { url: sibling(&admin, &name), in_cluster: Some(InCluster { admin, name }) }
}

/// The URL of another database in the same cluster.
fn sibling(admin: &str, name: &str) -> String {
    let (server, _) = admin.rsplit_once('/').unwrap();
    format!("{server}/{name}")
}

fn command(admin: &str, sql: &str) {
    PgConnection::establish(admin).unwrap().batch_execute(sql).unwrap();
}
