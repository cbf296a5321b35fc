//! Treatments (*behandlinger*): which body took the plan up, on which day, what was before it, and what it decided.
//!
//! A treatment that is planned has no outcome yet. What a body decided is its own: the administration's proposal and the parties' stand
//! elsewhere.

use diesel::prelude::*;
use jiff::civil::Date;
use serde::Serialize;
use serde_json::json;

use super::access::Work;
use super::{read, store};
use crate::audit::{self, Action, Event};
use crate::db::schema::treatment;
use crate::db::types::Day;
use crate::db::{self, Tx};

crate::id!(
    /// A treatment's id.
    TreatmentId
);

crate::text_enum!(
    /// What a body decided of a plan.
    Ruling {
        /// The draft goes on hearing.
        SendOnHearing = "send_on_hearing",
        /// The draft goes on hearing with changes.
        SendWithChanges = "send_with_changes",
        /// It comes back when something is done.
        ReferBack = "refer_back",
        /// Another body is asked to adopt it.
        Recommend = "recommend",
        Adopt = "adopt",
        AdoptWithChanges = "adopt_with_changes",
        /// Taken note of.
        TakeNote = "take_note",
    }
);

impl Ruling {
    /// Is the plan adopted by it?
    pub fn adopts(self) -> bool {
        matches!(self, Self::Adopt | Self::AdoptWithChanges)
    }
}

/// What a person says of a treatment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable, Insertable, AsChangeset)]
#[diesel(table_name = treatment, treat_none_as_null = true)]
pub struct Treated {
    /// `Kommunestyret`.
    pub body: String,
    #[diesel(serialize_as = Day, deserialize_as = Day)]
    pub met_on: Date,
    /// `PS 12/27`; empty until there is one.
    pub case_number: String,
    /// The number of the plan's version that was before it.
    pub plan_number: Option<i32>,
    /// `None` while it is planned.
    pub ruling: Option<Ruling>,
    /// The decision as the minutes have it; lines. Empty until there is one.
    pub decision: String,
}

/// A treatment with the version it was read as.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = treatment)]
pub struct Treatment {
    pub id: TreatmentId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub said: Treated,
    pub version: i32,
}

/// Most treatments of one project.
pub const MAX_TREATMENTS: usize = 100;

/// Why the treatments were not changed.
#[derive(Debug, thiserror::Error)]
pub enum TreatmentError {
    #[error("there are too many treatments")]
    TooMany,
    #[error("no such treatment")]
    NotFound,
    /// Somebody else changed it since it was shown: what stands now.
    #[error("somebody else was first")]
    Stale(Box<Treatment>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(TreatmentError);

/// Adds one. The same one sent twice under one `id` is added once; another under a used `id` is added beside it.
pub fn add(tx: &mut Tx<'_>, who: &Work, id: TreatmentId, said: &Treated) -> Result<(), TreatmentError> {
    let standing = read::treatments(tx, who.id())?;
    if standing.iter().any(|one| one.id == id && one.said == *said) {
        return Ok(());
    }
    if standing.len() >= MAX_TREATMENTS {
        return Err(TreatmentError::TooMany);
    }
    let id = if store::is_treatment(tx, id)? { TreatmentId::new(tx) } else { id };
    store::insert_treatment(tx, who, id, said)?;
    record(tx, who, Action::ProjectTreatmentAdded, id, said)
}

/// Says otherwise what it is, as it was read as `version`.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (TreatmentId, i32),
    said: &Treated,
) -> Result<(), TreatmentError> {
    let standing = find(tx, who, id)?;
    if standing.said == *said {
        return Ok(());
    }
    if !store::edit_treatment(tx, who.id(), (id, version), said)? {
        return Err(TreatmentError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::ProjectTreatmentEdited, id, said)
}

/// Takes one away.
pub fn remove(tx: &mut Tx<'_>, who: &Work, (id, version): (TreatmentId, i32)) -> Result<(), TreatmentError> {
    let standing = find(tx, who, id)?;
    if !store::delete_treatment(tx, who.id(), (id, version))? {
        return Err(TreatmentError::Stale(Box::new(standing)));
    }
    record(tx, who, Action::ProjectTreatmentRemoved, id, &standing.said)
}

fn find(tx: &mut Tx<'_>, who: &Work, id: TreatmentId) -> Result<Treatment, TreatmentError> {
    read::treatments(tx, who.id())?.into_iter().find(|one| one.id == id).ok_or(TreatmentError::NotFound)
}

fn record(
    tx: &mut Tx<'_>,
    who: &Work,
    action: Action,
    id: TreatmentId,
    said: &Treated,
) -> Result<(), TreatmentError> {
    let fields = json!({ "ruling": said.ruling, "met_on": said.met_on });
    Ok(audit::record(tx, &who.actor, &Event::new(action, id.0).in_project(who.id().0).with(fields))?)
}
