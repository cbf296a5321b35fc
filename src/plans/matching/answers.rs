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
}

/// By their places in the file. Of two that say the same, the first counts, and the other is in doubt still.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Answers {
    pub sections: BTreeMap<usize, Said<SectionKey>>,
    pub items: BTreeMap<ItemAt, Said<ItemKey>>,
}

impl Answers {
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

/// What is which of the old ones, and what is new.
fn sorted<T: Copy + Eq + Hash, K: Copy + Eq + Hash>(
    said: &BTreeMap<T, Said<K>>,
    keys: &HashMap<K, T>,
) -> (Vec<(T, T)>, Vec<T>) {
    let (mut joined, mut new, mut taken) = (Vec::new(), Vec::new(), HashSet::new());
    for (at, one) in said {
        match one {
            Said::New => new.push(*at),
            Said::Is(key) => {
                joined.extend(keys.get(key).filter(|old| taken.insert(**old)).map(|old| (*old, *at)));
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
