//! A report is begun, changed, removed while it is under work, sent by the lead, and taken back by the lead where that was a mistake.

use serde_json::json;

use super::export::Format;
use super::jobs::{MAKE_FILE, Which};
use super::read::ListedReport;
use super::{Content, Drafted, MAX_REPORTS, StatusReport, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx, is_unique_violation, tally};
use crate::exports::{self, Wish};
use crate::jobs::JobId;
use crate::lang::Lang;
use crate::measures::{self, StatusReportId};
use crate::projects::access::{Manage, View, Work};
use crate::projects::{self, ProjectId};

/// Why a report was not changed.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("there are too many reports")]
    TooMany,
    #[error("no such report")]
    NotFound,
    /// No measures are followed up yet.
    #[error("the plan is not followed up")]
    NotFollowed,
    #[error("there is a report of the year")]
    YearTaken,
    #[error("no such treatment")]
    NoTreatment,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<StatusReport>),
    #[error("it was sent")]
    Sent,
    /// What it says is not what was looked at.
    #[error("it says something else now")]
    OtherContent,
    #[error("it is not sent")]
    NotSent,
    /// It was before, and this is the one under work that takes its place.
    #[error("it was taken back already")]
    TakenBack(Option<StatusReportId>),
    /// The treatment that it is for has decided.
    #[error("its treatment has decided")]
    Decided,
    /// A report of a later day was sent, and tells what happened since this one.
    #[error("a later report builds on it")]
    BuiltOn,
    #[error("the content cannot be written: {0}")]
    Unwritable(#[from] serde_json::Error),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ReportError);

/// Begins one. The same one sent twice under one `id` is begun once.
pub fn begin(
    tx: &mut Tx<'_>,
    who: &Work,
    id: StatusReportId,
    said: &Drafted,
) -> Result<StatusReportId, ReportError> {
    let standing = read::reports(tx, who.id())?;
    if standing.iter().any(|one| one.report.id == id && one.report.said == *said) {
        return Ok(id);
    }
    if standing.len() >= MAX_REPORTS {
        return Err(ReportError::TooMany);
    }
    if measures::read::followup(tx, who.id())?.is_none() {
        return Err(ReportError::NotFollowed);
    }
    check(tx, who.id(), &standing, said, None)?;
    let id = if store::is_report(tx, id)? { StatusReportId::new(tx) } else { id };
    store::insert(tx, (who.id(), who.account.id), id, said).map_err(taken)?;
    record(tx, who, Action::MeasureReportBegun, (id, said))?;
    Ok(id)
}

/// Says otherwise what it is, as it was read as `version`.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (StatusReportId, i32),
    said: &Drafted,
) -> Result<(), ReportError> {
    let standing = read::reports(tx, who.id())?;
    let found = of_these(&standing, id)?;
    if found.sent_at.is_some() {
        return Err(ReportError::Sent);
    }
    if found.said == *said {
        return Ok(());
    }
    check(tx, who.id(), &standing, said, Some(id))?;
    let seen = StatusReport { version, ..found.clone() };
    if !store::update(tx, who.id(), &seen, said).map_err(taken)? {
        return Err(ReportError::Stale(Box::new(found.clone())));
    }
    record(tx, who, Action::MeasureReportEdited, (id, said))
}

/// Takes one away that was not sent; twice pressed is once done.
pub fn remove(tx: &mut Tx<'_>, who: &Work, (id, version): (StatusReportId, i32)) -> Result<(), ReportError> {
    if read::is_removed(tx, who.id(), id)? {
        return Ok(());
    }
    let found = find(tx, who.id(), id)?;
    if found.sent_at.is_some() {
        return Err(ReportError::Sent);
    }
    let seen = StatusReport { version, ..found.clone() };
    if !store::remove(tx, who.id(), &seen)? {
        return Err(ReportError::Stale(Box::new(found)));
    }
    record(tx, who, Action::MeasureReportRemoved, (id, &seen.said))
}

/// What is to be sent, as it was read: composing it is not done inside a write.
#[derive(Clone, Debug)]
pub struct Ready {
    report: StatusReport,
    content: Content,
    /// Every change in the project is another state.
    state: String,
}

impl Ready {
    /// Reads what it would say now. `seen` is the fingerprint of what the lead looked at.
    pub fn read(
        conn: &mut db::Conn,
        of: ProjectId,
        (id, version): (StatusReportId, i32),
        seen: &str,
    ) -> Result<Self, ReportError> {
        let state = tally::state(conn, of.0)?;
        let found = read::report(conn, of, id)?.ok_or(ReportError::NotFound)?.report;
        if found.sent_at.is_some() {
            return Err(ReportError::Sent);
        }
        let content = read::drafted(conn, of, &found.said)?;
        if found.version != version || content.fingerprint()? != seen {
            return Err(ReportError::OtherContent);
        }
        Ok(Self { report: found, content, state })
    }
}

/// Freezes it, if all that it was made of still stands.
pub fn send(tx: &mut Tx<'_>, who: &Manage, ready: &Ready) -> Result<(), ReportError> {
    let found = find(tx, who.id(), ready.report.id)?;
    if found.sent_at.is_some() {
        return Err(ReportError::Sent);
    }
    if tally::state(tx, who.id().0)? != ready.state {
        return Err(ReportError::OtherContent);
    }
    if !store::send(tx, who, &ready.report, ready.content.to_kept()?)? {
        return Err(ReportError::Stale(Box::new(found)));
    }
    let counts = ready.content.counts;
    let fields =
        json!({ "year": found.said.year, "measures": counts.all, "treatment": found.said.treatment });
    let event = Event::new(Action::MeasureReportSent, found.id.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(fields))?;
    Ok(())
}

/// Says that one was sent by mistake, and why; a new one that says the same stands ready to be changed. It is the lead's to do, until
/// the treatment that it is for has decided.
pub fn take_back(
    tx: &mut Tx<'_>,
    who: &Manage,
    (id, version): (StatusReportId, i32),
    why: &str,
) -> Result<StatusReportId, ReportError> {
    let standing = read::reports(tx, who.id())?;
    let found = of_these(&standing, id)?;
    if found.taken_back_at.is_some() {
        let mut open = standing.iter().map(|one| &one.report).filter(|one| one.sent_at.is_none());
        let next = open.find(|one| one.said.year == found.said.year);
        return Err(ReportError::TakenBack(next.map(|one| one.id)));
    }
    if !found.stands_sent() {
        return Err(ReportError::NotSent);
    }
    let later =
        |one: &ListedReport| one.report.stands_sent() && one.report.said.until_day > found.said.until_day;
    if standing.iter().any(later) {
        return Err(ReportError::BuiltOn);
    }
    let treatments = projects::read::treatments(tx, who.id())?;
    let its = treatments.iter().find(|one| Some(one.id) == found.said.treatment);
    if its.is_some_and(|one| one.said.ruling.is_some()) {
        return Err(ReportError::Decided);
    }
    let seen = StatusReport { version, ..found.clone() };
    if !store::take_back(tx, who, &seen, why)? {
        return Err(ReportError::Stale(Box::new(found.clone())));
    }
    let next = StatusReportId::new(tx);
    store::insert(tx, (who.id(), who.account.id), next, &found.said).map_err(taken)?;
    let event = Event::new(Action::MeasureReportTakenBack, id.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "year": found.said.year, "next": next })))?;
    Ok(next)
}

/// Has a file of a report made. It is no change to the project.
pub fn ask_file(
    tx: &mut Tx<'_>,
    who: &View,
    id: StatusReportId,
    (format, lang): (Format, Lang),
) -> Result<JobId, ReportError> {
    let found = find(tx, who.id(), id)?;
    let file_name = format!("{}-status-{}.{}", who.project.slug, found.said.year, format.extension());
    let (asked, by) = (Which { report: id, format, lang }.asked(), who.account.id.0);
    let wish = Wish { kind: MAKE_FILE, scope: who.id().0, asked: &asked, file_name: &file_name, by };
    let (job, new) = exports::ask(tx, &wish)?;
    if let Some(made) = new {
        let fields = json!({ "project": who.id(), "kind": MAKE_FILE });
        audit::record(tx, &who.actor, &Event::new(Action::ExportAsked, made.0).with(fields))?;
    }
    Ok(job)
}

fn find(tx: &mut Tx<'_>, of: ProjectId, id: StatusReportId) -> Result<StatusReport, ReportError> {
    read::report(tx, of, id)?.map(|one| one.report).ok_or(ReportError::NotFound)
}

fn of_these(standing: &[ListedReport], id: StatusReportId) -> Result<&StatusReport, ReportError> {
    standing.iter().map(|one| &one.report).find(|one| one.id == id).ok_or(ReportError::NotFound)
}

/// One report for each year, and a treatment of this project.
fn check(
    tx: &mut Tx<'_>,
    of: ProjectId,
    standing: &[ListedReport],
    said: &Drafted,
    own: Option<StatusReportId>,
) -> Result<(), ReportError> {
    let others = standing.iter().map(|one| &one.report).filter(|one| Some(one.id) != own);
    if others.into_iter().any(|one| one.taken_back_at.is_none() && one.said.year == said.year) {
        return Err(ReportError::YearTaken);
    }
    if let Some(id) = said.treatment
        && !projects::read::treatments(tx, of)?.iter().any(|one| one.id == id)
    {
        return Err(ReportError::NoTreatment);
    }
    Ok(())
}

/// Two who begin the report of a year at once: the database lets one of them.
fn taken(error: db::Error) -> ReportError {
    if is_unique_violation(&error) { ReportError::YearTaken } else { error.into() }
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    (id, said): (StatusReportId, &Drafted),
) -> Result<(), ReportError> {
    let fields = json!({ "year": said.year, "until": said.until_day, "treatment": said.treatment });
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0).in_project(who.id().0).with(fields))?)
}
