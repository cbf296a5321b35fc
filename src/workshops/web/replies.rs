//! Who comes to an event, who does not, and who has not said; and calling it off.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::super::read::{self, Workshop};
use super::super::{WorkshopId, actions};
use super::events::wrong;
use super::{TAB, head};
use crate::db::{self, Conn};
use crate::hearings;
use crate::hearings::web::{HeadView, Viewer, Worker};
use crate::invitations::read::attending::{self, Attendance, Attendee, Said};
use crate::invitations::read::board;
use crate::invitations::web::calendar_of;
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::pagination::{self, Pages};
use crate::web::{Error, Form, Query, Result};

const PER_PAGE: usize = 100;

#[derive(Deserialize)]
pub(super) struct RepliesQuery {
    vis: Option<String>,
    side: Option<String>,
}

/// How an event's replies stand, for those who asked.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Standing {
    #[serde(flatten)]
    pub attendance: Attendance,
    pub silent: i64,
}

/// The replies to an event of a round.
pub(super) fn standing(
    conn: &mut Conn,
    hearing: hearings::HearingId,
    of: WorkshopId,
) -> db::Result<Standing> {
    let asked = board::figures(conn, hearing)?.invited();
    let attendance = attending::attendance(conn, &[of])?.remove(&of).unwrap_or_default();
    Ok(Standing { silent: attendance.silent(asked), attendance })
}

const LISTS: [Said; 3] = [Said::Coming, Said::Declining, Said::Silent];

/// In the address.
fn word(said: Said) -> &'static str {
    match said {
        Said::Coming => "kommer",
        Said::Declining => "kommer-ikke",
        Said::Silent => "ikke-svart",
    }
}

#[derive(Serialize)]
struct RepliesView {
    hearing: HeadView,
    tab: &'static str,
    event: Workshop,
    filters: Vec<FilterView>,
    rows: Vec<Attendee>,
    pages: Pages,
}

impl Template for RepliesView {
    const NAME: &'static str = "workshops/replies.html";
}

#[derive(Serialize)]
struct FilterView {
    /// `kommer`, `kommer-ikke` or `ikke-svart`.
    word: &'static str,
    href: String,
    count: i64,
    current: bool,
}

/// `GET /arbeid/{hearing}/verksted/{workshop}/pamelding`.
pub(super) async fn show(
    viewer: Viewer,
    path: Path<(String, WorkshopId)>,
    asked: Query<RepliesQuery>,
) -> Result<HttpResponse> {
    let (_, id) = path.into_inner();
    let (hearing, of) = (head(&viewer.witness)?, viewer.witness.id());
    let said = LISTS.into_iter().find(|said| asked.vis.as_deref() == Some(word(*said)));
    let said = said.unwrap_or(Said::Coming);
    let at = pagination::at::<board::Place>(asked.side.as_deref());
    let load = move |conn: &mut Conn| {
        let page = attending::page(conn, (of, id, said), &at, PER_PAGE)?;
        Ok((read::workshop(conn, of, id)?, page, standing(conn, of, id)?))
    };
    let (event, window, standing) = viewer.page.state.db.read::<_, db::Error>(load).await?;
    let event = event.ok_or(Error::NotFound)?;
    let here = format!("{}/verksted/{id}/pamelding", hearing.url);
    let filters = LISTS.map(|one| FilterView {
        word: word(one),
        href: format!("{here}?vis={}", word(one)),
        count: match one {
            Said::Coming => standing.attendance.coming,
            Said::Declining => standing.attendance.declining,
            Said::Silent => standing.silent,
        },
        current: one == said,
    });
    let pages = Pages::of(&window, &format!("{here}?vis={}&side=", word(said)), attending::place);
    let (filters, rows) = (filters.into(), window.rows);
    viewer.page.render(RepliesView { hearing, tab: TAB, event, filters, rows, pages })
}

/// `GET /arbeid/{hearing}/verksted/{workshop}/kalender.ics`.
pub(super) async fn calendar(viewer: Viewer, path: Path<(String, WorkshopId)>) -> Result<HttpResponse> {
    let ((_, id), of) = (path.into_inner(), viewer.witness.id());
    let load = move |conn: &mut Conn| Ok((hearings::read::details(conn, of)?, read::workshop(conn, of, id)?));
    let (round, event) = viewer.page.state.db.read::<_, db::Error>(load).await?;
    Ok(calendar_of(&viewer.page, &round.ok_or(Error::NotFound)?, &event.ok_or(Error::NotFound)?))
}

/// `POST /arbeid/{hearing}/verksted/{workshop}/avlys`.
pub(super) async fn call_off(
    worker: Worker,
    path: Path<(String, WorkshopId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.into_inner().1, form.0.version()?);
    worker.act(move |tx, who| actions::call_off(tx, who, seen)).await.map_err(wrong)?;
    Ok(back(&worker, seen.0, "workshops-called-off-done"))
}

/// `POST /arbeid/{hearing}/verksted/{workshop}/gjenoppta`.
pub(super) async fn take_up(
    worker: Worker,
    path: Path<(String, WorkshopId)>,
    form: Form,
) -> Result<HttpResponse> {
    let seen = (path.into_inner().1, form.0.version()?);
    worker.act(move |tx, who| actions::take_up(tx, who, seen)).await.map_err(wrong)?;
    Ok(back(&worker, seen.0, "workshops-taken-up-done"))
}

fn back(worker: &Worker, id: WorkshopId, key: &'static str) -> HttpResponse {
    let to = format!("{}/verksted/{id}", worker.witness.hearing.url());
    worker.page.redirect_with(&to, &Flash::success(Msg::new(key)))
}
