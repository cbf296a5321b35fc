//! From bytes to rows: which sheet of a workbook, or which sign parts the cells of a text.

use super::columns;
use crate::documents::lists::{self, Coding, ListError, Origin, Record};
use crate::documents::xlsx_read::Book;

/// The rows of a list, and where they were found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub records: Vec<Record>,
    pub origin: Origin,
}

/// Rows by which a separator is seen.
const SEEN: usize = 30;
/// What parts cells, the likeliest first: what is pasted out of a spreadsheet has tabs, and a comma stands in every other sentence.
const TRIED: [char; 3] = ['\t', ';', ','];

/// Reads the rows of a list. `coding` and `sheet` are what a person chose; without them, the file tells, or it is guessed.
pub fn open(bytes: &[u8], coding: Option<Coding>, sheet: Option<&str>) -> Result<Sheet, ListError> {
    lists::weigh(bytes)?;
    let sheet = if lists::is_workbook(bytes) { of_book(bytes, sheet)? } else { of_text(bytes, coding)? };
    // Signs alone say nothing, whatever parts them.
    let says = |record: &Record| record.cells.iter().any(|cell| cell.contains(char::is_alphanumeric));
    if sheet.records.iter().any(says) { Ok(sheet) } else { Err(ListError::Empty) }
}

/// The sheet that was chosen; else the first whose columns are known, or the first with anything in it.
fn of_book(bytes: &[u8], chosen: Option<&str>) -> Result<Sheet, ListError> {
    let mut book = Book::open(bytes)?;
    let names = book.sheets();
    let mut first = None;
    let wanted = names.iter().filter(|name| chosen.is_none_or(|chosen| chosen == *name));
    for name in wanted {
        let records = lists::sheet(&mut book, name)?;
        let others = names.iter().filter(|other| *other != name).cloned().collect();
        let is_known = columns::head(&records).is_some();
        let sheet = Sheet { records, origin: Origin::Sheet { name: name.clone(), others } };
        if is_known {
            return Ok(sheet);
        }
        if first.is_none() && !sheet.records.is_empty() {
            first = Some(sheet);
        }
    }
    first.ok_or(ListError::Empty)
}

fn of_text(bytes: &[u8], chosen: Option<Coding>) -> Result<Sheet, ListError> {
    let (text, coding) = lists::decode(bytes, chosen)?;
    let told = lists::told_separator(&text);
    let separator = told.unwrap_or_else(|| sniff(&text));
    let records = lists::split(&text, separator)?.into_iter().skip(usize::from(told.is_some())).collect();
    Ok(Sheet { records, origin: Origin::Text { coding, separator } })
}

/// The sign that makes most columns known, then the one that gives most rows as many cells as the first.
fn sniff(text: &str) -> char {
    let score = |separator: char| {
        let records = lists::beginning(text, separator);
        let rows: Vec<&Record> = records.iter().filter(|record| !record.is_blank()).take(SEEN).collect();
        let known = rows.iter().map(|row| columns::known(&row.cells)).max().unwrap_or(0);
        let width = rows.first().map_or(0, |row| row.cells.len());
        let alike = rows.iter().filter(|row| width > 1 && row.cells.len() == width).count();
        // One row alone says nothing of its signs.
        (known, if alike > 1 || rows.len() == 1 { alike } else { 0 })
    };
    // max_by_key takes the last of equals.
    TRIED.into_iter().rev().max_by_key(|separator| score(*separator)).unwrap_or('\t')
}
