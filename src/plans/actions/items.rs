//! A section's items follow its text: they are read anew when it is saved, and keep their keys by number and text.

use std::collections::HashMap;

use crate::db;
use crate::db::{Conn, Tx};
use crate::plans::items::{self, Found};
use crate::plans::read::{self, Item, Section};
use crate::plans::store;
use crate::plans::{PlanVersionId, SectionKey, keys};

/// The items of a version, under the keys of their sections.
pub(super) fn by_section(
    conn: &mut Conn,
    version: PlanVersionId,
) -> db::Result<HashMap<SectionKey, Vec<Item>>> {
    let mut out: HashMap<SectionKey, Vec<Item>> = HashMap::new();
    for item in read::items(conn, version)? {
        out.entry(item.section).or_default().push(item);
    }
    Ok(out)
}

/// Writes what is in a section now; what stood in it before keeps its key.
pub(super) fn carry_on(
    tx: &mut Tx<'_>,
    (version, section): (PlanVersionId, SectionKey),
    stood: &[Item],
    now: &[Found],
) -> db::Result<()> {
    let mut keys = keys::carried_items(stood, now);
    if keys.contains(&None) {
        // What was struck and is put back is what it was: what was said of it follows.
        let earlier = read::earlier_items(tx, version, section)?;
        keys::returned_items(&earlier, now, &mut keys);
    }
    let now: Vec<_> = keys.into_iter().zip(now).collect();
    store::set_items(tx, version, section, &now)
}

/// Reads a section's items of the text that it has now. A section's text is small enough to be parsed inside the write.
pub(super) fn read_anew(tx: &mut Tx<'_>, version: PlanVersionId, section: &Section) -> db::Result<()> {
    let stood = read::items_of(tx, version, section.key)?;
    let now = items::found(section.kind, &section.heading, &section.body, &section.item_choices);
    carry_on(tx, (version, section.key), &stood, &now)
}
