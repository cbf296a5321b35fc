//! What the bookmarks in a file say: which sections and items it has of a plan that this program wrote.

use super::{Inline, Part, Parts};
use crate::plans::bookmarks::{self, Named};
use crate::plans::{ItemKey, SectionKey};

/// An item's key, and the words of the place where its bookmark stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemMark {
    pub section: usize,
    pub words: String,
    pub key: ItemKey,
}

/// By the places of the sections in the file; as the file says it, whether it is to be trusted or not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Marks {
    pub sections: Vec<(usize, SectionKey)>,
    pub items: Vec<ItemMark>,
}

impl Marks {
    /// Is there none?
    pub fn are_none(&self) -> bool {
        self.sections.is_empty() && self.items.is_empty()
    }

    /// Takes them out of the text.
    pub(super) fn of(parts: &mut Parts) -> Self {
        let mut out = Self::default();
        bookmarks::taken(&mut parts.cover);
        for (at, part) in parts.headed.iter_mut().enumerate() {
            // Two headings put together into one are neither.
            if let [key] = part.marks.as_slice() {
                out.sections.push((at, *key));
            }
            out.items.extend(items(at, part));
        }
        out
    }
}

fn items(section: usize, part: &mut Part) -> impl Iterator<Item = ItemMark> {
    bookmarks::taken(&mut part.blocks).into_iter().map(move |(words, key)| ItemMark { section, words, key })
}

/// The sections that a heading's bookmarks name.
pub(super) fn sections(heading: &[Inline]) -> Vec<SectionKey> {
    Named::all(heading)
        .filter_map(|one| if let Named::Section(key) = one { Some(key) } else { None })
        .collect()
}
