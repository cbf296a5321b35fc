//! The digest as staff see it before it is public, and the lead's publishing.

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::actions::{self, PublishError};
use super::super::filter::AddressQuery;
use super::super::unfinished::Unfinished;
use super::super::{Audience, public_path, read};
use super::shown::{Setting, Shown};
use crate::db::{self, Conn};
use crate::hearings::access::Manage;
use crate::hearings::web::{HeadView, Manager, Viewer};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::{Error, Form, Query, Result};

#[derive(Serialize)]
struct StaffView {
    hearing: HeadView,
    tab: &'static str,
    can_manage: bool,
    unfinished: Unfinished,
    finished: bool,
    /// Answers may still come.
    open: bool,
    public_url: String,
    #[serde(flatten)]
    shown: Shown,
}

impl Template for StaffView {
    const NAME: &'static str = "digest/preview.html";
}

/// `GET /arbeid/{hearing}/oppsummering`.
pub(super) async fn show(viewer: Viewer, query: Query<AddressQuery>) -> Result<HttpResponse> {
    let (asked, head, lang) = (query.into_inner(), HeadView::of(&viewer.witness), viewer.page.lang);
    let url = format!("{}/oppsummering", head.url);
    let answers = format!("{}/arbeidsbenk/", head.url);
    let id = head.id;
    let load = move |conn: &mut Conn| {
        let Some(sources) = read::sources(conn, id)? else {
            return Ok(None);
        };
        let publication = read::publication(conn, id)?;
        let deadline_changed = match &publication {
            Some(publication) => read::deadline_changed(conn, &sources.hearing, publication)?,
            None => None,
        };
        let setting =
            Setting { audience: Audience::Staff, lang, url, answers, publication, deadline_changed };
        Ok(Some((Unfinished::of(&sources), Shown::new(&sources, &asked, setting))))
    };
    let found = viewer.page.state.db.read::<_, db::Error>(load).await?;
    let (unfinished, shown) = found.ok_or(Error::NotFound)?;
    let view = StaffView {
        tab: "digest",
        can_manage: Manage::of((*viewer.witness).clone()).is_some(),
        finished: unfinished.is_finished(),
        open: viewer.page.state.clock.today() <= head.deadline,
        public_url: public_path(&head.slug),
        hearing: head,
        unfinished,
        shown,
    };
    viewer.page.render(view)
}

/// `POST /arbeid/{hearing}/oppsummering/publiser`.
pub(super) async fn publish_digest(manager: Manager, _form: Form) -> Result<HttpResponse> {
    let done = manager.act(actions::publish).await;
    answer(&manager, done, "digest-published")
}

/// `POST /arbeid/{hearing}/oppsummering/trekk`.
pub(super) async fn withdraw_digest(manager: Manager, _form: Form) -> Result<HttpResponse> {
    let done = manager.act(actions::withdraw).await;
    answer(&manager, done, "digest-withdrawn")
}

fn answer(
    manager: &Manager,
    done: std::result::Result<(), PublishError>,
    said: &'static str,
) -> Result<HttpResponse> {
    let flash = match done {
        Ok(()) => Flash::success(Msg::new(said)),
        Err(PublishError::HearingNotPublic) => Flash::warning(Msg::new("digest-hearing-not-public")),
        Err(PublishError::AlreadyPublic) => Flash::warning(Msg::new("digest-already-public")),
        Err(PublishError::NotPublic) => Flash::warning(Msg::new("digest-not-public")),
        Err(PublishError::Database(error)) => return Err(error.into()),
    };
    Ok(manager.page.redirect_with(&format!("{}/oppsummering", manager.witness.hearing.url()), &flash))
}
