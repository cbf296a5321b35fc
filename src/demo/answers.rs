//! The demo's answers: written by respondents through their links, or registered by staff.

use std::collections::HashMap;

use anyhow::Context as _;

use super::content::{self, Content};
use super::{Scene, hearing};
use crate::clock::{Clock, When};
use crate::consultees::ConsulteeKind;
use crate::hearings;
use crate::invitations::Invited;
use crate::lang::Lang;
use crate::plans::read::{Item, Section};
use crate::responses::actions::{Clear, NewSender, Register, Save, Sender, Started, Submit, Typed};
use crate::responses::said::Said;
use crate::responses::{Channel, HearingToAnswer, ResponseId, Stance, Target, access, actions, read};

/// What the demo's parts point at.
struct Targets {
    asked: HearingToAnswer,
    sections: Vec<Section>,
    items: Vec<Item>,
    questions: Vec<hearings::Question>,
    invited: HashMap<String, Invited>,
}

/// Gives every answer; says which response each became.
pub(super) fn give(scene: &Scene<'_>, content: &Content) -> anyhow::Result<HashMap<String, ResponseId>> {
    let targets = targets(scene)?;
    let mut given = HashMap::new();
    for answer in &content.answers {
        let clock = scene.calendar.at(&answer.day_offset)?;
        let id = match answer.channel.as_str() {
            "web" => write_on_the_web(scene, &targets, answer, &clock),
            _ => register(scene, &targets, answer, &clock),
        };
        given.insert(answer.id.clone(), id.with_context(|| answer.id.clone())?);
    }
    for answer in &content.answers {
        mark(scene, answer, given.get(&answer.id).copied()).with_context(|| answer.id.clone())?;
    }
    Ok(given)
}

fn targets(scene: &Scene<'_>) -> anyhow::Result<Targets> {
    let db = &scene.state.db;
    let asked = db.read_now(|conn| read::hearing_by_slug(conn, &scene.slug))?.context("the hearing")?;
    Ok(Targets {
        sections: db.read_now(|conn| crate::plans::read::sections(conn, asked.plan_version))?,
        items: db.read_now(|conn| crate::plans::read::items(conn, asked.plan_version))?,
        questions: db.read_now(|conn| hearings::read::questions(conn, asked.id))?,
        invited: hearing::links(scene.state, &scene.slug)?,
        asked,
    })
}

/// Parts about the same thing are one: an e-mail and its attachment both speak of the whole.
fn parts(targets: &Targets, answer: &content::Answer) -> anyhow::Result<Vec<Said>> {
    let mut parts: Vec<Said> = Vec::new();
    for part in &answer.parts {
        let target = target(targets, &part.target)?;
        let stance = part.stance.as_deref().and_then(Stance::parse);
        match parts.iter_mut().find(|said| said.target == target) {
            Some(said) => {
                said.text.push_str(super::systematised::BETWEEN);
                said.text.push_str(&part.text);
            }
            None => parts.push(Said { target, stance, text: part.text.clone() }),
        }
    }
    Ok(parts)
}

fn target(targets: &Targets, name: &str) -> anyhow::Result<Target> {
    match name.split_once(':') {
        Some(("section", number)) => {
            let found = targets.sections.iter().find(|s| s.number == number);
            Ok(Target::Section(found.with_context(|| format!("no section {number}"))?.key))
        }
        // `item:2.3.4/5`: the item numbered 5 in section 2.3.4.
        Some(("item", place)) => {
            let (section, number) = place.split_once('/').context("a section and a number")?;
            let section = targets.sections.iter().find(|s| s.number == section).context("a section")?;
            let own = |item: &&Item| item.section == section.key && item.said.number == number;
            let found = targets.items.iter().find(own).with_context(|| format!("no item {place}"))?;
            Ok(Target::Item(found.key))
        }
        Some(("question", number)) => {
            let number: i32 = number.parse()?;
            let found = targets.questions.iter().find(|q| q.position == number);
            Ok(Target::Question(found.with_context(|| format!("no question {number}"))?.id))
        }
        _ => Ok(Target::Whole),
    }
}

fn kind(name: &str) -> ConsulteeKind {
    match name {
        "public_authority" => ConsulteeKind::StateRegional,
        "interest_organisation" => ConsulteeKind::UserOrganisation,
        "reindeer_herding" => ConsulteeKind::Business,
        other => ConsulteeKind::parse(other).unwrap_or(ConsulteeKind::Other),
    }
}

fn write_on_the_web(
    scene: &Scene<'_>,
    targets: &Targets,
    answer: &content::Answer,
    clock: &Clock,
) -> anyhow::Result<ResponseId> {
    let (db, keys) = (scene.state.db.by_clock(clock), &scene.state.keys);
    let started = start(scene, targets, answer, clock)?;
    let secret = access::secret(keys, started.response, started.generation);
    let holder = db.read_now(|conn| access::holder(conn, keys, started.response, &secret))?;
    let holder = holder.context("whoever started an answer holds it")?;
    let revision = holder.latest().id;
    for Said { target, stance, text } in parts(targets, answer)? {
        let save =
            Save { revision, target, stance, text, version: 0, save_key: String::new(), follows: Vec::new() };
        db.write_now(|tx| actions::save(tx, &holder, &save))?;
    }
    if answer.state != "draft" {
        let submit = Submit {
            revision,
            submitter_name: answer.sender.submitter.clone(),
            submitter_email: answer.sender.email.clone(),
            no_comments: answer.state == "no_comments",
            seen: None,
        };
        db.write_now(|tx| actions::submit(tx, &holder, &submit))?;
        // Everybody in the demo has said that their address is right.
        if let Some(held) = db.read_now(|conn| read::held(conn, started.response))? {
            db.write_now(|tx| actions::confirm_email(tx, &held.response))?;
        }
    }
    Ok(started.response)
}

fn start(
    scene: &Scene<'_>,
    targets: &Targets,
    answer: &content::Answer,
    clock: &Clock,
) -> anyhow::Result<Started> {
    let db = scene.state.db.by_clock(clock);
    if let Some(name) = &answer.consultee {
        let invited = targets.invited.get(name).with_context(|| format!("{name} is not invited"))?;
        return Ok(db.write_now(|tx| actions::start_invited(tx, invited, &targets.asked))?);
    }
    let sender = NewSender {
        submitter_name: answer.sender.submitter.clone(),
        submitter_email: answer.sender.email.clone(),
        sender_name: answer.sender.name.clone(),
        sender_kind: kind(&answer.sender.kind),
        language: Lang::parse(&answer.language).unwrap_or(Lang::Nb),
    };
    let keys = &scene.state.keys;
    Ok(db.write_now(|tx| actions::start_uninvited(tx, &targets.asked, &sender, keys))?)
}

fn register(
    scene: &Scene<'_>,
    targets: &Targets,
    answer: &content::Answer,
    clock: &Clock,
) -> anyhow::Result<ResponseId> {
    let invited = answer.consultee.as_ref().and_then(|name| targets.invited.get(name));
    let command = Register {
        sender: Sender {
            consultee: invited.map(|i| i.consultee),
            invitation: invited.map(|i| i.id),
            name: answer.sender.name.clone(),
            kind: kind(&answer.sender.kind),
        },
        channel: Channel::parse(&answer.channel).context("a channel")?,
        typed: Typed {
            form_key: None,
            received: When::day(clock.today()),
            submitter_name: answer.sender.submitter.clone(),
            parts: parts(targets, answer)?,
            no_comments: answer.state == "no_comments",
        },
        another: false,
        submitter_email: answer.sender.email.clone(),
        language: Lang::parse(&answer.language).unwrap_or(Lang::Nb),
    };
    let worker = scene.worker(scene.people.caseworker(answer.registered_by.as_deref())?)?;
    let receipt = scene
        .state
        .db
        .by_clock(clock)
        .write_now(|tx| actions::register(tx, &worker, &targets.asked, &command))?;
    Ok(receipt.response)
}

/// Journals and clears as the content says, a day after the answer came.
fn mark(scene: &Scene<'_>, answer: &content::Answer, id: Option<ResponseId>) -> anyhow::Result<()> {
    let id = id.context("the answer was given")?;
    let worker = scene.worker(scene.people.caseworker(answer.registered_by.as_deref())?)?;
    let clock = scene.calendar.at(&answer.day_offset)?;
    clock.advance(20 * 3600);
    if clock.now() >= scene.state.clock.now() || answer.state == "draft" {
        return Ok(());
    }
    if let Some(number) = &answer.journaled_as {
        scene.state.db.by_clock(&clock).write_now(|tx| actions::journal(tx, &worker, id, number))?;
    }
    if answer.cleared {
        let how = if answer.name_shown { Clear::WithName } else { Clear::WithoutName };
        let looked = scene
            .state
            .db
            .read_now(|conn| actions::look_over(conn, &worker, id))?
            .context("received")?
            .search();
        let seen: Vec<String> = looked.asked(how).map(|finding| finding.key().to_string()).collect();
        let confirmed = looked.confirm(how, &seen);
        let confirmed = confirmed.map_err(|missing| anyhow::anyhow!("{missing:?} was not looked at"))?;
        scene.state.db.by_clock(&clock).write_now(|tx| actions::clear(tx, &worker, &confirmed))?;
    }
    Ok(())
}
