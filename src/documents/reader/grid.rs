//! The cells of a table, made into blocks: merged cells are written out, so that every row says everything by itself.

use super::Reader;
use super::flow::is_empty;
use crate::documents::model::{bold, merge_runs, plain_blocks, size};
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
    finish(&mut out, head.as_ref(), current, budget)?;
    // A head without a row under it stands above what goes across.
    let shown = out.iter().any(|block| matches!(block, Block::Table(_)));
    if let Some(head) = head.filter(|_| !shown) {
        out.insert(0, Block::Table(Table { rows: vec![head], widths: Vec::new() }));
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
        let mut lines: Vec<Vec<Inline>> =
            rows.iter().filter_map(|row| row.get(index)).map(one_line).collect();
        lines.retain(|line| !is_empty(line));
        // A cell that reaches down says the same in each row.
        lines.dedup();
        vec![Block::Paragraph(merge_runs(joined(lines, ", ")))]
    };
    Some((0..first.len()).map(column).collect())
}

/// The lines of a cell as one, with its links, notes and pictures; other blocks give their words.
fn one_line(cell: &Cell) -> Vec<Inline> {
    let line = |block: &Block| match block {
        Block::Paragraph(content) => content.iter().map(on_the_line).collect(),
        other => vec![Inline::text(plain_blocks(std::slice::from_ref(other)).replace('\n', " "))],
    };
    joined(cell.iter().map(line).collect(), " ")
}

fn on_the_line(inline: &Inline) -> Inline {
    if *inline == Inline::Break { Inline::text(" ") } else { inline.clone() }
}

fn joined(lines: Vec<Vec<Inline>>, between: &str) -> Vec<Inline> {
    let mut out = Vec::new();
    for line in lines {
        out.extend((!out.is_empty()).then(|| Inline::text(between)));
        out.extend(line);
    }
    out
}

/// A row across the whole width reads as a line above what follows.
fn bold_block(block: Block) -> Block {
    match block {
        Block::Paragraph(content) => Block::Paragraph(bold(content)),
        other => other,
    }
}
