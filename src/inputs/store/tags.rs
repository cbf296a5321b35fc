//! A hearing's tags: added, changed, put in order, deleted.

use diesel::prelude::*;

use super::stored;
use crate::db::kept::Keep as _;
use crate::db::schema::{input_tag, tag};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{Tag, TagId};

pub fn next_position(conn: &mut Conn, hearing: HearingId) -> db::Result<i32> {
    let last: Option<i32> =
        tag::table.filter(tag::hearing_id.eq(hearing)).select(diesel::dsl::max(tag::position)).first(conn)?;
    Ok(last.unwrap_or(0) + 1)
}

pub fn insert(conn: &mut Conn, hearing: HearingId, new: &Tag, position: i32) -> db::Result<()> {
    diesel::insert_into(tag::table)
        .values((new, tag::hearing_id.eq(hearing), tag::position.eq(position)))
        .execute(conn)?;
    Ok(())
}

pub fn update(conn: &mut Conn, changed: &Tag) -> db::Result<()> {
    diesel::update(tag::table.find(changed.id)).set(changed).kept().execute(conn)?;
    Ok(())
}

/// Numbers the tags in this order.
pub fn reorder(conn: &mut Conn, order: &[TagId]) -> db::Result<()> {
    for (at, id) in order.iter().enumerate() {
        diesel::update(tag::table.filter(tag::id.eq(*id)))
            .set(tag::position.eq(stored(at + 1)))
            .kept()
            .execute(conn)?;
    }
    Ok(())
}

/// Does an input have it, standing or removed?
pub fn in_use(conn: &mut Conn, id: TagId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(input_tag::table.filter(input_tag::tag_id.eq(id)))).get_result(conn)
}

pub fn delete(conn: &mut Conn, id: TagId) -> db::Result<()> {
    diesel::delete(tag::table.filter(tag::id.eq(id))).execute(conn)?;
    Ok(())
}
