//! Reads a Word document: opens the package, walks the body, and gathers notes, images and findings.

mod body;
mod controls;
mod cover;
mod definitions;
mod drawing;
mod equations;
mod extras;
mod fields;
mod guard;
pub(super) mod lists;
pub(super) mod look;
mod notes;
pub(super) mod number_format;
pub(super) mod numbering;
mod package;
mod paragraphs;
pub(super) mod raised;
mod runs;
mod styles;
pub(super) mod symbols;
pub(super) mod tables;
mod xml;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use self::fields::Field;
use self::look::Says;
use self::numbering::Numbering;
use self::package::{Package, Relations};
use self::styles::Styles;
use super::findings::Findings;
use super::model::{Document, Finding, Lost, place};
use super::{Budget, ReadError};

/// Reads a DOCX file. Tracked changes are accepted; what has no place in a plan's text is told in the findings.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_within(bytes, &Budget::default())
}

/// Like [`read`], with an allowance that is shared with what comes after.
pub fn read_within(bytes: &[u8], budget: &Budget) -> Result<Document, ReadError> {
    let mut package = Package::open(bytes)?;
    let main = main_part(&mut package)?;
    let relations = package.relations(&main)?;
    let text = package.text(&main)?.ok_or(ReadError::Damaged)?;
    let xml = xml::parse(&text)?;
    let body = xml::child(xml.root_element(), "body").ok_or(ReadError::Damaged)?;
    let mut reader = Reader::new(package, budget, relations);
    reader.read_definitions()?;
    reader.out.blocks = reader.blocks(body)?;
    reader.finish()
}

/// What is known while a document is read.
struct Reader<'a> {
    package: Package<'a>,
    budget: &'a Budget,
    /// Relationships of the part being read.
    relations: Rc<Relations>,
    styles: Styles,
    numbering: Numbering,
    out: Document,
    findings: Findings,
    fields: Vec<Field>,
    link: Option<Rc<str>>,
    /// Headings count only in the body itself, not in cells, text boxes and notes.
    in_body: bool,
    in_table: usize,
    /// What the style of the paragraph being read says of its text.
    base: Says,
    /// Where the headings of the body come from, in their order.
    headings: Vec<cover::Origin>,
    depth: usize,
    /// The heading above, cut: it goes into every finding.
    near: String,
    insertions: usize,
    deletions: usize,
    contents: bool,
    wanted: notes::WantedNotes,
    image_names: HashMap<String, String>,
    taken_names: HashSet<String>,
    cover: Vec<(u32, String)>,
}

impl<'a> Reader<'a> {
    fn new(package: Package<'a>, budget: &'a Budget, relations: Relations) -> Self {
        Self {
            package,
            budget,
            relations: Rc::new(relations),
            styles: Styles::default(),
            numbering: Numbering::default(),
            out: Document::default(),
            findings: Findings::default(),
            fields: Vec::new(),
            link: None,
            in_body: true,
            in_table: 0,
            base: Says::default(),
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

    /// Styles and numbering. A file where one of them is damaged is read without.
    fn read_definitions(&mut self) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.relations);
        let of = |kind: &str| {
            relations.values().find(|r| r.kind == kind && !r.external).map(|r| r.target.as_str())
        };
        if let Some(target) = of("styles") {
            let text = self.package.text(target);
            let read = text.and_then(|text| Styles::read(text.as_deref()));
            self.styles = self.aside(read, target)?;
        }
        if let Some(target) = of("numbering") {
            let text = self.package.text(target);
            let read = text.and_then(|text| Numbering::read(text.as_deref(), &self.styles));
            self.numbering = self.aside(read, target)?;
        }
        Ok(())
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

    /// The heading that findings from here on stand under.
    fn stand_under(&mut self, heading: &str) {
        self.near = place(heading);
    }

    fn finish(mut self) -> Result<Document, ReadError> {
        for field in std::mem::take(&mut self.fields) {
            self.lost(Lost::Field, &field.muted)?;
        }
        self.in_body = false;
        self.settle_cover_lines();
        self.read_notes()?;
        self.count_comments()?;
        self.read_headers()?;
        if self.insertions > 0 || self.deletions > 0 {
            self.find(Finding::Tracked { insertions: self.insertions, deletions: self.deletions })?;
        }
        if self.contents {
            self.find(Finding::ContentsLeftOut)?;
        }
        if self.out.title.is_none() {
            self.out.title = self.cover_title()?;
        }
        self.out.findings = self.findings.finish();
        Ok(self.out)
    }
}

/// The main part, by the package's own relationships; a package without a Word part is another kind of file.
fn main_part(package: &mut Package<'_>) -> Result<String, ReadError> {
    let relations = package.relations("")?;
    let main = relations
        .values()
        .find(|r| r.kind == "officeDocument")
        .map(|r| r.target.trim_start_matches('/').to_owned());
    match main {
        Some(target) if target.to_lowercase().starts_with("word/") || is_word(package, &target)? => {
            Ok(target)
        }
        Some(_) => Err(ReadError::OtherOffice),
        None => Err(other_zip(package)?),
    }
}

fn is_word(package: &mut Package<'_>, target: &str) -> Result<bool, ReadError> {
    let Some(text) = package.text(target)? else {
        return Ok(false);
    };
    let xml = xml::parse(&text)?;
    Ok(xml::is(xml.root_element(), "document"))
}

fn other_zip(package: &mut Package<'_>) -> Result<ReadError, ReadError> {
    let kind = package.bytes("mimetype")?.unwrap_or_default();
    if kind.starts_with(b"application/vnd.oasis.opendocument.text") {
        return Ok(ReadError::OpenDocument);
    }
    if kind.starts_with(b"application/vnd.oasis.opendocument") {
        return Ok(ReadError::OtherOffice);
    }
    Ok(if package.has("word/document.xml") { ReadError::Damaged } else { ReadError::Unknown })
}
