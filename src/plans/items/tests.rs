//! Items found in the sample plan and in small sections, and a property: their words are the section's.

mod facts;

use proptest::prelude::*;

use super::*;
use crate::plans::import::read;

const DOCX: &[u8] = include_bytes!("../../../tests/data/plan/boligsosial-handlingsplan-horingsutkast.docx");
const ODT: &[u8] = include_bytes!("../../../tests/data/plan/horingsutkast.odt");
const MARKDOWN: &[u8] = include_bytes!("../../../tests/data/plan/horingsutkast.md");

/// Each item on a line: `3|Text|responsible=NAV|cost=1 mill. kr`; line feeds are ` / `.
fn told(items: &[Found]) -> Vec<String> {
    let field = |field: &Field| format!("|{}={}", field.kind, field.text);
    let one = |item: &Found| {
        let fields: String = item.fields.iter().map(field).collect();
        format!("{}|{}{fields}", item.number, item.text).replace('\n', " / ")
    };
    items.iter().map(one).collect()
}

fn of(heading: &str, body: &str) -> Vec<String> {
    told(&found(SectionKind::Text, heading, body, &Choices::default()))
}

/// The rows as a Markdown table.
fn table(rows: &[&str]) -> String {
    let (head, rest) = rows.split_first().unwrap();
    let rule = "---|".repeat(head.split('|').count());
    let lines = std::iter::once(format!("| {head} |\n|{rule}"));
    lines.chain(rest.iter().map(|row| format!("| {row} |"))).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_sample_has_its_31_measures_and_17_goals() {
    for (name, bytes) in [("plan.docx", DOCX), ("plan.odt", ODT), ("plan.md", MARKDOWN)] {
        let plan = read(name, bytes).unwrap();
        let mut counts = Vec::new();
        for section in &plan.sections {
            let items = found(section.kind, &section.heading, &section.body, &Choices::default());
            if !items.is_empty() {
                counts.push(format!("{}:{}", section.number, items.len()));
            }
        }
        let wanted = "2.1.3:3 2.1.4:6 2.2.3:4 2.2.4:6 2.3.3:4 2.3.4:8 2.4.3:3 2.4.4:6 2.5.3:3 2.5.4:5";
        assert_eq!(counts.join(" "), wanted, "{name}");
    }
}

#[test]
fn the_sample_has_its_fields() {
    let plan = read("plan.docx", DOCX).unwrap();
    let items = |number: &str| {
        let section = plan.sections.iter().find(|s| s.number == number).unwrap();
        told(&found(section.kind, &section.heading, &section.body, &Choices::default()))
    };
    assert_eq!(
        items("2.1.4")[2],
        "3|Holde årlige bomiljømøter i de åtte områdene med flest kommunale \
         boliger.|responsible=Boligkontoret|deadline=Årlig fra 2027|cost=Innenfor ramme"
    );
    assert_eq!(
        items("2.3.4")[4],
        "5|Redusere den ordinære leieperioden fra tre til to år i nye kontrakter, for å øke \
         gjennomstrømmingen.|responsible=Boligkontoret|deadline=2027|cost=Innenfor ramme|cost=Innenfor ramme"
    );
    assert_eq!(
        items("2.5.4")[4],
        "5|Utvikle en digital oversikt over ledige boliger og ventende husstander for de enhetene som \
         samarbeider om tildeling.|responsible=Nordvik Boligforvaltning KF|deadline=2029|cost=0,7 mill. kr"
    );
    assert_eq!(items("2.1.3")[1], "2|Alle naboklager skal være besvart innen ti virkedager.");
}

#[test]
fn tables_are_read_in_each_language() {
    let wanted = ["A1.3|Bygge ti boliger|responsible=Eigedom|deadline=2028|cost=3 mill. kr"];
    for head in [
        "Nr. | Tiltak | Ansvarlig enhet | Tidsfrist | Kostnad (mill. kr)",
        "Kode | Tiltak | Ansvarleg | Når | Økonomi",
        "Tiltak nr | Tiltak | Hovedansvar | Tidsrom | Budsjett",
        "ID | Measure | Responsible | Deadline | Cost",
        "No. | Action | Lead | Due | Funding",
        "# | Kva | Kven | Når | Kostnadar",
    ] {
        let body = table(&[head, "A1.3 | Bygge **ti** boliger[^1] | Eigedom | 2028 | 3 mill. kr"]);
        assert_eq!(of("Bustad", &format!("{body}\n\n[^1]: Note.")), wanted, "{head}");
    }
}

#[test]
fn without_a_column_of_numbers_the_text_has_the_code_or_there_is_none() {
    let head = "Tiltak | Ansvarlig";
    let coded = table(&[head, "T-12: Bygge | NAV", "T-13: Leie | NAV"]);
    assert_eq!(of("Bolig", &coded), ["T-12|Bygge|responsible=NAV", "T-13|Leie|responsible=NAV"]);
    let some = table(&[head, "2 nye boliger | NAV", "3 nye leiligheter | NAV"]);
    assert_eq!(of("Bolig", &some), ["|2 nye boliger|responsible=NAV", "|3 nye leiligheter|responsible=NAV"]);
    let unnamed = table(&[" | Tiltak | Ansvarlig", "1 | Bygge | NAV", "2 | Leie | NAV"]);
    assert_eq!(of("Bolig", &unnamed), ["1|Bygge|responsible=NAV", "2|Leie|responsible=NAV"]);
    let shared = table(&["Tiltak | Tiltak | Ansvarlig", "1a | Bygge | NAV", "1b | Leie | NAV"]);
    assert_eq!(of("Bolig", &shared), ["1a|Bygge|responsible=NAV", "1b|Leie|responsible=NAV"]);
}

#[test]
fn merged_cells_belong_to_each_row_and_a_repeated_measure_is_one() {
    let body = table(&[
        "Mål | Nr | Tiltak | Ansvarlig | Frist",
        "Trygge hjem | 1 | Bygge | NAV | 2027",
        "Trygge hjem | 2 | Leie | NAV | 2028",
        "Trygge hjem | 2 | Leie | Eiendom | 2028",
    ]);
    assert_eq!(
        of("Bolig", &body),
        [
            "1|Bygge|other=Trygge hjem|responsible=NAV|deadline=2027",
            "2|Leie|other=Trygge hjem|responsible=NAV / Eiendom|deadline=2028",
        ]
    );
}

#[test]
fn rows_go_on_from_the_row_above() {
    let body = table(&[
        "Nr | Tiltak | Ansvarlig | Frist",
        "**Anskaffelse** | | | ",
        "1 | Bygge hus | NAV | 2027",
        " | og hager | | ",
        " | | Eiendom | 2027",
        "**Drift** | **Drift** | **Drift** | **Drift**",
        "2 | Leie | NAV | ",
        "Sum | | | 2",
        "3 | | | ",
    ]);
    assert_eq!(
        of("Bolig", &body),
        ["1|Bygge hus / og hager|responsible=NAV / Eiendom|deadline=2027", "2|Leie|responsible=NAV"]
    );
    let plain = table(&["Tiltak | Ansvarlig", "Bygge | NAV", " | Eiendom", "Leie | NAV"]);
    assert_eq!(of("Bolig", &plain), ["|Bygge|responsible=NAV / Eiendom", "|Leie|responsible=NAV"]);
    let lost = table(&["Nr | Tiltak | Ansvarlig", " | Bygge | NAV", " | Leie | NAV"]);
    assert_eq!(of("Bolig", &lost), ["|Bygge|responsible=NAV", "|Leie|responsible=NAV"]);
}

#[test]
fn other_tables_hold_no_items() {
    for rows in [
        &["Størrelse | Antall | Andel", "1–2 rom | 352 | 61 %"][..],
        &["Indikator | 2025 | Mål 2029 | Mål 2031", "Bostedsløse | 38 | 22 | Under 15"],
        &["Tiltak | 2027 | 2028 | Sum", "Bygge hus | 3,2 | 4 | 7,2"],
        &["Tiltak | Budsjett 2027", "Bygge hus | 3,2 mill. kr"],
        &["Aktivitet | Dato", "Høring | 1. mars"],
        &["Antall tiltak | Ansvarlig", "12 | NAV"],
        &["Ansvarlig | Frist", "NAV | 2027"],
        &["Tiltak | Ansvarlig"],
    ] {
        assert_eq!(of("Økonomi og tiltak", &table(rows)), [""; 0], "{rows:?}");
        assert_eq!(of("Status", &table(rows)), [""; 0], "{rows:?}");
    }
    // A budget and statistics are none under a heading of measures, either.
    for rows in
        [&["Tiltak | 2027 | 2028", "Bygge hus | 3 | 4"], &["Tiltak | Brukere | Andel", "Kurs | 30 | 4 %"]]
    {
        assert_eq!(of("Tiltak", &table(rows)), [""; 0], "{rows:?}");
    }
    let named = table(&["Delmål | Tiltak", "Trygge hjem | Bygge hus"]);
    assert_eq!(of("Tiltak", &named), ["|Bygge hus|other=Trygge hjem"]);
    assert_eq!(of("Boligmarkedet", &named), [""; 0]);
}

#[test]
fn numbered_lists_are_items_where_the_heading_says_so() {
    let list = "Vi vil\n\n3. bygge\n   1. hus\n   2. hager\n4. leie\n\n   i borettslag";
    let wanted = ["3|bygge / hus / hager", "4|leie / i borettslag"];
    for heading in
        ["Tiltak", "Våre mål", "Delmål", "Prioriterte tiltak 2027–2031", "Goals", "Measures:", "MÅL"]
    {
        assert_eq!(of(heading, list), wanted, "{heading}");
    }
    assert_eq!(told(&found(SectionKind::Measure, "Vi vil", list, &Choices::default())), wanted);
    for heading in
        ["Bakgrunn", "Formål", "Oppfølging av mål og tiltak", "Rapportering og måling", "Nøkkeltall"]
    {
        assert_eq!(of(heading, list), [""; 0], "{heading}");
    }
    assert_eq!(of("Mål", "- trygge hjem\n- korte køer"), [""; 0], "a list without numbers");
    assert_eq!(of("Mål", "- M1 Trygge hjem\n- M2 Korte køer"), ["M1|Trygge hjem", "M2|Korte køer"]);
    assert_eq!(of("Mål", "> 1. trygge hjem"), [""; 0], "what is quoted is somebody else's");
}

#[test]
fn facts_after_a_point_are_its_fields() {
    let list = "1. Bygge (og leie).\n   - Ansvar: NAV, Eiendom\n   - Frist: 2028; kostnad: 1,5 mill. kr\n\
        2. Leie. (Responsible: Housing. When: 2027.)\n3. Kjøpe: ansvarlig er NAV";
    assert_eq!(
        of("Tiltak", list),
        [
            "1|Bygge (og leie).|responsible=NAV, Eiendom|deadline=2028|cost=1,5 mill. kr",
            "2|Leie.|responsible=Housing|deadline=2027",
            "3|Kjøpe: ansvarlig er NAV",
        ]
    );
}

/// Pieces of Markdown that make tables, lists and what looks like them.
fn markdown() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        4 => "[A-Za-zæøå0-9 .,:;()*_#|\\\\/–-]{0,24}",
        1 => Just("Tiltak".to_owned()),
        1 => Just("Ansvarlig: NAV".to_owned()),
        1 => Just("**Bygge** [hus](https://a.no) `nå`[^1]".to_owned()),
        1 => Just("T-1 Bygge".to_owned()),
        1 => Just(String::new()),
    ];
    let head =
        prop::sample::select(vec!["Nr | Tiltak | Ansvarlig", "Tiltak | Tiltak | Frist", " | Mål | Cost"]);
    let row = prop::collection::vec(word.clone(), 3).prop_map(|cells| format!("| {} |", cells.join(" | ")));
    let table = (head, prop::collection::vec(row, 1..6))
        .prop_map(|(head, rows)| format!("| {head} |\n|---|---|---|\n{}", rows.join("\n")));
    let mark = prop::sample::select(vec!["1. ", "- ", "   1. ", "   - ", "   ", "> "]);
    let line = (mark, word).prop_map(|(mark, text)| format!("{mark}{text}"));
    let list = prop::collection::vec(line, 1..6).prop_map(|lines| lines.join("\n"));
    prop::collection::vec(prop_oneof![table, list], 1..4).prop_map(|blocks| blocks.join("\n\n"))
}

proptest! {
    #[test]
    fn every_word_of_an_item_stands_in_the_sections_text(body in markdown()) {
        let arena = Arena::new();
        let mut text = Vec::new();
        lines(parse_document(&arena, &body, &options()), &mut text);
        let stands = |line: &str| text.iter().any(|whole| whole.contains(line));
        for item in found(SectionKind::Measure, "Tiltak", &body, &Choices::default()) {
            prop_assert!(!item.text.is_empty());
            let said = std::iter::once(&item.text).chain(item.fields.iter().map(|f| &f.text));
            for line in said.flat_map(|said| said.lines()) {
                prop_assert!(stands(line), "{line:?} in {body:?}");
            }
            prop_assert!(item.number.bytes().all(|b| b.is_ascii_digit()) || stands(&item.number));
        }
    }
}
