//! Numbers of lists and headings, counted as LibreOffice shows them.

use std::collections::HashMap;

use roxmltree::Node;

use super::definitions::{Counters, Definitions, LEVELS};
use super::xml::{attr, is_on};
use crate::documents::reader::lists::Label;
use crate::documents::{Budget, ReadError};

/// Where the numbers of all headings in no list are counted.
const OUTLINE: usize = 0;

#[derive(Debug)]
pub(super) struct Numbering {
    pub(super) defined: Definitions,
    /// The counters of each list by its place; those that go on in each other share them.
    lists: Vec<Counters>,
    by_id: HashMap<String, usize>,
    /// The list that ended last, and its style.
    last: Option<(usize, String)>,
}

/// The level of a list that is being read.
#[derive(Debug, Clone)]
pub(super) struct Place {
    list: usize,
    /// None where the list does not say, and its paragraphs do.
    pub(super) style: Option<String>,
    pub(super) level: usize,
}

impl Default for Numbering {
    fn default() -> Self {
        let outline = Counters::default();
        Self { defined: Definitions::default(), lists: vec![outline], by_id: HashMap::new(), last: None }
    }
}

impl Numbering {
    /// A list begins in no other. It goes on in the one that it names, or in the last one where that has the same style.
    pub(super) fn begin(&mut self, node: Node<'_, '_>) -> Place {
        let style = attr(node, "style-name").filter(|s| !s.is_empty()).map(str::to_owned);
        let named = attr(node, "continue-list").and_then(|id| self.by_id.get(id)).copied();
        let same = |(_, last): &&(usize, String)| style.as_deref() == Some(last.as_str());
        let last = self.last.as_ref().filter(same).filter(|_| is_on(node, "continue-numbering"));
        let is_outline = style.as_deref().is_some_and(|s| s == self.defined.outline);
        let counted = match named.or(last.map(|(place, _)| *place)) {
            _ if is_outline => OUTLINE,
            Some(place) => place,
            None => self.new_list(),
        };
        if let Some(id) = attr(node, "id") {
            self.by_id.insert(id.to_owned(), counted);
        }
        self.last = style.clone().map(|style| (counted, style));
        Place { list: counted, style, level: 0 }
    }

    /// A list in an item of another; `anew` where the item has had one already.
    pub(super) fn inner(&mut self, node: Node<'_, '_>, outer: &Place, anew: Anew) -> Place {
        let style = attr(node, "style-name").filter(|s| !s.is_empty()).map(str::to_owned);
        let level = outer.level.saturating_add(1);
        if anew == Anew::Yes && !is_on(node, "continue-numbering") {
            let counters = self.lists.get_mut(outer.list).into_iter().flatten();
            counters.skip(level).for_each(|counter| *counter = None);
        }
        Place { list: outer.list, style: style.or_else(|| outer.style.clone()), level }
    }

    fn new_list(&mut self) -> usize {
        self.lists.push(Counters::default());
        self.lists.len().saturating_sub(1)
    }

    /// The list of paragraphs that say one by one where they stand.
    pub(super) fn alone(&mut self, node: Node<'_, '_>) -> Place {
        let id = attr(node, "list-id").unwrap_or_default();
        let known = self.by_id.get(id).copied();
        let list = known.unwrap_or_else(|| self.new_list());
        self.by_id.insert(id.to_owned(), list);
        let level = attr(node, "level").and_then(|l| l.parse::<usize>().ok()).unwrap_or(1);
        let style = attr(node, "style-name").map(str::to_owned);
        Place { list, style, level: level.saturating_sub(1) }
    }

    /// A heading in no list.
    pub(super) fn outline(&self, level: u8) -> Place {
        Place {
            list: OUTLINE,
            style: Some(self.defined.outline.clone()),
            level: usize::from(level).saturating_sub(1),
        }
    }

    /// Counts one more item, from `start` where it says so, and gives its label; `None` when nothing is shown. A list without a style
    /// has bullets.
    pub(super) fn next(
        &mut self,
        place: &Place,
        start: Option<u32>,
        budget: &Budget,
    ) -> Result<Option<Label>, ReadError> {
        let defined = &self.defined;
        let index = place.level.min(LEVELS.saturating_sub(1));
        let style = place.style.as_deref().unwrap_or_default();
        let Some(counters) = self.lists.get_mut(place.list) else { return Ok(None) };
        for (at, counter) in counters.iter_mut().enumerate() {
            let first = || defined.start(style, at);
            *counter = match at.cmp(&index) {
                // A level that was skipped counts as begun.
                std::cmp::Ordering::Less => counter.or_else(|| Some(first())),
                std::cmp::Ordering::Equal => {
                    start.or_else(|| Some(counter.map_or_else(first, |n| n.saturating_add(1))))
                }
                std::cmp::Ordering::Greater => None,
            };
        }
        if place.list != OUTLINE && !defined.has(style) {
            return Ok(Some(Label::Bullet));
        }
        let Some(level) = defined.level(style, index) else { return Ok(None) };
        if level.bullet {
            return Ok(Some(Label::Bullet));
        }
        budget.repeat(level.len())?;
        let text = defined.label(style, index, counters);
        budget.write(text.len())?;
        Ok(Label::of(text.trim()))
    }
}

/// Does a list in an item begin its count anew?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anew {
    Yes,
    No,
}
