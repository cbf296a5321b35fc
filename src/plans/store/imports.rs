//! Uploaded files that wait for a yes: kept as they came, forgotten when nobody says it.

use diesel::prelude::*;
use jiff::Timestamp;

use crate::db::schema::{blob, plan_import};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx, lived};
use crate::files::{Blob, BlobId};
use crate::plans::ImportId;
use crate::projects::access::Work;

/// An uploaded file.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub file_name: String,
    pub source: Blob,
}

/// This person's file for this project.
macro_rules! own {
    ($id:expr, $who:expr) => {
        plan_import::id
            .eq($id)
            .and(plan_import::project_id.eq($who.id()))
            .and(plan_import::created_by.eq($who.account.id))
    };
}

/// The file, if this person uploaded it for this project.
pub fn waiting(conn: &mut Conn, id: ImportId, who: &Work) -> db::Result<Option<Waiting>> {
    let found = plan_import::table
        .inner_join(blob::table.on(blob::id.eq(plan_import::source_id)))
        .filter(own!(id, who))
        .select((plan_import::file_name, Blob::as_select()))
        .first::<(String, Blob)>(conn)
        .optional()?;
    Ok(found.map(|(file_name, source)| Waiting { file_name, source }))
}

pub(in crate::plans) fn insert_import(
    tx: &mut Tx<'_>,
    (file_name, source): (&str, BlobId),
    who: &Work,
) -> db::Result<ImportId> {
    let id = ImportId::new(tx);
    let kept_on = lived::number(tx)?;
    diesel::insert_into(plan_import::table)
        .values((
            plan_import::id.eq(id),
            plan_import::project_id.eq(who.id()),
            plan_import::file_name.eq(file_name),
            plan_import::source_id.eq(source),
            plan_import::created_at.eq(Ts(tx.now())),
            plan_import::created_by.eq(who.account.id),
            plan_import::kept_on.eq(kept_on),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Was it there?
pub(in crate::plans) fn delete_import(conn: &mut Conn, id: ImportId, who: &Work) -> db::Result<bool> {
    Ok(diesel::delete(plan_import::table.filter(own!(id, who))).execute(conn)? > 0)
}

/// Forgets files kept on lived day `until` or before, and uploaded before `at`.
pub(in crate::plans) fn forget_imports(conn: &mut Conn, until: i32, at: Timestamp) -> db::Result<usize> {
    let old = plan_import::kept_on.le(until).and(plan_import::created_at.lt(Ts(at)));
    diesel::delete(plan_import::table.filter(old)).execute(conn)
}
