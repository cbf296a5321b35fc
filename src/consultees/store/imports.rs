//! Rows of uploaded lists written: kept, confirmed, moved on, ended and put away.

use diesel::prelude::*;
use jiff::Timestamp;

use crate::accounts::AccountId;
use crate::consultees::ImportId;
use crate::db::kept::Keep as _;
use crate::db::schema::consultee_import;
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx, lived};
use crate::files::BlobId;

/// Puts away a list that somebody has said yes to and that is not saved to the end; gives the rows that were saved. `None` where
/// there is no such list. It is forgotten days later.
pub(in crate::consultees) fn put_away(tx: &mut Tx<'_>, id: ImportId) -> db::Result<Option<i32>> {
    let (kept_on, at) = (lived::number(tx)?, Ts(tx.now()));
    let open = consultee_import::id
        .eq(id)
        .and(consultee_import::finished_at.is_null())
        .and(consultee_import::put_away_at.is_null())
        .and(consultee_import::confirmed_at.is_not_null());
    let away = diesel::update(consultee_import::table.filter(open))
        .set((consultee_import::put_away_at.eq(at), consultee_import::kept_on.eq(kept_on)))
        .kept()
        .execute(tx.conn())?;
    if away == 0 {
        return Ok(None);
    }
    consultee_import::table.find(id).select(consultee_import::saved).first(tx.conn()).optional()
}

/// Takes a list back that was put away; `false` where it is not.
pub(in crate::consultees) fn take_back(conn: &mut Conn, id: ImportId) -> db::Result<bool> {
    let away = consultee_import::id.eq(id).and(consultee_import::put_away_at.is_not_null());
    let back = diesel::update(consultee_import::table.filter(away))
        .set(consultee_import::put_away_at.eq(None::<Ts>))
        .kept()
        .execute(conn)?;
    Ok(back == 1)
}

/// A list that comes.
#[derive(Insertable)]
#[diesel(table_name = consultee_import)]
struct NewUpload {
    id: ImportId,
    file_name: String,
    source_id: BlobId,
    created_at: Ts,
    created_by: AccountId,
    kept_on: i32,
}

/// Keeps an uploaded file until its rows are saved.
pub(in crate::consultees) fn keep_upload(
    tx: &mut Tx<'_>,
    created_by: AccountId,
    file_name: &str,
    source_id: BlobId,
) -> db::Result<ImportId> {
    let (id, file_name) = (ImportId::new(tx), file_name.to_owned());
    let (created_at, kept_on) = (Ts(tx.now()), lived::number(tx)?);
    let row = NewUpload { id, file_name, source_id, created_at, created_by, kept_on };
    diesel::insert_into(consultee_import::table).values(row).execute(tx.conn())?;
    Ok(id)
}

/// Sets the encoding a person chose, as long as nobody has said yes.
pub(in crate::consultees) fn choose_encoding(
    conn: &mut Conn,
    id: ImportId,
    by: AccountId,
    encoding: Option<&str>,
) -> db::Result<bool> {
    let open = consultee_import::id
        .eq(id)
        .and(consultee_import::created_by.eq(by))
        .and(consultee_import::confirmed_at.is_null());
    Ok(diesel::update(consultee_import::table.filter(open))
        .set(consultee_import::encoding.eq(encoding))
        .kept()
        .execute(conn)?
        == 1)
}

/// `false` when somebody had said yes before.
pub(in crate::consultees) fn confirm(conn: &mut Conn, id: ImportId, at: Timestamp) -> db::Result<bool> {
    let open = consultee_import::id.eq(id).and(consultee_import::confirmed_at.is_null());
    Ok(diesel::update(consultee_import::table.filter(open))
        .set(consultee_import::confirmed_at.eq(Ts(at)))
        .kept()
        .execute(conn)?
        == 1)
}

/// Moves the saving on from one line to another; `false` when another has gone on from there.
pub(in crate::consultees) fn advance(
    conn: &mut Conn,
    id: ImportId,
    (from, to): (i32, i32),
    saved: i32,
) -> db::Result<bool> {
    let standing = consultee_import::id
        .eq(id)
        .and(consultee_import::confirmed_at.is_not_null())
        .and(consultee_import::finished_at.is_null())
        .and(consultee_import::saved_line.eq(from));
    let moved = diesel::update(consultee_import::table.filter(standing))
        .set((
            consultee_import::saved_line.eq(to),
            consultee_import::saved.eq(consultee_import::saved + saved),
        ))
        .kept()
        .execute(conn)?;
    Ok(moved == 1)
}

/// Every row up to `line` is saved: the file goes, what came of it stays as long as a new list would. `None` when that was said before.
pub(in crate::consultees) fn finish(
    conn: &mut Conn,
    id: ImportId,
    line: i32,
    left_out: i32,
    at: Timestamp,
) -> db::Result<Option<i32>> {
    let kept_on = lived::number(conn)?;
    let whole = consultee_import::id
        .eq(id)
        .and(consultee_import::finished_at.is_null())
        .and(consultee_import::saved_line.eq(line));
    let ended = diesel::update(consultee_import::table.filter(whole))
        .set((
            consultee_import::finished_at.eq(Ts(at)),
            consultee_import::left_out.eq(left_out),
            consultee_import::kept_on.eq(kept_on),
            consultee_import::source_id.eq(None::<BlobId>),
        ))
        .kept()
        .execute(conn)?;
    if ended == 0 {
        return Ok(None);
    }
    consultee_import::table.find(id).select(consultee_import::saved).first(conn).optional()
}

/// Forgets lists that nobody said yes to, those whose rows are saved and those put away, if they are old by both signs: kept on
/// lived day `until` or before, and uploaded (or put away) before `at`.
pub(in crate::consultees) fn forget_uploads(conn: &mut Conn, until: i32, at: Timestamp) -> db::Result<usize> {
    let idle = consultee_import::confirmed_at.is_null().or(consultee_import::finished_at.is_not_null());
    let idle = idle.or(consultee_import::put_away_at.lt(Ts(at)));
    let old = consultee_import::kept_on.le(until).and(consultee_import::created_at.lt(Ts(at)));
    diesel::delete(consultee_import::table.filter(idle).filter(old)).execute(conn)
}
