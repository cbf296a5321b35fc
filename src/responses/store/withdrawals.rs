//! Answers that staff registered: found again by their form, held against each other, withdrawn and put back.

use diesel::prelude::*;
use jiff::Timestamp;

use super::received::note_withdrawn;
use crate::accounts::AccountId;
use crate::consultees::ConsulteeId;
use crate::db::kept::Keep as _;
use crate::db::schema::{invitation, response, revision, withdrawal};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;
use crate::responses::read::{self, newest};
use crate::responses::{ResponseId, Revision, RevisionId, WithdrawalId};

/// The revision that a form of this hearing has become.
pub fn by_form_key(conn: &mut Conn, hearing: HearingId, key: &str) -> db::Result<Option<Revision>> {
    revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .filter(revision::form_key.eq(key))
        .filter(response::hearing_id.eq(hearing))
        .select(Revision::as_select())
        .first(conn)
        .optional()
}

/// What a hearing has received, first received first; a macro, because its type has no name.
macro_rules! received {
    ($conn:expr, $hearing:expr, $whose:expr) => {{
        revision::table
            .inner_join(response::table.on(response::id.eq(revision::response_id)))
            .filter(response::hearing_id.eq($hearing))
            .filter(newest!())
            .filter($whose)
            .order((revision::received_on, revision::id))
            .select(Revision::as_select())
            .load($conn)
    }};
}

/// What a hearing has received from a consultee of the register.
pub fn received_from(
    conn: &mut Conn,
    hearing: HearingId,
    consultee: ConsulteeId,
) -> db::Result<Vec<Revision>> {
    received!(conn, hearing, response::consultee_id.eq(consultee))
}

/// What a hearing has received under a name, or from the consultee who goes by it.
pub fn same_sender(
    conn: &mut Conn,
    hearing: HearingId,
    name: &str,
    consultee: Option<ConsulteeId>,
) -> db::Result<Vec<Revision>> {
    let named = response::sender_name.eq(name);
    let Some(id) = consultee else { return received!(conn, hearing, named) };
    received!(conn, hearing, named.or(response::consultee_id.eq(id).assume_not_null()))
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

/// Withdraws a revision with its answer. A second standing withdrawal is a unique violation.
pub fn withdraw_revision(
    tx: &mut Tx<'_>,
    (of, revision): (ResponseId, RevisionId),
    invitation: Option<InvitationId>,
    (reason, by): (&str, AccountId),
) -> db::Result<()> {
    diesel::insert_into(withdrawal::table)
        .values((
            withdrawal::id.eq(WithdrawalId::new(tx)),
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
        .kept()
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
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Puts an answer on an invitation, if no other stands there; false if one does.
pub fn attach(conn: &mut Conn, of: ResponseId, invitation: InvitationId) -> db::Result<bool> {
    if read::by_invitation(conn, invitation)?.is_some() {
        return Ok(false);
    }
    diesel::update(response::table.find(of))
        .set((response::invitation_id.eq(invitation), response::version.eq(response::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(true)
}
