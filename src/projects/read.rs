//! Reading projects: heads for every page, what is said of one, its members, its milestones and its background documents; and what its
//! steering group is asked.

mod areas;
mod meetings;
mod steering;
mod treatments;

use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::{BackgroundId, Described, Details, MemberRole, MembershipId, Milestone, ProjectId};
use crate::accounts::AccountId;
use crate::db::schema::{account, background, blob, membership, milestone, project};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::files::Blob;
use crate::lang::alphabet::sort_by_name;

pub use areas::{Area, areas, areas_of_background, background_by_area};
pub use meetings::{
    Meeting, OfMeeting, Question, count_waiting, decided, meeting, meetings, next_meeting, question,
    questions, removed_meeting, removed_question, waiting,
};
pub use steering::{NamedMember, SteeringMember, named_members, newest_question, told_member, untold};
pub use treatments::treatments;

/// Most projects that are told to follow on one.
const FOLLOWING: i64 = 20;

/// What every page of a project needs to know of it.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = project)]
pub struct Head {
    pub id: ProjectId,
    pub slug: String,
    pub title: String,
    pub case_number: String,
}

/// A project's head by its slug.
pub fn head(conn: &mut Conn, slug: &str) -> db::Result<Option<Head>> {
    project::table.filter(project::slug.eq(slug)).select(Head::as_select()).first(conn).optional()
}

/// A project's head by its slug, and the role of one of its members.
pub fn head_of_member(conn: &mut Conn, slug: &str, who: AccountId) -> db::Result<Option<(Head, MemberRole)>> {
    project::table
        .inner_join(membership::table.on(membership::project_id.eq(project::id)))
        .filter(project::slug.eq(slug))
        .filter(membership::account_id.eq(who))
        .select((Head::as_select(), membership::role))
        .first(conn)
        .optional()
}

/// The projects of one member, the newest first; every project when `who` is None.
pub fn of_member(conn: &mut Conn, who: Option<AccountId>) -> db::Result<Vec<Head>> {
    let mut query = project::table
        .order((project::created_at.desc(), project::id.desc()))
        .select(Head::as_select())
        .into_boxed();
    if let Some(who) = who {
        let own = membership::table.filter(membership::account_id.eq(who)).select(membership::project_id);
        query = query.filter(project::id.eq_any(own));
    }
    query.load(conn)
}

/// The projects whose plans follow on this one's, of those that a member has; of all when `who` is None. The newest first.
pub fn following(conn: &mut Conn, of: ProjectId, who: Option<AccountId>) -> db::Result<Vec<Head>> {
    let mut query = project::table
        .filter(project::follows_id.eq(of))
        .order((project::created_at.desc(), project::id.desc()))
        .select(Head::as_select())
        .into_boxed();
    if let Some(who) = who {
        let own = membership::table.filter(membership::account_id.eq(who)).select(membership::project_id);
        query = query.filter(project::id.eq_any(own));
    }
    query.limit(FOLLOWING).load(conn)
}

/// What a project's address calls it.
pub fn slug(conn: &mut Conn, id: ProjectId) -> db::Result<Option<String>> {
    project::table.find(id).select(project::slug).first(conn).optional()
}

/// What is said of a project.
pub fn details(conn: &mut Conn, id: ProjectId) -> db::Result<Option<Details>> {
    project::table.find(id).select(Details::as_select()).first(conn).optional()
}

/// A member as the list shows them.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = membership)]
pub struct Member {
    pub id: MembershipId,
    #[diesel(column_name = account_id)]
    pub account: AccountId,
    #[diesel(select_expression = account::name)]
    pub name: String,
    #[diesel(select_expression = account::email)]
    pub email: String,
    pub role: MemberRole,
}

/// The members by name.
pub fn members(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Member>> {
    let mut members: Vec<Member> = membership::table
        .inner_join(account::table.on(account::id.eq(membership::account_id)))
        .filter(membership::project_id.eq(of))
        .order(membership::id)
        .select(Member::as_select())
        .load(conn)?;
    sort_by_name(&mut members, |member| &member.name);
    Ok(members)
}

/// A project's milestones, the earliest first.
pub fn milestones(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Milestone>> {
    milestone::table
        .filter(milestone::project_id.eq(of))
        .order((milestone::due_on, milestone::id))
        .select(Milestone::as_select())
        .load(conn)
}

/// What the plan builds on: a file or a link.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = background)]
pub struct Background {
    pub id: BackgroundId,
    #[serde(flatten)]
    #[diesel(embed)]
    pub what: Described,
    /// Empty where it is a file.
    pub url: String,
    /// Empty where it is a link.
    pub file_name: String,
    /// Bytes of its file.
    #[diesel(select_expression = blob::size.nullable())]
    pub size: Option<i32>,
    /// Its SHA-256; nothing that a page shows.
    #[serde(skip)]
    #[diesel(select_expression = blob::hash.nullable())]
    pub hash: Option<Vec<u8>>,
    #[diesel(column_name = created_at, deserialize_as = Ts)]
    pub added_at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub added_by: String,
    /// Goes up with each change of what is said of it.
    pub version: i32,
}

/// A project's background documents, the newest first.
pub fn background(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Background>> {
    background::table
        .left_join(blob::table.on(background::blob_id.eq(blob::id.nullable())))
        .inner_join(account::table.on(account::id.eq(background::created_by)))
        .filter(background::project_id.eq(of))
        .order((background::created_at.desc(), background::id.desc()))
        .select(Background::as_select())
        .load(conn)
}

/// Those that everybody may see, the newest first.
pub fn public_background(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Background>> {
    let mut all = background(conn, of)?;
    all.retain(|one| one.what.is_public);
    Ok(all)
}

/// How many there are.
pub fn count_background(conn: &mut Conn, of: ProjectId) -> db::Result<i64> {
    background::table.filter(background::project_id.eq(of)).count().get_result(conn)
}

/// The file of one that everybody may see, and its name; none where it is a link, or not shown to everybody.
pub fn public_background_file(
    conn: &mut Conn,
    of: ProjectId,
    id: BackgroundId,
) -> db::Result<Option<(String, Blob)>> {
    let own = background::id.eq(id).and(background::project_id.eq(of)).and(background::is_public);
    background::table
        .inner_join(blob::table.on(background::blob_id.eq(blob::id.nullable())))
        .filter(own)
        .select((background::file_name, Blob::as_select()))
        .first(conn)
        .optional()
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
