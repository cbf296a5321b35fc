//! Answers by who holds them: the invitation, the saved link, the browser's cookie, the hearing's staff.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::{Asked, Channel, Response, ResponseId, RevisionId};
use super::asked::AskedRow;
use super::drafts::hold;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{hearing, hearing_publication, invitation, response, revision};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::invitations::InvitationId;
use crate::lang::Lang;

#[derive(Queryable, Selectable)]
#[diesel(table_name = response)]
pub(super) struct ResponseRow {
    id: ResponseId,
    hearing_id: HearingId,
    invitation_id: Option<InvitationId>,
    consultee_id: Option<ConsulteeId>,
    channel: Channel,
    sender_name: String,
    sender_kind: ConsulteeKind,
    submitter_name: String,
    submitter_email: String,
    email_confirmed_at: Option<Ts>,
    link_generation: i32,
    language: Lang,
    created_at: Ts,
}

impl From<ResponseRow> for Response {
    fn from(row: ResponseRow) -> Self {
        Self {
            id: row.id,
            hearing: row.hearing_id,
            invitation: row.invitation_id,
            consultee: row.consultee_id,
            channel: row.channel,
            sender_name: row.sender_name,
            sender_kind: row.sender_kind,
            submitter_name: row.submitter_name,
            submitter_email: row.submitter_email,
            email_confirmed: row.email_confirmed_at.is_some(),
            link_generation: row.link_generation,
            language: row.language,
            created_at: row.created_at.0,
        }
    }
}

/// A response with its hearing, and the generation of its link: the invitation's, or its own where nobody was asked.
pub fn held(conn: &mut Conn, id: ResponseId) -> db::Result<Option<(Response, Asked, i32)>> {
    let found = response::table
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .left_join(invitation::table.on(invitation::id.nullable().eq(response::invitation_id)))
        .filter(response::id.eq(id))
        .select((
            ResponseRow::as_select(),
            AskedRow::as_select(),
            hearing_publication::id.nullable(),
            invitation::generation.nullable(),
        ))
        .first::<(ResponseRow, AskedRow, Option<AnyId>, Option<i32>)>(conn)
        .optional()?;
    Ok(found.map(|(row, asked, publication, generation)| {
        let generation = generation.unwrap_or(row.link_generation);
        (row.into(), asked.asked(publication), generation)
    }))
}

/// Holds an answer ([`hold`]) and gives it as it stands, now that nobody else changes it.
pub fn held_now(conn: &mut Conn, id: ResponseId) -> db::Result<Response> {
    hold(conn, id)?;
    Ok(response::table.find(id).select(ResponseRow::as_select()).first(conn)?.into())
}

/// The response that an invitation has led to.
pub fn by_invitation(conn: &mut Conn, id: InvitationId) -> db::Result<Option<Response>> {
    let found = response::table.filter(response::invitation_id.eq(id)).select(ResponseRow::as_select());
    Ok(found.first(conn).optional()?.map(Response::from))
}

/// The response of an uninvited sender, by the hash of the link they were told to save.
pub fn by_link(conn: &mut Conn, hash: Vec<u8>) -> db::Result<Option<Response>> {
    let found = response::table.filter(response::link_hash.eq(hash)).select(ResponseRow::as_select());
    Ok(found.first(conn).optional()?.map(Response::from))
}

/// A response of one hearing.
pub fn response_in(conn: &mut Conn, hearing: HearingId, id: ResponseId) -> db::Result<Option<Response>> {
    let found = response::table
        .filter(response::hearing_id.eq(hearing))
        .filter(response::id.eq(id))
        .select(ResponseRow::as_select());
    Ok(found.first(conn).optional()?.map(Response::from))
}

/// Who sends it, as they say at the end; `confirmed` where the address is known to be theirs.
pub fn rename_submitter(
    conn: &mut Conn,
    id: ResponseId,
    name: &str,
    email: &str,
    confirmed: Option<Timestamp>,
) -> db::Result<()> {
    diesel::update(response::table.find(id))
        .set((
            response::submitter_name.eq(name),
            response::submitter_email.eq(email),
            response::email_confirmed_at.eq(confirmed.map(Ts)),
            response::version.eq(response::version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Notes that this address is right; false if it is noted already, or the answer has another address by now.
pub fn confirm_email(conn: &mut Conn, id: ResponseId, email: &str, now: Timestamp) -> db::Result<bool> {
    let waiting = response::id
        .eq(id)
        .and(response::submitter_email.eq(email))
        .and(response::email_confirmed_at.is_null());
    let changed = diesel::update(response::table.filter(waiting))
        .set((response::email_confirmed_at.eq(Ts(now)), response::version.eq(response::version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Another link in place of that of `generation`; false if it was replaced already, or there is none.
pub fn renew_link(conn: &mut Conn, id: ResponseId, generation: i32, hash: Vec<u8>) -> db::Result<bool> {
    let standing = response::id
        .eq(id)
        .and(response::link_generation.eq(generation))
        .and(response::link_hash.is_not_null());
    let changed = diesel::update(response::table.filter(standing))
        .set((
            response::link_hash.eq(hash),
            response::link_generation.eq(response::link_generation + 1),
            response::version.eq(response::version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Answers by their ids, with their hearings' slugs.
pub fn named(conn: &mut Conn, ids: &[ResponseId]) -> db::Result<Vec<(ResponseId, String, String)>> {
    response::table
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(response::id.eq_any(ids))
        .order(response::id)
        .select((response::id, hearing::slug, response::sender_name))
        .load(conn)
}

/// Whose answer a revision is of.
#[derive(Clone, Debug)]
pub struct SenderOf {
    pub revision: RevisionId,
    pub response: ResponseId,
    pub hearing_slug: String,
    pub name: String,
}

/// Whose answers these revisions are of. One query.
pub fn senders_of(conn: &mut Conn, revisions: &[RevisionId]) -> db::Result<Vec<SenderOf>> {
    let rows: Vec<(RevisionId, ResponseId, String, String)> = revision::table
        .inner_join(response::table.on(response::id.eq(revision::response_id)))
        .inner_join(hearing::table.on(hearing::id.eq(response::hearing_id)))
        .filter(revision::id.eq_any(revisions))
        .order(revision::id)
        .select((revision::id, response::id, hearing::slug, response::sender_name))
        .load(conn)?;
    let of = |(revision, response, hearing_slug, name)| SenderOf { revision, response, hearing_slug, name };
    Ok(rows.into_iter().map(of).collect())
}
