//! Reads a Word document: opens the package, walks the body, and gathers notes, images and findings.

mod body;
mod drawing;
mod extras;
mod fields;
mod guard;
mod lists;
mod notes;
mod numbering;
mod package;
mod runs;
mod styles;
mod symbols;
mod tables;
mod xml;

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use self::fields::Field;
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
    let styles = Styles::read(part(&mut package, &relations, "styles")?.as_deref())?;
    let numbering = Numbering::read(part(&mut package, &relations, "numbering")?.as_deref())?;
    let mut reader = Reader::new(package, budget, relations, (styles, numbering));
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
    fn new(
        package: Package<'a>,
        budget: &'a Budget,
        relations: Relations,
        (styles, numbering): (Styles, Numbering),
    ) -> Self {
        Self {
            package,
            budget,
            relations: Rc::new(relations),
            styles,
            numbering,
            out: Document::default(),
            findings: Findings::default(),
            fields: Vec::new(),
            link: None,
            in_body: true,
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

/// The text of the part with this kind of relationship, if the document has one.
fn part(package: &mut Package<'_>, relations: &Relations, kind: &str) -> Result<Option<String>, ReadError> {
    match relations.values().find(|r| r.kind == kind && !r.external) {
        Some(relation) => package.text(&relation.target),
        None => Ok(None),
    }
}
