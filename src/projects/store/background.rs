//! Rows of `background`.

use diesel::prelude::*;

use super::super::access::Work;
use super::super::{Background, BackgroundId, Described, ProjectId};
use crate::db::schema::{account, background, blob};
use crate::db::types::{Day, Ts};
use crate::db::{self, Conn, Tx};
use crate::files::{Blob, BlobId};

#[derive(Queryable, Selectable)]
#[diesel(table_name = background)]
struct Row {
    id: BackgroundId,
    title: String,
    source: String,
    dated_on: Option<Day>,
    about: String,
    url: String,
    file_name: String,
    created_at: Ts,
}

/// What a row is joined with: size and hash of its file, and the name of who added it.
type Joined = (Row, Option<(i32, Vec<u8>)>, String);

/// A project's background documents, the newest first.
pub fn background(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Background>> {
    let rows: Vec<Joined> = background::table
        .left_join(blob::table.on(background::blob_id.eq(blob::id.nullable())))
        .inner_join(account::table.on(account::id.eq(background::created_by)))
        .filter(background::project_id.eq(of))
        .order((background::created_at.desc(), background::id.desc()))
        .select((Row::as_select(), (blob::size, blob::hash).nullable(), account::name))
        .load(conn)?;
    let told = |(row, file, added_by): Joined| Background {
        id: row.id,
        what: Described {
            title: row.title,
            source: row.source,
            dated_on: row.dated_on.map(|day| day.0),
            about: row.about,
        },
        url: row.url,
        file_name: row.file_name,
        size: file.as_ref().map(|(size, _)| *size),
        hash: file.map(|(_, hash)| hash),
        added_at: row.created_at.0,
        added_by,
    };
    Ok(rows.into_iter().map(told).collect())
}

/// How many there are.
pub fn count_background(conn: &mut Conn, of: ProjectId) -> db::Result<i64> {
    background::table.filter(background::project_id.eq(of)).count().get_result(conn)
}

/// The file of one, and its name; none where it is a link.
pub fn background_file(
    conn: &mut Conn,
    of: ProjectId,
    id: BackgroundId,
) -> db::Result<Option<(String, Blob)>> {
    background::table
        .inner_join(blob::table.on(background::blob_id.eq(blob::id.nullable())))
        .filter(background::id.eq(id).and(background::project_id.eq(of)))
        .select((background::file_name, Blob::as_select()))
        .first(conn)
        .optional()
}

/// Has a document of any project this id?
pub(in super::super) fn is_background(conn: &mut Conn, id: BackgroundId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(background::table.find(id))).get_result(conn)
}

pub(in super::super) fn insert_background(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, what): (BackgroundId, &Described),
    (file_name, file, url): (&str, Option<BlobId>, &str),
) -> db::Result<()> {
    diesel::insert_into(background::table)
        .values((
            background::id.eq(id),
            background::project_id.eq(who.id()),
            background::title.eq(&what.title),
            background::source.eq(&what.source),
            background::dated_on.eq(what.dated_on.map(Day)),
            background::about.eq(&what.about),
            background::url.eq(url),
            background::file_name.eq(file_name),
            background::blob_id.eq(file),
            background::created_at.eq(Ts(tx.now())),
            background::created_by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Was it there?
pub(in super::super) fn delete_background(
    conn: &mut Conn,
    of: ProjectId,
    id: BackgroundId,
) -> db::Result<bool> {
    let own = background::project_id.eq(of).and(background::id.eq(id));
    Ok(diesel::delete(background::table.filter(own)).execute(conn)? == 1)
}
