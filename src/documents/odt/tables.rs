//! Tables: rows and cells with what the file says of them. Cells that others cover are left to those.

use roxmltree::Node;

use super::Reader;
use super::xml::{Space, attr, is, name, number, words};
use crate::documents::model::{plain_blocks, size};
use crate::documents::reader::grid::{Kind, MAX_COLUMNS, Row, Source};
use crate::documents::{Block, Finding, ReadError};

/// A table as far as it is read.
#[derive(Debug, Default)]
struct Rows {
    list: Vec<Row>,
    /// Read so far, each once however often it is repeated.
    count: usize,
    /// Cells that reach down, by their columns: before which row they end, and how wide they are.
    reaching: Vec<(usize, usize)>,
}

/// A row under way.
#[derive(Debug, Default)]
struct Line {
    cells: Vec<Source>,
    column: usize,
    /// Cells to come that the last one covers.
    covered: usize,
}

/// Where rows stand in their table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Body,
}

impl Reader<'_> {
    /// The blocks that a table becomes: usually one table; rows across the whole width become paragraphs between tables.
    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        if !self.in_body && node.ancestors().skip(1).any(|a| is(a, Space::Table, "table")) {
            let near = self.near.clone();
            self.find(Finding::NestedTable { near })?;
        }
        let kind = if is_frame(node) { Kind::Frame } else { Kind::Table };
        self.in_table(kind, |reader| {
            let mut rows = Rows::default();
            reader.rows(node, Part::Body, &mut rows)?;
            Ok(rows.list)
        })
    }

    fn rows(&mut self, node: Node<'_, '_>, part: Part, rows: &mut Rows) -> Result<(), ReadError> {
        for inner in node.children().filter(Node::is_element) {
            self.budget.step()?;
            match name(inner) {
                (Space::Table, "table-row") => self.row(inner, part, rows)?,
                (Space::Table, "table-header-rows") => self.deeper(|r| r.rows(inner, Part::Head, rows))?,
                (Space::Table, "table-rows" | "table-row-group") => {
                    self.deeper(|r| r.rows(inner, part, rows))?;
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn row(&mut self, node: Node<'_, '_>, part: Part, rows: &mut Rows) -> Result<(), ReadError> {
        if matches!(attr(node, "visibility"), Some("collapse" | "filter")) {
            return self.hidden(words(node));
        }
        let mut line = Line::default();
        for cell in node.children().filter(Node::is_element) {
            self.budget.step()?;
            match name(cell) {
                (Space::Table, "table-cell") => self.cell(cell, rows, &mut line)?,
                (Space::Table, "covered-table-cell") => self.covered_cell(cell, rows, &mut line)?,
                _ => {}
            }
        }
        rows.count = rows.count.saturating_add(1);
        let cells = line.cells;
        let times = number::<usize>(node, "number-rows-repeated").unwrap_or(1).max(1);
        // Many empty rows are the rest of a sheet.
        let empty = cells.iter().all(|c| plain_blocks(&c.blocks).is_empty());
        let more = if empty { 0 } else { times.saturating_sub(1) };
        if more > 0 {
            let held = cells.iter().map(|c| size(&c.blocks).saturating_add(size_of::<Source>()));
            self.budget.copy(held.fold(0, usize::saturating_add), more)?;
        }
        let header = part == Part::Head;
        rows.list.extend((0..more).map(|_| Row { header, cells: cells.clone() }));
        rows.list.push(Row { header, cells });
        Ok(())
    }

    fn cell(&mut self, node: Node<'_, '_>, rows: &mut Rows, line: &mut Line) -> Result<(), ReadError> {
        let span = number::<usize>(node, "number-columns-spanned").unwrap_or(1).clamp(1, MAX_COLUMNS);
        let down = number::<usize>(node, "number-rows-spanned").unwrap_or(1).max(1);
        // The last cell of a row is often repeated to the edge of a sheet.
        let times = number::<usize>(node, "number-columns-repeated").unwrap_or(1).clamp(1, MAX_COLUMNS);
        // Cells that the one before covers, and that the writer has left out.
        line.column = line.column.saturating_add(std::mem::take(&mut line.covered));
        let blocks = self.blocks(node)?;
        if down > 1 {
            rows.reach(line.column, down, span);
        }
        if times > 1 {
            self.budget.copy(size(&blocks).saturating_add(size_of::<Source>()), times)?;
        }
        let source = Source { span, continued: false, blocks };
        line.cells.extend(std::iter::repeat_n(source, times));
        line.column = line.column.saturating_add(times);
        line.covered = span.saturating_sub(1);
        Ok(())
    }

    /// A cell beside a wide one is that one's, and one under a cell that reaches down goes on with it. What stands in it, nobody sees.
    fn covered_cell(&mut self, node: Node<'_, '_>, rows: &Rows, line: &mut Line) -> Result<(), ReadError> {
        self.hidden(words(node))?;
        let times = number::<usize>(node, "number-columns-repeated").unwrap_or(1).clamp(1, MAX_COLUMNS);
        for _ in 0..times {
            if line.covered > 0 {
                line.covered = line.covered.saturating_sub(1);
            } else {
                let width = rows.reaching_at(line.column);
                let span = width.unwrap_or(1);
                line.cells.push(Source { span, continued: width.is_some(), blocks: Vec::new() });
                line.covered = span.saturating_sub(1);
            }
            line.column = line.column.saturating_add(1);
        }
        Ok(())
    }
}

impl Rows {
    fn reach(&mut self, column: usize, down: usize, span: usize) {
        if self.reaching.len() <= column {
            self.reaching.resize(column.saturating_add(1), (0, 0));
        }
        if let Some(place) = self.reaching.get_mut(column) {
            *place = (self.count.saturating_add(down), span);
        }
    }

    /// The width of the cell above that reaches down to here.
    fn reaching_at(&self, column: usize) -> Option<usize> {
        self.reaching.get(column).filter(|(end, _)| self.count < *end).map(|(_, span)| *span)
    }
}

/// Is this a table of one cell, put around text as a frame?
fn is_frame(table: Node<'_, '_>) -> bool {
    let mut cells = 0_usize;
    let mut open = vec![table];
    while let Some(node) = open.pop() {
        for inner in node.children().filter(Node::is_element) {
            match name(inner) {
                (Space::Table, "table-cell" | "covered-table-cell") => {
                    let times = number::<usize>(inner, "number-columns-repeated").unwrap_or(1);
                    cells = cells.saturating_add(times);
                }
                (Space::Table, "table-row" | "table-header-rows" | "table-rows" | "table-row-group") => {
                    open.push(inner);
                }
                _ => {}
            }
        }
        if cells > 1 {
            return false;
        }
    }
    cells == 1
}
