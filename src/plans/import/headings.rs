//! What a heading says: a number typed into it, and what kind of section it opens.

use super::{ImportedSection, SectionKind};

/// Headings that name a kind, in any of the languages plans are written in. The last column: does it hold for the headings below?
const KINDS: [(&str, SectionKind, Below); 20] = [
    ("innsatsområder", SectionKind::FocusArea, Below::Children),
    ("innsatsområde", SectionKind::FocusArea, Below::Children),
    ("satsingsområder", SectionKind::FocusArea, Below::Children),
    ("satsingsområde", SectionKind::FocusArea, Below::Children),
    ("satsningsområder", SectionKind::FocusArea, Below::Children),
    ("hovedsatsinger", SectionKind::FocusArea, Below::Children),
    ("focus areas", SectionKind::FocusArea, Below::Children),
    ("mål", SectionKind::Goal, Below::Itself),
    ("måla", SectionKind::Goal, Below::Itself),
    ("målene", SectionKind::Goal, Below::Itself),
    ("delmål", SectionKind::Goal, Below::Itself),
    ("hovedmål", SectionKind::Goal, Below::Itself),
    ("hovudmål", SectionKind::Goal, Below::Itself),
    ("resultatmål", SectionKind::Goal, Below::Itself),
    ("goals", SectionKind::Goal, Below::Itself),
    ("tiltak", SectionKind::Measure, Below::Itself),
    ("tiltaka", SectionKind::Measure, Below::Itself),
    ("tiltakene", SectionKind::Measure, Below::Itself),
    ("measures", SectionKind::Measure, Below::Itself),
    ("doaibmabijut", SectionKind::Measure, Below::Itself),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Below {
    Itself,
    Children,
}

/// Guesses each section's kind; staff can change it later.
pub(super) fn classify(sections: &mut [ImportedSection]) {
    let mut areas_at: Option<u8> = None;
    for section in sections {
        if areas_at.is_some_and(|level| section.level < level) {
            areas_at = None;
        }
        let named = named(&section.heading);
        section.kind = match named {
            Some((kind, Below::Itself)) => kind,
            _ if areas_at == Some(section.level) => SectionKind::FocusArea,
            _ if section.level == 1 => SectionKind::Chapter,
            _ => SectionKind::Text,
        };
        if matches!(named, Some((_, Below::Children))) {
            areas_at = Some(section.level.saturating_add(1));
        }
    }
}

fn named(heading: &str) -> Option<(SectionKind, Below)> {
    let words = heading.trim().trim_end_matches([':', '.']).to_lowercase();
    KINDS.iter().find(|(name, _, _)| *name == words).map(|(_, kind, below)| (*kind, *below))
}

/// The number at the start of a heading and the rest: `2.1 Mål` or `2.1. Mål`.
///
/// A year, an amount or a count is no number: `2027 – et merkeår`, `24 timer i døgnet`, `1.5 millioner`, `1 000 nye boliger`,
/// `5 % lavere`.
pub(in crate::plans) fn typed_number(heading: &str, level: u8) -> Option<(String, String)> {
    let (first, rest) = heading.split_once(char::is_whitespace)?;
    let bare = first.trim_end_matches(['.', ':', ')']);
    let rest = rest.trim();
    if bare == first && is_amount(rest) {
        return None;
    }
    let rest = rest.trim_start_matches(['–', '-', ':']).trim_start();
    let parts: Vec<&str> = bare.split('.').collect();
    let digits = parts.iter().all(|p| (1..=2).contains(&p.len()) && p.chars().all(|c| c.is_ascii_digit()));
    let title = rest.chars().next().is_some_and(|c| !c.is_lowercase());
    let fits = parts.len() > 1 && parts.len() == usize::from(level);
    (digits && !rest.is_empty() && (title || fits || parts.len() > 2))
        .then(|| (bare.to_owned(), rest.to_owned()))
}

/// Does a number go on here: thousands, a range, a share or a unit?
fn is_amount(rest: &str) -> bool {
    const UNITS: [&str; 12] = ["W", "kW", "MW", "GW", "MWh", "GWh", "TWh", "MB", "GB", "TB", "NOK", "EUR"];
    let first = rest.split_whitespace().next().unwrap_or_default();
    let figures = first.trim_end_matches([',', ':', '.']);
    let thousands = figures.len() == 3 && figures.bytes().all(|b| b.is_ascii_digit());
    let after_dash = rest.trim_start_matches(['–', '-']).trim_start();
    let range = after_dash.len() < rest.len() && after_dash.starts_with(|c: char| c.is_ascii_digit());
    thousands
        || range
        || first.starts_with(['%', '‰', '°', '×', '+', '/', '=', '&'])
        || UNITS.contains(&first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_no_numbers() {
        let amounts = [
            "1 000 nye boliger",
            "10 000 kroner",
            "1\u{a0}500 plasser",
            "5 % lavere utslipp",
            "10 – 15 år fram",
            "20 MW sol",
            "2027 – et merkeår",
            "24 timer i døgnet",
        ];
        for heading in amounts {
            assert_eq!(typed_number(heading, 1), None, "{heading}");
        }
        let numbered = [
            ("1 Mål", "1", "Mål"),
            ("1. 100 nye boliger", "1", "100 nye boliger"),
            ("3 2030-målene", "3", "2030-målene"),
            ("2.1 Boliger", "2.1", "Boliger"),
            ("4 – Tiltak", "4", "Tiltak"),
            ("4) Tiltak", "4", "Tiltak"),
        ];
        for (heading, number, rest) in numbered {
            assert_eq!(typed_number(heading, 1), Some((number.to_owned(), rest.to_owned())), "{heading}");
        }
    }
}
