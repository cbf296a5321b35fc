//! Where what was said of places that are gone goes on.

use diesel::prelude::*;

use crate::db::kept::Keep as _;
use crate::db::schema::place_followed;
use crate::db::types::Ts;
use crate::db::{self, Tx};
use crate::plans::following::{FollowedId, PlaceKey, Went};
use crate::plans::{ItemKey, SectionKey};
use crate::projects::access::Work;

fn columns(place: Option<PlaceKey>) -> (Option<SectionKey>, Option<ItemKey>) {
    match place {
        Some(PlaceKey::Section(key)) => (Some(key), None),
        Some(PlaceKey::Item(key)) => (None, Some(key)),
        None => (None, None),
    }
}

/// Says where a place went; what was said of it before has been ended.
pub(in crate::plans) fn insert_followed(
    tx: &mut Tx<'_>,
    who: &Work,
    of: PlaceKey,
    (went, note): (Went, &str),
) -> db::Result<FollowedId> {
    let id = FollowedId::new(tx);
    let (section, item) = columns(Some(of));
    let (to_section, to_item) = columns(match went {
        Went::Onto(to) => Some(to),
        Went::Nowhere => None,
    });
    diesel::insert_into(place_followed::table)
        .values((
            place_followed::id.eq(id),
            place_followed::project_id.eq(who.id()),
            place_followed::section_key.eq(section),
            place_followed::item_key.eq(item),
            place_followed::to_section.eq(to_section),
            place_followed::to_item.eq(to_item),
            place_followed::note.eq(note),
            place_followed::at.eq(Ts(tx.now())),
            place_followed::by.eq(who.account.id),
        ))
        .execute(tx.conn())?;
    Ok(id)
}

/// Ends what stands; false where it is not the project's, or has ended.
pub(in crate::plans) fn end_followed(tx: &mut Tx<'_>, who: &Work, id: FollowedId) -> db::Result<bool> {
    let standing = place_followed::project_id.eq(who.id()).and(place_followed::ended_at.is_null());
    let now = Ts(tx.now());
    let ended = diesel::update(place_followed::table.filter(place_followed::id.eq(id).and(standing)))
        .set((place_followed::ended_at.eq(Some(now)), place_followed::ended_by.eq(Some(who.account.id))))
        .kept()
        .execute(tx.conn())?;
    Ok(ended == 1)
}
