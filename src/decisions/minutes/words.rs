//! The words of one line of minutes, as they are compared, and where each stands.

use crate::text::fold::fold;

/// Words of a line that are looked at: what an amendment is about stands at its beginning.
const LOOKED_AT: usize = 80;
/// Signs around a word that are no part of it.
const AROUND: &[char] = &[
    ',', ';', '.', ':', '(', ')', '«', '»', '"', '“', '”', '„', '‘', '’', '\'', '-', '–', '—', '•', '*', '·',
];
const OPENING: &[char] = &['«', '"', '“', '„', '”'];

/// One word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    /// Folded, without signs around it; never empty.
    pub folded: String,
    /// Bytes of the line.
    pub start: usize,
    pub end: usize,
    /// Does a colon end it, outside quotation marks?
    pub colon: bool,
    /// Does it begin with a quotation mark?
    pub opens: bool,
    /// Is it a number or a letter with the sign that counts points: `1.`, `a)`?
    pub counts: bool,
}

/// The first words of a line.
pub(super) fn words(line: &str) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut quoted = false;
    for (start, raw) in pieces(line).take(LOOKED_AT) {
        let opens = raw.starts_with(OPENING);
        for sign in raw.chars() {
            quoted = match sign {
                '«' | '“' | '„' => true,
                '»' | '”' => false,
                '"' => !quoted,
                _ => quoted,
            };
        }
        let colon = raw.ends_with(':') && !quoted;
        let folded = fold(raw.trim_matches(AROUND));
        let end = start.saturating_add(raw.len());
        if folded.is_empty() {
            // A sign by itself: what it says, the word before says.
            if let Some(last) = out.last_mut().filter(|_| colon) {
                (last.colon, last.end) = (true, end);
            }
            continue;
        }
        let bare = raw.strip_suffix(['.', ')']).is_some_and(|bare| bare.len() <= 2);
        let counts = bare && folded.chars().count() <= 2;
        out.push(Word { folded, start, end, colon, opens, counts });
    }
    out
}

/// What white space parts, and `pkt.1` as two: a word cut short goes on in no figure.
fn pieces(line: &str) -> impl Iterator<Item = (usize, &str)> {
    line.split_whitespace().flat_map(move |raw| {
        let start = raw.as_ptr().addr().saturating_sub(line.as_ptr().addr());
        let cut = raw.find('.').map(|dot| dot.saturating_add(1)).filter(|cut| {
            let (word, rest) = (raw.get(..*cut).unwrap_or_default(), raw.get(*cut..).unwrap_or_default());
            let word = word.trim_end_matches('.');
            let short = word.len() > 1 || word.eq_ignore_ascii_case("s");
            short && word.chars().all(char::is_alphabetic) && rest.starts_with(|c: char| c.is_ascii_digit())
        });
        let first = raw.get(..cut.unwrap_or(raw.len())).unwrap_or(raw);
        let second = cut.and_then(|cut| Some((start.saturating_add(cut), raw.get(cut..)?)));
        std::iter::once((start, first)).chain(second)
    })
}

/// `2.1.4`, `3`: figures with dots between them.
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
        && word.ends_with(|c: char| c.is_ascii_digit())
        && word.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// `2.1.4`, and no plain figure.
pub(super) fn is_dotted(word: &str) -> bool {
    is_number(word) && word.contains('.')
}

/// What an item may be called: `3`, `3a`, `T-12`, `A1.3`, `b`.
pub(super) fn is_code(word: &str) -> bool {
    let short = word.chars().count() <= 12;
    // «i» and «å» are words.
    let letter =
        word.chars().count() == 1 && word.chars().all(char::is_alphabetic) && !["i", "å"].contains(&word);
    short && (letter || word.contains(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(line: &str) -> Vec<String> {
        words(line).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn words_are_bare_and_a_shortened_one_is_parted_from_its_figure() {
        assert_eq!(
            folded("Side 17, 2.1.4, pkt.1 «ENDRES» til:"),
            ["side", "17", "2.1.4", "pkt", "1", "endres", "til"]
        );
        assert_eq!(folded("s.17 – T-12 ; A1.3"), ["s", "17", "t-12", "a1.3"]);
        assert_eq!(folded(" \u{200b} ::: "), Vec::<String>::new());
    }

    #[test]
    fn a_colon_within_quotation_marks_ends_nothing() {
        let line = "Kap. «Mål: bolig» endres til : ny tekst";
        let ends: Vec<String> = words(line).into_iter().filter(|w| w.colon).map(|w| w.folded).collect();
        assert_eq!(ends, ["til"]);
    }

    #[test]
    fn each_word_knows_where_it_stands() {
        let line = "å  pkt.12 «ny»";
        let at: Vec<&str> = words(line).iter().map(|w| line.get(w.start..w.end).unwrap()).collect();
        assert_eq!(at, ["å", "pkt.", "12", "«ny»"]);
    }
}
