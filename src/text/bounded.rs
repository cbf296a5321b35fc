//! Markdown that can be shown in bounded time: what nests without end, or falls into countless pieces, is no text that a person wrote.

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{Node, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::dialect::options;

/// Deeper than this is no document. The cleaning of HTML looks through all that is open at each new piece.
const MAX_DEPTH: usize = 100;
/// More pieces (paragraphs, cells, words in bold) than the longest section of the longest plan has.
const MAX_PIECES: usize = 100_000;
/// A table's short rows are filled up: the cells of all tables may be so many.
const MAX_CELLS: usize = 20_000;

/// The parsed text; `None` where it is past a limit. Then it is shown as it was written.
pub(super) fn parse<'a>(arena: &'a Arena<'a>, markdown: &str, options: &Options<'_>) -> Option<Node<'a>> {
    if deepest_line(markdown) > MAX_DEPTH || cells(markdown) > MAX_CELLS {
        return None;
    }
    let root = parse_document(arena, markdown, options);
    fits(root).then_some(root)
}

/// Can the text be shown as it is meant?
pub fn is_bounded(markdown: &str) -> bool {
    let arena = Arena::new();
    parse(&arena, markdown, &options()).is_some()
}

/// Walks without recursion: what is too deep for that must not be walked otherwise.
fn fits(root: Node<'_>) -> bool {
    let (mut depth, mut pieces) = (0_usize, 0_usize);
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => {
                depth = depth.saturating_add(1);
                // Text between two marks is cut up by every bracket in it.
                let plain = matches!(node.data().value, NodeValue::Text(_) | NodeValue::SoftBreak);
                pieces = pieces.saturating_add(usize::from(!plain));
            }
            NodeEdge::End(_) => depth = depth.saturating_sub(1),
        }
        if depth > MAX_DEPTH || pieces > MAX_PIECES {
            return false;
        }
    }
    true
}

/// How many containers a line opens at most: the parser goes one level down for each.
fn deepest_line(text: &str) -> usize {
    text.lines().filter(|line| !is_rule(line)).map(opened).max().unwrap_or_default()
}

/// Quotes, bullets and numbers at the beginning of a line.
fn opened(line: &str) -> usize {
    let mut depth = 0_usize;
    let mut rest = line.trim_start();
    loop {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let after = match digits {
            0 if rest.starts_with('>') => rest.get(1..),
            0 => rest.strip_prefix(['-', '+', '*']).filter(|after| ends_mark(after)),
            _ => rest.get(digits..).and_then(|r| r.strip_prefix(['.', ')'])).filter(|after| ends_mark(after)),
        };
        let Some(after) = after else { return depth };
        depth = depth.saturating_add(1);
        rest = after.trim_start();
    }
}

fn ends_mark(after: &str) -> bool {
    after.is_empty() || after.starts_with([' ', '\t'])
}

/// A rule across the page is no nesting.
fn is_rule(line: &str) -> bool {
    let mut marks = line.chars().filter(|c| !c.is_whitespace());
    let first = marks.next();
    first.is_some_and(|c| "-*_".contains(c)) && marks.all(|c| Some(c) == first)
}

/// At most so many cells come of the text's tables: each row is as wide as its head.
fn cells(text: &str) -> usize {
    let mut total = 0_usize;
    let mut width = 0_usize;
    for line in text.lines() {
        let bars = line.matches('|').count();
        let is_ruler = line.contains('-') && line.chars().all(|c| "|:- \t>".contains(c));
        if is_ruler {
            width = bars.saturating_add(1);
        } else if line.trim().is_empty() {
            width = 0;
        }
        total = total.saturating_add(width);
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::html::{Rendering, to_html};
    use crate::text::plain::to_plain;

    fn beginning_of(text: &str) -> String {
        text.chars().take(60).collect()
    }

    fn shown(markdown: &str) -> (String, String) {
        let how = Rendering { heading_shift: 2, id_prefix: "s-", footnote_back: "Tilbake", image: &|_| None };
        (to_html(markdown, &how), to_plain(markdown))
    }

    #[test]
    fn what_nests_without_end_is_shown_as_it_was_written() {
        let deep_list: String = (0..400).flat_map(|depth| ["  ".repeat(depth), "- a\n".to_owned()]).collect();
        for (given, beginning) in [
            (">".repeat(60_000), "&gt;&gt;&gt;"),
            ("> ".repeat(30_000), "&gt; &gt;"),
            ("- ".repeat(30_000) + "a", "- - -"),
            ("1. ".repeat(20_000) + "a", "1. 1."),
            (">- ".repeat(20_000) + "a", "&gt;- "),
            ("**a ".repeat(25_000) + &" a**".repeat(25_000), "**a **a"),
            ("*".repeat(40_000) + "a" + &"*".repeat(40_000), "***"),
            ("_a ".repeat(20_000) + &" b_".repeat(20_000), "_a _a"),
            ("~~a ".repeat(500) + &" a~~".repeat(500), "~~a ~~a"),
            ("![".repeat(20_000) + &"](image:a)".repeat(20_000), "![!["),
            (format!("{}\n{}\n{}", "|a".repeat(5_000), "|-".repeat(5_000), "|b\n".repeat(5_000)), "|a|a"),
            (deep_list, "- a"),
        ] {
            let (html, plain) = shown(&given);
            assert!(html.starts_with(&format!("<p>{beginning}")), "{}", beginning_of(&html));
            assert!(html.len() < 10 * given.len(), "{} of {}", html.len(), given.len());
            assert_eq!(plain.trim(), given.trim(), "{beginning}");
            assert!(!is_bounded(&given), "{beginning}");
        }
    }

    #[test]
    fn what_is_only_long_is_shown_in_time_and_not_longer_than_it_must_be() {
        for given in [
            "[".repeat(60_000),
            "[a](".repeat(20_000),
            "![a][".repeat(20_000),
            "`".repeat(60_000),
            "<".repeat(60_000),
            "<!--".repeat(20_000),
            "&".repeat(60_000),
            "\\".repeat(60_000),
            "[^a]".repeat(20_000) + "\n\n[^a]: note",
            "[a]: /b\n".repeat(10_000),
            "a@b.c ".repeat(15_000),
            "www.a.no ".repeat(10_000),
            "a\n\n".repeat(20_000),
            "# a\n".repeat(20_000),
            "*a* ".repeat(20_000),
            "- a\n".repeat(20_000),
            "---\n\n".repeat(15_000),
            "\n".repeat(90_000),
        ] {
            let (html, plain) = shown(&given);
            assert!(
                html.len() <= 100 * given.len() + 1_000,
                "{} of {}: {}",
                html.len(),
                given.len(),
                beginning_of(&given)
            );
            assert!(
                plain.len() <= 4 * given.len() + 100,
                "{} of {}: {}",
                plain.len(),
                given.len(),
                beginning_of(&given)
            );
        }
    }

    #[test]
    fn what_people_write_is_bounded() {
        for given in [
            String::new(),
            "----------------------------------------------------------------------------------------"
                .to_owned(),
            "* * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * * *"
                .to_owned(),
            ".".repeat(200),
            "1 ".to_owned() + &".".repeat(200) + " 5",
            "2.1.4 Tiltak".to_owned(),
            "> > > - a\n>   - b\n>     1. c".to_owned(),
            "| a | b |\n|---|--:|\n| 1 | 2 |\n".repeat(500),
            "**a** *b* [c](https://example.no) ![d](image:e)\n\n".repeat(1_500),
            "- a\n  - b\n    - c\n      - d\n        - e\n".repeat(1_000),
        ] {
            assert!(is_bounded(&given), "{}", beginning_of(&given));
        }
    }
}
