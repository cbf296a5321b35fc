//! Changing the sections of a version that is not frozen. Callers have checked that it is not.

use diesel::prelude::*;

use crate::db::kept::Keep as _;
use crate::db::schema::{plan_image, removed_section, section};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::plans::items::Choices;
use crate::plans::outline::Place;
use crate::plans::read::Section;
use crate::plans::{BatchId, PlanVersionId, SectionId, SectionKind};

/// What a person can write in a section.
#[derive(Clone, Debug, PartialEq, Eq, AsChangeset)]
#[diesel(table_name = section)]
pub struct Content {
    pub number: String,
    pub kind: SectionKind,
    pub heading: String,
    /// Markdown.
    pub body: String,
    /// What is said of its tables and lists against the rule.
    pub item_choices: Choices,
}

impl Content {
    /// What the section says.
    pub(in crate::plans) fn of(section: &Section) -> Self {
        let Section { number, kind, heading, body, item_choices, .. } = section.clone();
        Self { number, kind, heading, body, item_choices }
    }

    /// Is it what this section says?
    pub(in crate::plans) fn is_of(&self, section: &Section) -> bool {
        let Self { number, kind, heading, body, item_choices } = self;
        (number, heading, body) == (&section.number, &section.heading, &section.body)
            && (*kind, item_choices) == (section.kind, &section.item_choices)
    }
}

/// Writes a section whose row is still at version `seen`; false if it is not.
pub(in crate::plans) fn update_content(
    conn: &mut Conn,
    id: SectionId,
    seen: i32,
    new: &Content,
) -> db::Result<bool> {
    let changed = diesel::update(section::table.filter(section::id.eq(id)).filter(section::version.eq(seen)))
        .set((new, section::version.eq(section::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(changed == 1)
}

/// Writes positions 1, 2, 3 … and levels, only where they differ.
pub(in crate::plans) fn update_places(
    conn: &mut Conn,
    before: &[Section],
    after: &[Place],
) -> db::Result<()> {
    for (position, place) in (1..).zip(after) {
        if before.iter().any(|s| s.id == place.id && s.position == position && s.level == place.level) {
            continue;
        }
        diesel::update(section::table.filter(section::id.eq(place.id)))
            .set((section::position.eq(position), section::level.eq(place.level)))
            .kept()
            .execute(conn)?;
    }
    Ok(())
}

/// Does a section stand where somebody saw it, at this position and level? Asked by an update, so that nobody moves it between.
pub(in crate::plans) fn stands_there(
    conn: &mut Conn,
    id: SectionId,
    (position, level): (i32, i32),
) -> db::Result<bool> {
    let seen = section::position.eq(position).and(section::level.eq(level));
    let found = diesel::update(section::table.filter(section::id.eq(id)).filter(seen))
        .set(section::level.eq(level))
        .kept()
        .execute(conn)?;
    Ok(found == 1)
}

pub(in crate::plans) fn update_number(conn: &mut Conn, id: SectionId, number: &str) -> db::Result<()> {
    diesel::update(section::table.filter(section::id.eq(id)))
        .set((section::number.eq(number), section::version.eq(section::version + 1)))
        .kept()
        .execute(conn)?;
    Ok(())
}

/// Takes sections out and keeps them under `batch`, with the section they stood after.
pub(in crate::plans) fn remove(
    tx: &mut Tx<'_>,
    version: PlanVersionId,
    (batch, after): (BatchId, Option<SectionId>),
    gone: &[Section],
) -> db::Result<()> {
    for row in gone {
        diesel::insert_into(removed_section::table)
            .values((
                removed_section::id.eq(row.id),
                removed_section::batch.eq(batch),
                removed_section::plan_version_id.eq(version),
                removed_section::after_id.eq(after),
                removed_section::key.eq(row.key),
                removed_section::position.eq(row.position),
                removed_section::level.eq(row.level),
                removed_section::number.eq(&row.number),
                removed_section::kind.eq(row.kind),
                removed_section::heading.eq(&row.heading),
                removed_section::body.eq(&row.body),
                removed_section::item_choices.eq(&row.item_choices),
                removed_section::version.eq(row.version),
                removed_section::removed_at.eq(Ts(tx.now())),
            ))
            .execute(tx.conn())?;
        diesel::delete(section::table.filter(section::id.eq(row.id))).execute(tx.conn())?;
    }
    Ok(())
}

/// The sections of a removal, in their old order.
pub(in crate::plans) fn removed(
    conn: &mut Conn,
    version: PlanVersionId,
    batch: BatchId,
) -> db::Result<Vec<Section>> {
    removed_section::table
        .filter(removed_section::plan_version_id.eq(version))
        .filter(removed_section::batch.eq(batch))
        .order((removed_section::position, removed_section::id))
        .select((
            removed_section::id,
            removed_section::key,
            removed_section::position,
            removed_section::level,
            removed_section::number,
            removed_section::kind,
            removed_section::heading,
            removed_section::body,
            removed_section::item_choices,
            removed_section::version,
        ))
        .load(conn)
}

/// The section that those of a removal stood after; none where they were the first.
pub(in crate::plans) fn stood_after(
    conn: &mut Conn,
    version: PlanVersionId,
    batch: BatchId,
) -> db::Result<Option<SectionId>> {
    let of_batch = removed_section::plan_version_id.eq(version).and(removed_section::batch.eq(batch));
    removed_section::table.filter(of_batch).select(removed_section::after_id).first(conn)
}

/// Puts the sections of a removal back, with their ids, keys and places.
pub(in crate::plans) fn restore(conn: &mut Conn, version: PlanVersionId, back: &[Section]) -> db::Result<()> {
    for row in back {
        insert(conn, version, row)?;
        diesel::delete(removed_section::table.filter(removed_section::id.eq(row.id))).execute(conn)?;
    }
    Ok(())
}

/// Has a section of any plan this id, or one that was taken out and may come back?
pub(in crate::plans) fn is_section(conn: &mut Conn, id: SectionId) -> db::Result<bool> {
    use diesel::dsl::exists;
    let stands = exists(section::table.find(id));
    diesel::select(stands.or(exists(removed_section::table.find(id)))).get_result(conn)
}

/// Adds a section as it stands.
pub(in crate::plans) fn insert(conn: &mut Conn, version: PlanVersionId, new: &Section) -> db::Result<()> {
    diesel::insert_into(section::table).values((new, section::plan_version_id.eq(version))).execute(conn)?;
    Ok(())
}

/// Was there such a picture?
pub(in crate::plans) fn update_alt(
    conn: &mut Conn,
    version: PlanVersionId,
    name: &str,
    alt: &str,
) -> db::Result<bool> {
    let of_name = plan_image::plan_version_id.eq(version).and(plan_image::name.eq(name));
    let changed = diesel::update(plan_image::table.filter(of_name))
        .set(plan_image::alt.eq(alt))
        .kept()
        .execute(conn)?;
    Ok(changed > 0)
}
