//! Reads a Word document: opens the package, walks the body, and gathers notes, images and findings.

mod body;
mod bookmarks;
mod controls;
mod definitions;
mod drawing;
mod equations;
mod extras;
mod fields;
mod look;
mod notes;
mod numbering;
mod paragraphs;
mod relations;
mod runs;
mod says;
mod styles;
mod tables;
mod xml;

use std::rc::Rc;

use self::bookmarks::Bookmarks;
use self::fields::Field;
use self::numbering::Numbering;
use self::relations::Relations;
use self::says::Says;
use self::styles::Styles;
use super::model::{Document, Lost};
use super::reader::{self, Package};
use super::{Budget, ReadError};

/// Reads a DOCX file. Tracked changes are accepted; what has no place in a plan's text is told in the findings.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    read_package(Package::open(bytes)?, &Budget::default())
}

/// Like [`read`], with an allowance that is shared with what comes after.
pub(super) fn read_package(mut package: Package<'_>, budget: &Budget) -> Result<Document, ReadError> {
    let main = main_part(&mut package)?;
    let relations = relations::relations(&mut package, &main)?;
    let text = package.text(&main)?.ok_or(ReadError::Damaged)?;
    let xml = xml::parse(&text)?;
    let body = xml::child(xml.root_element(), "body").ok_or(ReadError::Damaged)?;
    let mut reader = Reader::new(package, budget, Word { relations: Rc::new(relations), ..Word::default() });
    reader.read_definitions()?;
    reader.out.blocks = reader.blocks(body)?;
    reader.finish()
}

/// What is known while a Word document is read.
type Reader<'a> = reader::Reader<'a, Word>;

#[derive(Default)]
struct Word {
    /// Relationships of the part being read.
    relations: Rc<Relations>,
    styles: Styles,
    numbering: Numbering,
    fields: Vec<Field>,
    bookmarks: Bookmarks,
    /// What the style of the paragraph being read says of its text.
    base: Says,
}

impl Reader<'_> {
    /// Styles and numbering. A file where one of them is damaged is read without.
    fn read_definitions(&mut self) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.own.relations);
        let of = |kind: &str| {
            relations.values().find(|r| r.kind == kind && !r.external).map(|r| r.target.as_str())
        };
        if let Some(target) = of("styles") {
            let text = self.package.text(target);
            let read = text.and_then(|text| Styles::read(text.as_deref()));
            self.own.styles = self.aside(read, target)?;
        }
        if let Some(target) = of("numbering") {
            let text = self.package.text(target);
            let read = text.and_then(|text| Numbering::read(text.as_deref(), &self.own.styles));
            self.own.numbering = self.aside(read, target)?;
        }
        Ok(())
    }

    fn finish(mut self) -> Result<Document, ReadError> {
        for field in std::mem::take(&mut self.own.fields) {
            self.lost(Lost::Field, &field.muted)?;
        }
        self.in_body = false;
        self.settle_cover_lines();
        self.read_notes()?;
        self.count_comments()?;
        self.read_headers()?;
        self.close("docProps/core.xml")
    }
}

/// The main part, by the package's own relationships; a package without a Word part is another kind of file.
fn main_part(package: &mut Package<'_>) -> Result<String, ReadError> {
    let relations = relations::relations(package, "")?;
    let main = relations
        .values()
        .find(|r| r.kind == "officeDocument")
        .map(|r| r.target.trim_start_matches('/').to_owned());
    match main {
        Some(target) if target.to_lowercase().starts_with("word/") || is_word(package, &target)? => {
            Ok(target)
        }
        Some(_) => Err(ReadError::OtherOffice),
        None if package.has("word/document.xml") => Err(ReadError::Damaged),
        None => Err(ReadError::Unknown),
    }
}

fn is_word(package: &mut Package<'_>, target: &str) -> Result<bool, ReadError> {
    let Some(text) = package.text(target)? else {
        return Ok(false);
    };
    let xml = xml::parse(&text)?;
    Ok(xml::is(xml.root_element(), "document"))
}
