//! Drafts that nobody goes on with: which they are, and removing one without a trace of its text.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use jiff::Timestamp;
use jiff::civil::Date;

use super::super::{ResponseId, RevisionId};
use crate::db::schema::{hearing, part, response, revision};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;

/// A draft as much of it as its removal needs.
#[derive(Clone, Copy, Debug)]
pub struct Expired {
    pub hearing: HearingId,
    pub response: ResponseId,
    pub revision: RevisionId,
    /// 1: nothing was ever sent, and the answer goes with its draft.
    pub number: i32,
    pub invitation: Option<InvitationId>,
}

/// Drafts of hearings whose deadline was before `day`, last saved before `at`; the oldest first.
pub fn expired(conn: &mut Conn, day: Date, at: Timestamp, limit: i64) -> db::Result<Vec<Expired>> {
    let saved_since =
        part::table.filter(part::revision_id.eq(revision::id)).filter(part::updated_at.ge(Ts(at)));
    let rows = revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(revision::submitted_at.is_null())
        .filter(revision::started_at.lt(Ts(at)))
        .filter(hearing::deadline.lt(Day(day)))
        .filter(not(exists(saved_since)))
        .order((revision::started_at, revision::id))
        .limit(limit)
        .select((hearing::id, response::id, revision::id, revision::number, response::invitation_id))
        .load::<(HearingId, ResponseId, RevisionId, i32, Option<InvitationId>)>(conn)?;
    let read = rows.into_iter().map(|(hearing, response, revision, number, invitation)| Expired {
        hearing,
        response,
        revision,
        number,
        invitation,
    });
    Ok(read.collect())
}

/// Removes the draft with its saves and history; with it the answer, where nothing was ever sent.
pub fn remove_draft(conn: &mut Conn, draft: &Expired) -> db::Result<()> {
    super::clear_draft(conn, draft.revision, &[])?;
    diesel::delete(part::table.filter(part::revision_id.eq(draft.revision))).execute(conn)?;
    diesel::delete(revision::table.filter(revision::id.eq(draft.revision))).execute(conn)?;
    if draft.number == 1 {
        diesel::delete(response::table.filter(response::id.eq(draft.response))).execute(conn)?;
    }
    Ok(())
}
