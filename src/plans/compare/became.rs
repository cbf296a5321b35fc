//! What became of each section and item, in the words that are told.

use std::collections::{BTreeSet, HashMap};

use super::links::{Link, Links, arranged, out_of_order};
use super::pairs::{Pairs, Two};
use super::side::{Part, Point, Side};
use super::{Match, Pair};

/// The sections of both versions in the order of the new one.
pub(super) fn sections((old, new): (&Side, &Side), pairs: &Pairs, links: &Links) -> Vec<Pair<usize>> {
    let parent = |side: &Side, at: usize| side.parts.get(at).and_then(|part| part.parent);
    let stays = |(one, other): Two| match (parent(old, one), parent(new, other)) {
        (None, None) => true,
        (Some(one), Some(other)) => links.contains_key(&(one, other)),
        _ => false,
    };
    let swapped = out_of_order(pairs, |two| stays(two).then(|| parent(new, two.1)));
    let moved = |two: Two, link: &Link| {
        // What was split off may stand under its other half, and what was merged may have stood under it.
        let inside = parent(new, two.1).is_some_and(|parent| links.contains_key(&(two.0, parent)))
            || parent(old, two.0).is_some_and(|parent| links.contains_key(&(parent, two.1)));
        if link.first { !stays(two) || swapped.contains(&two) } else { !stays(two) && !inside }
    };
    let told = |two: Two, link: &Link| {
        let (Some(one), Some(other)) = (old.parts.get(two.0), new.parts.get(two.1)) else {
            return BTreeSet::new();
        };
        let mut told = link.shared.clone();
        told.extend(moved(two, link).then_some(Match::Moved));
        told.extend((one.label.code != other.label.code).then_some(Match::Renumbered));
        told.extend(is_retitled(one, other).then_some(Match::Retitled));
        let whole = (one.whole.as_slice(), other.whole.as_slice());
        told.extend(is_changed(&link.shared, (&one.own, &other.own), whole).then_some(Match::Changed));
        told
    };
    arranged(links, old.parts.len(), new.parts.len())
        .into_iter()
        .map(|(one, other)| pair((one, other), links, &told))
        .collect()
}

/// The items of both versions in the order of the new one. `sections` are the links of their sections.
pub(super) fn items(
    (old, new): (&Side, &Side),
    pairs: &Pairs,
    links: &Links,
    sections: &Links,
) -> Vec<Pair<usize>> {
    let section = |side: &Side, at: usize| side.points.get(at).map(|point| point.at.section);
    let stays = |two: Two| {
        section(old, two.0).zip(section(new, two.1)).is_some_and(|there| sections.contains_key(&there))
    };
    let swapped = out_of_order(pairs, |two| stays(two).then(|| section(new, two.1)));
    let told = |two: Two, link: &Link| {
        let (Some(one), Some(other)) = (old.points.get(two.0), new.points.get(two.1)) else {
            return BTreeSet::new();
        };
        let mut told = link.shared.clone();
        told.extend((!stays(two) || link.first && swapped.contains(&two)).then_some(Match::Moved));
        told.extend((one.number != other.number).then_some(Match::Renumbered));
        told.extend(is_rewritten(&link.shared, one, other).then_some(Match::Changed));
        told
    };
    arranged(links, old.points.len(), new.points.len())
        .into_iter()
        .map(|(one, other)| pair((one, other), links, &told))
        .collect()
}

fn pair(
    (old, new): (Option<usize>, Option<usize>),
    links: &Links,
    told: &impl Fn(Two, &Link) -> BTreeSet<Match>,
) -> Pair<usize> {
    let link = old.zip(new).and_then(|two| Some((two, links.get(&two)?)));
    let became: Vec<Match> = match (link, old) {
        (Some((two, link)), _) => told(two, link).into_iter().collect(),
        (None, None) => vec![Match::New],
        (None, Some(_)) => vec![Match::Removed],
    };
    let became = if became.is_empty() { vec![Match::Same] } else { became };
    let first = link.is_some_and(|(_, link)| link.first);
    Pair { old, new, became, sure: link.map(|(_, link)| link.sure), first }
}

fn is_retitled(old: &Part, new: &Part) -> bool {
    old.title != new.title || old.label.word != new.label.word
}

fn is_rewritten(shared: &BTreeSet<Match>, old: &Point, new: &Point) -> bool {
    let words = (old.words.as_slice(), new.words.as_slice());
    old.fields != new.fields || is_changed(shared, words, words)
}

/// Do the words differ? Where a text was shared out or gathered, only words that stand on the one side alone are a change.
fn is_changed(
    shared: &BTreeSet<Match>,
    (old, new): (&[u32], &[u32]),
    (all_old, all_new): (&[u32], &[u32]),
) -> bool {
    let (split, merged) = (shared.contains(&Match::Split), shared.contains(&Match::Merged));
    if split || merged {
        return split && !is_within(new, all_old) || merged && !is_within(old, all_new);
    }
    old != new
}

/// Does each word of the part stand in the whole, as often?
fn is_within(part: &[u32], whole: &[u32]) -> bool {
    let mut times: HashMap<u32, usize> = HashMap::new();
    for word in whole {
        *times.entry(*word).or_default() += 1;
    }
    part.iter().all(|word| {
        let left = times.get_mut(word).filter(|left| **left > 0);
        left.map(|left| *left -= 1).is_some()
    })
}
