//! The flow of blocks: paragraphs, tables and list items in the order they stand.

use roxmltree::Node;

use super::Reader;
use super::runs::branch;
use super::xml::{attr, child, in_word};
use crate::documents::model::merge_runs;
use crate::documents::reader::flow::Flow;
use crate::documents::reader::line::Line;
use crate::documents::{Block, Lost, ReadError};

impl Reader<'_> {
    /// The blocks inside a body, cell, text box or note.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        let mut flow = Flow::default();
        self.flow(node, &mut flow)?;
        flow.let_go();
        flow.flush();
        Ok(flow.out)
    }

    /// Like [`Self::blocks`] for places where a heading is only bold text.
    pub(super) fn inner_blocks(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        self.inside(|reader| reader.blocks(node))
    }

    /// A paragraph or table where only text may stand, as unusual writers put it: after the line.
    pub(super) fn block_in_line(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let mut flow = Flow::default();
        self.deeper(|reader| reader.flow_child(node, &mut flow))?;
        flow.let_go();
        flow.flush();
        line.after.append(&mut flow.out);
        Ok(())
    }

    fn flow(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        self.deeper(|reader| {
            node.children().filter(Node::is_element).try_for_each(|c| reader.flow_child(c, flow))
        })
    }

    fn flow_child(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        self.budget.step()?;
        match node.tag_name().name() {
            "AlternateContent" => return self.flow(branch(node), flow),
            "oMathPara" | "oMath" => return self.loose_line(node, flow),
            // What is not known is walked: it may be wrapped around text.
            _ if !in_word(node) => return self.flow(node, flow),
            "p" => return self.paragraph(node, flow),
            "tbl" => {
                flow.let_go();
                for block in self.table(node)? {
                    flow.push(block);
                }
            }
            "sdt" if is_contents(node) => {
                self.contents = true;
                self.drop_contents_heading(flow);
            }
            "sdt" => return child(node, "sdtContent").map_or(Ok(()), |c| self.flow(c, flow)),
            "customXml" | "smartTag" => return self.flow(node, flow),
            "ins" | "moveTo" => {
                self.insertions = self.insertions.saturating_add(1);
                return self.flow(node, flow);
            }
            "del" | "moveFrom" => self.deletions = self.deletions.saturating_add(1),
            "bookmarkStart" => return self.begin_bookmark(node),
            "altChunk" | "subDoc" => return self.lost(Lost::LinkedDocument, ""),
            "r" | "hyperlink" | "fldSimple" => return self.loose_line(node, flow),
            _ => {}
        }
        Ok(())
    }

    /// Text that stands outside any paragraph, which only unusual writers produce.
    fn loose_line(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let mut line = Line::default();
        self.inline_child(node, &mut line)?;
        let content = merge_runs(line.content);
        if !content.is_empty() {
            flow.push(Block::Paragraph(content));
        }
        line.after.into_iter().for_each(|b| flow.push(b));
        Ok(())
    }
}

fn is_contents(sdt: Node<'_, '_>) -> bool {
    let gallery =
        child(sdt, "sdtPr").and_then(|p| child(p, "docPartObj")).and_then(|o| child(o, "docPartGallery"));
    gallery.and_then(|g| attr(g, "val")) == Some("Table of Contents")
}
