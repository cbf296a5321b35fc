//! Coverage: how much of a text lies in spans, and which stretches do not. Nothing received may be forgotten.

use super::span::{Span, is_blank};
use serde::Serialize;
use std::iter::Sum;
use std::ops::Add;

/// Visible characters of one or more texts: in a span, and in all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Coverage {
    pub covered: usize,
    pub total: usize,
}

/// Counts the visible characters of `text` that lie in at least one span. Spans may overlap, and come in any order.
pub fn coverage(text: &str, spans: &[Span]) -> Coverage {
    visible(text, spans).fold(Coverage::default(), |sum, (_, covered)| {
        sum + Coverage { covered: usize::from(covered), total: 1 }
    })
}

/// The stretches that lie in no span, in order, each beginning and ending with a visible character.
/// White space between two of them does not part them.
pub fn uncovered(text: &str, spans: &[Span]) -> Vec<Span> {
    let mut gaps: Vec<Span> = Vec::new();
    let mut open = false;
    for (at, covered) in visible(text, spans) {
        match gaps.last_mut() {
            _ if covered => {}
            Some(gap) if open => gap.end = at + 1,
            _ => gaps.push(Span { start: at, end: at + 1 }),
        }
        open = !covered;
    }
    gaps
}

/// The union of the spans: in order, without overlap; touching ones are joined, empty ones dropped.
pub fn union(spans: &[Span]) -> Vec<Span> {
    let mut sorted: Vec<Span> = spans.iter().copied().filter(|span| !span.is_empty()).collect();
    sorted.sort_unstable();
    let mut union: Vec<Span> = Vec::new();
    for span in sorted {
        match union.last_mut() {
            Some(last) if span.start <= last.end => last.end = last.end.max(span.end),
            _ => union.push(span),
        }
    }
    union
}

impl Coverage {
    /// A text without visible characters is complete.
    pub fn complete(self) -> bool {
        self.covered == self.total
    }

    /// Whole per cent, rounded down: 100 only when complete.
    pub fn percent(self) -> u8 {
        let percent = self.covered.saturating_mul(100).checked_div(self.total).unwrap_or(100);
        u8::try_from(percent).map_or(100, |percent| percent.min(100))
    }

    pub fn left(self) -> usize {
        self.total.saturating_sub(self.covered)
    }
}

impl Add for Coverage {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { covered: self.covered + other.covered, total: self.total + other.total }
    }
}

impl Sum for Coverage {
    fn sum<I: Iterator<Item = Self>>(parts: I) -> Self {
        parts.fold(Self::default(), Add::add)
    }
}

fn visible(text: &str, spans: &[Span]) -> impl Iterator<Item = (usize, bool)> {
    let mut union = union(spans).into_iter().peekable();
    text.chars().enumerate().filter(|(_, c)| !is_blank(*c)).map(move |(at, _)| {
        while union.next_if(|span| span.end <= at).is_some() {}
        (at, union.peek().is_some_and(|span| span.start <= at))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn spans(pairs: &[(usize, usize)]) -> Vec<Span> {
        pairs.iter().map(|(start, end)| Span { start: *start, end: *end }).collect()
    }

    #[test]
    fn counts() {
        for (text, marked, covered, total, gaps, percent) in [
            ("en to tre", &[(0, 5)][..], 4, 7, &[(6, 9)][..], 57),
            ("en to tre", &[(0, 2), (1, 5), (6, 9)], 7, 7, &[], 100),
            ("en to tre", &[], 0, 7, &[(0, 9)], 0),
            ("en to tre", &[(3, 5)], 2, 7, &[(0, 2), (6, 9)], 28),
            (" \n\t", &[], 0, 0, &[], 100),
            ("æøå", &[(0, 2)], 2, 3, &[(2, 3)], 66),
        ] {
            let marked = spans(marked);
            let counted = coverage(text, &marked);
            assert_eq!(
                (counted.covered, counted.total, counted.percent()),
                (covered, total, percent),
                "{text:?}"
            );
            assert_eq!(uncovered(text, &marked), spans(gaps), "{text:?}");
        }
    }

    #[test]
    fn never_100_before_the_last_character() {
        let nearly = Coverage { covered: 99_999, total: 100_000 };
        assert_eq!((nearly.percent(), nearly.complete(), nearly.left()), (99, false, 1));
        let hearing: Coverage = [nearly, Coverage { covered: 1, total: 1 }].into_iter().sum();
        assert!(!hearing.complete());
    }

    proptest! {
        #[test]
        fn laws(
            text in "[a-cø \n]{0,60}",
            marked in prop::collection::vec((0usize..70, 0usize..70), 0..8),
            extra in (0usize..70, 0usize..70),
        ) {
            let marked = spans(&marked);
            let before = coverage(&text, &marked);
            let more: Vec<Span> = marked.iter().copied().chain(spans(&[extra])).collect();
            let after = coverage(&text, &more);
            prop_assert!(before.covered <= after.covered && after.covered <= after.total);
            let all_in = text.chars().enumerate().all(|(at, c)| c.is_whitespace() || marked.iter().any(|s| s.start <= at && at < s.end));
            prop_assert_eq!(before.complete(), all_in);
            prop_assert_eq!(before.percent() == 100, before.complete());
            let gaps = uncovered(&text, &marked);
            prop_assert_eq!(gaps.is_empty(), before.complete());
            let filled: Vec<Span> = marked.into_iter().chain(gaps).collect();
            prop_assert!(coverage(&text, &filled).complete());
        }
    }
}
