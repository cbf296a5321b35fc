//! Beginning the next plan from the one that is followed up: a project of its own, which knows the one before.

use crate::audit::Actor;
use crate::db::{self, Tx};
use crate::decisions;
use crate::plans::import::ImportedSection;
use crate::plans::{self, PlanVersionId};
use crate::projects::access::{Manage, Work, seat};
use crate::projects::actions::{CreateError, create_after};
use crate::projects::background::{self, Found};
use crate::projects::{BackgroundId, BackgroundKind, Described, Facts, ProjectId};

/// The next plan as it begins.
#[derive(Debug)]
pub struct Next {
    /// Of the project that comes.
    pub id: ProjectId,
    pub facts: Facts,
    /// The adopted version that the form was shown with.
    pub from: PlanVersionId,
    pub sections: Vec<ImportedSection>,
    /// Where the plan before is to be read.
    pub link: String,
}

/// Why the next plan was not begun.
#[derive(Debug, thiserror::Error)]
pub enum NextError {
    #[error("only staff begin projects")]
    NotStaff,
    /// Another version is adopted now, or none.
    #[error("the adopted plan is another one now")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(NextError);

/// Begins it, led by the one who begins it. Gives its slug. Sent twice it is begun once.
pub fn begin_next(tx: &mut Tx<'_>, who: &Manage, next: &Next) -> Result<String, NextError> {
    let adoption = decisions::read::adopted_version(tx, who.id())?.ok_or(NextError::Stale)?;
    if adoption.version != next.from {
        return Err(NextError::Stale);
    }
    let actor: &Actor = &who.actor;
    let created = create_after(tx, &who.account, actor, (next.id, &next.facts), Some(who.id()));
    let (_, slug) = created.map_err(|error| match error {
        CreateError::NotStaff => NextError::NotStaff,
        CreateError::Database(inner) => inner.into(),
    })?;
    let mut seat = seat(tx, &who.account, &slug, "")?.ok_or(db::Error::NotFound)?;
    seat.actor = actor.clone();
    let work = Work::of(seat).ok_or(db::Error::NotFound)?;
    if !plans::read::versions(tx, work.id())?.is_empty() {
        return Ok(slug);
    }
    plans::actions::begin_from(tx, &work, (next.from, &next.sections))?;
    let earlier = Described {
        kind: BackgroundKind::RelatedPlan,
        title: adoption.title.clone(),
        source: adoption.body.clone(),
        dated_on: Some(adoption.met_on),
        about: String::new(),
        is_public: false,
    };
    let id = BackgroundId::new(tx);
    match background::add(tx, &work, (id, &earlier, &Found::Link(next.link.clone())), &[]) {
        Err(background::BackgroundError::Database(inner)) => Err(inner.into()),
        // It is a new project's first, and no one else sees it.
        _ => Ok(slug),
    }
}
