//! The only writer of `job`. Every change says in its WHERE who may make it: a lease is held by one worker at a time.

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Job, JobId, JobState, NewJob};
use crate::db::kept::Keep as _;
use crate::db::schema::job;
use crate::db::types::{AnyId, Js, Ts};
use crate::db::{self, Both, Conn, lived};

crate::id!(
    /// One taking of a job: whoever takes it after us has another.
    LeaseId
);

/// A job, and our taking of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Hold {
    pub id: JobId,
    pub lease: LeaseId,
}

/// What jobs are about that come again and again.
pub(super) const STANDING: Uuid = Uuid::nil();

/// The row of a job, as long as we hold it: only a running job has a lease. A macro, because its type has no name.
macro_rules! held {
    ($hold:expr) => {
        job::id.eq($hold.id).and(job::lease.eq($hold.lease))
    };
}

/// What may be begun. One that came into its state after now was put there by a clock that has been set back since: it waits no
/// longer.
macro_rules! is_due {
    ($now:expr, $lived:expr) => {
        job::state
            .eq(JobState::Waiting)
            .and(job::after_day.lt($lived))
            .and(job::due_at.le(Ts($now)).or(job::since.gt(Ts($now))))
    };
}

/// A job under way, as other workers see it.
#[derive(Clone, Debug, PartialEq, Eq, Queryable, Selectable)]
#[diesel(table_name = job)]
pub(super) struct Sign {
    pub id: JobId,
    pub kind: String,
    pub lease: Option<LeaseId>,
    /// Grows as long as its holder lives.
    pub beats: i32,
    pub attempts: i32,
}

/// Nothing happens where one is open.
pub(super) fn insert(conn: &mut Conn, id: JobId, new: &NewJob, now: Timestamp) -> db::Result<()> {
    let counts = Js(serde_json::json!({}));
    let row = (
        (job::id.eq(id), job::kind.eq(new.kind), job::subject_id.eq(AnyId(new.subject))),
        (job::started_by.eq(new.started_by.map(AnyId)), job::state.eq(JobState::Waiting)),
        (job::since.eq(Ts(now)), job::due_at.eq(Ts(now)), job::created_at.eq(Ts(now))),
        (job::after_day.eq(-1), job::attempts.eq(0), job::beats.eq(0)),
        (job::done.eq(0), job::total.eq(0), job::said_counts.eq(&counts)),
    );
    Both(diesel::insert_into(job::table).values(row).on_conflict_do_nothing()).execute(conn)?;
    Ok(())
}

pub(super) fn open(conn: &mut Conn, kind: &str, subject: Uuid) -> db::Result<Option<JobId>> {
    let open = job::state.eq_any([JobState::Waiting, JobState::Running]);
    job::table
        .filter(job::kind.eq(kind).and(job::subject_id.eq(AnyId(subject))).and(open))
        .select(job::id)
        .first(conn)
        .optional()
}

/// The kinds of which one waits or runs, of these.
pub(super) fn open_kinds(conn: &mut Conn, kinds: &[&str]) -> db::Result<Vec<String>> {
    let open = job::state.eq_any([JobState::Waiting, JobState::Running]);
    job::table.filter(job::kind.eq_any(kinds).and(open)).select(job::kind).order(job::id).load(conn)
}

pub(super) fn started(conn: &mut Conn, id: JobId, by: Uuid) -> db::Result<Option<Job>> {
    let own = job::id.eq(id).and(job::started_by.eq(AnyId(by)));
    job::table.filter(own).select(Job::as_select()).first(conn).optional()
}

pub(super) fn latest(conn: &mut Conn, kind: &str, subject: Uuid) -> db::Result<Option<Job>> {
    let about = job::kind.eq(kind).and(job::subject_id.eq(AnyId(subject)));
    job::table.filter(about).order(job::id.desc()).select(Job::as_select()).first(conn).optional()
}

pub(super) fn one(conn: &mut Conn, id: JobId) -> db::Result<Job> {
    job::table.find(id).select(Job::as_select()).first(conn)
}

/// The job that has been due the longest, of these kinds.
pub(super) fn due(conn: &mut Conn, kinds: &[&str], now: Timestamp, lived: i32) -> db::Result<Option<JobId>> {
    job::table
        .filter(is_due!(now, lived).and(job::kind.eq_any(kinds)))
        .order((job::due_at, job::id))
        .select(job::id)
        .first(conn)
        .optional()
}

/// Takes a job that is due; `false` when another was quicker, who may even have done it by now.
pub(super) fn claim(conn: &mut Conn, hold: Hold, now: Timestamp, lived: i32) -> db::Result<bool> {
    let free = job::id.eq(hold.id).and(is_due!(now, lived));
    let claimed = diesel::update(job::table.filter(free))
        .set((
            job::state.eq(JobState::Running),
            job::since.eq(Ts(now)),
            job::attempts.eq(job::attempts + 1),
            job::lease.eq(hold.lease),
            job::beats.eq(0),
        ))
        .kept()
        .execute(conn)?;
    Ok(claimed == 1)
}

/// Says that its holder lives; `false` when another holds it.
pub(super) fn beat(conn: &mut Conn, hold: Hold) -> db::Result<bool> {
    let beaten = diesel::update(job::table.filter(held!(hold)))
        .set(job::beats.eq(job::beats + 1))
        .kept()
        .execute(conn)?;
    Ok(beaten == 1)
}

/// It came further, so it is no worse than it was: its attempts are counted anew.
pub(super) fn moved(conn: &mut Conn, hold: Hold, by: i32) -> db::Result<()> {
    diesel::update(job::table.filter(held!(hold)))
        .set((job::done.eq(job::done + by), job::attempts.eq(1)))
        .kept()
        .execute(conn)?;
    Ok(())
}

pub(super) fn expect(conn: &mut Conn, hold: Hold, total: i32) -> db::Result<()> {
    diesel::update(job::table.filter(held!(hold))).set(job::total.eq(total)).kept().execute(conn)?;
    Ok(())
}

/// How far work has come that begins anew, and how much there is; `false` when another holds it.
pub(super) fn show(conn: &mut Conn, hold: Hold, (done, total): (i32, i32)) -> db::Result<bool> {
    let shown = diesel::update(job::table.filter(held!(hold)))
        .set((job::done.eq(done), job::total.eq(total), job::beats.eq(job::beats + 1)))
        .kept()
        .execute(conn)?;
    Ok(shown == 1)
}

/// How far it has come since; `false` when another holds it.
pub(super) fn shown(conn: &mut Conn, hold: Hold, done: i32) -> db::Result<bool> {
    let shown = diesel::update(job::table.filter(held!(hold)))
        .set((job::done.eq(done), job::beats.eq(job::beats + 1)))
        .kept()
        .execute(conn)?;
    Ok(shown == 1)
}

/// Ends a job that we hold.
pub(super) fn end(
    conn: &mut Conn,
    hold: Hold,
    state: JobState,
    (said, counts): (&str, &Js),
    now: Timestamp,
) -> db::Result<()> {
    let ended_on = lived::number(conn)?;
    diesel::update(job::table.filter(held!(hold)))
        .set((
            (job::state.eq(state), job::since.eq(Ts(now)), job::lease.eq(None::<LeaseId>)),
            (job::said.eq(said), job::said_counts.eq(counts), job::ended_on.eq(ended_on)),
        ))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// When a job is run again, and as what.
#[derive(Clone, Copy, Debug)]
pub(super) enum Wait {
    /// As one that comes again: nothing of it is done yet.
    Anew { due: Timestamp, after_day: i32 },
    /// After a fault.
    Retry { due: Timestamp },
    /// At once, and as if it had not been begun now.
    Back,
}

/// Lets go of a job that we hold.
pub(super) fn wait(conn: &mut Conn, hold: Hold, wait: Wait, now: Timestamp) -> db::Result<()> {
    let freed = (job::state.eq(JobState::Waiting), job::since.eq(Ts(now)), job::lease.eq(None::<LeaseId>));
    let ours = diesel::update(job::table.filter(held!(hold)));
    match wait {
        Wait::Anew { due, after_day } => ours
            .set((
                freed,
                (job::due_at.eq(Ts(due)), job::after_day.eq(after_day)),
                (job::attempts.eq(0), job::done.eq(0), job::total.eq(0)),
            ))
            .execute(conn)?,
        Wait::Retry { due } => ours.set((freed, job::due_at.eq(Ts(due)))).execute(conn)?,
        Wait::Back => {
            ours.set((freed, job::due_at.eq(Ts(now)), job::attempts.eq(job::attempts - 1))).execute(conn)?
        }
    };
    Ok(())
}

/// Jobs under way.
pub(super) fn signs(conn: &mut Conn) -> db::Result<Vec<Sign>> {
    let running = job::state.eq(JobState::Running);
    job::table.filter(running).order(job::id).select(Sign::as_select()).load(conn)
}

/// Takes a job back from a holder that has given no sign since `sign`; `false` when it has, or another was quicker. Its
/// attempts stay counted: it may have been the job that ended its holder.
pub(super) fn take_back(conn: &mut Conn, sign: &Sign, now: Timestamp) -> db::Result<bool> {
    let silent = job::id.eq(sign.id).and(job::state.eq(JobState::Running));
    let silent = silent.and(job::lease.eq(sign.lease)).and(job::beats.eq(sign.beats));
    let taken = diesel::update(job::table.filter(silent))
        .set((
            job::state.eq(JobState::Waiting),
            job::since.eq(Ts(now)),
            job::due_at.eq(Ts(now)),
            job::lease.eq(None::<LeaseId>),
        ))
        .kept()
        .execute(conn)?;
    Ok(taken == 1)
}

pub(super) fn repeat(conn: &mut Conn, id: JobId, by: Uuid, now: Timestamp) -> db::Result<bool> {
    let failed = job::id.eq(id).and(job::started_by.eq(AnyId(by))).and(job::state.eq(JobState::Failed));
    let again = diesel::update(job::table.filter(failed))
        .set((
            (job::state.eq(JobState::Waiting), job::since.eq(Ts(now)), job::due_at.eq(Ts(now))),
            (job::attempts.eq(0), job::said.eq(None::<String>), job::ended_on.eq(None::<i32>)),
        ))
        .kept()
        .execute(conn)?;
    Ok(again == 1)
}

pub(super) fn left(conn: &mut Conn, now: Timestamp) -> db::Result<(i64, i64)> {
    let open = job::state.eq_any([JobState::Waiting, JobState::Running]);
    let asked = job::subject_id.ne(AnyId(STANDING)).and(job::due_at.le(Ts(now)));
    let due = job::table.filter(open.and(asked)).count().get_result(conn)?;
    let failed = job::table.filter(job::state.eq(JobState::Failed)).count().get_result(conn)?;
    Ok((due, failed))
}

pub(super) fn forget_done(conn: &mut Conn, until: i32, at: Timestamp) -> db::Result<usize> {
    let done = job::state.eq(JobState::Done);
    let old = job::ended_on.le(until).and(job::since.lt(Ts(at)));
    diesel::delete(job::table.filter(done).filter(old)).execute(conn)
}

pub(super) fn forget_failed(conn: &mut Conn, kind: &str, subject: Uuid) -> db::Result<()> {
    let failed =
        job::kind.eq(kind).and(job::subject_id.eq(AnyId(subject))).and(job::state.eq(JobState::Failed));
    diesel::delete(job::table.filter(failed)).execute(conn)?;
    Ok(())
}

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

pub(super) fn forget(conn: &mut Conn, subjects: &[Uuid]) -> db::Result<()> {
    for subjects in subjects.chunks(AT_ONCE) {
        let about = job::subject_id.eq_any(subjects.iter().copied().map(AnyId));
        diesel::delete(job::table.filter(about)).execute(conn)?;
    }
    Ok(())
}

pub(super) fn not_done(conn: &mut Conn, kind: &str, subjects: &[Uuid]) -> db::Result<Vec<Job>> {
    let subjects = subjects.iter().copied().map(AnyId);
    let about = job::kind.eq(kind).and(job::subject_id.eq_any(subjects)).and(job::state.ne(JobState::Done));
    job::table.filter(about).order(job::id).select(Job::as_select()).load(conn)
}
