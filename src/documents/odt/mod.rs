//! Reads an OpenDocument text: opens the package, walks the text, and gathers notes, images and findings as for a Word document.

mod body;
mod definitions;
mod drawing;
mod equations;
mod fields;
mod forms;
mod lists;
mod look;
mod notes;
mod numbering;
mod objects;
mod paragraphs;
mod runs;
mod styles;
mod tables;
mod xml;

use std::collections::HashMap;

use roxmltree::Node;

use self::lists::Item;
use self::look::Says;
use self::numbering::Numbering;
use self::styles::Styles;
use self::xml::{Space, attr, child, is, name, words};
use super::model::{Document, Finding};
use super::reader::{self, Package};
use super::{Budget, ReadError};

const TEXT: &str = "application/vnd.oasis.opendocument.text";
const ANY: &str = "application/vnd.oasis.opendocument";
/// What `OpenOffice` wrote before the format was a standard.
const BEFORE: &str = "application/vnd.sun.xml.";
const MANIFEST: &str = "META-INF/manifest.xml";
const STYLES: &str = "styles.xml";

/// The kind of document that a package says it holds, `None` where it says nothing of OpenDocument.
pub(super) fn kind(package: &mut Package<'_>) -> Result<Option<String>, ReadError> {
    let own = package.bytes("mimetype")?.unwrap_or_default();
    let own = String::from_utf8_lossy(&own).trim().to_owned();
    if own.starts_with(ANY) || own.starts_with(BEFORE) {
        return Ok(Some(own));
    }
    // A package that somebody has unpacked and packed again may have lost its first part.
    if !package.has("content.xml") {
        return Ok(None);
    }
    let root = manifest(package, |entry| {
        attr(entry, "media-type").filter(|_| attr(entry, "full-path") == Some("/")).map(str::to_owned)
    })?;
    Ok(root.filter(|kind: &String| kind.starts_with(ANY)))
}

/// Reads a package of this kind, a template or a master document too. Tracked changes are accepted; what has no place in a plan's text is
/// told in the findings.
pub(super) fn read(mut package: Package<'_>, kind: &str, budget: &Budget) -> Result<Document, ReadError> {
    if kind.starts_with(BEFORE) {
        return Err(ReadError::OldWord);
    }
    if !kind.starts_with(TEXT) {
        return Err(ReadError::OtherOffice);
    }
    if is_encrypted(&mut package)? {
        return Err(ReadError::Encrypted);
    }
    let text = package.text("content.xml")?.ok_or(ReadError::Damaged)?;
    let xml = xml::parse(&text)?;
    let root = xml.root_element();
    let body = child(root, Space::Office, "body").ok_or(ReadError::Damaged)?;
    let body = child(body, Space::Office, "text").ok_or(ReadError::OtherOffice)?;
    let mut reader = Reader::new(package, budget, Odf::default());
    reader.read_styles()?;
    reader.own.take_in(root, Part::Content)?;
    reader.out.blocks = reader.blocks(body)?;
    reader.finish()
}

/// What is known while an OpenDocument text is read.
type Reader<'a> = reader::Reader<'a, Odf>;

#[derive(Default)]
struct Odf {
    styles: Styles,
    numbering: Numbering,
    /// The list item being read, if any.
    item: Option<Item>,
    /// What the styles around say of the text being read.
    says: Says,
    /// White space here shows nothing: a line begins, or there was some already.
    gap: bool,
    /// Text that is hidden in the paragraph being read, not yet told.
    unseen: String,
    /// Inside the instruction of a field as Word has them.
    instruction: bool,
    comments: usize,
    /// What the controls of forms show, by their ids.
    controls: HashMap<String, forms::Control>,
    headers: Vec<String>,
}

impl Odf {
    /// The styles and the numbering of a part.
    fn take_in(&mut self, root: Node<'_, '_>, part: Part) -> Result<(), ReadError> {
        self.styles.read(root, part)?;
        self.numbering.defined.read(root, part)
    }
}

/// Where styles stand. Those made by hand for headers and footers have the same names as others in the text, and are not needed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Common,
    Content,
}

impl Part {
    fn styles<'a, 'i>(self, root: Node<'a, 'i>) -> impl Iterator<Item = Node<'a, 'i>> {
        let group = if self == Self::Common { "styles" } else { "automatic-styles" };
        let groups = root.children().filter(move |n| is(*n, Space::Office, group));
        groups.flat_map(|g| g.children()).filter(Node::is_element)
    }
}

impl Reader<'_> {
    /// The part with the common styles. A file where it is damaged or missing is read without.
    fn read_styles(&mut self) -> Result<(), ReadError> {
        let text = self.package.text(STYLES);
        let own = &mut self.own;
        let read = text.and_then(|text| {
            let Some(text) = text else { return Ok(()) };
            let xml = xml::parse(&text)?;
            let root = xml.root_element();
            let pages = root.children().filter(|n| is(*n, Space::Office, "master-styles"));
            own.headers = pages.flat_map(headers).collect();
            own.take_in(root, Part::Common)
        });
        self.aside(read, STYLES)
    }

    fn finish(mut self) -> Result<Document, ReadError> {
        self.in_body = false;
        self.settle_cover_lines();
        self.set_notes()?;
        if self.own.comments > 0 {
            self.find(Finding::Comments { count: self.own.comments })?;
        }
        let headers = std::mem::take(&mut self.own.headers);
        self.tell_headers(headers)?;
        self.close("meta.xml")
    }
}

/// The words of the headers and footers of all kinds of pages.
fn headers(pages: Node<'_, '_>) -> Vec<String> {
    let shown = |n: &Node<'_, '_>| {
        let of_page = matches!(name(*n), (Space::Style, kind) if kind.starts_with("header") || kind.starts_with("footer"));
        of_page && attr(*n, "display") != Some("false")
    };
    pages.children().flat_map(|page| page.children()).filter(shown).map(words).collect()
}

/// Are the texts in the package encrypted with a password?
fn is_encrypted(package: &mut Package<'_>) -> Result<bool, ReadError> {
    let locked = manifest(package, |entry| {
        let part = attr(entry, "full-path").unwrap_or_default();
        let encrypted = entry.children().any(|n| n.tag_name().name() == "encryption-data");
        (encrypted && matches!(part, "content.xml" | STYLES | "encrypted-package")).then_some(())
    })?;
    Ok(locked.is_some())
}

/// Looks for an entry of the package's list of parts; a list that cannot be read has none.
fn manifest<T>(
    package: &mut Package<'_>,
    found: impl Fn(Node<'_, '_>) -> Option<T>,
) -> Result<Option<T>, ReadError> {
    let Some(text) = package.text(MANIFEST)? else { return Ok(None) };
    match xml::parse(&text) {
        Ok(xml) => Ok(xml.root_element().children().filter(Node::is_element).find_map(found)),
        Err(ReadError::Damaged) => Ok(None),
        Err(other) => Err(other),
    }
}
