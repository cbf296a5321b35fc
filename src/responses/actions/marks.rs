//! Marking an answer as journaled.

use super::super::{ResponseId, read, store};
use super::clearing::{ClearError, record};
use crate::audit::Action;
use crate::db::Tx;
use crate::hearings::access::Work;

/// Marks an answer as journaled under a number of the municipality's archive.
pub fn journal(tx: &mut Tx<'_>, who: &Work, id: ResponseId, number: &str) -> Result<(), ClearError> {
    read::kept(tx, who.id(), id)?.ok_or(ClearError::NotFound)?;
    store::journal(tx, id, number, who.account.id)?;
    record(tx, who, Action::ResponseJournaled, id, serde_json::json!({ "number": number }))?;
    Ok(())
}
