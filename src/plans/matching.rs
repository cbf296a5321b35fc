//! What a file that is read in carries on from the newest version: which of its sections and items each is, as the comparison finds
//! and a person says. What is in doubt is carried on by nobody before somebody has said so. Pure.

mod answers;
mod kept;
mod marked;
#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::Hash;

pub use answers::{Answers, Said, Wrong, names};
pub use kept::keep;
use marked::Marked;

use sha2::{Digest as _, Sha256};

use super::compare::{ItemAt, Match, Pair, Sure, compare_known};
use super::import::{Imported, ImportedSection};
use super::items::{self, Choices};
use super::whole::Version;
use super::{ItemKey, PlanVersionId, SectionKey};

/// How it is known what a section or an item was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// The comparison is sure, also where it is new.
    Found,
    /// Somebody must say.
    Doubtful,
    /// Somebody has said.
    Said,
}

/// What a section or an item of the file was in the newest version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched<T> {
    /// What it was; what it may have been, where that is in doubt; what it has its text from, where another carries that on.
    pub old: Option<T>,
    /// Does it carry the old one on? Where it is in doubt: if somebody says so.
    pub carries: bool,
    pub became: Vec<Match>,
    pub trust: Trust,
}

/// What all sections and items of a file were.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matching {
    /// In the order of the file.
    pub sections: Vec<Matched<usize>>,
    /// For each section, in its order.
    pub items: Vec<Vec<Matched<ItemAt>>>,
    /// What nothing carries on, or may.
    pub gone: (Vec<usize>, Vec<ItemAt>),
    /// What nothing carries on for sure: a person may choose it.
    pub free: (Vec<usize>, Vec<ItemAt>),
    pub bookmarks: Bookmarks,
}

/// How many bookmarks the file has that this program wrote, by what came of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bookmarks {
    /// They told what a section or an item is.
    pub trusted: usize,
    /// Their key stands several times, or not in the newest version.
    pub unused: usize,
    /// The words are those of another: somebody says which it is.
    pub against: usize,
}

/// The keys that sections and items of a file carry on, in its order; none for what is new.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Carried {
    /// The newest version when this was found out.
    pub(super) base: Option<PlanVersionId>,
    pub(super) sections: Vec<Option<SectionKey>>,
    pub(super) items: Vec<Vec<Option<ItemKey>>>,
}

impl Matching {
    /// Compares what was read with the newest version.
    pub fn of(base: &Version, read: &Imported, answers: &Answers) -> Self {
        let mut known = answers.known(base, &read.sections);
        let said: BTreeSet<usize> = known_news(&known.sections, &known.new_sections);
        let said_items: BTreeSet<ItemAt> = known_news(&known.items, &known.new_items);
        let marked = Marked::of(base, read);
        known.sections.extend(unsaid(&marked.sections, &known.sections, &known.new_sections));
        known.items.extend(unsaid(&marked.items, &known.items, &known.new_items));
        let told = compare_known(&base.sections, &read.sections, &known);
        let old_items = places(&base.sections);
        let new_items = places(&read.sections);
        let mut sections = matched(&told.sections, 0..read.sections.len(), &said);
        let mut flat = matched(&told.items, new_items.iter().copied(), &said_items);
        doubt(sections.iter_mut().enumerate(), &marked.against.0);
        doubt(new_items.iter().copied().zip(&mut flat), &marked.against.1);
        let gone = (
            left(0..base.sections.len(), &sections, |_| true),
            left(old_items.iter().copied(), &flat, |_| true),
        );
        let sure = |trust: Trust| trust != Trust::Doubtful;
        let free =
            (left(0..base.sections.len(), &sections, sure), left(old_items.iter().copied(), &flat, sure));
        let mut items: Vec<Vec<Matched<ItemAt>>> = vec![Vec::new(); read.sections.len()];
        for (at, one) in new_items.iter().zip(flat) {
            if let Some(of_section) = items.get_mut(at.section) {
                of_section.push(one);
            }
        }
        let against = marked.against.0.len() + marked.against.1.len();
        let bookmarks = Bookmarks { trusted: marked.count(), unused: marked.unused, against };
        Self { sections, items, gone, free, bookmarks }
    }

    /// The keys that are carried on; what is in doubt is new.
    pub fn carried(&self, base: &Version, id: Option<PlanVersionId>) -> Carried {
        fn carries<T: Copy>(one: &Matched<T>) -> Option<T> {
            one.old.filter(|_| one.carries && one.trust != Trust::Doubtful)
        }
        let key = |at: ItemAt| base.item_key(at);
        let of_section =
            |items: &Vec<Matched<ItemAt>>| items.iter().map(|i| carries(i).and_then(key)).collect();
        let section = |one: &Matched<usize>| carries(one).and_then(|at| base.key(at));
        Carried {
            base: id,
            sections: self.sections.iter().map(section).collect(),
            items: self.items.iter().map(of_section).collect(),
        }
    }

    /// Do the answers change what others of the file are than those that were answered? Then somebody looks once more: what was shown
    /// beside those no longer holds.
    pub fn changes_others(&self, base: &Version, read: &Imported, answers: &Answers) -> bool {
        fn was<T: Copy + PartialEq>(one: &Matched<T>) -> (Option<T>, bool) {
            (one.old.filter(|_| one.carries), one.trust == Trust::Doubtful)
        }
        if answers.sections.is_empty() && answers.items.is_empty() {
            return false;
        }
        let before = Self::of(base, read, &Answers::default());
        let sections = before.sections.iter().zip(&self.sections).enumerate();
        let items = before.items.iter().zip(&self.items).enumerate();
        let mut items = items.flat_map(|(section, (before, now))| {
            let points = before.iter().zip(now).enumerate();
            points.map(move |(item, two)| (ItemAt { section, item }, two))
        });
        sections.filter(|(at, _)| !answers.sections.contains_key(at)).any(|(_, (a, b))| was(a) != was(b))
            || items.any(|(at, (a, b))| !answers.items.contains_key(&at) && was(a) != was(b))
    }

    /// Another one when anything in the file is found to be something else.
    pub fn seen(&self) -> String {
        let mut sum = Sha256::new();
        for one in &self.sections {
            sum.update(format!("{:?} {};", one.old, one.carries));
        }
        for (at, one) in
            self.items.iter().enumerate().flat_map(|(at, items)| items.iter().map(move |one| (at, one)))
        {
            sum.update(format!("{at} {:?} {};", one.old, one.carries));
        }
        let short = sum.finalize().iter().take(8).fold(0_u64, |all, byte| (all << 8) | u64::from(*byte));
        format!("{short:016x}")
    }

    /// How many sections and items somebody must say something of.
    pub fn doubtful(&self) -> usize {
        let sections = self.sections.iter().filter(|one| one.trust == Trust::Doubtful).count();
        sections + self.items.iter().flatten().filter(|one| one.trust == Trust::Doubtful).count()
    }

    /// What was said of the tables and lists of the newest version, said of those that stand in the file; nothing where none was.
    pub fn choices(&self, base: &Version, read: &Imported) -> Vec<(usize, Choices)> {
        let one = |(at, matched): (usize, &Matched<usize>)| {
            let was = base.sections.get(matched.old.filter(|_| matched.carries)?)?;
            let section = read.sections.get(at)?;
            let none = was.choices == Choices::default();
            (!none).then(|| (at, was.choices.carried(&items::names(&was.body), &items::names(&section.body))))
        };
        self.sections.iter().enumerate().filter_map(one).collect()
    }
}

/// Reads the tables and lists of the file as somebody said of the newest version's, and compares. What was said of an item follows it
/// only where it is still one.
pub fn begun(base: &Version, read: &mut Imported) -> Matching {
    keep(base, read);
    let matching = Matching::of(base, read, &Answers::default());
    let choices = matching.choices(base, read);
    if choices.is_empty() {
        return matching;
    }
    for (at, choices) in choices {
        if let Some(section) = read.sections.get_mut(at) {
            section.choose(&choices);
        }
    }
    Matching::of(base, read, &Answers::default())
}

/// All items of a version, in order.
fn places(sections: &[ImportedSection]) -> Vec<ItemAt> {
    let of = |(section, one): (usize, &ImportedSection)| {
        (0..one.items.len()).map(move |item| ItemAt { section, item })
    };
    sections.iter().enumerate().flat_map(of).collect()
}

fn known_news<T: Copy + Ord>(joined: &[(T, T)], new: &[T]) -> BTreeSet<T> {
    joined.iter().map(|(_, new)| *new).chain(new.iter().copied()).collect()
}

/// Of what bookmarks say, that of which no answer says something.
fn unsaid<T: Copy + Eq + Hash>(marked: &[(T, T)], said: &[(T, T)], new: &[T]) -> Vec<(T, T)> {
    let old: HashSet<T> = said.iter().map(|(old, _)| *old).collect();
    let new: HashSet<T> = said.iter().map(|(_, new)| *new).chain(new.iter().copied()).collect();
    marked.iter().filter(|(was, is)| !old.contains(was) && !new.contains(is)).copied().collect()
}

/// Somebody must say what these are, who has not.
fn doubt<'a, T: Ord, M: 'a>(all: impl Iterator<Item = (T, &'a mut Matched<M>)>, doubtful: &BTreeSet<T>) {
    for (at, one) in all {
        if doubtful.contains(&at) && one.trust != Trust::Said {
            one.trust = Trust::Doubtful;
        }
    }
}

/// What each of the new ones was.
fn matched<T: Copy + Eq + Ord + Hash>(
    pairs: &[Pair<T>],
    all: impl Iterator<Item = T>,
    said: &BTreeSet<T>,
) -> Vec<Matched<T>> {
    let carried: BTreeSet<T> = pairs.iter().filter(|pair| pair.first).filter_map(|pair| pair.old).collect();
    let mut of_new: HashMap<T, Vec<&Pair<T>>> = HashMap::new();
    for pair in pairs {
        if let Some(new) = pair.new {
            of_new.entry(new).or_default().push(pair);
        }
    }
    let mut offered: BTreeSet<T> = BTreeSet::new();
    let mut out = Vec::new();
    for new in all {
        let rows = of_new.remove(&new).unwrap_or_default();
        // Shared out or gathered with no heir: somebody says which is to be known by the old one's key.
        let heirless =
            |pair: &Pair<T>| pair.old.is_some_and(|old| !carried.contains(&old) && !offered.contains(&old));
        let first = rows.iter().find(|pair| pair.first);
        let offer = first.is_none().then(|| rows.iter().find(|pair| heirless(pair))).flatten();
        let Some(pair) = first.or(offer).or(rows.first()) else { continue };
        offered.extend(offer.and_then(|pair| pair.old));
        let doubtful = offer.is_some() || pair.first && pair.sure == Some(Sure::Doubtful);
        let trust = match (said.contains(&new), doubtful) {
            (true, _) => Trust::Said,
            (false, true) => Trust::Doubtful,
            (false, false) => Trust::Found,
        };
        let heir = pair.first || offer.is_some();
        out.push(Matched { old: pair.old, carries: heir, became: pair.became.clone(), trust });
    }
    out
}

/// The old ones that none of these new ones carries on, of those with such a trust.
fn left<T: Copy + Ord>(
    all: impl Iterator<Item = T>,
    matched: &[Matched<T>],
    counts: impl Fn(Trust) -> bool,
) -> Vec<T> {
    let carried: BTreeSet<T> =
        matched.iter().filter(|one| one.carries && counts(one.trust)).filter_map(|one| one.old).collect();
    all.filter(|old| !carried.contains(old)).collect()
}
