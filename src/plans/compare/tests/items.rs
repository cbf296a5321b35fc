//! What becomes of measures and goals.

use super::*;

/// Two areas, each with a table of measures.
fn areas(one: &str, other: &str) -> String {
    format!(
        "## 1 Bolig\n\nOm boliger for unge.\n\n### 1.1 Tiltak\n\n{one}\n\n## 2 Bomiljø\n\nOm naboer og bråk.\n\n### 2.1 Tiltak\n\n{other}\n"
    )
}

fn table(rows: &[(&str, &str, &str, &str)]) -> String {
    let head = "| Nr | Tiltak | Ansvarlig | Frist |\n|---|---|---|---|\n".to_owned();
    let row = |(number, text, who, when): &(&str, &str, &str, &str)| {
        format!("| {number} | {text} | {who} | {when} |\n")
    };
    head + &rows.iter().map(row).collect::<String>()
}

const BUILD: (&str, &str) = ("Bygge tjue nye boliger på tomta ved rådhuset", "Eiendom");
const RENT: (&str, &str) = ("Leie inn ti hybler fra private utleiere i sentrum", "NAV");
const ANSWER: (&str, &str) = ("Svare på alle naboklager innen ti virkedager", "Boligkontoret");
const MEET: (&str, &str) = ("Holde årlige bomiljømøter i borettslagene", "Boligkontoret");

fn one<'a>(
    number: &'a str,
    (text, who): (&'a str, &'a str),
    when: &'a str,
) -> (&'a str, &'a str, &'a str, &'a str) {
    (number, text, who, when)
}

#[test]
fn measures_are_renumbered_by_one_put_in_and_changed_by_their_fields() {
    let other = table(&[one("1", ANSWER, "2027")]);
    let old = areas(&table(&[one("1", BUILD, "2028"), one("2", RENT, "2027")]), &other);
    let new = areas(
        &table(&[("1", "Kartlegge tomter", "Plan", "2026"), one("2", BUILD, "2029"), one("3", RENT, "2027")]),
        &other,
    );
    assert_eq!(
        of_items(&old, &new),
        ["->1.1/1 new", "1.1/1>1.1/2 renumbered changed", "1.1/2>1.1/3 renumbered"]
    );
    assert_eq!(of_sections(&old, &new), [""; 0], "what a section's items say is told of them");
}

#[test]
fn measures_move_between_tables_and_in_them() {
    let old = areas(
        &table(&[one("1", BUILD, "2028"), one("2", RENT, "2027"), one("3", MEET, "2027")]),
        &table(&[one("1", ANSWER, "2027")]),
    );
    let new = areas(
        &table(&[one("1", RENT, "2027"), one("2", BUILD, "2028")]),
        &table(&[one("1", ANSWER, "2027"), one("2", MEET, "2027")]),
    );
    let told = of_items(&old, &new);
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.contains(&"1.1/3>2.1/2 moved renumbered".to_owned()), "{told:?}");
    // Of two that changed places one has moved; both have another number.
    assert_eq!(
        told.iter().filter(|line| line.contains(">1.1/") && line.contains("moved")).count(),
        1,
        "{told:?}"
    );
}

#[test]
fn columns_may_stand_in_any_order_and_language() {
    let other = table(&[one("1", ANSWER, "2027")]);
    let old = areas(&table(&[one("1", BUILD, "2028"), one("2", RENT, "2027")]), &other);
    for head in [
        "| Deadline | Responsible | Measure | No. |",
        "| Når | Kven har ansvar | Tiltak | Nr |",
        "| Frist | Ansvarlig | Tiltak | # |",
    ] {
        let row = |number: &str, (text, who): (&str, &str), when: &str| {
            format!("| {when} | {who} | {text} | {number} |\n")
        };
        let table =
            format!("{head}\n|---|---|---|---|\n{}{}", row("1", BUILD, "2028"), row("2", RENT, "2027"));
        let new = areas(&table, &other);
        assert_eq!((of_items(&old, &new), of_sections(&old, &new)), (vec![], vec![]), "{head}");
    }
}

#[test]
fn a_measure_that_was_written_anew_is_known_by_number_and_words() {
    let other = table(&[one("1", ANSWER, "2027")]);
    let old = areas(&table(&[one("T-1", BUILD, "2028"), one("T-2", RENT, "2027")]), &other);
    let new = areas(
        &table(&[
            ("T-1", "Bygge tretti boliger ved rådhuset", "Eiendom", "2028"),
            ("T-2", "Arrangere sommerfest", "Kultur", "2030"),
        ]),
        &other,
    );
    assert_eq!(of_items(&old, &new), ["1.1/T-1>1.1/T-1 changed", "1.1/T-2>- removed", "->1.1/T-2 new"]);
}

#[test]
fn a_measure_is_split_and_put_together() {
    let both = (
        "Bygge tjue nye boliger på tomta ved rådhuset og leie inn ti hybler fra private utleiere i sentrum",
        "Eiendom",
    );
    let other = table(&[one("1", ANSWER, "2027")]);
    let whole = areas(&table(&[one("1", both, "2028"), one("2", MEET, "2027")]), &other);
    let parts = areas(
        &table(&[one("1", BUILD, "2028"), one("2", (RENT.0, "Eiendom"), "2028"), one("3", MEET, "2027")]),
        &other,
    );
    assert_eq!(
        of_items(&whole, &parts),
        ["1.1/1>1.1/1 split", "1.1/1>1.1/2 renumbered split", "1.1/2>1.1/3 renumbered"]
    );
    assert_eq!(
        of_items(&parts, &whole),
        ["1.1/1>1.1/1 merged", "1.1/2>1.1/1 renumbered merged", "1.1/3>1.1/2 renumbered"]
    );
}

#[test]
fn one_without_number_is_called_by_its_first_words() {
    let plan = "## Tiltak\n\n| Tiltak | Ansvarlig |\n|---|---|\n| Bygge boliger | Eiendom |\n";
    let told: Vec<String> = printed(plan, plan).items.iter().map(item).collect();
    assert_eq!(told, ["Tiltak/Bygge boliger>Tiltak/Bygge boliger same"]);
}
