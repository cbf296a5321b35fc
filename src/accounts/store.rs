//! The only writer of `account`, `session` and `throttle`.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use jiff::Timestamp;
use uuid::Uuid;

use super::{Account, AccountId, Details, Kept, Role, SessionId};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{account, session, throttle};
use crate::db::types::{AnyId, DbUuid, Ts};
use crate::db::{self, Both, Conn, Tx};
use crate::lang::Lang;
use crate::lang::alphabet::{sort_by_name, sort_key};
use crate::text::address;

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
pub fn insert(tx: &mut Tx<'_>, account: &Account, password_hash: &str) -> db::Result<()> {
    diesel::insert_into(account::table)
        .values((
            account::id.eq(account.id),
            account::email.eq(&account.email),
            account::email_key.eq(address::key(&account.email)),
            account::name.eq(&account.name),
            account::sort_key.eq(sort_key(&account.name)),
            account::password_hash.eq(password_hash),
            account::role.eq(account.role),
            account::language.eq(account.language),
            account::created_at.eq(Ts(tx.now())),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// The account that may sign in with this e-mail, and its password hash.
pub fn by_email(conn: &mut Conn, email: &str) -> db::Result<Option<(Account, String)>> {
    let found = account::table
        .filter(account::email_key.eq(address::key(email)))
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

/// The names of these accounts, closed ones too.
pub fn names(conn: &mut Conn, ids: &[AccountId]) -> db::Result<Vec<(AccountId, String)>> {
    account::table
        .filter(account::id.eq_any(ids))
        .order(account::id)
        .select((account::id, account::name))
        .load(conn)
}

/// Everybody who may sign in, by name.
pub fn all(conn: &mut Conn) -> db::Result<Vec<Account>> {
    let rows = account::table
        .filter(account::disabled_at.is_null())
        .order(account::id)
        .select(Row::as_select())
        .load(conn)?;
    let mut accounts: Vec<Account> = rows.into_iter().map(Account::from).collect();
    sort_by_name(&mut accounts, |account| &account.name);
    Ok(accounts)
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = account)]
struct KeptRow {
    #[diesel(embed)]
    row: Row,
    disabled_at: Option<Ts>,
    password_hash: String,
    version: i32,
}

impl From<KeptRow> for Kept {
    fn from(kept: KeptRow) -> Self {
        Self {
            account: kept.row.into(),
            disabled_at: kept.disabled_at.map(|at| at.0),
            has_password: !kept.password_hash.is_empty(),
            version: kept.version,
        }
    }
}

/// An account, also a closed one.
pub fn kept(conn: &mut Conn, id: AccountId) -> db::Result<Option<Kept>> {
    let found = account::table.find(id).select(KeptRow::as_select()).first(conn).optional()?;
    Ok(found.map(Kept::from))
}

/// An account by its e-mail, also a closed one.
pub fn kept_by_email(conn: &mut Conn, email: &str) -> db::Result<Option<Kept>> {
    let one = account::table.filter(account::email_key.eq(address::key(email)));
    Ok(one.select(KeptRow::as_select()).first(conn).optional()?.map(Kept::from))
}

/// How many accounts there are, closed ones too.
pub fn count(conn: &mut Conn) -> db::Result<i64> {
    account::table.count().get_result(conn)
}

/// Where an account stands in the list: is it closed, and its name.
pub type Place = (bool, String, AccountId);

impl Kept {
    /// Where it stands.
    pub fn place(&self) -> Place {
        (self.disabled_at.is_some(), sort_key(&self.account.name), self.account.id)
    }
}

/// A page of all accounts by name, closed ones last.
pub fn kept_list(conn: &mut Conn, at: &At<Place>, most: usize) -> db::Result<Window<Kept>> {
    let closed = account::disabled_at.is_not_null();
    let columns = (closed, account::sort_key, account::id);
    let place = |(closed, name, id): &Place| {
        ((*closed).into_sql::<Bool>(), name.clone().into_sql::<Text>(), (*id).into_sql::<DbUuid>())
    };
    let Window { rows, before, after } = window(at, most, |at, limit| {
        let rows = account::table.select(KeptRow::as_select()).limit(limit).into_boxed();
        let by_name = (closed, account::sort_key, account::id);
        let back = (closed.desc(), account::sort_key.desc(), account::id.desc());
        match at {
            At::Start => rows.order(by_name).load::<KeptRow>(conn),
            At::After(row) => rows.filter(greater(columns, place(row))).order(by_name).load(conn),
            At::Before(row) => rows.filter(less(columns, place(row))).order(back).load(conn),
        }
    })?;
    Ok(Window { rows: rows.into_iter().map(Kept::from).collect(), before, after })
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
        .set((
            account::email.eq(&to.email),
            account::email_key.eq(address::key(&to.email)),
            account::name.eq(&to.name),
            account::sort_key.eq(sort_key(&to.name)),
            account::role.eq(to.role),
            account::language.eq(to.language),
            account::version.eq(account::version + 1),
        ))
        .execute(conn)?;
    Ok(changed == 1)
}

/// Closes the account, or opens it (`None`); `false` when it is so already.
pub(super) fn set_disabled(conn: &mut Conn, id: AccountId, at: Option<Timestamp>) -> db::Result<bool> {
    let differs = account::disabled_at.is_null().eq(at.is_some());
    let changed = diesel::update(account::table.find(id).filter(differs))
        .set((account::disabled_at.eq(at.map(Ts)), account::version.eq(account::version + 1)))
        .execute(conn)?;
    Ok(changed == 1)
}

/// How many sessions of the account are open.
pub fn open_sessions(conn: &mut Conn, of: AccountId, now: Timestamp) -> db::Result<i64> {
    session::table
        .filter(session::account_id.eq(of))
        .filter(session::ended_at.is_null())
        .filter(session::expires_at.gt(Ts(now)))
        .count()
        .get_result(conn)
}

/// Holds the account while its password is the one that was compared; `false` where another was set since.
pub(super) fn still_has(conn: &mut Conn, id: AccountId, hash: &str) -> db::Result<bool> {
    let held = diesel::update(account::table.find(id).filter(account::password_hash.eq(hash)))
        .set(account::password_hash.eq(hash))
        .execute(conn)?;
    Ok(held == 1)
}

pub(super) fn set_password(conn: &mut Conn, id: AccountId, hash: &str) -> db::Result<()> {
    diesel::update(account::table.find(id)).set(account::password_hash.eq(hash)).execute(conn)?;
    Ok(())
}

pub(super) fn start_session(
    tx: &mut Tx<'_>,
    account: AccountId,
    token_hash: Vec<u8>,
    expires: Timestamp,
) -> db::Result<SessionId> {
    let id = SessionId::new(tx);
    let now = Ts(tx.now());
    diesel::insert_into(session::table)
        .values((
            session::id.eq(id),
            session::token_hash.eq(token_hash),
            session::account_id.eq(account),
            session::created_at.eq(now),
            session::seen_at.eq(now),
            session::expires_at.eq(Ts(expires)),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// A session that is still good.
pub(super) struct Live {
    pub id: SessionId,
    pub account: Account,
    pub began_at: Timestamp,
    pub seen_at: Timestamp,
}

pub(super) fn live_session(conn: &mut Conn, token_hash: Vec<u8>, now: Timestamp) -> db::Result<Option<Live>> {
    let found = session::table
        .inner_join(account::table.on(account::id.eq(session::account_id)))
        .filter(session::token_hash.eq(token_hash))
        .filter(session::ended_at.is_null())
        .filter(session::expires_at.gt(Ts(now)))
        .filter(account::disabled_at.is_null())
        .select((session::id, session::created_at, session::seen_at, Row::as_select()))
        .first::<(SessionId, Ts, Ts, Row)>(conn)
        .optional()?;
    Ok(found.map(|(id, began, seen, row)| Live {
        id,
        began_at: began.0,
        seen_at: seen.0,
        account: row.into(),
    }))
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
        .execute(conn)
}

/// A row to count in: a new one, where there is none or its time is over.
///
/// A row that ends later than a new one would was made by a clock that stood ahead: it is over too.
pub(super) fn begin_throttle(conn: &mut Conn, id: Uuid, now: Timestamp, end: Timestamp) -> db::Result<()> {
    let over = throttle::ends_at.le(Ts(now)).or(throttle::ends_at.gt(Ts(end)));
    diesel::delete(throttle::table.find(AnyId(id)).filter(over)).execute(conn)?;
    let fresh = (throttle::id.eq(AnyId(id)), throttle::tries.eq(0), throttle::ends_at.eq(Ts(end)));
    Both(diesel::insert_into(throttle::table).values(fresh).on_conflict_do_nothing()).execute(conn)?;
    Ok(())
}

pub(super) fn count_try(conn: &mut Conn, id: Uuid, limit: i32) -> db::Result<bool> {
    let counted = diesel::update(throttle::table.find(AnyId(id)).filter(throttle::tries.lt(limit)))
        .set(throttle::tries.eq(throttle::tries + 1))
        .execute(conn)?;
    Ok(counted == 1)
}

pub(super) fn take_back_try(conn: &mut Conn, id: Uuid) -> db::Result<()> {
    diesel::update(throttle::table.find(AnyId(id)).filter(throttle::tries.gt(0)))
        .set(throttle::tries.eq(throttle::tries - 1))
        .execute(conn)?;
    Ok(())
}

pub(super) fn forget_tries(conn: &mut Conn, id: Uuid) -> db::Result<()> {
    // The row stays: another may just have seen that it is there, and is about to count in it.
    diesel::update(throttle::table.find(AnyId(id))).set(throttle::tries.eq(0)).execute(conn)?;
    Ok(())
}

/// Removes what no longer counts.
pub(crate) fn forget_old_tries(conn: &mut Conn, now: Timestamp) -> db::Result<usize> {
    diesel::delete(throttle::table.filter(throttle::ends_at.le(Ts(now)))).execute(conn)
}
