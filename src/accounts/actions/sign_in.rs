//! Signing in and out.

use std::sync::Arc;

use jiff::{Timestamp, ToSpan as _};

use super::super::throttle::{self, Limit};
use super::super::{Account, AccountId, SessionId, password, store};
use crate::audit::{self, Action, Actor, Event};
use crate::config::SignIn;
use crate::db;
use crate::keys::{digest, random_token};
use crate::program::Program;
use crate::text::address;

/// Why nobody was signed in.
#[derive(Debug, thiserror::Error)]
pub enum SignInError {
    /// Wrong e-mail or wrong password: never told which.
    #[error("wrong e-mail or password")]
    Wrong,
    #[error("too many attempts; wait {minutes} minutes")]
    TooMany { minutes: i64 },
    #[error(transparent)]
    Database(#[from] db::Error),
    #[error(transparent)]
    Hash(#[from] password::HashError),
    #[error(transparent)]
    Random(#[from] std::io::Error),
}
crate::write_error!(SignInError);

/// Attempts are counted by address and account together, since a whole municipality may sit behind one address; and by
/// address alone with a much higher limit, against one who tries a password on everybody.
struct Limits([Limit; 2]);

impl Limits {
    fn new(set: &SignIn, email: &str, address: &str) -> Self {
        let pair = format!("{}\0{address}", address::key(email));
        let minutes = set.window_minutes;
        Self([
            Limit::new("sign-in", &pair, set.attempts, minutes),
            Limit::new("sign-in-address", address, set.attempts_from_address, minutes),
        ])
    }
}

/// Signs in and returns the session's token for the cookie. The attempt is counted before the slow comparison.
pub async fn sign_in(
    program: &Arc<Program>,
    email: String,
    password: String,
    address: String,
) -> Result<(Account, String), SignInError> {
    let set = &program.config.sign_in;
    let limits = Arc::new(Limits::new(set, &email, &address));
    let counted = Arc::clone(&limits);
    let reserve = move |tx: &mut db::Tx<'_>| {
        for limit in &counted.0 {
            if !throttle::reserve(tx, limit)? {
                return Ok::<_, db::Error>(None);
            }
        }
        Ok(Some(store::by_email(tx, &email)?))
    };
    let found =
        program.db.write_rows(reserve).await?.ok_or(SignInError::TooMany { minutes: set.window_minutes })?;
    let stored = found.as_ref().map(|(_, hash)| hash.clone());
    let right = password::verify_later(password, stored).await?;
    let Some((account, hash)) = found.filter(|_| right) else {
        return Err(SignInError::Wrong);
    };
    let token = open_session(program, (&account, hash), &address, limits).await?;
    Ok((account, token.ok_or(SignInError::Wrong)?))
}

/// The session's token; `None` where the password was changed while we compared.
async fn open_session(
    program: &Arc<Program>,
    (account, hash): (&Account, String),
    address: &str,
    limits: Arc<Limits>,
) -> Result<Option<String>, SignInError> {
    let token = random_token()?;
    let now = program.clock.now();
    let (secret, expires) = (digest(&token), session_end(program, now));
    let (id, actor) = (account.id, account.actor(address));
    // Rows of this session and these tries only: two who sign in never change the same row on a condition they read.
    let opened = program
        .db
        .write_rows(move |tx| {
            if !store::still_has(tx, id, &hash)? {
                return Ok::<_, db::Error>(false);
            }
            let [pair, from_address] = &limits.0;
            throttle::forget(tx, pair)?;
            throttle::release(tx, from_address)?;
            store::start_session(tx, id, secret.clone(), expires)?;
            audit::record(tx, &actor, &Event::new(Action::AccountSignedIn, id.0))?;
            Ok(true)
        })
        .await?;
    Ok(opened.then_some(token))
}

/// When a session that began then and is used now ends: after hours without use, and after some days whatever happens.
pub fn session_end(program: &Program, began: Timestamp) -> Timestamp {
    let set = &program.config.sign_in;
    let unused = program.clock.now().checked_add(set.session_hours.hours()).unwrap_or(Timestamp::MAX);
    let longest = began.checked_add((set.session_days * 24).hours()).unwrap_or(Timestamp::MAX);
    unused.min(longest)
}

/// Ends the session.
pub async fn sign_out(
    program: &Program,
    actor: Actor,
    account: AccountId,
    session: SessionId,
) -> db::Result<()> {
    program
        .db
        .write(move |tx| {
            let now = tx.now();
            store::end_session(tx, session, now)?;
            audit::record(tx, &actor, &Event::new(Action::AccountSignedOut, account.0))
        })
        .await
}
