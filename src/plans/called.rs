//! What a heading says that its section is: a focus area, a goal or a measure, or that it holds several. The one definition for import,
//! items, advice, counts and follow-up. Pure.

use super::SectionKind;
use super::label::{Begins, known};

/// Headings of whole lists, in any of the languages plans are written in.
const LISTS: [(SectionKind, &[&str]); 3] = [
    (
        SectionKind::FocusArea,
        &[
            "innsatsområde",
            "innsatsområder",
            "innsatsområda",
            "innsatsområdene",
            "satsingsområde",
            "satsingsområder",
            "satsingsområda",
            "satsingsområdene",
            "satsningsområder",
            "fokusområde",
            "fokusområder",
            "fokusområda",
            "fokusområdene",
            "hovedsatsinger",
            "hovudsatsingar",
            "focus areas",
            "priority areas",
            "action areas",
        ],
    ),
    (
        SectionKind::Goal,
        &[
            "mål",
            "måla",
            "målene",
            "delmål",
            "hovedmål",
            "hovudmål",
            "resultatmål",
            "effektmål",
            "overordnede mål",
            "overordna mål",
            "goal",
            "goals",
            "objectives",
        ],
    ),
    (
        SectionKind::Measure,
        &["tiltak", "tiltaka", "tiltakene", "measure", "measures", "actions", "doaibmabijut"],
    ),
];

/// Words after `Tiltak:` that begin no name of a measure.
const NO_NAMES: [&str; 30] = [
    "hva",
    "kva",
    "hvem",
    "kven",
    "hvordan",
    "korleis",
    "hvorfor",
    "kvifor",
    "slik",
    "dette",
    "disse",
    "desse",
    "følgende",
    "følgjande",
    "vi",
    "i",
    "på",
    "for",
    "om",
    "oversikt",
    "liste",
    "tabell",
    "status",
    "what",
    "how",
    "why",
    "who",
    "these",
    "overview",
    "list",
];

/// What a heading says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// `Tiltak 1.1 Flere boliger`: the section is one.
    One(SectionKind),
    /// `Tiltak: Flere boliger`, `Tiltak 3`: it is one, if it does not list several.
    Perhaps(SectionKind),
    /// `Tiltak`: it holds several. What stands under `Innsatsområder` is a focus area.
    Several(SectionKind),
}

impl Says {
    /// Of a heading.
    pub fn of(heading: &str) -> Option<Self> {
        let heading = heading.trim();
        let Some(begins) = Begins::of(heading) else {
            return several(heading).or_else(|| titled(heading).map(|(says, _)| says));
        };
        match kind_of(&begins.word) {
            Some(kind) if begins.rest.is_empty() => Some(Self::Perhaps(kind)),
            Some(kind) => Some(Self::One(kind)),
            // `Kapittel 4 Innsatsområder`
            None => several(begins.rest),
        }
    }

    /// Of a heading with its number, where the word may stand: Word's own numbering can write `Tiltak 3`.
    pub fn numbered(number: &str, heading: &str) -> Option<Self> {
        let word = Begins::of(number).and_then(|begins| kind_of(&begins.word));
        word.map(Self::One).or_else(|| Self::of(heading))
    }

    /// The kind that the section itself is said to be.
    pub fn kind(self) -> Option<SectionKind> {
        match self {
            // It holds focus areas, and is none.
            Self::Several(SectionKind::FocusArea) => None,
            Self::One(kind) | Self::Perhaps(kind) | Self::Several(kind) => Some(kind),
        }
    }

    /// Is the section one, by what its heading says?
    pub fn is_one(self) -> bool {
        matches!(self, Self::One(_) | Self::Perhaps(_))
    }
}

/// The label of a measure or a goal, and its name: `Tiltak 1.1` and `Flere boliger`. The label is empty where the heading shows none.
pub fn named(heading: &str) -> (String, &str) {
    let heading = heading.trim();
    match Begins::of(heading) {
        Some(begins) if begins.rest.is_empty() => (String::new(), heading),
        Some(begins) if kind_of(&begins.word).is_some() => (begins.shown, begins.rest),
        Some(_) => (String::new(), heading),
        None => match titled(heading) {
            Some((Says::Perhaps(_), title)) => (String::new(), title),
            _ => (String::new(), heading),
        },
    }
}

/// What a label's word says: `Delmål` a goal; none for `Kapittel`.
pub fn word(word: &str) -> Option<SectionKind> {
    known(word).and_then(kind_of)
}

fn kind_of(word: &str) -> Option<SectionKind> {
    match word {
        "innsatsområde" | "satsingsområde" | "fokusområde" | "temaområde" | "hovedsatsing" | "satsing"
        | "focus area" | "priority area" => Some(SectionKind::FocusArea),
        "mål" | "delmål" | "hovedmål" | "resultatmål" | "effektmål" | "målsetting" | "goal" | "main goal"
        | "subgoal" | "objective" => Some(SectionKind::Goal),
        "tiltak" | "deltiltak" | "hovedtiltak" | "measure" | "action" => Some(SectionKind::Measure),
        _ => None,
    }
}

fn several(heading: &str) -> Option<Says> {
    let words = heading.trim_end_matches([':', '.']).to_lowercase();
    let found = LISTS.iter().find(|(_, names)| names.contains(&words.as_str()));
    found.map(|(kind, _)| Says::Several(*kind))
}

/// `Tiltak: Flere boliger`, `Delmål – Trygge nabolag`, with the name; none for other words before the sign.
fn titled(heading: &str) -> Option<(Says, &str)> {
    let signs = [":", " – ", " — ", " - "];
    let (at, sign) = signs.iter().filter_map(|sign| Some((heading.find(sign)?, *sign))).min()?;
    let kind = word(heading.get(..at)?.trim())?;
    let title = heading.get(at.saturating_add(sign.len())..)?.trim();
    let first = title.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default().to_lowercase();
    let asks = title.ends_with('?') || NO_NAMES.contains(&first.as_str());
    if asks || !title.chars().any(char::is_alphabetic) {
        return (kind != SectionKind::FocusArea).then_some((Says::Several(kind), title));
    }
    Some((Says::Perhaps(kind), title))
}

/// Which sections are headings over others of their kind, given level, kind and heading of each in order. One that says that it is a
/// measure or a goal is one, whatever stands under it.
pub fn over_others<'a, I: IntoIterator<Item = (i32, SectionKind, &'a str)>>(sections: I) -> Vec<bool> {
    let mut out: Vec<bool> = Vec::new();
    let mut open: Vec<(i32, SectionKind, usize)> = Vec::new();
    for (at, (level, kind, heading)) in sections.into_iter().enumerate() {
        open.retain(|(above, _, _)| *above < level);
        for (_, _, above) in open.iter().filter(|(_, of, _)| *of == kind) {
            if let Some(over) = out.get_mut(*above) {
                *over = true;
            }
        }
        out.push(false);
        if !Says::of(heading).is_some_and(Says::is_one) {
            open.push((level, kind, at));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use SectionKind::{FocusArea, Goal, Measure};

    #[test]
    fn a_heading_says_what_its_section_is() {
        for (wanted, headings) in [
            (
                Some(Says::One(Measure)),
                "Tiltak 1.1 Flere kommunale boliger;Tiltak 1.1: Flere boliger;TILTAK 3 – Flere boliger;Tiltak T-3 Leie;\
                 Tiltak nr. 4: Leie;Measure 1.1 More homes;Measure 2: More homes;Action 3 – Lease;Deltiltak 2a: Leie;\
                 Tiltak 7. Miljøvakt;Hovudtiltak 1 Fleire bustader",
            ),
            (
                Some(Says::One(Goal)),
                "Mål 1: Flere boliger;Delmål 2.1 Trygge nabolag;Hovudmål 1 – Trygge heimar;Goal 1: Safe homes;\
                 Objective 2.1 Safe homes;Sub-goal 1.2: Homes;Mål A: Boliger;Målsetjing 3: Heim;Resultatmål 4 Kø",
            ),
            (
                Some(Says::One(FocusArea)),
                "Innsatsområde 1: Bolig;Satsingsområde 2 – Bomiljø;Fokusområde 3 Bolig;Focus area 1: Housing;\
                 Priority area B – Housing;Satsningsområde 1 Bolig;Hovudsatsing 1: Bustad",
            ),
            (
                Some(Says::Perhaps(Measure)),
                "Tiltak: Flere boliger;Tiltak – Leie mer;Tiltak 3;Measure: Build homes",
            ),
            (
                Some(Says::Perhaps(Goal)),
                "Mål: Flere boliger;Hovedmål – Alle bor trygt;Goal: Safe homes;Mål 2",
            ),
            (
                Some(Says::Perhaps(FocusArea)),
                "Innsatsområde: Bolig;Satsingsområde – Bustad;Focus area: Housing;Fokusområde: Bolig;Innsatsområde 2",
            ),
            (
                Some(Says::Several(Measure)),
                "Tiltak;Tiltak:;Tiltakene;Measures;Del 2 Tiltak;Tiltak: hva vil vi gjøre?;Tiltak – oversikt;Tiltak: 2027–2031",
            ),
            (Some(Says::Several(Goal)), "Mål;Delmål;Hovudmål;Goals;Overordna mål;Mål – kva vil vi?"),
            (
                Some(Says::Several(FocusArea)),
                "Innsatsområder;Satsingsområda;Fokusområder;Kapittel 4 Innsatsområde",
            ),
            (
                None,
                "Bakgrunn;Mål og tiltak;Mål 2030;Mål 20 % lavere;Tiltak 5 år fram;Tiltak 2027–2031;Tiltak for barn;Formål: bolig;\
                 Mål 1 og 2;Kapittel 3 Bolig;A1 Bolig;Tiltakshavere;Målgruppe: unge;Innsatsområde: hva er viktig?;Oppfølging: tiltak 2;\
                 Goal-setting;24 timer i døgnet;Flere tiltak: bolig",
            ),
        ] {
            for heading in headings.split(';').map(str::trim) {
                assert_eq!(Says::of(heading), wanted, "{heading}");
            }
        }
        assert_eq!(Says::numbered("Tiltak 3", "Miljøvakt"), Some(Says::One(Measure)));
        assert_eq!(Says::numbered("3", "Miljøvakt"), None);
    }

    #[test]
    fn what_is_followed_up_has_the_label_and_the_name_that_its_heading_shows() {
        for (heading, label, name) in [
            ("Tiltak 1.1 Flere boliger", "Tiltak 1.1", "Flere boliger"),
            ("Tiltak: Flere boliger", "", "Flere boliger"),
            ("Tiltak 3", "", "Tiltak 3"),
            ("Tiltak: hva?", "", "Tiltak: hva?"),
            ("Kapittel 3 Bolig", "", "Kapittel 3 Bolig"),
            ("Miljøvakt", "", "Miljøvakt"),
        ] {
            assert_eq!(named(heading), (label.to_owned(), name), "{heading}");
        }
    }

    #[test]
    fn a_heading_over_measures_is_none_unless_it_says_that_it_is_one() {
        let plan = [
            (1, Measure, "Tiltak"),
            (2, Measure, "Tiltak 1 Bolig"),
            (3, Measure, "Tiltak 1.1 Leie"),
            (1, Goal, "Trygge hjem"),
            (2, Measure, "Vakt"),
            (1, Measure, "Leie"),
        ];
        assert_eq!(over_others(plan), [true, false, false, false, false, false]);
    }
}
