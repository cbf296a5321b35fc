//! Headings: with their number in the body, a bold line elsewhere.

use super::Reader;
use super::cover::Origin;
use super::flow::Flow;
use super::lists::Label;
use crate::documents::model::{bold, merge_runs, plain, struck_words};
use crate::documents::{Block, Finding, Inline, ReadError};

impl<F> Reader<'_, F> {
    /// A heading of the body. Pictures in it stand below.
    pub(crate) fn heading(
        &mut self,
        level: u8,
        label: Option<Label>,
        content: Vec<Inline>,
        origin: Origin,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let (images, content): (Vec<_>, Vec<_>) =
            content.into_iter().partition(|i| matches!(i, Inline::Image { .. }));
        let number = label.map(heading_number).unwrap_or_default();
        self.stand_under(&format!("{number} {}", plain(&content).trim()));
        let text = struck_words(&content);
        if !text.is_empty() {
            let near = self.near.clone();
            self.find(Finding::StruckHeading { near, text })?;
        }
        self.headings.push(origin);
        flow.push(Block::Heading { level, number, content });
        if !images.is_empty() {
            flow.push(Block::Paragraph(images));
        }
        Ok(())
    }

    /// A heading in a cell, a box or a note is a bold line.
    pub(crate) fn inner_heading(
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

    /// A heading such as "Innhold" directly before the table of contents goes with it.
    pub(crate) fn drop_contents_heading(&mut self, flow: &mut Flow) {
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

fn bold_line(label: Option<Label>, content: Vec<Inline>) -> Vec<Inline> {
    let mut out = Vec::new();
    if let Some(Label::Text(text)) = label {
        out.push(Inline::text(format!("{text} ")));
    }
    out.extend(content);
    merge_runs(bold(out))
}
