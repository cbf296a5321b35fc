//! Fields: the cached result is text, the instruction is not, and a table of contents is left out.

use std::rc::Rc;

use super::Reader;
use crate::documents::{Finding, Lost, ReadError};

/// A complex field that has begun and not yet ended.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    in_result: bool,
    contents: bool,
    /// Its own link, or that of the field around it.
    link: Option<Rc<str>>,
    /// Does it stand in an instruction or a table of contents of the fields around it?
    around: Around,
    /// Text that was not kept, told if the field never ends.
    pub(super) muted: String,
}

#[derive(Debug, Clone, Copy, Default)]
struct Around {
    muted: bool,
    contents: bool,
}

impl Field {
    fn mutes(&self) -> bool {
        self.around.muted || !self.in_result || self.contents
    }

    fn is_in_contents(&self) -> bool {
        self.around.contents || self.contents
    }
}

impl Reader<'_> {
    pub(super) fn field_mark(&mut self, kind: &str) -> Result<(), ReadError> {
        match kind {
            "begin" => {
                let around = self.fields.last();
                let field = Field {
                    link: around.and_then(|f| f.link.clone()),
                    around: Around {
                        muted: around.is_some_and(Field::mutes),
                        contents: around.is_some_and(Field::is_in_contents),
                    },
                    ..Field::default()
                };
                self.fields.push(field);
                Ok(())
            }
            "separate" => self.open_result(),
            "end" => self.end_field(),
            _ => Ok(()),
        }
    }

    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.fields.last_mut().filter(|f| !f.in_result) {
            field.instruction.push_str(text);
        }
    }

    /// True where text is part of an instruction or of a table of contents.
    pub(super) fn muted(&mut self, text: &str) -> bool {
        let Some(field) = self.fields.last_mut() else { return false };
        let muted = field.mutes();
        if muted {
            field.muted.push_str(text);
        }
        self.contents |= field.is_in_contents();
        muted
    }

    pub(super) fn in_contents(&self) -> bool {
        self.fields.last().is_some_and(Field::is_in_contents)
    }

    pub(super) fn current_link(&self) -> Option<Rc<str>> {
        self.link.clone().or_else(|| self.fields.last().and_then(|f| f.link.clone()))
    }

    /// The target if a plan may link there. Others are told, their text stays.
    pub(super) fn allowed_link(&mut self, target: &str) -> Result<Option<Rc<str>>, ReadError> {
        let target = target.trim();
        self.budget.repeat(target.len())?;
        if crate::documents::markdown_write::is_safe_link(target) {
            return Ok(Some(Rc::from(target)));
        }
        if !target.is_empty() {
            let near = self.near.clone();
            self.find(Finding::LinkDropped { near, target: target.to_owned() })?;
        }
        Ok(None)
    }

    /// The link that an instruction makes, if it is a HYPERLINK to somewhere outside the document.
    pub(super) fn link_of(&mut self, instruction: &str) -> Result<Option<Rc<str>>, ReadError> {
        match target_of(instruction) {
            Some(target) => self.allowed_link(target),
            None => Ok(None),
        }
    }

    fn open_result(&mut self) -> Result<(), ReadError> {
        let Some(field) = self.fields.last_mut().filter(|f| !f.in_result) else {
            return Ok(());
        };
        field.in_result = true;
        field.contents = is_contents(&field.instruction);
        let instruction = std::mem::take(&mut field.instruction);
        let link = self.link_of(&instruction)?;
        if let Some(field) = self.fields.last_mut() {
            field.instruction = instruction;
            field.link = link.or_else(|| field.link.take());
        }
        Ok(())
    }

    fn end_field(&mut self) -> Result<(), ReadError> {
        let Some(field) = self.fields.pop() else { return Ok(()) };
        let shows = matches!(
            keyword(&field.instruction).as_str(),
            "SYMBOL" | "EQ" | "QUOTE" | "MACROBUTTON" | "INCLUDETEXT"
        );
        if shows && !field.in_result {
            self.lost(Lost::Field, &field.instruction)?;
        }
        Ok(())
    }
}

pub(super) fn is_contents(instruction: &str) -> bool {
    matches!(keyword(instruction).as_str(), "TOC" | "INDEX" | "TOA")
}

fn target_of(instruction: &str) -> Option<&str> {
    if keyword(instruction) != "HYPERLINK" {
        return None;
    }
    let rest = instruction.trim_start().get("HYPERLINK".len()..)?.trim_start();
    let quoted = rest.strip_prefix('"').and_then(|r| r.split('"').next());
    let bare = rest.split_whitespace().next().filter(|w| !w.starts_with('\\'));
    quoted.or(bare)
}

fn keyword(instruction: &str) -> String {
    instruction.split_whitespace().next().unwrap_or_default().to_uppercase()
}
