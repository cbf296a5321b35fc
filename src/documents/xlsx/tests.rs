//! Sheets as a reader of spreadsheets finds them.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use jiff::civil::date;
use proptest::prelude::*;

use super::*;

/// The sheet's rows as read again, header first.
fn rows(columns: usize, rows: Vec<Vec<Value>>) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(file(columns, rows))).unwrap();
    let range = book.worksheet_range("Ark").unwrap();
    assert_eq!(book.worksheet_formula("Ark").unwrap().used_cells().count(), 0);
    range.rows().map(<[Data]>::to_vec).collect()
}

fn file(columns: usize, rows: Vec<Vec<Value>>) -> Vec<u8> {
    let continued = |first: &str, part: usize, parts: usize| format!("{first}, del {part} av {parts}");
    let book = Book {
        title: "Tittel & mer".to_owned(),
        author: "Kommunen".to_owned(),
        made: date(2026, 5, 4),
        scratch: &std::env::temp_dir(),
        continued: &continued,
    };
    let column = |n: usize| Column { title: format!("K{n}"), width: 20.0 };
    let sheet = Sheet {
        name: "Ark".to_owned(),
        columns: (0..columns).map(column).collect(),
        rows: Box::new(rows.into_iter()),
    };
    write(&book, vec![sheet]).unwrap()
}

fn text(data: &Data) -> String {
    data.to_string()
}

#[test]
fn text_longer_than_a_cell_goes_on_in_marked_rows() {
    let long = format!("{}SISTEORD", "ord ".repeat(11_001));
    let wide = "😀".repeat(17_000);
    let found = rows(
        3,
        vec![
            vec![Value::Number(7.0), long.clone().into(), wide.clone().into()],
            vec![Value::Number(8.0), "kort".into(), "kort".into()],
        ],
    );
    assert_eq!(found.len(), 4);
    assert_eq!([text(&found[1][0]), text(&found[2][0]), text(&found[3][0])], ["7", "7, del 2 av 2", "8"]);
    assert_eq!(format!("{}{}", text(&found[1][1]), text(&found[2][1])), long);
    assert_eq!(format!("{}{}", text(&found[1][2]), text(&found[2][2])), wide);
    for row in &found {
        assert!(row.iter().all(|cell| text(cell).encode_utf16().count() <= 32_767));
    }
}

#[test]
fn a_long_first_cell_goes_on_beside_its_mark() {
    let long = "x".repeat(70_000);
    let found = rows(2, vec![vec![long.clone().into(), "b".into()]]);
    let pieces: Vec<String> = found[1..].iter().map(|row| text(&row[0])).collect();
    assert_eq!(pieces.len(), 3);
    assert!(pieces[1].contains("del 2 av 3\n") && pieces[2].contains("del 3 av 3\n"));
    let whole: String = pieces.iter().map(|p| p.rsplit('\n').next().unwrap()).collect();
    assert_eq!(whole, long);
}

#[test]
fn no_date_or_number_breaks_a_sheet() {
    let days = [date(26, 5, 4), date(-44, 3, 15), date(1900, 2, 28), date(1900, 3, 1), date(9999, 12, 31)];
    let mut all: Vec<Vec<Value>> = days.iter().map(|day| vec![Value::Date(*day)]).collect();
    all.extend([f64::NAN, f64::INFINITY, 3.0].map(|number| vec![Value::Number(number)]));
    let found = rows(1, all);
    assert_eq!(text(&found[1][0]), "0026-05-04");
    assert_eq!(text(&found[2][0]), "-000044-03-15");
    assert_eq!(text(&found[3][0]), "1900-02-28");
    assert!(matches!(found[4][0], Data::DateTime(_)) && matches!(found[5][0], Data::DateTime(_)));
    assert_eq!([text(&found[6][0]), text(&found[7][0]), text(&found[8][0])], ["NaN", "inf", "3"]);
}

#[test]
fn what_looks_like_a_formula_or_an_escape_stays_text() {
    for said in
        ["=1+1", "+47 22 33 44 55", "-3", "@SUM(A1)", "_x0041_", "http://example.org", "1e5", "TRUE", "'a"]
    {
        let found = rows(1, vec![vec![said.into()]]);
        assert!(matches!(&found[1][0], Data::String(s) if s == said), "{said}: {:?}", found[1][0]);
    }
}

#[test]
fn a_sheet_has_title_author_paper_print_titles_and_row_heights() {
    let bytes = file(2, vec![vec!["a".into(), "linje\nlinje\nlinje".into()]]);
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut part = |name: &str| {
        let mut text = String::new();
        zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
        text
    };
    let core = part("docProps/core.xml");
    assert!(core.contains("<dc:title>Tittel &amp; mer</dc:title>") && core.contains("<dc:creator>Kommunen<"));
    let sheet = part("xl/worksheets/sheet1.xml");
    for wanted in [
        r#"paperSize="9""#,
        r#"orientation="landscape""#,
        r#"fitToHeight="0""#,
        "<pageSetUpPr fitToPage=\"1\"/>",
        r#"state="frozen""#,
        r#"ht="45""#,
        "&amp;LTittel &amp;&amp; mer&amp;R&amp;P / &amp;N",
    ] {
        assert!(sheet.contains(wanted), "{wanted} in {sheet}");
    }
    assert!(part("xl/workbook.xml").contains("_xlnm.Print_Titles"));
}

#[test]
fn sheets_are_named_as_spreadsheets_allow() {
    assert_eq!(sheet_name("Svar [1/2]: alle?"), "Svar  1 2   alle");
    assert_eq!(sheet_name(" ' "), "1");
    assert_eq!(sheet_name(&"😀".repeat(20)).encode_utf16().count(), 30);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]
    #[test]
    fn every_text_is_found_again(said in proptest::collection::vec(any::<String>(), 1..5)) {
        let found = rows(1, said.iter().map(|text| vec![text.as_str().into()]).collect());
        let mut shown = found.iter().skip(1);
        for text in &said {
            let expected = clean(text);
            if let Some(row) = shown.next() {
                let read = match &row[0] { Data::String(s) => s.clone(), _ => String::new() };
                prop_assert_eq!(read, expected);
            } else {
                prop_assert!(expected.is_empty());
            }
        }
    }
}
