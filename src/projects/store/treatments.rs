//! Rows of `treatment`: added, edited and removed.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::ProjectId;
use super::super::access::Work;
use super::super::{Treated, TreatmentId};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::treatment;
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};

/// Has a treatment of any project this id?
pub(in super::super) fn is_treatment(conn: &mut Conn, id: TreatmentId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(treatment::table.find(id))).get_result(conn)
}

/// A treatment that was not there before.
#[derive(Insertable)]
#[diesel(table_name = treatment)]
struct NewTreatment {
    id: TreatmentId,
    project_id: ProjectId,
    #[diesel(embed)]
    said: Treated,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(in super::super) fn insert_treatment(
    tx: &mut Tx<'_>,
    who: &Work,
    id: TreatmentId,
    said: &Treated,
) -> db::Result<()> {
    let (created_at, created_by) = (tx.now(), who.account.id);
    let row = NewTreatment { id, project_id: who.id(), said: said.clone(), created_at, created_by };
    diesel::insert_into(treatment::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn edit_treatment(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (TreatmentId, i32),
    said: &Treated,
) -> db::Result<bool> {
    let seen = treatment::project_id.eq(of).and(treatment::id.eq(id)).and(treatment::version.eq(version));
    let changed = diesel::update(treatment::table.filter(seen))
        .set((said.clone(), treatment::version.eq(version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn delete_treatment(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (TreatmentId, i32),
) -> db::Result<bool> {
    let seen = treatment::project_id.eq(of).and(treatment::id.eq(id)).and(treatment::version.eq(version));
    Ok(diesel::delete(treatment::table.filter(seen)).execute(conn)? == 1)
}
