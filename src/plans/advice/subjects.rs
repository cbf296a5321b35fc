//! What the advice looks at in a section: its items, or the section itself where it is one measure or goal.

use crate::plans::items::{Field, Found, ItemKind, Written, alone, blocks};

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
    let mut all = of_items(section);
    let kinds: Vec<ItemKind> = all.iter().map(|subject| subject.kind).collect();
    if let Some((kind, one)) = alone(section, &kinds) {
        all.insert(0, Subject::of(kind, one));
    }
    all
}

/// Those that stand in its tables and lists.
pub fn of_items(section: &Written<'_>) -> Vec<Subject> {
    let taken = blocks(section.kind, section.heading, section.body, section.choices).into_iter();
    let items = taken.filter(|block| block.taken).flat_map(|block| {
        let kind = block.kind;
        block.items.into_iter().map(move |item| Subject::of(kind, item))
    });
    items.collect()
}

impl Subject {
    fn of(kind: ItemKind, Found { number, text, fields }: Found) -> Self {
        Self { kind, number, text, fields }
    }
}
