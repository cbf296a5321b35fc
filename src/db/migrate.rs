//! Bringing a database up to the schema this program knows.

use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

use super::{Conn, Db, Error};

const SQLITE: EmbeddedMigrations = embed_migrations!("migrations/sqlite");
const POSTGRES: EmbeddedMigrations = embed_migrations!("migrations/postgres");

/// The schema could not be brought up to date.
#[derive(Debug, thiserror::Error)]
pub enum MigrateError {
    #[error(transparent)]
    Database(#[from] Error),
    #[error("migration failed: {0}")]
    Migration(Box<dyn std::error::Error + Send + Sync>),
}

/// Runs what has not run yet and names it, oldest first.
pub fn run(db: &Db) -> Result<Vec<String>, MigrateError> {
    let mut conn = db.raw()?;
    let ran = match &mut *conn {
        Conn::Sqlite(c) => names(c.run_pending_migrations(SQLITE)),
        Conn::Pg(c) => names(c.run_pending_migrations(POSTGRES)),
    };
    ran.map_err(MigrateError::Migration)
}

/// Is there a migration that has not run?
pub fn pending(db: &Db) -> Result<bool, MigrateError> {
    let mut conn = db.raw()?;
    match &mut *conn {
        Conn::Sqlite(c) => c.has_pending_migration(SQLITE),
        Conn::Pg(c) => c.has_pending_migration(POSTGRES),
    }
    .map_err(MigrateError::Migration)
}

fn names(
    ran: diesel::migration::Result<Vec<diesel::migration::MigrationVersion<'_>>>,
) -> diesel::migration::Result<Vec<String>> {
    Ok(ran?.iter().map(ToString::to_string).collect())
}
