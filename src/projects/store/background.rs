//! Rows of `background`, and which focus areas they bear on: added, changed and removed.

use diesel::prelude::*;
use jiff::Timestamp;

use super::super::access::Work;
use super::super::{AreaKey, BackgroundId, Described, ProjectId};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{background, background_area};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::files::BlobId;

/// Has a document of any project this id?
pub(in super::super) fn is_background(conn: &mut Conn, id: BackgroundId) -> db::Result<bool> {
    diesel::select(diesel::dsl::exists(background::table.find(id))).get_result(conn)
}

/// A document that was not there before.
#[derive(Insertable)]
#[diesel(table_name = background)]
struct NewBackground {
    id: BackgroundId,
    project_id: ProjectId,
    #[diesel(embed)]
    what: Described,
    url: String,
    file_name: String,
    blob_id: Option<BlobId>,
    #[diesel(serialize_as = Ts)]
    created_at: Timestamp,
    created_by: AccountId,
}

pub(in super::super) fn insert_background(
    tx: &mut Tx<'_>,
    who: &Work,
    (id, what): (BackgroundId, &Described),
    (file_name, file, url): (&str, Option<BlobId>, &str),
) -> db::Result<()> {
    let row = NewBackground {
        id,
        project_id: who.id(),
        what: what.clone(),
        url: url.to_owned(),
        file_name: file_name.to_owned(),
        blob_id: file,
        created_at: tx.now(),
        created_by: who.account.id,
    };
    diesel::insert_into(background::table).values(row).execute(tx.conn())?;
    Ok(())
}

/// False if it was changed since it was read as `version`.
pub(in super::super) fn update_background(
    conn: &mut Conn,
    of: ProjectId,
    (id, version): (BackgroundId, i32),
    what: &Described,
) -> db::Result<bool> {
    let seen = background::project_id.eq(of).and(background::id.eq(id)).and(background::version.eq(version));
    let changed = diesel::update(background::table.filter(seen))
        .set((what.clone(), background::version.eq(version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// A focus area that a document bears on.
#[derive(Insertable)]
#[diesel(table_name = background_area)]
struct Bearing {
    background_id: BackgroundId,
    section_key: AreaKey,
}

/// A document bears on these areas, and on no others.
pub(in super::super) fn set_areas(conn: &mut Conn, id: BackgroundId, areas: &[AreaKey]) -> db::Result<()> {
    diesel::delete(background_area::table.filter(background_area::background_id.eq(id))).execute(conn)?;
    for section_key in areas.iter().copied() {
        let row = Bearing { background_id: id, section_key };
        diesel::insert_into(background_area::table).values(row).execute(conn)?;
    }
    Ok(())
}

/// Was it shown to others until now?
pub(in super::super) fn show_background(
    conn: &mut Conn,
    of: ProjectId,
    (id, is_public): (BackgroundId, bool),
) -> db::Result<bool> {
    let own = background::project_id.eq(of).and(background::id.eq(id));
    let other = background::is_public.ne(is_public);
    let changed = diesel::update(background::table.filter(own.and(other)))
        .set(background::is_public.eq(is_public))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Was it there?
pub(in super::super) fn delete_background(
    conn: &mut Conn,
    of: ProjectId,
    id: BackgroundId,
) -> db::Result<bool> {
    let own = background::project_id.eq(of).and(background::id.eq(id));
    let areas = background::table.filter(own).select(background::id);
    diesel::delete(background_area::table.filter(background_area::background_id.eq_any(areas)))
        .execute(conn)?;
    Ok(diesel::delete(background::table.filter(own)).execute(conn)? == 1)
}
