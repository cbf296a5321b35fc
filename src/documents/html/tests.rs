//! What people paste, as their programs put it on the clipboard.

mod hostile;
mod kinds;
mod programs;
mod word;

use std::collections::BTreeSet;

use super::{MARK, read_beside};
use crate::documents::markdown_write::{self, Notes};
use crate::documents::{Budget, Document, Finding};

fn document(html: &str) -> Document {
    read_beside(html, &BTreeSet::new(), &Budget::default()).unwrap()
}

/// The Markdown that a section gets, and what is told.
fn pasted(html: &str) -> (String, Vec<Finding>) {
    let document = document(html);
    let notes: Notes<'_> = document.notes.iter().map(|note| (note.label.as_str(), note)).collect();
    let text = markdown_write::write_with_headings(&document.blocks, &notes, &Budget::default()).unwrap();
    (text, document.findings)
}

fn markdown(html: &str) -> String {
    pasted(html).0
}

#[test]
fn a_pasted_file_is_known_by_its_mark_and_a_web_page_is_not_read() {
    let html = "<html><body><h1>Mål</h1><p>Tekst</p></body></html>";
    let budget = Budget::default();
    let kept = [MARK, html.as_bytes()].concat();
    assert_eq!(crate::documents::read(&kept, &budget).unwrap().blocks.len(), 2);
    assert_eq!(crate::documents::read(html.as_bytes(), &budget), Err(crate::documents::ReadError::WebPage));
}
