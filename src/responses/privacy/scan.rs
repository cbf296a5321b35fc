//! A text as the detectors read it: what nobody sees is left out, and every sign keeps its place.

use unicode_normalization::UnicodeNormalization as _;

use super::{Finding, FindingKind};
use crate::responses::PartId;
use crate::text::fold::fold;
use crate::text::span::{Span, is_blank};

/// A sign that is seen, and where it stands: a Unicode scalar value of the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    pub(super) c: char,
    pub(super) at: usize,
}

/// Letters and digits that stand together.
#[derive(Clone, Debug)]
pub(super) struct Word {
    /// Folded ([`fold`]).
    pub(super) folded: String,
    pub(super) capital: bool,
    /// Where it begins and ends among the signs.
    pub(super) from: usize,
    pub(super) to: usize,
}

pub(super) struct Scan {
    /// The text by its places, so that no finding counts from the beginning.
    chars: Vec<char>,
    pub(super) signs: Vec<Sign>,
    pub(super) words: Vec<Word>,
}

impl Scan {
    pub(super) fn of(text: &str) -> Self {
        let seen = |c: &char| c.is_whitespace() || !is_blank(*c);
        let all = text.chars().enumerate().filter(|(_, c)| seen(c));
        let signs: Vec<Sign> = all.map(|(at, c)| Sign { c: plain(c), at }).collect();
        let words = words(&signs);
        Self { chars: text.chars().collect(), words, signs }
    }

    /// In Unicode scalar values.
    pub(super) fn length(&self) -> usize {
        self.chars.len()
    }

    pub(super) fn sign(&self, index: usize) -> Option<char> {
        self.signs.get(index).map(|sign| sign.c)
    }

    pub(super) fn before(&self, index: usize) -> Option<char> {
        index.checked_sub(1).and_then(|index| self.sign(index))
    }

    /// The place in the text of the signs `from..to`.
    pub(super) fn span(&self, from: usize, to: usize) -> Span {
        let last = to.checked_sub(1).and_then(|last| self.signs.get(last));
        Span {
            start: self.signs.get(from).map_or(self.chars.len(), |sign| sign.at),
            end: last.map_or(0, |sign| sign.at + 1),
        }
    }

    /// What the signs `from..to` say.
    pub(super) fn say(&self, from: usize, to: usize) -> String {
        self.signs.get(from..to).map_or_else(String::new, |signs| signs.iter().map(|sign| sign.c).collect())
    }

    /// Lines that are not empty, as ranges of signs without the space around them.
    pub(super) fn lines(&self) -> Vec<(usize, usize)> {
        self.pieces(|scan, at| scan.sign(at) == Some('\n'))
    }

    /// What stands between empty lines, as ranges of signs.
    pub(super) fn paragraphs(&self) -> Vec<(usize, usize)> {
        self.pieces(|scan, at| scan.sign(at) == Some('\n') && scan.before(at) == Some('\n'))
    }

    fn pieces(&self, ends: impl Fn(&Self, usize) -> bool) -> Vec<(usize, usize)> {
        let mut pieces = Vec::new();
        let mut from = 0;
        for at in 0..=self.signs.len() {
            if at == self.signs.len() || ends(self, at) {
                pieces.extend(self.trimmed(from, at));
                from = at + 1;
            }
        }
        pieces
    }

    fn trimmed(&self, from: usize, to: usize) -> Option<(usize, usize)> {
        let seen = |at: &usize| self.sign(*at).is_some_and(|c| !c.is_whitespace());
        let first = (from..to).find(seen)?;
        let last = (from..to).rev().find(seen)?;
        Some((first, last + 1))
    }

    pub(super) fn finding(&self, kind: FindingKind, part: Option<PartId>, spans: Vec<Span>) -> Finding {
        let say = |span: &Span| self.chars.get(span.start..span.end).map(|chars| chars.iter().collect());
        let words: Vec<String> = spans.iter().filter_map(say).collect();
        Finding { kind, part, words: words.join(", "), spans, only_nameless: false }
    }
}

/// Where the decimal digits of other scripts begin: Arabic, Persian, N'Ko, Devanagari, Bengali, Gurmukhi, Gujarati, Oriya,
/// Tamil, Telugu, Kannada, Malayalam, Sinhala, Thai, Lao, Tibetan, Burmese, Khmer, Mongolian.
const ZEROS: [u32; 19] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x17e0, 0x1810,
];

/// Digits of every script and width are digits, and all spaces but the line break are the space. A superscript digit stays
/// what it is: it points to a footnote and is no part of the number before it.
fn plain(c: char) -> char {
    match c {
        '\n' => c,
        '\u{660}'..='\u{1819}' if c.is_numeric() => digit_of(c, &ZEROS).unwrap_or(c),
        '\u{1d7ce}'..='\u{1d7ff}' => digit_of(c, &[0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6]).unwrap_or(c),
        _ if c.is_whitespace() => ' ',
        '\u{ff01}'..='\u{ff5e}' => std::iter::once(c).nfkc().next().unwrap_or(c),
        '\u{2010}'..='\u{2015}' | '\u{2212}' => '-',
        _ => c,
    }
}

fn digit_of(c: char, zeros: &[u32]) -> Option<char> {
    let value = zeros.iter().filter_map(|zero| u32::from(c).checked_sub(*zero)).find(|value| *value < 10)?;
    char::from_digit(value, 10)
}

fn words(signs: &[Sign]) -> Vec<Word> {
    let of_word = |sign: &Sign| sign.c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&sign.c);
    let mut words = Vec::new();
    let mut from = 0;
    while let Some(first) = signs.iter().skip(from).position(of_word).map(|ahead| from + ahead) {
        let to =
            signs.iter().skip(first).position(|s| !of_word(s)).map_or(signs.len(), |ahead| first + ahead);
        let letters: String =
            signs.get(first..to).map_or_else(String::new, |s| s.iter().map(|s| s.c).collect());
        words.push(Word {
            folded: fold(&letters),
            capital: letters.chars().next().is_some_and(char::is_uppercase),
            from: first,
            to,
        });
        from = to;
    }
    words
}
