//! A project's background documents: what the plan builds on, as files or as links, each with a word on what it says.

use serde_json::json;

use super::access::{Manage, Work};
use super::{AreaKey, Background, BackgroundId, Described, ProjectId, read, store};
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};
use crate::files::{self, Placed};

/// Most background documents of one project.
pub const MAX_BACKGROUND: usize = 300;

/// Where a document is to be found.
#[derive(Debug)]
pub enum Found {
    /// Here: the name that its file came with, and the file.
    File(String, Placed),
    /// There: an address on the web.
    Link(String),
}

/// Why the documents were not changed.
#[derive(Debug, thiserror::Error)]
pub enum BackgroundError {
    #[error("there are too many documents")]
    TooMany,
    #[error("only the lead shows a document to everybody")]
    NotTheLead,
    #[error("no such document")]
    NotFound,
    /// Somebody else changed it since it was shown.
    #[error("somebody else was first")]
    Stale,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(BackgroundError);

/// Adds one; one that everybody is to see, the lead alone. The same one sent twice under one `id` is added once; another under a used
/// `id` is added beside it.
pub fn add(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, what, found): (BackgroundId, &Described, &Found),
    areas: &[AreaKey],
) -> Result<(), BackgroundError> {
    if what.is_public && Manage::of((**who).clone()).is_none() {
        return Err(BackgroundError::NotTheLead);
    }
    let standing = read::background(tx, who.id())?;
    if standing.iter().any(|one| one.id == id && one.what == *what && is_same(one, found)) {
        return Ok(());
    }
    if standing.len() >= MAX_BACKGROUND {
        return Err(BackgroundError::TooMany);
    }
    let id = if store::is_background(tx, id)? { BackgroundId::new(tx) } else { id };
    let place = match found {
        Found::File(name, placed) => (name.as_str(), Some(files::keep(tx, placed)?), ""),
        Found::Link(url) => ("", None, url.as_str()),
    };
    store::insert_background(tx, who, (id, what), place)?;
    let areas = known(tx, who.id(), areas)?;
    store::set_areas(tx, id, &areas)?;
    record(tx, (who.id(), &who.actor), Action::ProjectBackgroundAdded, id)
}

/// Those of the areas that the plan has, each once.
fn known(tx: &mut Tx<'_>, of: ProjectId, chosen: &[AreaKey]) -> db::Result<Vec<AreaKey>> {
    let areas = read::areas(tx, of)?.into_iter().map(|area| area.key);
    Ok(areas.filter(|key| chosen.contains(key)).collect())
}

/// Changes what is said of one, and the areas it bears on; of one that everybody sees, the lead alone. Who sees it stays as it is.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, version): (BackgroundId, i32),
    (what, areas): (&Described, &[AreaKey]),
) -> Result<(), BackgroundError> {
    let standing = read::background(tx, who.id())?.into_iter().find(|one| one.id == id);
    let standing = standing.ok_or(BackgroundError::NotFound)?;
    if standing.what.is_public && Manage::of((**who).clone()).is_none() {
        return Err(BackgroundError::NotTheLead);
    }
    let to = Described { is_public: standing.what.is_public, ..what.clone() };
    if !store::update_background(tx, who.id(), (id, version), &to)? {
        return Err(BackgroundError::Stale);
    }
    let areas = known(tx, who.id(), areas)?;
    store::set_areas(tx, id, &areas)?;
    record(tx, (who.id(), &who.actor), Action::ProjectBackgroundEdited, id)
}

/// The same link, or the same file by name and bytes.
fn is_same(one: &Background, found: &Found) -> bool {
    match found {
        Found::File(name, placed) => one.file_name == *name && one.hash.as_deref() == Some(placed.hash()),
        Found::Link(url) => one.url == *url,
    }
}

/// Shows one to everybody, on the public pages of the project's rounds, or to members alone. One that is shown so already stays so.
pub fn show(
    tx: &mut Tx<'_>,
    who: &Manage,
    (id, is_public): (BackgroundId, bool),
) -> Result<(), BackgroundError> {
    if store::show_background(tx, who.id(), (id, is_public))? {
        let done =
            if is_public { Action::ProjectBackgroundPublished } else { Action::ProjectBackgroundHidden };
        return record(tx, (who.id(), &who.actor), done, id);
    }
    let is_there = read::background(tx, who.id())?.iter().any(|one| one.id == id);
    if is_there { Ok(()) } else { Err(BackgroundError::NotFound) }
}

/// Takes one away. Its file goes days later, if nothing else points at it.
pub fn remove(tx: &mut Tx<'_>, who: &Work, id: BackgroundId) -> Result<(), BackgroundError> {
    if !store::delete_background(tx, who.id(), id)? {
        return Err(BackgroundError::NotFound);
    }
    record(tx, (who.id(), &who.actor), Action::ProjectBackgroundRemoved, id)
}

fn record(
    tx: &mut Tx<'_>,
    (project, actor): (ProjectId, &Actor),
    action: Action,
    id: BackgroundId,
) -> Result<(), BackgroundError> {
    let event = Event::new(action, id.0).in_project(project.0);
    Ok(audit::record(tx, actor, &event.with(json!({})))?)
}
