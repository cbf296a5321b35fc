//! Reading indicators with their numbers, and what of the plan one can belong to.

use std::collections::HashMap;

use diesel::prelude::*;

use super::{Indicator, Yearly};
use crate::db::schema::{indicator, indicator_value};
use crate::db::{self, Conn};
use crate::decisions;
use crate::measures::IndicatorId;
use crate::plans::{self, ItemKey, SectionKey, SectionKind};
use crate::projects::ProjectId;

/// A project's indicators with their numbers, those that were added first first.
pub fn indicators(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<(Indicator, Vec<Yearly>)>> {
    let found: Vec<Indicator> = indicator::table
        .filter(indicator::project_id.eq(of).and(indicator::removed_at.is_null()))
        .order((indicator::created_at, indicator::id))
        .select(Indicator::as_select())
        .load(conn)?;
    let ids: Vec<IndicatorId> = found.iter().map(|one| one.id).collect();
    let rows: Vec<ValueOf> = indicator_value::table
        .filter(indicator_value::indicator_id.eq_any(ids))
        .order((indicator_value::indicator_id, indicator_value::year))
        .select(ValueOf::as_select())
        .load(conn)?;
    let mut values: HashMap<IndicatorId, Vec<Yearly>> = HashMap::new();
    for row in rows {
        values.entry(row.indicator_id).or_default().push(row.yearly);
    }
    Ok(found.into_iter().map(|one| (one.clone(), values.remove(&one.id).unwrap_or_default())).collect())
}

/// A number with the indicator it is of.
#[derive(Queryable, Selectable)]
#[diesel(table_name = indicator_value)]
struct ValueOf {
    indicator_id: IndicatorId,
    #[diesel(embed)]
    yearly: Yearly,
}

/// One indicator of this project with its numbers.
pub fn indicator(
    conn: &mut Conn,
    of: ProjectId,
    id: IndicatorId,
) -> db::Result<Option<(Indicator, Vec<Yearly>)>> {
    let found = indicator::table
        .filter(indicator::id.eq(id).and(indicator::project_id.eq(of)))
        .filter(indicator::removed_at.is_null())
        .select(Indicator::as_select())
        .first(conn)
        .optional()?;
    let Some(found) = found else { return Ok(None) };
    let values = indicator_value::table
        .filter(indicator_value::indicator_id.eq(id))
        .order(indicator_value::year)
        .select(Yearly::as_select())
        .load(conn)?;
    Ok(Some((found, values)))
}

/// Was an indicator of this project removed?
pub fn is_removed(conn: &mut Conn, of: ProjectId, id: IndicatorId) -> db::Result<bool> {
    let own = indicator::id.eq(id).and(indicator::project_id.eq(of));
    let removed = indicator::table.filter(own.and(indicator::removed_at.is_not_null()));
    diesel::select(diesel::dsl::exists(removed)).get_result(conn)
}

/// A goal or a measure of the plan that an indicator can belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlanPart {
    pub section: SectionKey,
    /// None where the section is the goal or the measure.
    pub item: Option<ItemKey>,
    /// `2.1.3: Bygge 20 boliger`.
    pub label: String,
}

impl PlanPart {
    /// The key that a form sends.
    pub fn key(&self) -> String {
        self.item.map_or_else(|| self.section.to_string(), |item| item.to_string())
    }
}

/// The goals and measures of the adopted plan, or of the newest version while none is adopted; in the order of the plan.
pub fn plan_parts(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<PlanPart>> {
    let version = match decisions::read::adopted_version(conn, of)? {
        Some(adoption) => adoption.version,
        None => match plans::read::versions(conn, of)?.into_iter().max_by_key(|one| one.number) {
            Some(newest) => newest.version,
            None => return Ok(Vec::new()),
        },
    };
    let (sections, items) = (plans::read::sections(conn, version)?, plans::read::items(conn, version)?);
    let mut parts = Vec::new();
    for section in sections {
        if matches!(section.kind, SectionKind::Goal | SectionKind::Measure | SectionKind::FocusArea) {
            let label = short(&format!("{} {}", section.number, section.heading));
            parts.push(PlanPart { section: section.key, item: None, label });
        }
        let own = items.iter().filter(|item| item.section == section.key);
        for item in own {
            let at = [section.number.as_str(), item.said.number.as_str()];
            let at: Vec<&str> = at.into_iter().filter(|number| !number.is_empty()).collect();
            let label = short(&format!("{} {}", at.join(": "), item.said.text));
            parts.push(PlanPart { section: section.key, item: Some(item.key), label });
        }
    }
    Ok(parts)
}

/// One line of at most so many characters that a list can show it.
fn short(text: &str) -> String {
    const MOST: usize = 110;
    let mut line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if let Some((at, _)) = line.char_indices().nth(MOST) {
        line.truncate(at);
        line.push('…');
    }
    line
}
