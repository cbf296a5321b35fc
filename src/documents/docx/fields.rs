//! Fields: the cached result is text, the instruction is not, and a table of contents is left out.

use super::Reader;
use crate::documents::{Finding, Lost};

/// A complex field that has begun and not yet ended.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    in_result: bool,
    contents: bool,
    link: Option<String>,
    /// Text that was not kept, told if the field never ends.
    pub(super) muted: String,
}

impl Reader<'_> {
    pub(super) fn field_mark(&mut self, kind: &str) {
        match kind {
            "begin" => self.fields.push(Field::default()),
            "separate" => self.open_result(),
            "end" => self.end_field(),
            _ => {}
        }
    }

    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.fields.last_mut().filter(|f| !f.in_result) {
            field.instruction.push_str(text);
        }
    }

    /// True where text is part of an instruction or of a table of contents.
    pub(super) fn muted(&mut self, text: &str) -> bool {
        let muted = self.fields.iter().any(|f| !f.in_result || f.contents);
        if let Some(field) = self.fields.last_mut().filter(|_| muted) {
            field.muted.push_str(text);
        }
        self.contents |= self.fields.iter().any(|f| f.contents);
        muted
    }

    pub(super) fn in_contents(&self) -> bool {
        self.fields.iter().any(|f| f.contents)
    }

    pub(super) fn current_link(&self) -> Option<String> {
        self.link.clone().or_else(|| self.fields.iter().rev().find_map(|f| f.link.clone()))
    }

    /// The target if a plan may link there. Others are told, their text stays.
    pub(super) fn allowed_link(&mut self, target: &str) -> Option<String> {
        let target = target.trim();
        if crate::documents::markdown_write::is_safe_link(target) {
            return Some(target.to_owned());
        }
        if !target.is_empty() {
            let near = self.near.clone();
            self.find(Finding::LinkDropped { near, target: target.to_owned() });
        }
        None
    }

    /// The link that an instruction makes, if it is a HYPERLINK to somewhere outside the document.
    pub(super) fn link_of(&mut self, instruction: &str) -> Option<String> {
        if keyword(instruction) != "HYPERLINK" {
            return None;
        }
        let rest = instruction.trim_start().get("HYPERLINK".len()..)?.trim_start();
        let quoted = rest.strip_prefix('"').and_then(|r| r.split('"').next());
        let bare = rest.split_whitespace().next().filter(|w| !w.starts_with('\\'));
        let target = quoted.or(bare)?.to_owned();
        self.allowed_link(&target)
    }

    fn open_result(&mut self) {
        let Some(instruction) = self.fields.last().map(|f| f.instruction.clone()) else {
            return;
        };
        let link = self.link_of(&instruction);
        if let Some(field) = self.fields.last_mut() {
            field.in_result = true;
            field.contents = is_contents(&instruction);
            field.link = link;
        }
    }

    fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        let shows = matches!(
            keyword(&field.instruction).as_str(),
            "SYMBOL" | "EQ" | "QUOTE" | "MACROBUTTON" | "INCLUDETEXT"
        );
        if shows && !field.in_result {
            self.lost(Lost::Field, &field.instruction);
        }
    }
}

pub(super) fn is_contents(instruction: &str) -> bool {
    matches!(keyword(instruction).as_str(), "TOC" | "INDEX" | "TOA")
}

fn keyword(instruction: &str) -> String {
    instruction.split_whitespace().next().unwrap_or_default().to_uppercase()
}
