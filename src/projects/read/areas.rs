//! Which focus areas of the plan a background document bears on. Sections are of the slice of plans, which comes later and knows this
//! one; they are read here so that a document's page can name them.

use std::collections::HashMap;

use diesel::prelude::*;
use serde::Serialize;

use super::Background;
use crate::db::schema::{background, background_area, plan_version, section};
use crate::db::{self, Conn};
use crate::projects::{AreaKey, BackgroundId, ProjectId};

/// What the slice of plans calls a focus area.
const FOCUS_AREA: &str = "focus_area";

/// A focus area of the newest version of a project's plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = section)]
pub struct Area {
    pub key: AreaKey,
    pub number: String,
    pub heading: String,
}

/// The focus areas of the newest version, in the order of the plan; none while there is no version.
pub fn areas(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Area>> {
    let standing = plan_version::project_id.eq(of).and(plan_version::removed_at.is_null());
    let newest: Option<i32> =
        plan_version::table.filter(standing).select(diesel::dsl::max(plan_version::number)).first(conn)?;
    let Some(newest) = newest else { return Ok(Vec::new()) };
    section::table
        .inner_join(plan_version::table.on(plan_version::id.eq(section::plan_version_id)))
        .filter(plan_version::project_id.eq(of).and(plan_version::number.eq(newest)))
        .filter(section::kind.eq(FOCUS_AREA))
        .order((section::position, section::id))
        .select(Area::as_select())
        .load(conn)
}

/// A document and an area that it bears on.
#[derive(Queryable)]
struct Bearing {
    document: BackgroundId,
    area: AreaKey,
}

/// The areas that each document of a project bears on.
pub fn areas_of_background(
    conn: &mut Conn,
    of: ProjectId,
) -> db::Result<HashMap<BackgroundId, Vec<AreaKey>>> {
    let bearing = background_area::table
        .inner_join(background::table.on(background::id.eq(background_area::background_id)))
        .filter(background::project_id.eq(of))
        .order((background_area::background_id, background_area::section_key))
        .select((background_area::background_id, background_area::section_key));
    let mut found: HashMap<BackgroundId, Vec<AreaKey>> = HashMap::new();
    for Bearing { document, area } in bearing.load(conn)? {
        found.entry(document).or_default().push(area);
    }
    Ok(found)
}

/// What the plan builds on in each area, the newest first.
pub fn background_by_area(conn: &mut Conn, of: ProjectId) -> db::Result<HashMap<AreaKey, Vec<Background>>> {
    let bearing = areas_of_background(conn, of)?;
    if bearing.is_empty() {
        return Ok(HashMap::new());
    }
    let mut found: HashMap<AreaKey, Vec<Background>> = HashMap::new();
    for one in super::background(conn, of)? {
        for area in bearing.get(&one.id).into_iter().flatten() {
            found.entry(*area).or_default().push(one.clone());
        }
    }
    Ok(found)
}
