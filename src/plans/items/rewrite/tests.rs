//! Items in tables and lists rewritten, with all that stands around them.

use proptest::prelude::*;

use super::*;

const TABLE: &str = "Vi vil[^1] **dette**:\n\n| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | NAV |\n\
    | 2 | **Leie** mer | Eiendom |\n\nOg mer.\n\n[^1]: En note.";
const LIST: &str = "Mål:\n\n1. Trygge hjem (Ansvarlig: NAV. Frist: 2027)\n2. Korte *køer*\n   og mer\n3. Flere hjem\n\nSlutt.";
const CODED: &str = "- T-1: Bygge\n- T-2: Leie\n\nSlutt.";

fn section(body: &str) -> Written<'_> {
    static NONE: std::sync::LazyLock<Choices> = std::sync::LazyLock::new(Choices::default);
    Written { kind: SectionKind::Measure, heading: "Tiltak", body, choices: &NONE }
}

fn said(items: &[Found]) -> Vec<String> {
    items.iter().map(|item| format!("{} {}", item.number, item.text)).collect()
}

#[test]
fn each_way_to_rewrite_leaves_all_else_as_it_stood() {
    use Rewrite::{After, Changed, Struck};
    for (body, at, how, expected) in [
        (TABLE, 0, Changed("Bygge 30 | hus"), vec!["1 Bygge 30 | hus", "2 Leie mer"]),
        (TABLE, 1, Changed("Kjøpe\nmer"), vec!["1 Bygge", "2 Kjøpe mer"]),
        (TABLE, 0, After("Selge *alt*"), vec!["1 Bygge", "1a Selge *alt*", "2 Leie mer"]),
        (TABLE, 1, After("Selge"), vec!["1 Bygge", "2 Leie mer", "2a Selge"]),
        (TABLE, 0, Struck, vec!["2 Leie mer"]),
        (TABLE, 1, Struck, vec!["1 Bygge"]),
        (LIST, 0, Changed("Gode hjem"), vec!["1 Gode hjem", "2 Korte køer og mer", "3 Flere hjem"]),
        (LIST, 1, Changed("2. plass"), vec!["1 Trygge hjem", "2 2. plass", "3 Flere hjem"]),
        (LIST, 1, After("# Nytt"), vec!["1 Trygge hjem", "2 Korte køer og mer", "3 # Nytt", "4 Flere hjem"]),
        (LIST, 2, After("Nytt"), vec!["1 Trygge hjem", "2 Korte køer og mer", "3 Flere hjem", "4 Nytt"]),
        (LIST, 0, Struck, vec!["2 Korte køer og mer", "3 Flere hjem"]),
        (CODED, 0, Changed("Rive"), vec!["T-1 Rive", "T-2 Leie"]),
        (CODED, 0, After("Rive"), vec!["T-1 Bygge", "T-1a Rive", "T-2 Leie"]),
        (CODED, 1, Struck, vec!["T-1 Bygge"]),
        ("| Tiltak | Ansvarlig |\n|---|---|\n| Bygge | NAV |\n\nSlutt.", 0, Struck, vec![]),
        ("Tiltak | Ansvarlig\n---|---\nBygge | NAV", 0, Changed("Rive"), vec![" Rive"]),
    ] {
        let after = rewritten(&section(body), at, how).unwrap_or_else(|| panic!("{how:?} {body}"));
        assert_eq!(said(&after.items), expected, "{how:?} {}", after.body);
        assert_eq!(section(&after.body).outside(), section(body).outside());
    }
    let after = rewritten(&section(LIST), 0, Changed("Gode hjem")).unwrap();
    assert_eq!(after.items[0].fields, section(LIST).found()[0].fields);
}

#[test]
fn what_cannot_be_said_is_refused() {
    use Rewrite::{After, Changed, Struck};
    let merged = "| Nr | Tiltak | Ansvarlig |\n|---|---|---|\n| 1 | Bygge | NAV |\n| | | Eiendom |\n| 2 | Leie | NAV |";
    for (body, at, how) in [
        (TABLE, 2, Struck),
        (TABLE, 0, Changed("")),
        (TABLE, 0, After(" \n ")),
        (LIST, 0, Changed("")),
        ("Ingen punkter.", 0, Struck),
    ] {
        assert_eq!(rewritten(&section(body), at, how), None, "{how:?} {body}");
    }
    let after = rewritten(&section(merged), 0, Struck).unwrap();
    assert_eq!(said(&after.items), ["2 Leie"], "the rows that continue it go with it");
}

proptest! {
    #[test]
    fn what_is_rewritten_says_what_was_asked_for_or_nothing(text in "\\PC{0,40}", at in 0_usize..3, way in 0_u8..3) {
        for body in [TABLE, LIST, CODED] {
            let how = match way {
                0 => Rewrite::Changed(&text),
                1 => Rewrite::After(&text),
                _ => Rewrite::Struck,
            };
            let before = section(body).found();
            let Some(after) = rewritten(&section(body), at, how) else { continue };
            let expected = match way { 0 => before.len(), 1 => before.len() + 1, _ => before.len() - 1 };
            prop_assert_eq!(after.items.len(), expected);
            prop_assert_eq!(section(&after.body).found(), after.items);
        }
    }
}
