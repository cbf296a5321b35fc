//! The words that plans in bokmål, nynorsk and English use for measures and goals, and for lists of them; what is said of one: `facts.rs`.

use super::facts::{self, words};
use super::{FieldKind, ItemKind};
use crate::plans::SectionKind;
use crate::plans::called;
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

/// Words that may stand beside those for measures and goals in a label over their list.
const BESIDE: [&str; 40] = [
    "vi",
    "vil",
    "skal",
    "er",
    "og",
    "i",
    "for",
    "planen",
    "planens",
    "plana",
    "perioden",
    "planperioden",
    "våre",
    "vårt",
    "kommunens",
    "kommunen",
    "prioriterte",
    "prioritert",
    "viktige",
    "viktigste",
    "viktigaste",
    "konkrete",
    "nye",
    "følgende",
    "fylgjande",
    "følgjande",
    "disse",
    "desse",
    "gjennomføre",
    "å",
    "nå",
    "the",
    "our",
    "are",
    "and",
    "new",
    "following",
    "priority",
    "plan",
    "period",
];

/// What a column's heading says it holds. The first telling word decides: `Ansvarlig for tiltak` is who is responsible.
pub(super) fn role(heading: &str) -> Role {
    if is_number(heading) {
        return Role::Number;
    }
    let words = words(heading);
    let list = |word: &str| {
        let measure = MEASURES.contains(&word).then_some(Role::Measure);
        measure.or_else(|| GOALS.contains(&word).then_some(Role::Goal))
    };
    let told = || words.iter().find_map(|word| facts::named(word).map(Role::Field).or_else(|| list(word)));
    let asked = || words.iter().find_map(|word| facts::asked(word)).map(Role::Field);
    let task = || words.iter().any(|word| TASKS.contains(&word.as_str())).then_some(Role::Task);
    let phrase = facts::phrase(&words).map(Role::Field);
    let role = phrase.or_else(told).or_else(asked).or_else(task).unwrap_or(Role::Field(FieldKind::Other));
    match role {
        Role::Field(kind) => Role::Field(facts::narrowed(kind, &words)),
        role => role,
    }
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

/// Is a line such a label that the list right under it can hold nothing else: `Tiltak:`, `Våre viktigste mål`, `Tiltak i planperioden:`?
/// Every word must be known: `Eksempler på tiltak:` and `Nasjonale mål:` are none.
pub(super) fn leads_a_list(line: &str) -> bool {
    let words = words(line);
    let named = |word: &str| [&MEASURES[..], &GOALS, &LISTS].iter().any(|list| list.contains(&word));
    let year =
        |word: &str| word.len() == 4 && word.starts_with("20") && word.bytes().all(|b| b.is_ascii_digit());
    let known = |word: &str| named(word) || BESIDE.contains(&word) || year(word);
    words.iter().any(|word| named(word)) && words.iter().all(|word| known(word))
}

/// What a heading or a label says the items under it are: goals where it names nothing else, else measures.
pub(super) fn kind_of(label: &str) -> ItemKind {
    let words = words(label);
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    if any(&GOALS) && !any(&MEASURES) && !any(&LISTS) { ItemKind::Goal } else { ItemKind::Measure }
}

/// What a word at the beginning of a measure or a goal says that it is; none where it says neither.
pub(super) fn called(word: &str) -> Option<ItemKind> {
    match called::word(word) {
        Some(SectionKind::Measure) => return Some(ItemKind::Measure),
        Some(SectionKind::Goal) => return Some(ItemKind::Goal),
        _ => {}
    }
    let named = words(word);
    let any = |list: &[&str]| named.iter().any(|word| list.contains(&word.as_str()));
    if any(&MEASURES) {
        return Some(ItemKind::Measure);
    }
    any(&GOALS).then_some(ItemKind::Goal)
}

/// Is a section's heading about the work with measures and goals, or about those of others?
pub(super) fn is_work(heading: &str) -> bool {
    words(heading).iter().any(|word| WORK.contains(&word.as_str()))
}

/// Is it the row that adds up the others?
pub(super) fn is_sum(text: &str) -> bool {
    const SUMS: [&str; 8] =
        ["sum", "i alt", "totalt", "total", "totalsum", "til sammen", "tilsammen", "in total"];
    let folded = fold(text);
    let words = folded.trim_end_matches([':', '.']);
    SUMS.contains(&words) || words.starts_with("sum ") && words.split(' ').count() <= 3
}
