//! Adopted plans that everybody may read, as the front page lists them. Their rows are of a later slice, which knows this one.

use diesel::dsl::{count, max, sum};
use diesel::prelude::*;
use jiff::civil::Date;
use serde::Serialize;

use crate::db::schema::{adoption, plan_version, project, treatment};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn};

/// An adopted plan: its project's slug, its title, and who adopted it when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = adoption)]
pub struct AdoptedPlan {
    #[diesel(select_expression = project::slug)]
    pub slug: String,
    #[diesel(select_expression = plan_version::title)]
    pub title: String,
    #[diesel(select_expression = treatment::body)]
    pub body: String,
    #[diesel(select_expression = treatment::met_on, deserialize_as = Day)]
    pub met_on: Date,
}

/// The plans adopted last, the newest first; of each project the one that holds.
pub fn adopted(conn: &mut Conn, most: i64) -> db::Result<Vec<AdoptedPlan>> {
    let mut plans: Vec<AdoptedPlan> = adoption::table
        .inner_join(treatment::table.on(treatment::id.eq(adoption::treatment_id)))
        .inner_join(plan_version::table.on(plan_version::id.eq(adoption::plan_version_id)))
        .inner_join(project::table.on(project::id.eq(treatment::project_id)))
        .filter(adoption::published_at.is_not_null().and(adoption::taken_back_at.is_null()))
        .order((treatment::met_on.desc(), adoption::id.desc()))
        .limit(most)
        .select(AdoptedPlan::as_select())
        .load(conn)?;
    let mut seen = std::collections::HashSet::new();
    plans.retain(|plan| seen.insert(plan.slug.clone()));
    Ok(plans)
}

/// What changes with that list.
#[derive(Queryable)]
struct Edition {
    plans: i64,
    versions: Option<i64>,
    last: Option<Ts>,
}

/// What the list is made from, in few words.
pub(super) fn adopted_stamp(conn: &mut Conn) -> db::Result<String> {
    let Edition { plans, versions, last } = adoption::table
        .inner_join(treatment::table.on(treatment::id.eq(adoption::treatment_id)))
        .filter(adoption::published_at.is_not_null().and(adoption::taken_back_at.is_null()))
        .select((count(adoption::id), sum(treatment::version), max(adoption::published_at)))
        .first(conn)?;
    Ok(format!("{plans}-{}-{}", versions.unwrap_or(0), last.map_or(0, |at| at.0.as_microsecond())))
}
