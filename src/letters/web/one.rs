//! What a person decides about one letter.

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::super::actions::{self, Decider, LetterError, Seen};
use super::super::read;
use crate::accounts::web::Administrator;
use crate::db::{self, Conn, Tx};
use crate::hearings::web::Worker;
use crate::lang::Msg;
use crate::mail::outbox::{self, LetterId};
use crate::projects;
use crate::web::flash::Flash;
use crate::web::{Error, Fields, Form, Page, Result};

/// What is decided.
#[derive(Clone, Copy)]
enum Decision {
    Repeat,
    Settle,
}

impl Decision {
    fn carry_out(self, tx: &mut Tx<'_>, who: &Decider<'_>, seen: Seen) -> Done {
        match self {
            Self::Repeat => actions::repeat(tx, who, seen),
            Self::Settle => actions::settle(tx, who, seen),
        }
    }
}

type Done = std::result::Result<(), LetterError>;

/// `POST /arbeid/{hearing}/utsendinger/{letter}/gjenta`.
pub(super) async fn repeat(
    worker: Worker,
    path: Path<(String, LetterId)>,
    form: Form,
) -> Result<HttpResponse> {
    of_hearing(worker, path.1, &form.0, Decision::Repeat).await
}

/// `POST /arbeid/{hearing}/utsendinger/{letter}/legg-bort`.
pub(super) async fn settle(
    worker: Worker,
    path: Path<(String, LetterId)>,
    form: Form,
) -> Result<HttpResponse> {
    of_hearing(worker, path.1, &form.0, Decision::Settle).await
}

/// `POST /planarbeid/{project}/utsendinger/{letter}/gjenta`.
pub(super) async fn repeat_of_project(
    worker: projects::web::Worker,
    path: Path<(String, LetterId)>,
    form: Form,
) -> Result<HttpResponse> {
    of_project(worker, path.1, &form.0, Decision::Repeat).await
}

/// `POST /planarbeid/{project}/utsendinger/{letter}/legg-bort`.
pub(super) async fn settle_of_project(
    worker: projects::web::Worker,
    path: Path<(String, LetterId)>,
    form: Form,
) -> Result<HttpResponse> {
    of_project(worker, path.1, &form.0, Decision::Settle).await
}

/// `POST /utsendinger/{letter}/gjenta`.
pub(super) async fn repeat_of_site(
    who: Administrator,
    path: Path<LetterId>,
    form: Form,
) -> Result<HttpResponse> {
    of_site(who, *path, &form.0, Decision::Repeat).await
}

/// `POST /utsendinger/{letter}/legg-bort`.
pub(super) async fn settle_of_site(
    who: Administrator,
    path: Path<LetterId>,
    form: Form,
) -> Result<HttpResponse> {
    of_site(who, *path, &form.0, Decision::Settle).await
}

async fn of_hearing(
    worker: Worker,
    id: LetterId,
    fields: &Fields,
    decision: Decision,
) -> Result<HttpResponse> {
    let seen = seen(id, fields)?;
    let done = worker.act(move |tx, who| decision.carry_out(tx, &Decider::of_hearing(who), seen)).await;
    let list = format!("{}/utsendinger", worker.witness.hearing.url());
    let scope = Some(worker.witness.id().0);
    told(&worker.page, scope, (id, fields, list), decision, done).await
}

async fn of_project(
    worker: projects::web::Worker,
    id: LetterId,
    fields: &Fields,
    decision: Decision,
) -> Result<HttpResponse> {
    let seen = seen(id, fields)?;
    let done = worker.act(move |tx, who| decision.carry_out(tx, &Decider::of_project(who), seen)).await;
    let list = format!("{}/utsendinger", worker.witness.project.url());
    let scope = Some(worker.witness.id().0);
    told(&worker.page, scope, (id, fields, list), decision, done).await
}

async fn of_site(
    who: Administrator,
    id: LetterId,
    fields: &Fields,
    decision: Decision,
) -> Result<HttpResponse> {
    let seen = seen(id, fields)?;
    let done =
        who.signed_in.act(move |tx, actor| decision.carry_out(tx, &Decider::of_site(actor), seen)).await;
    told(&who.page, None, (id, fields, "/utsendinger".to_owned()), decision, done).await
}

fn seen(letter: LetterId, fields: &Fields) -> Result<Seen> {
    let version = fields.version()?;
    Ok(Seen { letter, version })
}

/// Back to the list, or to the page of the letter's subject where the form stood there.
async fn told(
    page: &Page,
    scope: Option<uuid::Uuid>,
    (id, fields, list): (LetterId, &Fields, String),
    decision: Decision,
    done: Done,
) -> Result<HttpResponse> {
    let flash = match (done, decision) {
        (Ok(()), Decision::Repeat) => Flash::success(Msg::new("letters-repeated")),
        (Ok(()), Decision::Settle) => Flash::success(Msg::new("letters-settled")),
        (Err(LetterError::Done), _) => Flash::warning(Msg::new("letters-nothing-to-do")),
        (Err(LetterError::NotFound), _) => return Err(Error::NotFound),
        (Err(LetterError::Forbidden), _) => return Err(Error::Forbidden),
        (Err(LetterError::Database(error)), _) => return Err(error.into()),
    };
    if !fields.has("there") {
        return Ok(page.redirect_with(&list, &flash));
    }
    let about = move |conn: &mut Conn| {
        let letter = outbox::one(conn, scope, id)?;
        let about = read::about(conn, letter.as_slice())?;
        Ok::<_, db::Error>(about.into_values().next())
    };
    let about = page.state.db.read(about).await?;
    let to = about.map_or(list, |about| about.path);
    Ok(page.redirect_with(&to, &flash))
}
