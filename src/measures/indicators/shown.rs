//! An indicator's numbers as pages and documents show them: the words of one language, and the drawing.

use serde::Serialize;

use super::{Chart, Decimal, Series};
use crate::lang::Lang;

/// A series in the reader's language.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShownSeries {
    pub name: String,
    pub unit: String,
    pub belongs: String,
    pub source: String,
    pub target: Option<String>,
    pub target_year: Option<i32>,
    /// The earliest first.
    pub numbers: Vec<ShownNumber>,
    /// None where there is no number.
    pub chart: Option<Chart>,
}

/// The number of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ShownNumber {
    pub year: i32,
    pub number: String,
    pub note: String,
}

impl ShownSeries {
    pub fn of(series: &Series, lang: Lang) -> Self {
        let numbers = series.values.iter().map(|one| ShownNumber {
            year: one.year,
            number: with_unit(one.value.shown(lang), &series.unit),
            note: one.note.clone(),
        });
        let target = |target: &Decimal| with_unit(target.shown(lang), &series.unit);
        Self {
            numbers: numbers.collect(),
            target: series.target.as_ref().map(target),
            chart: Chart::of(series, lang),
            name: series.name.clone(),
            unit: series.unit.clone(),
            belongs: series.belongs.clone(),
            source: series.source.clone(),
            target_year: series.target_year,
        }
    }
}

/// `12 %`: a percent sign stands at its number; other units are told once, above.
fn with_unit(number: String, unit: &str) -> String {
    if unit == "%" { format!("{number}\u{a0}%") } else { number }
}
