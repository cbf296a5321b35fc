//! Footnotes and endnotes: the marks in the text and the notes below it find each other by the names of their links.

use std::collections::{HashMap, HashSet};

use super::Reader;
use super::dom::{Dom, Element, Id};
use super::look::Look;
use super::shared::roman;
use crate::documents::markdown_write::notes_of;
use crate::documents::model::plain_blocks;
use crate::documents::{Block, Document, Finding, Inline, Note, ReadError};

/// Which note: a footnote, an endnote or a comment, and its number in the source.
pub(super) type Key = (Sort, String);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Sort {
    Foot,
    End,
    Comment,
}

#[derive(Debug, Default)]
pub(super) struct Notes {
    /// The elements that hold the notes.
    pub(super) bodies: HashMap<Id, Key>,
    read: HashMap<Key, Vec<Block>>,
    wanted: Vec<Wanted>,
    labels: HashMap<Key, String>,
    feet: u32,
    ends: u32,
}

#[derive(Debug)]
struct Wanted {
    key: Key,
    label: String,
    near: String,
}

impl Notes {
    /// Finds the notes of a text by the links that lead back from them.
    pub(super) fn of(dom: &Dom) -> Self {
        let back = |id: &Id| Some((*id, leads_back(dom.element(*id)?)?));
        let bodies = dom.below(0).filter_map(|id| back(&id)).map(|(id, key)| (holder(dom, id), key));
        Self { bodies: bodies.collect(), ..Self::default() }
    }
}

/// The note around the link that leads back from it: Word's and `LibreOffice`'s own element, else the paragraph.
fn holder(dom: &Dom, link: Id) -> Id {
    let up = std::iter::successors(Some(link), |id| dom.parent(*id));
    let own = up.clone().find(|id| {
        let name = dom.element(*id).filter(|e| e.tag() != "a").and_then(|e| e.attr("id"));
        name.is_some_and(|n| named(n).is_some())
    });
    let block =
        |id: &Id| dom.element(*id).is_some_and(|e| matches!(e.tag(), "p" | "div" | "li" | "aside" | "td"));
    own.or_else(|| up.clone().find(block)).unwrap_or(link)
}

fn fragment(element: &Element) -> Option<&str> {
    let href = element.attr("href").filter(|_| element.tag() == "a")?;
    href.rsplit_once('#').map(|(_, fragment)| fragment)
}

/// The note that a link in the text leads to.
pub(super) fn leads_to(element: &Element) -> Option<Key> {
    named(fragment(element)?).filter(|(_, back)| !back).map(|(key, _)| key)
}

/// The note that a link leads back from.
pub(super) fn leads_back(element: &Element) -> Option<Key> {
    named(fragment(element)?).filter(|(_, back)| *back).map(|(key, _)| key)
}

/// A name as the programs make them: `_ftn1`, `_ednref2`, `sdfootnote3sym`, `ftnt_ref4`, `cmnt5`. Does it lead back to the text?
fn named(name: &str) -> Option<(Key, bool)> {
    const NAMES: [(&str, &str, Sort, bool); 16] = [
        ("ftnref", "", Sort::Foot, true),
        ("ftnt_ref", "", Sort::Foot, true),
        ("ftnt", "", Sort::Foot, false),
        ("ftn", "", Sort::Foot, false),
        ("ednref", "", Sort::End, true),
        ("edn", "", Sort::End, false),
        ("sdfootnote", "anc", Sort::Foot, true),
        ("sdfootnote", "sym", Sort::Foot, false),
        ("sdfootnote", "", Sort::Foot, false),
        ("sdendnote", "anc", Sort::End, true),
        ("sdendnote", "sym", Sort::End, false),
        ("sdendnote", "", Sort::End, false),
        ("cmnt_ref", "", Sort::Comment, true),
        ("cmnt", "", Sort::Comment, false),
        ("anchor_", "", Sort::Comment, true),
        ("msocom_", "", Sort::Comment, false),
    ];
    let name = name.trim_start_matches('_');
    NAMES.iter().find_map(|(before, after, sort, back)| {
        let number = name.strip_prefix(before)?.strip_suffix(after)?;
        let is_number = (1..=6).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
        is_number.then(|| ((*sort, number.to_owned()), *back))
    })
}

impl Reader<'_> {
    /// The label of the note that a link in the text leads to; the same for every link to it.
    pub(super) fn note_mark(&mut self, element: &Element) -> Option<String> {
        let key = leads_to(element)?;
        if let Some(known) = self.notes.labels.get(&key) {
            return Some(known.clone());
        }
        let label = self.next_label(key.0);
        self.notes.labels.insert(key.clone(), label.clone());
        self.notes.wanted.push(Wanted { key, label: label.clone(), near: self.near.clone() });
        Some(label)
    }

    /// Footnotes count 1, 2, 3 and endnotes i, ii, iii; labels that the text has already are passed over.
    fn next_label(&mut self, sort: Sort) -> String {
        loop {
            let counter = if sort == Sort::End { &mut self.notes.ends } else { &mut self.notes.feet };
            *counter = counter.saturating_add(1);
            let label = if sort == Sort::End { roman(*counter).to_lowercase() } else { counter.to_string() };
            if !self.taken.contains(&label) || *counter > 3_000 {
                return label;
            }
        }
    }

    pub(super) fn read_note(&mut self, id: Id, key: Key) -> Result<(), ReadError> {
        let blocks = self.inside(|reader| reader.blocks(id, &Look::default()))?;
        self.notes.read.entry(key).or_default().extend(blocks);
        Ok(())
    }

    /// Puts notes to their marks. A mark without a note is taken out and told; a note without a mark stands after the text.
    pub(super) fn set_notes(&mut self, out: &mut Document) -> Result<(), ReadError> {
        for want in std::mem::take(&mut self.notes.wanted) {
            match self.notes.read.remove(&want.key).filter(|blocks| !plain_blocks(blocks).is_empty()) {
                Some(blocks) => out.notes.push(Note { label: want.label, blocks }),
                None => self.find(Finding::NoteWithoutText { near: want.near })?,
            }
        }
        let mut left: Vec<(Key, Vec<Block>)> = self.notes.read.drain().collect();
        left.sort_by_key(|((sort, number), _)| (*sort, number.len(), number.clone()));
        out.blocks.extend(left.into_iter().flat_map(|(_, blocks)| blocks));
        let reached = reached(out);
        for note in out.notes.extract_if(.., |note| !reached.contains(&note.label)) {
            out.blocks.extend(note.blocks);
        }
        let known: HashSet<String> = out.notes.iter().map(|note| note.label.clone()).collect();
        keep_marks(&mut out.blocks, &known);
        out.notes.iter_mut().for_each(|note| keep_marks(&mut note.blocks, &known));
        Ok(())
    }
}

/// The labels that the text leads to: a note may refer to nothing but itself.
fn reached(out: &Document) -> HashSet<String> {
    let notes = out.notes.iter().map(|note| (note.label.as_str(), note)).collect();
    notes_of(&out.blocks, &notes).iter().map(|note| note.label.clone()).collect()
}

fn keep_marks(blocks: &mut [Block], known: &HashSet<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                content.retain(|inline| !matches!(inline, Inline::Note(label) if !known.contains(label)));
            }
            Block::List(items) => items.iter_mut().for_each(|item| keep_marks(&mut item.blocks, known)),
            Block::Table(table) => {
                table.rows.iter_mut().flatten().for_each(|cell| keep_marks(cell, known));
            }
            Block::Quote(inner) => keep_marks(inner, known),
            Block::Code(_) => {}
        }
    }
}
