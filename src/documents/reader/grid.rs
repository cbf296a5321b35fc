//! The cells of a table, made into blocks: merged cells are written out, so that every row says everything by itself.

use super::Reader;
use crate::documents::model::{bold, plain_blocks, size};
use crate::documents::{Block, Budget, Cell, Finding, Inline, ReadError, Table};

/// Word's own limit on columns.
pub(crate) const MAX_COLUMNS: usize = 63;
/// A head has few rows; where more are marked as such, somebody has marked the whole table.
const MAX_HEAD: usize = 3;

#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) header: bool,
    pub(crate) cells: Vec<Source>,
}

#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) span: usize,
    pub(crate) continued: bool,
    pub(crate) blocks: Cell,
}

/// A table, or one cell put around text as a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Table,
    Frame,
}

impl<F> Reader<'_, F> {
    /// Reads what stands in a table. A frame of one cell is no table: what stands in it, headings too, stands in the body.
    pub(crate) fn in_table(
        &mut self,
        kind: Kind,
        step: impl FnOnce(&mut Self) -> Result<Vec<Row>, ReadError>,
    ) -> Result<Vec<Block>, ReadError> {
        let outer = self.in_body;
        let inside = usize::from(kind == Kind::Table);
        self.in_body = outer && kind == Kind::Frame;
        self.in_table = self.in_table.saturating_add(inside);
        let read = step(self);
        self.in_table = self.in_table.saturating_sub(inside);
        self.in_body = outer;
        let mut rows = read?;
        if let [row] = rows.as_mut_slice()
            && let [only] = row.cells.as_mut_slice()
        {
            return Ok(std::mem::take(&mut only.blocks));
        }
        let merged = rows.iter().flat_map(|r| &r.cells).any(|c| c.span > 1 || c.continued);
        if merged {
            let near = self.near.clone();
            self.find(Finding::MergedCells { near })?;
        }
        split(rows, self.budget)
    }
}

/// Cuts a table at rows that are one cell across the whole width, and repeats the header after each.
pub(crate) fn split(rows: Vec<Row>, budget: &Budget) -> Result<Vec<Block>, ReadError> {
    let width = rows.iter().map(width_of).max().unwrap_or_default();
    let rows: Vec<(bool, bool, Vec<Cell>)> = expand(rows, width, budget)?;
    let marked = rows.iter().take_while(|(header, across, _)| *header && !across).count();
    let head_count = if marked == rows.len() || marked > MAX_HEAD { marked.min(1) } else { marked };
    let head = join_header(&rows.iter().take(head_count).map(|(_, _, cells)| cells).collect::<Vec<_>>());
    let mut out = Vec::new();
    let mut current: Vec<Vec<Cell>> = Vec::new();
    for (_, across, cells) in rows.into_iter().skip(head_count) {
        if across {
            finish(&mut out, head.as_ref(), std::mem::take(&mut current), budget)?;
            out.extend(cells.into_iter().next().into_iter().flatten().map(bold_block));
        } else {
            current.push(cells);
        }
    }
    let only_head = out.is_empty() && current.is_empty();
    finish(&mut out, head.as_ref(), current, budget)?;
    if let Some(head) = head.filter(|_| only_head) {
        out.push(Block::Table(Table { rows: vec![head], widths: Vec::new() }));
    }
    Ok(out)
}

fn finish(
    out: &mut Vec<Block>,
    head: Option<&Vec<Cell>>,
    rows: Vec<Vec<Cell>>,
    budget: &Budget,
) -> Result<(), ReadError> {
    if !rows.is_empty() {
        if let Some(head) = head.filter(|_| !out.is_empty()) {
            budget.copy(head.iter().map(|cell| size(cell)).sum(), 1)?;
        }
        let rows = head.into_iter().cloned().chain(rows).collect();
        out.push(Block::Table(Table { rows, widths: Vec::new() }));
    }
    Ok(())
}

fn width_of(row: &Row) -> usize {
    row.cells.iter().map(|c| c.span).sum()
}

/// Rows with one cell for each column, and whether the row was one cell across. What merged cells repeat is counted before it is made.
fn expand(rows: Vec<Row>, width: usize, budget: &Budget) -> Result<Vec<(bool, bool, Vec<Cell>)>, ReadError> {
    let mut out: Vec<(bool, bool, Vec<Cell>)> = Vec::with_capacity(rows.len());
    for row in rows {
        let across = width > 1 && row.cells.len() == 1 && width_of(&row) == width;
        // A cell without content takes its place in every row, and three signs in Markdown.
        budget.write(width.saturating_mul(size_of::<Cell>().saturating_add(3)))?;
        let mut cells: Vec<Cell> = Vec::with_capacity(width);
        for source in row.cells {
            let above =
                out.last().and_then(|(_, _, above)| above.get(cells.len())).filter(|_| source.continued);
            let blocks = match above {
                Some(above) => {
                    budget.copy(size(above), 1)?;
                    above.clone()
                }
                None => source.blocks,
            };
            let more = source.span.saturating_sub(1);
            if more > 0 && !blocks.is_empty() {
                budget.copy(size(&blocks), more)?;
            }
            cells.extend(std::iter::repeat_n(blocks, source.span));
        }
        cells.resize(width, Vec::new());
        out.push((row.header, across, cells));
    }
    Ok(out)
}

/// Several header rows become one, `I alt` over `antall` as `I alt, antall`.
fn join_header(rows: &[&Vec<Cell>]) -> Option<Vec<Cell>> {
    let first = rows.first()?;
    if rows.len() == 1 {
        return Some((*first).clone());
    }
    let column = |index: usize| {
        let mut words: Vec<String> =
            rows.iter().filter_map(|r| r.get(index)).map(|c| plain_blocks(c).replace('\n', " ")).collect();
        words.retain(|w| !w.is_empty());
        words.dedup();
        vec![Block::Paragraph(vec![Inline::text(words.join(", "))])]
    };
    Some((0..first.len()).map(column).collect())
}

/// A row across the whole width reads as a line above what follows.
fn bold_block(block: Block) -> Block {
    match block {
        Block::Paragraph(content) => Block::Paragraph(bold(content)),
        other => other,
    }
}
