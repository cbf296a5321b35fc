//! One answer as staff read it, and what they mark it with.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::super::actions::{self, CONFIRM_MAIL, ClearError, RECEIPT_MAIL};
use super::super::super::read::{self, Clearance, Withdrawal, Withholding};
use super::super::super::said::{SaidView, said};
use super::super::super::{Channel, Response, ResponseId, Revision, Submitted};
use crate::audit;
use crate::clock::When;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::hearings::access::{View, Work};
use crate::hearings::web::{HeadView, Viewer, Worker};
use crate::lang::Msg;
use crate::mail::outbox::{self, LetterStatus, LetterView};
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Fields, Form, FormErrors, Page, Query, Result};

const AUDIT_LINES: i64 = 50;

#[derive(Serialize)]
struct OneView {
    hearing: HeadView,
    tab: &'static str,
    url: String,
    answer: Submitted,
    /// Where the receipt goes; empty for those who do not work on answers.
    email: String,
    /// What became of the shown revision's receipt; for those who may do something about it.
    receipt: Option<LetterView>,
    sender: Option<SenderView>,
    /// The revision that is shown; the latest unless another was asked for.
    shown: Revision,
    /// How it came, when, and whether that was late.
    channel: Channel,
    received: When,
    late: bool,
    /// Who typed the shown revision in; none for what the sender sent.
    registered_by: Option<String>,
    revisions: Vec<Revision>,
    parts: Vec<SaidView>,
    clearances: Vec<Clearance>,
    withholding: Option<Withholding>,
    withdrawal: Option<Withdrawal>,
    log: Vec<LogLine>,
    may_work: bool,
    form: FormView,
}

impl Template for OneView {
    const NAME: &'static str = "responses/one.html";
}

/// What those who work on answers must know of the sender.
#[derive(Serialize)]
struct SenderView {
    email_confirmed: bool,
    /// The letter that asks whether the address is right, while it is not known.
    asks: Option<LetterView>,
    /// The link's generation, for an answer with a link of its own.
    own_link: Option<i32>,
    /// Path of the invitation, for an answer with a personal link.
    invitation: Option<String>,
}

#[derive(Serialize)]
struct LogLine {
    at: jiff::Timestamp,
    who: String,
    what: String,
}

#[derive(Deserialize)]
pub(super) struct Version {
    versjon: Option<i32>,
}

/// Everything the page reads.
struct Found {
    response: Response,
    answer: Submitted,
    shown: Revision,
    revisions: Vec<Revision>,
    parts: Vec<SaidView>,
    clearances: Vec<Clearance>,
    withholding: Option<Withholding>,
    withdrawal: Option<Withdrawal>,
    registered_by: Option<String>,
    log: Vec<audit::Entry>,
    receipt: Option<LetterStatus>,
    asks: Option<LetterStatus>,
}

/// `GET /arbeid/{hearing}/svar/{response}?versjon=1`.
pub(super) async fn show(
    viewer: Viewer,
    path: Path<(String, ResponseId)>,
    version: Query<Version>,
) -> Result<HttpResponse> {
    let may_work = Work::of((*viewer.witness).clone()).is_some();
    render(
        &viewer.page,
        &viewer.witness,
        path.1,
        version.versjon,
        (StatusCode::OK, FormView::default(), may_work),
    )
    .await
}

async fn render(
    page: &Page,
    seat: &View,
    id: ResponseId,
    version: Option<i32>,
    (status, form, may_work): (StatusCode, FormView, bool),
) -> Result<HttpResponse> {
    let hearing = seat.id();
    let found =
        page.state.db.read(move |conn| find(conn, hearing, id, version)).await?.ok_or(Error::NotFound)?;
    let line = |entry: audit::Entry| LogLine {
        at: entry.at,
        what: entry.told(|key, values| page.text(key, values)),
        who: entry.actor,
    };
    let view = OneView {
        url: format!("{}/svar/{id}", seat.hearing.url()),
        hearing: HeadView::of(seat),
        tab: "responses",
        sender: may_work.then(|| sender(page, seat, &found.response, found.asks)),
        email: if may_work { found.response.submitter_email.clone() } else { String::new() },
        receipt: found.receipt.filter(|_| may_work).map(|letter| letter.shown(&page.state.clock)),
        channel: found.shown.channel(&found.response),
        received: found.shown.came(),
        late: found.shown.is_late(seat.hearing.deadline),
        registered_by: found.registered_by,
        answer: found.answer,
        shown: found.shown,
        revisions: found.revisions,
        parts: found.parts,
        clearances: found.clearances,
        withholding: found.withholding,
        withdrawal: found.withdrawal,
        log: found.log.into_iter().map(line).collect(),
        may_work,
        form,
    };
    page.render_as(status, view)
}

fn sender(page: &Page, seat: &View, of: &Response, asks: Option<LetterStatus>) -> SenderView {
    let own = of.channel == Channel::Web && of.invitation.is_none();
    SenderView {
        email_confirmed: of.email_is_confirmed(),
        asks: asks.filter(|_| !of.email_is_confirmed()).map(|letter| letter.shown(&page.state.clock)),
        own_link: own.then_some(of.link_generation),
        invitation: of.invitation.map(|id| format!("{}/invitasjon/{id}", seat.hearing.url())),
    }
}

fn find(
    conn: &mut Conn,
    hearing: HearingId,
    id: ResponseId,
    version: Option<i32>,
) -> db::Result<Option<Found>> {
    let Some(answer) = read::kept(conn, hearing, id)? else {
        return Ok(None);
    };
    let (Some(response), Some(asked)) =
        (read::response_in(conn, hearing, id)?, read::hearing(conn, hearing)?)
    else {
        return Ok(None);
    };
    let revisions = read::revisions(conn, id)?;
    let wanted = version.unwrap_or(answer.number);
    let Some(shown) = revisions.iter().find(|revision| revision.number == wanted).cloned() else {
        return Ok(None);
    };
    let (topics, parts) = (read::topics(conn, &asked)?, read::parts(conn, shown.id)?);
    let (clearances, withholding) = (read::clearances(conn, id)?, read::withholding(conn, id)?);
    let log = audit::of_subject(conn, id.0, AUDIT_LINES)?;
    let receipt = outbox::status_of(conn, RECEIPT_MAIL, &[shown.id.0])?.remove(&shown.id.0);
    let asks = outbox::status_of(conn, CONFIRM_MAIL, &[id.0])?.remove(&id.0);
    let parts = said(&topics, &parts);
    let withdrawal = read::withdrawal(conn, id)?;
    let registered_by = match shown.registered_by {
        Some(by) => read::registrar(conn, by)?,
        None => None,
    };
    let found = Found {
        response,
        answer,
        shown,
        revisions,
        parts,
        clearances,
        withholding,
        withdrawal,
        registered_by,
        log,
        receipt,
        asks,
    };
    Ok(Some(found))
}

/// `POST /arbeid/{hearing}/svar/{response}/journal`.
pub(super) async fn journal(
    worker: Worker,
    path: Path<(String, ResponseId)>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let id = path.1;
    let mut errors = FormErrors::default();
    let number = errors.required(&fields, "number", 100);
    if !errors.is_empty() {
        return refuse(&worker, id, StatusCode::UNPROCESSABLE_ENTITY, &fields, &errors).await;
    }
    let done = worker.act(move |tx, witness| actions::journal(tx, witness, id, &number)).await;
    back_to_answer(&worker, id, done, &Flash::success(Msg::new("responses-journaled-now")))
}

/// The page again, with what was typed and what is wrong with it.
pub(super) async fn refuse(
    worker: &Worker,
    id: ResponseId,
    status: StatusCode,
    fields: &Fields,
    errors: &FormErrors,
) -> Result<HttpResponse> {
    let form = worker.page.refused(fields, errors);
    let view = View::of((*worker.witness).clone()).ok_or(Error::Forbidden)?;
    render(&worker.page, &view, id, None, (status, form, true)).await
}

pub(super) fn url(worker: &Worker, id: ResponseId) -> String {
    format!("{}/svar/{id}", worker.witness.hearing.url())
}

/// Back to the answer's page, which says what was done. What was wished for already stands: as good as done.
pub(super) fn back_to_answer(
    worker: &Worker,
    id: ResponseId,
    done: std::result::Result<(), ClearError>,
    flash: &Flash,
) -> Result<HttpResponse> {
    match done {
        Ok(()) => Ok(worker.page.redirect_with(&url(worker, id), flash)),
        Err(ClearError::Changed) => Err(Error::Conflict("responses-clear-changed")),
        Err(ClearError::Standing | ClearError::NotStanding | ClearError::Withheld) => {
            Ok(worker.page.redirect(&url(worker, id)))
        }
        Err(ClearError::NotFound) => Err(Error::NotFound),
        Err(ClearError::Database(error)) => Err(error.into()),
    }
}
