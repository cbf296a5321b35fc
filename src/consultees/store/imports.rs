//! Uploaded lists: kept as they came until every row is saved, with how far the saving has come.

use diesel::prelude::*;
use jiff::Timestamp;

use crate::accounts::AccountId;
use crate::consultees::ImportId;
use crate::db::schema::{account, consultee_import};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx, lived};
use crate::files::BlobId;

/// An uploaded list.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = consultee_import)]
pub struct Upload {
    pub id: ImportId,
    pub file_name: String,
    /// The file as it came; none once every row is saved.
    pub source_id: Option<BlobId>,
    /// The encoding that a person chose, where the guess was wrong.
    pub encoding: Option<String>,
    confirmed_at: Option<Ts>,
    /// The last line that was gone through.
    pub saved_line: i32,
    /// Rows saved so far.
    pub saved: i32,
    /// Rows left out; known when all are saved.
    pub left_out: i32,
    finished_at: Option<Ts>,
}

impl Upload {
    /// Has somebody said yes to what was read?
    pub fn is_confirmed(&self) -> bool {
        self.confirmed_at.is_some()
    }

    /// Is every row saved?
    pub fn is_finished(&self) -> bool {
        self.finished_at.is_some()
    }
}

/// A list whose rows are not all saved, as the register shows it.
#[derive(Clone, Debug, Queryable)]
pub struct Unfinished {
    pub id: ImportId,
    pub file_name: String,
    /// Who uploaded it.
    pub by: String,
    /// Has somebody said yes?
    pub confirmed: bool,
    /// Has somebody put it away?
    pub away: bool,
    /// Rows saved so far.
    pub saved: i32,
}

/// Lists that somebody has said yes to and that are not saved to the end, those put away among them, and this person's own that
/// wait for a yes; the newest first, `most` of them.
pub fn unfinished(conn: &mut Conn, own: AccountId, most: i64) -> db::Result<Vec<Unfinished>> {
    let open = consultee_import::confirmed_at.is_not_null().or(consultee_import::created_by.eq(own));
    consultee_import::table
        .inner_join(account::table.on(account::id.eq(consultee_import::created_by)))
        .filter(consultee_import::finished_at.is_null().and(open))
        .order(consultee_import::id.desc())
        .limit(most)
        .select((
            consultee_import::id,
            consultee_import::file_name,
            account::name,
            consultee_import::confirmed_at.is_not_null(),
            consultee_import::put_away_at.is_not_null(),
            consultee_import::saved,
        ))
        .load(conn)
}

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
        .execute(conn)?;
    Ok(back == 1)
}

/// Keeps an uploaded file until its rows are saved.
pub(in crate::consultees) fn keep_upload(
    tx: &mut Tx<'_>,
    by: AccountId,
    file_name: &str,
    source: BlobId,
) -> db::Result<ImportId> {
    let id = ImportId::new(tx);
    let kept_on = lived::number(tx)?;
    diesel::insert_into(consultee_import::table)
        .values((
            consultee_import::id.eq(id),
            consultee_import::file_name.eq(file_name),
            consultee_import::source_id.eq(source),
            consultee_import::created_at.eq(Ts(tx.now())),
            consultee_import::created_by.eq(by),
            consultee_import::kept_on.eq(kept_on),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// A list that this person uploaded and that nobody has put away.
pub fn upload_of(conn: &mut Conn, id: ImportId, by: AccountId) -> db::Result<Option<Upload>> {
    let own = consultee_import::id.eq(id).and(consultee_import::created_by.eq(by));
    let own = own.and(consultee_import::put_away_at.is_null());
    consultee_import::table.filter(own).select(Upload::as_select()).first(conn).optional()
}

/// A list that nobody has put away, whoever uploaded it.
pub fn upload(conn: &mut Conn, id: ImportId) -> db::Result<Option<Upload>> {
    let here = consultee_import::id.eq(id).and(consultee_import::put_away_at.is_null());
    consultee_import::table.filter(here).select(Upload::as_select()).first(conn).optional()
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
        .execute(conn)?
        == 1)
}

/// `false` when somebody had said yes before.
pub(in crate::consultees) fn confirm(conn: &mut Conn, id: ImportId, at: Timestamp) -> db::Result<bool> {
    let open = consultee_import::id.eq(id).and(consultee_import::confirmed_at.is_null());
    Ok(diesel::update(consultee_import::table.filter(open))
        .set(consultee_import::confirmed_at.eq(Ts(at)))
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
