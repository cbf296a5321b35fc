//! Two versions of a plan compared: which section and item of the one is which of the other, and what became of it. Pure.
//!
//! | file | owns |
//! |---|---|
//! | [`super::label`], [`words`], [`side`] | what a version is made of, as it is compared |
//! | [`likeness`], [`shares`], [`order`] | how like texts are, what of one stands in another, what has moved |
//! | [`pairs`], [`sections`], [`points`], [`links`] | what belongs together |
//! | [`became`], [`printed`] | what is told of it |
//! | [`diff`] | the difference of two texts, word by word |

mod became;
pub mod diff;
mod likeness;
mod links;
mod order;
mod pairs;
mod points;
mod printed;
mod sections;
mod shares;
mod side;
mod words;

pub use printed::{Printed, PrintedItem, PrintedSection};

use super::import::ImportedSection;
use likeness::Likeness;
use shares::Rule;
use side::Side;
use words::Vocabulary;

crate::text_enum!(
    /// What became of a section or an item. Several may hold of one, but [`Match::Same`], [`Match::New`] and
    /// [`Match::Removed`] stand alone.
    Match {
        /// Nothing of the below.
        Same = "same",
        /// It stands under another section, or in another order there. What only makes room for another has not moved.
        Moved = "moved",
        /// It has another number or code.
        Renumbered = "renumbered",
        /// Its heading has other words.
        Retitled = "retitled",
        /// It has other words; an item's fields count, what stands under a section or is its item does not.
        Changed = "changed",
        /// It is one of several that the old one was shared out on.
        Split = "split",
        /// It is one of several that were put together.
        Merged = "merged",
        New = "new",
        Removed = "removed",
    }
);

/// How sure it is that two are the same; a person looks at those that are doubtful.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    Doubtful,
    Likely,
    Exact,
}

/// One of the old version and one of the new that are the same, or one that the other version has not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pair<T> {
    pub old: Option<T>,
    pub new: Option<T>,
    /// Never empty.
    pub became: Vec<Match>,
    /// `None` where there is no other.
    pub sure: Option<Sure>,
    /// The new one carries the old one on; what else belongs to the one was split off from it, or merged into the other.
    pub first: bool,
}

/// What is known before the texts are looked at: by keys, or because a person said so.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// An old section, and the new one that it is.
    pub sections: Vec<(usize, usize)>,
    pub items: Vec<(ItemAt, ItemAt)>,
    /// New sections that are none of the old.
    pub new_sections: Vec<usize>,
    pub new_items: Vec<ItemAt>,
}

/// Where an item stands: which section, and which of its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ItemAt {
    pub section: usize,
    pub item: usize,
}

/// Two versions compared. Each section and item of both stands in it once, or as often as it was split or merged, in the order
/// of the new version; what is gone stands where it stood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// By their places in their versions.
    pub sections: Vec<Pair<usize>>,
    pub items: Vec<Pair<ItemAt>>,
    /// What each section of the old and of the new version is called: `2.1.4`, `Mål A1`, `Forord`, `Gode bomiljø / Mål`.
    pub names: (Vec<String>, Vec<String>),
}

/// Compares two versions, as they were read.
pub fn compare(old: &[ImportedSection], new: &[ImportedSection]) -> Comparison {
    compare_known(old, new, &Known::default())
}

/// As [`compare`], of which something is known. What is known first counts before what is known later.
pub fn compare_known(old: &[ImportedSection], new: &[ImportedSection], known: &Known) -> Comparison {
    let mut words = Vocabulary::default();
    let (old, new) = (Side::of(old, &mut words), Side::of(new, &mut words));
    let (sections, items) = sections_and_items(&old, &new, known);
    let at = |side: &Side, at: Option<usize>| at.and_then(|at| side.points.get(at)).map(|point| point.at);
    let items = items
        .into_iter()
        .map(|pair| Pair {
            old: at(&old, pair.old),
            new: at(&new, pair.new),
            became: pair.became,
            sure: pair.sure,
            first: pair.first,
        })
        .collect();
    let names = |side: Side| side.parts.into_iter().map(|part| part.name).collect();
    Comparison { sections, items, names: (names(old), names(new)) }
}

fn sections_and_items(old: &Side, new: &Side, known: &Known) -> (Vec<Pair<usize>>, Vec<Pair<usize>>) {
    let (of_old, of_new) = (old.texts(), new.texts());
    let likeness = Likeness::of(&of_old, &of_new);
    let mut sections = sections::joined(old, new, &likeness, known);
    let section_links = links::linked(&Rule::SECTIONS, (&of_old, &of_new), &likeness, &mut sections);
    let (of_old, of_new) = (old.said(), new.said());
    let likeness = Likeness::of(&of_old, &of_new);
    let mut items = points::joined(old, new, (&sections, known), &likeness);
    let item_links = links::linked(&Rule::ITEMS, (&of_old, &of_new), &likeness, &mut items);
    (
        became::sections((old, new), &sections, &section_links),
        became::items((old, new), &items, &item_links, &section_links),
    )
}

#[cfg(test)]
mod tests;
