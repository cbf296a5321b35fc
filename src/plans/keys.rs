//! Which section of a new version carries on which of the version before: it keeps its key, and what was said of it follows.

use std::collections::{HashMap, HashSet};

use super::SectionKey;
use super::store::Section;
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

    #[test]
    fn a_key_is_carried_on_once() {
        let before = [section("1", "Mål")];
        let now = [("1", "Mål"), ("1", "Mål"), ("2", "Mål")];
        let keys = carried(&before, &now);
        assert_eq!(keys, [Some(before[0].key), None, None]);
    }
}
