//! Word's automatic numbering, counted as Word shows it.

use std::collections::{HashMap, HashSet};

use roxmltree::Node;

use super::definitions::{Definitions, LEVELS, Level, Num};
use super::number_format::{show, show_legal};
use super::styles::Styles;
use super::xml::{child, number, val};
use crate::documents::{Budget, ReadError};

#[derive(Debug, Default)]
pub(super) struct Numbering {
    defined: Definitions,
    /// The counters of each definition: all its lists count on together.
    counters: HashMap<String, Counters>,
    /// Lists and levels that have begun at the number they were told to begin at.
    begun: HashSet<(String, u8)>,
}

/// The last number of each level; none where the level begins anew.
type Counters = [Option<u32>; LEVELS];

/// Where a paragraph stands in a numbering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    num: String,
    pub(super) level: u8,
    /// Who set the level: 0 the paragraph itself, 1 its style, 2 the style which that is based on.
    pub(super) from: usize,
    /// How many levels the number shows: 2 for `%1.%2`.
    pub(super) depth: u8,
}

/// What is shown before the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::documents) enum Label {
    Bullet,
    Text(String),
}

impl Numbering {
    pub(super) fn read(text: Option<&str>, styles: &Styles) -> Result<Self, ReadError> {
        Ok(Self { defined: Definitions::read(text, styles)?, ..Self::default() })
    }

    /// The numbering of a paragraph. Its list and its level are inherited each by itself: from the paragraph, else from the nearest
    /// style that has one. Where none says which level, the style that a level is tied to does. List 0 switches numbering off.
    pub(super) fn place(
        &self,
        paragraph: Option<Node<'_, '_>>,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<Place> {
        let own = paragraph.and_then(|p| child(p, "numPr"));
        let of_styles = || styles.chain(style).find_map(|s| s.number_id.as_deref());
        let id = own.and_then(|n| val(n, "numId")).or_else(of_styles).filter(|id| *id != "0")?;
        let num = self.defined.num(id)?;
        let of_style = || {
            let tied = |id: &str| self.defined.level_of_style(num, id);
            let mut chain = (1..).zip(styles.chain(style));
            chain.find_map(|(from, s)| s.number_level.or_else(|| tied(&s.id)).map(|level| (level, from)))
        };
        let own_level = own.and_then(|n| number::<u8>(n, "ilvl")).map(|level| (level, 0));
        let (level, from) = own_level.or_else(of_style).unwrap_or((0, usize::MAX));
        let level = level.min(8);
        let depth = self.defined.level(num, level).map_or(0, |l| levels_shown(&l.text));
        Some(Place { num: id.to_owned(), level, from, depth })
    }

    /// Counts one more paragraph and gives its label; `None` when nothing is shown.
    pub(super) fn next(&mut self, place: &Place, budget: &Budget) -> Result<Option<Label>, ReadError> {
        let defined = &self.defined;
        let Some((num, level)) =
            defined.num(&place.num).and_then(|num| defined.level(num, place.level).map(|level| (num, level)))
        else {
            return Ok(None);
        };
        budget.repeat(level.text.len())?;
        let counters = self.counters.entry(num.abstract_id.clone()).or_default();
        let mut told = |level: u8| {
            let start = num.starts.get(&level).copied()?;
            self.begun.insert((place.num.clone(), level)).then_some(start)
        };
        for (index, counter) in (0..=8).zip(counters.iter_mut()) {
            let start = || defined.level(num, index).map_or(0, |l| l.start);
            if index < place.level {
                // A level that was skipped counts as begun.
                *counter = counter.or_else(|| told(index)).or_else(|| Some(start()));
            } else if index == place.level {
                let next = counter.map_or_else(start, |n| n.saturating_add(1));
                *counter = Some(told(index).unwrap_or(next));
            } else if begins_anew(defined, num, index, place.level) {
                *counter = None;
            }
        }
        if level.format == "bullet" {
            return Ok(Some(Label::Bullet));
        }
        let text = fill(defined, num, level, counters);
        Ok(label(text.trim()))
    }
}

/// A sign alone is a bullet, whatever the format is called.
fn label(text: &str) -> Option<Label> {
    let mut signs = text.chars();
    match (signs.next(), signs.next()) {
        (None, _) => None,
        (Some(sign), None) if !sign.is_alphanumeric() && sign != '§' => Some(Label::Bullet),
        _ => Some(Label::Text(text.to_owned())),
    }
}

/// Does `level` begin anew after a paragraph on the higher level `after`?
fn begins_anew(defined: &Definitions, num: &Num, level: u8, after: u8) -> bool {
    defined.level(num, level).and_then(|l| l.restart).is_none_or(|restart| after < restart)
}

/// `%1.%2` with the counters; a level not yet used shows its start.
fn fill(defined: &Definitions, num: &Num, level: &Level, counters: &Counters) -> String {
    let mut out = String::new();
    let mut rest = level.text.chars().peekable();
    while let Some(sign) = rest.next() {
        let digit = (sign == '%').then(|| rest.peek().copied().and_then(level_of)).flatten();
        let Some(index) = digit else {
            out.push(sign);
            continue;
        };
        rest.next();
        let of = defined.level(num, index);
        let counter = counters.get(usize::from(index)).copied().flatten();
        let value = counter.or(of.map(|l| l.start)).unwrap_or(1);
        let format = of.map_or("decimal", |l| l.format.as_str());
        out.push_str(&if level.legal { show_legal(value, format) } else { show(value, format) });
    }
    out
}

/// The level, from 0, of the digit after a `%`.
fn level_of(digit: char) -> Option<u8> {
    digit.to_digit(10).and_then(|d| u8::try_from(d).ok()).and_then(|d| d.checked_sub(1))
}

fn levels_shown(text: &str) -> u8 {
    let shown: HashSet<u8> =
        text.split('%').skip(1).filter_map(|rest| rest.chars().next().and_then(level_of)).collect();
    u8::try_from(shown.len()).unwrap_or(9)
}
