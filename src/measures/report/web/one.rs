//! The page of one report: as it was sent, or as it would be now; and its files.

use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::web::Path;
use serde::Serialize;

use super::super::actions::{self, ReportError};
use super::super::export::Format;
use super::super::jobs::MAKE_FILE;
use super::super::read::{self, ListedReport};
use super::super::{Content, ShownReport, public_path, report_path, reports_path};
use super::{TAB, wrong};
use crate::db::{self, Conn};
use crate::decisions;
use crate::exports::{self, ExportId};
use crate::jobs::web::address;
use crate::measures::StatusReportId;
use crate::projects::access::{Manage, Seat, Work};
use crate::projects::web::{HeadView, Viewer};
use crate::projects::{self, Treatment};
use crate::templates::Template;
use crate::web::forms::FormView;
use crate::web::{Error, Form, Page, Result};

#[derive(Serialize)]
struct ReportView {
    project: HeadView,
    tab: &'static str,
    url: String,
    back: String,
    own: ListedReport,
    report: ShownReport,
    staff: bool,
    treatment: Option<Treatment>,
    /// Of what is shown: it comes back with the form that sends it.
    fingerprint: String,
    can_work: bool,
    /// May send it, or take it back: not once its treatment has decided.
    can_lead: bool,
    /// Where everybody reads it; none while they cannot.
    public_url: Option<String>,
    /// The reason that was typed for taking it back, where it was refused.
    form: FormView,
}

impl Template for ReportView {
    const NAME: &'static str = "measures/status_report.html";
}

/// What the page is made of.
struct Found {
    own: ListedReport,
    content: Content,
    treatment: Option<Treatment>,
    /// Is the adopted plan public?
    published: bool,
}

/// `GET /planarbeid/{project}/oppfolging/rapport/{report}`.
pub(super) async fn show(viewer: Viewer, path: Path<(String, StatusReportId)>) -> Result<HttpResponse> {
    show_as(&viewer.page, &viewer.witness, path.1, (StatusCode::OK, FormView::default())).await
}

pub(super) async fn show_as(
    page: &Page,
    seat: &Seat,
    id: StatusReportId,
    (status, form): (StatusCode, FormView),
) -> Result<HttpResponse> {
    let (of, slug) = (seat.id(), seat.project.slug.clone());
    let read = move |conn: &mut Conn| {
        let Some(own) = read::report(conn, of, id)? else { return Ok(None) };
        let treatments = projects::read::treatments(conn, of)?;
        Ok::<_, db::Error>(Some(Found {
            content: read::content(conn, of, &own.report)?,
            treatment: treatments.into_iter().find(|one| Some(one.id) == own.report.said.treatment),
            published: decisions::read::published(conn, &slug)?.is_some(),
            own,
        }))
    };
    let found = page.state.db.read(read).await?.ok_or(Error::NotFound)?;
    let (slug, report) = (&seat.project.slug, &found.own.report);
    let public = found.published && report.stands_sent();
    let decided = found.treatment.as_ref().is_some_and(|one| one.said.ruling.is_some());
    let view = ReportView {
        project: HeadView::of(seat),
        tab: TAB,
        url: report_path(slug, id),
        back: reports_path(slug),
        report: ShownReport::of(&found.content, page.lang),
        staff: true,
        fingerprint: found.content.fingerprint().map_err(Error::internal)?,
        can_work: Work::of(seat.clone()).is_some(),
        can_lead: Manage::of(seat.clone()).is_some() && (report.sent_at.is_none() || !decided),
        public_url: public.then(|| format!("{}/{}", public_path(slug), report.said.year)),
        treatment: found.treatment,
        own: found.own,
        form,
    };
    page.render_as(status, view)
}

/// `POST /planarbeid/{project}/oppfolging/rapport/{report}/fil.docx`, `….xlsx`: has the file made.
pub(super) async fn ask_for_file(
    viewer: Viewer,
    path: Path<(String, StatusReportId, String)>,
    _form: Form,
) -> Result<HttpResponse> {
    let format = Format::parse(&path.2).ok_or(Error::NotFound)?;
    let (id, lang) = (path.1, viewer.page.lang);
    let asked = viewer.act(move |tx, who| actions::ask_file(tx, who, id, (format, lang))).await;
    let job = asked.map_err(|error: ReportError| wrong(error))?;
    Ok(viewer.page.redirect(&address(job)))
}

/// `GET /planarbeid/{project}/oppfolging/rapport/{report}/fil/{export}`: the file that was made.
pub(super) async fn file(
    viewer: Viewer,
    path: Path<(String, StatusReportId, ExportId)>,
) -> Result<HttpResponse> {
    exports::web::fetch(&viewer.page.state, MAKE_FILE, viewer.witness.id().0, path.2).await
}
