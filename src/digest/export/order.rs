//! The order of the files: each input once, under one section, with its number; each assessment where most of its
//! inputs stand, and references from the other places. Pure.

use std::collections::{BTreeMap, HashMap};

use super::super::{Assessed, Digest, Entry, QuoteLine, SectionDigest};
use crate::inputs::InputId;

/// The digest in the order of its files.
pub(super) struct Arranged<'a> {
    pub(super) places: Vec<Place<'a>>,
}

/// A section, question, or the plan as a whole.
pub(super) struct Place<'a> {
    pub(super) section: &'a SectionDigest,
    /// Inputs with the same assessment; those without one last.
    pub(super) arguments: Vec<Argument<'a>>,
    /// Inputs that concern this section too, but stand under another: their numbers, by that section's place.
    pub(super) also: BTreeMap<usize, Vec<usize>>,
}

pub(super) struct Argument<'a> {
    pub(super) assessed: Option<&'a Assessed>,
    /// The place where the assessment stands in full; None if it is here.
    pub(super) told_at: Option<usize>,
    pub(super) lines: Vec<Line<'a>>,
    /// Inputs of the same assessment from answers that are not published.
    pub(super) hidden: usize,
}

/// An input.
pub(super) struct Line<'a> {
    /// Counted through the whole file, from 1.
    pub(super) number: usize,
    pub(super) quote: &'a QuoteLine,
    /// The places it stands on, in their order.
    pub(super) stands: Vec<usize>,
}

impl<'a> Arranged<'a> {
    pub(super) fn of(digest: &'a Digest) -> Self {
        let index = Index { homes: homes(digest), stands: stands(digest) };
        let mut last = 0;
        let mut place = |(at, section): (usize, &'a SectionDigest)| {
            let arguments = section.entries.iter().filter_map(|entry| index.argument(at, entry, &mut last));
            Place { section, arguments: arguments.collect(), also: BTreeMap::new() }
        };
        let mut places: Vec<Place<'_>> = digest.sections.iter().enumerate().map(&mut place).collect();
        let lines = places.iter().flat_map(|place| &place.arguments).flat_map(|argument| &argument.lines);
        let numbers: HashMap<InputId, usize> = lines.map(|line| (line.quote.id, line.number)).collect();
        for (at, place) in places.iter_mut().enumerate() {
            place.also = index.also(at, place.section, &numbers);
        }
        Self { places }
    }

    /// Every input, in the order of its number, with its assessment.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&Line<'a>, Option<&'a Assessed>)> {
        let arguments = self.places.iter().flat_map(|place| &place.arguments);
        arguments.flat_map(|argument| argument.lines.iter().map(move |line| (line, argument.assessed)))
    }
}

/// Where assessments and inputs stand, by number of place.
struct Index {
    homes: HashMap<i32, usize>,
    stands: HashMap<InputId, Vec<usize>>,
}

impl Index {
    /// The inputs of an entry that stand under this place, if any do. `last` is the number given last.
    fn argument<'a>(&self, at: usize, entry: &'a Entry, last: &mut usize) -> Option<Argument<'a>> {
        let here = entry.quotes.iter().filter(|quote| self.own(entry, quote) == at);
        let line = |quote: &'a QuoteLine| {
            *last += 1;
            Line { number: *last, quote, stands: self.of(quote).to_vec() }
        };
        let lines: Vec<Line<'_>> = here.map(line).collect();
        let assessed = entry.assessment.as_ref();
        let home = assessed.and_then(|a| self.homes.get(&a.number)).copied();
        let told_at = home.filter(|home| *home != at);
        (!lines.is_empty()).then_some(Argument { assessed, told_at, lines, hidden: entry.hidden })
    }

    /// Numbers of the inputs that stand here too, by the place they stand under.
    fn also(
        &self,
        at: usize,
        section: &SectionDigest,
        numbers: &HashMap<InputId, usize>,
    ) -> BTreeMap<usize, Vec<usize>> {
        let mut also: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let quotes = section.entries.iter().flat_map(|entry| entry.quotes.iter().map(move |q| (entry, q)));
        let owned = quotes.map(|(entry, quote)| (self.own(entry, quote), quote));
        for (other, quote) in owned.filter(|(other, _)| *other != at) {
            also.entry(other).or_default().extend(numbers.get(&quote.id));
        }
        also
    }

    /// The one place an input stands under: its assessment's, if it concerns that; else its first.
    fn own(&self, entry: &Entry, quote: &QuoteLine) -> usize {
        let stands = self.of(quote);
        let home = entry.assessment.as_ref().and_then(|a| self.homes.get(&a.number)).copied();
        home.filter(|home| stands.contains(home)).or_else(|| stands.first().copied()).unwrap_or(0)
    }

    fn of(&self, quote: &QuoteLine) -> &[usize] {
        self.stands.get(&quote.id).map(Vec::as_slice).unwrap_or_default()
    }
}

/// The places each input stands on.
fn stands(digest: &Digest) -> HashMap<InputId, Vec<usize>> {
    let mut stands: HashMap<InputId, Vec<usize>> = HashMap::new();
    for (at, section) in digest.sections.iter().enumerate() {
        for quote in section.entries.iter().flat_map(|entry| &entry.quotes) {
            stands.entry(quote.id).or_default().push(at);
        }
    }
    stands
}

/// Where each assessment stands in full: where most of its inputs do; of equals, the first in the plan.
fn homes(digest: &Digest) -> HashMap<i32, usize> {
    let mut most: HashMap<i32, (usize, usize)> = HashMap::new();
    let entries =
        digest.sections.iter().enumerate().flat_map(|(at, s)| s.entries.iter().map(move |e| (at, e)));
    for (at, entry) in entries {
        let Some(assessed) = &entry.assessment else { continue };
        let best = most.entry(assessed.number).or_insert((0, at));
        if entry.quotes.len() > best.0 {
            *best = (entry.quotes.len(), at);
        }
    }
    most.into_iter().map(|(number, (_, at))| (number, at)).collect()
}
