//! What the advice looks at in a section: its items, or the section itself where it is one measure or goal.

use crate::plans::SectionKind;
use crate::plans::items::{Field, ItemKind, Written, blocks, loose_facts, names_items};
use crate::text::plain::to_plain;

/// A measure or a goal with what the plan says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub kind: ItemKind,
    pub number: String,
    pub text: String,
    pub fields: Vec<Field>,
}

/// The measures and goals of a section, in its order.
pub fn subjects(section: &Written<'_>) -> Vec<Subject> {
    let items = of_items(section);
    if items.is_empty() { alone(section).into_iter().collect() } else { items }
}

/// Those that stand in its tables and lists.
pub fn of_items(section: &Written<'_>) -> Vec<Subject> {
    let taken = blocks(section.kind, section.heading, section.body, section.choices).into_iter();
    let items = taken.filter(|block| block.taken).flat_map(|block| {
        let kind = block.kind;
        block.items.into_iter().map(move |item| Subject {
            kind,
            number: item.number,
            text: item.text,
            fields: item.fields,
        })
    });
    items.collect()
}

/// A section called `Bygge ny skole` that is a measure. One called `Tiltak` tells of several, and is none itself.
fn alone(section: &Written<'_>) -> Option<Subject> {
    let kind = match section.kind {
        SectionKind::Measure => ItemKind::Measure,
        SectionKind::Goal => ItemKind::Goal,
        SectionKind::Chapter | SectionKind::FocusArea | SectionKind::Text => return None,
    };
    let body = to_plain(section.body);
    let (mut text, mut fields) = (section.heading.to_owned(), Vec::new());
    for line in body.lines().map(|line| line.trim_start_matches(['–', ' '])).filter(|line| !line.is_empty())
    {
        if let Some(read) = loose_facts(line) {
            fields.extend(read);
        } else {
            text.push('\n');
            text.push_str(line);
        }
    }
    (!names_items(section.heading)).then_some(Subject { kind, number: String::new(), text, fields })
}
