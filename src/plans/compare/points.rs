//! Which item of the new version is which of the old: first in the sections that are the same, then wherever it stands.

use std::collections::HashMap;

use super::likeness::{self, ALL, Likeness};
use super::pairs::{Pairs, Two};
use super::side::{Point, Side};
use super::{ItemAt, Known, Sure};

/// Like enough to be the same item, changed, wherever it stands.
const LIKE: u64 = 500;
/// So like that hardly anything else can be meant.
const VERY_LIKE: u64 = 700;
/// Like enough where section and number say that it is the same.
const LIKE_BY_NUMBER: u64 = 300;
/// Hardly like: somebody must look whether it is the same that has been written anew.
const HARDLY_LIKE: u64 = 150;

struct Both<'a> {
    old: &'a Side,
    new: &'a Side,
    /// Of the sections.
    sections: &'a Pairs,
}

impl Both<'_> {
    fn older(&self, at: usize) -> Option<&Point> {
        self.old.points.get(at)
    }

    fn newer(&self, at: usize) -> Option<&Point> {
        self.new.points.get(at)
    }

    /// The new version's section that an old item's section is.
    fn place(&self, point: &Point) -> Option<usize> {
        self.sections.new_of(point.at.section)
    }

    fn is_in_place(&self, (old, new): Two) -> bool {
        let place = self.older(old).and_then(|point| self.place(point));
        place.is_some_and(|place| self.newer(new).is_some_and(|point| point.at.section == place))
    }

    fn has_the_number_of(&self, (old, new): Two) -> bool {
        self.older(old)
            .zip(self.newer(new))
            .is_some_and(|(old, new)| old.number == new.number && !old.number.is_empty())
    }
}

/// Each joined with at most one.
pub(super) fn joined(
    old: &Side,
    new: &Side,
    (sections, known): (&Pairs, &Known),
    likeness: &Likeness<'_>,
) -> Pairs {
    let mut pairs = Pairs::of(old.points.len(), new.points.len());
    let (of_old, of_new) = (places(old), places(new));
    pairs.close_new(known.new_items.iter().filter_map(|at| of_new.get(at).copied()));
    let two = |(old, new): &(ItemAt, ItemAt)| Some((*of_old.get(old)?, *of_new.get(new)?));
    pairs.join_all(known.items.iter().filter_map(two).map(|two| (two, Sure::Exact)));
    let both = Both { old, new, sections };
    word_for_word(&both, &mut pairs);
    let like = like(&both, &pairs, likeness);
    pairs.join_all(like.iter().filter(|(like, _)| *like >= VERY_LIKE).map(|(_, two)| (*two, Sure::Likely)));
    by_number(&both, &mut pairs, likeness, (LIKE_BY_NUMBER, Sure::Likely));
    pairs.join_all(like.into_iter().map(|(_, two)| (two, Sure::Doubtful)));
    by_number(&both, &mut pairs, likeness, (HARDLY_LIKE, Sure::Doubtful));
    pairs
}

/// Which of a version's items stands where.
fn places(side: &Side) -> HashMap<ItemAt, usize> {
    side.points.iter().enumerate().map(|(at, point)| (point.at, at)).collect()
}

/// The same words: with the number in its section, in its section, with the number anywhere, anywhere.
fn word_for_word(both: &Both<'_>, pairs: &mut Pairs) {
    let found = pairs.in_order(
        |old| both.older(old).and_then(|p| Some((both.place(p)?, p.text, &p.number, &p.fields))),
        |new| both.newer(new).map(|p| (p.at.section, p.text, &p.number, &p.fields)),
    );
    pairs.join_all(exact(found));
    let found = pairs.in_order(
        |old| both.older(old).and_then(|p| Some((both.place(p)?, p.text, &p.number))),
        |new| both.newer(new).map(|p| (p.at.section, p.text, &p.number)),
    );
    pairs.join_all(exact(found));
    let found = pairs.in_order(
        |old| both.older(old).and_then(|p| Some((both.place(p)?, p.text))),
        |new| both.newer(new).map(|p| (p.at.section, p.text)),
    );
    pairs.join_all(exact(found));
    let found = pairs.alone(
        |old| both.older(old).map(|p| (p.text, &p.number)),
        |new| both.newer(new).map(|p| (p.text, &p.number)),
    );
    pairs.join_all(exact(found));
    let found = pairs.alone(|old| both.older(old).map(|p| p.text), |new| both.newer(new).map(|p| p.text));
    pairs.join_all(exact(found));
    // The same measure under several areas that are all others now: which is which, nobody can tell.
    let found = pairs.in_order(|old| both.older(old).map(|p| p.text), |new| both.newer(new).map(|p| p.text));
    pairs.join_all(found.into_iter().map(|two| (two, Sure::Doubtful)));
}

fn exact(found: Vec<Two>) -> impl Iterator<Item = (Two, Sure)> {
    found.into_iter().map(|two| (two, Sure::Exact))
}

/// The same number in its section, with a text that is like enough.
fn by_number(both: &Both<'_>, pairs: &mut Pairs, likeness: &Likeness<'_>, (least, sure): (u64, Sure)) {
    let found = pairs.alone(
        |old| {
            both.older(old).filter(|p| !p.number.is_empty()).and_then(|p| Some((both.place(p)?, &p.number)))
        },
        |new| both.newer(new).filter(|p| !p.number.is_empty()).map(|p| (p.at.section, &p.number)),
    );
    let like = found.into_iter().filter(|two| likeness.of_two(*two) >= least);
    pairs.join_all(like.map(|two| (two, sure)));
}

/// Free ones whose texts are like each other, the most like first; of those that are as like, the one in its place is meant.
fn like(both: &Both<'_>, pairs: &Pairs, likeness: &Likeness<'_>) -> Vec<(u64, Two)> {
    let (old, new): (Vec<usize>, Vec<usize>) = (pairs.free_old().collect(), pairs.free_new().collect());
    let mut found = likeness.candidates(&old, &new);
    found.retain(|(like, _)| *like >= LIKE);
    for (like, two) in &mut found {
        *like += if both.is_in_place(*two) { ALL / 10 } else { 0 };
        *like += if both.has_the_number_of(*two) { ALL / 20 } else { 0 };
    }
    likeness::best_first(&mut found);
    found
}
