//! What does not stand in the text: hidden words, comments, deleted text, tables of contents, pictures, and what browsers never show.

use super::Reader;
use super::blocks::Flow;
use super::css::Says;
use super::dom::{Element, Id, is_never_shown};
use super::look::Look;
use super::notes::{Sort, leads_back, leads_to};
use crate::documents::{Finding, Lost, ReadError};

impl Reader<'_> {
    /// Is this read by now, or not to be read? What a person should know of it has then been told.
    pub(super) fn stands_aside(
        &mut self,
        id: Id,
        element: &Element,
        says: &Says,
        flow: &mut Flow,
    ) -> Result<bool, ReadError> {
        if is_never_shown(element.tag()) {
            return Ok(true);
        }
        if is_hidden(element, says) {
            self.told_hidden(id)?;
            return Ok(true);
        }
        if let Some(key) = self.notes.bodies.remove(&id) {
            if key.0 == Sort::Comment {
                self.comment_texts = self.comment_texts.saturating_add(1);
            } else {
                self.read_note(id, key)?;
            }
            return Ok(true);
        }
        if leads_back(element).is_some() && self.dom.is_mark(id) {
            return Ok(true);
        }
        if self.is_comment(element, says) || self.is_change(element) {
            return Ok(true);
        }
        if is_contents(element) {
            self.drop_contents_heading(flow);
            return Ok(true);
        }
        self.is_elsewhere(id, element, says)
    }

    fn told_hidden(&mut self, id: Id) -> Result<(), ReadError> {
        let (near, text) = (self.near.clone(), self.dom.words(id));
        if text.is_empty() { Ok(()) } else { self.find(Finding::HiddenText { near, text }) }
    }

    fn is_comment(&mut self, element: &Element, says: &Says) -> bool {
        if says.element == "comment-list" {
            // Its comments are counted where they are marked in the text.
            return true;
        }
        if says.element == "comment" || element.has_class("msocomtxt") {
            self.comment_texts = self.comment_texts.saturating_add(1);
            return true;
        }
        let marks = says.special == "comment"
            || element.has_class("MsoCommentReference")
            || element.has_class("msocomanchor")
            || leads_to(element).is_some_and(|(sort, _)| sort == Sort::Comment);
        self.comments = self.comments.saturating_add(usize::from(marks));
        marks
    }

    /// A tracked change says who made it, or when. Other `<del>` is text that somebody has struck.
    fn is_change(&mut self, element: &Element) -> bool {
        let tracked = element.attr("datetime").or_else(|| element.attr("cite")).is_some();
        match element.tag() {
            "ins" if tracked => self.insertions = self.insertions.saturating_add(1),
            "del" if tracked => {
                self.deletions = self.deletions.saturating_add(1);
                return true;
            }
            _ => {}
        }
        false
    }

    fn is_elsewhere(&mut self, id: Id, element: &Element, says: &Says) -> Result<bool, ReadError> {
        match element.tag() {
            _ if matches!(says.element.as_str(), "header" | "footer") => {
                let text = self.dom.words(id);
                if text.contains(char::is_alphabetic) {
                    self.find(Finding::HeadersLeftOut { text })?;
                }
            }
            "iframe" | "object" | "embed" | "video" | "audio" | "canvas" => {
                let text = self.dom.words(id);
                self.lost(Lost::Embedded, &text)?;
            }
            "svg" => {
                let named = element.attr("aria-label").map(str::to_owned);
                let alt = named.unwrap_or_else(|| self.words_drawn(id));
                if !alt.is_empty() {
                    self.told_image("svg", &alt)?;
                }
            }
            "math" => {
                let text = self.dom.words(id);
                self.lost(Lost::Equation, &text)?;
                return Ok(false);
            }
            _ => return Ok(false),
        }
        Ok(true)
    }

    /// The title of a drawing, and the words in it.
    fn words_drawn(&self, id: Id) -> String {
        let dom = self.dom;
        let title = dom.below(id).find(|id| dom.element(*id).is_some_and(|e| e.tag() == "title"));
        let title = title.and_then(|title| dom.children(title).first()).and_then(|id| dom.text(*id));
        [title.unwrap_or_default().trim(), &dom.words(id)].join(" ").trim().to_owned()
    }

    /// A picture does not come with a text. A sign that is drawn as a picture, as in a letter, is the sign.
    pub(super) fn image(&mut self, element: &Element, look: &Look, flow: &mut Flow) -> Result<(), ReadError> {
        let alt = element.attr("alt").or_else(|| element.attr("o:title")).unwrap_or_default().trim();
        let is_sign = !alt.is_empty() && alt.chars().count() <= 8 && !alt.contains(|c: char| c.is_ascii());
        if is_sign {
            return self.text(alt, look, flow);
        }
        let is_dot = |name: &str| element.attr(name).is_some_and(|size| matches!(size.trim(), "0" | "1"));
        if is_dot("width") && is_dot("height") {
            return Ok(());
        }
        let source = element.attr("src").unwrap_or_default();
        let name = match source.strip_prefix("data:image/") {
            Some(rest) => format!("image.{}", rest.split([';', ',', '+']).next().unwrap_or_default()),
            None => source.split(['?', '#']).next().unwrap_or_default().to_owned(),
        };
        let name: String = name.rsplit(['/', '\\']).next().unwrap_or_default().chars().take(100).collect();
        let alt = alt.to_owned();
        self.told_image(if name.is_empty() { "image" } else { &name }, &alt)
    }

    fn told_image(&mut self, name: &str, alt: &str) -> Result<(), ReadError> {
        let near = self.near.clone();
        self.find(Finding::ImageMissing { near, name: name.to_owned(), alt: alt.to_owned() })
    }
}

pub(super) fn is_hidden(element: &Element, says: &Says) -> bool {
    says.hidden.unwrap_or_default() || element.attr("hidden").is_some()
}

/// A line of a table of contents, or the whole of it.
fn is_contents(element: &Element) -> bool {
    let line = |class: &str| {
        let level = class.strip_prefix("MsoToc").or_else(|| class.strip_prefix("MsoTOC"));
        level.is_some_and(|l| l == "Heading" || l.parse::<u8>().is_ok())
    };
    element.classes().any(line) || element.attr("id").is_some_and(|id| id.starts_with("Table of Contents"))
}
