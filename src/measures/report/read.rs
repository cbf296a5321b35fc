//! Reading the yearly reports: those of a project, what one is made of while it is under work, and what was frozen.

mod sources;

use diesel::prelude::*;
use serde::Serialize;

pub use sources::sources;

use super::{Content, Drafted, StatusReport, compose};
use crate::db::schema::{account, status_report};
use crate::db::types::Json;
use crate::db::{self, Conn};
use crate::decisions::{self, Adoption};
use crate::measures::StatusReportId;
use crate::projects::ProjectId;

/// A report and who sent it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = status_report)]
pub struct ListedReport {
    #[serde(flatten)]
    #[diesel(embed)]
    pub report: StatusReport,
    /// None while it is under work.
    #[diesel(select_expression = account::name.nullable())]
    pub sent_by: Option<String>,
}

/// The reports of a project, of which each query takes its own.
macro_rules! kept {
    ($of:expr) => {
        status_report::table
            .left_join(account::table.on(status_report::sent_by.eq(account::id.nullable())))
            .filter(status_report::project_id.eq($of).and(status_report::removed_at.is_null()))
            .select(ListedReport::as_select())
    };
}

/// A project's reports, the newest year first, and of a year the newest first; those that were taken back too.
pub fn reports(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<ListedReport>> {
    kept!(of).order((status_report::year.desc(), status_report::id.desc())).load(conn)
}

/// One report of this project.
pub fn report(conn: &mut Conn, of: ProjectId, id: StatusReportId) -> db::Result<Option<ListedReport>> {
    kept!(of).filter(status_report::id.eq(id)).first(conn).optional()
}

/// Was a report of this project taken away, before it was sent?
pub fn is_removed(conn: &mut Conn, of: ProjectId, id: StatusReportId) -> db::Result<bool> {
    let own = status_report::id.eq(id).and(status_report::project_id.eq(of));
    let removed = status_report::table.filter(own.and(status_report::removed_at.is_not_null()));
    diesel::select(diesel::dsl::exists(removed)).get_result(conn)
}

/// What a report of this project says as it was sent; none while it is under work.
pub fn frozen(conn: &mut Conn, of: ProjectId, id: StatusReportId) -> db::Result<Option<Content>> {
    let found = status_report::table
        .filter(status_report::id.eq(id).and(status_report::project_id.eq(of)))
        .filter(status_report::content.is_not_null())
        .select(Frozen::as_select())
        .first(conn)
        .optional()?;
    Ok(found.map(|frozen| frozen.content))
}

/// A content that cannot be read is an error of the database.
#[derive(Queryable, Selectable)]
#[diesel(table_name = status_report)]
struct Frozen {
    #[diesel(select_expression = status_report::content.assume_not_null(), deserialize_as = Json<Kept>)]
    content: Content,
}

/// A content in the form it was kept in, of whatever format.
#[derive(serde::Deserialize)]
#[serde(try_from = "serde_json::Value")]
struct Kept(Content);

impl TryFrom<serde_json::Value> for Kept {
    type Error = super::content::ContentError;

    fn try_from(kept: serde_json::Value) -> Result<Self, Self::Error> {
        Content::of_kept(kept).map(Self)
    }
}

impl From<Json<Kept>> for Content {
    fn from(kept: Json<Kept>) -> Self {
        kept.0.0
    }
}

/// What a report says: as it was sent, or as it would be now.
pub fn content(conn: &mut Conn, of: ProjectId, report: &StatusReport) -> db::Result<Content> {
    if report.sent_at.is_some()
        && let Some(content) = frozen(conn, of, report.id)?
    {
        return Ok(content);
    }
    drafted(conn, of, &report.said)
}

/// What a report would say if it were sent now.
pub fn drafted(conn: &mut Conn, of: ProjectId, said: &Drafted) -> db::Result<Content> {
    let sources = sources(conn, of, said.until_day)?;
    Ok(compose(&sources, (said.year, said.until_day), &said.foreword))
}

/// The published plan with this slug, and the reports of it that were sent and stand, the newest year first.
pub fn published(
    conn: &mut Conn,
    slug: &str,
) -> db::Result<Option<(ProjectId, Adoption, Vec<StatusReport>)>> {
    let Some((project, adoption)) = decisions::read::published(conn, slug)? else { return Ok(None) };
    let all = reports(conn, project)?.into_iter().map(|one| one.report);
    Ok(Some((project, adoption, all.filter(StatusReport::stands_sent).collect())))
}
