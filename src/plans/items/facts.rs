//! What a column's heading says that it tells of an item: who, when, at what cost, and how one sees it. Labels in running text:
//! `labels.rs`.

use super::FieldKind;
use crate::text::fold::fold;

/// Whole words, in bokmål, nynorsk and English.
const WORDS: [(FieldKind, &[&str]); 9] = [
    (FieldKind::Responsible, &["eier", "eigar", "tiltakseier", "tiltakseigar", "owner", "lead"]),
    (
        FieldKind::Deadline,
        &[
            "tid",
            "tidspunkt",
            "tidsramme",
            "tidsplan",
            "framdrift",
            "fremdrift",
            "gjennomføres",
            "gjennomførast",
            "ferdig",
            "deadline",
            "due",
            "timeframe",
            "timeline",
            "timing",
        ],
    ),
    (FieldKind::Period, &["tidsrom", "tidsperiode", "periode", "period"]),
    (FieldKind::Start, &["oppstart", "startdato", "påbegynnes"]),
    (FieldKind::End, &["sluttdato", "avsluttes", "avsluttast"]),
    (
        FieldKind::Cost,
        &[
            "økonomi",
            "ramme",
            "beløp",
            "cost",
            "costs",
            "budget",
            "resources",
            "kr",
            "nok",
            "koster",
            "kostar",
        ],
    ),
    (FieldKind::CostOnce, &["investering", "investeringer", "investeringar", "investment"]),
    (FieldKind::Baseline, &["baseline", "utgangspunkt", "nullpunkt", "startverdi", "utgangsverdi"]),
    (FieldKind::Target, &["target", "targets", "måltall", "måltal", "målverdi"]),
];

/// Words that begin so.
const BEGINNINGS: [(FieldKind, &[&str]); 7] = [
    (FieldKind::Responsible, &["ansvar", "hovedansvar", "hovudansvar", "responsib"]),
    (
        FieldKind::Partners,
        &[
            "samarbeid",
            "medvirk",
            "medverk",
            "medansvar",
            "bidragsyt",
            "involver",
            "involved",
            "partner",
            "deltaker",
            "deltakar",
            "aktør",
            "contributor",
            "collaborat",
        ],
    ),
    (FieldKind::Financing, &["finansier", "financ", "funding", "inndek"]),
    (FieldKind::Cost, &["kostnad", "budsjett", "ressurs"]),
    (
        FieldKind::Indicator,
        &["indikator", "indicator", "måleindikator", "kjennetegn", "kjenneteikn", "målemetode"],
    ),
    (FieldKind::Done, &["suksesskriteri", "ferdigkriteri", "akseptkriteri"]),
    (FieldKind::StatusQuo, &["status", "dagens", "nåsituasjon", "nosituasjon", "nåtilstand", "current"]),
];

/// Words that end so.
const ENDINGS: [(FieldKind, &[&str]); 3] = [
    (FieldKind::Deadline, &["frist"]),
    (
        FieldKind::CostOnce,
        &["investeringskostnad", "engangskostnad", "eingongskostnad", "etableringskostnad"],
    ),
    (FieldKind::Cost, &["kostnad", "kostnader", "kostnadar"]),
];

/// Headings that are questions or several words.
const PHRASES: [(FieldKind, &[&str]); 5] = [
    (
        FieldKind::Done,
        &[
            "vet vi",
            "veit vi",
            "vi vet",
            "vi veit",
            "ser vi at",
            "ser vi om",
            "we know",
            "will know",
            "gjort når",
            "nådd når",
            "done when",
            "definition of done",
            "success criteria",
            "tegn på at",
            "teikn på at",
        ],
    ),
    (FieldKind::Indicator, &["måler vi", "måles det", "måler ein", "measured by", "we measure"]),
    (FieldKind::StatusQuo, &["i dag", "today", "as is"]),
    (FieldKind::Partners, &["i samarbeid med", "sammen med", "saman med", "together with"]),
    (FieldKind::Target, &["ønsket nivå", "ønskt nivå"]),
];

/// Words that ask, where no other word tells: `Hvem`, but not `Hvem samarbeider vi med`.
const ASKING: [(FieldKind, &[&str]); 2] =
    [(FieldKind::Responsible, &["hvem", "kven", "who"]), (FieldKind::Deadline, &["når", "when"])];

/// Headings that are nothing else: `Fra` and `Til`, `Start` and `Slutt`, also with `år` or `dato`.
const ALONE: [(FieldKind, &[&str]); 2] = [
    (FieldKind::Start, &["fra", "frå", "from", "start"]),
    (FieldKind::End, &["til", "to", "until", "slutt", "end"]),
];

type Table = [(FieldKind, &'static [&'static str])];

fn find(table: &Table, holds: impl Fn(&str) -> bool) -> Option<FieldKind> {
    table.iter().find(|(_, all)| all.iter().any(|one| holds(one))).map(|(kind, _)| *kind)
}

/// The fact that a word names.
pub(super) fn named(word: &str) -> Option<FieldKind> {
    find(&WORDS, |one| word == one)
        .or_else(|| find(&BEGINNINGS, |one| word.starts_with(one)))
        .or_else(|| find(&ENDINGS, |one| word.ends_with(one)))
}

/// The fact that a question's word asks for.
pub(super) fn asked(word: &str) -> Option<FieldKind> {
    find(&ASKING, |one| word == one)
}

/// The fact that several words name together, or one that stands alone.
pub(super) fn phrase(words: &[String]) -> Option<FieldKind> {
    let line = format!(" {} ", words.join(" "));
    let rest: Vec<&str> = words.iter().map(String::as_str).filter(|word| !is_when(word)).collect();
    let alone = || match rest[..] {
        [word] => find(&ALONE, |one| word == one),
        _ => None,
    };
    find(&PHRASES, |one| line.contains(&format!(" {one} "))).or_else(alone)
}

fn is_when(word: &str) -> bool {
    ["år", "dato", "year", "date"].contains(&word)
}

/// A cost that its heading says is for each year, or once.
pub(super) fn narrowed(kind: FieldKind, words: &[String]) -> FieldKind {
    const YEARLY: [&str; 8] = ["årlig", "årlige", "årleg", "årlege", "yearly", "annual", "annually", "drift"];
    const ONCE: [&str; 7] =
        ["engangs", "eingongs", "engangsbeløp", "eingongsbeløp", "once", "investering", "off"];
    let any = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let line = words.join(" ");
    let each = ["per år", "pr år", "hvert år", "kvart år", "per year", "i året", "driftskostnad"];
    match kind {
        FieldKind::Cost if any(&YEARLY) || each.iter().any(|each| line.contains(each)) => {
            FieldKind::CostYearly
        }
        FieldKind::Cost if any(&ONCE) => FieldKind::CostOnce,
        kind => kind,
    }
}

/// What it is by what it says: a sum under `Finansiering` is what it costs, and a year under `Periode` is when it is to be done.
pub(super) fn settled<'a, I: Iterator<Item = &'a str>>(kind: FieldKind, mut said: I) -> FieldKind {
    match kind {
        FieldKind::Financing if said.all(is_sum) => FieldKind::Cost,
        FieldKind::Period if !said.any(is_range) => FieldKind::Deadline,
        kind => kind,
    }
}

/// A cost without a figure, as `Innenfor ramme`, is neither once nor yearly, whatever stands over it.
pub(super) fn of_cell(kind: FieldKind, said: &str) -> FieldKind {
    let figure = said.bytes().any(|b| b.is_ascii_digit());
    if kind.is_cost() && !figure { FieldKind::Cost } else { kind }
}

/// `3,2`, `1,9 mill. kr per år`; not `Innenfor ramme`, `Husbanken 2 mill.`
fn is_sum(text: &str) -> bool {
    const UNITS: [&str; 12] =
        ["kr", "kroner", "nok", "mill", "mrd", "tusen", "per", "pr", "år", "million", "millioner", "årlig"];
    let mut words = words(text).into_iter();
    let digits = text.bytes().any(|b| b.is_ascii_digit());
    digits && words.all(|word| word.bytes().all(|b| b.is_ascii_digit()) || UNITS.contains(&word.as_str()))
}

/// `2027–2029`, `2027 til 2029`, `fra 1. mars til 1. mai`.
fn is_range(text: &str) -> bool {
    let words = words(text);
    let between = words.iter().any(|word| ["til", "to", "until", "og", "and"].contains(&word.as_str()));
    let dashed = text.contains(['–', '-', '—', '/']);
    words.iter().filter(|word| word.bytes().any(|b| b.is_ascii_digit())).count() > 1 && (between || dashed)
}

pub(super) fn words(text: &str) -> Vec<String> {
    fold(text).split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).map(str::to_owned).collect()
}
