//! Reads Markdown (`CommonMark` with GFM tables, strikethrough and footnotes) into blocks.

use comrak::nodes::{AstNode, ListType, NodeValue};
use comrak::{Arena, Options, parse_document};

use super::model::{Document, Finding, merge_runs};
use super::{Block, Inline, Item, Marker, Note, ReadError, Run, Table};

/// Deeper nesting than this is no document.
const MAX_DEPTH: usize = 60;

/// Reads a Markdown file: UTF-8 or UTF-16 by its mark, else Windows-1252, which is told in the findings.
pub fn read(bytes: &[u8]) -> Result<Document, ReadError> {
    let mut reader = Reader::default();
    let (text, _, wrong) = encoding_rs::UTF_8.decode(bytes);
    let text = if wrong {
        reader.out.findings.push(Finding::OldEncoding);
        encoding_rs::WINDOWS_1252.decode(bytes).0
    } else {
        text
    };
    if deepest_quote(&text) > MAX_DEPTH {
        return Err(ReadError::TooDeep);
    }
    let arena = Arena::new();
    let root = parse_document(&arena, &text, &file_options());
    reader.out.blocks = reader.blocks(root, 0)?;
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
    crate::text::html::extensions()
}

/// A whole file may begin with facts between lines of `---`; a section's body does not.
fn file_options() -> Options<'static> {
    let mut options = options();
    options.extension.front_matter_delimiter = Some("---".to_owned());
    options
}

#[derive(Default)]
struct Reader {
    out: Document,
    near: String,
}

#[derive(Clone, Default)]
struct Style {
    bold: bool,
    italic: bool,
    strike: bool,
    link: Option<String>,
}

impl Reader {
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
            NodeValue::FrontMatter(text) => self.front_matter(&text),
            NodeValue::Heading(heading) => {
                let content = self.line(node, depth)?;
                self.near = super::model::plain(&content);
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
            NodeValue::CodeBlock(code) => out.push(Block::Code(code.literal)),
            NodeValue::HtmlBlock(html) => self.html_block(&html.literal, out),
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
        match value {
            NodeValue::Text(text) => out.push(run(text.into_owned(), style)),
            NodeValue::Code(code) => out.push(run(code.literal, style)),
            NodeValue::SoftBreak => out.push(run(" ".to_owned(), style)),
            NodeValue::LineBreak => out.push(Inline::Break),
            NodeValue::HtmlInline(html) => self.html_inline(&html, style, out),
            NodeValue::FootnoteReference(footnote) => out.push(Inline::Note(footnote.name)),
            NodeValue::Image(image) => self.image(node, &image.url, out),
            other => {
                match other {
                    NodeValue::Strong => inner.bold = true,
                    NodeValue::Emph => inner.italic = true,
                    NodeValue::Strikethrough => inner.strike = true,
                    NodeValue::Link(link) => inner.link = self.link(&link.url),
                    _ => {}
                }
                self.inlines(node, &inner, depth, out)?;
            }
        }
        Ok(())
    }

    fn link(&mut self, target: &str) -> Option<String> {
        if super::markdown_write::is_safe_link(target) {
            return Some(target.to_owned());
        }
        if !target.starts_with('#') && !target.is_empty() {
            let near = self.near.clone();
            self.out.findings.push(Finding::LinkDropped { near, target: target.to_owned() });
        }
        None
    }

    /// A Markdown file comes without its pictures: the place and the alternative text are kept, the picture is asked for.
    fn image<'a>(&mut self, node: &'a AstNode<'a>, url: &str, out: &mut Vec<Inline>) {
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
        self.out.findings.push(Finding::ImageMissing { near, name: name.clone(), alt: alt.clone() });
        out.push(Inline::Image { name, alt });
    }

    fn front_matter(&mut self, text: &str) {
        let title = text
            .lines()
            .find_map(|l| l.strip_prefix("title:"))
            .map(|t| t.trim().trim_matches(['"', '\'']).to_owned());
        self.out.title = title.filter(|t| !t.is_empty());
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty() && *l != "---").collect();
        self.out.findings.push(Finding::FrontMatter { text: lines.join("\n") });
    }

    fn html_block(&mut self, html: &str, out: &mut Vec<Block>) {
        self.out.findings.push(Finding::Html { text: html.trim().to_owned() });
        let text = without_tags(html);
        if !text.is_empty() {
            out.push(Block::Paragraph(vec![Inline::text(text)]));
        }
    }

    fn html_inline(&mut self, html: &str, style: &Style, out: &mut Vec<Inline>) {
        let name: String =
            html.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        match name.as_str() {
            "br" => out.push(Inline::Break),
            "u" | "sub" | "sup" | "span" | "b" | "i" | "em" | "strong" => {}
            _ => {
                self.out.findings.push(Finding::Html { text: html.to_owned() });
                let text = without_tags(html);
                if !text.is_empty() {
                    out.push(run(text, style));
                }
            }
        }
    }
}

/// An empty cell holds nothing, not an empty paragraph.
fn cell(content: Vec<Inline>) -> Vec<Block> {
    if content.is_empty() { Vec::new() } else { vec![Block::Paragraph(content)] }
}

fn run(text: String, style: &Style) -> Inline {
    let Style { bold, italic, strike, link } = style.clone();
    Inline::Text(Run { text, bold, italic, strike, link })
}

/// The words between tags. Comments, scripts and styles have none.
fn without_tags(html: &str) -> String {
    let clean = ammonia::Builder::empty().clean(html).to_string();
    let text = clean
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many quote marks a line begins with at most: the parser itself goes one level down for each.
fn deepest_quote(text: &str) -> usize {
    text.lines()
        .map(|l| l.chars().take_while(|c| matches!(c, '>' | ' ')).filter(|c| *c == '>').count())
        .max()
        .unwrap_or_default()
}
