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
/// A year, an amount or a count is no number: `2027 – et merkeår`, `24 timer i døgnet`, `1.5 millioner`.
pub(super) fn typed_number(heading: &str, level: u8) -> Option<(String, String)> {
    let (first, rest) = heading.split_once(char::is_whitespace)?;
    let bare = first.trim_end_matches(['.', ':', ')']);
    let rest = rest.trim().trim_start_matches(['–', '-', ':']).trim_start();
    let parts: Vec<&str> = bare.split('.').collect();
    let digits = parts.iter().all(|p| (1..=2).contains(&p.len()) && p.chars().all(|c| c.is_ascii_digit()));
    let title = rest.chars().next().is_some_and(|c| !c.is_lowercase());
    let fits = parts.len() > 1 && parts.len() == usize::from(level);
    (digits && !rest.is_empty() && (title || fits || parts.len() > 2))
        .then(|| (bare.to_owned(), rest.to_owned()))
}
