//! What the demo's adopted plan is measured by, and the report that its lead sent of how it goes.

use anyhow::Context as _;
use jiff::ToSpan as _;

use super::Scene;
use super::content::{self, Content};
use super::project::lead;
use crate::measures::indicators::{Decimal, Described, Yearly, actions as counting};
use crate::measures::report::actions::{self, Ready};
use crate::measures::report::{Drafted, read};
use crate::measures::{IndicatorId, StatusReportId};
use crate::projects::access::{Manage, Work};

/// Adds the indicators with their numbers, and sends the report.
pub(super) fn report(scene: &Scene<'_>, content: &Content) -> anyhow::Result<()> {
    let Some(told) = content.project.followup.as_ref() else { return Ok(()) };
    let db = &scene.state.db;
    let project = scene.manager()?.hearing.project_slug.clone();
    let seat = lead(scene.state, scene.people, &project)?;
    let who = Work::of(seat.clone()).context("the lead works")?;
    let manager = Manage::of(seat).context("the lead leads")?;
    for indicator in &told.indicators {
        count(scene, &who, indicator)?;
    }
    let clock = scene.calendar.on(told.report.day, 9, 0)?;
    let until_day = scene.calendar.opens.checked_add((told.report.day - 1).days())?;
    let (year, foreword) = (i32::from(until_day.year()), told.report.foreword.clone());
    let said = Drafted { year, until_day, foreword, treatment: None };
    let id = StatusReportId::new(&clock);
    db.by_clock(&clock).write_now(|tx| actions::begin(tx, &who, id, &said))?;
    let seen = db.read_now(|conn| read::drafted(conn, who.id(), &said))?.fingerprint()?;
    let ready = db.read_now(|conn| Ready::read(conn, who.id(), (id, 1), &seen))?;
    db.by_clock(&clock).write_now(|tx| actions::send(tx, &manager, &ready))?;
    Ok(())
}

fn count(scene: &Scene<'_>, who: &Work, told: &content::Indicator) -> anyhow::Result<()> {
    let (db, clock) = (&scene.state.db, scene.calendar.on(told.day, 10, 0)?);
    let first = i32::from(scene.calendar.opens.year()) - 3;
    let said = Described {
        name: told.name.clone(),
        unit: told.unit.clone(),
        section: None,
        item: None,
        part: String::new(),
        source: told.source.clone(),
        target_year: Some(first + 6),
        target: Decimal::parse(&told.target)?,
    };
    let new = IndicatorId::new(&clock);
    let id = db.by_clock(&clock).write_now(|tx| counting::add(tx, who, new, &said))?;
    let mut values = Vec::new();
    for (year, number) in (first..).zip(&told.numbers) {
        values.push(Yearly { year, value: Decimal::parse(number)?, note: String::new() });
    }
    db.by_clock(&clock).write_now(|tx| counting::put_numbers(tx, who, (id, 1), &values))?;
    Ok(())
}
