//! A line of text as it is gathered: runs with their looks, and what stands after the paragraph.

use std::rc::Rc;

use super::Reader;
use super::look::Look;
use super::raised;
use super::symbols::Typeface;
use crate::documents::{Block, Finding, Inline, Lost, ReadError, Run};

/// A paragraph's content, and blocks such as text boxes that are anchored in it.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) content: Vec<Inline>,
    pub(crate) after: Vec<Block>,
}

impl<F> Reader<'_, F> {
    /// Text at the end of a line, as its font shows it.
    pub(crate) fn put(
        &mut self,
        line: &mut Line,
        text: &str,
        look: Look,
        target: Option<&Rc<str>>,
    ) -> Result<(), ReadError> {
        self.budget.write(text.len())?;
        self.budget.repeat(target.map_or(0, |t| t.len()))?;
        let text: String = text
            .chars()
            .map(|c| if c == '\n' || c == '\r' { ' ' } else { c })
            .filter(|c| *c == '\t' || !c.is_control())
            .collect();
        let text = self.signs(text, look)?;
        let set = raised::set(&text, look.height);
        if set.is_none() {
            let (near, told) = (self.near.clone(), text.clone());
            self.find(Finding::Raised { near, text: told })?;
        }
        let text = set.unwrap_or(text);
        let Look { bold, italic, strike, .. } = look;
        line.content.push(Inline::Text(Run {
            text,
            bold,
            italic,
            strike,
            link: target.map(ToString::to_string),
        }));
        Ok(())
    }

    /// What the run's font shows for its text.
    fn signs(&mut self, text: String, look: Look) -> Result<String, ReadError> {
        let (letters, others) = look.faces;
        let is_private = |c: char| ('\u{f000}'..='\u{f0ff}').contains(&c);
        if (letters, others) == (Typeface::Text, Typeface::Text) && !text.contains(is_private) {
            return Ok(text);
        }
        let mut out = String::with_capacity(text.len());
        for c in text.chars() {
            let face = if c.is_ascii() { letters } else { others };
            let shown = face.shows(c);
            out.push(shown.unwrap_or('\u{fffd}'));
            if shown.is_none() {
                self.lost(Lost::Symbol, &format!("{face:?} {:04X}", u32::from(c)))?;
            }
        }
        Ok(out)
    }

    /// The description of what cannot be shown, as text.
    pub(crate) fn keep_alt(&mut self, alt: &str, line: &mut Line) -> Result<(), ReadError> {
        if !alt.is_empty() {
            self.budget.repeat(alt.len())?;
            let before = line.content.last().is_some_and(|i| {
                matches!(i, Inline::Text(run) if !run.text.is_empty() && !run.text.ends_with(char::is_whitespace))
            });
            line.content.push(Inline::text(if before { format!(" {alt}") } else { alt.to_owned() }));
        }
        Ok(())
    }
}

/// A box to tick, as a sign.
pub(crate) fn box_sign(ticked: bool) -> &'static str {
    if ticked { "☒" } else { "☐" }
}
