//! Writing who comes to an event.

use diesel::prelude::*;

use crate::db::kept::Keep as _;
use crate::db::schema::event_reply;
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::invitations::attending::Reply;

/// The last word counts: it takes the place of an earlier one.
pub(in crate::invitations) fn save_reply(conn: &mut Conn, reply: &Reply) -> db::Result<()> {
    let changed = diesel::update(event_reply::table.find((reply.event, reply.invitation)))
        .set((
            event_reply::comes.eq(reply.comes),
            event_reply::how_many.eq(reply.how_many),
            event_reply::word.eq(&reply.word),
            event_reply::sequence.eq(reply.sequence),
            event_reply::replied_at.eq(Ts(reply.replied_at)),
        ))
        .kept()
        .execute(conn)?;
    if changed == 0 {
        diesel::insert_into(event_reply::table).values(reply.clone()).execute(conn)?;
    }
    Ok(())
}
