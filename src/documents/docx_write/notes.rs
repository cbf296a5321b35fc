//! Footnotes of a Word document: those that the text refers to, in that order.

use std::collections::{HashMap, VecDeque};

use crate::documents::{Block, Note};

/// The first number that a note of the text may have: Word keeps two for the lines above notes.
const FIRST: usize = 1;

/// Notes by their labels, and which of them have been referred to.
#[derive(Default)]
pub(super) struct Notes {
    known: HashMap<String, Vec<Block>>,
    /// The number of each that was referred to.
    numbers: HashMap<String, usize>,
    /// Those that are to be written still.
    waiting: VecDeque<(usize, String)>,
}

impl Notes {
    pub(super) fn add(&mut self, note: Note) {
        self.known.insert(note.label, note.blocks);
    }

    /// The mark in the text; nothing where there is no such note.
    pub(super) fn mark(&mut self, label: &str) -> String {
        if !self.known.contains_key(label) {
            return String::new();
        }
        let next = self.numbers.len().saturating_add(FIRST);
        let number = *self.numbers.entry(label.to_owned()).or_insert(next);
        if number == next {
            self.waiting.push_back((number, label.to_owned()));
        }
        format!(
            "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"{number}\"/></w:r>"
        )
    }

    /// The next that is to be written: its number and what it says.
    pub(super) fn next(&mut self) -> Option<(usize, Vec<Block>)> {
        let (number, label) = self.waiting.pop_front()?;
        Some((number, self.known.get(&label).cloned().unwrap_or_default()))
    }
}
