//! Word's styles: what a paragraph inherits through `basedOn`.

use std::collections::HashMap;

use roxmltree::Node;

use super::xml::{attr, child, is, number, parse, switch, val};
use crate::documents::ReadError;

/// Longer chains than this are loops or mischief.
const MAX_CHAIN: usize = 40;
const MAX_STYLES: usize = 50_000;

#[derive(Debug, Default)]
pub(super) struct Styles {
    by_id: HashMap<String, Style>,
    default_paragraph: Option<String>,
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
    bold: Option<bool>,
    italic: Option<bool>,
    strike: Option<bool>,
    hidden: Option<bool>,
    size: Option<u32>,
}

/// How a run looks, as far as a plan's text keeps it.
#[expect(
    clippy::struct_excessive_bools,
    reason = "four switches of the file format, each on or off by itself"
)]
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) hidden: bool,
}

impl Styles {
    pub(super) fn read(text: Option<&str>) -> Result<Self, ReadError> {
        let mut out = Self::default();
        let Some(text) = text else { return Ok(out) };
        let xml = parse(text)?;
        for node in xml.root_element().children().filter(|n| is(*n, "style")) {
            if out.by_id.len() >= MAX_STYLES {
                return Err(ReadError::Bomb);
            }
            let style = read_style(node);
            if attr(node, "type") == Some("paragraph") && matches!(attr(node, "default"), Some("1" | "true"))
            {
                out.default_paragraph = Some(style.id.clone());
            }
            out.by_id.insert(style.id.clone(), style);
        }
        Ok(out)
    }

    /// The style and those it is based on, nearest first. No id means the default paragraph style.
    pub(super) fn chain<'s>(&'s self, id: Option<&str>) -> impl Iterator<Item = &'s Style> {
        let first = id.or(self.default_paragraph.as_deref()).and_then(|id| self.by_id.get(id));
        std::iter::successors(first, |s| s.based_on.as_ref().and_then(|b| self.by_id.get(b))).take(MAX_CHAIN)
    }

    /// The heading level, from 1, by the nearest outline level or built-in heading name. Outline level 9 is body text.
    pub(super) fn heading_level(&self, id: Option<&str>) -> Option<u8> {
        self.chain(id)
            .find_map(|s| s.outline.or_else(|| built_in_level(&s.name)))
            .filter(|l| *l < 9)
            .map(|l| l.saturating_add(1))
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

    pub(super) fn is_title(&self, id: Option<&str>) -> bool {
        self.chain(id).any(|s| s.name == "title")
    }

    /// Font size in half points.
    pub(super) fn size(&self, id: Option<&str>) -> u32 {
        self.chain(id).find_map(|s| s.size).unwrap_or_default()
    }

    /// The look of a run: its own properties, then those of its character style.
    pub(super) fn look(&self, run: Option<Node<'_, '_>>) -> Look {
        let Some(run) = run else { return Look::default() };
        let style = val(run, "rStyle");
        let inherited = |own: Option<bool>, of: fn(&Style) -> Option<bool>| {
            own.or_else(|| style.and_then(|id| self.chain(Some(id)).find_map(of))).unwrap_or_default()
        };
        Look {
            bold: inherited(switch(run, "b"), |s| s.bold),
            italic: inherited(switch(run, "i"), |s| s.italic),
            strike: inherited(switch(run, "strike").or_else(|| switch(run, "dstrike")), |s| s.strike),
            hidden: inherited(switch(run, "vanish"), |s| s.hidden),
        }
    }
}

fn read_style(node: Node<'_, '_>) -> Style {
    let p = child(node, "pPr");
    let r = child(node, "rPr");
    let numbering = p.and_then(|p| child(p, "numPr"));
    Style {
        id: attr(node, "styleId").unwrap_or_default().to_owned(),
        name: val(node, "name").unwrap_or_default().trim().to_lowercase(),
        based_on: val(node, "basedOn").map(str::to_owned),
        outline: p.and_then(|p| number(p, "outlineLvl")),
        number_id: numbering.and_then(|n| val(n, "numId")).map(str::to_owned),
        number_level: numbering.and_then(|n| number(n, "ilvl")),
        bold: r.and_then(|r| switch(r, "b")),
        italic: r.and_then(|r| switch(r, "i")),
        strike: r.and_then(|r| switch(r, "strike")),
        hidden: r.and_then(|r| switch(r, "vanish")),
        size: r.and_then(|r| number(r, "sz")),
    }
}

/// `heading 1` is outline level 0, also in files whose style leaves the level out.
fn built_in_level(name: &str) -> Option<u8> {
    let digits = name.strip_prefix("heading ").or_else(|| name.strip_prefix("overskrift "))?;
    digits.parse::<u8>().ok().filter(|n| (1..=9).contains(n)).map(|n| n.saturating_sub(1))
}
