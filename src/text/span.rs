//! Spans: ranges of a canonical text, the quotes that prove them, and the exact check of both.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

/// Length of a quote's prefix and suffix, in Unicode scalar values.
pub const CONTEXT: usize = 32;

/// A half-open range of a canonical text, in Unicode scalar values from 0: what `[...text].slice(start, end)` gives in a browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// What a span says and what stands around it: enough to find it again in a redrafted text.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Quote {
    pub exact: String,
    /// Up to [`CONTEXT`] scalar values before the span; shorter only at the start of the text.
    #[serde(default)]
    pub prefix: String,
    /// Up to [`CONTEXT`] scalar values after the span; shorter only at the end of the text.
    #[serde(default)]
    pub suffix: String,
}

/// A span that has been held against its text, with the quote as the text has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Anchored {
    pub span: Span,
    pub quote: Quote,
}

/// Why a span is refused. A mismatch is a conflict (409): the sender saw another text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SpanError {
    #[error("the span is empty or ends before it starts")]
    Empty,
    #[error("the span ends after the text, which has {length} characters")]
    OutOfRange { length: usize },
    #[error("the span cuts a character in two")]
    SplitsGrapheme,
    #[error("the span holds nothing that can be seen")]
    WhitespaceOnly,
    #[error("the quote does not match the text")]
    Mismatch,
}

/// Holds a span and its quote against a canonical text.
///
/// The exact text must be the same, scalar value by scalar value. A prefix or suffix is compared where it is given, and may be
/// shorter than [`CONTEXT`]. Both ends must stand on grapheme boundaries.
pub fn anchor(text: &str, start: usize, end: usize, quote: &Quote) -> Result<Anchored, SpanError> {
    let span = Span { start, end };
    let (before, exact, after) = span.split(text)?;
    if exact.chars().all(is_blank) {
        return Err(SpanError::WhitespaceOnly);
    }
    if exact != quote.exact || !before.ends_with(&quote.prefix) || !after.starts_with(&quote.suffix) {
        return Err(SpanError::Mismatch);
    }
    if !is_boundary(text, before.len()) || !is_boundary(text, before.len() + exact.len()) {
        return Err(SpanError::SplitsGrapheme);
    }
    Ok(Anchored { span, quote: Quote::around(before, exact, after) })
}

impl Span {
    /// Length in Unicode scalar values; 0 for a span that ends before it starts.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    pub fn overlaps(self, other: Self) -> bool {
        !self.is_empty() && !other.is_empty() && self.start < other.end && other.start < self.end
    }

    /// The text in the span.
    pub fn of(self, text: &str) -> Result<&str, SpanError> {
        self.split(text).map(|(_, exact, _)| exact)
    }

    /// The quote of a span in its text, with full prefix and suffix.
    pub fn quote(self, text: &str) -> Result<Quote, SpanError> {
        self.split(text).map(|(before, exact, after)| Quote::around(before, exact, after))
    }

    /// The span without the white space at its ends (a double click in a browser selects the space after the word); None
    /// when nothing is left.
    pub fn trimmed(self, text: &str) -> Option<Self> {
        let Ok(exact) = self.of(text) else { return None };
        let leading = exact.chars().take_while(|c| is_blank(*c)).count();
        let trailing = exact.chars().rev().take_while(|c| is_blank(*c)).count();
        let trimmed = Self { start: self.start + leading, end: self.end.saturating_sub(trailing) };
        (!trimmed.is_empty()).then_some(trimmed)
    }

    fn split(self, text: &str) -> Result<(&str, &str, &str), SpanError> {
        if self.is_empty() {
            return Err(SpanError::Empty);
        }
        let parts = split_at_char(text, self.start).and_then(|(before, rest)| {
            split_at_char(rest, self.len()).map(|(exact, after)| (before, exact, after))
        });
        parts.ok_or_else(|| SpanError::OutOfRange { length: text.chars().count() })
    }
}

impl Quote {
    fn around(before: &str, exact: &str, after: &str) -> Self {
        let skip = before.chars().count().saturating_sub(CONTEXT);
        Self {
            exact: exact.to_owned(),
            prefix: before.chars().skip(skip).collect(),
            suffix: after.chars().take(CONTEXT).collect(),
        }
    }
}

/// Whether two texts differ in white space only: a browser's selection turns line breaks and runs of spaces into what it shows.
pub fn same_but_for_whitespace(one: &str, other: &str) -> bool {
    one.split_whitespace().eq(other.split_whitespace())
}

/// Whether a character is nothing that a person could mark: white space, and invisible formatting such as soft hyphens and joiners.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

fn is_boundary(text: &str, byte: usize) -> bool {
    byte == text.len()
        || text.grapheme_indices(true).map(|(at, _)| at).take_while(|at| *at <= byte).any(|at| at == byte)
}

fn split_at_char(text: &str, chars: usize) -> Option<(&str, &str)> {
    let byte = text.char_indices().map(|(at, _)| at).chain(std::iter::once(text.len())).nth(chars);
    byte.and_then(|at| text.split_at_checked(at))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::canonical::canonical;
    use proptest::prelude::*;

    fn quote(exact: &str) -> Quote {
        Quote { exact: exact.to_owned(), prefix: String::new(), suffix: String::new() }
    }

    #[test]
    fn refusals() {
        let text = "Vi støtter tiltak 2. 👨‍👩‍👧 bor her.\n\n  Mer";
        let family = text.chars().position(|c| c == '👨').unwrap();
        let blank = text.chars().position(|c| c == '\n').unwrap();
        for (start, end, exact, wanted) in [
            (3, 10, "støtter", None),
            (3, 10, "stotter", Some(SpanError::Mismatch)),
            (3, 10, "støtter ", Some(SpanError::Mismatch)),
            (3, 3, "", Some(SpanError::Empty)),
            (9, 3, "støtter", Some(SpanError::Empty)),
            (0, 400, text, Some(SpanError::OutOfRange { length: text.chars().count() })),
            (500, 501, "x", Some(SpanError::OutOfRange { length: text.chars().count() })),
            (family, family + 1, "👨", Some(SpanError::SplitsGrapheme)),
            (family, family + 5, "👨‍👩‍👧", None),
            (blank, blank + 4, "\n\n  ", Some(SpanError::WhitespaceOnly)),
        ] {
            assert_eq!(anchor(text, start, end, &quote(exact)).err(), wanted, "{start}..{end} {exact:?}");
        }
    }

    #[test]
    fn given_context_is_compared_too() {
        let text = "først samme ord, så samme ord";
        let right = Quote { exact: "samme".into(), prefix: "så ".into(), suffix: " ord".into() };
        assert_eq!(anchor(text, 20, 25, &right).unwrap().quote.prefix, "først samme ord, så ");
        assert_eq!(anchor(text, 6, 11, &right), Err(SpanError::Mismatch));
    }

    #[test]
    fn context_is_32_characters() {
        let text = format!("{}ORD{}", "å".repeat(50), "š".repeat(50));
        let found = anchor(&text, 50, 53, &quote("ORD")).unwrap();
        assert_eq!((found.quote.prefix.chars().count(), found.quote.suffix.chars().count()), (32, 32));
    }

    #[test]
    fn trims_what_a_double_click_takes_too_much() {
        assert_eq!(Span { start: 0, end: 5 }.trimmed(" ord \n"), Some(Span { start: 1, end: 4 }));
        assert_eq!(Span { start: 4, end: 6 }.trimmed(" ord \n"), None);
        assert!(same_but_for_whitespace("en  to\ntre", "en to tre "));
        assert!(!same_but_for_whitespace("en to", "ento"));
    }

    proptest! {
        #[test]
        fn any_grapheme_aligned_span_round_trips(text in "[ \na-zæøåÆšđ́👩‍🇳🇴.]{1,80}", a in 0usize..100, b in 0usize..100) {
            let text = canonical(&text);
            let mut edges: Vec<usize> = text.grapheme_indices(true).map(|(at, _)| text.split_at(at).0.chars().count()).collect();
            edges.push(text.chars().count());
            let (a, b) = (edges[a % edges.len()], edges[b % edges.len()]);
            let span = Span { start: a.min(b), end: a.max(b) };
            prop_assume!(!span.is_empty());
            let quote = span.quote(&text).unwrap();
            let blank = quote.exact.chars().all(is_blank);
            let anchored = Anchored { span, quote: quote.clone() };
            let wanted = if blank { Err(SpanError::WhitespaceOnly) } else { Ok(anchored) };
            prop_assert_eq!(anchor(&text, span.start, span.end, &quote), wanted);
        }
    }
}
