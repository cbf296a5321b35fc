//! Drafts that nobody goes on with: how long each has been left alone, and removing one without a trace of its text.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;

use super::super::aging::{Draft, Noted};
use super::super::{ResponseId, RevisionId};
use crate::db::schema::{draft_age, hearing, part, response, revision};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;

type Noting = (Option<i32>, Option<Day>, Option<i32>, Option<i32>);
type Row = (HearingId, ResponseId, RevisionId, i32, Option<InvitationId>, Ts, Day, Noting);

/// The query of drafts whose hearing's deadline is over; a macro, because its type has no name.
macro_rules! over {
    ($today:expr) => {
        revision::table
            .inner_join(response::table.on(response::id.eq(revision::response_id)))
            .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
            .left_join(draft_age::table.on(draft_age::revision_id.eq(revision::id)))
            .filter(revision::submitted_at.is_null())
            .filter(hearing::deadline.lt(Day($today)))
            .select((
                hearing::id,
                response::id,
                revision::id,
                revision::number,
                response::invitation_id,
                revision::started_at,
                hearing::deadline,
                (
                    draft_age::saves.nullable(),
                    draft_age::deadline.nullable(),
                    draft_age::since.nullable(),
                    draft_age::announced.nullable(),
                ),
            ))
    };
}

/// Up to `limit` drafts of hearings whose deadline was before `today`, in the order of their ids, from after `after`.
pub fn drafts_over(
    conn: &mut Conn,
    today: Date,
    after: Option<RevisionId>,
    limit: i64,
) -> db::Result<Vec<Draft>> {
    let mut query = over!(today).into_boxed();
    if let Some(after) = after {
        query = query.filter(revision::id.gt(after));
    }
    let rows = query.order(revision::id).limit(limit).load::<Row>(conn)?;
    with_saves(conn, rows)
}

/// These drafts, as far as their hearings' deadline is over.
pub fn drafts_of(conn: &mut Conn, today: Date, ids: &[RevisionId]) -> db::Result<Vec<Draft>> {
    let rows =
        over!(today).filter(revision::id.eq_any(ids.to_vec())).order(revision::id).load::<Row>(conn)?;
    with_saves(conn, rows)
}

/// The drafts with how often each was saved: a count that no clock can turn back.
fn with_saves(conn: &mut Conn, rows: Vec<Row>) -> db::Result<Vec<Draft>> {
    let ids: Vec<RevisionId> = rows.iter().map(|row| row.2).collect();
    let parts: Vec<(RevisionId, i32, Ts)> = part::table
        .filter(part::revision_id.eq_any(ids))
        .order(part::id)
        .select((part::revision_id, part::version, part::updated_at))
        .load(conn)?;
    let mut found: HashMap<RevisionId, (i32, Timestamp)> = HashMap::new();
    for (revision, version, at) in parts {
        let so_far = found.entry(revision).or_insert((0, at.0));
        *so_far = (so_far.0.saturating_add(version), so_far.1.max(at.0));
    }
    let read = |row: Row| {
        let (hearing, response, revision, number, invitation, started_at, deadline, noting) = row;
        let (saves, last) = found.get(&revision).copied().unwrap_or((0, started_at.0));
        Draft {
            hearing,
            response,
            revision,
            number,
            invitation,
            deadline: deadline.0,
            saves,
            saved_at: last.max(started_at.0),
            noted: noted(noting),
        }
    };
    Ok(rows.into_iter().map(read).collect())
}

fn noted((saves, deadline, since, announced): Noting) -> Option<Noted> {
    Some(Noted { saves: saves?, deadline: deadline?.0, since: since?, announced })
}

/// Notes that the draft stands as it is on this lived day; what was noted before is forgotten.
pub fn note_draft(conn: &mut Conn, draft: &Draft, lived: i32) -> db::Result<()> {
    forget_age(conn, draft.revision)?;
    diesel::insert_into(draft_age::table)
        .values((
            draft_age::revision_id.eq(draft.revision),
            draft_age::hearing_id.eq(draft.hearing),
            draft_age::saves.eq(draft.saves),
            draft_age::deadline.eq(Day(draft.deadline)),
            draft_age::since.eq(lived),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes on which lived day staff were told.
pub fn announce_draft(conn: &mut Conn, id: RevisionId, lived: i32) -> db::Result<()> {
    diesel::update(draft_age::table.find(id)).set(draft_age::announced.eq(lived)).execute(conn)?;
    Ok(())
}

fn forget_age(conn: &mut Conn, id: RevisionId) -> db::Result<()> {
    diesel::delete(draft_age::table.filter(draft_age::revision_id.eq(id))).execute(conn)?;
    Ok(())
}

/// Forgets the age of drafts that were sent, or may be sent again: their hearing's deadline is not before `today`.
pub fn forget_ages(conn: &mut Conn, today: Date) -> db::Result<usize> {
    let open = revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(revision::submitted_at.is_not_null().or(hearing::deadline.ge(Day(today))))
        .select(revision::id);
    diesel::delete(draft_age::table.filter(draft_age::revision_id.eq_any(open))).execute(conn)
}

/// How many of a hearing's drafts staff have been told about, which will be removed.
pub fn drafts_announced(conn: &mut Conn, of: HearingId) -> db::Result<i64> {
    draft_age::table
        .inner_join(revision::table.on(revision::id.eq(draft_age::revision_id)))
        .filter(draft_age::hearing_id.eq(of))
        .filter(draft_age::announced.is_not_null())
        .filter(revision::submitted_at.is_null())
        .count()
        .get_result(conn)
}

/// Removes the draft with its saves and history; with it the answer, where nothing was ever sent.
pub fn remove_draft(conn: &mut Conn, draft: &Draft) -> db::Result<()> {
    super::clear_draft(conn, draft.revision, &[])?;
    forget_age(conn, draft.revision)?;
    diesel::delete(part::table.filter(part::revision_id.eq(draft.revision))).execute(conn)?;
    diesel::delete(revision::table.filter(revision::id.eq(draft.revision))).execute(conn)?;
    if draft.number == 1 {
        diesel::delete(response::table.filter(response::id.eq(draft.response))).execute(conn)?;
    }
    Ok(())
}
