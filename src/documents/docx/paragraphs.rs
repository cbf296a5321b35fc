//! One paragraph: a heading, a list item or text, with its number.

use roxmltree::Node;

use super::Reader;
use super::body::Flow;
use super::lists::FlatItem;
use super::numbering::{Label, Place};
use super::runs::Line;
use super::styles::is_drop_cap;
use super::xml::{child, number, val};
use crate::documents::model::{has_text, merge_runs, plain, reads_as_text};
use crate::documents::{Block, Finding, Inline, ReadError};

/// A paragraph's properties and the id of its style.
type Shape<'a, 'i> = (Option<Node<'a, 'i>>, Option<&'a str>);

impl Reader<'_> {
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let properties = child(node, "pPr");
        let style = properties.and_then(|p| val(p, "pStyle"));
        if self.styles.is_contents(style) && is_short(node) {
            return self.skip_contents(node);
        }
        let outer = std::mem::replace(&mut self.base, self.styles.paragraph(style));
        let read = self.paragraph_in(node, (properties, style), flow);
        self.base = outer;
        read
    }

    fn paragraph_in(
        &mut self,
        node: Node<'_, '_>,
        shape: Shape<'_, '_>,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let was_in_contents = self.in_contents();
        let mut line = Line { content: std::mem::take(&mut flow.held), after: Vec::new() };
        self.inline(node, &mut line)?;
        if self.in_contents() && !was_in_contents {
            self.drop_contents_heading(flow);
        }
        if self.goes_on(shape) {
            flow.held = line.content;
            line.after.into_iter().for_each(|b| flow.push(b));
            return Ok(());
        }
        let content = merge_runs(line.content);
        if was_in_contents && !has_text(&content)
            || self.is_hidden(shape.0, &content) && line.after.is_empty()
        {
            return Ok(());
        }
        let place = self.numbering.place(shape.0, shape.1, &self.styles);
        let label = match &place {
            Some(place) => self.numbering.next(place, self.budget)?,
            None => None,
        };
        match self.level(shape, place.as_ref(), &content)? {
            // An empty heading counts in the numbering, and shows nothing.
            Some(_) if !has_text(&content) => {
                if !content.is_empty() {
                    flow.push(Block::Paragraph(content));
                }
            }
            Some(level) if self.in_body => self.heading(level, label, content, (node, shape.1), flow)?,
            Some(_) => self.inner_heading(label, content, flow)?,
            None => {
                self.remember_cover(node, shape.1, &content);
                plain_paragraph(label, place.map_or(0, |p| p.level), content, &mut line.after, flow);
            }
        }
        line.after.into_iter().for_each(|b| flow.push(b));
        Ok(())
    }

    /// Does the next paragraph follow on the same line? After a deleted end, and after the large first letter of a text.
    fn goes_on(&self, (properties, style): Shape<'_, '_>) -> bool {
        properties.is_some_and(|p| mark_deleted(p) || is_drop_cap(p)) || self.styles.is_drop_cap(style)
    }

    /// A paragraph whose end is hidden and that shows nothing: Word neither shows nor counts it.
    fn is_hidden(&self, properties: Option<Node<'_, '_>>, content: &[Inline]) -> bool {
        is_empty(content) && self.styles.look(self.base, properties.and_then(|p| child(p, "rPr"))).hidden
    }

    /// The level of a heading, from 1: by the paragraph itself, else by its style. A number that shows more levels than the style it is
    /// inherited from has goes deeper. Running text with an outline level of its own is a mistake of the writer's, and told.
    fn level(
        &mut self,
        (properties, style): Shape<'_, '_>,
        place: Option<&Place>,
        content: &[Inline],
    ) -> Result<Option<u8>, ReadError> {
        let styled = self.styles.heading_level(style);
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

    fn heading(
        &mut self,
        level: u8,
        label: Option<Label>,
        content: Vec<Inline>,
        (node, style): (Node<'_, '_>, Option<&str>),
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let (images, content): (Vec<_>, Vec<_>) =
            content.into_iter().partition(|i| matches!(i, Inline::Image { .. }));
        let number = label.map(heading_number).unwrap_or_default();
        self.stand_under(&format!("{number} {}", plain(&content).trim()));
        let struck = |i: &Inline| matches!(i, Inline::Text(run) if run.strike);
        let text = plain(&content.iter().filter(|i| struck(i)).cloned().collect::<Vec<_>>());
        if !text.trim().is_empty() {
            let near = self.near.clone();
            self.find(Finding::StruckHeading { near, text })?;
        }
        let styled = self.styles.heading_level(style).is_some();
        self.headings.push(super::cover::Origin { styled, size: self.size_of(node, style) });
        flow.push(Block::Heading { level, number, content });
        if !images.is_empty() {
            flow.push(Block::Paragraph(images));
        }
        Ok(())
    }

    /// A heading in a cell, a box or a note is a bold line.
    fn inner_heading(
        &mut self,
        label: Option<Label>,
        content: Vec<Inline>,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        if self.in_table > 0 {
            let (near, text) = (self.near.clone(), plain(&content));
            self.find(Finding::HeadingInTable { near, text })?;
        }
        flow.push(Block::Paragraph(bold_line(label, content)));
        Ok(())
    }

    /// Walks a paragraph of a table of contents only for the fields that begin and end in it.
    fn skip_contents(&mut self, node: Node<'_, '_>) -> Result<(), ReadError> {
        self.contents = true;
        let before = std::mem::replace(&mut self.findings.silent, true);
        let walked = self.inline(node, &mut Line::default());
        self.findings.silent = before;
        walked
    }

    /// A heading such as "Innhold" directly before the table of contents goes with it.
    pub(super) fn drop_contents_heading(&mut self, flow: &mut Flow) {
        flow.flush();
        if let Some(Block::Heading { content, .. }) = flow.out.last()
            && crate::documents::markdown_write::is_contents_heading(&plain(content))
        {
            flow.out.pop();
            self.headings.pop();
        }
    }
}

/// The number of a heading as it stands, without the sign that ends it: `1.1.` is 1.1 and `a)` is a, while `(a)` stays.
fn heading_number(label: Label) -> String {
    let Label::Text(text) = label else { return String::new() };
    let bare = text.trim_end_matches(['.', ':']).trim_end();
    let bare = if bare.contains('(') { bare } else { bare.trim_end_matches([')', '.']).trim_end() };
    bare.to_owned()
}

fn plain_paragraph(
    label: Option<Label>,
    level: u8,
    content: Vec<Inline>,
    after: &mut Vec<Block>,
    flow: &mut Flow,
) {
    let empty = is_empty(&content);
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

fn is_empty(content: &[Inline]) -> bool {
    !has_text(content) && !content.iter().any(|i| matches!(i, Inline::Image { .. } | Inline::Note(_)))
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

/// The paragraph's end is a tracked deletion: once accepted, the next paragraph follows on the same line.
fn mark_deleted(properties: Node<'_, '_>) -> bool {
    child(properties, "rPr").is_some_and(|r| child(r, "del").is_some() || child(r, "moveFrom").is_some())
}

/// A line of a table of contents is short; running text in such a style is a mistake of the writer's, and kept.
fn is_short(node: Node<'_, '_>) -> bool {
    super::extras::words(node).chars().count() < 400
}
