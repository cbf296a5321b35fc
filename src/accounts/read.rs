//! Reading accounts: their names, everybody who may sign in, and all of them as administrators see them.

use diesel::prelude::*;
use diesel::sql_types::{Bool, Text};
use jiff::Timestamp;

use super::{Account, AccountId, SteeringMail};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::{account, session};
use crate::db::types::{DbUuid, Maybe, Ts};
use crate::db::{self, Conn};
use crate::lang::alphabet::{sort_by_name, sort_key};
use crate::text::address;

/// An account as administrators see it, also when it is closed.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = account)]
pub struct Kept {
    #[diesel(embed)]
    pub account: Account,
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub disabled_at: Option<Timestamp>,
    /// Has it a password? One that was invited has none until the link was used.
    #[diesel(select_expression = account::password_hash.ne(""))]
    #[diesel(select_expression_type = diesel::dsl::NotEq<account::password_hash, &'static str>)]
    pub has_password: bool,
    /// Counts the changes.
    pub version: i32,
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
    let mut accounts: Vec<Account> = account::table
        .filter(account::disabled_at.is_null())
        .order(account::id)
        .select(Account::as_select())
        .load(conn)?;
    sort_by_name(&mut accounts, |account| &account.name);
    Ok(accounts)
}

/// An account, also a closed one.
pub fn kept(conn: &mut Conn, id: AccountId) -> db::Result<Option<Kept>> {
    account::table.find(id).select(Kept::as_select()).first(conn).optional()
}

/// An account by its e-mail, also a closed one.
pub fn kept_by_email(conn: &mut Conn, email: &str) -> db::Result<Option<Kept>> {
    let one = account::table.filter(account::email_key.eq(address::key(email)));
    one.select(Kept::as_select()).first(conn).optional()
}

/// What somebody has said of letters to a steering group.
pub fn steering_mail(conn: &mut Conn, id: AccountId) -> db::Result<SteeringMail> {
    account::table.find(id).select(account::steering_mail).first(conn)
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
    window(at, most, |at, limit| {
        let rows = account::table.select(Kept::as_select()).limit(limit).into_boxed();
        let by_name = (closed, account::sort_key, account::id);
        let back = (closed.desc(), account::sort_key.desc(), account::id.desc());
        match at {
            At::Start => rows.order(by_name).load(conn),
            At::After(row) => rows.filter(greater(columns, place(row))).order(by_name).load(conn),
            At::Before(row) => rows.filter(less(columns, place(row))).order(back).load(conn),
        }
    })
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
