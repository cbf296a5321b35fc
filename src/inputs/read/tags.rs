//! A hearing's tags, and how many inputs have each.

use diesel::prelude::*;

use crate::db::schema::tag;
use crate::db::{self, Conn, tally};
use crate::hearings::HearingId;
use crate::inputs::{Tag, TagId};

/// A hearing's tags in their order.
pub fn of_hearing(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Tag>> {
    tag::table
        .filter(tag::hearing_id.eq(hearing))
        .order((tag::position, tag::id))
        .select(Tag::as_select())
        .load(conn)
}

/// The tags that are shown in the digest, in their order.
pub fn public(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Tag>> {
    let mut tags = of_hearing(conn, hearing)?;
    tags.retain(|tag| tag.public);
    Ok(tags)
}

/// A tag, and how many inputs have it.
#[derive(Clone, Debug)]
pub struct Used {
    pub tag: Tag,
    pub inputs: i64,
}

/// How many inputs have each tag, those that are removed too: they may come back. In the order of the tags; nothing is counted.
pub fn used(conn: &mut Conn, hearing: HearingId) -> db::Result<Vec<Used>> {
    let tags = of_hearing(conn, hearing)?;
    let names: Vec<String> = tags.iter().map(|tag| tallied(tag.id)).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let numbers = tally::of(conn, hearing.0, &names)?;
    let of = |tag: Tag| Used { inputs: numbers.of(&tallied(tag.id)), tag };
    Ok(tags.into_iter().map(of).collect())
}

/// What the tally calls the inputs that have a tag.
fn tallied(tag: TagId) -> String {
    format!("tag {}", tag.0.simple())
}
