//! The gate: the one way for text that comes in. What has passed can be stored, sorted, shown, written into letters and files, and moved.
//!
//! | what is met | [`line`] (names, titles, subjects, search words) | [`lines`] (answers, reasons, letters, sections) |
//! |---|---|---|
//! | line breaks: CR LF, CR, VT, FF, NEL, U+2028, U+2029 | a space | LF |
//! | TAB | a space | kept |
//! | other control characters (NUL, ESC, …), noncharacters (U+FFFE, …) | a space | a space |
//! | spaces | one of a run, none at the ends; a single no-break space stays | kept |
//! | U+FEFF | dropped | dropped |
//! | other invisible characters (U+00AD, U+200B, U+200E, …) | dropped at the ends; U+200B kept in scripts without spaces | kept |
//! | joiners in words and emoji, variation selectors, flags | kept | kept |
//! | bidirectional overrides | dropped | dropped |
//! | bidirectional embeddings and isolates | dropped | kept where they are closed in their own line |
//! | tag characters that make no flag | dropped | kept |
//! | marks on one letter past 30 (UAX #15, stream-safe text) | dropped | kept: what was answered is not shortened |
//! | unassigned and private characters | kept: the one may be tomorrow's letter, the other has a font somewhere | kept |
//! | form | NFC | as it came; [`canonical`](super::canonical) does that when an answer is sent |
//!
//! Letters, digits and signs that can be seen pass both unchanged, whatever their script. Both are idempotent and make nothing longer,
//! but for the few characters that are two in NFC. Bytes that are no Unicode never come this far.

mod bidi;
pub mod day;
mod unseen;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

pub(super) use unseen::is_edge;
use unseen::{WORD_BREAK, is_nothing, is_tag, needs_word_breaks};

/// Most combining marks in a row that a line keeps: more stands in no language (UAX #15, UAX15-D3).
const MARKS: usize = 30;
/// Longest name of a file, in characters.
const FILE_NAME: usize = 200;

/// One line: a name, a title, a subject, a number, a search. Empty where there is nothing to see.
pub fn line(text: &str) -> String {
    let mut kept = Line::default();
    text.chars().for_each(|c| kept.take(c));
    let is_one_form = is_nfc_quick(kept.out.chars()) == IsNormalized::Yes;
    let one_form = if is_one_form { kept.out } else { kept.out.nfc().collect() };
    let one_form = few_marks(one_form);
    let trimmed = one_form.trim_matches(is_edge);
    if trimmed.chars().all(is_nothing) { String::new() } else { trimmed.to_owned() }
}

/// Several lines: an answer, a reason, a letter, a section. Nothing is trimmed.
pub fn lines(text: &str) -> String {
    let mut after_return = false;
    let kept = text.chars().filter_map(|c| {
        let second_half = after_return && c == '\n';
        after_return = c == '\r';
        match c {
            _ if second_half => None,
            '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\n' | '\t' => Some(c),
            '\u{feff}' => None,
            _ if is_refused(c) => Some(' '),
            _ => Some(c),
        }
    });
    bidi::closed(kept.collect())
}

/// The name of a file: a [`line`] without folders, at most 200 characters. Empty where there is no name.
pub fn file_name(text: &str) -> String {
    // Some browsers send a whole path.
    let last = text.rsplit(['/', '\\']).next().unwrap_or_default();
    let name: String = line(last).chars().take(FILE_NAME).collect();
    line(&name)
}

/// Whether a text holds what no gate lets through: then it is no address of a page, and no value we ever stored.
pub fn is_refused_anywhere(text: &str) -> bool {
    text.chars().any(is_refused)
}

/// A text without what shows nothing at its ends.
pub(super) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c| is_edge(c) || is_refused(c))
}

/// Control characters, and code points that stand for no character: not for interchange (Unicode 16, 23.7), and not XML.
fn is_refused(c: char) -> bool {
    let code = u32::from(c);
    c.is_control() || code & 0xFFFE == 0xFFFE || (0xFDD0..=0xFDEF).contains(&code)
}

/// A line as it grows: the space before the next character waits until there is one.
#[derive(Default)]
struct Line {
    out: String,
    space: Option<char>,
    /// The last characters make the flag of a region, which tag characters spell.
    flag: bool,
    /// The last letter, under whatever marks stand on it.
    letter: Option<char>,
}

impl Line {
    fn take(&mut self, c: char) {
        match c {
            _ if is_refused(c) || c == '\u{2028}' || c == '\u{2029}' => self.space = Some(' '),
            _ if c.is_whitespace() => self.space = Some(if self.space.is_none() { c } else { ' ' }),
            '\u{feff}' => {}
            _ if bidi::is_control(c) => {}
            _ if is_tag(c) && !self.flag => {}
            WORD_BREAK if !self.in_script_without_spaces() => {}
            _ => self.push(c),
        }
    }

    fn push(&mut self, c: char) {
        if let Some(space) = self.space.take().filter(|_| !self.out.is_empty()) {
            self.out.push(space);
            self.letter = None;
        }
        self.flag = c == '\u{1f3f4}' || (self.flag && is_tag(c));
        if !is_combining_mark(c) {
            self.letter = Some(c);
        }
        self.out.push(c);
    }

    fn in_script_without_spaces(&self) -> bool {
        self.space.is_none() && self.letter.is_some_and(needs_word_breaks)
    }
}

fn few_marks(mut text: String) -> String {
    let mut marks = 0_usize;
    text.retain(|c| {
        marks = if is_combining_mark(c) { marks.saturating_add(1) } else { 0 };
        marks <= MARKS
    });
    text
}

#[cfg(test)]
mod tests;
