//! A unit that came by the link of its letter: what it may report, and nothing else.

use super::ResponsibleUnitId;
use super::link::Bearer;
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
    /// For whoever bears a link that was checked, with the name of the person.
    pub fn of(bearer: &Bearer, person: &str, address: Option<String>) -> Self {
        let (project, request) = (bearer.asked().project.id, &bearer.asked().request);
        let (unit, name) = (request.unit, request.name.clone());
        let reporter = if person.is_empty() { &name } else { person }.to_owned();
        let actor = Actor { kind: ActorKind::Respondent, id: Some(unit.0), name, address };
        Self { project, unit, reporter, actor, _found: Found }
    }
}
