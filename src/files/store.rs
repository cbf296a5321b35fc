//! The only writer of `blob` and `blob_removal`.

use std::collections::HashSet;

use diesel::prelude::*;
use diesel::sql_types::Text;
use jiff::Timestamp;

use super::{Blob, BlobId, Placed};
use crate::db::schema::{blob, blob_removal};
use crate::db::types::{DbUuid, Ts};
use crate::db::{self, Conn, Error, Tx, lived};

/// One file, used or not.
pub fn find(conn: &mut Conn, id: BlobId) -> db::Result<Option<Blob>> {
    blob::table.find(id).select(Blob::as_select()).first(conn).optional()
}

/// The next files that are used, in the order of their ids: those whose bytes must be there.
pub fn all(conn: &mut Conn, after: Option<BlobId>, most: i64) -> db::Result<Vec<Blob>> {
    let mut used = blob::table.filter(blob::unused_on.is_null()).select(Blob::as_select()).into_boxed();
    if let Some(after) = after {
        used = used.filter(blob::id.gt(after));
    }
    used.order(blob::id).limit(most).load(conn)
}

/// Files in use with these bytes.
pub(super) fn used_with_hash(conn: &mut Conn, hash: &[u8]) -> db::Result<Vec<Blob>> {
    let same = blob::hash.eq(hash).and(blob::unused_on.is_null());
    blob::table.filter(same).order(blob::id).limit(2).select(Blob::as_select()).load(conn)
}

/// Rows for files that are about to be placed: unused, as of now.
pub(super) fn announce(tx: &mut Tx<'_>, blobs: &[Blob]) -> db::Result<()> {
    let lived = lived::number(tx)?;
    for one in blobs {
        diesel::insert_into(blob::table)
            .values((
                blob::id.eq(one.id),
                blob::hash.eq(&one.hash),
                blob::size.eq(one.size),
                blob::media_type.eq(&one.media_type),
                blob::placed_at.eq(Ts(tx.now())),
                blob::unused_on.eq(lived),
                blob::unused_at.eq(Ts(tx.now())),
            ))
            .execute(tx.conn())?;
    }
    Ok(())
}

/// Says that a placed file is used, in the transaction that makes the row pointing at the id it gives. `NotFound` where it waited
/// so long that it is no longer there: then nothing may point at it.
pub fn keep(tx: &mut Tx<'_>, placed: &Placed) -> db::Result<BlobId> {
    if let Some(twin) = placed.twin {
        // A write, so that it meets the sweep that would take it away.
        let used = blob::unused_on.is_null();
        if diesel::update(blob::table.find(twin).filter(used))
            .set(blob::unused_on.eq(None::<i32>))
            .execute(tx.conn())?
            == 1
        {
            return Ok(twin);
        }
    }
    let (on, at) = (blob::unused_on.eq(None::<i32>), blob::unused_at.eq(None::<Ts>));
    match diesel::update(blob::table.find(placed.blob.id)).set((on, at)).execute(tx.conn())? {
        1 => Ok(placed.blob.id),
        _ => Err(Error::NotFound),
    }
}

#[derive(QueryableByName)]
struct Pointer {
    #[diesel(sql_type = Text)]
    table_name: String,
    #[diesel(sql_type = Text)]
    column_name: String,
}

#[derive(QueryableByName)]
struct Free {
    #[diesel(sql_type = DbUuid)]
    id: BlobId,
}

/// Every column that points at files, as the database itself knows it.
fn pointers(conn: &mut Conn) -> db::Result<Vec<Pointer>> {
    let sql = match conn {
        Conn::Sqlite(_) => {
            "SELECT m.name AS table_name, f.\"from\" AS column_name FROM sqlite_master m, pragma_foreign_key_list(m.name) f \
             WHERE m.type = 'table' AND f.\"table\" = 'blob' ORDER BY 1, 2"
        }
        Conn::Pg(_) => {
            "SELECT c.relname::text AS table_name, a.attname::text AS column_name FROM pg_constraint k \
             JOIN pg_class c ON c.oid = k.conrelid JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] \
             WHERE k.contype = 'f' AND k.confrelid = 'blob'::regclass ORDER BY 1, 2"
        }
    };
    diesel::sql_query(sql).load(conn)
}

/// The files that no row points at.
fn free(conn: &mut Conn) -> db::Result<HashSet<BlobId>> {
    let nobody: Vec<String> = pointers(conn)?
        .iter()
        .map(|p| {
            let (table, column) = (&p.table_name, &p.column_name);
            format!("NOT EXISTS (SELECT 1 FROM \"{table}\" p WHERE p.\"{column}\" = blob.id)")
        })
        .collect();
    let nobody = if nobody.is_empty() { "1 = 1".to_owned() } else { nobody.join(" AND ") };
    let rows: Vec<Free> = diesel::sql_query(format!("SELECT id FROM blob WHERE {nobody}")).load(conn)?;
    Ok(rows.into_iter().map(|row| row.id).collect())
}

/// Says from when on files have been unused. How many were found now.
pub(super) fn mark(tx: &mut Tx<'_>, lived: i32) -> db::Result<usize> {
    let free = free(tx)?;
    let marked: Vec<BlobId> =
        blob::table.filter(blob::unused_on.is_not_null()).select(blob::id).load(tx.conn())?;
    for used in marked.iter().filter(|id| !free.contains(id)) {
        let (on, at) = (blob::unused_on.eq(None::<i32>), blob::unused_at.eq(None::<Ts>));
        diesel::update(blob::table.find(*used)).set((on, at)).execute(tx.conn())?;
    }
    let marked: HashSet<BlobId> = marked.into_iter().collect();
    let mut found = 0_usize;
    for id in free.difference(&marked) {
        let (on, at) = (blob::unused_on.eq(lived), blob::unused_at.eq(Ts(tx.now())));
        found = found.saturating_add(diesel::update(blob::table.find(*id)).set((on, at)).execute(tx.conn())?);
    }
    Ok(found)
}

/// Takes away the rows of files unused since lived day `until` or before, and since before `at`; their names stand in
/// `blob_removal` until the files are gone. The database refuses it where a row points at one after all.
pub(super) fn give_up(tx: &mut Tx<'_>, (until, at): (i32, Timestamp), most: i64) -> db::Result<usize> {
    let old = blob::unused_on.le(until).and(blob::unused_at.lt(Ts(at)));
    let rows: Vec<Blob> =
        blob::table.filter(old).order(blob::id).limit(most).select(Blob::as_select()).load(tx.conn())?;
    for one in &rows {
        diesel::delete(blob::table.find(one.id)).execute(tx.conn())?;
        let name = (blob_removal::id.eq(one.id), blob_removal::name.eq(one.name()));
        diesel::insert_into(blob_removal::table).values(name).execute(tx.conn())?;
    }
    Ok(rows.len())
}

/// Files whose rows are gone and that are to be removed.
pub(super) fn removals(conn: &mut Conn, most: i64) -> db::Result<Vec<(BlobId, String)>> {
    let rows = blob_removal::table.order(blob_removal::id).limit(most);
    rows.select((blob_removal::id, blob_removal::name)).load(conn)
}

/// A file is gone.
pub(super) fn removed(tx: &mut Tx<'_>, id: BlobId) -> db::Result<()> {
    diesel::delete(blob_removal::table.find(id)).execute(tx.conn())?;
    Ok(())
}
