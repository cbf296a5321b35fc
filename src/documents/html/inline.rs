//! Text within a line: its look, its spaces, links, breaks and marks of notes.

use std::rc::Rc;

use super::Reader;
use super::blocks::Flow;
use super::css::Says;
use super::dom::{Element, Id, Kind};
use super::look::Look;
use super::shared::{raised, signs};
use crate::documents::model::merge_runs;
use crate::documents::{Finding, Inline, Lost, ReadError, Run};
use crate::text::link;

/// Characters of an address that are told.
const TOLD: usize = 500;

impl Reader<'_> {
    pub(super) fn inline(
        &mut self,
        id: Id,
        element: &Element,
        says: &Says,
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        match element.tag() {
            "br" => return self.line_break(says, look, flow),
            "img" | "v:imagedata" => return self.image(element, look, flow),
            "input" => return self.input(element, look, flow),
            "q" => return self.between(("«", "»"), id, look, flow),
            // The pronunciation above a word follows it.
            "rt" => return self.between((" (", ")"), id, look, flow),
            _ => {}
        }
        if says.is_mark {
            self.mark = Some(self.mark_of(id));
            return Ok(());
        }
        if says.tabs > 0 {
            return self.put("\t".repeat(says.tabs.min(20)), look, flow);
        }
        if says.is_spaces {
            return self.text(" ", look, flow);
        }
        if element.tag() == "a" {
            return self.anchor(id, element, look, flow);
        }
        self.children(id, look, flow)
    }

    /// A link, or the mark of a note. Words that lead to a note stand before its mark.
    fn anchor(&mut self, id: Id, element: &Element, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        if let Some(label) = self.note_mark(element) {
            self.budget.write(label.len())?;
            if !self.dom.is_mark(id) {
                self.children(id, look, flow)?;
            }
            flow.line.push(Inline::Note(label));
            return Ok(());
        }
        let link = self.link_of(element)?;
        let look = Look { link: link.or_else(|| look.link.clone()), ..look.clone() };
        self.children(id, &look, flow)
    }

    /// What stands inside, with signs around it that browsers add.
    fn between(
        &mut self,
        (before, after): (&str, &str),
        id: Id,
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        self.put(before.to_owned(), look, flow)?;
        self.children(id, look, flow)?;
        self.put(after.to_owned(), look, flow)
    }

    /// What a field of a form shows: a box, or what was written in it.
    fn input(&mut self, element: &Element, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        match element.attr("type").unwrap_or_default().to_ascii_lowercase().as_str() {
            "checkbox" | "radio" => {
                let sign = if element.attr("checked").is_some() { "☑ " } else { "☐ " };
                self.put(sign.to_owned(), look, flow)
            }
            "hidden" | "password" | "file" | "image" => Ok(()),
            _ => self.text(element.attr("value").unwrap_or_default(), look, flow),
        }
    }

    /// A piece of text as browsers show it: what separates words is one space.
    pub(super) fn text(&mut self, text: &str, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        if look.kept_space && text.contains('\n') {
            let mut lines = text.split('\n');
            if let Some(first) = lines.next() {
                self.put(spaced(first, look, flow), look, flow)?;
            }
            for line in lines {
                self.budget.write(1)?;
                flow.line.push(Inline::Break);
                self.put(spaced(line, look, flow), look, flow)?;
            }
            return Ok(());
        }
        self.put(spaced(text, look, flow), look, flow)
    }

    fn put(&mut self, text: String, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        if text.is_empty() {
            return Ok(());
        }
        self.budget.text(text.len())?;
        self.budget.repeat(look.link.as_ref().map_or(0, |link| link.len()))?;
        let (text, unknown) = signs(text, (look.face, look.face));
        unknown.iter().try_for_each(|code| self.lost(Lost::Symbol, code))?;
        let set = raised::set(&text, look.height);
        if set.is_none() {
            let (near, told) = (self.near.clone(), text.clone());
            self.find(Finding::Raised { near, text: told })?;
        }
        flow.line.push(Inline::Text(Run {
            text: set.unwrap_or(text),
            bold: look.bold,
            italic: look.italic,
            strike: look.strike,
            link: look.link.as_ref().map(ToString::to_string),
        }));
        Ok(())
    }

    /// A break; two of them end the paragraph, and a new page is only a space.
    fn line_break(&mut self, says: &Says, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        self.budget.write(1)?;
        if says.breaks_page {
            return self.text(" ", look, flow);
        }
        if let Some(Inline::Text(run)) = flow.line.last_mut() {
            run.text.truncate(run.text.trim_end().len());
        }
        if flow.line.last() == Some(&Inline::Break) {
            flow.end_line();
        } else {
            flow.line.push(Inline::Break);
        }
        Ok(())
    }

    fn link_of(&mut self, element: &Element) -> Result<Option<Rc<str>>, ReadError> {
        let Some(href) = element.attr("href") else { return Ok(None) };
        let target: String = href.trim().chars().filter(|c| !c.is_control()).collect();
        if link::is_allowed(&target) {
            return Ok(Some(Rc::from(target)));
        }
        if !target.is_empty() && !target.starts_with('#') {
            let near = self.near.clone();
            let target = target.chars().take(TOLD).collect();
            self.find(Finding::LinkDropped { near, target })?;
        }
        Ok(None)
    }

    /// The text of a block of code as it stands.
    pub(super) fn code(&mut self, id: Id, out: &mut String) -> Result<(), ReadError> {
        let dom = self.dom;
        for child in dom.children(id) {
            self.budget.step()?;
            match dom.get(*child).map(|node| &node.kind) {
                Some(Kind::Text(text)) => {
                    self.budget.text(text.len())?;
                    out.push_str(text);
                }
                Some(Kind::Element(element)) => self.code_in(*child, element, out)?,
                _ => {}
            }
        }
        Ok(())
    }

    fn code_in(&mut self, id: Id, element: &Element, out: &mut String) -> Result<(), ReadError> {
        let says = self.sheet.says(element);
        if self.stands_aside(id, element, &says, &mut Flow::default())? {
            return Ok(());
        }
        let begins = matches!(element.tag(), "p" | "div" | "li" | "tr");
        if element.tag() == "br" || begins && !out.is_empty() && !out.ends_with('\n') {
            out.push('\n');
        }
        self.code(id, out)
    }
}

/// The text with single spaces between words. A space that does not break stays where it alone stands between two words.
fn spaced(text: &str, look: &Look, flow: &Flow) -> String {
    let mut out = String::with_capacity(text.len());
    let mut after_space = match flow.line.last() {
        None | Some(Inline::Break) => true,
        Some(Inline::Text(run)) => run.text.ends_with(char::is_whitespace),
        Some(_) => false,
    };
    for c in text.chars() {
        match c {
            '\t' if look.kept_space => out.push(c),
            _ if c.is_whitespace() && after_space => {
                if out.ends_with('\u{a0}') {
                    out.pop();
                    out.push(' ');
                }
            }
            '\u{a0}' | '\u{202f}' | '\u{2007}' => out.push(c),
            _ if c.is_whitespace() => out.push(' '),
            '\u{feff}' => continue,
            _ if c.is_control() => continue,
            _ => out.push(c),
        }
        after_space = c.is_whitespace();
    }
    out
}

/// A line without space and breaks at its ends.
pub(super) fn tidy(content: Vec<Inline>) -> Vec<Inline> {
    let mut line = merge_runs(content);
    while let Some(first) = line.first_mut() {
        match first {
            Inline::Text(run) if run.text.trim_start().is_empty() => {}
            Inline::Text(run) => {
                run.text = run.text.trim_start().to_owned();
                break;
            }
            Inline::Break => {}
            _ => break,
        }
        line.remove(0);
    }
    while let Some(last) = line.last_mut() {
        match last {
            Inline::Text(run) if run.text.trim_end().is_empty() => {}
            Inline::Text(run) => {
                run.text.truncate(run.text.trim_end().len());
                break;
            }
            Inline::Break => {}
            _ => break,
        }
        line.pop();
    }
    line
}
