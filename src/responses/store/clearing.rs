//! What staff decided about publishing an answer: cleared with what was confirmed, or withheld with a reason.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::privacy::FindingKey;
use super::super::{ClearanceId, ResponseId, RevisionId};
use super::received::{Decided, note_decided};
use crate::accounts::AccountId;
use crate::db::schema::{account, clearance, clearance_finding, withholding};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx};

/// A clearance, standing or withdrawn, with the names of those who gave and took it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Clearance {
    pub at: Timestamp,
    pub by: String,
    /// `None`: published without name.
    pub public_name: Option<String>,
    /// How many places that look private were confirmed.
    pub confirmed: usize,
    pub withdrawn_at: Option<Timestamp>,
}

/// Every clearance of an answer, newest first. Two queries.
pub fn clearances(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Clearance>> {
    let rows = clearance::table
        .inner_join(account::table.on(account::id.eq(clearance::by)))
        .filter(clearance::response_id.eq(of))
        .order((clearance::at.desc(), clearance::id.desc()))
        .select((
            clearance::id,
            clearance::at,
            account::name,
            clearance::public_name,
            clearance::withdrawn_at,
        ))
        .load::<(ClearanceId, Ts, String, Option<String>, Option<Ts>)>(conn)?;
    let ids: Vec<ClearanceId> = rows.iter().map(|row| row.0).collect();
    let confirmed = clearance_finding::table
        .filter(clearance_finding::clearance_id.eq_any(ids))
        .select(clearance_finding::clearance_id)
        .load::<ClearanceId>(conn)?;
    let read = rows.into_iter().map(|(id, at, by, public_name, withdrawn)| Clearance {
        at: at.0,
        by,
        public_name,
        confirmed: confirmed.iter().filter(|of| **of == id).count(),
        withdrawn_at: withdrawn.map(|at| at.0),
    });
    Ok(read.collect())
}

/// What is cleared, and under which name.
pub struct NewClearance<'a> {
    pub response: ResponseId,
    pub revision: RevisionId,
    /// `None`: without name.
    pub public_name: Option<&'a str>,
    pub confirmed: &'a [FindingKey],
    pub by: AccountId,
}

/// Clears an answer for publication, with what was confirmed. A second standing clearance is a unique violation.
pub fn clear(tx: &mut Tx<'_>, new: &NewClearance<'_>) -> db::Result<ClearanceId> {
    let id = ClearanceId::new(tx);
    diesel::insert_into(clearance::table)
        .values((
            clearance::id.eq(id),
            clearance::response_id.eq(new.response),
            clearance::revision_id.eq(new.revision),
            clearance::at.eq(Ts(tx.now())),
            clearance::by.eq(new.by),
            clearance::public_name.eq(new.public_name),
        ))
        .execute(tx.conn())?;
    for key in new.confirmed {
        diesel::insert_into(clearance_finding::table)
            .values((
                clearance_finding::id.eq(AnyId::new(tx)),
                clearance_finding::clearance_id.eq(id),
                clearance_finding::kind.eq(key.kind),
                clearance_finding::part_id.eq(key.part),
                clearance_finding::span_start.eq(stored(key.span.start)),
                clearance_finding::span_end.eq(stored(key.span.end)),
            ))
            .execute(tx.conn())?;
    }
    note_decided(tx, new.response, Decided::Cleared)?;
    Ok(id)
}

/// No text comes near the limit: a part has at most [`super::super::PART_MAX`] characters.
fn stored(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Withdraws the standing clearance; false if there is none. `None` for one that a newer revision made void.
pub fn withdraw(conn: &mut Conn, of: ResponseId, by: Option<AccountId>, now: Timestamp) -> db::Result<bool> {
    let standing = clearance::response_id.eq(of).and(clearance::withdrawn_at.is_null());
    let changed = diesel::update(clearance::table.filter(standing))
        .set((clearance::withdrawn_at.eq(Ts(now)), clearance::withdrawn_by.eq(by)))
        .execute(conn)?;
    if changed > 0 {
        note_decided(conn, of, Decided::Open)?;
    }
    Ok(changed > 0)
}

/// Why an answer is not published though it counts.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Withholding {
    pub at: Timestamp,
    pub by: String,
    pub reason: String,
}

/// The standing decision not to publish.
pub fn withholding(conn: &mut Conn, of: ResponseId) -> db::Result<Option<Withholding>> {
    let found = withholding::table
        .inner_join(account::table.on(account::id.eq(withholding::by)))
        .filter(withholding::response_id.eq(of))
        .filter(withholding::lifted_at.is_null())
        .select((withholding::at, account::name, withholding::reason))
        .first::<(Ts, String, String)>(conn)
        .optional()?;
    Ok(found.map(|(at, by, reason)| Withholding { at: at.0, by, reason }))
}

/// Decides not to publish a revision. A second standing decision is a unique violation.
pub fn withhold(
    tx: &mut Tx<'_>,
    (of, revision): (ResponseId, RevisionId),
    reason: &str,
    by: AccountId,
) -> db::Result<()> {
    diesel::insert_into(withholding::table)
        .values((
            withholding::id.eq(AnyId::new(tx)),
            withholding::response_id.eq(of),
            withholding::revision_id.eq(revision),
            withholding::at.eq(Ts(tx.now())),
            withholding::by.eq(by),
            withholding::reason.eq(reason),
        ))
        .execute(tx.conn())?;
    note_decided(tx, of, Decided::Withheld)
}

/// Takes that back; false if none stands. `None` for one that a newer revision made void.
pub fn lift(conn: &mut Conn, of: ResponseId, by: Option<AccountId>, now: Timestamp) -> db::Result<bool> {
    let standing = withholding::response_id.eq(of).and(withholding::lifted_at.is_null());
    let changed = diesel::update(withholding::table.filter(standing))
        .set((withholding::lifted_at.eq(Ts(now)), withholding::lifted_by.eq(by)))
        .execute(conn)?;
    if changed > 0 {
        note_decided(conn, of, Decided::Open)?;
    }
    Ok(changed > 0)
}
