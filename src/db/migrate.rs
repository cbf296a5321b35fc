//! Bringing a database up to the schema this program knows.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use diesel::migration::{Migration, MigrationSource};
use diesel::sql_types::Text;
use diesel::{Connection as _, QueryableByName, RunQueryDsl as _, SqliteConnection, sql_query};
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, Db, Error, dump};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error(transparent)]
    Database(#[from] Error),
    #[error("migration failed: {0}")]
    Migration(Box<dyn std::error::Error + Send + Sync>),
    #[error(
        "the database is a newer lydhor's (it has run {0}, which this program does not know): use that one, or a later one"
    )]
    Newer(String),
    #[error(
        "the database has another form than this program's ({0}): a build from before the release made it. Nothing \
         of it can be taken over; begin with an empty database"
    )]
    Differs(String),
}

/// Runs what has not run yet and names it, oldest first. The schema is then the one this program knows, or this fails.
pub fn run(db: &Db) -> Result<Vec<String>, MigrateError> {
    let mut conn = db.raw()?;
    refuse_newer(&mut conn)?;
    refuse_another_form(&mut conn)?;
    let ran = match &mut **conn {
        Conn::Sqlite(c) => names(c.run_pending_migrations(SQLITE)),
        Conn::Pg(c) => names(c.run_pending_migrations(POSTGRES)),
    };
    let ran = ran.map_err(MigrateError::Migration)?;
    refuse_other_columns(&mut conn)?;
    Ok(ran)
}

/// Is there a migration that has not run?
pub fn pending(db: &Db) -> Result<bool, MigrateError> {
    let mut conn = db.raw()?;
    refuse_newer(&mut conn)?;
    let pending = match &mut **conn {
        Conn::Sqlite(c) => c.has_pending_migration(SQLITE),
        Conn::Pg(c) => c.has_pending_migration(POSTGRES),
    };
    let pending = pending.map_err(MigrateError::Migration)?;
    if !pending {
        refuse_other_columns(&mut conn)?;
    }
    Ok(pending)
}

/// Are the migrations that have run just those of this program? Reads only, and looks at nothing but their names.
pub fn is_current(conn: &mut Conn) -> Result<bool, Error> {
    #[derive(QueryableByName)]
    struct Ran {
        #[diesel(sql_type = Text)]
        version: String,
    }
    let ran: Vec<Ran> = sql_query("SELECT version FROM __diesel_schema_migrations").load(conn)?;
    let known = match conn {
        Conn::Sqlite(_) => known::<diesel::sqlite::Sqlite>(&SQLITE),
        Conn::Pg(_) => known::<diesel::pg::Pg>(&POSTGRES),
    };
    let known = known.map_err(Error::DeserializationError)?;
    Ok(ran.into_iter().map(|one| one.version).collect::<BTreeSet<_>>() == known)
}

fn refuse_newer(conn: &mut Conn) -> Result<(), MigrateError> {
    let (applied, known) = match conn {
        Conn::Sqlite(c) => (c.applied_migrations(), known::<diesel::sqlite::Sqlite>(&SQLITE)),
        Conn::Pg(c) => (c.applied_migrations(), known::<diesel::pg::Pg>(&POSTGRES)),
    };
    let known = known.map_err(MigrateError::Migration)?;
    let unknown = applied.map_err(MigrateError::Migration)?.into_iter().map(|version| version.to_string());
    match unknown.filter(|version| !known.contains(version)).max() {
        Some(newer) => Err(MigrateError::Newer(newer)),
        None => Ok(()),
    }
}

fn known<DB: diesel::backend::Backend>(
    of: &EmbeddedMigrations,
) -> diesel::migration::Result<BTreeSet<String>> {
    let all: Vec<Box<dyn Migration<DB>>> = of.migrations()?;
    Ok(all.iter().map(|one| one.name().version().to_string()).collect())
}

/// What has run here must have made what this program's migrations of those names make. Asked before anything is run: who is refused
/// has been changed in nothing.
fn refuse_another_form(conn: &mut Conn) -> Result<(), MigrateError> {
    let applied = match conn {
        Conn::Sqlite(c) => c.applied_migrations(),
        Conn::Pg(c) => c.applied_migrations(),
    };
    let applied = applied.map_err(MigrateError::Migration)?;
    let applied: BTreeSet<String> = applied.into_iter().map(|version| version.to_string()).collect();
    compare(conn, &made(|version| applied.contains(version))?)
}

/// The names of each table's columns.
type Columns = BTreeMap<&'static str, BTreeSet<String>>;

/// Both databases' migrations are twins: what SQLite's make of an empty database is what either must have.
fn refuse_other_columns(conn: &mut Conn) -> Result<(), MigrateError> {
    static RIGHT: OnceLock<Columns> = OnceLock::new();
    let right = if let Some(right) = RIGHT.get() {
        right
    } else {
        let made = made(|_| true)?;
        RIGHT.get_or_init(|| made)
    };
    compare(conn, right)
}

fn compare(conn: &mut Conn, right: &Columns) -> Result<(), MigrateError> {
    let there = columns(conn)?;
    for (table, right) in right {
        let there = there.get(table).cloned().unwrap_or_default();
        if let Some(column) = right.symmetric_difference(&there).next() {
            let what = if right.contains(column) { "lacks" } else { "has" };
            return Err(MigrateError::Differs(format!("{table} {what} {column}")));
        }
    }
    Ok(())
}

/// What these migrations make of an empty database.
fn made(wanted: impl Fn(&str) -> bool) -> Result<Columns, MigrateError> {
    let mut empty =
        SqliteConnection::establish(":memory:").map_err(|e| MigrateError::Migration(Box::new(e)))?;
    let all: Vec<Box<dyn Migration<diesel::sqlite::Sqlite>>> =
        SQLITE.migrations().map_err(MigrateError::Migration)?;
    for one in all.iter().filter(|one| wanted(&one.name().version().to_string())) {
        one.run(&mut empty).map_err(MigrateError::Migration)?;
    }
    Ok(columns(&mut Conn::Sqlite(empty))?)
}

fn columns(conn: &mut Conn) -> Result<Columns, Error> {
    dump::TABLES.iter().map(|table| Ok((*table, dump::column_names(conn, table)?))).collect()
}

fn names(
    ran: diesel::migration::Result<Vec<diesel::migration::MigrationVersion<'_>>>,
) -> diesel::migration::Result<Vec<String>> {
    Ok(ran?.iter().map(ToString::to_string).collect())
}
