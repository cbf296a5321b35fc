//! A hearing as those who answer it know it: its head, and everything that can be answered, in order.

use std::collections::{HashMap, HashSet};

use diesel::prelude::*;
use jiff::civil::Date;

use crate::db::schema::{hearing, hearing_publication, item, plan_image, question, section};
use crate::db::types::Day;
use crate::db::{self, Conn};
use crate::hearings::scope::{Extent, within};
use crate::hearings::{self, HearingId, QuestionId, RoundKind};
use crate::plans::read::{Item, Section};
use crate::plans::{self, ItemKey, PlanVersionId, SectionKey};
use crate::responses::{Target, Topic, TopicKind, Within};

/// A section's items stand between it and the next.
const STEP: i32 = 1_000;
/// Questions stand after every section, the whole after every question.
const QUESTIONS_FROM: i32 = 2_000_000_000;
const WHOLE_AT: i32 = 2_100_000_000;

/// A hearing as an answer to it needs to know it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = hearing)]
pub struct HearingToAnswer {
    pub id: HearingId,
    pub slug: String,
    pub title: String,
    pub purpose: String,
    pub case_number: String,
    #[diesel(deserialize_as = Day)]
    pub opens_on: Date,
    #[diesel(deserialize_as = Day)]
    pub deadline: Date,
    pub stance_asked: bool,
    pub kind: RoundKind,
    #[diesel(select_expression = hearing_publication::id.nullable().is_not_null())]
    pub published: bool,
    pub contact_name: String,
    pub contact_email: String,
    pub what_next: String,
    #[diesel(column_name = plan_version_id)]
    pub plan_version: PlanVersionId,
}

impl HearingToAnswer {
    /// May answers be begun? After the deadline too: late answers are accepted and marked.
    pub fn is_open(&self, today: Date) -> bool {
        self.published && self.opens_on <= today
    }
}

/// A hearing by its id.
pub fn hearing(conn: &mut Conn, id: HearingId) -> db::Result<Option<HearingToAnswer>> {
    hearing::table
        .left_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(hearing::id.eq(id))
        .select(HearingToAnswer::as_select())
        .first(conn)
        .optional()
}

/// A hearing by its slug. Two queries.
pub fn hearing_by_slug(conn: &mut Conn, slug: &str) -> db::Result<Option<HearingToAnswer>> {
    let id = hearing::table.filter(hearing::slug.eq(slug)).select(hearing::id).first(conn).optional()?;
    match id {
        Some(id) => hearing(conn, id),
        None => Ok(None),
    }
}

/// Everything that can be answered, in order: each section that the round is about with its items after it, then questions, then the
/// whole. Four queries.
pub fn topics(conn: &mut Conn, of: &HearingToAnswer) -> db::Result<Vec<Topic>> {
    let mut items: HashMap<SectionKey, Vec<Item>> = HashMap::new();
    for item in plans::read::items(conn, of.plan_version)? {
        items.entry(item.section).or_default().push(item);
    }
    let mut topics = Vec::new();
    let scope = hearings::read::scope(conn, of.id)?;
    let asked = within(plans::read::sections(conn, of.plan_version)?, &scope);
    for (section, _) in asked.into_iter().filter(|(_, extent)| *extent == Extent::Whole) {
        let of_it = items.remove(&section.key).unwrap_or_default();
        let within = Within::of(&section);
        topics.push(section_topic(section));
        topics.extend((1..).zip(of_it).map(|(at, item)| item_topic(item, at, &within)));
    }
    for question in hearings::read::questions(conn, of.id)? {
        let position = QUESTIONS_FROM.saturating_add(question.position);
        topics.push(single(Target::Question(question.id), TopicKind::Question, position, question.text));
    }
    topics.push(single(Target::Whole, TopicKind::Whole, WHOLE_AT, String::new()));
    Ok(topics)
}

fn section_topic(section: Section) -> Topic {
    Topic {
        target: Target::Section(section.key),
        position: place(section.position, 0),
        level: section.level,
        number: section.number,
        kind: TopicKind::Section(section.kind),
        heading: section.heading,
        body: section.body,
        within: None,
        fields: Vec::new(),
    }
}

fn item_topic(item: Item, at: i32, within: &Within) -> Topic {
    Topic {
        target: Target::Item(item.key),
        position: place(within.position, at),
        level: within.level.saturating_add(1),
        number: item.said.number,
        kind: TopicKind::Item,
        heading: item.said.text.split_whitespace().collect::<Vec<_>>().join(" "),
        body: String::new(),
        within: Some(within.clone()),
        fields: item.said.fields,
    }
}

/// Where a section stands in the order of a hearing, and where its `at`th item does, between it and the next section.
fn place(section: i32, at: i32) -> i32 {
    section.saturating_mul(STEP).saturating_add(at.min(STEP - 1)).min(QUESTIONS_FROM)
}

/// Names of the images that the draft has: others are shown by their alternative text.
pub fn image_names(conn: &mut Conn, of: &HearingToAnswer) -> db::Result<HashSet<String>> {
    let names =
        plan_image::table.filter(plan_image::plan_version_id.eq(of.plan_version)).select(plan_image::name);
    Ok(names.load(conn)?.into_iter().collect())
}

/// What something that can be answered is called.
#[derive(Clone, Debug, Default, Queryable, Selectable)]
#[diesel(table_name = section)]
pub struct TargetName {
    /// A section's; empty for others.
    pub number: String,
    pub heading: String,
}

impl TargetName {
    fn without_number(heading: String) -> Self {
        Self { number: String::new(), heading }
    }

    /// An item's, which says little without its section: `2.1.4 Tiltak, 3 Kartlegge behov`.
    fn of_item(item: &ItemName) -> Self {
        let whole = |number: &str, words: &str| format!("{number} {words}").trim().to_owned();
        let section = whole(&item.section.number, &item.section.heading);
        Self::without_number(format!("{section}, {}", whole(&item.number, &item.text)))
    }
}

/// An item as it is named, with its section.
#[derive(Queryable, Selectable)]
#[diesel(table_name = item)]
struct ItemName {
    number: String,
    text: String,
    #[diesel(embed)]
    section: TargetName,
}

/// What published hearings ask about is called. Three queries.
pub fn names(conn: &mut Conn, targets: &[Target]) -> db::Result<HashMap<Target, TargetName>> {
    let (mut of_sections, mut of_items, mut of_questions) = (Vec::new(), Vec::new(), Vec::new());
    for target in targets {
        match target {
            Target::Section(key) => of_sections.push(*key),
            Target::Item(key) => of_items.push(*key),
            Target::Question(id) => of_questions.push(*id),
            Target::Whole => {}
        }
    }
    let sections: Vec<(SectionKey, TargetName)> = section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .filter(section::key.eq_any(of_sections))
        .order(section::id)
        .select((section::key, TargetName::as_select()))
        .load(conn)?;
    let its = section::plan_version_id.eq(item::plan_version_id).and(section::key.eq(item::section_key));
    let items: Vec<(ItemKey, ItemName)> = item::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(item::plan_version_id)))
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(hearing::id)))
        .inner_join(section::table.on(its))
        .filter(item::key.eq_any(of_items))
        .order(item::id)
        .select((item::key, ItemName::as_select()))
        .load(conn)?;
    let questions: Vec<(QuestionId, String)> = question::table
        .inner_join(hearing_publication::table.on(hearing_publication::hearing_id.eq(question::hearing_id)))
        .filter(question::id.eq_any(of_questions))
        .order(question::id)
        .select((question::id, question::text))
        .load(conn)?;
    let sections = sections.into_iter().map(|(key, name)| (Target::Section(key), name));
    let items = items.into_iter().map(|(key, item)| (Target::Item(key), TargetName::of_item(&item)));
    let questions =
        questions.into_iter().map(|(id, text)| (Target::Question(id), TargetName::without_number(text)));
    Ok(sections.chain(items).chain(questions).collect())
}

fn single(target: Target, kind: TopicKind, position: i32, heading: String) -> Topic {
    let (number, body, fields) = (String::new(), String::new(), Vec::new());
    Topic { target, position, level: 1, number, kind, heading, body, within: None, fields }
}

/// Where a target stands in the hearing's order; `None` if the hearing does not ask about it.
pub fn position(conn: &mut Conn, hearing: HearingId, target: Target) -> db::Result<Option<i32>> {
    match target {
        Target::Whole => Ok(Some(WHOLE_AT)),
        Target::Section(key) => Ok(section_position(conn, hearing, key)?.map(|at| place(at, 0))),
        Target::Item(key) => item_position(conn, hearing, key),
        Target::Question(id) => {
            let found = question::table
                .filter(question::hearing_id.eq(hearing))
                .filter(question::id.eq(id))
                .select(question::position)
                .first::<i32>(conn)
                .optional()?;
            Ok(found.map(|position| QUESTIONS_FROM.saturating_add(position)))
        }
    }
}

fn section_position(conn: &mut Conn, hearing: HearingId, key: SectionKey) -> db::Result<Option<i32>> {
    let scope = hearings::read::scope(conn, hearing)?;
    if !scope.is_empty() && !scope.contains(&key) {
        return Ok(None);
    }
    section::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(section::plan_version_id)))
        .filter(hearing::id.eq(hearing))
        .filter(section::key.eq(key))
        .select(section::position)
        .first(conn)
        .optional()
}

/// Where an item stands in its section.
#[derive(Queryable, Selectable)]
#[diesel(table_name = item)]
struct ItemPlace {
    section_key: SectionKey,
    position: i32,
}

fn item_position(conn: &mut Conn, hearing: HearingId, key: ItemKey) -> db::Result<Option<i32>> {
    let found: Option<ItemPlace> = item::table
        .inner_join(hearing::table.on(hearing::plan_version_id.eq(item::plan_version_id)))
        .filter(hearing::id.eq(hearing))
        .filter(item::key.eq(key))
        .select(ItemPlace::as_select())
        .first(conn)
        .optional()?;
    let Some(ItemPlace { section_key, position: at }) = found else { return Ok(None) };
    // Where its section is removed, an item waits for it: nobody is asked about it.
    Ok(section_position(conn, hearing, section_key)?.map(|position| place(position, at)))
}
