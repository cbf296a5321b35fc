//! Withdrawing an answer that staff registered: it no longer counts, can still be read with the reason, and can be put back.

use super::super::{ResponseId, read, store};
use super::clearing::record;
use super::register::{RegisterError, may_correct, tell_answered};
use crate::audit::Action;
use crate::db::{self, Tx};
use crate::hearings::access::Work;

/// Why nothing was changed.
#[derive(Debug, thiserror::Error)]
pub enum WithdrawError {
    #[error("no such answer")]
    NotFound,
    /// The sender sent it, or is writing on it.
    #[error("it is the sender's own")]
    TheirOwn,
    /// What was wished for already stands.
    #[error("it is so already")]
    Standing,
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(WithdrawError);

impl From<RegisterError> for WithdrawError {
    fn from(error: RegisterError) -> Self {
        match error {
            RegisterError::NotRegistered | RegisterError::Drafting => Self::TheirOwn,
            RegisterError::Database(error) => Self::Database(error),
            _ => Self::NotFound,
        }
    }
}

/// Withdraws an answer. Its invitation is free again: whoever was asked can answer by their link.
pub fn withdraw_answer(
    tx: &mut Tx<'_>,
    who: &Work,
    id: ResponseId,
    reason: &str,
) -> Result<(), WithdrawError> {
    store::hold(tx, id)?;
    if read::kept(tx, who.id(), id)?.is_some() && read::withdrawal(tx, id)?.is_some() {
        return Err(WithdrawError::Standing);
    }
    let (response, latest) = may_correct(tx, who, id)?;
    let by = (reason, who.account.id);
    store::withdraw_revision(tx, (id, latest.id), response.invitation, by)?;
    if response.invitation.is_some() {
        store::detach(tx, id)?;
    }
    tell_answered(tx, &response)?;
    let fields = serde_json::json!({ "revision": latest.number });
    record(tx, who, Action::ResponseWithdrawn, id, fields)?;
    Ok(())
}

/// Puts a withdrawn answer back: it counts as before, on its invitation too if no other answer has come there.
pub fn restore_answer(tx: &mut Tx<'_>, who: &Work, id: ResponseId) -> Result<(), WithdrawError> {
    store::hold(tx, id)?;
    let response = read::response_in(tx, who.id(), id)?.ok_or(WithdrawError::NotFound)?;
    let standing = read::withdrawal(tx, id)?.ok_or(WithdrawError::Standing)?;
    let now = tx.now();
    if !store::end_withdrawal(tx, id, Some(who.account.id), now)? {
        return Err(WithdrawError::Standing);
    }
    if let Some(invitation) = standing.invitation {
        store::attach(tx, id, invitation)?;
    }
    tell_answered(tx, &response)?;
    record(tx, who, Action::ResponseRestored, id, serde_json::json!({}))?;
    Ok(())
}
