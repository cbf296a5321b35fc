//! The flow of blocks: paragraphs, tables and list items in the order they stand.

use super::lists::{FlatItem, Label, nest};
use crate::documents::model::{has_text, merge_runs};
use crate::documents::{Block, Inline};

/// Blocks being gathered: finished ones, the list under way, and text of a paragraph whose end mark is deleted.
#[derive(Debug, Default)]
pub(crate) struct Flow {
    pub(crate) out: Vec<Block>,
    pub(crate) items: Vec<FlatItem>,
    pub(crate) held: Vec<Inline>,
}

impl Flow {
    pub(crate) fn push(&mut self, block: Block) {
        self.flush();
        self.out.push(block);
    }

    /// Text that waited for a paragraph to go on in, where none comes.
    pub(crate) fn let_go(&mut self) {
        let held = merge_runs(std::mem::take(&mut self.held));
        if !held.is_empty() {
            self.push(Block::Paragraph(held));
        }
    }

    /// A paragraph that is no heading, with what stands after it: an item of a list where it has a label.
    pub(crate) fn paragraph(
        &mut self,
        label: Option<Label>,
        level: u8,
        content: Vec<Inline>,
        after: &mut Vec<Block>,
    ) {
        let empty = is_empty(&content);
        match label {
            Some(label) if !empty || !after.is_empty() => {
                let mut blocks = if empty { Vec::new() } else { vec![Block::Paragraph(content)] };
                blocks.append(after);
                self.items.push(FlatItem { level, label: Some(label), blocks });
            }
            Some(label @ Label::Text(_)) => {
                self.items.push(FlatItem { level, label: Some(label), blocks: Vec::new() });
            }
            None if !empty => self.push(Block::Paragraph(content)),
            _ => {}
        }
    }

    /// Blocks that go on in the item of a list before them, on this level; where there is none they stand by themselves.
    pub(crate) fn go_on(&mut self, level: usize, blocks: Vec<Block>) {
        if self.items.is_empty() {
            self.out.extend(blocks);
        } else if !blocks.is_empty() {
            let level = u8::try_from(level).unwrap_or(u8::MAX);
            self.items.push(FlatItem { level, label: None, blocks });
        }
    }

    pub(crate) fn flush(&mut self) {
        if !self.items.is_empty() {
            self.out.extend(nest(std::mem::take(&mut self.items)));
        }
    }
}

/// Does a line show nothing?
pub(crate) fn is_empty(content: &[Inline]) -> bool {
    !has_text(content) && !content.iter().any(|i| matches!(i, Inline::Image { .. } | Inline::Note(_)))
}
