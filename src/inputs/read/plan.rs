//! The plan that is heard, as places that inputs stand on.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;

use crate::db::schema::{hearing, section};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{ItemKey, SectionKey};
use crate::plans::read::Item;
use crate::plans::{self, PlanVersionId};

/// A section as a place to put inputs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = section)]
pub struct Place {
    pub key: SectionKey,
    pub number: String,
    pub heading: String,
}

impl Place {
    /// Its number, or where it has none its heading.
    pub fn short(&self) -> &str {
        if self.number.is_empty() { &self.heading } else { &self.number }
    }
}

/// An item that an input stands on.
#[derive(Clone, Debug, Serialize)]
pub struct ItemLabel {
    pub key: ItemKey,
    /// Number of its section, or where that has none its heading.
    pub within: String,
    /// Its number, or its first words.
    pub short: String,
    pub text: String,
}

impl ItemLabel {
    /// An item of the plan, named with the section among these that it stands in.
    pub fn of(item: &Item, places: &[Place]) -> Self {
        let section = places.iter().find(|place| place.key == item.section);
        Self {
            key: item.key,
            within: section.map_or_else(String::new, |place| place.short().to_owned()),
            short: item.said.short(),
            text: item.said.text.clone(),
        }
    }
}

/// The sections of the plan that is heard, in its order.
pub fn places(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Place>> {
    section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(of))
        .order((section::position, section::id))
        .select(Place::as_select())
        .load(conn)
}

/// The items of the plan that is heard, in its order.
pub(super) fn items(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Item>> {
    let version = hearing::table.find(of).select(hearing::plan_version_id).first::<PlanVersionId>(conn);
    match version.optional()? {
        Some(version) => plans::read::items(conn, version),
        None => Ok(Vec::new()),
    }
}

/// The texts (Markdown) of some sections of the plan that is heard.
pub(super) fn bodies(
    conn: &mut Conn,
    of: HearingId,
    keys: &[SectionKey],
) -> db::Result<HashMap<SectionKey, String>> {
    let rows: Vec<(SectionKey, String)> = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(of))
        .filter(section::key.eq_any(keys))
        .select((section::key, section::body))
        .load(conn)?;
    Ok(rows.into_iter().collect())
}
