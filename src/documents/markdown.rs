//! Reads Markdown (`CommonMark` with GFM tables, strikethrough and footnotes) into blocks.

mod html;

use std::collections::HashSet;
use std::rc::Rc;

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::findings::Findings;
use super::model::{Document, Finding, bold, merge_runs, place};
use super::{Block, Budget, Inline, Item, Marker, Note, ReadError, Run, Table};

/// Deeper nesting than this is no document.
const MAX_DEPTH: usize = 60;
/// Signs that may begin a piece of the tree, which takes some 300 times the memory of the sign. A thousand pages have some 400,000.
const MAX_SIGNS: usize = 1_000_000;

/// Reads a Markdown file: UTF-8 or UTF-16 by its mark, else Windows-1252, which is told in the findings.
pub fn read(bytes: &[u8], budget: &Budget) -> Result<Document, ReadError> {
    let mut reader =
        Reader { budget, out: Document::default(), findings: Findings::default(), near: String::new() };
    let (text, _, wrong) = encoding_rs::UTF_8.decode(bytes);
    let text = if wrong {
        reader.find(Finding::OldEncoding)?;
        encoding_rs::WINDOWS_1252.decode(bytes).0
    } else {
        text
    };
    if text.lines().any(|line| containers(line) > MAX_DEPTH) {
        return Err(ReadError::TooDeep);
    }
    if text.bytes().filter(|sign| b"\n|[]*_~`<>&\\!:@".contains(sign)).count() > MAX_SIGNS {
        return Err(ReadError::Bomb);
    }
    let arena = Arena::new();
    let root = parse_document(&arena, &text, &file_options());
    budget.in_time()?;
    reader.out.blocks = reader.blocks(root, 0)?;
    reader.notes_without_a_mark(&text)?;
    reader.out.findings = reader.findings.finish();
    Ok(reader.out)
}

/// The words that a piece of Markdown shows, without formatting.
pub(super) fn plain_text(markdown: &str) -> String {
    let arena = Arena::new();
    let mut out = String::new();
    for node in parse_document(&arena, markdown, &options()).descendants() {
        match &node.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak | NodeValue::LineBreak => out.push('\n'),
            _ => {}
        }
    }
    out
}

/// What a file is read with, and a section's body written for: the extensions that pages are rendered with.
pub fn options() -> Options<'static> {
    crate::text::dialect::extensions()
}

/// A whole file may begin with facts between lines of `---`; a section's body does not.
fn file_options() -> Options<'static> {
    let mut options = options();
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

struct Reader<'b> {
    budget: &'b Budget,
    out: Document,
    findings: Findings,
    /// The heading above, cut: it goes into every finding.
    near: String,
}

#[derive(Clone, Default)]
struct Style {
    bold: bool,
    italic: bool,
    strike: bool,
    link: Option<Rc<str>>,
}

impl Reader<'_> {
    fn find(&mut self, finding: Finding) -> Result<(), ReadError> {
        self.budget.write(finding.words().len())?;
        self.findings.push(finding);
        Ok(())
    }

    /// The parser leaves out notes that no mark refers to: they stand after the text. They are read as a text of their own,
    /// which has a mark
    /// for each.
    fn notes_without_a_mark(&mut self, text: &str) -> Result<(), ReadError> {
        let known: HashSet<String> = self.out.notes.iter().map(|note| note.label.to_lowercase()).collect();
        let labels: Vec<&str> =
            text.lines().filter_map(defined).filter(|l| !known.contains(&l.to_lowercase())).collect();
        if labels.is_empty() {
            return Ok(());
        }
        let marks: String = labels.iter().flat_map(|label| ["[^", label, "] "]).collect();
        let arena = Arena::new();
        let root = parse_document(&arena, &format!("{marks}\n\n{text}"), &options());
        self.budget.in_time()?;
        let lost: HashSet<String> = labels.iter().map(|label| label.to_lowercase()).collect();
        let is_lost = |node: &&'_ AstNode<'_>| match &node.data().value {
            NodeValue::FootnoteDefinition(note) => lost.contains(&note.name.to_lowercase()),
            _ => false,
        };
        for note in root.children().filter(is_lost) {
            let blocks = self.blocks(note, 1)?;
            // A heading in a note opens no section.
            let line = |block| match block {
                Block::Heading { content, .. } => Block::Paragraph(bold(content)),
                other => other,
            };
            self.out.blocks.extend(blocks.into_iter().map(line));
        }
        Ok(())
    }

    fn blocks<'a>(&mut self, parent: &'a AstNode<'a>, depth: usize) -> Result<Vec<Block>, ReadError> {
        if depth > MAX_DEPTH {
            return Err(ReadError::TooDeep);
        }
        let mut out = Vec::new();
        for node in parent.children() {
            self.block(node, depth, &mut out)?;
        }
        Ok(out)
    }

    fn block<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        depth: usize,
        out: &mut Vec<Block>,
    ) -> Result<(), ReadError> {
        let value = node.data().value.clone();
        let deeper = depth.saturating_add(1);
        match value {
            NodeValue::FrontMatter(text) => self.front_matter(&text)?,
            NodeValue::Heading(heading) => {
                let content = self.line(node, depth)?;
                self.near = place(&super::model::plain(&content));
                self.budget.stand_under(&self.near);
                out.push(Block::Heading { level: heading.level, number: String::new(), content });
            }
            NodeValue::Paragraph => {
                let content = self.line(node, depth)?;
                if !content.is_empty() {
                    out.push(Block::Paragraph(content));
                }
            }
            NodeValue::List(list) => out.push(Block::List(self.items(
                node,
                list.list_type == ListType::Ordered,
                list.start,
                deeper,
            )?)),
            NodeValue::BlockQuote => out.push(Block::Quote(self.blocks(node, deeper)?)),
            NodeValue::CodeBlock(code) => {
                self.budget.text(code.literal.len())?;
                out.push(Block::Code(code.literal));
            }
            NodeValue::HtmlBlock(html) => self.html_block(&html.literal, out)?,
            NodeValue::Table(_) => out.push(self.table(node, depth)?),
            NodeValue::FootnoteDefinition(footnote) => {
                let blocks = self.blocks(node, deeper)?;
                self.out.notes.push(Note { label: footnote.name, blocks });
            }
            NodeValue::ThematicBreak => {}
            _ => out.extend(self.blocks(node, deeper)?),
        }
        Ok(())
    }

    fn items<'a>(
        &mut self,
        parent: &'a AstNode<'a>,
        ordered: bool,
        start: usize,
        depth: usize,
    ) -> Result<Vec<Item>, ReadError> {
        let mut out = Vec::new();
        for (i, node) in parent.children().enumerate() {
            let number = u64::try_from(start.saturating_add(i)).unwrap_or_default();
            let marker = if ordered { Marker::Number(number) } else { Marker::Bullet };
            out.push(Item { marker, blocks: self.blocks(node, depth)? });
        }
        Ok(out)
    }

    fn table<'a>(&mut self, table: &'a AstNode<'a>, depth: usize) -> Result<Block, ReadError> {
        let mut rows = Vec::new();
        for row in table.children() {
            let cells: Result<Vec<_>, ReadError> =
                row.children().map(|cell| self.line(cell, depth)).collect();
            rows.push(cells?.into_iter().map(cell).collect());
        }
        Ok(Block::Table(Table { rows, widths: Vec::new() }))
    }

    fn line<'a>(&mut self, node: &'a AstNode<'a>, depth: usize) -> Result<Vec<Inline>, ReadError> {
        let mut out = Vec::new();
        self.inlines(node, &Style::default(), depth, &mut out)?;
        Ok(merge_runs(out))
    }

    fn inlines<'a>(
        &mut self,
        parent: &'a AstNode<'a>,
        style: &Style,
        depth: usize,
        out: &mut Vec<Inline>,
    ) -> Result<(), ReadError> {
        if depth > MAX_DEPTH {
            return Err(ReadError::TooDeep);
        }
        parent.children().try_for_each(|node| self.inline(node, style, depth.saturating_add(1), out))
    }

    fn inline<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        style: &Style,
        depth: usize,
        out: &mut Vec<Inline>,
    ) -> Result<(), ReadError> {
        let value = node.data().value.clone();
        let mut inner = style.clone();
        self.budget.repeat(style.link.as_ref().map_or(0, |link| link.len()))?;
        match value {
            NodeValue::Text(text) => self.words(text.into_owned(), style, out)?,
            NodeValue::Code(code) => self.words(code.literal, style, out)?,
            NodeValue::SoftBreak => self.words(" ".to_owned(), style, out)?,
            NodeValue::LineBreak => out.push(Inline::Break),
            NodeValue::HtmlInline(html) => self.html_inline(&html, style, out)?,
            NodeValue::FootnoteReference(footnote) => out.push(Inline::Note(footnote.name)),
            NodeValue::Image(image) => self.image(node, &image.url, out)?,
            other => {
                match other {
                    NodeValue::Strong => inner.bold = true,
                    NodeValue::Emph => inner.italic = true,
                    NodeValue::Strikethrough => inner.strike = true,
                    NodeValue::Link(link) => inner.link = self.link(&link.url)?,
                    _ => {}
                }
                self.inlines(node, &inner, depth, out)?;
            }
        }
        Ok(())
    }

    fn words(&mut self, text: String, style: &Style, out: &mut Vec<Inline>) -> Result<(), ReadError> {
        self.budget.text(text.len())?;
        out.push(run(text, style));
        Ok(())
    }

    fn link(&mut self, target: &str) -> Result<Option<Rc<str>>, ReadError> {
        if crate::text::link::is_allowed(target) {
            return Ok(Some(Rc::from(target)));
        }
        if !target.starts_with('#') && !target.is_empty() {
            let near = self.near.clone();
            self.find(Finding::LinkDropped { near, target: target.to_owned() })?;
        }
        Ok(None)
    }

    /// A Markdown file comes without its pictures: the place and the alternative text are kept, the picture is asked for.
    fn image<'a>(
        &mut self,
        node: &'a AstNode<'a>,
        url: &str,
        out: &mut Vec<Inline>,
    ) -> Result<(), ReadError> {
        let alt: String = node
            .descendants()
            .filter_map(|n| match &n.data().value {
                NodeValue::Text(text) => Some(text.to_string()),
                NodeValue::Code(code) => Some(code.literal.clone()),
                NodeValue::SoftBreak | NodeValue::LineBreak => Some(" ".to_owned()),
                _ => None,
            })
            .collect();
        let url = url.strip_prefix(super::markdown_write::IMAGE).unwrap_or(url);
        let name: String = url.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(100).collect();
        let near = self.near.clone();
        self.find(Finding::ImageMissing { near, name: name.clone(), alt: alt.clone() })?;
        out.push(Inline::Image { name, alt });
        Ok(())
    }
}

/// The label that a line defines a note for.
fn defined(line: &str) -> Option<&str> {
    let label = line.trim_start().strip_prefix("[^")?.split_once("]:")?.0;
    (!label.is_empty() && !label.contains([' ', '[', ']'])).then_some(label)
}

/// An empty cell holds nothing, not an empty paragraph.
fn cell(content: Vec<Inline>) -> Vec<Block> {
    if content.is_empty() { Vec::new() } else { vec![Block::Paragraph(content)] }
}

fn run(text: String, style: &Style) -> Inline {
    let Style { bold, italic, strike, link } = style.clone();
    Inline::Text(Run { text, bold, italic, strike, link: link.map(|l| l.to_string()) })
}

/// How many quotes and lists a line opens at most: the parser itself goes one level down for each.
/// A line of nothing but one mark, such as `- - -`, is a rule.
fn containers(line: &str) -> usize {
    let mut rest = line;
    let mut opened = 0_usize;
    loop {
        let text = rest.trim_start_matches([' ', '\t']);
        let digits = text.bytes().take_while(u8::is_ascii_digit).count();
        let mark = match text.as_bytes().get(digits) {
            Some(b'>' | b'-' | b'+' | b'*') if digits == 0 => 1,
            Some(b'.' | b')') if (1..=9).contains(&digits) => digits.saturating_add(1),
            _ => break,
        };
        let Some(after) = text.get(mark..) else { break };
        if !text.starts_with('>') && !after.starts_with([' ', '\t']) {
            break;
        }
        opened = opened.saturating_add(1);
        rest = after;
    }
    let rule = ['-', '*'].iter().any(|mark| line.chars().all(|c| c == *mark || c.is_ascii_whitespace()));
    if rule { 0 } else { opened }
}
