//! Stands in for `invitations` and the outbox until they land. TEMPORARY.

use diesel::prelude::*;
use uuid::Uuid;

use crate::clock::Clock;
use crate::consultees::{ConsulteeId, ConsulteeKind};
use crate::db::schema::{consultee, invitation, outbox};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::web::keys::Keys;

/// Who a personal link was made for.
#[derive(Clone, Debug)]
pub struct Invited {
    pub id: AnyId,
    pub generation: i32,
    pub hearing: HearingId,
    pub consultee: ConsulteeId,
    pub name: String,
    pub kind: ConsulteeKind,
    pub contact_name: String,
    pub email: String,
    pub language: String,
}

/// The invitation a token was made for.
pub fn invited_by_token(conn: &mut Conn, keys: &Keys, token: &str) -> db::Result<Option<Invited>> {
    let Some((id, mac)) = token.split_once('.') else { return Ok(None) };
    let Ok(id) = Uuid::try_parse(id) else { return Ok(None) };
    let found = invitation::table
        .inner_join(consultee::table.on(consultee::id.eq(invitation::consultee_id)))
        .filter(invitation::id.eq(AnyId(id)))
        .select((
            invitation::generation,
            invitation::hearing_id,
            consultee::id,
            consultee::name,
            consultee::kind,
            consultee::contact_name,
            invitation::email,
            invitation::language,
        ))
        .first::<(i32, HearingId, ConsulteeId, String, ConsulteeKind, String, String, String)>(conn)
        .optional()?;
    let found = found.map(|(generation, hearing, consultee, name, kind, contact_name, email, language)| Invited {
        id: AnyId(id),
        generation,
        hearing,
        consultee,
        name,
        kind,
        contact_name,
        email,
        language,
    });
    let about = |i: &Invited| [i.id.0.as_bytes().as_slice(), &i.generation.to_be_bytes()].concat();
    Ok(found.filter(|invited| keys.verify("invitation", &about(invited), mac)))
}

pub fn mark_opened(conn: &mut Conn, id: AnyId, clock: &Clock) -> db::Result<()> {
    diesel::update(invitation::table.find(id).filter(invitation::opened_at.is_null()))
        .set(invitation::opened_at.eq(Ts(clock.now())))
        .execute(conn)?;
    Ok(())
}

pub fn mark_drafting(conn: &mut Conn, id: AnyId, clock: &Clock) -> db::Result<()> {
    diesel::update(invitation::table.find(id).filter(invitation::drafting_at.is_null()))
        .set(invitation::drafting_at.eq(Ts(clock.now())))
        .execute(conn)?;
    Ok(())
}

pub fn mark_answered(conn: &mut Conn, id: AnyId, clock: &Clock) -> db::Result<()> {
    diesel::update(invitation::table.find(id).filter(invitation::answered_at.is_null()))
        .set(invitation::answered_at.eq(Ts(clock.now())))
        .execute(conn)?;
    Ok(())
}

pub fn enqueue(conn: &mut Conn, clock: &Clock, kind: &str, subject: Uuid, recipient: &str) -> db::Result<()> {
    let now = Ts(clock.now());
    diesel::insert_into(outbox::table)
        .values((
            outbox::id.eq(AnyId::new(clock)),
            outbox::kind.eq(kind),
            outbox::subject_id.eq(AnyId(subject)),
            outbox::recipient.eq(recipient),
            outbox::state.eq("queued"),
            outbox::attempts.eq(0),
            outbox::due_at.eq(now),
            outbox::created_at.eq(now),
        ))
        .execute(conn)?;
    Ok(())
}
