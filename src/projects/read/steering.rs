//! Reading who is told by letter of what waits for a steering group, and since when something new does.

use diesel::dsl::max;
use diesel::prelude::*;
use jiff::Timestamp;

use crate::accounts::{AccountId, SteeringMail};
use crate::db::schema::{account, membership, project, steering_meeting, steering_question};
use crate::db::types::{Maybe, Ts};
use crate::db::{self, Conn};
use crate::lang::Lang;
use crate::projects::{MemberRole, MembershipId, ProjectId};

/// A member of a steering group who wants letters.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = membership)]
pub struct SteeringMember {
    pub id: MembershipId,
    #[diesel(column_name = project_id)]
    pub project: ProjectId,
    #[diesel(column_name = account_id)]
    pub account: AccountId,
    /// When a letter was queued last.
    #[diesel(deserialize_as = Maybe<Ts>)]
    pub told_at: Option<Timestamp>,
    #[diesel(select_expression = account::name)]
    pub name: String,
    #[diesel(select_expression = account::email)]
    pub email: String,
    #[diesel(select_expression = account::language)]
    pub language: Lang,
    #[diesel(select_expression = project::slug)]
    pub slug: String,
    #[diesel(select_expression = project::title)]
    pub title: String,
}

/// Those who may sign in and have not said no.
macro_rules! told {
    () => {
        membership::table
            .inner_join(account::table.on(account::id.eq(membership::account_id)))
            .inner_join(project::table.on(project::id.eq(membership::project_id)))
            .filter(membership::role.eq(MemberRole::Steering))
            .filter(account::disabled_at.is_null())
            .filter(account::steering_mail.eq(SteeringMail::Daily))
            .select(SteeringMember::as_select())
    };
}

/// Those whom no letter was queued for since `day` began, project by project.
pub fn untold(conn: &mut Conn, day: Timestamp) -> db::Result<Vec<SteeringMember>> {
    told!()
        .filter(membership::told_at.is_null().or(membership::told_at.lt(Ts(day))))
        .order((membership::project_id, membership::id))
        .load(conn)
}

/// One of them; none where they are no member any more, or have said no.
pub fn told_member(conn: &mut Conn, id: MembershipId) -> db::Result<Option<SteeringMember>> {
    told!().filter(membership::id.eq(id)).first(conn).optional()
}

/// Of each of these memberships the name and the project, whatever they want.
pub fn named_members(conn: &mut Conn, ids: &[MembershipId]) -> db::Result<Vec<NamedMember>> {
    membership::table
        .inner_join(account::table.on(account::id.eq(membership::account_id)))
        .inner_join(project::table.on(project::id.eq(membership::project_id)))
        .filter(membership::id.eq_any(ids))
        .order(membership::id)
        .select(NamedMember::as_select())
        .load(conn)
}

/// A member as a list of letters names them.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = membership)]
pub struct NamedMember {
    pub id: MembershipId,
    #[diesel(select_expression = account::name)]
    pub name: String,
    #[diesel(select_expression = project::slug)]
    pub slug: String,
}

/// When the newest question was put that still waits; none where none does.
pub fn newest_question(conn: &mut Conn, of: ProjectId) -> db::Result<Option<Timestamp>> {
    let newest: Option<Ts> = steering_question::table
        .inner_join(steering_meeting::table.on(steering_meeting::id.eq(steering_question::meeting_id)))
        .filter(steering_meeting::project_id.eq(of))
        .filter(steering_meeting::removed_at.is_null())
        .filter(steering_question::removed_at.is_null())
        .filter(steering_question::decision.eq(""))
        .select(max(steering_question::created_at))
        .first(conn)?;
    Ok(newest.map(|at| at.0))
}
