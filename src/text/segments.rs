//! A text cut where spans begin and end: paragraphs of segments, each with the ids of the spans that cover it.

use super::span::Span;
use serde::Serialize;

/// A span and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark<I> {
    pub id: I,
    pub span: Span,
}

/// A stretch that the same spans cover from end to end.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Segment<I> {
    pub span: Span,
    pub text: String,
    /// In the order of the given marks; empty where nothing covers.
    pub ids: Vec<I>,
}

/// What stands between blank lines. Single line breaks stay in the segments' text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paragraph<I> {
    pub segments: Vec<Segment<I>>,
    /// The line breaks after it, not to be shown: kept so that the parts still add up to the text.
    pub gap: String,
}

/// Cuts a text for rendering: the texts and gaps of all paragraphs, joined, are `text`.
///
/// Parts of marks outside the text are ignored. Text and marks are walked through once, whatever somebody has sent.
pub fn paragraphs<I: Clone>(text: &str, marks: &[Mark<I>]) -> Vec<Paragraph<I>> {
    let mut sweep = Sweep::new(marks);
    let mut paragraphs = Vec::new();
    let mut rest = text;
    let mut start = 0;
    while !rest.is_empty() {
        let (body, gap, after) = split_paragraph(rest);
        let end = start + body.chars().count();
        paragraphs.push(Paragraph { segments: sweep.segments(body, start, end), gap: gap.to_owned() });
        start = end + gap.chars().count();
        rest = after;
    }
    paragraphs
}

fn split_paragraph(text: &str) -> (&str, &str, &str) {
    let (body, rest) = text.find("\n\n").and_then(|at| text.split_at_checked(at)).unwrap_or((text, ""));
    let after = rest.trim_start_matches('\n');
    (body, rest.strip_suffix(after).unwrap_or(rest), after)
}

/// The marks as the text goes by.
struct Sweep<'a, I> {
    marks: &'a [Mark<I>],
    /// Where any of them begins or ends.
    cuts: Vec<usize>,
    /// Places of the marks, by where they begin.
    by_start: Vec<usize>,
    /// How many of those have begun.
    begun: usize,
    /// Places of the marks that have begun and may not have ended, in the given order.
    open: Vec<usize>,
}

impl<'a, I: Clone> Sweep<'a, I> {
    fn new(marks: &'a [Mark<I>]) -> Self {
        let there = marks.iter().enumerate().filter(|(_, mark)| !mark.span.is_empty());
        let mut by_start: Vec<(usize, usize)> = there.map(|(place, mark)| (mark.span.start, place)).collect();
        by_start.sort_unstable();
        let shown = marks.iter().filter(|mark| !mark.span.is_empty());
        let mut cuts: Vec<usize> = shown.flat_map(|mark| [mark.span.start, mark.span.end]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let by_start = by_start.into_iter().map(|(_, place)| place).collect();
        Self { marks, cuts, by_start, begun: 0, open: Vec::new() }
    }

    /// Paragraphs come in the order of the text.
    fn segments(&mut self, body: &str, start: usize, end: usize) -> Vec<Segment<I>> {
        if start == end {
            return Vec::new(); // the text begins with a gap
        }
        let first = self.cuts.partition_point(|cut| *cut <= start);
        let inner = self.cuts.iter().skip(first).take_while(|cut| **cut < end);
        let cuts: Vec<usize> = [start].into_iter().chain(inner.copied()).chain([end]).collect();
        let mut chars = body.chars();
        let mut segments = Vec::with_capacity(cuts.len());
        for (from, to) in cuts.iter().zip(cuts.iter().skip(1)) {
            let span = Span { start: *from, end: *to };
            segments.push(Segment {
                span,
                text: chars.by_ref().take(span.len()).collect(),
                ids: self.over(span),
            });
        }
        segments
    }

    fn over(&mut self, span: Span) -> Vec<I> {
        while let Some(place) = self.by_start.get(self.begun).copied()
            && self.at(place).is_some_and(|mark| mark.span.start < span.end)
        {
            self.begun += 1;
            let after = self.open.partition_point(|open| *open < place);
            self.open.insert(after, place);
        }
        let marks = self.marks;
        self.open.retain(|place| marks.get(*place).is_some_and(|mark| mark.span.end > span.start));
        let open = self.open.iter().filter_map(|place| self.at(*place));
        open.filter(|mark| mark.span.overlaps(span)).map(|mark| mark.id.clone()).collect()
    }

    fn at(&self, place: usize) -> Option<&'a Mark<I>> {
        self.marks.get(place)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn mark(id: u8, start: usize, end: usize) -> Mark<u8> {
        Mark { id, span: Span { start, end } }
    }

    #[test]
    fn overlapping_marks_across_paragraphs() {
        let cut = paragraphs(
            "Første avsnitt.\nLinje.\n\nAndre.",
            &[mark(1, 0, 6), mark(2, 3, 27), mark(3, 400, 500)],
        );
        let flat: Vec<Vec<(&str, &[u8])>> = cut
            .iter()
            .map(|p| p.segments.iter().map(|s| (s.text.as_str(), s.ids.as_slice())).collect())
            .collect();
        assert_eq!(
            flat,
            [
                vec![("Før", &[1][..]), ("ste", &[1, 2]), (" avsnitt.\nLinje.", &[2])],
                vec![("And", &[2]), ("re.", &[])]
            ]
        );
        assert_eq!(cut[0].gap, "\n\n");
    }

    proptest! {
        #[test]
        fn parts_add_up_to_the_text(text in "[abø \n👩‍]{0,60}", pairs in prop::collection::vec((0usize..70, 0usize..70), 0..8)) {
            let span = |(a, b): &(usize, usize)| Span { start: *a.min(b), end: *a.max(b) };
            let marks = pairs.iter().enumerate().map(|(id, pair)| Mark { id, span: span(pair) });
            let marks: Vec<Mark<usize>> = marks.collect();
            let cut = paragraphs(&text, &marks);
            let joined: String = cut.iter().flat_map(|p| p.segments.iter().map(|s| s.text.as_str()).chain([p.gap.as_str()])).collect();
            prop_assert_eq!(&joined, &text);
            for segment in cut.iter().flat_map(|p| &p.segments) {
                prop_assert_eq!(segment.span.of(&text).unwrap(), segment.text.as_str());
                let over = |m: &&Mark<usize>| m.span.start <= segment.span.start && segment.span.end <= m.span.end;
                let covering: Vec<usize> = marks.iter().filter(over).map(|m| m.id).collect();
                prop_assert_eq!(&segment.ids, &covering);
            }
        }
    }
}
