//! The end of the demo's project that is over: its body votes over amendments and adopts the plan, and everybody can read it.

use std::collections::HashMap;

use anyhow::Context as _;
use jiff::ToSpan as _;

use super::Scene;
use super::content::{self, Content};
use super::project::lead;
use crate::clock::Clock;
use crate::decisions::actions::{self, Stands};
use crate::decisions::{AmendmentId, Proposed, ResolutionId, Resolved, Shape};
use crate::plans::{self, SectionKey};
use crate::projects::access::{Manage, Work};
use crate::projects::{self, TreatmentId};

/// Enters what was proposed and decided, makes the adopted version and publishes it.
pub(super) fn adopt(scene: &Scene<'_>, content: &Content) -> anyhow::Result<()> {
    let db = &scene.state.db;
    let project = scene.manager()?.hearing.project_slug.clone();
    let seat = || lead(scene.state, scene.people, &project);
    let who = Work::of(seat()?).context("the lead works")?;
    let treatments = db.read_now(|conn| projects::read::treatments(conn, who.id()))?;
    for told in content.project.treatments.iter().filter(|told| !told.amendments.is_empty()) {
        let of = treatments.iter().find(|one| one.said.body == told.body).context("the treatment")?;
        let number = of.said.plan_number.context("a version was before it")?;
        let clock = scene.calendar.on(told.day + 3, 10, 0)?;
        let sections = sections(scene, &who, number)?;
        for (position, amendment) in (1..).zip(&told.amendments) {
            let said = proposed(position, amendment, &sections)?;
            db.by_clock(&clock)
                .write_now(|tx| actions::add(tx, &who, of.id, (AmendmentId::new(&clock), &said)))?;
        }
        add_points(scene, &who, (of.id, told), &clock)?;
        let ready = db.read_now(|conn| Stands::read(conn, who.id(), of.id))?.apply();
        let ready = ready.map_err(|trouble| anyhow::anyhow!("{trouble:?}"))?;
        let adoption = db.by_clock(&clock).write_now(|tx| actions::adopt(tx, &who, &ready))?;
        let manager = Manage::of(seat()?).context("the lead leads")?;
        db.by_clock(&clock).write_now(|tx| actions::publish(tx, &manager, adoption))?;
    }
    Ok(())
}

fn sections(scene: &Scene<'_>, who: &Work, number: i32) -> anyhow::Result<HashMap<String, SectionKey>> {
    let db = &scene.state.db;
    let version =
        db.read_now(|conn| plans::read::numbered(conn, who.id(), number))?.context("the version")?;
    let all = db.read_now(|conn| plans::read::sections(conn, version.version))?;
    Ok(all.into_iter().map(|section| (section.number, section.key)).collect())
}

fn proposed(
    position: i32,
    told: &content::Amendment,
    sections: &HashMap<String, SectionKey>,
) -> anyhow::Result<Proposed> {
    Ok(Proposed {
        position,
        section: Some(*sections.get(&told.section).with_context(|| told.section.clone())?),
        shape: Some(Shape::SectionText),
        new_text: told.text.clone(),
        proposer: told.proposer.clone(),
        outcome: Some(told.outcome),
        votes_for: Some(told.votes.0),
        votes_against: Some(told.votes.1),
        ..Proposed::default()
    })
}

fn add_points(
    scene: &Scene<'_>,
    who: &Work,
    (of, told): (TreatmentId, &content::Treatment),
    clock: &Clock,
) -> anyhow::Result<()> {
    for point in &told.points {
        let said = Resolved {
            text: point.text.clone(),
            owner: point.owner.clone(),
            due_on: Some(scene.calendar.opens.checked_add(point.due.days())?),
            done_on: None,
        };
        let new = (of, ResolutionId::new(clock));
        scene.state.db.by_clock(clock).write_now(|tx| actions::resolve(tx, who, new, &said))?;
    }
    Ok(())
}
