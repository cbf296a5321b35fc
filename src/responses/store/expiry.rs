//! Drafts that nobody goes on with: how long each has been left alone, and removing one without a trace of its text.

use std::collections::HashMap;

use diesel::prelude::*;
use jiff::civil::Date;

use crate::db::kept::Keep as _;
use crate::db::schema::{draft_age, hearing, part, response, revision};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::responses::RevisionId;
use crate::responses::aging::{Begun, Draft};

/// The drafts of hearings whose deadline is over; a macro, because their query's type has no name.
macro_rules! over {
    ($today:expr) => {
        revision::table
            .inner_join(response::table.on(response::id.eq(revision::response_id)))
            .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
            .left_join(draft_age::table.on(draft_age::revision_id.eq(revision::id)))
            .filter(revision::submitted_at.is_null())
            .filter(hearing::deadline.lt(Day($today)))
            .select(Begun::as_select())
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
    let begun = query.order(revision::id).limit(limit).load(conn)?;
    with_saves(conn, begun)
}

/// These drafts, as far as their hearings' deadline is over.
pub fn drafts_of(conn: &mut Conn, today: Date, ids: &[RevisionId]) -> db::Result<Vec<Draft>> {
    let begun = over!(today).filter(revision::id.eq_any(ids.to_vec())).order(revision::id).load(conn)?;
    with_saves(conn, begun)
}

/// How often a part was saved, and when last.
#[derive(Queryable, Selectable)]
#[diesel(table_name = part)]
struct Saved {
    revision_id: RevisionId,
    version: i32,
    updated_at: Ts,
}

/// The drafts with how often each was saved: a count that no clock can turn back.
fn with_saves(conn: &mut Conn, begun: Vec<Begun>) -> db::Result<Vec<Draft>> {
    let ids: Vec<RevisionId> = begun.iter().map(|draft| draft.revision).collect();
    let parts: Vec<Saved> = part::table
        .filter(part::revision_id.eq_any(ids))
        .order(part::id)
        .select(Saved::as_select())
        .load(conn)?;
    let mut drafts: Vec<Draft> =
        begun.into_iter().map(|begun| Draft { saves: 0, saved_at: begun.started_at, begun }).collect();
    let places: HashMap<RevisionId, usize> = (0..).zip(&drafts).map(|(at, d)| (d.revision, at)).collect();
    for part in parts {
        let Some(draft) = places.get(&part.revision_id).and_then(|at| drafts.get_mut(*at)) else { continue };
        draft.saves = draft.saves.saturating_add(part.version);
        draft.saved_at = draft.saved_at.max(part.updated_at.0);
    }
    Ok(drafts)
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
    diesel::update(draft_age::table.find(id)).set(draft_age::announced.eq(lived)).kept().execute(conn)?;
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
