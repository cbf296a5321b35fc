//! Which item of a section that is written anew carries on which of those that stood in it: it keeps its key, and what was said of it
//! follows. A file that is read in is compared whole: `matching.rs`.

use std::collections::{HashMap, HashSet};

use super::ItemKey;
use super::items::Found;
use super::read::Item;
use crate::text::fold::fold;

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

/// Gives those that carry on nothing the key of one that stood there in another version with the very same words. Where two had the
/// same words, the newest is meant.
pub(super) fn returned_items(earlier: &[Item], now: &[Found], keys: &mut [Option<ItemKey>]) {
    let mut taken: HashSet<ItemKey> = keys.iter().flatten().copied().collect();
    for (key, found) in keys.iter_mut().zip(now).filter(|(key, _)| key.is_none()) {
        let words = fold(&found.text);
        let was = earlier.iter().find(|one| !taken.contains(&one.key) && fold(&one.said.text) == words);
        *key = was.filter(|_| !words.is_empty()).map(|one| one.key);
        taken.extend(*key);
    }
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
    use crate::plans::SectionKey;

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
    fn what_is_put_back_has_its_key_again() {
        let clock = Clock::default();
        let section = SectionKey::new(&clock);
        let was = found(&[("1", "Bygge"), ("2", "Leie")]).into_iter();
        let earlier: Vec<Item> = was.map(|said| Item { section, key: ItemKey::new(&clock), said }).collect();
        let now = found(&[("1", "leie"), ("2", "Leie"), ("3", "Nytt")]);
        let mut keys = vec![None, None, None];
        returned_items(&earlier, &now, &mut keys);
        assert_eq!(keys, [Some(earlier[1].key), None, None]);
    }
}
