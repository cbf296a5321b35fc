//! A project's first page: where its plan stands, its rounds, its next milestones and who works on it.

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::{Head, Phase, deadline, read};
use super::HeadView;
use crate::projects::access::{Manage, Work};
use crate::projects::read::Member;
use crate::projects::web::{HeadView as ProjectHead, Viewer};
use crate::projects::{self, Details, Milestone};
use crate::templates::Template;
use crate::web::{Error, Result};
use crate::{db, plans};

#[derive(Serialize)]
struct ProjectView {
    project: ProjectHead,
    tab: &'static str,
    details: Details,
    /// Its paragraphs.
    mandate: Vec<String>,
    can_work: bool,
    can_manage: bool,
    /// Newest first.
    versions: Vec<plans::web::VersionView>,
    /// In the order they open.
    rounds: Vec<Round>,
    /// Those that are not reached, the earliest first.
    milestones: Vec<Milestone>,
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

/// `GET /planarbeid/{project}`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let (id, page) = (viewer.witness.id(), &viewer.page);
    let read = move |conn: &mut db::Conn| {
        Ok::<_, db::Error>((
            projects::read::details(conn, id)?,
            plans::read::versions(conn, id)?,
            read::of_project(conn, id)?,
            projects::read::milestones(conn, id)?,
            projects::read::members(conn, id)?,
            projects::read::count_background(conn, id)?,
        ))
    };
    let (details, versions, rounds, milestones, members, background) = page.state.db.read(read).await?;
    let details = details.ok_or(Error::NotFound)?;
    let (today, now) = (page.state.clock.today(), page.state.clock.now());
    let round = |head: Head| Round {
        phase: Phase::on(today, head.published, head.opens_on, head.deadline),
        days_left: deadline::days_left(now, head.deadline),
        head: head.into(),
    };
    let view = ProjectView {
        project: ProjectHead::of(&viewer.witness),
        tab: "project",
        mandate: paragraphs(&details.facts.mandate),
        details,
        can_work: Work::of((*viewer.witness).clone()).is_some(),
        can_manage: Manage::of((*viewer.witness).clone()).is_some(),
        versions: versions.into_iter().map(plans::web::VersionView::from).collect(),
        rounds: rounds.into_iter().map(round).collect(),
        milestones: milestones.into_iter().filter(|m| m.reached_on.is_none()).collect(),
        members,
        background,
    };
    page.render(view)
}

/// What stands between empty lines.
fn paragraphs(text: &str) -> Vec<String> {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned).collect()
}
