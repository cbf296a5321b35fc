//! How many there are of something, without counting: triggers keep the numbers (`migrations/*/0016_tally`).

use std::collections::HashMap;

use diesel::prelude::*;
use uuid::Uuid;

use super::schema::tally;
use super::types::AnyId;
use super::{Conn, Result};

/// Lines of its log that a hearing or a project has had: another number is another state of it; of none, changes to what rounds
/// show of consultees and accounts. It grows with the commit of the
/// change itself, however long that took, and whatever the clock said.
pub const CHANGES: &str = "changes";
/// Answers of a hearing of which nothing is cut into inputs.
pub const NOT_STARTED: &str = "not_started";
/// Answers of which something is.
pub const UNDER_WAY: &str = "under_way";
/// Answers that are cut to the end.
pub const DONE: &str = "done";
/// Assessments that wait for somebody's approval.
pub const PROPOSED: &str = "proposed";
/// Inputs that wait for an assessment.
pub const UNANSWERED: &str = "unanswered";

/// The numbers of some things in a scope. A few rows, whatever they say.
#[derive(Clone, Debug, Default)]
pub struct Numbers(HashMap<String, i64>);

impl Numbers {
    /// Zero where there is none.
    pub fn of(&self, name: &str) -> i64 {
        self.0.get(name).copied().unwrap_or(0)
    }

    /// As [`Numbers::of`], of what is never negative.
    pub fn size(&self, name: &str) -> usize {
        usize::try_from(self.of(name)).unwrap_or(0)
    }
}

impl Numbers {
    /// What is numbered.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }
}

/// What stands of `names` in a scope: a hearing or a project; [`Uuid::nil`] for what belongs to none.
pub fn of(conn: &mut Conn, scope: Uuid, names: &[&str]) -> Result<Numbers> {
    let rows: Vec<(String, i64)> = tally::table
        .filter(tally::scope_id.eq(AnyId(scope)))
        .filter(tally::name.eq_any(names.iter().copied()))
        .select((tally::name, tally::number))
        .load(conn)?;
    Ok(added(rows))
}

/// The same for several scopes, in one query; a scope with nothing is left out.
pub fn in_scopes(conn: &mut Conn, scopes: &[Uuid], names: &[&str]) -> Result<HashMap<Uuid, Numbers>> {
    let rows: Vec<(AnyId, String, i64)> = tally::table
        .filter(tally::scope_id.eq_any(scopes.iter().copied().map(AnyId)))
        .filter(tally::name.eq_any(names.iter().copied()))
        .select((tally::scope_id, tally::name, tally::number))
        .load(conn)?;
    let mut found: HashMap<Uuid, Numbers> = HashMap::new();
    for (scope, name, number) in rows {
        *found.entry(scope.0).or_default().0.entry(name).or_default() += number;
    }
    Ok(found)
}

/// What stands in a scope of names that begin so: plain words, without signs of a pattern.
pub fn beginning(conn: &mut Conn, scope: Uuid, with: &str) -> Result<Numbers> {
    let rows: Vec<(String, i64)> = tally::table
        .filter(tally::scope_id.eq(AnyId(scope)))
        .filter(tally::name.like(format!("{with}%")))
        .select((tally::name, tally::number))
        .load(conn)?;
    Ok(added(rows))
}

/// The state of a hearing or a project: another one whenever something has changed that is shown of it.
pub fn state(conn: &mut Conn, scope: Uuid) -> Result<String> {
    let mut changes = |scope| Ok::<_, super::Error>(of(conn, scope, &[CHANGES])?.of(CHANGES));
    Ok(format!("{}/{}", changes(scope)?, changes(Uuid::nil())?))
}

fn added(rows: Vec<(String, i64)>) -> Numbers {
    let mut numbers = Numbers::default();
    for (name, number) in rows {
        *numbers.0.entry(name).or_default() += number;
    }
    numbers
}
