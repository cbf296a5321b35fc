//! How a run looks, as far as a plan keeps it: what document defaults, paragraph style, character style and the run itself say together.

use roxmltree::Node;

use super::styles::Styles;
use super::symbols::Typeface;
use super::xml::{attr, child, number, switch, val};

/// What one style or one run says; what it is silent about is inherited.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Says {
    bold: Option<bool>,
    italic: Option<bool>,
    strike: Option<bool>,
    double_strike: Option<bool>,
    hidden: Option<bool>,
    height: Option<Height>,
    ascii: Option<Typeface>,
    other: Option<Typeface>,
    /// Half points.
    pub(super) size: Option<u32>,
}

/// Where text stands on its line.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::documents) enum Height {
    #[default]
    Line,
    Raised,
    Lowered,
}

/// How a run looks in the end.
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
    pub(super) height: Height,
    /// The typeface of the letters a to z, and of all others.
    pub(super) faces: (Typeface, Typeface),
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

impl Styles {
    /// The look of a run with these properties, in a paragraph whose style says this.
    ///
    /// Switches such as bold toggle: where the paragraph's style and the run's style are both bold, the run is not; what the run
    /// itself says holds, and what the document's defaults switch on stays on (ECMA-376 part 1, 17.7.3).
    pub(super) fn look(&self, paragraph: Says, run: Option<Node<'_, '_>>) -> Look {
        let own = Says::of(run);
        let style = self.character(run.and_then(|r| val(r, "rStyle")));
        let defaults = self.defaults;
        let toggle = |of: fn(&Says) -> Option<bool>| {
            let styled = of(&style).unwrap_or_default() != of(&paragraph).unwrap_or_default();
            of(&own).unwrap_or(styled || of(&defaults).unwrap_or_default())
        };
        let all = own.over(style).over(paragraph).over(defaults);
        let letters = all.ascii.unwrap_or_default();
        Look {
            bold: toggle(|s| s.bold),
            italic: toggle(|s| s.italic),
            strike: toggle(|s| s.strike) || all.double_strike.unwrap_or_default(),
            hidden: toggle(|s| s.hidden),
            height: all.height.unwrap_or_default(),
            faces: (letters, all.other.unwrap_or(letters)),
        }
    }
}
