//! Answers that staff registered: found again by their form, held against each other, withdrawn and put back.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::{ResponseId, Revision, RevisionId};
use super::drafts::RevisionRow;
use super::received::note_withdrawn;
use super::submitted::newest;
use crate::accounts::AccountId;
use crate::consultees::ConsulteeId;
use crate::db::schema::{account, invitation, response, revision, withdrawal};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;

/// The revision that a form of this hearing has become.
pub fn by_form_key(conn: &mut Conn, hearing: HearingId, key: &str) -> db::Result<Option<Revision>> {
    let found = revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(revision::form_key.eq(key))
        .filter(response::hearing_id.eq(hearing))
        .select(RevisionRow::as_select());
    Ok(found.first(conn).optional()?.map(Revision::from))
}

/// A received answer of the same sender.
#[derive(Clone, Debug)]
pub struct Same {
    pub response: ResponseId,
    pub revision: Revision,
}

/// What a hearing has received, first received first; a macro, because its type has no name.
macro_rules! received {
    ($conn:expr, $hearing:expr, $whose:expr) => {{
        let rows = revision::table
            .inner_join(response::table.on(response::id.eq(revision::response_id)))
            .filter(response::hearing_id.eq($hearing))
            .filter(newest!())
            .filter($whose)
            .order((revision::received_on, revision::id))
            .select((response::id, RevisionRow::as_select()))
            .load::<(ResponseId, RevisionRow)>($conn)?;
        rows.into_iter().map(|(response, row)| Same { response, revision: row.into() }).collect()
    }};
}

/// What a hearing has received from a consultee of the register.
pub fn received_from(conn: &mut Conn, hearing: HearingId, consultee: ConsulteeId) -> db::Result<Vec<Same>> {
    Ok(received!(conn, hearing, response::consultee_id.eq(consultee)))
}

/// What a hearing has received under a name, or from the consultee who goes by it.
pub fn same_sender(
    conn: &mut Conn,
    hearing: HearingId,
    name: &str,
    consultee: Option<ConsulteeId>,
) -> db::Result<Vec<Same>> {
    let named = response::sender_name.eq(name);
    let Some(id) = consultee else { return Ok(received!(conn, hearing, named)) };
    Ok(received!(conn, hearing, named.or(response::consultee_id.eq(id).assume_not_null())))
}

/// A consultee's invitation to a hearing.
pub fn invitation_of(
    conn: &mut Conn,
    hearing: HearingId,
    consultee: ConsulteeId,
) -> db::Result<Option<InvitationId>> {
    invitation::table
        .filter(invitation::hearing_id.eq(hearing))
        .filter(invitation::consultee_id.eq(consultee))
        .select(invitation::id)
        .first(conn)
        .optional()
}

/// The name of whoever typed a revision in.
pub fn registrar(conn: &mut Conn, id: AccountId) -> db::Result<Option<String>> {
    account::table.find(id).select(account::name).first(conn).optional()
}

/// Why an answer no longer counts, since when and by whom.
#[derive(Clone, Debug, serde::Serialize)]
pub struct Withdrawal {
    pub at: Timestamp,
    pub by: String,
    pub reason: String,
    /// The invitation that is free while this stands.
    #[serde(skip)]
    pub invitation: Option<InvitationId>,
}

/// The standing withdrawal of an answer.
pub fn withdrawal(conn: &mut Conn, of: ResponseId) -> db::Result<Option<Withdrawal>> {
    let found = withdrawal::table
        .inner_join(account::table.on(account::id.eq(withdrawal::by)))
        .filter(withdrawal::response_id.eq(of))
        .filter(withdrawal::undone_at.is_null())
        .select((withdrawal::at, account::name, withdrawal::reason, withdrawal::invitation_id))
        .first::<(Ts, String, String, Option<InvitationId>)>(conn)
        .optional()?;
    Ok(found.map(|(at, by, reason, invitation)| Withdrawal { at: at.0, by, reason, invitation }))
}

/// Withdraws a revision with its answer. A second standing withdrawal is a unique violation.
pub fn withdraw_revision(
    tx: &mut Tx<'_>,
    (of, revision): (ResponseId, RevisionId),
    invitation: Option<InvitationId>,
    (reason, by): (&str, AccountId),
) -> db::Result<()> {
    diesel::insert_into(withdrawal::table)
        .values((
            withdrawal::id.eq(AnyId::new(tx)),
            withdrawal::response_id.eq(of),
            withdrawal::revision_id.eq(revision),
            withdrawal::invitation_id.eq(invitation),
            withdrawal::at.eq(Ts(tx.now())),
            withdrawal::by.eq(by),
            withdrawal::reason.eq(reason),
        ))
        .execute(tx.conn())?;
    note_withdrawn(tx, of, true)
}

/// Ends the standing withdrawal; false if none stands. `None` for one that a newer revision made void.
pub fn end_withdrawal(
    conn: &mut Conn,
    of: ResponseId,
    by: Option<AccountId>,
    now: Timestamp,
) -> db::Result<bool> {
    let standing = withdrawal::response_id.eq(of).and(withdrawal::undone_at.is_null());
    let changed = diesel::update(withdrawal::table.filter(standing))
        .set((withdrawal::undone_at.eq(Ts(now)), withdrawal::undone_by.eq(by)))
        .execute(conn)?;
    if changed > 0 {
        note_withdrawn(conn, of, false)?;
    }
    Ok(changed > 0)
}

/// Frees the invitation that an answer stands on.
pub fn detach(conn: &mut Conn, of: ResponseId) -> db::Result<()> {
    diesel::update(response::table.find(of))
        .set((response::invitation_id.eq(None::<InvitationId>), response::version.eq(response::version + 1)))
        .execute(conn)?;
    Ok(())
}

/// Puts an answer on an invitation, if no other stands there; false if one does.
pub fn attach(conn: &mut Conn, of: ResponseId, invitation: InvitationId) -> db::Result<bool> {
    if super::by_invitation(conn, invitation)?.is_some() {
        return Ok(false);
    }
    diesel::update(response::table.find(of))
        .set((response::invitation_id.eq(invitation), response::version.eq(response::version + 1)))
        .execute(conn)?;
    Ok(true)
}
