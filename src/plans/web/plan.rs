//! The list of plans, and one version as a tree.

use actix_web::HttpResponse;
use actix_web::web::Path;
use serde::{Deserialize, Serialize};

use super::preview::excerpt;
use super::version_path;
use crate::accounts::web::Staff;
use crate::plans::store::{self, ImageName, Listed, Section};
use crate::plans::{PlanVersionId, SectionId, SectionKind};
use crate::text::plain::to_plain;
use crate::web::{Error, Query, Result};

#[derive(Serialize)]
struct ListView {
    plans: Vec<Listed>,
}

/// `GET /planer`.
pub(super) async fn list(me: Staff) -> Result<HttpResponse> {
    let plans = me.page.state.db.read(store::versions).await?;
    me.page.render("plans/list.html", ListView { plans })
}

#[derive(Serialize)]
struct PlanView {
    plan: Listed,
    url: String,
    sections: Vec<Row>,
    images: Vec<ImageName>,
    /// The section that was just moved: its menu stays open for the next step.
    open: Option<SectionId>,
}

#[derive(Deserialize)]
pub(super) struct Open {
    flyttet: Option<SectionId>,
}

/// A section as the tree shows it.
#[derive(Serialize)]
pub struct Row {
    id: SectionId,
    number: String,
    heading: String,
    level: i32,
    kind: SectionKind,
    excerpt: String,
    words: usize,
}

/// `GET /planer/{version}`.
pub(super) async fn show(
    me: Staff,
    version: Path<PlanVersionId>,
    query: Query<Open>,
) -> Result<HttpResponse> {
    let version = version.into_inner();
    let load = move |conn: &mut crate::db::Conn| {
        let plan = store::version(conn, version)?;
        Ok::<_, crate::db::Error>((plan, store::sections(conn, version)?, store::image_names(conn, version)?))
    };
    let (plan, sections, images) = me.page.state.db.read(load).await?;
    let plan = plan.ok_or(Error::NotFound)?;
    let rows = move || sections.into_iter().map(Row::from).collect();
    let sections: Vec<Row> = me.page.state.heavy.run(rows).await?;
    me.page.render(
        "plans/plan.html",
        PlanView { plan, url: version_path(version), sections, images, open: query.flyttet },
    )
}

impl From<Section> for Row {
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
