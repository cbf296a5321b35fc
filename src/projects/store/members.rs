//! Who is a member of a project.

use diesel::prelude::*;
use serde::Serialize;

use super::super::{MemberRole, MembershipId, ProjectId};
use crate::accounts::AccountId;
use crate::db::schema::{account, membership};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::lang::alphabet::sort_by_name;

/// A member as the list shows them.
#[derive(Clone, Debug, Serialize)]
pub struct Member {
    pub id: MembershipId,
    pub account: AccountId,
    pub name: String,
    pub email: String,
    pub role: MemberRole,
}

/// The members by name.
pub fn members(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Member>> {
    let rows: Vec<(MembershipId, AccountId, String, String, MemberRole)> = membership::table
        .inner_join(account::table.on(account::id.eq(membership::account_id)))
        .filter(membership::project_id.eq(of))
        .order(membership::id)
        .select((membership::id, account::id, account::name, account::email, membership::role))
        .load(conn)?;
    let told = |(id, account, name, email, role)| Member { id, account, name, email, role };
    let mut members: Vec<Member> = rows.into_iter().map(told).collect();
    sort_by_name(&mut members, |member| &member.name);
    Ok(members)
}

/// Makes somebody a member; a second membership is a unique violation.
pub fn insert_member(
    tx: &mut Tx<'_>,
    project: ProjectId,
    who: AccountId,
    role: MemberRole,
    by: AccountId,
) -> db::Result<()> {
    diesel::insert_into(membership::table)
        .values((
            membership::id.eq(MembershipId::new(tx)),
            membership::project_id.eq(project),
            membership::account_id.eq(who),
            membership::role.eq(role),
            membership::added_at.eq(Ts(tx.now())),
            membership::added_by.eq(by),
        ))
        .execute(tx.conn())?;
    Ok(())
}

pub(in super::super) fn delete_member(conn: &mut Conn, of: ProjectId, id: MembershipId) -> db::Result<()> {
    diesel::delete(membership::table.filter(membership::project_id.eq(of)).filter(membership::id.eq(id)))
        .execute(conn)?;
    Ok(())
}
