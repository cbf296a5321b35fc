//! Word's automatic numbering, computed as Word shows it.

use std::collections::{BTreeMap, HashMap, HashSet};

use roxmltree::Node;

use super::styles::Styles;
use super::xml::{attr, child, is, number, parse, switch, val};
use crate::documents::ReadError;

#[derive(Debug, Default)]
pub(super) struct Numbering {
    abstracts: HashMap<String, Abstract>,
    nums: HashMap<String, Num>,
    counters: HashMap<Key, BTreeMap<u8, u32>>,
    started: HashSet<(String, u8)>,
}

#[derive(Debug, Default, Clone)]
struct Abstract {
    levels: BTreeMap<u8, Level>,
    style_link: Option<String>,
    num_style_link: Option<String>,
}

#[derive(Debug, Default, Clone)]
struct Level {
    start: u32,
    format: String,
    text: String,
    restart: Option<u8>,
    legal: bool,
    style: Option<String>,
}

#[derive(Debug, Default)]
struct Num {
    abstract_id: String,
    starts: BTreeMap<u8, u32>,
    levels: BTreeMap<u8, Level>,
}

/// Lists of one abstract definition count on together, unless the list restarts by itself.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    Abstract(String),
    Num(String),
}

/// Where a paragraph stands in a numbering.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    num: String,
    pub(super) level: u8,
}

/// What is shown before the paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Label {
    Bullet,
    Text(String),
}

impl Numbering {
    pub(super) fn read(text: Option<&str>) -> Result<Self, ReadError> {
        let mut out = Self::default();
        let Some(text) = text else { return Ok(out) };
        let xml = parse(text)?;
        for node in xml.root_element().children() {
            if is(node, "abstractNum") {
                out.abstracts
                    .insert(attr(node, "abstractNumId").unwrap_or_default().to_owned(), read_abstract(node));
            } else if is(node, "num") {
                out.nums.insert(attr(node, "numId").unwrap_or_default().to_owned(), read_num(node));
            }
        }
        Ok(out)
    }

    /// The numbering of a paragraph: its own `numPr` first, then its style's. `numId` 0 switches numbering off.
    pub(super) fn place(
        &self,
        paragraph: Option<Node<'_, '_>>,
        style: Option<&str>,
        styles: &Styles,
    ) -> Option<Place> {
        let own = paragraph.and_then(|p| child(p, "numPr"));
        let own_level = own.and_then(|n| number::<u8>(n, "ilvl"));
        if let Some(num) = own.and_then(|n| val(n, "numId")) {
            return self.checked(num, own_level.unwrap_or_default());
        }
        let giver = styles.chain(style).find(|s| s.number_id.is_some())?;
        let num = giver.number_id.as_deref()?;
        let linked = self
            .abstract_of(num)?
            .levels
            .iter()
            .find(|(_, l)| l.style.as_deref() == Some(&giver.id))
            .map(|(i, _)| *i);
        let of_style = styles.chain(style).find_map(|s| s.number_level);
        self.checked(num, own_level.or(linked).or(of_style).unwrap_or_default())
    }

    /// Counts one more paragraph and gives its label; `None` when nothing is shown.
    pub(super) fn next(&mut self, place: &Place) -> Option<Label> {
        let num = self.nums.get(&place.num)?;
        let key = if num.starts.is_empty() {
            Key::Abstract(num.abstract_id.clone())
        } else {
            Key::Num(place.num.clone())
        };
        let level = self.level(&place.num, place.level)?.clone();
        let restarts: Vec<u8> = (place.level.saturating_add(1)..9)
            .filter(|l| self.restarts(&place.num, *l, place.level))
            .collect();
        let forced = num
            .starts
            .get(&place.level)
            .copied()
            .filter(|_| self.started.insert((place.num.clone(), place.level)));
        let counters = self.counters.entry(key.clone()).or_default();
        let value =
            forced.unwrap_or_else(|| counters.get(&place.level).map_or(level.start, |n| n.saturating_add(1)));
        counters.insert(place.level, value);
        counters.retain(|l, _| !restarts.contains(l));
        if level.format == "bullet" {
            return Some(Label::Bullet);
        }
        let text = self.fill(&place.num, &level, &key);
        (!text.trim().is_empty()).then(|| Label::Text(text.trim().to_owned()))
    }

    fn checked(&self, num: &str, level: u8) -> Option<Place> {
        (num != "0" && self.nums.contains_key(num))
            .then(|| Place { num: num.to_owned(), level: level.min(8) })
    }

    /// Definitions may borrow their levels from a list style.
    fn abstract_of(&self, num: &str) -> Option<&Abstract> {
        let found = self.abstracts.get(&self.nums.get(num)?.abstract_id)?;
        match &found.num_style_link {
            Some(link) => {
                self.abstracts.values().find(|a| a.style_link.as_ref() == Some(link)).or(Some(found))
            }
            None => Some(found),
        }
    }

    fn level(&self, num: &str, level: u8) -> Option<&Level> {
        self.nums.get(num)?.levels.get(&level).or_else(|| self.abstract_of(num)?.levels.get(&level))
    }

    /// Does `level` begin anew after a paragraph on the higher level `after`? `lvlRestart` 0 is never.
    fn restarts(&self, num: &str, level: u8, after: u8) -> bool {
        self.level(num, level).and_then(|l| l.restart).is_none_or(|restart| after < restart)
    }

    /// `%1.%2` with the counters; a level not yet used shows its start.
    fn fill(&self, num: &str, level: &Level, key: &Key) -> String {
        let mut out = String::new();
        let mut chars = level.text.chars().peekable();
        while let Some(c) = chars.next() {
            let digit =
                (c == '%').then(|| chars.peek().and_then(|d| d.to_digit(10))).flatten().filter(|d| *d > 0);
            let Some(index) = digit.and_then(|d| u8::try_from(d).ok()).map(|d| d.saturating_sub(1)) else {
                out.push(c);
                continue;
            };
            chars.next();
            let of = self.level(num, index);
            let value = self
                .counters
                .get(key)
                .and_then(|c| c.get(&index))
                .copied()
                .or(of.map(|l| l.start))
                .unwrap_or(1);
            let format = of.map_or("decimal", |l| l.format.as_str());
            out.push_str(&show(value, if level.legal { "decimal" } else { format }));
        }
        out
    }
}

fn read_abstract(node: Node<'_, '_>) -> Abstract {
    Abstract {
        levels: node.children().filter(|n| is(*n, "lvl")).filter_map(read_level).collect(),
        style_link: val(node, "styleLink").map(str::to_owned),
        num_style_link: val(node, "numStyleLink").map(str::to_owned),
    }
}

fn read_num(node: Node<'_, '_>) -> Num {
    let mut num =
        Num { abstract_id: val(node, "abstractNumId").unwrap_or_default().to_owned(), ..Num::default() };
    for over in node.children().filter(|n| is(*n, "lvlOverride")) {
        let Some(index) = attr(over, "ilvl").and_then(|v| v.parse::<u8>().ok()) else {
            continue;
        };
        if let Some(start) = number(over, "startOverride") {
            num.starts.insert(index, start);
        }
        if let Some((_, level)) = child(over, "lvl").and_then(read_level) {
            num.levels.insert(index, level);
        }
    }
    num
}

fn read_level(node: Node<'_, '_>) -> Option<(u8, Level)> {
    let index = attr(node, "ilvl")?.parse().ok()?;
    let level = Level {
        start: number(node, "start").unwrap_or_default(),
        format: val(node, "numFmt").unwrap_or("decimal").to_owned(),
        text: val(node, "lvlText").unwrap_or_default().to_owned(),
        restart: number(node, "lvlRestart"),
        legal: switch(node, "isLgl").unwrap_or_default(),
        style: val(node, "pStyle").map(str::to_owned),
    };
    Some((index, level))
}

/// A counter in one of Word's number formats; formats of other scripts are shown as decimals.
fn show(value: u32, format: &str) -> String {
    match format {
        "lowerLetter" => letters(value, 'a'),
        "upperLetter" => letters(value, 'A'),
        "lowerRoman" => roman(value).to_lowercase(),
        "upperRoman" => roman(value),
        "decimalZero" => format!("{value:02}"),
        "none" => String::new(),
        "ordinal" => format!("{value}."),
        _ => value.to_string(),
    }
}

/// Word goes on after z with aa, bb, cc.
fn letters(value: u32, first: char) -> String {
    let index = value.saturating_sub(1);
    let letter = char::from_u32(u32::from(first).saturating_add(index % 26)).unwrap_or(first);
    let times = usize::try_from(index / 26).unwrap_or_default().min(30).saturating_add(1);
    if value == 0 { String::new() } else { letter.to_string().repeat(times) }
}

pub(super) fn roman(value: u32) -> String {
    const SIGNS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    let mut rest = value.min(3999);
    let mut out = String::new();
    for (worth, sign) in SIGNS {
        while rest >= worth {
            out.push_str(sign);
            rest = rest.saturating_sub(worth);
        }
    }
    out
}
