//! The lines of a section, old and new: which stay, which were written anew, which came and went.

use super::Line;
use crate::plans::compare::diff::{self, Run};
use crate::text::fold::fold;

/// So many of a hundred words that two lines share make the one the other, written anew.
const LIKE: usize = 40;
/// Between two lines that stay, so many old ones times so many new ones are looked at each with each; of more, only those in the
/// same place.
const EACH_WITH_EACH: usize = 2_500;

/// All lines of both in order. What differs is removed or added yet.
pub(super) fn aligned(old: &[String], new: &[String]) -> Vec<Line> {
    let (mine, theirs): (Vec<&str>, Vec<&str>) =
        (old.iter().map(String::as_str).collect(), new.iter().map(String::as_str).collect());
    let (mut rest_old, mut rest_new) = (old, new);
    let mut out = Vec::with_capacity(old.len().max(new.len()));
    for run in diff::runs(&mine, &theirs) {
        match run {
            Run::Kept(times) => {
                take(&mut rest_old, times);
                out.extend(take(&mut rest_new, times).iter().cloned().map(Line::Kept));
            }
            Run::Replaced(gone, come) => {
                out.extend(take(&mut rest_old, gone).iter().cloned().map(Line::Removed));
                out.extend(take(&mut rest_new, come).iter().cloned().map(Line::Added));
            }
        }
    }
    out
}

fn take<'a>(rest: &mut &'a [String], times: usize) -> &'a [String] {
    let (head, tail) = rest.split_at_checked(times).unwrap_or((rest, &[]));
    *rest = tail;
    head
}

/// Joins a removed line with an added one that stands there in its place and is like it. The old lines keep their order, and so do
/// the new ones.
pub(super) fn paired(lines: &mut Vec<Line>) {
    let (mut old, mut new, mut out) = (Vec::new(), Vec::new(), Vec::with_capacity(lines.len()));
    for line in std::mem::take(lines) {
        match line {
            Line::Removed(_) | Line::MovedTo(..) => old.push(line),
            Line::Added(_) | Line::MovedFrom(..) => new.push(line),
            Line::Kept(_) | Line::Changed(..) => {
                settle(std::mem::take(&mut old), std::mem::take(&mut new), &mut out);
                out.push(line);
            }
        }
    }
    settle(old, new, &mut out);
    *lines = out;
}

/// What stands between two lines that stay.
fn settle(old: Vec<Line>, new: Vec<Line>, out: &mut Vec<Line>) {
    let pairs = like(&old, &new);
    let (mut old, mut new) = (old.into_iter(), new.into_iter());
    let (mut from_old, mut from_new) = (0, 0);
    for (at_old, at_new) in pairs {
        out.extend(old.by_ref().take(at_old - from_old));
        out.extend(new.by_ref().take(at_new - from_new));
        match (old.next(), new.next()) {
            (Some(Line::Removed(one)), Some(Line::Added(other))) => out.push(Line::Changed(one, other)),
            (one, other) => out.extend(one.into_iter().chain(other)),
        }
        (from_old, from_new) = (at_old + 1, at_new + 1);
    }
    out.extend(old.chain(new));
}

/// Which removed line was written anew as which added one, in their order: the most like first.
fn like(old: &[Line], new: &[Line]) -> Vec<(usize, usize)> {
    let mine: Vec<(usize, Vec<String>)> = words_of(old, |line| matches!(line, Line::Removed(_)));
    let theirs: Vec<(usize, Vec<String>)> = words_of(new, |line| matches!(line, Line::Added(_)));
    let like = |one: &[String], other: &[String]| Some(shared(one, other)).filter(|like| *like >= LIKE);
    // Too many to try each with each: the first with the first, and so on. They are in order already.
    if mine.len().saturating_mul(theirs.len()) > EACH_WITH_EACH {
        let pairs = mine.iter().zip(&theirs).filter(|((_, one), (_, other))| like(one, other).is_some());
        return pairs.map(|((at_old, _), (at_new, _))| (*at_old, *at_new)).collect();
    }
    let mut found: Vec<(usize, (usize, usize))> = Vec::new();
    for (at_old, one) in &mine {
        found.extend(
            theirs.iter().filter_map(|(at_new, other)| Some((like(one, other)?, (*at_old, *at_new)))),
        );
    }
    found.sort_by_key(|(like, two)| (std::cmp::Reverse(*like), *two));
    let mut kept: Vec<(usize, usize)> = Vec::new();
    for (_, (old, new)) in found {
        if kept.iter().all(|(one, other)| (old < *one) == (new < *other) && old != *one && new != *other) {
            kept.push((old, new));
        }
    }
    kept.sort_unstable();
    kept
}

/// The words of those lines, folded and sorted.
fn words_of(lines: &[Line], of: impl Fn(&Line) -> bool) -> Vec<(usize, Vec<String>)> {
    let words = |line: &Line| {
        let (Line::Removed(text) | Line::Added(text)) = line else { return Vec::new() };
        let mut words: Vec<String> = fold(text).split(' ').map(str::to_owned).collect();
        words.sort_unstable();
        words
    };
    lines.iter().enumerate().filter(|(_, line)| of(line)).map(|(at, line)| (at, words(line))).collect()
}

/// So many of a hundred words stand in both.
fn shared(one: &[String], other: &[String]) -> usize {
    let (mut mine, mut theirs) = (one.iter().peekable(), other.iter().peekable());
    let mut shared = 0;
    while let (Some(a), Some(b)) = (mine.peek(), theirs.peek()) {
        let order = a.cmp(b);
        shared += usize::from(order.is_eq());
        if order.is_le() {
            mine.next();
        }
        if order.is_ge() {
            theirs.next();
        }
    }
    (200 * shared).checked_div(one.len() + other.len()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `=stays -gone +come ~was>is`
    fn told(old: &str, new: &str) -> String {
        let of = |text: &str| -> Vec<String> {
            text.split('|').filter(|line| !line.is_empty()).map(str::to_owned).collect()
        };
        let mut lines = aligned(&of(old), &of(new));
        paired(&mut lines);
        let line = |line: &Line| match line {
            Line::Kept(text) => format!("={text}"),
            Line::Removed(text) => format!("-{text}"),
            Line::Added(text) => format!("+{text}"),
            Line::Changed(old, new) => format!("~{old}>{new}"),
            Line::MovedTo(text, _) | Line::MovedFrom(text, _) => format!("?{text}"),
        };
        lines.iter().map(line).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_line_stays_is_written_anew_comes_or_goes() {
        for (old, new, expected) in [
            ("", "", ""),
            ("a|b", "a|b", "=a =b"),
            ("a|b", "a|c", "=a -b +c"),
            ("bygge ti hus", "bygge tjue hus", "~bygge ti hus>bygge tjue hus"),
            ("x y z|bygge ti hus", "bygge tjue hus|p q r", "-x y z ~bygge ti hus>bygge tjue hus +p q r"),
            ("bygge ti hus|leie to rom", "leie tre rom", "-bygge ti hus ~leie to rom>leie tre rom"),
        ] {
            assert_eq!(told(old, new), expected, "{old} {new}");
        }
    }

    #[test]
    fn of_very_many_lines_only_those_in_the_same_place_are_looked_at() {
        let lines = |word: &str| {
            let all: Vec<String> = (0..200).map(|at| format!("tiltak nummer{at} {word} hus|")).collect();
            all.concat()
        };
        let told = told(&lines("bygge"), &lines("rive"));
        assert_eq!(told.matches('~').count(), 200);
    }

    proptest! {
        #[test]
        fn all_of_both_stands_in_it_in_order(
            old in prop::collection::vec("[abc]( [abc]){0,3}", 0..9),
            new in prop::collection::vec("[abc]( [abc]){0,3}", 0..9),
        ) {
            let mut lines = aligned(&old, &new);
            paired(&mut lines);
            let (mut mine, mut theirs) = (Vec::new(), Vec::new());
            for line in lines {
                match line {
                    Line::Kept(text) => { mine.push(text.clone()); theirs.push(text); }
                    Line::Changed(one, other) => { mine.push(one); theirs.push(other); }
                    Line::Removed(text) | Line::MovedTo(text, _) => mine.push(text),
                    Line::Added(text) | Line::MovedFrom(text, _) => theirs.push(text),
                }
            }
            prop_assert_eq!((mine, theirs), (old, new));
        }
    }
}
