//! An item that is a point of a list.

use super::super::Found;
use super::{MOST_TRIED, Source, Tidy};
use crate::documents::markdown_write::escape;

/// Texts in which a point is rewritten. The points begin on these lines; the list ends before another.
pub(super) fn candidates(
    source: &Source<'_>,
    (starts, end): (Vec<usize>, usize),
    points: &[Vec<String>],
    how: &Tidy,
) -> Vec<String> {
    let ends = starts.iter().skip(1).copied().chain([end]);
    let mut out = Vec::new();
    for ((start, end), said) in starts.iter().copied().zip(ends).zip(points) {
        if out.len() >= MOST_TRIED {
            break;
        }
        let Some(own) = Own::of(source, start, said) else { continue };
        let end = last_line(source, start, end);
        match how {
            Tidy::Changed(new) => {
                let line =
                    |after: &str| format!("{}{}{}", own.mark, start_of(&format!("{}{new}", own.code)), after);
                let facts = facts(source.item);
                for after in [escape(&own.after), facts] {
                    out.push(source.with(start, end, &[line(&after)]));
                }
            }
            Tidy::After(new) => {
                let mark = next_mark(own.mark);
                let code = own.code.replace(&source.item.number, source.new);
                let codes = [String::new(), code, format!("{}: ", source.new)];
                out.extend(codes.iter().map(|code| {
                    let line = format!("{mark}{}", start_of(&format!("{code}{new}")));
                    source.with(end, end, &[line])
                }));
            }
            Tidy::Struck => out.push(source.with(start, end, &[])),
        }
    }
    out
}

/// A point that holds the item.
struct Own<'a> {
    /// Its sign and the space around it.
    mark: &'a str,
    /// What stands before the item's words, and after them, on their line.
    code: String,
    after: String,
}

impl<'a> Own<'a> {
    fn of(source: &Source<'a>, start: usize, said: &[String]) -> Option<Self> {
        let first = source.item.text.lines().next()?;
        let (code, after) = said.first()?.split_once(first)?;
        let line = *source.lines.get(start)?;
        let blank = line.len().saturating_sub(line.trim_start().len());
        let sign = line.get(blank..)?.find(char::is_whitespace)?.saturating_add(blank);
        let space = line.get(sign..)?;
        let space = space.len().saturating_sub(space.trim_start().len());
        Some(Self {
            mark: line.get(..sign.saturating_add(space))?,
            code: code.to_owned(),
            after: after.to_owned(),
        })
    }
}

/// The line behind the point's last: empty ones after it stay.
fn last_line(source: &Source<'_>, start: usize, end: usize) -> usize {
    let empty = |line: &usize| source.lines.get(*line).is_none_or(|line| line.trim().is_empty());
    (start..end).rev().find(|line| !empty(line)).map_or(end, |line| line.saturating_add(1))
}

/// `4. ` after `3. `; another sign stays.
fn next_mark(mark: &str) -> String {
    let digits: String = mark.trim_start().chars().take_while(char::is_ascii_digit).collect();
    match digits.parse::<u32>() {
        Ok(number) => mark.replacen(&digits, &number.saturating_add(1).to_string(), 1),
        Err(_) => mark.to_owned(),
    }
}

/// What a point says after its text, as the list's reader reads it.
fn facts(item: &Found) -> String {
    let facts: Vec<String> =
        item.fields.iter().map(|field| format!("{}: {}", field.label, field.text)).collect();
    if facts.is_empty() { String::new() } else { format!(" ({})", escape(&facts.join(". "))) }
}

/// Words that begin a point: a sign that would begin a list or a heading there is escaped.
fn start_of(text: &str) -> String {
    let text = escape(text);
    let counted = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let number = counted.len() < text.len() && counted.starts_with(['.', ')']);
    if number {
        let digits = text.get(..text.len().saturating_sub(counted.len())).unwrap_or_default();
        return format!("{digits}\\{counted}");
    }
    if text.starts_with(['#', '>', '+', '-', '=']) { format!("\\{text}") } else { text }
}
