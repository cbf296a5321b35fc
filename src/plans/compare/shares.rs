//! Texts that were shared out on several, or gathered from several: found by the runs of words that stand in both.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::words::shingles;

/// A run of words that stands in more texts than this tells nothing.
const RARE: usize = 4;

/// What is asked of a part.
pub(super) struct Rule {
    /// How many words a run has.
    pub(super) run: usize,
    /// The fewest runs that it has in common with the whole.
    pub(super) fewest: usize,
    /// So many of a hundred of its runs stand in the whole.
    pub(super) percent: usize,
}

impl Rule {
    pub(super) const SECTIONS: Self = Self { run: 3, fewest: 6, percent: 50 };
    pub(super) const ITEMS: Self = Self { run: 2, fewest: 2, percent: 60 };
}

/// For each of the wholes those of the free parts that stand in it for the most part: each with runs of its own, a third at least,
/// not only those that another part, or the one that the whole is joined with, has already.
pub(super) fn shared_out(
    rule: &Rule,
    wholes: &[&[u32]],
    parts: &[&[u32]],
    free: impl Iterator<Item = usize>,
    joined: impl Fn(usize) -> Option<usize>,
) -> BTreeMap<usize, Vec<usize>> {
    let runs: Vec<HashSet<u64>> =
        wholes.iter().map(|w| shingles(w, rule.run).into_iter().collect()).collect();
    let standing = standing(&runs);
    let mut of_whole: BTreeMap<usize, Vec<(usize, Vec<u64>)>> = BTreeMap::new();
    for part in free {
        let Some(mine) = parts.get(part).map(|words| shingles(words, rule.run)) else { continue };
        let Some(whole) = most(&mine, &standing) else { continue };
        let Some(theirs) = runs.get(whole) else { continue };
        let all = mine.len();
        let shared: Vec<u64> = mine.into_iter().filter(|run| theirs.contains(run)).collect();
        if shared.len() >= rule.fewest && shared.len() * 100 >= all * rule.percent {
            of_whole.entry(whole).or_default().push((part, shared));
        }
    }
    let of = |(whole, mut found): (usize, Vec<(usize, Vec<u64>)>)| {
        let first = joined(whole).and_then(|part| parts.get(part));
        let mut taken: HashSet<u64> =
            first.map(|words| shingles(words, rule.run)).unwrap_or_default().into_iter().collect();
        found.sort_by_key(|(part, shared)| (std::cmp::Reverse(shared.len()), *part));
        let mut kept = Vec::new();
        for (part, shared) in found {
            let fresh = shared.iter().filter(|run| !taken.contains(run)).count();
            if fresh * 3 >= shared.len() {
                taken.extend(shared);
                kept.push(part);
            }
        }
        kept.sort_unstable();
        (whole, kept)
    };
    of_whole.into_iter().map(of).filter(|(_, kept)| !kept.is_empty()).collect()
}

/// Where each rare run stands.
fn standing(runs: &[HashSet<u64>]) -> HashMap<u64, Vec<usize>> {
    let mut standing: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, runs) in runs.iter().enumerate() {
        for run in runs {
            let at_run = standing.entry(*run).or_default();
            if at_run.len() <= RARE {
                at_run.push(at);
            }
        }
    }
    standing.retain(|_, at| at.len() <= RARE);
    standing
}

/// The text that most of these runs stand in.
fn most(runs: &[u64], standing: &HashMap<u64, Vec<usize>>) -> Option<usize> {
    let mut times: BTreeMap<usize, usize> = BTreeMap::new();
    for at in runs.iter().filter_map(|run| standing.get(run)).flatten() {
        *times.entry(*at).or_default() += 1;
    }
    times.into_iter().max_by_key(|(at, times)| (*times, std::cmp::Reverse(*at))).map(|(at, _)| at)
}
