//! Tables: cells across columns and rows are written out, as in a Word file.

use super::Reader;
use super::asides::is_hidden;
use super::blocks::Flow;
use super::dom::{Element, Id};
use super::look::Look;
use super::shared::{MAX_COLUMNS, Row, Source, split};
use crate::documents::model::plain_blocks;
use crate::documents::{Finding, ReadError};

/// A cell reaches over so many rows at most.
const MAX_ROWS: usize = 1_000;

/// Rows as they are read, and how far cells from above reach into the columns.
#[derive(Debug, Default)]
struct Grid {
    rows: Vec<Row>,
    reaching: Vec<usize>,
    merged: bool,
}

impl Reader<'_> {
    pub(super) fn table(&mut self, id: Id, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        flow.end_line();
        if self.in_table > 0 && !self.is_frame(id) {
            let near = self.near.clone();
            self.find(Finding::NestedTable { near })?;
        }
        // A frame of one cell is no table: what stands in it, headings too, stands in the text.
        if let Some(only) = self.frame(id) {
            self.captions(id, look, flow)?;
            self.nested = self.nested.saturating_add(1);
            if self.nested > super::MAX_NESTED {
                return Err(ReadError::TooDeep);
            }
            self.children(only, look, flow)?;
            self.nested = self.nested.saturating_sub(1);
            flow.end_line();
            return Ok(());
        }
        self.captions(id, look, flow)?;
        let mut grid = Grid::default();
        self.in_table = self.in_table.saturating_add(1);
        let depth = std::mem::take(&mut self.list_depth);
        let read = self.inside(|reader| reader.rows(id, false, look, &mut grid));
        self.in_table = self.in_table.saturating_sub(1);
        self.list_depth = depth;
        read?;
        if grid.merged {
            let near = self.near.clone();
            self.find(Finding::MergedCells { near })?;
        }
        split(grid.rows, self.budget)?.into_iter().for_each(|block| flow.push(block));
        Ok(())
    }

    fn captions(&mut self, id: Id, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        let dom = self.dom;
        let is_caption = |child: &&Id| dom.element(**child).is_some_and(|e| e.tag() == "caption");
        dom.children(id).iter().filter(is_caption).try_for_each(|caption| self.node(*caption, look, flow))
    }

    fn rows(&mut self, id: Id, head: bool, look: &Look, grid: &mut Grid) -> Result<(), ReadError> {
        let dom = self.dom;
        // The foot of a table may stand before its body, and is shown below.
        let is_foot = |child: &&Id| dom.element(**child).is_some_and(|e| e.tag() == "tfoot");
        let rows = dom.children(id).iter().filter(|child| !is_foot(child));
        for child in rows.chain(dom.children(id).iter().filter(is_foot)) {
            self.budget.step()?;
            let Some(element) = dom.element(*child) else { continue };
            match element.tag() {
                "thead" => self.rows(*child, true, look, grid)?,
                "tbody" | "tfoot" => self.rows(*child, false, look, grid)?,
                "tr" => self.row(*child, (element, head), look, grid)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn row(
        &mut self,
        id: Id,
        (element, head): (&Element, bool),
        look: &Look,
        grid: &mut Grid,
    ) -> Result<(), ReadError> {
        let dom = self.dom;
        let says = self.sheet.says(element);
        if self.stands_aside(id, element, &says, &mut Flow::default())? {
            return Ok(());
        }
        // Word ends tables with cells across several columns by a row that nobody sees.
        if element.attr("height") == Some("0") && dom.words(id).is_empty() {
            return Ok(());
        }
        let look = look.within(element, &says);
        let mut row = Row { header: head, cells: Vec::new() };
        let mut column = 0_usize;
        let mut titles = true;
        for child in dom.children(id) {
            let Some(cell) = dom.element(*child).filter(|e| matches!(e.tag(), "td" | "th")) else { continue };
            titles = titles && cell.tag() == "th";
            self.reach(&mut column, &mut row, grid)?;
            self.cell(*child, cell, &look, (&mut column, &mut row, grid))?;
        }
        self.reach(&mut column, &mut row, grid)?;
        row.header = head || titles && !row.cells.is_empty();
        if !row.cells.is_empty() {
            grid.rows.push(row);
        }
        Ok(())
    }

    /// Fills the columns that a cell from above reaches into.
    fn reach(&self, column: &mut usize, row: &mut Row, grid: &mut Grid) -> Result<(), ReadError> {
        while let Some(left) = grid.reaching.get_mut(*column).filter(|left| **left > 0) {
            self.budget.write(size_of::<Source>())?;
            *left = left.saturating_sub(1);
            row.cells.push(Source { span: 1, continued: true, blocks: Vec::new() });
            *column = column.saturating_add(1);
        }
        Ok(())
    }

    fn cell(
        &mut self,
        id: Id,
        element: &Element,
        look: &Look,
        (column, row, grid): (&mut usize, &mut Row, &mut Grid),
    ) -> Result<(), ReadError> {
        let says = self.sheet.says(element);
        let aside = self.stands_aside(id, element, &says, &mut Flow::default())?;
        if is_hidden(element, &says) {
            return Ok(());
        }
        let number = |name: &str| element.attr(name).and_then(|n| n.trim().parse::<usize>().ok());
        let span = number("colspan").unwrap_or(1).clamp(1, MAX_COLUMNS);
        let below = number("rowspan").map_or(0, |rows| rows.clamp(1, MAX_ROWS).saturating_sub(1));
        let blocks = if aside { Vec::new() } else { self.blocks(id, &look.within(element, &says))? };
        // Space left of a table's text, as pages are laid out with it, is no merged cell.
        grid.merged = grid.merged || (span > 1 || below > 0) && !plain_blocks(&blocks).is_empty();
        self.budget.write(size_of::<Source>())?;
        row.cells.push(Source { span, continued: false, blocks });
        let end = column.saturating_add(span);
        if below > 0 {
            if grid.reaching.len() < end {
                grid.reaching.resize(end, 0);
            }
            grid.reaching.iter_mut().take(end).skip(*column).for_each(|left| *left = below);
        }
        *column = end;
        Ok(())
    }

    fn is_frame(&self, id: Id) -> bool {
        self.frame(id).is_some()
    }

    /// The only cell of a table that is put around text as a frame.
    fn frame(&self, id: Id) -> Option<Id> {
        let mut cells = Vec::new();
        let mut open = vec![id];
        while let Some(next) = open.pop() {
            let inner = self.dom.children(next).iter().copied();
            let tag = |child: &Id| self.dom.element(*child).map_or("", Element::tag);
            cells.extend(inner.clone().filter(|child| matches!(tag(child), "td" | "th")));
            open.extend(inner.filter(|child| matches!(tag(child), "tr" | "tbody" | "thead" | "tfoot")));
            if cells.len() > 1 {
                return None;
            }
        }
        cells.first().copied()
    }
}
