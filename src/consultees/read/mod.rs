//! Reading the register: one, those that a search finds, and what a list is held against.

mod imports;

use diesel::prelude::*;
use diesel::sql_types::Text;

use super::import::Known;
use super::{Consultee, ConsulteeId, ImportId, Search};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::consultee;
use crate::db::types::DbUuid;
use crate::db::{self, Conn, tally};
use crate::lang::alphabet;
use crate::text::fold;

pub use imports::{Unfinished, Upload, unfinished, upload, upload_of};

/// The query of a search; a macro, because its type has no name.
macro_rules! matching {
    ($search:expr) => {{
        let mut query = consultee::table.into_boxed();
        query = match $search.retired {
            true => query.filter(consultee::retired_at.is_not_null()),
            false => query.filter(consultee::retired_at.is_null()),
        };
        if $search.reachable {
            query = query.filter(consultee::email.is_not_null());
        }
        if let Some(kind) = $search.kind {
            query = query.filter(consultee::kind.eq(kind));
        }
        if let Some(wanted) = fold::like(&$search.text) {
            query = query.filter(consultee::search_text.like(wanted).escape(fold::ESCAPE));
        }
        query
    }};
}

/// One consultee, retired or not.
pub fn find(conn: &mut Conn, id: ConsulteeId) -> db::Result<Option<Consultee>> {
    consultee::table.find(id).select(Consultee::as_select()).first(conn).optional()
}

/// All that a search finds, by name: for what is done to all of them.
pub fn all(conn: &mut Conn, search: &Search) -> db::Result<Vec<Consultee>> {
    let rows = matching!(search).order((consultee::sort_key, consultee::id));
    rows.select(Consultee::as_select()).load(conn)
}

/// Those in use of these, by name.
pub fn these(conn: &mut Conn, ids: &[ConsulteeId]) -> db::Result<Vec<Consultee>> {
    let mut found = Vec::new();
    for ids in ids.chunks(AT_ONCE) {
        let rows = consultee::table.filter(consultee::id.eq_any(ids)).filter(consultee::retired_at.is_null());
        found.extend(rows.select(Consultee::as_select()).load::<Consultee>(conn)?);
    }
    found.sort_by_cached_key(place);
    Ok(found)
}

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

/// Where a consultee stands in the register.
pub type Place = (String, ConsulteeId);

/// Where it stands.
pub fn place(of: &Consultee) -> Place {
    (alphabet::sort_key(&of.details.name), of.id)
}

/// A page of the register, by name.
pub fn list(conn: &mut Conn, search: &Search, at: &At<Place>, most: usize) -> db::Result<Window<Consultee>> {
    let columns = (consultee::sort_key, consultee::id);
    let row = |(name, id): &Place| (name.clone().into_sql::<Text>(), (*id).into_sql::<DbUuid>());
    window(at, most, |at, limit| {
        let rows = matching!(search).limit(limit).select(Consultee::as_select());
        let back = (consultee::sort_key.desc(), consultee::id.desc());
        match at {
            At::Start => rows.order(columns).load(conn),
            At::After(place) => rows.filter(greater(columns, row(place))).order(columns).load(conn),
            At::Before(place) => rows.filter(less(columns, row(place))).order(back).load(conn),
        }
    })
}

/// How many a search finds. Of the whole register that is known; else the database counts, and gives one row.
pub fn count(conn: &mut Conn, search: &Search) -> db::Result<i64> {
    if search.reachable || search.kind.is_some() || fold::like(&search.text).is_some() {
        return matching!(search).count().get_result(conn);
    }
    let name = if search.retired { "retired" } else { "consultees" };
    Ok(tally::of(conn, uuid::Uuid::nil(), &[name])?.of(name))
}

/// What an import is held against: those in use, less those that the same import has saved.
pub fn known(conn: &mut Conn, import: Option<ImportId>) -> db::Result<Vec<Known>> {
    let mut in_use = consultee::table.filter(consultee::retired_at.is_null()).into_boxed();
    if let Some(import) = import {
        let other = consultee::import_id.nullable().ne(import).assume_not_null();
        in_use = in_use.filter(consultee::import_id.is_null().or(other));
    }
    in_use.order(consultee::id).select(Known::as_select()).load(conn)
}

/// As [`known`], of those that a row of this chunk might be: by name or organisation number.
pub fn known_like(
    conn: &mut Conn,
    import: ImportId,
    names: &[String],
    numbers: &[String],
) -> db::Result<Vec<Known>> {
    let other = consultee::import_id.nullable().ne(import).assume_not_null();
    consultee::table
        .filter(consultee::retired_at.is_null())
        .filter(consultee::import_id.is_null().or(other))
        .filter(consultee::name_key.eq_any(names).or(consultee::org_number.eq_any(numbers)))
        .order(consultee::id)
        .select(Known::as_select())
        .load(conn)
}
