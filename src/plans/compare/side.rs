//! One of the two versions, made ready to be compared: what each section and item is called, stands under and says.

use std::collections::HashMap;

use super::ItemAt;
use super::words::Vocabulary;
use crate::plans::import::ImportedSection;
use crate::plans::items::{self, FieldKind, Found};
use crate::plans::label::Label;
use crate::text::fold::fold;

/// Sections and items in their order.
pub(super) struct Side {
    pub(super) parts: Vec<Part>,
    pub(super) points: Vec<Point>,
}

/// A section.
pub(super) struct Part {
    /// What it is called by, in its version.
    pub(super) name: String,
    pub(super) label: Label,
    /// The section that it stands under.
    pub(super) parent: Option<usize>,
    /// The same number for the same words in the heading, after the label; `None` where it has no other words.
    pub(super) title: Option<u32>,
    /// The words that stand in it and in no item.
    pub(super) own: Vec<u32>,
    /// Those, and the words of its items.
    pub(super) whole: Vec<u32>,
    /// The same number for the same words in all of it.
    pub(super) text: u32,
}

/// An item.
pub(super) struct Point {
    pub(super) at: ItemAt,
    pub(super) number: String,
    pub(super) words: Vec<u32>,
    /// The same number for the same words.
    pub(super) text: u32,
    /// What else is said of it, in whatever order the columns stand.
    pub(super) fields: Vec<(FieldKind, Vec<u32>)>,
}

impl Side {
    pub(super) fn of(sections: &[ImportedSection], known: &mut Vocabulary) -> Self {
        let labels: Vec<Label> = sections.iter().map(|s| Label::of(&s.number, &s.heading)).collect();
        let parents = parents(sections);
        let mut parts = Vec::with_capacity(sections.len());
        let mut points = Vec::new();
        for (((at, section), name), (label, parent)) in
            sections.iter().enumerate().zip(names(&labels, &parents)).zip(labels.into_iter().zip(parents))
        {
            let own: Vec<u32> = said_outside(section).iter().flat_map(|line| known.words(line)).collect();
            let mut whole = own.clone();
            for (item, found) in section.items.iter().enumerate() {
                let point = Point::of(ItemAt { section: at, item }, found, known);
                whole.extend(&point.words);
                whole.extend(point.fields.iter().flat_map(|(_, words)| words));
                points.push(point);
            }
            let title = known.words(&label.title);
            let title = (!title.is_empty()).then(|| known.run(&title));
            let text = known.run(&whole);
            parts.push(Part { name, label, parent, title, own, whole, text });
        }
        Self { parts, points }
    }

    /// All its sections' words.
    pub(super) fn texts(&self) -> Vec<&[u32]> {
        self.parts.iter().map(|part| part.whole.as_slice()).collect()
    }

    /// All its items' words.
    pub(super) fn said(&self) -> Vec<&[u32]> {
        self.points.iter().map(|point| point.words.as_slice()).collect()
    }
}

impl Point {
    fn of(at: ItemAt, found: &Found, known: &mut Vocabulary) -> Self {
        let words = known.words(&found.text);
        let text = known.run(&words);
        let mut fields: Vec<_> = found.fields.iter().map(|f| (f.kind, known.words(&f.text))).collect();
        fields.retain(|(_, words)| !words.is_empty());
        fields.sort();
        Self { at, number: fold(&found.number), words, text, fields }
    }
}

fn said_outside(section: &ImportedSection) -> Vec<String> {
    items::outside(section.kind, &section.heading, &section.body, &section.choices)
}

/// The section that each stands under: the nearest before it of a higher level.
fn parents(sections: &[ImportedSection]) -> Vec<Option<usize>> {
    let mut open: Vec<(u8, usize)> = Vec::new();
    let mut out = Vec::with_capacity(sections.len());
    for (at, section) in sections.iter().enumerate() {
        while open.last().is_some_and(|(level, _)| *level >= section.level) {
            open.pop();
        }
        out.push(open.last().map(|(_, parent)| *parent));
        open.push((section.level, at));
    }
    out
}

/// What each is called: as its heading shows, and where the same stands elsewhere too, with what it stands under: `A / B`.
fn names(labels: &[Label], parents: &[Option<usize>]) -> Vec<String> {
    let mut times: HashMap<String, usize> = HashMap::new();
    for label in labels {
        *times.entry(fold(&label.shown)).or_default() += 1;
    }
    let path = |at: usize| -> Vec<&str> {
        let up = std::iter::successors(Some(at), |at| parents.get(*at).copied().flatten());
        let mut path: Vec<&str> =
            up.filter_map(|at| labels.get(at)).map(|label| label.shown.as_str()).collect();
        path.reverse();
        path
    };
    let alone = |label: &Label| times.get(&fold(&label.shown)) == Some(&1);
    let name = |(at, label): (usize, &Label)| {
        if alone(label) { label.shown.clone() } else { path(at).join(" / ") }
    };
    labels.iter().enumerate().map(name).collect()
}
