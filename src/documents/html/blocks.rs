//! The flow of blocks: headings, paragraphs, lists, quotes and tables in the order they stand.

use super::Reader;
use super::css::Says;
use super::dom::{Element, Id, Kind, is_block};
use super::inline::tidy;
use super::lists::{heading_number, label};
use super::look::Look;
use super::shared::{FlatItem, is_empty, nest};
use crate::documents::markdown_write::is_contents_heading;
use crate::documents::model::{bold, has_text, plain, reads_as_text, struck_words};
use crate::documents::{Block, Finding, Inline, ReadError};

/// Blocks being gathered: finished ones, the list under way, and the line being written.
#[derive(Debug, Default)]
pub(super) struct Flow {
    out: Vec<Block>,
    pub(super) items: Vec<FlatItem>,
    pub(super) line: Vec<Inline>,
    /// The large first letter of a text, which the next paragraph goes on from.
    held: Vec<Inline>,
}

impl Flow {
    pub(super) fn push(&mut self, block: Block) {
        self.end_line();
        self.flush();
        self.out.push(block);
    }

    /// The line is a paragraph, if it says anything.
    pub(super) fn end_line(&mut self) {
        let content = tidy(std::mem::take(&mut self.line));
        if !is_empty(&content) {
            self.flush();
            self.out.push(Block::Paragraph(content));
        }
    }

    fn flush(&mut self) {
        if !self.items.is_empty() {
            self.out.extend(nest(std::mem::take(&mut self.items)));
        }
    }

    pub(super) fn end(mut self) -> Vec<Block> {
        self.line.splice(0..0, std::mem::take(&mut self.held));
        self.end_line();
        self.flush();
        self.out
    }
}

impl Reader<'_> {
    pub(super) fn children(&mut self, id: Id, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        let dom = self.dom;
        dom.children(id).iter().try_for_each(|child| self.node(*child, look, flow))
    }

    /// The blocks inside a cell, an item, a quote or a note.
    pub(super) fn blocks(&mut self, id: Id, look: &Look) -> Result<Vec<Block>, ReadError> {
        let mut flow = Flow::default();
        self.children(id, look, &mut flow)?;
        Ok(flow.end())
    }

    pub(super) fn node(&mut self, id: Id, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        self.budget.step()?;
        let dom = self.dom;
        match dom.get(id).map(|node| &node.kind) {
            Some(Kind::Text(text)) => self.text(text, look, flow),
            Some(Kind::Element(element)) => {
                let says = self.sheet.says(element);
                if self.stands_aside(id, element, &says, flow)? {
                    return Ok(());
                }
                let look = look.within(element, &says);
                self.element(id, element, &says, &look, flow)
            }
            _ => Ok(()),
        }
    }

    fn element(
        &mut self,
        id: Id,
        element: &Element,
        says: &Says,
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        match element.tag() {
            "table" => return self.table(id, look, flow),
            "ul" | "ol" | "menu" | "dir" => return self.list(id, element, look, flow),
            "li" => return self.loose_item(id, element, look, flow),
            "blockquote" => {
                let blocks = self.inside(|reader| reader.blocks(id, look))?;
                if !blocks.is_empty() {
                    flow.push(Block::Quote(blocks));
                }
            }
            "pre" => {
                let mut text = String::new();
                self.code(id, &mut text)?;
                if !text.trim().is_empty() {
                    flow.push(Block::Code(text));
                }
            }
            "p" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                return self.paragraph(id, element, says, look, flow);
            }
            _ if says.list.is_some_and(|l| l > 0) || level_said(element, says).is_some() => {
                return self.paragraph(id, element, says, look, flow);
            }
            tag if is_block(tag) => {
                flow.end_line();
                self.children(id, look, flow)?;
                flow.end_line();
            }
            _ => return self.inline(id, element, says, look, flow),
        }
        Ok(())
    }

    fn paragraph(
        &mut self,
        id: Id,
        element: &Element,
        says: &Says,
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        flow.end_line();
        let outer = self.mark.take();
        let mut inner = Flow { line: std::mem::take(&mut flow.held), ..Flow::default() };
        let read = self.children(id, look, &mut inner);
        let mark = std::mem::replace(&mut self.mark, outer);
        read?;
        self.place(inner.end(), element, (says, mark.as_deref()), flow)
    }

    /// Puts what stands in a paragraph where it belongs, in its order: two breaks or a box in it make several blocks of it.
    fn place(
        &mut self,
        mut blocks: Vec<Block>,
        element: &Element,
        (says, mark): (&Says, Option<&str>),
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        if says.element.starts_with("dropcap") {
            flow.held = first_line(&blocks);
            blocks.drain(..lines(&blocks));
        } else if let Some(level) = self.level(element, says, &blocks)? {
            let content = first_line(&blocks);
            blocks.drain(..lines(&blocks));
            self.heading(level, mark, content, flow)?;
        } else if let Some(level) = says.list.filter(|l| *l > 0).or(mark.map(|_| 1)) {
            let own = blocks.iter().take_while(|b| !matches!(b, Block::Heading { .. })).count();
            let blocks: Vec<Block> = blocks.drain(..own).collect();
            if !blocks.is_empty() {
                flow.end_line();
                let level = level.saturating_sub(1).saturating_add(self.list_depth);
                flow.items.push(FlatItem { level, label: Some(label(mark)), blocks });
            }
        } else {
            self.remember_title(element, &first_line(&blocks));
        }
        for block in blocks {
            flow.push(block);
        }
        Ok(())
    }

    /// The level of a heading, from 1. Running text with an outline level is a mistake of the writer's, and told.
    fn level(&mut self, element: &Element, says: &Says, blocks: &[Block]) -> Result<Option<u8>, ReadError> {
        let by_tag = element.tag().strip_prefix('h').and_then(|n| n.parse::<u8>().ok());
        let Some(level) = by_tag.or_else(|| level_said(element, says)) else { return Ok(None) };
        let content = first_line(blocks);
        if by_tag.is_none() && reads_as_text(&content) {
            let (near, text) = (self.near.clone(), plain(&content));
            self.find(Finding::TextWithLevel { near, text })?;
            return Ok(None);
        }
        Ok(Some(level).filter(|_| has_text(&content)))
    }

    fn heading(
        &mut self,
        level: u8,
        mark: Option<&str>,
        content: Vec<Inline>,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let number = mark.map(heading_number).unwrap_or_default();
        if !self.in_body {
            if self.in_table > 0 {
                let (near, text) = (self.near.clone(), plain(&content));
                self.find(Finding::HeadingInTable { near, text })?;
            }
            let number = (!number.is_empty()).then(|| Inline::text(format!("{number} ")));
            flow.push(Block::Paragraph(bold(number.into_iter().chain(content).collect())));
            return Ok(());
        }
        self.stand_under(&format!("{number} {}", plain(&content).trim()));
        let text = struck_words(&content);
        if !text.is_empty() {
            let near = self.near.clone();
            self.find(Finding::StruckHeading { near, text })?;
        }
        flow.push(Block::Heading { level, number, content });
        Ok(())
    }

    fn remember_title(&mut self, element: &Element, content: &[Inline]) {
        let is_title = element.classes().any(|c| c == "MsoTitle") && self.near.is_empty() && self.in_body;
        if is_title && self.title.is_none() && has_text(content) {
            self.title = Some(plain(content).split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    /// A heading such as "Innhold" directly before the table of contents goes with it.
    pub(super) fn drop_contents_heading(&mut self, flow: &mut Flow) {
        flow.end_line();
        self.contents = true;
        if let Some(Block::Heading { content, .. } | Block::Paragraph(content)) = flow.out.last()
            && is_contents_heading(&plain(content))
        {
            flow.out.pop();
        }
    }
}

/// The paragraphs that blocks begin with, as one line.
fn first_line(blocks: &[Block]) -> Vec<Inline> {
    let mut line = Vec::new();
    for block in blocks.iter().take(lines(blocks)) {
        if let Block::Paragraph(content) = block {
            line.extend((!line.is_empty()).then_some(Inline::Break));
            line.extend(content.iter().cloned());
        }
    }
    line
}

fn lines(blocks: &[Block]) -> usize {
    blocks.iter().take_while(|block| matches!(block, Block::Paragraph(_))).count()
}

/// What Word's style or a reader aid says of the level: `mso-outline-level`, `MsoHeading2`, `role=heading`.
fn level_said(element: &Element, says: &Says) -> Option<u8> {
    let by_role = || {
        let level = element.attr("aria-level").and_then(|l| l.parse().ok()).unwrap_or(2);
        (element.attr("role") == Some("heading")).then_some(level)
    };
    let by_class =
        || element.classes().find_map(|c| c.strip_prefix("MsoHeading").and_then(|n| n.parse::<u8>().ok()));
    says.outline.or_else(by_role).or_else(by_class).filter(|level| (1..=9).contains(level))
}
