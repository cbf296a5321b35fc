//! Tables: merged cells are written out, so that every row says everything by itself.

use roxmltree::Node;

use super::Reader;
use super::extras::words;
use super::xml::{attr, child, in_word, is, number, switch};
use crate::documents::model::{plain_blocks, size};
use crate::documents::{Block, Budget, Cell, Finding, Inline, ReadError, Run, Table};

/// Word's own limit on columns.
pub(in crate::documents) const MAX_COLUMNS: usize = 63;
/// A head has few rows; where more are marked as such, somebody has marked the whole table.
const MAX_HEAD: usize = 3;

#[derive(Debug)]
pub(in crate::documents) struct Row {
    pub(in crate::documents) header: bool,
    pub(in crate::documents) cells: Vec<Source>,
}

#[derive(Debug)]
pub(in crate::documents) struct Source {
    pub(in crate::documents) span: usize,
    pub(in crate::documents) continued: bool,
    pub(in crate::documents) blocks: Cell,
}

impl Reader<'_> {
    /// The blocks that a table becomes: usually one table; rows across the whole width become paragraphs between tables.
    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        if !self.in_body && node.ancestors().skip(1).any(|a| is(a, "tbl")) {
            let near = self.near.clone();
            self.find(Finding::NestedTable { near })?;
        }
        // A frame of one cell is no table: what stands in it, headings too, stands in the body.
        let inside = !is_frame(node);
        let outer = self.in_body;
        self.in_body = outer && !inside;
        self.in_table = self.in_table.saturating_add(usize::from(inside));
        let mut rows = Vec::new();
        let read = self.rows(node, &mut rows);
        self.in_table = self.in_table.saturating_sub(usize::from(inside));
        self.in_body = outer;
        read?;
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

    fn rows(&mut self, node: Node<'_, '_>, out: &mut Vec<Row>) -> Result<(), ReadError> {
        for child_node in node.children().filter(|n| in_word(*n)) {
            self.budget.step()?;
            match child_node.tag_name().name() {
                "tr" => self.row(child_node, out)?,
                "sdt" | "sdtContent" | "customXml" => self.deeper(|r| r.rows(child_node, out))?,
                "ins" | "moveTo" => {
                    self.insertions = self.insertions.saturating_add(1);
                    self.deeper(|r| r.rows(child_node, out))?;
                }
                "del" | "moveFrom" => self.deletions = self.deletions.saturating_add(1),
                _ => {}
            }
        }
        Ok(())
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
        for child_node in node.children().filter(|n| in_word(*n)) {
            self.budget.step()?;
            match child_node.tag_name().name() {
                "tc" => self.cell(child_node, out)?,
                "sdt" | "sdtContent" | "customXml" => self.deeper(|r| r.cells(child_node, out))?,
                _ => {}
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

/// Cuts a table at rows that are one cell across the whole width, and repeats the header after each.
pub(in crate::documents) fn split(rows: Vec<Row>, budget: &Budget) -> Result<Vec<Block>, ReadError> {
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
            out.extend(cells.into_iter().next().into_iter().flatten().map(bold));
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

/// Is this a table of one cell, put around text as a frame?
fn is_frame(table: Node<'_, '_>) -> bool {
    let mut cells = 0_usize;
    let mut open = vec![table];
    while let Some(node) = open.pop() {
        for inner in node.children().filter(|n| in_word(*n)) {
            match inner.tag_name().name() {
                "tc" => cells = cells.saturating_add(1),
                "tr" | "sdt" | "sdtContent" | "customXml" | "ins" | "moveTo" => open.push(inner),
                _ => {}
            }
        }
        if cells > 1 {
            return false;
        }
    }
    cells == 1
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

fn bold(block: Block) -> Block {
    match block {
        Block::Paragraph(content) => Block::Paragraph(
            content
                .into_iter()
                .map(|inline| match inline {
                    Inline::Text(run) => Inline::Text(Run { bold: true, ..run }),
                    other => other,
                })
                .collect(),
        ),
        other => other,
    }
}
