//! Raised and lowered text as Unicode has it: 10⁶, CO₂. Markdown has no other way to say it.

use super::look::Height;

const RAISED: [(&str, &str); 3] = [
    ("0123456789+-−=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾"),
    ("abcdefghijklmnoprstuvwxyz", "ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ"),
    ("ABDEGHIJKLMNOPRTUVW", "ᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂ"),
];
const LOWERED: [(&str, &str); 2] =
    [("0123456789+-−=()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎"), ("aehijklmnoprstuvx", "ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ")];

/// The text as it is raised or lowered, `None` where a sign of it cannot be. Signs that stand high anyway stay as they are.
pub(in crate::documents) fn set(text: &str, height: Height) -> Option<String> {
    let tables: &[(&str, &str)] = match height {
        Height::Line => return Some(text.to_owned()),
        Height::Raised => &RAISED,
        Height::Lowered => &LOWERED,
    };
    text.chars().map(|c| if stays(c) { Some(c) } else { find(tables, c) }).collect()
}

fn find(tables: &[(&str, &str)], sign: char) -> Option<char> {
    tables
        .iter()
        .find_map(|(from, to)| from.chars().zip(to.chars()).find(|(f, _)| *f == sign).map(|(_, t)| t))
}

fn stays(sign: char) -> bool {
    sign.is_whitespace() || "*†‡§®©™°ºª′″'\"’”,.:;/⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉".contains(sign)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_and_letters_are_raised_and_lowered_and_others_told() {
        for (from, to) in RAISED.iter().chain(&LOWERED) {
            assert_eq!(from.chars().count(), to.chars().count());
        }
        let cases = [
            ("6", Height::Raised, Some("⁶")),
            ("-2", Height::Raised, Some("⁻²")),
            ("1, 2", Height::Raised, Some("¹, ²")),
            ("TM", Height::Raised, Some("ᵀᴹ")),
            ("*", Height::Raised, Some("*")),
            ("2", Height::Lowered, Some("₂")),
            ("maks", Height::Lowered, Some("ₘₐₖₛ")),
            ("æ", Height::Raised, None),
            ("B", Height::Lowered, None),
            ("æ6", Height::Line, Some("æ6")),
        ];
        for (text, height, expected) in cases {
            assert_eq!(set(text, height).as_deref(), expected, "{text}");
        }
    }
}
