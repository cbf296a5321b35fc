//! An item that stands in a row of a table.

use std::ops::Range;

use super::super::{Cell, codes};
use super::{MOST_TRIED, Source, Tidy};
use crate::documents::markdown_write::escape;

/// Rows that may continue an item's.
const CONTINUED: usize = 12;

/// Texts in which a row of the table that begins on this line is rewritten.
pub(super) fn candidates(source: &Source<'_>, from: usize, rows: &[Vec<Cell>], how: &Tidy) -> Vec<String> {
    let mut out = Vec::new();
    // The head stands on the first line, and on the second what makes it a table.
    let lines = from.saturating_add(1)..;
    for ((line, row), at) in lines.zip(rows).zip(0_usize..).skip(1) {
        if out.len() >= MOST_TRIED {
            break;
        }
        let Some(text) = text_cell(source, row) else { continue };
        match how {
            Tidy::Changed(new) => out.extend(changed(source, (line, row), text, new)),
            Tidy::After(new) => {
                let row = new_row(source, row, text, new);
                let behind = line.saturating_add(1);
                out.extend((0..CONTINUED).map(|more| {
                    let at = behind.saturating_add(more);
                    source.with(at, at, std::slice::from_ref(&row))
                }));
            }
            Tidy::Struck => {
                out.extend((1..=CONTINUED).map(|rows| source.with(line, line.saturating_add(rows), &[])));
                // A table of one row goes with it.
                if at == 1 && rows.len() == 2 {
                    out.push(source.with(from, line.saturating_add(1), &[]));
                }
            }
        }
    }
    out
}

/// The cell that holds the item's first words, alone or behind a code.
fn text_cell(source: &Source<'_>, row: &[Cell]) -> Option<usize> {
    let first = source.item.text.lines().next()?;
    row.iter()
        .position(|cell| cell.text == first)
        .or_else(|| row.iter().position(|cell| cell.text.ends_with(first)))
}

/// The words before the item's own in its cell: a code.
fn code<'a>(source: &Source<'_>, cell: &'a Cell) -> &'a str {
    let first = source.item.text.lines().next().unwrap_or_default();
    cell.text.strip_suffix(first).unwrap_or_default()
}

fn changed(source: &Source<'_>, (line, row): (usize, &[Cell]), text: usize, new: &str) -> Option<String> {
    let written = *source.lines.get(line)?;
    let spans = spans(written);
    let others: Vec<&str> = source.item.text.lines().skip(1).collect();
    let mut out = String::new();
    let mut copied = 0;
    for (at, (span, cell)) in spans.iter().zip(row).enumerate() {
        let instead = if at == text {
            format!(" {} ", escape(&format!("{}{new}", code(source, cell))))
        } else if at > text && others.contains(&cell.text.as_str()) {
            // Where one heading stands over several cells, they are all the item's text.
            "  ".to_owned()
        } else {
            continue;
        };
        out.push_str(written.get(copied..span.start)?);
        out.push_str(&instead);
        copied = span.end;
    }
    out.push_str(written.get(copied..)?);
    Some(source.with(line, line.saturating_add(1), &[out]))
}

fn new_row(source: &Source<'_>, row: &[Cell], text: usize, new: &str) -> String {
    let number = source.item.number.as_str();
    let mut numbered = false;
    let cells = row.iter().enumerate().map(|(at, cell)| {
        if at == text {
            let code = if number.is_empty() {
                String::new()
            } else {
                code(source, cell).replace(number, source.new)
            };
            return escape(&format!("{code}{new}"));
        }
        let own = !numbered && !number.is_empty() && codes::tidy(&cell.text) == number;
        numbered |= own;
        if own { escape(source.new) } else { String::new() }
    });
    format!("| {} |", cells.collect::<Vec<_>>().join(" | "))
}

/// Where the cells of a row stand between its strokes, those at its ends left out.
fn spans(line: &str) -> Vec<Range<usize>> {
    let mut strokes = Vec::new();
    let mut escaped = false;
    for (at, sign) in line.char_indices() {
        if sign == '|' && !escaped {
            strokes.push(at);
        }
        escaped = sign == '\\' && !escaped;
    }
    let begins = line.trim_start().starts_with('|');
    let ends = strokes
        .last()
        .is_some_and(|last| line.get(last.saturating_add(1)..).is_some_and(|r| r.trim().is_empty()));
    let first = if begins { None } else { Some(0) };
    let starts = first.into_iter().chain(strokes.iter().map(|at| at.saturating_add(1)));
    let stops = strokes.iter().skip(usize::from(begins)).copied();
    let last = if ends { None } else { Some(line.len()) };
    starts.zip(stops.chain(last)).map(|(start, stop)| start..stop).collect()
}
