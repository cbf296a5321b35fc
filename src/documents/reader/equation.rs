//! Signs of equations on one line: what word processors lay out in two dimensions must not run together.

use super::look::Height;
use super::raised::set;

/// Stands around a fraction until it is known whether figures beside it would run into it.
pub(crate) const SEAM: char = '\u{1}';

/// The pieces of an equation, with a space where a fraction would run into the figures beside it.
pub(crate) fn joined(out: &str) -> String {
    let mut joined = String::with_capacity(out.len());
    let mut pieces = out.split(SEAM).filter(|piece| !piece.is_empty());
    joined.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let runs_on = joined.ends_with(char::is_alphanumeric) && piece.starts_with(char::is_alphanumeric);
        joined.extend([if runs_on { " " } else { "" }, piece]);
    }
    joined.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// In brackets, unless it is one number or word.
pub(crate) fn grouped(text: &str) -> String {
    let text = bare(text);
    let one =
        text.chars().all(|c| c.is_alphanumeric() || matches!(c, ',' | '.' | '⁰'..='⁹' | '²' | '³' | '¹'));
    if one || is_bracketed(text) { text.to_owned() } else { format!("({text})") }
}

/// Without white space and seams at the ends.
fn bare(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == SEAM)
}

fn is_bracketed(text: &str) -> bool {
    let inner = text.strip_prefix('(').and_then(|t| t.strip_suffix(')'));
    inner.is_some_and(|t| !t.contains(['(', ')']))
}

pub(crate) fn high(text: &str) -> String {
    script(text, Height::Raised, '^')
}

pub(crate) fn low(text: &str) -> String {
    script(text, Height::Lowered, '_')
}

pub(crate) fn high_if(text: &str) -> String {
    if text.trim().is_empty() { String::new() } else { high(text) }
}

/// Raised or lowered signs where all have one, else `^` or `_` before it.
fn script(text: &str, height: Height, mark: char) -> String {
    let text = bare(text);
    match set(text, height) {
        Some(signs) if !text.contains(char::is_whitespace) => signs,
        _ => format!("{mark}{}", grouped(text)),
    }
}
