//! What the steering group reads first: what it is asked, which assessments wait for its approval, and what it decided last.

use actix_web::HttpResponse;
use jiff::civil::Date;
use serde::Serialize;

use super::super::read::{Approvals, approvals};
use crate::db::{self, Conn};
use crate::projects::read::OfMeeting;
use crate::projects::web::{HeadView, Viewer};
use crate::projects::{self, Appointment, Meeting, MeetingId, ProjectId, Question};
use crate::templates::Template;
use crate::web::Result;

/// Questions that are shown, and decisions: as much as is read in ten minutes.
const QUESTIONS: usize = 40;
const DECISIONS: i64 = 10;

#[derive(Serialize)]
struct SteeringView {
    project: HeadView,
    tab: &'static str,
    next: Option<Meeting>,
    waiting: Vec<Agenda>,
    more: bool,
    approvals: Vec<Approvals>,
    decisions: Vec<OfMeeting>,
}

impl Template for SteeringView {
    const NAME: &'static str = "projects/steering.html";
}

/// A meeting with its questions that wait.
#[derive(Serialize)]
struct Agenda {
    id: MeetingId,
    #[serde(flatten)]
    appointment: Appointment,
    /// Its day is today, or ahead.
    ahead: bool,
    questions: Vec<Question>,
}

/// What is read for the page.
struct Loaded {
    next: Option<Meeting>,
    waiting: Vec<OfMeeting>,
    decisions: Vec<OfMeeting>,
    approvals: Vec<Approvals>,
}

impl Loaded {
    /// Five queries.
    fn read(conn: &mut Conn, of: ProjectId, today: Date) -> db::Result<Self> {
        // One more than is shown tells whether there are more.
        let most = i64::try_from(QUESTIONS).unwrap_or(i64::MAX).saturating_add(1);
        Ok(Self {
            next: projects::read::next_meeting(conn, of, today)?,
            waiting: projects::read::waiting(conn, of, today, most)?,
            decisions: projects::read::decided(conn, of, DECISIONS)?,
            approvals: approvals(conn, of)?,
        })
    }
}

/// `GET /planarbeid/{project}/styringsgruppe`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let (id, today) = (viewer.witness.id(), viewer.page.state.clock.today());
    let loaded = viewer.page.state.db.read(move |conn| Loaded::read(conn, id, today)).await?;
    let Loaded { next, mut waiting, decisions, approvals } = loaded;
    let more = waiting.len() > QUESTIONS;
    waiting.truncate(QUESTIONS);
    let view = SteeringView {
        project: HeadView::of(&viewer.witness),
        tab: "project-steering",
        next,
        waiting: agendas(waiting, today),
        more,
        approvals,
        decisions,
    };
    viewer.page.render(view)
}

/// Questions by meeting, in the order they came.
fn agendas(waiting: Vec<OfMeeting>, today: Date) -> Vec<Agenda> {
    let mut agendas: Vec<Agenda> = Vec::new();
    for OfMeeting { question, appointment } in waiting {
        match agendas.last_mut() {
            Some(agenda) if agenda.id == question.meeting => agenda.questions.push(question),
            _ => agendas.push(Agenda {
                id: question.meeting,
                ahead: appointment.held_on >= today,
                appointment,
                questions: vec![question],
            }),
        }
    }
    agendas
}
