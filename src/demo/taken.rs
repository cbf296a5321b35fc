//! The demo's next version of the plan: some of what is agreed is taken into its text, and some waits.

use anyhow::Context as _;

use super::Scene;
use super::content::Content;
use super::project::lead;
use crate::assessments::actions::taking::{self, TakeIn, working};
use crate::assessments::change::{Fit, fit};
use crate::assessments::read;
use crate::plans;
use crate::projects::access::Work;

/// The lead begins a version of what was heard, and takes in what the content says.
pub(super) fn take(scene: &Scene<'_>, content: &Content) -> anyhow::Result<()> {
    let manager = scene.manager()?;
    let seat = lead(scene.state, scene.people, &manager.hearing.project_slug)?;
    let who = Work::of(seat).context("the lead works")?;
    let clock = scene.calendar.on(scene.calendar.cut_on(), 15, 0)?;
    let db = scene.state.db.by_clock(&clock);
    let newest = db.read_now(|conn| plans::read::versions(conn, who.id()))?;
    let newest = newest.first().context("a version was heard")?.number;
    db.write_now(|tx| plans::actions::begin(tx, &who, (newest, Some(newest))))?;
    let plan = db.read_now(|conn| working(conn, who.id()))?.context("a version is written")?;
    for (number, _) in (1..).zip(&content.assessments).filter(|(_, told)| told.take_in) {
        clock.advance(60);
        let found = db.read_now(|conn| read::by_number(conn, manager.id(), number))?;
        let found = found.context("an assessment")?;
        let key = found.answer.change_section.context("it names a section")?;
        let (section, items) =
            db.read_now(|conn| taking::section_of(conn, plan.version, key))?.context("the section")?;
        let Fit::Fits(body) = fit(&found.answer, &section, &items) else {
            anyhow::bail!("the words of assessment {number} do not stand in section {}", section.number)
        };
        let what = TakeIn {
            assessment: found.id,
            version: found.version,
            plan: plan.version,
            section: key,
            seen: section.version,
            body,
        };
        db.write_now(|tx| taking::take_in(tx, &who, &what))?;
    }
    Ok(())
}
