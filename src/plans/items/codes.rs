//! Numbers and codes of items: `3`, `A1.3`, `T-12`, `Tiltak 4`.

use std::collections::HashSet;

use super::Found;
use crate::plans::SectionKind;
use crate::plans::called;

/// Signs that close a number and are no part of it.
const CLOSING: [char; 4] = ['.', ':', ')', ' '];

/// A number as it is kept.
pub(super) fn tidy(number: &str) -> String {
    number.trim().trim_end_matches(CLOSING).trim_start_matches('(').to_owned()
}

/// Could a cell be a number or a code? `3`, `2.1.4`, `A1.3`, `T-12`, `Tiltak 4`, `b)`, `IV`; no amount and no words.
pub(super) fn is_code(text: &str) -> bool {
    const LETTERS: usize = 8;
    let bare = tidy(text);
    let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
    let digits = bare.chars().filter(char::is_ascii_digit).count();
    let signs = bare.chars().all(|c| c.is_alphanumeric() || " .-–/".contains(c));
    let roman = !bare.is_empty() && bare.chars().all(|c| "ivxIVX".contains(c));
    let year = digits == 4 && letters == 0 && (bare.starts_with("19") || bare.starts_with("20"));
    let short = letters <= LETTERS && digits <= LETTERS && bare.split(' ').count() <= 2;
    signs && short && !year && (digits > 0 || letters == 1 || roman)
}

/// Moves codes that the texts begin with into the numbers, if each text begins with its own.
pub(super) fn take(items: &mut [Found]) -> bool {
    let split: Vec<(String, String)> = items.iter().map_while(|item| begins(&item.text)).collect();
    let codes: HashSet<&str> = split.iter().map(|(code, _)| code.as_str()).collect();
    let each = !items.is_empty() && split.len() == items.len() && codes.len() == items.len();
    if each {
        for (item, (number, text)) in items.iter_mut().zip(split) {
            item.number = number;
            item.text = text;
        }
    }
    each
}

/// The code that a text begins with and the rest: `A1.3 Bygge`, `T-12: Bygge`, `2.1 Bygge`, `3. Bygge`, `b) Bygge`,
/// `Tiltak 4: Bygge`. A bare figure is none: `20 boliger`.
fn begins(text: &str) -> Option<(String, String)> {
    let (first, rest) = text.split_once(' ')?;
    if matches!(called::word(first), Some(SectionKind::Goal | SectionKind::Measure)) {
        let (number, rest) = rest.split_once(' ')?;
        let digits = number.starts_with(|c: char| c.is_ascii_digit());
        return (digits && is_code(number)).then(|| whole(&format!("{first} {number}"), rest)).flatten();
    }
    let bare = first.trim_end_matches(CLOSING);
    let closed = bare.len() < first.len();
    let figures = bare.chars().all(|c| c.is_ascii_digit());
    let lettered = bare.chars().any(char::is_alphabetic) && bare.chars().any(|c| c.is_ascii_digit());
    let dotted = bare.contains('.') && rest.starts_with(char::is_uppercase);
    (is_code(first) && (closed || dotted || lettered && !figures)).then(|| whole(first, rest)).flatten()
}

fn whole(code: &str, rest: &str) -> Option<(String, String)> {
    let rest = rest.trim_start_matches(['–', '-', ':', ' ']);
    (!rest.is_empty()).then(|| (tidy(code), rest.to_owned()))
}
