//! The only writer of `account`, `session` and `sign_in_failure`.

use diesel::prelude::*;
use jiff::Timestamp;

use super::{Account, AccountId, Role, SessionId, email_key};
use crate::clock::Clock;
use crate::db::schema::{account, session, sign_in_failure};
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn};
use crate::web::Lang;

#[derive(Queryable, Selectable)]
#[diesel(table_name = account)]
struct Row {
    id: AccountId,
    email: String,
    name: String,
    role: Role,
    language: Lang,
}

impl From<Row> for Account {
    fn from(row: Row) -> Self {
        Self { id: row.id, email: row.email, name: row.name, role: row.role, language: row.language }
    }
}

/// A new account; a second one with the same e-mail is a unique violation.
pub fn insert(conn: &mut Conn, account: &Account, password_hash: &str, clock: &Clock) -> db::Result<()> {
    diesel::insert_into(account::table)
        .values((
            account::id.eq(account.id),
            account::email.eq(&account.email),
            account::email_key.eq(email_key(&account.email)),
            account::name.eq(&account.name),
            account::password_hash.eq(password_hash),
            account::role.eq(account.role),
            account::language.eq(account.language),
            account::created_at.eq(Ts(clock.now())),
        ))
        .execute(conn)?;
    Ok(())
}

/// The account that may sign in with this e-mail, and its password hash.
pub fn by_email(conn: &mut Conn, email: &str) -> db::Result<Option<(Account, String)>> {
    let found = account::table
        .filter(account::email_key.eq(email_key(email)))
        .filter(account::disabled_at.is_null())
        .select((Row::as_select(), account::password_hash))
        .first::<(Row, String)>(conn)
        .optional()?;
    Ok(found.map(|(row, hash)| (row.into(), hash)))
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

/// Everybody who may sign in, by name.
pub fn all(conn: &mut Conn) -> db::Result<Vec<Account>> {
    let rows = account::table
        .filter(account::disabled_at.is_null())
        .order((account::name, account::id))
        .select(Row::as_select())
        .load(conn)?;
    Ok(rows.into_iter().map(Account::from).collect())
}

pub(super) fn set_password(conn: &mut Conn, id: AccountId, hash: &str) -> db::Result<()> {
    diesel::update(account::table.find(id)).set(account::password_hash.eq(hash)).execute(conn)?;
    Ok(())
}

pub(super) fn start_session(
    conn: &mut Conn,
    account: AccountId,
    token_hash: Vec<u8>,
    expires: Timestamp,
    clock: &Clock,
) -> db::Result<SessionId> {
    let id = SessionId::new(clock);
    let now = Ts(clock.now());
    diesel::insert_into(session::table)
        .values((
            session::id.eq(id),
            session::token_hash.eq(token_hash),
            session::account_id.eq(account),
            session::created_at.eq(now),
            session::seen_at.eq(now),
            session::expires_at.eq(Ts(expires)),
        ))
        .execute(conn)?;
    Ok(id)
}

/// A session that is still good.
pub(super) struct Live {
    pub id: SessionId,
    pub account: Account,
    pub seen_at: Timestamp,
}

pub(super) fn live_session(conn: &mut Conn, token_hash: Vec<u8>, now: Timestamp) -> db::Result<Option<Live>> {
    let found = session::table
        .inner_join(account::table.on(account::id.eq(session::account_id)))
        .filter(session::token_hash.eq(token_hash))
        .filter(session::ended_at.is_null())
        .filter(session::expires_at.gt(Ts(now)))
        .filter(account::disabled_at.is_null())
        .select((session::id, session::seen_at, Row::as_select()))
        .first::<(SessionId, Ts, Row)>(conn)
        .optional()?;
    Ok(found.map(|(id, seen, row)| Live { id, seen_at: seen.0, account: row.into() }))
}

pub(super) fn touch_session(
    conn: &mut Conn,
    id: SessionId,
    now: Timestamp,
    expires: Timestamp,
) -> db::Result<()> {
    diesel::update(session::table.find(id))
        .set((session::seen_at.eq(Ts(now)), session::expires_at.eq(Ts(expires))))
        .execute(conn)?;
    Ok(())
}

pub(super) fn end_session(conn: &mut Conn, id: SessionId, now: Timestamp) -> db::Result<()> {
    diesel::update(session::table.find(id)).set(session::ended_at.eq(Ts(now))).execute(conn)?;
    Ok(())
}

pub(super) fn end_other_sessions(
    conn: &mut Conn,
    of: AccountId,
    except: SessionId,
    now: Timestamp,
) -> db::Result<()> {
    diesel::update(
        session::table
            .filter(session::account_id.eq(of))
            .filter(session::id.ne(except))
            .filter(session::ended_at.is_null()),
    )
    .set(session::ended_at.eq(Ts(now)))
    .execute(conn)?;
    Ok(())
}

pub(super) fn insert_failure(conn: &mut Conn, address: &str, email: &str, clock: &Clock) -> db::Result<()> {
    diesel::insert_into(sign_in_failure::table)
        .values((
            sign_in_failure::id.eq(AnyId::new(clock)),
            sign_in_failure::at.eq(Ts(clock.now())),
            sign_in_failure::address.eq(address),
            sign_in_failure::email_key.eq(email_key(email)),
        ))
        .execute(conn)?;
    Ok(())
}

/// Failures for this e-mail from this address since `since`.
pub(super) fn failures(conn: &mut Conn, address: &str, email: &str, since: Timestamp) -> db::Result<i64> {
    sign_in_failure::table
        .filter(sign_in_failure::email_key.eq(email_key(email)))
        .filter(sign_in_failure::address.eq(address))
        .filter(sign_in_failure::at.gt(Ts(since)))
        .count()
        .get_result(conn)
}

/// Forgets failures from before `until`: they are personal data and no longer count.
pub(super) fn forget_failures(conn: &mut Conn, until: Timestamp) -> db::Result<usize> {
    diesel::delete(sign_in_failure::table.filter(sign_in_failure::at.lt(Ts(until)))).execute(conn)
}
