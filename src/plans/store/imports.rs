//! Uploaded files that wait for a yes: kept as they came, forgotten when nobody says it.

use diesel::prelude::*;
use jiff::Timestamp;

use crate::accounts::AccountId;
use crate::db::schema::plan_import;
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx, lived};
use crate::files::BlobId;
use crate::plans::ImportId;
use crate::projects::ProjectId;
use crate::projects::access::Work;

/// This person's file for this project.
macro_rules! own {
    ($id:expr, $who:expr) => {
        plan_import::id
            .eq($id)
            .and(plan_import::project_id.eq($who.id()))
            .and(plan_import::created_by.eq($who.account.id))
    };
}

/// An uploaded file that comes.
#[derive(Insertable)]
#[diesel(table_name = plan_import)]
struct NewImport {
    id: ImportId,
    project_id: ProjectId,
    file_name: String,
    source_id: BlobId,
    created_at: Ts,
    created_by: AccountId,
    kept_on: i32,
}

pub(in crate::plans) fn insert_import(
    tx: &mut Tx<'_>,
    (file_name, source_id): (&str, BlobId),
    who: &Work,
) -> db::Result<ImportId> {
    let row = NewImport {
        id: ImportId::new(tx),
        project_id: who.id(),
        file_name: file_name.to_owned(),
        source_id,
        created_at: Ts(tx.now()),
        created_by: who.account.id,
        kept_on: lived::number(tx)?,
    };
    let id = row.id;
    diesel::insert_into(plan_import::table).values(row).execute(tx.conn())?;
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
