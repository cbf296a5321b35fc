//! Reading a deadline as plans write it: the last day of «1. halvår 2027», of «innen utgangen av 2026», of «2027–2028». Pure.
//!
//! Where the words leave room, the later day is taken: nobody is called late by a guess. What comes again and again has no last day.

use jiff::civil::Date;

use crate::text::fold::fold;

/// Words that begin so say that it is done again and again.
const RECURRING: [&str; 15] = [
    "årlig",
    "årleg",
    "løpende",
    "løpande",
    "fortløpende",
    "fortløpande",
    "kontinuerl",
    "jevnlig",
    "jamleg",
    "gjentatt",
    "hvert",
    "hver",
    "annual",
    "ongoing",
    "continuous",
];
/// Words before a year that say when it begins, not when it ends.
const BEGINS: [&str; 9] =
    ["fra", "frå", "fom", "oppstart", "starter", "startar", "påbegynnes", "from", "starts"];
/// The names of each month.
const MONTHS: [&[&str]; 12] = [
    &["januar", "january", "jan"],
    &["februar", "february", "feb"],
    &["mars", "march", "mar"],
    &["april", "apr"],
    &["mai", "may"],
    &["juni", "june", "jun"],
    &["juli", "july", "jul"],
    &["august", "aug"],
    &["september", "sept", "sep"],
    &["oktober", "october", "okt", "oct"],
    &["november", "nov"],
    &["desember", "december", "des", "dec"],
];

/// The last day of a deadline in words; none where there is none, or it cannot be read.
pub(super) fn read(words: &str) -> Option<Date> {
    let folded = fold(words);
    let mut days = Vec::new();
    let mut rest = String::new();
    for chunk in folded.split_whitespace() {
        match numeric(chunk.trim_matches(|c: char| !c.is_alphanumeric())) {
            Some(day) => days.push(day),
            None => rest.extend([chunk, " "]),
        }
    }
    let words: Vec<&str> =
        rest.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    if words.iter().any(|word| RECURRING.iter().any(|start| word.starts_with(start)) || *word == "kvart") {
        return None;
    }
    let in_years = in_years(&words);
    // The turn of the year is before the later of the two that are named.
    if words.iter().any(|word| word.starts_with("årsskift")) {
        return in_years.into_iter().min();
    }
    days.extend(in_years);
    days.into_iter().max()
}

/// `31.12.2027`, `31.12.27`, `2027-12-31`.
fn numeric(chunk: &str) -> Option<Date> {
    let number = |part: &str| part.parse::<i16>().ok();
    let part = |part: &str| part.parse::<i8>().ok();
    if let [year, month, day] = *chunk.split('-').collect::<Vec<_>>().as_slice() {
        return Date::new(number(year).filter(|year| is_year(*year))?, part(month)?, part(day)?).ok();
    }
    let [day, month, year] = *chunk.split(['.', '/']).collect::<Vec<_>>().as_slice() else { return None };
    let typed = number(year)?;
    let year = if year.len() == 2 { typed.saturating_add(2000) } else { typed };
    Date::new(Some(year).filter(|year| is_year(*year))?, part(month)?, part(day)?).ok()
}

fn is_year(year: i16) -> bool {
    (2000..2100).contains(&year)
}

/// The last day that each year's words name. Words that stand before it belong to it, or where there are none, those after it.
fn in_years(words: &[&str]) -> Vec<Date> {
    let years: Vec<(usize, i16)> =
        words.iter().enumerate().filter_map(|(at, word)| year(words, at, word)).collect();
    let mut from = 0;
    let mut out = Vec::new();
    for (which, (at, year)) in years.iter().enumerate() {
        let next = years.get(which.saturating_add(1)).map_or(words.len(), |(next, _)| *next);
        let before = words.get(from..*at).unwrap_or_default();
        let after = words.get(at.saturating_add(1)..next).unwrap_or_default();
        from = at.saturating_add(1);
        if before.last().is_some_and(|word| BEGINS.contains(word)) {
            continue;
        }
        let last = || Date::new(*year, 12, 31).ok();
        out.extend(within(*year, before).or_else(|| within(*year, after)).or_else(last));
    }
    out
}

/// `2027`, and `28` after it in `2027-28`.
fn year(words: &[&str], at: usize, word: &str) -> Option<(usize, i16)> {
    let full = |word: &str| word.parse::<i16>().ok().filter(|year| word.len() == 4 && is_year(*year));
    if let Some(year) = full(word) {
        return Some((at, year));
    }
    let first = words.get(at.checked_sub(1)?).and_then(|word| full(word))?;
    let short = word.parse::<i16>().ok().filter(|_| word.len() == 2)?;
    let year = short.saturating_add(2000);
    (year > first && is_year(year)).then_some((at, year))
}

/// The last day of the part of a year that words name.
fn within(year: i16, words: &[&str]) -> Option<Date> {
    let named = words.iter().enumerate().find_map(|(at, word)| {
        let number = at.checked_sub(1).and_then(|before| words.get(before)).and_then(|word| ordinal(word));
        part(year, word, number, words)
    });
    let before = || Date::new(year.saturating_sub(1), 12, 31).ok();
    let is_before = words.last().is_some_and(|word| ["før", "before"].contains(word));
    named.or_else(|| before().filter(|_| is_before))
}

fn ordinal(word: &str) -> Option<i8> {
    match word {
        "første" | "fyrste" | "first" => Some(1),
        "andre" | "annet" | "second" => Some(2),
        "tredje" | "third" => Some(3),
        "fjerde" | "fourth" => Some(4),
        _ => word.trim_end_matches(|c: char| c.is_alphabetic()).parse().ok(),
    }
}

fn part(year: i16, word: &str, number: Option<i8>, all: &[&str]) -> Option<Date> {
    let end_of = |month: i8| Date::new(year, month, 1).map(Date::last_of_month).ok();
    let nth = |months: i8| number.and_then(|nth| nth.checked_mul(months)).and_then(end_of);
    match word {
        "halvår" | "half" => nth(6),
        "tertial" => nth(4),
        "kvartal" | "quarter" => nth(3),
        "q1" => end_of(3),
        "q3" => end_of(9),
        "q4" => end_of(12),
        "primo" => end_of(1),
        "q2" | "medio" | "midten" | "våren" | "vår" | "spring" => end_of(6),
        "sommeren" | "sommer" | "sommaren" | "sommar" | "summer" => {
            end_of(if all.iter().any(|word| ["før", "before"].contains(word)) { 6 } else { 8 })
        }
        _ => {
            let month = month(word)?;
            match number {
                Some(day) => Date::new(year, month, day).ok(),
                None => end_of(month),
            }
        }
    }
}

fn month(word: &str) -> Option<i8> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&word)).map(|(month, _)| month)
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn the_last_day_of_a_deadline_is_read_from_its_words() {
        for (words, day) in [
            ("2028", "2028-12-31"),
            ("31.12.2027", "2027-12-31"),
            ("Innen 1.7.27.", "2027-07-01"),
            ("2027-03-15", "2027-03-15"),
            ("innen utgangen av 2026", "2026-12-31"),
            ("1. halvår 2027", "2027-06-30"),
            ("Andre halvår 2027", "2027-12-31"),
            ("2027, 1. halvår", "2027-06-30"),
            ("1. kvartal 2028", "2028-03-31"),
            ("Q3 2027", "2027-09-30"),
            ("2. tertial 2027", "2027-08-31"),
            ("2026–2028", "2028-12-31"),
            ("2027-28", "2028-12-31"),
            ("fra 2026 til 2028", "2028-12-31"),
            ("1. mars 2027", "2027-03-01"),
            ("innen juni 2027", "2027-06-30"),
            ("mai 2027", "2027-05-31"),
            ("by 1 October 2027", "2027-10-01"),
            ("desember 2027", "2027-12-31"),
            ("våren 2027", "2027-06-30"),
            ("Hausten 2027", "2027-12-31"),
            ("før sommeren 2027", "2027-06-30"),
            ("før 2028", "2027-12-31"),
            ("årsskiftet 2027/2028", "2027-12-31"),
            ("medio 2027", "2027-06-30"),
            ("Februar 2028", "2028-02-29"),
            ("Utredes 2026, ferdig 2029", "2029-12-31"),
        ] {
            assert_eq!(read(words).map(|day| day.to_string()).as_deref(), Some(day), "{words}");
        }
    }

    #[test]
    fn what_has_no_last_day_has_none() {
        for words in [
            "",
            "årlig",
            "Årleg frå 2027",
            "løpende",
            "hvert år",
            "fra 2027",
            "Oppstart 2026",
            "i planperioden",
            "1850",
            "avklares",
            "halvår",
        ] {
            assert_eq!(read(words), None, "{words}");
        }
    }
}
