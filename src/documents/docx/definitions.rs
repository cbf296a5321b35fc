//! What a Word file defines of numbering: lists, their levels, and what single lists change in them.

use std::collections::{BTreeMap, HashMap};

use roxmltree::Node;

use super::styles::Styles;
use super::xml::{attr, child, is, number, parse, switch, val};
use crate::documents::ReadError;

/// Word's own limit: levels 0 to 8.
pub(super) const LEVELS: usize = 9;
/// More definitions than any word processor makes.
const MAX_LISTS: usize = 100_000;
/// A definition may point to a list style that points on; longer chains go round.
const MAX_HOPS: usize = 4;

#[derive(Debug, Default)]
pub(super) struct Definitions {
    abstracts: HashMap<String, Abstract>,
    nums: HashMap<String, Num>,
    /// The definition that carries the levels of a list style.
    of_style: HashMap<String, String>,
}

#[derive(Debug, Default)]
struct Abstract {
    levels: BTreeMap<u8, Level>,
    num_style_link: Option<String>,
}

#[derive(Debug, Default)]
pub(super) struct Level {
    pub(super) start: u32,
    pub(super) format: String,
    /// `%1.%2`, with everything that stands around the counters.
    pub(super) text: String,
    /// After which level (counted from 1) it begins anew; 0 is never, none is after any higher one.
    pub(super) restart: Option<u8>,
    pub(super) legal: bool,
    style: Option<String>,
}

/// A list: a definition, and what it changes. Lists of one definition count on together.
#[derive(Debug, Default)]
pub(super) struct Num {
    pub(super) abstract_id: String,
    pub(super) starts: BTreeMap<u8, u32>,
    levels: BTreeMap<u8, Level>,
}

impl Definitions {
    pub(super) fn read(text: Option<&str>, styles: &Styles) -> Result<Self, ReadError> {
        let mut out = Self::default();
        let Some(text) = text else { return Ok(out) };
        let xml = parse(text)?;
        for node in xml.root_element().children() {
            if is(node, "abstractNum") {
                let id = attr(node, "abstractNumId").unwrap_or_default().to_owned();
                out.of_style.extend(val(node, "styleLink").map(|link| (link.to_owned(), id.clone())));
                out.abstracts.insert(id, read_abstract(node));
            } else if is(node, "num") {
                out.nums.insert(attr(node, "numId").unwrap_or_default().to_owned(), read_num(node));
            }
            if out.abstracts.len().saturating_add(out.nums.len()) > MAX_LISTS {
                return Err(ReadError::Bomb);
            }
        }
        out.link_styles(styles);
        Ok(out)
    }

    /// A list style whose definition does not name it is found by the list that the style itself uses.
    fn link_styles(&mut self, styles: &Styles) {
        let wanted: Vec<String> = self.abstracts.values().filter_map(|a| a.num_style_link.clone()).collect();
        for link in wanted {
            let num = styles.chain(Some(&link)).find_map(|s| s.number_id.as_ref());
            if let Some(num) = num.and_then(|id| self.nums.get(id)) {
                self.of_style.entry(link).or_insert_with(|| num.abstract_id.clone());
            }
        }
    }

    pub(super) fn num(&self, id: &str) -> Option<&Num> {
        self.nums.get(id)
    }

    /// A level of a list: its own, else that of its definition or of the list style which that borrows from.
    pub(super) fn level<'a>(&'a self, num: &'a Num, level: u8) -> Option<&'a Level> {
        num.levels.get(&level).or_else(|| self.abstract_of(num)?.levels.get(&level))
    }

    /// The level that is tied to a paragraph style.
    pub(super) fn level_of_style(&self, num: &Num, style: &str) -> Option<u8> {
        let mut own = num.levels.iter().chain(&self.abstract_of(num)?.levels);
        own.find(|(_, level)| level.style.as_deref() == Some(style)).map(|(index, _)| *index)
    }

    fn abstract_of(&self, num: &Num) -> Option<&Abstract> {
        let mut found = self.abstracts.get(&num.abstract_id)?;
        for _ in 0..MAX_HOPS {
            let link = found.num_style_link.as_ref().filter(|_| found.levels.is_empty());
            match link.and_then(|link| self.abstracts.get(self.of_style.get(link)?)) {
                Some(next) => found = next,
                None => break,
            }
        }
        Some(found)
    }
}

fn read_abstract(node: Node<'_, '_>) -> Abstract {
    Abstract {
        levels: node.children().filter(|n| is(*n, "lvl")).filter_map(read_level).collect(),
        num_style_link: val(node, "numStyleLink").map(str::to_owned),
    }
}

fn read_num(node: Node<'_, '_>) -> Num {
    let mut num =
        Num { abstract_id: val(node, "abstractNumId").unwrap_or_default().to_owned(), ..Num::default() };
    for over in node.children().filter(|n| is(*n, "lvlOverride")) {
        let Some(index) = level_index(over) else { continue };
        if let Some(start) = number(over, "startOverride") {
            num.starts.insert(index, start);
        }
        if let Some((_, level)) = child(over, "lvl").and_then(read_level) {
            num.levels.insert(index, level);
        }
    }
    num
}

fn level_index(node: Node<'_, '_>) -> Option<u8> {
    attr(node, "ilvl")?.trim().parse().ok().filter(|index| usize::from(*index) < LEVELS)
}

fn read_level(node: Node<'_, '_>) -> Option<(u8, Level)> {
    let level = Level {
        start: number(node, "start").unwrap_or_default(),
        format: format_of(node),
        text: val(node, "lvlText").unwrap_or_default().to_owned(),
        restart: number(node, "lvlRestart"),
        legal: switch(node, "isLgl").unwrap_or_default(),
        style: val(node, "pStyle").map(str::to_owned),
    };
    Some((level_index(node)?, level))
}

/// The number format. Formats such as `001, 002, 003, ...` stand in the first choice of alternative content.
fn format_of(level: Node<'_, '_>) -> String {
    let alternative = level.children().find(|n| n.tag_name().name() == "AlternateContent");
    let mut choices = alternative.into_iter().flat_map(|n| n.children()).filter(Node::is_element);
    let found = child(level, "numFmt").or_else(|| choices.find_map(|c| child(c, "numFmt")));
    let Some(format) = found else { return "decimal".to_owned() };
    match attr(format, "val") {
        Some("custom") => attr(format, "format").unwrap_or("decimal").to_owned(),
        other => other.unwrap_or("decimal").to_owned(),
    }
}
