//! The demo's systematising: tags, inputs cut from answers, assessments in all their states.

use std::collections::HashMap;

use anyhow::Context as _;

use super::Scene;
use super::content::{self, Content};
use crate::assessments::{self, Answer};
use crate::clock::Clock;
use crate::digest;
use crate::hearings::{self, OutcomeCode, OutcomeId};
use crate::inputs::actions::Cut;
use crate::inputs::{
    self, InputId, InputKind, PartId, Placing, SectionKey, Stance, TagColour, TagId, tagging,
};
use crate::plans::{self, read::Item};
use crate::responses::{self, Part, ResponseId, Target};
use crate::text::canonical::canonical;
use crate::text::span::{Quote, Span};

/// Stands between two texts that became one part.
pub(super) const BETWEEN: &str = "\n\n";

/// Cuts, tags and assesses as the content says.
pub(super) fn cut(
    scene: &Scene<'_>,
    content: &Content,
    answered: &HashMap<String, ResponseId>,
) -> anyhow::Result<()> {
    let day = scene.calendar.cut_on();
    let clock = scene.calendar.on(day, 8, 30)?;
    let tags = add_tags(scene, content, &clock)?;
    let sections = sections(scene)?;
    let mut ids = HashMap::new();
    for input in &content.inputs {
        let response = *answered.get(&input.response).with_context(|| input.response.clone())?;
        clock.advance(20);
        let id = cut_one(scene, content, input, response, (&tags, &sections), &clock);
        ids.insert(input.id.clone(), id.with_context(|| input.id.clone())?);
    }
    assess(scene, content, &ids, &scene.calendar.on(day, 14, 0)?)
}

/// Marks what is left of every answer as without content, and publishes the digest: the end of a hearing.
pub(super) fn finish(scene: &Scene<'_>, answered: &HashMap<String, ResponseId>) -> anyhow::Result<()> {
    let (db, worker) = (&scene.state.db, scene.worker(scene.people.caseworker(None)?)?);
    let clock = scene.calendar.on(scene.calendar.cut_on(), 13, 0)?;
    let mut answers: Vec<_> = answered.iter().collect();
    answers.sort();
    for (_, response) in answers {
        for part in db.read_now(|conn| responses::read::submitted_parts(conn, *response))? {
            clock.advance(20);
            db.by_clock(&clock).write_now(|tx| inputs::actions::mark_rest(tx, &worker, part.id))?;
        }
    }
    let (manager, clock) = (scene.manager()?, scene.calendar.on(scene.calendar.cut_on() + 3, 9, 0)?);
    Ok(db.by_clock(&clock).write_now(|tx| digest::actions::publish(tx, &manager))?)
}

fn add_tags(scene: &Scene<'_>, content: &Content, clock: &Clock) -> anyhow::Result<HashMap<String, TagId>> {
    let worker = scene.worker(scene.people.caseworker(None)?)?;
    let mut tags = HashMap::new();
    for tag in &content.tags {
        let colour = TagColour::parse(&tag.colour);
        let id =
            scene.state.db.by_clock(clock).write_now(|tx| tagging::add(tx, &worker, &tag.name, colour))?;
        tags.insert(tag.name.clone(), id);
    }
    for tag in scene.state.db.read_now(|conn| inputs::read::tags::of_hearing(conn, worker.id()))? {
        let shown = inputs::Tag { public: true, ..tag };
        scene.state.db.by_clock(clock).write_now(|tx| tagging::change(tx, &worker, &shown))?;
    }
    Ok(tags)
}

fn sections(scene: &Scene<'_>) -> anyhow::Result<HashMap<String, SectionKey>> {
    let db = &scene.state.db;
    let asked =
        db.read_now(|conn| responses::read::hearing_by_slug(conn, &scene.slug))?.context("the hearing")?;
    let all = db.read_now(|conn| plans::read::sections(conn, asked.plan_version))?;
    Ok(all.into_iter().map(|s| (s.number, s.key)).collect())
}

fn cut_one(
    scene: &Scene<'_>,
    content: &Content,
    input: &content::Input,
    response: ResponseId,
    names: (&HashMap<String, TagId>, &HashMap<String, SectionKey>),
    clock: &Clock,
) -> anyhow::Result<InputId> {
    let answer = content.answers.iter().find(|a| a.id == input.response).context("the answer")?;
    let stored = scene.state.db.read_now(|conn| responses::read::submitted_parts(conn, response))?;
    let (part, target, span) = locate(answer, input, &stored)?;
    let of = |names: &HashMap<String, SectionKey>| {
        input
            .sections
            .iter()
            .map(|n| names.get(n).copied().context("a section"))
            .collect::<anyhow::Result<Vec<_>>>()
    };
    let tags = input.tags.iter().map(|n| names.0.get(n).copied().context("a tag"));
    let cut = Cut {
        part,
        span,
        quote: Quote { exact: canonical(&input.exact), prefix: String::new(), suffix: String::new() },
        placing: Placing {
            kind: InputKind::parse(&input.kind).context("a kind")?,
            stance: input.stance.as_deref().and_then(Stance::parse),
            sections: of(names.1)?,
            items: target.item().into_iter().collect(),
            tags: tags.collect::<anyhow::Result<Vec<_>>>()?,
        },
    };
    let worker = scene.worker(scene.people.caseworker(answer.registered_by.as_deref())?)?;
    Ok(scene.state.db.by_clock(clock).write_now(|tx| inputs::actions::cut(tx, &worker, &cut))?)
}

/// The stored part an input was cut from, and where in it: content parts about the same thing became one.
fn locate(
    answer: &content::Answer,
    input: &content::Input,
    stored: &[Part],
) -> anyhow::Result<(PartId, Target, Span)> {
    let text = canonical(&answer.parts.get(input.part).context("the part")?.text);
    let exact = canonical(&input.exact);
    let (at, _) = text.match_indices(&exact).nth(input.occurrence.saturating_sub(1)).context("the words")?;
    let before = text.get(..at).context("a boundary")?.chars().count();
    for part in stored {
        if let Some(base) = part.canonical.find(&text) {
            let start = part.canonical.get(..base).context("a boundary")?.chars().count() + before;
            return Ok((part.id, part.target, Span { start, end: start + exact.chars().count() }));
        }
    }
    anyhow::bail!("no stored part holds the text")
}

fn assess(
    scene: &Scene<'_>,
    content: &Content,
    ids: &HashMap<String, InputId>,
    clock: &Clock,
) -> anyhow::Result<()> {
    let worker = scene.worker(scene.people.caseworker(None)?)?;
    let approver = scene.approver()?;
    let outcomes = scene.state.db.read_now(|conn| hearings::read::outcomes(conn, worker.id()))?;
    let sections = sections(scene)?;
    let items = scene.state.db.read_now(|conn| {
        let found = hearings::read::details(conn, worker.id())?;
        found.map_or(Ok(Vec::new()), |found| plans::read::items(conn, found.setup.plan_version_id))
    })?;
    for assessment in &content.assessments {
        clock.advance(60);
        let code = OutcomeCode::parse(&assessment.outcome).context("an outcome")?;
        let outcome = outcomes.iter().find(|o| o.code == code).map(|o| o.id);
        let inputs = assessment.inputs.iter().map(|id| ids.get(id).copied().context("an input"));
        let inputs = inputs.collect::<anyhow::Result<Vec<_>>>()?;
        let answer = answer(assessment, outcome, &sections, &items)?;
        scene.state.db.by_clock(clock).write_now(|tx| {
            let number = assessments::actions::create(tx, &worker, &answer, &inputs)?;
            if assessment.state != "draft" {
                assessments::actions::propose(tx, &worker, number, 1)?;
            }
            if assessment.state == "approved" {
                assessments::actions::approve(tx, &approver, number, 1)?;
            }
            Ok::<_, assessments::actions::AssessError>(())
        })?;
    }
    Ok(())
}

fn answer(
    from: &content::Assessment,
    outcome: Option<OutcomeId>,
    sections: &HashMap<String, SectionKey>,
    items: &[Item],
) -> anyhow::Result<Answer> {
    let change = from.change.as_ref();
    let section = change.map(|change| sections.get(&change.section).copied().context("a section"));
    let section = section.transpose()?;
    let number = change.and_then(|change| change.item.as_ref());
    let item = number.map(|number| {
        let found = items.iter().find(|item| Some(item.section) == section && &item.said.number == number);
        found.map(|item| item.key).context("an item")
    });
    Ok(Answer {
        reasoning: from.reasoning.clone(),
        outcome,
        conclusion: from.conclusion.clone(),
        plan_changes: from.plan_changes,
        change_text: from.change_text.clone().unwrap_or_default(),
        change_section: section,
        change_item: item.transpose()?,
        change_old: change.map(|change| change.old.clone()).unwrap_or_default(),
    })
}
