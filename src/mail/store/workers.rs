//! Which workers live, and the letters that dead ones held.

use diesel::prelude::*;
use jiff::Timestamp;

use crate::db::kept::Keep as _;
use crate::db::schema::{mail_worker, outbox};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::mail::WorkerId;
use crate::mail::outbox::{LetterId, LetterState};

/// Says that a worker lives; its first word makes its row.
pub(in crate::mail) fn seen(conn: &mut Conn, worker: WorkerId, now: Timestamp) -> db::Result<()> {
    let known = diesel::update(mail_worker::table.find(worker))
        .set(mail_worker::seen_at.eq(Ts(now)))
        .kept()
        .execute(conn)?;
    if known == 0 {
        diesel::insert_into(mail_worker::table)
            .values((
                mail_worker::id.eq(worker),
                mail_worker::started_at.eq(Ts(now)),
                mail_worker::seen_at.eq(Ts(now)),
            ))
            .execute(conn)?;
    }
    Ok(())
}

/// Letters claimed by workers not seen since `dead`.
pub(in crate::mail) fn orphans(conn: &mut Conn, dead: Timestamp) -> db::Result<Vec<LetterId>> {
    let alive =
        mail_worker::table.filter(mail_worker::seen_at.ge(Ts(dead))).select(mail_worker::id.nullable());
    outbox::table
        .filter(outbox::state.eq(LetterState::Sending))
        .filter(outbox::worker_id.is_null().or(diesel::dsl::not(outbox::worker_id.eq_any(alive))))
        .order(outbox::id)
        .select(outbox::id)
        .load(conn)
}

/// Nobody knows whether the letter went out.
pub(in crate::mail) fn orphan(conn: &mut Conn, id: LetterId, now: Timestamp) -> db::Result<()> {
    let claimed = outbox::id.eq(id).and(outbox::state.eq(LetterState::Sending));
    diesel::update(outbox::table.filter(claimed))
        .set((
            outbox::state.eq(LetterState::Uncertain),
            outbox::said.eq(None::<String>),
            outbox::finished_at.eq(Ts(now)),
        ))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Forgets workers not seen since `before`.
pub(in crate::mail) fn forget(conn: &mut Conn, before: Timestamp) -> db::Result<()> {
    diesel::delete(mail_worker::table.filter(mail_worker::seen_at.lt(Ts(before)))).execute(conn)?;
    Ok(())
}
