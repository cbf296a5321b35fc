//! Tables: rows and cells with what Word says of them.

use roxmltree::Node;

use super::Reader;
use super::extras::words;
use super::runs::branch;
use super::xml::{attr, child, in_word, is, number, switch};
use crate::documents::model::plain_blocks;
use crate::documents::reader::grid::{Kind, MAX_COLUMNS, Row, Source};
use crate::documents::{Block, Finding, ReadError};

impl Reader<'_> {
    /// The blocks that a table becomes: usually one table; rows across the whole width become paragraphs between tables.
    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        if !self.in_body && node.ancestors().skip(1).any(|a| is(a, "tbl")) {
            let near = self.near.clone();
            self.find(Finding::NestedTable { near })?;
        }
        let kind = if is_frame(node) { Kind::Frame } else { Kind::Table };
        self.in_table(kind, |reader| {
            let mut rows = Vec::new();
            reader.rows(node, &mut rows)?;
            Ok(rows)
        })
    }

    fn rows(&mut self, node: Node<'_, '_>, out: &mut Vec<Row>) -> Result<(), ReadError> {
        for child_node in node.children().filter(Node::is_element) {
            self.budget.step()?;
            if is(child_node, "tr") {
                self.row(child_node, out)?;
            } else if let Some(inner) = self.around(child_node) {
                self.deeper(|r| r.rows(inner, out))?;
            }
        }
        Ok(())
    }

    /// What stands around rows or cells, such as a control or a change; its content. Deleted ones are counted.
    fn around<'a, 'i>(&mut self, node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
        match node.tag_name().name() {
            "ins" | "moveTo" => self.insertions = self.insertions.saturating_add(1),
            "del" | "moveFrom" => self.deletions = self.deletions.saturating_add(1),
            _ => {}
        }
        wrapped(node)
    }

    fn row(&mut self, node: Node<'_, '_>, out: &mut Vec<Row>) -> Result<(), ReadError> {
        let properties = child(node, "trPr");
        if properties.is_some_and(|p| child(p, "del").is_some()) {
            self.deletions = self.deletions.saturating_add(1);
            return Ok(());
        }
        if properties.and_then(|p| switch(p, "hidden")).unwrap_or_default() {
            let (near, text) = (self.near.clone(), words(node));
            return if text.is_empty() { Ok(()) } else { self.find(Finding::HiddenText { near, text }) };
        }
        if properties.is_some_and(|p| child(p, "ins").is_some()) {
            self.insertions = self.insertions.saturating_add(1);
        }
        let mut row = Row {
            header: properties.and_then(|p| switch(p, "tblHeader")).unwrap_or_default(),
            cells: Vec::new(),
        };
        let before =
            properties.and_then(|p| number::<usize>(p, "gridBefore")).unwrap_or_default().min(MAX_COLUMNS);
        row.cells.extend((0..before).map(|_| Source { span: 1, continued: false, blocks: Vec::new() }));
        self.cells(node, &mut row.cells)?;
        out.push(row);
        Ok(())
    }

    fn cells(&mut self, node: Node<'_, '_>, out: &mut Vec<Source>) -> Result<(), ReadError> {
        for child_node in node.children().filter(Node::is_element) {
            self.budget.step()?;
            if is(child_node, "tc") {
                self.cell(child_node, out)?;
            } else if let Some(inner) = self.around(child_node) {
                self.deeper(|r| r.cells(inner, out))?;
            }
        }
        Ok(())
    }

    fn cell(&mut self, node: Node<'_, '_>, out: &mut Vec<Source>) -> Result<(), ReadError> {
        let properties = child(node, "tcPr");
        if properties.is_some_and(|p| child(p, "cellDel").is_some()) {
            self.deletions = self.deletions.saturating_add(1);
            return Ok(());
        }
        let span = properties.and_then(|p| number::<usize>(p, "gridSpan")).unwrap_or(1).clamp(1, MAX_COLUMNS);
        let merge = properties.and_then(|p| child(p, "vMerge"));
        let mut blocks = self.blocks(node)?;
        let joined =
            properties.and_then(|p| child(p, "hMerge")).filter(|m| attr(*m, "val") != Some("restart"));
        if let Some(left) = out.last_mut().filter(|_| joined.is_some()) {
            left.span = left.span.saturating_add(span);
            left.blocks.append(&mut blocks);
            return Ok(());
        }
        let continued =
            merge.is_some_and(|m| attr(m, "val") != Some("restart")) && plain_blocks(&blocks).is_empty();
        out.push(Source { span, continued, blocks });
        Ok(())
    }
}

/// The rows or cells inside an element that stands around them. One that nobody knows may do so too.
fn wrapped<'a, 'i>(node: Node<'a, 'i>) -> Option<Node<'a, 'i>> {
    match node.tag_name().name() {
        "AlternateContent" => Some(branch(node)),
        "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => Some(node),
        _ => (!in_word(node)).then_some(node),
    }
}

/// Is this a table of one cell, put around text as a frame?
fn is_frame(table: Node<'_, '_>) -> bool {
    let mut cells = 0_usize;
    let mut open = vec![table];
    while let Some(node) = open.pop() {
        for inner in node.children().filter(Node::is_element) {
            cells = cells.saturating_add(usize::from(is(inner, "tc")));
            open.extend(Some(inner).filter(|n| is(*n, "tr")).or_else(|| wrapped(inner)));
        }
        if cells > 1 {
            return false;
        }
    }
    cells == 1
}
