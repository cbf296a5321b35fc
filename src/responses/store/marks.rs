//! What staff mark an answer with: cleared for publication, journaled as.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::{ClearanceId, ResponseId};
use crate::accounts::AccountId;
use crate::clock::Clock;
use crate::db::schema::{account, clearance, journal_mark};
use crate::db::types::Ts;
use crate::db::{self, Conn};

/// A clearance, standing or withdrawn, with the names of those who gave and took it.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Clearance {
    pub at: Timestamp,
    pub by: String,
    /// `None`: published without name.
    pub public_name: Option<String>,
    pub withdrawn_at: Option<Timestamp>,
}

/// Every clearance of an answer, newest first.
pub fn clearances(conn: &mut Conn, of: ResponseId) -> db::Result<Vec<Clearance>> {
    let rows = clearance::table
        .inner_join(account::table.on(account::id.eq(clearance::by)))
        .filter(clearance::response_id.eq(of))
        .order((clearance::at.desc(), clearance::id.desc()))
        .select((clearance::at, account::name, clearance::public_name, clearance::withdrawn_at))
        .load::<(Ts, String, Option<String>, Option<Ts>)>(conn)?;
    let read = rows.into_iter().map(|(at, by, public_name, withdrawn)| Clearance {
        at: at.0,
        by,
        public_name,
        withdrawn_at: withdrawn.map(|at| at.0),
    });
    Ok(read.collect())
}

/// Clears an answer for publication. A second standing clearance is a unique violation.
pub fn clear(
    conn: &mut Conn,
    of: ResponseId,
    public_name: Option<&str>,
    by: AccountId,
    clock: &Clock,
) -> db::Result<ClearanceId> {
    let id = ClearanceId::new(clock);
    diesel::insert_into(clearance::table)
        .values((
            clearance::id.eq(id),
            clearance::response_id.eq(of),
            clearance::at.eq(Ts(clock.now())),
            clearance::by.eq(by),
            clearance::public_name.eq(public_name),
        ))
        .execute(conn)?;
    Ok(id)
}

/// Withdraws the standing clearance; false if there is none. `None` for one that a newer revision made void.
pub fn withdraw(conn: &mut Conn, of: ResponseId, by: Option<AccountId>, now: Timestamp) -> db::Result<bool> {
    let standing = clearance::response_id.eq(of).and(clearance::withdrawn_at.is_null());
    let changed = diesel::update(clearance::table.filter(standing))
        .set((clearance::withdrawn_at.eq(Ts(now)), clearance::withdrawn_by.eq(by)))
        .execute(conn)?;
    Ok(changed > 0)
}

/// Marks an answer as journaled under a number, in place of any earlier mark.
pub fn journal(
    conn: &mut Conn,
    of: ResponseId,
    number: &str,
    by: AccountId,
    clock: &Clock,
) -> db::Result<()> {
    let now = Ts(clock.now());
    let changed = diesel::update(journal_mark::table.find(of))
        .set((journal_mark::number.eq(number), journal_mark::at.eq(now), journal_mark::by.eq(by)))
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(journal_mark::table)
            .values((
                journal_mark::response_id.eq(of),
                journal_mark::number.eq(number),
                journal_mark::at.eq(now),
                journal_mark::by.eq(by),
            ))
            .execute(conn)?;
    }
    Ok(())
}
