//! The words of a line that was written anew: what stayed, what went, what came; calm enough to be read.

use serde::Serialize;

use crate::plans::compare::diff::{self, Piece};

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Spoken {
    Kept,
    Removed,
    Added,
}

/// Some words in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Span {
    pub kind: Spoken,
    pub text: String,
}

/// What makes the new line of the old. A space alone between two changes is part of them: `ti små` for `tjue store`, and not word
/// for word.
pub fn spans(old: &str, new: &str) -> Vec<Span> {
    let (mut out, mut gone, mut come) = (Vec::new(), String::new(), String::new());
    let pieces = diff::between(old, new);
    let mut rest = pieces.iter().peekable();
    while let Some(piece) = rest.next() {
        match piece {
            Piece::Removed(text) => gone.push_str(text),
            Piece::Added(text) => come.push_str(text),
            Piece::Kept(text) => {
                let between = !gone.is_empty() && !come.is_empty() && rest.peek().is_some();
                if between && text.chars().all(char::is_whitespace) {
                    gone.push_str(text);
                    come.push_str(text);
                } else {
                    told(&mut out, (std::mem::take(&mut gone), std::mem::take(&mut come)));
                    out.push(Span { kind: Spoken::Kept, text: text.clone() });
                }
            }
        }
    }
    told(&mut out, (gone, come));
    out
}

/// The changes alone, each with so many characters of what stands around it, and no more than `most` characters in all.
pub fn around(spans: Vec<Span>, (context, most): (usize, usize)) -> Vec<Span> {
    let last = spans.len().saturating_sub(1);
    let mut left = most;
    let mut out = Vec::new();
    for (at, mut span) in spans.into_iter().enumerate() {
        if span.kind == Spoken::Kept {
            span.text = ends(&span.text, (at > 0, at < last), context);
        }
        let length = span.text.chars().count();
        if length > left {
            span.text = span.text.chars().take(left).chain(['…']).collect();
            out.push(span);
            break;
        }
        left = left.saturating_sub(length);
        out.push(span);
    }
    out
}

/// The end of a text that follows on a change, and the beginning of what leads to one.
fn ends(text: &str, (after, before): (bool, bool), context: usize) -> String {
    let count = text.chars().count();
    let wanted = context.saturating_mul(usize::from(after).saturating_add(usize::from(before)));
    if count <= wanted {
        return text.to_owned();
    }
    let first: String = text.chars().take(if after { context } else { 0 }).collect();
    let last: String = text.chars().skip(count.saturating_sub(if before { context } else { 0 })).collect();
    format!("{first}…{last}")
}

fn told(out: &mut Vec<Span>, (gone, come): (String, String)) {
    for (kind, text) in [(Spoken::Removed, gone), (Spoken::Added, come)] {
        if !text.is_empty() {
            out.push(Span { kind, text });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn side(spans: &[Span], without: Spoken) -> String {
        spans.iter().filter(|span| span.kind != without).map(|span| span.text.as_str()).collect()
    }

    #[test]
    fn words_that_give_way_together_are_told_together() {
        let span = |kind, text: &str| Span { kind, text: text.to_owned() };
        assert_eq!(
            spans("Bygge ti små hus.", "Bygge tjue store hus."),
            [
                span(Spoken::Kept, "Bygge "),
                span(Spoken::Removed, "ti små"),
                span(Spoken::Added, "tjue store"),
                span(Spoken::Kept, " hus."),
            ]
        );
    }

    #[test]
    fn a_change_is_told_with_a_little_of_what_stands_around_it() {
        let told = |most| -> String {
            let all = spans(
                "Her står mye som er likt. Bygge ti hus. Og her også mye.",
                "Her står mye som er likt. Bygge tjue hus. Og her også mye.",
            );
            around(all, (6, most)).into_iter().map(|span| span.text).collect()
        };
        assert_eq!(told(90), "…Bygge titjue hus. …");
        assert_eq!(told(8), "…Bygge t…");
        assert_eq!(
            around(spans("Likt.", "Likt."), (2, 90)).first().map(|span| span.text.as_str()),
            Some("…")
        );
    }

    proptest! {
        #[test]
        fn both_texts_stand_in_it(old in "[a-cå ,.]{0,40}", new in "[a-cå ,.]{0,40}") {
            let spans = spans(&old, &new);
            prop_assert_eq!((side(&spans, Spoken::Added), side(&spans, Spoken::Removed)), (old, new));
        }
    }
}
