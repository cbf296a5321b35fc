//! Fields: the stored result is text. What a field would show and has not stored is told, and what its condition hides.

use roxmltree::Node;

use super::Reader;
use super::xml::{Space, attr, has_words, is, is_on, name, words};
use crate::documents::reader::line::{Line, box_sign};
use crate::documents::{Lost, ReadError};

impl Reader<'_> {
    /// A field of this kind, or anything else that may stand in a line with text in it.
    pub(super) fn field(&mut self, kind: &str, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        match kind {
            "script" => return self.lost(Lost::Embedded, &words(node)),
            "drop-down" if !has_words(node) => {
                let chosen = node.children().find(|n| is_on(*n, "current-selected"));
                let entry = chosen.and_then(|n| attr(n, "value")).unwrap_or_default();
                return self.exactly(entry, line);
            }
            "hidden-text" if is_on(node, "is-hidden") => return self.hidden(words(node)),
            "variable-set" | "user-field-get" | "sequence" | "expression"
                if attr(node, "display") == Some("none") =>
            {
                return Ok(());
            }
            _ => {}
        }
        self.inline(node, line)?;
        let is_field = kind.ends_with("-ref") || kind.ends_with("-get") || STORED.contains(&kind);
        if is_field && !has_words(node) && kind != "page-number" {
            let of = attr(node, "ref-name").or_else(|| attr(node, "name")).unwrap_or_default();
            self.lost(Lost::Field, &format!("{kind} {of}"))?;
        }
        Ok(())
    }

    /// A control around text. A box to tick shows itself.
    pub(super) fn control(&mut self, node: Node<'_, '_>, line: &mut Line) -> Result<(), ReadError> {
        let before = line.content.len();
        self.inline(node, line)?;
        if line.content.len() == before && is_on(node, "checkbox") {
            self.exactly(box_sign(is_on(node, "checked")), line)?;
        }
        Ok(())
    }

    /// A field as Word has them, between marks or alone.
    pub(super) fn form_field(
        &mut self,
        kind: &str,
        node: Node<'_, '_>,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        match kind {
            "fieldmark" => match form_text(node) {
                Some(text) => self.exactly(&text, line),
                None => self.lost(Lost::Field, attr(node, "type").unwrap_or_default()),
            },
            "fieldmark-start" => {
                self.own.instruction = has_instruction(node);
                Ok(())
            }
            "fieldmark-separator" | "fieldmark-end" => {
                self.own.instruction = false;
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// Fields that show a text which they have stored.
const STORED: [&str; 8] = [
    "date",
    "time",
    "sequence",
    "expression",
    "conditional-text",
    "database-display",
    "measure",
    "dde-connection",
];

/// Does text stand between the beginning of a field and the mark where its result begins?
fn has_instruction(start: Node<'_, '_>) -> bool {
    let marks = start.next_siblings().skip(1).filter(|n| n.is_element() && name(*n).0 == Space::Field);
    marks.map(|n| name(n).1).next() == Some("fieldmark-separator")
}

/// What a form field without text of its own shows: a box, or the chosen entry.
fn form_text(node: Node<'_, '_>) -> Option<String> {
    let params = || node.children().filter(|n| is(*n, Space::Field, "param"));
    let values = |wanted: &'static str| {
        params()
            .filter(move |p| attr(*p, "name").is_some_and(|n| n.ends_with(wanted)))
            .filter_map(|p| attr(p, "value"))
    };
    let kind = attr(node, "type").unwrap_or_default();
    if kind.ends_with("FORMCHECKBOX") {
        return Some(box_sign(values("Checkbox_Checked").any(|v| v == "true")).to_owned());
    }
    let chosen = values("Dropdown_Selected").next().and_then(|v| v.parse::<usize>().ok()).unwrap_or_default();
    values("Dropdown_ListEntry").nth(chosen).map(str::to_owned)
}
