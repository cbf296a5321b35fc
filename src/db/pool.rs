//! Opening connections by URL scheme, and the pools of readers and writers.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use diesel::Connection;
use diesel::connection::SimpleConnection;
use diesel::r2d2::R2D2Connection;

use super::guard::{Guard, Loss};
use super::pooled::Pooled;
use super::rescue::{Rescue, rescue};
pub use super::target::OpenError;
use super::target::Target;
use super::transaction::{Isolation, Writers};
use super::unavailable::Unavailable;
use super::watch::{Seen, Watch};
use super::{Conn, Error, Tx, WriteError, file, others, transaction};
use crate::clock::Clock;

const WAIT_FOR_CONNECTION: Duration = Duration::from_secs(10);

/// The readers and the writers of one database. Cheap to clone.
#[derive(Clone)]
pub struct Db {
    readers: r2d2::Pool<Manager>,
    writers: r2d2::Pool<Manager>,
    seen: Arc<Seen>,
    /// What tells a write its moment.
    clock: Clock,
    /// SQLite's files.
    guard: Option<Arc<Guard>>,
    safety: Arc<Mutex<Safety>>,
}

/// What has been done since SQLite's files were changed from outside.
#[derive(Default)]
struct Safety {
    /// The connections stay open until the process ends.
    kept_open: bool,
    /// What the files lost lies where the next start finds it.
    reached: bool,
}

impl Db {
    /// Opens the database at `url` with up to `connections` readers.
    ///
    /// SQLite has one writer, because it knows only one at a time; PostgreSQL as many as readers. A new SQLite file is
    /// made here, before the first connection: nothing but SQLite opens it from then on.
    pub fn open(url: &str, connections: u32) -> Result<Self, OpenError> {
        let mut target = Target::parse(url)?;
        let (guard, write_connections) = match &mut target {
            Target::Sqlite(named) => {
                let path = file::prepare(named).map_err(|error| OpenError::File(named.clone(), error))?;
                others::refuse_endangered(&path)?;
                let guard = Arc::new(Guard::new(&path));
                *named = path;
                (Some(guard), 1)
            }
            Target::Postgres(_) => (None, connections),
        };
        let seen = Arc::new(Seen::default());
        let manager = |read_only| Manager {
            target: target.clone(),
            guard: guard.clone(),
            read_only,
            seen: Arc::clone(&seen),
        };
        // A file that cannot be opened is told at once; a server that does not answer yet is waited for.
        let first = guard.is_some().then(|| r2d2::ManageConnection::connect(&manager(false)));
        let _open = first.transpose().map_err(|error| OpenError::Unusable(error.to_string()))?;
        let writers = pool(manager(false), write_connections)?;
        let readers = pool(manager(true), connections)?;
        Ok(Self { readers, writers, seen, clock: Clock::default(), guard, safety: Arc::default() })
    }

    /// The same database, whose writes happen at the time of that clock. Without it: of the machine's.
    #[must_use]
    pub fn by_clock(&self, clock: &Clock) -> Self {
        Self { clock: clock.clone(), ..self.clone() }
    }

    /// Does one write wait for another, whatever they change? On SQLite.
    pub fn has_one_writer(&self) -> bool {
        self.guard.is_some()
    }

    /// SQLite's file itself, past all links; `None` on PostgreSQL.
    pub fn file(&self) -> Option<&Path> {
        self.guard.as_ref().map(|guard| guard.path())
    }

    /// Can we see here that our locks on SQLite's files hold? Not every system shows them.
    pub fn sees_locks(&self) -> bool {
        self.guard.as_ref().is_some_and(|guard| guard.sees_locks())
    }

    /// Why nothing is written any more; `None` as long as all is well. On PostgreSQL that is always.
    pub fn lost(&self) -> Option<Loss> {
        self.guard.as_ref().and_then(|guard| guard.check().err().or(guard.lost()))
    }

    /// After [`Db::lost`]: puts what only this process still holds where the next start finds it, once. Blocks.
    /// `false` where it failed, and is to be tried again.
    pub fn rescue(&self) -> bool {
        let Some(guard) = &self.guard else { return true };
        let mut safety = self.safety.lock().unwrap_or_else(PoisonError::into_inner);
        if safety.reached || guard.lost().is_none() {
            return true;
        }
        // Closed as usual, the last connection would remove a -wal by its name, and that is another's now.
        if !safety.kept_open {
            Box::leak(Box::new(self.clone()));
            safety.kept_open = true;
        }
        let done = get(&self.writers).and_then(|mut conn| rescue(&mut conn, guard));
        let file = guard.path().display();
        let all = "all that was received is";
        match done {
            Ok(Rescue::Unneeded) => tracing::error!(%file, "{all} in the files: stop and start again"),
            Ok(Rescue::Folded) => {
                tracing::error!(%file, "{all} in the database itself: stop and start again");
            }
            Ok(Rescue::Copied(to)) => {
                let copy = to.display();
                tracing::error!(%file, %copy, "{all} in the copy: stop, put it in the file's place, and start again");
            }
            Err(error) => {
                tracing::error!(%file, %error, "DO NOT STOP YET: what was received last is not in safety");
                return false;
            }
        }
        safety.reached = true;
        true
    }

    /// Queries run through it so far: benches and tests watch that a page's number does not grow with the data.
    pub fn queries_run(&self) -> u64 {
        self.seen.queries()
    }

    /// The queries since the last call, as they are written, without their values; they are kept from the first call on. For tests
    /// that look at how a page is read.
    pub fn queries_heard(&self) -> Vec<String> {
        self.seen.heard()
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
        self.write_in(Isolation::Serializable, work)
    }

    /// As [`Db::write`], for changes that need no picture of the whole: single rows whose condition stands in the UPDATE
    /// itself, or all that belongs to one row that is held first ([`super::hold`]). Those who change different rows then
    /// never undo each other on PostgreSQL, and those who change the same wait for each other.
    pub async fn write_rows<T, E>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: WriteError,
    {
        let db = self.clone();
        blocking(move || db.write_in(Isolation::ReadCommitted, work)).await
    }

    fn write_in<T, E: WriteError>(
        &self,
        isolation: Isolation,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let to = Writers { pool: &self.writers, clock: &self.clock, guard: self.guard.as_deref() };
        transaction::write(&to, isolation, work)
    }

    /// [`Db::write_rows`] for code that is on a blocking thread already.
    pub fn write_rows_now<T, E: WriteError>(
        &self,
        work: impl FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.write_in(Isolation::ReadCommitted, work)
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
        Err(panicked) => Err(Error::QueryBuilderError(Box::new(panicked)).into()),
    }
}

pub(super) fn get(pool: &r2d2::Pool<Manager>) -> Result<r2d2::PooledConnection<Manager>, Error> {
    pool.get().map_err(|error| Unavailable::NoConnection(error.to_string()).into())
}

/// SQLite's connections stay: each one that is closed and opened again could meet other files.
fn pool(manager: Manager, size: u32) -> Result<r2d2::Pool<Manager>, r2d2::Error> {
    let builder =
        r2d2::Pool::builder().max_size(size).min_idle(Some(1)).connection_timeout(WAIT_FOR_CONNECTION);
    match manager.target {
        Target::Postgres(_) => builder.test_on_check_out(true),
        Target::Sqlite(_) => builder.test_on_check_out(false).max_lifetime(None).idle_timeout(None),
    }
    .build(manager)
}

/// Opens connections for r2d2. Diesel's own would open an empty SQLite file named after a PostgreSQL URL.
pub(super) struct Manager {
    target: Target,
    guard: Option<Arc<Guard>>,
    read_only: bool,
    seen: Arc<Seen>,
}

impl r2d2::ManageConnection for Manager {
    type Connection = Pooled;
    type Error = diesel::r2d2::Error;

    fn connect(&self) -> Result<Pooled, Self::Error> {
        let mut conn = match &self.target {
            Target::Postgres(url) => Conn::Pg(open_postgres(url)?),
            Target::Sqlite(path) => Conn::Sqlite(self.open_sqlite(path)?),
        };
        let pulse = Arc::default();
        conn.set_instrumentation(Watch::new(&self.seen, &pulse));
        Ok(Pooled::new(conn, pulse))
    }

    fn is_valid(&self, conn: &mut Pooled) -> Result<(), Self::Error> {
        conn.works().map_err(diesel::r2d2::Error::QueryError)
    }

    fn has_broken(&self, conn: &mut Pooled) -> bool {
        std::thread::panicking() || conn.is_broken()
    }
}

impl Manager {
    /// `synchronous=FULL`: a receipt that was given survives a power cut.
    fn open_sqlite(&self, path: &Path) -> Result<diesel::SqliteConnection, diesel::r2d2::Error> {
        let guard = self.guard.as_deref();
        if let Some(loss) = guard.and_then(Guard::lost) {
            return Err(bad(loss));
        }
        let mut conn = establish::<diesel::SqliteConnection>(&file::uri(path))?;
        conn.batch_execute(
            "PRAGMA busy_timeout=5000; PRAGMA journal_mode=WAL; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; \
             PRAGMA schema_version;",
        )
        .map_err(diesel::r2d2::Error::QueryError)?;
        if self.read_only {
            conn.batch_execute("PRAGMA query_only=ON;").map_err(diesel::r2d2::Error::QueryError)?;
        }
        // It has read, so it has opened all its files by now.
        guard.map_or(Ok(()), Guard::opened).map_err(bad)?;
        Ok(conn)
    }
}

/// What the server says decides whether a write is tried again, and diesel gives the code of few faults (no deadlock, 40P01): so it
/// is to say it in English. Only some may choose that; for others the role or the database has to have it set, which
/// `lydhor check` tells.
fn open_postgres(url: &str) -> Result<diesel::PgConnection, diesel::r2d2::Error> {
    let mut conn = establish::<diesel::PgConnection>(url)?;
    if let Err(error) = conn.batch_execute("SET lc_messages TO 'C'") {
        tracing::debug!(%error, "the language of the server's messages stays as it is set");
    }
    Ok(conn)
}

fn establish<C: Connection>(url: &str) -> Result<C, diesel::r2d2::Error> {
    C::establish(url).map_err(diesel::r2d2::Error::ConnectionError)
}

fn bad(why: Loss) -> diesel::r2d2::Error {
    diesel::r2d2::Error::ConnectionError(diesel::ConnectionError::BadConnection(why.to_string()))
}
