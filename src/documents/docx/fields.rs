//! Fields: the cached result is text, the instruction is not, and a table of contents is left out. What a field shows without a result,
//! such as a ticked box, is made; what it would show and cannot is told.

use std::rc::Rc;

use roxmltree::Node;

use super::Reader;
use super::xml::{attr, child, is, number, switch, val};
use crate::documents::reader::line::{Line, box_sign};
use crate::documents::reader::look::Look;
use crate::documents::reader::symbols::Typeface;
use crate::documents::{Lost, ReadError};

/// A complex field that has begun and not yet ended.
#[derive(Debug, Default)]
pub(super) struct Field {
    instruction: String,
    result: Progress,
    contents: bool,
    /// Its own link, or that of the field around it.
    link: Option<Rc<str>>,
    around: Around,
    /// What a form field shows by itself.
    form: Option<String>,
    /// Text that was not kept, told if the field never ends.
    pub(super) muted: String,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Progress {
    #[default]
    None,
    Begun,
    Shown,
}

#[derive(Debug, Clone, Copy, Default)]
struct Around {
    muted: bool,
    contents: bool,
}

impl Field {
    fn mutes(&self) -> bool {
        self.around.muted || self.result == Progress::None || self.contents
    }

    fn is_in_contents(&self) -> bool {
        self.around.contents || self.contents
    }
}

impl Reader<'_> {
    pub(super) fn field_mark(
        &mut self,
        node: Node<'_, '_>,
        look: Look,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        match attr(node, "fldCharType").unwrap_or_default() {
            "begin" => {
                let around = self.own.fields.last();
                let field = Field {
                    link: around.and_then(|f| f.link.clone()),
                    around: Around {
                        muted: around.is_some_and(Field::mutes),
                        contents: around.is_some_and(Field::is_in_contents),
                    },
                    form: child(node, "ffData").and_then(form_text),
                    ..Field::default()
                };
                self.own.fields.push(field);
                Ok(())
            }
            "separate" => self.open_result(),
            "end" => self.end_field(look, line),
            _ => Ok(()),
        }
    }

    pub(super) fn instruct(&mut self, text: &str) {
        if let Some(field) = self.own.fields.last_mut().filter(|f| f.result == Progress::None) {
            field.instruction.push_str(text);
        }
    }

    /// True where text is part of an instruction or of a table of contents.
    pub(super) fn muted(&mut self, text: &str) -> bool {
        let Some(field) = self.own.fields.last_mut() else { return false };
        let muted = field.mutes();
        if muted {
            field.muted.push_str(text);
        }
        self.contents |= field.is_in_contents();
        muted
    }

    /// Text was kept: the field around it shows something.
    pub(super) fn has_shown(&mut self) {
        if let Some(field) = self.own.fields.last_mut() {
            field.result = Progress::Shown;
        }
    }

    pub(super) fn in_contents(&self) -> bool {
        self.own.fields.last().is_some_and(Field::is_in_contents)
    }

    pub(super) fn current_link(&self) -> Option<Rc<str>> {
        self.link.clone().or_else(|| self.own.fields.last().and_then(|f| f.link.clone()))
    }

    /// The link that an instruction makes, if it is a HYPERLINK to somewhere outside the document.
    pub(super) fn link_of(&mut self, instruction: &str) -> Result<Option<Rc<str>>, ReadError> {
        match target_of(instruction) {
            Some(target) => self.allowed_link(&target),
            None => Ok(None),
        }
    }

    fn open_result(&mut self) -> Result<(), ReadError> {
        let Some(field) = self.own.fields.last_mut().filter(|f| f.result == Progress::None) else {
            return Ok(());
        };
        field.result = Progress::Begun;
        field.contents = is_contents(&field.instruction);
        let instruction = std::mem::take(&mut field.instruction);
        let link = self.link_of(&instruction)?;
        if let Some(field) = self.own.fields.last_mut() {
            field.instruction = instruction;
            field.link = link.or_else(|| field.link.take());
        }
        Ok(())
    }

    fn end_field(&mut self, look: Look, line: &mut Line) -> Result<(), ReadError> {
        let Some(field) = self.own.fields.pop() else { return Ok(()) };
        match field.result {
            Progress::Shown => self.has_shown(),
            Progress::Begun if field.form.is_none() => {}
            _ if look.hidden || self.muted("") => {}
            _ => self.show_unshown(&field.instruction, field.form, line)?,
        }
        Ok(())
    }

    /// What a field shows that has no result in the file.
    pub(super) fn show_unshown(
        &mut self,
        instruction: &str,
        form: Option<String>,
        line: &mut Line,
    ) -> Result<(), ReadError> {
        let shown = match keyword(instruction).as_str() {
            "XE" | "TC" | "TA" | "RD" | "SET" | "PRIVATE" | "ASK" | "ADVANCE" | "BOOKMARK" | "" => {
                return Ok(());
            }
            "FORMCHECKBOX" | "FORMDROPDOWN" | "FORMTEXT" => form,
            "SYMBOL" => symbol(instruction),
            "QUOTE" => words_of(instruction).nth(1).map(str::to_owned),
            "MACROBUTTON" => {
                let rest: Vec<&str> = instruction.split_whitespace().skip(2).collect();
                (!rest.is_empty()).then(|| rest.join(" "))
            }
            _ => None,
        };
        match shown {
            Some(text) => self.push(line, &text, Look::default()),
            None if keyword(instruction) == "FORMTEXT" => Ok(()),
            None => self.lost(Lost::Field, instruction),
        }
    }
}

/// What a form field of the old kind shows: a box, the chosen entry, or the text it begins with.
pub(super) fn form_text(data: Node<'_, '_>) -> Option<String> {
    if let Some(tick) = child(data, "checkBox") {
        let ticked = switch(tick, "checked").or_else(|| switch(tick, "default")).unwrap_or_default();
        return Some(box_sign(ticked).to_owned());
    }
    if let Some(list) = child(data, "ddList") {
        let chosen = number::<usize>(list, "result").or_else(|| number(list, "default")).unwrap_or_default();
        let mut entries = list.children().filter(|n| is(*n, "listEntry"));
        return entries.nth(chosen).and_then(|e| attr(e, "val")).map(str::to_owned);
    }
    let text = child(data, "textInput").and_then(|t| val(t, "default"));
    text.filter(|t| !t.trim().is_empty()).map(str::to_owned)
}

pub(super) fn is_contents(instruction: &str) -> bool {
    matches!(keyword(instruction).as_str(), "TOC" | "INDEX" | "TOA")
}

/// An address with the place on its page.
pub(super) fn with_place(target: &str, place: Option<&str>) -> String {
    match place.map(|p| p.trim_start_matches('#')).filter(|p| !p.is_empty() && !target.contains('#')) {
        Some(place) => format!("{target}#{place}"),
        None => target.to_owned(),
    }
}

/// `HYPERLINK "address" \l "place"`.
fn target_of(instruction: &str) -> Option<String> {
    if keyword(instruction) != "HYPERLINK" {
        return None;
    }
    let (mut target, mut place) = (None, None);
    let mut words = words_of(instruction).skip(1);
    while let Some(word) = words.next() {
        match word {
            r"\l" => place = words.next(),
            r"\o" | r"\t" => {
                words.next();
            }
            _ if word.starts_with('\\') => {}
            _ => target = target.or(Some(word)),
        }
    }
    target.map(|target| with_place(target, place))
}

/// `SYMBOL 252 \f "Wingdings"`, the code in figures or as 0xF0FC.
fn symbol(instruction: &str) -> Option<String> {
    let mut words = words_of(instruction).skip(1);
    let code = words.next()?;
    let hex = code.strip_prefix("0x").or_else(|| code.strip_prefix("0X"));
    let code = hex.map_or_else(|| code.parse().ok(), |h| u32::from_str_radix(h, 16).ok())?;
    let font = words.skip_while(|w| !w.eq_ignore_ascii_case(r"\f")).nth(1).unwrap_or_default();
    Typeface::named(font).shows(char::from_u32(code)?).map(String::from)
}

/// The words of an instruction; what stands in quotes is one.
fn words_of(instruction: &str) -> impl Iterator<Item = &str> {
    let mut rest = instruction;
    std::iter::from_fn(move || {
        rest = rest.trim_start();
        let (word, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').unwrap_or((quoted, "")),
            None if rest.is_empty() => return None,
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        rest = after;
        Some(word)
    })
}

fn keyword(instruction: &str) -> String {
    instruction.split_whitespace().next().unwrap_or_default().to_uppercase()
}
