//! Where a personal link leads. Opening it changes nothing: mail scanners follow links too. The button there starts.

use actix_web::web::Path;
use actix_web::{HttpRequest, HttpResponse};
use serde::Serialize;

use super::super::actions::{self, StartError, Started, Submit, SubmitError};
use super::super::{HearingToAnswer, Response, Revision, access, read};
use super::respondent::{open, url};
use super::view::{HearingView, SentView, you};
use crate::db::{self, Conn, Tx};
use crate::invitations::attending::WORD_MAX;
use crate::invitations::web::{EventCard, Events};
use crate::invitations::{self, Invited};
use crate::keys::{Keys, digest};
use crate::templates::Template;
use crate::web::{Error, Form, Page, Result, State};

/// Whom a link was made for.
enum Link {
    Invited(Invited, HearingToAnswer),
    /// An uninvited sender's way back.
    Own(Response, HearingToAnswer),
}

fn find(conn: &mut Conn, keys: &Keys, token: &str) -> db::Result<Option<Link>> {
    if let Some(invited) = invitations::find_by_token(conn, keys, token)? {
        let asked = read::hearing(conn, invited.hearing)?;
        return Ok(asked.map(|asked| Link::Invited(invited, asked)));
    }
    let Some(response) = read::by_link(conn, digest(token))? else {
        return Ok(None);
    };
    let asked = read::hearing(conn, response.hearing)?;
    Ok(asked.map(|asked| Link::Own(response, asked)))
}

#[derive(Serialize)]
struct LandingView {
    hearing: HearingView,
    /// Who is asked.
    name: String,
    you: &'static str,
    /// `new`, `draft`, `done`, or `anew` where a change of what was sent has been begun.
    state: &'static str,
    sent: Option<SentView>,
    invited: bool,
    action: String,
    /// What they are invited to and has not begun.
    events: Vec<EventCard>,
    word_max: usize,
}

impl Template for LandingView {
    const NAME: &'static str = "responses/landing.html";
}

/// A link that leads nowhere. It needs nothing but the frame.
#[derive(Serialize)]
struct GoneView;

impl Template for GoneView {
    const NAME: &'static str = "responses/gone.html";
}

/// `GET /i/{token}`.
pub(super) async fn show(page: Page, token: Path<String>) -> Result<HttpResponse> {
    let wanted = token.into_inner();
    let sought = wanted.clone();
    let found = page
        .read(move |conn, state| {
            let Some(link) = find(conn, &state.keys, &sought)? else {
                return Ok::<_, db::Error>(None);
            };
            let response = match &link {
                Link::Invited(invited, _) => read::by_invitation(conn, invited.id)?,
                Link::Own(response, _) => Some(response.clone()),
            };
            let (latest, sent) = match response {
                Some(response) => (
                    read::latest_revision(conn, response.id)?,
                    read::revisions(conn, response.id)?.into_iter().next(),
                ),
                None => (None, None),
            };
            let events = match &link {
                Link::Invited(invited, _) => Events::read(conn, invited, state.clock.now())?,
                Link::Own(..) => Events::default(),
            };
            Ok(Some((link, latest, sent, events)))
        })
        .await?;
    let Some((link, latest, sent, events)) = found else {
        return gone(&page);
    };
    let (name, kind, asked, invited) = match link {
        Link::Invited(invited, asked) => (invited.name, invited.kind, asked, true),
        Link::Own(response, asked) => (response.sender_name, response.sender_kind, asked, false),
    };
    let state = match (latest.as_ref().map(Revision::is_draft), &sent) {
        (None, _) => "new",
        (Some(true), None) => "draft",
        (Some(true), Some(_)) => "anew",
        (Some(false), _) => "done",
    };
    let hearing = HearingView::of(&page, &asked);
    page.render(LandingView {
        hearing,
        name,
        you: you(kind),
        state,
        sent: sent.as_ref().map(SentView::of),
        invited,
        events: events.cards(&page, &wanted),
        word_max: WORD_MAX,
        action: format!("/i/{wanted}"),
    })
}

/// A link that is forged, miswritten, or was replaced by a newer one.
fn gone(page: &Page) -> Result<HttpResponse> {
    page.leads_nowhere()?;
    page.render_as(actix_web::http::StatusCode::NOT_FOUND, GoneView)
}

/// `POST /i/{token}`: opens the answer, beginning it if there is none.
pub(super) async fn start_by_link(
    request: HttpRequest,
    page: Page,
    token: Path<String>,
    Form(fields): Form,
) -> Result<HttpResponse> {
    let to = if fields.text("then") == "read" { "/kvittering" } else { "" };
    match begin(&page, token.into_inner()).await? {
        Some(started) => open(&request, &page, started, &format!("{}{to}", url(started.response))),
        None => gone(&page),
    }
}

/// `POST /i/{token}/ingen-merknader`: the whole answer in one click.
pub(super) async fn no_comments_by_link(
    request: HttpRequest,
    page: Page,
    token: Path<String>,
    _form: Form,
) -> Result<HttpResponse> {
    let Some(started) = begin(&page, token.into_inner()).await? else {
        return gone(&page);
    };
    let secret = access::secret(&page.state.keys, started.response, started.generation);
    let sent = page
        .write_rows(move |tx, state| {
            let holder = access::holder(tx, &state.keys, started.response, &secret)?;
            let holder = holder.ok_or(SubmitError::NoRevision)?;
            let command = Submit {
                revision: holder.latest().id,
                submitter_name: holder.response().submitter_name.clone(),
                submitter_email: holder.response().submitter_email.clone(),
                no_comments: true,
                seen: None,
            };
            actions::submit(tx, &holder, &command)
        })
        .await;
    let page_of_answer = url(started.response);
    match sent {
        Ok(_) => open(&request, &page, started, &format!("{page_of_answer}/kvittering")),
        // Something is written, or says what was sent: they look it over and decide.
        Err(SubmitError::NotEmpty | SubmitError::Unchanged) => {
            open(&request, &page, started, &format!("{page_of_answer}/se-over"))
        }
        Err(other) => Err(Error::wrong(other)),
    }
}

/// Two clicks at once begin one answer: the second meets the first one's row and then finds it.
async fn begin(page: &Page, token: String) -> Result<Option<Started>> {
    match attempt(page, token.clone()).await {
        Err(StartError::Database(error)) if db::is_unique_violation(&error) => {
            or_refused(attempt(page, token).await)
        }
        result => or_refused(result),
    }
}

/// The answer that was begun, or what the page says where none was.
fn or_refused(result: std::result::Result<Option<Started>, StartError>) -> Result<Option<Started>> {
    result.map_err(|error| match error {
        StartError::NotOpen => Error::Conflict("responses-not-open"),
        StartError::Database(error) => error.into(),
    })
}

async fn attempt(page: &Page, token: String) -> std::result::Result<Option<Started>, StartError> {
    let begin = move |tx: &mut Tx<'_>, state: &State| match find(tx, &state.keys, &token)? {
        Some(Link::Invited(invited, asked)) => actions::start_invited(tx, &invited, &asked).map(Some),
        Some(Link::Own(response, _)) => {
            Ok(Some(Started { response: response.id, generation: response.link_generation }))
        }
        None => Ok(None),
    };
    page.write_rows(begin).await
}
