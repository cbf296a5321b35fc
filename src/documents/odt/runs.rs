//! Text inside a paragraph: spans, links, and everything that stands in a line.

use std::rc::Rc;

use roxmltree::Node;

use super::Reader;
use super::body::is_silent;
use super::look::Says;
use super::xml::{Space, attr, child, name, number};
use crate::documents::reader::line::Line;
use crate::documents::{Inline, ReadError};

/// Spaces that one element may stand for. No line shows more.
const MAX_SPACES: usize = 1_000;

impl Reader<'_> {
    /// Walks what may stand in a paragraph.
    pub(super) fn inline(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        self.deeper(|reader| node.children().try_for_each(|c| reader.inline_child(c, line)))
    }

    pub(super) fn inline_child(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        self.budget.step()?;
        if node.is_text() {
            return self.text(node.text().unwrap_or_default(), line);
        }
        if !node.is_element() || self.own.instruction && name(node).0 != Space::Field {
            return Ok(());
        }
        match name(node) {
            (Space::Text, "span") => {
                let says = self.own.styles.character(attr(node, "style-name"), self.own.says);
                self.styled(says, node, line)
            }
            (Space::Text, "s") => {
                let spaces = number::<usize>(node, "c").unwrap_or(1).min(MAX_SPACES);
                self.exactly(&" ".repeat(spaces), line)
            }
            (Space::Text, "tab") => self.exactly("\t", line),
            (Space::Text, "line-break") => self.line_break(line),
            (Space::Text | Space::Draw, "a") => self.hyperlink(node, line),
            (Space::Text, "note") => self.note(node, line),
            (Space::Text, "ruby") => self.ruby(node, line),
            (Space::Text, "meta" | "meta-field") | (Space::Extra, "content-control") => {
                self.control(node, line)
            }
            (Space::Office, "annotation") => {
                self.own.comments = self.own.comments.saturating_add(1);
                Ok(())
            }
            (Space::Office, _) | (Space::Extra, "list-item") => Ok(()),
            (Space::Draw | Space::Dr3d, _) => self.drawing(node, line),
            (Space::Text, "p" | "h" | "list" | "section" | "numbered-paragraph")
            | (Space::Table, "table") => self.block_in_line(node, line),
            (Space::Field, kind) => self.form_field(kind, node, line),
            (Space::Text, kind) if is_silent(kind) => Ok(()),
            (Space::Text, kind) => self.field(kind, node, line),
            _ => self.inline(node, line),
        }
    }

    /// Text as it stands in the file: white space is one space, and none at the beginning of a line.
    fn text(&mut self, text: &str, line: &mut Line) -> Result<(), ReadError> {
        if self.own.instruction {
            return Ok(());
        }
        let mut out = String::with_capacity(text.len());
        for sign in text.chars() {
            let space = matches!(sign, ' ' | '\t' | '\r' | '\n');
            if !space {
                out.push(sign);
            } else if !self.own.gap {
                out.push(' ');
            }
            self.own.gap = space;
        }
        if out.is_empty() { Ok(()) } else { self.push(&out, line) }
    }

    /// Text that is shown sign for sign.
    pub(super) fn exactly(&mut self, text: &str, line: &mut Line) -> Result<(), ReadError> {
        self.own.gap = false;
        self.push(text, line)
    }

    fn push(&mut self, text: &str, line: &mut Line) -> Result<(), ReadError> {
        let look = self.own.says.look();
        if look.hidden {
            return self.leave_unseen(text);
        }
        let target = self.link.clone();
        self.put(line, text, look, target.as_ref())
    }

    fn line_break(&mut self, line: &mut Line) -> Result<(), ReadError> {
        self.own.gap = true;
        if self.own.says.look().hidden {
            return self.leave_unseen(" ");
        }
        self.budget.write(1)?;
        line.content.push(Inline::Break);
        Ok(())
    }

    fn styled(&mut self, says: Says, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let outer = std::mem::replace(&mut self.own.says, says);
        let read = self.inline(node, line);
        self.own.says = outer;
        read
    }

    fn hyperlink(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let target = self.allowed_link(attr(node, "href").unwrap_or_default())?;
        let says = self.own.styles.character(attr(node, "style-name"), self.own.says);
        let outer = self.link.clone();
        self.link = target.or_else(|| outer.as_ref().map(Rc::clone));
        let read = self.styled(says, node, line);
        self.link = outer;
        read
    }

    /// Text with its pronunciation above it, which follows in brackets.
    fn ruby(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        if let Some(base) = child(node, Space::Text, "ruby-base") {
            self.inline(base, line)?;
        }
        let above = child(node, Space::Text, "ruby-text").map(super::xml::words).unwrap_or_default();
        if above.is_empty() { Ok(()) } else { self.exactly(&format!(" ({above})"), line) }
    }
}
