//! What staff decided about publishing an answer: cleared with what was confirmed, or withheld with a reason.

use diesel::prelude::*;
use jiff::Timestamp;

use super::received::note_decided;
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{clearance, clearance_finding, withholding};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::responses::privacy::FindingKey;
use crate::responses::{ClearanceId, Decided, ResponseId, RevisionId, WithholdingId};

crate::id!(
    /// The id of a place that looked private, and that somebody confirmed.
    ConfirmedId
);

/// What is cleared, and under which name.
#[derive(Insertable)]
#[diesel(table_name = clearance, treat_none_as_default_value = false)]
pub struct NewClearance {
    #[diesel(column_name = response_id)]
    pub response: ResponseId,
    #[diesel(column_name = revision_id)]
    pub revision: RevisionId,
    /// `None`: without name.
    pub public_name: Option<String>,
    pub by: AccountId,
}

/// Clears an answer for publication, with what was confirmed. A second standing clearance is a unique violation.
pub fn clear(tx: &mut Tx<'_>, new: &NewClearance, confirmed: &[FindingKey]) -> db::Result<ClearanceId> {
    let id = ClearanceId::new(tx);
    diesel::insert_into(clearance::table)
        .values((clearance::id.eq(id), clearance::at.eq(Ts(tx.now())), new))
        .execute(tx.conn())?;
    for key in confirmed {
        diesel::insert_into(clearance_finding::table)
            .values((
                clearance_finding::id.eq(ConfirmedId::new(tx)),
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

/// No text comes near the limit: a part has at most [`crate::responses::PART_MAX`] characters.
fn stored(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}

/// Withdraws the standing clearance; false if there is none. `None` for one that a newer revision made void.
pub fn withdraw(conn: &mut Conn, of: ResponseId, by: Option<AccountId>, now: Timestamp) -> db::Result<bool> {
    let standing = clearance::response_id.eq(of).and(clearance::withdrawn_at.is_null());
    let changed = diesel::update(clearance::table.filter(standing))
        .set((clearance::withdrawn_at.eq(Ts(now)), clearance::withdrawn_by.eq(by)))
        .kept()
        .execute(conn)?;
    if changed > 0 {
        note_decided(conn, of, Decided::Open)?;
    }
    Ok(changed > 0)
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
            withholding::id.eq(WithholdingId::new(tx)),
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
        .kept()
        .execute(conn)?;
    if changed > 0 {
        note_decided(conn, of, Decided::Open)?;
    }
    Ok(changed > 0)
}
