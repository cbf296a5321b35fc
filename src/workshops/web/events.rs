//! The events of a round, and telling of another.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::Serialize;

use super::super::actions::{self, WorkshopError};
use super::super::read::{self, Workshop};
use super::super::{Form as EventForm, MAX_WORKSHOPS, TITLE_MAX, TOOK_PART_MAX, WorkshopId};
use super::{TAB, facts, head};
use crate::db::{self, Conn};
use crate::hearings::access::{Seat, Work};
use crate::hearings::web::{HeadView, Viewer, Worker};
use crate::invitations::read::attending::attendance;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::{FormView, NEW_ROW};
use crate::web::{Choice, Error, Form, FormErrors, Page, Result};

#[derive(Serialize)]
struct EventsView {
    hearing: HeadView,
    tab: &'static str,
    events: Vec<Listed>,
    can_work: bool,
    forms: Vec<Choice>,
    title_max: usize,
    took_part_max: usize,
    form: FormView,
}

impl Template for EventsView {
    const NAME: &'static str = "workshops/workshops.html";
}

#[derive(Serialize)]
struct Listed {
    #[serde(flatten)]
    event: Workshop,
    /// Notes that were read in and not taken out.
    notes: i32,
    /// Lists that wait for a yes.
    waiting: usize,
    /// How many people come; none where nobody is invited to it.
    people: Option<i64>,
}

/// `GET /arbeid/{hearing}/verksted`.
pub(super) async fn list(viewer: Viewer) -> Result<HttpResponse> {
    let can_work = Work::of((*viewer.witness).clone()).is_some();
    let form = FormView::of([
        (NEW_ROW, viewer.page.state.clock.new_id().to_string()),
        ("form", EventForm::Workshop.as_str().to_owned()),
        ("invites", "true".to_owned()),
    ]);
    list_as(&viewer.page, &viewer.witness, can_work, StatusCode::OK, form).await
}

async fn list_as(
    page: &Page,
    seat: &Seat,
    can_work: bool,
    status: StatusCode,
    form: FormView,
) -> Result<HttpResponse> {
    let (hearing, id) = (head(seat)?, seat.id());
    let load = move |conn: &mut Conn| {
        let events = read::workshops(conn, id)?;
        let ids: Vec<WorkshopId> = events.iter().map(|event| event.id).collect();
        Ok((events, read::imports(conn, id)?, attendance(conn, &ids)?))
    };
    let (events, lists, coming) = page.state.db.read::<_, db::Error>(load).await?;
    let listed = |event: Workshop| {
        let own = || lists.iter().filter(|list| list.workshop == event.id);
        Listed {
            notes: own().filter(|list| !list.is_removed()).map(|list| list.saved).sum(),
            waiting: own().filter(|list| !list.is_confirmed()).count(),
            people: event.facts.invites.then(|| coming.get(&event.id).map_or(0, |told| told.people)),
            event,
        }
    };
    let view = EventsView {
        hearing,
        tab: TAB,
        events: events.into_iter().map(listed).collect(),
        can_work,
        forms: facts::forms(page),
        title_max: TITLE_MAX,
        took_part_max: TOOK_PART_MAX,
        form,
    };
    page.render_as(status, view)
}

/// `POST /arbeid/{hearing}/verksted`.
pub(super) async fn add(worker: Worker, form: Form) -> Result<HttpResponse> {
    let told = match facts::parse(&form.0) {
        Ok(told) => told,
        Err(errors) => return refuse(&worker, &form, &errors).await,
    };
    let id = WorkshopId(form.0.new_row(&worker.page.state.clock));
    match worker.act(move |tx, who| actions::add(tx, who, (id, &told))).await {
        Ok(id) => {
            let to = format!("{}/verksted/{id}", worker.witness.hearing.url());
            Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new("workshops-added"))))
        }
        Err(WorkshopError::TooMany) => {
            let msg = Msg::new("workshops-too-many").arg("max", MAX_WORKSHOPS);
            refuse(&worker, &form, &FormErrors::one("title", msg)).await
        }
        Err(error) => Err(wrong(error)),
    }
}

async fn refuse(worker: &Worker, form: &Form, errors: &FormErrors) -> Result<HttpResponse> {
    let form = worker.page.refused(&form.0, errors);
    list_as(&worker.page, &worker.witness, true, StatusCode::UNPROCESSABLE_ENTITY, form).await
}

pub(super) fn wrong(error: WorkshopError) -> Error {
    match error {
        WorkshopError::NotFound => Error::NotFound,
        WorkshopError::Stale => Error::Conflict("workshops-stale"),
        WorkshopError::TooMany => Error::Conflict("workshops-no-room"),
        WorkshopError::Database(inner) => inner.into(),
    }
}
