//! Creating, editing, publishing and correcting a hearing.

use serde_json::json;

use super::access::Manage;
use super::deadline::ProfileRule;
use super::rules::{self, Corrected, Facts};
use super::scope;
use super::{HearingId, read, store};
use crate::audit::{self, Action, Event};
use crate::db::types::Ts;
use crate::db::{self, Tx};
use crate::lang::Msg;
use crate::plans::{self, PlanVersionId, SectionKey};
use crate::projects::{ProjectId, access};
use crate::text::slug;

/// Why a hearing was not created.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error("there is no such plan")]
    NoPlan,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(CreateError);

/// Creates a round that nobody sees yet but the project's members. Gives its slug.
///
/// The same facts sent twice under one `id` make one hearing; other facts under a used `id` make another.
pub fn create(
    tx: &mut Tx<'_>,
    who: &access::Manage,
    (id, facts): (HearingId, &Facts),
) -> Result<(HearingId, String), CreateError> {
    plan_exists(tx, who.id(), facts.setup.plan_version_id)?.then_some(()).ok_or(CreateError::NoPlan)?;
    let id = match read::details(tx, id)? {
        Some(same)
            if facts.announcement == same.announcement && store::is_made_by(tx, id, who.account.id)? =>
        {
            return Ok((id, same.slug));
        }
        Some(_) => HearingId::new(tx),
        None => id,
    };
    let wanted = slug::slug(&facts.announcement.title).unwrap_or_else(|| "horing".to_owned());
    let taken = store::slugs_like(tx, &wanted)?;
    // `ny` is the address of the form.
    let slug = slug::unique(&wanted, |s| s == "ny" || taken.iter().any(|t| t == s));
    store::insert(tx, (id, who.id()), &slug, facts, who.account.id)?;
    let event = Event::new(Action::HearingCreated, id.0).in_hearing(id.0);
    audit::record(tx, &who.actor, &event.with(json!({ "slug": slug })))?;
    Ok((id, slug))
}

/// Creates a limited hearing about some sections of a version, as [`create`] does.
pub fn create_limited(
    tx: &mut Tx<'_>,
    who: &access::Manage,
    (id, facts): (HearingId, &Facts),
    about: &[SectionKey],
) -> Result<String, CreateError> {
    let (made, slug) = create(tx, who, (id, facts))?;
    // The same form sent twice is one round.
    if read::scope(tx, made)?.is_empty() {
        store::insert_scope(tx, made, about)?;
    }
    Ok(slug)
}

/// A round that was about some sections is about the whole version. Done twice it is done.
pub fn widen(tx: &mut Tx<'_>, who: &Manage) -> Result<(), EditError> {
    let details = read::details(tx, who.id())?.ok_or(db::Error::NotFound)?;
    if details.published_at.is_some() {
        return Err(EditError::Published);
    }
    if store::delete_scope(tx, who.id())? > 0 {
        let event = Event::new(Action::HearingEdited, who.id().0).in_hearing(who.id().0);
        audit::record(tx, &who.actor, &event.with(json!({ "changed": ["scope"] })))?;
    }
    Ok(())
}

/// Why a hearing was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    #[error("there is no such plan")]
    NoPlan,
    /// It is published: only a correction changes it, and says so.
    #[error("the hearing is published")]
    Published,
    /// Not published: it is edited, not corrected.
    #[error("the hearing is not published")]
    NotPublished,
    /// Nothing differs from what stands.
    #[error("nothing was changed")]
    Nothing,
    /// Somebody else saved since the form was opened.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(EditError);

/// Changes a hearing that is not published. `version` is the one the form was opened with.
pub fn edit(tx: &mut Tx<'_>, who: &Manage, facts: &Facts, version: i32) -> Result<(), EditError> {
    let details = read::details(tx, who.id())?.ok_or(db::Error::NotFound)?;
    if details.published_at.is_some() {
        return Err(EditError::Published);
    }
    plan_exists(tx, details.project, facts.setup.plan_version_id)?.then_some(()).ok_or(EditError::NoPlan)?;
    if !store::update(tx, who.id(), version, facts)? {
        return Err(EditError::Stale);
    }
    let mut changed = facts.announcement.changed(&details.announcement);
    changed.extend(facts.setup.changed(&details.setup));
    let event = Event::new(Action::HearingEdited, who.id().0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "changed": changed })))?;
    Ok(())
}

/// Corrects a published hearing; the public page says what was corrected and when.
pub fn correct(tx: &mut Tx<'_>, who: &Manage, correction: &Corrected, version: i32) -> Result<(), EditError> {
    let details = read::details(tx, who.id())?.ok_or(db::Error::NotFound)?;
    if details.published_at.is_none() {
        return Err(EditError::NotPublished);
    }
    let changed = correction.announcement.changed(&details.announcement);
    if changed.is_empty() {
        return Err(EditError::Nothing);
    }
    if !store::correct(tx, who.id(), version, &correction.announcement)? {
        return Err(EditError::Stale);
    }
    let before = (correction.announcement.deadline != details.deadline).then_some(details.deadline);
    store::insert_correction(tx, who.id(), (&correction.sentence, before), who.account.id)?;
    let event = Event::new(Action::HearingCorrected, who.id().0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "changed": changed })))?;
    Ok(())
}

/// Why a hearing was not published.
#[derive(Debug, thiserror::Error)]
pub enum PublishError {
    #[error("it is published already")]
    Already,
    /// What must be mended first.
    #[error("something is missing")]
    Missing(Vec<Msg>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(PublishError);

/// Shows the hearing to everybody, and closes its plan version for changes.
pub fn publish(tx: &mut Tx<'_>, who: &Manage, rules: &[ProfileRule]) -> Result<(), PublishError> {
    let details = read::details(tx, who.id())?.ok_or(db::Error::NotFound)?;
    if details.published_at.is_some() {
        return Err(PublishError::Already);
    }
    let sections = plans::read::sections(tx, details.setup.plan_version_id)?;
    let gone = scope::gone(&sections, &read::scope(tx, who.id())?);
    let missing = rules::missing(&details, (sections.len(), gone), rules, tx.today());
    if !missing.is_empty() {
        return Err(PublishError::Missing(missing));
    }
    plans::store::freeze(tx, details.setup.plan_version_id)?;
    store::insert_publication(tx, who.id(), who.account.id)?;
    let event = Event::new(Action::HearingPublished, who.id().0).in_hearing(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "plan_version": details.setup.plan_version_id })))?;
    Ok(())
}

/// The digest became public, or is not so any more: the hearing's page and the list of hearings lead to it, or
/// do not. Reported by the digest in its own transaction, which also writes the audit row.
pub fn tell_results(tx: &mut Tx<'_>, who: &Manage, public: bool) -> db::Result<()> {
    let now = tx.now();
    store::set_results(tx, who.id(), public.then_some(Ts(now)))
}

/// Is it a version of the project's plan?
fn plan_exists(tx: &mut Tx<'_>, of: ProjectId, id: PlanVersionId) -> db::Result<bool> {
    Ok(plans::read::version(tx, id)?.is_some_and(|version| version.project == of))
}
