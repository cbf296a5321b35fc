//! Lines that left one place and stand in another, word for word.

use std::collections::HashMap;

use super::{Line, SectionRow};
use crate::text::fold::fold;

/// A line of fewer words may stand anywhere.
const ENOUGH: usize = 6;

/// Where a line stands: its row, how many lines that stay come before it there, and which line it is.
type Place = (usize, usize, usize);

/// Those that have left a place, and those that have come to one.
type Both = (Vec<Place>, Vec<Place>);

/// Finds the lines that were removed once and added once elsewhere.
pub(super) fn found(rows: &mut [SectionRow]) {
    let mut known: HashMap<String, Both> = HashMap::new();
    for (at, row) in rows.iter().enumerate() {
        let mut stay = 0;
        for (line, what) in row.lines.iter().enumerate() {
            let (Line::Removed(text) | Line::Added(text)) = what else {
                stay += 1;
                continue;
            };
            let words = fold(text);
            if words.split(' ').count() < ENOUGH {
                continue;
            }
            let both = known.entry(words).or_default();
            let side = if matches!(what, Line::Removed(_)) { &mut both.0 } else { &mut both.1 };
            side.push((at, stay, line));
        }
    }
    for (from, to) in known.into_values() {
        let ([from], [to]) = (from.as_slice(), to.as_slice()) else { continue };
        // In one place it is the same line, with other signs.
        if (from.0, from.1) != (to.0, to.1) {
            mark(rows, *from, |text| Line::MovedTo(text, to.0));
            mark(rows, *to, |text| Line::MovedFrom(text, from.0));
        }
    }
}

fn mark(rows: &mut [SectionRow], (row, _, line): Place, moved: impl Fn(String) -> Line) {
    if let Some(line) = rows.get_mut(row).and_then(|row| row.lines.get_mut(line))
        && let Line::Removed(text) | Line::Added(text) = line
    {
        *line = moved(std::mem::take(text));
    }
}
