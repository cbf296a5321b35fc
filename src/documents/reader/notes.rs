//! Footnotes and endnotes: numbered as word processors number them, and told where a mark has no note.

use std::collections::{HashMap, HashSet};

use super::Reader;
use super::number_format::roman;
use crate::documents::model::{plain, plain_blocks};
use crate::documents::{Block, Finding, Inline, ReadError};

/// Begins the label of a note with a mark of its own until the note is set after its paragraph; no file can write it.
const OWN_MARK: char = '\u{0}';

/// The notes that the text refers to, in the order of the references.
#[derive(Debug, Default)]
pub(crate) struct WantedNotes {
    pub(crate) list: Vec<Wanted>,
    by_id: HashMap<(bool, String), usize>,
    feet: u32,
    ends: u32,
}

#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    pub(crate) foot: bool,
    pub(crate) id: String,
    pub(crate) label: String,
    pub(crate) near: String,
    /// The mark that stands in the text, such as `*`, where the note has one of its own and is not numbered.
    own_mark: Option<String>,
}

impl WantedNotes {
    /// The label of a note: footnotes count 1, 2, 3 and endnotes i, ii, iii, as word processors show them.
    pub(crate) fn want(&mut self, foot: bool, id: &str, own_mark: Option<String>, near: &str) -> String {
        let key = (foot, id.to_owned());
        if let Some(known) = self.by_id.get(&key).and_then(|at| self.list.get(*at)) {
            return known.label.clone();
        }
        let label = match (&own_mark, foot) {
            (Some(_), _) => format!("{OWN_MARK}{}", self.list.len()),
            (None, true) => {
                self.feet = self.feet.saturating_add(1);
                self.feet.to_string()
            }
            (None, false) => {
                self.ends = self.ends.saturating_add(1);
                roman(self.ends).to_lowercase()
            }
        };
        self.by_id.insert(key, self.list.len());
        let (id, near) = (id.to_owned(), near.to_owned());
        self.list.push(Wanted { foot, id, label: label.clone(), near, own_mark });
        label
    }
}

impl<F> Reader<'_, F> {
    /// Takes out the marks that have no note, and sets notes with a mark of their own after their paragraph.
    pub(crate) fn set_notes(&mut self) -> Result<(), ReadError> {
        let mut setting = Setting::default();
        let mut notes = std::mem::take(&mut self.out.notes);
        notes.retain(|note| has_content(&note.blocks));
        for note in notes.extract_if(.., |note| note.label.starts_with(OWN_MARK)) {
            setting.own.insert(note.label, note.blocks);
        }
        setting.numbered = notes.iter().map(|note| note.label.clone()).collect();
        for want in std::mem::take(&mut self.wanted.list) {
            if let (Some(mark), Some(blocks)) = (want.own_mark, setting.own.get_mut(&want.label)) {
                put_mark(&mark, blocks);
            } else if !setting.numbered.contains(&want.label) {
                self.find(Finding::NoteWithoutText { near: want.near })?;
            }
        }
        setting.set(&mut self.out.blocks);
        for note in &mut notes {
            setting.set(&mut note.blocks);
        }
        self.out.notes = notes;
        Ok(())
    }
}

/// What the marks in the text become.
#[derive(Debug, Default)]
struct Setting {
    numbered: HashSet<String>,
    own: HashMap<String, Vec<Block>>,
}

impl Setting {
    fn set(&mut self, blocks: &mut Vec<Block>) {
        let mut out = Vec::with_capacity(blocks.len());
        for mut block in std::mem::take(blocks) {
            let mut after = Vec::new();
            self.set_in(&mut block, &mut after);
            out.push(block);
            out.append(&mut after);
        }
        *blocks = out;
    }

    fn set_in(&mut self, block: &mut Block, after: &mut Vec<Block>) {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => content.retain(|inline| {
                let Inline::Note(label) = inline else { return true };
                after.extend(self.own.remove(label).unwrap_or_default());
                self.numbered.contains(label)
            }),
            Block::List(items) => items.iter_mut().for_each(|item| self.set(&mut item.blocks)),
            Block::Table(table) => table.rows.iter_mut().flatten().for_each(|cell| self.set(cell)),
            Block::Quote(inner) => self.set(inner),
            Block::Code(_) => {}
        }
    }
}

/// A note begins with its own mark, also where the file leaves that to the reader.
fn put_mark(mark: &str, blocks: &mut [Block]) {
    if let Some(Block::Paragraph(content)) = blocks.first_mut()
        && !plain(content).trim_start().starts_with(mark)
    {
        content.insert(0, Inline::text(format!("{mark} ")));
    }
}

fn has_content(blocks: &[Block]) -> bool {
    !plain_blocks(blocks).is_empty() || blocks.iter().any(has_picture)
}

fn has_picture(block: &Block) -> bool {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            content.iter().any(|i| matches!(i, Inline::Image { .. }))
        }
        Block::List(items) => items.iter().flat_map(|i| &i.blocks).any(has_picture),
        Block::Table(table) => table.rows.iter().flatten().flatten().any(has_picture),
        Block::Quote(inner) => inner.iter().any(has_picture),
        Block::Code(_) => false,
    }
}
