//! The items of a section: measures in the rows of a table, goals in a numbered list. They are found in its text, which stays whole. Pure.

mod alone;
mod card;
mod choices;
mod codes;
mod facts;
mod labels;
mod list;
mod outside;
mod rewrite;
mod said;
mod table;
mod terms;

use comrak::nodes::{Node, NodeList, NodeValue};
use comrak::{Arena, parse_document};
use diesel::{Queryable, Selectable};
use serde::{Deserialize, Serialize};

use super::SectionKind;
use super::called::Says;
use crate::db::types::Json;
use crate::documents::markdown::options;
use crate::text::bounded::is_bounded;
use choices::{Names, Shape};

pub use alone::{alone, stated, states_who};
pub use choices::{Boxes, Choices};
pub use outside::outside;
pub use rewrite::{Rewrite, Rewritten, Written, rewritten};

crate::text_enum!(
    /// What a field of an item says.
    FieldKind {
        Responsible = "responsible",
        /// Who takes part beside those who are responsible.
        Partners = "partners",
        /// When it is to be done.
        Deadline = "deadline",
        /// From when until when: `2027–2029`.
        Period = "period",
        Start = "start",
        End = "end",
        Cost = "cost",
        CostOnce = "cost_once",
        CostYearly = "cost_yearly",
        /// Where the money comes from: `Innenfor ramme`, `Husbanken`.
        Financing = "financing",
        Indicator = "indicator",
        /// What an indicator shows before the plan.
        Baseline = "baseline",
        /// What it is to show.
        Target = "target",
        /// How one will know that it is done.
        Done = "done",
        /// How things are today.
        StatusQuo = "status_quo",
        Other = "other",
    }
);

crate::text_enum!(
    /// What an item is.
    ItemKind { Measure = "measure", Goal = "goal" }
);

impl FieldKind {
    /// Does it say when the thing is to be finished?
    pub fn is_deadline(self) -> bool {
        matches!(self, Self::Deadline | Self::Period | Self::End)
    }

    /// Does it say what the thing costs, whatever way?
    pub fn is_cost(self) -> bool {
        matches!(self, Self::Cost | Self::CostOnce | Self::CostYearly)
    }
}

/// One measure or goal as the plan has it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Queryable, Selectable)]
#[diesel(table_name = crate::db::schema::item)]
pub struct Found {
    /// As written, without a closing sign: `3`, `A1.3`, `T-12`; empty where the plan has none.
    pub number: String,
    /// Its words without formatting, never empty: one line for each paragraph or cell, and each line stands in the section's text.
    pub text: String,
    /// What else the plan says of it, in the plan's order; none is empty.
    #[diesel(deserialize_as = Json<Vec<Field>>)]
    pub fields: Vec<Field>,
}

impl From<Json<Self>> for Vec<Field> {
    fn from(fields: Json<Self>) -> Self {
        fields.0
    }
}

impl Found {
    /// The number, or where the plan has none the first words of the text.
    pub fn short(&self) -> String {
        const MOST: usize = 40;
        if !self.number.is_empty() {
            return self.number.clone();
        }
        let mut short = String::new();
        for word in self.text.split_whitespace() {
            if short.chars().count().saturating_add(word.chars().count()) > MOST && !short.is_empty() {
                return format!("{short} …");
            }
            if !short.is_empty() {
                short.push(' ');
            }
            short.push_str(word);
        }
        short
    }
}

/// A cell of an item's row, or a fact after its text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    pub kind: FieldKind,
    /// As the plan calls it: `Ansvarlig`; empty for a column without a heading.
    pub label: String,
    /// As the plan has it: `1,9 mill. kr per år`; lines as in [`Found::text`].
    pub text: String,
}

/// A table or a list of a section, and the items it holds or could hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Block {
    /// What forms and [`Choices`] know it by.
    pub name: String,
    /// What stands first in it: the words of a table's head, or of a list's first point.
    pub first: String,
    /// Its items, where it is read so; never empty.
    pub items: Vec<Found>,
    /// What its items are, as far as head, label and section tell; where they do not, measures.
    pub kind: ItemKind,
    /// Does it hold items by the rule?
    pub by_rule: bool,
    /// Is it read so? A person may have said otherwise.
    pub taken: bool,
    /// A person said so, and the rule has come to say the same. It is remembered: the rule may change its mind with a heading.
    pub agreed: bool,
    /// Which of the blocks that stand directly in the section.
    #[serde(skip)]
    at: usize,
}

/// The items that a section's Markdown holds, in its order: those of the tables and lists that are read so.
pub fn found(kind: SectionKind, heading: &str, body: &str, choices: &Choices) -> Vec<Found> {
    let taken = blocks(kind, heading, body, choices).into_iter().filter(|block| block.taken);
    taken.flat_map(|block| block.items).collect()
}

/// The tables and lists of a section's Markdown that could hold items, in its order. By the rule these hold items:
///
/// - a table whose head names measures or goals, and who is responsible or when. In a section about measures or goals,
///   naming them is enough, if no column is a year's. Each row is an item (`table.rs` has the exceptions);
/// - in such a section only, a list that is numbered, or whose every point begins with a code of its own;
/// - there and in a focus area, a list whose every point says who is responsible, or when;
/// - in such a section and in a focus area, any list right under a line or heading that says nothing but `Tiltak:`
///   ([`terms::leads_a_list`]), and any whose every point calls itself a measure or a goal: `Tiltak 2.1: …`;
/// - a table that is one measure or goal, a label and what it says in each row (`card.rs`).
///
/// A section called `Tiltak 1.1 Flere boliger` is one measure: its numbered lists are steps, unless the points call themselves measures.
///
/// Only what stands directly in the section is looked at: not what is inside a quote, a note or another list.
pub fn blocks(kind: SectionKind, heading: &str, body: &str, choices: &Choices) -> Vec<Block> {
    // What nests deeper than a page shows must not be walked.
    if !is_bounded(body) {
        return Vec::new();
    }
    let section = Holds::of(kind, heading);
    let about = section == Holds::Several;
    let may_lead = section != Holds::Text && !terms::is_work(heading);
    let arena = Arena::new();
    let root = parse_document(&arena, body, &options());
    let mut names = Names::default();
    let mut out = Vec::new();
    for (at, block) in root.children().enumerate() {
        let ((shape, first, begins, by_rule, forced), of) = match &block.data().value {
            NodeValue::Table(_) => {
                let rows = rows(block);
                // Many tables of a plan have the same head.
                let begins = rows.iter().take(2).map(|row| joined(row)).collect::<Vec<_>>().join("\n");
                let head = rows.first().map(|head| joined(head)).unwrap_or_default();
                if let Some((of, one)) = card::item(&rows) {
                    ((Shape::Table, head, begins, vec![one], Vec::new()), Some(of))
                } else {
                    let (by_rule, forced) = (table::items(&rows, about), table::every_row(&rows));
                    ((Shape::Table, head, begins, by_rule, forced), table::kind(&rows))
                }
            }
            NodeValue::List(how) => {
                let points = points(block);
                let first = points.first().and_then(|lines| lines.first()).cloned().unwrap_or_default();
                let label = block.previous_sibling().filter(|_| may_lead).and_then(lead);
                let (by_rule, of) =
                    listed(how, &points, (label.as_deref(), (about || may_lead).then_some(section)));
                ((Shape::List, first.clone(), first, by_rule, list::every_point(how, &points)), of)
            }
            _ => continue,
        };
        let name = names.next(shape, &begins);
        let is_rule = !by_rule.is_empty();
        let items = if is_rule { by_rule } else { forced };
        if !items.is_empty() {
            let said = choices.of_block(&name);
            let (taken, agreed) = (said.unwrap_or(is_rule), said == Some(is_rule));
            let kind = of.unwrap_or_else(|| kind_of_section(kind, heading));
            out.push(Block { name, first, items, kind, by_rule: is_rule, taken, agreed, at });
        }
    }
    out
}

/// The names of the tables and lists of a text that could hold items, in its order.
pub fn names(body: &str) -> Vec<String> {
    let blocks = blocks(SectionKind::Text, "", body, &Choices::default());
    blocks.into_iter().map(|block| block.name).collect()
}

/// A row's words, column by column; one cell over several columns is said once.
fn joined(head: &[Cell]) -> String {
    let mut words: Vec<&str> = head.iter().map(|cell| cell.text.as_str()).collect();
    words.dedup();
    words.retain(|word| !word.is_empty());
    words.join(" · ")
}

/// Does a heading say that its section lists measures, and no goals?
pub fn names_measures(heading: &str) -> bool {
    terms::names_measures(heading)
}

/// What a section may hold, by what it is or by what its heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Holds {
    /// It is about measures or goals.
    Several,
    Area,
    /// It is one measure.
    Parts,
    Text,
}

impl Holds {
    fn of(kind: SectionKind, heading: &str) -> Self {
        if Says::of(heading) == Some(Says::One(SectionKind::Measure)) {
            return Self::Parts;
        }
        match kind {
            SectionKind::Goal | SectionKind::Measure => Self::Several,
            _ if terms::names_items(heading) => Self::Several,
            SectionKind::FocusArea => Self::Area,
            SectionKind::Chapter | SectionKind::Text => Self::Text,
        }
    }
}

/// The items of a list by the rule, under a label or none, and what they are called, if that is told. `section`: none where its heading
/// is about the work with measures, and it is none of theirs.
fn listed(
    how: &NodeList,
    points: &[Vec<String>],
    (label, section): (Option<&str>, Option<Holds>),
) -> (Vec<Found>, Option<ItemKind>) {
    let called = called(points);
    if let Some(label) = label {
        return (list::every_point(how, points), Some(terms::kind_of(label)));
    }
    let telling = match section {
        Some(Holds::Several | Holds::Area) => list::telling(how, points),
        _ => Vec::new(),
    };
    if !telling.is_empty() {
        // Somebody does a measure; a goal is reached.
        let done = telling.iter().all(|one| list::is_done_by(how, one));
        return (telling, called.or(done.then_some(ItemKind::Measure)));
    }
    let by_rule = match section {
        Some(Holds::Several) => list::items(how, points),
        Some(Holds::Area | Holds::Parts) if called.is_some() => list::coded(how, points),
        _ => Vec::new(),
    };
    (by_rule, called)
}

/// What a section's items are where neither head nor label tells.
fn kind_of_section(kind: SectionKind, heading: &str) -> ItemKind {
    match kind {
        SectionKind::Goal => ItemKind::Goal,
        SectionKind::Measure => ItemKind::Measure,
        SectionKind::Chapter | SectionKind::FocusArea | SectionKind::Text => terms::kind_of(heading),
    }
}

/// Does a heading say that measures or goals stand under it, as `Tiltak for barn` does, and `Tiltak 3` does not?
pub fn names_items(heading: &str) -> bool {
    let one = Says::of(heading).is_some_and(Says::is_one);
    !one && terms::names_items(heading) && !heading.bytes().any(|b| b.is_ascii_digit())
}

/// The words of a heading, or of a line that is bold or ends in a colon, that say what the list under it holds.
fn lead(node: Node<'_>) -> Option<String> {
    let label = match &node.data().value {
        NodeValue::Heading(_) => true,
        NodeValue::Paragraph => is_bold(node) || line(node).ends_with(':'),
        _ => false,
    };
    let label = label.then(|| line(node));
    label.filter(|label| terms::leads_a_list(label))
}

/// All of it is bold.
fn is_bold(node: Node<'_>) -> bool {
    node.children().next().is_some()
        && node.children().all(|inner| matches!(inner.data().value, NodeValue::Strong))
}

/// A cell's words on one line.
#[derive(Clone, Debug, Default)]
struct Cell {
    text: String,
    /// All of it is bold, as a line between rows is.
    bold: bool,
}

fn rows(table: Node<'_>) -> Vec<Vec<Cell>> {
    let cell = |node: Node<'_>| Cell { text: line(node), bold: is_bold(node) };
    table.children().map(|row| row.children().map(cell).collect()).collect()
}

/// What all points of a list call themselves: `Tiltak 3.1: …`.
fn called(points: &[Vec<String>]) -> Option<ItemKind> {
    let first = |point: &Vec<String>| point.first()?.split_whitespace().next().and_then(terms::called);
    let kind = points.first().and_then(first)?;
    points.iter().all(|point| first(point) == Some(kind)).then_some(kind)
}

/// The lines of each point of a list, those of lists inside it too.
fn points(list: Node<'_>) -> Vec<Vec<String>> {
    let of = |point: Node<'_>| {
        let mut out = Vec::new();
        lines(point, &mut out);
        out
    };
    list.children().map(of).collect()
}

fn lines(parent: Node<'_>, out: &mut Vec<String>) {
    parent.children().for_each(|node| lines_of(node, out));
    out.retain(|line| !line.is_empty());
}

fn lines_of(node: Node<'_>, out: &mut Vec<String>) {
    match &node.data().value {
        NodeValue::Paragraph | NodeValue::Heading(_) | NodeValue::TableCell => out.push(line(node)),
        NodeValue::CodeBlock(code) => out.extend(code.literal.lines().map(single)),
        NodeValue::HtmlBlock(html) => out.extend(html.literal.lines().map(single)),
        _ => lines(node, out),
    }
}

/// The words that a paragraph or a cell shows, with single spaces; marks of notes are no words.
fn line(node: Node<'_>) -> String {
    let mut out = String::new();
    for inner in node.descendants() {
        match &inner.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push(' '),
            _ => {}
        }
    }
    single(&out)
}

fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests;
