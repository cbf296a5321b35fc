//! The only writer of `blob` and `blob_removal`.

use diesel::prelude::*;
use diesel::sql_types::{BigInt, Bool, Text};
use jiff::Timestamp;

use super::{Blob, BlobId, Placed};
use crate::db::kept::Keep as _;
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
            .kept()
            .execute(tx.conn())?
            == 1
        {
            return Ok(twin);
        }
    }
    let (on, at) = (blob::unused_on.eq(None::<i32>), blob::unused_at.eq(None::<Ts>));
    match diesel::update(blob::table.find(placed.blob.id)).set((on, at)).kept().execute(tx.conn())? {
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

/// A row and whether any other points at it.
#[derive(QueryableByName)]
struct Looked {
    #[diesel(sql_type = DbUuid)]
    id: BlobId,
    #[diesel(sql_type = Bool)]
    marked: bool,
    #[diesel(sql_type = Bool)]
    free: bool,
}

/// The next rows after an id, each with whether it is marked as unused and whether nothing points at it.
fn look(conn: &mut Conn, after: Option<BlobId>, most: i64) -> db::Result<Vec<Looked>> {
    let nobody: Vec<String> = pointers(conn)?
        .iter()
        .map(|p| {
            let (table, column) = (&p.table_name, &p.column_name);
            format!("NOT EXISTS (SELECT 1 FROM \"{table}\" p WHERE p.\"{column}\" = blob.id)")
        })
        .collect();
    let nobody = if nobody.is_empty() { "1 = 1".to_owned() } else { nobody.join(" AND ") };
    let sql = format!(
        "SELECT id, unused_on IS NOT NULL AS marked, ({nobody}) AS free FROM blob WHERE id > $1 ORDER BY id LIMIT $2"
    );
    let after = after.unwrap_or(BlobId(uuid::Uuid::nil()));
    diesel::sql_query(sql).bind::<DbUuid, _>(after).bind::<BigInt, _>(most).load(conn)
}

/// Says of the next rows from when on they have been unused. How many changed, and the last that was looked at.
pub(super) fn mark(
    tx: &mut Tx<'_>,
    lived: i32,
    after: Option<BlobId>,
    most: i64,
) -> db::Result<(usize, Option<BlobId>)> {
    let (looked, mut marked) = (look(tx, after, most)?, 0_usize);
    for row in looked.iter().filter(|row| row.free != row.marked) {
        let since = row.free.then_some((lived, Ts(tx.now())));
        let (on, at) = (since.map(|(on, _)| on), since.map(|(_, at)| at));
        diesel::update(blob::table.find(row.id))
            .set((blob::unused_on.eq(on), blob::unused_at.eq(at)))
            .kept()
            .execute(tx.conn())?;
        marked = marked.saturating_add(1);
    }
    Ok((marked, looked.last().map(|row| row.id)))
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

/// The next files whose rows are gone and that are to be removed.
pub(super) fn removals(
    conn: &mut Conn,
    after: Option<BlobId>,
    most: i64,
) -> db::Result<Vec<(BlobId, String)>> {
    let mut rows = blob_removal::table.order(blob_removal::id).limit(most).into_boxed();
    if let Some(after) = after {
        rows = rows.filter(blob_removal::id.gt(after));
    }
    rows.select((blob_removal::id, blob_removal::name)).load(conn)
}

/// Files are gone; how many were still to be removed.
pub(super) fn removed(tx: &mut Tx<'_>, ids: &[BlobId]) -> db::Result<usize> {
    let gone = blob_removal::id.eq_any(ids.iter().copied());
    diesel::delete(blob_removal::table.filter(gone)).execute(tx.conn())
}
