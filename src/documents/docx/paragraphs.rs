//! One paragraph: a heading, a list item or text, with its number.

use roxmltree::Node;

use super::Reader;
use super::bookmarks::marked;
use super::numbering::Place;
use super::styles::is_drop_cap;
use super::xml::{child, number, val};
use crate::documents::model::{has_text, merge_runs, plain, reads_as_text};
use crate::documents::reader::cover::Origin;
use crate::documents::reader::flow::{Flow, is_empty};
use crate::documents::reader::line::Line;
use crate::documents::{Block, Finding, Inline, ReadError};

/// A paragraph's properties and the id of its style.
type Shape<'a, 'i> = (Option<Node<'a, 'i>>, Option<&'a str>);

impl Reader<'_> {
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let properties = child(node, "pPr");
        let style = properties.and_then(|p| val(p, "pStyle"));
        if self.own.styles.is_contents(style) && is_short(node) {
            return self.skip_contents(node);
        }
        let outer = std::mem::replace(&mut self.own.base, self.own.styles.paragraph(style));
        let read = self.paragraph_in(node, (properties, style), flow);
        self.own.base = outer;
        read
    }

    fn paragraph_in(
        &mut self,
        node: Node<'_, '_>,
        shape: Shape<'_, '_>,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let was_in_contents = self.in_contents();
        let mut line = Line { content: std::mem::take(&mut flow.held), ..Line::default() };
        self.begin_paragraph();
        self.inline(node, &mut line)?;
        if self.in_contents() && !was_in_contents {
            self.drop_contents_heading(flow);
        }
        if self.goes_on(shape) {
            flow.held = line.content;
            line.after.into_iter().for_each(|b| flow.push(b));
            return Ok(());
        }
        let content = marked(merge_runs(line.content), line.marks);
        if was_in_contents && !has_text(&content)
            || self.is_hidden(shape.0, &content) && line.after.is_empty()
        {
            return Ok(());
        }
        let place = self.own.numbering.place(shape.0, shape.1, &self.own.styles);
        let label = match &place {
            Some(place) => self.own.numbering.next(place, self.budget)?,
            None => None,
        };
        match self.level(shape, place.as_ref(), &content)? {
            // An empty heading counts in the numbering, and shows nothing.
            Some(_) if !has_text(&content) => {
                if !content.is_empty() {
                    flow.push(Block::Paragraph(content));
                }
            }
            Some(level) if self.in_body => {
                let styled = self.own.styles.heading_level(shape.1).is_some();
                let origin = Origin { styled, size: self.size_of(node, shape.1) };
                self.heading(level, label, content, origin, flow)?;
            }
            Some(_) => self.inner_heading(label, content, flow)?,
            None => {
                let goes_on = self.own.styles.list_continues(shape.1);
                if let Some(level) = goes_on.filter(|_| label.is_none() && !is_empty(&content)) {
                    flow.go_on(level, vec![Block::Paragraph(content)]);
                    line.after.into_iter().for_each(|b| flow.push(b));
                    return Ok(());
                }
                if self.is_on_cover() {
                    let cover = self.own.styles.cover_line(shape.1);
                    self.remember_cover(cover, self.size_of(node, shape.1), &content);
                }
                flow.paragraph(label, place.map_or(0, |p| p.level), content, &mut line.after);
            }
        }
        line.after.into_iter().for_each(|b| flow.push(b));
        Ok(())
    }

    /// Does the next paragraph follow on the same line? After a deleted end, and after the large first letter of a text.
    fn goes_on(&self, (properties, style): Shape<'_, '_>) -> bool {
        properties.is_some_and(|p| mark_deleted(p) || is_drop_cap(p)) || self.own.styles.is_drop_cap(style)
    }

    /// A paragraph whose end is hidden and that shows nothing: Word neither shows nor counts it.
    fn is_hidden(&self, properties: Option<Node<'_, '_>>, content: &[Inline]) -> bool {
        is_empty(content)
            && self.own.styles.look(self.own.base, properties.and_then(|p| child(p, "rPr"))).hidden
    }

    /// The level of a heading, from 1: by the paragraph itself, else by its style. A number that shows more levels than the style it is
    /// inherited from has goes deeper. Running text with an outline level of its own is a mistake of the writer's, and told.
    fn level(
        &mut self,
        (properties, style): Shape<'_, '_>,
        place: Option<&Place>,
        content: &[Inline],
    ) -> Result<Option<u8>, ReadError> {
        let styled = self.own.styles.heading_level(style);
        let Some(own) = properties.and_then(|p| number::<u8>(p, "outlineLvl")) else {
            let deeper = |from: usize| place.filter(|p| p.from < from).map_or(0, |p| p.depth);
            return Ok(styled.map(|(level, from)| level.max(deeper(from))));
        };
        if own < 9 && styled.is_none() && reads_as_text(content) {
            let (near, text) = (self.near.clone(), plain(content));
            self.find(Finding::TextWithLevel { near, text })?;
            return Ok(None);
        }
        Ok((own < 9).then(|| own.saturating_add(1)))
    }

    /// The largest type in a paragraph, in half points.
    fn size_of(&self, node: Node<'_, '_>, style: Option<&str>) -> u32 {
        let runs = node.descendants().filter_map(|n| child(n, "rPr"));
        runs.filter_map(|r| number::<u32>(r, "sz")).max().unwrap_or_else(|| self.own.styles.size(style))
    }

    /// Walks a paragraph of a table of contents only for the fields that begin and end in it.
    fn skip_contents(&mut self, node: Node<'_, '_>) -> Result<(), ReadError> {
        self.contents = true;
        let before = std::mem::replace(&mut self.findings.silent, true);
        let walked = self.inline(node, &mut Line::default());
        self.findings.silent = before;
        walked
    }
}

/// The paragraph's end is a tracked deletion: once accepted, the next paragraph follows on the same line.
fn mark_deleted(properties: Node<'_, '_>) -> bool {
    child(properties, "rPr").is_some_and(|r| child(r, "del").is_some() || child(r, "moveFrom").is_some())
}

/// A line of a table of contents is short; running text in such a style is a mistake of the writer's, and kept.
fn is_short(node: Node<'_, '_>) -> bool {
    super::extras::words(node).chars().count() < 400
}
