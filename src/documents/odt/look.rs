//! What one style says of text. Unlike Word's, switches do not toggle: the nearest style that says something decides.

use std::collections::HashMap;

use roxmltree::Node;

use super::xml::attr;
use crate::documents::reader::look::{Height, Look};
use crate::documents::reader::symbols::Typeface;

/// The names that styles give to fonts, and the fonts.
pub(super) type Fonts = HashMap<String, Typeface>;

/// What a style says; what it is silent about is inherited.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Says {
    bold: Option<bool>,
    italic: Option<bool>,
    strike: Option<bool>,
    hidden: Option<bool>,
    height: Option<Height>,
    face: Option<Typeface>,
    size: Option<Size>,
}

#[derive(Debug, Clone, Copy)]
enum Size {
    HalfPoints(u32),
    /// Of what it inherits.
    Percent(u32),
}

impl Says {
    /// What the text properties of a style say.
    pub(super) fn of(properties: Node<'_, '_>, fonts: &Fonts) -> Self {
        let get = |name: &str| attr(properties, name).map(str::trim);
        let line = get("text-line-through-style").or_else(|| get("text-line-through-type"));
        let font = get("font-name").map(|name| fonts.get(name).copied().unwrap_or_default());
        Self {
            bold: get("font-weight").map(|w| w == "bold" || w.parse::<u32>().is_ok_and(|w| w >= 600)),
            italic: get("font-style").map(|s| matches!(s, "italic" | "oblique")),
            strike: line.map(|l| l != "none"),
            hidden: get("display")
                .map(|d| d == "none" || d == "condition" && get("condition") == Some("none")),
            height: get("text-position").map(height),
            face: font.or_else(|| get("font-family").map(typeface)),
            size: get("font-size").and_then(size),
        }
    }

    /// What this says, and where it is silent, what it inherits.
    pub(super) fn over(self, base: Self) -> Self {
        let scaled = match (self.size, base.size) {
            (Some(Size::Percent(share)), Some(Size::HalfPoints(of))) => {
                Some(Size::HalfPoints(of.saturating_mul(share) / 100))
            }
            (Some(Size::Percent(_)), other) => other,
            (own, other) => own.or(other),
        };
        Self {
            bold: self.bold.or(base.bold),
            italic: self.italic.or(base.italic),
            strike: self.strike.or(base.strike),
            hidden: self.hidden.or(base.hidden),
            height: self.height.or(base.height),
            face: self.face.or(base.face),
            size: scaled,
        }
    }

    pub(super) fn look(self) -> Look {
        let face = self.face.unwrap_or_default();
        Look {
            bold: self.bold.unwrap_or_default(),
            italic: self.italic.unwrap_or_default(),
            strike: self.strike.unwrap_or_default(),
            hidden: self.hidden.unwrap_or_default(),
            height: self.height.unwrap_or_default(),
            faces: (face, face),
        }
    }

    /// The size of the type in half points.
    pub(super) fn size(self) -> Option<u32> {
        if let Some(Size::HalfPoints(size)) = self.size { Some(size) } else { None }
    }
}

/// The font of a family such as `'Wingdings 2'`.
pub(super) fn typeface(family: &str) -> Typeface {
    let first = family.split([',', ';']).next().unwrap_or_default();
    Typeface::named(first.trim().trim_matches(['\'', '"']))
}

/// `super 58%`, `sub`, or how far above the line in percent, `-33% 58%`.
fn height(position: &str) -> Height {
    let first = position.split_whitespace().next().unwrap_or_default();
    match first {
        "super" => Height::Raised,
        "sub" => Height::Lowered,
        _ => match first.trim_end_matches('%').parse::<f32>() {
            Ok(percent) if percent > 0.0 => Height::Raised,
            Ok(percent) if percent < 0.0 => Height::Lowered,
            _ => Height::Line,
        },
    }
}

/// `38pt`, `10.5pt`, `1cm`, `0.5in` or `120%`.
fn size(text: &str) -> Option<Size> {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let (whole, part) = text.strip_suffix(unit)?.split_once('.').unwrap_or((text.strip_suffix(unit)?, ""));
    let hundredths = format!("{whole}{:0<2}", part.get(..2.min(part.len())).unwrap_or_default());
    let hundredths = hundredths.parse::<u32>().ok()?;
    // Half points in a hundred units.
    let of_unit = match unit {
        "%" => return Some(Size::Percent(hundredths / 100)),
        "pt" => 200,
        "in" => 14_400,
        "cm" => 5_669,
        "mm" => 567,
        _ => return None,
    };
    Some(Size::HalfPoints(hundredths.saturating_mul(of_unit).saturating_add(5_000) / 10_000))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_and_heights_are_read_in_every_unit() {
        let half = |text: &str| size(text).and_then(|s| Says { size: Some(s), ..Says::default() }.size());
        let cases =
            [("38pt", Some(76)), ("10.5pt", Some(21)), ("1in", Some(144)), ("1cm", Some(57)), ("x", None)];
        for (text, expected) in cases {
            assert_eq!(half(text), expected, "{text}");
        }
        let of = |text: &str| Says { size: size(text), ..Says::default() };
        assert_eq!(of("150%").over(of("20pt")).size(), Some(60));
        assert_eq!(of("150%").over(Says::default()).size(), None);
        let heights = [
            ("super 58%", Height::Raised),
            ("-33% 58%", Height::Lowered),
            ("0% 100%", Height::Line),
            ("33%", Height::Raised),
        ];
        for (text, expected) in heights {
            assert_eq!(height(text), expected, "{text}");
        }
    }
}
