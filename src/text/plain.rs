//! Markdown as plain text: for the text part of letters, for search, and for quotes.

use super::bounded;
use super::dialect::options;
use comrak::Arena;
use comrak::nodes::{ListType, Node, NodeValue};

/// The text without its marks: paragraphs and headings between blank lines, list items with – or their number, the cells of a table
/// between |, a link's address in brackets where the text does not say it, an image's alternative text, footnotes as \[name\].
pub fn to_plain(markdown: &str) -> String {
    let arena = Arena::new();
    let Some(root) = bounded::parse(&arena, markdown, &options()) else {
        return markdown.trim_matches('\n').to_owned();
    };
    let mut out = String::new();
    block(root, &mut out);
    let trimmed = out.trim_matches('\n').len();
    let start = out.len() - out.trim_start_matches('\n').len();
    out.drain(..start);
    out.truncate(trimmed);
    out
}

/// The start of a text, cut between words.
pub fn excerpt(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let start: String = text.chars().take(most).collect();
    let whole = start.rsplit_once(char::is_whitespace).map_or(start.as_str(), |(words, _)| words);
    format!("{whole} …")
}

fn block(parent: Node<'_>, out: &mut String) {
    for child in parent.children() {
        match &child.data().value {
            NodeValue::Paragraph | NodeValue::Heading(_) => {
                inline(child, out);
                blank_line(out);
            }
            NodeValue::List(list) => items(child, out, list.list_type, list.start),
            NodeValue::CodeBlock(code) => {
                out.push_str(code.literal.trim_end());
                blank_line(out);
            }
            NodeValue::HtmlBlock(html) => {
                out.push_str(html.literal.trim_end());
                blank_line(out);
            }
            NodeValue::ThematicBreak => {}
            NodeValue::Table(_) => {
                child.children().for_each(|row| table_row(row, out));
                blank_line(out);
            }
            NodeValue::FootnoteDefinition(note) => {
                out.extend(["[", &note.name, "] "]);
                block(child, out);
            }
            _ => block(child, out),
        }
    }
}

fn items(list: Node<'_>, out: &mut String, kind: ListType, start: usize) {
    for (at, item) in list.children().enumerate() {
        let mark = if kind == ListType::Ordered { format!("{}. ", start + at) } else { "– ".to_owned() };
        let mut text = String::new();
        block(item, &mut text);
        let indent = format!("\n{}", " ".repeat(mark.chars().count()));
        let lines = text.trim_matches('\n').replace("\n\n", "\n").replace('\n', &indent);
        out.extend([mark.as_str(), &lines, "\n"]);
    }
    blank_line(out);
}

fn table_row(row: Node<'_>, out: &mut String) {
    let cells: Vec<String> = row
        .children()
        .map(|cell| {
            let mut text = String::new();
            inline(cell, &mut text);
            text
        })
        .collect();
    out.push_str(&cells.join(" | "));
    out.push('\n');
}

fn inline(parent: Node<'_>, out: &mut String) {
    for child in parent.children() {
        match &child.data().value {
            NodeValue::Text(text) => out.push_str(text),
            NodeValue::Code(code) => out.push_str(&code.literal),
            NodeValue::HtmlInline(html) => out.push_str(html),
            NodeValue::SoftBreak => out.push(' '),
            NodeValue::LineBreak => out.push('\n'),
            NodeValue::FootnoteReference(note) => out.extend(["[", &note.name, "]"]),
            NodeValue::Link(link) => {
                let from = out.len();
                inline(child, out);
                let address = link.url.strip_prefix("mailto:").unwrap_or(&link.url);
                if !address.starts_with('#') && out.get(from..).is_some_and(|text| text != address) {
                    out.extend([" (", address, ")"]);
                }
            }
            _ => inline(child, out),
        }
    }
}

fn blank_line(out: &mut String) {
    while !out.is_empty() && !out.ends_with("\n\n") {
        out.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain() {
        for (given, wanted) in [
            ("# Mål\n\nTekst **fet** og\nvidere.", "Mål\n\nTekst fet og videre."),
            ("- en\n- to\n  - under\n\nEtter", "– en\n– to\n  – under\n\nEtter"),
            ("3. tre\n4. fire", "3. tre\n4. fire"),
            ("| A | B |\n|---|---|\n| 1 | 2 |", "A | B\n1 | 2"),
            (
                "[Se her](https://a.no) og https://b.no eller [m](#x)",
                "Se her (https://a.no) og https://b.no eller m",
            ),
            ("![Kart over byen](image:kart.png)", "Kart over byen"),
            ("Tekst[^1].\n\n[^1]: Note.", "Tekst[1].\n\n[1] Note."),
            ("a <b>c</b>", "a <b>c</b>"),
            ("linje  \nny", "linje\nny"),
            ("", ""),
        ] {
            assert_eq!(to_plain(given), wanted, "{given}");
        }
    }
}
