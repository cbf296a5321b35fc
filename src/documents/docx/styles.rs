//! Word's styles: what a paragraph or a run inherits through `basedOn`.

use std::collections::HashMap;

use roxmltree::Node;

use super::says::Says;
use super::xml::{attr, child, is, number, parse, val};
use crate::documents::ReadError;
use crate::documents::reader::cover::CoverLine;

/// Longer chains than this are loops or mischief.
const MAX_CHAIN: usize = 40;
const MAX_STYLES: usize = 50_000;

#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
    default_character: Option<String>,
    /// What the document says where no style does.
    pub(super) defaults: Says,
}

#[derive(Debug, Default)]
pub(super) struct Style {
    pub(super) id: String,
    /// Lower case; the built-in names are English in every language version of Word.
    pub(super) name: String,
    based_on: Option<String>,
    outline: Option<u8>,
    pub(super) number_id: Option<String>,
    pub(super) number_level: Option<u8>,
    drop_cap: bool,
    says: Says,
}

impl Styles {
    pub(super) fn read(text: Option<&str>) -> Result<Self, ReadError> {
        let mut out = Self::default();
        let Some(text) = text else { return Ok(out) };
        let xml = parse(text)?;
        let defaults = child(xml.root_element(), "docDefaults").and_then(|d| child(d, "rPrDefault"));
        out.defaults = Says::of(defaults.and_then(|d| child(d, "rPr")));
        for node in xml.root_element().children().filter(|n| is(*n, "style")) {
            if out.by_id.len() >= MAX_STYLES {
                return Err(ReadError::Bomb);
            }
            let style = read_style(node);
            let default =
                attr(node, "type").filter(|_| matches!(attr(node, "default"), Some("1" | "true" | "on")));
            match default {
                Some("paragraph") => out.default_paragraph = Some(style.id.clone()),
                Some("character") => out.default_character = Some(style.id.clone()),
                _ => {}
            }
            out.by_id.insert(style.id.clone(), style);
        }
        Ok(out)
    }

    /// The style and those it is based on, nearest first. No id means the default paragraph style.
    pub(super) fn chain<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = &'s Style> + use<'s> {
        self.based(id.or(self.default_paragraph.as_deref()))
    }

    fn based<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = &'s Style> + use<'s> {
        let first = id.and_then(|id| self.by_id.get(id));
        std::iter::successors(first, |s| s.based_on.as_ref().and_then(|b| self.by_id.get(b))).take(MAX_CHAIN)
    }

    /// What a paragraph style says of the text in it.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Says {
        self.chain(id).fold(Says::default(), |says, style| says.over(style.says))
    }

    /// What a character style says; no id means the default one.
    pub(super) fn character(&self, id: Option<&str>) -> Says {
        let chain = self.based(id.or(self.default_character.as_deref()));
        chain.fold(Says::default(), |says, style| says.over(style.says))
    }

    /// The heading level, from 1, by the nearest outline level or built-in heading name, and how far off that style is: 1 is the
    /// paragraph's own. Outline level 9 is body text.
    pub(super) fn heading_level(&self, id: Option<&str>) -> Option<(u8, usize)> {
        let mut chain = (1..).zip(self.chain(id));
        chain
            .find_map(|(from, s)| s.outline.or_else(|| built_in_level(&s.name)).map(|level| (level, from)))
            .filter(|(level, _)| *level < 9)
            .map(|(level, from)| (level.saturating_add(1), from))
    }

    /// Is this paragraph part of a table of contents, by its own style's built-in name?
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        let of_contents = |n: &str| {
            n == "toc heading"
                || n == "table of figures"
                || n.strip_prefix("toc ").is_some_and(|d| d.parse::<u8>().is_ok())
        };
        self.chain(id).any(|s| of_contents(&s.name))
    }

    /// The level, from 0, of a paragraph that goes on in an item of a list, by its own style's built-in name.
    pub(super) fn list_continues(&self, id: Option<&str>) -> Option<usize> {
        let own = self.chain(id).next()?.name.strip_prefix("list continue")?.trim();
        if own.is_empty() { Some(0) } else { own.parse::<usize>().ok()?.checked_sub(1) }
    }

    /// What a line above the first heading is by its style.
    pub(super) fn cover_line(&self, id: Option<&str>) -> CoverLine {
        if self.chain(id).any(|s| s.name == "title") { CoverLine::Title } else { CoverLine::Other }
    }

    /// Is this paragraph the large first letter of the next?
    pub(super) fn is_drop_cap(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|s| s.drop_cap)
    }

    /// Font size in half points.
    pub(super) fn size(&self, id: Option<&str>) -> u32 {
        self.paragraph(id).size.unwrap_or_default()
    }
}

fn read_style(node: Node<'_, '_>) -> Style {
    let p = child(node, "pPr");
    let numbering = p.and_then(|p| child(p, "numPr"));
    Style {
        id: attr(node, "styleId").unwrap_or_default().to_owned(),
        name: val(node, "name").unwrap_or_default().trim().to_lowercase(),
        based_on: val(node, "basedOn").map(str::to_owned),
        outline: p.and_then(|p| number(p, "outlineLvl")),
        number_id: numbering.and_then(|n| val(n, "numId")).map(str::to_owned),
        number_level: numbering.and_then(|n| number(n, "ilvl")),
        drop_cap: p.is_some_and(is_drop_cap),
        says: Says::of(child(node, "rPr")),
    }
}

/// A frame for the large first letter of the next paragraph.
pub(super) fn is_drop_cap(properties: Node<'_, '_>) -> bool {
    child(properties, "framePr")
        .and_then(|f| attr(f, "dropCap"))
        .is_some_and(|d| matches!(d, "drop" | "margin"))
}

/// `heading 1` is outline level 0, also in files whose style leaves the level out.
fn built_in_level(name: &str) -> Option<u8> {
    let digits = name.strip_prefix("heading ").or_else(|| name.strip_prefix("overskrift "))?;
    digits.parse::<u8>().ok().filter(|n| (1..=9).contains(n)).map(|n| n.saturating_sub(1))
}
