//! Signing in and out, passwords, new accounts.

use std::sync::Arc;

use jiff::ToSpan as _;

use super::{Account, AccountId, Role, SessionId, password, store};
use crate::audit::{self, Actor, Event};
use crate::db;
use crate::web::keys::{digest, random_token};
use crate::web::{Lang, State};

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
    #[error("{0}")]
    Blocking(String),
}
crate::write_error!(SignInError);

/// Signs in and returns the session's token for the cookie.
///
/// Attempts are counted by address and account together: a whole municipality may sit behind one address.
pub async fn sign_in(
    state: &Arc<State>,
    email: String,
    password: String,
    address: String,
) -> Result<(Account, String), SignInError> {
    let limits = state.config.sign_in.clone();
    let clock = state.clock.clone();
    let since = clock.in_seconds(-limits.window_minutes * 60);
    let (who, from) = (email.clone(), address.clone());
    let (failed, found) = state
        .db
        .read(move |conn| {
            Ok::<_, db::Error>((store::failures(conn, &from, &who, since)?, store::by_email(conn, &who)?))
        })
        .await?;
    if failed >= limits.attempts {
        return Err(SignInError::TooMany { minutes: limits.window_minutes });
    }
    let stored = found.as_ref().map(|(_, hash)| hash.clone());
    if !verified(password, stored).await? {
        state
            .db
            .write(move |tx| {
                store::forget_failures(tx, since)?;
                store::insert_failure(tx, &address, &email, &clock)
            })
            .await?;
        return Err(SignInError::Wrong);
    }
    let Some((account, _)) = found else {
        return Err(SignInError::Wrong);
    };
    let token = open_session(state, &account, &address).await?;
    Ok((account, token))
}

async fn verified(password: String, stored: Option<String>) -> Result<bool, SignInError> {
    let work = move || password::verify(&password, stored.as_deref());
    let verified =
        tokio::task::spawn_blocking(work).await.map_err(|e| SignInError::Blocking(e.to_string()))?;
    Ok(verified?)
}

async fn open_session(state: &Arc<State>, account: &Account, address: &str) -> Result<String, SignInError> {
    let token = random_token()?;
    let (hash, expires) = (digest(&token), session_end(state));
    let (clock, id, actor) = (state.clock.clone(), account.id, account.actor(address));
    state
        .db
        .write(move |tx| {
            store::start_session(tx, id, hash.clone(), expires, &clock)?;
            audit::record(tx, &clock, &actor, &Event::new("account.signed_in", ("account", id.0)))
        })
        .await?;
    Ok(token)
}

/// When a session used now ends.
pub fn session_end(state: &State) -> jiff::Timestamp {
    let hours = state.config.sign_in.session_hours;
    state.clock.now().checked_add(hours.hours()).unwrap_or(jiff::Timestamp::MAX)
}

/// Ends the session.
pub async fn sign_out(state: &State, actor: Actor, account: AccountId, session: SessionId) -> db::Result<()> {
    let clock = state.clock.clone();
    state
        .db
        .write(move |tx| {
            store::end_session(tx, session, clock.now())?;
            audit::record(tx, &clock, &actor, &Event::new("account.signed_out", ("account", account.0)))
        })
        .await
}

/// Why the password was not changed.
#[derive(Debug, thiserror::Error)]
pub enum PasswordError {
    #[error("the present password is wrong")]
    Wrong,
    #[error(transparent)]
    Database(#[from] db::Error),
    #[error(transparent)]
    Hash(#[from] password::HashError),
    #[error("{0}")]
    Blocking(String),
}
crate::write_error!(PasswordError);

/// Changes the password and ends every other session of the account. The new one was checked by the form.
pub async fn change_password(
    state: &State,
    actor: Actor,
    who: (AccountId, SessionId),
    old: String,
    new: String,
) -> Result<(), PasswordError> {
    let (id, session) = who;
    let stored = state.db.read(move |conn| store::password_hash(conn, id)).await?;
    let work = move || {
        if password::verify(&old, stored.as_deref())? { password::hash(&new).map(Some) } else { Ok(None) }
    };
    let hash: Result<Option<String>, password::HashError> =
        tokio::task::spawn_blocking(work).await.map_err(|e| PasswordError::Blocking(e.to_string()))?;
    let hash = hash?.ok_or(PasswordError::Wrong)?;
    let clock = state.clock.clone();
    state
        .db
        .write(move |tx| {
            store::set_password(tx, id, &hash)?;
            store::end_other_sessions(tx, id, session, clock.now())?;
            audit::record(tx, &clock, &actor, &Event::new("account.password_changed", ("account", id.0)))
        })
        .await?;
    Ok(())
}

/// What a new account is made of.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub email: String,
    pub name: String,
    pub role: Role,
    pub language: Lang,
    /// Already hashed: hashing is too slow for a transaction.
    pub password_hash: String,
}

/// Adds an account. A second one with the same e-mail is a unique violation ([`db::is_unique_violation`]).
pub fn add(
    tx: &mut db::Tx<'_>,
    new: &NewAccount,
    actor: &Actor,
    clock: &crate::clock::Clock,
) -> db::Result<Account> {
    let account = Account {
        id: AccountId::new(clock),
        email: new.email.trim().to_owned(),
        name: new.name.trim().to_owned(),
        role: new.role,
        language: new.language,
    };
    store::insert(tx, &account, &new.password_hash, clock)?;
    let event = Event::new("account.added", ("account", account.id.0))
        .with(serde_json::json!({ "role": new.role.as_str() }));
    audit::record(tx, clock, actor, &event)?;
    Ok(account)
}
