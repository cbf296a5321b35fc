//! Where what was said of sections and items that are gone goes on, as people have said, and what waits for somebody to say.

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use jiff::Timestamp;
use serde::Serialize;

use super::VersionHead;
use super::items::item_of_key;
use super::versions::ever;
use crate::db::schema::{
    account, hearing, input, input_item, input_section, item, place_followed, plan_version, project, section,
};
use crate::db::types::Ts;
use crate::db::{self, Conn};
use crate::plans::following::{FollowedId, PlaceKey, Trail, Went};
use crate::plans::{ItemKey, PlanVersionId, SectionKey};
use crate::projects::ProjectId;

/// What was said of one place.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = place_followed)]
pub struct Followed {
    pub id: FollowedId,
    section_key: Option<SectionKey>,
    item_key: Option<ItemKey>,
    to_section: Option<SectionKey>,
    to_item: Option<ItemKey>,
    /// Why it went nowhere; may be empty else.
    pub note: String,
    #[diesel(deserialize_as = Ts)]
    pub at: Timestamp,
    #[diesel(select_expression = account::name)]
    pub by: String,
}

impl Followed {
    /// What is gone.
    pub fn of(&self) -> Option<PlaceKey> {
        place(self.section_key, self.item_key)
    }

    /// Where it went.
    pub fn went(&self) -> Went {
        place(self.to_section, self.to_item).map_or(Went::Nowhere, Went::Onto)
    }
}

fn place(section: Option<SectionKey>, item: Option<ItemKey>) -> Option<PlaceKey> {
    item.map(PlaceKey::Item).or(section.map(PlaceKey::Section))
}

/// What was said in a project and stands, the newest first.
pub fn followed(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<Followed>> {
    place_followed::table
        .inner_join(account::table.on(account::id.eq(place_followed::by)))
        .filter(place_followed::project_id.eq(of))
        .filter(place_followed::ended_at.is_null())
        .order((place_followed::at.desc(), place_followed::id.desc()))
        .select(Followed::as_select())
        .load(conn)
}

/// What this was said of, whether it stands or not; none where it was said in no such project.
pub fn said_of(conn: &mut Conn, of: ProjectId, id: FollowedId) -> db::Result<Option<PlaceKey>> {
    let found: Option<Followed> = place_followed::table
        .inner_join(account::table.on(account::id.eq(place_followed::by)))
        .filter(place_followed::id.eq(id).and(place_followed::project_id.eq(of)))
        .select(Followed::as_select())
        .first(conn)
        .optional()?;
    Ok(found.and_then(|one| one.of()))
}

/// The same, to follow places by.
pub fn trail(conn: &mut Conn, of: ProjectId) -> db::Result<Trail> {
    let rows = followed(conn, of)?;
    Ok(Trail(rows.iter().filter_map(|one| Some((one.of()?, one.went()))).collect()))
}

/// The versions that a project's rounds are about, the newest first.
pub fn versions_of_rounds(conn: &mut Conn, of: ProjectId) -> db::Result<Vec<VersionHead>> {
    let round = hearing::table.filter(hearing::plan_version_id.eq(plan_version::id));
    ever!()
        .filter(plan_version::project_id.eq(of).and(exists(round)))
        .order(plan_version::number.desc())
        .load(conn)
}

/// Does a section or an item stand in a version?
pub fn stands(conn: &mut Conn, version: PlanVersionId, place: PlaceKey) -> db::Result<bool> {
    match place {
        PlaceKey::Section(key) => {
            let found = section::table.filter(section::plan_version_id.eq(version).and(section::key.eq(key)));
            diesel::select(exists(found)).get_result(conn)
        }
        PlaceKey::Item(key) => Ok(item_of_key(conn, version, key)?.is_some()),
    }
}

/// Does it stand in a version that a round of the project is about?
pub fn was_heard(conn: &mut Conn, of: ProjectId, place: PlaceKey) -> db::Result<bool> {
    let rounds = hearing::table.filter(hearing::project_id.eq(of)).select(hearing::plan_version_id);
    match place {
        PlaceKey::Section(key) => {
            let own = section::key.eq(key).and(section::plan_version_id.eq_any(rounds));
            diesel::select(exists(section::table.filter(own))).get_result(conn)
        }
        PlaceKey::Item(key) => {
            let own = item::key.eq(key).and(item::plan_version_id.eq_any(rounds));
            diesel::select(exists(item::table.filter(own))).get_result(conn)
        }
    }
}

/// Inputs that stand, of a project.
macro_rules! standing {
    ($of:expr) => {
        input::table
            .inner_join(hearing::table.on(hearing::id.eq(input::hearing_id)))
            .filter(hearing::project_id.eq($of))
            .filter(input::removed_at.is_null().and(input::withdrawn.eq(false)))
    };
}

/// How many sections and items of heard versions have inputs, are in this version no more, and wait for somebody to say where that
/// goes on.
pub fn unfollowed(conn: &mut Conn, of: ProjectId, newest: PlanVersionId) -> db::Result<i64> {
    let (now, onto) = diesel::alias!(section as now, section as onto);
    let stands = now
        .filter(now.field(section::plan_version_id).eq(newest))
        .filter(now.field(section::key).eq(section::key));
    let onto = onto
        .filter(onto.field(section::plan_version_id).eq(newest))
        .filter(onto.field(section::key).nullable().eq(place_followed::to_section));
    let said = place_followed::table
        .filter(place_followed::project_id.eq(of).and(place_followed::ended_at.is_null()))
        .filter(place_followed::section_key.eq(section::key.nullable()))
        .filter(place_followed::to_section.is_null().or(exists(onto)));
    let on = input_section::table
        .inner_join(input::table.on(input::id.eq(input_section::input_id)))
        .filter(input_section::section_key.eq(section::key).and(input::hearing_id.eq(hearing::id)))
        .filter(input::removed_at.is_null().and(input::withdrawn.eq(false)));
    let sections: Vec<SectionKey> = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::project_id.eq(of))
        .filter(not(exists(stands)).and(not(exists(said))).and(exists(on)))
        .select(section::key)
        .distinct()
        .load(conn)?;
    Ok(i64::try_from(sections.len()).unwrap_or(i64::MAX).saturating_add(unfollowed_items(conn, of, newest)?))
}

fn unfollowed_items(conn: &mut Conn, of: ProjectId, newest: PlanVersionId) -> db::Result<i64> {
    let (now, onto) = diesel::alias!(item as now, item as onto);
    let (of_now, of_onto, onto_section) =
        diesel::alias!(section as of_now, section as of_onto, section as onto_section);
    // An item waits where its section was taken out; there it does not stand.
    let of_now = of_now
        .filter(of_now.field(section::plan_version_id).eq(newest))
        .filter(of_now.field(section::key).eq(now.field(item::section_key)));
    let stands = now
        .filter(now.field(item::plan_version_id).eq(newest))
        .filter(now.field(item::key).eq(item::key).and(exists(of_now)));
    let of_onto = of_onto
        .filter(of_onto.field(section::plan_version_id).eq(newest))
        .filter(of_onto.field(section::key).eq(onto.field(item::section_key)));
    let onto = onto
        .filter(onto.field(item::plan_version_id).eq(newest))
        .filter(onto.field(item::key).nullable().eq(place_followed::to_item).and(exists(of_onto)));
    let onto_section = onto_section
        .filter(onto_section.field(section::plan_version_id).eq(newest))
        .filter(onto_section.field(section::key).nullable().eq(place_followed::to_section));
    let nowhere = place_followed::to_item.is_null().and(place_followed::to_section.is_null());
    let said = place_followed::table
        .filter(place_followed::project_id.eq(of).and(place_followed::ended_at.is_null()))
        .filter(place_followed::item_key.eq(item::key.nullable()))
        .filter(nowhere.or(exists(onto)).or(exists(onto_section)));
    let on = input_item::table
        .inner_join(input::table.on(input::id.eq(input_item::input_id)))
        .filter(input_item::item_key.eq(item::key).and(input::hearing_id.eq(hearing::id)))
        .filter(input::removed_at.is_null().and(input::withdrawn.eq(false)));
    let items: Vec<ItemKey> = item::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(item::plan_version_id)))
        .filter(hearing::project_id.eq(of))
        .filter(not(exists(stands)).and(not(exists(said))).and(exists(on)))
        .select(item::key)
        .distinct()
        .load(conn)?;
    Ok(i64::try_from(items.len()).unwrap_or(i64::MAX))
}

/// An input that stands on a place, with its round.
#[derive(Clone, Debug, Serialize, Queryable, Selectable)]
#[diesel(table_name = input)]
pub struct OnPlace {
    pub quote: String,
    /// The round's address.
    #[diesel(select_expression = hearing::slug)]
    pub slug: String,
}

/// The first inputs of a project that stand on a place, as they were cut.
pub fn on_place(conn: &mut Conn, of: ProjectId, place: PlaceKey, most: i64) -> db::Result<Vec<OnPlace>> {
    let query = standing!(of).order(input::id).limit(most).select(OnPlace::as_select()).into_boxed();
    match place {
        PlaceKey::Section(key) => {
            let on = input_section::table.filter(input_section::section_key.eq(key));
            query.filter(input::id.eq_any(on.select(input_section::input_id))).load(conn)
        }
        PlaceKey::Item(key) => {
            let on = input_item::table.filter(input_item::item_key.eq(key));
            query.filter(input::id.eq_any(on.select(input_item::input_id))).load(conn)
        }
    }
}
