//! What a spreadsheet's cell can hold: text without control characters, and long text in pieces that are a cell each.

/// The most that a cell holds, in UTF-16 units: Excel specifications and limits.
pub(super) const MAX_CELL: usize = 32_767;

/// Text as a cell shows it: line feeds and tabs stay, each other control character and noncharacter is a space.
pub(super) fn clean(text: &str) -> String {
    let unix = text.replace("\r\n", "\n").replace('\r', "\n");
    unix.chars().map(|c| if shown(c) { c } else { ' ' }).collect()
}

fn shown(c: char) -> bool {
    matches!(c, '\n' | '\t') || !(c.is_control() || (u32::from(c) & 0xFFFE) == 0xFFFE)
}

/// The text in pieces of at most `most` UTF-16 units. Joined, they are the text; cut after a space where there is one.
pub(super) fn pieces(text: &str, most: usize) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(end) = end_of_piece(rest, most) {
        let (piece, after) = rest.split_at(end);
        pieces.push(piece);
        rest = after;
    }
    pieces.push(rest);
    pieces
}

/// Where the first piece ends, in bytes; None if all of it is one piece. A piece is never empty.
fn end_of_piece(text: &str, most: usize) -> Option<usize> {
    let (mut units, mut after_space) = (0, None);
    for (at, c) in text.char_indices() {
        if units + c.len_utf16() > most {
            return Some(after_space.unwrap_or(at)).filter(|end| *end > 0);
        }
        units += c.len_utf16();
        if c.is_whitespace() && units > most / 2 {
            after_space = Some(at + c.len_utf8());
        }
    }
    None
}

/// Would a spreadsheet take it for a formula, if someone went into the cell and pressed Enter?
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.trim_start().starts_with(['=', '+', '-', '@']) || text.starts_with(['\t', '\n'])
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_piece_is_counted_in_utf16_units() {
        assert_eq!(pieces("", 4), [""]);
        assert_eq!(pieces("abcd", 4), ["abcd"]);
        assert_eq!(pieces("abcde", 4), ["abcd", "e"]);
        assert_eq!(pieces("😀😀😀", 4), ["😀😀", "😀"]);
        assert_eq!(pieces("a😀😀", 4), ["a😀", "😀"]);
        assert_eq!(pieces("to tre fire", 7), ["to tre ", "fire"]);
    }

    #[test]
    fn what_xml_and_cells_cannot_hold_is_a_space() {
        assert_eq!(clean("a\u{0}b\u{b}c\u{85}d\u{fffe}e\u{1ffff}f"), "a b c d e f");
        assert_eq!(clean("a\r\nb\rc\td"), "a\nb\nc\td");
    }

    #[test]
    fn formulas_are_known_by_their_first_sign() {
        for text in ["=1+1", "+47 22", "-3", "@SUM(A1)", " =1", "\t=1"] {
            assert!(looks_like_formula(text), "{text}");
        }
        assert!(!looks_like_formula("1=1") && !looks_like_formula(""));
    }

    proptest! {
        #[test]
        fn pieces_are_the_text_and_each_fits(text in "[a-zå 😀\n]{0,200}", most in 2..20_usize) {
            let found = pieces(&text, most);
            prop_assert_eq!(found.concat(), text.clone());
            for piece in &found {
                prop_assert!(piece.encode_utf16().count() <= most);
                prop_assert!(!piece.is_empty() || text.is_empty());
            }
        }
    }
}
