//! The names of the bookmarks by which the sections and items of a plan's Word document are known again, and which item a bookmark is
//! about. Pure.

use super::items::Found;
use super::{ItemKey, SectionKey};
use crate::documents::docx_write::BOOKMARK;
use crate::documents::model::plain_blocks;
use crate::documents::{Block, Inline, Item, Table};

/// What a bookmark of ours names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    Section(SectionKey),
    Item(ItemKey),
}

impl Named {
    /// `ld_s_` or `ld_i_`, and the key in its short form: 37 signs, of the 40 that Word knows.
    pub(super) fn bookmark(self) -> String {
        match self {
            Self::Section(key) => format!("{BOOKMARK}s_{}", key.0.simple()),
            Self::Item(key) => format!("{BOOKMARK}i_{}", key.0.simple()),
        }
    }

    /// None where it is no name of ours.
    pub(super) fn of(bookmark: &str) -> Option<Self> {
        let (kind, key) = bookmark.strip_prefix(BOOKMARK)?.split_once('_')?;
        match kind {
            "s" => key.parse().ok().map(Self::Section),
            "i" => key.parse().ok().map(Self::Item),
            _ => None,
        }
    }

    /// What a line's marks name.
    pub(super) fn all(content: &[Inline]) -> impl Iterator<Item = Self> {
        content
            .iter()
            .filter_map(|inline| if let Inline::Mark(name) = inline { Self::of(name) } else { None })
    }
}

/// A row of a table, a table that is one item whole, or a point of a list: where an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    /// Which of the section's blocks.
    pub(super) block: usize,
    /// Which row or point; of a table that is one item, the first.
    pub(super) row: usize,
}

/// All places of a section's blocks where an item may stand, with the words there. The row that heads a table stands for all of it.
pub(super) fn places(blocks: &[Block]) -> Vec<(Place, String)> {
    let of = |(block, one): (usize, &Block)| {
        let at = move |row: usize| Place { block, row };
        match one {
            Block::Table(table) => {
                table.rows.iter().enumerate().map(|(row, _)| (at(row), row_words(table, row))).collect()
            }
            Block::List(items) => {
                items.iter().enumerate().map(|(row, item)| (at(row), item_words(item))).collect()
            }
            _ => Vec::new(),
        }
    };
    blocks.iter().enumerate().flat_map(of).collect()
}

fn row_words(table: &Table, row: usize) -> String {
    // Where it has two columns it may be one item, with what it says in each row.
    if row == 0 && table.rows.iter().all(|row| row.len() <= 2) {
        return single(
            &table.rows.iter().flatten().map(|cell| plain_blocks(cell)).collect::<Vec<_>>().join(" "),
        );
    }
    let cells = table.rows.get(row).filter(|_| row > 0).into_iter().flatten();
    single(&cells.map(|cell| plain_blocks(cell)).collect::<Vec<_>>().join(" "))
}

fn item_words(item: &Item) -> String {
    single(&plain_blocks(&item.blocks))
}

/// May an item stand where these words do?
pub(super) fn fits(item: &Found, words: &str) -> bool {
    let first = single(item.text.lines().next().unwrap_or_default());
    !first.is_empty() && words.contains(&first)
}

fn single(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The words of the place where a bookmark stands, and what it names.
pub(super) type Said = (String, ItemKey);

/// Takes the marks out of a section's blocks: those that name items, with the words of the place where each stands.
pub(super) fn taken(blocks: &mut [Block]) -> Vec<Said> {
    let mut out = Vec::new();
    if !has_marks(blocks) {
        return out;
    }
    let words = places(blocks);
    for (at, block) in blocks.iter_mut().enumerate() {
        let mut rows: Vec<Vec<ItemKey>> = match &*block {
            Block::Table(table) => {
                table.rows.iter().map(|row| row.iter().flat_map(|cell| keys(cell)).collect()).collect()
            }
            Block::List(items) => items.iter().map(|item| keys(&item.blocks)).collect(),
            _ => Vec::new(),
        };
        for (row, keys) in rows.iter_mut().enumerate() {
            keys.sort_unstable();
            keys.dedup();
            let said = words.iter().find(|(place, _)| *place == Place { block: at, row });
            let said = said.map(|(_, words)| words.as_str()).unwrap_or_default();
            out.extend(keys.iter().map(|key| (said.to_owned(), *key)));
        }
        without_marks(block);
    }
    out
}

fn keys(blocks: &[Block]) -> Vec<ItemKey> {
    let mut out = Vec::new();
    each_line(blocks, &mut |content| {
        out.extend(
            Named::all(content).filter_map(|one| if let Named::Item(key) = one { Some(key) } else { None }),
        );
    });
    out
}

fn has_marks(blocks: &[Block]) -> bool {
    let mut any = false;
    each_line(blocks, &mut |content| any |= content.iter().any(|inline| matches!(inline, Inline::Mark(_))));
    any
}

fn each_line(blocks: &[Block], see: &mut impl FnMut(&[Inline])) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => see(content),
            Block::List(items) => items.iter().for_each(|item| each_line(&item.blocks, see)),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| each_line(cell, see)),
            Block::Quote(inner) => each_line(inner, see),
            Block::Code(_) => {}
        }
    }
}

fn without_marks(block: &mut Block) {
    match block {
        Block::Paragraph(content) | Block::Heading { content, .. } => {
            content.retain(|inline| !matches!(inline, Inline::Mark(_)));
        }
        Block::List(items) => items.iter_mut().flat_map(|item| &mut item.blocks).for_each(without_marks),
        Block::Table(table) => table.rows.iter_mut().flatten().flatten().for_each(without_marks),
        Block::Quote(inner) => inner.iter_mut().for_each(without_marks),
        Block::Code(_) => {}
    }
}

/// Puts a mark before the first words of a place.
pub(super) fn mark(blocks: &mut [Block], place: Place, name: String) {
    let first = match blocks.get_mut(place.block) {
        Some(Block::Table(table)) => {
            table.rows.get_mut(place.row).and_then(|row| row.iter_mut().find_map(|cell| first_line(cell)))
        }
        Some(Block::List(items)) => items.get_mut(place.row).and_then(|item| first_line(&mut item.blocks)),
        _ => None,
    };
    if let Some(content) = first {
        content.insert(0, Inline::Mark(name));
    }
}

/// The lines of a place; of a row that stands for a table whole, all of the table's.
pub(super) fn lines(blocks: &mut [Block], place: Place) -> Vec<&mut Vec<Inline>> {
    let mut out = Vec::new();
    match blocks.get_mut(place.block) {
        Some(Block::Table(table)) => {
            let rows =
                table.rows.iter_mut().enumerate().filter(|(row, _)| place.row == 0 || *row == place.row);
            rows.flat_map(|(_, row)| row).for_each(|cell| paragraphs(cell, &mut out));
        }
        Some(Block::List(items)) => {
            if let Some(item) = items.get_mut(place.row) {
                paragraphs(&mut item.blocks, &mut out);
            }
        }
        _ => {}
    }
    out
}

fn paragraphs<'a>(blocks: &'a mut [Block], out: &mut Vec<&'a mut Vec<Inline>>) {
    for block in blocks {
        if let Block::Paragraph(content) = block {
            out.push(content);
        }
    }
}

fn first_line(blocks: &mut [Block]) -> Option<&mut Vec<Inline>> {
    blocks.iter_mut().find_map(|block| match block {
        Block::Paragraph(content) if crate::documents::model::has_text(content) => Some(content),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Clock;
    use crate::documents::docx_write::is_own_bookmark;

    #[test]
    fn a_key_is_a_name_that_word_knows_and_comes_back() {
        let clock = Clock::default();
        for named in [Named::Section(SectionKey::new(&clock)), Named::Item(ItemKey::new(&clock))] {
            let name = named.bookmark();
            assert!(is_own_bookmark(&name), "{name}");
            assert_eq!(Named::of(&name), Some(named));
        }
        for other in ["_Toc1", "ld_", "ld_s_", "ld_s_1", "ld_x_0190a8f0c6d77b6e8f0c6d77b6e8f0c6"] {
            assert_eq!(Named::of(other), None, "{other}");
        }
    }
}
