//! The cover: the title on it, and lines that only look like headings.

use super::Reader;
use super::xml::parse;
use crate::documents::model::{has_text, plain, plain_blocks, reads_as_text};
use crate::documents::{Block, Inline, ReadError};

/// Large type on a cover, in half points, that may be the title.
const TITLE_SIZE: u32 = 36;

/// What made a paragraph a heading: its style, or a level of its own; and the size of its type in half points.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Origin {
    pub(crate) styled: bool,
    pub(crate) size: u32,
}

/// What the style of a line above the first heading says it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum CoverLine {
    Title,
    Other,
}

impl<F> Reader<'_, F> {
    /// No heading has come yet.
    pub(crate) fn is_on_cover(&self) -> bool {
        self.in_body && self.near.is_empty()
    }

    /// A line above the first heading, in type of `size` half points.
    pub(crate) fn remember_cover(&mut self, line: CoverLine, size: u32, content: &[Inline]) {
        if !has_text(content) {
            return;
        }
        let text = plain(content).split_whitespace().collect::<Vec<_>>().join(" ");
        if text.chars().count() > 200 {
            return;
        }
        if line == CoverLine::Title && self.out.title.is_none() {
            self.out.title = Some(text);
            return;
        }
        self.cover.push((size, text));
    }

    /// Lines above the first heading that has a style, with a level of their own and nothing under them, are lines of the cover.
    /// A document without heading styles is left as it is.
    pub(crate) fn settle_cover_lines(&mut self) {
        let Some(first) = self.headings.iter().position(|h| h.styled) else { return };
        let mut origins = self.headings.iter().take(first).copied();
        let mut at = 0_usize;
        while let Some(block) = self.out.blocks.get(at) {
            at = at.saturating_add(1);
            let Block::Heading { level, number, content } = block else { continue };
            let Some(origin) = origins.next() else { return };
            let mut below = self.out.blocks.iter().skip(at);
            if below.find_map(|b| opens(b, *level)).unwrap_or_default() {
                continue;
            }
            let text = format!("{number} {}", plain(content)).trim().to_owned();
            self.cover.push((origin.size, text.clone()));
            if let Some(line) = self.out.blocks.get_mut(at.saturating_sub(1)) {
                *line = Block::Paragraph(vec![Inline::text(text)]);
            }
        }
    }

    /// The title when no paragraph has the title style: the largest type on the cover, else the file's own property.
    pub(crate) fn cover_title(&mut self, properties: &str) -> Result<Option<String>, ReadError> {
        let largest = self.cover.iter().filter(|(size, _)| *size >= TITLE_SIZE).max_by_key(|(size, _)| *size);
        if let Some((_, text)) = largest.filter(|_| !self.near.is_empty()) {
            return Ok(Some(text.clone()));
        }
        let read = self.package.text(properties).and_then(|text| text.map_or(Ok(None), |t| own_title(&t)));
        self.aside(read, properties)
    }
}

/// Does what stands under a heading of this level make it one: a text, or a heading below it? The next heading decides, whatever it is.
fn opens(block: &Block, level: u8) -> Option<bool> {
    match block {
        Block::Heading { level: next, .. } => Some(*next > level),
        other => is_text(other).then_some(true),
    }
}

/// Is it more than another line of a cover?
fn is_text(block: &Block) -> bool {
    match block {
        Block::Paragraph(content) => reads_as_text(content),
        Block::Heading { .. } => false,
        other => !plain_blocks(std::slice::from_ref(other)).is_empty(),
    }
}

fn own_title(text: &str) -> Result<Option<String>, ReadError> {
    let xml = parse(text)?;
    let title = xml.descendants().find(|n| n.tag_name().name() == "title").and_then(|n| n.text());
    Ok(title.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty() && !t.starts_with("Microsoft Word")))
}
