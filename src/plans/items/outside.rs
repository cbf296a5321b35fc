//! What a section says beside its items.

use std::collections::HashSet;

use comrak::nodes::NodeValue;
use comrak::{Arena, parse_document};

use super::{Choices, blocks, lines_of, rows, single, table};
use crate::documents::markdown::options;
use crate::plans::SectionKind;
use crate::text::bounded::is_bounded;

/// The lines of a section's Markdown that stand in none of its items, without formatting and marks of notes: paragraphs, points,
/// notes, and of the tables that hold items the rows that are none. The heads of these tables are left out.
pub fn outside(kind: SectionKind, heading: &str, body: &str, choices: &Choices) -> Vec<String> {
    if !is_bounded(body) {
        return body.lines().map(single).collect();
    }
    let taken: HashSet<usize> = blocks(kind, heading, body, choices)
        .into_iter()
        .filter(|block| block.taken)
        .map(|block| block.at)
        .collect();
    let arena = Arena::new();
    let root = parse_document(&arena, body, &options());
    let mut out = Vec::new();
    for (at, block) in root.children().enumerate() {
        match &block.data().value {
            NodeValue::Table(_) if taken.contains(&at) => {
                let rows = rows(block).into_iter().skip(1).filter(|row| table::is_aside(row));
                out.extend(rows.flatten().map(|cell| cell.text));
            }
            // A point is an item whole.
            NodeValue::List(_) if taken.contains(&at) => {}
            _ => lines_of(block, &mut out),
        }
    }
    out.retain(|line| !line.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_no_item_holds_stands_outside() {
        let body = "Vi vil[^1] **dette**:\n\n\
            | Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | Eiendom |\n| **Leie** | | |\n| 2 | Leie | NAV |\n| | Sum | 3 |\n\n\
            | År | Tall |\n|---|---|\n| 2025 | 7 |\n\n1. Et mål (Frist: 2027)\n\n- et punkt\n\n[^1]: En note.";
        for (kind, heading, expected) in [
            (
                SectionKind::Measure,
                "Tiltak",
                vec!["Vi vil dette:", "Leie", "Sum", "3", "År", "Tall", "2025", "7", "et punkt", "En note."],
            ),
            (
                SectionKind::Text,
                "Bakgrunn",
                vec![
                    "Vi vil dette:",
                    "Leie",
                    "Sum",
                    "3",
                    "År",
                    "Tall",
                    "2025",
                    "7",
                    "Et mål (Frist: 2027)",
                    "et punkt",
                    "En note.",
                ],
            ),
        ] {
            assert_eq!(outside(kind, heading, body, &Choices::default()), expected, "{heading}");
        }
        let plain = Choices::ticked(&super::super::Boxes {
            plain: super::super::names(body).iter().map(String::as_str).collect(),
            ..Default::default()
        });
        let lines = outside(SectionKind::Text, "Bakgrunn", body, &plain);
        assert!(lines.contains(&"Ansvarlig".to_owned()), "{lines:?}");
        let deep = ">".repeat(500) + " dypt";
        assert_eq!(outside(SectionKind::Text, "", &deep, &Choices::default()), [deep.as_str()]);
    }
}
