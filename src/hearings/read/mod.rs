//! Reading rounds: heads for every page, all that is told of one, the lists, and what a log tells of.

mod adopted;
mod details;
pub mod events;
mod followed;
mod lists;
mod subjects;

use diesel::prelude::*;
use jiff::civil::Date;
use serde::Serialize;

use super::{HearingId, MemberRole, RoundKind};
use crate::accounts::AccountId;
use crate::db::schema::{hearing, hearing_publication, membership, project};
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::projects::ProjectId;

pub use adopted::{AdoptedPlan, adopted};
pub use details::{Details, corrections, details, find_public, outcomes, questions, scope, stamp};
pub use followed::{Followed, OverduePoint, followed, overdue_points};
pub use lists::{Cursor, PublicHead, current, ended, is_listed, list_stamp};
pub use subjects::{Subject, people, subjects};

/// What every page of a hearing needs to know of it.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = hearing)]
pub struct Head {
    pub id: HearingId,
    #[diesel(column_name = project_id)]
    pub project: ProjectId,
    pub kind: RoundKind,
    pub slug: String,
    pub title: String,
    pub case_number: String,
    #[diesel(deserialize_as = Day)]
    pub opens_on: Date,
    #[diesel(deserialize_as = Day)]
    pub deadline: Date,
    #[diesel(select_expression = project::slug)]
    pub project_slug: String,
    #[diesel(select_expression = project::title)]
    pub project_title: String,
    /// Has it been published?
    #[diesel(select_expression = hearing_publication::id.nullable().is_not_null())]
    pub published: bool,
}

/// The rounds of a project of which the results are public.
pub fn with_results(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<HearingId>> {
    let told = hearing::project_id.eq(of).and(hearing::results_at.is_not_null());
    hearing::table.filter(told).select(hearing::id).load(conn)
}

/// The rows of heads, of which each query takes its own: the round, its project, its publication.
macro_rules! heads {
    () => {
        hearing::table
            .inner_join(project::table.on(project::id.eq(hearing::project_id)))
            .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
    };
}

/// A hearing's head by its slug.
pub fn head(conn: &mut Conn, slug: &str) -> db::Result<Option<Head>> {
    heads!().filter(hearing::slug.eq(slug)).select(Head::as_select()).first(conn).optional()
}

/// A hearing's head by its slug, and the role of one of its project's members.
pub fn head_of_member(conn: &mut Conn, slug: &str, who: AccountId) -> db::Result<Option<(Head, MemberRole)>> {
    heads!()
        .inner_join(membership::table.on(membership::project_id.eq(hearing::project_id)))
        .filter(hearing::slug.eq(slug))
        .filter(membership::account_id.eq(who))
        .select((Head::as_select(), membership::role))
        .first(conn)
        .optional()
}

/// The hearings of one member, those with the latest deadline first; every hearing when `who` is None.
pub fn of_member(conn: &mut Conn, who: Option<AccountId>) -> db::Result<Vec<Head>> {
    let mut query =
        heads!().order((hearing::deadline.desc(), hearing::id.desc())).select(Head::as_select()).into_boxed();
    if let Some(who) = who {
        let own = membership::table.filter(membership::account_id.eq(who)).select(membership::project_id);
        query = query.filter(hearing::project_id.eq_any(own));
    }
    query.load(conn)
}

/// The rounds of a project, in the order they open.
pub fn of_project(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Head>> {
    heads!()
        .filter(hearing::project_id.eq(of))
        .order((hearing::opens_on, hearing::id))
        .select(Head::as_select())
        .load(conn)
}

/// The hearings where somebody works on answers.
pub fn worked_on_by(conn: &mut Conn, who: AccountId) -> db::Result<Vec<HearingId>> {
    hearing::table
        .inner_join(membership::table.on(membership::project_id.eq(hearing::project_id)))
        .filter(membership::account_id.eq(who))
        .filter(membership::role.eq(MemberRole::Lead).or(membership::role.eq(MemberRole::Caseworker)))
        .order(hearing::id)
        .select(hearing::id)
        .load(conn)
}
