//! What a style, a run or a paragraph mark says of looks; it may be silent.

use roxmltree::Node;

use super::xml::{attr, child, number, switch, val};
use crate::documents::reader::look::Height;
use crate::documents::reader::symbols::Typeface;

/// What one style or one run says; what it is silent about is inherited.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Says {
    pub(super) bold: Option<bool>,
    pub(super) italic: Option<bool>,
    pub(super) strike: Option<bool>,
    pub(super) double_strike: Option<bool>,
    pub(super) hidden: Option<bool>,
    pub(super) height: Option<Height>,
    pub(super) ascii: Option<Typeface>,
    pub(super) other: Option<Typeface>,
    /// Half points.
    pub(super) size: Option<u32>,
}

impl Says {
    /// What the `rPr` of a style, a run or a paragraph mark says.
    pub(super) fn of(properties: Option<Node<'_, '_>>) -> Self {
        let Some(r) = properties else { return Self::default() };
        let fonts = child(r, "rFonts");
        let face = |name: &str, theme: &str| {
            let themed = fonts.and_then(|f| attr(f, theme)).map(|_| Typeface::Text);
            themed.or_else(|| fonts.and_then(|f| attr(f, name)).map(Typeface::named))
        };
        Self {
            bold: switch(r, "b"),
            italic: switch(r, "i"),
            strike: switch(r, "strike"),
            double_strike: switch(r, "dstrike"),
            hidden: switch(r, "vanish"),
            height: val(r, "vertAlign").map(|v| match v {
                "superscript" => Height::Raised,
                "subscript" => Height::Lowered,
                _ => Height::Line,
            }),
            ascii: face("ascii", "asciiTheme"),
            other: face("hAnsi", "hAnsiTheme"),
            size: number(r, "sz"),
        }
    }

    /// What this says, and where it is silent, what the one it is based on says.
    pub(super) fn over(self, base: Self) -> Self {
        Self {
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            strike: self.strike.or(base.strike),
            double_strike: self.double_strike.or(base.double_strike),
            hidden: self.hidden.or(base.hidden),
            height: self.height.or(base.height),
            ascii: self.ascii.or(base.ascii),
            other: self.other.or(base.other),
            size: self.size.or(base.size),
        }
    }
}
