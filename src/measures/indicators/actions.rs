//! Indicators are added, described otherwise, given numbers, and removed.

use serde_json::json;

use super::{Described, Indicator, MAX_INDICATORS, Yearly, read, store};
use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::measures::IndicatorId;
use crate::projects::access::Work;

/// Why the indicators were not changed.
#[derive(Debug, thiserror::Error)]
pub enum IndicatorError {
    #[error("there are too many indicators")]
    TooMany,
    #[error("no such indicator")]
    NotFound,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<(Indicator, Vec<Yearly>)>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(IndicatorError);

/// Adds one. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(
    tx: &mut Tx<'_>,
    who: &Work,
    id: IndicatorId,
    said: &Described,
) -> Result<IndicatorId, IndicatorError> {
    let standing = read::indicators(tx, who.id())?;
    if standing.iter().any(|(one, _)| one.id == id && one.said == *said) {
        return Ok(id);
    }
    if standing.len() >= MAX_INDICATORS {
        return Err(IndicatorError::TooMany);
    }
    let id = if store::is_indicator(tx, id)? { IndicatorId::new(tx) } else { id };
    store::insert(tx, who, id, said)?;
    record(tx, who, Action::MeasureIndicatorAdded, id, json!({}))?;
    Ok(id)
}

/// Says otherwise what it is, as it was read as `version`.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (IndicatorId, i32),
    said: &Described,
) -> Result<(), IndicatorError> {
    let standing = find(tx, who, id)?;
    if standing.0.said == *said {
        return Ok(());
    }
    if !store::update(tx, who.id(), (id, version), said)? {
        return Err(IndicatorError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::MeasureIndicatorEdited, id, json!({}))
}

/// Says what its numbers are, all of them, as they were read with `version`.
pub fn put_numbers(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (IndicatorId, i32),
    values: &[Yearly],
) -> Result<(), IndicatorError> {
    let standing = find(tx, who, id)?;
    if standing.1 == values && standing.0.version == version {
        return Ok(());
    }
    if !store::put_values(tx, who.id(), (id, version), values)? {
        return Err(IndicatorError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::MeasureIndicatorNumbers, id, json!({ "years": values.len() }))
}

/// Takes one away; twice pressed is once done. Reports that were sent keep it.
pub fn remove(tx: &mut Tx<'_>, who: &Work, (id, version): (IndicatorId, i32)) -> Result<(), IndicatorError> {
    if read::is_removed(tx, who.id(), id)? {
        return Ok(());
    }
    let standing = find(tx, who, id)?;
    if !store::remove(tx, who.id(), (id, version))? {
        return Err(IndicatorError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::MeasureIndicatorRemoved, id, json!({}))
}

fn find(tx: &mut Tx<'_>, who: &Work, id: IndicatorId) -> Result<(Indicator, Vec<Yearly>), IndicatorError> {
    read::indicator(tx, who.id(), id)?.ok_or(IndicatorError::NotFound)
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    id: IndicatorId,
    fields: serde_json::Value,
) -> Result<(), IndicatorError> {
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0).in_project(who.id().0).with(fields))?)
}
