//! Which sections and items somebody has said something of. The slice of inputs comes later and knows this one; the tables are theirs.

use std::collections::HashMap;
use std::hash::Hash;

use diesel::dsl::count_star;
use diesel::prelude::*;

use crate::db::schema::{input, input_item, input_section};
use crate::db::{self, Conn};
use crate::plans::{ItemKey, SectionKey};

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
