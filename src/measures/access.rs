//! A unit that came by the link of its letter: what it may report, and nothing else.

use super::ResponsibleUnitId;
use crate::audit::{Actor, ActorKind};
use crate::projects::ProjectId;

/// It is made in one place only.
#[derive(Clone, Debug)]
struct Found;

/// A unit whose link was checked. It reports for its own measures in its own project.
#[derive(Clone, Debug)]
pub struct Linked {
    pub project: ProjectId,
    pub unit: ResponsibleUnitId,
    /// The name of the person, as it was given there; the unit's own where none was.
    pub reporter: String,
    pub actor: Actor,
    _found: Found,
}

impl Linked {
    /// For whoever has checked the link, and knows the name of the unit and of the person.
    pub fn of(
        (project, unit): (ProjectId, ResponsibleUnitId),
        (unit_name, person): (&str, &str),
        address: Option<String>,
    ) -> Self {
        let name = unit_name.to_owned();
        let actor = Actor { kind: ActorKind::Respondent, id: Some(unit.0), name, address };
        let reporter = if person.is_empty() { unit_name } else { person }.to_owned();
        Self { project, unit, reporter, actor, _found: Found }
    }
}
