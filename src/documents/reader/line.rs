//! A line of text as it is gathered: runs with their looks, and what stands after the paragraph.

use std::rc::Rc;

use super::Reader;
use super::look::Look;
use super::raised;
use super::symbols::signs;
use crate::documents::{Block, Finding, Inline, Lost, ReadError, Run};

/// A paragraph's content, and blocks such as text boxes that are anchored in it.
#[derive(Debug, Default)]
pub(crate) struct Line {
    pub(crate) content: Vec<Inline>,
    pub(crate) after: Vec<Block>,
    /// Names that the paragraph goes by.
    pub(crate) marks: Vec<String>,
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
        self.budget.text(text.len())?;
        self.budget.repeat(target.map_or(0, |t| t.len()))?;
        let text: String = text
            .chars()
            .map(|c| if c == '\n' || c == '\r' { ' ' } else { c })
            .filter(|c| *c == '\t' || !c.is_control())
            .collect();
        let (text, unknown) = signs(text, look.faces);
        unknown.iter().try_for_each(|code| self.lost(Lost::Symbol, code))?;
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
