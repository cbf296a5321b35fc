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

    proptest! {
        #[test]
        fn both_texts_stand_in_it(old in "[a-cå ,.]{0,40}", new in "[a-cå ,.]{0,40}") {
            let spans = spans(&old, &new);
            prop_assert_eq!((side(&spans, Spoken::Added), side(&spans, Spoken::Removed)), (old, new));
        }
    }
}
