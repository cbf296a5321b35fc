//! The draft that is heard: read from the plan's tables, which `plans` writes.

use diesel::prelude::*;

use super::super::{HearingId, Section};
use crate::db::schema::{hearing, plan_image, section};
use crate::db::{self, Conn};
use crate::plans::{PlanVersionId, SectionId, SectionKey, SectionKind};

/// A plan version's sections in reading order.
pub fn sections(conn: &mut Conn, of: PlanVersionId) -> db::Result<Vec<Section>> {
    let rows: Vec<Row> = section::table
        .filter(section::plan_version_id.eq(of))
        .order((section::position, section::id))
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Section::from).collect())
}

/// An image of the draft.
pub struct Image {
    pub media_type: String,
    pub bytes: Vec<u8>,
}

/// An image of a hearing's draft by its name.
pub fn image(conn: &mut Conn, of: HearingId, name: &str) -> db::Result<Option<Image>> {
    let found = plan_image::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(plan_image::plan_version_id)))
        .filter(hearing::id.eq(of))
        .filter(plan_image::name.eq(name))
        .select((plan_image::media_type, plan_image::bytes))
        .first::<(String, Vec<u8>)>(conn)
        .optional()?;
    Ok(found.map(|(media_type, bytes)| Image { media_type, bytes }))
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = section)]
struct Row {
    id: SectionId,
    key: SectionKey,
    position: i32,
    level: i32,
    number: String,
    kind: SectionKind,
    heading: String,
    body: String,
}

impl From<Row> for Section {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            key: row.key,
            position: row.position,
            level: row.level,
            number: row.number,
            kind: row.kind,
            heading: row.heading,
            body: row.body,
        }
    }
}
