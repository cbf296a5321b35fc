//! Reads what a person pastes: HTML as Word, `LibreOffice`, Google Docs, Outlook and web pages put it on the clipboard.

mod asides;
mod attributes;
mod blocks;
mod css;
mod dom;
mod inline;
mod lists;
mod look;
mod notes;
mod parse;
mod shared;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use self::blocks::Flow;
use self::css::Sheet;
use self::dom::Dom;
use self::look::Look;
use self::notes::Notes;
use super::findings::Findings;
use super::model::{Document, Finding, place};
use super::{Budget, Lost, ReadError};

/// Largest piece of HTML that is read, in bytes (10 MB). A hundred pages from Word are about two.
pub const MAX_PASTE: usize = 10 * 1024 * 1024;

/// Stands before pasted HTML that is kept as a file, so that it is read as such: a web page that somebody uploads is refused.
pub const MARK: &[u8] = b"<!-- lydhor: pasted -->\n";

/// Lists, quotes and tables inside each other, at most.
const MAX_NESTED: usize = 50;

/// Reads pasted HTML. Tracked changes are accepted; what has no place in a plan's text is told in the findings.
pub fn read(html: &str, budget: &Budget) -> Result<Document, ReadError> {
    read_beside(html, &BTreeSet::new(), budget)
}

/// Like [`read`], for a text that has notes with these labels already.
pub fn read_beside(html: &str, taken: &BTreeSet<String>, budget: &Budget) -> Result<Document, ReadError> {
    if html.len() > MAX_PASTE {
        return Err(ReadError::TooLarge { size: html.len() });
    }
    let dom = parse::parse(html, budget)?;
    let mut reader = Reader::new(&dom, taken, budget);
    let mut flow = Flow::default();
    reader.children(0, &Look::default(), &mut flow)?;
    reader.finish(flow)
}

/// What is known while a piece is read.
struct Reader<'d> {
    dom: &'d Dom,
    sheet: Sheet,
    budget: &'d Budget,
    taken: &'d BTreeSet<String>,
    findings: Findings,
    notes: Notes,
    title: Option<String>,
    /// The heading above, cut: it goes into every finding.
    near: String,
    /// Headings count only in the text itself, not in cells, items, quotes and notes.
    in_body: bool,
    in_table: usize,
    nested: usize,
    list_depth: u8,
    /// The mark that Word wrote before the list item being read.
    mark: Option<String>,
    insertions: usize,
    deletions: usize,
    comments: usize,
    comment_texts: usize,
    contents: bool,
}

impl<'d> Reader<'d> {
    fn new(dom: &'d Dom, taken: &'d BTreeSet<String>, budget: &'d Budget) -> Self {
        Self {
            dom,
            sheet: Sheet::of(dom),
            budget,
            taken,
            findings: Findings::default(),
            notes: Notes::of(dom),
            title: None,
            near: String::new(),
            in_body: true,
            in_table: 0,
            nested: 0,
            list_depth: 0,
            mark: None,
            insertions: 0,
            deletions: 0,
            comments: 0,
            comment_texts: 0,
            contents: false,
        }
    }

    fn find(&mut self, finding: Finding) -> Result<(), ReadError> {
        self.budget.write(finding.words().len())?;
        self.findings.push(finding);
        Ok(())
    }

    fn lost(&mut self, what: Lost, text: &str) -> Result<(), ReadError> {
        let near = self.near.clone();
        self.find(Finding::NotRead { what, near, text: text.trim().to_owned() })
    }

    fn stand_under(&mut self, heading: &str) {
        self.near = place(heading);
        self.budget.stand_under(&self.near);
    }

    /// Reads something inside a list, a quote, a table or a note, where a heading is only a bold line.
    fn inside<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, ReadError>) -> Result<T, ReadError> {
        self.nested = self.nested.saturating_add(1);
        if self.nested > MAX_NESTED {
            return Err(ReadError::TooDeep);
        }
        let outer = std::mem::replace(&mut self.in_body, false);
        let result = read(self);
        self.in_body = outer;
        self.nested = self.nested.saturating_sub(1);
        result
    }

    fn finish(mut self, flow: Flow) -> Result<Document, ReadError> {
        let mut out = Document { blocks: flow.end(), title: self.title.take(), ..Document::default() };
        self.set_notes(&mut out)?;
        let comments = if self.comments > 0 { self.comments } else { self.comment_texts };
        if comments > 0 {
            self.find(Finding::Comments { count: comments })?;
        }
        if self.insertions > 0 || self.deletions > 0 {
            self.find(Finding::Tracked { insertions: self.insertions, deletions: self.deletions })?;
        }
        if self.contents {
            self.find(Finding::ContentsLeftOut)?;
        }
        out.findings = self.findings.finish();
        let says_nothing = out.blocks.is_empty() && out.findings.is_empty();
        if says_nothing { Err(ReadError::Empty) } else { Ok(out) }
    }
}
