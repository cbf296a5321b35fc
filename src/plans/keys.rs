//! Which section and item of a new version carries on which of the version before: it keeps its key, and what was said of it follows.

use std::collections::{HashMap, HashSet};

use super::items::Found;
use super::read::{Item, Section};
use super::{ItemKey, SectionKey};
use crate::text::fold::fold;

/// A section's number and heading.
pub(super) type Named<'a> = (&'a str, &'a str);

/// The key that each section of a new version carries on, in their order; none for one that is new.
///
/// The same number and heading is the same section. So is a heading that stands once before and once now, whatever its
/// number: a plan is renumbered whenever something is put in. A key is carried on once.
pub(super) fn carried(before: &[Section], now: &[Named<'_>]) -> Vec<Option<SectionKey>> {
    let mut by_both: HashMap<(String, String), SectionKey> = HashMap::new();
    let mut by_heading: HashMap<String, Option<SectionKey>> = HashMap::new();
    for section in before {
        let heading = fold(&section.heading);
        by_both.entry((number(&section.number), heading.clone())).or_insert(section.key);
        by_heading.entry(heading).and_modify(|key| *key = None).or_insert(Some(section.key));
    }
    let mut times: HashMap<String, u32> = HashMap::new();
    for (_, heading) in now {
        *times.entry(fold(heading)).or_insert(0) += 1;
    }
    let mut taken: HashSet<SectionKey> = HashSet::new();
    let mut keys: Vec<Option<SectionKey>> = now
        .iter()
        .map(|(no, heading)| {
            by_both.get(&(number(no), fold(heading))).copied().filter(|key| taken.insert(*key))
        })
        .collect();
    for (key, (_, heading)) in keys.iter_mut().zip(now).filter(|(key, _)| key.is_none()) {
        let heading = fold(heading);
        let alone = by_heading.get(&heading).copied().flatten().filter(|_| times.get(&heading) == Some(&1));
        *key = alone.filter(|key| taken.insert(*key));
    }
    keys
}

/// The key that each item of a section carries on from the items that stood in it, in their order; none for one that is new.
///
/// The same number and text is the same item; else a text that stands once before and once now, else such a number. A key
/// is carried on once.
pub(super) fn carried_items(before: &[Item], now: &[Found]) -> Vec<Option<ItemKey>> {
    let said = |found: &Found| (number(&found.number), fold(&found.text));
    let before: Vec<_> = before.iter().map(|item| (item.key, said(&item.said))).collect();
    let now: Vec<_> = now.iter().map(said).collect();
    let mut keys: Vec<Option<ItemKey>> = vec![None; now.len()];
    for by in [By::Both, By::Text, By::Number] {
        let mut known: HashMap<Names<'_>, Vec<ItemKey>> = HashMap::new();
        let taken: HashSet<ItemKey> = keys.iter().flatten().copied().collect();
        for (key, names) in before.iter().rev().filter(|(key, _)| !taken.contains(key)) {
            known.entry(by.names(names)).or_default().push(*key);
        }
        let mut times: HashMap<Names<'_>, usize> = HashMap::new();
        for (names, _) in now.iter().zip(&keys).filter(|(_, key)| key.is_none()) {
            let times = times.entry(by.names(names)).or_default();
            *times = times.saturating_add(1);
        }
        for (key, names) in keys.iter_mut().zip(&now).filter(|(key, _)| key.is_none()) {
            let names = by.names(names);
            let Some(candidates) = known.get_mut(&names) else { continue };
            let alone = candidates.len() == 1 && times.get(&names) == Some(&1);
            if by == By::Both || alone && names != Names::default() {
                *key = candidates.pop();
            }
        }
    }
    keys
}

/// What of an item is compared: number, text.
type Names<'a> = (&'a str, &'a str);

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Both,
    Text,
    Number,
}

impl By {
    fn names(self, (number, text): &(String, String)) -> Names<'_> {
        match self {
            Self::Both => (number, text),
            Self::Text => ("", text),
            Self::Number => (number, ""),
        }
    }
}

/// `2.1.` is `2.1`.
fn number(text: &str) -> String {
    text.trim().trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::plans::{SectionId, SectionKind};

    fn section(number: &str, heading: &str) -> Section {
        let clock = Clock::default();
        Section {
            id: SectionId::new(&clock),
            key: SectionKey::new(&clock),
            position: 1,
            level: 1,
            number: number.to_owned(),
            kind: SectionKind::Text,
            heading: heading.to_owned(),
            body: String::new(),
            item_choices: crate::plans::items::Choices::default(),
            version: 1,
        }
    }

    #[test]
    fn what_stands_again_keeps_its_key_and_what_is_new_gets_none() {
        let before = [
            section("1.", "Innledning"),
            section("2", "Innsatsområder"),
            section("2.1", "Tiltak"),
            section("2.2", "Tiltak"),
            section("3", "Oppfølging"),
        ];
        let now = [
            ("1", "Innledning"),
            ("2", "Bakgrunn"),
            ("3", "Innsatsområder"),
            ("3.1", "Tiltak"),
            ("2.2", "Tiltak"),
            ("4", "OPPFØLGING"),
        ];
        let key = |at: usize| Some(before[at].key);
        assert_eq!(carried(&before, &now), [key(0), None, key(1), None, key(3), key(4)]);
    }

    fn found(said: &[(&str, &str)]) -> Vec<Found> {
        let one = |(number, text): &(&str, &str)| Found {
            number: (*number).to_owned(),
            text: (*text).to_owned(),
            ..Found::default()
        };
        said.iter().map(one).collect()
    }

    #[test]
    fn items_keep_their_keys_by_number_and_text_by_text_and_by_number() {
        let clock = Clock::default();
        let section = SectionKey::new(&clock);
        let stood = found(&[("1", "Bygge"), ("2", "Leie"), ("3", "Kjøpe"), ("4", "Selge"), ("", "Bytte")]);
        let stood = stood.into_iter().map(|said| Item { section, key: ItemKey::new(&clock), said });
        let before: Vec<Item> = stood.collect();
        let key = |at: usize| Some(before[at].key);
        let now = found(&[("1.", "BYGGE"), ("2", "Nytt"), ("3", "Leie"), ("4", "Selge mer"), ("5", "bytte")]);
        assert_eq!(carried_items(&before, &now), [key(0), None, key(1), key(3), key(4)]);
        // Two goals and two measures may have the same number: only the text tells which is meant.
        let now = found(&[("1", "Annet"), ("1", "Noe"), ("2", "Leie"), ("2", "Leie")]);
        assert_eq!(carried_items(&before, &now), [None, None, key(1), None]);
        assert_eq!(carried_items(&[], &now), [None; 4]);
    }

    #[test]
    fn a_key_is_carried_on_once() {
        let before = [section("1", "Mål")];
        let now = [("1", "Mål"), ("1", "Mål"), ("2", "Mål")];
        let keys = carried(&before, &now);
        assert_eq!(keys, [Some(before[0].key), None, None]);
    }
}
