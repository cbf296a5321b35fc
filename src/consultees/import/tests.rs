//! The import against the sample lists and their key, against bad files, and (`written`) against every way of writing a table.

mod written;

use super::*;
use crate::consultees::{ConsulteeKind, LetterLanguage};
use crate::text::address::AddressError;
use columns::Column;

const LIST: &[u8] = include_bytes!("../../../tests/data/consultees/adressatliste.csv");
const SAMI: &[u8] = include_bytes!("../../../tests/data/consultees/adressatliste-samisk.csv");

fn row(report: &Report, line: usize) -> &FileRow {
    report.rows.iter().find(|row| row.line == line).unwrap()
}

fn clean(report: &Report, line: usize) -> &Candidate {
    let row = row(report, line);
    assert_eq!(row.problems, [], "line {line}");
    row.candidate().unwrap()
}

fn duplicate(row: &FileRow) -> Option<(DuplicateOf, MatchedBy)> {
    match &row.outcome {
        Outcome::Duplicate { of, by, .. } => Some((*of, *by)),
        _ => None,
    }
}

fn kinds(row: &FileRow) -> Vec<ProblemKind> {
    row.problems.iter().map(|problem| problem.kind).collect()
}

fn csv(text: &str) -> Result<Report, FileError> {
    read(text.as_bytes(), None, &[])
}

#[test]
fn sums_of_the_list() {
    let report = read(LIST, None, &[]).unwrap();
    let count = |wanted: ProblemKind| {
        report.rows.iter().flat_map(|row| &row.problems).filter(|problem| problem.kind == wanted).count()
    };
    assert_eq!((report.rows.len(), report.blank(), report.duplicates(), report.rejected()), (47, 1, 1, 0));
    assert_eq!((report.accepted(), report.with_email()), (45, 44));
    assert_eq!(count(ProblemKind::EmailInvalid(AddressError::Comma)), 1);
    assert_eq!(count(ProblemKind::OrgNumberChecksum), 1);
    assert_eq!(count(ProblemKind::LanguageMissing), 1);
    // The one row that is a duplicate has another contact, and that is told too.
    assert_eq!(count(ProblemKind::NotTaken), 1);
    assert_eq!(report.rows.iter().map(|row| row.problems.len()).sum::<usize>(), 4);
    assert_eq!(report.candidates().filter(|(_, c)| c.kind == ConsulteeKind::AdvisoryCouncil).count(), 3);
    assert_eq!(report.candidates().filter(|(_, c)| c.kind == ConsulteeKind::Other).count(), 0);
    assert_eq!(report.candidates().filter(|(_, c)| c.org_number.is_none()).count(), 10);
    assert_eq!(report.ignored_columns, [""; 0]);
}

#[test]
fn rows_of_the_list() {
    let report = read(LIST, None, &[]).unwrap();
    assert_eq!(clean(&report, 10).language, Some(LetterLanguage::Bokmal));
    let storvika = row(&report, 18);
    assert_eq!(kinds(storvika), [ProblemKind::OrgNumberChecksum]);
    let cell = Some(OrgNumberCell { digits: "310831479".into(), valid: false });
    assert!(matches!(&storvika.outcome, Outcome::AcceptedWithWarnings(c) if c.org_number == cell));
    let strandgata = clean(&report, 20);
    assert_eq!((strandgata.name.as_str(), strandgata.copies.len()), ("Strandgata 8–22 borettslag", 2));
    assert_eq!(clean(&report, 21).email.as_ref().unwrap().as_str(), "post.asveien@example.org");
    let havneglott = row(&report, 22);
    assert_eq!(
        havneglott.problems,
        [Problem {
            column: Some(Column::Email),
            kind: ProblemKind::EmailInvalid(AddressError::Comma),
            value: "styret.havneglott@example,org".into()
        }]
    );
    assert_eq!(havneglott.candidate().unwrap().email, None);
    let solbakken = row(&report, 24);
    assert!(matches!(&solbakken.outcome, Outcome::Accepted(c) if c.language.is_none()));
    assert_eq!(kinds(solbakken), [ProblemKind::LanguageMissing]);
    assert_eq!(duplicate(row(&report, 25)), Some((DuplicateOf::Line(14), MatchedBy::OrgNumber)));
    assert_eq!(row(&report, 25).about().unwrap().name, "SJØGATA BORETTSLAG");
    assert_eq!(clean(&report, 14).contact.as_deref(), Some("Unni Sjøgatstad"));
    assert_eq!(row(&report, 26).outcome, Outcome::Blank);
    assert_eq!(
        clean(&report, 27).org_number,
        Some(OrgNumberCell { digits: "310232637".into(), valid: true })
    );
    let storvik = clean(&report, 40);
    assert_eq!(
        (storvik.name.as_str(), storvik.kind),
        ("Storvik Eiendom AS; avdeling utleie", ConsulteeKind::Business)
    );
    assert_eq!(clean(&report, 42).name, "Statsforvalteren i Nordkyst");
}

#[test]
fn sami_names_survive() {
    let report = read(SAMI, None, &[]).unwrap();
    assert_eq!(report.accepted(), 6);
    assert!(
        report.rows.iter().all(|row| row.problems.is_empty() && matches!(row.outcome, Outcome::Accepted(_))),
        "{report:?}"
    );
    let names: Vec<&str> = report.candidates().map(|(_, c)| c.name.as_str()).collect();
    assert_eq!(
        names[2..],
        [
            "Giđđabeaivváš mánáidgárdi",
            "Máŋggakultuvrralaš Guovddáš",
            "Guovžavárri siida",
            "Ruoŧabeale čearru"
        ]
    );
    assert_eq!(clean(&report, 2).language, Some(LetterLanguage::NorthernSami));
}

#[test]
fn a_second_import_finds_everybody_in_the_register() {
    let first = read(LIST, None, &[]).unwrap();
    let known: Vec<Known> = first
        .candidates()
        .map(|(_, c)| Known {
            name: c.name.clone(),
            org_number: c.org_number.as_ref().map(|n| n.digits.clone()),
            email: c.email.as_ref().map(|e| e.as_str().to_owned()),
            ..Known::default()
        })
        .collect();
    let second = read(LIST, None, &known).unwrap();
    assert_eq!((second.accepted(), second.duplicates()), (0, 46));
    assert_eq!(duplicate(row(&second, 25)), Some((DuplicateOf::Existing(12), MatchedBy::OrgNumber)));
}

#[test]
fn who_is_who() {
    let head = "Navn;Type;Org.nr;E-post\nA;Annet;310232637;felles@example.org\n";
    for (next, wanted) in [
        ("B;Annet;310 232 637;b@example.org", Some(MatchedBy::OrgNumber)),
        ("B;Annet;310340103;felles@example.org", None),
        ("B;Annet;;Felles@Example.org", None),
        ("a;Annet;;Felles@Example.org", Some(MatchedBy::Name)),
        (" a ;Annet;;annen@example.org", Some(MatchedBy::Name)),
        ("A;Annet;310340103;annen@example.org", None),
        ("Å;Annet;;annen@example.org", None),
    ] {
        let report = csv(&format!("{head}{next}")).unwrap();
        let found = duplicate(row(&report, 3));
        assert_eq!(found, wanted.map(|by| (DuplicateOf::Line(2), by)), "{next}");
    }
}

#[test]
fn rows_with_something_wrong() {
    let long = "x".repeat(MAX_CELL + 1);
    for (cells, wanted, accepted) in [
        (";Annet;;a@example.org", vec![ProblemKind::NameMissing], false),
        (&format!("{long};Annet;;a@example.org"), vec![ProblemKind::NameTooLong], false),
        ("A;Firma;;a@example.org", vec![ProblemKind::KindUnknown], true),
        ("A;Skytterlag;;a@example.org", vec![ProblemKind::KindGuessed], true),
        ("Bø vel;;;a@example.org", vec![ProblemKind::KindGuessed], true),
        (
            "A\u{200b};Annet;;\u{200e}a@example.org",
            vec![ProblemKind::SignsDropped, ProblemKind::SignsDropped],
            true,
        ),
        ("A;Annet;NO 310 232 637 MVA;a@example.org", vec![], true),
        ("=\"A; B\";Annet;=\"310232637\";a@example.org", vec![], true),
        ("\"=\"\"A\"\"\";Annet;310.232.637;a@example.org", vec![], true),
        ("A;;;a@example.org", vec![ProblemKind::KindMissing], true),
        ("A;Annet;12345;a@example.org", vec![ProblemKind::OrgNumberMalformed], true),
        ("A;Annet;;", vec![ProblemKind::EmailMissing], true),
        ("A;Annet;;post@bø.no", vec![], true),
        (
            "A;Annet;;a@example.org;b@example.org, feil",
            vec![ProblemKind::CopyInvalid(AddressError::At)],
            true,
        ),
        (&format!("A;Annet;;a@example.org;;{long}"), vec![ProblemKind::CellTooLong], true),
        ("A;Annet;;a@example.org;;;;x", vec![ProblemKind::TooManyCells], true),
        ("A;Annet;;a@example.org;;;Kvensk", vec![ProblemKind::LanguageUnknown], true),
        ("A;Annet;;a@example.org;;;;;;", vec![], true),
    ] {
        let report = csv(&format!("Navn;Type;Orgnr;Epost;Kopi til;Kontakt;Språk\n{cells}")).unwrap();
        let row = row(&report, 2);
        let told: Vec<ProblemKind> =
            kinds(row).into_iter().filter(|kind| *kind != ProblemKind::LanguageMissing).collect();
        assert_eq!((told, row.candidate().is_some()), (wanted, accepted), "{cells}");
    }
}

#[test]
fn files_that_cannot_be_read() {
    let missing = |missing: &[Column], found: &[&str]| FileError::MissingColumns {
        missing: missing.to_vec(),
        found: found.iter().map(|s| (*s).to_owned()).collect(),
    };
    for (text, wanted) in [
        ("", ListError::Empty.into()),
        (" \n;;\n", ListError::Empty.into()),
        ("PK\u{3}\u{4}xlsx", ListError::Workbook.into()),
        ("Na\0vn", ListError::NotText.into()),
        ("Navn;Adresse;E-post\nA;B;C", missing(&[Column::Kind], &["Navn", "Adresse", "E-post"])),
        (
            "Fornavn,Etternavn\nA,B",
            missing(&[Column::Name, Column::Kind, Column::Email], &["Fornavn", "Etternavn"]),
        ),
        (
            "Navn;Type;E-post\nA;Annet;\"a@example.org\nB;Annet;b@example.org\n",
            ListError::OpenQuote { line: 2 }.into(),
        ),
    ] {
        assert_eq!(csv(text), Err(wanted), "{text:?}");
    }
    assert!(matches!(
        read(&vec![b'a'; lists::MAX_BYTES + 1], None, &[]),
        Err(FileError::List(ListError::TooLarge { .. }))
    ));
    let rows = |count: usize| format!("Navn;Type;E-post\n{}", "A;Annet;\n".repeat(count));
    assert_eq!(csv(&rows(MAX_ROWS)), Err(ListError::TooManyRows { max: MAX_ROWS }.into()));
    assert!(csv(&rows(MAX_ROWS - 1)).is_ok());
}

#[test]
fn headers_in_three_languages_and_any_order() {
    for text in [
        "E-post;NAVN;type\na@example.org;Å;Borettslag",
        "E-postadresse\tNamn\tSlag\na@example.org\tÅ\tBurettslag",
        "email,Name,Category\na@example.org,Å,Housing cooperative",
        "sep=,\r\n\"E-mail address\",\"Name\",\"Type\"\r\na@example.org,Å,housing_cooperative",
        "\n;;\nE-post;Navn;Type;Merknad\na@example.org;Å;Sameie;ring først",
    ] {
        let report = csv(text).unwrap();
        let (_, candidate) = report.candidates().next().unwrap();
        assert_eq!(
            (candidate.name.as_str(), candidate.kind, candidate.email.is_some()),
            ("Å", ConsulteeKind::HousingCooperative, true),
            "{text}"
        );
        assert_eq!(report.ignored_columns.len(), usize::from(text.contains("Merknad")));
    }
}

#[test]
fn lines_are_those_of_the_file() {
    let report = csv("Navn;Type;E-post\r\n\"A\r\nB\";Annet;\r\n\r\n\"C \"\"den gode\"\"\";Annet;").unwrap();
    let lines: Vec<(usize, Option<&str>)> =
        report.rows.iter().map(|row| (row.line, row.candidate().map(|c| c.name.as_str()))).collect();
    assert_eq!(lines, [(2, Some("A B")), (4, None), (5, Some("C \"den gode\""))]);
}

#[test]
fn titles_above_the_headers_are_found_and_told() {
    for separator in [';', ',', '\t'] {
        let text = "Adressatliste for Nordvik kommune\n\nOppdatert|12.3.2026\nNavn|Type|E-post (må fylles ut)\nA|Annet|a@example.org\n";
        let report = csv(&text.replace('|', &separator.to_string())).unwrap();
        let lines: Vec<usize> = report.above.iter().map(|(line, _)| *line).collect();
        assert_eq!((report.header_line, lines), (4, vec![1, 3]));
        assert_eq!(report.above[1].1, "Oppdatert · 12.3.2026");
        assert_eq!((report.rows.len(), row(&report, 5).candidate().is_some()), (1, true));
    }
}

#[test]
fn a_shared_address_is_told_and_both_are_kept() {
    let report =
        csv("Navn;Type;E-post\nLag A;Annet;styret@obos.example\nLag B;Annet;Styret@obos.example\n").unwrap();
    assert_eq!(report.accepted(), 2);
    let told = &row(&report, 3).problems[0];
    assert_eq!((told.kind, told.value.as_str()), (ProblemKind::EmailShared, "Lag A"));
}

#[test]
fn every_cell_of_a_duplicate_that_says_otherwise_is_told() {
    let head = "Navn;Type;Orgnr;Epost;Kopi til;Kontakt\nSjøgata;Annet;310232637;a@example.org;;Kari\n";
    let report = csv(&format!("{head}Nytt navn;Annet;310232637;b@example.org;c@example.org;Ola\n")).unwrap();
    let told: Vec<&str> = row(&report, 3).problems.iter().map(|problem| problem.value.as_str()).collect();
    assert_eq!(told, ["Nytt navn", "b@example.org", "c@example.org", "Ola"]);
    let same = csv(&format!("{head}SJØGATA ;Annet;310 232 637;A@example.org;;Kari\n")).unwrap();
    assert_eq!(row(&same, 3).problems, []);
}

#[test]
fn a_workbook_is_read_like_its_list() {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Møter").unwrap().write(0, 0, "Eldrerådet møtes i mars").unwrap();
    let sheet = book.add_worksheet().set_name("Adressater").unwrap();
    sheet.write(0, 0, "Adressatliste").unwrap();
    for (row, record) in csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(encoding_rs::WINDOWS_1252.decode(LIST).0.as_bytes())
        .records()
        .enumerate()
    {
        for (column, cell) in record.unwrap().iter().enumerate() {
            let (row, column) = (u32::try_from(row).unwrap() + 2, u16::try_from(column).unwrap());
            match cell.parse::<f64>() {
                Ok(number) => sheet.write(row, column, number).unwrap(),
                Err(_) => sheet.write(row, column, cell).unwrap(),
            };
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    let (book, list) = (read(&bytes, None, &[]).unwrap(), read(LIST, None, &[]).unwrap());
    assert_eq!(book.origin, Origin::Sheet { name: "Adressater".into(), others: vec!["Møter".into()] });
    assert_eq!((book.above.len(), book.header_line), (1, 3));
    let of =
        |report: &Report| report.candidates().map(|(_, candidate)| candidate.clone()).collect::<Vec<_>>();
    assert_eq!(of(&book), of(&list));
    assert_eq!((book.accepted(), book.with_email(), book.duplicates()), (45, 44, 1));
}
