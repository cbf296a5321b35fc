//! The flow of blocks: paragraphs, lists, tables and sections in the order they stand.

use roxmltree::Node;

use super::Reader;
use super::xml::{Space, attr, child, has_words, is, is_on, name, words};
use crate::documents::model::merge_runs;
use crate::documents::reader::flow::{Flow, is_empty};
use crate::documents::reader::line::Line;
use crate::documents::{Block, Lost, ReadError};

impl Reader<'_> {
    /// The blocks inside the text, a cell, a text box or a note. A list around them is not theirs.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        let mut flow = Flow::default();
        let item = self.own.item.take();
        let read = self.flow(node, &mut flow);
        self.own.item = item;
        read?;
        flow.flush();
        Ok(flow.out)
    }

    /// Like [`Self::blocks`] for places where a heading is only bold text.
    pub(super) fn inner_blocks(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        self.inside(|reader| reader.blocks(node))
    }

    pub(super) fn flow(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.flow_child(c, flow))
        })
    }

    pub(super) fn flow_child(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        self.budget.step()?;
        match name(node) {
            (Space::Text, "p" | "h") => self.paragraph(node, flow),
            (Space::Text, "list") => self.list(node, flow),
            (Space::Text, "numbered-paragraph") => self.numbered_paragraph(node, flow),
            (Space::Table, "table") => {
                let blocks = self.table(node)?;
                self.go_on(blocks, flow);
                Ok(())
            }
            (Space::Text, "section") => self.section(node, flow),
            (
                Space::Text,
                "table-of-content" | "alphabetical-index" | "illustration-index" | "table-index"
                | "object-index" | "user-index",
            ) => {
                self.contents = true;
                self.drop_contents_heading(flow);
                Ok(())
            }
            (Space::Text, "bibliography") => {
                child(node, Space::Text, "index-body").map_or(Ok(()), |body| self.flow(body, flow))
            }
            (Space::Text, "tracked-changes") => {
                self.count_changes(node);
                Ok(())
            }
            (Space::Office, "forms") => self.forms(node),
            (Space::Office, "annotation") | (Space::Draw | Space::Dr3d, _) => self.loose_line(node, flow),
            (Space::Text, kind) if is_silent(kind) => Ok(()),
            // What is not known is walked: it may be wrapped around text.
            _ => self.flow(node, flow),
        }
    }

    /// Blocks that belong to the item of the list that is being read, if there is one.
    pub(super) fn go_on(&mut self, blocks: Vec<Block>, flow: &mut Flow) {
        match self.own.item.as_ref().map(|item| item.place.level) {
            Some(level) => flow.go_on(level, blocks),
            None => blocks.into_iter().for_each(|block| flow.push(block)),
        }
    }

    /// A section that is hidden is told; one that shows another document has its text where it was saved.
    fn section(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let hidden = match attr(node, "display") {
            Some("none") => true,
            Some("condition") => is_on(node, "is-hidden"),
            _ => false,
        };
        if hidden {
            return self.hidden(words(node));
        }
        let source =
            child(node, Space::Text, "section-source").or_else(|| child(node, Space::Office, "dde-source"));
        if let Some(source) = source.filter(|_| !has_words(node)) {
            let target = attr(source, "href").or_else(|| attr(source, "section-name")).unwrap_or_default();
            self.lost(Lost::LinkedDocument, target)?;
        }
        self.flow(node, flow)
    }

    /// Deleted text stands here and nowhere else: it is left out and counted.
    fn count_changes(&mut self, node: Node<'_, '_>) {
        let regions = node.children().filter(|n| is(*n, Space::Text, "changed-region"));
        for change in regions.flat_map(|r| r.children()).filter(Node::is_element) {
            match name(change) {
                (Space::Text, "insertion") => self.insertions = self.insertions.saturating_add(1),
                (Space::Text, "deletion") => self.deletions = self.deletions.saturating_add(1),
                _ => {}
            }
        }
    }

    /// A picture or a box that stands outside any paragraph: it is anchored to a page.
    fn loose_line(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let mut line = Line::default();
        self.inline_child(node, &mut line)?;
        let content = merge_runs(line.content);
        if !is_empty(&content) {
            flow.push(Block::Paragraph(content));
        }
        line.after.into_iter().for_each(|b| flow.push(b));
        Ok(())
    }

    /// A paragraph or table where only text may stand: after the line.
    pub(super) fn block_in_line(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let mut flow = Flow::default();
        let item = self.own.item.take();
        let read = self.deeper(|reader| reader.flow_child(node, &mut flow));
        self.own.item = item;
        read?;
        flow.flush();
        line.after.append(&mut flow.out);
        Ok(())
    }

    /// Keeps hidden text until its paragraph ends.
    pub(super) fn leave_unseen(&mut self, text: &str) -> Result<(), ReadError> {
        self.budget.write(text.len())?;
        self.own.unseen.push_str(text);
        Ok(())
    }

    /// Tells the hidden text that was gathered in a paragraph.
    pub(super) fn tell_unseen(&mut self) -> Result<(), ReadError> {
        let text = std::mem::take(&mut self.own.unseen);
        self.hidden(text.split_whitespace().collect::<Vec<_>>().join(" "))
    }
}

/// Declarations and marks: they show nothing.
pub(super) fn is_silent(kind: &str) -> bool {
    const MARKS: [&str; 12] = [
        "soft-page-break",
        "number",
        "label",
        "section-source",
        "index-title-template",
        "database-next",
        "database-row-select",
        "page-variable-set",
        "hidden-paragraph",
        "notes-configuration",
        "linenumbering-configuration",
        "change",
    ];
    const ENDINGS: [&str; 4] = ["-decls", "-start", "-end", "-mark"];
    MARKS.contains(&kind)
        || kind == "bookmark"
        || ENDINGS.iter().any(|e| kind.ends_with(e) && kind != "bibliography-mark")
}
