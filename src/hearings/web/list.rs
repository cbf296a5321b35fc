//! Where work begins: the projects of one person, each with its rounds.

use std::collections::HashMap;

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::{Head, Phase, deadline, read};
use super::HeadView;
use crate::accounts::Role;
use crate::accounts::web::SignedIn;
use crate::db;
use crate::mail::outbox;
use crate::projects::{self, ProjectId};
use crate::templates::Template;
use crate::web::{Result, State};

#[derive(Serialize)]
struct MineView {
    projects: Vec<Project>,
    /// May this person begin projects?
    staff: bool,
    name: String,
    /// Letters of no hearing that need somebody; they are the administrators'.
    site_letters: i64,
}

impl Template for MineView {
    const NAME: &'static str = "hearings/mine.html";
}

#[derive(Serialize)]
struct Project {
    #[serde(flatten)]
    head: projects::web::HeadView,
    /// The one with the latest deadline first.
    rounds: Vec<Round>,
}

#[derive(Serialize)]
struct Round {
    #[serde(flatten)]
    head: HeadView,
    phase: Phase,
    days_left: i32,
    /// Letters that need somebody.
    letters: i64,
}

/// `GET /arbeid`.
pub(super) async fn mine(me: SignedIn) -> Result<HttpResponse> {
    // Administrators see every hearing.
    let who = (me.account.role != Role::Administrator).then_some(me.account.id);
    let keeps_site = who.is_none();
    let read = move |conn: &mut db::Conn, state: &State| {
        let projects = projects::read::of_member(conn, who)?;
        let heads = read::of_member(conn, who)?;
        let kept = match who {
            Some(who) => read::worked_on_by(conn, who)?,
            None => heads.iter().map(|head| head.id).collect(),
        };
        let ids: Vec<_> = kept.into_iter().map(|id| id.0).collect();
        let site = if keeps_site { outbox::troubled(conn, &state.clock, (None, None))? } else { 0 };
        Ok::<_, db::Error>((projects, heads, outbox::troubled_in(conn, &state.clock, &ids)?, site))
    };
    let (projects, heads, letters, site_letters) = me.page.read(read).await?;
    let (today, now) = (me.page.state.clock.today(), me.page.state.clock.now());
    let round = |head: Head| Round {
        phase: Phase::on(today, head.published, head.opens_on, head.deadline),
        days_left: deadline::days_left(now, head.deadline),
        letters: letters.get(&head.id.0).copied().unwrap_or(0),
        head: head.into(),
    };
    let mut rounds: HashMap<ProjectId, Vec<Round>> = HashMap::new();
    for head in heads {
        rounds.entry(head.project).or_default().push(round(head));
    }
    let with_rounds = |head: projects::Head| Project {
        rounds: rounds.remove(&head.id).unwrap_or_default(),
        head: head.into(),
    };
    let view = MineView {
        projects: projects.into_iter().map(with_rounds).collect(),
        staff: me.account.is_staff(),
        name: me.account.name.clone(),
        site_letters,
    };
    me.page.render(view)
}
