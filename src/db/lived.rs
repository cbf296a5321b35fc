//! The days that the program has lived through: the second sign, beside the clock, that something is old.
//!
//! A machine's clock may be set wrong by years. So nothing is removed because of the clock alone: a day counts when a
//! running program has seen it, one row for each, and no two rows come closer than [`APART`] by a clock that nobody can set.

use crate::db::kept::Keep as _;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use diesel::dsl::max;
use diesel::prelude::*;
use jiff::Timestamp;

use super::schema::lived_day;
use super::types::{Day, Ts};
use super::{Conn, Db, Result, Tx, is_unique_violation};
use crate::clock::Clock;

/// Less than a day, so that one begun late does not make the next one later still.
const APART: Duration = Duration::from_hours(20);
/// A clock that differs by more from the time that passed was set, not merely adjusted; in seconds.
const SET: i64 = 3600;

/// How many days the program has lived through.
pub fn number(conn: &mut Conn) -> Result<i32> {
    let last: Option<i32> = lived_day::table.select(max(lived_day::number)).first(conn)?;
    Ok(last.unwrap_or(0))
}

/// Uses one of the `most` removals that a lived day allows; `false` when they are used up.
pub fn take_removal(tx: &mut Tx<'_>, number: i32, most: i32) -> Result<bool> {
    let free = lived_day::number.eq(number).and(lived_day::removals.lt(most));
    let taken = diesel::update(lived_day::table.filter(free))
        .set(lived_day::removals.eq(lived_day::removals + 1))
        .kept()
        .execute(tx.conn())?;
    Ok(taken == 1)
}

/// Counts days for one running program.
#[derive(Debug, Default)]
pub struct Counter(Mutex<Option<Seen>>);

/// What this program saw when it last looked, and when by the clock that nobody can set.
#[derive(Clone, Copy, Debug)]
struct Seen {
    number: i32,
    /// When the number was first seen.
    since: Duration,
    looked: Duration,
    now: Timestamp,
}

impl Counter {
    /// Counts today if it has not been counted and a day may be counted now; gives the number of days lived through.
    ///
    /// A program that has just started may count at once: how long it was away, nobody knows. Whatever the clock does, that is
    /// one day for each start, and one for each day of running. Blocks.
    pub fn count(&self, db: &Db, clock: &Clock) -> Result<i32> {
        let (today, now, steady) = (clock.today(), clock.now(), clock.steady());
        let (number, counted) =
            db.read_now(|conn| Ok::<_, super::Error>((number(conn)?, counted(conn, Day(today))?)))?;
        let before = self.get();
        if let Some(seen) = before {
            seen.tell(now, steady);
        }
        let may =
            before.is_none_or(|seen| seen.number == number && steady.saturating_sub(seen.since) >= APART);
        let counts = may && !counted && insert(db, number.saturating_add(1), Day(today), Ts(now))?;
        let number = number.saturating_add(i32::from(counts));
        let since = before.filter(|seen| seen.number == number).map_or(steady, |seen| seen.since);
        self.set(Seen { number, since, looked: steady, now });
        Ok(number)
    }

    fn get(&self) -> Option<Seen> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, seen: Seen) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(seen);
    }
}

impl Seen {
    /// A line in the log where the clock was set since.
    fn tell(&self, now: Timestamp, steady: Duration) {
        let passed = i64::try_from(steady.saturating_sub(self.looked).as_secs()).unwrap_or(i64::MAX);
        let by = now.as_second().saturating_sub(self.now.as_second()).saturating_sub(passed);
        if by.abs() > SET {
            tracing::warn!(seconds = by, "the clock was set; nothing is removed because of that");
        }
    }
}

fn counted(conn: &mut Conn, day: Day) -> Result<bool> {
    diesel::select(diesel::dsl::exists(lived_day::table.filter(lived_day::day.eq(day)))).get_result(conn)
}

/// `false` where another program was quicker.
fn insert(db: &Db, number: i32, day: Day, at: Ts) -> Result<bool> {
    let row = (lived_day::number.eq(number), lived_day::day.eq(day), lived_day::at.eq(at));
    let write = |tx: &mut Tx<'_>| diesel::insert_into(lived_day::table).values(row).execute(tx.conn());
    match db.write_now(write) {
        Ok(rows) => Ok(rows == 1),
        Err(error) if is_unique_violation(&error) => Ok(false),
        Err(error) => Err(error),
    }
}
