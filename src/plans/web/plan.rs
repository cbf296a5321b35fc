//! The versions of a project's plan, and one of them as a tree.

use std::collections::HashMap;

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use serde::{Deserialize, Serialize};

use super::preview::excerpt;
use super::seats::{OfVersion, Reader};
use super::{VersionView, list_path};
use crate::lang::Msg;
use crate::plans::actions::{self, BeginError};
use crate::plans::read::{self, ImageName, Section};
use crate::plans::{SectionId, SectionKey, SectionKind};
use crate::projects::access::{Right, Seat, Work};
use crate::projects::web::{HeadView, Viewer, Worker};
use crate::templates::Template;
use crate::text::plain::to_plain;
use crate::web::flash::Flash;
use crate::web::forms::FormView;
use crate::web::{Error, Form, Query, Result, download};

#[derive(Serialize)]
struct ListView {
    project: HeadView,
    tab: &'static str,
    can_work: bool,
    plans: Vec<VersionView>,
    /// Taken away, and may be put back.
    removed: Vec<VersionView>,
}

impl Template for ListView {
    const NAME: &'static str = "plans/list.html";
}

/// `GET /planarbeid/{project}/plan`: its versions.
pub(super) async fn list(viewer: Viewer) -> Result<HttpResponse> {
    let id = viewer.witness.id();
    let load = move |conn: &mut crate::db::Conn| {
        Ok::<_, crate::db::Error>((read::versions(conn, id)?, read::removed_versions(conn, id)?))
    };
    let (plans, removed) = viewer.page.state.db.read(load).await?;
    let view = ListView {
        project: HeadView::of(&viewer.witness),
        tab: "project-plan",
        can_work: Work::of((*viewer.witness).clone()).is_some(),
        plans: plans.into_iter().map(VersionView::from).collect(),
        removed: removed.into_iter().map(VersionView::from).collect(),
    };
    viewer.page.render(view)
}

/// `POST /planarbeid/{project}/plan`: a new version, empty or a copy of the one numbered `from`; `seen` is the newest that the page showed.
pub(super) async fn begin(worker: Worker, form: Form) -> Result<HttpResponse> {
    let from = match form.0.text("from") {
        "" => None,
        number => Some(number.parse().or(Err(Error::Bad("web-bad-form")))?),
    };
    let seen = form.0.text("seen").parse().or(Err(Error::Bad("web-bad-form")))?;
    let told = if from.is_some() { "plans-copied" } else { "plans-begun" };
    let begun = worker.act(move |tx, who| actions::begin(tx, who, (seen, from))).await;
    let id = match begun {
        Ok(id) => id,
        Err(BeginError::Stale) => {
            let (to, flash) = (list_path(&worker.witness.project), Msg::new("plans-begin-stale"));
            return Ok(worker.page.redirect_with(&to, &Flash::warning(flash)));
        }
        Err(BeginError::NotFound) => return Err(Error::NotFound),
        Err(BeginError::Database(error)) => return Err(error.into()),
    };
    let version = worker.page.state.db.read(move |conn| read::version(conn, id)).await?;
    let to = version.map_or_else(|| list_path(&worker.witness.project), |version| version.url());
    Ok(worker.page.redirect_with(&to, &Flash::success(Msg::new(told))))
}

#[derive(Serialize)]
struct PlanView {
    project: HeadView,
    tab: &'static str,
    plan: VersionView,
    url: String,
    /// Of the title.
    form: FormView,
    /// May the one who looks change it, and may it be changed?
    can_change: bool,
    sections: Vec<Counted>,
    images: Vec<ImageName>,
    /// The last section that stands under no other: a new one comes after it.
    last: Option<SectionId>,
    /// The section that was just moved: its menu stays open for the next step.
    open: Option<SectionId>,
}

impl Template for PlanView {
    const NAME: &'static str = "plans/plan.html";
}

#[derive(Deserialize)]
pub(super) struct Open {
    flyttet: Option<SectionId>,
}

/// A section as the tree shows it.
#[derive(Serialize)]
pub struct TreeSection {
    id: SectionId,
    number: String,
    heading: String,
    level: i32,
    kind: SectionKind,
    excerpt: String,
    words: usize,
}

impl TreeSection {
    pub(super) fn id(&self) -> SectionId {
        self.id
    }

    pub(super) fn words(&self) -> usize {
        self.words
    }
}

/// A section with the number of measures and goals that stand in it.
#[derive(Serialize)]
struct Counted {
    #[serde(flatten)]
    row: TreeSection,
    items: usize,
}

/// `GET …/plan/{version}`.
pub(super) async fn show(me: Reader, query: Query<Open>) -> Result<HttpResponse> {
    let form = title_form(&me.plan.title, me.plan.row_version);
    page(&me, StatusCode::OK, query.flyttet, form).await
}

/// The plan's page, with the section whose menu stays open and the title's form.
pub(super) async fn page<R: Right<At = Seat>>(
    me: &OfVersion<R>,
    status: StatusCode,
    open: Option<SectionId>,
    form: FormView,
) -> Result<HttpResponse> {
    let version = me.plan.version;
    let load = move |conn: &mut crate::db::Conn| {
        let (sections, images) = (read::sections(conn, version)?, read::image_names(conn, version)?);
        Ok::<_, crate::db::Error>((sections, images, read::items(conn, version)?))
    };
    let (sections, images, items) = me.page.state.db.read(load).await?;
    let mut counts: HashMap<SectionKey, usize> = HashMap::new();
    for item in items {
        let count = counts.entry(item.section).or_default();
        *count = count.saturating_add(1);
    }
    let row = move |section: Section| {
        let items = counts.get(&section.key).copied().unwrap_or_default();
        Counted { row: TreeSection::from(section), items }
    };
    let rows = move || sections.into_iter().map(row).collect();
    let sections: Vec<Counted> = me.page.state.heavy.run(rows).await?;
    let may_work = Work::of((*me.witness).clone()).is_some();
    let highest = sections.iter().map(|section| section.row.level).min();
    let last = sections.iter().rev().find(|section| Some(section.row.level) == highest);
    let view = PlanView {
        last: last.map(|section| section.row.id),
        project: HeadView::of(&me.witness),
        tab: "project-plan",
        url: me.plan.url(),
        form,
        can_change: may_work && crate::plans::may_change(me.plan.frozen_at),
        plan: me.plan.clone().into(),
        sections,
        images,
        open,
    };
    me.page.render_as(status, view)
}

/// `GET …/plan/{version}/kilde`: the document it was read from, as it came.
pub(super) async fn source(me: Reader) -> Result<HttpResponse> {
    let version = me.plan.version;
    let found = me.page.state.db.read(move |conn| read::source(conn, version)).await?;
    let (name, file) = found.ok_or(Error::NotFound)?;
    download::attachment(&me.page.state, file, &name).await
}

impl From<Section> for TreeSection {
    fn from(section: Section) -> Self {
        let text = to_plain(&section.body);
        let Section { id, number, heading, level, kind, .. } = section;
        Self {
            id,
            number,
            heading,
            level,
            kind,
            excerpt: excerpt(&text),
            words: text.split_whitespace().count(),
        }
    }
}

/// The title's form as it stands.
fn title_form(title: &str, row_version: i32) -> FormView {
    FormView::of([("title", title.to_owned()), ("version", row_version.to_string())])
}
