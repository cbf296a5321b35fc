//! A demo hearing: created in its project, published, letters sent.

use std::collections::HashMap;
use std::sync::Arc;

use anyhow::Context as _;

use super::calendar::Calendar;
use super::content::Content;
use super::people::People;
use super::{Scene, project};
use crate::app;
use crate::clock::Clock;
use crate::consultees::{self, Search};
use crate::hearings::rules::Facts;
use crate::hearings::{self, Announcement, HearingId, Profile, RoundKind, Setup};
use crate::invitations::letter::{Letter, Text};
use crate::invitations::{self};
use crate::mail::worker::Worker;
use crate::mail::{MailFolder, Mailer};
use crate::plans::PlanVersionId;
use crate::projects::access::Manage;
use crate::web::State;

/// Begins the project, creates, publishes and invites. Gives the hearing's slug.
pub(super) fn hold(
    state: &Arc<State>,
    content: &Content,
    people: &People,
    calendar: &Calendar,
) -> anyhow::Result<String> {
    let begun = project::begin(state, content, people, calendar)?;
    let clock = calendar.on(-5, 10, 0)?;
    let facts = facts(content, calendar, begun.version)?;
    let new = (HearingId::new(&clock), &facts);
    let lead = Manage::of(project::lead(state, people, &begun.slug)?).context("the lead leads")?;
    let (_, slug) = state.db.by_clock(&clock).write_now(|tx| hearings::actions::create(tx, &lead, new))?;
    let scene = Scene { state, slug: slug.clone(), people, calendar: *calendar };
    let manager = scene.manager()?;
    let rules = hearings::deadline::rules(&state.config.deadlines);
    state.db.by_clock(&clock).write_now(|tx| hearings::actions::publish(tx, &manager, &rules))?;
    invite(&scene, content)?;
    Ok(slug)
}

fn facts(content: &Content, calendar: &Calendar, plan: PlanVersionId) -> anyhow::Result<Facts> {
    let told = &content.hearing;
    let profile = Profile::parse(&told.deadline_profile).context("a profile")?;
    Ok(Facts {
        announcement: Announcement {
            title: told.title.clone(),
            purpose: told.purpose.clone(),
            case_number: told.case_number.clone(),
            decided_by: format!("{}, sak {}", told.decided_by, told.decided_case),
            decided_on: Some(calendar.decided),
            contact_name: told.contact.name.clone(),
            contact_email: told.contact.email.clone(),
            contact_phone: String::new(),
            postal_address: told.contact.address.clone(),
            what_next: told.what_happens_next.clone(),
            opens_on: calendar.opens,
            deadline: calendar.deadline,
        },
        setup: Setup {
            kind: if profile == Profile::LimitedHearing {
                RoundKind::LimitedHearing
            } else {
                RoundKind::Hearing
            },
            plan_version_id: plan,
            profile,
            stance_asked: true,
        },
        questions: told.questions.iter().map(|q| q.nb.clone()).collect(),
    })
}

fn invite(scene: &Scene<'_>, content: &Content) -> anyhow::Result<()> {
    let clock = scene.calendar.on(0, 9, 15)?;
    let manager = scene.manager()?;
    let (nb, nn) = (&content.hearing.letter.nb, &content.hearing.letter.nn);
    let text = |l: &super::content::Letter| Text { subject: l.subject.clone(), body: l.body.clone() };
    let letter = Letter { nb: text(nb), nn: text(nn) };
    let mut invited = scene.state.db.read_now(|conn| consultees::read::all(conn, &Search::default()))?;
    let named = &content.hearing.invited;
    invited.retain(|one| named.is_empty() || named.contains(&one.details.name));
    scene
        .state
        .db
        .by_clock(&clock)
        .write_now(|tx| invitations::actions::save_letter(tx, &manager, &letter, 0))?;
    scene.state.db.by_clock(&clock).write_now(|tx| {
        let edition = invitations::actions::open_edition(tx, &manager, &letter)?;
        invitations::actions::invite(tx, &manager, edition, &invited)
    })?;
    deliver(scene.state, clock)
}

/// Whatever is queued goes to the mailbox folder, also where a mail server is configured: the demo's past is no
/// reason to write to anybody.
pub(super) fn send_what_is_due(state: &Arc<State>) -> anyhow::Result<()> {
    deliver(state, Clock::default())
}

fn deliver(state: &Arc<State>, clock: Clock) -> anyhow::Result<()> {
    let mailer = Mailer::Folder(MailFolder::open(crate::mail::mailbox(&state.config))?);
    let worker = Worker::new(&state.db, clock, mailer, app::renderers(state), 1);
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
    runtime.block_on(worker.run_until_idle())?;
    Ok(())
}

/// The link of every invitation, by the consultee's name.
pub(super) fn links(state: &Arc<State>, slug: &str) -> anyhow::Result<HashMap<String, invitations::Invited>> {
    let head = state.db.read_now(|conn| hearings::read::head(conn, slug))?.context("the demo's hearing")?;
    let all = state.db.read_now(|conn| invitations::read::of_hearing(conn, head.id))?;
    Ok(all.into_iter().map(|invited| (invited.name.clone(), invited)).collect())
}
