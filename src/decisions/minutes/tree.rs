//! The plan that was before the body, as an amendment's place is looked up in it: sections by number and heading, items by number.

use std::collections::HashMap;

use super::words::words;
use crate::plans::read::{Item, Section};
use crate::plans::{ItemKey, SectionKey};
use crate::text::fold::fold;

/// A version's sections and items.
#[derive(Debug, Default)]
pub struct Tree {
    order: Vec<(SectionKey, i32)>,
    numbers: HashMap<String, Vec<SectionKey>>,
    /// Under the first word of each heading: all its words.
    headings: HashMap<String, Vec<(Vec<String>, SectionKey)>>,
    items: HashMap<SectionKey, Vec<Known>>,
}

#[derive(Debug)]
struct Known {
    key: ItemKey,
    number: String,
    text: String,
}

/// An item that was looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Search<T> {
    None,
    One(T),
    Several,
}

impl<T: PartialEq + Copy> Search<T> {
    pub(super) fn of(found: impl IntoIterator<Item = T>) -> Self {
        found.into_iter().fold(Self::None, |so_far, next| match so_far {
            Self::None => Self::One(next),
            Self::One(one) if one == next => so_far,
            Self::One(_) | Self::Several => Self::Several,
        })
    }
}

impl Tree {
    /// Of the sections and items of one version, in its order.
    pub fn of(sections: &[Section], items: &[Item]) -> Self {
        let mut tree = Self::default();
        for section in sections {
            tree.order.push((section.key, section.level));
            let number = number(&section.number);
            if !number.is_empty() {
                tree.numbers.entry(number).or_default().push(section.key);
            }
            let heading: Vec<String> = words(&section.heading).into_iter().map(|word| word.folded).collect();
            if let Some(first) = heading.first() {
                tree.headings.entry(first.clone()).or_default().push((heading.clone(), section.key));
            }
        }
        for item in items {
            let (number, text) = (number(&item.said.number), fold(&item.said.text));
            tree.items.entry(item.section).or_default().push(Known { key: item.key, number, text });
        }
        tree
    }

    /// Sections with this number.
    pub(super) fn numbered(&self, code: &str) -> &[SectionKey] {
        self.numbers.get(&number(code)).map_or(&[], Vec::as_slice)
    }

    /// The longest heading that these words begin with: how many they are, and the sections that are called so.
    pub(super) fn headed(&self, words: &[String]) -> Option<(usize, Vec<SectionKey>)> {
        let known = self.headings.get(words.first()?)?;
        let begun: Vec<_> = known.iter().filter(|(heading, _)| words.starts_with(heading)).collect();
        let longest = begun.iter().map(|(heading, _)| heading.len()).max()?;
        let keys = begun.iter().filter(|(heading, _)| heading.len() == longest).map(|(_, key)| *key);
        Some((longest, keys.collect()))
    }

    /// Items of a section that are numbered so: `4` is also `Tiltak 4` where the minutes say «tiltak 4».
    pub(super) fn item(&self, of: SectionKey, called: &Called<'_>) -> Search<ItemKey> {
        let own = self.items.get(&of).into_iter().flatten();
        Search::of(own.filter(|item| called.is(&item.number)).map(|item| item.key))
    }

    /// The same among the sections under it, each with its own section.
    pub(super) fn item_under(&self, of: SectionKey, called: &Called<'_>) -> Search<(SectionKey, ItemKey)> {
        let mut so_far = Search::None;
        for key in self.under(of) {
            so_far = match (self.item(key, called), so_far) {
                (Search::None, so_far) => so_far,
                (Search::One(item), Search::None) => Search::One((key, item)),
                (Search::One(_) | Search::Several, _) => return Search::Several,
            };
        }
        so_far
    }

    /// The same in the whole plan.
    pub(super) fn item_anywhere(&self, called: &Called<'_>) -> Search<(SectionKey, ItemKey)> {
        let all = self.items.iter().flat_map(|(of, items)| items.iter().map(move |item| (*of, item)));
        Search::of(all.filter(|(_, item)| called.is(&item.number)).map(|(of, item)| (of, item.key)))
    }

    /// An item's text, folded.
    pub(super) fn text(&self, of: SectionKey, key: ItemKey) -> Option<&str> {
        self.items.get(&of)?.iter().find(|item| item.key == key).map(|item| item.text.as_str())
    }

    fn under(&self, of: SectionKey) -> impl Iterator<Item = SectionKey> {
        let mut after = self.order.iter().skip_while(move |(key, _)| *key != of);
        let level = after.next().map_or(i32::MAX, |(_, level)| *level);
        after.take_while(move |(_, own)| *own > level).map(|(key, _)| *key)
    }
}

/// What minutes call an item: its number, and the word before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Called<'a> {
    word: &'a str,
    pub code: &'a str,
    bare: String,
}

impl<'a> Called<'a> {
    pub(super) fn new(word: &'a str, code: &'a str) -> Self {
        Self { word, code, bare: number(code) }
    }

    fn is(&self, number: &str) -> bool {
        let worded = || number.strip_prefix(self.word).is_some_and(|rest| rest.trim_start() == self.bare);
        number == self.bare || worded()
    }
}

/// `2.1.` is `2.1`.
fn number(text: &str) -> String {
    fold(text).trim_end_matches(['.', ')', ':']).to_owned()
}
