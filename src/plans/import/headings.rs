//! What a heading says: a number typed into it, and what kind of section it opens.

use super::{ImportedSection, SectionKind};
use crate::plans::called::Says;
use crate::plans::items;
use crate::plans::label::has_code;

/// Guesses each section's kind; staff can change it later.
pub(super) fn classify(sections: &mut [ImportedSection]) {
    let mut areas_at: Option<u8> = None;
    let mut listed: Option<(u8, SectionKind)> = None;
    for section in sections {
        areas_at = areas_at.filter(|level| section.level >= *level);
        listed = listed.filter(|(level, _)| section.level >= *level);
        let says = Says::numbered(&section.number, &section.heading);
        let under = listed.filter(|(level, _)| *level == section.level).map(|(_, kind)| kind);
        section.kind = match (says.and_then(Says::kind), under) {
            (Some(kind), _) => kind,
            (None, Some(kind)) if is_one_of(kind, section) => kind,
            _ if areas_at == Some(section.level) => SectionKind::FocusArea,
            _ if section.level == 1 => SectionKind::Chapter,
            _ => SectionKind::Text,
        };
        let below = section.level.saturating_add(1);
        match says {
            Some(Says::Several(SectionKind::FocusArea)) => areas_at = Some(below),
            Some(Says::Several(kind)) => listed = Some((below, kind)),
            _ => {}
        }
    }
}

/// Is a section right under `Tiltak` or `Mål` one of these? `T-3 Leie` is, and a measure for which somebody is responsible, or that has a
/// deadline; `For barn og unge` is a heading.
fn is_one_of(kind: SectionKind, section: &ImportedSection) -> bool {
    has_code(&section.heading)
        || kind == SectionKind::Measure
            && !items::names_items(&section.heading)
            && items::states_who(&section.body)
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
    use crate::plans::import::read;

    /// The kind of each section of a Markdown plan, and how many items it holds.
    fn kinds(plan: &str) -> Vec<String> {
        let read = read("plan.md", plan.as_bytes()).unwrap();
        read.sections.iter().map(|s| format!("{} {}", s.kind, s.items.len())).collect()
    }

    #[test]
    fn a_section_is_what_its_heading_calls_it() {
        let facts = "Ansvarlig: Boligkontoret";
        for words in [
            ["Innsatsområde 1: Bolig", "Mål 1: Flere boliger", "Tiltak 1.1 Leie flere boliger", "Oppfølging"],
            [
                "Satsingsområde 1 – Bustad",
                "Delmål 1.1 Fleire bustader",
                "Tiltak 1.1: Leige fleire bustader",
                "Oppfølging",
            ],
            ["Focus area 1: Housing", "Goal 1: More homes", "Measure 1.1 Lease more homes", "Follow-up"],
            ["Fokusområde: Bolig", "Hovedmål: Flere boliger", "Tiltak: Leie flere boliger", "Vedlegg"],
        ] {
            let [area, goal, measure, other] = words;
            let plan = format!(
                "# {area}\n\nOm det.\n\n## {goal}\n\nTekst.\n\n### {measure}\n\n{facts}\n\n# {other}\n\nTekst.\n"
            );
            assert_eq!(kinds(&plan), ["focus_area 0", "goal 0", "measure 0", "chapter 0"], "{area}");
        }
    }

    #[test]
    fn under_measures_stand_measures_that_show_it() {
        let plan = "# Bolig\n\n## Tiltak\n\n### Miljøvakt\n\nFrist: 2028\n\n### T-2 Leie\n\nMer.\n\n### For eldre\n\nTekst.\n\n\
            ### Tiltak for barn\n\nFrist: 2027\n\n## Bakgrunn\n\nFrist: 2026\n\n### Miljø\n\nFrist: 2028\n\n# Økonomi\n\nTekst.";
        let kinds = kinds(plan);
        let kinds: Vec<&str> = kinds.iter().filter_map(|kind| kind.split(' ').next()).collect();
        assert_eq!(
            kinds,
            ["chapter", "measure", "measure", "measure", "text", "text", "text", "text", "chapter"]
        );
    }

    #[test]
    fn what_a_measures_text_numbers_are_steps_and_what_calls_itself_a_measure_is_one() {
        let plan = "# Innsatsområde 1: Bolig\n\n- Tiltak 1.1: Leie boliger\n- Tiltak 1.2: Kjøpe boliger\n\n\
            ## Tiltak 1.3 Bygge boliger\n\n1. Finne tomt\n2. Bygge\n\n## Tiltak 1.4: Pakke\n\nTiltak:\n\n- Bygge\n- Rive\n\n\
            # Sammendrag\n\n- Tiltak 1.1: Leie boliger\n- Tiltak 1.2: Kjøpe boliger\n";
        assert_eq!(kinds(plan), ["focus_area 2", "measure 0", "measure 2", "chapter 0"]);
    }

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
