//! What is pasted into one section: read like a file, and given back as the section's Markdown with what was not kept.

use std::collections::BTreeSet;

use super::{ImportError, Warning};
use crate::documents::markdown_write::{Notes, write_with_headings};
use crate::documents::{Block, Budget, ReadError, html};
use crate::text::bounded::is_bounded;
use crate::text::gate;

/// A piece for a section's text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pasted {
    pub markdown: String,
    /// It is words of one line, which go on from the line they are put into.
    pub inline: bool,
    pub warnings: Vec<Warning>,
}

/// Reads pasted HTML for a text that has notes with these labels.
///
/// # Errors
/// Why it cannot be read, or that its Markdown would be past what a section may show.
pub fn pasted(html: &str, taken: &BTreeSet<String>) -> Result<Pasted, ImportError> {
    let budget = Budget::default();
    let document = html::read_beside(html, taken, &budget)?;
    let notes: Notes<'_> = document.notes.iter().map(|note| (note.label.as_str(), note)).collect();
    let markdown = gate::lines(&write_with_headings(&document.blocks, &notes, &budget)?);
    if !is_bounded(&markdown) {
        return Err(ReadError::TooDeep.into());
    }
    let inline = notes.is_empty() && matches!(document.blocks.as_slice(), [Block::Paragraph(_)]);
    let mut warnings: Vec<Warning> = document.findings.into_iter().map(Warning::Found).collect();
    warnings.sort_by_key(Warning::weight);
    Ok(Pasted { markdown, inline, warnings })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_line_are_told_apart_from_blocks() {
        let read = |html: &str| pasted(html, &BTreeSet::new()).unwrap();
        let word = read("<p>bare <b>ord</b></p>");
        assert_eq!((word.markdown.as_str(), word.inline), ("bare **ord**", true));
        let list = read("<ul><li>punkt</li></ul>");
        assert_eq!((list.markdown.as_str(), list.inline), ("- punkt", false));
    }

    #[test]
    fn a_table_past_what_is_shown_is_refused() {
        let row = format!("<tr>{}</tr>", "<td>x</td>".repeat(50));
        let html = format!("<table>{}</table>", row.repeat(1_000));
        assert_eq!(pasted(&html, &BTreeSet::new()), Err(ImportError::Read(ReadError::TooDeep)));
    }
}
