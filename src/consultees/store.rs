//! The only writer of `consultee` and `consultee_import`.

mod imports;

use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::Timestamp;

use super::import::{Candidate, Known};
use super::{Consultee, ConsulteeId, ConsulteeKind, Details, ImportId, LetterLanguage, Search};
use crate::db::keyset::{At, Window, greater, less, window};
use crate::db::schema::consultee;
use crate::db::types::{DbUuid, Js, Ts};
use crate::db::{self, Conn, Tx, tally};
use crate::lang::alphabet;
use crate::text::address;
use crate::text::fold::{self, fold, search_text};

pub use imports::{Unfinished, Upload, unfinished, upload, upload_of};
pub(super) use imports::{
    advance, choose_encoding, confirm, finish, forget_uploads, keep_upload, put_away, take_back,
};

/// The query of a search; a macro, because its type has no name.
macro_rules! matching {
    ($search:expr) => {{
        let mut query = consultee::table.into_boxed();
        query = match $search.retired {
            true => query.filter(consultee::retired_at.is_not_null()),
            false => query.filter(consultee::retired_at.is_null()),
        };
        if let Some(kind) = $search.kind {
            query = query.filter(consultee::kind.eq(kind));
        }
        if let Some(wanted) = fold::like(&$search.text) {
            query = query.filter(consultee::search_text.like(wanted).escape(fold::ESCAPE));
        }
        query
    }};
}

/// The columns a person fills in.
macro_rules! columns {
    ($details:expr) => {
        (
            consultee::name.eq(&$details.name),
            consultee::name_key.eq(fold(&$details.name)),
            consultee::sort_key.eq(alphabet::sort_key(&$details.name)),
            consultee::search_text.eq(search_text(&$details.name)),
            consultee::kind.eq($details.kind),
            consultee::org_number.eq(&$details.org_number),
            consultee::org_number_valid.eq($details.org_number_valid),
            consultee::email.eq(&$details.email),
            consultee::email_key.eq($details.email.as_deref().map(address::key)),
            consultee::copies.eq(Js(serde_json::json!($details.copies))),
            consultee::contact_name.eq(&$details.contact_name),
            consultee::language.eq($details.language),
        )
    };
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = consultee)]
pub(crate) struct Row {
    id: ConsulteeId,
    name: String,
    kind: ConsulteeKind,
    org_number: Option<String>,
    org_number_valid: bool,
    email: Option<String>,
    copies: Js,
    contact_name: String,
    language: LetterLanguage,
    retired_at: Option<Ts>,
    version: i32,
}

impl From<Row> for Consultee {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            retired: row.retired_at.is_some(),
            version: row.version,
            details: Details {
                name: row.name,
                kind: row.kind,
                org_number: row.org_number,
                org_number_valid: row.org_number_valid,
                email: row.email,
                copies: texts(&row.copies),
                contact_name: row.contact_name,
                language: row.language,
            },
        }
    }
}

/// The texts of a JSON list.
pub(crate) fn texts(list: &Js) -> Vec<String> {
    let items = list.0.as_array().into_iter().flatten();
    items.filter_map(|item| item.as_str().map(str::to_owned)).collect()
}

/// One consultee, retired or not.
pub fn find(conn: &mut Conn, id: ConsulteeId) -> db::Result<Option<Consultee>> {
    let found = consultee::table.find(id).select(Row::as_select()).first(conn).optional()?;
    Ok(found.map(Consultee::from))
}

/// All that a search finds, by name: for what is done to all of them.
pub fn all(conn: &mut Conn, search: &Search) -> db::Result<Vec<Consultee>> {
    let rows = matching!(search).order((consultee::sort_key, consultee::id)).select(Row::as_select());
    Ok(rows.load::<Row>(conn)?.into_iter().map(Consultee::from).collect())
}

/// Those in use of these, by name.
pub fn these(conn: &mut Conn, ids: &[ConsulteeId]) -> db::Result<Vec<Consultee>> {
    let mut found = Vec::new();
    for ids in ids.chunks(AT_ONCE) {
        let rows = consultee::table.filter(consultee::id.eq_any(ids)).filter(consultee::retired_at.is_null());
        let rows: Vec<(String, Row)> = rows.select((consultee::sort_key, Row::as_select())).load(conn)?;
        found.extend(rows);
    }
    found.sort_by(|(a, one), (b, other)| (a, one.id).cmp(&(b, other.id)));
    Ok(found.into_iter().map(|(_, row)| row.into()).collect())
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
    let Window { rows, before, after } = window(at, most, |at, limit| {
        let rows = matching!(search).limit(limit).select(Row::as_select());
        let back = (consultee::sort_key.desc(), consultee::id.desc());
        match at {
            At::Start => rows.order(columns).load::<Row>(conn),
            At::After(place) => rows.filter(greater(columns, row(place))).order(columns).load(conn),
            At::Before(place) => rows.filter(less(columns, row(place))).order(back).load(conn),
        }
    })?;
    Ok(Window { rows: rows.into_iter().map(Consultee::from).collect(), before, after })
}

/// How many a search finds. Of the whole register that is known; else the database counts, and gives one row.
pub fn count(conn: &mut Conn, search: &Search) -> db::Result<i64> {
    if search.kind.is_some() || fold::like(&search.text).is_some() {
        return matching!(search).count().get_result(conn);
    }
    let name = if search.retired { "retired" } else { "consultees" };
    Ok(tally::of(conn, uuid::Uuid::nil(), &[name])?.of(name))
}

/// As [`known`], of those that a row of this chunk might be: by name or organisation number.
pub fn known_like(
    conn: &mut Conn,
    import: ImportId,
    names: &[String],
    numbers: &[String],
) -> db::Result<Vec<Known>> {
    let other = consultee::import_id.nullable().ne(import).assume_not_null();
    let rows = consultee::table
        .filter(consultee::retired_at.is_null())
        .filter(consultee::import_id.is_null().or(other))
        .filter(consultee::name_key.eq_any(names).or(consultee::org_number.eq_any(numbers)))
        .order(consultee::id)
        .select(KnownRow::as_select());
    Ok(rows.load(conn)?.into_iter().map(Known::from).collect())
}

/// What rows of a list are told apart by.
#[derive(Queryable, Selectable)]
#[diesel(table_name = consultee)]
struct KnownRow {
    name: String,
    org_number: Option<String>,
    email: Option<String>,
    contact_name: String,
    copies: Js,
}

impl From<KnownRow> for Known {
    fn from(KnownRow { name, org_number, email, contact_name, copies }: KnownRow) -> Self {
        Self { name, org_number, email, contact: contact_name, copies: texts(&copies) }
    }
}

/// What an import is held against: those in use, less those that the same import has saved.
pub fn known(conn: &mut Conn, import: Option<ImportId>) -> db::Result<Vec<Known>> {
    let mut in_use = consultee::table.filter(consultee::retired_at.is_null()).into_boxed();
    if let Some(import) = import {
        let other = consultee::import_id.nullable().ne(import).assume_not_null();
        in_use = in_use.filter(consultee::import_id.is_null().or(other));
    }
    let rows = in_use.order(consultee::id).select(KnownRow::as_select()).load(conn)?;
    Ok(rows.into_iter().map(Known::from).collect())
}

/// Adds one to the register; `from` is the list and the line of it that it came with.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: ConsulteeId,
    details: &Details,
    from: Option<(ImportId, i32)>,
) -> db::Result<()> {
    diesel::insert_into(consultee::table)
        .values((
            consultee::id.eq(id),
            columns!(details),
            consultee::created_at.eq(Ts(tx.now())),
            consultee::version.eq(1),
            consultee::import_id.eq(from.map(|(import, _)| import)),
            consultee::import_line.eq(from.map(|(_, line)| line)),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// `false` when somebody else saved after `version` was read.
pub(super) fn update(conn: &mut Conn, id: ConsulteeId, version: i32, details: &Details) -> db::Result<bool> {
    let row = consultee::id.eq(id).and(consultee::version.eq(version));
    let saved = diesel::update(consultee::table.filter(row))
        .set((columns!(details), consultee::version.eq(version + 1)))
        .execute(conn)?;
    Ok(saved == 1)
}

/// Takes one out of use, or back in. Nothing is deleted: earlier hearings name it.
pub(super) fn retire(conn: &mut Conn, id: ConsulteeId, at: Option<Timestamp>) -> db::Result<bool> {
    let changed =
        diesel::update(consultee::table.find(id)).set(consultee::retired_at.eq(at.map(Ts))).execute(conn)?;
    Ok(changed == 1)
}

/// Sets the address alone; used where a letter came back.
pub(super) fn set_email(conn: &mut Conn, id: ConsulteeId, email: &str) -> db::Result<()> {
    diesel::update(consultee::table.find(id))
        .set((
            consultee::email.eq(email),
            consultee::email_key.eq(address::key(email)),
            consultee::version.eq(consultee::version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

impl Details {
    /// A row of an import as the register keeps it.
    pub(super) fn of(candidate: &Candidate, own: LetterLanguage) -> Self {
        Self {
            name: candidate.name.clone(),
            kind: candidate.kind,
            org_number: candidate.org_number.as_ref().map(|number| number.digits.clone()),
            org_number_valid: candidate.org_number.as_ref().is_none_or(|number| number.valid),
            email: candidate.email.as_ref().map(|email| email.as_str().to_owned()),
            copies: candidate.copies.iter().map(|email| email.as_str().to_owned()).collect(),
            contact_name: candidate.contact.clone().unwrap_or_default(),
            language: candidate.language.unwrap_or(own),
        }
    }
}
