//! Which section of the new version is which of the old: what is surest first, and what that tells of others after it.

use std::collections::HashMap;

use super::likeness::{self, ALL, Likeness};
use super::pairs::{Pairs, Two};
use super::side::{Part, Side};
use super::{Known, Sure};
use crate::text::fold::fold;

/// So many words say what a text is about; fewer may stand anywhere.
const ENOUGH: usize = 8;
/// Like enough to be the same text, changed, wherever it stands.
const LIKE: u64 = 500;
/// So like that hardly anything else can be meant.
const VERY_LIKE: u64 = 700;
/// Like enough where the number says that it is the same.
const LIKE_BY_NUMBER: u64 = 350;
/// Below this two texts are about different things.
const UNLIKE: u64 = 100;
/// Of the sections that are left under one, so many pairs are looked at.
const LEFT_OVER: usize = 1_000;

/// What the steps look at.
struct Both<'a> {
    old: &'a Side,
    new: &'a Side,
    likeness: &'a Likeness<'a>,
    /// How often each heading stands in each version.
    titles: (HashMap<u32, usize>, HashMap<u32, usize>),
    /// Texts that may be the same, the most like first.
    like: Vec<(u64, Two)>,
}

/// Where a section stands in the new version.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Place {
    Top,
    Under(usize),
}

impl Place {
    fn of(part: &Part) -> Self {
        part.parent.map_or(Self::Top, Self::Under)
    }
}

/// One step: joins what it can, and says whether that was anything.
type Step = fn(&Both<'_>, &mut Pairs) -> bool;

/// Each joined with at most one.
pub(super) fn joined(old: &Side, new: &Side, likeness: &Likeness<'_>, known: &Known) -> Pairs {
    let mut pairs = Pairs::of(old.parts.len(), new.parts.len());
    pairs.close_new(known.new_sections.iter().copied());
    pairs.join_all(known.sections.iter().map(|two| (*two, Sure::Exact)));
    let titles = (times(&old.parts), times(&new.parts));
    let mut both = Both { old, new, likeness, titles, like: Vec::new() };
    in_the_same_place(&both, &mut pairs);
    word_for_word(&both, &mut pairs);
    until_nothing_is_found(&[by_heading_in_place, by_heading], &both, &mut pairs);
    let (free_old, free_new): (Vec<usize>, Vec<usize>) =
        (pairs.free_old().collect(), pairs.free_new().collect());
    both.like = likeness.candidates(&free_old, &free_new);
    let steps: [Step; 8] = [
        by_heading_in_place,
        by_heading,
        by_number,
        by_text,
        by_what_stands_under,
        by_what_is_left,
        by_heading_in_order,
        by_heading_alone,
    ];
    until_nothing_is_found(&steps, &both, &mut pairs);
    pairs
}

/// After each step that found something, what was surer is tried once more.
fn until_nothing_is_found(steps: &[Step], both: &Both<'_>, pairs: &mut Pairs) {
    while steps.iter().any(|step| step(both, pairs)) {}
}

fn times(parts: &[Part]) -> HashMap<u32, usize> {
    let mut times = HashMap::new();
    for title in parts.iter().filter_map(|part| part.title) {
        *times.entry(title).or_default() += 1;
    }
    times
}

impl Both<'_> {
    fn older(&self, at: usize) -> Option<&Part> {
        self.old.parts.get(at)
    }

    fn newer(&self, at: usize) -> Option<&Part> {
        self.new.parts.get(at)
    }

    fn two(&self, two: Two) -> Option<(&Part, &Part)> {
        self.older(two.0).zip(self.newer(two.1))
    }

    /// Where an old section would stand in the new version. `None` where that is not known.
    fn place(&self, pairs: &Pairs, old: usize) -> Option<Place> {
        match self.older(old)?.parent {
            None => Some(Place::Top),
            Some(parent) => pairs.new_of(parent).map(Place::Under),
        }
    }

    fn is_in_place(&self, pairs: &Pairs, two: Two) -> bool {
        self.place(pairs, two.0)
            .is_some_and(|place| self.newer(two.1).is_some_and(|new| Place::of(new) == place))
    }

    /// Is it a heading that stands once in each version?
    fn is_single(&self, title: u32) -> bool {
        self.titles.0.get(&title) == Some(&1) && self.titles.1.get(&title) == Some(&1)
    }

    /// Are both long enough to tell, and about different things?
    fn differ(&self, two: Two) -> bool {
        self.likeness.shorter(two) >= ENOUGH && self.likeness.of_two(two) < UNLIKE
    }

    /// Exact where the texts bear it out.
    fn sure(&self, two: Two) -> Sure {
        if self.differ(two) { Sure::Likely } else { Sure::Exact }
    }

    /// For each pair of places that are the same, the free sections that stand there.
    fn left_in_places(&self, pairs: &Pairs) -> Vec<(Vec<usize>, Vec<usize>)> {
        pairs.groups(|old| self.place(pairs, old), |new| self.newer(new).map(Place::of))
    }
}

/// The same number, heading and text, under the same all the way up.
fn in_the_same_place(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let mut known: HashMap<(Option<u32>, String, Option<u32>), u32> = HashMap::new();
    let mut paths = |parts: &[Part]| -> Vec<u32> {
        let mut out: Vec<u32> = Vec::with_capacity(parts.len());
        for part in parts {
            // What it stands under comes before it.
            let above = part.parent.and_then(|parent| out.get(parent)).copied();
            let next = u32::try_from(known.len()).unwrap_or(u32::MAX);
            let key = (above, format!("{} {}", part.label.word, part.label.code), part.title);
            out.push(*known.entry(key).or_insert(next));
        }
        out
    };
    let (old, new) = (paths(&both.old.parts), paths(&both.new.parts));
    let key = |paths: &[u32], part: Option<&Part>, at: usize| Some((*paths.get(at)?, part?.text));
    let found = pairs.in_order(|at| key(&old, both.older(at), at), |at| key(&new, both.newer(at), at));
    pairs.join_all(found.into_iter().map(|two| (two, Sure::Exact)))
}

/// The same heading and a text of some length that stands once in each version.
fn word_for_word(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let key = |part: Option<&Part>| part.filter(|p| p.whole.len() >= ENOUGH).map(|p| (p.title, p.text));
    let found = pairs.alone(|old| key(both.older(old)), |new| key(both.newer(new)));
    pairs.join_all(found.into_iter().map(|two| (two, Sure::Exact)))
}

/// The same heading under what is the same: with its number, or if it stands there once.
fn by_heading_in_place(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let place = |pairs: &Pairs, old: usize| both.place(pairs, old);
    let found = pairs.alone(
        |old| Some((place(pairs, old)?, both.older(old)?.title, both.older(old)?.label.code.clone())),
        |new| both.newer(new).map(|part| (Place::of(part), part.title, part.label.code.clone())),
    );
    let any = pairs.join_all(found.into_iter().map(|two| (two, both.sure(two))));
    let found = pairs.alone(
        |old| Some((place(pairs, old)?, both.older(old)?.title?)),
        |new| both.newer(new).and_then(|part| Some((Place::of(part), part.title?))),
    );
    pairs.join_all(found.into_iter().map(|two| (two, both.sure(two)))) | any
}

/// A heading that stands once in each version, with texts that are not about different things.
fn by_heading(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let single =
        |part: Option<&Part>| part.and_then(|part| part.title).filter(|title| both.is_single(*title));
    let found = pairs.alone(|old| single(both.older(old)), |new| single(both.newer(new)));
    pairs.join_all(found.into_iter().filter(|two| !both.differ(*two)).map(|two| (two, Sure::Exact)))
}

/// A number that stands once in each version, with texts that are like each other.
fn by_number(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let key = |part: Option<&Part>| part.map(|p| p.label.code.clone()).filter(|code| !code.is_empty());
    let found = pairs.alone(|old| key(both.older(old)), |new| key(both.newer(new)));
    let like = |two: &Two| both.likeness.of_two(*two) >= LIKE_BY_NUMBER;
    pairs.join_all(found.into_iter().filter(like).map(|two| (two, Sure::Likely)))
}

/// Texts that are like each other, the most like first.
fn by_text(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let enough =
        both.like.iter().filter(|(like, two)| *like >= LIKE && both.likeness.shorter(*two) >= ENOUGH);
    let mut found: Vec<(u64, Two)> = enough.filter(|(_, two)| pairs.are_free(*two)).copied().collect();
    for (like, two) in &mut found {
        let same_title = both.two(*two).is_some_and(|(old, new)| old.title == new.title);
        // Of texts that are as like, the one in its place is meant.
        *like += if both.is_in_place(pairs, *two) { ALL / 10 } else { 0 };
        *like += if same_title { ALL / 10 } else { 0 };
    }
    likeness::best_first(&mut found);
    let sure = |like: u64| if like >= VERY_LIKE { Sure::Likely } else { Sure::Doubtful };
    pairs.join_all(found.into_iter().map(|(like, two)| (two, sure(like))))
}

/// Most of what stood under the one stands under the other.
fn by_what_stands_under(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let mut votes: HashMap<Two, usize> = HashMap::new();
    let mut all: (HashMap<usize, usize>, HashMap<usize, usize>) = Default::default();
    for (two, _) in pairs.all() {
        let Some((old, new)) = both.two(two) else { continue };
        if let Some(parent) = old.parent {
            *all.0.entry(parent).or_default() += 1;
        }
        if let Some(parent) = new.parent {
            *all.1.entry(parent).or_default() += 1;
        }
        if let Some(parents) = old.parent.zip(new.parent) {
            *votes.entry(parents).or_default() += 1;
        }
    }
    let most = |times: usize, of: Option<&usize>| of.is_some_and(|all| times * 2 > *all);
    let mut found: Vec<(Two, Sure)> = votes
        .into_iter()
        .filter(|(two, times)| most(*times, all.0.get(&two.0)) && most(*times, all.1.get(&two.1)))
        .map(|(two, times)| (two, if times > 1 && !both.differ(two) { Sure::Likely } else { Sure::Doubtful }))
        .collect();
    found.sort_by_key(|(two, _)| *two);
    pairs.join_all(found)
}

/// Of those that are left under what is the same: headings that are like each other, or the same number with a text that is.
fn by_what_is_left(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let mut found = Vec::new();
    for (old, new) in both.left_in_places(pairs) {
        if old.len().saturating_mul(new.len()) > LEFT_OVER {
            continue;
        }
        let pairs_there = old.iter().flat_map(|old| new.iter().map(|new| (*old, *new)));
        found.extend(pairs_there.map(|two| (left(both, two), two)).filter(|(like, _)| *like >= LIKE));
    }
    likeness::best_first(&mut found);
    pairs.join_all(found.into_iter().map(|(_, two)| (two, Sure::Doubtful)))
}

fn left(both: &Both<'_>, two: Two) -> u64 {
    let Some((old, new)) = both.two(two) else { return 0 };
    if both.differ(two) {
        return 0;
    }
    let number = old.label.code == new.label.code && !old.label.code.is_empty();
    let title = letters_alike(&old.label.title, &new.label.title);
    let text = both.likeness.of_two(two);
    title.max(text) + if number { ALL / 5 } else { 0 }
}

/// The same heading several times under what is the same: in their order.
fn by_heading_in_order(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let found = pairs.in_order(
        |old| Some((both.place(pairs, old)?, both.older(old)?.title?)),
        |new| both.newer(new).and_then(|part| Some((Place::of(part), part.title?))),
    );
    pairs.join_all(found.into_iter().map(|two| (two, Sure::Doubtful)))
}

/// A heading that stands once in each version, whatever stands under it.
fn by_heading_alone(both: &Both<'_>, pairs: &mut Pairs) -> bool {
    let single =
        |part: Option<&Part>| part.and_then(|part| part.title).filter(|title| both.is_single(*title));
    let found = pairs.alone(|old| single(both.older(old)), |new| single(both.newer(new)));
    pairs.join_all(found.into_iter().map(|two| (two, Sure::Doubtful)))
}

/// How many of three letters in a row two headings share: `Økonomi` and `Økonomien` are nearly the same.
fn letters_alike(one: &str, other: &str) -> u64 {
    let threes = |text: &str| {
        let letters: Vec<char> = fold(text).chars().collect();
        let mut threes: Vec<Vec<char>> = letters.windows(3).map(<[char]>::to_vec).collect();
        threes.sort_unstable();
        threes
    };
    let (one, mut other) = (threes(one), threes(other));
    let all = one.len() + other.len();
    let mut shared = 0_usize;
    for three in one {
        if let Ok(at) = other.binary_search(&three) {
            other.remove(at);
            shared += 1;
        }
    }
    let thousandths = (2_000 * shared).checked_div(all).unwrap_or_default();
    u64::try_from(thousandths).unwrap_or(ALL)
}
