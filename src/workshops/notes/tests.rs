//! Lists of notes as people make them, in every shape; and what becomes of each row.

use proptest::prelude::*;
use uuid::Uuid;

use super::*;
use crate::documents::lists::{Coding, ListError, Origin};
use crate::plans::SectionKey;
use crate::responses::Target;

fn key(n: u128) -> SectionKey {
    SectionKey(Uuid::from_u128(n))
}

fn outline() -> Vec<Heading> {
    let heading = |n: u128, number: &str, heading: &str| Heading {
        key: key(n),
        number: number.to_owned(),
        heading: heading.to_owned(),
    };
    vec![heading(1, "1", "Bolig og bomiljø"), heading(2, "2", "Tidlig innsats"), heading(3, "2.1", "Økonomi")]
}

fn read(text: &str) -> (Mapping, Report) {
    let sheet = open(text.as_bytes(), None, None).unwrap();
    let mapping = columns::guess(&sheet.records);
    let report = Report::of(&sheet, &mapping, &outline());
    (mapping, report)
}

/// Line, table, text and theme of each note.
fn told(report: &Report) -> Vec<(usize, &str, &str, &str)> {
    report
        .new_notes()
        .map(|(line, note)| (line, note.table.as_str(), note.text.as_str(), note.theme.as_str()))
        .collect()
}

#[test]
fn columns_are_known_by_many_names_and_in_any_order() {
    for text in [
        "Bord;Innspill;Tema\n3;Flere boliger;Økonomi",
        "Tema\tLapp\tBord\nØkonomi\tFlere boliger\t3",
        "TEMA,Forslag (ett per rad),Bord nr.\nØkonomi,Flere boliger,3",
        "sep=;\nInnspel;Emne;Bord\nFlere boliger;Økonomi;3",
        "Verksted på biblioteket\n\nBord;Innspill;Tema\n3;Flere boliger;Økonomi",
    ] {
        let (mapping, report) = read(text);
        assert_eq!(mapping.doubled(), None, "{text}");
        let all = told(&report);
        let (_, table, note, theme) = all[0];
        assert!(table.starts_with("Bord") && table.ends_with(" 3"), "{text}: {table}");
        assert_eq!((all.len(), note, theme), (1, "Flere boliger", "Økonomi"), "{text}");
        assert_eq!(report.new_notes().next().unwrap().1.about, Some(Target::Section(key(3))), "{text}");
    }
}

#[test]
fn what_is_pasted_without_headers_is_read_by_its_tabs_and_its_words() {
    let (mapping, report) =
        read("Bord 1\tVi trenger flere, små boliger, og snart\nBord 2\tMer, og bedre, hjelp\n");
    assert_eq!((mapping.head, mapping.note, mapping.table), (None, Some(1), None));
    assert_eq!(report.new_notes().count(), 2);
    // One note on each line, however many commas.
    let (mapping, report) = read("Flere små boliger, takk\nMer hjelp, raskere, til flere\nBusser\n");
    assert_eq!((mapping.note, report.new_notes().count()), (Some(0), 3));
    let (_, report) = read("En lapp alene");
    assert_eq!(told(&report), [(1, "", "En lapp alene", "")]);
}

#[test]
fn each_row_says_what_becomes_of_it() {
    let long = "x".repeat(crate::responses::NAME_MAX + 1);
    let huge = "å".repeat(crate::responses::PART_MAX + 1);
    let text = format!(
        "Bord;Innspill;Tema\nBord 1;Ja;Økonomi\n;;\nBord 2;;Økonomi\nBord 1;Ja;Økonomi\n{long};Nei;\nBord 3;#REF!;\n\
         Bord 4;{huge};\nBord 5;\"To\nlinjer\";2.1\nBord 6;Skog;Kultur\nBord 7;=\"0123\";\nBord 8;\u{200b};\n"
    );
    let (_, report) = read(&text);
    let outcome = |line: usize| report.rows.iter().find(|row| row.line == line).unwrap();
    assert_eq!(report.blank, 1);
    assert_eq!(outcome(2).told, []);
    assert_eq!(outcome(4).outcome, Outcome::Empty);
    assert_eq!(outcome(5).told, [Told::SameAsLine(2)], "it is kept, and told");
    assert_eq!(outcome(6).outcome, Outcome::Refused(Fault::NameTooLong(Column::Table)));
    assert_eq!(outcome(7).outcome, Outcome::Refused(Fault::Formula));
    assert_eq!(outcome(8).outcome, Outcome::Refused(Fault::TooLong));
    let note = outcome(9).note().unwrap();
    assert_eq!((note.text.as_str(), note.about), ("To\nlinjer", Some(Target::Section(key(3)))));
    let note = outcome(11).note().unwrap();
    assert_eq!(
        (note.about, outcome(11).told.as_slice()),
        (Some(Target::Whole), [Told::ThemeUnknown].as_slice())
    );
    assert_eq!(outcome(12).note().unwrap().text, "0123");
    assert_eq!(outcome(13).outcome, Outcome::Empty, "nothing of it can be seen");
    assert_eq!(report.unknown, [UnknownTheme { theme: "Kultur".to_owned(), notes: 1, place: None }]);
}

#[test]
fn a_theme_goes_where_somebody_chooses() {
    let sheet = open("Innspill;Tema\nSkog;Kultur\nSjø;kultur \nBuss;Reise\n".as_bytes(), None, None).unwrap();
    let mut mapping = columns::guess(&sheet.records);
    mapping.themes = vec![
        Placed { theme: "kultur".to_owned(), place: Place::Section(key(2)) },
        Placed { theme: "reise".to_owned(), place: Place::NewHeading },
    ];
    let report = Report::of(&sheet, &mapping, &outline());
    let about: Vec<Option<Target>> = report.new_notes().map(|(_, note)| note.about).collect();
    assert_eq!(about, [Some(Target::Section(key(2))), Some(Target::Section(key(2))), None]);
    assert_eq!(report.unknown.iter().map(|unknown| unknown.notes).collect::<Vec<_>>(), [2, 1]);
    // A section that is gone is no place.
    mapping.themes = vec![Placed { theme: "kultur".to_owned(), place: Place::Section(key(9)) }];
    let report = Report::of(&sheet, &mapping, &outline());
    assert_eq!(report.new_notes().next().unwrap().1.about, Some(Target::Whole));
}

#[test]
fn a_theme_may_be_called_by_the_label_of_its_heading() {
    let heading = |n: u128, number: &str, heading: &str| Heading {
        key: key(n),
        number: number.to_owned(),
        heading: heading.to_owned(),
    };
    let outline = [
        heading(1, "", "Mål 1: Flere boliger"),
        heading(2, "", "Mål 2 – Trygge nabolag"),
        heading(3, "Tiltak 3", "Miljøvakt"),
        heading(4, "", "Tiltak A: Bolig"),
        heading(5, "", "Tiltak A: Skole"),
    ];
    for (theme, found) in [
        ("Mål 2", Some(2)),
        ("mål 2:", Some(2)),
        ("Mål 1 – Flere boliger", Some(1)),
        ("Trygge nabolag", Some(2)),
        ("Tiltak 3: Miljøvakt", Some(3)),
        ("Tiltak A Skole", Some(5)),
        ("Tiltak A", None),
        ("Mål 2: Noe annet", None),
        ("Mål 3", None),
    ] {
        let sheet = open(format!("Innspill;Tema\nSkog;{theme}\n").as_bytes(), None, None).unwrap();
        let report = Report::of(&sheet, &columns::guess(&sheet.records), &outline);
        let about = report.new_notes().next().unwrap().1.about;
        assert_eq!(about, Some(found.map_or(Target::Whole, |n| Target::Section(key(n)))), "{theme}");
    }
}

#[test]
fn an_empty_cell_may_mean_what_stands_above() {
    let sheet = open("Bord;Innspill;Tema\n1;A;Økonomi\n;B;\n2;C;\n".as_bytes(), None, None).unwrap();
    let mapping = Mapping { carry: true, ..columns::guess(&sheet.records) };
    let report = Report::of(&sheet, &mapping, &outline());
    assert_eq!(
        told(&report),
        [(2, "Bord 1", "A", "Økonomi"), (3, "Bord 1", "B", "Økonomi"), (4, "Bord 2", "C", "Økonomi")]
    );
}

#[test]
fn a_column_cannot_say_two_things_and_without_one_for_notes_there_are_none() {
    let sheet = open("Bord;Innspill\n1;A\n".as_bytes(), None, None).unwrap();
    let guess = columns::guess(&sheet.records);
    assert_eq!(Mapping { theme: Some(1), ..guess.clone() }.doubled(), Some(Column::Theme));
    let none = Report::of(&sheet, &Mapping { note: None, ..guess }, &outline());
    assert_eq!((none.new_notes().count(), none.count(|outcome| *outcome == Outcome::Empty)), (0, 1));
}

#[test]
fn what_is_no_list_is_refused() {
    for (bytes, wanted) in [
        (b"".as_slice(), ListError::Empty),
        (b"\n;;\n", ListError::Empty),
        (b"PK\x03\x04....", ListError::Workbook),
        (b"\xd0\xcf\x11\xe0", ListError::OldWorkbook),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\x0dIHDR\x00\x01", ListError::NotText),
        (b"Innspill\n\"A\n", ListError::OpenQuote { line: 2 }),
    ] {
        assert_eq!(open(bytes, None, None), Err(wanted));
    }
    let old = open(b"Bord;Innspill\n1;Sj\xf8en\n", None, None).unwrap();
    let Origin::Text { coding, .. } = old.origin else { panic!("text") };
    assert_eq!((coding.coding, old.records[1].cells[1].as_str()), (Coding::Windows1252, "Sjøen"));
}

#[test]
fn of_a_workbook_the_sheet_with_known_columns_is_read_or_the_one_that_is_chosen() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Program").unwrap().write(0, 0, "Kl. 18: velkommen til alle").unwrap();
    let sheet = book.add_worksheet().set_name("Lapper").unwrap();
    for (row, cells) in [["Bord", "Innspill"], ["1", "Flere boliger"]].iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            let (row, column) = (u32::try_from(row).unwrap(), u16::try_from(column).unwrap());
            sheet.write(row, column, *cell).unwrap();
        }
    }
    sheet.write_formula(2, 1, rust_xlsxwriter::Formula::new("=1+1").set_result("2")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let found = open(&bytes, None, None).unwrap();
    assert_eq!(found.origin, Origin::Sheet { name: "Lapper".into(), others: vec!["Program".into()] });
    let report = Report::of(&found, &columns::guess(&found.records), &outline());
    let texts: Vec<&str> = report.new_notes().map(|(_, note)| note.text.as_str()).collect();
    assert_eq!(texts, ["Flere boliger", "2"], "a formula is what it comes to");
    let other = open(&bytes, None, Some("Program")).unwrap();
    assert_eq!(other.records[0].cells[0], "Kl. 18: velkommen til alle");
    assert_eq!(open(&bytes, None, Some("Borte")), Err(ListError::Empty));
}

#[test]
fn no_list_has_more_notes_than_one_job_saves() {
    let rows: Vec<String> = (0..=MAX_NOTES).map(|at| format!("Bord 1;Lapp {at}\n")).collect();
    let (_, report) = read(&format!("Bord;Innspill\n{}", rows.concat()));
    assert_eq!(report.new_notes().count(), MAX_NOTES);
    assert_eq!(report.rows.last().unwrap().outcome, Outcome::Refused(Fault::TooMany));
}

proptest! {
    /// Whatever stands in a list, every row that is not blank says what becomes of it, and no words are lost or made up.
    #[test]
    fn every_row_is_told_and_every_note_stands_in_its_row(
        rows in prop::collection::vec(prop::collection::vec("[ -~æøåáč\"\n;,\t=#]{0,12}", 1..4), 0..12),
        columns in prop::collection::vec(prop::option::of(0_usize..5), 4),
        carry in any::<bool>(),
    ) {
        let records: Vec<_> = rows.iter().enumerate()
            .map(|(at, cells)| crate::documents::lists::Record { line: at + 1, cells: cells.clone() })
            .collect();
        let sheet = Sheet { records, origin: Origin::Sheet { name: String::new(), others: Vec::new() } };
        let mapping = Mapping {
            table: columns[0], note: columns[1], theme: columns[2], author: columns[3], carry,
            ..Mapping::default()
        };
        let report = Report::of(&sheet, &mapping, &outline());
        prop_assert_eq!(report.rows.len() + report.blank, rows.len());
        for (line, note) in report.new_notes() {
            let cell = &rows[line - 1][columns[1].unwrap()];
            prop_assert!(note.text.chars().all(|c| c.is_whitespace() || cell.contains(c)), "{:?} of {:?}", note, cell);
        }
        let met: std::collections::HashSet<_> = report.new_notes().map(|(_, note)| (&note.key, note.occurrence)).collect();
        prop_assert_eq!(met.len(), report.new_notes().count(), "no two notes are one");
    }

    /// The same list again has nothing new, whatever stands in it, and however often it says the same.
    #[test]
    fn the_same_list_again_has_nothing_new(notes in prop::collection::vec("[ab]{1,2}", 1..20)) {
        let text = format!("Innspill\n{}\n", notes.join("\n"));
        let (_, first) = read(&text);
        let known: Known = first.new_notes().map(|(_, note)| (note.key.clone(), note.occurrence)).collect();
        prop_assert_eq!(known.len(), notes.len());
        let (_, mut second) = read(&text);
        second.hold_against(&known);
        prop_assert_eq!(second.new_notes().count(), 0);
        // One more of what was there is one more.
        let (_, mut more) = read(&format!("{text}{}\n", notes[0]));
        more.hold_against(&known);
        prop_assert_eq!(more.new_notes().count(), 1);
    }
}
