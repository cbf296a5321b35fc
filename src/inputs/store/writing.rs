//! Inputs as rows: made, placed, removed and restored.

use diesel::prelude::*;
use jiff::Timestamp;

use super::{PartText, stored};
use crate::accounts::AccountId;
use crate::db::kept::Keep as _;
use crate::db::schema::{hearing, input, input_item, input_section, input_tag, item, response, section, tag};
use crate::db::types::Ts;
use crate::db::{self, Conn, Tx};
use crate::hearings::HearingId;
use crate::hearings::access::Work;
use crate::inputs::{InputId, InputKind, ItemKey, PartId, Placing, ResponseId, SectionKey, Stance, TagId};
use crate::text::fold::search_text;
use crate::text::span::{Quote, Span};

/// An input to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewInput<'a> {
    pub part: &'a PartText,
    pub span: Span,
    pub quote: &'a Quote,
    /// Tidy: see [`Placing::tidy`].
    pub placing: &'a Placing,
}

/// An input as it stands.
#[derive(Clone, Debug)]
pub struct Stored {
    pub id: InputId,
    pub response_id: ResponseId,
    pub placing: Placing,
    pub removed: bool,
    pub version: i32,
}

/// A new input as a row.
#[derive(Insertable)]
#[diesel(table_name = input)]
struct NewRow {
    id: InputId,
    hearing_id: HearingId,
    response_id: ResponseId,
    part_id: PartId,
    span_start: i32,
    span_end: i32,
    quote: String,
    prefix: String,
    suffix: String,
    kind: InputKind,
    stance: Option<Stance>,
    created_at: Ts,
    created_by: AccountId,
    came: Ts,
    position: i32,
    search_text: String,
}

/// Writes an input with its sections, items and tags.
pub fn insert(tx: &mut Tx<'_>, who: &Work, new: &NewInput<'_>) -> db::Result<InputId> {
    let id = InputId::new(tx);
    let (came, sender): (Ts, String) = response::table
        .find(new.part.response_id)
        .select((response::created_at, response::sender_name))
        .first(tx.conn())?;
    let row = NewRow {
        id,
        hearing_id: who.id(),
        response_id: new.part.response_id,
        part_id: new.part.id,
        span_start: stored(new.span.start),
        span_end: stored(new.span.end),
        quote: new.quote.exact.clone(),
        prefix: new.quote.prefix.clone(),
        suffix: new.quote.suffix.clone(),
        kind: new.placing.kind,
        stance: new.placing.stance,
        created_at: Ts(tx.now()),
        created_by: who.account.id,
        came,
        position: new.part.position,
        search_text: found_by(&new.quote.exact, &sender),
    };
    diesel::insert_into(input::table).values(row).execute(tx.conn())?;
    put(tx, id, new.placing)?;
    Ok(id)
}

/// What an input is found by.
pub fn found_by(quote: &str, sender: &str) -> String {
    format!("{}\n{}", search_text(quote), search_text(sender))
}

/// Notes that an assessment answers these inputs, or no longer does.
pub fn mark_answered(conn: &mut Conn, ids: &[InputId], answered: bool) -> db::Result<()> {
    for chunk in ids.chunks(AT_ONCE) {
        diesel::update(input::table.filter(input::id.eq_any(chunk)))
            .set(input::answered.eq(answered))
            .execute(conn)?;
    }
    Ok(())
}

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

/// What may change of an input, and its answer.
#[derive(Queryable, Selectable)]
#[diesel(table_name = input)]
struct Standing {
    response_id: ResponseId,
    kind: InputKind,
    stance: Option<Stance>,
    removed_at: Option<Ts>,
    version: i32,
}

/// An input of a hearing, removed or not.
pub fn find(conn: &mut Conn, hearing: HearingId, id: InputId) -> db::Result<Option<Stored>> {
    let row = input::table
        .filter(input::id.eq(id))
        .filter(input::hearing_id.eq(hearing))
        .select(Standing::as_select())
        .first(conn)
        .optional()?;
    let Some(Standing { response_id, kind, stance, removed_at, version }) = row else {
        return Ok(None);
    };
    let (sections, items, tags) = (sections_of(conn, id)?, items_of(conn, id)?, tags_of(conn, id)?);
    let placing = Placing { kind, stance, sections, items, tags }.tidy();
    Ok(Some(Stored { id, response_id, placing, removed: removed_at.is_some(), version }))
}

/// The input that stands at the same place in the same way.
pub fn same(conn: &mut Conn, part: PartId, at: Span, placing: &Placing) -> db::Result<Option<InputId>> {
    let ids: Vec<InputId> = input::table
        .filter(input::part_id.eq(part))
        .filter(input::span_start.eq(stored(at.start)))
        .filter(input::span_end.eq(stored(at.end)))
        .filter(input::kind.eq(placing.kind))
        .filter(input::removed_at.is_null())
        .order(input::id)
        .select(input::id)
        .load(conn)?;
    for id in ids {
        let mut tags = tags_of(conn, id)?;
        tags.sort_unstable();
        if tags == placing.tags {
            return Ok(Some(id));
        }
    }
    Ok(None)
}

/// Writes a new placing and counts the version up; `false` where another version stands than was read.
pub fn place(conn: &mut Conn, before: &Stored, placing: &Placing) -> db::Result<bool> {
    let read = input::id.eq(before.id).and(input::version.eq(before.version));
    let changed = diesel::update(input::table.filter(read))
        .set((
            input::kind.eq(placing.kind),
            input::stance.eq(placing.stance),
            input::version.eq(before.version + 1),
        ))
        .kept()
        .execute(conn)?;
    if changed == 0 {
        return Ok(false);
    }
    diesel::delete(input_section::table.filter(input_section::input_id.eq(before.id))).execute(conn)?;
    diesel::delete(input_item::table.filter(input_item::input_id.eq(before.id))).execute(conn)?;
    diesel::delete(input_tag::table.filter(input_tag::input_id.eq(before.id))).execute(conn)?;
    put(conn, before.id, placing)?;
    Ok(true)
}

/// Marks inputs as removed.
pub fn remove(tx: &mut Tx<'_>, who: &Work, ids: &[InputId]) -> db::Result<()> {
    diesel::update(input::table.filter(input::id.eq_any(ids)))
        .set((
            input::removed_at.eq(Some(Ts(tx.now()))),
            input::removed_by.eq(Some(who.account.id)),
            input::version.eq(input::version + 1),
        ))
        .execute(tx.conn())?;
    Ok(())
}

/// Takes the mark of removal away.
pub fn restore(conn: &mut Conn, ids: &[InputId]) -> db::Result<()> {
    diesel::update(input::table.filter(input::id.eq_any(ids)))
        .set((
            input::removed_at.eq(None::<Ts>),
            input::removed_by.eq(None::<AccountId>),
            input::version.eq(input::version + 1),
        ))
        .execute(conn)?;
    Ok(())
}

/// Standing `no_content` inputs that one person made in a part at one time.
pub fn marked_at(conn: &mut Conn, part: PartId, by: AccountId, at: Timestamp) -> db::Result<Vec<InputId>> {
    input::table
        .filter(input::part_id.eq(part))
        .filter(input::created_by.eq(by))
        .filter(input::created_at.eq(Ts(at)))
        .filter(input::kind.eq(InputKind::NoContent))
        .filter(input::removed_at.is_null())
        .order(input::id)
        .select(input::id)
        .load(conn)
}

/// Are all tags, sections and items of a placing of this hearing and its plan?
pub fn knows(conn: &mut Conn, hearing: HearingId, placing: &Placing) -> db::Result<bool> {
    let tags: i64 = tag::table
        .filter(tag::hearing_id.eq(hearing))
        .filter(tag::id.eq_any(&placing.tags))
        .count()
        .get_result(conn)?;
    let sections: i64 = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(hearing))
        .filter(section::key.eq_any(&placing.sections))
        .count()
        .get_result(conn)?;
    let items = items_there(conn, hearing, &placing.items)?.len();
    let all = |found: i64, wanted: usize| usize::try_from(found).is_ok_and(|found| found == wanted);
    Ok(all(tags, placing.tags.len()) && all(sections, placing.sections.len()) && items == placing.items.len())
}

/// The sections that items of the heard plan stand in, one for each that is there.
pub fn sections_of_items(
    conn: &mut Conn,
    hearing: HearingId,
    keys: &[ItemKey],
) -> db::Result<Vec<SectionKey>> {
    Ok(items_there(conn, hearing, keys)?.into_iter().map(|(_, section)| section).collect())
}

/// Those of these items that the heard plan has, in a section that it has.
fn items_there(conn: &mut Conn, of: HearingId, keys: &[ItemKey]) -> db::Result<Vec<(ItemKey, SectionKey)>> {
    let its = section::plan_version_id.eq(item::plan_version_id).and(section::key.eq(item::section_key));
    item::table
        .inner_join(section::table.on(its))
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(item::plan_version_id)))
        .filter(hearing::id.eq(of))
        .filter(item::key.eq_any(keys))
        .select((item::key, item::section_key))
        .load(conn)
}

fn put(conn: &mut Conn, id: InputId, placing: &Placing) -> db::Result<()> {
    for key in &placing.sections {
        diesel::insert_into(input_section::table)
            .values((input_section::input_id.eq(id), input_section::section_key.eq(*key)))
            .execute(conn)?;
    }
    for key in &placing.items {
        diesel::insert_into(input_item::table)
            .values((input_item::input_id.eq(id), input_item::item_key.eq(*key)))
            .execute(conn)?;
    }
    for tag in &placing.tags {
        diesel::insert_into(input_tag::table)
            .values((input_tag::input_id.eq(id), input_tag::tag_id.eq(*tag)))
            .execute(conn)?;
    }
    Ok(())
}

fn sections_of(conn: &mut Conn, id: InputId) -> db::Result<Vec<SectionKey>> {
    let of_input = input_section::table.filter(input_section::input_id.eq(id));
    of_input.select(input_section::section_key).load(conn)
}

fn items_of(conn: &mut Conn, id: InputId) -> db::Result<Vec<ItemKey>> {
    input_item::table.filter(input_item::input_id.eq(id)).select(input_item::item_key).load(conn)
}

fn tags_of(conn: &mut Conn, id: InputId) -> db::Result<Vec<TagId>> {
    input_tag::table.filter(input_tag::input_id.eq(id)).select(input_tag::tag_id).load(conn)
}
