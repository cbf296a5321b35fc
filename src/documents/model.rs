//! The block model that every reader gives and every writer takes.

use super::budget::PIECE;

/// A document as read: content in order, and everything worth telling about what was left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    pub title: Option<String>,
    pub blocks: Vec<Block>,
    pub notes: Vec<Note>,
    pub images: Vec<Image>,
    pub findings: Vec<Finding>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block {
    /// `level` counts from 1; `number` is the automatic number as shown, without a closing full stop, or empty.
    Heading {
        level: u8,
        number: String,
        content: Vec<Inline>,
    },
    Paragraph(Vec<Inline>),
    List(Vec<Item>),
    Table(Table),
    Quote(Vec<Block>),
    Code(String),
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Item {
    pub marker: Marker,
    pub blocks: Vec<Block>,
}

/// What stands before a list item. `Text` is any other mark than a plain number, such as `a)` or `2.1`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Marker {
    Bullet,
    Number(u64),
    Text(String),
}

/// Rows of cells; the first row is the header. `widths` are relative column widths, used by writers only; empty means equal.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    pub rows: Vec<Vec<Cell>>,
    pub widths: Vec<u32>,
}

/// A table cell holds blocks, usually one paragraph.
pub type Cell = Vec<Block>;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    Text(Run),
    Break,
    Image {
        name: String,
        alt: String,
    },
    /// A reference to the [`Note`] with this label.
    Note(String),
    /// A name that the paragraph goes by, such as a bookmark of a file that this program wrote; it shows nothing. It stands first.
    Mark(String),
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub strike: bool,
    pub link: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    pub label: String,
    pub blocks: Vec<Block>,
}

/// A picture that stands in the text. `name` is unique in the document and safe in a URL.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Image {
    pub name: String,
    pub media_type: &'static str,
    pub alt: String,
    pub bytes: Vec<u8>,
}

/// Something a person should know about how the file was read. `near` is the heading it stands under, or empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    Tracked {
        insertions: usize,
        deletions: usize,
    },
    Comments {
        count: usize,
    },
    ContentsLeftOut,
    HeadersLeftOut {
        text: String,
    },
    HiddenText {
        near: String,
        text: String,
    },
    MergedCells {
        near: String,
    },
    NestedTable {
        near: String,
    },
    TextBox {
        near: String,
        text: String,
    },
    NotRead {
        what: Lost,
        near: String,
        text: String,
    },
    ImageMissing {
        near: String,
        name: String,
        alt: String,
    },
    ImageFormat {
        near: String,
        name: String,
        alt: String,
    },
    ImageWithoutAlt {
        near: String,
        name: String,
    },
    LinkDropped {
        near: String,
        target: String,
    },
    Html {
        text: String,
    },
    FrontMatter {
        text: String,
    },
    OldEncoding,
    /// A mark for a note that the file does not have, or that says nothing.
    NoteWithoutText {
        near: String,
    },
    /// A part beside the text, such as a header, cannot be read.
    PartDamaged {
        name: String,
    },
    /// Running text that the file marks as a heading by an outline level of its own; it is kept as text.
    TextWithLevel {
        near: String,
        text: String,
    },
    /// A heading in a cell, kept as a bold line.
    HeadingInTable {
        near: String,
        text: String,
    },
    /// Words that are struck out in a heading, which has no strike.
    StruckHeading {
        near: String,
        text: String,
    },
    /// Raised or lowered words that have no such letters, kept on the line.
    Raised {
        near: String,
        text: String,
    },
    /// Many of one kind: the first, how many in all, and what they quote, one line for each until it is cut.
    Many {
        of: Box<Finding>,
        count: usize,
        text: String,
    },
}

/// Content that has no counterpart in a plan's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lost {
    Chart,
    Diagram,
    Embedded,
    Equation,
    Field,
    Symbol,
    Shape,
    LinkedDocument,
}

impl Finding {
    /// What it quotes from the file: words, an alternative text or a target; or empty.
    pub fn words(&self) -> &str {
        match self {
            Self::HeadersLeftOut { text }
            | Self::HiddenText { text, .. }
            | Self::TextBox { text, .. }
            | Self::NotRead { text, .. }
            | Self::Html { text }
            | Self::FrontMatter { text }
            | Self::TextWithLevel { text, .. }
            | Self::HeadingInTable { text, .. }
            | Self::StruckHeading { text, .. }
            | Self::Raised { text, .. }
            | Self::Many { text, .. } => text,
            Self::ImageMissing { alt, .. } | Self::ImageFormat { alt, .. } => alt,
            Self::LinkDropped { target, .. } => target,
            Self::ImageWithoutAlt { name, .. } | Self::PartDamaged { name } => name,
            _ => "",
        }
    }
}

/// A heading as findings name it: many may stand under it, so it is cut.
pub(crate) fn place(heading: &str) -> String {
    const LONGEST: usize = 120;
    let line = heading.trim();
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default().trim_end()),
        None => line.to_owned(),
    }
}

impl Inline {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(Run { text: text.into(), ..Run::default() })
    }
}

/// The words of a line without formatting; a line break becomes a line feed, images give their alternative text.
pub fn plain(content: &[Inline]) -> String {
    content
        .iter()
        .map(|inline| match inline {
            Inline::Text(run) => run.text.as_str(),
            Inline::Break => "\n",
            Inline::Image { alt, .. } => alt.as_str(),
            Inline::Note(_) | Inline::Mark(_) => "",
        })
        .collect()
}

pub(crate) fn has_text(content: &[Inline]) -> bool {
    content.iter().any(|i| matches!(i, Inline::Text(run) if !run.text.trim().is_empty()))
}

/// A line in bold.
pub(crate) fn bold(mut content: Vec<Inline>) -> Vec<Inline> {
    for inline in &mut content {
        if let Inline::Text(run) = inline {
            run.bold = true;
        }
    }
    content
}

/// The words of a line that are struck out.
pub(crate) fn struck_words(content: &[Inline]) -> String {
    let struck = |i: &&Inline| matches!(i, Inline::Text(run) if run.strike);
    plain(&content.iter().filter(struck).cloned().collect::<Vec<_>>()).trim().to_owned()
}

/// Is this running text, which no one would write as a heading or on a cover? Long, or a whole sentence of a dozen words.
pub(crate) fn reads_as_text(content: &[Inline]) -> bool {
    let text = plain(content);
    let sentence = text.trim_end().ends_with(['.', ';', '!']) && text.split_whitespace().nth(11).is_some();
    sentence || text.chars().nth(200).is_some()
}

/// The words of blocks, one line for each paragraph, cell and heading.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut lines = Vec::new();
    collect(blocks, &mut lines);
    lines.retain(|line| !line.trim().is_empty());
    lines.join("\n")
}

fn collect(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Heading { number, content, .. } => {
                lines.push(format!("{number} {}", plain(content)).trim().to_owned());
            }
            Block::Paragraph(content) => lines.push(plain(content)),
            Block::List(items) => items.iter().for_each(|item| {
                if let Marker::Text(mark) = &item.marker {
                    lines.push(mark.clone());
                }
                collect(&item.blocks, lines);
            }),
            Block::Table(table) => table.rows.iter().flatten().for_each(|cell| collect(cell, lines)),
            Block::Quote(inner) => collect(inner, lines),
            Block::Code(text) => lines.push(text.clone()),
        }
    }
}

/// Bytes that blocks hold, about: their texts, and [`PIECE`] for each part of them.
pub(crate) fn size(blocks: &[Block]) -> usize {
    let line = |content: &[Inline]| content.iter().map(inline_size).fold(PIECE, usize::saturating_add);
    let of = |block: &Block| match block {
        Block::Heading { content, .. } | Block::Paragraph(content) => line(content),
        Block::List(items) => items.iter().map(|item| size(&item.blocks)).fold(PIECE, usize::saturating_add),
        Block::Table(table) => {
            table.rows.iter().flatten().map(|c| size(c)).fold(PIECE, usize::saturating_add)
        }
        Block::Quote(inner) => size(inner),
        Block::Code(text) => text.len().saturating_add(PIECE),
    };
    blocks.iter().map(of).fold(PIECE / 2, usize::saturating_add)
}

fn inline_size(inline: &Inline) -> usize {
    let text = match inline {
        Inline::Text(run) => run.text.len().saturating_add(run.link.as_ref().map_or(0, String::len)),
        Inline::Image { name, alt } => name.len().saturating_add(alt.len()),
        Inline::Note(name) | Inline::Mark(name) => name.len(),
        Inline::Break => 0,
    };
    text.saturating_add(PIECE)
}

/// Joins neighbouring runs that look the same: word processors split words as they please.
pub fn merge_runs(content: Vec<Inline>) -> Vec<Inline> {
    let mut out: Vec<Inline> = Vec::with_capacity(content.len());
    for inline in content {
        if let (Some(Inline::Text(last)), Inline::Text(run)) = (out.last_mut(), &inline)
            && (last.bold, last.italic, last.strike, &last.link)
                == (run.bold, run.italic, run.strike, &run.link)
        {
            last.text.push_str(&run.text);
            continue;
        }
        out.push(inline);
    }
    out.retain(|inline| !matches!(inline, Inline::Text(run) if run.text.is_empty()));
    out
}
