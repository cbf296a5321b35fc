//! One answer as the workbench shows it: its parts, its inputs, and the plan it is held against.

use std::collections::HashMap;

use diesel::prelude::*;

use super::plan::{self, Place};
use super::{Cut, grouped};
use crate::db::schema::{account, input, input_item, input_section, input_tag};
use crate::db::{self, Conn};
use crate::hearings::{self, HearingId, QuestionId};
use crate::inputs::{InputId, ItemKey, ResponseId, SectionKey, TagId, Target};
use crate::plans::read::Item;
use crate::responses::Part;

/// A standing input of the answer, those without content too.
#[derive(Clone, Debug)]
pub struct BenchInput {
    pub cut: Cut,
    /// Who cut it.
    pub by: String,
    pub sections: Vec<SectionKey>,
    pub items: Vec<ItemKey>,
    pub tags: Vec<TagId>,
}

/// The standing inputs of an answer, also those cut from an earlier revision, by part and place. Four queries.
pub fn inputs(conn: &mut Conn, id: ResponseId) -> db::Result<Vec<BenchInput>> {
    let rows: Vec<(Cut, String)> = input::table
        .inner_join(account::table.on(account::id.eq(input::created_by)))
        .filter(input::response_id.eq(id))
        .filter(input::removed_at.is_null())
        .order((input::span_start, input::span_end, input::id))
        .select((Cut::as_select(), account::name))
        .load(conn)?;
    let mut sections = sections_of(conn, id)?;
    let mut items = items_of(conn, id)?;
    let mut tags = tags_of(conn, id)?;
    let read = |(cut, by): (Cut, String)| BenchInput {
        sections: sections.remove(&cut.id).unwrap_or_default(),
        items: items.remove(&cut.id).unwrap_or_default(),
        tags: tags.remove(&cut.id).unwrap_or_default(),
        cut,
        by,
    };
    Ok(rows.into_iter().map(read).collect())
}

fn sections_of(conn: &mut Conn, id: ResponseId) -> db::Result<HashMap<InputId, Vec<SectionKey>>> {
    let rows = input_section::table
        .inner_join(input::table.on(input::id.eq(input_section::input_id)))
        .filter(input::response_id.eq(id))
        .select((input_section::input_id, input_section::section_key))
        .load(conn)?;
    Ok(grouped(rows))
}

fn items_of(conn: &mut Conn, id: ResponseId) -> db::Result<HashMap<InputId, Vec<ItemKey>>> {
    let rows = input_item::table
        .inner_join(input::table.on(input::id.eq(input_item::input_id)))
        .filter(input::response_id.eq(id))
        .select((input_item::input_id, input_item::item_key))
        .load(conn)?;
    Ok(grouped(rows))
}

fn tags_of(conn: &mut Conn, id: ResponseId) -> db::Result<HashMap<InputId, Vec<TagId>>> {
    let rows = input_tag::table
        .inner_join(input::table.on(input::id.eq(input_tag::input_id)))
        .filter(input::response_id.eq(id))
        .select((input_tag::input_id, input_tag::tag_id))
        .load(conn)?;
    Ok(grouped(rows))
}

/// What an answer is held against.
#[derive(Clone, Debug)]
pub struct Heard {
    pub places: Vec<Place>,
    pub items: Vec<Item>,
    pub questions: HashMap<QuestionId, String>,
    /// Texts (Markdown) of the sections that the answer is addressed to.
    pub bodies: HashMap<SectionKey, String>,
}

/// The plan that is heard, and the hearing's questions, for an answer with these parts. Five queries.
pub fn heard(conn: &mut Conn, hearing: HearingId, parts: &[Part]) -> db::Result<Heard> {
    let items = plan::items(conn, hearing)?;
    let questions = hearings::read::questions(conn, hearing)?;
    let mut heard = Heard {
        places: plan::places(conn, hearing)?,
        questions: questions.into_iter().map(|question| (question.id, question.text)).collect(),
        bodies: HashMap::new(),
        items,
    };
    let addressed: Vec<SectionKey> = parts.iter().filter_map(|part| heard.section_of(part.target)).collect();
    heard.bodies = plan::bodies(conn, hearing, &addressed)?;
    Ok(heard)
}

impl Heard {
    /// The section that a part was addressed to, itself or one of its items.
    pub fn section_of(&self, target: Target) -> Option<SectionKey> {
        match target {
            Target::Section(key) => Some(key),
            Target::Item(key) => self.items.iter().find(|item| item.key == key).map(|item| item.section),
            Target::Question(_) | Target::Whole => None,
        }
    }
}
