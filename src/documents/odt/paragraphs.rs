//! One paragraph: a heading, a list item or text, with its number.

use roxmltree::Node;

use super::Reader;
use super::lists::Standing;
use super::styles::Numbered;
use super::xml::{Space, attr, is, is_on, name, number, words};
use crate::documents::model::{has_text, merge_runs, plain, reads_as_text};
use crate::documents::reader::cover::Origin;
use crate::documents::reader::flow::{Flow, is_empty};
use crate::documents::reader::line::Line;
use crate::documents::reader::lists::Label;
use crate::documents::{Block, Finding, Inline, ReadError};

/// Plans have nine levels, as Word has; the tenth of LibreOffice is read as the ninth.
const DEEPEST: u8 = 9;

impl Reader<'_> {
    pub(super) fn paragraph(&mut self, node: Node<'_, '_>, flow: &mut Flow) -> Result<(), ReadError> {
        let style = attr(node, "style-name");
        if self.own.styles.is_contents(style) && is_short(node) {
            self.contents = true;
            return Ok(());
        }
        if node.descendants().any(|n| hides(n, node)) {
            return self.hidden(words(node));
        }
        let mut line = Line::default();
        self.read_line(node, style, &mut line)?;
        let content = merge_runs(line.content);
        if is_empty(&content) && line.after.is_empty() && self.own.styles.paragraph(style).look().hidden {
            return Ok(());
        }
        self.place_paragraph(node, style, content, &mut line.after, flow)?;
        let after = std::mem::take(&mut line.after);
        self.go_on(after, flow);
        Ok(())
    }

    /// The text of a paragraph, with what its style says of it.
    fn read_line(
        &mut self,
        node: Node<'_, '_>,
        style: Option<&str>,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let says = std::mem::replace(&mut self.own.says, self.own.styles.paragraph(style));
        let gap = std::mem::replace(&mut self.own.gap, true);
        let unseen = std::mem::take(&mut self.own.unseen);
        let around = self.link.take();
        let read = self.inline(node, line);
        let told = self.tell_unseen();
        self.own.says = says;
        self.own.gap = gap;
        self.own.unseen = unseen;
        self.link = around;
        read.and(told)
    }

    fn place_paragraph(
        &mut self,
        node: Node<'_, '_>,
        style: Option<&str>,
        content: Vec<Inline>,
        after: &mut Vec<Block>,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let list = self.own.styles.list(style).map(str::to_owned);
        let standing = self.standing(list.as_deref())?;
        let Some(level) = self.level(node, style, &content)? else {
            if self.is_on_cover() {
                let cover = self.own.styles.cover_line(style);
                self.remember_cover(cover, self.size_of(node, style), &content);
            }
            plain_paragraph(standing, content, after, flow);
            return Ok(());
        };
        let label = self.heading_label(node, style, level, standing)?;
        if !has_text(&content) {
            // An empty heading counts in the numbering, and shows nothing.
            if !content.is_empty() {
                flow.push(Block::Paragraph(content));
            }
        } else if self.in_body {
            let styled = self.own.styles.heading_level(style).is_some();
            let origin = Origin { styled, size: self.size_of(node, style) };
            self.heading(level, label, content, origin, flow)?;
        } else {
            self.inner_heading(label, content, flow)?;
        }
        Ok(())
    }

    /// The number of a heading: its list's, else the outline's.
    fn heading_label(
        &mut self,
        node: Node<'_, '_>,
        style: Option<&str>,
        level: u8,
        standing: Standing,
    ) -> Result<Option<Label>, ReadError> {
        match standing {
            Standing::Begins(label, _) => return Ok(label),
            Standing::GoesOn(_) => return Ok(None),
            Standing::Free => {}
        }
        let styles = &self.own.styles;
        let counts = is(node, Space::Text, "h") || styles.is_built_in_heading(style);
        if !counts || styles.numbered(style) == Numbered::Not || is_on(node, "is-list-header") {
            return Ok(None);
        }
        let begins = is_on(node, "restart-numbering");
        let start = begins.then(|| number(node, "start-value").unwrap_or(1));
        let place = self.own.numbering.outline(level);
        self.own.numbering.next(&place, start, self.budget)
    }

    /// The level of a heading, from 1: by the paragraph itself, else by its style. Running text with a level of its own is a mistake of
    /// the writer's, and told.
    fn level(
        &mut self,
        node: Node<'_, '_>,
        style: Option<&str>,
        content: &[Inline],
    ) -> Result<Option<u8>, ReadError> {
        let styled = self.own.styles.heading_level(style);
        if !is(node, Space::Text, "h") {
            return Ok(styled.map(|level| level.min(DEEPEST)));
        }
        if styled.is_none() && reads_as_text(content) {
            let (near, text) = (self.near.clone(), plain(content));
            self.find(Finding::TextWithLevel { near, text })?;
            return Ok(None);
        }
        let own = number::<u8>(node, "outline-level").filter(|level| *level > 0);
        let level = own.or(styled).unwrap_or(1);
        Ok(Some(level.min(DEEPEST)))
    }

    /// The largest type in a paragraph, in half points.
    fn size_of(&self, node: Node<'_, '_>, style: Option<&str>) -> u32 {
        let says = self.own.styles.paragraph(style);
        let spans = node.descendants().filter(|n| is(*n, Space::Text, "span"));
        let sizes = spans.filter_map(|n| self.own.styles.character(attr(n, "style-name"), says).size());
        sizes.max().or(says.size()).unwrap_or_default()
    }
}

fn plain_paragraph(standing: Standing, content: Vec<Inline>, after: &mut Vec<Block>, flow: &mut Flow) {
    match standing {
        Standing::Free => flow.paragraph(None, 0, content, after),
        Standing::Begins(label, level) => flow.paragraph(label, level, content, after),
        Standing::GoesOn(_) if is_empty(&content) => {}
        Standing::GoesOn(level) => flow.go_on(usize::from(level), vec![Block::Paragraph(content)]),
    }
}

/// Is this the field by which a paragraph hides itself? One in a box or a note inside the paragraph is another's.
fn hides(field: Node<'_, '_>, paragraph: Node<'_, '_>) -> bool {
    let hidden = is(field, Space::Text, "hidden-paragraph") && is_on(field, "is-hidden");
    let own = |n: &Node<'_, '_>| matches!(name(*n), (Space::Text, "p" | "h"));
    hidden && field.ancestors().find(own) == Some(paragraph)
}

/// A line of a table of contents is short; running text in such a style is a mistake of the writer's, and kept.
fn is_short(node: Node<'_, '_>) -> bool {
    words(node).chars().count() < 400
}
