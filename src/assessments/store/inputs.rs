//! Reading the hearing's inputs with where they come from, where they stand, and which assessment answers them.
//!
//! A fixed number of queries whatever the number of inputs; the rows are put together here.

use std::collections::{HashMap, HashSet};

use diesel::dsl::{exists, not};
use diesel::prelude::*;
use serde::Serialize;
use uuid::Uuid;

use super::super::AssessmentId;
use crate::consultees::ConsulteeKind;
use crate::db::schema::{
    assessment_input, hearing, input, input_item, input_section, input_tag, part, received, response,
    revision, section, tag,
};
use crate::db::types::AnyId;
use crate::db::{self, Conn};
use crate::hearings::HearingId;
use crate::plans::store::Item;
use crate::plans::{self, ItemKey, PlanVersionId};
use crate::responses::store::newest;
use crate::responses::{ResponseId, Stance};

/// The kind of an input that says: nothing here to answer.
pub(super) const NO_CONTENT: &str = "no_content";

/// A standing input that has something to answer.
#[derive(Clone, Debug, Serialize)]
pub struct InputRow {
    pub id: AnyId,
    pub response: AnyId,
    pub part: AnyId,
    pub start: i32,
    pub end: i32,
    pub quote: String,
    pub kind: String,
    /// As the team read it; what the sender ticked stands with the part.
    pub stance: Option<Stance>,
    pub sender: String,
    pub sender_kind: ConsulteeKind,
    /// Kind and key of what the part answers: a section, a question, the whole; of an item, the key of its section.
    pub target: (String, AnyId),
    /// Keys of the sections it stands on.
    pub sections: Vec<AnyId>,
    /// The items in those sections that it speaks of.
    pub items: Vec<ItemLabel>,
    pub tags: Vec<AnyId>,
    pub assessment: Option<AssessmentId>,
    /// From a revision that its sender has replaced since.
    pub replaced: bool,
}

/// An item that an input stands on.
#[derive(Clone, Debug, Serialize)]
pub struct ItemLabel {
    /// Number of its section, or where that has none its heading.
    pub within: String,
    /// Its number, or its first words.
    pub short: String,
    pub text: String,
}

/// A section or a tag, as a choice or a label.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    pub key: AnyId,
    /// A section's number; a tag's colour.
    pub mark: String,
    pub name: String,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = input)]
struct Row {
    id: AnyId,
    response_id: AnyId,
    part_id: AnyId,
    span_start: i32,
    span_end: i32,
    quote: String,
    kind: String,
    stance: Option<Stance>,
}

/// What a row is joined with: sender's name and kind, the part's target and revision, the assessment.
type Joined = (Row, (String, ConsulteeKind), (String, AnyId, AnyId), Option<AssessmentId>);

/// Which inputs of a hearing are read.
#[derive(Clone, Copy, Debug)]
pub enum Wanted<'a> {
    Every,
    /// Those cut from one answer.
    From(ResponseId),
    /// These, as far as they are there.
    These(&'a [AnyId]),
}

/// The inputs that an assessment answers.
pub fn answered_by(conn: &mut Conn, of: AssessmentId) -> db::Result<Vec<AnyId>> {
    let its = assessment_input::table.filter(assessment_input::assessment_id.eq(of));
    its.select(assessment_input::input_id).load(conn)
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

/// The standing inputs of the hearing that are wanted and have something to answer, in the order they were received and cut.
pub fn inputs(conn: &mut Conn, hearing: HearingId, of: Wanted<'_>) -> db::Result<Vec<InputRow>> {
    if let Wanted::These(ids) = of
        && ids.len() > AT_ONCE
    {
        let ids: HashSet<AnyId> = ids.iter().copied().collect();
        let mut all = inputs(conn, hearing, Wanted::Every)?;
        all.retain(|input| ids.contains(&input.id));
        return Ok(all);
    }
    let counts = revision::table.filter(revision::response_id.eq(input::response_id)).filter(newest!());
    let rows = input::table
        .inner_join(response::table.on(response::id.eq(input::response_id)))
        .inner_join(part::table.on(part::id.eq(input::part_id)))
        .left_join(assessment_input::table.on(assessment_input::input_id.eq(input::id)))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(NO_CONTENT))
        // What was cut from an answer that is withdrawn counts no more; what was cut from an earlier revision does.
        .filter(exists(counts))
        .order((response::created_at, response::id, part::position, input::span_start, input::id))
        .select((
            Row::as_select(),
            (response::sender_name, response::sender_kind),
            (part::target_kind, part::target_key, part::revision_id),
            assessment_input::assessment_id.nullable(),
        ));
    let rows: Vec<Joined> = wanted!(rows, hearing, of).load(conn)?;
    let sections = input_section::table
        .inner_join(input::table.on(input::id.eq(input_section::input_id)))
        .order((input_section::input_id, input_section::section_key))
        .select((input_section::input_id, input_section::section_key));
    let mut sections = by_input(wanted!(sections, hearing, of).load(conn)?);
    let tags = input_tag::table
        .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
        .order((input_tag::input_id, input_tag::tag_id))
        .select((input_tag::input_id, input_tag::tag_id));
    let mut tags = by_input(wanted!(tags, hearing, of).load(conn)?);
    let plan = plan_items(conn, hearing)?;
    let mut items = if plan.is_empty() { HashMap::new() } else { items(conn, (hearing, of), &plan)? };
    let responses: HashSet<AnyId> = rows.iter().map(|row| row.0.response_id).collect();
    let received = standing(conn, hearing, &responses)?;
    Ok(rows
        .into_iter()
        .map(|row| {
            let (sections, tags) = (sections.remove(&row.0.id), tags.remove(&row.0.id));
            let items = items.remove(&row.0.id).unwrap_or_default();
            let replaced = !received.contains(&row.2.2);
            let mut input = InputRow { items, replaced, ..joined(row, sections, tags) };
            if let Some(item) = plan.get(&ItemKey(input.target.1.0)) {
                input.target.1 = AnyId(item.section.0);
            }
            input
        })
        .collect())
}

/// The revisions that count of these answers of a hearing.
fn standing(conn: &mut Conn, of: HearingId, responses: &HashSet<AnyId>) -> db::Result<HashSet<AnyId>> {
    let counts = received::table.filter(received::withdrawn.eq(false)).select(received::revision_id);
    let ids: Vec<AnyId> = if responses.len() > AT_ONCE {
        counts.filter(received::hearing_id.eq(of)).load(conn)?
    } else {
        let ids = responses.iter().copied();
        counts
            .filter(not(received::hearing_id.ne(of)))
            .filter(received::response_id.eq_any(ids))
            .load(conn)?
    };
    Ok(ids.into_iter().collect())
}

/// Is there an input that nobody answers yet, beside these?
pub fn any_free_beside(conn: &mut Conn, hearing: HearingId, these: &[AnyId]) -> db::Result<bool> {
    let received = revision::table.filter(revision::response_id.eq(input::response_id)).filter(newest!());
    let answered = assessment_input::table.filter(assessment_input::input_id.eq(input::id));
    let most = i64::try_from(these.len()).unwrap_or(i64::MAX).saturating_add(1);
    let free: Vec<AnyId> = input::table
        .filter(input::hearing_id.eq(hearing))
        .filter(input::removed_at.is_null())
        .filter(input::kind.ne(NO_CONTENT))
        .filter(exists(received))
        .filter(not(exists(answered)))
        .select(input::id)
        .limit(most)
        .load(conn)?;
    let these: HashSet<&AnyId> = these.iter().collect();
    Ok(free.iter().any(|id| !these.contains(id)))
}

/// The items of the plan that is heard, by key.
fn plan_items(conn: &mut Conn, of: HearingId) -> db::Result<HashMap<ItemKey, Item>> {
    let version: PlanVersionId = hearing::table.find(of).select(hearing::plan_version_id).first(conn)?;
    let items = plans::store::items(conn, version)?;
    Ok(items.into_iter().map(|item| (item.key, item)).collect())
}

/// The items that inputs stand on.
fn items(
    conn: &mut Conn,
    (of, which): (HearingId, Wanted<'_>),
    plan: &HashMap<ItemKey, Item>,
) -> db::Result<HashMap<AnyId, Vec<ItemLabel>>> {
    let rows = input_item::table
        .inner_join(input::table.on(input::id.eq(input_item::input_id)))
        .order((input_item::input_id, input_item::item_key))
        .select((input_item::input_id, input_item::item_key));
    let rows: Vec<(AnyId, ItemKey)> = wanted!(rows, of, which).load(conn)?;
    let places = sections(conn, of)?.into_iter();
    let names: HashMap<Uuid, String> = places
        .map(|place| (place.key.0, if place.mark.is_empty() { place.name } else { place.mark }))
        .collect();
    let label = |item: &Item| ItemLabel {
        within: names.get(&item.section.0).cloned().unwrap_or_default(),
        short: item.said.short(),
        text: item.said.text.clone(),
    };
    let mut found: HashMap<AnyId, Vec<ItemLabel>> = HashMap::new();
    for (input, key) in rows {
        found.entry(input).or_default().extend(plan.get(&key).map(label));
    }
    Ok(found)
}

/// The sections of the plan that is heard, in its order.
pub fn sections(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Place>> {
    let rows = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(of))
        .order((section::position, section::id))
        .select((section::key, section::number, section::heading))
        .load(conn)?;
    Ok(rows.into_iter().map(|(key, mark, name)| Place { key, mark, name }).collect())
}

/// The hearing's tags, in its order.
pub fn tags(conn: &mut Conn, of: HearingId) -> db::Result<Vec<Place>> {
    let rows = tag::table
        .filter(tag::hearing_id.eq(of))
        .order((tag::position, tag::id))
        .select((tag::id, tag::colour, tag::name))
        .load(conn)?;
    Ok(rows.into_iter().map(|(key, mark, name)| Place { key, mark, name }).collect())
}

fn by_input(rows: Vec<(AnyId, AnyId)>) -> HashMap<AnyId, Vec<AnyId>> {
    let mut map: HashMap<AnyId, Vec<AnyId>> = HashMap::new();
    for (input, other) in rows {
        map.entry(input).or_default().push(other);
    }
    map
}

fn joined(
    (row, sender, target, assessment): Joined,
    sections: Option<Vec<AnyId>>,
    tags: Option<Vec<AnyId>>,
) -> InputRow {
    InputRow {
        id: row.id,
        response: row.response_id,
        part: row.part_id,
        start: row.span_start,
        end: row.span_end,
        quote: row.quote,
        kind: row.kind,
        stance: row.stance,
        sender: sender.0,
        sender_kind: sender.1,
        replaced: false,
        target: (target.0, target.1),
        sections: sections.unwrap_or_default(),
        items: Vec::new(),
        tags: tags.unwrap_or_default(),
        assessment,
    }
}
