//! The only writer of `indicator` and `indicator_value`.

use diesel::prelude::*;
use jiff::Timestamp;

use super::{Decimal, Described, Yearly};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{indicator, indicator_value};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::measures::IndicatorId;
use crate::projects::ProjectId;
use crate::projects::access::Work;

/// Has an indicator of any project this id?
pub(super) fn is_indicator(conn: &mut Conn, id: IndicatorId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(indicator::table.find(id))).get_result(conn)
}

/// An indicator that was not there before.
#[derive(Insertable)]
#[diesel(table_name = indicator)]
struct NewIndicator {
    id: IndicatorId,
    project_id: ProjectId,
    #[diesel(embed)]
    said: Described,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(super) fn insert(tx: &mut Tx<'_>, who: &Work, id: IndicatorId, said: &Described) -> db::Result<()> {
    let row = NewIndicator {
        id,
        project_id: who.id(),
        said: said.clone(),
        created_at: tx.now(),
        created_by: who.account.id,
    };
    diesel::insert_into(indicator::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read.
pub(super) fn update(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (IndicatorId, i32),
    said: &Described,
) -> db::Result<bool> {
    let own = indicator::id.eq(id).and(indicator::project_id.eq(of)).and(indicator::removed_at.is_null());
    let changed = diesel::update(indicator::table.filter(own.and(indicator::version.eq(version))))
        .set((said.clone(), indicator::version.eq(version.saturating_add(1))))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Writes its numbers anew; false if it, or one of them, was changed since it was read.
pub(super) fn put_values(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (IndicatorId, i32),
    values: &[Yearly],
) -> db::Result<bool> {
    let own = indicator::id.eq(id).and(indicator::project_id.eq(of)).and(indicator::removed_at.is_null());
    let changed = diesel::update(indicator::table.filter(own.and(indicator::version.eq(version))))
        .set(indicator::version.eq(version.saturating_add(1)))
        .kept()
        .execute(conn)?;
    if changed != 1 {
        return Ok(false);
    }
    diesel::delete(indicator_value::table.filter(indicator_value::indicator_id.eq(id))).execute(conn)?;
    let rows = values.iter().map(|one| NewValue {
        indicator_id: id,
        year: one.year,
        value: one.value.clone(),
        note: one.note.clone(),
    });
    for row in rows {
        diesel::insert_into(indicator_value::table).values(row).execute(conn)?;
    }
    Ok(true)
}

/// The number of one year, as a row.
#[derive(Insertable)]
#[diesel(table_name = indicator_value)]
struct NewValue {
    indicator_id: IndicatorId,
    year: i32,
    value: Decimal,
    note: String,
}

/// Takes one out of the lists; false if it was changed since it was read.
pub(super) fn remove(tx: &mut Tx<'_>, of: ProjectId, (id, version): (IndicatorId, i32)) -> db::Result<bool> {
    let now = Ts(tx.now());
    let own = indicator::id.eq(id).and(indicator::project_id.eq(of)).and(indicator::removed_at.is_null());
    let changed = diesel::update(indicator::table.filter(own.and(indicator::version.eq(version))))
        .set((indicator::removed_at.eq(Some(now)), indicator::version.eq(version.saturating_add(1))))
        .kept()
        .execute(tx.conn())?;
    Ok(changed == 1)
}
