//! The flow of blocks: paragraphs, headings and list items in the order they stand.

use roxmltree::Node;

use super::Reader;
use super::lists::{FlatItem, nest};
use super::numbering::Label;
use super::runs::{Line, branch};
use super::xml::{attr, child, in_word, number, val};
use crate::documents::model::{merge_runs, plain};
use crate::documents::{Block, Inline, Lost, ReadError};

/// Blocks being gathered: finished ones, the list under way, and text of a paragraph whose end mark is deleted.
#[derive(Debug, Default)]
struct Flow {
    out: Vec<Block>,
    items: Vec<FlatItem>,
    held: Vec<Inline>,
}

impl Flow {
    fn push(&mut self, block: Block) {
        self.flush();
        self.out.push(block);
    }

    fn flush(&mut self) {
        if !self.items.is_empty() {
            self.out.extend(nest(std::mem::take(&mut self.items)));
        }
    }
}

impl Reader<'_> {
    /// The blocks inside a body, cell, text box or note.
    pub(super) fn blocks(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        let mut flow = Flow::default();
        self.flow(node, &mut flow)?;
        if !flow.held.is_empty() {
            let held = merge_runs(std::mem::take(&mut flow.held));
            flow.push(Block::Paragraph(held));
        }
        flow.flush();
        Ok(flow.out)
    }

    /// Like [`Self::blocks`] for places where a heading is only bold text.
    pub(super) fn inner_blocks(&mut self, node: Node<'_, '_>) -> Result<Vec<Block>, ReadError> {
        let outer = std::mem::replace(&mut self.in_body, false);
        let blocks = self.blocks(node);
        self.in_body = outer;
        blocks
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
            _ if !in_word(node) => {}
            "p" => return self.paragraph(node, flow),
            "tbl" => {
                let blocks = self.table(node)?;
                for block in blocks {
                    flow.push(block);
                }
            }
            "sdt" if is_contents(node) => {
                self.contents = true;
                drop_contents_heading(flow);
            }
            "sdt" => return child(node, "sdtContent").map_or(Ok(()), |c| self.flow(c, flow)),
            "customXml" | "smartTag" => return self.flow(node, flow),
            "ins" | "moveTo" => {
                self.insertions = self.insertions.saturating_add(1);
                return self.flow(node, flow);
            }
            "del" | "moveFrom" => self.deletions = self.deletions.saturating_add(1),
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
        Ok(())
    }

    fn paragraph(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let properties = child(node, "pPr");
        let style = properties.and_then(|p| val(p, "pStyle"));
        if self.styles.is_contents(style) && is_short(node) {
            return self.skip_contents(node);
        }
        let was_in_contents = self.in_contents();
        let mut line = Line { content: std::mem::take(&mut flow.held), after: Vec::new() };
        self.inline(node, &mut line)?;
        if self.in_contents() && !was_in_contents {
            drop_contents_heading(flow);
        }
        if properties.is_some_and(mark_deleted) {
            flow.held = line.content;
            line.after.into_iter().for_each(|b| flow.push(b));
            return Ok(());
        }
        let level = self.level(properties, style);
        let place = self.numbering.place(properties, style, &self.styles);
        let content = merge_runs(line.content);
        if was_in_contents && !has_text(&content) {
            return Ok(());
        }
        let label = place.as_ref().and_then(|p| self.numbering.next(p));
        if let Some(Label::Text(text)) = &label {
            self.budget.repeat(text.len())?;
        }
        match level.filter(|_| has_text(&content)) {
            Some(level) if self.in_body => self.heading(level, label, content, flow),
            Some(_) => flow.push(Block::Paragraph(bold_line(label, content))),
            None => {
                self.remember_cover(node, style, &content);
                plain_paragraph(label, place.map_or(0, |p| p.level), content, &mut line.after, flow);
            }
        }
        line.after.into_iter().for_each(|b| flow.push(b));
        Ok(())
    }

    fn level(&self, properties: Option<Node<'_, '_>>, style: Option<&str>) -> Option<u8> {
        match properties.and_then(|p| number::<u8>(p, "outlineLvl")) {
            Some(own) => (own < 9).then(|| own.saturating_add(1)),
            None => self.styles.heading_level(style),
        }
    }

    fn heading(&mut self, level: u8, label: Option<Label>, content: Vec<Inline>, flow: &mut Flow) {
        let (images, content): (Vec<_>, Vec<_>) =
            content.into_iter().partition(|i| matches!(i, Inline::Image { .. }));
        let number = match label {
            Some(Label::Text(text)) => text.trim_end_matches(['.', ':', ')']).trim().to_owned(),
            _ => String::new(),
        };
        self.stand_under(&format!("{number} {}", plain(&content).trim()));
        flow.push(Block::Heading { level, number, content });
        if !images.is_empty() {
            flow.push(Block::Paragraph(images));
        }
    }

    /// Walks a paragraph of a table of contents only for the fields that begin and end in it.
    fn skip_contents(&mut self, node: Node<'_, '_>) -> Result<(), ReadError> {
        self.contents = true;
        let before = std::mem::replace(&mut self.findings.silent, true);
        let walked = self.inline(node, &mut Line::default());
        self.findings.silent = before;
        walked
    }

    fn remember_cover(&mut self, node: Node<'_, '_>, style: Option<&str>, content: &[Inline]) {
        let text = plain(content).split_whitespace().collect::<Vec<_>>().join(" ");
        if !self.in_body || !self.near.is_empty() || text.is_empty() || text.chars().count() > 200 {
            return;
        }
        if self.styles.is_title(style) && self.out.title.is_none() {
            self.out.title = Some(text);
            return;
        }
        let own =
            node.descendants().filter_map(|n| child(n, "rPr")).filter_map(|r| number::<u32>(r, "sz")).max();
        self.cover.push((own.unwrap_or_else(|| self.styles.size(style)), text));
    }
}

fn plain_paragraph(
    label: Option<Label>,
    level: u8,
    content: Vec<Inline>,
    after: &mut Vec<Block>,
    flow: &mut Flow,
) {
    let empty =
        !has_text(&content) && !content.iter().any(|i| matches!(i, Inline::Image { .. } | Inline::Note(_)));
    match label {
        Some(label) if !empty || !after.is_empty() => {
            let mut blocks = if empty { Vec::new() } else { vec![Block::Paragraph(content)] };
            blocks.append(after);
            flow.items.push(FlatItem { level, label, blocks });
        }
        Some(label @ Label::Text(_)) => flow.items.push(FlatItem { level, label, blocks: Vec::new() }),
        None if !empty => flow.push(Block::Paragraph(content)),
        _ => {}
    }
}

fn bold_line(label: Option<Label>, content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    if let Some(Label::Text(text)) = label {
        out.push(Inline::text(format!("{text} ")));
    }
    out.extend(content);
    for inline in &mut out {
        if let Inline::Text(run) = inline {
            run.bold = true;
        }
    }
    merge_runs(out)
}

fn has_text(content: &[Inline]) -> bool {
    content.iter().any(|i| matches!(i, Inline::Text(run) if !run.text.trim().is_empty()))
}

/// The paragraph's end is a tracked deletion: once accepted, the next paragraph follows on the same line.
fn mark_deleted(properties: Node<'_, '_>) -> bool {
    child(properties, "rPr").is_some_and(|r| child(r, "del").is_some() || child(r, "moveFrom").is_some())
}

fn is_contents(sdt: Node<'_, '_>) -> bool {
    let gallery =
        child(sdt, "sdtPr").and_then(|p| child(p, "docPartObj")).and_then(|o| child(o, "docPartGallery"));
    gallery.and_then(|g| attr(g, "val")) == Some("Table of Contents")
}

/// A heading such as "Innhold" directly before the table of contents goes with it.
fn drop_contents_heading(flow: &mut Flow) {
    flow.flush();
    if let Some(Block::Heading { content, .. }) = flow.out.last()
        && crate::documents::markdown_write::is_contents_heading(&plain(content))
    {
        flow.out.pop();
    }
}

/// A line of a table of contents is short; running text in such a style is a mistake of the writer's, and kept.
fn is_short(node: Node<'_, '_>) -> bool {
    super::extras::words(node).chars().count() < 400
}
