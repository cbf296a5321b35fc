//! Standing inputs that have something to answer: all of a hearing, those of one answer, or some.
//!
//! A fixed number of queries whatever the number of inputs; the rows are put together here.

use std::collections::{HashMap, HashSet};

use diesel::dsl::not;
use diesel::prelude::*;

use super::plan::{ItemLabel, items, places};
use super::{Cut, Input, grouped};
use crate::consultees::ConsulteeKind;
use crate::db::schema::{input, input_item, input_section, input_tag, part, received, response};
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::inputs::{InputId, InputKind, ItemKey, ResponseId, SectionKey, TagId, Target};
use crate::responses::RevisionId;

/// Which inputs of a hearing are read.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    Every,
    /// Those cut from one answer.
    From(ResponseId),
    /// These, as far as they are there.
    These(&'a [InputId]),
}

/// The part of a query about `input` that is wanted, of a hearing. Where ids are given the hearing is said so that no database
/// goes through all its inputs for them: without statistics SQLite takes an index of one value to be better than fifty ids.
macro_rules! wanted {
    ($query:expr, $hearing:expr, $wanted:expr) => {{
        let query = $query.into_boxed();
        match $wanted {
            Wanted::Every => query.filter(input::hearing_id.eq($hearing)),
            Wanted::From(response) => {
                query.filter(not(input::hearing_id.ne($hearing))).filter(input::response_id.eq(response))
            }
            Wanted::These(ids) => {
                query.filter(not(input::hearing_id.ne($hearing))).filter(input::id.eq_any(ids))
            }
        }
    }};
}

/// Ids that one query takes: SQLite has room for 32,766 values.
const AT_ONCE: usize = 10_000;

/// An input with its sender, what its part was about and in which revision, and the revision that counts now.
#[derive(Queryable, Selectable)]
#[diesel(table_name = input)]
struct Received {
    #[diesel(embed)]
    cut: Cut,
    #[diesel(embed)]
    sender: Sender,
    #[diesel(embed)]
    part: PartOf,
    #[diesel(embed)]
    counts: Counts,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = response)]
struct Sender {
    sender_name: String,
    sender_kind: ConsulteeKind,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = part)]
struct PartOf {
    #[diesel(embed)]
    target: Target,
    revision_id: RevisionId,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = received)]
struct Counts {
    revision_id: RevisionId,
}

/// The standing inputs of the hearing that are wanted and have something to answer, in the order they were received and cut.
pub fn standing(conn: &mut Conn, hearing: HearingId, of: Wanted<'_>) -> db::Result<Vec<Input>> {
    if let Wanted::These(ids) = of
        && ids.len() > AT_ONCE
    {
        let ids: HashSet<InputId> = ids.iter().copied().collect();
        let mut all = standing(conn, hearing, Wanted::Every)?;
        all.retain(|input| ids.contains(&input.id));
        return Ok(all);
    }
    // What was cut from an answer that is withdrawn counts no more; what was cut from an earlier revision does.
    let counts = received::response_id.eq(input::response_id).and(received::withdrawn.eq(false));
    let rows = input::table
        .inner_join(response::table.on(response::id.eq(input::response_id)))
        .inner_join(part::table.on(part::id.eq(input::part_id)))
        .inner_join(received::table.on(counts))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(InputKind::NoContent))
        .order((input::came, input::response_id, input::position, input::span_start, input::id))
        .select(Received::as_select());
    let rows: Vec<Received> = wanted!(rows, hearing, of).load(conn)?;
    let mut stands = Stands::read(conn, hearing, of)?;
    Ok(rows.into_iter().map(|row| stands.give(row)).collect())
}

/// What inputs stand on, and are tagged with.
struct Stands {
    sections: HashMap<InputId, Vec<SectionKey>>,
    items: HashMap<InputId, Vec<ItemLabel>>,
    tags: HashMap<InputId, Vec<TagId>>,
}

impl Stands {
    fn read(conn: &mut Conn, hearing: HearingId, of: Wanted<'_>) -> db::Result<Self> {
        let sections = input_section::table
            .inner_join(input::table.on(input::id.eq(input_section::input_id)))
            .order((input_section::input_id, input_section::section_key))
            .select((input_section::input_id, input_section::section_key));
        let tags = input_tag::table
            .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
            .order((input_tag::input_id, input_tag::tag_id))
            .select((input_tag::input_id, input_tag::tag_id));
        Ok(Self {
            sections: grouped(wanted!(sections, hearing, of).load(conn)?),
            items: labels(conn, hearing, of)?,
            tags: grouped(wanted!(tags, hearing, of).load(conn)?),
        })
    }

    fn give(&mut self, Received { cut, sender, part, counts }: Received) -> Input {
        Input {
            sections: self.sections.remove(&cut.id).unwrap_or_default(),
            items: self.items.remove(&cut.id).unwrap_or_default(),
            tags: self.tags.remove(&cut.id).unwrap_or_default(),
            sender: sender.sender_name,
            sender_kind: sender.sender_kind,
            target: part.target,
            replaced: part.revision_id != counts.revision_id,
            cut,
        }
    }
}

/// The items that inputs stand on.
fn labels(
    conn: &mut Conn,
    hearing: HearingId,
    of: Wanted<'_>,
) -> db::Result<HashMap<InputId, Vec<ItemLabel>>> {
    let plan = items(conn, hearing)?;
    if plan.is_empty() {
        return Ok(HashMap::new());
    }
    let places = places(conn, hearing)?;
    let labels: HashMap<ItemKey, ItemLabel> =
        plan.iter().map(|item| (item.key, ItemLabel::of(item, &places))).collect();
    let rows = input_item::table
        .inner_join(input::table.on(input::id.eq(input_item::input_id)))
        .order((input_item::input_id, input_item::item_key))
        .select((input_item::input_id, input_item::item_key));
    let rows: Vec<(InputId, ItemKey)> = wanted!(rows, hearing, of).load(conn)?;
    let found = |(input, key): (InputId, ItemKey)| Some((input, labels.get(&key)?.clone()));
    Ok(grouped(rows.into_iter().filter_map(found).collect()))
}

/// The sections that some inputs stand on, each once.
pub fn sections_of(conn: &mut Conn, inputs: &[InputId]) -> db::Result<Vec<SectionKey>> {
    let mut all = HashSet::new();
    for ids in inputs.chunks(AT_ONCE) {
        let on: Vec<SectionKey> = input_section::table
            .filter(input_section::input_id.eq_any(ids))
            .select(input_section::section_key)
            .distinct()
            .load(conn)?;
        all.extend(on);
    }
    Ok(all.into_iter().collect())
}
