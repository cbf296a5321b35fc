//! What a person says of the sections and items that are in doubt.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::hash::Hash;

use sha2::{Digest as _, Sha256};

use crate::plans::compare::{ItemAt, Known};
use crate::plans::import::ImportedSection;
use crate::plans::items::Found;
use crate::plans::whole::Version;
use crate::plans::{ItemKey, SectionKey};

/// What one was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said<K> {
    /// The one with this key.
    Is(K),
    New,
    /// It names nothing that could be one.
    Unknown,
}

/// By their places in the file. Two that say the same are [`Answers::twice`], and neither is believed before one of them says otherwise.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub sections: BTreeMap<usize, Said<SectionKey>>,
    pub items: BTreeMap<ItemAt, Said<ItemKey>>,
}

/// The answers that cannot be: their places in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wrong<T> {
    /// Two or more say that they are the same old one.
    pub twice: Vec<T>,
    /// They name one that does not stand in the old version.
    pub unknown: Vec<T>,
}

impl Answers {
    /// What is wrong with what was said of sections, and of items.
    pub fn wrong(&self, base: &Version) -> (Wrong<usize>, Wrong<ItemAt>) {
        let sections: HashSet<SectionKey> = base.keys.iter().copied().collect();
        let items: HashSet<ItemKey> = base.item_keys.iter().map(|(_, key)| *key).collect();
        (wrong(&self.sections, &sections), wrong(&self.items, &items))
    }

    /// For the comparison. What names something that does not stand there is no answer.
    pub(super) fn known(&self, base: &Version, read: &[ImportedSection]) -> Known {
        let keys: HashMap<SectionKey, usize> =
            base.keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
        let item_keys: HashMap<ItemKey, ItemAt> =
            base.item_keys.iter().map(|(at, key)| (*key, *at)).collect();
        let (sections, new_sections) = sorted(&self.sections, &keys);
        let (items, new_items) = sorted(&self.items, &item_keys);
        let there = |at: &ItemAt| read.get(at.section).is_some_and(|section| at.item < section.items.len());
        Known {
            sections: sections.into_iter().filter(|(_, new)| *new < read.len()).collect(),
            items: items.into_iter().filter(|(_, new)| there(new)).collect(),
            new_sections: new_sections.into_iter().filter(|new| *new < read.len()).collect(),
            new_items: new_items.into_iter().filter(there).collect(),
        }
    }
}

fn wrong<T: Copy + Ord, K: Copy + Eq + Hash>(said: &BTreeMap<T, Said<K>>, known: &HashSet<K>) -> Wrong<T> {
    let times = times(said);
    let again = |one: &Said<K>| named(one).and_then(|key| times.get(&key)).is_some_and(|times| *times > 1);
    Wrong {
        twice: said.iter().filter(|(_, one)| is_known(one, known) && again(one)).map(|(at, _)| *at).collect(),
        unknown: said.iter().filter(|(_, one)| !is_known(one, known)).map(|(at, _)| *at).collect(),
    }
}

fn named<K: Copy>(said: &Said<K>) -> Option<K> {
    if let Said::Is(key) = said { Some(*key) } else { None }
}

/// How often each old one is named.
fn times<T, K: Copy + Eq + Hash>(said: &BTreeMap<T, Said<K>>) -> HashMap<K, usize> {
    let mut times = HashMap::new();
    for key in said.values().filter_map(named) {
        *times.entry(key).or_default() += 1;
    }
    times
}

fn is_known<K: Eq + Hash>(said: &Said<K>, known: &HashSet<K>) -> bool {
    match said {
        Said::Is(key) => known.contains(key),
        Said::New => true,
        Said::Unknown => false,
    }
}

/// What is which of the old ones, and what is new.
fn sorted<T: Copy + Eq + Hash, K: Copy + Eq + Hash>(
    said: &BTreeMap<T, Said<K>>,
    keys: &HashMap<K, T>,
) -> (Vec<(T, T)>, Vec<T>) {
    let (mut joined, mut new, times) = (Vec::new(), Vec::new(), times(said));
    for (at, one) in said {
        match one {
            Said::New => new.push(*at),
            Said::Unknown => {}
            Said::Is(key) => {
                let alone = times.get(key) == Some(&1);
                joined.extend(keys.get(key).filter(|_| alone).map(|old| (*old, *at)));
            }
        }
    }
    (joined, new)
}

/// What forms know the items of a section by: a short hash of number and text, and which it is of those that are alike. Boxes that
/// are ticked in the same form change how many there are, and so their places.
pub fn names(items: &[Found]) -> Vec<String> {
    let mut alike: HashMap<String, usize> = HashMap::new();
    let name = |found: &Found| {
        let said = format!("{}\n{}", found.number, found.text);
        let short = Sha256::digest(said.as_bytes())
            .iter()
            .take(4)
            .fold(0_u32, |all, byte| (all << 8) | u32::from(*byte));
        let name = format!("{short:08x}");
        let times = alike.entry(name.clone()).or_default();
        *times += 1;
        format!("{name}-{times}")
    };
    items.iter().map(name).collect()
}
