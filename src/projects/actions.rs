//! Beginning a project, and saying what it is.

use serde_json::json;

use super::access::Manage;
use super::{Details, Facts, MemberRole, ProjectId, read, store};
use crate::accounts::Account;
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};
use crate::text::slug;

/// Why a project was not begun.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error("only staff begin projects")]
    NotStaff,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(CreateError);

/// Begins a project whose lead, and only member, is the one who begins it. Gives its slug.
///
/// The same facts sent twice under one `id` begin one project; other facts under a used `id` begin another.
pub fn create(
    tx: &mut Tx<'_>,
    by: &Account,
    actor: &Actor,
    new: (ProjectId, &Facts),
) -> Result<(ProjectId, String), CreateError> {
    create_after(tx, by, actor, new, None)
}

/// [`create`], for a plan that follows on another project's.
pub fn create_after(
    tx: &mut Tx<'_>,
    by: &Account,
    actor: &Actor,
    (id, facts): (ProjectId, &Facts),
    follows: Option<ProjectId>,
) -> Result<(ProjectId, String), CreateError> {
    if !by.is_staff() {
        return Err(CreateError::NotStaff);
    }
    let id = match store::begun(tx, id)? {
        Some(same) if same.created_by == by.id && same.details.facts == *facts => return Ok((id, same.slug)),
        Some(_) => ProjectId::new(tx),
        None => id,
    };
    let wanted = slug::slug(&facts.title).unwrap_or_else(|| "planarbeid".to_owned());
    let taken = store::slugs_like(tx, &wanted)?;
    // `ny` is the address of the form.
    let slug = slug::unique(&wanted, |s| s == "ny" || taken.iter().any(|t| t == s));
    store::insert(tx, id, (&slug, facts), (by.id, follows))?;
    store::insert_member(tx, id, by.id, MemberRole::Lead, by.id)?;
    let event = Event::new(Action::ProjectCreated, id.0).in_project(id.0);
    let fields = match follows {
        Some(earlier) => json!({ "slug": slug, "follows": earlier }),
        None => json!({ "slug": slug }),
    };
    audit::record(tx, actor, &event.with(fields))?;
    Ok((id, slug))
}

/// Why a project was not changed.
#[derive(Debug, thiserror::Error)]
pub enum EditError {
    /// Somebody else saved since the form was opened: what stands.
    #[error("somebody else was first")]
    Stale(Box<Details>),
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(EditError);

/// Changes what is said of a project. `version` is the one the form was opened with.
pub fn edit(tx: &mut Tx<'_>, who: &Manage, facts: &Facts, version: i32) -> Result<(), EditError> {
    let before = read::details(tx, who.id())?.ok_or(db::Error::NotFound)?;
    if !store::update(tx, who.id(), version, facts)? {
        return Err(EditError::Stale(Box::new(before)));
    }
    let changed = changed(&before.facts, facts);
    let event = Event::new(Action::ProjectEdited, who.id().0).in_project(who.id().0);
    audit::record(tx, &who.actor, &event.with(json!({ "changed": changed })))?;
    Ok(())
}

fn changed(before: &Facts, after: &Facts) -> Vec<&'static str> {
    let pairs = [
        ("title", before.title != after.title),
        ("case_number", before.case_number != after.case_number),
        ("period", before.period != after.period),
        ("mandate", before.mandate != after.mandate),
        ("scope", before.scope != after.scope),
        ("guidelines", before.guidelines != after.guidelines),
    ];
    pairs.into_iter().filter(|(_, differs)| *differs).map(|(name, _)| name).collect()
}
