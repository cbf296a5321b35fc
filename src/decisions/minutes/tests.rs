//! Minutes in many spellings, read against one plan.

use proptest::prelude::*;

use super::*;
use crate::clock::Clock;
use crate::plans::items::Found;
use crate::plans::read::{Item, Section};
use crate::plans::{SectionId, SectionKind};

/// A plan: its sections by number, with the items of each.
struct Plan {
    sections: Vec<Section>,
    items: Vec<Item>,
}

/// A section's number, level and heading, and the numbers and texts of its items.
type Written = (&'static str, i32, &'static str, &'static [(&'static str, &'static str)]);

const PLAN: &[Written] = &[
    ("1", 1, "Innledning", &[]),
    ("2", 1, "Innsatsområder", &[]),
    ("2.1", 2, "Bolig for unge", &[]),
    ("2.1.4", 3, "Tiltak", &[("1", "Bygge 20 boliger"), ("2", "Leie boliger"), ("3", "Kjøpe boliger")]),
    ("2.2", 2, "Boligsosialt arbeid", &[("T-12", "Ansette en koordinator"), ("4", "Lage en veileder")]),
    ("3", 1, "Oppfølging", &[("1", "Rapport hvert år"), ("1", "Ny rapport")]),
    ("4", 1, "Tiltak", &[]),
    ("5", 1, "Økonomi", &[("2.2", "Sette av penger")]),
    ("6.1", 2, "Eldre", &[]),
    ("6.1", 2, "Yngre", &[]),
];

#[test]
fn a_sentence_that_begins_like_a_proposer_is_in_the_text_or_in_doubt() {
    let plan = Plan::new();
    let sentence = "Forslag fra ungdomsrådet følges opp.";
    let read = plan.read(&format!("2.1.4 pkt. 1 endres til: «Bygge 30 boliger.\n{sentence}»"));
    let [one] = read.amendments.as_slice() else { panic!("{read:?}") };
    assert!(one.new_text.contains(sentence), "{one:?}");
    let read = plan.read(&format!("2.1.4 pkt. 1 endres til: Bygge 30 boliger.\n{sentence}"));
    let [one] = read.amendments.as_slice() else { panic!("{read:?}") };
    assert!(one.minutes.contains(sentence), "no line is lost: {one:?}");
    assert!(one.doubts.iter().any(|doubt| doubt.kind == DoubtKind::TextGoesOn), "{one:?}");
}

impl Plan {
    fn new() -> Self {
        let clock = Clock::default();
        let (mut sections, mut items) = (Vec::new(), Vec::new());
        for (position, (number, level, heading, own)) in (1..).zip(PLAN) {
            let key = SectionKey::new(&clock);
            sections.push(Section {
                id: SectionId::new(&clock),
                key,
                position,
                level: *level,
                number: (*number).to_owned(),
                kind: SectionKind::Text,
                heading: (*heading).to_owned(),
                body: String::new(),
                item_choices: crate::plans::items::Choices::default(),
                version: 1,
            });
            items.extend(own.iter().map(|(number, text)| Item {
                section: key,
                key: ItemKey::new(&clock),
                said: Found { number: (*number).to_owned(), text: (*text).to_owned(), fields: Vec::new() },
            }));
        }
        Self { sections, items }
    }

    fn read(&self, text: &str) -> Minutes {
        read(text, &Tree::of(&self.sections, &self.items))
    }

    fn one(&self, text: &str) -> Reading {
        let read = self.read(text);
        assert_eq!(read.amendments.len(), 1, "{text}: {read:?}");
        assert!(read.unread.is_empty(), "{text}: {read:?}");
        read.amendments.into_iter().next().unwrap()
    }

    fn section(&self, number: &str) -> SectionKey {
        self.sections.iter().find(|section| section.number == number).unwrap().key
    }

    fn item(&self, of: &str, number: &str) -> ItemKey {
        let of = self.section(of);
        self.items.iter().find(|item| item.section == of && item.said.number == number).unwrap().key
    }

    /// The place as the tables below write it: `2.1.4/1`, `2.1`, or nothing.
    fn place(&self, place: &str) -> (Option<SectionKey>, Option<ItemKey>) {
        match place.split_once('/') {
            Some((of, item)) => (Some(self.section(of)), Some(self.item(of, item))),
            None if place.is_empty() => (None, None),
            None => (Some(self.section(place)), None),
        }
    }
}

#[test]
fn each_shape_is_read_in_both_languages_and_many_spellings() {
    use Shape::{ItemAfter, ItemChanged, ItemStruck, SectionAfter, SectionText};
    let plan = Plan::new();
    for (line, shape, place, text) in [
        ("Side 17, 2.1.4, pkt. 1 endres til: «Bygge 30.»", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("s. 17, 2.1.4 pkt 1 endret til: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        (
            "S.17 – kap. 2.1.4, punkt nr. 1 blir endret til: \"Bygge 30.\"",
            ItemChanged,
            "2.1.4/1",
            "Bygge 30.",
        ),
        ("Side 17, 2.1.4, pkt. 1 vert endra til: «Byggje 30.»", ItemChanged, "2.1.4/1", "Byggje 30."),
        ("2.1.4 Tiltak, tiltak 1 skal lyde: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("2.1.4 pkt.1 erstattes med: ”Bygge 30.”", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("2.1.4 punkt 1 blir erstatta med «Byggje 30.»", ItemChanged, "2.1.4/1", "Byggje 30."),
        ("I 2.1.4 endres punkt 1 til: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("Under kap 2.1 endres første punkt til: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("Hele punkt 1 i 2.1.4 byttes ut med: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("2.1.4 punkt 1 strykes og erstattes med: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("Tiltak T-12 endres til: Ansette to.", ItemChanged, "2.2/T-12", "Ansette to."),
        ("1. 2.1.4, pkt. 1 endres til: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("Endringsforslag nr. 2: 2.1.4, pkt. 1 endres til: Bygge 30.", ItemChanged, "2.1.4/1", "Bygge 30."),
        ("Side 18, 2.1.4: Nytt punkt etter pkt. 3: «Selge.»", ItemAfter, "2.1.4/3", "Selge."),
        ("Nytt punkt i 2.1.4 etter punkt 3: Selge.", ItemAfter, "2.1.4/3", "Selge."),
        ("2.1.4 Nytt tiltak 4 etter tiltak 3: Selge.", ItemAfter, "2.1.4/3", "Selge."),
        ("2.1.4: Etter pkt. 3 settes inn nytt punkt: Selge.", ItemAfter, "2.1.4/3", "Selge."),
        ("2.1.4 – etter pkt. 3 kjem nytt punkt: Selje.", ItemAfter, "2.1.4/3", "Selje."),
        ("Nytt kulepunkt etter T-12: Selge.", ItemAfter, "2.2/T-12", "Selge."),
        ("Side 19, 2.1.4, pkt. 2 strykes.", ItemStruck, "2.1.4/2", ""),
        ("2.1.4 pkt. 2 blir stroke", ItemStruck, "2.1.4/2", ""),
        ("2.1.4, punkt 2 vert stroke i sin heilskap.", ItemStruck, "2.1.4/2", ""),
        ("Stryk punkt 2 i 2.1.4", ItemStruck, "2.1.4/2", ""),
        ("2.1.4, pkt. 2 utgår", ItemStruck, "2.1.4/2", ""),
        ("2.1.4, andre punkt går ut", ItemStruck, "2.1.4/2", ""),
        ("2.1.4 pkt. 2 slettes: «Leie boliger»", ItemStruck, "2.1.4/2", ""),
        ("Kapittel 1 Innledning erstattes i sin helhet med: «Ny.»", SectionText, "1", "Ny."),
        ("Hele kap. 1 endres til: Ny.", SectionText, "1", "Ny."),
        ("Heile teksten i kap. 1 vert erstatta med: Ny.", SectionText, "1", "Ny."),
        ("Ny tekst i kapittel 1: Ny.", SectionText, "1", "Ny."),
        ("Kapittel 1 får ny ordlyd: Ny.", SectionText, "1", "Ny."),
        ("Punkt 2.1 erstattes i sin helhet med: Ny.", SectionText, "2.1", "Ny."),
        ("Nytt kapittel etter kap. 3: «Ungdom»", SectionAfter, "3", "Ungdom"),
        ("Nytt underkapittel etter 2.1: Ungdom", SectionAfter, "2.1", "Ungdom"),
    ] {
        let read = plan.one(line);
        assert_eq!(read.doubts, [], "{line}");
        assert_eq!((read.shape, read.new_text.as_str()), (Some(shape), text), "{line}");
        assert_eq!((read.section, read.item), plan.place(place), "{line}");
        assert_eq!(read.minutes, line);
    }
}

#[test]
fn what_is_not_sure_is_left_open_with_the_reason() {
    use DoubtKind as Why;
    let plan = Plan::new();
    for (line, why, shape, place) in [
        ("2.9.9, pkt. 1 endres til: Ny.", Why::SectionUnknown, Some(Shape::ItemChanged), ""),
        ("2.1.4, pkt. 7 endres til: Ny.", Why::ItemUnknown, Some(Shape::ItemChanged), "2.1.4"),
        ("Kap. 3, pkt. 1 strykes.", Why::ItemSeveral, Some(Shape::ItemStruck), "3"),
        ("6.1 erstattes i sin helhet med: Ny.", Why::PlaceSeveral, Some(Shape::SectionText), ""),
        ("Punkt 2.2 strykes.", Why::PlaceSeveral, None, ""),
        ("Pkt. 1 endres til: Ny.", Why::SectionMissing, Some(Shape::ItemChanged), ""),
        ("2.1.4 endres til: Ny.", Why::WholeOrItem, None, "2.1.4"),
        ("2.1 strykes.", Why::ShapeUnknown, None, "2.1"),
        ("Nytt punkt i 2.1.4: Selge.", Why::AnchorMissing, Some(Shape::ItemAfter), "2.1.4"),
        ("Nytt punkt 4 i 2.1.4: Selge.", Why::AnchorMissing, Some(Shape::ItemAfter), "2.1.4"),
        ("2.1.4 pkt. 1, første setning strykes.", Why::WordsUnclear, None, "2.1.4/1"),
        ("2.1.4 pkt. 1: ordet «bygge» endres til: «kjøpe»", Why::WordsUnclear, None, "2.1.4/1"),
        ("2.1.4 avsnitt 2 erstattes med: Ny.", Why::WordsUnclear, None, "2.1.4"),
        ("2.1.4, pkt. 1 endres slik at: kommunen bygger", Why::WordsUnclear, None, "2.1.4/1"),
        ("2.1.4, pkt. 1 endres til Bygge 30 boliger", Why::WordsUnclear, None, "2.1.4/1"),
        ("2.1.4, pkt. 1 skal ikke endres til: Ny.", Why::WordsUnclear, None, "2.1.4/1"),
        ("2.1.4, pkt. 1 og pkt. 2 strykes.", Why::ItemSeveral, Some(Shape::ItemStruck), "2.1.4"),
        ("2.1.4, pkt. 1 endres til:", Why::TextMissing, Some(Shape::ItemChanged), "2.1.4/1"),
        ("2.1.4, pkt. 1 endres til: «Bygge 30", Why::QuoteOpen, Some(Shape::ItemChanged), "2.1.4/1"),
        (
            "2.1.4, pkt. 1 endres til: «Bygge» og «leie»",
            Why::TextAfterQuote,
            Some(Shape::ItemChanged),
            "2.1.4/1",
        ),
        ("2.1.4, pkt. 2 strykes: «Noe annet»", Why::StruckText, Some(Shape::ItemStruck), "2.1.4/2"),
        ("Side 17: Formuleringen om leie tas vekk", Why::SectionMissing, None, ""),
        ("2.1, 2.2 pkt. 4 strykes", Why::PlaceSeveral, Some(Shape::ItemStruck), ""),
        ("2.1 Boligsosialt arbeid, pkt. 4 strykes", Why::PlaceSeveral, Some(Shape::ItemStruck), ""),
    ] {
        let read = plan.one(line);
        let kinds: Vec<Why> = read.doubts.iter().map(|doubt| doubt.kind).collect();
        assert!(kinds.contains(&why), "{line}: {kinds:?}");
        assert_eq!((read.section, read.item), plan.place(place), "{line}");
        assert_eq!(read.shape, shape, "{line}");
    }
}

#[test]
fn whole_minutes_are_read_with_who_proposed_what_and_what_became_of_it() {
    let plan = Plan::new();
    let read = plan.read(
        "Kommunestyret behandlet saken.\n\n\
         Fellesforslag fra Ap, SV og Rødt:\n\
         Side 17, 2.1.4:\n\
         Pkt. 1 endres til:\n«Kommunen skal bygge\n30 boliger.»\n\
         Pkt. 2 strykes.\n\n\
         Framlegg frå Senterpartiet v/Kari Nordmann:\n\
         Hele kap. 1 erstattes med:\nFørste avsnitt.\n\nAndre avsnitt.\n\
         Framlegget fall med 10 mot 25 røyster.\n\
         Representanten Ola Hansen tok ordet.\n",
    );
    assert_eq!(read.unread, ["Kommunestyret behandlet saken.", "Representanten Ola Hansen tok ordet."]);
    let [first, second, third] = read.amendments.as_slice() else { panic!("{read:?}") };
    assert_eq!((first.section, first.item), plan.place("2.1.4/1"));
    assert_eq!((first.new_text.as_str(), first.page.as_str()), ("Kommunen skal bygge\n30 boliger.", "17"));
    assert_eq!((first.party.as_str(), first.outcome), ("Ap, SV og Rødt", None));
    assert_eq!((second.section, second.item), plan.place("2.1.4/2"));
    assert_eq!(first.doubts.iter().chain(&second.doubts).count(), 0, "{read:?}");
    assert_eq!((third.proposer.as_str(), third.party.as_str()), ("Kari Nordmann", "Senterpartiet"));
    assert_eq!(third.new_text, "Første avsnitt.\n\nAndre avsnitt.");
    assert_eq!((third.outcome, third.votes), (Some(Outcome::Fallen), Some((10, 25))));
    let kinds: Vec<DoubtKind> = third.doubts.iter().map(|doubt| doubt.kind).collect();
    assert_eq!(kinds, [DoubtKind::TextGoesOn], "where the text ends, a person sees");
}

#[test]
fn a_vote_that_names_a_proposal_is_on_that_one() {
    let plan = Plan::new();
    let read = plan.read(
        "Endringsforslag nr. 1 fra Ap:\n2.1.4 pkt. 1 strykes.\n\
         Ola Hansen (H) foreslo: 2.1.4 pkt. 2 endres til: «Leie ti boliger.»\n\
         Forslag 3: 2.1.4 pkt. 3 strykes.\n\
         Votering:\nForslag 1 ble enstemmig vedtatt.\nForslag nr. 3 falt med 6 mot 29 stemmer.\n\
         Forslag 9 ble vedtatt.\n",
    );
    let told: Vec<_> =
        read.amendments.iter().map(|one| (one.party.as_str(), one.outcome, one.votes)).collect();
    assert_eq!(
        told,
        [
            ("Ap", Some(Outcome::Carried), None),
            ("H", None, None),
            ("H", Some(Outcome::Fallen), Some((6, 29)))
        ],
        "{read:?}"
    );
    assert_eq!(read.unread, ["Votering:", "Forslag 9 ble vedtatt."]);
    let read = plan.read(
        "Forslag fra Ap:\n2.1.4 pkt. 1 strykes.\nForslag fra Høyre:\n2.1.4 pkt. 2 strykes.\n\
         Forslaget fra Arbeiderpartiet ble vedtatt med 21 mot 14 stemmer.\nForslaget fra H falt.",
    );
    let outcomes: Vec<_> = read.amendments.iter().map(|one| one.outcome).collect();
    assert_eq!(outcomes, [Some(Outcome::Carried), Some(Outcome::Fallen)], "{read:?}");
    // What a plain list counts may be something else.
    let read = plan.read("1. 2.1.4 pkt. 1 strykes.\n2. 2.1.4 pkt. 2 strykes.\nForslag 2 ble vedtatt.");
    let second = read.amendments.last().unwrap();
    assert_eq!(second.outcome, None);
    assert_eq!(second.doubts.iter().map(|doubt| doubt.kind).collect::<Vec<_>>(), [DoubtKind::VoteUnclear]);
}

#[test]
fn a_line_after_a_whole_text_is_in_doubt() {
    let read = Plan::new().read("2.1.4 pkt. 1 endres til: Bygge 30 boliger.\nOla Hansen tok ordet.");
    let kinds: Vec<_> = read.amendments.iter().flat_map(|one| &one.doubts).map(|doubt| doubt.kind).collect();
    assert_eq!(kinds, [DoubtKind::TextGoesOn], "{read:?}");
}

#[test]
fn a_vote_after_several_is_left_to_a_person() {
    let read = Plan::new()
        .read("Forslag fra H:\n2.1.4 pkt. 1 strykes.\n2.1.4 pkt. 2 strykes.\nForslaget ble vedtatt.");
    for one in &read.amendments {
        assert_eq!(one.outcome, None);
        assert_eq!(one.doubts.iter().map(|d| d.kind).collect::<Vec<_>>(), [DoubtKind::VoteOfSeveral]);
    }
    assert_eq!(read.amendments.len(), 2);
}

#[test]
fn sentences_of_a_plan_are_no_amendments() {
    let plan = Plan::new();
    for line in [
        "I planperioden skal tiltak som ikke virker, strykes av rådmannen.",
        "Kommunen endrer praksis.",
        "Tiltak er viktig.",
        "Ny bolig bygges.",
        "Etter hvert endres behovet.",
    ] {
        let read = plan.read(line);
        assert_eq!(
            (read.amendments.len(), read.unread.as_slice()),
            (0, [line.to_owned()].as_slice()),
            "{line}"
        );
    }
}

#[test]
fn hostile_minutes_are_read_to_their_end() {
    let plan = Plan::new();
    for text in [
        "«".repeat(50_000),
        "2.1.4 pkt. 1 endres til: ".repeat(4_000),
        "2.1.4 pkt. 1 endres til: «\n".to_owned() + &"x\n".repeat(40_000),
        "etter ".repeat(15_000),
        "Forslag fra Ap: ".repeat(6_000) + "2.1 strykes",
        "\u{200b}\u{202e}2.1.4 pkt. 1 strykes\u{0}".to_owned(),
        "nytt punkt nytt punkt nytt kapittel endres strykes\n".repeat(2_000),
        "pkt.1.1.1.1.1.1 s.s.s. kap..1 nr. nr. nr.".to_owned(),
    ] {
        let read = plan.read(&text);
        let sure = read.amendments.iter().filter(|one| one.doubts.is_empty()).count();
        assert!(sure <= 1, "{read:?}");
    }
}

proptest! {
    #[test]
    fn no_line_is_lost(text in "([A-Za-zÆØÅæøå0-9.:«» ]{0,40}\n){0,12}") {
        let read = Plan::new().read(&text);
        let kept: String = read.amendments.iter().map(|one| one.minutes.as_str()).chain(read.unread.iter().map(String::as_str)).collect();
        for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
            let tree = Tree::default();
            let told = proposer::proposer(line).is_some() || is_place(&head::head(line, &tree));
            prop_assert!(told || kept.contains(line) || is_place(&head::head(line, &Tree::of(&Plan::new().sections, &[]))), "{line:?}");
        }
    }

    #[test]
    fn what_is_sure_is_of_the_plan(text in "(2\\.1\\.4|kap\\. 3|pkt\\. [1-9]|nytt punkt|etter|strykes|endres til:|Ny| ){1,9}") {
        let plan = Plan::new();
        for one in plan.read(&text).amendments.iter().filter(|one| one.doubts.is_empty()) {
            prop_assert!(one.shape.is_some() && one.section.is_some(), "{one:?}");
            let own = plan.items.iter().any(|item| Some(item.key) == one.item && Some(item.section) == one.section);
            prop_assert_eq!(own, one.shape.is_some_and(Shape::of_item), "{:?}", one);
        }
    }
}
