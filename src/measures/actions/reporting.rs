//! Reporting how a measure goes, by a member or by a unit with its link; and saying who does it and until when.

use serde_json::json;

use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};
use crate::measures::access::Linked;
use crate::measures::store::{self, By};
use crate::measures::{
    Assigned, Fault, MAX_REPORTS, Measure, MeasureId, MeasureStatusId, Report, Standing, faults, read,
};
use crate::projects::ProjectId;
use crate::projects::access::FollowUp;

/// Why a report was not kept.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    #[error("no such measure")]
    NotFound,
    #[error("the measure is no longer in the plan")]
    Ended,
    #[error("the report lacks something: {0}")]
    Wrong(Fault),
    #[error("the measure has too many reports")]
    TooMany,
    /// Somebody reported at the same moment.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(ReportError);

/// What became of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It says how the measure goes.
    Stands,
    /// It is of an earlier day than what stands, and is part of the history.
    Earlier,
}

/// Keeps what a member reports. The same one sent twice under one `id` is kept once.
pub fn report(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (of, id): (MeasureId, MeasureStatusId),
    said: &Report,
) -> Result<Kept, ReportError> {
    let measure = read::measure(tx, who.id(), of)?.ok_or(ReportError::NotFound)?;
    let by = By::Account(who.account.id);
    keep(tx, (who.id(), &who.actor), (&measure, id, said), (&by, &who.account.name))
}

/// The same of a unit by the link of its letter: of its own measures only, as they were read in this transaction, with how many reports
/// there are of each.
pub(super) fn report_by_link(
    tx: &mut Tx<'_>,
    who: &Linked,
    (measure, count): (&Measure, i64),
    said: &Report,
) -> Result<Kept, ReportError> {
    if measure.assigned.unit != Some(who.unit) {
        return Err(ReportError::NotFound);
    }
    let (kept, id) = (check(tx, measure, said)?, MeasureStatusId::new(tx));
    put(tx, (who.project, &who.actor), (measure, id, said), (&By::Unit(who.unit), &who.reporter), count)?;
    Ok(kept)
}

fn keep(
    tx: &mut Tx<'_>,
    of: (ProjectId, &Actor),
    (measure, id, said): (&Measure, MeasureStatusId, &Report),
    by: (&By, &str),
) -> Result<Kept, ReportError> {
    let kept = check(tx, measure, said)?;
    if read::report(tx, measure.id, id)?.is_some_and(|one| one.report == *said) {
        return Ok(kept);
    }
    let count = read::count_reported(tx, measure.id)?;
    let id = if store::is_status(tx, id)? { MeasureStatusId::new(tx) } else { id };
    put(tx, of, (measure, id, said), by, count)?;
    Ok(kept)
}

/// May this be reported, and would it say how the measure goes?
fn check(tx: &Tx<'_>, measure: &Measure, said: &Report) -> Result<Kept, ReportError> {
    if measure.ended_at.is_some() {
        return Err(ReportError::Ended);
    }
    if let Some(fault) = faults(said, tx.today()).first() {
        return Err(ReportError::Wrong(*fault));
    }
    Ok(if stands(measure, said) { Kept::Stands } else { Kept::Earlier })
}

/// Nothing of a later day is reported.
fn stands(measure: &Measure, said: &Report) -> bool {
    measure.standing.status_on.is_none_or(|day| day <= said.reported_on)
}

fn put(
    tx: &mut Tx<'_>,
    (project, actor): (ProjectId, &Actor),
    (measure, id, said): (&Measure, MeasureStatusId, &Report),
    by: (&By, &str),
    count: i64,
) -> Result<(), ReportError> {
    if count >= MAX_REPORTS {
        return Err(ReportError::TooMany);
    }
    store::insert_status(tx, (measure.id, id), said, by)?;
    let standing = Standing {
        status: said.status,
        status_on: Some(said.reported_on),
        said: said.said.clone(),
        needs: said.needs,
        needs_said: said.needs_said.clone(),
    };
    if stands(measure, said) && !store::stand(tx, project, measure, &standing)? {
        return Err(ReportError::Stale);
    }
    let event = Event::new(Action::MeasureReported, measure.id.0).in_project(project.0);
    let fields = json!({ "status": said.status, "needs": said.needs, "reported_on": said.reported_on });
    Ok(audit::record(tx, actor, &event.with(fields))?)
}

/// Why nothing else was said of who does a measure.
#[derive(Debug, thiserror::Error)]
pub enum AssignError {
    #[error("no such measure")]
    NotFound,
    #[error("no such unit")]
    NoUnit,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Measure>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(AssignError);

/// Says who does a measure and until when, as it was read as `version`.
pub fn assign(
    tx: &mut Tx<'_>,
    who: &FollowUp,
    (id, version): (MeasureId, i32),
    assigned: Assigned,
) -> Result<(), AssignError> {
    let standing = read::measure(tx, who.id(), id)?.ok_or(AssignError::NotFound)?;
    if standing.assigned == assigned {
        return Ok(());
    }
    if let Some(unit) = assigned.unit {
        let found = read::unit(tx, who.id(), unit)?.filter(|unit| unit.removed_at.is_none());
        if found.is_none() && standing.assigned.unit != Some(unit) {
            return Err(AssignError::NoUnit);
        }
    }
    if !store::assign(tx, who.id(), (id, version), assigned)? {
        return Err(AssignError::Stale(Box::new(standing)));
    }
    let event = Event::new(Action::MeasureAssigned, id.0).in_project(who.id().0);
    let fields = json!({ "unit": assigned.unit, "due_on": assigned.due_on });
    Ok(audit::record(tx, &who.actor, &event.with(fields))?)
}
