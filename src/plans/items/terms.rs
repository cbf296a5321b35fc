//! The words that plans in bokmål, nynorsk and English use for measures and goals, and for what is said of them.

use super::FieldKind;
use crate::text::fold::fold;

/// What a column of a table holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Number,
    Measure,
    Goal,
    /// Something to be done, which any table may speak of.
    Task,
    Field(FieldKind),
}

const MEASURES: [&str; 14] = [
    "tiltak",
    "tiltaka",
    "tiltakene",
    "deltiltak",
    "hovedtiltak",
    "hovudtiltak",
    "enkelttiltak",
    "tiltaksbeskrivelse",
    "tiltaksskildring",
    "measure",
    "measures",
    "action",
    "actions",
    "doaibmabijut",
];
const GOALS: [&str; 17] = [
    "mål",
    "måla",
    "målene",
    "delmål",
    "hovedmål",
    "hovudmål",
    "resultatmål",
    "effektmål",
    "målsetting",
    "målsettinger",
    "målsetjing",
    "målsetjingar",
    "goal",
    "goals",
    "objective",
    "objectives",
    "aims",
];
const TASKS: [&str; 18] = [
    "hva",
    "kva",
    "what",
    "aktivitet",
    "aktiviteter",
    "aktivitetar",
    "activity",
    "activities",
    "oppgave",
    "oppgaver",
    "oppgåve",
    "oppgåver",
    "task",
    "tasks",
    "handling",
    "beskrivelse",
    "skildring",
    "description",
];
const RESPONSIBLE: [&str; 9] =
    ["hvem", "kven", "who", "eier", "eigar", "tiltakseier", "tiltakseigar", "owner", "lead"];
const DEADLINES: [&str; 18] = [
    "når",
    "tid",
    "tidspunkt",
    "tidsrom",
    "tidsramme",
    "tidsperiode",
    "tidsplan",
    "periode",
    "framdrift",
    "fremdrift",
    "gjennomføres",
    "ferdig",
    "deadline",
    "due",
    "when",
    "timeframe",
    "timeline",
    "timing",
];
const COSTS: [&str; 12] = [
    "økonomi",
    "finansiering",
    "ramme",
    "beløp",
    "cost",
    "costs",
    "budget",
    "funding",
    "resources",
    "kr",
    "nok",
    "investering",
];
const NUMBERS: [&str; 11] =
    ["nr", "no", "nummer", "number", "id", "kode", "code", "ref", "pkt", "løpenr", "løpenummer"];
/// Headings with these are about a list of measures or goals, too.
const LISTS: [&str; 5] = ["tiltaksplan", "tiltaksliste", "tiltaksoversikt", "tiltaksdel", "handlingsdel"];
/// A heading with one of these is about the work with measures and goals, and does not list them.
const WORK: [&str; 29] = [
    "oppfølging",
    "oppfylging",
    "rapportering",
    "evaluering",
    "gjennomføring",
    "måling",
    "måloppnåelse",
    "måloppnåing",
    "økonomi",
    "finansiering",
    "revisjon",
    "rullering",
    "prosess",
    "medvirkning",
    "medverknad",
    "organisering",
    "kriterier",
    "kriterium",
    "avgrensning",
    "avgrensing",
    "erfaringer",
    "erfaringar",
    "bakgrunn",
    "follow",
    "reporting",
    "evaluation",
    "implementation",
    "monitoring",
    "process",
];

/// What a column's heading says it holds. The first telling word decides: `Ansvarlig for tiltak` is who is responsible.
pub(super) fn role(heading: &str) -> Role {
    if is_number(heading) {
        return Role::Number;
    }
    let words = words(heading);
    let told = words.iter().find_map(|word| {
        let word = word.as_str();
        field(word)
            .map(Role::Field)
            .or_else(|| MEASURES.contains(&word).then_some(Role::Measure))
            .or_else(|| GOALS.contains(&word).then_some(Role::Goal))
    });
    let task = words.iter().any(|word| TASKS.contains(&word.as_str())).then_some(Role::Task);
    told.or(task).unwrap_or(Role::Field(FieldKind::Other))
}

/// `Nr`, `Nr.`, `#`, `Tiltak nr.`, `Tiltaksnummer`, `Measure no.`
fn is_number(heading: &str) -> bool {
    let words = words(heading);
    let Some(last) = words.last() else { return heading.trim() == "#" };
    let closes = ["nr", "no", "nummer", "number", "id"].contains(&last.as_str());
    match words.len() {
        1 => NUMBERS.contains(&last.as_str()) || last.ends_with("snr") || last.ends_with("snummer"),
        2 => closes,
        _ => false,
    }
}

/// The fact that a word names.
fn field(word: &str) -> Option<FieldKind> {
    let begins = |starts: &[&str]| starts.iter().any(|start| word.starts_with(start));
    if RESPONSIBLE.contains(&word) || begins(&["ansvar", "hovedansvar", "hovudansvar", "responsib"]) {
        Some(FieldKind::Responsible)
    } else if DEADLINES.contains(&word) || word.ends_with("frist") {
        Some(FieldKind::Deadline)
    } else if COSTS.contains(&word) || begins(&["kostnad", "budsjett", "ressurs"]) {
        Some(FieldKind::Cost)
    } else {
        None
    }
}

/// The fact that a label before a colon names; a longer text is no label.
pub(super) fn labelled(label: &str) -> Option<FieldKind> {
    const LONGEST: usize = 4;
    let words = words(label);
    if words.is_empty() || words.len() > LONGEST {
        return None;
    }
    words.first().and_then(|word| field(word))
}

/// Is there a year in a column's heading? Amounts for each year are a budget.
pub(super) fn has_year(heading: &str) -> bool {
    let year = |word: &String| word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    words(heading).iter().any(|word| year(word) && word.bytes().all(|b| b.is_ascii_digit()))
}

/// Does a section's heading say that it lists measures or goals?
pub(super) fn names_items(heading: &str) -> bool {
    let words = words(heading);
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    (any(&MEASURES) || any(&GOALS) || any(&LISTS)) && !any(&WORK)
}

/// Does a section's heading say that it lists measures, and no goals?
pub(super) fn names_measures(heading: &str) -> bool {
    let words = words(heading);
    let goals = words.iter().any(|word| GOALS.contains(&word.as_str()));
    names_items(heading) && !goals
}

/// Is it the row that adds up the others?
pub(super) fn is_sum(text: &str) -> bool {
    const SUMS: [&str; 8] =
        ["sum", "i alt", "totalt", "total", "totalsum", "til sammen", "tilsammen", "in total"];
    let folded = fold(text);
    let words = folded.trim_end_matches([':', '.']);
    SUMS.contains(&words) || words.starts_with("sum ") && words.split(' ').count() <= 3
}

fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}
