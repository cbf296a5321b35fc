//! HTML in a Markdown file, and the facts before it: the words are kept, and what is left out is told.

use super::{Reader, Style};
use crate::documents::model::Finding;
use crate::documents::{Block, Inline, ReadError};

impl Reader<'_> {
    pub(super) fn front_matter(&mut self, text: &str) -> Result<(), ReadError> {
        let title = text
            .lines()
            .find_map(|l| l.strip_prefix("title:"))
            .map(|t| t.trim().trim_matches(['"', '\'']).to_owned());
        self.out.title = title.filter(|t| !t.is_empty());
        let lines: Vec<&str> = text.lines().map(str::trim).filter(|l| !l.is_empty() && *l != "---").collect();
        self.find(Finding::FrontMatter { text: lines.join("\n") })
    }

    pub(super) fn html_block(&mut self, html: &str, out: &mut Vec<Block>) -> Result<(), ReadError> {
        self.find(Finding::Html { text: html.trim().to_owned() })?;
        let text = without_tags(html);
        self.budget.text(text.len())?;
        if !text.is_empty() {
            out.push(Block::Paragraph(vec![Inline::text(text)]));
        }
        Ok(())
    }

    pub(super) fn html_inline(
        &mut self,
        html: &str,
        style: &Style,
        out: &mut Vec<Inline>,
    ) -> Result<(), ReadError> {
        let name: String =
            html.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase();
        match name.as_str() {
            "br" => out.push(Inline::Break),
            "u" | "sub" | "sup" | "span" | "b" | "i" | "em" | "strong" => {}
            _ => {
                self.find(Finding::Html { text: html.to_owned() })?;
                let text = without_tags(html);
                self.words(text, style, out)?;
            }
        }
        Ok(())
    }
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
