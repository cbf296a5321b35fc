//! Indicators (*indikatorer*): numbers by year that tell whether a goal is reached, or a measure works.

pub mod actions;
mod chart;
mod decimal;
pub mod read;
mod shown;
pub mod store;
pub mod web;

use diesel::{AsChangeset, Insertable, Queryable, Selectable};
use serde::{Deserialize, Serialize};

use super::IndicatorId;
use crate::db::schema::{indicator, indicator_value};
use crate::plans::{ItemKey, SectionKey};

pub use chart::Chart;
pub use decimal::{Decimal, DecimalError};
pub use shown::{ShownNumber, ShownSeries};

/// Most indicators of one project, and most years that one has numbers for.
pub const MAX_INDICATORS: usize = 60;
pub const MAX_YEARS: usize = 60;
/// Longest name, unit, source and note, in characters.
pub const NAME_MAX: usize = 200;
pub const UNIT_MAX: usize = 60;
pub const SOURCE_MAX: usize = 300;
pub const NOTE_MAX: usize = 300;

/// What a person says of an indicator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = indicator, treat_none_as_null = true)]
pub struct Described {
    pub name: String,
    /// What its numbers count: `boliger`, `%`. Empty where the name says it.
    pub unit: String,
    /// The goal or the measure it belongs to; none where it is of the plan as a whole.
    #[diesel(column_name = section_key)]
    pub section: Option<SectionKey>,
    #[diesel(column_name = item_key)]
    pub item: Option<ItemKey>,
    /// That goal's or measure's number and first words, as the plan had them when it was chosen.
    pub part: String,
    /// Where the numbers come from; may be empty.
    pub source: String,
    pub target_year: Option<i32>,
    /// Empty where there is none.
    pub target: Decimal,
}

/// An indicator with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = indicator)]
pub struct Indicator {
    pub id: IndicatorId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Described,
    pub version: i32,
}

/// The number of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Queryable, Selectable)]
#[diesel(table_name = indicator_value)]
pub struct Yearly {
    pub year: i32,
    pub value: Decimal,
    pub note: String,
}

/// An indicator with its numbers, as a report keeps it: whole without the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Series {
    pub name: String,
    pub unit: String,
    /// The goal or measure it belongs to; empty for the plan as a whole.
    pub belongs: String,
    pub source: String,
    pub target: Option<Decimal>,
    pub target_year: Option<i32>,
    /// The earliest first, each year once.
    pub values: Vec<Yearly>,
}

impl Series {
    /// The indicator as it stands now.
    pub fn of(indicator: &Indicator, values: Vec<Yearly>) -> Self {
        let said = &indicator.said;
        Self {
            name: said.name.clone(),
            unit: said.unit.clone(),
            belongs: said.part.clone(),
            source: said.source.clone(),
            target: Some(said.target.clone()).filter(|target| !target.is_empty()),
            target_year: said.target_year,
            values,
        }
    }
}

/// Path of the page of a project's indicators.
pub fn indicators_path(project: &str) -> String {
    format!("{}/oppfolging/indikatorer", crate::projects::path(project))
}

/// Path of one indicator's page.
pub fn indicator_path(project: &str, id: IndicatorId) -> String {
    format!("{}/{id}", indicators_path(project))
}
