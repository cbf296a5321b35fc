//! The difference of two texts, word by word: what stays, what goes, what comes.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};
use unicode_segmentation::UnicodeSegmentation as _;

use super::order::rising;

/// Two stretches are compared word with word up to so many of the one times so many of the other; longer ones are first cut where
/// a word stands that each has once.
const WORD_WITH_WORD: usize = 250_000;

/// A piece of one text or of both.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Stands in both.
    Kept(String),
    /// Stands in the old text alone.
    Removed(String),
    /// Stands in the new text alone.
    Added(String),
}

/// A run of lines of both texts, or of what stands in the place of what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Run {
    /// So many stand in both.
    Kept(usize),
    /// So many of the old have given way to so many of the new; not both are none.
    Replaced(usize, usize),
}

/// Which of the new lines are which of the old, whole: all of both, in order. No two of what is replaced stand beside each other.
pub fn runs(old: &[&str], new: &[&str]) -> Vec<Run> {
    let mut out = Runs::default();
    stretch(old, new, &mut out);
    out.0
}

/// What makes the new text of the old: all of both, in order. Two pieces of one kind never stand beside each other, and what is
/// removed stands before what is added in its place.
pub fn between(old: &str, new: &str) -> Vec<Piece> {
    let old: Vec<&str> = old.split_word_bounds().collect();
    let new: Vec<&str> = new.split_word_bounds().collect();
    let mut out = Pieces::default();
    stretch(&old, &new, &mut out);
    out.flush();
    out.done
}

/// The new text; `None` where the difference is not of this old text.
pub fn apply(old: &str, difference: &[Piece]) -> Option<String> {
    let mut rest = old;
    let mut new = String::new();
    for piece in difference {
        match piece {
            Piece::Kept(text) => {
                rest = rest.strip_prefix(text.as_str())?;
                new.push_str(text);
            }
            Piece::Removed(text) => rest = rest.strip_prefix(text.as_str())?,
            Piece::Added(text) => new.push_str(text),
        }
    }
    rest.is_empty().then_some(new)
}

/// Pieces as they are found.
#[derive(Default)]
struct Pieces {
    done: Vec<Piece>,
    kept: String,
    removed: String,
    added: String,
}

/// Is told what stays and what gives way to what, in order.
trait Told {
    fn keep(&mut self, words: &[&str]);
    fn replace(&mut self, old: &[&str], new: &[&str]);
}

#[derive(Default)]
struct Runs(Vec<Run>);

impl Told for Runs {
    fn keep(&mut self, words: &[&str]) {
        match self.0.last_mut() {
            _ if words.is_empty() => {}
            Some(Run::Kept(so_far)) => *so_far += words.len(),
            _ => self.0.push(Run::Kept(words.len())),
        }
    }

    fn replace(&mut self, old: &[&str], new: &[&str]) {
        match self.0.last_mut() {
            _ if old.is_empty() && new.is_empty() => {}
            Some(Run::Replaced(gone, come)) => {
                *gone += old.len();
                *come += new.len();
            }
            _ => self.0.push(Run::Replaced(old.len(), new.len())),
        }
    }
}

impl Told for Pieces {
    fn keep(&mut self, words: &[&str]) {
        if words.is_empty() {
            return;
        }
        self.flush_changes();
        self.kept.extend(words.iter().copied());
    }

    fn replace(&mut self, old: &[&str], new: &[&str]) {
        if old.is_empty() && new.is_empty() {
            return;
        }
        if !self.kept.is_empty() {
            self.done.push(Piece::Kept(std::mem::take(&mut self.kept)));
        }
        self.removed.extend(old.iter().copied());
        self.added.extend(new.iter().copied());
    }
}

impl Pieces {
    fn flush_changes(&mut self) {
        if !self.removed.is_empty() {
            self.done.push(Piece::Removed(std::mem::take(&mut self.removed)));
        }
        if !self.added.is_empty() {
            self.done.push(Piece::Added(std::mem::take(&mut self.added)));
        }
    }

    fn flush(&mut self) {
        self.flush_changes();
        if !self.kept.is_empty() {
            self.done.push(Piece::Kept(std::mem::take(&mut self.kept)));
        }
    }
}

fn stretch(old: &[&str], new: &[&str], out: &mut impl Told) {
    let begins = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let (head, old) = old.split_at_checked(begins).unwrap_or((old, &[]));
    let new = new.get(begins..).unwrap_or_default();
    let ends = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count();
    let (old, tail) = old.split_at_checked(old.len() - ends).unwrap_or((old, &[]));
    let new = new.get(..new.len() - ends).unwrap_or_default();
    out.keep(head);
    if old.len().saturating_mul(new.len()) <= WORD_WITH_WORD {
        word_with_word(old, new, out);
    } else {
        cut(old, new, out);
    }
    out.keep(tail);
}

fn word_with_word(old: &[&str], new: &[&str], out: &mut impl Told) {
    for step in capture_diff_slices(Algorithm::Myers, old, new) {
        let mine = old.get(step.old_range()).unwrap_or_default();
        let theirs = new.get(step.new_range()).unwrap_or_default();
        if matches!(step, DiffOp::Equal { .. }) { out.keep(mine) } else { out.replace(mine, theirs) }
    }
}

/// Cuts both where a word stands that each has once, if these stand in the same order; a stretch without any is replaced whole.
fn cut(old: &[&str], new: &[&str], out: &mut impl Told) {
    let anchors = anchors(old, new);
    if anchors.is_empty() {
        out.replace(old, new);
        return;
    }
    let (mut from_old, mut from_new) = (0, 0);
    for (at_old, at_new) in anchors {
        let mine = old.get(from_old..at_old).unwrap_or_default();
        let theirs = new.get(from_new..at_new).unwrap_or_default();
        stretch(mine, theirs, out);
        out.keep(old.get(at_old..=at_old).unwrap_or_default());
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    stretch(old.get(from_old..).unwrap_or_default(), new.get(from_new..).unwrap_or_default(), out);
}

fn anchors(old: &[&str], new: &[&str]) -> Vec<(usize, usize)> {
    let (mine, theirs) = (once(old), once(new));
    let mut found: Vec<(usize, usize)> =
        theirs.into_iter().filter_map(|(word, at_new)| Some((*mine.get(word)?, at_new))).collect();
    found.sort_by_key(|(_, at_new)| *at_new);
    let kept = rising(&found.iter().map(|(at_old, _)| *at_old).collect::<Vec<_>>());
    found.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(anchor, _)| anchor).collect()
}

/// The words that stand once, and where.
fn once<'a>(words: &[&'a str]) -> HashMap<&'a str, usize> {
    let mut found: HashMap<&str, Option<usize>> = HashMap::new();
    for (at, word) in words.iter().enumerate() {
        found.entry(word).and_modify(|at| *at = None).or_insert(Some(at));
    }
    found.into_iter().filter_map(|(word, at)| Some((word, at?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `[-old-]{+new+}`
    fn told(old: &str, new: &str) -> String {
        let piece = |piece: Piece| match piece {
            Piece::Kept(text) => text,
            Piece::Removed(text) => format!("[-{text}-]"),
            Piece::Added(text) => format!("{{+{text}+}}"),
        };
        between(old, new).into_iter().map(piece).collect()
    }

    #[test]
    fn words_that_differ_are_told() {
        for (old, new, expected) in [
            ("", "", ""),
            ("Bygge ti boliger.", "Bygge ti boliger.", "Bygge ti boliger."),
            ("Bygge ti boliger.", "Bygge tjue boliger.", "Bygge [-ti-]{+tjue+} boliger."),
            ("Bygge boliger", "Bygge flere boliger", "Bygge {+flere +}boliger"),
            ("Bygge mange boliger", "Bygge boliger", "Bygge [-mange -]boliger"),
            ("", "Ny", "{+Ny+}"),
            ("Å sørge", "Å syte", "Å [-sørge-]{+syte+}"),
        ] {
            assert_eq!(told(old, new), expected);
        }
    }

    #[test]
    fn a_long_text_is_cut_where_words_stand_once() {
        let line = |at: usize| format!("Tiltak sak{at} skal gjennomføres av kommunen innen fristen. ");
        let old: String = (0..2_000).map(line).collect();
        let new = old.replace("sak1000 skal", "sak1000 kan").replace("sak7 skal", "sak7 kan");
        let difference = between(&old, &new);
        let changed = difference.iter().filter(|piece| !matches!(piece, Piece::Kept(_))).count();
        assert_eq!(changed, 4);
        assert!(apply(&old, &difference) == Some(new));
        // Nothing to cut at: all but the space at the end is put in the other's place.
        let other = "annet ".repeat(9_000);
        let whole = between(&old, &other);
        assert_eq!(whole.len(), 3);
        assert!(apply(&old, &whole) == Some(other));
    }

    #[test]
    fn a_difference_of_another_text_is_not_applied() {
        let difference = between("Bygge ti boliger", "Bygge tjue boliger");
        for other in ["Bygge to boliger", "Bygge ti boliger til", "Bygge ti", ""] {
            assert_eq!(apply(other, &difference), None);
        }
    }

    #[test]
    fn lines_stand_in_both_or_give_way() {
        use Run::{Kept, Replaced};
        for (old, new, expected) in [
            (&[][..], &[][..], &[][..]),
            (&["a", "b"], &["a", "b"], &[Kept(2)]),
            (&["a", "b", "c"], &["a", "x", "y", "c"], &[Kept(1), Replaced(1, 2), Kept(1)]),
            (&["a"], &[], &[Replaced(1, 0)]),
            (&["a", "b"], &["b", "c"], &[Replaced(1, 0), Kept(1), Replaced(0, 1)]),
        ] {
            assert_eq!(runs(old, new), expected, "{old:?} {new:?}");
        }
    }

    proptest! {
        #[test]
        fn the_difference_makes_the_new_text_of_the_old(old in "[a-cå ,.\n]{0,60}", new in "[a-cå ,.\n]{0,60}") {
            let difference = between(&old, &new);
            prop_assert_eq!(apply(&old, &difference), Some(new.clone()));
            let one = std::mem::discriminant::<Piece>;
            prop_assert!(difference.windows(2).all(|two| one(&two[0]) != one(&two[1])));
            let back = between(&new, &old);
            prop_assert_eq!(apply(&new, &back), Some(old));
        }
    }
}
