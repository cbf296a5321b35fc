//! Styles: common ones with names, and automatic ones, which hold what a person has set by hand; each inherits from its parent.

use std::collections::HashMap;

use roxmltree::Node;

use super::Part;
use super::look::{Fonts, Says, typeface};
use super::xml::{Space, attr, child, is, is_on, name};
use crate::documents::ReadError;
use crate::documents::reader::cover::CoverLine;

/// Longer chains than this are loops or mischief.
const MAX_CHAIN: usize = 40;
const MAX_STYLES: usize = 200_000;

#[derive(Debug, Default)]
pub(super) struct Styles {
    paragraphs: HashMap<String, Style>,
    characters: HashMap<String, Style>,
    graphics: HashMap<String, Style>,
    /// What the document says where no style does.
    defaults: Says,
    fonts: Fonts,
}

#[derive(Debug)]
struct Style {
    /// Lower case; the built-in names are English in every language version of LibreOffice.
    name: String,
    parent: Option<String>,
    /// Made by hand for some paragraphs, without a name that a person sees.
    automatic: bool,
    /// The level of a heading from 1; 0 says that it is none.
    level: Option<u8>,
    /// The list style; an empty name says that there is none.
    list: Option<String>,
    decorative: bool,
    says: Says,
}

/// What the styles of a heading that stands in no list say of its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbered {
    ByOutline,
    Not,
}

impl Styles {
    /// Takes in the styles of a part.
    pub(super) fn read(&mut self, root: Node<'_, '_>, part: Part) -> Result<(), ReadError> {
        let groups = root.children().filter(|n| is(*n, Space::Office, "font-face-decls"));
        for face in groups.flat_map(|n| n.children()).filter(|n| is(*n, Space::Style, "font-face")) {
            let family = attr(face, "font-family").map(typeface).unwrap_or_default();
            self.fonts.insert(attr(face, "name").unwrap_or_default().to_owned(), family);
            self.are_few()?;
        }
        for node in part.styles(root) {
            self.style(node, part == Part::Content);
            self.are_few()?;
        }
        Ok(())
    }

    fn are_few(&self) -> Result<(), ReadError> {
        let styles = [&self.paragraphs, &self.characters, &self.graphics].map(HashMap::len);
        let count = styles.iter().fold(self.fonts.len(), |sum, n| sum.saturating_add(*n));
        if count > MAX_STYLES { Err(ReadError::Bomb) } else { Ok(()) }
    }

    fn style(&mut self, node: Node<'_, '_>, automatic: bool) {
        let says = child(node, Space::Style, "text-properties").map(|p| Says::of(p, &self.fonts));
        let family = match (name(node), attr(node, "family")) {
            ((Space::Style, "default-style"), Some("paragraph")) => {
                self.defaults = says.unwrap_or_default();
                return;
            }
            ((Space::Style, "style"), Some("paragraph")) => &mut self.paragraphs,
            ((Space::Style, "style"), Some("text")) => &mut self.characters,
            ((Space::Style, "style"), Some("graphic")) => &mut self.graphics,
            _ => return,
        };
        let id = attr(node, "name").unwrap_or_default();
        let shown = attr(node, "display-name").map_or_else(|| id.replace("_20_", " "), str::to_owned);
        let graphic = child(node, Space::Style, "graphic-properties");
        let style = Style {
            name: shown.trim().to_lowercase(),
            parent: attr(node, "parent-style-name").map(str::to_owned),
            automatic,
            level: attr(node, "default-outline-level").map(|l| l.parse().unwrap_or_default()),
            list: attr(node, "list-style-name").map(str::to_owned),
            decorative: graphic.is_some_and(|p| is_on(p, "decorative")),
            says: says.unwrap_or_default(),
        };
        family.insert(id.to_owned(), style);
    }

    /// The paragraph style and those it inherits from, nearest first.
    fn chain<'s>(&'s self, id: Option<&str>) -> impl DoubleEndedIterator<Item = &'s Style> + use<'s> {
        chain(&self.paragraphs, id).into_iter()
    }

    /// What a paragraph style says of the text in it.
    pub(super) fn paragraph(&self, id: Option<&str>) -> Says {
        let id = id.filter(|id| self.paragraphs.contains_key(*id)).or(Some("Standard"));
        self.chain(id).rev().fold(self.defaults, |base, style| style.says.over(base))
    }

    /// What a character style says of text that looks like this otherwise.
    pub(super) fn character(&self, id: Option<&str>, around: Says) -> Says {
        chain(&self.characters, id)
            .into_iter()
            .rev()
            .fold(Says::default(), |base, s| s.says.over(base))
            .over(around)
    }

    pub(super) fn is_decorative(&self, id: Option<&str>) -> bool {
        chain(&self.graphics, id).iter().any(|s| s.decorative)
    }

    /// The heading level, from 1, of the nearest style that says one or is called a heading.
    pub(super) fn heading_level(&self, id: Option<&str>) -> Option<u8> {
        self.chain(id).find_map(|s| s.level.or_else(|| built_in_level(&s.name))).filter(|level| *level > 0)
    }

    /// Is the style that a person sees one of those that the outline numbers, whatever kind of paragraph has it?
    pub(super) fn is_built_in_heading(&self, id: Option<&str>) -> bool {
        self.chain(id).find(|s| !s.automatic).is_some_and(|s| built_in_level(&s.name).is_some())
    }

    /// The list style that paragraphs have in lists without one.
    pub(super) fn list(&self, id: Option<&str>) -> Option<&str> {
        self.chain(id).find_map(|s| s.list.as_deref()).filter(|list| !list.is_empty())
    }

    /// Does the outline number a heading in no list? LibreOffice asks for a list by hand only, and for none anywhere.
    pub(super) fn numbered(&self, id: Option<&str>) -> Numbered {
        match self.chain(id).find_map(|s| s.list.as_deref().map(|list| (list, s.automatic))) {
            Some(("", _) | (_, true)) => Numbered::Not,
            _ => Numbered::ByOutline,
        }
    }

    /// Is this paragraph part of a table of contents, by its style's built-in name?
    pub(super) fn is_contents(&self, id: Option<&str>) -> bool {
        const LINES: [&str; 4] = ["contents ", "toc ", "figure index ", "illustration index "];
        let is_line = |n: &str| {
            let level = LINES.iter().find_map(|begin| n.strip_prefix(begin));
            level.is_some_and(|l| l == "heading" || l.parse::<u8>().is_ok())
        };
        self.chain(id).any(|s| is_line(&s.name) || s.name == "table of figures")
    }

    /// What a line above the first heading is by its style.
    pub(super) fn cover_line(&self, id: Option<&str>) -> CoverLine {
        if self.chain(id).any(|s| s.name == "title") { CoverLine::Title } else { CoverLine::Other }
    }
}

fn chain<'s>(family: &'s HashMap<String, Style>, id: Option<&str>) -> Vec<&'s Style> {
    let first = id.and_then(|id| family.get(id));
    std::iter::successors(first, |s| s.parent.as_ref().and_then(|p| family.get(p))).take(MAX_CHAIN).collect()
}

/// `heading 1` is level 1, also in files whose style leaves the level out.
fn built_in_level(name: &str) -> Option<u8> {
    let digits = name.strip_prefix("heading ").or_else(|| name.strip_prefix("overskrift "))?;
    digits.parse::<u8>().ok().filter(|level| (1..=10).contains(level))
}
