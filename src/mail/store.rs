//! The only writer of `outbox` and `mail_worker`.

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::backoff::Verdict;
use super::outbox::{LetterId, LetterState, LetterStatus};
use super::worker::WorkerId;
use crate::db::schema::{mail_worker, outbox};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};

pub(super) fn insert(
    conn: &mut Conn,
    id: LetterId,
    kind: &str,
    subject: Uuid,
    recipient: &str,
    now: Timestamp,
) -> db::Result<()> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id),
            outbox::kind.eq(kind),
            outbox::subject_id.eq(AnyId(subject)),
            outbox::recipient.eq(recipient),
            outbox::state.eq(LetterState::Queued),
            outbox::attempts.eq(0),
            outbox::due_at.eq(Ts(now)),
            outbox::created_at.eq(Ts(now)),
        ))
        .execute(conn)?;
    Ok(())
}

/// A letter that waits to be sent.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = outbox)]
pub(super) struct Due {
    pub(super) id: LetterId,
    pub(super) kind: String,
    subject_id: AnyId,
    pub(super) attempts: i32,
}

impl Due {
    pub(super) fn subject(&self) -> Uuid {
        self.subject_id.0
    }
}

/// The longest due first.
pub(super) fn due(conn: &mut Conn, now: Timestamp, limit: i64) -> db::Result<Vec<Due>> {
    outbox::table
        .filter(outbox::state.eq(LetterState::Queued).and(outbox::due_at.le(Ts(now))))
        .order((outbox::due_at, outbox::id))
        .limit(limit)
        .select(Due::as_select())
        .load(conn)
}

/// Takes a letter for this worker; `false` when another was quicker. Counts the attempt.
pub(super) fn claim(conn: &mut Conn, id: LetterId, worker: WorkerId, now: Timestamp) -> db::Result<bool> {
    let free = outbox::id.eq(id).and(outbox::state.eq(LetterState::Queued)).and(outbox::due_at.le(Ts(now)));
    let taken = diesel::update(outbox::table.filter(free))
        .set((
            outbox::state.eq(LetterState::Sending),
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::worker_id.eq(worker),
            outbox::attempted_at.eq(Ts(now)),
        ))
        .execute(conn)?;
    Ok(taken == 1)
}

/// Writes what became of a letter this worker holds, or held until others took it for dead.
pub(super) fn finish(
    conn: &mut Conn,
    id: LetterId,
    worker: WorkerId,
    verdict: &Verdict,
    now: Timestamp,
) -> db::Result<()> {
    let (state, said, due) = match verdict {
        Verdict::Sent { said } => (LetterState::Sent, said, now),
        Verdict::Failed { said } => (LetterState::Failed, said, now),
        Verdict::Uncertain { said } => (LetterState::Uncertain, said, now),
        Verdict::Later { seconds, said } => (LetterState::Queued, said, later(now, *seconds)),
    };
    let held = outbox::id
        .eq(id)
        .and(outbox::worker_id.eq(worker))
        // Not eq_any: a list keeps the statement from being prepared once for all letters.
        .and(outbox::state.eq(LetterState::Sending).or(outbox::state.eq(LetterState::Uncertain)));
    diesel::update(outbox::table.filter(held))
        .set((
            outbox::state.eq(state),
            outbox::said.eq(said),
            outbox::due_at.eq(Ts(due)),
            outbox::finished_at.eq(Ts(now)),
        ))
        .execute(conn)?;
    Ok(())
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(now)
}

/// Ends a letter that cannot be written, before it was handed over.
pub(super) fn refuse(
    conn: &mut Conn,
    id: LetterId,
    state: LetterState,
    said: &str,
    now: Timestamp,
) -> db::Result<()> {
    let waiting = outbox::id.eq(id).and(outbox::state.eq(LetterState::Queued));
    diesel::update(outbox::table.filter(waiting))
        .set((outbox::state.eq(state), outbox::said.eq(said), outbox::finished_at.eq(Ts(now))))
        .execute(conn)?;
    Ok(())
}

pub(super) fn requeue(conn: &mut Conn, id: LetterId, now: Timestamp) -> db::Result<bool> {
    let over = outbox::id.eq(id).and(outbox::state.eq_any([LetterState::Failed, LetterState::Uncertain]));
    let queued = diesel::update(outbox::table.filter(over))
        .set((
            outbox::state.eq(LetterState::Queued),
            outbox::attempts.eq(0),
            outbox::due_at.eq(Ts(now)),
            outbox::worker_id.eq(None::<WorkerId>),
            outbox::finished_at.eq(None::<Ts>),
        ))
        .execute(conn)?;
    Ok(queued == 1)
}

pub(super) fn cancel(conn: &mut Conn, kind: &str, subject: Uuid, now: Timestamp) -> db::Result<usize> {
    let waiting = outbox::subject_id
        .eq(AnyId(subject))
        .and(outbox::kind.eq(kind))
        .and(outbox::state.eq(LetterState::Queued));
    diesel::update(outbox::table.filter(waiting))
        .set((outbox::state.eq(LetterState::Cancelled), outbox::finished_at.eq(Ts(now))))
        .execute(conn)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct StatusRow {
    id: LetterId,
    subject_id: AnyId,
    recipient: String,
    state: LetterState,
    attempts: i32,
    due_at: Ts,
    attempted_at: Option<Ts>,
    finished_at: Option<Ts>,
    said: Option<String>,
    created_at: Ts,
}

/// Letters about any of the subjects, oldest first.
pub(super) fn of_subjects(
    conn: &mut Conn,
    kind: &str,
    subjects: &[Uuid],
) -> db::Result<Vec<(Uuid, LetterStatus)>> {
    let subjects: Vec<AnyId> = subjects.iter().copied().map(AnyId).collect();
    let rows = outbox::table
        .filter(outbox::subject_id.eq_any(subjects).and(outbox::kind.eq(kind)))
        .order((outbox::created_at, outbox::id))
        .select(StatusRow::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(|row| (row.subject_id.0, status(row))).collect())
}

fn status(row: StatusRow) -> LetterStatus {
    LetterStatus {
        id: row.id,
        state: row.state,
        recipient: row.recipient,
        said: row.said,
        at: row.finished_at.or(row.attempted_at).unwrap_or(row.created_at).0,
        due_at: row.due_at.0,
        attempts: row.attempts,
    }
}

pub(super) fn backlog(conn: &mut Conn, now: Timestamp) -> db::Result<(i64, i64)> {
    let queued = outbox::table.filter(outbox::state.eq(LetterState::Queued));
    let due = queued.filter(outbox::due_at.le(Ts(now))).count().get_result(conn)?;
    Ok((due, queued.count().get_result(conn)?))
}

/// Says that a worker lives; its first word makes its row.
pub(super) fn seen(conn: &mut Conn, worker: WorkerId, now: Timestamp) -> db::Result<()> {
    let known = diesel::update(mail_worker::table.find(worker))
        .set(mail_worker::seen_at.eq(Ts(now)))
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
pub(super) fn orphans(conn: &mut Conn, dead: Timestamp) -> db::Result<Vec<LetterId>> {
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
pub(super) fn orphan(conn: &mut Conn, id: LetterId, now: Timestamp) -> db::Result<()> {
    let claimed = outbox::id.eq(id).and(outbox::state.eq(LetterState::Sending));
    diesel::update(outbox::table.filter(claimed))
        .set((outbox::state.eq(LetterState::Uncertain), outbox::finished_at.eq(Ts(now))))
        .execute(conn)?;
    Ok(())
}

/// Forgets workers not seen since `before`.
pub(super) fn forget(conn: &mut Conn, before: Timestamp) -> db::Result<()> {
    diesel::delete(mail_worker::table.filter(mail_worker::seen_at.lt(Ts(before)))).execute(conn)?;
    Ok(())
}
