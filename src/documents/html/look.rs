//! How text looks at its place: what the elements and styles around it say together.

use std::rc::Rc;

use super::css::Says;
use super::dom::Element;
use super::shared::{Height, Typeface};

#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "switches of the format, each on or off by itself")]
pub(super) struct Look {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) strike: bool,
    pub(super) height: Height,
    pub(super) face: Typeface,
    /// Line ends and tabs count.
    pub(super) kept_space: bool,
    pub(super) link: Option<Rc<str>>,
}

impl Look {
    /// The look inside an element: its name says something, its style has the last word.
    pub(super) fn within(&self, element: &Element, says: &Says) -> Self {
        let mut look = self.clone();
        match element.tag() {
            "b" | "strong" => look.bold = true,
            "i" | "em" | "cite" | "dfn" => look.italic = true,
            "s" | "strike" | "del" => look.strike = true,
            "sup" => look.height = Height::Raised,
            "sub" => look.height = Height::Lowered,
            "pre" | "textarea" => look.kept_space = true,
            "font" => look.face = element.attr("face").map_or(look.face, Typeface::named),
            _ => {}
        }
        // A cell's alignment has the same name.
        let height = says.height.filter(|_| !matches!(element.tag(), "td" | "th" | "tr" | "img"));
        look.bold = says.bold.unwrap_or(look.bold);
        look.italic = says.italic.unwrap_or(look.italic);
        look.strike = look.strike || says.strike.unwrap_or_default();
        look.height = height.unwrap_or(look.height);
        look.face = says.face.unwrap_or(look.face);
        look.kept_space = says.kept_space.unwrap_or(look.kept_space);
        look
    }
}
