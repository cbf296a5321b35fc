//! The items of sections: a row for each measure or goal that stands in a section's text.

use diesel::prelude::*;
use serde::Serialize;

use crate::db::schema::{item, section};
use crate::db::types::Js;
use crate::db::{self, Conn, Tx};
use crate::plans::items::{Field, Found};
use crate::plans::{ItemId, ItemKey, PlanVersionId, SectionKey};

/// An item of one version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Item {
    /// The section whose text it stands in.
    pub section: SectionKey,
    pub key: ItemKey,
    /// Its number, text and fields, as the section has them.
    #[serde(flatten)]
    pub said: Found,
}

type Row = (SectionKey, ItemKey, String, String, Js);

/// The items of a version in the order of the plan. Those of a removed section are not among them.
pub fn items(conn: &mut Conn, version: PlanVersionId) -> db::Result<Vec<Item>> {
    let its = section::plan_version_id.eq(item::plan_version_id).and(section::key.eq(item::section_key));
    let rows: Vec<Row> = item::table
        .inner_join(section::table.on(its))
        .filter(item::plan_version_id.eq(version))
        .order((section::position, section::id, item::position, item::id))
        .select((item::section_key, item::key, item::number, item::text, item::fields))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

/// The items of one section, in its order.
pub(in crate::plans) fn items_of(
    conn: &mut Conn,
    version: PlanVersionId,
    of: SectionKey,
) -> db::Result<Vec<Item>> {
    let rows: Vec<Row> = item::table
        .filter(item::plan_version_id.eq(version).and(item::section_key.eq(of)))
        .order((item::position, item::id))
        .select((item::section_key, item::key, item::number, item::text, item::fields))
        .load(conn)?;
    rows.into_iter().map(read).collect()
}

fn read((section, key, number, text, fields): Row) -> db::Result<Item> {
    let broken = |why| diesel::result::Error::DeserializationError(Box::new(why));
    let fields: Vec<Field> = serde_json::from_value(fields.0).map_err(broken)?;
    Ok(Item { section, key, said: Found { number, text, fields } })
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
        diesel::insert_into(item::table)
            .values((
                item::id.eq(ItemId::new(tx)),
                item::plan_version_id.eq(version),
                item::section_key.eq(of),
                item::key.eq(key.unwrap_or_else(|| ItemKey::new(tx))),
                item::position.eq(position),
                item::number.eq(&found.number),
                item::text.eq(&found.text),
                item::fields.eq(Js(serde_json::json!(found.fields))),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}
