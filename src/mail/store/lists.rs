//! Letters as people look at them: one, those about some subjects, those of a scope page by page, and how many need somebody.

use diesel::dsl::count_star;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use jiff::Timestamp;
use uuid::Uuid;

use crate::db::schema::outbox;
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, tally};
use crate::mail::outbox::{Filter, Hindrance, LetterId, LetterState, LetterStatus, Recent, Show};
use crate::text::address;

/// What the numbers of letters are called: kind and state follow.
const LETTERS: &str = "letters ";

#[derive(Queryable, Selectable)]
#[diesel(table_name = outbox)]
struct StatusRow {
    id: LetterId,
    kind: String,
    subject_id: AnyId,
    recipient: String,
    state: LetterState,
    attempts: i32,
    due_at: Ts,
    attempted_at: Option<Ts>,
    finished_at: Option<Ts>,
    said: Option<String>,
    hindrance: Option<Hindrance>,
    missed: Option<String>,
    queued_at: Ts,
    settled_at: Option<Ts>,
    version: i32,
    created_at: Ts,
}

fn status(row: StatusRow) -> LetterStatus {
    LetterStatus {
        id: row.id,
        kind: row.kind,
        subject: row.subject_id.0,
        state: row.state,
        recipient: row.recipient,
        said: row.said,
        hindrance: row.hindrance,
        missed: row.missed,
        at: row.finished_at.or(row.attempted_at).unwrap_or(row.created_at).0,
        due_at: row.due_at.0,
        queued_at: row.queued_at.0,
        attempts: row.attempts,
        settled: row.settled_at.is_some(),
        version: row.version,
    }
}

/// True of a letter that needs somebody; `long_ago`: what was queued before waits too long.
macro_rules! needs_somebody {
    ($long_ago:expr) => {
        // The first two are the words of the index `outbox_open`.
        diesel::dsl::sql::<Bool>("outbox.settled_at IS NULL")
            .and(diesel::dsl::sql::<Bool>(
                "(outbox.state NOT IN ('sent', 'cancelled') OR outbox.missed IS NOT NULL)",
            ))
            .and(
                outbox::state
                    .eq(LetterState::Failed)
                    .or(outbox::state.eq(LetterState::Uncertain))
                    .or(outbox::missed.is_not_null())
                    .or(outbox::queued_at.lt(Ts($long_ago)).and(
                        outbox::state.eq(LetterState::Queued).or(outbox::state.eq(LetterState::Sending)),
                    )),
            )
    };
}

/// The letters of one scope; those of none where it is None.
macro_rules! scoped {
    ($scope:expr) => {{
        let query = outbox::table.into_boxed();
        match $scope {
            Some(scope) => query.filter(outbox::scope_id.eq(AnyId(scope))),
            None => query.filter(outbox::scope_id.is_null()),
        }
    }};
}

/// Letters about any of the subjects, oldest first.
pub(in crate::mail) fn of_subjects(
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

/// One letter of a scope.
pub(in crate::mail) fn one(
    conn: &mut Conn,
    scope: Option<Uuid>,
    id: LetterId,
) -> db::Result<Option<LetterStatus>> {
    let found = scoped!(scope).filter(outbox::id.eq(id)).select(StatusRow::as_select());
    Ok(found.first(conn).optional()?.map(status))
}

/// The newest letters of a scope that the filter lets through, from before `before` on.
pub(in crate::mail) fn page(
    conn: &mut Conn,
    scope: Option<Uuid>,
    filter: &Filter,
    limit: i64,
) -> db::Result<Vec<LetterStatus>> {
    let mut query = scoped!(scope);
    if let Some(kind) = filter.kind.clone() {
        query = query.filter(outbox::kind.eq(kind));
    }
    if let Some(before) = filter.before {
        query = query.filter(outbox::id.lt(before));
    }
    query = match filter.show {
        Show::All => query,
        Show::NeedSomebody => query.filter(needs_somebody!(filter.long_ago)),
        Show::Waiting => {
            query.filter(outbox::state.eq(LetterState::Queued).or(outbox::state.eq(LetterState::Sending)))
        }
        Show::In(state) => query.filter(outbox::state.eq(state)),
    };
    let rows = query.order(outbox::id.desc()).limit(limit).select(StatusRow::as_select()).load(conn)?;
    Ok(rows.into_iter().map(status).collect())
}

/// How many letters of a scope there are of each kind in each state; one that is being sent still waits.
pub(in crate::mail) fn counts(
    conn: &mut Conn,
    scope: Option<Uuid>,
) -> db::Result<Vec<(String, LetterState, i64)>> {
    let numbers = tally::beginning(conn, scope.unwrap_or_default(), LETTERS)?;
    let of = |name: &str| {
        let (kind, state) = name.strip_prefix(LETTERS)?.rsplit_once(' ')?;
        Some((kind.to_owned(), LetterState::parse(state)?, numbers.of(name)))
    };
    let mut counts: Vec<_> = numbers.names().filter_map(of).filter(|(_, _, count)| *count > 0).collect();
    counts.sort_unstable_by(|one, other| (&one.0, one.1.as_str()).cmp(&(&other.0, other.1.as_str())));
    Ok(counts)
}

/// How many letters of a scope need somebody: of every kind, or of one.
pub(in crate::mail) fn troubled(
    conn: &mut Conn,
    (scope, kind): (Option<Uuid>, Option<&str>),
    long_ago: Timestamp,
) -> db::Result<i64> {
    let mut query = scoped!(scope).filter(needs_somebody!(long_ago));
    if let Some(kind) = kind {
        query = query.filter(outbox::kind.eq(kind));
    }
    query.count().get_result(conn)
}

/// The same for many scopes; those with none are left out.
pub(in crate::mail) fn troubled_in(
    conn: &mut Conn,
    scopes: &[Uuid],
    long_ago: Timestamp,
) -> db::Result<Vec<(Uuid, i64)>> {
    let scopes: Vec<AnyId> = scopes.iter().copied().map(AnyId).collect();
    let rows: Vec<(Option<AnyId>, i64)> = outbox::table
        .filter(outbox::scope_id.eq_any(scopes))
        .filter(needs_somebody!(long_ago))
        .group_by(outbox::scope_id)
        .select((outbox::scope_id, count_star()))
        .load(conn)?;
    Ok(rows.into_iter().filter_map(|(scope, count)| Some((scope?.0, count))).collect())
}

/// How many letters of a kind were made since and before another, and not taken back: to one address, or about one subject.
pub(in crate::mail) fn earlier(
    conn: &mut Conn,
    kind: &str,
    of: Recent<'_>,
    before: LetterId,
    since: Timestamp,
) -> db::Result<i64> {
    let query = outbox::table
        .filter(outbox::kind.eq(kind).and(outbox::created_at.ge(Ts(since))))
        .filter(outbox::id.lt(before).and(outbox::state.ne(LetterState::Cancelled)))
        .into_boxed();
    let query = match of {
        Recent::To(recipient) => query.filter(outbox::recipient_key.eq(address::key(recipient))),
        Recent::About(subject) => query.filter(outbox::subject_id.eq(AnyId(subject))),
    };
    query.count().get_result(conn)
}

/// How many letters are due, and how many wait in all.
pub(in crate::mail) fn backlog(conn: &mut Conn, now: Timestamp) -> db::Result<(i64, i64)> {
    let queued = outbox::table.filter(outbox::state.eq(LetterState::Queued));
    let due = queued.filter(outbox::due_at.le(Ts(now))).count().get_result(conn)?;
    Ok((due, queued.count().get_result(conn)?))
}
