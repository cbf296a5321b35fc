//! What differs between two versions of a plan: section by section, line by line, item by item. Pure.
//!
//! Each line of text and each item of both stands in it once: what was shared out on several is told where the first of them is,
//! and the others tell what they have of their own.

mod fields;
mod lines;
mod moves;
#[cfg(test)]
mod tests;
mod tracked;
mod words;

use std::collections::{BTreeMap, HashMap};
use std::hash::Hash;

pub use fields::{ComparedField, compared};
pub use tracked::tracked;
pub use words::{Span, Spoken, around, spans};

use super::compare::{Comparison, ItemAt, Known, Match, Pair, compare_known};
use super::import::ImportedSection;
use super::items::{self, FieldKind, Found};
use super::whole::Version;
use super::{ItemKey, SectionKey};

/// A line of a section's text; a paragraph, mostly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Line {
    /// Stands in both versions.
    Kept(String),
    /// As it was, and as it is.
    Changed(String, String),
    Removed(String),
    Added(String),
    /// The old one stands in this row now.
    MovedTo(String, usize),
    /// The new one stood in this row.
    MovedFrom(String, usize),
}

/// A section of either version, or of both.
#[derive(Debug)]
pub struct SectionRow {
    pub old: Option<usize>,
    pub new: Option<usize>,
    pub became: Vec<Match>,
    /// Is the text of the old one, and of the new one, told here?
    pub tells: (bool, bool),
    pub lines: Vec<Line>,
    /// The items that differ.
    pub items: Vec<ItemRow>,
    /// How many are the same.
    pub same_items: usize,
    /// Nothing differs, not a sign.
    pub same: bool,
}

/// An item of either version, or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemRow {
    pub old: Option<ItemAt>,
    pub new: Option<ItemAt>,
    pub became: Vec<Match>,
    pub tells: (bool, bool),
}

/// How many of a kind there are, and the first row that has one.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub times: usize,
    pub first: usize,
}

/// All that differs, in the order of the new version.
#[derive(Debug, Default)]
pub struct Differences {
    pub rows: Vec<SectionRow>,
    /// Of sections, and of items.
    pub counts: (BTreeMap<Match, Count>, BTreeMap<Match, Count>),
}

/// What has the same key is the same, whatever it says.
pub(super) fn by_keys(old: &Version, new: &Version) -> Known {
    let of_old: HashMap<SectionKey, usize> =
        old.keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
    let items: HashMap<ItemKey, ItemAt> = old.item_keys.iter().map(|(at, key)| (*key, *at)).collect();
    let sections = new.keys.iter().enumerate();
    Known {
        sections: sections.filter_map(|(at, key)| Some((*of_old.get(key)?, at))).collect(),
        items: new.item_keys.iter().filter_map(|(at, key)| Some((*items.get(key)?, *at))).collect(),
        ..Known::default()
    }
}

/// Compares two versions.
pub fn between(old: &Version, new: &Version) -> Differences {
    let told = compare_known(&old.sections, &new.sections, &by_keys(old, new));
    let tellers = Tellers::of(&told.sections);
    let mut rows: Vec<SectionRow> = Vec::with_capacity(told.sections.len());
    for (at, pair) in told.sections.iter().enumerate() {
        let tells = tellers.tells(at, pair);
        let text = |version: &Version, section: Option<usize>, tells: bool| {
            let section = section.filter(|_| tells).and_then(|at| version.sections.get(at));
            section.map(outside).unwrap_or_default()
        };
        let lines = lines::aligned(&text(old, pair.old, tells.0), &text(new, pair.new, tells.1));
        let became = pair.became.clone();
        let (items, same_items, same) = (Vec::new(), 0, false);
        rows.push(SectionRow { old: pair.old, new: pair.new, became, tells, lines, items, same_items, same });
    }
    moves::found(&mut rows);
    for row in &mut rows {
        lines::paired(&mut row.lines);
    }
    place_items(&told, &tellers, (old, new), &mut rows);
    for row in &mut rows {
        row.same = row.became == [Match::Same]
            && row.items.is_empty()
            && row.lines.iter().all(|line| matches!(line, Line::Kept(_)))
            && heading(old, row.old) == heading(new, row.new);
    }
    let counts = counts(&rows);
    Differences { rows, counts }
}

/// The lines of a section that stand in none of its items.
fn outside(section: &ImportedSection) -> Vec<String> {
    items::outside(section.kind, &section.heading, &section.body, &section.choices)
}

fn heading(version: &Version, at: Option<usize>) -> Option<&str> {
    version.sections.get(at?).map(|section| section.heading.as_str())
}

/// Puts each item under the row that tells its section.
fn place_items(
    told: &Comparison,
    sections: &Tellers<usize>,
    (old, new): (&Version, &Version),
    rows: &mut [SectionRow],
) {
    let tellers = Tellers::of(&told.items);
    for (at, pair) in told.items.iter().enumerate() {
        let place = match (pair.old, pair.new) {
            (_, Some(new)) => sections.new.get(&new.section),
            (old, None) => old.and_then(|old| sections.old.get(&old.section)),
        };
        let Some(row) = place.and_then(|place| rows.get_mut(*place)) else { continue };
        let found = (pair.old.and_then(|at| old.item(at)), pair.new.and_then(|at| new.item(at)));
        if pair.became == [Match::Same] && found.0.map(said) == found.1.map(said) {
            row.same_items += 1;
            continue;
        }
        let (became, tells) = (pair.became.clone(), tellers.tells(at, pair));
        row.items.push(ItemRow { old: pair.old, new: pair.new, became, tells });
    }
}

/// What an item says, whatever order its columns stand in and whatever they are called.
pub fn said(found: &Found) -> (&str, &str, Vec<(FieldKind, &str)>) {
    let mut fields: Vec<_> = found.fields.iter().map(|field| (field.kind, field.text.as_str())).collect();
    fields.sort_unstable();
    (&found.number, &found.text, fields)
}

/// Which row tells each of the old and of the new: the one that carries it on, or else the first.
struct Tellers<T> {
    old: HashMap<T, usize>,
    new: HashMap<T, usize>,
}

impl<T: Copy + Eq + Hash> Tellers<T> {
    fn of(pairs: &[Pair<T>]) -> Self {
        Self { old: tellers(pairs, |pair| pair.old), new: tellers(pairs, |pair| pair.new) }
    }

    fn tells(&self, at: usize, pair: &Pair<T>) -> (bool, bool) {
        let is = |tellers: &HashMap<T, usize>, one: Option<T>| {
            one.is_some_and(|one| tellers.get(&one) == Some(&at))
        };
        (is(&self.old, pair.old), is(&self.new, pair.new))
    }
}

fn tellers<T: Eq + Hash>(pairs: &[Pair<T>], side: impl Fn(&Pair<T>) -> Option<T>) -> HashMap<T, usize> {
    let mut out = HashMap::new();
    for (at, pair) in pairs.iter().enumerate() {
        let Some(one) = side(pair) else { continue };
        let teller = out.entry(one).or_insert(at);
        *teller = if pair.first { at } else { *teller };
    }
    out
}

fn counts(rows: &[SectionRow]) -> (BTreeMap<Match, Count>, BTreeMap<Match, Count>) {
    let mut counts: (BTreeMap<Match, Count>, BTreeMap<Match, Count>) = Default::default();
    let add = |to: &mut BTreeMap<Match, Count>, what: Match, (times, row): (usize, usize)| {
        let count = to.entry(what).or_insert(Count { times: 0, first: row });
        count.times += times;
    };
    for (at, row) in rows.iter().enumerate() {
        for what in &row.became {
            add(&mut counts.0, *what, (1, at));
        }
        for what in row.items.iter().flat_map(|item| &item.became) {
            add(&mut counts.1, *what, (1, at));
        }
        if row.same_items > 0 {
            add(&mut counts.1, Match::Same, (row.same_items, at));
        }
    }
    counts
}
