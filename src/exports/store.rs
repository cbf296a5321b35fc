//! The only writer of `export`.

use diesel::prelude::*;
use jiff::Timestamp;

use super::{Export, ExportId, Wish};
use crate::db::kept::Keep as _;
use crate::db::schema::export;
use crate::db::types::{AnyId, Ts};
use crate::db::{self, Conn, Tx, lived};
use crate::files::BlobId;

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

pub(super) fn insert(tx: &mut Tx<'_>, wish: &Wish<'_>) -> db::Result<ExportId> {
    let (id, asked_on) = (ExportId::new(tx), lived::number(tx)?);
    diesel::insert_into(export::table)
        .values((
            (export::id.eq(id), export::kind.eq(wish.kind), export::scope_id.eq(AnyId(wish.scope))),
            (export::asked.eq(wish.asked), export::file_name.eq(wish.file_name)),
            (export::asked_by.eq(AnyId(wish.by)), export::asked_at.eq(Ts(tx.now()))),
            export::asked_on.eq(asked_on),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

pub(super) fn one(conn: &mut Conn, id: ExportId) -> db::Result<Option<Export>> {
    export::table.find(id).select(Export::as_select()).first(conn).optional()
}

/// What this person last asked for in these words.
pub(super) fn latest(conn: &mut Conn, wish: &Wish<'_>) -> db::Result<Option<Export>> {
    export::table
        .filter(export::scope_id.eq(AnyId(wish.scope)).and(export::kind.eq(wish.kind)))
        .filter(export::asked.eq(wish.asked).and(export::asked_by.eq(AnyId(wish.by))))
        .order(export::id.desc())
        .select(Export::as_select())
        .first(conn)
        .optional()
}

/// The same file, made for anybody: what it is made from as it stands in `version`, and when.
pub(super) fn same(conn: &mut Conn, of: &Export, version: &str) -> db::Result<Option<(BlobId, Timestamp)>> {
    let found = export::table
        .filter(export::scope_id.eq(of.scope_id).and(export::kind.eq(&of.kind)))
        .filter(export::asked.eq(&of.asked).and(export::version.eq(version)))
        .filter(export::file_id.is_not_null())
        .order(export::id.desc())
        .select((export::file_id, export::made_at))
        .first::<(Option<BlobId>, Option<Ts>)>(conn)
        .optional()?;
    Ok(found.and_then(|(file, at)| Some((file?, at?.0))))
}

/// It is made, unless it was before, or nobody asks for it any more.
pub(super) fn finish(
    tx: &mut Tx<'_>,
    id: ExportId,
    (version, made_at, file): (&str, Timestamp, BlobId),
) -> db::Result<()> {
    diesel::update(export::table.find(id).filter(export::file_id.is_null()))
        .set((export::version.eq(version), export::made_at.eq(Ts(made_at)), export::file_id.eq(file)))
        .kept()
        .execute(tx.conn())?;
    Ok(())
}

/// Those asked for on lived day `until` or before, and before `at`.
pub(super) fn old(conn: &mut Conn, until: i32, at: Timestamp) -> db::Result<Vec<ExportId>> {
    let old = export::asked_on.le(until).and(export::asked_at.lt(Ts(at)));
    let rows = export::table.filter(old).order(export::id);
    rows.select(export::id).load(conn)
}

pub(super) fn delete(conn: &mut Conn, ids: &[ExportId]) -> db::Result<()> {
    for ids in ids.chunks(AT_ONCE) {
        diesel::delete(export::table.filter(export::id.eq_any(ids))).execute(conn)?;
    }
    Ok(())
}
