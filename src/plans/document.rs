//! A version of a plan as a Word document that can be read in again: sections and items go by bookmarks, which carry their keys. Pure.

use std::collections::HashMap;

use super::bookmarks::{self, Named, Place};
use super::import::ImportedSection;
use super::items::Found;
use super::whole::Version;
use super::{ItemKey, compare::ItemAt};
use crate::documents::docx_write::{self, About, Entry, Part, Report};
use crate::documents::model::{bold, plain_blocks};
use crate::documents::{Block, Budget, Cell, Document, Image, Inline, Table, WriteError, markdown};

/// Levels that stand in the table of contents.
const LISTED: u8 = 3;

/// What stands before the text.
#[derive(Clone, Debug, Default)]
pub struct Front {
    pub about: About,
    /// At the head of each page.
    pub header: String,
    /// Under the title: whose plan it is, which version, when.
    pub lines: Vec<String>,
    /// Above the table of contents.
    pub contents: String,
}

/// The file.
pub fn file(version: &Version, front: Front, images: Vec<Image>) -> Result<Vec<u8>, WriteError> {
    let outline = Part::Outline { title: front.contents, entries: entries(version) };
    let before = images.into_iter().map(Part::Image).chain([Part::Header(front.header)]);
    let before = before.chain(front.lines.into_iter().map(Part::Subtitle)).chain([outline, Part::PageBreak]);
    let sections =
        version.sections.iter().enumerate().flat_map(|(at, section)| of_section(version, at, section));
    docx_write::write(Report { about: front.about, parts: Box::new(before.chain(sections)) })
}

fn entries(version: &Version) -> Vec<(u8, Entry)> {
    let entry = |(at, section): (usize, &ImportedSection)| {
        let anchor = version.key(at).map(|key| Named::Section(key).bookmark())?;
        let text = format!("{} {}", section.number, section.heading).trim().to_owned();
        (section.level <= LISTED).then_some((section.level, Entry { anchor, text }))
    };
    version.sections.iter().enumerate().filter_map(entry).collect()
}

/// A heading with its number and its bookmark, and the text under it.
fn of_section(version: &Version, at: usize, section: &ImportedSection) -> Vec<Part> {
    let Document { mut blocks, notes, .. } = read(&section.body);
    let keys: Vec<Option<ItemKey>> =
        (0..section.items.len()).map(|item| version.item_key(ItemAt { section: at, item })).collect();
    for (place, key) in placed(&blocks, &section.items, &keys) {
        bookmarks::mark(&mut blocks, place, Named::Item(key).bookmark());
    }
    let mark = version.key(at).map(|key| Inline::Mark(Named::Section(key).bookmark()));
    let content = mark.into_iter().chain([Inline::text(section.heading.as_str())]).collect();
    let heading = Block::Heading { level: section.level, number: section.number.clone(), content };
    // Sections number their notes each by itself.
    let label = |label: &str| format!("{at}-{label}");
    let notes = notes.into_iter().map(|mut note| {
        note.label = label(&note.label);
        note.blocks.iter_mut().for_each(|block| prepared(block, &label));
        Part::Note(note)
    });
    for block in &mut blocks {
        prepared(block, &label);
    }
    let blocks = std::iter::once(heading).chain(blocks);
    notes.collect::<Vec<_>>().into_iter().chain(blocks.map(Part::Block)).collect()
}

/// A section's text; one that no reader takes is lines.
pub(super) fn read(body: &str) -> Document {
    // Nothing that stands first is taken for facts about a file.
    let read = markdown::read(format!("\n{body}").as_bytes(), &Budget::default());
    read.unwrap_or_else(|_too_deep| Document {
        blocks: body.lines().map(|line| Block::Paragraph(vec![Inline::text(line)])).collect(),
        ..Document::default()
    })
}

/// Where each item stands that is found again: one after the other.
pub(super) fn placed(blocks: &[Block], items: &[Found], keys: &[Option<ItemKey>]) -> Vec<(Place, ItemKey)> {
    let places = bookmarks::places(blocks);
    let (mut out, mut next) = (Vec::new(), 0_usize);
    for (item, key) in items.iter().zip(keys) {
        let rest = places.iter().enumerate().skip(next);
        // A whole table only where none of its rows is meant.
        let found = |whole: bool| {
            rest.clone().find(|(_, (place, words))| {
                (is_head(blocks, *place) == whole) && bookmarks::fits(item, words)
            })
        };
        let Some((at, (place, _))) = found(false).or_else(|| found(true)) else { continue };
        next = at.saturating_add(1);
        out.extend(key.map(|key| (*place, key)));
    }
    out
}

fn is_head(blocks: &[Block], place: Place) -> bool {
    place.row == 0 && matches!(blocks.get(place.block), Some(Block::Table(_)))
}

/// A block as it is written: a heading in a section's text opens no section, and columns are as wide as what they say.
fn prepared(block: &mut Block, label: &impl Fn(&str) -> String) {
    match block {
        Block::Heading { content, .. } => {
            renamed(content, label);
            *block = Block::Paragraph(bold(std::mem::take(content)));
        }
        Block::Paragraph(content) => renamed(content, label),
        Block::List(items) => {
            items.iter_mut().flat_map(|item| &mut item.blocks).for_each(|block| prepared(block, label));
        }
        Block::Table(table) => {
            table.widths = widths(table);
            table.rows.iter_mut().flatten().flatten().for_each(|block| prepared(block, label));
        }
        Block::Quote(inner) => inner.iter_mut().for_each(|block| prepared(block, label)),
        Block::Code(_) => {}
    }
}

fn renamed(content: &mut [Inline], label: &impl Fn(&str) -> String) {
    for inline in content {
        if let Inline::Note(name) = inline {
            *name = label(name);
        }
    }
}

/// How wide each column is beside the others: by the longest of its cells, within bounds.
fn widths(table: &Table) -> Vec<u32> {
    const LEAST: usize = 6;
    const MOST: usize = 40;
    let mut longest: HashMap<usize, usize> = HashMap::new();
    for (column, cell) in table.rows.iter().flat_map(|row| row.iter().enumerate()) {
        let length = |cell: &Cell| plain_blocks(cell).chars().count();
        let most = longest.entry(column).or_default();
        *most = (*most).max(length(cell));
    }
    let width = |column: usize| longest.get(&column).copied().unwrap_or_default().clamp(LEAST, MOST);
    (0..longest.len()).map(|column| u32::try_from(width(column)).unwrap_or(1)).collect()
}

#[cfg(test)]
mod tests;
