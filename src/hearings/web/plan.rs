//! The plan that is heard, as a tab of the hearing: its sections in order, with the way to change them until it is published.

use actix_web::HttpResponse;
use serde::Serialize;

use super::super::access::Work;
use super::super::read;
use super::{HeadView, Viewer};
use crate::plans::web::TreeSection;
use crate::templates::Template;
use crate::web::{Error, Result};
use crate::{db, plans};

#[derive(Serialize)]
struct PlanView {
    hearing: HeadView,
    tab: &'static str,
    plan: plans::web::VersionView,
    sections: Vec<TreeSection>,
    /// Path of the plan's own page, for those who may change it there.
    edit: Option<String>,
}

impl Template for PlanView {
    const NAME: &'static str = "hearings/plan.html";
}

/// `GET /arbeid/{hearing}/plan`.
pub(super) async fn show(viewer: Viewer) -> Result<HttpResponse> {
    let id = viewer.witness.id();
    let read = move |conn: &mut db::Conn| {
        let Some(details) = read::details(conn, id)? else {
            return Ok(None);
        };
        let version = details.setup.plan_version_id;
        let plan = plans::read::version(conn, version)?;
        let sections = plans::read::sections(conn, version)?;
        Ok(plan.map(|plan| (plan, sections)))
    };
    let found = viewer.page.state.db.read::<_, db::Error>(read).await?;
    let (plan, sections) = found.ok_or(Error::NotFound)?;
    let may_edit = Work::of((*viewer.witness).clone()).is_some() && plans::may_change(plan.frozen_at);
    let view = PlanView {
        hearing: HeadView::of(&viewer.witness),
        tab: "plan",
        sections: sections.into_iter().map(TreeSection::from).collect(),
        edit: may_edit.then(|| plan.url()),
        plan: plan.into(),
    };
    viewer.page.render(view)
}
