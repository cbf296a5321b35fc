//! Writes blocks as a Word document: real headings, lists, links and described tables whose header row repeats on each page.

mod body;
mod notes;
mod numbering;
mod package;
mod pictures;
mod tracked;

use std::io::{Cursor, Seek, Write};

use jiff::Timestamp;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use self::body::Body;
pub use self::tracked::{Change, Tracked};
use super::{Block, Cell, Image, Note, Table, WriteError};

/// What to write. Parts are asked for one after the other, and none is kept.
pub struct Report<'a> {
    pub about: About,
    pub parts: Box<dyn Iterator<Item = Part> + 'a>,
}

/// What the document says about itself.
#[derive(Debug, Clone, Default)]
pub struct About {
    /// Stands on top, at the foot of each page, and in the file's properties. Empty for none.
    pub title: String,
    /// Who publishes it.
    pub author: String,
    /// A tag such as `nb-NO`, which Word proofreads and divides words by.
    pub language: String,
    pub made: Option<Timestamp>,
    pub landscape: bool,
    /// The words before a page's number and before the number of pages: `Side` and `av`.
    pub page_words: (String, String),
}

/// A piece of a document.
#[derive(Debug, Clone)]
pub enum Part {
    Block(Block),
    /// A heading that links with the target `#anchor` lead to. An anchor is ASCII letters, digits and `_`, 40 at most.
    Heading {
        level: u8,
        anchor: String,
        text: String,
    },
    /// Links to headings further on.
    Contents(Vec<Entry>),
    Table(Described),
    /// The beginning of a long table; its rows follow one by one, and then [`Part::EndOfRows`].
    Rows(Described),
    Row(Vec<Cell>),
    EndOfRows,
    /// Stands at the head of each page but the first, which has neither head nor foot.
    Header(String),
    /// A line under the title.
    Subtitle(String),
    /// A table of contents on a page of its own: headings with their levels, which are found by their bookmarks.
    Outline {
        title: String,
        entries: Vec<(u8, Entry)>,
    },
    /// The next heading begins a page.
    PageBreak,
    /// A picture that the text after it may show.
    Image(Image),
    /// A note that the text after it may refer to.
    Note(Note),
    /// A paragraph with changes that can be accepted or rejected. One that kept its end stands last, or a change of the last
    /// paragraph's end could not be undone.
    Tracked(Tracked),
}

/// One line of the contents.
#[derive(Debug, Clone)]
pub struct Entry {
    pub anchor: String,
    pub text: String,
}

/// A table with what a screen reader says about it.
#[derive(Debug, Clone, Default)]
pub struct Described {
    pub title: String,
    pub description: String,
    pub table: Table,
    /// Cells from this column on are numbers, and stand to the right.
    pub numbers_from: Option<usize>,
}

impl<'a> Report<'a> {
    /// A document of plain blocks.
    pub fn of_blocks(about: About, blocks: impl IntoIterator<Item = Block, IntoIter: 'a>) -> Self {
        Self { about, parts: Box::new(blocks.into_iter().map(Part::Block)) }
    }
}

/// Bookmarks of this program begin so: what reads a file that it wrote knows them again.
pub const BOOKMARK: &str = "ld_";

/// Is this the name of a bookmark that this program may have written? Word knows names of 40 letters, digits and `_` at most.
pub fn is_own_bookmark(name: &str) -> bool {
    let sign = |c: char| c.is_ascii_alphanumeric() || c == '_';
    name.starts_with(BOOKMARK) && name.len() <= 40 && name.chars().all(sign)
}

/// A DOCX file. Pictures and notes stand in it where they were handed over before the text that names them; another picture leaves
/// its alternative text.
pub fn write(report: Report<'_>) -> Result<Vec<u8>, WriteError> {
    let mut out = Cursor::new(Vec::new());
    write_to(report, &mut out)?;
    Ok(out.into_inner())
}

/// [`write`], never whole in memory.
pub fn write_to(report: Report<'_>, file: impl Write + Seek) -> Result<(), WriteError> {
    let about = report.about;
    let mut zip = ZipWriter::new(file);
    for (name, content) in package::fixed(&about) {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    zip.start_file("word/document.xml", SimpleFileOptions::default())?;
    zip.write_all(package::document_start().as_bytes())?;
    let mut body = Body::new(if about.landscape { 14_000 } else { 9_070 }, &about);
    if !about.title.is_empty() {
        body.title(&about.title);
    }
    for part in report.parts {
        body.part(&part);
        zip.write_all(std::mem::take(&mut body.out).as_bytes())?;
    }
    zip.write_all(body.out.as_bytes())?;
    zip.write_all(package::document_end(about.landscape, &body.header).as_bytes())?;
    // The footnotes come first: they may have links of their own.
    let footnotes = body.footnotes();
    for (name, content) in [
        ("word/footnotes.xml", footnotes),
        ("word/_rels/footnotes.xml.rels", body.note_relations()),
        ("word/_rels/document.xml.rels", body.relations()),
        ("word/numbering.xml", body.numbering()),
        ("word/header.xml", package::header(&body.header)),
    ] {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(content.as_bytes())?;
    }
    for (name, bytes) in body.media() {
        zip.start_file(name, SimpleFileOptions::default())?;
        zip.write_all(bytes)?;
    }
    zip.finish()?;
    Ok(())
}

/// Text for XML; what XML 1.0 cannot hold, and other control characters, are spaces.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' => out.push(c),
            '\u{fffe}' | '\u{ffff}' => out.push(' '),
            c if c.is_control() => out.push(' '),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
