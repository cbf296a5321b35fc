//! Letting somebody in by their e-mail, whether or not they have an account: what is made and sent follows from that, and whoever
//! asks for it is told nothing of it.

use super::super::throttle::{self, Limit};
use super::super::{Account, Kept, read};
use super::keep::{NewAccount, add};
use super::new_password::{HOUR, INVITED, letter, letters_to};
use crate::audit::{self, Action, Actor, Event};
use crate::db::{self, Tx};
use crate::mail::outbox;

/// People whom one person lets in within an hour: the letters go to whatever address was typed.
const LET_IN_BY_ONE: i32 = 60;

/// Why nobody was let in.
#[derive(Debug, thiserror::Error)]
pub enum LetInError {
    #[error("too many at once; wait {minutes} minutes")]
    TooMany { minutes: i64 },
    #[error(transparent)]
    Database(#[from] db::Error),
}
crate::write_error!(LetInError);

/// The account with this e-mail, as it stands, or the one that `new` describes. Whoever has no password yet gets the letter with the
/// link to set one; once more too, as often as one may ask for a new password.
pub fn let_in(
    tx: &mut Tx<'_>,
    (by, actor): (&Account, &Actor),
    new: &NewAccount,
) -> Result<Account, LetInError> {
    // Counted whether or not a letter follows: otherwise the limit would tell who has an account.
    if !throttle::reserve(tx, &Limit::new("let-in-by", &by.id.to_string(), LET_IN_BY_ONE, HOUR))? {
        return Err(LetInError::TooMany { minutes: HOUR });
    }
    let account = match read::kept_by_email(tx, &new.email)? {
        Some(Kept { account, disabled_at, has_password, .. }) if has_password || disabled_at.is_some() => {
            return Ok(account);
        }
        Some(waiting) => waiting.account,
        None => add(tx, new, actor)?,
    };
    if throttle::reserve(tx, &letters_to(&account.email))? {
        // A letter that still waits would carry the same link.
        outbox::replace(tx, &letter(INVITED, &account))?;
        audit::record(tx, actor, &Event::new(Action::AccountInvited, account.id.0))?;
    }
    Ok(account)
}
