//! Lists: real ones, and Word's paragraphs that only look like items, with the mark written before them.

use super::Reader;
use super::blocks::Flow;
use super::dom::{Element, Id};
use super::look::Look;
use super::shared::{FlatItem, Label, show};
use crate::documents::{Block, ReadError};

impl Reader<'_> {
    pub(super) fn list(
        &mut self,
        id: Id,
        element: &Element,
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        flow.end_line();
        let level = self.list_depth;
        self.list_depth = level.saturating_add(1);
        let read = self.inside(|reader| reader.items(id, (element, level), look, flow));
        self.list_depth = level;
        read
    }

    fn items(
        &mut self,
        id: Id,
        (list, level): (&Element, u8),
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let dom = self.dom;
        let style = self.sheet.says(list).list_style.or_else(|| list.attr("type").map(str::to_owned));
        let falls = list.attr("reversed").is_some();
        let is_item = |child: &&Id| dom.element(**child).is_some_and(|e| e.tag() == "li");
        let first = if falls { dom.children(id).iter().filter(is_item).count() } else { 1 };
        let first = u32::try_from(first).unwrap_or(u32::MAX);
        let mut number: u32 = list.attr("start").and_then(|n| n.parse().ok()).unwrap_or(first);
        for child in dom.children(id) {
            let Some(item) = dom.element(*child).filter(|e| e.tag() == "li") else {
                self.node(*child, look, flow)?;
                continue;
            };
            let says = self.sheet.says(item);
            if self.stands_aside(*child, item, &says, flow)? {
                continue;
            }
            number = item.attr("value").and_then(|n| n.parse().ok()).unwrap_or(number);
            let format = says.list_style.clone().or_else(|| style.clone()).unwrap_or_default();
            let label = counted(list.tag() == "ol", number, &format);
            number = if falls { number.saturating_sub(1) } else { number.saturating_add(1) };
            // Word on the web keeps every list flat, and says the level for the blind.
            let said = item.attr("data-aria-level").and_then(|l| l.parse::<u8>().ok());
            let level = said.map_or(level, |l| l.clamp(1, 9).saturating_sub(1));
            self.item(*child, (level, label), &look.within(item, &says), flow)?;
        }
        Ok(())
    }

    fn item(
        &mut self,
        id: Id,
        (level, label): (u8, Label),
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let outer = self.mark.take();
        let read = self.blocks(id, look);
        let mark = std::mem::replace(&mut self.mark, outer);
        let blocks: Vec<Block> = read?;
        let label = if mark.is_some() { self::label(mark.as_deref()) } else { label };
        if !blocks.is_empty() {
            flow.end_line();
            flow.items.push(FlatItem { level, label: Some(label), blocks });
        }
        Ok(())
    }

    /// An item without its list, as when a part of a list is copied.
    pub(super) fn loose_item(
        &mut self,
        id: Id,
        element: &Element,
        look: &Look,
        flow: &mut Flow,
    ) -> Result<(), ReadError> {
        let level = self.sheet.says(element).list.unwrap_or(1).saturating_sub(1);
        self.inside(|reader| reader.item(id, (level, Label::Bullet), look, flow))
    }

    /// The mark before one of Word's list paragraphs: what stands in its span, without the space after it.
    pub(super) fn mark_of(&self, id: Id) -> String {
        self.dom.words(id)
    }
}

/// The mark of a real list's item.
fn counted(ordered: bool, number: u32, format: &str) -> Label {
    let shown = match format {
        "disc" | "circle" | "square" | "none" => return Label::Bullet,
        "a" | "lower-alpha" | "lower-latin" => show(number, "lowerLetter"),
        "A" | "upper-alpha" | "upper-latin" => show(number, "upperLetter"),
        "i" | "lower-roman" => show(number, "lowerRoman"),
        "I" | "upper-roman" => show(number, "upperRoman"),
        _ if !ordered => return Label::Bullet,
        _ => number.to_string(),
    };
    Label::Text(format!("{shown}."))
}

/// The mark as written: figures and words, or a bullet. A small letter alone is a bullet of a symbol font.
pub(super) fn label(mark: Option<&str>) -> Label {
    let mark = mark.unwrap_or_default().trim();
    let alone = mark.chars().nth(1).is_none();
    let counts =
        |c: char| if alone { c.is_ascii_digit() || c.is_ascii_uppercase() } else { c.is_alphanumeric() };
    if mark.contains(counts) { Label::Text(mark.to_owned()) } else { Label::Bullet }
}

/// The number of a heading as it stands, without the sign that ends it.
pub(super) fn heading_number(mark: &str) -> String {
    match label(Some(mark)) {
        Label::Text(text) => text.trim_end_matches(['.', ':', ')']).to_owned(),
        Label::Bullet => String::new(),
    }
}
