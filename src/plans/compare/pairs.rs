//! Which of the old is which of the new, as it is found out step by step. Each is joined once.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use super::Sure;

/// One of the old and one of the new.
pub(super) type Two = (usize, usize);

#[derive(Default)]
pub(super) struct Pairs {
    to_new: Vec<Option<(usize, Sure)>>,
    to_old: Vec<Option<usize>>,
    /// New ones that are none of the old, and are joined with none.
    closed: HashSet<usize>,
}

impl Pairs {
    /// Nothing is joined yet.
    pub(super) fn of(old: usize, new: usize) -> Self {
        Self { to_new: vec![None; old], to_old: vec![None; new], closed: HashSet::new() }
    }

    /// These are new, whatever they say.
    pub(super) fn close_new(&mut self, those: impl Iterator<Item = usize>) {
        self.closed.extend(those);
    }

    /// Is this one new, whatever it says?
    pub(super) fn is_closed(&self, new: usize) -> bool {
        self.closed.contains(&new)
    }

    pub(super) fn new_of(&self, old: usize) -> Option<usize> {
        self.to_new.get(old).copied().flatten().map(|(new, _)| new)
    }

    pub(super) fn old_of(&self, new: usize) -> Option<usize> {
        self.to_old.get(new).copied().flatten()
    }

    pub(super) fn all(&self) -> impl Iterator<Item = (Two, Sure)> {
        self.to_new
            .iter()
            .enumerate()
            .filter_map(|(old, joined)| joined.map(|(new, sure)| ((old, new), sure)))
    }

    pub(super) fn free_old(&self) -> impl Iterator<Item = usize> {
        self.to_new.iter().enumerate().filter(|(_, joined)| joined.is_none()).map(|(old, _)| old)
    }

    pub(super) fn free_new(&self) -> impl Iterator<Item = usize> {
        let free = self.to_old.iter().enumerate().filter(|(_, joined)| joined.is_none()).map(|(new, _)| new);
        free.filter(|new| !self.is_closed(*new))
    }

    pub(super) fn are_free(&self, (old, new): Two) -> bool {
        let (to_new, to_old) = (self.to_new.get(old), self.to_old.get(new));
        to_new.is_some_and(Option::is_none) && to_old.is_some_and(Option::is_none) && !self.is_closed(new)
    }

    /// Joins two that are both free.
    pub(super) fn join(&mut self, two: Two, sure: Sure) -> bool {
        let free = self.are_free(two);
        if let (true, Some(to_new), Some(to_old)) =
            (free, self.to_new.get_mut(two.0), self.to_old.get_mut(two.1))
        {
            *to_new = Some((two.1, sure));
            *to_old = Some(two.0);
        }
        free
    }

    /// Joins those of them that are free; says whether there were any.
    pub(super) fn join_all(&mut self, those: impl IntoIterator<Item = (Two, Sure)>) -> bool {
        let mut any = false;
        for (two, sure) in those {
            any |= self.join(two, sure);
        }
        any
    }

    /// The free ones whose key stands once among the free of each version.
    pub(super) fn alone<K: Eq + Hash>(
        &self,
        old: impl Fn(usize) -> Option<K>,
        new: impl Fn(usize) -> Option<K>,
    ) -> Vec<Two> {
        let groups = self.groups(old, new).into_iter();
        groups.filter_map(|group| Some((one(&group.0)?, one(&group.1)?))).collect()
    }

    /// The free ones with the same key, in their order.
    pub(super) fn in_order<K: Eq + Hash>(
        &self,
        old: impl Fn(usize) -> Option<K>,
        new: impl Fn(usize) -> Option<K>,
    ) -> Vec<Two> {
        self.groups(old, new).into_iter().flat_map(|(old, new)| old.into_iter().zip(new)).collect()
    }

    /// The free ones of each version that have a key in common, in the order in which the old ones stand.
    pub(super) fn groups<K: Eq + Hash>(
        &self,
        old: impl Fn(usize) -> Option<K>,
        new: impl Fn(usize) -> Option<K>,
    ) -> Vec<(Vec<usize>, Vec<usize>)> {
        let mut groups: HashMap<K, (Vec<usize>, Vec<usize>)> = HashMap::new();
        for at in self.free_old() {
            if let Some(key) = old(at) {
                groups.entry(key).or_default().0.push(at);
            }
        }
        for at in self.free_new() {
            if let Some(group) = new(at).and_then(|key| groups.get_mut(&key)) {
                group.1.push(at);
            }
        }
        let mut groups: Vec<_> = groups.into_values().filter(|(_, new)| !new.is_empty()).collect();
        groups.sort();
        groups
    }
}

fn one(all: &[usize]) -> Option<usize> {
    if let [only] = all { Some(*only) } else { None }
}
