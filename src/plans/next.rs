//! What an adopted version becomes as the beginning of the next plan: its text or its headings, with the measures that go on. Pure.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::bookmarks::{self, Place};
use super::compare::ItemAt;
use super::document::{placed, read};
use super::import::ImportedSection;
use super::items::{self, Choices, Found};
use super::whole::Version;
use super::{ItemKey, SectionKey};
use crate::documents::markdown_write::{self, Notes};
use crate::documents::model::plain;
use crate::documents::{Block, Budget, Document, Inline, Marker};

crate::text_enum!(
    /// What becomes of a measure in the next plan.
    Fate {
        /// It goes on as it is.
        Carried = "carry",
        /// It stands there as one that is done.
        Shown = "show",
        LeftOut = "leave",
    }
);

crate::text_enum!(
    /// How much of the plan the next one begins with.
    Extent {
        /// All that it says.
        Text = "text",
        /// Its headings, and the tables and lists of the measures that go on.
        Outline = "outline",
    }
);

/// A measure: an item, or a section that is one itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Followed {
    Item(ItemKey),
    Section(SectionKey),
}

/// What is asked for.
#[derive(Clone, Debug)]
pub struct Wish {
    pub extent: Extent,
    /// What is not named goes on.
    pub fates: HashMap<Followed, Fate>,
    /// Stands behind what is done: `(gjennomført)`.
    pub done: String,
}

impl Wish {
    fn fate(&self, of: Followed) -> Fate {
        self.fates.get(&of).copied().unwrap_or(Fate::Carried)
    }
}

/// The sections that the next plan begins with.
pub fn next(version: &Version, wish: &Wish) -> Vec<ImportedSection> {
    let mut out = Vec::with_capacity(version.sections.len());
    // Under a section that is left out, nothing stands.
    let mut below: Option<u8> = None;
    for (at, section) in version.sections.iter().enumerate() {
        below = below.filter(|level| section.level > *level);
        if below.is_some() {
            continue;
        }
        let fate = version.key(at).map_or(Fate::Carried, |key| wish.fate(Followed::Section(key)));
        if fate == Fate::LeftOut {
            below = Some(section.level);
            continue;
        }
        let mut next = of_section(version, (at, section), wish);
        if fate == Fate::Shown {
            next.heading = format!("{} {}", next.heading, wish.done);
        }
        out.push(next);
    }
    out
}

fn of_section(version: &Version, (at, section): (usize, &ImportedSection), wish: &Wish) -> ImportedSection {
    let keys: Vec<Option<ItemKey>> =
        (0..section.items.len()).map(|item| version.item_key(ItemAt { section: at, item })).collect();
    let fate = |key: &ItemKey| wish.fate(Followed::Item(*key));
    let all_go_on = keys.iter().flatten().all(|key| fate(key) == Fate::Carried);
    let mut next = ImportedSection { images: Vec::new(), ..section.clone() };
    if all_go_on && wish.extent == Extent::Text {
        return next;
    }
    let Document { mut blocks, notes, .. } = read(&section.body);
    let standing = placed(&blocks, &section.items, &keys);
    let texts: HashMap<ItemKey, &Found> =
        keys.iter().zip(&section.items).filter_map(|(key, item)| Some(((*key)?, item))).collect();
    let mut gone: BTreeMap<usize, HashSet<usize>> = BTreeMap::new();
    for (place, key) in &standing {
        match fate(key) {
            Fate::Carried => {}
            Fate::Shown => show_done(&mut blocks, *place, texts.get(key).copied(), &wish.done),
            Fate::LeftOut => {
                gone.entry(place.block).or_default().insert(place.row);
            }
        }
    }
    let holding: HashSet<usize> = standing.iter().map(|(place, _)| place.block).collect();
    let kept = blocks.into_iter().enumerate().filter_map(|(at, block)| {
        let stays = wish.extent == Extent::Text || holding.contains(&at);
        let none = HashSet::new();
        stays.then(|| without(block, gone.get(&at).unwrap_or(&none))).flatten()
    });
    let kept: Vec<Block> = kept.collect();
    let notes: Notes<'_> = notes.iter().map(|note| (note.label.as_str(), note)).collect();
    next.body = markdown_write::write(&kept, &notes, &Budget::default())
        .unwrap_or_else(|_too_much| section.body.clone());
    let choices = section.choices.carried(&items::names(&section.body), &items::names(&next.body));
    next.choose(&Choices::default());
    next.choose(&choices);
    next
}

/// A block without these rows or points, and those that only go on from them; nothing where it says nothing any more.
fn without(block: Block, gone: &HashSet<usize>) -> Option<Block> {
    if gone.is_empty() {
        return Some(block);
    }
    match block {
        // A table that is one measure whole goes whole.
        Block::Table(_) if gone.contains(&0) => None,
        Block::Table(mut table) => {
            let mut leaving = false;
            let mut at = 0_usize;
            table.rows.retain(|row| {
                let goes_on = row
                    .first()
                    .is_some_and(|cell| crate::documents::model::plain_blocks(cell).trim().is_empty());
                leaving = gone.contains(&at) || leaving && goes_on;
                at = at.saturating_add(1);
                !leaving
            });
            (table.rows.len() > 1).then_some(Block::Table(table))
        }
        Block::List(points) => {
            let first = points.first().map(|point| point.marker.clone());
            let points =
                points.into_iter().enumerate().filter(|(at, _)| !gone.contains(at)).map(|(_, point)| point);
            let mut points: Vec<_> = points.collect();
            if let Some(Marker::Number(first)) = first {
                for (number, point) in (first..).zip(&mut points) {
                    point.marker = Marker::Number(number);
                }
            }
            (!points.is_empty()).then_some(Block::List(points))
        }
        other => Some(other),
    }
}

/// Says of an item that it is done, after its own words.
fn show_done(blocks: &mut [Block], place: Place, item: Option<&Found>, done: &str) {
    let Some(first) = item.and_then(|item| item.text.lines().next()) else { return };
    let says = |content: &Vec<Inline>| single(&plain(content)).contains(&single(first));
    if let Some(content) = bookmarks::lines(blocks, place).into_iter().find(|content| says(content)) {
        content.push(Inline::text(format!(" {done}")));
    }
}

fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::plans::import::read as read_plan;

    fn version(markdown: &str) -> Version {
        let sections = read_plan("plan.md", format!("# Plan\n\n{markdown}").as_bytes()).unwrap().sections;
        let clock = Clock::default();
        let keys = sections.iter().map(|_| SectionKey::new(&clock)).collect();
        let items = |(section, one): (usize, &ImportedSection)| {
            (0..one.items.len()).map(move |item| ItemAt { section, item })
        };
        let places = sections.iter().enumerate().flat_map(items);
        let item_keys = places.map(|at| (at, ItemKey::new(&clock))).collect();
        Version { sections, keys, item_keys }
    }

    const PLAN: &str = "## 1 Bakgrunn\n\nHvorfor.\n\n## 2 Tiltak\n\nVi vil:\n\n| Nr | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n\
        | 1 | Bygge ti boliger | Eiendom | 2027 |\n| 2 | Leie ut rom | NAV | 2028 |\n| 3 | Kjøpe tomt | Eiendom | 2029 |\n\n\
        ## 3 Mål\n\n1. Flere boliger\n2. Færre i kø\n3. Bedre bomiljø\n\n## Tiltak 4: Nabohjelp\n\nFrist: 2028\n\n\
        ### Om tiltaket\n\nMer.\n";

    fn wish(extent: Extent, fates: &[(Followed, Fate)]) -> Wish {
        Wish { extent, fates: fates.iter().copied().collect(), done: "(gjennomført)".to_owned() }
    }

    #[test]
    fn what_nobody_says_anything_of_goes_on_to_the_letter() {
        let plan = version(PLAN);
        assert_eq!(next(&plan, &wish(Extent::Text, &[])), plan.sections);
    }

    #[test]
    fn measures_are_left_out_shown_as_done_and_carried_on() {
        let plan = version(PLAN);
        let item = |at: usize| Followed::Item(plan.item_keys[at].1);
        let fates = [
            (item(0), Fate::LeftOut),
            (item(1), Fate::Shown),
            (item(3), Fate::LeftOut),
            (Followed::Section(plan.keys[3]), Fate::LeftOut),
        ];
        let sections = next(&plan, &wish(Extent::Text, &fates));
        let headings: Vec<&str> = sections.iter().map(|section| section.heading.as_str()).collect();
        assert_eq!(headings, ["Bakgrunn", "Tiltak", "Mål"]);
        assert!(sections[1].body.starts_with("Vi vil:"), "{}", sections[1].body);
        let items = |at: usize| sections[at].items.iter().map(|i| i.text.clone()).collect::<Vec<_>>();
        assert_eq!(items(1), ["Leie ut rom (gjennomført)", "Kjøpe tomt"]);
        assert_eq!(sections[2].body, "1. Færre i kø\n2. Bedre bomiljø");
    }

    #[test]
    fn an_outline_has_the_headings_and_what_holds_measures() {
        let plan = version(PLAN);
        let shown = [(Followed::Section(plan.keys[3]), Fate::Shown)];
        let sections = next(&plan, &wish(Extent::Outline, &shown));
        assert_eq!(sections[0].body, "");
        assert!(sections[1].body.starts_with("| Nr | Tiltak"), "{}", sections[1].body);
        assert_eq!(sections[3].heading, "Tiltak 4: Nabohjelp (gjennomført)");
        assert_eq!(sections.len(), plan.sections.len());
    }

    #[test]
    fn a_table_all_of_whose_measures_are_left_out_goes() {
        let plan = version(PLAN);
        let fates: Vec<_> = (0..3).map(|at| (Followed::Item(plan.item_keys[at].1), Fate::LeftOut)).collect();
        assert_eq!(next(&plan, &wish(Extent::Text, &fates))[1].body, "Vi vil:");
    }
}
