//! The only writer of `hearing`, `question`, `outcome`, `hearing_publication`, `correction` and `membership`.

mod details;
mod lists;
mod members;
mod subjects;
mod write;

use diesel::prelude::*;

use super::{Head, HearingId, MemberRole, staff_path};
use crate::accounts::AccountId;
use crate::db::schema::{hearing, hearing_publication, membership};
use crate::db::types::{AnyId, Day};
use crate::db::{self, Conn};

pub use crate::plans::store::sections;
pub use details::{corrections, details, find_public, outcomes, questions};
pub use lists::{Cursor, PublicHead, current, ended, is_listed, list_stamp, of_member, stamp, worked_on_by};
pub(super) use members::delete_member;
pub use members::{Member, insert_member, members};
pub use subjects::{Subject, subjects};
pub use write::slugs_like;
pub(super) use write::{
    insert, insert_correction, insert_publication, is_made_by, set_results, update, update_told,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = hearing)]
struct HeadRow {
    id: HearingId,
    slug: String,
    title: String,
    case_number: String,
    opens_on: Day,
    deadline: Day,
}

fn head_of(row: HeadRow, published: Option<AnyId>) -> Head {
    Head {
        id: row.id,
        url: staff_path(&row.slug),
        slug: row.slug,
        title: row.title,
        case_number: row.case_number,
        opens_on: row.opens_on.0,
        deadline: row.deadline.0,
        published: published.is_some(),
        tabs: Vec::new(),
    }
}

/// A hearing's head by its slug.
pub fn head(conn: &mut Conn, slug: &str) -> db::Result<Option<Head>> {
    let found = hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .select((HeadRow::as_select(), hearing_publication::id.nullable()))
        .first::<(HeadRow, Option<AnyId>)>(conn)
        .optional()?;
    Ok(found.map(|(row, published)| head_of(row, published)))
}

/// A hearing's head and the role of one of its members.
pub fn head_of_member(conn: &mut Conn, slug: &str, who: AccountId) -> db::Result<Option<(Head, MemberRole)>> {
    let found = hearing::table
        .inner_join(membership::table.on(membership::hearing_id.eq(hearing::id)))
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::slug.eq(slug))
        .filter(membership::account_id.eq(who))
        .select((HeadRow::as_select(), membership::role, hearing_publication::id.nullable()))
        .first::<(HeadRow, MemberRole, Option<AnyId>)>(conn)
        .optional()?;
    Ok(found.map(|(row, role, published)| (head_of(row, published), role)))
}
