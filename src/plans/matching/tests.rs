//! Files against the version before, and what they carry on.

use proptest::prelude::*;

use super::*;
use crate::clock::Clock;
use crate::plans::import::read;

fn imported(markdown: &str) -> Imported {
    read("plan.md", format!("# Plan\n\n{markdown}").as_bytes()).unwrap()
}

/// As it stands in the database.
fn base(markdown: &str) -> Version {
    let (sections, clock) = (imported(markdown).sections, Clock::default());
    let keys = sections.iter().map(|_| SectionKey::new(&clock)).collect();
    let item_keys = places(&sections).into_iter().map(|at| (at, ItemKey::new(&clock))).collect();
    Version { sections, keys, item_keys }
}

/// `0 same`, `?1 moved` where it is in doubt, `!1` where somebody said so, `- new`.
fn told<T: std::fmt::Debug>(one: &Matched<T>) -> String {
    let sign = match one.trust {
        Trust::Found => "",
        Trust::Doubtful => "?",
        Trust::Said => "!",
    };
    let old = one.old.as_ref().filter(|_| one.carries).map_or("-".to_owned(), |old| format!("{old:?}"));
    let became: Vec<&str> = one.became.iter().map(|one| one.as_str()).collect();
    format!("{sign}{old} {}", became.join(" "))
}

fn sections(matching: &Matching) -> Vec<String> {
    matching.sections.iter().map(told).collect()
}

const OLD: &str = "## 1 Bakgrunn\n\nKommunen skal skaffe flere utleieboliger til unge som står uten bolig.\n\n\
    ## 2 Økonomi\n\nKroner.\n";
const NEW: &str = "## 1 Økonomien\n\nPenger.\n\n\
    ## 2 Hvorfor\n\nKommunen skal skaffe flere utleieboliger til unge som står uten bolig.\n";

#[test]
fn what_is_in_doubt_is_carried_on_by_nobody_before_somebody_says_so() {
    let (old, new) = (base(OLD), imported(NEW));
    let matching = Matching::of(&old, &new, &Answers::default());
    assert_eq!(sections(&matching), ["?1 moved renumbered retitled changed", "0 renumbered retitled"]);
    assert_eq!(matching.doubtful(), 1);
    assert_eq!(matching.carried(&old, None).sections, [None, Some(old.keys[0])]);
    assert_eq!((matching.gone.0.as_slice(), matching.free.0.as_slice()), (&[][..], &[1][..]));
    for (said, told, carried) in [
        (Said::Is(old.keys[1]), "!1 moved renumbered retitled changed", Some(old.keys[1])),
        (Said::New, "!- new", None),
    ] {
        let answers = Answers { sections: [(0, said)].into(), ..Answers::default() };
        let matching = Matching::of(&old, &new, &answers);
        assert_eq!(sections(&matching)[0], told);
        assert_eq!(matching.carried(&old, None).sections, [carried, Some(old.keys[0])]);
        assert_eq!(matching.doubtful(), 0);
    }
}

#[test]
fn what_gathers_two_of_the_old_carries_neither_on_where_somebody_says_that_it_is_new() {
    let school = "Alle barn skal ha trygg skolevei, og skolene skal ha svømmehall, verksted og bibliotek.";
    let sport = "Idrettslagene får leie hallene gratis på kveldstid, og kommunen bygger tre nye ballbinger.";
    let old = base(&format!("## 1 Skole\n\n{school}\n\n## 2 Idrett\n\n{sport}\n"));
    let new = imported(&format!("## 1 Oppvekst\n\n{school} {sport}\n"));
    let answers = Answers { sections: [(0, Said::New)].into(), ..Answers::default() };
    let matching = Matching::of(&old, &new, &answers);
    assert_eq!(sections(&matching), ["!- new"]);
    assert_eq!(matching.sections[0].old, None);
    assert_eq!(matching.carried(&old, None).sections, [None]);
    assert_eq!((matching.gone.0.as_slice(), matching.free.0.as_slice()), (&[0, 1][..], &[0, 1][..]));
}

#[test]
fn of_two_that_are_said_to_be_the_same_neither_is_believed() {
    let (old, new) = (base(OLD), imported(NEW));
    let said = Said::Is(old.keys[1]);
    let answers = Answers { sections: [(0, said), (1, said)].into(), ..Answers::default() };
    let matching = Matching::of(&old, &new, &answers);
    assert_eq!(sections(&matching), ["?1 moved renumbered retitled changed", "0 renumbered retitled"]);
    assert_eq!(answers.wrong(&old).0, Wrong { twice: vec![0, 1], unknown: Vec::new() });
    // What stands nowhere is none either.
    let strange = SectionKey::new(&Clock::default());
    let answers = Answers { sections: [(0, Said::Is(strange)), (9, Said::New)].into(), ..Answers::default() };
    assert_eq!(Matching::of(&old, &new, &answers).doubtful(), 1);
    assert_eq!(answers.wrong(&old).0, Wrong { twice: Vec::new(), unknown: vec![0] });
}

#[test]
fn what_was_said_of_a_table_goes_along_and_items_keep_their_keys_wherever_they_stand() {
    let table = "| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge tjue boliger ved rådhuset | NAV |\n";
    let text = "Leie ut ti rom i sentrum til studenter og lærlinger hvert år.";
    let old = base(&format!("## 1 Tiltak\n\n{table}\n\n## 2 Leie\n\n{text}\n"));
    let mut new = imported(&format!("## 1 Leie\n\n{text}\n\n{table}\n\n## 2 Annet\n\nKort.\n"));
    let matching = begun(&old, &mut new);
    let items: Vec<Vec<String>> =
        matching.items.iter().map(|items| items.iter().map(told).collect()).collect();
    assert_eq!(items, [vec!["ItemAt { section: 0, item: 0 } moved".to_owned()], vec![]]);
    assert_eq!(matching.carried(&old, None).items[0], [Some(old.item_keys[0].1)]);
}

#[test]
fn alike_items_have_names_of_their_own() {
    let found = |text: &str| items::Found { text: text.to_owned(), ..Default::default() };
    let names = names(&[found("Bygge"), found("Leie"), found("Bygge")]);
    assert_eq!(names[0].strip_suffix('1'), names[2].strip_suffix('2'));
    assert_ne!(names[0], names[1]);
}

const LINES: [&str; 5] = [
    "Kommunen skal skaffe flere utleieboliger til unge som står uten bolig.",
    "Naboer som klager på bråk, skal få svar innen ti dager.",
    "Det bygges ti boliger.",
    "Kort.",
    "| Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Bygge ti boliger | 2027 |\n| 2 | Leie ut rom | 2028 |",
];

fn plan() -> impl Strategy<Value = String> {
    let section = (2..4_usize, 0..6_usize, prop::collection::vec(0..LINES.len(), 0..4));
    prop::collection::vec(section, 1..6).prop_map(|sections| {
        let section = |(level, heading, lines): (usize, usize, Vec<usize>)| {
            let lines: String = lines.iter().flat_map(|at| [LINES[*at], "\n\n"]).collect();
            format!("{} Tiltak del{heading}\n\n{lines}", "#".repeat(level))
        };
        sections.into_iter().map(section).collect()
    })
}

fn is_once<T: Ord + Copy>(keys: impl Iterator<Item = T>) -> bool {
    let all: Vec<T> = keys.collect();
    all.len() == all.iter().collect::<BTreeSet<_>>().len()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_version_carries_itself_on_whole(plan in plan()) {
        let old = base(&plan);
        let matching = Matching::of(&old, &imported(&plan), &Answers::default());
        let carried = matching.carried(&old, None);
        prop_assert_eq!(carried.sections, old.keys.iter().copied().map(Some).collect::<Vec<_>>());
        let items: Vec<_> = carried.items.into_iter().flatten().collect();
        prop_assert_eq!(items, old.item_keys.iter().map(|(_, key)| Some(*key)).collect::<Vec<_>>());
        prop_assert_eq!(matching.gone, (vec![], vec![]));
    }

    #[test]
    fn a_key_is_carried_on_once_and_answers_come_to_an_end((old, new) in (plan(), plan()), says_new in any::<bool>()) {
        let (old, new) = (base(&old), imported(&new));
        let mut answers = Answers::default();
        let mut rounds = 0;
        loop {
            let matching = Matching::of(&old, &new, &answers);
            let carried = matching.carried(&old, None);
            prop_assert!(is_once(carried.sections.iter().flatten().copied()));
            prop_assert!(is_once(carried.items.iter().flatten().flatten().copied()));
            for (at, _) in answers.sections.iter().filter(|(_, said)| **said == Said::New) {
                prop_assert_eq!((matching.sections[*at].old, carried.sections[*at]), (None, None));
            }
            for (at, _) in answers.items.iter().filter(|(_, said)| **said == Said::New) {
                let one = &matching.items[at.section][at.item];
                prop_assert_eq!((one.old, carried.items[at.section][at.item]), (None, None));
            }
            if matching.doubtful() == 0 {
                break;
            }
            for (at, one) in matching.sections.iter().enumerate().filter(|(_, one)| one.trust == Trust::Doubtful) {
                let key = old.key(one.old.unwrap()).unwrap();
                answers.sections.insert(at, if says_new { Said::New } else { Said::Is(key) });
            }
            for (at, one) in places(&new.sections).iter().zip(matching.items.iter().flatten()) {
                if one.trust == Trust::Doubtful {
                    let key = old.item_key(one.old.unwrap()).unwrap();
                    answers.items.insert(*at, if says_new { Said::New } else { Said::Is(key) });
                }
            }
            rounds += 1;
            prop_assert!(rounds < 20, "{:?}", matching);
        }
    }
}
