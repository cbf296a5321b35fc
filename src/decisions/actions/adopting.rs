//! Making the adopted version of what a body carried, publishing it, and taking back one that was made by mistake.

use serde_json::json;

use crate::audit::{self, Action, Event};
use crate::db::{self, Conn, Tx};
use crate::decisions::{AdoptionId, Amendment, Trouble, adopted, read, store};
use crate::plans;
use crate::plans::amended::Amended;
use crate::plans::read::{Item, Section, VersionHead};
use crate::projects::access::{Manage, Work};
use crate::projects::{self, ProjectId, Treatment, TreatmentId};

/// Why no adopted version was made or taken back.
#[derive(Debug, thiserror::Error)]
pub enum AdoptError {
    #[error("no such treatment or adoption")]
    NotFound,
    /// Nobody has said which version was before the body.
    #[error("no version was before the body")]
    NoPlan,
    /// Something was changed while the amendments were applied.
    #[error("somebody else was first")]
    Stale,
    #[error("the treatment has an adopted version")]
    Already,
    /// A round is about the adopted version.
    #[error("a round is about the version")]
    InUse,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(AdoptError);

/// All that an adopted version is made of, as it stood when it was read.
#[derive(Clone, Debug)]
pub struct Stands {
    treatment: Treatment,
    before: VersionHead,
    sections: Vec<Section>,
    items: Vec<Item>,
    amendments: Vec<Amendment>,
}

impl Stands {
    /// Reads it in a fixed number of queries.
    pub fn read(conn: &mut Conn, project: ProjectId, of: TreatmentId) -> Result<Self, AdoptError> {
        let treated = projects::read::treatments(conn, project)?;
        let treatment = treated.into_iter().find(|one| one.id == of).ok_or(AdoptError::NotFound)?;
        let number = treatment.said.plan_number.ok_or(AdoptError::NoPlan)?;
        let before = plans::read::numbered(conn, project, number)?.ok_or(AdoptError::NoPlan)?;
        Ok(Self {
            sections: plans::read::sections(conn, before.version)?,
            items: plans::read::items(conn, before.version)?,
            amendments: read::amendments(conn, project, of)?,
            treatment,
            before,
        })
    }

    /// Applies what was carried. It takes a while where texts are long: not to be done inside a write.
    pub fn apply(self) -> Result<Ready, Vec<Trouble>> {
        let plan = (self.sections.clone(), self.items.as_slice());
        let amended = adopted(self.treatment.said.ruling, plan, &self.amendments)?;
        Ok(Ready { of: self, amended })
    }

    fn is(&self, other: &Self) -> bool {
        (&self.treatment, &self.sections, &self.items) == (&other.treatment, &other.sections, &other.items)
            && (self.before.version, &self.amendments) == (other.before.version, &other.amendments)
    }
}

/// An adopted version that can be saved.
#[derive(Clone, Debug)]
pub struct Ready {
    of: Stands,
    amended: Amended,
}

/// Saves the adopted version, if all that it was made of still stands.
pub fn adopt(tx: &mut Tx<'_>, who: &Work, ready: &Ready) -> Result<AdoptionId, AdoptError> {
    let of = ready.of.treatment.id;
    if !Stands::read(tx, who.id(), of)?.is(&ready.of) {
        return Err(AdoptError::Stale);
    }
    if read::adopted_in(tx, who.id(), of)?.is_some() {
        return Err(AdoptError::Already);
    }
    // What the body had before it stays as it was read.
    plans::store::freeze(tx, ready.of.before.version)?;
    let version = plans::actions::save_adopted(tx, who, (&ready.of.before, &ready.amended))?;
    let id = store::adopt(tx, who, (of, version))?;
    let event = Event::new(Action::DecisionAdopted, id.0).in_project(who.id().0);
    let fields = json!({ "plan_version": version, "amendments": ready.of.amendments.len() });
    audit::record(tx, &who.actor, &event.with(fields))?;
    Ok(id)
}

/// Takes an adopted version back: its amendments can be changed again, and another version be made. What was public is not any more, so
/// it is for those who publish.
pub fn take_back(tx: &mut Tx<'_>, who: &Manage, id: AdoptionId) -> Result<TreatmentId, AdoptError> {
    let who = &Work::of((**who).clone()).ok_or(AdoptError::NotFound)?;
    let standing = read::adoption(tx, who.id(), id)?.ok_or(AdoptError::NotFound)?;
    if !plans::actions::take_adopted_away(tx, who, standing.version)? {
        return Err(AdoptError::InUse);
    }
    if !store::take_back(tx, who, id)? {
        return Err(AdoptError::NotFound);
    }
    let event = Event::new(Action::DecisionTakenBack, id.0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "plan_version": standing.version })))?;
    Ok(standing.treatment)
}

/// Lets everybody read the adopted version; twice pressed is once done.
pub fn publish(tx: &mut Tx<'_>, who: &Manage, id: AdoptionId) -> Result<TreatmentId, AdoptError> {
    let standing = read::adoption(tx, who.id(), id)?.ok_or(AdoptError::NotFound)?;
    if store::publish(tx, who, id)? {
        let event = Event::new(Action::DecisionPublished, id.0).in_project(who.id().0);
        audit::record(tx, &who.actor, &event.with(json!({ "plan_version": standing.version })))?;
    }
    Ok(standing.treatment)
}
