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
/// Parts of marks outside the text are ignored. Takes segments times marks steps, which is fine for the hundred or so of one answer.
pub fn paragraphs<I: Clone>(text: &str, marks: &[Mark<I>]) -> Vec<Paragraph<I>> {
    let mut paragraphs = Vec::new();
    let mut rest = text;
    let mut start = 0;
    while !rest.is_empty() {
        let (body, gap, after) = split_paragraph(rest);
        let end = start + body.chars().count();
        paragraphs.push(Paragraph { segments: segments(body, start, end, marks), gap: gap.to_owned() });
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

fn segments<I: Clone>(body: &str, start: usize, end: usize, marks: &[Mark<I>]) -> Vec<Segment<I>> {
    let mut cuts: Vec<usize> =
        marks.iter().filter(|m| !m.span.is_empty()).flat_map(|m| [m.span.start, m.span.end]).collect();
    cuts.retain(|cut| start < *cut && *cut < end);
    cuts.extend([start, end]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut chars = body.chars();
    let pairs = cuts.iter().zip(cuts.iter().skip(1));
    pairs
        .map(|(from, to)| {
            let span = Span { start: *from, end: *to };
            let ids = marks.iter().filter(|m| m.span.overlaps(span)).map(|m| m.id.clone()).collect();
            Segment { span, text: chars.by_ref().take(span.len()).collect(), ids }
        })
        .collect()
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
            let marks: Vec<Mark<usize>> = pairs.iter().enumerate().map(|(id, (a, b))| Mark { id, span: Span { start: *a.min(b), end: *a.max(b) } }).collect();
            let cut = paragraphs(&text, &marks);
            let joined: String = cut.iter().flat_map(|p| p.segments.iter().map(|s| s.text.as_str()).chain([p.gap.as_str()])).collect();
            prop_assert_eq!(&joined, &text);
            for segment in cut.iter().flat_map(|p| &p.segments) {
                prop_assert_eq!(segment.span.of(&text).unwrap(), segment.text.as_str());
                let covering: Vec<usize> = marks.iter().filter(|m| m.span.start <= segment.span.start && segment.span.end <= m.span.end).map(|m| m.id).collect();
                prop_assert_eq!(&segment.ids, &covering);
            }
        }
    }
}
