//! Bookmarks that this program wrote: names by which a paragraph is known again, whatever its words have become.

use std::collections::HashMap;

use roxmltree::Node;

use super::Reader;
use super::xml::attr;
use crate::documents::docx_write::is_own_bookmark;
use crate::documents::model::has_text;
use crate::documents::reader::line::Line;
use crate::documents::{Inline, ReadError};

/// More of them than a plan has sections and items.
const MOST: usize = 20_000;

/// The bookmarks that have begun and not ended.
#[derive(Debug, Default)]
pub(super) struct Bookmarks {
    /// By their numbers: the name, and in which paragraph it began.
    open: HashMap<String, (String, usize)>,
    /// How many paragraphs have been begun.
    paragraphs: usize,
    read: usize,
}

impl Reader<'_> {
    pub(super) fn begin_paragraph(&mut self) {
        let of = &mut self.own.bookmarks;
        of.paragraphs = of.paragraphs.saturating_add(1);
    }

    pub(super) fn begin_bookmark(&mut self, node: Node<'_, '_>) -> Result<(), ReadError> {
        let name = attr(node, "name").filter(|name| is_own_bookmark(name));
        let Some((name, id)) = name.zip(attr(node, "id")) else { return Ok(()) };
        let of = &mut self.own.bookmarks;
        if of.read < MOST {
            self.budget.write(name.len())?;
            of.read = of.read.saturating_add(1);
            of.open.insert(id.to_owned(), (name.to_owned(), of.paragraphs));
        }
        Ok(())
    }

    /// Whoever writes a new paragraph before the first sign of a bookmark makes it reach over both: it names the one whose words it
    /// ends after.
    pub(super) fn end_bookmark(&mut self, node: Node<'_, '_>, line: &mut Line) {
        let of = &mut self.own.bookmarks;
        let ended = attr(node, "id").and_then(|id| of.open.remove(id));
        let Some((name, began)) = ended else { return };
        if began == of.paragraphs || has_text(&line.content) {
            line.marks.push(name);
        }
    }
}

/// A line with the names that it goes by.
pub(super) fn marked(content: Vec<Inline>, marks: Vec<String>) -> Vec<Inline> {
    if marks.is_empty() || !has_text(&content) {
        return content;
    }
    marks.into_iter().map(Inline::Mark).chain(content).collect()
}
