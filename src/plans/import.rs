//! Importing a plan: a Word or Markdown file becomes sections, with a warning for everything that was not kept.

mod headings;
mod warnings;

pub use self::warnings::{Arg, ImportError, Warning};
pub use crate::documents::Image;

use super::SectionKind;
use crate::documents::model::{Document, Inline, plain, plain_blocks};
use crate::documents::{Block, Finding, Note, ReadError, markdown_write};

/// A plan as read from a file; nothing is saved yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    pub title: Option<String>,
    pub sections: Vec<ImportedSection>,
    /// The pictures that the sections refer to by name.
    pub images: Vec<Image>,
    pub warnings: Vec<Warning>,
}

/// One heading and the text under it. Sections are in the order of the file; `level` counts from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportedSection {
    /// As shown in the plan, `2.1.4`, or empty.
    pub number: String,
    pub level: u8,
    pub kind: SectionKind,
    pub heading: String,
    /// Markdown with the extensions of [`crate::documents::markdown::options`].
    pub body: String,
    /// Names of pictures in the body.
    pub images: Vec<String>,
}

/// Reads a plan. The format is told by the content. The name gives a heading to a file that has none, and what is
/// called a Word file is not taken for Markdown: it has been damaged on its way.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    let mut document = crate::documents::read(bytes)?;
    if is_called_word(file_name) && !bytes.starts_with(b"PK") {
        return Err(ReadError::Damaged.into());
    }
    let mut warnings = Vec::new();
    let blocks = std::mem::take(&mut document.blocks);
    let mut parts = split(blocks);
    promote_title(&mut document.title, &mut parts);
    drop_contents(&mut parts, &mut warnings);
    let mut sections = if parts.headed.is_empty() {
        warnings.push(Warning::NoHeadings);
        let heading = document.title.clone().unwrap_or_else(|| stem(file_name));
        vec![section(
            Part { level: 1, number: String::new(), heading, notes: Vec::new(), blocks: parts.cover },
            &document.notes,
        )]
    } else {
        let text = plain_blocks(&parts.cover);
        if !text.is_empty() {
            warnings.push(Warning::CoverLeftOut { text });
        }
        parts.headed.into_iter().map(|part| section(part, &document.notes)).collect()
    };
    number(&mut sections);
    headings::classify(&mut sections);
    warnings.extend(duplicates(&sections));
    let (images, findings) = in_use(document, &sections);
    warnings.extend(findings.into_iter().map(Warning::Found));
    warnings.sort_by_key(Warning::weight);
    let title = images.1;
    Ok(Imported { title, sections, images: images.0, warnings })
}

fn is_called_word(file_name: &str) -> bool {
    file_name.rsplit_once('.').is_some_and(|(_, ending)| ending.eq_ignore_ascii_case("docx"))
}

/// A heading with its blocks, before it is a section.
#[derive(Debug)]
struct Part {
    level: u8,
    number: String,
    heading: String,
    /// Notes that the heading itself refers to.
    notes: Vec<Inline>,
    blocks: Vec<Block>,
}

#[derive(Debug, Default)]
struct Parts {
    cover: Vec<Block>,
    headed: Vec<Part>,
}

fn split(blocks: Vec<Block>) -> Parts {
    let mut parts = Parts::default();
    for block in blocks {
        match block {
            Block::Heading { level, number, content } => {
                let heading = plain(&content).split_whitespace().collect::<Vec<_>>().join(" ");
                let notes = content.into_iter().filter(|i| matches!(i, Inline::Note(_))).collect();
                parts.headed.push(Part { level, number, heading, notes, blocks: Vec::new() });
            }
            other => parts.headed.last_mut().map_or(&mut parts.cover, |p| &mut p.blocks).push(other),
        }
    }
    parts
}

/// A lone heading of the first level above all others is the plan's title, and what stands under it is the cover.
fn promote_title(title: &mut Option<String>, parts: &mut Parts) {
    let top = parts.headed.iter().map(|p| p.level).min().unwrap_or(1);
    let lone = parts.headed.iter().filter(|p| p.level == top).count() == 1 && parts.headed.len() > 1;
    let is_title = parts.headed.first().is_some_and(|p| {
        p.level == top && p.number.is_empty() && headings::typed_number(&p.heading, 1).is_none()
    });
    let same = |p: &Part| title.as_ref().is_none_or(|t| t.trim().eq_ignore_ascii_case(&p.heading));
    if lone && is_title && parts.headed.first().is_some_and(same) {
        let first = parts.headed.remove(0);
        *title = Some(first.heading);
        parts.cover.extend(first.blocks);
    }
    let top = parts.headed.iter().map(|p| p.level).min().unwrap_or(1);
    for part in &mut parts.headed {
        part.level = part.level.saturating_sub(top).saturating_add(1);
    }
}

/// A section "Innhold" with nothing but a list is a table of contents.
fn drop_contents(parts: &mut Parts, warnings: &mut Vec<Warning>) {
    let before = parts.headed.len();
    parts.headed.retain(|p| {
        !(markdown_write::is_contents_heading(&p.heading)
            && p.blocks.iter().all(|b| matches!(b, Block::List(_))))
    });
    if parts.headed.len() < before {
        warnings.push(Warning::Found(Finding::ContentsLeftOut));
    }
}

fn section(part: Part, notes: &[Note]) -> ImportedSection {
    let mut blocks = part.blocks;
    if !part.notes.is_empty() {
        blocks.insert(0, Block::Paragraph(part.notes));
    }
    let mut images = Vec::new();
    image_names(&blocks, &mut images);
    let body = markdown_write::write(&blocks, notes);
    ImportedSection {
        number: part.number,
        level: part.level,
        kind: SectionKind::Text,
        heading: part.heading,
        body,
        images,
    }
}

fn number(sections: &mut [ImportedSection]) {
    for section in sections {
        if section.number.is_empty()
            && let Some((number, heading)) = headings::typed_number(&section.heading, section.level)
        {
            section.number = number;
            section.heading = heading;
        }
    }
}

fn duplicates(sections: &[ImportedSection]) -> Vec<Warning> {
    let mut seen = std::collections::BTreeMap::new();
    for section in sections.iter().filter(|s| !s.number.is_empty()) {
        let count: &mut usize = seen.entry(section.number.clone()).or_default();
        *count = count.saturating_add(1);
    }
    seen.into_iter()
        .filter(|(_, count)| *count > 1)
        .map(|(number, _)| Warning::DuplicateNumber { number })
        .collect()
}

/// The images and findings that concern the sections; a picture on the cover goes with the cover.
fn in_use(document: Document, sections: &[ImportedSection]) -> ((Vec<Image>, Option<String>), Vec<Finding>) {
    let used = |name: &str| sections.iter().any(|s| s.images.iter().any(|i| i == name));
    let images = document.images.into_iter().filter(|i| used(&i.name)).collect();
    let findings = document
        .findings
        .into_iter()
        .filter(|f| match f {
            Finding::ImageWithoutAlt { name, .. } => used(name),
            _ => true,
        })
        .collect();
    ((images, document.title), findings)
}

fn image_names(blocks: &[Block], out: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(content) | Block::Heading { content, .. } => {
                out.extend(content.iter().filter_map(|i| match i {
                    Inline::Image { name, .. } => Some(name.clone()),
                    _ => None,
                }));
            }
            Block::List(items) => items.iter().for_each(|i| image_names(&i.blocks, out)),
            Block::Table(table) => table.rows.iter().flatten().for_each(|c| image_names(c, out)),
            Block::Quote(inner) => image_names(inner, out),
            Block::Code(_) => {}
        }
    }
}

/// The file's name without folder and ending.
fn stem(file_name: &str) -> String {
    let base = file_name.rsplit(['/', '\\']).next().unwrap_or_default();
    base.rsplit_once('.').map_or(base, |(name, _)| name).trim().to_owned()
}
