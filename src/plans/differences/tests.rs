//! Two versions of made plans, and what differs.

use proptest::prelude::*;

use super::*;
use crate::clock::Clock;
use crate::plans::import::read;

/// A plan in Markdown, as it stands in the database; with the keys of another where the place is the same, if asked for.
fn version(markdown: &str, like: Option<&Version>) -> Version {
    let sections = read("plan.md", format!("# Plan\n\n{markdown}").as_bytes()).unwrap().sections;
    let clock = Clock::default();
    let known = |at: usize| like.and_then(|like| like.keys.get(at).copied());
    let keys = (0..sections.len()).map(|at| known(at).unwrap_or_else(|| SectionKey::new(&clock))).collect();
    Version { sections, keys, item_keys: Vec::new() }
}

/// `Bakgrunn changed: =stays ~was>is`; what is the same is left out.
fn told(old: &Version, new: &Version) -> Vec<String> {
    let differences = between(old, new);
    let name =
        |row: &SectionRow| heading(new, row.new).or(heading(old, row.old)).unwrap_or_default().to_owned();
    let names: Vec<String> = differences.rows.iter().map(name).collect();
    let line = |line: &Line| match line {
        Line::Kept(text) => format!("={text}"),
        Line::Removed(text) => format!("-{text}"),
        Line::Added(text) => format!("+{text}"),
        Line::Changed(old, new) => format!("~{old}>{new}"),
        Line::MovedTo(text, to) => format!("{text} to {}", names[*to]),
        Line::MovedFrom(text, from) => format!("{text} from {}", names[*from]),
    };
    let row = |(row, name): (&SectionRow, &String)| {
        let became: Vec<&str> = row.became.iter().map(|one| one.as_str()).collect();
        let lines: Vec<String> = row.lines.iter().map(line).collect();
        format!("{name} {}: {}", became.join(" "), lines.join(" | "))
    };
    differences.rows.iter().zip(&names).filter(|(one, _)| !one.same).map(row).collect()
}

#[test]
fn what_has_the_same_key_is_the_same_whatever_it_says() {
    let old = version("## Bakgrunn\n\nHvorfor vi skriver.\n\n## Økonomi\n\nKroner.", None);
    let new = version("## Veien hit\n\nHelt andre ord her.\n\n## Økonomi\n\nKroner.", Some(&old));
    assert_eq!(told(&old, &new), ["Veien hit retitled changed: -Hvorfor vi skriver. | +Helt andre ord her."]);
}

#[test]
fn a_line_that_has_moved_is_told_where_it_stood_and_where_it_stands() {
    let line = "Naboer som klager på bråk, skal få svar innen ti dager.";
    let old = version(&format!("## Bolig\n\nVi bygger.\n\n{line}\n\n## Naboer\n\nVi hører etter."), None);
    let new =
        version(&format!("## Bolig\n\nVi bygger.\n\n## Naboer\n\nVi hører etter.\n\n{line}"), Some(&old));
    assert_eq!(
        told(&old, &new),
        [
            format!("Bolig changed: =Vi bygger. | {line} to Naboer"),
            format!("Naboer changed: =Vi hører etter. | {line} from Bolig"),
        ]
    );
}

#[test]
fn signs_alone_are_a_difference_that_no_word_tells() {
    let old = version("## Bolig\n\nVi bygger, og leier ut, til unge i byen.", None);
    let new = version("## Bolig\n\nVi bygger og leier ut til unge i byen.", Some(&old));
    let told = told(&old, &new);
    assert_eq!(
        told,
        ["Bolig same: ~Vi bygger, og leier ut, til unge i byen.>Vi bygger og leier ut til unge i byen."]
    );
}

#[test]
fn what_was_shared_out_is_told_once() {
    let (one, two) = (
        "Kommunen skal skaffe flere utleieboliger til unge som står uten bolig i dag.",
        "Leietakere får tilbud om råd før de flytter inn, og hjelp til å bli boende.",
    );
    let old = version(&format!("## Bolig\n\n{one}\n\n{two}"), None);
    let new = version(&format!("## Bolig\n\n{one}\n\n## Råd\n\n{two}"), Some(&old));
    let differences = between(&old, &new);
    assert!(differences.counts.0.contains_key(&Match::Split), "{:?}", differences.counts);
    assert_eq!(
        told(&old, &new),
        [format!("Bolig split: ={one} | {two} to Råd"), format!("Råd retitled split: {two} from Bolig")]
    );
}

#[test]
fn items_stand_under_their_sections_and_those_that_are_the_same_are_counted() {
    let table = |deadline: &str| {
        format!(
            "## Tiltak\n\n| Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Bygge tjue boliger | {deadline} |\n\
             | 2 | Svare på naboklager | 2027 |\n"
        )
    };
    let (old, new) = (version(&table("2027"), None), version(&table("2029"), None));
    let differences = between(&old, &new);
    let [row] = differences.rows.as_slice() else { panic!("{:?}", differences.rows) };
    assert_eq!((row.items.len(), row.same_items, row.same), (1, 1, false));
    assert_eq!(row.items[0].became, [Match::Changed]);
    let times: Vec<_> =
        differences.counts.1.iter().map(|(what, count)| (what.as_str(), count.times)).collect();
    assert_eq!(times, [("same", 1), ("changed", 1)]);
}

const WORDS: [&str; 6] = [
    "Kommunen skal skaffe flere utleieboliger til unge.",
    "Naboer som klager på bråk, skal få svar innen ti dager.",
    "Styrene møtes to ganger i året med bomiljøtjenesten.",
    "Barn skal ha et trygt sted å leke nær hjemmet sitt.",
    "Det bygges ti boliger.",
    "Kort.",
];

fn plan() -> impl Strategy<Value = String> {
    let section = (2..4_usize, 0..5_usize, prop::collection::vec(0..WORDS.len(), 0..4));
    prop::collection::vec(section, 1..6).prop_map(|sections| {
        let section = |(level, heading, lines): (usize, usize, Vec<usize>)| {
            let lines: String = lines.iter().flat_map(|at| [WORDS[*at], "\n\n"]).collect();
            format!("{} Del{heading}\n\n{lines}", "#".repeat(level))
        };
        sections.into_iter().map(section).collect()
    })
}

/// Each line of the sections, in order.
fn lines(version: &Version) -> Vec<Vec<String>> {
    version.sections.iter().map(outside).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_version_does_not_differ_from_itself(plan in plan()) {
        let one = version(&plan, None);
        prop_assert!(between(&one, &one).rows.iter().all(|row| row.same));
    }

    #[test]
    fn every_line_of_both_is_told_once((old, new) in (plan(), plan())) {
        let (old, new) = (version(&old, None), version(&new, None));
        let (mut mine, mut theirs) = (vec![Vec::new(); old.sections.len()], vec![Vec::new(); new.sections.len()]);
        for row in between(&old, &new).rows {
            for line in row.lines {
                let (one, other) = match line {
                    Line::Kept(text) => (Some(text.clone()), Some(text)),
                    Line::Changed(one, other) => (Some(one), Some(other)),
                    Line::Removed(text) | Line::MovedTo(text, _) => (Some(text), None),
                    Line::Added(text) | Line::MovedFrom(text, _) => (None, Some(text)),
                };
                if let Some(text) = one {
                    mine[row.old.unwrap()].push(text);
                }
                if let Some(text) = other {
                    theirs[row.new.unwrap()].push(text);
                }
            }
        }
        prop_assert_eq!((mine, theirs), (lines(&old), lines(&new)));
    }
}
