//! The only writer of `hearing`, `question`, `outcome`, `hearing_publication` and `correction`.

mod details;
mod lists;
mod subjects;
mod write;

use diesel::prelude::*;

use super::{Head, HearingId, MemberRole, RoundKind, staff_path};
use crate::accounts::AccountId;
use crate::db::schema::{hearing, hearing_publication, membership, project};
use crate::db::types::{AnyId, Day};
use crate::db::{self, Conn};
use crate::projects::{self, ProjectId};

pub use crate::plans::store::sections;
pub use details::{corrections, details, find_public, outcomes, questions};
pub use lists::{
    Cursor, PublicHead, current, ended, is_listed, list_stamp, of_member, of_project, stamp, worked_on_by,
};
pub use subjects::{Subject, people, subjects};
pub use write::slugs_like;
pub(super) use write::{
    insert, insert_correction, insert_publication, is_made_by, set_results, update, update_told,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = hearing)]
struct HeadRow {
    id: HearingId,
    project_id: ProjectId,
    kind: RoundKind,
    slug: String,
    title: String,
    case_number: String,
    opens_on: Day,
    deadline: Day,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = project)]
struct ProjectRow {
    slug: String,
    title: String,
}

/// The rows of heads, of which each query takes its own: the round, its project, its publication.
macro_rules! heads {
    () => {
        hearing::table
            .inner_join(project::table.on(project::id.eq(hearing::project_id)))
            .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
    };
}
use heads;

fn head_of(row: HeadRow, of: ProjectRow, published: Option<AnyId>) -> Head {
    Head {
        id: row.id,
        project: row.project_id,
        kind: row.kind,
        url: staff_path(&row.slug),
        slug: row.slug,
        title: row.title,
        case_number: row.case_number,
        opens_on: row.opens_on.0,
        deadline: row.deadline.0,
        project_url: projects::path(&of.slug),
        project_title: of.title,
        published: published.is_some(),
        tabs: Vec::new(),
    }
}

/// A hearing's head by its slug.
pub fn head(conn: &mut Conn, slug: &str) -> db::Result<Option<Head>> {
    let found = heads!()
        .filter(hearing::slug.eq(slug))
        .select((HeadRow::as_select(), ProjectRow::as_select(), hearing_publication::id.nullable()))
        .first::<(HeadRow, ProjectRow, Option<AnyId>)>(conn)
        .optional()?;
    Ok(found.map(|(row, of, published)| head_of(row, of, published)))
}

/// A hearing's head by its slug, and the role of one of its project's members.
pub fn head_of_member(conn: &mut Conn, slug: &str, who: AccountId) -> db::Result<Option<(Head, MemberRole)>> {
    let found = heads!()
        .inner_join(membership::table.on(membership::project_id.eq(hearing::project_id)))
        .filter(hearing::slug.eq(slug))
        .filter(membership::account_id.eq(who))
        .select((
            HeadRow::as_select(),
            ProjectRow::as_select(),
            hearing_publication::id.nullable(),
            membership::role,
        ))
        .first::<(HeadRow, ProjectRow, Option<AnyId>, MemberRole)>(conn)
        .optional()?;
    Ok(found.map(|(row, of, published, role)| (head_of(row, of, published), role)))
}
