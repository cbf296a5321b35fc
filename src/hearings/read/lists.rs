//! The public's list of hearings, and a place in it.

use std::fmt;
use std::str::FromStr;

use diesel::dsl::{count, sum};
use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::Head;
use crate::db::schema::{hearing, hearing_publication, project};
use crate::db::types::{Day, Maybe, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::text::gate::day::{self, DayError};

/// A published hearing in the public list.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = hearing)]
pub struct PublicHead {
    #[serde(flatten)]
    #[diesel(embed)]
    pub head: Head,
    pub purpose: String,
    /// As in [`super::Details`].
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub results_at: Option<Timestamp>,
}

/// A place in the public list: after this hearing. Written `2026-04-17_<id>`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cursor {
    pub deadline: Date,
    pub id: HearingId,
}

impl fmt::Display for Cursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}", self.deadline, self.id)
    }
}

impl FromStr for Cursor {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        let (day, id) = text.split_once('_').ok_or(DayError::NotADay)?;
        let id = Uuid::try_parse(id).or(Err(DayError::NotADay))?;
        Ok(Self { deadline: day::day(day, &day::YEARS)?, id: HearingId(id) })
    }
}

/// The rows of the public list, of which each query takes its own.
macro_rules! listed {
    () => {
        hearing::table
            .inner_join(project::table.on(project::id.eq(hearing::project_id)))
            .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
            .select(PublicHead::as_select())
    };
}

/// Published hearings that have not ended on `today`, the earliest deadline first; those after a place in that order.
pub fn current(
    conn: &mut Conn,
    today: Date,
    after: Option<Cursor>,
    most: i64,
) -> db::Result<Vec<PublicHead>> {
    let mut query = listed!().filter(hearing::deadline.ge(Day(today))).into_boxed();
    if let Some(Cursor { deadline, id }) = after {
        let (later, same) = (hearing::deadline.gt(Day(deadline)), hearing::deadline.eq(Day(deadline)));
        query = query.filter(later.or(same.and(hearing::id.gt(id))));
    }
    query.order((hearing::deadline, hearing::id)).limit(most).load(conn)
}

/// Published hearings that have ended before `today`, the latest deadline first; those after a place in that order.
pub fn ended(conn: &mut Conn, today: Date, older: Option<Cursor>, most: i64) -> db::Result<Vec<PublicHead>> {
    let mut query = listed!().filter(hearing::deadline.lt(Day(today))).into_boxed();
    if let Some(Cursor { deadline, id }) = older {
        let (earlier, same) = (hearing::deadline.lt(Day(deadline)), hearing::deadline.eq(Day(deadline)));
        query = query.filter(earlier.or(same.and(hearing::id.lt(id))));
    }
    let latest_first = (hearing::deadline.desc(), hearing::id.desc());
    query.order(latest_first).limit(most).load(conn)
}

/// Is there a published hearing at this place?
pub fn is_listed(conn: &mut Conn, at: Cursor) -> db::Result<bool> {
    let found: Option<HearingId> = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::id.eq(at.id))
        .filter(hearing::deadline.eq(Day(at.deadline)))
        .select(hearing::id)
        .first(conn)
        .optional()?;
    Ok(found.is_some())
}

/// What changes with the public list.
#[derive(Queryable)]
struct Edition {
    hearings: i64,
    versions: Option<i64>,
    results: i64,
}

/// What the public list is made from, in few words: another stamp is another list.
pub fn list_stamp(conn: &mut Conn) -> db::Result<String> {
    let Edition { hearings, versions, results } = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .select((count(hearing::id), sum(hearing::version), count(hearing::results_at)))
        .first(conn)?;
    let adopted = super::adopted::adopted_stamp(conn)?;
    Ok(format!("{hearings}-{}-{results}-{adopted}", versions.unwrap_or(0)))
}
