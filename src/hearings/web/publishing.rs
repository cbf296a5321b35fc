//! Seeing the public page before anyone else does, and publishing it.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use jiff::civil::Date;
use serde::Serialize;

use super::super::actions::{self, PublishError};
use super::super::scope::{Extent, gone, within};
use super::super::{Details, Section, deadline, public_path, read, rules};
use super::telling::{Contents, Place, Preview, PublicView};
use super::{HeadView, Manager, Viewer, public};
use crate::lang::Msg;
use crate::templates::Template;
use crate::web::flash::Flash;
use crate::web::{Error, Form, Result};
use crate::{db, plans};

/// `GET /arbeid/{hearing}/forhandsvisning`: the public page as it would be today.
pub(super) async fn preview(viewer: Viewer) -> Result<HttpResponse> {
    let (id, url) = (viewer.witness.id(), viewer.witness.hearing.url());
    let read = move |conn: &mut db::Conn| {
        let details = read::details(conn, id)?.ok_or(db::Error::NotFound)?;
        Contents::read(conn, details)
    };
    let contents = viewer.page.state.db.read::<_, db::Error>(read).await?;
    let warnings = rules::warnings(
        &contents.details,
        &deadline::rules(&viewer.page.state.config.deadlines),
        viewer.page.state.clock.today(),
    );
    let preview = Preview {
        back: format!("{url}/oppsett"),
        warnings: warnings.iter().map(|w| viewer.page.say(w)).collect(),
    };
    let place = Place {
        path: format!("{url}/forhandsvisning"),
        images: format!("{url}/bilde"),
        answer: "#slik".to_owned(),
        preview: Some(preview),
    };
    let view = PublicView::of(&viewer.page.state, viewer.page.lang, contents, place);
    viewer.page.render(view)
}

/// `GET /arbeid/{hearing}/bilde/{name}`: an image of the draft before it is public.
pub(super) async fn image(viewer: Viewer, path: Path<(String, String)>) -> Result<HttpResponse> {
    let (id, (_, name)) = (viewer.witness.id(), path.into_inner());
    let read = move |conn: &mut db::Conn| match read::details(conn, id)? {
        Some(found) => plans::read::image(conn, found.setup.plan_version_id, &name),
        None => Ok(None),
    };
    let found = viewer.page.state.db.read::<_, db::Error>(read).await?;
    public::serve(&viewer.page, found, "private, no-cache").await
}

#[derive(Serialize)]
struct AskView {
    hearing: HeadView,
    tab: &'static str,
    details: Details,
    /// The first day on which it can be answered, if it is published today.
    opens: Date,
    /// Address of the page to be, as people will see it.
    address: String,
    sections: usize,
    /// The sections that it is about, where it is not about all.
    scope: Vec<String>,
    questions: usize,
    warnings: Vec<String>,
    missing: Vec<String>,
}

impl Template for AskView {
    const NAME: &'static str = "hearings/publish.html";
}

/// `GET /arbeid/{hearing}/publiser`: what will happen, and what stands in the way.
pub(super) async fn ask(manager: Manager) -> Result<HttpResponse> {
    show(&manager, StatusCode::OK).await
}

async fn show(manager: &Manager, status: StatusCode) -> Result<HttpResponse> {
    let id = manager.witness.id();
    let read = move |conn: &mut db::Conn| {
        let details = read::details(conn, id)?.ok_or(db::Error::NotFound)?;
        let sections = plans::read::sections(conn, details.setup.plan_version_id)?;
        let scope = read::scope(conn, id)?;
        let gone = gone(&sections, &scope);
        let asked = within(sections, &scope).into_iter();
        let asked = asked.filter(|(_, extent)| *extent == Extent::Whole);
        let name = |section: Section| format!("{} {}", section.number, section.heading).trim().to_owned();
        let names: Vec<String> = asked.map(|(section, _)| name(section)).collect();
        let sections = names.len();
        let names = if scope.is_empty() { Vec::new() } else { names };
        Ok((details, (sections, gone, names), read::questions(conn, id)?.len()))
    };
    let page = &manager.page;
    let (details, (sections, gone, scope), questions) = page.state.db.read::<_, db::Error>(read).await?;
    if details.published_at.is_some() {
        return Ok(page.redirect(&format!("{}/oppsett", manager.witness.hearing.url())));
    }
    let rules = deadline::rules(&page.state.config.deadlines);
    let today = page.state.clock.today();
    let missing = rules::missing(&details, (sections, gone), &rules, today);
    let say = |all: Vec<Msg>| all.iter().map(|msg| page.say(msg)).collect();
    let view = AskView {
        hearing: HeadView::of(&manager.witness),
        tab: "settings",
        address: format!("{}{}", page.state.config.base_url, public_path(&details.slug)),
        sections,
        scope,
        questions,
        opens: details.open_from(today),
        warnings: say(rules::warnings(&details, &rules, today)),
        missing: say(missing),
        details,
    };
    page.render_as(status, view)
}

/// `POST /arbeid/{hearing}/publiser`.
pub(super) async fn publish(manager: Manager, _form: Form) -> Result<HttpResponse> {
    let rules = deadline::rules(&manager.page.state.config.deadlines);
    let published = manager.act(move |tx, witness| actions::publish(tx, witness, &rules)).await;
    let settings = format!("{}/oppsett", manager.witness.hearing.url());
    match published {
        Ok(()) => {
            let told = Msg::new("hearings-published").arg("round", manager.witness.hearing.kind.as_str());
            Ok(manager.page.redirect_with(&settings, &Flash::success(told)))
        }
        // A second click: what was asked for is so.
        Err(PublishError::Already) => Ok(manager.page.redirect(&settings)),
        Err(PublishError::Missing(_)) => show(&manager, StatusCode::UNPROCESSABLE_ENTITY).await,
        Err(PublishError::Database(error)) => Err(Error::from(error)),
    }
}
