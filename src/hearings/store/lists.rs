//! Lists of hearings: a person's own, and the public's.

use std::fmt;
use std::str::FromStr;

use diesel::dsl::{count, sum};
use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::super::{Head, HearingId, MemberRole};
use super::{HeadRow, ProjectRow, head_of, heads};
use crate::accounts::AccountId;
use crate::db::schema::{correction, hearing, hearing_publication, membership, project};
use crate::db::types::{AnyId, Day, Ts};
use crate::db::{self, Conn};
use crate::projects::ProjectId;
use crate::text::gate::day::{self, DayError};

/// The hearings of one member, those with the latest deadline first; every hearing when `who` is None.
pub fn of_member(conn: &mut Conn, who: Option<AccountId>) -> db::Result<Vec<Head>> {
    let mut query = heads!()
        .order((hearing::deadline.desc(), hearing::id.desc()))
        .select((HeadRow::as_select(), ProjectRow::as_select(), hearing_publication::id.nullable()))
        .into_boxed();
    if let Some(who) = who {
        let own = membership::table.filter(membership::account_id.eq(who)).select(membership::project_id);
        query = query.filter(hearing::project_id.eq_any(own));
    }
    let rows: Vec<(HeadRow, ProjectRow, Option<AnyId>)> = query.load(conn)?;
    Ok(rows.into_iter().map(|(row, of, published)| head_of(row, of, published)).collect())
}

/// The rounds of a project, in the order they open.
pub fn of_project(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Head>> {
    let rows: Vec<(HeadRow, ProjectRow, Option<AnyId>)> = heads!()
        .filter(hearing::project_id.eq(of))
        .order((hearing::opens_on, hearing::id))
        .select((HeadRow::as_select(), ProjectRow::as_select(), hearing_publication::id.nullable()))
        .load(conn)?;
    Ok(rows.into_iter().map(|(row, of, published)| head_of(row, of, published)).collect())
}

/// The hearings where somebody works on answers.
pub fn worked_on_by(conn: &mut Conn, who: AccountId) -> db::Result<Vec<HearingId>> {
    hearing::table
        .inner_join(membership::table.on(membership::project_id.eq(hearing::project_id)))
        .filter(membership::account_id.eq(who))
        .filter(membership::role.eq(MemberRole::Lead).or(membership::role.eq(MemberRole::Caseworker)))
        .order(hearing::id)
        .select(hearing::id)
        .load(conn)
}

/// A published hearing in the public list.
#[derive(Clone, Debug, Serialize)]
pub struct PublicHead {
    #[serde(flatten)]
    pub head: Head,
    pub purpose: String,
    /// As in [`super::super::Details`].
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
            .select((
                HeadRow::as_select(),
                ProjectRow::as_select(),
                hearing::purpose,
                hearing::results_at,
                hearing_publication::id,
            ))
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
    let rows: Vec<Listed> = query.order((hearing::deadline, hearing::id)).limit(most).load(conn)?;
    Ok(rows.into_iter().map(told).collect())
}

/// Published hearings that have ended before `today`, the latest deadline first; those after a place in that order.
pub fn ended(conn: &mut Conn, today: Date, older: Option<Cursor>, most: i64) -> db::Result<Vec<PublicHead>> {
    let mut query = listed!().filter(hearing::deadline.lt(Day(today))).into_boxed();
    if let Some(Cursor { deadline, id }) = older {
        let (earlier, same) = (hearing::deadline.lt(Day(deadline)), hearing::deadline.eq(Day(deadline)));
        query = query.filter(earlier.or(same.and(hearing::id.lt(id))));
    }
    let latest_first = (hearing::deadline.desc(), hearing::id.desc());
    let rows: Vec<Listed> = query.order(latest_first).limit(most).load(conn)?;
    Ok(rows.into_iter().map(told).collect())
}

type Listed = (HeadRow, ProjectRow, String, Option<Ts>, AnyId);

fn told((row, of, purpose, results, published): Listed) -> PublicHead {
    PublicHead { head: head_of(row, of, Some(published)), purpose, results_at: results.map(|at| at.0) }
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

/// What the public list is made from, in few words: another stamp is another list.
pub fn list_stamp(conn: &mut Conn) -> db::Result<String> {
    let (hearings, versions, results): (i64, Option<i64>, i64) = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .select((count(hearing::id), sum(hearing::version), count(hearing::results_at)))
        .first(conn)?;
    Ok(format!("{hearings}-{}-{results}", versions.unwrap_or(0)))
}

/// What the public page of a hearing is made from, in few words: another stamp is another page.
pub fn stamp(conn: &mut Conn, slug: &str) -> db::Result<Option<String>> {
    let found: Option<(HearingId, i32, Option<Ts>, Ts)> = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .select((hearing::id, hearing::version, hearing::results_at, hearing_publication::at))
        .first(conn)
        .optional()?;
    let Some((id, version, results, at)) = found else { return Ok(None) };
    let corrections: i64 =
        correction::table.filter(correction::hearing_id.eq(id)).count().get_result(conn)?;
    let results = results.map_or(0, |at| at.0.as_microsecond());
    Ok(Some(format!("{id}-{version}-{corrections}-{results}-{}", at.0.as_microsecond())))
}
