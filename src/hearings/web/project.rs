//! A project's first page: where the work stands, what is next for whoever asks, its rounds, its plan and who works on it.

use std::collections::{HashMap, HashSet};

use actix_web::HttpResponse;
use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::super::{Head, HearingId, Phase, deadline, read};
use super::HeadView;
use super::next::{self, May, Next};
use super::steps::{self, Facts, Shown};
use crate::clock::Clock;
use crate::db::tally::{self, Numbers};
use crate::db::{self, Conn};
use crate::mail::outbox;
use crate::plans;
use crate::projects::access::{Approve, Manage, Seat, Work};
use crate::projects::read::Member;
use crate::projects::web::{HeadView as ProjectHead, Viewer};
use crate::projects::{self, Details, Milestone, ProjectId};
use crate::projects::{Ruling, Treatment};
use crate::templates::Template;
use crate::web::{Error, Result};

/// A text beside the mandate.
#[derive(Serialize)]
struct Bound {
    key: &'static str,
    paragraphs: Vec<String>,
}

#[derive(Serialize)]
struct ProjectView {
    project: ProjectHead,
    tab: &'static str,
    details: Details,
    /// Its paragraphs.
    mandate: Vec<String>,
    /// What the plan covers, and what it is to hold to, where that is written.
    bounds: Vec<Bound>,
    can_work: bool,
    can_manage: bool,
    steps: Vec<Shown>,
    /// What waits for the one who asks, the most pressing first.
    next: Vec<Next>,
    /// Newest first.
    versions: Vec<plans::web::VersionView>,
    /// In the order they open.
    rounds: Vec<Round>,
    /// The last few that were reached and those that are not, the earliest first.
    milestones: Vec<Due>,
    members: Vec<Member>,
    /// How many background documents there are.
    background: i64,
}

impl Template for ProjectView {
    const NAME: &'static str = "projects/project.html";
}

/// A round, and where it stands today.
#[derive(Serialize)]
struct Round {
    #[serde(flatten)]
    head: HeadView,
    phase: Phase,
    days_left: i32,
}

/// A milestone, and whether it should have been reached.
#[derive(Serialize)]
struct Due {
    #[serde(flatten)]
    milestone: Milestone,
    late: bool,
}

/// All that the page shows.
struct Loaded {
    details: Option<Details>,
    versions: Vec<plans::read::VersionHead>,
    /// Sections, and measures and goals, of the newest.
    sizes: (i64, i64),
    rounds: Vec<Head>,
    told: HashSet<HearingId>,
    numbers: HashMap<Uuid, Numbers>,
    letters: HashMap<Uuid, i64>,
    milestones: Vec<Milestone>,
    treatments: Vec<Treatment>,
    members: Vec<Member>,
    background: i64,
    followed: Option<read::Followed>,
    points: Vec<read::OverduePoint>,
    unfollowed: i64,
}

/// What is counted of a round.
const COUNTED: [&str; 5] =
    [tally::NOT_STARTED, tally::UNDER_WAY, tally::DONE, tally::UNANSWERED, tally::PROPOSED];

/// As many queries for many rounds as for one.
fn load(conn: &mut Conn, clock: &Clock, id: ProjectId) -> db::Result<Loaded> {
    let versions = plans::read::versions(conn, id)?;
    let newest = versions.first().map(|newest| newest.version);
    let rounds = read::of_project(conn, id)?;
    let scopes: Vec<Uuid> = rounds.iter().map(|round| round.id.0).collect();
    Ok(Loaded {
        details: projects::read::details(conn, id)?,
        sizes: newest.map_or(Ok((0, 0)), |newest| plans::read::sizes(conn, newest))?,
        versions,
        told: read::with_results(conn, id)?.into_iter().collect(),
        numbers: tally::in_scopes(conn, &scopes, &COUNTED)?,
        letters: outbox::troubled_in(conn, clock, &scopes)?,
        rounds,
        milestones: projects::read::milestones(conn, id)?,
        treatments: projects::read::treatments(conn, id)?,
        members: projects::read::members(conn, id)?,
        background: projects::read::count_background(conn, id)?,
        followed: read::followed(conn, id, clock.today())?,
        points: read::overdue_points(conn, id, clock.today())?,
        unfollowed: newest.map_or(Ok(0), |newest| plans::read::unfollowed(conn, id, newest))?,
    })
}

/// `GET /planarbeid/{project}`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let (id, page) = (viewer.witness.id(), &viewer.page);
    let clock = page.state.clock.clone();
    let loaded = page.state.db.read(move |conn| load(conn, &clock, id)).await?;
    let view = arrange(&viewer.witness, &page.state.clock, loaded).ok_or(Error::NotFound)?;
    page.render(view)
}

fn bounds(facts: &projects::Facts) -> Vec<Bound> {
    let both = [("scope", &facts.scope), ("guidelines", &facts.guidelines)];
    let written = both.into_iter().filter(|(_, text)| !text.trim().is_empty());
    written.map(|(key, text)| Bound { key, paragraphs: paragraphs(text) }).collect()
}

fn arrange(seat: &Seat, clock: &Clock, loaded: Loaded) -> Option<ProjectView> {
    let (today, now) = (clock.today(), clock.now());
    let project = ProjectHead::of(seat);
    let may = May {
        work: Work::of(seat.clone()).is_some(),
        approve: Approve::of(seat.clone()).is_some(),
        manage: Manage::of(seat.clone()).is_some(),
    };
    let facts = facts(&loaded, today);
    let details = loaded.details?;
    let round = |head: Head| Round {
        phase: phase(&head, today),
        days_left: deadline::days_left(now, head.deadline),
        head: head.into(),
    };
    let due = |milestone: Milestone| Due { late: is_late(&milestone, today), milestone };
    Some(ProjectView {
        tab: "project",
        mandate: paragraphs(&details.facts.mandate),
        bounds: bounds(&details.facts),
        details,
        can_work: may.work,
        can_manage: may.manage,
        steps: steps::steps(&facts),
        next: next::next(&facts, &project.url, may),
        project,
        versions: loaded.versions.into_iter().map(plans::web::VersionView::from).collect(),
        rounds: loaded.rounds.into_iter().map(round).collect(),
        milestones: near(loaded.milestones).into_iter().map(due).collect(),
        members: loaded.members,
        background: loaded.background,
    })
}

/// Without those that were reached long ago.
fn near(mut milestones: Vec<Milestone>) -> Vec<Milestone> {
    const REACHED: usize = 3;
    let reached = milestones.iter().filter(|milestone| milestone.reached_on.is_some()).count();
    let mut old = reached.saturating_sub(REACHED);
    milestones.retain(|milestone| {
        let gone = milestone.reached_on.is_some() && old > 0;
        old = old.saturating_sub(usize::from(gone));
        !gone
    });
    milestones
}

fn phase(head: &Head, today: Date) -> Phase {
    Phase::on(today, head.published, head.opens_on, head.deadline)
}

fn is_late(milestone: &Milestone, today: Date) -> bool {
    milestone.reached_on.is_none() && milestone.due_on < today
}

fn facts(loaded: &Loaded, today: Date) -> Facts {
    let none = Numbers::default();
    let round = |head: &Head| {
        let numbers = loaded.numbers.get(&head.id.0).unwrap_or(&none);
        let answers = numbers.of(tally::NOT_STARTED) + numbers.of(tally::UNDER_WAY);
        steps::Round {
            kind: head.kind,
            phase: phase(head, today),
            title: head.title.clone(),
            url: head.url(),
            results: loaded.told.contains(&head.id),
            received: answers + numbers.of(tally::DONE),
            answers,
            inputs: numbers.of(tally::UNANSWERED),
            proposed: numbers.of(tally::PROPOSED),
            letters: loaded.letters.get(&head.id.0).copied().unwrap_or(0),
        }
    };
    let rulings = || loaded.treatments.iter().filter_map(|treatment| treatment.said.ruling);
    let late = loaded.milestones.iter().filter(|milestone| is_late(milestone, today));
    Facts {
        mandate: loaded.details.as_ref().is_some_and(|details| !details.facts.mandate.trim().is_empty()),
        members: loaded.members.len(),
        sections: loaded.sizes.0,
        items: loaded.sizes.1,
        rounds: loaded.rounds.iter().map(round).collect(),
        treated: i64::try_from(rulings().count()).unwrap_or(i64::MAX),
        adopted: rulings().any(Ruling::adopts),
        followed: loaded.followed,
        overdue: late.map(|milestone| (milestone.title.clone(), milestone.due_on)).collect(),
        points: loaded.points.clone(),
        unfollowed: loaded.unfollowed,
    }
}

/// What stands between empty lines.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned).collect()
}
