//! A measure and what was lifted of it, as pages show them.

use std::collections::HashMap;

use jiff::civil::Date;
use serde::Serialize;

use super::super::filter::is_overdue;
use super::super::{Lift, Measure, MeasureId, ResponsibleUnitId, Unit, measure_path};
use crate::projects::{Treatment, TreatmentId};

/// The names of units by their ids.
pub(super) type Names = HashMap<ResponsibleUnitId, String>;

pub(super) fn names(units: &[Unit]) -> Names {
    units.iter().map(|unit| (unit.id, unit.said.name.clone())).collect()
}

/// A measure in a list.
#[derive(Serialize)]
pub(super) struct Shown {
    #[serde(flatten)]
    measure: Measure,
    url: String,
    /// Empty where nobody does it yet.
    unit_name: String,
    /// Its day has passed before it is done.
    overdue: bool,
}

impl Shown {
    pub(super) fn of(project: &str, measure: Measure, names: &Names, today: Date) -> Self {
        let unit_name = measure.assigned.unit.and_then(|unit| names.get(&unit)).cloned().unwrap_or_default();
        let overdue = is_overdue(measure.standing.status, measure.assigned.due_on, today);
        Self { url: measure_path(project, measure.id), unit_name, overdue, measure }
    }
}

/// Measures of one focus area that stand together.
#[derive(Serialize)]
pub(super) struct Area {
    /// Empty where they stand in none.
    name: String,
    measures: Vec<Shown>,
}

/// Neighbours of one area as a group, in their order.
pub(super) fn by_area(measures: Vec<(String, Shown)>) -> Vec<Area> {
    let mut areas: Vec<Area> = Vec::new();
    for (name, shown) in measures {
        match areas.last_mut().filter(|area| area.name == name) {
            Some(area) => area.measures.push(shown),
            None => areas.push(Area { name, measures: vec![shown] }),
        }
    }
    areas
}

/// What was lifted, with where.
#[derive(Serialize)]
pub(super) struct LiftShown {
    #[serde(flatten)]
    lift: Lift,
    url: String,
    /// The body and its day; none where words say where it stands.
    body: Option<String>,
    met_on: Option<Date>,
    /// Of the measure: its number and page.
    measure_url: String,
    measure_name: String,
}

impl LiftShown {
    pub(super) fn of(
        (project, lift): (&str, Lift),
        treatments: &HashMap<TreatmentId, &Treatment>,
        measures: &HashMap<MeasureId, &Measure>,
    ) -> Self {
        let treatment = lift.lifted.treatment.and_then(|id| treatments.get(&id));
        let measure = measures.get(&lift.measure);
        Self {
            url: format!("{}/loft/{}", super::super::path(project), lift.id),
            body: treatment.map(|one| one.said.body.clone()),
            met_on: treatment.map(|one| one.said.met_on),
            measure_url: measure_path(project, lift.measure),
            measure_name: measure.map(|one| named(one)).unwrap_or_default(),
            lift,
        }
    }
}

/// `3 Bygge 20 boliger for unge …`
pub(super) fn named(measure: &Measure) -> String {
    const MOST: usize = 80;
    let text = measure.planned.text.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = text.chars().take(MOST).collect();
    let more = if short.len() < text.len() { " …" } else { "" };
    format!("{} {short}{more}", measure.planned.number).trim().to_owned()
}
