//! The draft that is heard: read from the plan's tables, which `plans` writes.

use diesel::prelude::*;

use super::super::Section;
use crate::db::schema::section;
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
