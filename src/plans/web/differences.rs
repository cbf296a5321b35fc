//! What differs between two versions of a plan: chosen in the address, shown section by section.

mod paging;
mod shown;

use actix_web::HttpResponse;
use serde::{Deserialize, Serialize};

use super::{VersionView, list_path};
use crate::db;
use crate::documents::docx_write::{self, About, Part, Report};
use crate::lang::Msg;
use crate::plans::PlanVersionId;
use crate::plans::differences;
use crate::plans::read::{self, Item, Section, VersionHead};
use crate::plans::whole::Version;
use crate::projects::web::{HeadView, Viewer};
use crate::templates::Template;
use crate::web::{Error, Query, Result, download};
pub(super) use shown::labels;
use shown::{Address, Shown};

const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/// Side by side, in the address.
const COLUMNS: &str = "spalter";

#[derive(Deserialize)]
pub(super) struct DifferencesQuery {
    /// The number of the version to compare from; without it, the one before.
    fra: Option<i32>,
    /// To; without it, the newest.
    til: Option<i32>,
    vis: Option<String>,
    side: Option<usize>,
}

#[derive(Serialize)]
struct DifferencesView {
    project: HeadView,
    tab: &'static str,
    url: String,
    /// All that can be chosen, newest first.
    versions: Vec<VersionView>,
    /// None where there are not two.
    compared: Option<Compared>,
}

#[derive(Serialize)]
struct Compared {
    from: VersionView,
    to: VersionView,
    columns: bool,
    /// Where the same stands in the other way.
    inline_url: String,
    columns_url: String,
    #[serde(flatten)]
    shown: Shown,
}

impl Template for DifferencesView {
    const NAME: &'static str = "plans/differences.html";
}

/// `GET /planarbeid/{project}/plan/endringer?fra=1&til=2`: what differs between two versions.
pub(super) async fn show(viewer: Viewer, query: Query<DifferencesQuery>) -> Result<HttpResponse> {
    let project = viewer.witness.id();
    let versions = viewer.page.state.db.read(move |conn| read::versions(conn, project)).await?;
    let url = format!("{}/endringer", list_path(&viewer.witness.project));
    let compared = match chosen(&versions, &query)? {
        Some((from, to)) => Some(compared(&viewer, &query, &url, (from, to)).await?),
        None => None,
    };
    let view = DifferencesView {
        project: HeadView::of(&viewer.witness),
        tab: "project-plan",
        url,
        versions: versions.into_iter().map(VersionView::from).collect(),
        compared,
    };
    viewer.page.render(view)
}

/// The two versions: those that are named, else the newest and the one before.
fn chosen(versions: &[VersionHead], asked: &DifferencesQuery) -> Result<Option<(VersionHead, VersionHead)>> {
    let numbered = |number: i32| versions.iter().find(|v| v.number == number).ok_or(Error::NotFound);
    let from = asked.fra.map(numbered).transpose()?;
    let to = asked.til.map(numbered).transpose()?.or(versions.first());
    let before = |to: &VersionHead| versions.iter().find(|version| version.number < to.number);
    let Some(to) = to else { return Ok(None) };
    Ok(from.or_else(|| before(to)).map(|from| (from.clone(), to.clone())))
}

/// A version's rows.
type Rows = (Vec<Section>, Vec<Item>);

async fn whole(viewer: &Viewer, ids: (PlanVersionId, PlanVersionId)) -> Result<(Rows, Rows)> {
    let load = move |conn: &mut db::Conn| {
        let mut rows = |id| Ok::<_, db::Error>((read::sections(conn, id)?, read::items(conn, id)?));
        Ok::<_, db::Error>((rows(ids.0)?, rows(ids.1)?))
    };
    viewer.page.state.db.read(load).await.map_err(Error::from)
}

/// `GET …/plan/endringer.docx?fra=1&til=2`: the new text as a Word document, in which the changes are tracked.
pub(super) async fn file(viewer: Viewer, query: Query<DifferencesQuery>) -> Result<HttpResponse> {
    let project = viewer.witness.id();
    let versions = viewer.page.state.db.read(move |conn| read::versions(conn, project)).await?;
    let (from, to) = chosen(&versions, &query)?.ok_or(Error::NotFound)?;
    let (old, new) = whole(&viewer, (from.version, to.version)).await?;
    let state = &viewer.page.state;
    let about = About {
        title: to.title,
        author: state.config.site.municipality.clone(),
        language: format!("{}-NO", state.config.site.content_language()),
        made: Some(state.clock.now()),
        landscape: false,
        page_words: (
            viewer.page.say(&Msg::new("plans-diff-page")),
            viewer.page.say(&Msg::new("plans-diff-page-of")),
        ),
    };
    let make = move || {
        let (old, new) = (Version::of(&old.0, &old.1), Version::of(&new.0, &new.1));
        let parts = differences::tracked(&old, &new).into_iter().map(Part::Tracked);
        docx_write::write(Report { about, parts: Box::new(parts) })
    };
    let bytes = state.heavy.run(make).await?.map_err(Error::internal)?;
    let name = viewer.page.say(&Msg::new("plans-diff-file").arg("from", from.number).arg("to", to.number));
    Ok(download::made(bytes, DOCX, &format!("{name}.docx")))
}

async fn compared(
    viewer: &Viewer,
    query: &DifferencesQuery,
    url: &str,
    (from, to): (VersionHead, VersionHead),
) -> Result<Compared> {
    let (old, new) = whole(viewer, (from.version, to.version)).await?;
    let columns = query.vis.as_deref() == Some(COLUMNS);
    let inline_url = format!("{url}?fra={}&til={}", from.number, to.number);
    let columns_url = format!("{inline_url}&vis={COLUMNS}");
    let base = if columns { columns_url.clone() } else { inline_url.clone() };
    let at = Address { base, side: query.side.unwrap_or(1) };
    // Two whole plans are read through and compared: away from the threads that answer requests.
    let compare = move || {
        let (old, new) = (Version::of(&old.0, &old.1), Version::of(&new.0, &new.1));
        Shown::of(&differences::between(&old, &new), (&old, &new), &at)
    };
    let shown = viewer.page.state.heavy.run(compare).await?;
    Ok(Compared { from: from.into(), to: to.into(), columns, inline_url, columns_url, shown })
}
