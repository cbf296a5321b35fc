//! Rows of `item` written: always all of a section, as its text has them.

use diesel::prelude::*;

use crate::db::schema::item;
use crate::db::types::Js;
use crate::db::{self, Tx};
use crate::plans::items::Found;
use crate::plans::{ItemId, ItemKey, PlanVersionId, SectionKey};

/// An item as it is written.
#[derive(Insertable)]
#[diesel(table_name = item)]
struct Written {
    id: ItemId,
    plan_version_id: PlanVersionId,
    section_key: SectionKey,
    key: ItemKey,
    position: i32,
    number: String,
    text: String,
    fields: Js,
}

/// Puts these in the place of a section's items. One without a key is new.
pub(in crate::plans) fn set_items(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    of: SectionKey,
    now: &[(Option<ItemKey>, &Found)],
) -> db::Result<()> {
    let its = item::plan_version_id.eq(version).and(item::section_key.eq(of));
    diesel::delete(item::table.filter(its)).execute(tx.conn())?;
    for (position, (key, found)) in (1..).zip(now) {
        let row = Written {
            id: ItemId::new(tx),
            plan_version_id: version,
            section_key: of,
            key: key.unwrap_or_else(|| ItemKey::new(tx)),
            position,
            number: found.number.clone(),
            text: found.text.clone(),
            fields: Js(serde_json::json!(found.fields)),
        };
        diesel::insert_into(item::table).values(row).execute(tx.conn())?;
    }
    Ok(())
}
