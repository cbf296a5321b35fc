//! Who an answer's submitter is, and the link they hold.

use diesel::prelude::*;
use jiff::Timestamp;

use super::drafts::hold;
use crate::db::kept::Keep as _;
use crate::db::schema::response;
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::responses::{Response, ResponseId};

/// Holds an answer ([`hold`]) and gives it as it stands, now that nobody else changes it.
pub fn held_now(conn: &mut Conn, id: ResponseId) -> db::Result<Response> {
    hold(conn, id)?;
    response::table.find(id).select(Response::as_select()).first(conn)
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
        .kept()
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
        .kept()
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
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}
