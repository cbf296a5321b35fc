//! Is what the database holds whole? Each database's own checks, in words.

use std::fmt::Write as _;

use diesel::prelude::*;
use diesel::result::DatabaseErrorKind;
use diesel::sql_types::Text;

use super::{Conn, Error, Result, dump};

/// At most so many faults are told.
const MOST: usize = 20;

/// How much is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Every page, but no index against its rows.
    Quick,
    /// Also every index against its rows, and every row.
    Whole,
}

/// What was found.
#[derive(Debug)]
pub struct Found {
    /// What was looked at, and found in order unless there are faults.
    pub looked_at: String,
    pub faults: Vec<String>,
}

#[derive(QueryableByName)]
struct Said {
    #[diesel(sql_type = Text)]
    said: String,
}

/// Looks through the database as it stands at one moment: call it in a snapshot.
pub fn check(conn: &mut Conn, depth: Depth) -> Result<Found> {
    let mut found = match conn {
        Conn::Sqlite(_) => on_sqlite(conn, depth)?,
        Conn::Pg(_) => on_postgres(conn)?,
    };
    if depth == Depth::Whole {
        let mut rows = 0_u64;
        for table in dump::TABLES {
            dump::read(conn, table, &mut |_line| {
                rows += 1;
                Ok(())
            })?;
        }
        write!(found.looked_at, "; {rows} rows can be read")
            .map_err(|e| Error::QueryBuilderError(Box::new(e)))?;
    }
    Ok(found)
}

fn on_sqlite(conn: &mut Conn, depth: Depth) -> Result<Found> {
    let (name, words) = match depth {
        Depth::Quick => ("quick_check", "quick check (--whole reads indexes too)"),
        Depth::Whole => ("integrity_check", "integrity check"),
    };
    let mut faults = ask(conn, &format!("SELECT {name} AS said FROM pragma_{name} LIMIT {MOST}"))?;
    faults.retain(|said| said != "ok");
    let orphans = "SELECT 'a row of ' || \"table\" || ' refers to one of ' || parent || ' that is not there' AS said \
                   FROM pragma_foreign_key_check LIMIT 20";
    faults.extend(ask(conn, orphans)?);
    Ok(Found { looked_at: format!("{words} and foreign keys are in order"), faults })
}

/// PostgreSQL holds foreign keys itself unless a constraint was never validated, and finds torn pages by checksums.
fn on_postgres(conn: &mut Conn) -> Result<Found> {
    let mut faults = ask(
        conn,
        "SELECT 'the constraint ' || conname || ' was never validated' AS said FROM pg_constraint \
         WHERE NOT convalidated AND connamespace = current_schema()::regnamespace ORDER BY conname LIMIT 20",
    )?;
    faults.extend(ask(
        conn,
        "SELECT 'the index ' || indexrelid::regclass || ' is not valid' AS said FROM pg_index \
         JOIN pg_class ON pg_class.oid = indexrelid \
         WHERE NOT indisvalid AND relnamespace = current_schema()::regnamespace ORDER BY indexrelid LIMIT 20",
    )?);
    let sums = ask(conn, "SELECT current_setting('data_checksums') AS said")?;
    let sums = sums.first().map_or("unknown", String::as_str);
    Ok(Found {
        looked_at: format!("constraints and indexes are valid; PostgreSQL's page checksums are {sums}"),
        faults,
    })
}

/// Are the database's messages in the words that we know it by ([`super::outage`])? SQLite has no others.
pub fn speaks_english(conn: &mut Conn) -> Result<bool> {
    let Conn::Pg(_) = conn else { return Ok(true) };
    match diesel::sql_query("SELECT 1 / 0").execute(conn) {
        Err(Error::DatabaseError(DatabaseErrorKind::Unknown, said)) => {
            Ok(said.message() == "division by zero")
        }
        Err(other) => Err(other),
        Ok(_) => Ok(false),
    }
}

fn ask(conn: &mut Conn, sql: &str) -> Result<Vec<String>> {
    Ok(diesel::sql_query(sql).load::<Said>(conn)?.into_iter().map(|row| row.said).collect())
}
