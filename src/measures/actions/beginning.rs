//! Beginning the follow-up of an adopted plan, and taking its measures again when a later version was adopted.

use std::collections::HashMap;

use serde::Serialize;
use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Tx};
use crate::decisions;
use crate::measures::taken::{planned, unit_key, unit_name};
use crate::measures::{
    Assigned, Contact, MAX_MEASURES, MAX_UNITS, Measure, Planned, ResponsibleUnitId, due, read, store,
};
use crate::plans::{self, ItemKey, PlanVersionId, SectionKey};
use crate::projects::access::Manage;

/// Why the follow-up was not begun, or its measures not taken.
#[derive(Debug, thiserror::Error)]
pub enum BeginError {
    #[error("no version of the plan is adopted")]
    NoPlan,
    /// Renewed before it was begun.
    #[error("the follow-up is not begun")]
    NotBegun,
    #[error("the plan has too many measures")]
    TooMany,
    /// Something was changed meanwhile.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(BeginError);

/// How many measures came, were changed, and went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Taken {
    pub added: usize,
    pub changed: usize,
    pub ended: usize,
}

/// Begins the follow-up: every measure of the adopted version becomes one to follow. Begun twice is begun once.
pub fn begin(tx: &mut Tx<'_>, who: &Manage) -> Result<(), BeginError> {
    if read::followup(tx, who.id())?.is_some() {
        return Ok(());
    }
    let (version, planned) = adopted(tx, who)?;
    store::begin(tx, who, version)?;
    let taken = take(tx, who, &planned)?;
    let event = Event::new(Action::MeasureFollowupBegun, who.id().0).in_project(who.id().0);
    let fields = json!({ "plan_version": version, "measures": taken.added });
    Ok(audit::record(tx, &who.actor, &event.with(fields))?)
}

/// Takes the measures of the version that holds now: those that are known by their key stay with all that was reported of them, new ones
/// come, and those that are gone end.
pub fn renew(tx: &mut Tx<'_>, who: &Manage) -> Result<Taken, BeginError> {
    let followup = read::followup(tx, who.id())?.ok_or(BeginError::NotBegun)?;
    let (version, planned) = adopted(tx, who)?;
    if version == followup.plan_version {
        return Ok(Taken::default());
    }
    if !store::take_from(tx, &followup, version)? {
        return Err(BeginError::Stale);
    }
    let taken = take(tx, who, &planned)?;
    let event = Event::new(Action::MeasurePlanTaken, who.id().0).in_project(who.id().0);
    let fields = json!({
        "plan_version": version, "added": taken.added, "changed": taken.changed, "ended": taken.ended,
    });
    audit::record(tx, &who.actor, &event.with(fields))?;
    Ok(taken)
}

/// The version that holds, and its measures.
fn adopted(tx: &mut Tx<'_>, who: &Manage) -> Result<(PlanVersionId, Vec<Planned>), BeginError> {
    let adoption = decisions::read::adopted_version(tx, who.id())?.ok_or(BeginError::NoPlan)?;
    let sections = plans::read::sections(tx, adoption.version)?;
    let planned = planned(&sections, &plans::read::items(tx, adoption.version)?);
    if planned.len() > MAX_MEASURES {
        return Err(BeginError::TooMany);
    }
    Ok((adoption.version, planned))
}

/// What a measure is known by in every version of the plan.
#[derive(PartialEq, Eq, Hash)]
enum Key {
    Item(ItemKey),
    Section(SectionKey),
}

impl From<&Planned> for Key {
    fn from(planned: &Planned) -> Self {
        planned.item.map_or(Self::Section(planned.section), Self::Item)
    }
}

fn take(tx: &mut Tx<'_>, who: &Manage, planned: &[Planned]) -> Result<Taken, BeginError> {
    let ever = read::ever(tx, who.id())?;
    let mut standing: HashMap<Key, Measure> =
        ever.into_iter().map(|measure| (Key::from(&measure.planned), measure)).collect();
    let mut units = Units::of(tx, who)?;
    let mut taken = Taken::default();
    for now in planned {
        let Some(before) = standing.remove(&Key::from(now)) else {
            let unit = units.named(tx, who, &now.responsible)?;
            let assigned = Assigned { unit, due_on: due::read(&now.deadline) };
            store::insert_measure(tx, who.id(), (now, assigned))?;
            taken.added = taken.added.saturating_add(1);
            continue;
        };
        let assigned = reassigned(tx, who, (&before, now), &mut units)?;
        if before.planned == *now && before.assigned == assigned && before.ended_at.is_none() {
            continue;
        }
        if !store::take_anew(tx, who.id(), &before, (now, assigned))? {
            return Err(BeginError::Stale);
        }
        taken.changed = taken.changed.saturating_add(1);
    }
    for gone in standing.values().filter(|measure| measure.ended_at.is_none()) {
        if !store::end(tx, who.id(), gone)? {
            return Err(BeginError::Stale);
        }
        taken.ended = taken.ended.saturating_add(1);
    }
    Ok(taken)
}

/// What a person said stays, where the plan says what it said before.
fn reassigned(
    tx: &mut Tx<'_>,
    who: &Manage,
    (before, now): (&Measure, &Planned),
    units: &mut Units,
) -> Result<Assigned, BeginError> {
    let mut assigned = before.assigned;
    // A unit may have been removed while the measure was gone from the plan.
    if assigned.unit.is_some_and(|unit| !units.has(unit)) {
        assigned.unit = units.named(tx, who, &now.responsible)?;
    }
    if before.planned.responsible != now.responsible {
        assigned.unit = units.named(tx, who, &now.responsible)?.or(assigned.unit);
    }
    if before.planned.deadline != now.deadline {
        assigned.due_on = due::read(&now.deadline);
    }
    Ok(assigned)
}

/// The units of a project by what their names are compared by.
struct Units(HashMap<String, ResponsibleUnitId>);

impl Units {
    fn of(tx: &mut Tx<'_>, who: &Manage) -> Result<Self, BeginError> {
        let units = read::units(tx, who.id())?;
        Ok(Self(units.into_iter().map(|unit| (unit_key(&unit.said.name), unit.id)).collect()))
    }

    fn has(&self, id: ResponsibleUnitId) -> bool {
        self.0.values().any(|unit| *unit == id)
    }

    /// The unit that the plan's words mean; it is made where there is none of its name.
    fn named(
        &mut self,
        tx: &mut Tx<'_>,
        who: &Manage,
        responsible: &str,
    ) -> Result<Option<ResponsibleUnitId>, BeginError> {
        // A unit may be called what stands there, commas and all.
        let whole = self.0.get(&unit_key(responsible)).copied();
        let name = unit_name(responsible);
        if whole.is_some() || name.is_empty() {
            return Ok(whole);
        }
        let known = self.0.get(&unit_key(&name)).copied();
        if known.is_some() || self.0.len() >= MAX_UNITS {
            return Ok(known);
        }
        let id = ResponsibleUnitId::new(tx);
        let key = unit_key(&name);
        let said = Contact { name, ..Contact::default() };
        store::insert_unit(tx, (who.id(), who.account.id), id, &said)?;
        self.0.insert(key, id);
        Ok(Some(id))
    }
}
