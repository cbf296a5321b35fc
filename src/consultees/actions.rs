//! What staff do with one consultee of the register: add, edit, retire.

use serde_json::json;

use super::{Consultee, ConsulteeId, Details, read, store};
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};

/// Why a consultee was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    #[error("no such consultee")]
    NotFound,
    /// Somebody else saved it since it was read.
    #[error("changed by somebody else")]
    Changed,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(SaveError);

/// Adds one to the register. The same details sent twice under one `id` add one; others under a used `id` add another.
pub fn add(tx: &mut Tx<'_>, who: &Actor, (id, details): (ConsulteeId, &Details)) -> db::Result<ConsulteeId> {
    let id = match read::find(tx, id)? {
        Some(same) if changed(&same, details).is_empty() => return Ok(id),
        Some(_) => ConsulteeId::new(tx),
        None => id,
    };
    store::insert(tx, id, details, None)?;
    audit::record(tx, who, &Event::new(Action::ConsulteeAdded, id.0))?;
    Ok(id)
}

/// Saves one that was read as `version`.
pub fn edit(
    tx: &mut Tx<'_>,
    who: &Actor,
    id: ConsulteeId,
    version: i32,
    details: &Details,
) -> Result<(), SaveError> {
    let before = read::find(tx, id)?.ok_or(SaveError::NotFound)?;
    if !store::update(tx, id, version, details)? {
        return Err(SaveError::Changed);
    }
    let fields = json!({ "fields": changed(&before, details) });
    audit::record(tx, who, &Event::new(Action::ConsulteeEdited, id.0).with(fields))?;
    Ok(())
}

fn changed(before: &Consultee, after: &Details) -> Vec<&'static str> {
    let was = &before.details;
    let pairs = [
        ("name", was.name != after.name),
        ("kind", was.kind != after.kind),
        ("org_number", was.org_number != after.org_number),
        ("email", was.email != after.email),
        ("copies", was.copies != after.copies),
        ("contact_name", was.contact_name != after.contact_name),
        ("language", was.language != after.language),
    ];
    pairs.into_iter().filter_map(|(name, differs)| differs.then_some(name)).collect()
}

/// Takes one out of use. Letters already sent stay as they are.
pub fn retire(tx: &mut Tx<'_>, who: &Actor, id: ConsulteeId) -> Result<(), SaveError> {
    let now = tx.now();
    if !store::retire(tx, id, Some(now))? {
        return Err(SaveError::NotFound);
    }
    audit::record(tx, who, &Event::new(Action::ConsulteeRetired, id.0))?;
    Ok(())
}

/// Takes one back into use.
pub fn restore(tx: &mut Tx<'_>, who: &Actor, id: ConsulteeId) -> Result<(), SaveError> {
    if !store::retire(tx, id, None)? {
        return Err(SaveError::NotFound);
    }
    audit::record(tx, who, &Event::new(Action::ConsulteeRestored, id.0))?;
    Ok(())
}

/// Corrects an address where a letter came back. The caller has checked it.
pub fn correct_email(tx: &mut Tx<'_>, who: &Actor, id: ConsulteeId, email: &str) -> db::Result<()> {
    store::set_email(tx, id, email)?;
    let event = Event::new(Action::ConsulteeEdited, id.0).with(json!({ "fields": ["email"] }));
    audit::record(tx, who, &event)
}
