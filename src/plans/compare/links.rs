//! What belongs together of the two versions: pairs, and texts that were shared out on several or gathered from several.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::likeness::{self, Likeness};
use super::order::rising;
use super::pairs::{Pairs, Two};
use super::shares::{Rule, shared_out};
use super::{Match, Sure};

/// What is told of an old and a new one that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Link {
    pub(super) sure: Sure,
    /// [`Match::Split`], [`Match::Merged`]: where one of the two belongs to others too.
    pub(super) shared: BTreeSet<Match>,
    /// One of a pair; what else belongs to it was split off or merged into it.
    pub(super) first: bool,
}

/// By their places in the old and the new version.
pub(super) type Links = BTreeMap<Two, Link>;

/// Looks at what is free yet: where most of it stands in one of the other version it was split off, or merged into it. One that
/// alone has the words of one that is free too is joined with it.
pub(super) fn linked(
    rule: &Rule,
    texts: (&[&[u32]], &[&[u32]]),
    likeness: &Likeness<'_>,
    pairs: &mut Pairs,
) -> Links {
    let (old, new) = texts;
    let split = shared_out(rule, old, new, pairs.free_new(), |old| pairs.new_of(old));
    let mut merged = shared_out(rule, new, old, pairs.free_old(), |new| pairs.old_of(new));
    // Whoever called it new has said that nothing was gathered in it.
    merged.retain(|new, _| !pairs.is_closed(*new));
    let mut shared: BTreeMap<Two, BTreeSet<Match>> = BTreeMap::new();
    let mut single: Vec<Two> = Vec::new();
    let groups = split.into_iter().map(|(old, parts)| {
        (Match::Split, pairs.new_of(old).into_iter().chain(parts).map(|new| (old, new)).collect::<Vec<_>>())
    });
    let groups = groups.chain(merged.into_iter().map(|(new, parts)| {
        (Match::Merged, pairs.old_of(new).into_iter().chain(parts).map(|old| (old, new)).collect())
    }));
    for (what, group) in groups {
        if group.len() == 1 {
            single.extend(group);
        } else {
            for two in group {
                shared.entry(two).or_default().insert(what);
            }
        }
    }
    let old_used: HashSet<usize> = shared.keys().map(|(old, _)| *old).collect();
    let new_used: HashSet<usize> = shared.keys().map(|(_, new)| *new).collect();
    single.retain(|(old, new)| !old_used.contains(old) && !new_used.contains(new));
    let mut single: Vec<_> = single.into_iter().map(|two| (likeness.of_two(two), two)).collect();
    likeness::best_first(&mut single);
    pairs.join_all(single.into_iter().map(|(_, two)| (two, Sure::Doubtful)));
    let first = pairs.all().map(|(two, sure)| (two, Link { sure, shared: BTreeSet::new(), first: true }));
    let mut links: Links = first.collect();
    for (two, shared) in shared {
        let link =
            links.entry(two).or_insert(Link { sure: Sure::Likely, shared: BTreeSet::new(), first: false });
        link.shared.extend(shared);
    }
    links
}

/// Of the pairs that stand in the same place, those that stand in another order there: the fewest. `place` is where the new one
/// stands, `None` where that is not what the old one's place has become.
pub(super) fn out_of_order<P: Ord>(pairs: &Pairs, place: impl Fn(Two) -> Option<P>) -> HashSet<Two> {
    let mut by_place: BTreeMap<P, Vec<Two>> = BTreeMap::new();
    for (two, _) in pairs.all() {
        if let Some(place) = place(two) {
            by_place.entry(place).or_default().push(two);
        }
    }
    let mut out = HashSet::new();
    for mut there in by_place.into_values() {
        there.sort_by_key(|(_, new)| *new);
        let kept = rising(&there.iter().map(|(old, _)| *old).collect::<Vec<_>>());
        out.extend(there.into_iter().zip(kept).filter(|(_, kept)| !kept).map(|(two, _)| two));
    }
    out
}

/// An old and a new one that belong together, or the one that has none.
pub(super) type Side = (Option<usize>, Option<usize>);

/// All of both versions in the order of the new one; what is gone stands after what it stood after.
pub(super) fn arranged(links: &Links, old: usize, new: usize) -> Vec<Side> {
    let mut after: BTreeMap<usize, usize> = BTreeMap::new();
    let mut found: HashSet<usize> = HashSet::new();
    for (old, new) in links.keys() {
        let first = after.entry(*old).or_insert(new + 1);
        *first = (*first).min(new + 1);
        found.insert(*new);
    }
    let mut rows: Vec<((usize, usize, usize), Side)> =
        links.keys().map(|(old, new)| ((new + 1, 0, *old), (Some(*old), Some(*new)))).collect();
    rows.extend((0..new).filter(|new| !found.contains(new)).map(|new| ((new + 1, 0, 0), (None, Some(new)))));
    let mut last = 0;
    for old in 0..old {
        match after.get(&old) {
            Some(at) => last = *at,
            None => rows.push(((last, 1, old), (Some(old), None))),
        }
    }
    rows.sort_unstable();
    rows.into_iter().map(|(_, row)| row).collect()
}
