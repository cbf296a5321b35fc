//! How like two texts are, and which are like enough to be looked at: never each with each.

use std::collections::HashMap;

use super::pairs::Two;
use super::words::shingles;

/// All words of two texts are the same. Likeness is told in thousandths, in whole numbers: the same both ways round.
pub(super) const ALL: u64 = 1000;
/// A word or two that stand in so many texts tell which text it is.
const RARE: usize = 12;
/// So many texts are looked at for each.
pub(super) const LOOKED_AT: usize = 8;

/// The texts of both versions, and how much each word says.
pub(super) struct Likeness<'a> {
    old: &'a [&'a [u32]],
    new: &'a [&'a [u32]],
    /// Their words in the order of their numbers, with what all of them weigh.
    sorted: (Vec<Sorted>, Vec<Sorted>),
    weights: Vec<u64>,
}

struct Sorted {
    words: Vec<u32>,
    weight: u64,
}

impl<'a> Likeness<'a> {
    pub(super) fn of(old: &'a [&'a [u32]], new: &'a [&'a [u32]]) -> Self {
        let weights = weights(old, new);
        let sorted = |texts: &[&[u32]]| texts.iter().map(|words| Sorted::of(words, &weights)).collect();
        let sorted = (sorted(old), sorted(new));
        Self { old, new, sorted, weights }
    }

    /// How much of both texts' words they share, counted as often as they stand, a rare word more than a common one.
    pub(super) fn of_two(&self, (old, new): Two) -> u64 {
        let (Some(old), Some(new)) = (self.sorted.0.get(old), self.sorted.1.get(new)) else { return 0 };
        let (mut mine, mut theirs) = (old.words.iter().peekable(), new.words.iter().peekable());
        let mut shared = 0_u64;
        while let (Some(one), Some(other)) = (mine.peek(), theirs.peek()) {
            let order = one.cmp(other);
            if order.is_eq() {
                shared += weight(&self.weights, **one);
            }
            if order.is_le() {
                mine.next();
            }
            if order.is_ge() {
                theirs.next();
            }
        }
        let all = old.weight + new.weight;
        (2 * ALL * shared).checked_div(all).unwrap_or_default()
    }

    /// How many words each of the two has; the fewer.
    pub(super) fn shorter(&self, (old, new): Two) -> usize {
        let length = |texts: &[Sorted], at: usize| texts.get(at).map_or(0, |text| text.words.len());
        length(&self.sorted.0, old).min(length(&self.sorted.1, new))
    }

    /// Those of some old and some new texts that share most rare words, or two words in a row: [`LOOKED_AT`] for each at most.
    /// With how like they are, the most like first.
    pub(super) fn candidates(&self, old: &[usize], new: &[usize]) -> Vec<(u64, Two)> {
        let mine: Vec<(usize, Vec<u64>)> = telling(self.old, old);
        let theirs: Vec<(usize, Vec<u64>)> = telling(self.new, new);
        let mut found: Vec<Two> = nearest(&mine, &theirs);
        found.extend(nearest(&theirs, &mine).into_iter().map(|(new, old)| (old, new)));
        found.sort_unstable();
        found.dedup();
        let mut out: Vec<_> = found.into_iter().map(|two| (self.of_two(two), two)).collect();
        best_first(&mut out);
        out
    }
}

/// Orders by likeness; of two as like, those that stand nearer each other first. The same when old and new change places.
pub(super) fn best_first(found: &mut [(u64, Two)]) {
    found.sort_by_key(|(like, (old, new))| (std::cmp::Reverse(*like), old.abs_diff(*new), old + new));
}

impl Sorted {
    fn of(words: &[u32], weights: &[u64]) -> Self {
        let mut words = words.to_vec();
        words.sort_unstable();
        let weight = words.iter().map(|word| weight(weights, *word)).sum();
        Self { words, weight }
    }
}

fn weight(weights: &[u64], word: u32) -> u64 {
    usize::try_from(word).ok().and_then(|word| weights.get(word)).copied().unwrap_or(1)
}

/// What each word weighs: the more, the fewer of the texts it stands in.
fn weights(old: &[&[u32]], new: &[&[u32]]) -> Vec<u64> {
    let all = u64::try_from(old.len() + new.len()).unwrap_or(u64::MAX);
    let mut times: Vec<u64> = Vec::new();
    for text in old.iter().chain(new) {
        let mut words = text.to_vec();
        words.sort_unstable();
        words.dedup();
        for word in words.into_iter().filter_map(|word| usize::try_from(word).ok()) {
            if times.len() <= word {
                times.resize(word + 1, 0);
            }
            if let Some(times) = times.get_mut(word) {
                *times += 1;
            }
        }
    }
    let of = |times: u64| 1 + (all + 1).checked_div(times).map_or(0, |share| u64::from(share.max(1).ilog2()));
    times.into_iter().map(of).collect()
}

/// The words of each text, and each two in a row.
fn telling(texts: &[&[u32]], of: &[usize]) -> Vec<(usize, Vec<u64>)> {
    let signs = |at: &usize| {
        let words = texts.get(*at)?;
        let mut signs = shingles(words, 1);
        signs.extend(shingles(words, 2));
        Some((*at, signs))
    };
    of.iter().filter_map(signs).collect()
}

/// For each of `of` the nearest of `among`, by how many rare signs they share.
fn nearest(of: &[(usize, Vec<u64>)], among: &[(usize, Vec<u64>)]) -> Vec<Two> {
    let mut standing: HashMap<u64, Vec<usize>> = HashMap::new();
    for (at, signs) in among {
        for sign in signs {
            let at_sign = standing.entry(*sign).or_default();
            // One more than is rare tells that it is not.
            if at_sign.len() <= RARE {
                at_sign.push(*at);
            }
        }
    }
    standing.retain(|_, at| at.len() <= RARE);
    let mut out = Vec::new();
    for (at, signs) in of {
        let mut shared: HashMap<usize, usize> = HashMap::new();
        for other in signs.iter().filter_map(|sign| standing.get(sign)).flatten() {
            *shared.entry(*other).or_default() += 1;
        }
        let mut shared: Vec<(usize, usize)> = shared.into_iter().collect();
        shared.sort_by_key(|(other, times)| (std::cmp::Reverse(*times), at.abs_diff(*other), *other));
        out.extend(shared.into_iter().take(LOOKED_AT).map(|(other, _)| (*at, other)));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plans::compare::words::Vocabulary;

    fn words(texts: &[String]) -> Vec<Vec<u32>> {
        let mut known = Vocabulary::default();
        texts.iter().map(|text| known.words(text)).collect()
    }

    #[test]
    fn texts_are_as_like_as_the_words_they_share() {
        let texts = ["bygge tjue boliger", "BYGGE TJUE BOLIGER", "leie ut ti rom", "bygge tjue hus", ""];
        let words = words(&texts.map(str::to_owned));
        let texts: Vec<&[u32]> = words.iter().map(Vec::as_slice).collect();
        let likeness = Likeness::of(&texts, &texts);
        assert_eq!([(0, 1), (0, 2), (4, 4)].map(|two| likeness.of_two(two)), [ALL, 0, 0]);
        assert!((1..ALL).contains(&likeness.of_two((0, 3))));
        assert_eq!(likeness.of_two((0, 3)), likeness.of_two((3, 0)));
    }

    #[test]
    fn however_many_texts_there_are_only_a_few_are_looked_at_for_each() {
        const TEXTS: usize = 500;
        let text = |at: usize| format!("alle tiltak skal gjennomføres av kommunen tema{} sak{at}", at / 10);
        let words = words(&(0..TEXTS).map(text).collect::<Vec<_>>());
        let texts: Vec<&[u32]> = words.iter().map(Vec::as_slice).collect();
        let all: Vec<usize> = (0..TEXTS).collect();
        let found = Likeness::of(&texts, &texts).candidates(&all, &all);
        assert!(found.len() <= 2 * LOOKED_AT * TEXTS, "{}", found.len());
        assert!(all.iter().all(|at| found.contains(&(ALL, (*at, *at)))));
    }
}
