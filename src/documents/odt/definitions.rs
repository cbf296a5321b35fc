//! What an OpenDocument file defines of numbering: list styles and the outline, each with its levels.

use std::collections::HashMap;

use roxmltree::Node;

use super::Part;
use super::xml::{Space, attr, is_on, name, number};
use crate::documents::ReadError;
use crate::documents::reader::number_format::{letters, roman};

/// The standard's own limit.
pub(super) const LEVELS: usize = 10;
const MAX_LISTS: usize = 100_000;

/// The last number of each level; none where the level begins anew.
pub(super) type Counters = [Option<u32>; LEVELS];

#[derive(Debug, Default)]
pub(super) struct Definitions {
    styles: HashMap<String, Levels>,
    /// The name of the style that numbers headings.
    pub(super) outline: String,
}

/// By their place, from 0.
type Levels = HashMap<usize, Level>;

#[derive(Debug)]
pub(super) struct Level {
    pub(super) start: u32,
    /// A sign or a picture instead of a number.
    pub(super) bullet: bool,
    format: String,
    /// `z` is followed by `aa, bb`, else by `aa, ab`.
    sync: bool,
    /// All numbers in plain figures.
    legal: bool,
    text: Text,
}

#[derive(Debug)]
enum Text {
    /// `%1%.%2%`, with everything that stands around the numbers.
    Pattern(String),
    Around {
        prefix: String,
        suffix: String,
        shown: usize,
    },
}

impl Definitions {
    /// Takes in the list styles of a part.
    pub(super) fn read(&mut self, root: Node<'_, '_>, part: Part) -> Result<(), ReadError> {
        for node in part.styles(root) {
            let id = attr(node, "name").unwrap_or_default().to_owned();
            match name(node) {
                (Space::Text, "outline-style") => self.outline.clone_from(&id),
                (Space::Text, "list-style") => {}
                _ => continue,
            }
            self.styles.insert(id, node.children().filter(Node::is_element).filter_map(level).collect());
            if self.styles.len() > MAX_LISTS {
                return Err(ReadError::Bomb);
            }
        }
        Ok(())
    }

    pub(super) fn has(&self, style: &str) -> bool {
        self.styles.contains_key(style)
    }

    pub(super) fn level(&self, style: &str, index: usize) -> Option<&Level> {
        self.styles.get(style).and_then(|levels| levels.get(&index))
    }

    pub(super) fn start(&self, style: &str, index: usize) -> u32 {
        self.level(style, index).map_or(1, |level| level.start)
    }

    /// The number of a level as it is shown, with those of the levels above.
    pub(super) fn label(&self, style: &str, index: usize, counters: &Counters) -> String {
        let Some(level) = self.level(style, index) else { return String::new() };
        let shown = |at: usize| {
            let of = self.level(style, at)?;
            let value = counters.get(at).copied().flatten().unwrap_or(of.start);
            Some(if level.legal && !of.format.is_empty() { value.to_string() } else { of.show(value) })
        };
        match &level.text {
            Text::Pattern(pattern) => fill(pattern, shown),
            Text::Around { prefix, suffix, shown: count } => {
                let from = index.saturating_add(1).saturating_sub((*count).max(1));
                let numbers = (from..=index).filter_map(shown).filter(|n| !n.is_empty()).collect::<Vec<_>>();
                format!("{prefix}{}{suffix}", numbers.join("."))
            }
        }
    }
}

impl Level {
    /// The length of what stands around the numbers.
    pub(super) fn len(&self) -> usize {
        match &self.text {
            Text::Pattern(pattern) => pattern.len(),
            Text::Around { prefix, suffix, .. } => prefix.len().saturating_add(suffix.len()),
        }
    }

    fn show(&self, value: u32) -> String {
        match self.format.as_str() {
            "" => String::new(),
            "a" if self.sync => letters(value, 'a'),
            "A" if self.sync => letters(value, 'A'),
            "a" => counting(value, 'a'),
            "A" => counting(value, 'A'),
            "i" => roman(value).to_lowercase(),
            "I" => roman(value),
            other => crate::documents::reader::number_format::show(value, other),
        }
    }
}

fn level(node: Node<'_, '_>) -> Option<(usize, Level)> {
    let index = number::<usize>(node, "level")?.checked_sub(1).filter(|index| *index < LEVELS)?;
    let (_, kind) = name(node);
    let around = || Text::Around {
        prefix: attr(node, "num-prefix").unwrap_or_default().to_owned(),
        suffix: attr(node, "num-suffix").unwrap_or_default().to_owned(),
        shown: number(node, "display-levels").unwrap_or(1),
    };
    let level = Level {
        start: number(node, "start-value").unwrap_or(1),
        bullet: matches!(kind, "list-level-style-bullet" | "list-level-style-image"),
        format: attr(node, "num-format").unwrap_or_default().to_owned(),
        sync: is_on(node, "num-letter-sync"),
        legal: is_on(node, "is-legal"),
        text: attr(node, "num-list-format").map_or_else(around, |p| Text::Pattern(p.to_owned())),
    };
    Some((index, level))
}

/// A pattern with its numbers; a level that has none leaves nothing.
fn fill(pattern: &str, shown: impl Fn(usize) -> Option<String>) -> String {
    let mut out = String::new();
    let mut rest = pattern;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let number =
            after.split_once('%').and_then(|(digits, rest)| Some((digits.parse::<usize>().ok()?, rest)));
        if let Some((level, after)) = number {
            out.push_str(&level.checked_sub(1).and_then(&shown).unwrap_or_default());
            rest = after;
        } else {
            out.push('%');
            rest = after;
        }
    }
    out.push_str(rest);
    out
}

/// Letters as columns of a spreadsheet count: z, aa, ab.
fn counting(value: u32, first: char) -> String {
    let mut rest = value;
    let mut signs = Vec::new();
    while let Some(index) = rest.checked_sub(1) {
        signs.push(char::from_u32(u32::from(first).saturating_add(index % 26)).unwrap_or(first));
        rest = index / 26;
    }
    signs.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_filled_and_letters_go_on_after_z() {
        let shown = |at: usize| [Some("2".to_owned()), Some("b".to_owned())].get(at).cloned().flatten();
        for (pattern, expected) in [
            ("%1%.%2%", "2.b"),
            ("§ %1%-%2%)", "§ 2-b)"),
            ("%3%.", "."),
            ("100 % %1%", "100 % 2"),
            ("%", "%"),
        ] {
            assert_eq!(fill(pattern, shown), expected);
        }
        for (value, expected) in [(1, "a"), (26, "z"), (27, "aa"), (28, "ab"), (703, "aaa"), (0, "")] {
            assert_eq!(counting(value, 'a'), expected);
        }
    }
}
