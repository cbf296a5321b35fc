//! The only writer of `project`, `membership`, `milestone`, `background`, `background_area`, `steering_meeting`,
//! `steering_question` and `treatment`.

mod background;
mod meetings;
mod milestones;
mod treatments;

use diesel::prelude::*;
use jiff::Timestamp;

use super::{Details, Facts, MemberRole, MembershipId, ProjectId};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{membership, project};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};

pub(super) use background::{
    delete_background, insert_background, is_background, set_areas, show_background, update_background,
};
pub(super) use meetings::{
    insert_meeting, insert_question, is_meeting, is_question, set_meeting_removed, set_question_removed,
    update_meeting, update_question,
};
pub(super) use milestones::{delete_milestone, insert_milestone, is_milestone, reach};
pub(super) use treatments::{delete_treatment, edit_treatment, insert_treatment, is_treatment};

/// A project that is there, and who began it.
#[derive(Queryable, Selectable)]
#[diesel(table_name = project)]
pub(super) struct Begun {
    pub slug: String,
    #[diesel(embed)]
    pub details: Details,
    pub created_by: AccountId,
}

/// The project with this id.
pub(super) fn begun(conn: &mut Conn, id: ProjectId) -> db::Result<Option<Begun>> {
    project::table.find(id).select(Begun::as_select()).first(conn).optional()
}

/// Slugs that begin like this one.
pub(super) fn slugs_like(conn: &mut Conn, slug: &str) -> db::Result<Vec<String>> {
    project::table
        .filter(project::slug.like(format!("{slug}%")))
        .order(project::id)
        .select(project::slug)
        .load(conn)
}

/// A project that was not there before.
#[derive(Insertable)]
#[diesel(table_name = project)]
struct NewProject {
    id: ProjectId,
    slug: String,
    #[diesel(embed)]
    facts: Facts,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
    follows_id: Option<ProjectId>,
}

/// `follows`: the project whose plan this one's follows on.
pub(super) fn insert(
    tx: &mut Tx<'_>,
    id: ProjectId,
    (slug, facts): (&str, &Facts),
    (created_by, follows_id): (AccountId, Option<ProjectId>),
) -> db::Result<()> {
    let (slug, facts, created_at) = (slug.to_owned(), facts.clone(), tx.now());
    let row = NewProject { id, slug, facts, created_at, created_by, follows_id };
    diesel::insert_into(project::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if `version` is no longer the newest.
pub(super) fn update(conn: &mut Conn, id: ProjectId, version: i32, facts: &Facts) -> db::Result<bool> {
    let seen = project::id.eq(id).and(project::version.eq(version));
    let changed = diesel::update(project::table.filter(seen))
        .set((facts, project::version.eq(project::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Somebody who was no member before.
#[derive(Insertable)]
#[diesel(table_name = membership)]
struct NewMember {
    id: MembershipId,
    project_id: ProjectId,
    account_id: AccountId,
    role: MemberRole,
    added_at: Ts,
    added_by: AccountId,
}

/// Makes somebody a member; a second membership is a unique violation.
pub fn insert_member(
    tx: &mut Tx<'_>,
    project_id: ProjectId,
    account_id: AccountId,
    role: MemberRole,
    added_by: AccountId,
) -> db::Result<()> {
    let (id, added_at) = (MembershipId::new(tx), Ts(tx.now()));
    let row = NewMember { id, project_id, account_id, role, added_at, added_by };
    diesel::insert_into(membership::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// A letter of what waits was queued for them.
pub(super) fn set_told(conn: &mut Conn, id: MembershipId, at: Ts) -> db::Result<()> {
    diesel::update(membership::table.find(id)).set(membership::told_at.eq(at)).kept().execute(conn)?;
    Ok(())
}

pub(super) fn delete_member(conn: &mut Conn, of: ProjectId, id: MembershipId) -> db::Result<()> {
    diesel::delete(membership::table.filter(membership::project_id.eq(of)).filter(membership::id.eq(id)))
        .execute(conn)?;
    Ok(())
}
