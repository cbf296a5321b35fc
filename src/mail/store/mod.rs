//! The only writer of `outbox` and `mail_worker`: the way of a letter through the queue. Lists of letters: [`lists`].

mod lists;
mod workers;

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::WorkerId;
use super::backoff::Verdict;
use super::outbox::{Hindrance, LetterId, LetterState, NewLetter};
use crate::db::kept::Keep as _;
use crate::db::schema::outbox;
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};
use crate::text::address;

pub(super) use lists::{backlog, counts, earlier, of_subjects, one, page, troubled, troubled_in};
pub(super) use workers::{forget, orphan, orphans, seen};

pub(super) fn insert(conn: &mut Conn, id: LetterId, new: &NewLetter<'_>, now: Timestamp) -> db::Result<()> {
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(id),
            outbox::kind.eq(new.kind),
            outbox::subject_id.eq(AnyId(new.subject)),
            outbox::scope_id.eq(new.scope.map(AnyId)),
            outbox::recipient.eq(new.recipient),
            outbox::recipient_key.eq(address::key(new.recipient)),
            outbox::state.eq(LetterState::Queued),
            outbox::attempts.eq(0),
            outbox::due_at.eq(Ts(now)),
            outbox::queued_at.eq(Ts(now)),
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

/// Takes a letter for this worker; `false` when another was quicker. Counts the attempt, once however often it is asked at
/// one moment: the answer to a commit may be lost on the way.
pub fn claim(conn: &mut Conn, id: LetterId, worker: WorkerId, now: Timestamp) -> db::Result<bool> {
    let free = outbox::id.eq(id).and(outbox::state.eq(LetterState::Queued)).and(outbox::due_at.le(Ts(now)));
    let taken = diesel::update(outbox::table.filter(free))
        .set((
            outbox::state.eq(LetterState::Sending),
            outbox::attempts.eq(outbox::attempts + 1),
            outbox::worker_id.eq(worker),
            outbox::attempted_at.eq(Ts(now)),
        ))
        .kept()
        .execute(conn)?;
    if taken == 1 {
        return Ok(true);
    }
    // The line may have broken after this very claim was committed: then it is ours.
    let ours = outbox::id.eq(id).and(outbox::state.eq(LetterState::Sending));
    let ours = ours.and(outbox::worker_id.eq(worker)).and(outbox::attempted_at.eq(Ts(now)));
    diesel::select(diesel::dsl::exists(outbox::table.filter(ours))).get_result(conn)
}

/// Writes what became of a letter this worker holds, or held until others took it for dead.
pub(super) fn finish(
    conn: &mut Conn,
    id: LetterId,
    worker: WorkerId,
    verdict: &Verdict,
    now: Timestamp,
) -> db::Result<()> {
    let (mut due, mut settled) = (now, None);
    let (state, said, hindrance, missed) = match verdict {
        Verdict::Sent { said, missed } => {
            settled = missed.is_none().then_some(Ts(now));
            (LetterState::Sent, Some(said), None, missed.as_deref())
        }
        Verdict::Failed { said, hindrance } => (LetterState::Failed, said.as_ref(), *hindrance, None),
        Verdict::Uncertain { said } => (LetterState::Uncertain, Some(said), None, None),
        Verdict::Later { seconds, said } => {
            due = later(now, *seconds);
            (LetterState::Queued, Some(said), None, None)
        }
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
            outbox::hindrance.eq(hindrance),
            outbox::missed.eq(missed),
            outbox::settled_at.eq(settled),
            outbox::due_at.eq(Ts(due)),
            outbox::finished_at.eq(Ts(now)),
        ))
        .kept()
        .execute(conn)?;
    Ok(())
}

fn later(now: Timestamp, seconds: i64) -> Timestamp {
    now.checked_add(jiff::SignedDuration::from_secs(seconds)).unwrap_or(now)
}

/// Ends a letter that cannot be written, before it was handed over: something hinders it, or it has nothing to tell.
pub(super) fn refuse(
    conn: &mut Conn,
    id: LetterId,
    hindrance: Option<Hindrance>,
    now: Timestamp,
) -> db::Result<()> {
    let waiting = outbox::id.eq(id).and(outbox::state.eq(LetterState::Queued));
    // What was held back on purpose needs nobody.
    let failed = hindrance.is_some_and(|hindrance| hindrance != Hindrance::TooOften);
    let state = if failed { LetterState::Failed } else { LetterState::Cancelled };
    diesel::update(outbox::table.filter(waiting))
        .set((
            outbox::state.eq(state),
            outbox::said.eq(None::<String>),
            outbox::hindrance.eq(hindrance),
            outbox::settled_at.eq((!failed).then_some(Ts(now))),
            outbox::finished_at.eq(Ts(now)),
        ))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Queues a letter once more that stands at `version`; false when it is in no state for that, or was changed since.
pub(super) fn requeue(conn: &mut Conn, id: LetterId, version: i32, now: Timestamp) -> db::Result<bool> {
    let over = outbox::id
        .eq(id)
        .and(outbox::version.eq(version))
        .and(outbox::settled_at.is_null())
        .and(outbox::state.eq_any([LetterState::Failed, LetterState::Uncertain]));
    let queued = diesel::update(outbox::table.filter(over))
        .set((
            outbox::state.eq(LetterState::Queued),
            outbox::attempts.eq(0),
            outbox::due_at.eq(Ts(now)),
            outbox::queued_at.eq(Ts(now)),
            outbox::worker_id.eq(None::<WorkerId>),
            outbox::finished_at.eq(None::<Ts>),
            outbox::version.eq(outbox::version + 1),
        ))
        .kept()
        .execute(conn)?;
    Ok(queued == 1)
}

/// Notes that nothing more is to be done about a letter that stands at `version`; false when it is in no state for that.
pub(super) fn settle(conn: &mut Conn, id: LetterId, version: i32, now: Timestamp) -> db::Result<bool> {
    let over = outbox::id
        .eq(id)
        .and(outbox::version.eq(version))
        .and(outbox::settled_at.is_null())
        .and(outbox::state.eq_any([LetterState::Failed, LetterState::Uncertain, LetterState::Sent]));
    let settled = diesel::update(outbox::table.filter(over))
        .set((outbox::settled_at.eq(Ts(now)), outbox::version.eq(outbox::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(settled == 1)
}

/// Notes that a newer letter of the kind takes the place of earlier ones about the subject.
pub(super) fn settle_all(conn: &mut Conn, kind: &str, subject: Uuid, now: Timestamp) -> db::Result<()> {
    let over = outbox::subject_id
        .eq(AnyId(subject))
        .and(outbox::kind.eq(kind))
        .and(outbox::settled_at.is_null())
        .and(outbox::state.eq_any([LetterState::Failed, LetterState::Uncertain, LetterState::Sent]));
    diesel::update(outbox::table.filter(over))
        .set((outbox::settled_at.eq(Ts(now)), outbox::version.eq(outbox::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(())
}

pub(super) fn cancel(conn: &mut Conn, kind: &str, subject: Uuid, now: Timestamp) -> db::Result<usize> {
    let waiting = outbox::subject_id
        .eq(AnyId(subject))
        .and(outbox::kind.eq(kind))
        .and(outbox::state.eq(LetterState::Queued));
    diesel::update(outbox::table.filter(waiting))
        .set((
            outbox::state.eq(LetterState::Cancelled),
            outbox::finished_at.eq(Ts(now)),
            outbox::settled_at.eq(Ts(now)),
        ))
        .kept()
        .execute(conn)
}
