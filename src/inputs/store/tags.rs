//! A hearing's tags as rows.

use diesel::prelude::*;

use super::stored;
use crate::db::schema::{input_tag, tag};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{Tag, TagColour, TagId};

/// A hearing's tags in their order.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Tag>> {
    let rows: Vec<(TagId, String, TagColour, bool)> = tag::table
        .filter(tag::hearing_id.eq(hearing))
        .order((tag::position, tag::id))
        .select((tag::id, tag::name, tag::colour, tag::public))
        .load(conn)?;
    Ok(rows.into_iter().map(|(id, name, colour, public)| Tag { id, name, colour, public }).collect())
}

/// The tags that are shown in the digest, in their order.
pub fn public(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Tag>> {
    let mut tags = of_hearing(conn, hearing)?;
    tags.retain(|tag| tag.public);
    Ok(tags)
}

/// How many standing inputs have each tag, in the order of the tags.
pub fn with_use(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<(Tag, i64)>> {
    let tags = of_hearing(conn, hearing)?;
    let ids: Vec<TagId> = tags.iter().map(|t| t.id).collect();
    let counts: Vec<(TagId, i64)> = input_tag::table
        .filter(input_tag::tag_id.eq_any(ids))
        .group_by(input_tag::tag_id)
        .select((input_tag::tag_id, diesel::dsl::count_star()))
        .load(conn)?;
    let used = |id: TagId| counts.iter().find(|(t, _)| *t == id).map_or(0, |(_, n)| *n);
    Ok(tags.into_iter().map(|tag| (tag.clone(), used(tag.id))).collect())
}

pub fn next_position(conn: &mut Conn, hearing: HearingId) -> db::Result<i32> {
    let last: Option<i32> =
        tag::table.filter(tag::hearing_id.eq(hearing)).select(diesel::dsl::max(tag::position)).first(conn)?;
    Ok(last.unwrap_or(0) + 1)
}

pub fn insert(conn: &mut Conn, hearing: HearingId, new: &Tag, position: i32) -> db::Result<()> {
    diesel::insert_into(tag::table)
        .values((
            tag::id.eq(new.id),
            tag::hearing_id.eq(hearing),
            tag::position.eq(position),
            tag::name.eq(&new.name),
            tag::colour.eq(new.colour),
            tag::public.eq(new.public),
        ))
        .execute(conn)?;
    Ok(())
}

pub fn update(conn: &mut Conn, changed: &Tag) -> db::Result<()> {
    diesel::update(tag::table.filter(tag::id.eq(changed.id)))
        .set((tag::name.eq(&changed.name), tag::colour.eq(changed.colour), tag::public.eq(changed.public)))
        .execute(conn)?;
    Ok(())
}

/// Numbers the tags in this order.
pub fn reorder(conn: &mut Conn, order: &[TagId]) -> db::Result<()> {
    for (at, id) in order.iter().enumerate() {
        diesel::update(tag::table.filter(tag::id.eq(*id)))
            .set(tag::position.eq(stored(at + 1)))
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
