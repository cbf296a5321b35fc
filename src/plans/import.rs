//! Importing a plan: a Word, OpenDocument or Markdown file, or what was pasted, becomes sections, with a warning for everything that was
//! not kept.

mod bold;
mod headings;
mod limits;
mod marks;
mod pasted;
mod titles;
mod warnings;

use std::collections::HashSet;

pub(super) use self::headings::typed_number;
pub use self::limits::{Field, TooMuch};
pub use self::marks::{ItemMark, Marks};
pub use self::pasted::{Pasted, pasted};
pub use self::warnings::{Arg, ImportError, Warning};
pub use crate::documents::Image;

use super::items::{self, Choices, Found, Written};
use super::{SectionKey, SectionKind};
use crate::documents::markdown_write::{self, Notes};
use crate::documents::model::{Inline, place, plain, plain_blocks};
use crate::documents::{Block, Budget, Finding, ReadError};
use crate::text::gate;

/// So many numbers that stand on several headings are told one by one.
const ONE_BY_ONE: usize = 30;

/// A plan as read from a file; nothing is saved yet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    pub title: Option<String>,
    pub sections: Vec<ImportedSection>,
    /// The pictures that the sections refer to by name.
    pub images: Vec<Image>,
    pub warnings: Vec<Warning>,
    /// What bookmarks of ours in the file say of its sections and items.
    pub marks: Marks,
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
    /// The measures or goals in the body.
    pub items: Vec<Found>,
    /// What a person says of its tables and lists against the rule.
    pub choices: Choices,
}

impl ImportedSection {
    /// Its text, and what decides how its items are read.
    pub fn written(&self) -> Written<'_> {
        let Self { kind, heading, body, choices, .. } = self;
        Written { kind: *kind, heading, body, choices }
    }

    /// Its tables and lists that could hold items.
    pub fn item_blocks(&self) -> Vec<items::Block> {
        items::blocks(self.kind, &self.heading, &self.body, &self.choices)
    }

    /// Reads its tables and lists as a person says.
    pub fn choose(&mut self, choices: &Choices) {
        // Of those that stand in it, whatever a form says.
        let there = if *choices == Choices::default() { Vec::new() } else { items::names(&self.body) };
        let choices = choices.carried(&there, &there);
        self.items = items::found(self.kind, &self.heading, &self.body, &choices);
        self.choices = choices;
    }
}

/// Reads a plan. The format is told by the content. The name gives a heading to a file that has none, and what is
/// called a Word file is not taken for Markdown: it has been damaged on its way.
///
/// # Errors
/// Why the file cannot be read, that it unfolds to more than a document holds, or which section is more than its form carries.
pub fn read(file_name: &str, bytes: &[u8]) -> Result<Imported, ImportError> {
    let budget = Budget::of_sections();
    read_within(file_name, bytes, &budget).map_err(|error| match error {
        ImportError::Read(ReadError::LongSection) => {
            ImportError::Section { near: budget.near(), what: TooMuch::Text }
        }
        other => other,
    })
}

fn read_within(file_name: &str, bytes: &[u8], budget: &Budget) -> Result<Imported, ImportError> {
    let mut document = crate::documents::read(bytes, budget)?;
    if !bytes.starts_with(b"PK")
        && let Some(error) = called_word(file_name)
    {
        return Err(error.into());
    }
    let mut warnings = Vec::new();
    let notes = std::mem::take(&mut document.notes);
    let notes: Notes<'_> = notes.iter().map(|note| (note.label.as_str(), note)).collect();
    let blocks = std::mem::take(&mut document.blocks);
    let mut parts = split(blocks);
    warnings.extend(titles::promote(&mut document.title, &mut parts, &notes));
    drop_contents(&mut parts, &mut warnings);
    let marks = Marks::of(&mut parts);
    // Whoever writes Markdown writes headings with their marks.
    warnings.extend(bytes.starts_with(b"PK").then(|| bold::lines(&parts)).flatten());
    let mut sections = if parts.headed.is_empty() {
        warnings.push(no_headings(&document.findings));
        let heading = document.title.clone().unwrap_or_else(|| stem(file_name));
        let all = Part { level: 1, heading, blocks: parts.cover, ..Part::default() };
        vec![section(all, &notes, budget)?]
    } else {
        warnings.extend(words(&parts.cover, &notes).map(|text| Warning::CoverLeftOut { text }));
        let read = parts.headed.into_iter().map(|part| section(part, &notes, budget));
        read.collect::<Result<Vec<_>, _>>()?
    };
    number(&mut sections);
    headings::classify(&mut sections);
    for section in &mut sections {
        section.choose(&Choices::default());
        budget.in_time()?;
    }
    warnings.extend(duplicates(&sections));
    warnings.extend(limits::too_long(&sections));
    let (images, findings) = in_use(document.images, document.findings, &sections);
    warnings.extend(findings.into_iter().map(Warning::Found));
    warnings.sort_by_key(Warning::weight);
    let title = document.title.map(|title| gate::line(&title)).filter(|title| !title.is_empty());
    Ok(Imported { title, sections, images, warnings, marks })
}

fn no_headings(findings: &[Finding]) -> Warning {
    let in_table = |f: &Finding| matches!(warnings::one_of(f), Finding::HeadingInTable { .. });
    if findings.iter().any(in_table) { Warning::HeadingsOnlyInTables } else { Warning::NoHeadings }
}

/// The words of what is left out, with the notes it refers to; none where it says nothing.
fn words(blocks: &[Block], notes: &Notes<'_>) -> Option<String> {
    let notes = markdown_write::notes_of(blocks, notes);
    let texts = std::iter::once(plain_blocks(blocks)).chain(notes.iter().map(|n| plain_blocks(&n.blocks)));
    let text = texts.filter(|t| !t.is_empty()).collect::<Vec<_>>().join("\n");
    (!text.is_empty()).then_some(text)
}

/// What is wrong with a text that is called a Word file.
fn called_word(file_name: &str) -> Option<ReadError> {
    let (_, ending) = file_name.rsplit_once('.')?;
    match ending.to_lowercase().as_str() {
        "docx" | "docm" | "dotx" | "odt" | "ott" => Some(ReadError::Damaged),
        "doc" | "dot" | "rtf" => Some(ReadError::OldWord),
        _ => None,
    }
}

/// A heading with its blocks, before it is a section.
#[derive(Debug, Default)]
struct Part {
    level: u8,
    number: String,
    heading: String,
    /// Notes that the heading itself refers to.
    notes: Vec<Inline>,
    blocks: Vec<Block>,
    /// The plan's title, with a text under it.
    is_title: bool,
    /// What its bookmarks say that it is.
    marks: Vec<SectionKey>,
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
                // Where a line may be divided is no part of what a heading says.
                let heading = plain(&content).replace(['\u{ad}', '\u{2060}'], "");
                let heading = heading.split_whitespace().collect::<Vec<_>>().join(" ");
                let marks = marks::sections(&content);
                let notes = content.into_iter().filter(|i| matches!(i, Inline::Note(_))).collect();
                parts.headed.push(Part { level, number, heading, notes, marks, ..Part::default() });
            }
            other => parts.headed.last_mut().map_or(&mut parts.cover, |p| &mut p.blocks).push(other),
        }
    }
    parts
}

/// A section "Innhold" with nothing but a list is a table of contents.
fn drop_contents(parts: &mut Parts, warnings: &mut Vec<Warning>) {
    let before = parts.headed.len();
    parts.headed.retain(|p| {
        !(p.marks.is_empty()
            && markdown_write::is_contents_heading(&p.heading)
            && p.blocks.iter().all(|b| matches!(b, Block::List(_))))
    });
    if parts.headed.len() < before {
        warnings.push(Warning::Found(Finding::ContentsLeftOut));
    }
}

fn section(part: Part, notes: &Notes<'_>, budget: &Budget) -> Result<ImportedSection, ImportError> {
    budget.stand_under(&place(&format!("{} {}", part.number, part.heading)));
    let mut blocks = part.blocks;
    if !part.notes.is_empty() {
        blocks.insert(0, Block::Paragraph(part.notes));
    }
    let mut images = Vec::new();
    image_names(&blocks, &mut images);
    for note in markdown_write::notes_of(&blocks, notes) {
        image_names(&note.blocks, &mut images);
    }
    let body = gate::lines(&markdown_write::write(&blocks, notes, budget)?);
    limits::carried(ImportedSection {
        number: gate::line(&part.number),
        level: part.level,
        kind: SectionKind::Text,
        heading: gate::line(&part.heading),
        body,
        images,
        items: Vec::new(),
        choices: Choices::default(),
    })
}

fn number(sections: &mut [ImportedSection]) {
    for section in sections {
        if section.number.is_empty()
            && let Some((number, heading)) = typed_number(&section.heading, section.level)
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
    let numbers: Vec<String> =
        seen.into_iter().filter(|(_, count)| *count > 1).map(|(number, _)| number).collect();
    if numbers.len() > ONE_BY_ONE {
        let text = numbers.iter().take(ONE_BY_ONE).map(String::as_str).collect::<Vec<_>>().join(", ");
        return vec![Warning::DuplicateNumbers { count: numbers.len(), text: format!("{text} …") }];
    }
    numbers.into_iter().map(|number| Warning::DuplicateNumber { number }).collect()
}

/// The images and findings that concern the sections; a picture on the cover goes with the cover.
fn in_use(
    mut images: Vec<Image>,
    mut findings: Vec<Finding>,
    sections: &[ImportedSection],
) -> (Vec<Image>, Vec<Finding>) {
    let used: HashSet<&str> = sections.iter().flat_map(|s| &s.images).map(String::as_str).collect();
    images.retain(|image| used.contains(image.name.as_str()));
    findings.retain(|finding| match finding {
        Finding::ImageWithoutAlt { name, .. } => used.contains(name.as_str()),
        _ => true,
    });
    (images, findings)
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
