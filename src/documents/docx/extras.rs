//! What stands outside the body: comments and headers. A part that is damaged is told; the body is read all the same.

use std::rc::Rc;

use roxmltree::Node;

use super::Reader;
use super::xml::{in_word, is, parse};
use crate::documents::{Finding, ReadError};

impl Reader<'_> {
    pub(super) fn count_comments(&mut self) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.own.relations);
        let Some(relation) = relations.values().find(|r| r.kind == "comments" && !r.external) else {
            return Ok(());
        };
        let read =
            self.package.text(&relation.target).and_then(|text| text.map_or(Ok(0), |t| comments_in(&t)));
        let count = self.aside(read, &relation.target)?;
        if count > 0 { self.find(Finding::Comments { count }) } else { Ok(()) }
    }

    /// Headers and footers repeat on every page; their words are told once.
    pub(super) fn read_headers(&mut self) -> Result<(), ReadError> {
        let relations = Rc::clone(&self.own.relations);
        let of_page = |kind: &str| matches!(kind, "header" | "footer");
        let mut targets: Vec<&str> = relations
            .values()
            .filter(|r| of_page(&r.kind) && !r.external)
            .map(|r| r.target.as_str())
            .collect();
        targets.sort_unstable();
        targets.dedup();
        let mut parts = Vec::new();
        for target in targets {
            let read = self.words_of(target);
            parts.push(self.aside(read, target)?);
        }
        self.tell_headers(parts)
    }

    /// The words of a part, none where there is no such part.
    pub(super) fn words_of(&mut self, target: &str) -> Result<String, ReadError> {
        match self.package.text(target)? {
            Some(text) => Ok(words(parse(&text)?.root_element())),
            None => Ok(String::new()),
        }
    }
}

fn comments_in(text: &str) -> Result<usize, ReadError> {
    Ok(parse(text)?.root_element().children().filter(|n| is(*n, "comment")).count())
}

/// All words under a node, one space between paragraphs, without deleted text, instructions and fallbacks.
pub(super) fn words(node: Node<'_, '_>) -> String {
    let mut out = String::new();
    collect(node, &mut out);
    out.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn collect(node: Node<'_, '_>, out: &mut String) {
    match node.tag_name().name() {
        "Fallback" => return,
        "t" => return out.extend(node.children().filter_map(|c| c.text())),
        "p" | "tab" | "br" | "pt" if in_word(node) || !out.is_empty() => out.push(' '),
        "v" if node.tag_name().namespace().is_some_and(|ns| ns.ends_with("/chart")) => {
            out.push(' ');
            out.extend(node.children().filter_map(|c| c.text()));
        }
        _ => {}
    }
    node.children().filter(Node::is_element).for_each(|child| collect(child, out));
}
