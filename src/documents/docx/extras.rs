//! What stands outside the body: notes, comments, headers and the file's own title.

use roxmltree::Node;

use super::numbering::roman;
use super::package::Relations;
use super::xml::{attr, in_word, is, parse};
use super::{Reader, part};
use crate::documents::{Finding, ReadError};

/// Large type on a cover, in half points, that may be the title.
const TITLE_SIZE: u32 = 36;

/// A note that the text refers to.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    foot: bool,
    id: String,
    label: String,
}

impl Reader<'_> {
    /// The label of a note: footnotes count 1, 2, 3 and endnotes i, ii, iii, as Word shows them.
    pub(super) fn want_note(&mut self, foot: bool, id: &str) -> String {
        if let Some(known) = self.wanted_notes.iter().find(|w| w.foot == foot && w.id == id) {
            return known.label.clone();
        }
        let count = self
            .wanted_notes
            .iter()
            .filter(|w| w.foot == foot)
            .count()
            .saturating_add(1);
        let label = if foot {
            count.to_string()
        } else {
            roman(u32::try_from(count).unwrap_or(u32::MAX)).to_lowercase()
        };
        self.wanted_notes.push(Wanted {
            foot,
            id: id.to_owned(),
            label: label.clone(),
        });
        label
    }

    pub(super) fn read_notes(&mut self) -> Result<(), ReadError> {
        let wanted = self.wanted_notes.clone();
        let main = self.relations.clone();
        for (foot, kind, element) in [(true, "footnotes", "footnote"), (false, "endnotes", "endnote")] {
            let Some(text) = part(&mut self.package, &main, kind)? else {
                continue;
            };
            self.relations = self.relations_of(&main, kind)?;
            let xml = parse(&text)?;
            self.read_notes_of(&wanted, foot, element, xml.root_element())?;
        }
        self.relations = main;
        Ok(())
    }

    fn read_notes_of(
        &mut self,
        wanted: &[Wanted],
        foot: bool,
        element: &str,
        root: Node<'_, '_>,
    ) -> Result<(), ReadError> {
        for want in wanted.iter().filter(|w| w.foot == foot) {
            let found = root
                .children()
                .find(|n| is(*n, element) && attr(*n, "id") == Some(&want.id));
            if let Some(node) = found {
                let blocks = self.inner_blocks(node)?;
                self.add_note(want.label.clone(), blocks);
            }
        }
        Ok(())
    }

    pub(super) fn count_comments(&mut self) -> Result<(), ReadError> {
        let relations = self.relations.clone();
        let Some(text) = part(&mut self.package, &relations, "comments")? else {
            return Ok(());
        };
        let xml = parse(&text)?;
        let count = xml
            .root_element()
            .children()
            .filter(|n| is(*n, "comment"))
            .count();
        if count > 0 {
            self.find(Finding::Comments { count });
        }
        Ok(())
    }

    /// Headers and footers repeat on every page; their words are told once.
    pub(super) fn read_headers(&mut self) -> Result<(), ReadError> {
        let mut targets: Vec<String> = self
            .relations
            .values()
            .filter(|r| matches!(r.kind.as_str(), "header" | "footer") && !r.external)
            .map(|r| r.target.clone())
            .collect();
        targets.sort();
        let mut lines: Vec<String> = Vec::new();
        for target in targets {
            let Some(text) = self.package.text(&target)? else {
                continue;
            };
            let xml = parse(&text)?;
            let words = words(xml.root_element());
            if words.chars().any(char::is_alphabetic) && !lines.contains(&words) {
                lines.push(words);
            }
        }
        if !lines.is_empty() {
            self.find(Finding::HeadersLeftOut {
                text: lines.join("\n"),
            });
        }
        Ok(())
    }

    /// The title when no paragraph has the title style: the largest type on the cover, else the file's own property.
    pub(super) fn cover_title(&mut self) -> Result<Option<String>, ReadError> {
        let largest = self
            .cover
            .iter()
            .filter(|(size, _)| *size >= TITLE_SIZE)
            .max_by_key(|(size, _)| *size);
        if let Some((_, text)) = largest.filter(|_| !self.near.is_empty()) {
            return Ok(Some(text.clone()));
        }
        let Some(text) = self.package.text("docProps/core.xml")? else {
            return Ok(None);
        };
        let xml = parse(&text)?;
        let title = xml
            .descendants()
            .find(|n| n.tag_name().name() == "title")
            .and_then(|n| n.text());
        Ok(title
            .map(|t| t.trim().to_owned())
            .filter(|t| !t.is_empty() && !t.starts_with("Microsoft Word")))
    }

    fn relations_of(&mut self, main: &Relations, kind: &str) -> Result<Relations, ReadError> {
        match main.values().find(|r| r.kind == kind) {
            Some(relation) => self.package.relations(&relation.target.clone()),
            None => Ok(Relations::new()),
        }
    }
}

/// All words under a node, one space between paragraphs, without deleted text, instructions and fallbacks.
pub(super) fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    for n in node.descendants() {
        match n.tag_name().name() {
            "t" if !n.ancestors().any(|a| a.tag_name().name() == "Fallback") => {
                out.extend(n.children().filter_map(|c| c.text()));
            }
            "p" | "tab" | "br" | "pt" if in_word(n) || !out.is_empty() => out.push(' '),
            "v" if n.tag_name().namespace().is_some_and(|ns| ns.ends_with("/chart")) => {
                out.push(' ');
                out.extend(n.children().filter_map(|c| c.text()));
            }
            _ => {}
        }
    }
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}
