//! Which sections and items somebody has said something of. The slice of inputs comes later and knows this one; the tables are theirs.

use std::collections::HashMap;
use std::hash::Hash;

use diesel::dsl::count_star;
use diesel::prelude::*;

use serde::Serialize;

use crate::db::schema::{hearing, input, input_item, input_section};
use crate::db::{self, Conn};
use crate::plans::{ItemKey, SectionKey};

diesel::allow_columns_to_appear_in_same_group_by_clause!(input_section::section_key, hearing::slug);

/// What the slice of hearings calls a round before the draft.
const INPUT_ROUND: &str = "input_round";
/// So many keys are asked about at a time.
const AT_ONCE: usize = 500;

/// How many inputs stand on each, of those that nobody has taken out or withdrawn; nothing where none does.
#[derive(Clone, Debug, Default)]
pub struct Heard {
    pub sections: HashMap<SectionKey, i64>,
    pub items: HashMap<ItemKey, i64>,
}

/// How many inputs stand on these.
pub fn heard(conn: &mut Conn, sections: &[SectionKey], items: &[ItemKey]) -> db::Result<Heard> {
    Ok(Heard {
        sections: counted(sections, |keys| {
            input_section::table
                .inner_join(input::table.on(input::id.eq(input_section::input_id)))
                .filter(input::removed_at.is_null().and(input::withdrawn.eq(false)))
                .filter(input_section::section_key.eq_any(keys))
                .group_by(input_section::section_key)
                .select((input_section::section_key, count_star()))
                .load(conn)
        })?,
        items: counted(items, |keys| {
            input_item::table
                .inner_join(input::table.on(input::id.eq(input_item::input_id)))
                .filter(input::removed_at.is_null().and(input::withdrawn.eq(false)))
                .filter(input_item::item_key.eq_any(keys))
                .group_by(input_item::item_key)
                .select((input_item::item_key, count_star()))
                .load(conn)
        })?,
    })
}

/// Inputs of a round before the draft that stand on a section.
#[derive(Queryable, Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Behind {
    pub section: SectionKey,
    /// Of the round.
    pub slug: String,
    pub count: i64,
}

/// Where what was raised before the draft can be read: for each section the rounds with inputs on it.
pub fn behind(conn: &mut Conn, sections: &[SectionKey]) -> db::Result<Vec<Behind>> {
    let mut all = Vec::new();
    for keys in sections.chunks(AT_ONCE) {
        let rows: Vec<Behind> = input_section::table
            .inner_join(input::table.on(input::id.eq(input_section::input_id)))
            .inner_join(hearing::table.on(hearing::id.eq(input::hearing_id)))
            .filter(input::removed_at.is_null().and(input::withdrawn.eq(false)))
            .filter(hearing::kind.eq(INPUT_ROUND).and(input_section::section_key.eq_any(keys)))
            .group_by((input_section::section_key, hearing::slug))
            .order((input_section::section_key, hearing::slug))
            .select((input_section::section_key, hearing::slug, count_star()))
            .load(conn)?;
        all.extend(rows);
    }
    Ok(all)
}

fn counted<K: Eq + Hash>(
    keys: &[K],
    mut count: impl FnMut(&[K]) -> db::Result<Vec<(K, i64)>>,
) -> db::Result<HashMap<K, i64>> {
    let mut all = HashMap::new();
    for some in keys.chunks(AT_ONCE) {
        all.extend(count(some)?);
    }
    Ok(all)
}
