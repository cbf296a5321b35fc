//! Which differences stand on which page: so much text at a time, whatever the plan has.

use crate::plans::differences::{Differences, Line, SectionRow};
use crate::plans::whole::Version;

/// About so many characters stand on a page, and one section at least.
const PAGE: usize = 150_000;
/// What a section costs beside its text.
const HEAD: usize = 500;
/// What a line costs beside its text.
const LINE: usize = 150;
/// What one that is the same costs.
const NAME: usize = 60;

/// The page of each row, from 1.
pub(super) fn pages(told: &Differences, versions: (&Version, &Version)) -> Vec<usize> {
    cut(told.rows.iter().map(|row| weight(row, versions)))
}

fn cut(weights: impl Iterator<Item = usize>) -> Vec<usize> {
    let (mut page, mut so_far) = (1, 0);
    let mut out = Vec::new();
    for weight in weights {
        if so_far > 0 && so_far + weight > PAGE {
            page += 1;
            so_far = 0;
        }
        so_far += weight;
        out.push(page);
    }
    out
}

fn weight(row: &SectionRow, (old, new): (&Version, &Version)) -> usize {
    if row.same {
        return NAME;
    }
    let line = |line: &Line| match line {
        Line::Changed(one, other) => LINE + one.len() + other.len(),
        Line::Kept(text)
        | Line::Removed(text)
        | Line::Added(text)
        | Line::MovedTo(text, _)
        | Line::MovedFrom(text, _) => LINE + text.len(),
    };
    let said = row.items.iter().flat_map(|item| {
        let (old, new) = (item.old.and_then(|at| old.item(at)), item.new.and_then(|at| new.item(at)));
        old.into_iter().chain(new)
    });
    let item = said.map(|found| {
        let fields: usize = found.fields.iter().map(|field| field.text.len()).sum();
        HEAD + found.text.len() + fields
    });
    HEAD + row.lines.iter().map(line).sum::<usize>() + item.sum::<usize>()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_ends_where_the_next_section_would_make_it_too_long() {
        for (weights, pages) in [
            (&[][..], &[][..]),
            (&[10, 20], &[1, 1]),
            (&[PAGE, 1], &[1, 2]),
            (&[1, 2 * PAGE, 1, 1], &[1, 2, 3, 3]),
            (&[PAGE - 1, 1, 1], &[1, 1, 2]),
        ] {
            assert_eq!(cut(weights.iter().copied()), pages, "{weights:?}");
        }
    }
}
