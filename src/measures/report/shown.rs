//! A report as its page shows it: what the council looks for first, and then every measure.

use jiff::civil::Date;
use serde::Serialize;

use super::{Area, Change, Content, Counts, Line};
use crate::lang::Lang;
use crate::measures::indicators::ShownSeries;

/// A report for templates. Nothing in it is of the one who looks.
#[derive(Clone, Debug, Serialize)]
pub struct ShownReport {
    pub plan: String,
    adopted_by: String,
    adopted_on: Option<Date>,
    pub year: i32,
    pub until: Date,
    since: Option<Date>,
    foreword: String,
    counts: Counts,
    asking: Vec<Line>,
    late: Vec<Line>,
    done: Vec<Line>,
    begun: Vec<Line>,
    stopped: Vec<Line>,
    changed: Vec<Line>,
    new: Vec<Line>,
    ended: Vec<Line>,
    silent: Vec<Line>,
    areas: Vec<Area>,
    indicators: Vec<ShownSeries>,
}

impl ShownReport {
    pub fn of(content: &Content, lang: Lang) -> Self {
        let changed = |how| content.changed(how).cloned().collect();
        Self {
            plan: content.plan.clone(),
            adopted_by: content.adopted_by.clone(),
            adopted_on: content.adopted_on,
            year: content.year,
            until: content.until,
            since: content.since,
            foreword: content.foreword.clone(),
            counts: content.counts,
            asking: content.asking().cloned().collect(),
            late: content.late().cloned().collect(),
            done: changed(Change::Done),
            begun: changed(Change::Begun),
            stopped: changed(Change::Stopped),
            changed: changed(Change::Changed),
            new: content.lines().filter(|line| line.new).cloned().collect(),
            ended: content.ended.clone(),
            silent: content.silent().cloned().collect(),
            areas: content.areas.clone(),
            indicators: content.indicators.iter().map(|series| ShownSeries::of(series, lang)).collect(),
        }
    }
}
