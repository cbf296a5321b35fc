//! Where in the plan a head leads: to a section and an item, or to a doubt. Where two could be meant, none is.

use super::head::{Head, Place};
use super::known::Act;
use super::tree::{Called, Search, Tree};
use super::words::is_dotted;
use crate::decisions::{Doubt, DoubtKind, Shape};
use crate::plans::{ItemKey, SectionKey};

/// A place, what is done there, and what nobody can be sure of.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    pub section: Option<SectionKey>,
    pub item: Option<ItemKey>,
    pub shape: Option<Shape>,
    pub doubts: Vec<Doubt>,
}

impl Found {
    fn doubt(&mut self, kind: DoubtKind, words: &str) {
        self.doubts.push(Doubt::new(kind, words));
    }
}

/// Looks a head's place up. `before`: the section that a line by itself named.
pub(super) fn find(head: &Head, tree: &Tree, before: Option<SectionKey>) -> Found {
    let mut found = Found::default();
    let mut named = Named::default();
    // What comes after «etter» is where something new goes; it may also be the section.
    for place in head.places.iter().chain(&head.after) {
        named.take(place, tree, &mut found);
    }
    section(&named, before, &mut found);
    item(&named, tree, &mut found);
    shape(head, !named.items.is_empty(), &mut found);
    if !head.left_over.is_empty() {
        found.doubt(DoubtKind::WordsUnclear, &head.left_over.join(" "));
        found.shape = None;
    }
    found
}

/// What a head names: sections by number and by heading, and items.
#[derive(Default)]
struct Named<'a> {
    sections: Vec<(&'a str, Vec<SectionKey>)>,
    headings: Vec<&'a [SectionKey]>,
    items: Vec<Called<'a>>,
}

impl<'a> Named<'a> {
    fn take(&mut self, place: &'a Place, tree: &Tree, found: &mut Found) {
        match place {
            Place::Heading(keys) => self.headings.push(keys),
            Place::Section(code) => self.section(code, tree, found),
            Place::Item(word, code) => {
                let called = Called::new(word, code);
                let (section, item) = (tree.numbered(code), tree.item_anywhere(&called));
                match (is_dotted(code) && !section.is_empty(), item) {
                    (true, Search::None) => self.section(code, tree, found),
                    (true, _) => found.doubt(DoubtKind::PlaceSeveral, code),
                    (false, _) => self.items.push(called),
                }
            }
            Place::Code(code) => {
                let called = Called::new("", code);
                match (tree.numbered(code).is_empty(), tree.item_anywhere(&called)) {
                    (false, Search::None) => self.section(code, tree, found),
                    (false, _) => found.doubt(DoubtKind::PlaceSeveral, code),
                    (true, Search::None) => found.doubt(DoubtKind::SectionUnknown, code),
                    (true, _) => self.items.push(called),
                }
            }
        }
    }

    fn section(&mut self, code: &'a str, tree: &Tree, found: &mut Found) {
        match tree.numbered(code) {
            [] => found.doubt(DoubtKind::SectionUnknown, code),
            keys => self.sections.push((code, keys.to_vec())),
        }
    }
}

fn section(named: &Named<'_>, before: Option<SectionKey>, found: &mut Found) {
    if !found.doubts.is_empty() {
        return;
    }
    // «Kap. 2, 2.1.4» is 2.1.4: the one stands in the other.
    let mut innermost: Option<(&str, &[SectionKey])> = None;
    for (code, keys) in &named.sections {
        let within =
            innermost.is_none_or(|(outer, _)| *code == outer || code.starts_with(&format!("{outer}.")));
        if !within {
            found.doubt(DoubtKind::PlaceSeveral, code);
            return;
        }
        innermost = Some((*code, keys.as_slice()));
    }
    let mut candidates: Option<Vec<SectionKey>> = innermost.map(|(_, keys)| keys.to_vec());
    for keys in &named.headings {
        let both = match candidates {
            Some(candidates) => candidates.into_iter().filter(|key| keys.contains(key)).collect(),
            None => keys.to_vec(),
        };
        candidates = Some(both);
    }
    let code = innermost.map_or("", |(code, _)| code);
    match candidates.as_deref() {
        Some([one]) => found.section = Some(*one),
        Some(_) => found.doubt(DoubtKind::PlaceSeveral, code),
        None => found.section = before,
    }
}

fn item(named: &Named<'_>, tree: &Tree, found: &mut Found) {
    let called = match named.items.as_slice() {
        [] => return,
        [one] => one,
        [_, second, ..] => {
            found.doubt(DoubtKind::ItemSeveral, second.code);
            return;
        }
    };
    if !found.doubts.is_empty() {
        return;
    }
    let within = match found.section {
        Some(section) => match tree.item(section, called) {
            Search::One(item) => Search::One((section, item)),
            Search::Several => Search::Several,
            Search::None => tree.item_under(section, called),
        },
        // A plain figure is no name: every list has a first point.
        None if called.code.chars().all(|c| c.is_ascii_digit()) || called.code.chars().count() == 1 => return,
        None => tree.item_anywhere(called),
    };
    match within {
        Search::One((section, item)) => (found.section, found.item) = (Some(section), Some(item)),
        Search::Several => found.doubt(DoubtKind::ItemSeveral, called.code),
        Search::None => found.doubt(DoubtKind::ItemUnknown, called.code),
    }
}

fn shape(head: &Head, named: bool, found: &mut Found) {
    if found.section.is_none() && found.doubts.is_empty() {
        found.doubt(DoubtKind::SectionMissing, "");
    }
    let doubted = !found.doubts.is_empty();
    let mut acts: Vec<Act> = head.acts.iter().copied().filter(|act| *act != Act::Whole).collect();
    // «Strykes og erstattes med» is a change; «settes inn nytt punkt» is a new item.
    if acts.as_slice() == [Act::Strike, Act::Change] {
        acts.remove(0);
    }
    if acts.len() == 2 {
        acts.retain(|act| *act != Act::Insert);
    }
    match (acts.as_slice(), named) {
        ([Act::Change], true) if head.after.is_none() => found.shape = Some(Shape::ItemChanged),
        ([Act::Strike], true) if head.after.is_none() => found.shape = Some(Shape::ItemStruck),
        ([Act::Change], false) if head.new_text || head.acts.contains(&Act::Whole) => {
            found.shape = Some(Shape::SectionText);
        }
        ([Act::Change], false) => found.doubt(DoubtKind::WholeOrItem, ""),
        ([Act::NewItem], _) => {
            found.shape = Some(Shape::ItemAfter);
            if found.item.is_none() && !doubted || head.after.is_none() {
                found.item = None;
                found.doubt(DoubtKind::AnchorMissing, "");
            }
        }
        ([Act::NewSection], false) => {
            found.shape = Some(Shape::SectionAfter);
            if head.after.is_none() && !doubted {
                found.section = None;
                found.doubt(DoubtKind::AnchorMissing, "");
            }
        }
        _ => found.doubt(DoubtKind::ShapeUnknown, ""),
    }
}
