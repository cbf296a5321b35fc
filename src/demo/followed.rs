//! The follow-up of the demo's adopted plan: its units, what was reported of its measures, and a need that was lifted.

use std::collections::HashMap;

use anyhow::Context as _;

use super::Scene;
use super::content::{self, Content};
use super::project::lead;
use crate::measures::actions;
use crate::measures::{Contact, LiftId, Lifted, MeasureId, MeasureStatusId, Report, read};
use crate::projects::access::{FollowUp, Manage};

/// The day after the opening of the hearing on which the lead begins it.
const BEGUN: i32 = 45;

/// Begins the follow-up, and says what the content says of it.
pub(super) fn follow(scene: &Scene<'_>, content: &Content) -> anyhow::Result<()> {
    let Some(told) = &content.project.followup else { return Ok(()) };
    let db = &scene.state.db;
    let project = scene.manager()?.hearing.project_slug.clone();
    let seat = lead(scene.state, scene.people, &project)?;
    let manager = Manage::of(seat.clone()).context("the lead leads")?;
    let who = FollowUp::of(seat).context("the lead follows up")?;
    let clock = scene.calendar.on(BEGUN, 9, 30)?;
    db.by_clock(&clock).write_now(|tx| actions::begin(tx, &manager))?;
    for unit in db.read_now(|conn| read::units(conn, who.id()))? {
        let known =
            told.units.iter().find(|one| one.name == unit.said.name).context("the unit is told of")?;
        let said =
            Contact { name: known.name.clone(), contact: known.contact.clone(), email: known.email.clone() };
        let seen = (unit.id, unit.version);
        db.by_clock(&clock).write_now(|tx| actions::edit_unit(tx, &who, seen, &said))?;
    }
    let measures = db.read_now(|conn| read::measures(conn, who.id()))?;
    let measures: HashMap<String, MeasureId> =
        measures.into_iter().map(|measure| (measure.planned.number, measure.id)).collect();
    for reported in &told.reports {
        report(scene, &who, &measures, reported)?;
    }
    lift(scene, &who, &measures, &told.lift)
}

fn report(
    scene: &Scene<'_>,
    who: &FollowUp,
    measures: &HashMap<String, MeasureId>,
    told: &content::Reported,
) -> anyhow::Result<()> {
    let clock = scene.calendar.on(told.day, 13, 15)?;
    let of = *measures.get(&told.measure).with_context(|| told.measure.clone())?;
    let said = Report {
        status: told.status,
        said: told.said.clone(),
        reported_on: clock.today(),
        needs: told.needs,
        needs_said: told.needs_said.clone(),
    };
    let id = MeasureStatusId::new(&clock);
    scene.state.db.by_clock(&clock).write_now(|tx| actions::report(tx, who, (of, id), &said))?;
    Ok(())
}

fn lift(
    scene: &Scene<'_>,
    who: &FollowUp,
    measures: &HashMap<String, MeasureId>,
    told: &content::Lifted,
) -> anyhow::Result<()> {
    let clock = scene.calendar.on(told.day, 10, 0)?;
    let of = *measures.get(&told.measure).with_context(|| told.measure.clone())?;
    let lifted = Lifted {
        treatment: None,
        reference: told.reference.clone(),
        said: told.said.clone(),
        lifted_on: clock.today(),
        settled_on: None,
        answer: String::new(),
    };
    let id = LiftId::new(&clock);
    scene.state.db.by_clock(&clock).write_now(|tx| actions::lift(tx, who, (of, id), &lifted))?;
    Ok(())
}
