//! Who of the register took part in an event: found by a search, added and taken away one by one.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::WorkshopId;
use super::super::meeting::{self, MAX_PARTICIPANTS, MeetingError};
use super::super::read::{self, Participant, Workshop};
use super::{TAB, head};
use crate::consultees::{self, Consultee, ConsulteeId, Search};
use crate::db::keyset::At;
use crate::db::{self, Conn};
use crate::hearings::web::{HeadView, Worker};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::{Error, Form, Query, Result};

/// Hits of a search that are shown.
const HITS: usize = 20;

#[derive(Deserialize)]
pub(super) struct ParticipantsQuery {
    q: Option<String>,
}

#[derive(Serialize)]
struct ParticipantsView {
    hearing: HeadView,
    tab: &'static str,
    event: Workshop,
    participants: Vec<Participant>,
    query: String,
    /// Of the register, without those who are there already.
    hits: Vec<Consultee>,
    /// Are there more than are shown?
    more: bool,
}

impl Template for ParticipantsView {
    const NAME: &'static str = "workshops/participants.html";
}

/// `GET /arbeid/{hearing}/verksted/{workshop}/deltakere`.
pub(super) async fn show(
    worker: Worker,
    path: Path<(String, WorkshopId)>,
    asked: Query<ParticipantsQuery>,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let (hearing, of) = (head(&worker.witness)?, worker.witness.id());
    let query = asked.q.clone().unwrap_or_default();
    let search = Search { text: query.clone(), ..Search::default() };
    let load = move |conn: &mut Conn| {
        let found = consultees::read::list(conn, &search, &At::Start, HITS)?;
        Ok((read::workshop(conn, of, id)?, read::participants(conn, id)?, found))
    };
    let (event, participants, found) = worker.page.state.db.read::<_, db::Error>(load).await?;
    let is_there = |one: &Consultee| participants.iter().any(|there| there.id == one.id);
    let view = ParticipantsView {
        hearing,
        tab: TAB,
        event: event.ok_or(Error::NotFound)?,
        more: found.after,
        hits: found.rows.into_iter().filter(|one| !is_there(one)).collect(),
        participants,
        query,
    };
    worker.page.render(view)
}

/// `POST /arbeid/{hearing}/verksted/{workshop}/deltakere`: adds one, or takes one away.
pub(super) async fn change(
    worker: Worker,
    path: Path<(String, WorkshopId)>,
    form: Form,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let one: ConsulteeId = form.0.text("consultee").parse().or(Err(Error::NotFound))?;
    let is_removal = form.0.text("do") == "remove";
    let changed = worker
        .act(move |tx, who| {
            let change = if is_removal { meeting::remove_participant } else { meeting::add_participant };
            change(tx, who, id, one)
        })
        .await;
    let to = format!("{}/verksted/{id}/deltakere", worker.witness.hearing.url());
    match changed {
        Ok(()) => Ok(worker.page.redirect(&to)),
        Err(MeetingError::NotFound) => Err(Error::NotFound),
        Err(MeetingError::TooMany) => {
            let msg = Msg::new("workshops-participants-too-many").arg("max", MAX_PARTICIPANTS);
            Ok(worker.page.redirect_with(&to, &Flash::warning(msg)))
        }
        Err(MeetingError::Database(error)) => Err(error.into()),
        Err(MeetingError::Register(error)) => Err(Error::wrong(error)),
    }
}
