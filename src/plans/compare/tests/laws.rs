//! What holds of any two versions.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::*;
use crate::plans::SectionKind;
use crate::plans::compare::{Comparison, ItemAt, Pair};
use crate::plans::items::Choices;

const HEADINGS: [&str; 7] = ["Mål", "Tiltak", "Bakgrunn", "Mål A1: Boliger", "Bolig for unge", "Økonomi", ""];
const SENTENCES: [&str; 10] = [
    "Kommunen skal skaffe flere utleieboliger til unge.",
    "Naboer som klager på bråk, skal få svar innen ti dager.",
    "Styrene møtes to ganger i året med bomiljøtjenesten.",
    "Seksten tiltak forutsetter nye midler i årsbudsjettet.",
    "Ressursgruppen legger fram en statusrapport hvert år.",
    "Husbanken gir lån til kjøp og bygging av boliger.",
    "Barn skal ha et trygt sted å leke nær hjemmet sitt.",
    "Leietakere får tilbud om råd før de flytter inn.",
    "Det bygges ti boliger.",
    "Kort.",
];

/// One section: level, number, heading, sentences, measures.
type Spec = (u8, u8, usize, Vec<usize>, Vec<(u8, usize)>);

fn spec() -> impl Strategy<Value = Spec> {
    let text = prop::collection::vec(0..SENTENCES.len(), 0..5);
    let items = prop::collection::vec((0..4_u8, 0..SENTENCES.len()), 0..4);
    (1..4_u8, 0..5_u8, 0..HEADINGS.len(), text, items)
}

fn made(specs: &[Spec]) -> Vec<ImportedSection> {
    let section = |(level, number, heading, text, items): &Spec| {
        let mut body: String = text.iter().flat_map(|at| [SENTENCES[*at], "\n\n"]).collect();
        if !items.is_empty() {
            body.push_str("| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n");
            body.extend(
                items.iter().map(|(number, at)| format!("| {number} | {} | NAV |\n", SENTENCES[*at])),
            );
        }
        let mut section = ImportedSection {
            number: if *number == 0 { String::new() } else { number.to_string() },
            level: *level,
            kind: SectionKind::Text,
            heading: HEADINGS[*heading].to_owned(),
            body,
            images: Vec::new(),
            items: Vec::new(),
            choices: Choices::default(),
        };
        section.choose(&Choices::default());
        section
    };
    specs.iter().map(section).collect()
}

/// A plan, and another version of it: sections taken out, put elsewhere, said otherwise.
fn versions() -> impl Strategy<Value = (Vec<ImportedSection>, Vec<ImportedSection>)> {
    let old = prop::collection::vec(spec(), 0..10);
    let edits = prop::collection::vec((0..4_u8, any::<prop::sample::Index>(), spec()), 0..5);
    (old, edits).prop_map(|(old, edits)| {
        let mut new = old.clone();
        for (what, at, other) in edits {
            let at = at.index(new.len() + 1);
            match what {
                0 => new.insert(at, other),
                1 if at < new.len() => drop(new.remove(at)),
                2 if at < new.len() => new[at].3 = other.3,
                3 if at < new.len() => {
                    let moved = new.remove(at);
                    new.insert(usize::from(other.1).min(new.len()), moved);
                }
                _ => {}
            }
        }
        (made(&old), made(&new))
    })
}

fn is_shared(became: &[Match]) -> bool {
    became.contains(&Match::Split) | became.contains(&Match::Merged)
}

/// Each of `all` stands there, and more than once only where it is shared out or gathered.
fn complete<T: PartialEq + std::fmt::Debug>(
    all: &[T],
    pairs: &[Pair<T>],
    of: impl Fn(&Pair<T>) -> Option<&T>,
) {
    for one in all {
        let rows: Vec<&Pair<T>> = pairs.iter().filter(|pair| of(pair) == Some(one)).collect();
        assert!(!rows.is_empty(), "{one:?} is left out");
        assert!(rows.len() == 1 || rows.iter().all(|row| is_shared(&row.became)), "{one:?}: {rows:?}");
    }
}

fn items(sections: &[ImportedSection]) -> Vec<ItemAt> {
    let of = |(section, one): (usize, &ImportedSection)| {
        (0..one.items.len()).map(move |item| ItemAt { section, item }).collect::<Vec<_>>()
    };
    sections.iter().enumerate().flat_map(of).collect()
}

/// What is told, without what depends on which of two that changed places is said to have moved.
fn rows(told: &Comparison, turned: bool) -> BTreeMap<String, String> {
    let word = |one: &Match| match one {
        Match::New if turned => Match::Removed,
        Match::Removed if turned => Match::New,
        Match::Split if turned => Match::Merged,
        Match::Merged if turned => Match::Split,
        other => *other,
    };
    let became = |became: &[Match]| {
        let mut told: Vec<Match> =
            became.iter().map(word).filter(|one| !matches!(one, Match::Moved | Match::Same)).collect();
        told.sort();
        words(&told)
    };
    let sections = told.sections.iter().map(|pair| {
        let (old, new) = if turned { (pair.new, pair.old) } else { (pair.old, pair.new) };
        (format!("section {old:?} {new:?}"), became(&pair.became))
    });
    let items = told.items.iter().map(|pair| {
        let (old, new) = if turned { (pair.new, pair.old) } else { (pair.old, pair.new) };
        (format!("item {old:?} {new:?}"), became(&pair.became))
    });
    sections.chain(items).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn everything_stands_in_it((old, new) in versions()) {
        let told = compare(&old, &new);
        complete(&(0..old.len()).collect::<Vec<_>>(), &told.sections, |pair| pair.old.as_ref());
        complete(&(0..new.len()).collect::<Vec<_>>(), &told.sections, |pair| pair.new.as_ref());
        complete(&items(&old), &told.items, |pair| pair.old.as_ref());
        complete(&items(&new), &told.items, |pair| pair.new.as_ref());
        for became in told.sections.iter().map(|pair| &pair.became).chain(told.items.iter().map(|pair| &pair.became)) {
            let alone = became.iter().any(|one| matches!(one, Match::Same | Match::New | Match::Removed));
            prop_assert!(became.len() == 1 || !became.is_empty() && !alone, "{:?}", became);
        }
    }

    #[test]
    fn a_version_is_the_same_as_itself(specs in prop::collection::vec(spec(), 0..12)) {
        let plan = made(&specs);
        let told = compare(&plan, &plan);
        for pair in &told.sections {
            prop_assert_eq!((pair.old, pair.became.as_slice()), (pair.new, [Match::Same].as_slice()));
        }
        for pair in &told.items {
            prop_assert_eq!((pair.old, pair.became.as_slice()), (pair.new, [Match::Same].as_slice()));
        }
    }

    #[test]
    fn the_other_way_round_it_tells_the_opposite((old, new) in versions()) {
        prop_assert_eq!(rows(&compare(&old, &new), false), rows(&compare(&new, &old), true));
    }
}
