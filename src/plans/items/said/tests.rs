//! Facts in running text, in three languages; what looks like one and is none; and that no word is lost.

use proptest::prelude::*;

use super::super::{Choices, found, stated};
use super::said;
use crate::plans::SectionKind;

/// `responsible=NAV|deadline=2028`.
fn told(line: &str) -> String {
    let fields = said(line).fields;
    fields.iter().map(|field| format!("{}={}", field.kind, field.text)).collect::<Vec<_>>().join("|")
}

#[test]
fn facts_are_read_where_they_stand() {
    let both = "responsible=Boligkontoret|deadline=2028";
    for line in [
        "Ansvarlig: Boligkontoret. Frist: 2028.",
        "Ansvarlig: Boligkontoret; frist: 2028",
        "Ansvarlig: Boligkontoret, frist: 2028",
        "Ansvarlig: Boligkontoret – frist: 2028",
        "Ansvarlig: Boligkontoret - Tidsfrist: 2028.",
        "Ansvarlig: Boligkontoret | Frist: 2028",
        "Ansvarlig: Boligkontoret Frist: 2028",
        "Ansvarlig: Boligkontoret og frist: 2028",
        "Ansvarlig enhet: Boligkontoret. Frist for gjennomføring: 2028",
        "Ansv.: Boligkontoret. Frist: 2028",
        "ANSVARLIG: Boligkontoret. FRIST: 2028",
        "Vi leier flere boliger. Ansvarlig: Boligkontoret. Frist: 2028.",
        "Vi leier flere boliger; ansvar: Boligkontoret, tidsfrist: 2028",
        "Vi leier flere boliger – ansvarlig: Boligkontoret, frist: 2028",
        "Vi leier flere boliger (ansvarlig: Boligkontoret, frist: 2028)",
        "Vi leier flere boliger (ansvarlig: Boligkontoret) (frist: 2028).",
        "Vi leier flere boliger Ansvarlig: Boligkontoret Frist: 2028",
        "Vi leier (se kart) flere. Ansvarlig: Boligkontoret. Frist: 2028. Arbeidet er i gang.",
        "Ansvarleg: Boligkontoret. Tidsfrist: 2028.",
        "Vi leiger fleire bustader. Ansvarleg eining: Boligkontoret. Frist: 2028.",
        "We lease more homes. Responsible: Boligkontoret. Deadline: 2028.",
        "We lease more homes (Responsible unit: Boligkontoret; due: 2028)",
        "Owner: Boligkontoret, when: 2028",
    ] {
        assert_eq!(told(line), both, "{line}");
    }
    for (line, wanted) in [
        ("Bygge. Kostnad: 1,5 mill. kr. Ansvar: NAV, Eiendom", "cost=1,5 mill. kr|responsible=NAV, Eiendom"),
        ("Bygge. Kostnad (mill. kr): 1,5", "cost=1,5"),
        (
            "Frist: 1. mars 2028. Ansvarlig: Helse og omsorg. Arbeidet er i gang.",
            "deadline=1. mars 2028|responsible=Helse og omsorg",
        ),
        ("Ansvarlig kommunalsjef: Kari Nordmann. Når: løpende", "responsible=Kari Nordmann|deadline=løpende"),
        (
            "Leie. Ansvarlig: NAV. Samarbeidspartnere: Politiet og skolen",
            "responsible=NAV|partners=Politiet og skolen",
        ),
        ("Leie. Årlig kostnad: 2 mill. kr", "cost_yearly=2 mill. kr"),
        (
            "Leie. Kostnad: Innenfor ramme. Indikator: Antall hjem",
            "cost=Innenfor ramme|indicator=Antall hjem",
        ),
        ("Leie. Periode: 2027–2029. Status: ikke begynt", "period=2027–2029|status_quo=ikke begynt"),
        (
            "Ansvarlig: Boligkontoret (NAV). Frist: innen 31.12.2028.",
            "responsible=Boligkontoret (NAV)|deadline=innen 31.12.2028",
        ),
        ("Frist: Arbeidet skal være ferdig i 2028", "deadline=Arbeidet skal være ferdig i 2028"),
    ] {
        assert_eq!(told(line), wanted, "{line}");
    }
}

#[test]
fn what_only_looks_like_a_fact_is_text() {
    for line in [
        "Ansvarlig utleie: Vi følger opp leietakerne",
        "Ansvarlig utleige: Vi følgjer opp leigetakarane",
        "Responsible letting: we follow up the tenants",
        "Ansvarliggjøring: Alle gjør sitt",
        "Ansvarsgruppe: NAV, skole og lege",
        "Ansvarsfordeling: se kapittel 3",
        "Ansvar: Alle må ta ansvar for eget bomiljø",
        "Ansvar: Kommunen har ansvaret for boligene",
        "Søknadsfrist: 1. mars hvert år",
        "Høringsfrist: 15. mai 2027",
        "Les mer om frist: nettsiden vår",
        "Ingen frist: vi tar den tiden vi trenger",
        "Tid: Vi har for lite av den",
        "Tid er viktig: 2028 kommer fort",
        "Når vi lykkes: 40 færre i kø",
        "Økonomi: Dårlig økonomi gjør at 20 av 100 husstander i kommunen ikke kan eie bolig",
        "Ressurskrevende brukere: 14",
        "Kostnadsberegning: se vedlegg 2",
        "Samarbeidsavtale: signert i 2026",
        "Vi spør: Hvem har ansvar?",
        "Møtet begynner kl. 10:30",
        "Les mer: https://frist.no/ansvarlig",
        "Vi har lite. Status: uavklart",
        "Frist:",
        "Ansvarlig: ",
        ": NAV",
        "Ansvarlig er NAV, fristen er 2028",
        "Kjøpe: ansvarlig er NAV",
        "«Ansvarlig»: et ord med to betydninger",
    ] {
        assert_eq!(told(line), "", "{line}");
    }
}

#[test]
fn an_item_keeps_its_words_and_gets_its_facts() {
    let of = |body: &str| {
        let items = found(SectionKind::Measure, "Tiltak", body, &Choices::default());
        let one = |item: &super::super::Found| {
            let fields = item.fields.iter().map(|f| format!("{}={}", f.kind, f.text));
            [item.text.clone()].into_iter().chain(fields).collect::<Vec<_>>().join("|")
        };
        items.iter().map(one).collect::<Vec<_>>()
    };
    assert_eq!(
        of("1. Leie. Ansvarlig: NAV. Frist: 2028.\n2. Kjøpe – ansvarlig utleie: nei\n\
             3. Bygge (ansvar: NAV) (frist: 2029)\n4. Rive\n   Ansvarlig: NAV"),
        [
            "Leie. Ansvarlig: NAV. Frist: 2028.|responsible=NAV|deadline=2028",
            "Kjøpe – ansvarlig utleie: nei",
            "Bygge|responsible=NAV|deadline=2029",
            "Rive Ansvarlig: NAV|responsible=NAV",
        ]
    );
    let table = "| Nr | Tiltak | Frist |\n|---|---|---|\n| 1 | Leie. Ansvarlig: NAV. Frist: 2030 | 2028 |";
    assert_eq!(
        of(table),
        ["Leie. Ansvarlig: NAV. Frist: 2030|deadline=2028|responsible=NAV"],
        "a column counts before the text"
    );
}

#[test]
fn points_that_each_say_who_or_when_are_measures() {
    let listed = |kind: SectionKind, heading: &str, body: &str| {
        super::super::blocks(kind, heading, body, &Choices::default())
            .iter()
            .filter(|block| block.taken)
            .map(|block| format!("{} {}", block.kind, block.items.len()))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let list = "- Leie boliger. Ansvarlig: NAV\n- Kjøpe boliger (frist: 2028)";
    assert_eq!(listed(SectionKind::Measure, "Tiltak", list), "measure 2");
    assert_eq!(listed(SectionKind::FocusArea, "Bolig", list), "measure 2");
    assert_eq!(listed(SectionKind::Goal, "Mål", "- Flere hjem (frist: 2028)"), "goal 1");
    assert_eq!(listed(SectionKind::Goal, "Mål", "- Leie hjem (ansvarlig: NAV)"), "measure 1");
    assert_eq!(listed(SectionKind::Text, "Bakgrunn", list), "");
    assert_eq!(listed(SectionKind::FocusArea, "Erfaringer", list), "");
    assert_eq!(listed(SectionKind::Measure, "Tiltak 1 Pakke", list), "", "they are parts of the one");
    assert_eq!(listed(SectionKind::Measure, "Tiltak", "- Ansvarlig: NAV\n- Frist: 2028"), "");
    assert_eq!(listed(SectionKind::Measure, "Tiltak", &format!("{list}\n- Se kapittel 3")), "");
}

#[test]
fn a_sections_text_and_its_small_tables_state_facts() {
    let told = |body: &str| {
        stated(body).iter().map(|f| format!("{}={}", f.kind, f.text)).collect::<Vec<_>>().join("|")
    };
    let wanted = "responsible=NAV|deadline=2028|cost=2 mill. kr";
    for body in [
        "Vi leier.\n\n**Ansvarlig:** NAV\n**Frist:** 2028\n**Kostnad:** 2 mill. kr",
        "Vi leier. Ansvarlig: NAV. Frist: 2028. Kostnad: 2 mill. kr.",
        "- Ansvarlig: NAV\n- Frist: 2028\n- Kostnad: 2 mill. kr",
        "| Ansvarlig | NAV |\n|---|---|\n| Frist: | 2028 |\n| Kostnad | 2 mill. kr |",
        "| Ansvarlig | Frist | Kostnad |\n|---|---|---|\n| NAV | 2028 | 2 mill. kr |",
    ] {
        assert_eq!(told(body), wanted, "{body}");
    }
    assert_eq!(told("| Ansvarlig | Antall |\n|---|---|\n| NAV | 12 |\n| Skole | 3 |"), "");
}

/// Pieces of lines with labels, signs and words.
fn lines() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("Ansvarlig: NAV".to_owned()),
        Just("frist: 2028".to_owned()),
        Just("Kostnad (mill. kr): 1,5".to_owned()),
        Just("Ansvarlig utleie: ".to_owned()),
        "[A-ZÆØÅa-zæøå0-9 .,:;()–|-]{0,16}",
    ];
    let sign = prop::sample::select(vec![". ", "; ", ", ", " – ", " (", ") ", " ", ""]);
    prop::collection::vec((piece, sign), 0..7)
        .prop_map(|all| all.into_iter().map(|(piece, sign)| piece + sign).collect())
}

proptest! {
    #[test]
    fn what_is_told_stands_in_the_line_in_its_order(line in lines()) {
        let mut from = 0;
        for field in said(&line).fields {
            prop_assert!(!field.text.is_empty());
            for words in [&field.label, &field.text] {
                let at = line.get(from..).and_then(|rest| rest.find(words.as_str()));
                prop_assert!(at.is_some(), "{words:?} in {line:?}");
                from += at.unwrap() + words.len();
            }
        }
    }

    #[test]
    fn a_line_of_facts_alone_says_nothing_else(line in lines()) {
        let read = said(&line);
        if read.whole {
            let count = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
            let told: usize = read.fields.iter().map(|f| count(&f.label) + count(&f.text)).sum();
            let and = line.matches(" og ").count() * 2;
            prop_assert!(count(&line) <= told + and, "{line:?}");
        }
    }

    #[test]
    fn facts_after_a_sentence_are_those_of_a_line_of_their_own(
        who in "[A-ZÆØÅ][a-zæøå]{3,12}", year in 2027..2040_i32, before in "[A-ZÆØÅ][a-zæøå]{2,9}( [a-zæøå]{2,9}){0,6}",
        between in prop::sample::select(vec![". ", "; ", " – ", " (", ", "]), next in prop::sample::select(vec![". ", "; ", ", ", " – "]),
    ) {
        let facts = format!("ansvarlig: {who}{next}frist: {year}");
        let after = said(&format!("{before}{between}{facts}"));
        let own = said(&facts);
        prop_assert_eq!((after.fields, after.whole), (own.fields, false));
        prop_assert!(own.whole);
    }
}
