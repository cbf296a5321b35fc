//! What stands before and under the text: the table of contents, and the footnotes.

use super::super::package;
use super::{Block, Body, Entry, Inline, Run};

impl Body {
    pub(super) fn contents(&mut self, entries: &[Entry]) {
        let entries: Vec<(u8, &Entry)> = entries.iter().map(|entry| (1, entry)).collect();
        self.table_of_contents("2-2", &entries);
    }

    pub(super) fn outline(&mut self, title: &str, entries: &[(u8, Entry)]) {
        self.paragraph("<w:pStyle w:val=\"TOCHeading\"/>", &[Inline::text(title)]);
        let entries: Vec<(u8, &Entry)> = entries.iter().map(|(level, entry)| (*level, entry)).collect();
        self.table_of_contents("1-3", &entries);
    }

    /// Word's own table of contents without page numbers, which only Word could count; it can be renewed there.
    fn table_of_contents(&mut self, levels: &str, entries: &[(u8, &Entry)]) {
        let mark = |kind: &str| format!("<w:r><w:fldChar w:fldCharType=\"{kind}\"/></w:r>");
        let instruction = format!(
            "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"{levels}\" \\n \\h \\z \\u </w:instrText></w:r>"
        );
        let begin = format!("{}{instruction}{}", mark("begin"), mark("separate"));
        for (index, (level, entry)) in entries.iter().enumerate() {
            let first = if index == 0 { begin.as_str() } else { "" };
            let last = if index + 1 == entries.len() { mark("end") } else { String::new() };
            let run =
                Run { text: entry.text.clone(), link: Some(format!("#{}", entry.anchor)), ..Run::default() };
            let link = self.inline(&Inline::Text(run));
            let level = level.clamp(&1, &3);
            self.put(&format!(
                "<w:p><w:pPr><w:pStyle w:val=\"TOC{level}\"/></w:pPr>{first}{link}{last}</w:p>"
            ));
        }
    }

    /// The footnotes that the text refers to; after the text.
    pub(in super::super) fn footnotes(&mut self) -> String {
        let text = std::mem::take(&mut self.out);
        while let Some((number, blocks)) = self.notes.next() {
            self.put(&format!("<w:footnote w:id=\"{number}\">"));
            let mut rest = blocks.as_slice();
            let mark = "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>";
            let runs: String = match rest.split_first() {
                Some((Block::Paragraph(first), others)) => {
                    rest = others;
                    first.iter().map(|inline| self.inline(inline)).collect()
                }
                _ => String::new(),
            };
            self.put(&format!("<w:p><w:pPr><w:pStyle w:val=\"FootnoteText\"/></w:pPr>{mark}{runs}</w:p>"));
            self.blocks(rest, 0);
            self.put("</w:footnote>");
        }
        package::footnotes(&std::mem::replace(&mut self.out, text))
    }
}
