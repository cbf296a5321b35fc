//! What readers of word processors' files share: the package, the limits, and the way content and findings are gathered. Knows blocks,
//! and no file format: that is `docx` and `odt`.

pub(crate) mod cover;
pub(crate) mod equation;
pub(crate) mod flow;
pub(crate) mod grid;
mod guard;
mod headings;
pub(crate) mod line;
pub(crate) mod links;
pub(crate) mod lists;
pub(crate) mod look;
pub(crate) mod notes;
pub(crate) mod number_format;
mod package;
pub(crate) mod pictures;
pub(crate) mod raised;
pub(crate) mod symbols;
pub(crate) mod xml;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

pub(crate) use self::package::Package;
use super::findings::Findings;
use super::model::{Document, Finding, Lost, place};
use super::{Budget, ReadError};

/// What is known while a document is read. `F` is what its format adds.
pub(crate) struct Reader<'a, F> {
    pub(crate) package: Package<'a>,
    pub(crate) budget: &'a Budget,
    pub(crate) own: F,
    pub(crate) out: Document,
    pub(crate) findings: Findings,
    /// The link that the text being read stands in.
    pub(crate) link: Option<Rc<str>>,
    /// Headings count only in the body itself, not in cells, text boxes and notes.
    pub(crate) in_body: bool,
    pub(crate) in_table: usize,
    /// Where the headings of the body come from, in their order.
    pub(crate) headings: Vec<cover::Origin>,
    depth: usize,
    /// The heading above, cut: it goes into every finding.
    pub(crate) near: String,
    pub(crate) insertions: usize,
    pub(crate) deletions: usize,
    /// A table of contents was left out.
    pub(crate) contents: bool,
    pub(crate) wanted: notes::WantedNotes,
    image_names: HashMap<String, String>,
    taken_names: HashSet<String>,
    cover: Vec<(u32, String)>,
}

impl<'a, F> Reader<'a, F> {
    pub(crate) fn new(package: Package<'a>, budget: &'a Budget, own: F) -> Self {
        Self {
            package,
            budget,
            own,
            out: Document::default(),
            findings: Findings::default(),
            link: None,
            in_body: true,
            in_table: 0,
            headings: Vec::new(),
            depth: 0,
            near: String::new(),
            insertions: 0,
            deletions: 0,
            contents: false,
            wanted: notes::WantedNotes::default(),
            image_names: HashMap::new(),
            taken_names: HashSet::new(),
            cover: Vec::new(),
        }
    }

    pub(crate) fn find(&mut self, finding: Finding) -> Result<(), ReadError> {
        self.budget.write(finding.words().len())?;
        self.findings.push(finding);
        Ok(())
    }

    pub(crate) fn lost(&mut self, what: Lost, text: &str) -> Result<(), ReadError> {
        let near = self.near.clone();
        self.find(Finding::NotRead { what, near, text: text.trim().to_owned() })
    }

    /// Tells words that are hidden in the file, if there are any.
    pub(crate) fn hidden(&mut self, text: String) -> Result<(), ReadError> {
        let near = self.near.clone();
        if text.is_empty() { Ok(()) } else { self.find(Finding::HiddenText { near, text }) }
    }

    /// What came of reading a part beside the body: damage is told, and only what endangers the reader stops it.
    pub(crate) fn aside<T: Default>(
        &mut self,
        read: Result<T, ReadError>,
        part: &str,
    ) -> Result<T, ReadError> {
        match read {
            Err(ReadError::Damaged) => {
                let name = part.rsplit('/').next().unwrap_or_default().to_owned();
                self.find(Finding::PartDamaged { name })?;
                Ok(T::default())
            }
            other => other,
        }
    }

    /// The heading that findings from here on stand under.
    pub(crate) fn stand_under(&mut self, heading: &str) {
        self.near = place(heading);
        self.budget.stand_under(&self.near);
    }

    /// Runs a step one level further down, refusing documents nested beyond reason.
    pub(crate) fn deeper<T>(
        &mut self,
        step: impl FnOnce(&mut Self) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        if self.depth >= xml::MAX_DEPTH {
            return Err(ReadError::TooDeep);
        }
        self.depth = self.depth.saturating_add(1);
        let result = step(self);
        self.depth = self.depth.saturating_sub(1);
        result
    }

    /// Runs a step for a place where a heading is only bold text: a cell, a text box, a note.
    pub(crate) fn inside<T>(
        &mut self,
        step: impl FnOnce(&mut Self) -> Result<T, ReadError>,
    ) -> Result<T, ReadError> {
        let outer = std::mem::replace(&mut self.in_body, false);
        let result = step(self);
        self.in_body = outer;
        result
    }

    /// Words that stand above or below every page; told once, each in a line.
    pub(crate) fn tell_headers(&mut self, parts: Vec<String>) -> Result<(), ReadError> {
        let mut seen = HashSet::new();
        let mut lines: Vec<String> = Vec::new();
        for words in parts {
            if words.chars().any(char::is_alphabetic) && seen.insert(words.clone()) {
                self.budget.write(words.len())?;
                lines.push(words);
            }
        }
        if lines.is_empty() { Ok(()) } else { self.find(Finding::HeadersLeftOut { text: lines.join("\n") }) }
    }

    /// The last findings, and the document. `properties` is the part that holds the file's own title.
    pub(crate) fn close(mut self, properties: &str) -> Result<Document, ReadError> {
        if self.insertions > 0 || self.deletions > 0 {
            self.find(Finding::Tracked { insertions: self.insertions, deletions: self.deletions })?;
        }
        if self.contents {
            self.find(Finding::ContentsLeftOut)?;
        }
        if self.out.title.is_none() {
            self.out.title = self.cover_title(properties)?;
        }
        self.out.findings = self.findings.finish();
        Ok(self.out)
    }
}
