//! Footnotes and endnotes, which stand in the text where their mark does.

use roxmltree::Node;

use super::Reader;
use super::xml::{Space, attr, child, words};
use crate::documents::reader::line::Line;
use crate::documents::{Inline, Note, ReadError};

impl Reader<'_> {
    pub(super) fn note(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        if self.own.says.look().hidden {
            return self.leave_unseen(&format!(" {}", words(node)));
        }
        let foot = attr(node, "note-class") != Some("endnote");
        let mark =
            child(node, Space::Text, "note-citation").and_then(|c| attr(c, "label")).map(str::to_owned);
        // Each note is there once, so its place is its name.
        let id = node.range().start.to_string();
        if let Some(mark) = &mark {
            self.exactly(mark, line)?;
        }
        let label = self.wanted.want(foot, &id, mark, &self.near);
        self.budget.write(label.len())?;
        line.content.push(Inline::Note(label.clone()));
        self.own.gap = false;
        if let Some(body) = child(node, Space::Text, "note-body") {
            let in_table = std::mem::take(&mut self.in_table);
            let blocks = self.inner_blocks(body);
            self.in_table = in_table;
            self.out.notes.push(Note { label, blocks: blocks? });
        }
        Ok(())
    }
}
