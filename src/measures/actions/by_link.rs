//! What a unit does with the link of its letter: it reports, and opens it.

use super::reporting::{self, ReportError};
use crate::db::{self, Conn, Tx};
use crate::keys::Keys;
use crate::measures::access::Linked;
use crate::measures::link::{self, Bearer, Led};
use crate::measures::read::calls::{self, ToReport};
use crate::measures::store::calls as store;
use crate::measures::{MAX_BY_LINK, MeasureId, MeasureStatusId, Report, Reported, read};

/// Why nothing was taken.
#[derive(Debug, thiserror::Error)]
pub enum LinkError {
    #[error("the link leads nowhere")]
    Nowhere,
    #[error("a newer link was sent")]
    Replaced,
    #[error("the call is closed")]
    Closed,
    /// It is another unit's measure, or in the plan no more.
    #[error("no such measure")]
    NotTheirs,
    #[error("a report was not kept")]
    Report(#[source] ReportError),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(LinkError);

/// Who came by the link, and from where.
#[derive(Clone, Debug)]
pub struct Came {
    pub token: String,
    pub address: String,
    /// The name of whoever reports.
    pub reporter: String,
}

/// What is reported of one measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SaidOf {
    pub measure: MeasureId,
    pub report: Report,
    /// The last report of this call that whoever wrote it had seen.
    pub seen: Option<MeasureStatusId>,
}

/// What became of it.
#[derive(Clone, Debug, Default)]
pub struct Saved {
    /// How many reports were kept; what stood already is not kept twice.
    pub count: usize,
    /// Reports of others that came meanwhile: they are part of the history, and what was said now stands.
    pub unseen: Vec<Reported>,
}

/// Keeps what a unit reports of its measures; all of it or nothing.
pub fn report(tx: &mut Tx<'_>, keys: &Keys, came: &Came, said: &[SaidOf]) -> Result<Saved, LinkError> {
    let bearer = open(tx, keys, &came.token)?;
    store::mark_opened(tx, bearer.asked().request.id)?;
    let own = calls::of_unit(tx, bearer.asked())?;
    let who = Linked::of(&bearer, &came.reporter, Some(came.address.clone()));
    let ids: Vec<MeasureId> = said.iter().map(|one| one.measure).collect();
    let counts = read::counts_reported(tx, &ids)?;
    let mut saved = Saved::default();
    for one in said {
        let before = own.iter().find(|own| own.measure.id == one.measure).ok_or(LinkError::NotTheirs)?;
        if let Some(now) = stands(before, one, &came.reporter) {
            // The same form sent twice says the same as sent once.
            saved.count = saved.count.saturating_add(usize::from(one.seen != Some(now.id)));
            continue;
        }
        if before.reports.len() >= MAX_BY_LINK {
            return Err(LinkError::Report(ReportError::TooMany));
        }
        let count = counts.get(&one.measure).copied().unwrap_or(0);
        reporting::report_by_link(tx, &who, (&before.measure, count), &one.report).map_err(refused)?;
        saved.count = saved.count.saturating_add(1);
        saved.unseen.extend(before.unseen(one.seen).cloned());
    }
    Ok(saved)
}

/// A person looks at the page behind the link.
pub fn mark_opened(tx: &mut Tx<'_>, keys: &Keys, token: &str) -> Result<(), LinkError> {
    let bearer = open(tx, keys, token)?;
    Ok(store::mark_opened(tx, bearer.asked().request.id)?)
}

fn open(conn: &mut Conn, keys: &Keys, token: &str) -> Result<Bearer, LinkError> {
    match link::find(conn, keys, token)? {
        Led::To(bearer) if bearer.asked().call.is_open() => Ok(*bearer),
        Led::To(_) => Err(LinkError::Closed),
        Led::Replaced => Err(LinkError::Replaced),
        Led::Nowhere => Err(LinkError::Nowhere),
    }
}

/// What stands, if it says the same: a form sent twice, or left as it stood.
fn stands<'a>(before: &'a ToReport, said: &SaidOf, reporter: &str) -> Option<&'a Reported> {
    let now = before.now()?;
    let same_day = Report { reported_on: now.report.reported_on, ..said.report.clone() };
    let same = now.report == same_day && (now.reporter == reporter || said.seen == Some(now.id));
    same.then_some(now)
}

fn refused(error: ReportError) -> LinkError {
    match error {
        ReportError::Database(inner) => LinkError::Database(inner),
        ReportError::NotFound | ReportError::Ended => LinkError::NotTheirs,
        other => LinkError::Report(other),
    }
}
