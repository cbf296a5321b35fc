//! Opening connections by URL scheme, and the pools of readers and writers.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use diesel::Connection;
use diesel::connection::{Instrumentation, InstrumentationEvent, SimpleConnection};
use diesel::r2d2::R2D2Connection;
use diesel::result::DatabaseErrorKind;

use super::transaction::Isolation;
use super::{Conn, Error, Tx, WriteError, transaction};

/// A query slower than this is worth a line in the log.
const SLOW: Duration = Duration::from_millis(100);
const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(10);

/// Which database, by its URL.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Target {
    /// Path of the file.
    Sqlite(String),
    /// The whole URL.
    Postgres(String),
}

/// The database URL cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    #[error("the database URL must begin with sqlite: or postgres://, not {0:?}")]
    UnknownScheme(String),
    #[error("cannot open the database: {0}")]
    Unreachable(#[from] r2d2::Error),
}

/// The readers and the writers of one database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: r2d2::Pool<Manager>,
    writers: r2d2::Pool<Manager>,
    queries: Arc<AtomicU64>,
}

impl Db {
    /// Opens the database at `url` with up to `connections` readers.
    ///
    /// SQLite has one writer, because it knows only one at a time; PostgreSQL as many as readers.
    pub fn open(url: &str, connections: u32) -> Result<Self, OpenError> {
        let target = Target::parse(url)?;
        let writers = match &target {
            Target::Sqlite(_) => 1,
            Target::Postgres(_) => connections,
        };
        let queries = Arc::new(AtomicU64::new(0));
        let counted = || Arc::clone(&queries);
        let writers =
            pool(Manager { target: target.clone(), read_only: false, queries: counted() }, writers)?;
        let readers = pool(Manager { target, read_only: true, queries: counted() }, connections)?;
        Ok(Self { readers, writers, queries })
    }

    /// Queries run through it so far: benches and tests watch that a page's number does not grow with the data.
    pub fn queries_run(&self) -> u64 {
        self.queries.load(Ordering::Relaxed)
    }

    /// Runs one unit of reading on a blocking thread.
    pub async fn read<T, E>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<Error> + Send + 'static,
    {
        let pool = self.readers.clone();
        blocking(move || work(&mut *get(&pool)?)).await
    }

    /// Runs one unit of writing, all or nothing. The closure may run more than once.
    pub async fn write<T, E>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: WriteError,
    {
        let db = self.clone();
        blocking(move || db.write_now(work)).await
    }

    /// [`Db::write`] for code that is on a blocking thread already (command line, migrations, tests).
    pub fn write_now<T, E: WriteError>(&self, work: impl FnMut(&mut Tx<'_>) -> Result<T, E>) -> Result<T, E> {
        transaction::write(&mut *get(&self.writers)?, Isolation::Serializable, work)
    }

    /// As [`Db::write`], for changes of single rows whose condition stands in the UPDATE itself: right at any isolation,
    /// so tasks that each take a row of a queue need not undo each other on PostgreSQL.
    pub async fn write_rows<T, E>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: WriteError,
    {
        let pool = self.writers.clone();
        blocking(move || transaction::write(&mut *get(&pool)?, Isolation::ReadCommitted, work)).await
    }

    /// [`Db::read`] for code that is on a blocking thread already.
    pub fn read_now<T, E: From<Error>>(&self, work: impl FnOnce(&mut Conn) -> Result<T, E>) -> Result<T, E> {
        work(&mut *get(&self.readers)?)
    }

    /// [`Db::read_now`], where all that is read is of one moment though others go on writing.
    pub fn snapshot_now<T, E: From<Error>>(
        &self,
        work: impl FnOnce(&mut Conn) -> Result<T, E>,
    ) -> Result<T, E> {
        transaction::snapshot(&mut *get(&self.readers)?, work)
    }

    /// A writing connection outside any transaction, for migrations and backup.
    pub(super) fn raw(&self) -> Result<r2d2::PooledConnection<Manager>, Error> {
        get(&self.writers)
    }
}

async fn blocking<T: Send + 'static, E: From<Error> + Send + 'static>(
    work: impl FnOnce() -> Result<T, E> + Send + 'static,
) -> Result<T, E> {
    match tokio::task::spawn_blocking(work).await {
        Ok(result) => result,
        Err(panicked) => Err(unable(panicked.to_string()).into()),
    }
}

fn get(pool: &r2d2::Pool<Manager>) -> Result<r2d2::PooledConnection<Manager>, Error> {
    pool.get().map_err(|e| unable(e.to_string()))
}

fn unable(why: String) -> Error {
    Error::DatabaseError(DatabaseErrorKind::UnableToSendCommand, Box::new(why))
}

fn pool(manager: Manager, size: u32) -> Result<r2d2::Pool<Manager>, r2d2::Error> {
    r2d2::Pool::builder()
        .max_size(size)
        .min_idle(Some(1))
        .connection_timeout(WAIT_FOR_CONNECTION)
        .test_on_check_out(matches!(manager.target, Target::Postgres(_)))
        .build(manager)
}

impl Target {
    fn parse(url: &str) -> Result<Self, OpenError> {
        if let Some(path) = url.strip_prefix("sqlite:") {
            return Ok(Self::Sqlite(path.trim_start_matches("//").to_owned()));
        }
        if url.starts_with("postgres://") || url.starts_with("postgresql://") {
            return Ok(Self::Postgres(url.to_owned()));
        }
        let scheme = url.split(':').next().unwrap_or_default();
        Err(OpenError::UnknownScheme(scheme.to_owned()))
    }
}

/// Opens connections for r2d2. Diesel's own would open an empty SQLite file named after a PostgreSQL URL.
pub(super) struct Manager {
    target: Target,
    read_only: bool,
    queries: Arc<AtomicU64>,
}

impl r2d2::ManageConnection for Manager {
    type Connection = Conn;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Conn, Self::Error> {
        let mut conn = match &self.target {
            Target::Postgres(url) => Conn::Pg(establish::<diesel::PgConnection>(url)?),
            Target::Sqlite(path) => Conn::Sqlite(open_sqlite(path, self.read_only)?),
        };
        conn.set_instrumentation(Watch { queries: Arc::clone(&self.queries), began: None });
        Ok(conn)
    }

    fn is_valid(&self, conn: &mut Conn) -> Result<(), Self::Error> {
        conn.ping().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Conn) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

fn establish<C: Connection>(url: &str) -> Result<C, diesel::r2d2::Error> {
    C::establish(url).map_err(diesel::r2d2::Error::ConnectionError)
}

/// `synchronous=FULL`: a receipt that was given survives a power cut.
fn open_sqlite(path: &str, read_only: bool) -> Result<diesel::SqliteConnection, diesel::r2d2::Error> {
    make_private(Path::new(path)).map_err(|e| {
        diesel::r2d2::Error::ConnectionError(diesel::ConnectionError::BadConnection(e.to_string()))
    })?;
    let mut conn = establish::<diesel::SqliteConnection>(path)?;
    conn.batch_execute(
        "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;",
    )
    .map_err(diesel::r2d2::Error::QueryError)?;
    if read_only {
        conn.batch_execute("PRAGMA query_only=ON;").map_err(diesel::r2d2::Error::QueryError)?;
    }
    Ok(conn)
}

/// A new file is its owner's alone. What SQLite lays beside it gets the same rights.
fn make_private(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::OpenOptionsExt as _;
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::OpenOptions::new().append(true).create(true).mode(0o600).open(path).map(drop)
}

/// Counts queries and tells of slow ones.
struct Watch {
    queries: Arc<AtomicU64>,
    began: Option<Instant>,
}

impl Instrumentation for Watch {
    fn on_connection_event(&mut self, event: InstrumentationEvent<'_>) {
        match event {
            InstrumentationEvent::StartQuery { .. } => {
                self.queries.fetch_add(1, Ordering::Relaxed);
                self.began = Some(Instant::now());
            }
            InstrumentationEvent::FinishQuery { query, .. } => {
                if let Some(took) = self.began.take().map(|s| s.elapsed()).filter(|t| *t > SLOW) {
                    // The query's shape only: bound values may be personal.
                    let shape = query.to_string();
                    let shape = shape.split(" -- binds").next().unwrap_or_default();
                    tracing::warn!(millis = took.as_millis(), query = shape, "slow query");
                }
            }
            _ => {}
        }
    }
}
