//! The only writer of `account`, `session` and `throttle`.

use diesel::prelude::*;
use jiff::Timestamp;
use uuid::Uuid;

use super::{Account, AccountId, Details, LimitId, Role, SessionId, SteeringMail};
use crate::db::kept::Keep as _;
use crate::db::schema::{account, session, throttle};
use crate::db::types::Ts;
use crate::db::{self, Both, Conn, Tx};
use crate::lang::alphabet::sort_key;
use crate::text::address;

/// What is written of an account: what a person says of it, and what it is found and sorted by.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = account)]
struct Written {
    #[diesel(embed)]
    details: Details,
    email_key: String,
    sort_key: String,
}

impl From<&Details> for Written {
    fn from(details: &Details) -> Self {
        let (email_key, sort_key) = (address::key(&details.email), sort_key(&details.name));
        Self { details: details.clone(), email_key, sort_key }
    }
}

/// An account that was not there before.
#[derive(Insertable)]
#[diesel(table_name = account)]
struct NewAccount {
    id: AccountId,
    #[diesel(embed)]
    written: Written,
    password_hash: String,
    created_at: Ts,
}

/// A new account; a second one with the same e-mail is a unique violation.
pub fn insert(tx: &mut Tx<'_>, account: &Account, password_hash: &str) -> db::Result<()> {
    let row = NewAccount {
        id: account.id,
        written: Written::from(&account.details),
        password_hash: password_hash.to_owned(),
        created_at: Ts(tx.now()),
    };
    diesel::insert_into(account::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// The account that may sign in with this e-mail, and its password hash.
pub fn by_email(conn: &mut Conn, email: &str) -> db::Result<Option<(Account, String)>> {
    account::table
        .filter(account::email_key.eq(address::key(email)))
        .filter(account::disabled_at.is_null())
        .select((Account::as_select(), account::password_hash))
        .first(conn)
        .optional()
}

/// The password hash of an account that may sign in.
pub fn password_hash(conn: &mut Conn, id: AccountId) -> db::Result<Option<String>> {
    account::table
        .find(id)
        .filter(account::disabled_at.is_null())
        .select(account::password_hash)
        .first(conn)
        .optional()
}

/// Administrators who may sign in, but for this one.
pub(super) fn administrators_but(conn: &mut Conn, id: AccountId) -> db::Result<i64> {
    account::table
        .filter(account::role.eq(Role::Administrator))
        .filter(account::disabled_at.is_null())
        // Somebody who has been invited and never came cannot keep anybody's account.
        .filter(account::password_hash.ne(""))
        .filter(account::id.ne(id))
        .count()
        .get_result(conn)
}

/// `false` when somebody else changed it since `version`.
pub(super) fn change(conn: &mut Conn, id: AccountId, version: i32, to: &Details) -> db::Result<bool> {
    let changed = diesel::update(account::table.find(id).filter(account::version.eq(version)))
        .set((Written::from(to), account::version.eq(account::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Closes the account, or opens it (`None`); `false` when it is so already.
pub(super) fn set_disabled(conn: &mut Conn, id: AccountId, at: Option<Timestamp>) -> db::Result<bool> {
    let differs = account::disabled_at.is_null().eq(at.is_some());
    let changed = diesel::update(account::table.find(id).filter(differs))
        .set((account::disabled_at.eq(at.map(Ts)), account::version.eq(account::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// `false` when it is so already.
pub(super) fn set_steering_mail(conn: &mut Conn, id: AccountId, to: SteeringMail) -> db::Result<bool> {
    let changed = diesel::update(account::table.find(id).filter(account::steering_mail.ne(to)))
        .set(account::steering_mail.eq(to))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Holds the account while its password is the one that was compared; `false` where another was set since.
pub(super) fn still_has(conn: &mut Conn, id: AccountId, hash: &str) -> db::Result<bool> {
    let held = diesel::update(account::table.find(id).filter(account::password_hash.eq(hash)))
        .set(account::password_hash.eq(hash))
        .kept()
        .execute(conn)?;
    Ok(held == 1)
}

pub(super) fn set_password(conn: &mut Conn, id: AccountId, hash: &str) -> db::Result<()> {
    diesel::update(account::table.find(id)).set(account::password_hash.eq(hash)).kept().execute(conn)?;
    Ok(())
}

/// A session that begins.
#[derive(Insertable)]
#[diesel(table_name = session)]
struct NewSession {
    id: SessionId,
    token_hash: Vec<u8>,
    account_id: AccountId,
    created_at: Ts,
    seen_at: Ts,
    expires_at: Ts,
}

pub(super) fn start_session(
    tx: &mut Tx<'_>,
    account_id: AccountId,
    token_hash: Vec<u8>,
    expires: Timestamp,
) -> db::Result<SessionId> {
    let (id, now) = (SessionId::new(tx), Ts(tx.now()));
    let expires_at = Ts(expires);
    let row = NewSession { id, token_hash, account_id, created_at: now, seen_at: now, expires_at };
    diesel::insert_into(session::table).values(row).execute(tx.conn())?;
    Ok(id)
}

/// A session that is still good.
#[derive(Queryable, Selectable)]
#[diesel(table_name = session)]
pub(super) struct Live {
    pub id: SessionId,
    #[diesel(embed)]
    pub account: Account,
    #[diesel(column_name = created_at, deserialize_as = Ts)]
    pub began_at: Timestamp,
    #[diesel(deserialize_as = Ts)]
    pub seen_at: Timestamp,
}

pub(super) fn live_session(conn: &mut Conn, token_hash: Vec<u8>, now: Timestamp) -> db::Result<Option<Live>> {
    session::table
        .inner_join(account::table.on(account::id.eq(session::account_id)))
        .filter(session::token_hash.eq(token_hash))
        .filter(session::ended_at.is_null())
        .filter(session::expires_at.gt(Ts(now)))
        .filter(account::disabled_at.is_null())
        .select(Live::as_select())
        .first(conn)
        .optional()
}

pub(super) fn touch_session(
    conn: &mut Conn,
    id: SessionId,
    now: Timestamp,
    expires: Timestamp,
) -> db::Result<()> {
    diesel::update(session::table.find(id))
        .set((session::seen_at.eq(Ts(now)), session::expires_at.eq(Ts(expires))))
        .kept()
        .execute(conn)?;
    Ok(())
}

pub(super) fn end_session(conn: &mut Conn, id: SessionId, now: Timestamp) -> db::Result<()> {
    diesel::update(session::table.find(id)).set(session::ended_at.eq(Ts(now))).kept().execute(conn)?;
    Ok(())
}

/// Ends an account's sessions, all but one; says how many.
pub(super) fn end_sessions(
    conn: &mut Conn,
    of: AccountId,
    except: Option<SessionId>,
    now: Timestamp,
) -> db::Result<usize> {
    // No session has the nil id.
    let except = except.unwrap_or(SessionId(Uuid::nil()));
    let live =
        session::account_id.eq(of).and(session::ended_at.is_null()).and(session::expires_at.gt(Ts(now)));
    diesel::update(session::table.filter(live).filter(session::id.ne(except)))
        .set(session::ended_at.eq(Ts(now)))
        .kept()
        .execute(conn)
}

/// A row to count in: a new one, where there is none or its time is over.
///
/// A row that ends later than a new one would was made by a clock that stood ahead: it is over too.
pub(super) fn begin_throttle(conn: &mut Conn, id: LimitId, now: Timestamp, end: Timestamp) -> db::Result<()> {
    let over = throttle::ends_at.le(Ts(now)).or(throttle::ends_at.gt(Ts(end)));
    diesel::delete(throttle::table.find(id).filter(over)).execute(conn)?;
    let fresh = (throttle::id.eq(id), throttle::tries.eq(0), throttle::ends_at.eq(Ts(end)));
    Both(diesel::insert_into(throttle::table).values(fresh).on_conflict_do_nothing()).execute(conn)?;
    Ok(())
}

pub(super) fn count_try(conn: &mut Conn, id: LimitId, limit: i32) -> db::Result<bool> {
    let counted = diesel::update(throttle::table.find(id).filter(throttle::tries.lt(limit)))
        .set(throttle::tries.eq(throttle::tries + 1))
        .kept()
        .execute(conn)?;
    Ok(counted == 1)
}

pub(super) fn take_back_try(conn: &mut Conn, id: LimitId) -> db::Result<()> {
    diesel::update(throttle::table.find(id).filter(throttle::tries.gt(0)))
        .set(throttle::tries.eq(throttle::tries - 1))
        .kept()
        .execute(conn)?;
    Ok(())
}

pub(super) fn forget_tries(conn: &mut Conn, id: LimitId) -> db::Result<()> {
    // The row stays: another may just have seen that it is there, and is about to count in it.
    diesel::update(throttle::table.find(id)).set(throttle::tries.eq(0)).kept().execute(conn)?;
    Ok(())
}

/// Removes what no longer counts.
pub(crate) fn forget_old_tries(conn: &mut Conn, now: Timestamp) -> db::Result<usize> {
    diesel::delete(throttle::table.filter(throttle::ends_at.le(Ts(now)))).execute(conn)
}
