//! What the bookmarks of a file are trusted with: a key that stands in the newest version, and once in the file. One that plainly says
//! something else than the words do is asked about.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

use crate::plans::bookmarks::fits;
use crate::plans::compare::ItemAt;
use crate::plans::import::{Imported, ItemMark};
use crate::plans::whole::Version;
use crate::text::fold::fold;

/// Old ones, and the new ones that they are.
type Joined<T> = Vec<(T, T)>;

/// By their places.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Marked {
    pub(super) sections: Joined<usize>,
    pub(super) items: Joined<ItemAt>,
    /// New ones whose words are to the letter those of another than their bookmark names.
    pub(super) against: (BTreeSet<usize>, BTreeSet<ItemAt>),
    /// Bookmarks of keys that stand twice in the file, or not in the newest version.
    pub(super) unused: usize,
}

impl Marked {
    pub(super) fn of(base: &Version, read: &Imported) -> Self {
        let marks = &read.marks;
        if marks.are_none() {
            return Self::default();
        }
        let keys: HashMap<_, usize> = base.keys.iter().enumerate().map(|(at, key)| (*key, at)).collect();
        let item_keys: HashMap<_, ItemAt> = base.item_keys.iter().map(|(at, key)| (*key, *at)).collect();
        let (sections, unused) =
            once(marks.sections.iter().map(|(new, key)| (keys.get(key).copied(), *key, *new)));
        let said = marks.items.iter().map(|mark| (item_keys.get(&mark.key).copied(), mark.key, mark));
        let (marked, items_unused) = once(said);
        let items = items_of(&marked, read);
        let old = |at: usize| base.sections.get(at).map(|s| (fold(&s.heading), s.body.trim().to_owned()));
        let new = |at: usize| read.sections.get(at).map(|s| (fold(&s.heading), s.body.trim().to_owned()));
        let (sections, against) = plain(sections, (0..base.sections.len(), old), new);
        let old_item = |at: ItemAt| base.item(at).map(|item| fold(&item.text));
        let new_item = |at: ItemAt| item_at(read, at).map(|item| fold(&item.text));
        let (items, items_against) =
            plain(items, (base.item_keys.iter().map(|(at, _)| *at), old_item), new_item);
        Self { sections, items, against: (against, items_against), unused: unused + items_unused }
    }

    /// Does a bookmark stand for so many sections and items?
    pub(super) fn count(&self) -> usize {
        self.sections.len() + self.items.len()
    }
}

fn item_at(read: &Imported, at: ItemAt) -> Option<&crate::plans::items::Found> {
    read.sections.get(at.section)?.items.get(at.item)
}

/// The old ones that are named once, with what names them; and how many names are of no use.
fn once<O: Copy, K: Copy + Eq + Hash, N: Copy>(
    said: impl Iterator<Item = (Option<O>, K, N)> + Clone,
) -> (Vec<(O, N)>, usize) {
    let mut times: HashMap<K, usize> = HashMap::new();
    for (_, key, _) in said.clone() {
        *times.entry(key).or_default() += 1;
    }
    let all = times.values().sum::<usize>();
    let known: Vec<(O, N)> = said
        .filter(|(_, key, _)| times.get(key) == Some(&1))
        .filter_map(|(old, _, new)| Some((old?, new)))
        .collect();
    let unused = all.saturating_sub(known.len());
    (known, unused)
}

/// The item at each bookmark: of those in its section whose words stand there, the one with the most.
fn items_of(marked: &[(ItemAt, &ItemMark)], read: &Imported) -> Joined<ItemAt> {
    let mut taken: HashSet<ItemAt> = HashSet::new();
    let mut out = Vec::new();
    for (old, mark) in marked {
        let items =
            read.sections.get(mark.section).map(|section| section.items.as_slice()).unwrap_or_default();
        let here = |item: usize| ItemAt { section: mark.section, item };
        let found = items
            .iter()
            .enumerate()
            .filter(|(at, item)| !taken.contains(&here(*at)) && fits(item, &mark.words));
        // The first of those that are as long.
        let longest = found.rev().max_by_key(|(_, item)| item.text.len());
        if let Some((at, _)) = longest {
            taken.insert(here(at));
            out.push((*old, here(at)));
        }
    }
    out
}

/// Those that the words do not speak against, and the new ones that they do: they say to the letter what another old one says, which no
/// bookmark has found there.
fn plain<T: Copy + Ord + Hash, W: Eq + Hash>(
    joined: Joined<T>,
    (all, old): (impl Iterator<Item = T>, impl Fn(T) -> Option<W>),
    new: impl Fn(T) -> Option<W>,
) -> (Joined<T>, BTreeSet<T>) {
    let same = |(was, is): &(T, T)| old(*was) == new(*is);
    let found: HashSet<T> = joined.iter().filter(|two| same(two)).map(|(was, _)| *was).collect();
    let others: HashSet<W> = all.filter(|was| !found.contains(was)).filter_map(&old).collect();
    let against = |two: &(T, T)| !same(two) && new(two.1).is_some_and(|words| others.contains(&words));
    let (against, joined): (Joined<T>, Joined<T>) = joined.into_iter().partition(against);
    (joined, against.into_iter().map(|(_, is)| is).collect())
}
