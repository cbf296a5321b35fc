//! What rows and points say of their items in plans written for this test, and lists under a line that says what they hold.

use proptest::prelude::*;

use super::{markdown, table, told};
use crate::plans::SectionKind;
use crate::plans::items::{Choices, found};

fn in_focus_area(body: &str) -> Vec<String> {
    told(&found(SectionKind::FocusArea, "Trygg oppvekst", body, &Choices::default()))
}

/// The kind that a column with this heading gets, where its cell says this.
fn kind(heading: &str, cell: &str) -> String {
    let body = table(&[&format!("Tiltak | Ansvarlig | {heading}"), &format!("Bygge bru | Teknisk | {cell}")]);
    let items = found(SectionKind::Measure, "Tiltak", &body, &Choices::default());
    items[0].fields.iter().find(|field| field.text == cell).map(|field| field.kind.to_string()).unwrap()
}

#[test]
fn columns_are_known_in_each_language() {
    for (wanted, cell, headings) in [
        (
            "responsible",
            "Helse",
            "Ansvarlig enhet;Ansvarleg eining;Hovedansvar;Hvem;Responsible unit;Tiltakseier",
        ),
        (
            "partners",
            "Politiet",
            "Samarbeidspartnere;Samarbeidspartnarar;Hvem samarbeider vi med;Medvirkende;Medverkande;Bidragsytere;Aktørar;\
             Partners;I samarbeid med;Involved",
        ),
        ("deadline", "2028", "Frist;Tidsfrist;Når;Ferdig;Tidsrom;Periode;Deadline;Due;Når er vi ferdige"),
        ("period", "2027–2029", "Periode;Tidsperiode;Tidsrom;Period"),
        ("start", "2027", "Oppstart;Fra;Frå;Fra år;Start;Startdato;From"),
        ("end", "2029", "Til;Til år;Slutt;Sluttdato;To;Until"),
        ("cost", "Om lag 2 mill. kr", "Kostnad;Kostnadar;Økonomi;Budsjett;Cost;Hva koster det;Budget"),
        (
            "cost_once",
            "3",
            "Engangskostnad;Eingongskostnad;Investering;Kostnad (engangs);Cost, once;Investeringskostnad",
        ),
        (
            "cost_yearly",
            "1",
            "Årlig kostnad;Kostnad, drift;Årleg kostnad;Kostnad per år;Driftskostnad;Driftskostnader;\
             Annual cost;Kostnad kvart år;Cost per year",
        ),
        (
            "financing",
            "Innenfor ramme",
            "Finansiering;Finansieringskilde;Finansieringskjelde;Funding;Financing;Inndekning",
        ),
        ("cost", "3 mill. kr", "Finansiering;Funding"),
        ("cost", "Innenfor ramme", "Årlig kostnad;Engangskostnad;Kostnad, drift;Budsjett"),
        ("indicator", "Ventetid", "Indikator;Indikatorar;Indicator;Hvordan måler vi det;Kjenneteikn"),
        ("baseline", "42 dager", "Utgangspunkt;Baseline;Nullpunkt;Startverdi"),
        ("target", "20 dager", "Måltall;Måltal;Target;Målverdi;Ønsket nivå"),
        (
            "done",
            "Brua er åpnet",
            "Hvordan vet vi at det er gjort;Korleis veit vi at det er gjort;How we will know it is done;Suksesskriterier;Gjort når",
        ),
        (
            "status_quo",
            "Ingen bru",
            "Status;Status i dag;Dagens situasjon;Nåsituasjon;Slik er det i dag;Today;Current state",
        ),
        ("other", "Se vedlegg", "Merknad;Kommentar;Vedlegg;Til orientering;Fra forrige plan;Notes"),
    ] {
        for heading in headings.split(';').map(str::trim) {
            assert_eq!(kind(heading, cell), wanted, "{heading}");
        }
    }
}

#[test]
fn a_point_says_the_same_after_its_text() {
    let list = "1. Bygge bru\n   - Ansvarleg: Teknisk\n   - Årleg kostnad: 2 mill. kr; Periode: 2027–2029\n   \
        - Korleis veit vi at det er gjort: Brua er opna\n2. Leie ferje (Indikator: Turar i året. Finansiering: Fylket)\n\
        3. Til sist: hvem betaler\n4. Male brua\n   - Fra: torget\n   - Status i dag: rust";
    assert_eq!(
        told(&found(SectionKind::Measure, "Tiltak", list, &Choices::default())),
        [
            "1|Bygge bru|responsible=Teknisk|cost_yearly=2 mill. kr|period=2027–2029|done=Brua er opna",
            "2|Leie ferje|indicator=Turar i året|financing=Fylket",
            "3|Til sist: hvem betaler",
            "4|Male brua / Fra: torget|status_quo=rust",
        ]
    );
}

#[test]
fn a_table_may_be_one_measure() {
    let wanted = ["T-1|Leie boliger|responsible=NAV|deadline=2028|other=Ja"];
    for rows in [
        &["Tiltak | T-1 Leie boliger", "Ansvarlig | NAV", "Frist | 2028", "Nytt? | Ja"][..],
        &["Tiltak T-1: | Leie boliger", "Ansvarleg: | NAV", "Frist: | 2028", "Nytt? | Ja"],
        &["Nr | T-1", "Measure | Leie boliger", "Responsible | NAV", "Deadline | 2028", "New? | Ja"],
    ] {
        let rows: Vec<String> = rows.iter().map(|row| format!("| {row} |")).collect();
        let (head, rest) = rows.split_first().unwrap();
        let body = format!("{head}\n|---|---|\n{}", rest.join("\n"));
        let told: Vec<String> =
            in_focus_area(&body).iter().map(|one| one.replace("Tiltak T-1", "T-1")).collect();
        assert_eq!(told, wanted, "{body}");
    }
    for body in [
        "| Tiltak | Ansvarlig |\n|---|---|\n| Leie boliger | NAV |",
        "| Tiltak | Leie boliger |\n|---|---|\n| Kjøpe boliger | NAV |\n| Frist | 2028 |\n| Bygge | NAV |",
        "| Rolle | Navn |\n|---|---|\n| Ansvarlig | NAV |\n| Frist | 2028 |",
    ] {
        assert!(!in_focus_area(body).iter().any(|item| item.contains("|deadline=2028")), "{body}");
    }
}

#[test]
fn a_list_right_under_a_line_that_names_it_is_measures() {
    let wanted = ["|Bygge bru|responsible=Teknisk", "|Leie ferje"];
    let list = "- Bygge bru\n  - Ansvarlig: Teknisk\n- Leie ferje";
    for lead in [
        "Tiltak:",
        "**Tiltak**",
        "Våre viktigste tiltak:",
        "Tiltak i planperioden:",
        "Tiltaka våre er:",
        "### Tiltak",
        "Prioriterte tiltak 2027–2031:",
        "Measures:",
        "Our goals are:",
        "Vi vil gjennomføre følgende tiltak:",
    ] {
        assert_eq!(in_focus_area(&format!("Her bor mange.\n\n{lead}\n\n{list}")), wanted, "{lead}");
        assert_eq!(in_focus_area(&format!("{lead}\n{list}")), wanted, "{lead}");
    }
    let both = "Mål:\n\n1. Trygge barn\n\nMer tekst.\n\nTiltak:\n\n1. Bygge bru\n\n- Løst punkt";
    assert_eq!(in_focus_area(both), ["1|Trygge barn", "1|Bygge bru"]);
}

#[test]
fn other_lists_are_text() {
    let list = "- Bygge bru\n- Leie ferje";
    for lead in [
        "Eksempler på tiltak:",
        "Tidligere tiltak:",
        "Nasjonale mål:",
        "Tiltak som ikke ble valgt:",
        "Tiltak",
        "Vi har dette:",
        "Konsekvenser av tiltakene:",
        "Evaluering av tiltak:",
        "Tiltak:\n\nVi begynner snart.",
        "> Tiltak:",
        "| Tiltak: |\n|---|",
        "Andre kommuners tiltak:",
    ] {
        assert!(in_focus_area(&format!("{lead}\n\n{list}")).is_empty(), "{lead}");
    }
    let led = format!("Tiltak:\n\n{list}");
    for (kind, heading) in [
        (SectionKind::Text, "Bakgrunn"),
        (SectionKind::Chapter, "Barn og unge"),
        (SectionKind::FocusArea, "Erfaringer fra forrige plan"),
        (SectionKind::Text, "Oppfølging av tiltak"),
    ] {
        assert!(found(kind, heading, &led, &Choices::default()).is_empty(), "{heading}");
    }
    assert_eq!(
        told(&found(SectionKind::Goal, "Mål", &led, &Choices::default())),
        ["|Bygge bru", "|Leie ferje"]
    );
}

proptest! {
    /// A focus area holds what any section would hold, as long as no line says what a list holds, and no point who does it.
    #[test]
    fn without_such_a_line_a_focus_area_is_read_as_any_text(body in markdown()) {
        // Over a line of signs it would be a heading.
        prop_assume!(body.lines().all(|line| line.trim() != "Tiltak"));
        let body = body.replace("Ansvarlig:", "Ansvaret er");
        let any = told(&found(SectionKind::Text, "Trygg oppvekst", &body, &Choices::default()));
        prop_assert_eq!(in_focus_area(&body), any);
    }

    #[test]
    fn the_order_of_columns_changes_nothing(order in Just((0..6_usize).collect::<Vec<_>>()).prop_shuffle()) {
        let columns = [
            ("Tiltak", "Bygge bru over elva"), ("Ansvarleg", "Teknisk"), ("Frist", "2028"), ("Kostnad", "3 mill. kr"),
            ("Indikator", "Tal på turar"), ("Status i dag", "Ingen bru"),
        ];
        let row = |of: fn(&(&'static str, &'static str)) -> &'static str| {
            order.iter().map(|at| of(&columns[*at])).collect::<Vec<_>>().join(" | ")
        };
        let body = table(&[&row(|column| column.0), &row(|column| column.1)]);
        let items = found(SectionKind::Text, "Vegar", &body, &Choices::default());
        prop_assert_eq!(items.len(), 1);
        prop_assert_eq!(items[0].text.as_str(), "Bygge bru over elva");
        let mut fields: Vec<String> = items[0].fields.iter().map(|f| format!("{}={}", f.kind, f.text)).collect();
        fields.sort();
        prop_assert_eq!(
            fields.join("|"),
            "cost=3 mill. kr|deadline=2028|indicator=Tal på turar|responsible=Teknisk|status_quo=Ingen bru"
        );
    }
}
