//! How a run looks: what document defaults, paragraph style, character style and the run itself say together.

use roxmltree::Node;

use super::says::Says;
use super::styles::Styles;
use super::xml::val;
use crate::documents::reader::look::Look;

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
