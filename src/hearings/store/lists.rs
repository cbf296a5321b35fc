//! Lists of hearings: a person's own, and the public's.

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::super::{Head, HearingId, MemberRole};
use super::{HeadRow, head_of};
use crate::accounts::AccountId;
use crate::db::schema::{correction, hearing, hearing_publication, membership};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};

/// The hearings of one member, those with the latest deadline first; every hearing when `who` is None.
pub fn of_member(conn: &mut Conn, who: Option<AccountId>) -> db::Result<Vec<Head>> {
    let mut query = hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .order((hearing::deadline.desc(), hearing::id.desc()))
        .select((HeadRow::as_select(), hearing_publication::id.nullable()))
        .into_boxed();
    if let Some(who) = who {
        let own = membership::table.filter(membership::account_id.eq(who)).select(membership::hearing_id);
        query = query.filter(hearing::id.eq_any(own));
    }
    let rows: Vec<(HeadRow, Option<AnyId>)> = query.load(conn)?;
    Ok(rows.into_iter().map(|(row, published)| head_of(row, published)).collect())
}

/// The hearings where somebody works on answers.
pub fn worked_on_by(conn: &mut Conn, who: AccountId) -> db::Result<Vec<HearingId>> {
    membership::table
        .filter(membership::account_id.eq(who))
        .filter(membership::role.eq(MemberRole::Lead).or(membership::role.eq(MemberRole::Caseworker)))
        .order(membership::hearing_id)
        .select(membership::hearing_id)
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

/// Every published hearing, the earliest deadline first.
pub fn public(conn: &mut Conn) -> db::Result<Vec<PublicHead>> {
    let rows: Vec<(HeadRow, String, Option<Ts>, AnyId)> = hearing::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .order((hearing::deadline, hearing::id))
        .select((HeadRow::as_select(), hearing::purpose, hearing::results_at, hearing_publication::id))
        .load(conn)?;
    let told = |(row, purpose, results, published): (HeadRow, String, Option<Ts>, AnyId)| PublicHead {
        head: head_of(row, Some(published)),
        purpose,
        results_at: results.map(|at| at.0),
    };
    Ok(rows.into_iter().map(told).collect())
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
